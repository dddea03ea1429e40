/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lexicon/vocabulary.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/memory.h"
#include "text/fold.h"

/* Room for the project's own lexicon: it should not have to grow. */
enum { FIRST_SLOTS = 32768, FIRST_WORDS = 32768, FIRST_LETTERS = 262144 };

struct word_slot {
	uint32_t hash, number; /* number 0: the slot is free */
	uint32_t offset;       /* of the letters, which end in NUL */
};

static bool has_letters(const struct vocabulary *vocabulary,
			const struct word_slot *slot, struct str word)
{
	const char *letters = vocabulary->letters + slot->offset;
	return word.length < vocabulary->letters_length - slot->offset &&
	       !memcmp(letters, word.at, word.length) && !letters[word.length];
}

static struct word_slot *slot_of(const struct vocabulary *vocabulary,
				 struct str word, uint32_t hash)
{
	uint32_t i = hash & (vocabulary->room - 1);
	for (;; i = (i + 1) & (vocabulary->room - 1)) {
		struct word_slot *slot = &vocabulary->slots[i];
		if (!slot->number)
			return slot;
		if (slot->hash == hash && has_letters(vocabulary, slot, word))
			return slot;
	}
}

static void grow_slots(struct vocabulary *vocabulary)
{
	struct word_slot *old = vocabulary->slots;
	uint32_t old_room = vocabulary->room;
	vocabulary->room *= 2;
	vocabulary->slots = memory_new(vocabulary->room * sizeof *old);
	for (uint32_t i = 0; i < old_room; i++) {
		if (!old[i].number)
			continue;
		uint32_t k = old[i].hash & (vocabulary->room - 1);
		while (vocabulary->slots[k].number)
			k = (k + 1) & (vocabulary->room - 1);
		vocabulary->slots[k] = old[i];
	}
	free(old);
}

static uint32_t new_number(struct vocabulary *vocabulary)
{
	if (vocabulary->count == vocabulary->words_room) {
		vocabulary->words_room *= 2;
		size_t room = vocabulary->words_room;
		vocabulary->classes = memory_resize(
			vocabulary->classes, room * sizeof *vocabulary->classes);
	}
	uint32_t number = vocabulary->count++;
	vocabulary->classes[number] = 0;
	return number;
}

static uint32_t keep_letters(struct vocabulary *vocabulary, struct str word)
{
	uint32_t offset = vocabulary->letters_length;
	uint32_t length = (uint32_t)word.length + 1;
	if (vocabulary->letters_room - offset < length) {
		while (vocabulary->letters_room - offset < length)
			vocabulary->letters_room *= 2;
		vocabulary->letters = memory_resize(vocabulary->letters,
						    vocabulary->letters_room);
	}
	memcpy(vocabulary->letters + offset, word.at, word.length);
	vocabulary->letters[offset + word.length] = '\0';
	vocabulary->letters_length += length;
	return offset;
}

/* The slot of a word, which is new where its number is 0: the caller must
 * then give it one. */
static struct word_slot *slot_for(struct vocabulary *vocabulary, struct str word)
{
	if (vocabulary->used / 3 >= vocabulary->room / 4)
		grow_slots(vocabulary);
	uint32_t hash = hash_of(word);
	struct word_slot *slot = slot_of(vocabulary, word, hash);
	if (!slot->number) {
		slot->hash = hash;
		slot->offset = keep_letters(vocabulary, word);
		vocabulary->used++;
	}
	return slot;
}

void vocabulary_init(struct vocabulary *vocabulary)
{
	*vocabulary = (struct vocabulary){
		.slots = memory_new(FIRST_SLOTS * sizeof(struct word_slot)),
		.room = FIRST_SLOTS,
		.letters = memory_new(FIRST_LETTERS),
		.letters_room = FIRST_LETTERS,
		.classes = memory_new(FIRST_WORDS * sizeof(uint64_t)),
		.words_room = FIRST_WORDS,
	};
	new_number(vocabulary);
	vocabulary_add(vocabulary, str_of("the"));
	vocabulary_add(vocabulary, str_of("and"));
	vocabulary_alias(vocabulary, str_of("&"), VOCABULARY_AND);
}

void vocabulary_release(struct vocabulary *vocabulary)
{
	free(vocabulary->slots);
	free(vocabulary->letters);
	free(vocabulary->classes);
	*vocabulary = (struct vocabulary){ 0 };
}

uint32_t vocabulary_find(const struct vocabulary *vocabulary, struct str folded)
{
	return slot_of(vocabulary, folded, hash_of(folded))->number;
}

uint32_t vocabulary_add(struct vocabulary *vocabulary, struct str folded)
{
	struct word_slot *slot = slot_for(vocabulary, folded);
	if (!slot->number)
		slot->number = new_number(vocabulary);
	return slot->number;
}

void vocabulary_alias(struct vocabulary *vocabulary, struct str folded,
		      uint32_t number)
{
	struct word_slot *slot = slot_for(vocabulary, folded);
	vocabulary->classes[number] |= vocabulary->classes[slot->number];
	slot->number = number;
}

/* A twin is kept under the folded word and a full stop, which no folded word
 * has. */
static struct str twin_key(char *key, size_t room, struct str folded)
{
	size_t length = folded.length < room ? folded.length : room - 1;
	memcpy(key, folded.at, length);
	key[length] = '.';
	return (struct str){ key, length + 1 };
}

enum { TWIN_ROOM = 64 };

uint32_t vocabulary_add_twin(struct vocabulary *vocabulary, struct str folded)
{
	char key[TWIN_ROOM];
	vocabulary->classes[vocabulary_add(vocabulary, folded)] |=
		VOCABULARY_TWIN;
	return vocabulary_add(vocabulary, twin_key(key, sizeof key, folded));
}

uint32_t vocabulary_find_twin(const struct vocabulary *vocabulary,
			      struct str folded)
{
	char key[TWIN_ROOM];
	return vocabulary_find(vocabulary, twin_key(key, sizeof key, folded));
}

void folding_init(struct folding *folding)
{
	buffer_init(&folding->buffer);
}

void folding_release(struct folding *folding)
{
	buffer_release(&folding->buffer);
}

/* Letters and digits: what folding keeps; letters have the bit 0x40, and
 * that of small ones is half of it. */
static const bool is_plain[256] = {
	['0' ... '9'] = true, ['A' ... 'Z'] = true, ['a' ... 'z'] = true
};

struct str folding_plain(struct folding *folding, struct str text)
{
	size_t limit = text.length < sizeof folding->ascii
			       ? text.length
			       : sizeof folding->ascii;
	size_t i = 0;
	for (; i < limit && is_plain[(unsigned char)text.at[i]]; i++)
		folding->ascii[i] =
			(char)(text.at[i] | (text.at[i] & 0x40) >> 1);
	return (struct str){ folding->ascii, i };
}

struct str folding_word(struct folding *folding, struct str word)
{
	struct str plain = folding_plain(folding, word);
	size_t length = plain.length, i = length;
	for (; i < word.length && i < sizeof folding->ascii; i++) {
		unsigned char c = (unsigned char)word.at[i];
		if (is_plain[c])
			folding->ascii[length++] = (char)(c | (c & 0x40) >> 1);
		else if (c >= 0x80)
			break;
		else if (c != '\'' && c != '.' && c != '-' && c != '`')
			folding->ascii[length++] = (char)c;
	}
	if (i == word.length)
		return (struct str){ folding->ascii, length };
	fold_word(&folding->buffer, word);
	return buffer_as_str(&folding->buffer);
}
