/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "query/trust.h"

#include <stddef.h>
#include <string.h>

#include "query/aggregate.h"
#include "query/library.h"

/* What a query was found to hold. The first doubt is kept. */
struct trust {
	rasqal_query *query;
	const struct graph *graph;
	const char *doubt;
	bool compares; /* has expressions, or leaves out equal rows */
};

static void doubt(struct trust *trust, const char *construct)
{
	if (!trust->doubt)
		trust->doubt = construct;
}

/* -- expressions --------------------------------------------------------------- */

/* Operators that are answered as the recommendation says. */
static bool is_trusted(rasqal_op op)
{
	switch (op) {
	case RASQAL_EXPR_AND: case RASQAL_EXPR_OR: case RASQAL_EXPR_BANG:
	case RASQAL_EXPR_EQ: case RASQAL_EXPR_NEQ:
	case RASQAL_EXPR_LT: case RASQAL_EXPR_GT:
	case RASQAL_EXPR_LE: case RASQAL_EXPR_GE:
	case RASQAL_EXPR_UMINUS: case RASQAL_EXPR_PLUS: case RASQAL_EXPR_MINUS:
	case RASQAL_EXPR_STAR: case RASQAL_EXPR_SLASH:
	case RASQAL_EXPR_LITERAL: case RASQAL_EXPR_VARSTAR:
	case RASQAL_EXPR_BOUND: case RASQAL_EXPR_STR: case RASQAL_EXPR_LANG:
	case RASQAL_EXPR_LANGMATCHES: case RASQAL_EXPR_SAMETERM:
	case RASQAL_EXPR_ISURI: case RASQAL_EXPR_ISBLANK:
	case RASQAL_EXPR_ISLITERAL: case RASQAL_EXPR_ISNUMERIC:
	case RASQAL_EXPR_IN: case RASQAL_EXPR_NOT_IN:
	case RASQAL_EXPR_COALESCE: case RASQAL_EXPR_IF:
	case RASQAL_EXPR_STRLEN: case RASQAL_EXPR_SUBSTR:
	case RASQAL_EXPR_STRSTARTS: case RASQAL_EXPR_STRENDS:
	case RASQAL_EXPR_CONTAINS:
	case RASQAL_EXPR_ABS: case RASQAL_EXPR_CEIL: case RASQAL_EXPR_FLOOR:
	case RASQAL_EXPR_REGEX:
	case RASQAL_EXPR_COUNT: case RASQAL_EXPR_SUM: case RASQAL_EXPR_AVG:
	case RASQAL_EXPR_MIN: case RASQAL_EXPR_MAX: case RASQAL_EXPR_SAMPLE:
	case RASQAL_EXPR_ORDER_COND_ASC: case RASQAL_EXPR_ORDER_COND_DESC:
		return true;
	default:
		return false;
	}
}

/* Those that people will miss are named. */
static const char *name_of_operator(rasqal_op op)
{
	switch (op) {
	case RASQAL_EXPR_CONCAT: return "CONCAT";
	case RASQAL_EXPR_GROUP_CONCAT: return "GROUP_CONCAT";
	case RASQAL_EXPR_REPLACE: return "REPLACE";
	case RASQAL_EXPR_DATATYPE: return "DATATYPE";
	case RASQAL_EXPR_CAST: return "a cast";
	case RASQAL_EXPR_YEAR: case RASQAL_EXPR_MONTH: case RASQAL_EXPR_DAY:
		return "YEAR, MONTH or DAY of a date (SUBSTR(STR(?date), 1, 4) is the year)";
	case RASQAL_EXPR_UCASE: case RASQAL_EXPR_LCASE:
		return "UCASE or LCASE (REGEX with the flag \"i\" takes no heed of case)";
	default: return "a function other than those the manual lists";
	}
}

static bool is_plain_text(const rasqal_expression *e)
{
	return e && e->op == RASQAL_EXPR_LITERAL && e->literal &&
	       e->literal->type == RASQAL_LITERAL_STRING;
}

/* The pattern is one of POSIX's that means the same to XPath: without
 * backslashes and classes, nor a dot that would match a line end. */
static bool is_trusted_pattern(const rasqal_expression *regex,
			       const struct graph *graph)
{
	if (!is_plain_text(regex->arg2))
		return false;
	if (regex->arg3 && (!is_plain_text(regex->arg3) ||
			    strcmp((const char *)regex->arg3->literal->string, "i")))
		return false;
	const char *pattern = (const char *)regex->arg2->literal->string;
	return !strpbrk(pattern, graph->has_line_ends ? "\\[]." : "\\[]");
}

