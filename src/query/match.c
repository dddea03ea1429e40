/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The functions are those that rasqal's interface for a source of triples asks
 * for. What a pattern binds is told by the plan and not by rasqal, which took
 * that down before the patterns changed places. */
#include "query/match.h"

#include <stdlib.h>

#include "base/memory.h"
#include "query/library.h"
#include "query/term.h"

/* The run of a pattern: the triples that fit it, one after the other. */
struct match {
	librdf_stream *stream;
	struct plan_step *step;
	rasqal_world *world;
};

static bool is_within(const struct plan_part *part, const struct plan_step *step)
{
	return part >= step->parts && part < step->parts + PLAN_PARTS;
}

/* What is known of a part before the pattern is matched. A variable that stands
 * in it twice is not, by the other place. */
static librdf_node *known(const struct plan_step *step, const struct plan_part *part)
{
	while (part && part->variable && is_within(part, step))
		part = part->before;
	return part ? part->value : NULL;
}

static void set(const struct match *match, struct plan_part *part, librdf_node *node)
{
	if (part->value)
		librdf_free_node(part->value);
	part->value = librdf_new_node_from_node(node);
	rasqal_variable_set_value(part->variable, term_literal(match->world, node));
}

/* A variable that stands twice must have the same value twice. */
static bool agrees(const struct plan_step *step, librdf_statement *triple)
{
	for (int i = 0; i < PLAN_PARTS; i++) {
		const struct plan_part *before = step->parts[i].before;
		if (before && is_within(before, step) &&
		    !librdf_node_equals(graph_part(triple, i),
					graph_part(triple, (int)(before - step->parts))))
			return false;
	}
	return true;
}

static rasqal_triple_parts bind_match(rasqal_triples_match *run, void *data,
				      rasqal_variable *variables[4],
				      rasqal_triple_parts parts)
{
	const struct match *match = run->user_data;
	librdf_statement *triple = librdf_stream_get_object(match->stream);
	(void)data;
	(void)variables;
	if (!triple || !agrees(match->step, triple))
		return 0;
	for (int i = 0; i < PLAN_PARTS; i++)
		if (match->step->parts[i].binds)
			set(match, &match->step->parts[i], graph_part(triple, i));
	return parts;
}

static void next_match(rasqal_triples_match *run, void *data)
{
	const struct match *match = run->user_data;
	(void)data;
	librdf_stream_next(match->stream);
}

static int is_end(rasqal_triples_match *run, void *data)
{
	const struct match *match = run->user_data;
	(void)data;
	return librdf_stream_end(match->stream);
}

static void finish(rasqal_triples_match *run, void *data)
{
	struct match *match = run->user_data;
	(void)data;
	librdf_free_stream(match->stream);
	free(match);
}

/* Tells rasqal which variables the pattern sets. */
static void tell(rasqal_triple_meta *meta, const struct plan_step *step)
{
	static const rasqal_triple_parts bits[PLAN_PARTS] = {
		RASQAL_TRIPLE_SUBJECT, RASQAL_TRIPLE_PREDICATE, RASQAL_TRIPLE_OBJECT
	};
	unsigned parts = 0;
	for (int i = 0; i < PLAN_PARTS; i++) {
		meta->bindings[i] = step->parts[i].variable;
		if (step->parts[i].binds)
			parts |= bits[i];
	}
	meta->parts = (rasqal_triple_parts)parts;
}

static int init_match(rasqal_triples_match *run, rasqal_triples_source *source,
		      void *data, rasqal_triple_meta *meta, rasqal_triple *pattern)
{
	const struct plan *plan = *(struct plan **)data;
	struct plan_step *step = plan_step(plan, pattern);
	librdf_node *parts[PLAN_PARTS];
	(void)source;
	if (!step)
		return 1;
	tell(meta, step);
	for (int i = 0; i < PLAN_PARTS; i++) {
		parts[i] = known(step, &step->parts[i]);
		if (!parts[i] && !step->parts[i].variable)
			return 1; /* a constant that is no term */
	}
	librdf_stream *stream = graph_find(plan->graph, parts);
	if (!stream)
		return 1;
	struct match *match = memory_new(sizeof *match);
	*match = (struct match){ stream, step, run->world };
	run->user_data = match;
	run->bind_match = bind_match;
	run->next_match = next_match;
	run->is_end = is_end;
	run->finish = finish;
	return 0;
}

static int is_present(rasqal_triples_source *source, void *data,
		      rasqal_triple *pattern)
{
	const struct plan *plan = *(struct plan **)data;
	const struct plan_step *step = plan_step(plan, pattern);
	(void)source;
	if (!step)
		return 0;
	librdf_node *const parts[] = { step->parts[0].value, step->parts[1].value,
				       step->parts[2].value };
	librdf_stream *stream = graph_find(plan->graph, parts);
	bool found = stream && !librdf_stream_end(stream);
	if (stream)
		librdf_free_stream(stream);
	return found;
}

static void forget(void *data)
{
	(void)data;
}

static int begin(rasqal_query *query, void *plan, void *data,
		 rasqal_triples_source *source)
{
	(void)query;
	*(struct plan **)data = plan;
	source->version = RASQAL_TRIPLES_SOURCE_MIN_VERSION;
	source->init_triples_match = init_match;
	source->triple_present = is_present;
	source->free_triples_source = forget;
	return 0;
}

static int fill_in(rasqal_triples_source_factory *factory)
{
	factory->version = RASQAL_TRIPLES_SOURCE_FACTORY_MIN_VERSION;
	factory->user_data_size = sizeof(struct plan *);
	factory->new_triples_source = begin;
	return 0;
}

void match_register(rasqal_world *world, struct plan *plan)
{
	rasqal_set_triples_source_factory(world, fill_in, plan);
}
