/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/source.h"

#include "cli/exit.h"
#include "cli/run.h"

static bool read_text(struct run *run, const struct record *record,
		      struct graph *graph, struct arena *arena)
{
	struct analysis analysis;
	if (!run_read(run, record, &analysis, &run->diag, arena))
		return !run->diag.counts[DIAG_ERROR];
	const struct reading reading = run_reading(&analysis);
	return !map_document(graph_write, graph, &reading, run->options->base, arena);
}

/* The lexicon is loaded where there are texts to be read with it. */
static int read_texts(const struct path_list *texts, const struct options *options,
		      struct graph *graph)
{
	struct options of_texts = *options;
	struct run run;
	of_texts.inputs = texts->at;
	of_texts.input_count = (int)texts->count;
	int code = texts->count ? run_begin(&run, &of_texts) : EXIT_FINE;
	if (code >= 0)
		return code;
	struct arena *arena = arena_new();
	struct record record;
	bool fine = true;
	while (fine && run_next(&run, &record, &run.diag, arena)) {
		fine = read_text(&run, &record, graph, arena);
		arena_reset(arena);
	}
	arena_free(arena);
	code = run_end(&run);
	return fine || code ? code : EXIT_WORLD;
}

static int read_graphs(const struct path_list *graphs, struct graph *graph)
{
	for (uint32_t i = 0; i < graphs->count; i++)
		if (!graph_read(graph, graphs->at[i]))
			return EXIT_DOCUMENT;
	return EXIT_FINE;
}

int sources_read(const char *const *sources, int count,
		 const struct options *options, struct graph *graph)
{
	struct arena *arena = arena_new();
	struct path_list texts = { 0 }, graphs = { 0 };
	for (int i = 0; i < count; i++)
		*vector_add(input_is_text(sources[i]) ? &texts : &graphs, arena) =
			sources[i];
	int code = read_graphs(&graphs, graph);
	if (code == EXIT_FINE)
		code = read_texts(&texts, options, graph);
	arena_free(arena);
	return code;
}
