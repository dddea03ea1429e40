/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The rows of an answer, written in a format. rasqal's own writers are not
 * used: their XML and JSON name unbound variables, which strict readers
 * reject, an empty CSV lacks its header, and TSV cannot say true or false. */
#ifndef QUERY_RESULTS_H
#define QUERY_RESULTS_H

#include <stdio.h>

#include "base/arena.h"
#include "base/vector.h"
#include "query/query.h"
#include "query/redland.h"

/* An answer, read to its end. A cell is NULL where its variable is not bound. */
struct answer {
	bool is_boolean, boolean;
	uint32_t columns, rows;
	const char **names;
	struct { VECTOR_OF(librdf_node *); } cells; /* row by row */
};

/* The columns are named by the query: rasqal forgets them where no row is.
 * The list lives in the arena, the nodes till the release. */
void answer_read(struct answer *answer, rasqal_query_results *results,
		 librdf_world *world, const char **names, uint32_t columns,
		 struct arena *arena);
void answer_release(struct answer *answer);
librdf_node *answer_cell(const struct answer *answer, uint32_t row, uint32_t column);

/* Writes rows, or true or false. Errors of writing stay with the stream. */
void results_write(const struct answer *answer, enum results_format format,
		   FILE *out);

#endif
