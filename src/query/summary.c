/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "query/summary.h"

#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/vector.h"
#include "query/library.h"

/* Calls take for each triple of a predicate, and object unless that is none. */
static void each(const struct graph *graph, enum vocab predicate, enum vocab object,
		 void (*take)(void *self, librdf_statement *statement), void *self)
{
	librdf_world *world = graph->world;
	const char *wanted = vocab_iri(predicate).at;
	librdf_node *type = object == VOCAB_NONE ? NULL :
		librdf_new_node_from_uri_string(
			world, (const unsigned char *)vocab_iri(object).at);
	librdf_statement *pattern = librdf_new_statement_from_nodes(
		world, NULL,
		librdf_new_node_from_uri_string(world, (const unsigned char *)wanted),
		type);
	librdf_stream *stream = librdf_model_find_statements(graph->model, pattern);
	for (; stream && !librdf_stream_end(stream); librdf_stream_next(stream))
		take(self, librdf_stream_get_object(stream));
	if (stream)
		librdf_free_stream(stream);
	librdf_free_statement(pattern);
}

static const char *iri_of(librdf_node *node)
{
	return node && librdf_node_is_resource(node) ?
		       (char *)librdf_uri_as_string(librdf_node_get_uri(node)) : "";
}

static void count_one(void *self, librdf_statement *statement)
{
	(void)statement;
	++*(unsigned *)self;
}

/* -- facts by kind --------------------------------------------------------------- */

static const struct {
	const char *name;
	enum vocab type;
} kinds[] = {
	{ "documents", VOCAB_cq_Document },
	{ "officials", VOCAB_cq_Official },
	{ "posts", VOCAB_cq_Post },
	{ "tenures", VOCAB_cq_Tenure },
	{ "states", VOCAB_cq_State },
	{ "cities", VOCAB_cq_City },
	{ "organizations", VOCAB_cq_Organization },
	{ "instruments", VOCAB_cq_Instrument },
	{ "statements", VOCAB_cq_Statement },
	{ "meetings", VOCAB_cq_Meeting },
	{ "visits", VOCAB_cq_Visit },
	{ "calls", VOCAB_cq_Call },
	{ "conferences", VOCAB_cq_Conference },
	{ "consultations", VOCAB_cq_Consultation },
	{ "signings", VOCAB_cq_Signing },
	{ "appointments", VOCAB_cq_Appointment },
	{ "ceremonies", VOCAB_cq_Ceremony },
	{ "other events", VOCAB_cq_Event },
	{ "mentions", VOCAB_cq_Mention },
};

static void write_kinds(const struct graph *graph, FILE *out)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		unsigned count = 0;
		each(graph, VOCAB_rdf_type, kinds[i].type, count_one, &count);
		if (count)
			fprintf(out, "%-14s %8u\n", kinds[i].name, count);
	}
	fprintf(out, "%-14s %8zu\n", "triples", graph_size(graph));
}

/* -- the time span ----------------------------------------------------------------- */

struct span_of_days {
	struct arena *arena;
	const char *first, *last; /* NULL where no document has a day */
};

/* Days of one form are in the order of their letters. */
static void take_day(void *self, librdf_statement *statement)
{
	struct span_of_days *span = self;
	librdf_node *object = librdf_statement_get_object(statement);
	if (!librdf_node_is_literal(object))
		return;
	const char *day = (char *)librdf_node_get_literal_value(object);
	if (!span->first || strcmp(day, span->first) < 0)
		span->first = arena_copy(span->arena, day, strlen(day));
	if (!span->last || strcmp(day, span->last) > 0)
		span->last = arena_copy(span->arena, day, strlen(day));
}

static void write_span(const struct graph *graph, struct arena *arena, FILE *out)
{
	struct span_of_days span = { .arena = arena };
	each(graph, VOCAB_dcterms_date, VOCAB_NONE, take_day, &span);
	if (span.first)
		fprintf(out, "%-14s %s to %s\n", "published", span.first, span.last);
}

