/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A name of a file as the words a text would have for it: split as the text
 * stage splits, hyphens between words and a leading "the" left out. */
#ifndef LEXICON_PATTERN_H
#define LEXICON_PATTERN_H

#include <stdbool.h>
#include <stdint.h>

#include "lexicon/vocabulary.h"

enum { PATTERN_WORDS = 64 };

/* Under this a vocabulary keeps what is not a word. */
#define PATTERN_POSSESSIVE "'s"
#define PATTERN_DASH "--"

struct pattern {
	uint32_t words[PATTERN_WORDS];
	struct str texts[PATTERN_WORDS]; /* as they stand; empty for marks */
	uint32_t count;
	bool capital;         /* the first word of letters has a capital */
	bool article;         /* a "the" has been left out */
};

/* False where it has no words, or too many. New words are added to the
 * vocabulary. */
bool pattern_read(struct pattern *pattern, struct vocabulary *vocabulary,
		  struct folding *folding, struct str name);

/* Which letters are upper case: a bit for each of the first thirty under a
 * leading 1. Begins with LETTER_CASE_NONE. */
enum { LETTER_CASE_NONE = 1 };
uint32_t letter_case_add(uint32_t letter_case, struct str word);
uint32_t pattern_letter_case(const struct pattern *pattern);

/* Two letters or more, all upper case. */
bool letters_all_capitals(struct str word);

#endif
