/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "query/plan.h"

#include <string.h>

#include "base/vector.h"
#include "query/library.h"
#include "query/term.h"

enum {
	MOST_COUNTED = 10000, /* triples, of those that fit a pattern */
	MOST_COMPARED = 1000, /* of these, to see how many values they have */
	MOST_ORDERED = 64,    /* patterns in a group; more stay as written */
	KEY_LENGTH = 64       /* of a literal, where it is only counted */
};

struct binding {
	rasqal_variable *variable;
	const struct plan_part *before;
};

struct planning {
	struct plan *plan;
	raptor_sequence *patterns;
	struct { VECTOR_OF(struct binding); } bound; /* so far, to be undone */
};

/* A pattern is known by its address, at which the key points. */
static struct str key_of_pattern(const void *pattern)
{
	return (struct str){ pattern, sizeof(rasqal_triple *) };
}

/* -- how many triples fit -------------------------------------------------------- */

/* Of the triples that fit the constants of a pattern, as far as they were
 * looked at. */
struct estimate {
	double matches;
	double sample, values[PLAN_PARTS]; /* how many of those have how many */
};

/* Something that two equal terms share, and two others seldom. */
static struct str key_of(librdf_node *const *node)
{
	if (librdf_node_is_resource(*node)) /* librdf has each IRI once */
		return (struct str){ (const char *)&(*node)->value.uri,
				     sizeof(*node)->value.uri };
	const char *text = librdf_node_is_blank(*node) ?
		(const char *)librdf_node_get_blank_identifier(*node) :
		(const char *)librdf_node_get_literal_value(*node);
	return (struct str){ text, (uint32_t)strnlen(text, KEY_LENGTH) };
}

static void look_at(librdf_statement *triple, struct map values[PLAN_PARTS])
{
	for (int i = 0; i < PLAN_PARTS; i++) {
		librdf_node *node = graph_part(triple, i);
		map_put(&values[i], key_of(&node), 1);
	}
}

static struct estimate estimate(const struct graph *graph, const struct plan_step *step)
{
	struct estimate found = { 0 };
	struct arena *arena = arena_new();
	struct map values[PLAN_PARTS];
	librdf_node *known[PLAN_PARTS];
	for (int i = 0; i < PLAN_PARTS; i++) {
		known[i] = step->parts[i].value;
		map_init(&values[i], arena);
	}
	librdf_stream *stream = graph_find(graph, known);
	for (; stream && found.matches < MOST_COUNTED && !librdf_stream_end(stream);
	     librdf_stream_next(stream)) {
		if (found.matches++ < MOST_COMPARED)
			look_at(librdf_stream_get_object(stream), values);
	}
	if (stream)
		librdf_free_stream(stream);
	found.sample = found.matches < MOST_COMPARED ? found.matches : MOST_COMPARED;
	for (int i = 0; i < PLAN_PARTS; i++)
		found.values[i] = values[i].count;
	arena_free(arena);
	return found;
}

/* -- one group of patterns ------------------------------------------------------- */

struct candidate {
	uint32_t number; /* the column where it was written */
	struct plan_step step;
	struct estimate estimate;
};

static bool is_known(const struct plan_part *part)
{
	return !part->variable || part->variable->user_data;
}

/* How many triples are to be expected for each row before, where some of the
 * variables are known by then; a pattern that only sifts rows comes before one
 * that adds to them. */
static double cost(const struct candidate *candidate)
{
	const struct estimate *e = &candidate->estimate;
	double each = e->sample;
	bool narrowed = false, sifts = true;
	for (int i = 0; i < PLAN_PARTS; i++) {
		const struct plan_part *part = &candidate->step.parts[i];
		sifts &= is_known(part);
		if (!part->variable || !is_known(part) || e->values[i] < 1)
			continue;
		narrowed = true;
		each /= e->values[i];
	}
	return !narrowed ? e->matches : sifts ? each / 2 : each;
}

/* A variable's user_data is the part that has its value. rasqal sets a variable
 * at its first pattern in each group, also where it is known from outside. */
static void bind(struct planning *planning, struct plan_step *step,
		 const struct plan_step *group)
{
	for (int i = 0; i < PLAN_PARTS; i++) {
		struct plan_part *part = &step->parts[i];
		if (!part->variable)
			continue;
		part->before = part->variable->user_data;
		part->binds = !part->before || part->before < group->parts;
		if (!part->binds)
			continue;
		*vector_add(&planning->bound, planning->plan->arena) =
			(struct binding){ part->variable, part->before };
		part->variable->user_data = part;
	}
}

/* The cheapest; among equals the one that was written first. */
static uint32_t choose(const struct candidate *left, uint32_t count)
{
	uint32_t best = 0;
	for (uint32_t i = 1; i < count; i++)
		if (cost(&left[i]) < cost(&left[best]))
			best = i;
	return best;
}

