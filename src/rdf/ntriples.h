/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Terms and triples as N-Triples writes them (RDF 1.1), which is how Turtle and
 * SPARQL understand them, too. */
#ifndef RDF_NTRIPLES_H
#define RDF_NTRIPLES_H

#include "base/buffer.h"
#include "rdf/quad.h"

/* A lexical form between quotation marks. It has no NUL and is valid UTF-8. */
void ntriples_add_string(struct buffer *out, struct str text);

/* An IRI between < and >; what may not stand there is escaped. */
void ntriples_add_iri(struct buffer *out, struct str iri);

/* A line, without the graph. */
void ntriples_add_triple(struct buffer *out, const struct quad *quad);

#endif