/* Rows without a value are counted as if they had one. */
static int visit_gathered(void *self, rasqal_expression *e)
{
	struct trust *trust = self;
	const rasqal_variable *variable =
		e->op == RASQAL_EXPR_LITERAL ? rasqal_literal_as_variable(e->literal) :
					       NULL;
	if (variable && gathering_may_lack(trust->query, variable))
		doubt(trust, "COUNT or the like of a variable that not every row has "
			     "(take it out of OPTIONAL, UNION or BIND)");
	return 0;
}

static int visit_expression(void *self, rasqal_expression *e)
{
	struct trust *trust = self;
	trust->compares = true;
	if (!is_trusted(e->op))
		doubt(trust, name_of_operator(e->op));
	if (gathering_is_aggregate(e->op) && e->arg1)
		rasqal_expression_visit(e->arg1, visit_gathered, trust);
	if (e->op == RASQAL_EXPR_REGEX && !is_trusted_pattern(e, trust->graph))
		doubt(trust, "REGEX with a flag other than \"i\", or a pattern with \\ "
			     "or [, or with . over several lines");
	if (e->op == RASQAL_EXPR_SUBSTR && trust->graph->has_rare)
		doubt(trust, "SUBSTR of characters beyond U+FFFF");
	if (e->op == RASQAL_EXPR_COUNT && (e->flags & RASQAL_EXPR_FLAG_DISTINCT) &&
	    e->arg1 && e->arg1->op == RASQAL_EXPR_VARSTAR)
		doubt(trust, "COUNT(DISTINCT *)");
	return 0;
}

static void look_at_expression(struct trust *trust, rasqal_expression *e)
{
	if (e)
		rasqal_expression_visit(e, visit_expression, trust);
}

static void look_at_expressions(struct trust *trust, raptor_sequence *expressions)
{
	for (int i = 0; expressions && i < raptor_sequence_size(expressions); i++)
		look_at_expression(trust, raptor_sequence_get_at(expressions, i));
}

/* -- graph patterns ------------------------------------------------------------ */

static const char *untrusted_pattern(rasqal_graph_pattern_operator op)
{
	switch (op) {
	case RASQAL_GRAPH_PATTERN_OPERATOR_BASIC:
	case RASQAL_GRAPH_PATTERN_OPERATOR_OPTIONAL:
	case RASQAL_GRAPH_PATTERN_OPERATOR_UNION:
	case RASQAL_GRAPH_PATTERN_OPERATOR_GROUP:
	case RASQAL_GRAPH_PATTERN_OPERATOR_FILTER:
	case RASQAL_GRAPH_PATTERN_OPERATOR_LET: return NULL;
	case RASQAL_GRAPH_PATTERN_OPERATOR_GRAPH: 
		return "GRAPH (all sources are one graph here; cq:inDocument tells their "
		       "documents apart)";
	case RASQAL_GRAPH_PATTERN_OPERATOR_SELECT: return "a subquery";
	case RASQAL_GRAPH_PATTERN_OPERATOR_SERVICE: 
		return "SERVICE (nothing is asked of the network)";
	case RASQAL_GRAPH_PATTERN_OPERATOR_MINUS: 
		return "MINUS (OPTIONAL and FILTER (!BOUND(?x)) may ask the same)";
	case RASQAL_GRAPH_PATTERN_OPERATOR_VALUES: 
		return "VALUES within WHERE (it may stand behind the last brace)";
	default: return "a kind of pattern that is not known";
	}
}

/* Patterns in which another one stands wrongly: a variable's scope is lost. */
static const char *untrusted_nesting(rasqal_graph_pattern_operator outer,
				     rasqal_graph_pattern_operator inner)
{
	if (outer == RASQAL_GRAPH_PATTERN_OPERATOR_OPTIONAL &&
	    inner == RASQAL_GRAPH_PATTERN_OPERATOR_OPTIONAL)
		return "OPTIONAL within OPTIONAL";
	if (outer != RASQAL_GRAPH_PATTERN_OPERATOR_UNION &&
	    inner == RASQAL_GRAPH_PATTERN_OPERATOR_GROUP)
		return "a group { } within a group";
	if (outer == RASQAL_GRAPH_PATTERN_OPERATOR_UNION &&
	    inner == RASQAL_GRAPH_PATTERN_OPERATOR_LET)
		return "BIND within UNION";
	return NULL;
}

