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
#include "cli/library.h"
#include "cli/options.h"
#include "cli/report.h"
#include "cli/source.h"
#include "cli/verb.h"
#include "query/query.h"
#include "store/store.h"

enum { MOST_QUERY = 1 << 20 };

/* What is asked of what. */
struct question {
	const struct options *options;
	const char *name;     /* of the query, for reports */
	const char *file;     /* that holds it, or NULL */
	struct arena *arena;
	struct buffer query;
	int sources;          /* of the options' inputs, the first ones */
	enum results_format format;
};

/* -- the query ----------------------------------------------------------------- */

static bool read_query(struct question *question, const char *path,
		       struct diag *diag)
{
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

/* The file that holds the query, by name or as one of the library. */
static int find_file(struct question *question, struct diag *diag)
{
	const struct options *options = question->options;
	question->file = options->query;
	if (!options->question)
		return EXIT_FINE;
	question->file = library_file(options->question, question->arena);
	if (question->file)
		return EXIT_FINE;
	diag_report(diag, (struct place){ "--run", 0, 0 }, DIAG_NO_QUESTION,
		    options->question);
	return EXIT_USAGE;
}

/* The last word is the query, unless a file holds it. */
static int take_question(struct question *question, struct diag *diag)
{
	const struct options *options = question->options;
	int code = find_file(question, diag);
	if (code != EXIT_FINE)
		return code;
	int sources = options->input_count - !question->file;
	if (sources < 1) {
		fputs("communique: error: query needs a source and a query\n", stderr);
		return EXIT_USAGE;
	}
	question->name = question->file ? question->file : "query";
	if (question->file && !read_query(question, question->file, diag))
		return EXIT_WORLD;
	if (!question->file)
		buffer_add_text(&question->query, options->inputs[sources]);
	question->sources = sources;
	return EXIT_FINE;
}

/* One store is asked where it is. */
static int answer_from_store(const struct question *question, struct diag *diag, FILE *to)
{
	const struct options *options = question->options;
	const struct store_settings settings = { options->seconds, false };
	struct store *store = store_open(options->inputs[0], STORE_READ, &settings, diag);
	int error = store ? store_ask(store, question->query.at, question->name,
				      question->format, options->graph_syntax, to) : EIO;
	store_close(store);
	return !error ? EXIT_FINE : error == EINVAL ? EXIT_USAGE : EXIT_WORLD;
}

static int answer(void *self, FILE *to)
{
	const struct question *question = self;
	const struct options *options = question->options;
	struct diag diag = report_diag(options);
	if (question->sources == 1 && store_is_named(options->inputs[0]))
		return answer_from_store(question, &diag, to);
	struct graph *graph = graph_new(&diag);
	if (!graph)
		return EXIT_WORLD;
	int code = sources_read(options->inputs, question->sources, options, graph);
	if (code == EXIT_FINE &&
	    !query_run(graph, question->query.at, question->name, question->format,
		       options->graph_syntax, to))
		code = EXIT_USAGE;
	graph_free(graph);
	return code;
}

static int ask(struct question *question)
{
	const struct options *options = question->options;
	struct diag diag = report_diag(options);
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

static int list(void)
{
	int error = library_list(stdout);
	if (!error)
		return EXIT_FINE;
	fprintf(stderr, "communique: error: cannot read the questions: %s\n",
		strerror(error));
	return EXIT_WORLD;
}

int verb_query(int argc, char **argv)
{
	struct options options;
	int code = options_parse(&options, argc, argv, "fUIRGBLZMOqvh",
				 "[OPTION]... SOURCE... QUERY");
	if (code < 0 && options.list) {
		code = list();
	} else if (code < 0) {
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
