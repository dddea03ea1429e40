/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Which graph came from which source, as a server is made to remember it: a graph
 * of its own there, of triples
 *
 *     <the graph> prov:wasDerivedFrom <the source> .
 *
 * A source may be in several, where a load broke off or where the source changed:
 * all but the one that it gave last are to go. */
#ifndef STORE_SOURCES_H
#define STORE_SOURCES_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/map.h"
#include "base/vector.h"

#define SOURCES_GRAPH "https://w3id.org/communique/id/sources"
#define SOURCES_PREDICATE "http://www.w3.org/ns/prov#wasDerivedFrom"

struct origin {
	struct str graph, source;
	uint32_t next; /* of the same source, MAP_NONE: no more */
	bool gone;
};

struct sources {
	struct arena *arena;
	struct map firsts; /* of each source, its first origin */
	struct map graphs; /* each graph's place in counts */
	struct { VECTOR_OF(struct origin); } origins;
	struct { VECTOR_OF(uint32_t); } counts; /* sources that a graph came from */
	bool is_shorter; /* some are gone */
};

void sources_init(struct sources *sources, struct arena *arena);

/* False where that is known. */
bool sources_add(struct sources *sources, struct str graph, struct str source);

/* Forgets that the source gave another graph than this one, and names one that no
 * source gave but it; false where there is none (any more). */
bool sources_remove_other(struct sources *sources, struct str source, struct str kept,
			  struct str *other);

/* As N-Triples. */
void sources_write(const struct sources *sources, struct buffer *out);
void sources_write_one(struct buffer *out, struct str graph, struct str source);

#endif
