/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Which node an entity is, for all documents: its IRI, and the name that goes
 * with it. Both follow from this document and the lexicon alone, so that any
 * number of documents, in any order, make one graph (docs/vocabulary.md). */
#ifndef RESOLVE_IDENTITY_H
#define RESOLVE_IDENTITY_H

#include "resolve/store.h"

/* Gives every entity its last IRI and its proper name. What the text does not
 * tell from others of its name ("the Joint Declaration", "Senate", "Mr Smith")
 * gets an IRI of this document: it begins with '#'. The last step. */
void identities_settle(struct store *store);

#endif
