/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The graph of a document as it will be written, and what of it other
 * documents say in the same words.
 *
 *     <state/EST> a cq:State .             piece: of Estonia, whoever says it
 *     <state/EST> rdfs:label "Estonia" .   piece
 *     <document/1> a cq:Document .         piece: the document's own
 *     <document/1#event-1> a cq:Visit .
 *
 * In Turtle and N-Triples all documents make one graph, and a description that
 * stands there need not come again. In N-Quads each document is a graph of its
 * own that can be taken away or replaced, with all that it says and no more:
 * there every piece is the document's own, and nothing is left out.
 *
 * Making passages is for many threads, thinning them for one that has them in
 * order, so that the same input gives the same bytes however many there are. */
#ifndef RDF_PASSAGE_H
#define RDF_PASSAGE_H

#include <stdint.h>

#include "base/buffer.h"

struct piece {
	size_t length;    /* bytes */
	uint32_t triples;
	uint64_t print;   /* of what it says (base/hash.h); 0: the document's own */
};

struct passage {
	struct buffer bytes;
	struct piece *pieces; /* one after the other they are the bytes */
	size_t count, room;
};

void passage_init(struct passage *passage);
void passage_release(struct passage *passage);
void passage_clear(struct passage *passage);

/* Adds a piece, the bytes of which come after those of the last. */
void passage_add(struct passage *passage, size_t length, uint32_t triples,
		 uint64_t print);

/* What a run has written of entities: the last half a million of triples, of
 * Turtle descriptions. Then all is forgotten, so that memory has a bound, and
 * what is written again changes no graph. */
struct written;
struct written *written_new(void);
void written_free(struct written *written); /* NULL is allowed */

/* Takes out the pieces that have been written, and notes the others. Returns
 * how many triples are left. */
size_t passage_thin(struct passage *passage, struct written *written);

#endif
