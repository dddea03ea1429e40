/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* --log json: what a run tells, for machines. A line is a JSON object, valid and
 * without a control character, whatever was in the name of a file. docs/log.md has
 * the keys. */
#ifndef CLI_LOG_H
#define CLI_LOG_H

#include "base/diag.h"

/* Begins a line, which the buffer need not begin with; adds members to it; ends it.
 * Kinds and keys are plain words. */
void log_begin(struct buffer *line, const char *kind);
void log_text(struct buffer *line, const char *key, const char *text); /* not NULL */
void log_count(struct buffer *line, const char *key, size_t count);
void log_seconds(struct buffer *line, const char *key, double seconds);
void log_end(struct buffer *line);

/* Adds the line of a diagnostic. */
void log_diagnostic(struct buffer *to, struct place place, enum diag_code code,
		    const char *detail);

#endif
