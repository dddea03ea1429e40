/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rdf/gate.h"

#include <stdint.h>
#include <string.h>

#include "base/buffer.h"
#include "text/utf8.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_letter(char c)
{
	return is_small(c) || (c >= 'A' && c <= 'Z');
}

static bool is_hex(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/* How many bytes the scheme and its colon take; 0 where there is none. */
static size_t scheme_length(struct str text)
{
	if (!text.length || !is_letter(text.at[0]))
		return 0;
	for (size_t i = 1; i < text.length; i++) {
		char c = text.at[i];
		if (c == ':')
			return i + 1;
		if (!is_letter(c) && !is_digit(c) && !strchr("+-.", c))
			return 0;
	}
	return 0;
}

/* RFC 3987, ucschar, without the marks of direction that section 4.1 forbids. */
static bool is_iri_letter(uint32_t c)
{
	if (c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
	    (c >= 0x2066 && c <= 0x2069))
		return false;
	if (c < 0x10000)
		return (c >= 0xA0 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFDCF) ||
		       (c >= 0xFDF0 && c <= 0xFFEF);
	return c < 0xF0000 && (c & 0xFFFF) <= 0xFFFD && (c < 0xE0000 || c >= 0xE1000);
}

/* ASCII that may stand anywhere in an IRI: what RFC 3987 allows but '#', '%'
 * and the brackets, which are for addresses in the host alone. */
static const bool everywhere[256] = {
	['a' ... 'z'] = true, ['A' ... 'Z'] = true, ['0' ... ':'] = true,
	['&' ... '/'] = true, ['?' ... '@'] = true, ['!'] = true, ['$'] = true,
	[';'] = true,         ['='] = true,         ['_'] = true, ['~'] = true
};

/* Whether the character at i, which is not one of those, may stand there: '#'
 * once, '%' before two hexadecimal digits, letters beyond ASCII. */
static bool is_allowed(struct str text, size_t i, uint32_t c, bool in_fragment)
{
	if (c == '#')
		return !in_fragment;
	if (c == '%')
		return i + 2 < text.length && is_hex(text.at[i + 1]) &&
		       is_hex(text.at[i + 2]);
	return c >= 0x80 && is_iri_letter(c);
}

/* Whether text, which must be valid UTF-8, may stand in an IRI as it is. */
static bool is_clean(struct str text)
{
	bool in_fragment = false;
	for (uint32_t next = 0; next < text.length; ) {
		uint32_t start = next;
		if (everywhere[(unsigned char)text.at[next]]) {
			next++;
			continue;
		}
		uint32_t c = utf8_next(text, &next);
		if (!is_allowed(text, start, c, in_fragment))
			return false;
		in_fragment = in_fragment || c == '#';
	}
	return true;
}

/* Copies text, which must be valid UTF-8, with what an IRI may not hold
 * percent-encoded. */
static void encode(struct buffer *encoded, struct str text)
{
	bool in_fragment = false;
	for (uint32_t start = 0, next = 0; next < text.length; start = next) {
		uint32_t c = utf8_next(text, &next);
		bool allowed = (c < 0x80 && everywhere[c]) ||
			       is_allowed(text, start, c, in_fragment);
		in_fragment = in_fragment || c == '#';
		for (uint32_t i = start; i < next; i++)
			buffer_format(encoded, allowed ? "%c" : "%%%02X",
				      (unsigned char)text.at[i]);
	}
}

bool gate_iri_is_valid(struct str text)
{
	size_t scheme = scheme_length(text);
	return scheme && scheme < text.length && utf8_is_valid(text) &&
	       is_clean(text);
}

static bool all_digits(struct str text)
{
	for (size_t i = 0; i < text.length; i++)
		if (!is_digit(text.at[i]))
			return false;
	return text.length > 0;
}

static bool is_integer(struct str text, char least)
{
	return all_digits(text) && (text.at[0] >= '1' || (text.length == 1 && least == '0'));
}

static struct str piece(struct str text, size_t start, size_t length)
{
	return (struct str){ text.at + start, length };
}

static unsigned number(struct str digits)
{
	unsigned value = 0;
	for (size_t i = 0; i < digits.length; i++)
		value = value * 10 + (unsigned)(digits.at[i] - '0');
	return value;
}

/* Years of four digits, from 0001: no document needs others. */
static bool is_year(struct str text)
{
	return text.length == 4 && all_digits(text) && number(text) > 0;
}

static bool is_year_month(struct str text)
{
	if (text.length != 7 || text.at[4] != '-' || !is_year(piece(text, 0, 4)))
		return false;
	struct str month = piece(text, 5, 2);
	return all_digits(month) && number(month) >= 1 && number(month) <= 12;
}

static unsigned days_of(unsigned year, unsigned month)
{
	static const unsigned char days[] = { 31, 28, 31, 30, 31, 30,
					      31, 31, 30, 31, 30, 31 };
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	return days[month - 1] + (month == 2 && leap ? 1u : 0u);
}

static bool is_date(struct str text)
{
	if (text.length != 10 || text.at[7] != '-' || !is_year_month(piece(text, 0, 7)))
		return false;
	struct str day = piece(text, 8, 2);
	return all_digits(day) && number(day) >= 1 &&
	       number(day) <= days_of(number(piece(text, 0, 4)), number(piece(text, 5, 2)));
}

bool gate_is_canonical(struct str text, enum vocab datatype)
{
	switch (datatype) {
	case VOCAB_xsd_string:
		return true;
	case VOCAB_xsd_boolean:
		return str_is(text, "true") || str_is(text, "false");
	case VOCAB_xsd_nonNegativeInteger:
		return is_integer(text, '0');
	case VOCAB_xsd_positiveInteger:
		return is_integer(text, '1');
	case VOCAB_xsd_gYear:
		return is_year(text);
	case VOCAB_xsd_gYearMonth:
		return is_year_month(text);
	case VOCAB_xsd_date:
		return is_date(text);
	default:
		return false;
	}
}

bool gate_language_is_valid(const char *language)
{
	static const char small[] = "abcdefghijklmnopqrstuvwxyz";
	static const char any[] = "abcdefghijklmnopqrstuvwxyz0123456789"
				  "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
	size_t part = strspn(language, small);
	const char *at = language + part;
	if (part < 2 || part > 3)
		return false;
	while (*at == '-') {
		part = strspn(++at, any);
		if (part < 1 || part > 8)
			return false;
		at += part;
	}
	return !*at && at - language <= 35;
}

static struct str keep(const struct buffer *buffer, struct arena *arena)
{
	return (struct str){ arena_copy(arena, buffer->at, buffer->length),
			     buffer->length };
}

static void clean_text(struct str *text, struct arena *arena)
{
	if (utf8_is_valid(*text))
		return;
	struct buffer valid;
	buffer_init(&valid);
	utf8_make_valid(&valid, *text, NULL, NULL);
	*text = keep(&valid, arena);
	buffer_release(&valid);
}

bool gate_iri(struct str *iri, struct arena *arena)
{
	size_t scheme = scheme_length(*iri);
	if (!scheme || scheme == iri->length)
		return false;
	clean_text(iri, arena);
	if (is_clean(*iri))
		return true;
	struct buffer encoded;
	buffer_init(&encoded);
	encode(&encoded, *iri);
	*iri = keep(&encoded, arena);
	buffer_release(&encoded);
	return true;
}

static bool clean_literal(struct term *term, struct arena *arena)
{
	if (!gate_is_canonical(term->text, term->datatype))
		return false;
	if (term->language && (term->datatype != VOCAB_xsd_string ||
			       !gate_language_is_valid(term->language)))
		return false;
	clean_text(&term->text, arena);
	return true;
}

bool gate_term(struct term *term, struct arena *arena)
{
	return term->kind == TERM_IRI ? gate_iri(&term->text, arena)
				      : clean_literal(term, arena);
}
