/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* communique load: texts and files of RDF into a store. */
#include <stdlib.h>

#include "cli/exit.h"
#include "cli/report.h"
#include "cli/run.h"
#include "cli/source.h"
#include "cli/verb.h"
#include "store/import.h"

struct load {
	const struct options *options;
	struct diag diag;
	struct store *store;
};

/* What a text is known by, should it change: its file; of what is no file of its
 * own, the page that it was taken from. What has neither is known by its words
 * alone. */
static const char *source_of(const struct load *load, const struct record *record,
			     const struct document *document, struct arena *arena)
{
	if (load->options->source)
		return load->options->source;
	const char *file = import_source(record->name, arena);
	if (file || record->source)
		return file ? file : record->source;
	return record->format == FORMAT_ROWS ? document->source : NULL;
}

static int load_text(void *self, const struct record *record,
		     const struct reading *reading, struct arena *arena)
{
	struct load *load = self;
	bool fine = store_begin(load->store, source_of(load, record, reading->document, arena)) &&
		    !map_document(store_write, load->store, reading,
				  load->options->base, arena) &&
		    store_end(load->store);
	return fine ? EXIT_FINE : EXIT_WORLD;
}

static int load_graph(void *self, const char *path)
{
	struct load *load = self;
	struct arena *arena = arena_new();
	int error = import_file(load->store, path, &load->diag, arena);
	arena_free(arena);
	if (error)
		return EXIT_WORLD;
	return load->diag.counts[DIAG_ERROR] ? EXIT_DOCUMENT : EXIT_FINE;
}

static int load_all(struct load *load)
{
	const struct options *options = load->options;
	const struct store_settings settings = { options->seconds, options->update };
	load->store = store_open(options->inputs[0], STORE_LOAD, &settings, &load->diag);
	if (!load->store)
		return EXIT_WORLD;
	const struct source_taker taker = { load, false, load_graph, load_text };
	int code = sources_take(options->inputs + 1, options->input_count - 1, options,
				&taker);
	if (code < EXIT_USAGE && !store_commit(load->store))
		code = EXIT_WORLD;
	store_close(load->store);
	return code;
}

int verb_load(int argc, char **argv)
{
	struct options options;
	int code = options_parse(&options, argc, argv, "BDSTFKALYZOqvh",
				 "[OPTION]... STORE FILE|DIRECTORY|-...");
	if (code < 0 && options.input_count < 2) {
		fputs("communique: error: load needs a store and what to load\n", stderr);
		code = EXIT_USAGE;
	}
	if (code < 0) {
		struct load load = {
			.options = &options,
			.diag = report_diag(&options),
		};
		code = load_all(&load);
	}
	options_release(&options);
	return code;
}
