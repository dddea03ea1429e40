/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The one spelling in which the graph shows a name, whichever way a text
 * writes it: "HILLARY CLINTON" and "Hillary Clinton", "U.S. Trade Office" and
 * "US Trade Office". What a text says and another does not, diacritics and
 * hyphens above all, stays.
 *
 * Each replaces what is in spelt. */
#ifndef TEXT_SPELL_H
#define TEXT_SPELL_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/str.h"

/* Composed (NFC), one space between words, without characters that nobody
 * sees; apostrophes and hyphens of one shape. */
void spell_tidy(struct buffer *spelt, struct str text);

/* Whether a text is tidy as it stands. */
bool spell_is_tidy(struct str text);

/* A person's: no words in capitals, "Jr." without a comma before it. Initials
 * stay as they are. */
void spell_person(struct buffer *spelt, struct str name);

/* An organization's or instrument's: no stops in abbreviations, no name in
 * capitals only, small words small. */
void spell_thing(struct buffer *spelt, struct str name);

/* A post's: each word with a capital but for the small ones. */
void spell_title(struct buffer *spelt, struct str title);

/* Makes "Co-operation" of what is spelt "Cooperation", which its slug is. */
void spell_join(struct buffer *spelt);

#endif
