/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lexicon/pattern.h"

#include "text/utf8.h"

enum character {
	CHARACTER_MARK,
	CHARACTER_UPPER,
	CHARACTER_LOWER,
	CHARACTER_DIGIT,
	CHARACTER_SPACE,
	CHARACTER_APOSTROPHE,
	CHARACTER_STOP,
	CHARACTER_HYPHEN,
	CHARACTER_DASH,
	CHARACTER_WIDE /* not ASCII: the code point tells */
};

static const uint8_t characters[256] = {
	['A' ... 'Z'] = CHARACTER_UPPER, ['a' ... 'z'] = CHARACTER_LOWER,
	['0' ... '9'] = CHARACTER_DIGIT, [' '] = CHARACTER_SPACE,
	['\''] = CHARACTER_APOSTROPHE,   ['`'] = CHARACTER_APOSTROPHE,
	['.'] = CHARACTER_STOP,          ['-'] = CHARACTER_HYPHEN,
	[128 ... 255] = CHARACTER_WIDE
};

static bool is_word(enum character character)
{
	return character >= CHARACTER_UPPER && character <= CHARACTER_DIGIT;
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
		if (utf8_is_upper(code_point))
			return CHARACTER_UPPER;
		if (utf8_is_letter(code_point))
			return CHARACTER_LOWER;
		if (utf8_is_digit(code_point))
			return CHARACTER_DIGIT;
		return CHARACTER_MARK;
	}
}

/* The character at an offset and where it ends; CHARACTER_SPACE at the end
 * of the name. */
static inline enum character character_at(struct str name, uint32_t offset,
				   uint32_t *end)
{
	*end = offset;
	if (offset >= name.length)
		return CHARACTER_SPACE;
	enum character character = characters[(unsigned char)name.at[offset]];
	if (character == CHARACTER_WIDE)
		return wide_character(utf8_next(name, end));
	++*end;
	return character;
}

/* Whether the apostrophe from start to *end begins a possessive: 's or, after
 * an s, nothing. Then *end is where it ends. */
static bool is_possessive(struct str name, uint32_t start, uint32_t *end)
{
	uint32_t after;
	if (!start || name.at[start - 1] == ' ')
		return false; /* 's-Gravenhage */
	if (*end < name.length && name.at[*end] == 's' &&
	    !is_word(character_at(name, *end + 1, &after))) {
		(*end)++;
		return true;
	}
	return name.at[start - 1] == 's' &&
	       !is_word(character_at(name, *end, &after));
}

/* "co-" is no word of its own before a letter. */
static bool is_co(struct str name, uint32_t start, uint32_t end)
{
	uint32_t after;
	return end - start == 2 && (name.at[start] | 0x20) == 'c' &&
	       (name.at[start + 1] | 0x20) == 'o' &&
	       is_word(character_at(name, end + 1, &after));
}

/* The end of the word that begins at an offset. */
static uint32_t word_end(struct str name, uint32_t start)
{
	uint32_t at = start, end, after;
	for (;; at = end) {
		enum character character = character_at(name, at, &end);
		if (is_word(character) || character == CHARACTER_STOP)
			continue;
		if (character == CHARACTER_HYPHEN && is_co(name, start, at))
			continue;
		if (character != CHARACTER_APOSTROPHE)
			return at;
		after = end;
		if (is_possessive(name, at, &after) ||
		    !is_word(character_at(name, end, &after)))
			return at;
	}
}

/* Folds the word that begins at an offset and returns its end. */
static uint32_t read_word(struct str name, uint32_t start,
			  struct folding *folding, struct str *folded)
{
	uint32_t after;
	*folded = folding_plain(folding, (struct str){ name.at + start,
						       name.length - start });
	uint32_t end = start + (uint32_t)folded->length;
	enum character next = character_at(name, end, &after);
	if (next == CHARACTER_SPACE || next == CHARACTER_MARK)
		return end;
	end = word_end(name, start);
	*folded = folding_word(folding,
			       (struct str){ name.at + start, end - start });
	return end;
}

bool letters_all_capitals(struct str word)
{
	uint32_t letters = 0, end;
	for (uint32_t at = 0; at < word.length; at = end) {
		enum character character = character_at(word, at, &end);
		if (character == CHARACTER_LOWER)
			return false;
		letters += character == CHARACTER_UPPER;
	}
	return letters >= 2;
}

