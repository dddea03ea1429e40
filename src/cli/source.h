/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The graph that a command line names by its sources: files of RDF, and texts
 * that are read on the way. */
#ifndef CLI_SOURCE_H
#define CLI_SOURCE_H

#include "cli/options.h"
#include "query/graph.h"

/* Adds all sources to the graph: a directory, "-" and *.txt are texts. An exit
 * code; a source that cannot be read ends it, for what is asked of the others
 * would be answered wrongly. */
int sources_read(const char *const *sources, int count,
		 const struct options *options, struct graph *graph);

#endif
