/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What was read out of a document, as triples. The IRIs follow from the input
 * alone: the same document gives the same triples on every run and machine,
 * and two documents that speak of one person meet in one node.
 *
 * An entity that the text names is described in full. One that is only implied
 * (the state whose minister somebody is, a body that adopted a charter) is not
 * a finding of its own, so it is given no class of its own: it gets its label,
 * cq:Agent (schema:Place for a city) and, for a state, cq:iso3166, and only
 * where a fact points at it. Capitals and seats, which the lexicon knows and
 * no text says, are linked only where the text names the city itself. */
#ifndef RDF_MAP_H
#define RDF_MAP_H

#include <stdbool.h>

#include "base/arena.h"
#include "facts/fact.h"
#include "rdf/triple.h"
#include "read/document.h"

#define MAP_BASE "https://w3id.org/communique/id/" /* unless an option says otherwise */

/* All that was read out of one document; everything is borrowed. */
struct reading {
	const struct document *document;
	const struct text *text;
	const struct mention_list *mentions;
	const struct entities *entities;
	const struct facts *facts;
};

/* Whether instances may live under this IRI: absolute, with a scheme, of
 * characters that an IRI may have, without '#' and '?', ending in '/' or ':'. */
bool map_base_is_valid(const char *base);

/* Sends every triple of a document to the sink, each once, all of one subject
 * together. base must be valid. Scratch memory comes from the arena. Returns
 * 0, or the value with which the sink stopped it. */
int map_document(triple_sink sink, void *self, const struct reading *reading,
		 const char *base, struct arena *arena);

#endif
