/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Who is shown in which post, and whose post it is. */
#ifndef RESOLVE_TENURE_H
#define RESOLVE_TENURE_H

#include "resolve/store.h"

/* Makes posts and tenures of the officials' phrases. A post whose phrase names
 * no holder is of the holder of the same post elsewhere in the text, of the
 * state of the official named just before in the same list, of the state
 * whose capital the sentence plays in, or of home. An official without any
 * post is left unnamed: a person without a post is not an official. */
void tenures_resolve(struct store *store);

/* "Ms. Gamba succeeds Leila Zerrougui": who is succeeded held the post before.
 * Needs pronouns to be resolved. */
void tenures_resolve_successions(struct store *store);

/* Whether one bare title stands for another: "Minister" and "the Foreign
 * Minister" for "Minister of Foreign Affairs". */
bool tenure_title_stands_for(const char *role, const struct entry *role_entry,
			     const char *title, const struct entry *entry);

#endif
