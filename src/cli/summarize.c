/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* communique stats: what a graph holds, on one page. */
#include "cli/exit.h"
#include "cli/guard.h"
#include "cli/report.h"
#include "cli/source.h"
#include "cli/verb.h"
#include "query/backing.h"
#include "query/summary.h"
#include "store/store.h"

enum { MOST = 10 };

/* One store is looked at where it is. */
static int summarize_store(const struct options *options, struct diag *diag, FILE *to)
{
	const struct store_settings settings = { options->seconds, false };
	struct store *store = store_open(options->inputs[0], STORE_READ, &settings, diag);
	struct graph *graph = store ? store_graph(store) : NULL;
	if (graph)
		summary_write(graph, MOST, to);
	bool fine = graph && graph_is_fine(graph);
	graph_free(graph);
	store_close(store);
	return fine ? EXIT_FINE : EXIT_WORLD;
}

static int summarize(void *self, FILE *to)
{
	const struct options *options = self;
	struct diag diag = report_diag(options);
	if (options->input_count == 1 && store_is_named(options->inputs[0]))
		return summarize_store(options, &diag, to);
	struct graph *graph = graph_new(&diag);
	if (!graph)
		return EXIT_WORLD;
	int code = sources_read(options->inputs, options->input_count, options, graph);
	if (code == EXIT_FINE)
		summary_write(graph, MOST, to);
	graph_free(graph);
	return code;
}

int verb_stats(int argc, char **argv)
{
	struct options options;
	int code = options_parse(&options, argc, argv, "BLZMOqvh",
				 "[OPTION]... SOURCE...");
	struct guard_limits limits = { options.seconds, options.megabytes };
	if (code < 0 && !options.input_count) {
		fputs("communique: error: stats needs a source\n", stderr);
		code = EXIT_USAGE;
	}
	if (code < 0)
		code = guard_run(summarize, &options, limits, stdout);
	options_release(&options);
	return code;
}
