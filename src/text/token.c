/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Cuts a text into tokens, in one pass from left to right: what begins a
 * token says which scanner takes it. */
#include "text/token.h"

#include "text/scan.h"
#include "text/utf8.h"

#define O CHAR_OTHER
#define U CHAR_UPPER
#define L CHAR_LETTER
#define D CHAR_DIGIT
#define S CHAR_SPACE
#define N CHAR_NEWLINE
const uint8_t scan_bytes[256] = {
	S, S, S, S, S, S, S, S, S, S, N, S, S, N, S, S, /* TAB LF VT FF CR */
	S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
	S, CHAR_STOP, CHAR_QUOTE, O, O, O, O, CHAR_APOSTROPHE,
	CHAR_OPEN, CHAR_CLOSE, CHAR_BULLET, O,
	CHAR_COMMA, CHAR_HYPHEN, CHAR_STOP, CHAR_SLASH,
	D, D, D, D, D, D, D, D, D, D,
	CHAR_COLON, CHAR_SEMICOLON, O, O, O, CHAR_STOP,
	O, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U,
	U, U, U, U, U, U, U, U, U, U, U,
	CHAR_OPEN, O, CHAR_CLOSE, O, O, CHAR_APOSTROPHE,
	L, L, L, L, L, L, L, L, L, L, L, L, L,
	L, L, L, L, L, L, L, L, L, L, L, L, L,
	CHAR_OPEN, O, CHAR_CLOSE, O, S,
	[0x80 ... 0xFF] = CHAR_WIDE
};
#undef O
#undef U
#undef L
#undef D
#undef S
#undef N

static enum char_class general_punctuation(uint32_t c)
{
	switch (c) {
	case 0x2010: case 0x2011: case 0x2012: case 0x2013:
		return CHAR_HYPHEN;
	case 0x2014: case 0x2015:
		return CHAR_DASH;
	case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032:
	case 0x2039: case 0x203A:
		return CHAR_APOSTROPHE;
	case 0x201C: case 0x201D: case 0x201E: case 0x201F:
		return CHAR_QUOTE;
	case 0x2022: case 0x2023: case 0x2043:
		return CHAR_BULLET;
	case 0x2024: case 0x2025: case 0x2026:
		return CHAR_STOP;
	case 0x2028: case 0x2029:
		return CHAR_NEWLINE;
	case 0x200C: case 0x200D: case 0x200E: case 0x200F: case 0x2060:
		return CHAR_FORMAT;
	case 0x2044:
		return CHAR_SLASH;
	default:
		return utf8_is_space(c) ? CHAR_SPACE : CHAR_OTHER;
	}
}

static enum char_class class_of(uint32_t c)
{
	if (c >= 0x2000 && c <= 0x206F)
		return general_punctuation(c);
	if (utf8_is_letter(c))
		return utf8_is_upper(c) ? CHAR_UPPER : CHAR_LETTER;
	switch (c) {
	case 0x85:
		return CHAR_NEWLINE;
	case 0xAB: case 0xBB:
		return CHAR_QUOTE;
	case 0xAD:
		return CHAR_FORMAT;
	case 0xB4:
		return CHAR_APOSTROPHE;
	case 0xB7: case 0x25A0: case 0x25AA: case 0x25B6: case 0x25BA:
	case 0x25CF: case 0x25E6: case 0x2794: case 0x27A2: case 0xF0B7:
		return CHAR_BULLET;
	case 0x2212:
		return CHAR_HYPHEN;
	default:
		return utf8_is_digit(c) ? CHAR_DIGIT :
		       utf8_is_space(c) ? CHAR_SPACE : CHAR_OTHER;
	}
}

enum char_class scan_next_wide(const struct scanner *scanner, uint32_t *at,
			       uint32_t *code_point)
{
	*code_point = utf8_next(scanner->text->bytes, at);
	return class_of(*code_point);
}

enum char_class scan_class(const struct scanner *scanner, uint32_t at)
{
	uint32_t c;
	return scan_next(scanner, &at, &c);
}

