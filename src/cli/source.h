/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a command line names by its sources: files of RDF and stores, and texts
 * that are read on the way. */
#ifndef CLI_SOURCE_H
#define CLI_SOURCE_H

#include "cli/options.h"
#include "query/graph.h"
#include "rdf/map.h"
#include "read/record.h"

/* Who takes them. Both return an exit code; after EXIT_WORLD nothing more is
 * given. */
struct source_taker {
	void *self;
	bool whole; /* nor after any other: a part of the sources is of no use */
	int (*take_graph)(void *self, const char *path);
	int (*take_text)(void *self, const struct record *record,
			 const struct reading *reading, struct arena *arena);
};

/* Hands over all sources: "-" and files of texts, all files that a directory
 * has of texts and of RDF, and what is left, which is RDF or a store. Returns
 * the worst of the exit codes; reports what cannot be read. */
int sources_take(const char *const *sources, int count,
		 const struct options *options, const struct source_taker *taker);

/* Adds all sources to a graph; one that cannot be read ends it, for what is
 * asked of the others would be answered wrongly. */
int sources_read(const char *const *sources, int count,
		 const struct options *options, struct graph *graph);

#endif
