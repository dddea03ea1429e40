/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "text/fold.h"

#include <stdint.h>
#include <utf8proc.h>

#include "text/utf8.h"

/* Letters that Unicode does not decompose, after case folding. */
static const char *latin_base(uint32_t code_point)
{
	switch (code_point) {
	case 0x00DF: return "ss";
	case 0x00E6: return "ae";
	case 0x00F0: return "d";
	case 0x00F8: return "o";
	case 0x00FE: return "th";
	case 0x0111: return "d";
	case 0x0127: return "h";
	case 0x0131: return "i";
	case 0x0138: return "k";
	case 0x0142: return "l";
	case 0x014B: return "n";
	case 0x0153: return "oe";
	case 0x0167: return "t";
	case 0x0180: return "b";
	case 0x0199: return "k";
	case 0x01B4: return "y";
	case 0x01E5: return "g";
	case 0x0253: return "b";
	case 0x0254: return "o";
	case 0x0257: return "d";
	case 0x0259: return "a";
	case 0x01DD: return "a";
	case 0x025B: return "e";
	case 0x0268: return "i";
	case 0x0289: return "u";
	default: return NULL;
	}
}

/* Apostrophes, what stands for them (U+02B9 to U+02BF, primes, accents that
 * stand alone), hyphens, full stops. */
static bool is_dropped(uint32_t c)
{
	return c == '\'' || c == '`' || c == '.' || c == '-' || c == 0xB4 ||
	       (c >= 0x2B9 && c <= 0x2BF) || c == 0x2C8 ||
	       (c >= 0x2010 && c <= 0x2013) || (c >= 0x2018 && c <= 0x201B) ||
	       c == 0x2032 || c == 0x2035 || c == 0xA78B || c == 0xA78C ||
	       c == 0xFF07;
}

static void add_code_point(struct buffer *folded, uint32_t c)
{
	utf8proc_uint8_t bytes[4];
	const char *base = latin_base(c);
	if (base) {
		buffer_add_text(folded, base);
	} else if (!is_dropped(c)) {
		utf8proc_ssize_t length =
			utf8proc_encode_char((utf8proc_int32_t)c, bytes);
		buffer_add(folded, (const char *)bytes, (size_t)length);
	}
}

enum { DECOMPOSED = 24 }; /* the longest that Unicode has is 18 */

/* The letters that one code point folds to; at most DECOMPOSED of them. */
static unsigned fold_code_point(uint32_t c, utf8proc_int32_t *letters)
{
	if (is_dropped(c))
		return 0;
	if (c < 0x80) {
		letters[0] = (utf8proc_int32_t)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
		return 1;
	}
	int boundary = 0;
	utf8proc_ssize_t count = utf8proc_decompose_char(
		(utf8proc_int32_t)c, letters, DECOMPOSED,
		UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
			UTF8PROC_STRIPMARK | UTF8PROC_IGNORE,
		&boundary);
	return count < 0 || count > DECOMPOSED ? 0 : (unsigned)count;
}

void fold_word(struct buffer *folded, struct str word)
{
	buffer_clear(folded);
	for (uint32_t at = 0; at < word.length;) {
		unsigned char byte = (unsigned char)word.at[at];
		if (byte < 0x80) {
			if (byte >= 'A' && byte <= 'Z')
				byte |= 0x20;
			if (!is_dropped(byte))
				buffer_add_char(folded, (char)byte);
			at++;
			continue;
		}
		utf8proc_int32_t letters[DECOMPOSED];
		unsigned count = fold_code_point(utf8_next(word, &at), letters);
		for (unsigned i = 0; i < count; i++)
			add_code_point(folded, (uint32_t)letters[i]);
	}
}

static bool is_hyphen(uint32_t c)
{
	return c == '-' || (c >= 0x2010 && c <= 0x2015);
}

/* A stop parts words only where a word follows at once: "S.Lavrov", not
 * "U.S." */
static bool stop_parts(struct str text, uint32_t after)
{
	for (int i = 0; i < 2; i++)
		if (after >= text.length ||
		    !utf8_is_letter(utf8_next(text, &after)))
			return false;
	return true;
}

static void add_slug_letter(struct buffer *slug, uint32_t c, bool *parted)
{
	const char *base = latin_base(c);
	bool ascii = c < 0x80 && (utf8_is_letter(c) || utf8_is_digit(c));
	if (!base && !ascii && !utf8_is_letter(c) && !utf8_is_digit(c)) {
		*parted = true;
		return;
	}
	if (*parted && slug->length)
		buffer_add_char(slug, '-');
	*parted = false;
	if (base)
		buffer_add_text(slug, base);
	else if (ascii)
		buffer_add_char(slug, (char)c);
	else
		buffer_format(slug, "u%04x", (unsigned)c);
}

/* "co-" is no word of its own: co-operation and cooperation are one slug. */
static bool is_after_co(const struct buffer *slug)
{
	const char *end = slug->at + slug->length;
	return slug->length >= 2 && end[-2] == 'c' && end[-1] == 'o' &&
	       (slug->length == 2 || end[-3] == '-');
}

/* ASCII letters and digits; letters have the bit 0x40, and that of small ones
 * is half of it. */
static const bool is_plain[256] = {
	['0' ... '9'] = true, ['A' ... 'Z'] = true, ['a' ... 'z'] = true
};

/* Adds the plain characters that stand at an offset and returns where they
 * end: nearly all of a name consists of them. */
static uint32_t add_plain(struct buffer *slug, struct str text, uint32_t at,
			  bool *parted)
{
	uint32_t end = at;
	while (end < text.length && is_plain[(unsigned char)text.at[end]])
		end++;
	if (end == at)
		return at;
	if (*parted && slug->length)
		buffer_add_char(slug, '-');
	*parted = false;
	size_t length = slug->length;
	buffer_add(slug, text.at + at, end - at);
	for (; length < slug->length; length++)
		slug->at[length] |= (char)((slug->at[length] & 0x40) >> 1);
	return end;
}

void fold_slug(struct buffer *slug, struct str text)
{
	bool parted = false;
	buffer_clear(slug);
	for (uint32_t at = 0; at < text.length;) {
		uint32_t start = at;
		at = add_plain(slug, text, at, &parted);
		if (at > start)
			continue;
		uint32_t c = utf8_next(text, &at);
		if (is_hyphen(c)) {
			parted |= !is_after_co(slug);
		} else if (c == '.') {
			parted |= stop_parts(text, at);
		} else if (c == ' ') {
			parted = true;
		} else if (!is_dropped(c)) {
			utf8proc_int32_t letters[DECOMPOSED];
			unsigned count = fold_code_point(c, letters);
			for (unsigned i = 0; i < count; i++)
				add_slug_letter(slug, (uint32_t)letters[i],
						&parted);
		}
	}
	if (!slug->length)
		buffer_add_char(slug, 'x');
}

/* Whether a word of one letter begins here. */
static bool is_initial(const struct buffer *slug, size_t at)
{
	return (!at || slug->at[at - 1] == '-') && slug->at[at] &&
	       (slug->at[at + 1] == '-' || !slug->at[at + 1]);
}

void fold_name(struct buffer *slug, struct str name)
{
	fold_slug(slug, name);
	size_t length = 0;
	bool initials = false; /* the words before are nothing else */
	for (size_t i = 0; i < slug->length; i++) {
		bool initial = is_initial(slug, i);
		if (initial && initials)
			length--; /* the hyphen between */
		slug->at[length++] = slug->at[i];
		initials = initial || (initials && slug->at[i] == '-');
	}
	buffer_truncate(slug, length);
}
