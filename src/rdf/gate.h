/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The gate between what a text may hold and what a graph may: behind it every
 * term is well formed in every RDF syntax, whatever came in. Texts are made
 * valid, IRIs are percent-encoded, a typed literal has the canonical form of
 * its type or is refused. Nothing reaches a library unchecked: raptor cuts a
 * string at bad UTF-8 without a word. */
#ifndef RDF_GATE_H
#define RDF_GATE_H

#include <stdbool.h>

#include "base/arena.h"
#include "rdf/triple.h"

/* Makes an IRI or an object clean: leaves it alone where it already is, else
 * puts a copy in the arena. False where it cannot be saved: an IRI that is not
 * absolute, a literal that its datatype does not have. */
bool gate_iri(struct str *iri, struct arena *arena);
bool gate_term(struct term *term, struct arena *arena);

/* Whether text is an absolute IRI (RFC 3987) as it stands. */
bool gate_iri_is_valid(struct str text);

/* Whether text is the one canonical form of a value of the datatype. */
bool gate_is_canonical(struct str text, enum vocab datatype);

/* A language tag: two or three small letters, then subtags of letters and
 * digits, 35 bytes at most (BCP 47). */
bool gate_language_is_valid(const char *language);

#endif
