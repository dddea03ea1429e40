/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The terms of vocab.def as numbers and as IRIs. */
#ifndef RDF_VOCAB_H
#define RDF_VOCAB_H

#include <stdbool.h>

#include "base/str.h"

enum vocab {
	VOCAB_NONE,
#define TERM(prefix, name) VOCAB_##prefix##_##name,
#include "rdf/vocab.def"
	VOCAB_COUNT
};

/* The whole IRI of a term. */
struct str vocab_iri(enum vocab term);

/* The concept for a statement's force ("assert"); VOCAB_NONE where the scheme
 * has none. */
enum vocab vocab_force(const char *force);

/* Namespaces in the order of vocab.def, for prefixes: false behind the last. */
bool vocab_namespace(size_t index, const char **prefix, const char **iri);

#endif
