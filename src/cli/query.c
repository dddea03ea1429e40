/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* communique query: SPARQL over graph files, and over texts that are read on
 * the way. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"
#include "cli/exit.h"
#include "cli/guard.h"
#include "cli/output.h"
#include "cli/run.h"
#include "cli/verb.h"
#include "query/query.h"
#include "rdf/map.h"

enum { MOST_QUERY = 1 << 20 };

/* What is asked of what. */
struct question {
	const struct options *options;
	const char *name;     /* of the query, for reports */
	struct buffer query;
	struct arena *arena;
	struct path_list texts, graphs;
	enum results_format format;
};

/* -- sources ----------------------------------------------------------------- */

/* A directory stands for its texts; a file is what its name says. */
static void sort_source(struct question *question, const char *name,
			struct diag *diag)
{
	struct path_list *texts = &question->texts;
	if (input_is_text(name))
		input_add(texts, name, diag, question->arena);
	else
		*vector_add(&question->graphs, question->arena) = name;
}

static bool read_text(struct run *run, const char *path, struct graph *graph)
{
	struct analysis analysis;
	struct arena *arena = arena_new();
	bool fine = run_read(run, path, &analysis, arena);
	const struct reading reading = {
		&analysis.document, &analysis.text, &analysis.mentions,
		&analysis.entities, &analysis.facts
	};
	if (fine)
		fine = !map_document(graph_write, graph, &reading,
				     run->options->base, arena);
	arena_free(arena);
	return fine;
}

static int read_texts(const struct question *question, struct graph *graph)
{
	struct options options = *question->options;
	struct run run;
	options.inputs = question->texts.at;
	options.input_count = (int)question->texts.count;
	if (!options.input_count)
		return EXIT_FINE;
	int code = run_begin(&run, &options);
	if (code >= 0)
		return code;
	for (uint32_t i = 0; i < run.inputs.count; i++)
		read_text(&run, run.inputs.at[i], graph);
	return run_end(&run);
}

/* A source that cannot be read is no graph to be asked: the answer would be
 * wrong. */
static int read_sources(const struct question *question, struct graph *graph)
{
	for (uint32_t i = 0; i < question->graphs.count; i++)
		if (!graph_read(graph, question->graphs.at[i]))
			return EXIT_DOCUMENT;
	return read_texts(question, graph);
}

/* -- the query ----------------------------------------------------------------- */

static bool read_query(struct question *question, struct diag *diag)
{
	const char *path = question->options->query;
	struct place place = { path, 0, 0 };
	FILE *file = strcmp(path, "-") ? fopen(path, "r") : stdin;
	if (!file) {
		diag_report(diag, place, DIAG_CANNOT_OPEN, strerror(errno));
		return false;
	}
	buffer_make_room(&question->query, MOST_QUERY);
	size_t length = fread(question->query.at, 1, MOST_QUERY, file);
	question->query.at[length] = '\0';
	question->query.length = length;
	bool failed = ferror(file) || length == MOST_QUERY ||
		      strlen(question->query.at) < length;
	if (file != stdin)
		fclose(file);
	if (failed)
		diag_report(diag, place, DIAG_CANNOT_READ,
			    length == MOST_QUERY ? "longer than a megabyte" :
						   "not a text");
	return !failed;
}

/* The last word is the query, unless a file holds it. */
static int take_question(struct question *question, struct diag *diag)
{
	const struct options *options = question->options;
	int sources = options->input_count - !options->query;
	if (sources < 1) {
		fputs("communique: error: query needs a source and a query\n", stderr);
		return EXIT_USAGE;
	}
	question->name = options->query ? options->query : "query";
	if (options->query && !read_query(question, diag))
		return EXIT_WORLD;
	if (!options->query)
		buffer_add_text(&question->query, options->inputs[sources]);
	for (int i = 0; i < sources; i++)
		sort_source(question, options->inputs[i], diag);
	return EXIT_FINE;
}

static int answer(void *self, FILE *to)
{
	const struct question *question = self;
	struct diag diag = { .out = stderr, .least = question->options->least };
	struct graph *graph = graph_new(&diag);
	if (!graph)
		return EXIT_WORLD;
	int code = read_sources(question, graph);
	if (code == EXIT_FINE &&
	    !query_run(graph, question->query.at, question->name, question->format,
		       question->options->graph_syntax, to))
		code = EXIT_USAGE;
	graph_free(graph);
	return code;
}

static int ask(struct question *question)
{
	const struct options *options = question->options;
	struct diag diag = { .out = stderr, .least = options->least };
	struct guard_limits limits = { options->seconds, options->megabytes };
	question->format = isatty(STDOUT_FILENO) ? RESULTS_TABLE : RESULTS_TSV;
	if (options->results &&
	    !results_format_named(options->results, &question->format)) {
		diag_report(&diag, (struct place){ "--results", 0, 0 },
			    DIAG_BAD_RESULTS, options->results);
		return EXIT_USAGE;
	}
	int code = take_question(question, &diag);
	return code == EXIT_FINE ? guard_run(answer, question, limits, stdout) : code;
}

int verb_query(int argc, char **argv)
{
	struct options options;
	int code = options_parse(&options, argc, argv, "fRGBLZMqvh",
				 "[OPTION]... SOURCE... QUERY");
	if (code < 0) {
		struct question question = { .options = &options,
					     .arena = arena_new() };
		buffer_init(&question.query);
		code = ask(&question);
		buffer_release(&question.query);
		arena_free(question.arena);
	}
	options_release(&options);
	return code;
}
