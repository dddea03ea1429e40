/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Whose post it is, where the phrase does not say. */
#ifndef RESOLVE_HOLDER_H
#define RESOLVE_HOLDER_H

#include "resolve/store.h"

/* The state, body or city that a post of a mention is of, or NONE. In this
 * order: what the phrase names; the holder of the same post of the same person
 * elsewhere; who is known to hold it; the organization that the text speaks of most, for posts that
 * states do not have; the delegation that he leads; the mission that he serves
 * at; the official named just before in the same list; the state whose capital
 * the sentence plays in; home; the one state that is left, but not for the one
 * whose text it is: better none than one merely spoken of. Never a state that
 * cannot have the post, or whose post somebody else has. */
uint32_t holder_find(struct store *store, uint32_t mention,
		     const struct post_phrase *post);

/* Whether a state's system has such a post: there is no Prime Minister of the
 * United States, no President of a kingdom. */
bool holder_may_be(const struct store *store, uint32_t state,
		   const struct post_phrase *post);

/* Posts that states rather than organizations have. */
bool holder_is_national(const struct post_phrase *post);

/* The IRI tail of a post. */
char *holder_post_iri(const struct store *store, const char *title, uint32_t of,
		      const struct entry *entry);

#endif
