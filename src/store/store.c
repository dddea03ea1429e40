/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "store/store.h"

#include <errno.h>
#include <stddef.h>

#include "query/backing.h"
#include "store/kind.h"

/* The first that knows a name has it. */
static const struct store_kind *const kinds[] = { &store_endpoint, &store_embedded };
enum { KIND_COUNT = sizeof kinds / sizeof *kinds };

static const struct store_kind *kind_of(const char *name, enum store_use use)
{
	for (int i = 0; i < KIND_COUNT; i++)
		if (kinds[i]->is_named(name) ||
		    (use == STORE_LOAD && kinds[i]->may_be_made(name)))
			return kinds[i];
	return NULL;
}

bool store_is_named(const char *name)
{
	return kind_of(name, STORE_READ) != NULL;
}

struct store *store_open(const char *name, enum store_use use,
			 const struct store_settings *settings, struct diag *diag)
{
	const struct store_kind *kind = kind_of(name, use);
	if (!kind) {
		diag_report(diag, (struct place){ name, 0, 0 }, DIAG_NOT_STORE, NULL);
		return NULL;
	}
	struct store *store = kind->open(name, use, settings, diag);
	if (!store)
		return NULL;
	store->kind = kind;
	store->name = name;
	store->diag = diag;
	return store;
}

void store_close(struct store *store)
{
	if (store)
		store->kind->close(store);
}

bool store_begin(struct store *store, const char *source)
{
	return store->kind->begin(store, source);
}

int store_add(void *self, const struct quad *quad)
{
	struct store *store = self;
	return store->kind->add(store, quad) ? 0 : EIO;
}

int store_write(void *self, const struct triple *triple)
{
	const struct quad quad = quad_of_triple(triple);
	return store_add(self, &quad);
}

bool store_end(struct store *store)
{
	return store->kind->end(store);
}

void store_abandon(struct store *store)
{
	store->kind->abandon(store);
}

bool store_commit(struct store *store)
{
	return store->kind->commit(store);
}

bool store_has(struct store *store, struct str graph)
{
	return store->kind->has(store, graph);
}

bool store_read(struct store *store, struct graph *graph)
{
	return store->kind->read(store, graph);
}

static struct graph *graph_in_memory(struct store *store)
{
	struct graph *graph = graph_new(store->diag);
	if (graph && store_read(store, graph))
		return graph;
	graph_free(graph);
	return NULL;
}

struct graph *store_graph(struct store *store)
{
	return (store->kind->graph ? store->kind->graph : graph_in_memory)(store);
}

static int ask_graph(struct store *store, const char *query, const char *name,
		     enum results_format format, const char *syntax, FILE *out)
{
	struct graph *graph = store_graph(store);
	int error = graph ? 0 : EIO;
	if (graph && !query_run(graph, query, name, format, syntax, out))
		error = EINVAL;
	if (graph && !graph_is_fine(graph))
		error = EIO;
	graph_free(graph);
	return error;
}

int store_ask(struct store *store, const char *query, const char *name,
	      enum results_format format, const char *syntax, FILE *out)
{
	return (store->kind->ask ? store->kind->ask : ask_graph)(
		store, query, name, format, syntax, out);
}
