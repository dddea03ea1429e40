/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Posts by grammar, since no list holds tomorrow's ministry:
 *
 *   posts    = post { ("," | "and" | "-" | "/") post }
 *   post     = { status } { modifier } head { complement }
 *   complement = "of" HOLDER | "to" ACCREDITED | prep portfolio
 *   portfolio = field { ("," | "and") field }
 *
 * "Ambassador of Pakistan to Saudi Arabia": the title is "Ambassador to Saudi
 * Arabia", the holder Pakistan. */
#ifndef RECOGNIZE_POST_H
#define RECOGNIZE_POST_H

#include "recognize/scan.h"

/* One post that begins at a token (after article and owner). The mentions of
 * holders and of states in it are added to the scan. */
uint32_t post_parse(struct scan *scan, uint32_t at, struct post_phrase *post);

/* Where a list of posts stands. Behind a name, a post that a name follows in
 * its turn is another official's; where posts stood before the first name as
 * well, so is the whole list. */
enum list_place { BEFORE_NAME, BEHIND_NAME, BEHIND_POST_AND_NAME };

/* Posts joined to one list; those without a holder share that of the next
 * that has one, else owner. */
uint32_t post_parse_list(struct scan *scan, uint32_t at, uint32_t owner,
			 enum list_place place, struct post_phrase_list *posts);

/* Whether a post begins here. Adds nothing. */
bool post_begins(const struct scan *scan, uint32_t at);

/* "head of Belgian diplomacy": a foreign minister, in other words, and no
 * title. Returns the token behind it, or 0. */
uint32_t post_is_head_of_diplomacy(const struct scan *scan, uint32_t at);

/* Words before a name or post that say since or until when: "former". */
uint32_t post_skip_status(const struct scan *scan, uint32_t at,
			  enum tenure_status *status);

#endif
