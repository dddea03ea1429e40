/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a document, or a run, has read and written, and how long it took. */
#ifndef CLI_STATS_H
#define CLI_STATS_H

#include "cli/run.h"

enum { EVENT_KINDS = EVENT_OTHER + 1 };

struct stats {
	size_t documents;
	size_t skipped;          /* that could not be read */
	size_t seen;             /* in a run before, or earlier in this one */
	size_t bytes, sentences; /* of their texts */
	size_t posts;            /* held or once held by somebody */
	size_t statements;
	size_t events[EVENT_KINDS];
	size_t triples;          /* written */
	double reading, writing; /* seconds, of all threads together: from the record to
				  * its facts; from them to the graph */
	double mark;
};

/* The marks of one document, in this order. */
void stats_start(struct stats *stats);
void stats_read(struct stats *stats, const struct analysis *analysis);
void stats_written(struct stats *stats);

void stats_add(struct stats *total, const struct stats *one);

/* What they come to: a line a figure, "name value" (--stats); two lines that say
 * what there was; a line of --log json. */
void stats_list(const struct stats *stats, double seconds, struct buffer *to);
void stats_tell(const struct stats *stats, double seconds, struct buffer *to);
void stats_log(const struct stats *stats, double seconds, struct buffer *to);

#endif