/* -- the most active ------------------------------------------------------------------ */

struct agent {
	const char *iri, *label;
	enum vocab type;
	unsigned acts; /* statements that are his, events that he takes part in */
};

struct agents {
	struct arena *arena;
	struct map index; /* IRI to place in the list */
	struct { VECTOR_OF(struct agent); } list;
	enum vocab type; /* being looked for */
};

static struct agent *agent_of(struct agents *agents, const char *iri)
{
	uint32_t place = map_put(&agents->index, str_of(iri), agents->list.count);
	if (place == agents->list.count)
		*vector_add(&agents->list, agents->arena) = (struct agent){
			.iri = arena_copy(agents->arena, iri, strlen(iri)) };
	return &agents->list.at[place];
}

static void take_act(void *self, librdf_statement *statement)
{
	agent_of(self, iri_of(librdf_statement_get_object(statement)))->acts++;
}

static struct agent *known(struct agents *agents, librdf_statement *statement)
{
	const char *iri = iri_of(librdf_statement_get_subject(statement));
	uint32_t place = map_find(&agents->index, str_of(iri));
	return place == MAP_NONE ? NULL : &agents->list.at[place];
}

static void take_type(void *self, librdf_statement *statement)
{
	struct agents *agents = self;
	struct agent *agent = known(agents, statement);
	if (agent)
		agent->type = agents->type;
}

static void take_label(void *self, librdf_statement *statement)
{
	struct agents *agents = self;
	struct agent *agent = known(agents, statement);
	librdf_node *object = librdf_statement_get_object(statement);
	if (agent && librdf_node_is_literal(object)) {
		const char *label = (char *)librdf_node_get_literal_value(object);
		agent->label = arena_copy(agents->arena, label, strlen(label));
	}
}

static int by_acts(const void *a, const void *b)
{
	const struct agent *left = a, *right = b;
	if (left->acts != right->acts)
		return left->acts < right->acts ? 1 : -1;
	return strcmp(left->iri, right->iri);
}

static void write_most(const struct agents *agents, enum vocab type,
		       const char *name, unsigned most, FILE *out)
{
	unsigned written = 0;
	for (uint32_t i = 0; i < agents->list.count && written < most; i++) {
		const struct agent *agent = &agents->list.at[i];
		if (agent->type != type)
			continue;
		if (!written++)
			fprintf(out, "\n%s (statements and events)\n", name);
		fprintf(out, "%8u  %s\n", agent->acts,
			agent->label ? agent->label : agent->iri);
	}
}

static void write_active(const struct graph *graph, struct arena *arena,
			 unsigned most, FILE *out)
{
	static const struct {
		enum vocab type;
		const char *name;
	} lists[] = {
		{ VOCAB_cq_Official, "most active officials" },
		{ VOCAB_cq_State, "most active states" },
		{ VOCAB_cq_Organization, "most active organizations" },
	};
	struct agents agents = { .arena = arena };
	map_init(&agents.index, arena);
	each(graph, VOCAB_cq_speaker, VOCAB_NONE, take_act, &agents);
	each(graph, VOCAB_cq_participant, VOCAB_NONE, take_act, &agents);
	each(graph, VOCAB_rdfs_label, VOCAB_NONE, take_label, &agents);
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		agents.type = lists[i].type;
		each(graph, VOCAB_rdf_type, lists[i].type, take_type, &agents);
	}
	if (agents.list.count)
		qsort(agents.list.at, agents.list.count, sizeof *agents.list.at, by_acts);
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		write_most(&agents, lists[i].type, lists[i].name, most, out);
}

void summary_write(const struct graph *graph, unsigned most, FILE *out)
{
	struct arena *arena = arena_new();
	write_kinds(graph, out);
	write_span(graph, arena, out);
	write_active(graph, arena, most, out);
	arena_free(arena);
}
