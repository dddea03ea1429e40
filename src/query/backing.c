/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A storage of librdf that has nothing of its own: what librdf asks is handed
 * on, and what is found is made its nodes. */
#include "query/backing.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "query/library.h"
#include "query/term.h"

#define STORAGE "communique"

enum { KNOWN = 1 << 14 };

struct backed {
	const struct backing *backing;
	struct graph *graph;
	/* nodes met before, each where its number says, till another takes its place */
	struct { int64_t number; librdf_node *node; } known[KNOWN];
};

/* What a stream of librdf goes through. */
struct found {
	struct backed *backed;
	struct cursor *cursor;  /* NULL behind the last */
	int64_t triple[3];
	librdf_statement *statement; /* of the triple, once it was asked for */
};

/* -- nodes ----------------------------------------------------------------------- */

/* As a new node, the caller's. */
static librdf_node *node_of(struct backed *backed, int64_t number)
{
	const struct backing *backing = backed->backing;
	size_t slot = (size_t)number % KNOWN;
	librdf_node **known = &backed->known[slot].node;
	struct node node;
	if (backed->known[slot].number != number) {
		if (!backing->get_node(backing->self, number, &node))
			return NULL;
		if (*known)
			librdf_free_node(*known);
		*known = graph_node(backed->graph, &node);
		backed->known[slot].number = *known ? number : 0;
	}
	return *known ? librdf_new_node_from_node(*known) : NULL;
}

/* False where a node is not there, so that no triple fits. */
static bool number(const struct backed *backed, const librdf_node *node, int64_t *to)
{
	*to = 0;
	if (!node)
		return true;
	const struct node described = term_describe(node);
	*to = backed->backing->find_node(backed->backing->self, &described);
	return *to != 0;
}

/* -- streams ---------------------------------------------------------------------- */

static void forget(struct found *found)
{
	if (found->statement)
		librdf_free_statement(found->statement);
	found->statement = NULL;
}

static int found_end(void *self)
{
	const struct found *found = self;
	return !found->cursor;
}

static int found_next(void *self)
{
	struct found *found = self;
	const struct backing *backing = found->backed->backing;
	forget(found);
	if (found->cursor && !backing->next(found->cursor, found->triple)) {
		backing->end(found->cursor);
		found->cursor = NULL;
	}
	return !found->cursor;
}

static void *found_get(void *self, int what)
{
	struct found *found = self;
	if (what != LIBRDF_STREAM_GET_METHOD_GET_OBJECT || !found->cursor)
		return NULL;
	if (!found->statement)
		found->statement = librdf_new_statement_from_nodes(
			found->backed->graph->world,
			node_of(found->backed, found->triple[0]),
			node_of(found->backed, found->triple[1]),
			node_of(found->backed, found->triple[2]));
	return found->statement;
}

static void found_finish(void *self)
{
	struct found *found = self;
	forget(found);
	if (found->cursor)
		found->backed->backing->end(found->cursor);
	free(found);
}

/* -- the storage ------------------------------------------------------------------- */

static struct backed *backed_of(librdf_storage *storage)
{
	return librdf_storage_get_instance(storage);
}

static bool pattern_of(const struct backed *backed, librdf_statement *statement,
		       int64_t pattern[3])
{
	return number(backed, librdf_statement_get_subject(statement), &pattern[0]) &&
	       number(backed, librdf_statement_get_predicate(statement), &pattern[1]) &&
	       number(backed, librdf_statement_get_object(statement), &pattern[2]);
}

static librdf_stream *find(librdf_storage *storage, librdf_statement *statement)
{
	struct backed *backed = backed_of(storage);
	struct found *found = memory_new(sizeof *found);
	int64_t pattern[3];
	found->backed = backed;
	if (pattern_of(backed, statement, pattern))
		found->cursor = backed->backing->find(backed->backing->self, pattern);
	found_next(found);
	librdf_stream *stream = librdf_new_stream(backed->graph->world, found, found_end,
						  found_next, found_get, found_finish);
	if (!stream)
		found_finish(found);
	return stream;
}

