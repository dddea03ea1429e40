/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A graph in memory, to be asked: what the texts gave and what files of RDF
 * hold, all in one, each triple once. It is librdf's storage "trees", which
 * has an index for each way in which a triple is looked for; it keeps no graph
 * names. A million triples take half a gigabyte. */
#ifndef QUERY_GRAPH_H
#define QUERY_GRAPH_H

#include <stddef.h>

#include "base/diag.h"
#include "rdf/triple.h"

struct graph;

/* Reports to diag, which must outlive the graph. NULL where librdf gives none, or
 * where it is not there, which has been reported. */
struct graph *graph_new(struct diag *diag);
void graph_free(struct graph *graph); /* NULL is allowed */

/* A triple_sink; self is the graph. */
int graph_write(void *self, const struct triple *triple);

/* Adds what a file holds, in any syntax that raptor reads without a network;
 * which one is told by its content and the ending of its name. False where it
 * could not be read to its end, which has been reported; what came before the
 * fault is in the graph. */
bool graph_read(struct graph *graph, const char *path);

/* How many triples there are. */
size_t graph_size(const struct graph *graph);

#endif
