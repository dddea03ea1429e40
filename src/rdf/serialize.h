/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Triples as Turtle, N-Triples or N-Quads (RDF 1.1), a document at a time, in
 * memory.
 *
 *     struct serializer *serializer = serializer_new(SYNTAX_TURTLE, base);
 *     for each document:
 *             serializer_begin(serializer, &passage);
 *             map_document(serializer_write, serializer, &reading, base, arena);
 *             serializer_end(serializer);
 *     serializer_free(serializer);
 *
 * One serializer serves one thread. */
#ifndef RDF_SERIALIZE_H
#define RDF_SERIALIZE_H

#include <stdbool.h>

#include "rdf/passage.h"
#include "rdf/triple.h"

enum syntax { SYNTAX_TURTLE, SYNTAX_NTRIPLES, SYNTAX_NQUADS };

/* A syntax by its name ("turtle", "ntriples", "nquads") or the usual ending
 * of its files ("ttl", "nt", "nq"); false where there is none such. */
bool syntax_named(const char *name, enum syntax *syntax);

struct serializer;

/* base is where instances live (map.h); it must outlive the serializer. */
struct serializer *serializer_new(enum syntax syntax, const char *base);

/* What follows is of one document and goes to the passage, which is emptied.
 * In the line syntaxes the passage may be emptied on the way, too. */
void serializer_begin(struct serializer *serializer, struct passage *to);

/* A triple_sink that never fails; self is the serializer. */
int serializer_write(void *self, const struct triple *triple);

/* The passage is whole: what Turtle has gathered is in it. */
void serializer_end(struct serializer *serializer);

void serializer_free(struct serializer *serializer); /* NULL is allowed */

#endif
