/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* rasqal is called itself and not through librdf, which lets nobody see the
 * parse tree: it tells what is asked, and is put in order before the run. */
#include "query/query.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "query/aggregate.h"
#include "query/folded.h"
#include "query/library.h"
#include "query/match.h"
#include "query/plan.h"
#include "query/prologue.h"
#include "query/redland.h"
#include "query/results.h"
#include "query/term.h"
#include "query/trust.h"
#include "query/unparsed.h"
#include "rdf/vocab.h"

#define LANGUAGE "sparql11-query"

struct asking {
	struct graph *graph;
	const char *name;      /* of the query, for reports */
	struct buffer text;    /* with prefixes */
	struct arena *arena;
	struct gathering gathering;
	rasqal_world *world;
	rasqal_query *query;
	struct plan plan;
	bool reported;
};

static void report(struct asking *asking, uint32_t line, enum diag_code code,
		   const char *detail)
{
	diag_report(asking->graph->diag,
		    (struct place){ asking->name, line, 0 }, code, detail);
	asking->reported = true;
}

static void take_message(void *self, raptor_log_message *message)
{
	struct asking *asking = self;
	const raptor_locator *at = message->locator;
	if (message->level < RAPTOR_LOG_LEVEL_ERROR || asking->reported)
		return;
	const char *construct = unparsed_construct(asking->text.at, message->text);
	report(asking, at && at->line > 0 ? (uint32_t)at->line : 0,
	       construct ? DIAG_UNTRUSTED_QUERY : DIAG_BAD_QUERY,
	       construct ? construct : message->text);
}

/* Looks at what was parsed. */
static bool check(struct asking *asking)
{
	const char *construct = trust_query(asking->query, asking->graph);
	if (!construct)
		construct = folded_call(asking->text.at);
	if (construct)
		report(asking, 0, DIAG_UNTRUSTED_QUERY, construct);
	return !construct;
}

static bool parse(struct asking *asking)
{
	asking->world = rasqal_new_world();
	if (!asking->world)
		return false;
	rasqal_world_set_raptor(asking->world,
				librdf_world_get_raptor(asking->graph->world));
	rasqal_world_set_log_handler(asking->world, asking, take_message);
	rasqal_world_open(asking->world);
	match_register(asking->world, &asking->plan);
	asking->query = rasqal_new_query(asking->world, LANGUAGE, NULL);
	return asking->query &&
	       !rasqal_query_prepare(asking->query, (unsigned char *)asking->text.at,
				     NULL);
}

/* -- answers ----------------------------------------------------------------- */

/* What gives one triple twice is put in order: a graph has it once. */
static librdf_model *gather(struct asking *asking, rasqal_query_results *results,
			    librdf_storage **storage)
{
	librdf_world *world = asking->graph->world;
	*storage = librdf_new_storage(world, "trees", NULL, NULL);
	librdf_model *model = *storage ? librdf_new_model(world, *storage, NULL) : NULL;
	if (!model)
		return NULL;
	for (raptor_statement *triple;
	     (triple = rasqal_query_results_get_triple(results));) {
		term_unveil(triple->object);
		librdf_model_add_statement(model, triple);
		if (rasqal_query_results_next_triple(results))
			break;
	}
	return model;
}

static bool serialize(struct asking *asking, rasqal_query_results *results,
		      librdf_serializer *serializer, FILE *out)
{
	librdf_storage *storage;
	librdf_model *model = gather(asking, results, &storage);
	bool fine = model && !librdf_serializer_serialize_model_to_file_handle(
				     serializer, out, NULL, model);
	if (model)
		librdf_free_model(model);
	if (storage)
		librdf_free_storage(storage);
	return fine;
}

/* Raptor's other writers do not keep a carriage return, nor some numbers. */
static bool write_graph(struct asking *asking, rasqal_query_results *results,
			const char *syntax, FILE *out)
{
	/* those of news feeds write nothing of another graph */
	bool is_feed = !strcmp(syntax, "rss-1.0") || !strcmp(syntax, "atom");
	librdf_serializer *serializer = is_feed ? NULL :
		librdf_new_serializer(asking->graph->world, syntax, NULL, NULL);
	if (!serializer) {
		report(asking, 0, DIAG_BAD_GRAPH_SYNTAX, syntax);
		return false;
	}
	bool fine = !strcmp(syntax, "ntriples") ||
		    !(asking->graph->has_returns || asking->graph->unusual);
	if (!fine)
		report(asking, 0, DIAG_UNSAFE_SYNTAX, syntax);
	fine = fine && serialize(asking, results, serializer, out);
	librdf_free_serializer(serializer);
	return fine;
}

static bool write_rows(struct asking *asking, rasqal_query_results *results,
		       enum results_format format, FILE *out)
{
	const struct gathering *gathering = &asking->gathering;
	struct answer answer;
	answer_read(&answer, results, asking->graph->world, gathering->names,
		    gathering->columns, asking->arena);
	bool fine = gathering_mend(gathering, &answer, asking->graph->world,
				   asking->arena);
	if (fine)
		results_write(&answer, format, out);
	else
		report(asking, 0, DIAG_UNTRUSTED_QUERY, "an aggregate over nothing");
	answer_release(&answer);
	return fine;
}

static bool run(struct asking *asking, enum results_format format,
		const char *syntax, FILE *out)
{
	gathering_read(&asking->gathering, asking->query, asking->arena);
	plan_make(&asking->plan, asking->query, asking->graph, asking->arena);
	rasqal_query_results *results = rasqal_query_execute(asking->query);
	bool fine = results;
	if (results && rasqal_query_results_is_graph(results))
		fine = write_graph(asking, results, syntax, out);
	else if (results)
		fine = write_rows(asking, results, format, out);
	if (results)
		rasqal_free_query_results(results);
	plan_release(&asking->plan);
	return fine && !asking->reported;
}

bool query_run(struct graph *graph, const char *query, const char *name,
	       enum results_format format, const char *syntax, FILE *out)
{
	struct asking asking = { .graph = graph, .name = name, .arena = arena_new() };
	buffer_init(&asking.text);
	prologue_complete(&asking.text, query);
	bool fine = graph_look_through(graph) && parse(&asking) && check(&asking) &&
		    run(&asking, format, syntax, out);
	if (!fine && !asking.reported)
		report(&asking, 0, DIAG_BAD_QUERY, NULL);
	if (asking.query)
		rasqal_free_query(asking.query);
	if (asking.world)
		rasqal_free_world(asking.world);
	buffer_release(&asking.text);
	arena_free(asking.arena);
	return fine;
}
