/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* For the files of this folder: a graph with librdf's types in sight. */
#ifndef QUERY_LIBRARY_H
#define QUERY_LIBRARY_H

#include "query/backing.h"
#include "query/graph.h"
#include "query/parse.h"
#include "query/redland.h"

struct graph {
	librdf_world *world;
	librdf_storage *storage;
	librdf_model *model;
	struct backed *backed; /* where the triples are not in memory, else NULL */
	struct diag *diag;
	struct parse parse; /* of files */
	bool has_line_ends; /* in some literal; and so below */
	bool has_returns; /* carriage returns */
	bool has_rare;    /* characters beyond U+FFFF */
	bool unusual;     /* has a value in a form that is not the usual one */
};

/* The triples that have these as subject, predicate and object; NULL stands for
 * any. The caller's; NULL where memory is short. */
librdf_stream *graph_find(const struct graph *graph, librdf_node *const parts[3]);

/* Subject (0), predicate or object; the triple's. */
librdf_node *graph_part(librdf_statement *triple, int part);

/* Makes a graph in memory, or of what is kept elsewhere. */
struct graph *graph_make(const struct backing *backing, struct diag *diag);
librdf_storage *backing_storage(struct graph *graph, const struct backing *backing);

/* A new node, the caller's; NULL where there is no memory. */
librdf_node *graph_node(struct graph *graph, const struct node *node);

/* Takes notice of a literal that the graph has; datatype may be NULL. */
void graph_look(struct graph *graph, const char *text, const char *datatype);

#endif
