/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Words and their numbers. A word is looked up in its folded form; several
 * spellings may share a number. Number 0 is no word. */
#ifndef LEXICON_VOCABULARY_H
#define LEXICON_VOCABULARY_H

#include <stdint.h>

#include "base/buffer.h"
#include "base/str.h"

/* Words that the stage itself must know. */
enum { VOCABULARY_THE = 1, VOCABULARY_AND };

/* A class beside those of word_class.def: a full stop after the word does
 * not end a sentence. */
static const uint64_t VOCABULARY_ABBREVIATION = UINT64_C(1) << 63;

/* Another one: the word has a twin. */
static const uint64_t VOCABULARY_TWIN = UINT64_C(1) << 62;

struct word_slot;

struct vocabulary {
	struct word_slot *slots;
	uint32_t room, used;
	char *letters;     /* all folded forms, end to end */
	uint32_t letters_length, letters_room;
	uint64_t *classes; /* by number */
	uint32_t count, words_room;
};

void vocabulary_init(struct vocabulary *vocabulary);
void vocabulary_release(struct vocabulary *vocabulary);

/* The number of a folded word, or 0. */
uint32_t vocabulary_find(const struct vocabulary *vocabulary, struct str folded);

/* The number of a folded word, a new one where it has none. */
uint32_t vocabulary_add(struct vocabulary *vocabulary, struct str folded);

/* Makes folded another spelling of the word with the number. */
void vocabulary_alias(struct vocabulary *vocabulary, struct str folded,
		      uint32_t number);

/* The twin of a word is the abbreviation that folding makes equal to it: US
 * beside us. */
uint32_t vocabulary_add_twin(struct vocabulary *vocabulary, struct str folded);
uint32_t vocabulary_find_twin(const struct vocabulary *vocabulary,
			      struct str folded);

/* Room for one folded word; the ASCII words, which are nearly all, need no
 * more than the array. */
struct folding {
	char ascii[64];
	struct buffer buffer;
};

void folding_init(struct folding *folding);
void folding_release(struct folding *folding);

/* As fold_word, valid until the next call. */
struct str folding_word(struct folding *folding, struct str word);

/* The ASCII letters and digits that a text begins with, folded: as many bytes
 * as they are in the text. At most what the array has room for. */
struct str folding_plain(struct folding *folding, struct str text);

#endif
