/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Quotation marks and apostrophes that are not inside a word. Whether a
 * double mark opens or closes is judged by its glyph, by the blanks beside it
 * and by what is open: “English”, „German“, ”Swedish”, «French», »Danish«,
 * "straight", ``typed''. */
#include "text/scan.h"

enum {
	LEFT_DOUBLE = 0x201C,
	RIGHT_DOUBLE = 0x201D,
	LOW_DOUBLE = 0x201E,
	HIGH_REVERSED = 0x201F,
	LEFT_ANGLE = 0xAB,
	RIGHT_ANGLE = 0xBB
};

static bool is_left_edge(enum char_class class)
{
	return class_is_space(class) || class == CHAR_OPEN ||
	       class == CHAR_HYPHEN || class == CHAR_DASH || class == CHAR_SLASH;
}

static bool is_right_edge(enum char_class class)
{
	return class_is_space(class) || class == CHAR_CLOSE ||
	       class == CHAR_COMMA || class == CHAR_STOP || class == CHAR_COLON ||
	       class == CHAR_SEMICOLON || class == CHAR_HYPHEN ||
	       class == CHAR_DASH || class == CHAR_SLASH;
}

static bool straight_opens(bool left, bool right, uint32_t open)
{
	if (left != right)
		return left;
	return !open;
}

static bool opens(const struct scanner *scanner, uint32_t glyph, uint32_t end)
{
	enum char_class before = scan_class_before(scanner, scanner->at);
	bool left = is_left_edge(before);
	bool right = is_right_edge(scan_class(scanner, end));
	bool word = class_is_word(scan_class(scanner, end));
	uint32_t open = scanner->open_double;
	switch (glyph) {
	case LEFT_DOUBLE:
		return !(open && !left && right) &&
		       !(open == LOW_DOUBLE && !left);
	case RIGHT_DOUBLE:
		return !open && left && word;
	case LOW_DOUBLE:
	case HIGH_REVERSED:
		return true;
	case LEFT_ANGLE:
		return !(open == RIGHT_ANGLE && !left);
	case RIGHT_ANGLE:
		return !open && left && word;
	default:
		return straight_opens(left, right, open);
	}
}

static void add_double(struct scanner *scanner, uint32_t glyph, uint32_t end)
{
	if (opens(scanner, glyph, end)) {
		scanner->open_double = glyph;
		scan_add(scanner, TOKEN_QUOTE_OPEN, end);
	} else {
		scanner->open_double = 0;
		scan_add(scanner, TOKEN_QUOTE_CLOSE, end);
	}
}

void scan_double(struct scanner *scanner)
{
	uint32_t end = scanner->at, glyph;
	scan_next(scanner, &end, &glyph);
	add_double(scanner, glyph, end);
}

/* 's after a word, a number or a mark that closes; ' after an s. */
static uint32_t possessive_end(const struct scanner *scanner, uint32_t end)
{
	uint32_t after = end, c;
	if (scanner->flags & TOKEN_SPACE || !scanner->text->tokens.count)
		return 0;
	scan_next(scanner, &after, &c);
	if ((c | 0x20) == 's' && !class_is_word(scan_class(scanner, after)))
		return after;
	c = scan_code_point_before(scanner, scanner->at);
	return (c | 0x20) == 's' ? end : 0;
}

static bool is_typed_double(const struct scanner *scanner, uint32_t glyph,
			    uint32_t end)
{
	return (glyph == '\'' || glyph == '`') && end < scanner->length &&
	       scanner->bytes[end] == glyph;
}

void scan_single(struct scanner *scanner)
{
	uint32_t end = scanner->at, glyph, possessive;
	scan_next(scanner, &end, &glyph);
	if (is_typed_double(scanner, glyph, end)) {
		add_double(scanner, glyph, end + 1);
		return;
	}
	switch (single_role(scanner, scanner->at)) {
	case SINGLE_OPEN:
		scan_add(scanner, TOKEN_QUOTE_OPEN, end);
		return;
	case SINGLE_CLOSE:
		scan_add(scanner, TOKEN_QUOTE_CLOSE, end);
		return;
	case SINGLE_APOSTROPHE:
		break;
	}
	possessive = possessive_end(scanner, end);
	if (possessive)
		scan_add(scanner, TOKEN_POSSESSIVE, possessive);
	else if (class_is_word(scan_class(scanner, end)))
		scan_word(scanner);
	else
		scan_add(scanner, TOKEN_OTHER, end);
}