/* Brings one of the patterns to the front; the others keep their order. */
static void bring_forward(raptor_sequence *patterns, uint32_t column,
			  struct candidate *left, uint32_t chosen)
{
	for (uint32_t i = chosen; i > 0; i--) {
		struct candidate moved = left[i];
		left[i] = left[i - 1];
		left[i - 1] = moved;
		raptor_sequence_swap(patterns, (int)(column + i),
				     (int)(column + i - 1));
	}
}

/* The patterns from a column on, each with the best of those that are left. */
static void plan_group(struct planning *planning, struct candidate *left,
		       uint32_t count, uint32_t column)
{
	struct plan *plan = planning->plan;
	struct plan_step *group = &plan->steps[column];
	bool ordered = count > 1 && count <= MOST_ORDERED;
	for (uint32_t i = 0; ordered && i < count; i++)
		left[i].estimate = estimate(plan->graph, &left[i].step);
	for (; count; left++, column++, count--) {
		if (ordered)
			bring_forward(planning->patterns, column, left,
				      choose(left, count));
		plan->steps[column] = left->step;
		plan->placed[left->number] = &plan->steps[column];
		bind(planning, &plan->steps[column], group);
	}
}

static void read_pattern(struct candidate *candidate, rasqal_triple *pattern,
			 const struct graph *graph)
{
	rasqal_literal *const terms[PLAN_PARTS] = { pattern->subject,
						    pattern->predicate,
						    pattern->object };
	for (int i = 0; i < PLAN_PARTS; i++) {
		struct plan_part *part = &candidate->step.parts[i];
		part->variable = rasqal_literal_as_variable(terms[i]);
		if (!part->variable)
			part->value = term_node(graph->world, terms[i]);
	}
}

static void read_group(struct planning *planning, rasqal_graph_pattern *pattern)
{
	struct { VECTOR_OF(struct candidate); } group = { 0 };
	rasqal_triple *triple = rasqal_graph_pattern_get_triple(pattern, 0);
	if (!triple)
		return;
	uint32_t column = map_find(&planning->plan->numbers, key_of_pattern(&triple));
	for (int i = 0; (triple = rasqal_graph_pattern_get_triple(pattern, i)); i++) {
		struct candidate *candidate = vector_add(&group, planning->plan->arena);
		candidate->number = column + (uint32_t)i;
		read_pattern(candidate, triple, planning->plan->graph);
	}
	plan_group(planning, group.at, group.count, column);
}

/* -- the query ------------------------------------------------------------------- */

/* Forgets what was bound since. */
static void unbind(struct planning *planning, uint32_t kept)
{
	while (planning->bound.count > kept) {
		const struct binding *last =
			&planning->bound.at[--planning->bound.count];
		last->variable->user_data = (void *)last->before;
	}
}

/* Every row of a group has passed its own patterns, but maybe not those within
 * OPTIONAL, nor those of another branch of UNION. */
static void walk(struct planning *planning, rasqal_graph_pattern *pattern)
{
	rasqal_graph_pattern_operator op = rasqal_graph_pattern_get_operator(pattern);
	rasqal_graph_pattern *part;
	if (op == RASQAL_GRAPH_PATTERN_OPERATOR_BASIC)
		read_group(planning, pattern);
	for (int i = 0; (part = rasqal_graph_pattern_get_sub_graph_pattern(pattern, i));
	     i++) {
		uint32_t kept = planning->bound.count;
		walk(planning, part);
		if (op != RASQAL_GRAPH_PATTERN_OPERATOR_GROUP ||
		    rasqal_graph_pattern_get_operator(part) !=
			    RASQAL_GRAPH_PATTERN_OPERATOR_BASIC)
			unbind(planning, kept);
	}
}

void plan_make(struct plan *plan, rasqal_query *query, const struct graph *graph,
	       struct arena *arena)
{
	struct planning planning = { plan, rasqal_query_get_triple_sequence(query),
				     { 0 } };
	rasqal_graph_pattern *where = rasqal_query_get_query_graph_pattern(query);
	int count = planning.patterns ? raptor_sequence_size(planning.patterns) : 0;
	*plan = (struct plan){ .graph = graph, .arena = arena,
			       .count = (uint32_t)count };
	plan->steps = arena_take(arena, (plan->count + 1) * sizeof *plan->steps);
	plan->placed = arena_take(arena, (plan->count + 1) * sizeof *plan->placed);
	map_init(&plan->numbers, arena);
	for (int i = 0; i < count; i++) {
		rasqal_triple *pattern = raptor_sequence_get_at(planning.patterns, i);
		map_put(&plan->numbers, key_of_pattern(&pattern), (uint32_t)i);
	}
	if (where)
		walk(&planning, where);
	unbind(&planning, 0);
}

void plan_release(struct plan *plan)
{
	for (uint32_t i = 0; i < plan->count; i++)
		for (int j = 0; j < PLAN_PARTS; j++)
			if (plan->steps[i].parts[j].value)
				librdf_free_node(plan->steps[i].parts[j].value);
}

struct plan_step *plan_step(const struct plan *plan, const rasqal_triple *pattern)
{
	uint32_t number = map_find(&plan->numbers, key_of_pattern(&pattern));
	return number == MAP_NONE ? NULL : plan->placed[number];
}