/* A pattern's sub-patterns are looked at by the visitor, each in its turn. */
static int visit_pattern(rasqal_query *query, rasqal_graph_pattern *pattern,
			 void *self)
{
	struct trust *trust = self;
	rasqal_graph_pattern_operator op = rasqal_graph_pattern_get_operator(pattern);
	(void)query;
	const char *construct = untrusted_pattern(op);
	if (construct)
		doubt(trust, construct);
	raptor_sequence *parts =
		rasqal_graph_pattern_get_sub_graph_pattern_sequence(pattern);
	for (int i = 0; parts && i < raptor_sequence_size(parts); i++) {
		rasqal_graph_pattern *part = raptor_sequence_get_at(parts, i);
		construct = untrusted_nesting(op, rasqal_graph_pattern_get_operator(part));
		if (construct)
			doubt(trust, construct);
	}
	look_at_expression(trust, rasqal_graph_pattern_get_filter_expression(pattern));
	rasqal_variable *bound = rasqal_graph_pattern_get_variable(pattern);
	if (bound)
		look_at_expression(trust, bound->expression);
	return 0;
}

/* -- constants ------------------------------------------------------------------ */

/* An integer that no int holds is read as a decimal, which is another term. */
static bool is_misread(const rasqal_literal *literal)
{
	return literal && literal->type == RASQAL_LITERAL_DECIMAL &&
	       !strchr((const char *)literal->string, '.');
}

static void look_at_triples(struct trust *trust, raptor_sequence *triples)
{
	for (int i = 0; triples && i < raptor_sequence_size(triples); i++) {
		const rasqal_triple *triple = raptor_sequence_get_at(triples, i);
		if (is_misread(triple->object))
			doubt(trust, "an integer beyond 2147483647");
	}
}

/* -- the query ----------------------------------------------------------------- */

static void look_at_form(struct trust *trust)
{
	rasqal_query *query = trust->query;
	switch (rasqal_query_get_verb(query)) {
	case RASQAL_QUERY_VERB_SELECT: case RASQAL_QUERY_VERB_ASK:
	case RASQAL_QUERY_VERB_CONSTRUCT: break;
	case RASQAL_QUERY_VERB_DESCRIBE: 
		doubt(trust, "DESCRIBE (CONSTRUCT tells what is wanted)");
		break;
	default: 
		doubt(trust, "an update (communique load changes a store)");
		break;
	}
	raptor_sequence *from = rasqal_query_get_data_graph_sequence(query);
	if (from && raptor_sequence_size(from))
		doubt(trust, "FROM (the sources that are named are what is asked)");
}

static void look_at_variables(struct trust *trust)
{
	raptor_sequence *variables =
		rasqal_query_get_bound_variable_sequence(trust->query);
	for (int i = 0; variables && i < raptor_sequence_size(variables); i++) {
		rasqal_variable *variable = raptor_sequence_get_at(variables, i);
		look_at_expression(trust, variable->expression);
	}
}

/* Rows are grouped rightly by variables alone. */
static void look_at_groups(struct trust *trust)
{
	raptor_sequence *groups =
		rasqal_query_get_group_conditions_sequence(trust->query);
	raptor_sequence *having =
		rasqal_query_get_having_conditions_sequence(trust->query);
	for (int i = 0; groups && i < raptor_sequence_size(groups); i++) {
		rasqal_expression *e = raptor_sequence_get_at(groups, i);
		if (e->op != RASQAL_EXPR_LITERAL || !e->literal ||
		    e->literal->type != RASQAL_LITERAL_VARIABLE ||
		    e->literal->value.variable->expression)
			doubt(trust, "GROUP BY of an expression");
	}
	if (having && raptor_sequence_size(having) > 1)
		doubt(trust, "HAVING with several conditions");
	look_at_expressions(trust, having);
}

const char *trust_query(rasqal_query *query, const struct graph *graph)
{
	struct trust trust = { .query = query, .graph = graph };
	look_at_form(&trust);
	rasqal_graph_pattern *where = rasqal_query_get_query_graph_pattern(query);
	if (where)
		rasqal_graph_pattern_visit(query, where, visit_pattern, &trust);
	look_at_triples(&trust, rasqal_query_get_triple_sequence(query));
	look_at_triples(&trust, rasqal_query_get_construct_triples_sequence(query));
	look_at_variables(&trust);
	look_at_groups(&trust);
	look_at_expressions(&trust, rasqal_query_get_order_conditions_sequence(query));
	trust.compares |= rasqal_query_get_distinct(query) != 0;
	if (trust.compares && graph->unusual)
		doubt(&trust, "a comparison in a graph with numbers, truth values or "
			      "dates in an unusual form, as 01 or +1");
	return trust.doubt;
}
