/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/source.h"

#include "cli/exit.h"
#include "cli/report.h"
#include "cli/run.h"
#include "store/store.h"

/* Whether what comes next is still wanted; keeps the worst code. */
static bool goes_on(const struct source_taker *taker, int *worst, int code)
{
	if (code > *worst)
		*worst = code;
	return *worst != EXIT_WORLD && (*worst == EXIT_FINE || !taker->whole);
}

static int take_text(struct run *run, const struct record *record,
		     const struct source_taker *taker, struct arena *arena)
{
	struct analysis analysis;
	if (!run_read(run, record, &analysis, &run->diag, arena))
		return run->diag.counts[DIAG_ERROR] ? EXIT_DOCUMENT : EXIT_FINE;
	const struct reading reading = run_reading(&analysis);
	return taker->take_text(taker->self, record, &reading, arena);
}

/* The lexicon is loaded where there are texts to be read with it. */
static int take_texts(const struct path_list *texts, const struct options *options,
		      const struct source_taker *taker)
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
	code = EXIT_FINE;
	while (run_next(&run, &record, &run.diag, arena) &&
	       goes_on(taker, &code, take_text(&run, &record, taker, arena)))
		arena_reset(arena);
	arena_free(arena);
	int end = run_end(&run);
	return end > code ? end : code;
}

int sources_take(const char *const *sources, int count,
		 const struct options *options, const struct source_taker *taker)
{
	struct arena *arena = arena_new();
	struct diag diag = report_diag(options);
	struct path_list texts = { 0 }, graphs = { 0 };
	for (int i = 0; i < count; i++)
		input_sort(sources[i], &texts, &graphs, &diag, arena);
	int code = diag.counts[DIAG_ERROR] ? EXIT_DOCUMENT : EXIT_FINE;
	bool on = goes_on(taker, &code, code);
	for (uint32_t i = 0; i < graphs.count && on; i++)
		on = goes_on(taker, &code,
			     taker->take_graph(taker->self, graphs.at[i]));
	if (on)
		goes_on(taker, &code, take_texts(&texts, options, taker));
	arena_free(arena);
	return code;
}

/* -- into a graph ------------------------------------------------------------------ */

struct reading_in {
	const struct options *options;
	struct graph *graph;
};

static int read_store(const struct reading_in *in, const char *name)
{
	struct diag diag = report_diag(in->options);
	const struct store_settings settings = { in->options->seconds, false };
	struct store *store = store_open(name, STORE_READ, &settings, &diag);
	bool fine = store && store_read(store, in->graph);
	store_close(store);
	return fine ? EXIT_FINE : EXIT_WORLD;
}

static int read_graph(void *self, const char *path)
{
	const struct reading_in *in = self;
	if (store_is_named(path))
		return read_store(in, path);
	return graph_read(in->graph, path) ? EXIT_FINE : EXIT_DOCUMENT;
}

static int read_text(void *self, const struct record *record,
		     const struct reading *reading, struct arena *arena)
{
	const struct reading_in *in = self;
	(void)record;
	return map_document(graph_write, in->graph, reading, in->options->base,
			    arena) ? EXIT_WORLD : EXIT_FINE;
}

int sources_read(const char *const *sources, int count,
		 const struct options *options, struct graph *graph)
{
	struct reading_in in = { options, graph };
	const struct source_taker taker = { &in, true, read_graph, read_text };
	return sources_take(sources, count, options, &taker);
}
