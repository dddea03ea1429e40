/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The terms of vocab.def as numbers and as IRIs. */
#ifndef RDF_VOCAB_H
#define RDF_VOCAB_H

#include <stdbool.h>

#include "base/str.h"

#define IRI_rdf "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define IRI_rdfs "http://www.w3.org/2000/01/rdf-schema#"
#define IRI_owl "http://www.w3.org/2002/07/owl#"
#define IRI_skos "http://www.w3.org/2004/02/skos/core#"
#define IRI_dcterms "http://purl.org/dc/terms/"
#define IRI_schema "https://schema.org/"
#define IRI_nif "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
#define IRI_xsd "http://www.w3.org/2001/XMLSchema#"
#define IRI_wd "http://www.wikidata.org/entity/"
#define IRI_cq "https://w3id.org/communique#"

enum vocab {
	VOCAB_NONE,
#define TERM(prefix, name) VOCAB_##prefix##_##name,
#include "rdf/vocab.def"
	VOCAB_COUNT
};

/* A term as a whole IRI and as prefix:name. */
struct str vocab_iri(enum vocab term);
struct str vocab_name(enum vocab term);

/* The concept for a statement's force ("assert"); VOCAB_NONE where the scheme
 * has none. */
enum vocab vocab_force(const char *force);

struct vocab_prefix {
	const char *name, *iri;
};
/* The prefixes of vocab.def, in its order; name is NULL behind the last. */
extern const struct vocab_prefix vocab_prefixes[];

#endif
