/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Files of RDF into a store. */
#ifndef STORE_IMPORT_H
#define STORE_IMPORT_H

#include "base/arena.h"
#include "store/store.h"

/* The IRI of a file, as a source: "file:///a/b.txt". In the arena;
 * NULL where there is no such file. */
const char *import_source(const char *path, struct arena *arena);

/* Loads a file of RDF. What has a graph's name (N-Quads, TriG) goes there; the
 * rest goes to the graph of the one cq:Document that the file describes, or to
 * one named as the file where there is none or more. A file that cannot be read
 * is reported, and nothing of it loaded. 0, or the value with which the store
 * took no more. */
int import_file(struct store *store, const char *path, struct diag *diag,
		struct arena *arena);

#endif