uint32_t letter_case_add(uint32_t letter_case, struct str word)
{
	uint32_t end;
	for (uint32_t at = 0; at < word.length && letter_case < 1u << 30;
	     at = end) {
		enum character character = character_at(word, at, &end);
		if (character == CHARACTER_UPPER)
			letter_case = letter_case << 1 | 1;
		else if (character == CHARACTER_LOWER)
			letter_case <<= 1;
	}
	return letter_case;
}

uint32_t pattern_letter_case(const struct pattern *pattern)
{
	uint32_t letter_case = LETTER_CASE_NONE;
	for (uint32_t i = 0; i < pattern->count; i++)
		letter_case = letter_case_add(letter_case, pattern->texts[i]);
	return letter_case;
}

/* Whether the first word that has letters begins with a capital one. */
static bool begins_upper(const struct pattern *pattern)
{
	for (uint32_t i = 0; i < pattern->count; i++) {
		struct str word = pattern->texts[i];
		uint32_t end;
		for (uint32_t at = 0; at < word.length; at = end) {
			enum character character = character_at(word, at, &end);
			if (character == CHARACTER_UPPER ||
			    character == CHARACTER_LOWER)
				return character == CHARACTER_UPPER;
		}
	}
	return false;
}

/* An abbreviation in capitals that would fold into a word of some class is
 * kept apart from it. */
static uint32_t number_word(struct vocabulary *vocabulary, struct str folded,
			    struct str word)
{
	uint32_t number = vocabulary_add(vocabulary, folded);
	if (vocabulary->classes[number] & ~VOCABULARY_ABBREVIATION &&
	    letters_all_capitals(word))
		return vocabulary_add_twin(vocabulary, folded);
	return number;
}

static bool add_number(struct pattern *pattern, uint32_t number, struct str text)
{
	if (pattern->count == PATTERN_WORDS)
		return false;
	pattern->texts[pattern->count] = text;
	pattern->words[pattern->count++] = number;
	return true;
}

static bool add_mark(struct pattern *pattern, struct vocabulary *vocabulary,
		     struct str mark)
{
	return add_number(pattern, vocabulary_add(vocabulary, mark),
			  (struct str){ mark.at, 0 });
}

static bool add_word(struct pattern *pattern, struct vocabulary *vocabulary,
		     struct str word, struct str folded)
{
	uint32_t number = number_word(vocabulary, folded, word);
	if (number != VOCABULARY_THE || pattern->count)
		return add_number(pattern, number, word);
	pattern->article = true;
	return true;
}

/* A hyphen joins words, a dash stands beside a space. */
static bool is_dash(struct str name, uint32_t start, uint32_t end)
{
	return !start || end == name.length || name.at[start - 1] == ' ' ||
	       name.at[end] == ' ';
}

bool pattern_read(struct pattern *pattern, struct vocabulary *vocabulary,
		  struct folding *folding, struct str name)
{
	bool fits = true;
	struct str folded;
	uint32_t end;
	pattern->count = 0;
	pattern->article = false;
	for (uint32_t at = 0; at < name.length && fits; at = end) {
		switch (character_at(name, at, &end)) {
		case CHARACTER_UPPER:
		case CHARACTER_LOWER:
		case CHARACTER_DIGIT:
			end = read_word(name, at, folding, &folded);
			fits = add_word(pattern, vocabulary,
					(struct str){ name.at + at, end - at },
					folded);
			break;
		case CHARACTER_APOSTROPHE:
			if (is_possessive(name, at, &end))
				fits = add_mark(pattern, vocabulary,
						str_of(PATTERN_POSSESSIVE));
			break;
		case CHARACTER_DASH:
		case CHARACTER_HYPHEN:
			if (is_dash(name, at, end))
				fits = add_mark(pattern, vocabulary,
						str_of(PATTERN_DASH));
			break;
		case CHARACTER_MARK:
			fits = add_mark(pattern, vocabulary,
					(struct str){ name.at + at, end - at });
			break;
		default:
			break;
		}
	}
	pattern->capital = begins_upper(pattern);
	return fits && pattern->count > 0;
}
