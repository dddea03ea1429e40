/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Words told by their letters, without regard to ASCII case. The closed classes
 * are private to text/: by them shape is judged before any lexicon is at hand. */
#ifndef TEXT_WORDS_H
#define TEXT_WORDS_H

#include "text/text.h"

/* Words that begin a sentence and never a name: the, he, in, however ... */
bool word_opens_sentence(struct str word);

/* Words that cannot end a line's thought: of, the, and, for ... */
bool word_is_function(struct str word);

bool word_is_month(struct str word);   /* with the usual short forms */
bool word_is_weekday(struct str word);

/* Nouns of letterheads: ministry, republic, embassy, office ... */
bool word_is_letterhead(struct str word);

bool word_is_first_person(struct str word); /* I, we, our ... */

/* Past tenses that do not end in -ed: said, told, met ... */
bool word_is_irregular_past(struct str word);

/* Whether the word is one that is given in lower case, or one of a list that is
 * sorted and in lower case. */
bool word_is(struct str word, const char *lower);
bool word_is_among(struct str word, const char *const *sorted, size_t count);

#endif
