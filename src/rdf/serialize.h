/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Triples written as Turtle, N-Triples or N-Quads (RDF 1.1).
 *
 *     struct serializer *out = serializer_new(SYNTAX_TURTLE, STDOUT_FILENO, base);
 *     for each document:
 *             map_document(serializer_write, out, &reading, base, arena);
 *             serializer_end_document(out);
 *     int error = serializer_finish(out);
 *     serializer_free(out);
 *
 * Every call returns 0 or an errno value; once one has failed, all later ones
 * return the same value and write nothing. */
#ifndef RDF_SERIALIZE_H
#define RDF_SERIALIZE_H

#include <stdbool.h>

#include "rdf/triple.h"

enum syntax { SYNTAX_TURTLE, SYNTAX_NTRIPLES, SYNTAX_NQUADS };

/* A syntax by its name ("turtle", "ntriples", "nquads") or the usual ending
 * of its files ("ttl", "nt", "nq"); false where there is none such. */
bool syntax_named(const char *name, enum syntax *syntax);

struct serializer;

/* Writes to a file descriptor, which stays the caller's and open. base is
 * where instances live (map.h); it must outlive the serializer. */
struct serializer *serializer_new(enum syntax syntax, int fd, const char *base);

/* A triple_sink; self is the serializer. */
int serializer_write(void *self, const struct triple *triple);

/* What Turtle has gathered is written; the next triple begins a new document. */
int serializer_end_document(struct serializer *serializer);

/* Ends the last document and writes what is still buffered. */
int serializer_finish(struct serializer *serializer);

void serializer_free(struct serializer *serializer); /* NULL is allowed */

#endif
