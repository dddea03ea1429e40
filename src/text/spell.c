/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "text/spell.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "text/utf8.h"
#include "text/words.h"

/* ---- characters ---- */

static bool is_unseen(uint32_t c)
{
	return c == 0xAD || c == 0x34F || c == 0x61C || c == 0xFEFF ||
	       (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
	       (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F);
}

static uint32_t usual_shape(uint32_t c)
{
	if (c == '`' || c == 0xB4 || c == 0x2BC || (c >= 0x2018 && c <= 0x201B) ||
	    c == 0x2032 || c == 0x2035 || c == 0xFF07)
		return '\'';
	return c >= 0x2010 && c <= 0x2013 ? '-' : c;
}

static void add_code_point(struct buffer *out, uint32_t c)
{
	utf8proc_uint8_t bytes[4];
	utf8proc_ssize_t length = utf8proc_encode_char((utf8proc_int32_t)c, bytes);
	buffer_add(out, (const char *)bytes, (size_t)length);
}

bool spell_is_tidy(struct str text)
{
	for (uint32_t i = 0; i < text.length; i++) {
		unsigned char c = (unsigned char)text.at[i];
		if (c < ' ' || c >= 0x7F || c == '`' ||
		    (c == ' ' && (!i || i + 1 == text.length || text.at[i - 1] == ' ')))
			return false;
	}
	return true;
}

/* Composes what was written; the rare text that is not plain ASCII. */
static void compose(struct buffer *out)
{
	utf8proc_uint8_t *composed = NULL;
	utf8proc_ssize_t length = utf8proc_map(
		(const utf8proc_uint8_t *)out->at, (utf8proc_ssize_t)out->length,
		&composed, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
	if (length >= 0 && composed) {
		buffer_clear(out);
		buffer_add(out, (const char *)composed, (size_t)length);
	}
	free(composed);
}

void spell_tidy(struct buffer *spelt, struct str text)
{
	bool plain = true, parted = false;
	buffer_clear(spelt);
	for (uint32_t at = 0; at < text.length;) {
		uint32_t c = usual_shape(utf8_next(text, &at));
		if (is_unseen(c))
			continue;
		if (utf8_is_space(c)) {
			parted = spelt->length > 0;
			continue;
		}
		if (parted)
			buffer_add_char(spelt, ' ');
		parted = false;
		plain &= c < 0x80;
		add_code_point(spelt, c);
	}
	if (!plain)
		compose(spelt);
}

/* ---- words ---- */

/* What case a word is in. */
struct shape {
	uint32_t letters, capitals, stops;
	bool inner;            /* a capital behind a small letter: McCain */
	bool small_end;        /* the last letter is small */
};

static struct shape shape_of(struct str word)
{
	struct shape shape = { 0 };
	bool small = false;
	for (uint32_t at = 0; at < word.length;) {
		uint32_t c = utf8_next(word, &at);
		shape.stops += c == '.';
		if (!utf8_is_letter(c))
			continue;
		bool capital = utf8_is_upper(c);
		shape.letters++;
		shape.capitals += capital;
		shape.inner |= capital && small;
		small = !capital;
	}
	shape.small_end = small;
	return shape;
}

static bool in_capitals(struct shape shape)
{
	return shape.letters && shape.capitals == shape.letters;
}

/* A word with small letters behind its first, and behind each hyphen and
 * apostrophe in it: "Jean-Yves", "O'Connor"; "McCain" from "MCCAIN". */
static void add_capitalized(struct buffer *out, struct str word)
{
	bool first = true;
	size_t start = out->length;
	for (uint32_t at = 0; at < word.length;) {
		uint32_t c = utf8_next(word, &at);
		bool mc = out->length == start + 2 && !memcmp(out->at + start, "Mc", 2);
		utf8proc_int32_t turned =
			first || mc ? utf8proc_toupper((utf8proc_int32_t)c)
				    : utf8proc_tolower((utf8proc_int32_t)c);
		add_code_point(out, (uint32_t)turned);
		first = !utf8_is_letter(c) && c != '.';
	}
}

static void add_lower(struct buffer *out, struct str word)
{
	for (uint32_t at = 0; at < word.length;)
		add_code_point(out, (uint32_t)utf8proc_tolower(
					    (utf8proc_int32_t)utf8_next(word, &at)));
}

/* The next word of a tidy text, without the space; empty at its end. */
static struct str next_word(struct str text, uint32_t *at)
{
	while (*at < text.length && text.at[*at] == ' ')
		(*at)++;
	uint32_t start = *at;
	while (*at < text.length && text.at[*at] != ' ')
		(*at)++;
	return (struct str){ text.at + start, *at - start };
}

static void part(struct buffer *out)
{
	if (out->length)
		buffer_add_char(out, ' ');
}

void spell_join(struct buffer *text)
{
	for (size_t i = 0; i + 3 < text->length; i++) {
		char *at = text->at + i;
		if ((i && at[-1] != ' ') || (*at | 0x20) != 'c' || (at[1] | 0x20) != 'o' ||
		    at[2] != '-' || (at[3] | 0x20) != 'o')
			continue;
		at[3] = at[1];
		memmove(at + 2, at + 3, text->length - i - 2);
		text->length--;
	}
}

/* A tidy text, which must be taken before spelt is written. */
static struct str tidied(struct buffer *tidy, struct str text)
{
	buffer_init(tidy);
	spell_tidy(tidy, text);
	return buffer_as_str(tidy);
}

/* ---- persons ---- */

static bool is_numeral(struct str word)
{
	for (uint32_t i = 0; i < word.length; i++)
		if (!strchr("IVX", word.at[i]))
			return false;
	return word.length > 1;
}

/* "JD", but not "LI" or "NG": two letters that are no syllable. */
static bool is_two_initials(struct str word)
{
	return word.length == 2 && !strchr("AEIOUY", word.at[1]) && memcmp(word.at, "NG", 2);
}

/* "K", "K.", "A.R.": they stay as the text has them. */
static bool is_initials(struct str word)
{
	return word.length == 1 || (word.length > 1 && word.at[1] == '.');
}

static void add_person_word(struct buffer *out, struct str word)
{
	static const char *const small[] = { "bin", "bint", "binte", "binti", "ibn" };
	struct shape shape = shape_of(word);
	struct str bare = word;
	if (bare.at[bare.length - 1] == '.' && !is_initials(word))
		bare.length--;
	bool capitals = in_capitals(shape) && !is_initials(word) && !is_numeral(bare) &&
			!is_two_initials(bare);
	bool slip = shape.capitals == 2 && shape.letters > 3 && !shape.inner &&
		    shape.small_end && !memchr(word.at, '-', word.length);
	if (word_is(bare, "jr") || word_is(bare, "sr")) {
		add_capitalized(out, bare);
		buffer_add_char(out, '.');
	} else if (out->length && word_is_among(bare, small, sizeof small / sizeof *small)) {
		add_lower(out, bare);
	} else if (capitals || slip) { /* "HIllary" */
		add_capitalized(out, bare);
	} else {
		buffer_add(out, bare.at, bare.length);
	}
}

void spell_person(struct buffer *spelt, struct str name)
{
	struct buffer tidy;
	struct str text = tidied(&tidy, name);
	uint32_t at = 0;
	buffer_clear(spelt);
	for (struct str word; (word = next_word(text, &at)).length;) {
		while (word.length && word.at[word.length - 1] == ',')
			word.length--;
		part(spelt);
		if (word.length)
			add_person_word(spelt, word);
	}
	buffer_release(&tidy);
}

/* ---- things and titles ---- */

static const char *const small_words[] = {
	"against", "among", "and", "as",    "at",   "between", "by",      "for",
	"from",	   "in",    "into", "of",   "on",   "or",      "the",     "to",
	"towards", "under", "with", "within"
};

static bool is_small(struct str word)
{
	return word_is_among(word, small_words, sizeof small_words / sizeof *small_words);
}

static bool is_letter_byte(char c)
{
	return (unsigned char)(c | 0x20) >= 'a';
}

/* A stop stays only between letters of a name like "Booking.com" and in
 * numbers: where a word goes on behind it. */
static void add_without_stops(struct buffer *out, struct str word)
{
	for (uint32_t i = 0; i < word.length; i++) {
		bool inner = i && i + 2 < word.length && is_letter_byte(word.at[i + 1]) &&
			     is_letter_byte(word.at[i + 2]);
		bool digits = i && i + 1 < word.length && word.at[i + 1] >= '0' &&
			      word.at[i + 1] <= '9';
		if (word.at[i] != '.' || inner || digits)
			buffer_add_char(out, word.at[i]);
	}
}

/* "NATIONAL SECURITY ACT", but neither "OSCE" nor "ASEAN A.C.T." */
static bool has_long_word(struct str text)
{
	uint32_t at = 0, words = 0, longest = 0;
	for (struct str word; (word = next_word(text, &at)).length; words++)
		if (shape_of(word).stops == 0 && word.length > longest)
			longest = (uint32_t)word.length;
	return words > 1 && longest > 5;
}

void spell_thing(struct buffer *spelt, struct str name)
{
	struct buffer tidy;
	struct str text = tidied(&tidy, name);
	spell_join(&tidy);
	text.length = tidy.length;
	bool capitals = in_capitals(shape_of(text)) && has_long_word(text);
	uint32_t at = 0;
	buffer_clear(spelt);
	for (struct str word; (word = next_word(text, &at)).length;) {
		bool first = !spelt->length;
		part(spelt);
		if (!first && is_small(word))
			add_lower(spelt, word);
		else if (capitals)
			add_capitalized(spelt, word);
		else
			add_without_stops(spelt, word);
	}
	buffer_release(&tidy);
}

/* "Secretary-General", "President-elect", "Commander-in-Chief". */
static void add_title_word(struct buffer *out, struct str word, bool capitals)
{
	for (uint32_t at = 0; at <= word.length;) {
		const char *hyphen = memchr(word.at + at, '-', word.length - at);
		uint32_t end = hyphen ? (uint32_t)(hyphen - word.at) : (uint32_t)word.length;
		struct str piece = { word.at + at, end - at };
		struct shape shape = shape_of(piece);
		bool whole = in_capitals(shape) && (capitals || shape.letters > 4);
		if (at)
			buffer_add_char(out, '-');
		if (is_small(piece) || (at && (word_is(piece, "elect") ||
					       word_is(piece, "designate"))))
			add_lower(out, piece);
		else if (whole || (!shape.capitals && piece.length > 1 && piece.at[1] != '\''))
			add_capitalized(out, piece);
		else
			add_without_stops(out, piece);
		at = end + 1;
	}
}

void spell_title(struct buffer *spelt, struct str title)
{
	struct buffer tidy;
	struct str text = tidied(&tidy, title);
	struct shape shape = shape_of(text);
	bool capitals = in_capitals(shape) && shape.letters > 4;
	uint32_t at = 0;
	buffer_clear(spelt);
	for (struct str word; (word = next_word(text, &at)).length;) {
		part(spelt);
		add_title_word(spelt, word, capitals);
	}
	buffer_release(&tidy);
}
