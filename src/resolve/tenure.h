/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Who is shown in which post, and whose post it is. */
#ifndef RESOLVE_TENURE_H
#define RESOLVE_TENURE_H

#include "resolve/store.h"

/* Makes posts and tenures of the officials' phrases. An official without any
 * post is left unnamed: a person without a post is not an official. */
void tenures_resolve(struct store *store);

/* Adds what a phrase shows, its holder found; or a tenure as it stands. One
 * that is there already, or is said more fully, is not added again. */
void tenure_add(struct store *store, uint32_t mention, uint32_t official,
		const struct post_phrase *post);
void tenure_keep(struct store *store, struct tenure tenure);

/* Puts tenures in text order, without those that others say more fully. */
void tenures_put_in_order(struct store *store);

#endif
