/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* In which order the triple patterns of a query are matched, and what is known
 * when the turn comes to each.
 *
 * rasqal goes through the patterns as they are written, and looks for each of
 * the triples that fit those before it. It starts every group of patterns
 * anew, too, and compares afterwards: OPTIONAL takes the square of the graph.
 *
 *     { ?s cq:content ?words .        2nd: ?s is known
 *       ?s cq:speaker ?who .          3rd: ?s is known
 *       ?who rdfs:label "X" .         1st: few triples fit
 *       OPTIONAL { ?who cq:represents ?state } }   ?who is known, from outside
 *
 * Only the patterns between two other things (FILTER, OPTIONAL, BIND, UNION)
 * change places, among themselves: an order says nothing about an answer. What
 * is known from outside was bound by patterns that every row has passed; other
 * rows would be found and thrown away. */
#ifndef QUERY_PLAN_H
#define QUERY_PLAN_H

#include "base/map.h"
#include "query/graph.h"
#include "query/redland.h"

enum { PLAN_PARTS = 3 };

/* The subject, predicate or object of a pattern. */
struct plan_part {
	rasqal_variable *variable;      /* or NULL, and it is a constant */
	librdf_node *value;             /* the constant, or what is bound now */
	const struct plan_part *before; /* the one that has its value, or NULL */
	bool binds;                     /* rasqal's variable is to be set here */
};

/* A pattern: one column of rasqal's. */
struct plan_step {
	struct plan_part parts[PLAN_PARTS];
};

struct plan {
	const struct graph *graph;
	struct plan_step *steps;   /* as the patterns are placed now */
	struct plan_step **placed; /* these, as the patterns were written */
	uint32_t count;
	struct map numbers;        /* of the patterns (by address), as written */
	struct arena *arena;
};

/* Reorders the patterns of a query that was parsed and not run. The plan lives
 * in the arena but for the values, which are released; it must outlive the
 * query's run. */
void plan_make(struct plan *plan, rasqal_query *query, const struct graph *graph,
	       struct arena *arena);
void plan_release(struct plan *plan);

/* The step of one of the query's patterns. */
struct plan_step *plan_step(const struct plan *plan, const rasqal_triple *pattern);

#endif
