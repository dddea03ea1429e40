/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lexicon/pattern.h"

#include <string.h>

#include "text/utf8.h"

enum character {
	CHARACTER_WORD,
	CHARACTER_SPACE,
	CHARACTER_APOSTROPHE,
	CHARACTER_STOP,
	CHARACTER_HYPHEN,
	CHARACTER_DASH,
	CHARACTER_MARK
};

static enum character ascii_character(char c)
{
	if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (c >= '0' && c <= '9'))
		return CHARACTER_WORD;
	switch (c) {
	case ' ':
		return CHARACTER_SPACE;
	case '\'':
	case '`':
		return CHARACTER_APOSTROPHE;
	case '.':
		return CHARACTER_STOP;
	case '-':
		return CHARACTER_HYPHEN;
	default:
		return CHARACTER_MARK;
	}
}

static enum character wide_character(uint32_t code_point)
{
	switch (code_point) {
	case 0x2018:
	case 0x2019:
	case 0x2BB:
	case 0x2BC:
		return CHARACTER_APOSTROPHE;
	case 0x2010:
	case 0x2011:
	case 0x2013:
		return CHARACTER_HYPHEN;
	case 0x2014:
	case 0x2212:
		return CHARACTER_DASH;
	default:
		if (utf8_is_space(code_point))
			return CHARACTER_SPACE;
		if (utf8_is_letter(code_point) || utf8_is_digit(code_point))
			return CHARACTER_WORD;
		return CHARACTER_MARK;
	}
}

/* The character at an offset and where it ends; CHARACTER_SPACE at the end
 * of the name. */
static enum character character_at(struct str name, uint32_t offset,
				   uint32_t *end)
{
	if (offset >= name.length) {
		*end = offset;
		return CHARACTER_SPACE;
	}
	*end = offset;
	if (!(name.at[offset] & 0x80)) {
		(*end)++;
		return ascii_character(name.at[offset]);
	}
	return wide_character(utf8_next(name, end));
}

/* Whether the apostrophe that ends at an offset begins a possessive: 's or,
 * after an s, nothing. Then *end is where it ends. */
static bool is_possessive(struct str name, uint32_t start, uint32_t *end)
{
	uint32_t after;
	if (*end < name.length && name.at[*end] == 's' &&
	    character_at(name, *end + 1, &after) != CHARACTER_WORD) {
		(*end)++;
		return true;
	}
	return start > 0 && name.at[start - 1] == 's' &&
	       character_at(name, *end, &after) != CHARACTER_WORD;
}

/* The end of the word that begins at an offset. */
static uint32_t word_end(struct str name, uint32_t start)
{
	uint32_t at = start, end, after;
	for (;; at = end) {
		switch (character_at(name, at, &end)) {
		case CHARACTER_WORD:
			break;
		case CHARACTER_APOSTROPHE:
			after = end;
			if (is_possessive(name, at, &after) ||
			    character_at(name, end, &after) != CHARACTER_WORD)
				return at;
			break;
		case CHARACTER_STOP:
			break;
		default:
			return at;
		}
	}
}

bool letters_all_capitals(struct str word)
{
	uint32_t letters = 0, offset = 0;
	while (offset < word.length) {
		char c = word.at[offset];
		if (c & 0x80) {
			uint32_t code_point = utf8_next(word, &offset);
			if (!utf8_is_letter(code_point))
				continue;
			if (!utf8_is_upper(code_point))
				return false;
			letters++;
			continue;
		}
		offset++;
		if (c >= 'a' && c <= 'z')
			return false;
		letters += c >= 'A' && c <= 'Z';
	}
	return letters >= 2;
}

uint32_t letter_case_add(uint32_t letter_case, struct str word)
{
	uint32_t offset = 0;
	while (offset < word.length && letter_case < 1u << 30) {
		char c = word.at[offset];
		if (c & 0x80) {
			uint32_t code_point = utf8_next(word, &offset);
			if (utf8_is_letter(code_point))
				letter_case = letter_case << 1 |
					      utf8_is_upper(code_point);
			continue;
		}
		offset++;
		if (c >= 'A' && c <= 'Z')
			letter_case = letter_case << 1 | 1;
		else if (c >= 'a' && c <= 'z')
			letter_case <<= 1;
	}
	return letter_case;
}

static bool has_letter(struct str word)
{
	return letter_case_add(LETTER_CASE_NONE, word) != LETTER_CASE_NONE;
}

static bool begins_upper(struct str word)
{
	uint32_t letter_case = letter_case_add(LETTER_CASE_NONE, word);
	while (letter_case > 3)
		letter_case >>= 1;
	return letter_case == 3;
}

/* An abbreviation in capitals that would fold into a word of some class is
 * kept apart from it. */
static uint32_t number_word(struct vocabulary *vocabulary,
			    struct folding *folding, struct str word)
{
	uint32_t number =
		vocabulary_add(vocabulary, folding_word(folding, word));
	if (vocabulary->classes[number] && letters_all_capitals(word))
		return vocabulary_twin(vocabulary, number);
	return number;
}

static bool add_number(struct pattern *pattern, uint32_t number)
{
	if (pattern->count == PATTERN_WORDS)
		return false;
	pattern->words[pattern->count++] = number;
	return true;
}

static bool add_word(struct pattern *pattern, struct vocabulary *vocabulary,
		     struct folding *folding, struct str word)
{
	uint32_t number = number_word(vocabulary, folding, word);
	if (number == VOCABULARY_THE && pattern->count == 0)
		return true;
	if (pattern->letter_case == LETTER_CASE_NONE && has_letter(word))
		pattern->capital = begins_upper(word);
	pattern->letter_case = letter_case_add(pattern->letter_case, word);
	return add_number(pattern, number);
}

/* A hyphen joins words, a dash stands beside a space. */
static bool add_dash(struct pattern *pattern, struct vocabulary *vocabulary,
		     struct str name, uint32_t start, uint32_t end)
{
	bool joins = start > 0 && name.at[start - 1] != ' ' &&
		     end < name.length && name.at[end] != ' ';
	if (joins)
		return true;
	return add_number(pattern,
			  vocabulary_add(vocabulary, str_of(PATTERN_DASH)));
}

bool pattern_read(struct pattern *pattern, struct vocabulary *vocabulary,
		  struct folding *folding, struct str name)
{
	pattern->count = 0;
	pattern->letter_case = LETTER_CASE_NONE;
	pattern->capital = false;
	bool fits = true;
	uint32_t at = 0, end;
	for (; at < name.length && fits; at = end) {
		struct str mark = { name.at + at, 0 };
		switch (character_at(name, at, &end)) {
		case CHARACTER_WORD:
			end = word_end(name, at);
			mark.length = end - at;
			fits = add_word(pattern, vocabulary, folding, mark);
			break;
		case CHARACTER_APOSTROPHE:
			if (is_possessive(name, at, &end))
				fits = add_number(pattern,
					vocabulary_add(vocabulary,
						str_of(PATTERN_POSSESSIVE)));
			break;
		case CHARACTER_DASH:
		case CHARACTER_HYPHEN:
			fits = add_dash(pattern, vocabulary, name, at, end);
			break;
		case CHARACTER_MARK:
			mark.length = end - at;
			fits = add_number(pattern, vocabulary_add(vocabulary, mark));
			break;
		case CHARACTER_SPACE:
		case CHARACTER_STOP:
			break;
		}
	}
	return fits && pattern->count > 0;
}
