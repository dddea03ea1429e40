/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Reading one lexicon file: a header line that names the columns, then rows
 * of cells between tabs; lines that begin with # are comments. The file is
 * read whole and its cells are cut out in place. Whatever is wrong is
 * reported where it stands, and reading goes on behind it. */
#ifndef LEXICON_TSV_H
#define LEXICON_TSV_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "lexicon/cell.h"

enum { TSV_COLUMNS = 32 }; /* no lexicon file has as many */

struct column {
	const char *name;
	enum cell_kind kind;
	enum {
		COLUMN_OPTIONAL, /* may be missing from the header */
		COLUMN_NEEDED,   /* must stand there */
		COLUMN_FILLED    /* and no cell of it may be empty */
	} presence;
};

struct row {
	const char *path;
	uint32_t line;
	const char *start; /* of the line */
	char **cells;      /* in the order of the columns that were asked for; ""
			    * for one that is not in the file */
};

struct tsv {
	const char *path;
	char *at, *end;
	uint32_t line;
	const struct column *columns;   /* ended by one without a name */
	uint32_t cell_count;            /* of the header line */
	uint8_t column_of[TSV_COLUMNS]; /* by cell */
	char *cells[TSV_COLUMNS];
	char *raw[TSV_COLUMNS];
	bool clean;                     /* no cell can hold what it may not */
	bool faulty;                    /* something has been reported */
	struct diag *diag;
};

enum tsv_status { TSV_READ, TSV_ABSENT, TSV_FAULTY };

/* Reads the file into the arena and the header line. Reports all faults but
 * that there is no such file. */
enum tsv_status tsv_open(struct tsv *tsv, const char *path,
			 const struct column *columns, struct diag *diag,
			 struct arena *arena);

/* The next row that can be used; false at the end. Its cells last until the
 * next call, what they point to as long as the arena. */
bool tsv_next(struct tsv *tsv, struct row *row);

/* How many lines are still to be read: rows, comments and empty ones. */
uint32_t tsv_lines(const struct tsv *tsv);

/* Reports a fault at the given place of a row, which may lie in any of its
 * cells, or nowhere in it (then only the line is told). */
void row_report(const struct row *row, const char *at, enum diag_code code,
		const char *detail, struct diag *diag);

#endif