static int contains(librdf_storage *storage, librdf_statement *statement)
{
	const struct backed *backed = backed_of(storage);
	const struct backing *backing = backed->backing;
	int64_t pattern[3], triple[3];
	if (!pattern_of(backed, statement, pattern))
		return 0;
	struct cursor *cursor = backing->find(backing->self, pattern);
	bool is = cursor && backing->next(cursor, triple);
	if (cursor)
		backing->end(cursor);
	return is;
}

static int size(librdf_storage *storage)
{
	const struct backing *backing = backed_of(storage)->backing;
	int64_t count = backing->count(backing->self);
	return count < INT_MAX ? (int)count : INT_MAX;
}

static int init(librdf_storage *storage, const char *name, librdf_hash *options)
{
	(void)storage;
	(void)name;
	if (options)
		librdf_free_hash(options); /* a storage's own by now */
	return 0;
}

static void release(struct backed *backed)
{
	for (size_t i = 0; backed && i < KNOWN; i++)
		if (backed->known[i].node)
			librdf_free_node(backed->known[i].node);
}

static void terminate(librdf_storage *storage)
{
	release(backed_of(storage));
}

static int open(librdf_storage *storage, librdf_model *model)
{
	(void)storage;
	(void)model;
	return 0;
}

static int close(librdf_storage *storage)
{
	(void)storage;
	return 0;
}

static void describe_storage(librdf_storage_factory *factory)
{
	factory->version = LIBRDF_STORAGE_INTERFACE_VERSION;
	factory->init = init;
	factory->terminate = terminate;
	factory->open = open;
	factory->close = close;
	factory->size = size;
	factory->contains_statement = contains;
	factory->find_statements = find;
}

librdf_storage *backing_storage(struct graph *graph, const struct backing *backing)
{
	librdf_storage_register_factory(graph->world, STORAGE, STORAGE, describe_storage);
	librdf_storage *storage = librdf_new_storage(graph->world, STORAGE, NULL, NULL);
	if (!storage)
		return NULL;
	graph->backed = memory_new(sizeof *graph->backed);
	graph->backed->backing = backing;
	graph->backed->graph = graph;
	librdf_storage_set_instance(storage, graph->backed);
	return storage;
}

/* -- for others --------------------------------------------------------------------- */

static void see(void *self, const struct node *literal)
{
	graph_look(self, literal->text.at,
		   literal->datatype.length ? literal->datatype.at : NULL);
}

struct graph *graph_over(const struct backing *backing, struct diag *diag)
{
	return graph_make(backing, diag);
}

bool graph_look_through(struct graph *graph)
{
	const struct backing *backing = graph->backed ? graph->backed->backing : NULL;
	return !backing || backing->each_literal(backing->self, see, graph);
}

bool graph_is_fine(const struct graph *graph)
{
	const struct backing *backing = graph->backed ? graph->backed->backing : NULL;
	return !backing || backing->is_fine(backing->self);
}

static bool add_triple(struct backed *backed, const int64_t triple[3])
{
	librdf_statement *statement = librdf_new_statement_from_nodes(
		backed->graph->world, node_of(backed, triple[0]),
		node_of(backed, triple[1]), node_of(backed, triple[2]));
	bool added = statement &&
		     !librdf_model_add_statement(backed->graph->model, statement);
	if (statement)
		librdf_free_statement(statement);
	return added;
}

bool graph_add_backing(struct graph *graph, const struct backing *backing)
{
	struct backed *backed = memory_new(sizeof *backed);
	*backed = (struct backed){ .backing = backing, .graph = graph };
	int64_t any[3] = { 0 }, triple[3];
	struct cursor *cursor = backing->find(backing->self, any);
	bool fine = cursor;
	while (fine && backing->next(cursor, triple))
		fine = add_triple(backed, triple);
	if (cursor)
		backing->end(cursor);
	release(backed);
	free(backed);
	return fine && backing->each_literal(backing->self, see, graph) &&
	       backing->is_fine(backing->self);
}
