/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* communique stats: what a graph holds, on one page. */
#include "cli/exit.h"
#include "cli/guard.h"
#include "cli/report.h"
#include "cli/source.h"
#include "cli/verb.h"
#include "query/summary.h"

enum { MOST = 10 };

static int summarize(void *self, FILE *to)
{
	const struct options *options = self;
	struct diag diag = report_diag(options);
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
