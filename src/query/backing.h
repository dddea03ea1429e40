/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A graph that is kept elsewhere than in memory, as whoever keeps it shows it:
 * nodes are numbers above 0, triples are three of them, each triple once. */
#ifndef QUERY_BACKING_H
#define QUERY_BACKING_H

#include <stdbool.h>
#include <stdint.h>

#include "query/graph.h"
#include "rdf/quad.h"

struct cursor;

struct backing {
	void *self;

	/* A node's number, 0 for one that is not there; and the node of a number,
	 * whose text ends in NUL and is borrowed until the next call. */
	int64_t (*find_node)(void *self, const struct node *node);
	bool (*get_node)(void *self, int64_t number, struct node *node);

	/* The triples with these numbers, where 0 stands for any. Several may be
	 * looked for at a time. */
	struct cursor *(*find)(void *self, const int64_t pattern[3]);
	bool (*next)(struct cursor *cursor, int64_t triple[3]);
	void (*end)(struct cursor *cursor);

	/* How many triples there are. */
	int64_t (*count)(void *self);

	/* Shows every literal; the same borrowing. */
	bool (*each_literal)(void *self, void (*see)(void *whose, const struct node *),
			     void *whose);

	/* False where a call failed, which has been reported: what was found till
	 * then is not all. */
	bool (*is_fine)(void *self);
};

/* A graph that is looked at where it is; nothing can be added. Backing and diag
 * must outlive it. NULL where librdf gives none. */
struct graph *graph_over(const struct backing *backing, struct diag *diag);

/* Looks at all literals of such a graph, which whoever asks it must know of; false
 * as is_fine. Of a graph in memory they are known. */
bool graph_look_through(struct graph *graph);

/* Adds what is kept elsewhere to a graph in memory; false as is_fine. */
bool graph_add_backing(struct graph *graph, const struct backing *backing);

/* Whether all that was asked of the graph was answered (graph_over). */
bool graph_is_fine(const struct graph *graph);

#endif
