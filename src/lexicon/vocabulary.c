/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lexicon/vocabulary.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "text/fold.h"

enum { FIRST_SLOTS = 16384, FIRST_WORDS = 8192, FIRST_LETTERS = 65536 };

struct word_slot {
	uint32_t hash, number; /* number 0: the slot is free */
	uint32_t offset, length;
};

/* Eight bytes at a step. What it gives differs between machines; nothing
 * that is put out depends on it. */
static uint32_t hash_of(struct str word)
{
	uint64_t hash = word.length * UINT64_C(0x9E3779B97F4A7C15);
	size_t i = 0;
	for (; i + 8 <= word.length; i += 8) {
		uint64_t piece;
		memcpy(&piece, word.at + i, 8);
		hash = (hash ^ piece) * UINT64_C(0xFF51AFD7ED558CCD);
		hash ^= hash >> 32;
	}
	uint64_t rest = 0;
	for (; i < word.length; i++)
		rest = rest << 8 | (unsigned char)word.at[i];
	hash = (hash ^ rest) * UINT64_C(0xC4CEB9FE1A85EC53);
	return (uint32_t)(hash >> 32);
}

static struct word_slot *slot_of(const struct vocabulary *vocabulary,
				 struct str word, uint32_t hash)
{
	uint32_t i = hash & (vocabulary->room - 1);
	for (;; i = (i + 1) & (vocabulary->room - 1)) {
		struct word_slot *slot = &vocabulary->slots[i];
		if (!slot->number)
			return slot;
		if (slot->hash == hash && slot->length == word.length &&
		    !memcmp(vocabulary->letters + slot->offset, word.at,
			    word.length))
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
		vocabulary->twins = memory_resize(
			vocabulary->twins, room * sizeof *vocabulary->twins);
	}
	uint32_t number = vocabulary->count++;
	vocabulary->classes[number] = 0;
	vocabulary->twins[number] = 0;
	return number;
}

static uint32_t keep_letters(struct vocabulary *vocabulary, struct str word)
{
	uint32_t offset = vocabulary->letters_length;
	uint32_t length = (uint32_t)word.length;
	if (vocabulary->letters_room - offset < length) {
		while (vocabulary->letters_room - offset < length)
			vocabulary->letters_room *= 2;
		vocabulary->letters = memory_resize(vocabulary->letters,
						    vocabulary->letters_room);
	}
	if (length)
		memcpy(vocabulary->letters + offset, word.at, length);
	vocabulary->letters_length += length;
	return offset;
}

/* The slot of a word, which is new where its number is 0: the caller must
 * then give it one. */
static struct word_slot *slot_for(struct vocabulary *vocabulary, struct str word)
{
	if (vocabulary->used * 2 >= vocabulary->room)
		grow_slots(vocabulary);
	uint32_t hash = hash_of(word);
	struct word_slot *slot = slot_of(vocabulary, word, hash);
	if (!slot->number) {
		slot->hash = hash;
		slot->offset = keep_letters(vocabulary, word);
		slot->length = (uint32_t)word.length;
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
		.twins = memory_new(FIRST_WORDS * sizeof(uint32_t)),
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
	free(vocabulary->twins);
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

uint32_t vocabulary_twin(struct vocabulary *vocabulary, uint32_t number)
{
	if (!vocabulary->twins[number]) {
		uint32_t twin = new_number(vocabulary);
		vocabulary->twins[number] = twin;
	}
	return vocabulary->twins[number];
}

void folding_init(struct folding *folding)
{
	buffer_init(&folding->buffer);
}

void folding_release(struct folding *folding)
{
	buffer_release(&folding->buffer);
}

struct str folding_word(struct folding *folding, struct str word)
{
	size_t length = 0;
	if (word.length > sizeof folding->ascii)
		goto slow;
	for (size_t i = 0; i < word.length; i++) {
		unsigned char c = (unsigned char)word.at[i];
		if (c >= 0x80)
			goto slow;
		if (c >= 'A' && c <= 'Z')
			c |= 0x20;
		folding->ascii[length] = (char)c;
		length += c != '\'' && c != '.' && c != '-' && c != '`';
	}
	return (struct str){ folding->ascii, length };
slow:
	fold_word(&folding->buffer, word);
	return buffer_as_str(&folding->buffer);
}
