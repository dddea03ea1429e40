/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "query/aggregate.h"

#include "query/term.h"
#include "rdf/vocab.h"

enum { MOST_COLUMNS = 64 };

static uint64_t bit(uint32_t column)
{
	return column < MOST_COLUMNS ? UINT64_C(1) << column : 0;
}

bool gathering_is_aggregate(rasqal_op op)
{
	switch (op) {
	case RASQAL_EXPR_COUNT: case RASQAL_EXPR_SUM: case RASQAL_EXPR_AVG:
	case RASQAL_EXPR_MIN: case RASQAL_EXPR_MAX: case RASQAL_EXPR_SAMPLE:
		return true;
	default:
		return false;
	}
}

static int find_aggregate(void *found, rasqal_expression *e)
{
	*(bool *)found |= gathering_is_aggregate(e->op);
	return 0;
}

static void read_column(struct gathering *g, uint32_t column,
			rasqal_expression *expression)
{
	bool aggregates = false;
	if (!expression)
		return;
	rasqal_expression_visit(expression, find_aggregate, &aggregates);
	g->aggregates |= aggregates;
	switch (expression->op) {
	case RASQAL_EXPR_COUNT: g->counts |= bit(column); break;
	case RASQAL_EXPR_MIN: case RASQAL_EXPR_MAX: case RASQAL_EXPR_SAMPLE:
		g->others |= bit(column);
		break;
	default: break;
	}
}

static bool is_key(raptor_sequence *groups, const rasqal_variable *variable)
{
	for (int i = 0; i < raptor_sequence_size(groups); i++) {
		rasqal_expression *e = raptor_sequence_get_at(groups, i);
		if (e->literal && e->literal->type == RASQAL_LITERAL_VARIABLE &&
		    e->literal->value.variable == variable)
			return true;
	}
	return false;
}

/* Whether every row has the variable: it stands in a pattern of the outermost
 * group itself. */
static bool is_always_bound(rasqal_graph_pattern *pattern,
			    const rasqal_variable *variable)
{
	rasqal_triple *triple;
	for (int i = 0; (triple = rasqal_graph_pattern_get_triple(pattern, i)); i++)
		if (rasqal_literal_as_variable(triple->subject) == variable ||
		    rasqal_literal_as_variable(triple->predicate) == variable ||
		    rasqal_literal_as_variable(triple->object) == variable)
			return true;
	return false;
}

bool gathering_may_lack(rasqal_query *query, const rasqal_variable *variable)
{
	rasqal_graph_pattern *where = rasqal_query_get_query_graph_pattern(query);
	rasqal_graph_pattern *part;
	if (!where)
		return true;
	if (is_always_bound(where, variable))
		return false;
	if (rasqal_graph_pattern_get_operator(where) !=
	    RASQAL_GRAPH_PATTERN_OPERATOR_GROUP)
		return true;
	for (int i = 0; (part = rasqal_graph_pattern_get_sub_graph_pattern(where, i));
	     i++)
		if (rasqal_graph_pattern_get_operator(part) ==
			    RASQAL_GRAPH_PATTERN_OPERATOR_BASIC &&
		    is_always_bound(part, variable))
			return false;
	return true;
}

void gathering_read(struct gathering *g, rasqal_query *query, struct arena *arena)
{
	raptor_sequence *columns = rasqal_query_get_bound_variable_sequence(query);
	raptor_sequence *groups = rasqal_query_get_group_conditions_sequence(query);
	*g = (struct gathering){ .groups = groups && raptor_sequence_size(groups),
				 .may_be_unbound = true };
	g->columns = columns ? (uint32_t)raptor_sequence_size(columns) : 0;
	g->names = arena_take(arena, (g->columns + 1) * sizeof *g->names);
	for (uint32_t i = 0; i < g->columns; i++) {
		rasqal_variable *variable = raptor_sequence_get_at(columns, (int)i);
		g->names[i] = arena_format(arena, "%s", (const char *)variable->name);
		read_column(g, i, variable->expression);
		if (g->groups && is_key(groups, variable)) {
			g->keys |= bit(i);
			g->may_be_unbound &= gathering_may_lack(query, variable);
		}
	}
}

static librdf_node *new_zero(librdf_world *world)
{
	librdf_uri *type = librdf_new_uri(world,
					  (const unsigned char *)IRI_xsd "integer");
	librdf_node *zero = term_text(world, str_of("0"), NULL, type);
	librdf_free_uri(type);
	return zero;
}

/* The one row of aggregates over nothing: 0 for what is counted. A sum or an
 * average that is not there may be that of values that cannot be added. */
static bool add_row(const struct gathering *g, struct answer *answer,
		    librdf_world *world, struct arena *arena)
{
	if (g->columns > MOST_COLUMNS)
		return false;
	for (uint32_t i = 0; i < g->columns; i++)
		if (!((g->counts | g->others) & bit(i)))
			return false;
	for (uint32_t i = 0; i < g->columns; i++) {
		*vector_add(&answer->cells, arena) =
			g->counts & bit(i) ? new_zero(world) : NULL;
	}
	answer->rows = 1;
	return true;
}

/* Whether a row has none of the keys by which it was grouped. */
static bool lacks_keys(const struct gathering *g, const struct answer *answer)
{
	for (uint32_t i = 0; i < g->columns; i++)
		if ((g->keys & bit(i)) && answer_cell(answer, 0, i))
			return false;
	return true;
}

bool gathering_mend(const struct gathering *g, struct answer *answer,
		    librdf_world *world, struct arena *arena)
{
	if (answer->is_boolean)
		return true;
	if (!g->groups && g->aggregates && !answer->rows)
		return add_row(g, answer, world, arena);
	if (!g->groups || answer->rows != 1 || !lacks_keys(g, answer))
		return true;
	if (!g->keys || g->may_be_unbound)
		return false;
	answer_release(answer);
	answer->cells.count = answer->rows = 0;
	return true;
}
