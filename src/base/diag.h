/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Diagnostics: what is wrong with a text, a lexicon, a file. One catalogue
 * (diag.def), one form, "file:line:column: level: message 'detail'", and a
 * count by which the program chooses its exit code. */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdint.h>
#include <stdio.h>

#include "base/buffer.h"

enum diag_level { DIAG_NOTE, DIAG_WARNING, DIAG_ERROR };

enum diag_code {
#define DIAG(code, level, message) DIAG_##code,
#include "base/diag.def"
#undef DIAG
	DIAG_CODE_COUNT
};

/* Where: lines and columns count from 1, columns in code points; 0 is "not
 * known" and is left out. file may be NULL. */
struct place {
	const char *file;
	uint32_t line, column;
};

struct diag {
	FILE *out;                 /* NULL: count only */
	enum diag_level least;     /* what lies under it is counted, not shown */
	uint32_t counts[DIAG_ERROR + 1];
	/* Where not NULL, gets what would be shown, in place of out. */
	void (*show)(void *self, struct place place, enum diag_code code,
		     const char *detail);
	void *self;
};

/* detail may be NULL. */
void diag_report(struct diag *diag, struct place place, enum diag_code code,
		 const char *detail);

/* Adds the line that it would show. */
void diag_format(struct buffer *to, struct place place, enum diag_code code,
		 const char *detail);

enum diag_level diag_level_of(enum diag_code code);
const char *diag_level_name(enum diag_level level); /* "warning" */
const char *diag_name(enum diag_code code);         /* "NOT_UTF8", for machines */
const char *diag_message(enum diag_code code);

#endif
