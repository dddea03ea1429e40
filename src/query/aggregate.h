/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What rasqal gets wrong where an aggregate has nothing to gather: it gives no
 * row where there should be one ("0"), and an empty row where there should be
 * none. */
#ifndef QUERY_AGGREGATE_H
#define QUERY_AGGREGATE_H

#include "query/redland.h"
#include "query/results.h"

/* How a query gathers rows; read from its parse tree, which it outlives. */
struct gathering {
	const char **names;   /* of the columns, in the arena */
	bool aggregates;      /* without GROUP BY */
	bool groups;
	bool may_be_unbound;  /* each variable by which rows are grouped may be */
	uint64_t counts, keys; /* a bit for each of the first 64 columns */
	uint64_t others;      /* aggregates whose value over nothing is unbound */
	uint32_t columns;
};

void gathering_read(struct gathering *gathering, rasqal_query *query,
		    struct arena *arena);

bool gathering_is_aggregate(rasqal_op op);

/* Whether a row may be without the variable, by OPTIONAL, UNION or BIND. */
bool gathering_may_lack(rasqal_query *query, const rasqal_variable *variable);

/* Mends the answer; false where it cannot be told what is right. */
bool gathering_mend(const struct gathering *gathering, struct answer *answer,
		    librdf_world *world, struct arena *arena);

#endif
