/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Titles of posts compared: which wordings mean one post. */
#ifndef RESOLVE_TITLE_H
#define RESOLVE_TITLE_H

#include "resolve/store.h"

/* Whether one bare title stands for another: "Minister" and "the Foreign
 * Minister" for "Minister of Foreign Affairs". The entries are those of
 * titles.tsv, or NULL. */
bool title_stands_for(const char *role, const struct entry *role_entry,
		      const char *title, const struct entry *entry);

/* The same title, or two names that titles.tsv has for one. */
bool title_same(const char *a, const struct entry *entry_a, const char *b,
		const struct entry *entry_b);

/* Whether all words of one, but for "of", "the" and the like, are in the other. */
bool title_words_within(const char *role, const char *title);

/* The one wording in which the graph shows a title, and which gives its post's
 * IRI: that of titles.tsv where it has this title in these or other words, else
 * the text's in its usual spelling. "President-elect" is not "President",
 * whatever entry it was read by. */
char *title_proper(const struct store *store, const char *title,
		   const struct entry *entry);

bool title_has_word(const char *title, const char *word);
uint32_t title_count_words(const char *title);

/* A rank or form of address ("Senator", "Lieutenant General"), which is no post
 * of one who has another. */
bool title_is_courtesy(const char *title, const struct entry *entry);

#endif