uint32_t scan_code_point(const struct scanner *scanner, uint32_t at)
{
	uint32_t c;
	scan_next(scanner, &at, &c);
	return c;
}

static uint32_t before(const struct scanner *scanner, uint32_t at)
{
	do
		at--;
	while ((scanner->bytes[at] & 0xC0) == 0x80);
	return at;
}

enum char_class scan_class_before(const struct scanner *scanner, uint32_t at)
{
	return at ? scan_class(scanner, before(scanner, at)) : CHAR_NEWLINE;
}

uint32_t scan_code_point_before(const struct scanner *scanner, uint32_t at)
{
	return at ? scan_code_point(scanner, before(scanner, at)) : 0;
}

struct token *scan_add(struct scanner *scanner, enum token_kind kind,
		       uint32_t end)
{
	struct token *token = vector_add(&scanner->text->tokens, scanner->arena);
	*token = (struct token){
		.start = scanner->at,
		.end = end,
		.quote = NONE,
		.kind = (uint8_t)kind,
		.flags = scanner->flags,
	};
	scanner->flags = 0;
	scanner->at = end;
	return token;
}

/* A line break; the second one in a row, blanks or not between them, is a
 * blank line. CR LF is one. */
static void line_break(struct scanner *scanner, uint32_t c)
{
	if (c == '\r' && scanner->at < scanner->length &&
	    scanner->bytes[scanner->at] == '\n')
		scanner->at++;
	if (scanner->flags & TOKEN_LINE_START || c == 0x2029)
		scanner->flags |= TOKEN_BLANK_LINE;
	scanner->flags |= TOKEN_SPACE | TOKEN_LINE_START;
}

/* Whether the separator at an offset belongs to the number around it: 1,600
 * 2.5 11:20 05.07.2022, but not "2003,2004". run is the number of digits
 * before it. */
static bool joins_digits(const struct scanner *scanner, uint32_t at,
			 uint32_t run)
{
	unsigned char c = scanner->bytes[at];
	if (scan_class(scanner, at + 1) != CHAR_DIGIT)
		return false;
	return c == '.' || (c == ':' && run <= 2) || (c == ',' && run <= 3);
}

static void scan_number(struct scanner *scanner)
{
	uint32_t at = scanner->at, next = at, c, run = 0;
	for (;;) {
		enum char_class class = scan_next(scanner, &next, &c);
		if (class_is_word(class))
			run++;
		else if (c && c < 0x80 && joins_digits(scanner, at, run))
			run = 0;
		else
			break;
		at = next;
	}
	scan_add(scanner, TOKEN_NUMBER, at);
}

/* A run of . ! ? and ellipses. Stops that blanks part (". . .") are one
 * ellipsis too where three of them stand in a row. */
static void scan_stop(struct scanner *scanner)
{
	uint32_t at = scanner->at, next = at, c;
	const char *bytes = scanner->text->bytes.at;
	if (scanner->length - at >= 5 && !memcmp(bytes + at, ". . .", 5))
		next = at += 5;
	while (scan_next(scanner, &next, &c) == CHAR_STOP)
		at = next;
	scan_add(scanner, TOKEN_STOP, at);
}

/* Between two words without blanks a hyphen or an en dash joins; with a blank
 * on some side it parts. At the start of a line the hyphen is a bullet; at
 * the end of one, right after a letter, it joins. */
static void scan_hyphen(struct scanner *scanner)
{
	uint32_t at = scanner->at, next = at, first, c, count = 0;
	enum char_class class;
	bool space_before = scanner->at == 0 || scanner->flags & TOKEN_SPACE;
	bool line_start = scanner->at == 0 || scanner->flags & TOKEN_LINE_START;
	scan_next(scanner, &next, &first);
	do {
		at = next;
		count++;
		class = scan_next(scanner, &next, &c);
	} while (class == CHAR_HYPHEN || class == CHAR_DASH);
	enum token_kind kind = TOKEN_DASH;
	if (line_start && count == 1 && first == '-' && class_is_space(class))
		kind = TOKEN_BULLET;
	else if (!space_before && count == 1 &&
		 (!class_is_space(class) ||
		  (c && class == CHAR_NEWLINE && first != 0x2013 &&
		   class_is_letter(scan_class_before(scanner, scanner->at)) &&
		   class_is_letter(scan_class(scanner, next)))))
		kind = TOKEN_HYPHEN;
	scan_add(scanner, kind, at);
}

