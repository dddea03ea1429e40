/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Private to text/: the state in which a text is cut into tokens, and what
 * the scanners of words, numbers, marks and addresses share. Each scanner
 * stands before its first character, adds one token and stands behind it. */
#ifndef TEXT_SCAN_H
#define TEXT_SCAN_H

#include "base/buffer.h"
#include "text/text.h"

enum char_class {
	CHAR_OTHER,
	CHAR_UPPER,
	CHAR_LETTER, /* lower case, or of a script without case; marks */
	CHAR_DIGIT,
	CHAR_SPACE,
	CHAR_NEWLINE,
	CHAR_STOP,
	CHAR_COMMA,
	CHAR_COLON,
	CHAR_SEMICOLON,
	CHAR_OPEN,
	CHAR_CLOSE,
	CHAR_SLASH,
	CHAR_HYPHEN,     /* - and its kin, en dash too */
	CHAR_DASH,       /* em dash */
	CHAR_APOSTROPHE, /* any single mark: whether it quotes, text/single.h says */
	CHAR_QUOTE,      /* any double mark */
	CHAR_BULLET,
	CHAR_FORMAT,     /* stands inside words without a shape of its own */
	CHAR_WIDE        /* a byte of a longer sequence: only in scan_bytes */
};

/* What a single mark is. */
enum single_role { SINGLE_APOSTROPHE, SINGLE_OPEN, SINGLE_CLOSE };

struct single {
	uint32_t at, end; /* bytes; end is behind the character */
	uint32_t glyph;
	uint8_t role;     /* enum single_role */
};
struct single_list { VECTOR_OF(struct single); };

struct scanner {
	struct text *text;
	const unsigned char *bytes;
	uint32_t length, at;
	struct arena *arena;
	struct abbreviations abbreviations;
	struct buffer folded;
	uint8_t flags;           /* for the next token: space, line, blank line */
	uint32_t open_double;    /* the mark of the quotation that is open, or 0 */
	uint32_t no_address;     /* up to here no address begins: see address.c */
	struct single_list singles; /* of the block up to singles_end */
	uint32_t singles_end, singles_next;
};

extern const uint8_t scan_bytes[256]; /* enum char_class of a byte */

/* The code point at a byte and its class; 0 and CHAR_NEWLINE at the end.
 * Moves *at behind it. */
enum char_class scan_next_wide(const struct scanner *scanner, uint32_t *at,
			       uint32_t *code_point);

static inline enum char_class scan_next(const struct scanner *scanner,
					uint32_t *at, uint32_t *code_point)
{
	if (*at >= scanner->length) {
		*code_point = 0;
		return CHAR_NEWLINE;
	}
	*code_point = scanner->bytes[*at];
	enum char_class class = scan_bytes[*code_point];
	if (class == CHAR_WIDE)
		return scan_next_wide(scanner, at, code_point);
	++*at;
	return class;
}

/* The same without moving; before an offset. */
enum char_class scan_class(const struct scanner *scanner, uint32_t at);
enum char_class scan_class_before(const struct scanner *scanner, uint32_t at);
uint32_t scan_code_point(const struct scanner *scanner, uint32_t at);
uint32_t scan_code_point_before(const struct scanner *scanner, uint32_t at);

static inline bool class_is_letter(enum char_class c)
{
	return c == CHAR_UPPER || c == CHAR_LETTER;
}

static inline bool class_is_word(enum char_class c)
{
	return c >= CHAR_UPPER && c <= CHAR_DIGIT;
}

static inline bool class_is_space(enum char_class c)
{
	return c == CHAR_SPACE || c == CHAR_NEWLINE;
}

/* Adds the token that ends before end and moves there. */
struct token *scan_add(struct scanner *scanner, enum token_kind kind,
		       uint32_t end);

/* word.c: a word that begins here, perhaps with an apostrophe. */
void scan_word(struct scanner *scanner);

/* address.c: adds the address that begins here, if there is one. */
bool scan_address(struct scanner *scanner);
bool scan_handle(struct scanner *scanner); /* @name and #name */

/* mark.c: apostrophes and quotation marks. */
void scan_single(struct scanner *scanner);
void scan_double(struct scanner *scanner);

/* single.c: what the single mark at an offset is. Marks must be asked for in
 * the order of the text. */
enum single_role single_role(struct scanner *scanner, uint32_t at);

#endif
