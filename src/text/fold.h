/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Folding: the form under which a word is looked up. Case, diacritics and
 * the shape of apostrophes, hyphens and spaces fall away: "Türkiye" and
 * "TURKIYE" meet, and so do "Co-operation" and "cooperation". For lookup
 * only: what the graph shows is the text as it stands. */
#ifndef TEXT_FOLD_H
#define TEXT_FOLD_H

#include "base/buffer.h"
#include "base/str.h"

/* Replaces what is in folded. Letters that Unicode does not decompose are
 * spelt by their usual Latin base (ı i, ł l, ø o, đ d, ß ss, æ ae, ə a, þ th).
 * Apostrophes of all kinds (' ’ ʻ ʼ `) and full stops are dropped: "N'Djamena"
 * is "ndjamena", "U.S." is "us". A hyphen inside the word is dropped. */
void fold_word(struct buffer *folded, struct str word);

/* A string as an IRI tail: folded words joined by one hyphen, ASCII letters
 * and digits only ("Murat Nurtleu" -> "murat-nurtleu", "Co-Chair" ->
 * "cochair"); letters of other scripts are kept as their hexadecimal code
 * points ("u0436"). Replaces what is in slug; never empty ("x" for a string
 * without letters or digits). */
void fold_slug(struct buffer *slug, struct str text);

/* The slug of a personal name: initials that follow each other are one word,
 * whatever stands between them ("K. P. Oli" and "K.P. Oli" -> "kp-oli"). */
void fold_name(struct buffer *slug, struct str name);

#endif