static void scan_dash(struct scanner *scanner)
{
	uint32_t at = scanner->at, next = at, c;
	enum char_class class;
	while ((class = scan_next(scanner, &next, &c)) == CHAR_DASH ||
	       class == CHAR_HYPHEN)
		at = next;
	scan_add(scanner, TOKEN_DASH, at);
}

static void scan_bullet(struct scanner *scanner, uint32_t next)
{
	bool line_start = scanner->at == 0 || scanner->flags & TOKEN_LINE_START;
	bool alone = class_is_space(scan_class(scanner, next)) ||
		     scanner->bytes[scanner->at] >= 0x80;
	scan_add(scanner, line_start && alone ? TOKEN_BULLET : TOKEN_OTHER,
		 next);
}

static void scan_one(struct scanner *scanner, enum char_class class,
		     uint32_t next)
{
	static const uint8_t kinds[] = {
		[CHAR_OTHER] = TOKEN_OTHER,   [CHAR_COMMA] = TOKEN_COMMA,
		[CHAR_COLON] = TOKEN_COLON,   [CHAR_SEMICOLON] = TOKEN_SEMICOLON,
		[CHAR_OPEN] = TOKEN_OPEN,     [CHAR_CLOSE] = TOKEN_CLOSE,
		[CHAR_SLASH] = TOKEN_SLASH,
	};
	scan_add(scanner, kinds[class], next);
}

static void scan_token(struct scanner *scanner, enum char_class class,
		       uint32_t next)
{
	switch (class) {
	case CHAR_UPPER:
	case CHAR_LETTER:
		if (!scan_address(scanner))
			scan_word(scanner);
		break;
	case CHAR_DIGIT:
		if (!scan_address(scanner))
			scan_number(scanner);
		break;
	case CHAR_STOP:
		scan_stop(scanner);
		break;
	case CHAR_HYPHEN:
		scan_hyphen(scanner);
		break;
	case CHAR_DASH:
		scan_dash(scanner);
		break;
	case CHAR_APOSTROPHE:
		scan_single(scanner);
		break;
	case CHAR_QUOTE:
		scan_double(scanner);
		break;
	case CHAR_BULLET:
		scan_bullet(scanner, next);
		break;
	default:
		if (class != CHAR_OTHER || !scan_handle(scanner))
			scan_one(scanner, class, next);
	}
}

static void scan_text(struct scanner *scanner)
{
	scanner->flags = TOKEN_LINE_START;
	while (scanner->at < scanner->length) {
		uint32_t next = scanner->at, c;
		enum char_class class = scan_next(scanner, &next, &c);
		if (class == CHAR_SPACE || class == CHAR_FORMAT) {
			scanner->at = next;
			if (class == CHAR_SPACE && c != 0xFEFF)
				scanner->flags |= TOKEN_SPACE;
		} else if (class == CHAR_NEWLINE) {
			scanner->at = next;
			line_break(scanner, c);
		} else {
			if (scanner->flags & TOKEN_BLANK_LINE)
				scanner->open_double = 0;
			scan_token(scanner, class, next);
		}
	}
}

void tokens_scan(struct text *text, struct abbreviations abbreviations,
		 struct arena *arena)
{
	struct scanner scanner = {
		.text = text,
		.bytes = (const unsigned char *)text->bytes.at,
		.length = (uint32_t)text->bytes.length,
		.arena = arena,
		.abbreviations = abbreviations,
	};
	/* English has a token for every five bytes or so: most texts never
	 * grow the list */
	text->tokens.room = scanner.length / 4 + 16;
	text->tokens.at = arena_take(arena, text->tokens.room *
						    sizeof *text->tokens.at);
	buffer_init(&scanner.folded);
	scan_text(&scanner);
	buffer_release(&scanner.folded);
}
