/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Where graphs are kept, each under a name: that of the document it was read
 * from. What kind of store it is follows from its name (kind.h): a file of this
 * machine (embedded.c), a server (endpoint.c).
 *
 *     struct store *store = store_open(name, STORE_LOAD, &settings, &diag);
 *     for each source:
 *             store_begin(store, source);
 *             map_document(store_write, store, &reading, base, arena);
 *             store_end(store);
 *     store_commit(store);
 *     store_close(store);
 *
 * What fails reports why and is false; then the store can only be closed. An
 * embedded store then holds what it held before it was opened. */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include <stdio.h>

#include "query/query.h"
#include "rdf/quad.h"

enum store_use { STORE_READ, STORE_LOAD };

struct store_settings {
	unsigned seconds; /* a server may take for its answer; 0: any number */
	bool update;      /* a server is loaded by SPARQL Update */
};

struct store;

/* Whether a name is that of a store: a URL, or a file that is one. */
bool store_is_named(const char *name);

/* NULL where it cannot be opened. To load, a store is made where none is.
 * name, settings and diag must outlive the store. */
struct store *store_open(const char *name, enum store_use use,
			 const struct store_settings *settings, struct diag *diag);
void store_close(struct store *store); /* NULL is allowed */

/* -- to load ----------------------------------------------------------------- */

/* What is written until store_end comes from one source: "file:///a/b.txt",
 * the IRI of a page. A source that is one document and gave another graph when
 * it was last loaded has changed: that graph goes, unless another source gave
 * it, too. NULL where the source does not tell: nothing goes. */
bool store_begin(struct store *store, const char *source);

/* A quad_sink and a triple_sink; self is the store, all have a graph. Those of
 * one graph may come in any order and more than once. An error is EIO. */
int store_add(void *self, const struct quad *quad);
int store_write(void *self, const struct triple *triple);

/* Each graph that was written now holds that, and nothing else; the others are
 * as they were. Where nothing has changed, nothing is done. */
bool store_end(struct store *store);

/* Forgets what was written since store_begin, so that another may follow. */
void store_abandon(struct store *store);

/* Keeps what was loaded. */
bool store_commit(struct store *store);

/* -- to ask ------------------------------------------------------------------ */

/* Whether it has a graph of this name. */
bool store_has(struct store *store, struct str graph);

/* Adds all its triples to a graph in memory. */
bool store_read(struct store *store, struct graph *graph);

/* All its triples as a graph, which is the caller's and must not outlive the store:
 * an embedded one is looked at where it is, what a server holds is read. NULL after
 * a fault. */
struct graph *store_graph(struct store *store);

/* Answers as query_run does, over all its graphs as one. 0; EINVAL where the
 * query is at fault, EIO where the store is, which has been reported. */
int store_ask(struct store *store, const char *query, const char *name,
	      enum results_format format, const char *syntax, FILE *out);

#endif
