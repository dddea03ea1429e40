/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a run tells of itself on standard error: diagnostics, in words or as JSON
 * (log.h); while it extracts, a bar on a terminal (bar.h); a summary in the end. */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H

#include "cli/options.h"
#include "cli/run.h"
#include "cli/stats.h"

/* Where a run reports, in the form that its options ask for. */
struct diag report_diag(const struct options *options);

/* Adds a diagnostic in that form. */
void report_format(const struct options *options, struct buffer *to, struct place place,
		   enum diag_code code, const char *detail);

/* Adds that a document has been written. */
void report_document(const struct options *options, struct buffer *to, const char *name,
		     const char *id, size_t triples);

/* Of a run that extracts; one thread at a time. */
struct report {
	const struct options *options;
	bool watched;   /* on a terminal, which has nothing else to show */
	bool bar;       /* which can draw one */
	bool drawn;     /* it stands on the last line */
	uint64_t size;  /* of the input in bytes; 0 where that is not known */
	double start, next; /* when the bar may be drawn again */
};

/* output is where the graph goes. */
void report_begin(struct report *report, const struct run *run, int output);

/* Tells what was said of a document, and how far the run has come: position bytes of
 * the input. */
void report_go_on(struct report *report, struct str messages, const struct stats *stats,
		  uint64_t position);

/* Takes the bar away: what else there is to say can be said. */
void report_clear(struct report *report);

void report_end(struct report *report, const struct stats *stats);

#endif
