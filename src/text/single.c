/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Single marks: ' and its kin are apostrophes, possessives, letters of other
 * scripts (‘Utoikamanu, Dato’) and quotation marks. Which of these one is
 * shows only in the block around it, so all marks of a block are judged when
 * the first of them is met: each opener looks for its closer as far as the
 * next opener, which keeps the work in proportion to the block. Marks between
 * two letters are apostrophes and are left out. */
#include "text/scan.h"

struct shape {
	enum char_class left, right;
	uint32_t left_char, right_char;
};

static struct shape shape_of(const struct scanner *scanner,
			     const struct single *mark)
{
	return (struct shape){
		scan_class_before(scanner, mark->at),
		scan_class(scanner, mark->end),
		scan_code_point_before(scanner, mark->at),
		scan_code_point(scanner, mark->end),
	};
}

/* Between letters, or before the s of a possessive. */
static bool is_inner(const struct scanner *scanner, const struct single *mark)
{
	struct shape shape = shape_of(scanner, mark);
	if (mark->glyph == 0x2039 || mark->glyph == 0x203A ||
	    mark->glyph == 0x201A)
		return false;
	if (class_is_word(shape.left) && class_is_letter(shape.right))
		return true;
	return (shape.right_char | 0x20) == 's' && !class_is_space(shape.left) &&
	       shape.left != CHAR_OPEN && shape.left != CHAR_QUOTE &&
	       !class_is_word(scan_class(scanner, mark->end + 1));
}

/* The end of the block that an offset is in: a blank line. */
static uint32_t block_end(const struct scanner *scanner, uint32_t at)
{
	uint32_t c;
	bool broken = false;
	while (at < scanner->length) {
		enum char_class class = scan_next(scanner, &at, &c);
		if (class == CHAR_NEWLINE) {
			if (c == '\r' && at < scanner->length &&
			    scanner->bytes[at] == '\n')
				at++;
			if (broken)
				return at;
			broken = true;
		} else if (class != CHAR_SPACE) {
			broken = false;
		}
	}
	return at;
}

static bool may_be_mark(unsigned char byte)
{
	return byte == '\'' || byte == '`' || byte == 0xE2;
}

static void collect(struct scanner *scanner, uint32_t at)
{
	scanner->singles.count = 0;
	scanner->singles_next = 0;
	scanner->singles_end = block_end(scanner, at);
	while (at < scanner->singles_end) {
		if (!may_be_mark(scanner->bytes[at])) {
			at++;
			continue;
		}
		struct single mark = { .at = at };
		enum char_class class = scan_next(scanner, &at, &mark.glyph);
		mark.end = at;
		if (at < scanner->singles_end && mark.glyph < 0x80 &&
		    scanner->bytes[at] == mark.glyph) {
			at++; /* '' and `` are double marks */
			continue;
		}
		if (class == CHAR_APOSTROPHE && mark.glyph != 0x2032 &&
		    !is_inner(scanner, &mark))
			*vector_add(&scanner->singles, scanner->arena) = mark;
	}
}

static bool is_edge(enum char_class left)
{
	return class_is_space(left) || left == CHAR_OPEN || left == CHAR_QUOTE ||
	       left == CHAR_HYPHEN || left == CHAR_DASH || left == CHAR_SLASH;
}

static bool can_open(const struct scanner *scanner, const struct single *mark)
{
	struct shape shape = shape_of(scanner, mark);
	if (mark->glyph == 0xB4 || mark->glyph == 0x203A)
		return false;
	if (mark->glyph == 0x2019)
		return class_is_space(shape.left) && shape.right == CHAR_UPPER;
	if (mark->glyph == 0x2039)
		return true;
	return is_edge(shape.left) &&
	       (class_is_word(shape.right) || shape.right == CHAR_STOP ||
		shape.right == CHAR_QUOTE || shape.right == CHAR_OPEN);
}

enum strength { NO_CLOSER, PLURAL_CLOSER, WORD_CLOSER, STRONG_CLOSER };

/* How much a mark looks like one that closes: after punctuation or before it
 * strongly, after a letter less so, after an s, which may be a plural's
 * possessive, least. */
static enum strength closes(const struct scanner *scanner,
			    const struct single *mark)
{
	struct shape shape = shape_of(scanner, mark);
	if (mark->glyph == 0x203A)
		return STRONG_CLOSER;
	if (mark->glyph == 0x201A || mark->glyph == 0x2039 ||
	    class_is_space(shape.left) || shape.left == CHAR_OPEN ||
	    class_is_word(shape.right))
		return NO_CLOSER;
	if (!class_is_word(shape.left) || shape.right == CHAR_STOP ||
	    shape.right == CHAR_COMMA || shape.right == CHAR_CLOSE ||
	    shape.right == CHAR_COLON || shape.right == CHAR_SEMICOLON ||
	    shape.right == CHAR_QUOTE || mark->end >= scanner->singles_end)
		return STRONG_CLOSER;
	return (shape.left_char | 0x20) == 's' ? PLURAL_CLOSER : WORD_CLOSER;
}

/* The start of what ends at an offset and has no blanks; looks no further
 * back than 64 bytes. */
static uint32_t chunk_start(const struct scanner *scanner, uint32_t end)
{
	uint32_t at = end;
	while (at && scanner->bytes[at - 1] > ' ' && end - at < 64)
		at--;
	while (at < end && (scanner->bytes[at] & 0xC0) == 0x80)
		at++;
	return at;
}

static bool capital_before(const struct scanner *scanner, uint32_t end)
{
	return scan_class(scanner, chunk_start(scanner, end)) == CHAR_UPPER;
}

/* What stands before the blank before a mark. */
static enum char_class class_before_space(const struct scanner *scanner,
					  uint32_t at, uint32_t *where)
{
	enum char_class class = scan_class_before(scanner, at);
	if (class == CHAR_SPACE && at > 0) {
		do
			at--;
		while ((scanner->bytes[at] & 0xC0) == 0x80);
		class = scan_class_before(scanner, at);
	}
	*where = at;
	return class;
}

/* "Ms. ‘Utoikamanu": no quotation begins after an honorific. */
static bool follows_honorific(const struct scanner *scanner,
			      const struct single *mark)
{
	uint32_t end;
	if (class_before_space(scanner, mark->at, &end) != CHAR_STOP)
		return false;
	uint32_t start = chunk_start(scanner, end);
	return end - start <= 4 && scan_class(scanner, start) == CHAR_UPPER &&
	       scan_class(scanner, start + 1) == CHAR_LETTER;
}

/* The closer of the opener at an index, or the index itself. A quotation that
 * begins as a sentence does (at a comma, a colon, a stop) runs to a strong
 * closer if there is one; a word or two in quotation marks ("the 'Lugano
 * Principles' are") to the first mark after a word. */
static uint32_t closer_of(const struct scanner *scanner, uint32_t opener)
{
	const struct single_list *marks = &scanner->singles;
	uint32_t strong = opener, word = opener, plural = opener, where;
	for (uint32_t i = opener + 1; i < marks->count && strong == opener; i++) {
		if (can_open(scanner, &marks->at[i]))
			break;
		enum strength strength = closes(scanner, &marks->at[i]);
		if (strength == STRONG_CLOSER)
			strong = i;
		else if (strength == WORD_CLOSER && word == opener)
			word = i;
		else if (strength == PLURAL_CLOSER && plural == opener)
			plural = i;
	}
	enum char_class before =
		class_before_space(scanner, marks->at[opener].at, &where);
	/* ’Such a one’ is rare: more often the mark is a letter of a name */
	if (marks->at[opener].glyph == 0x2019)
		return strong != opener &&
		       (scan_code_point_before(scanner, marks->at[strong].at) |
			0x20) != 's' ? strong : opener;
	if (!class_is_word(before)) {
		if (strong != opener)
			return strong;
		return word != opener ? word : plural;
	}
	uint32_t first = word != opener && (plural == opener || word < plural) ?
				 word : plural;
	if (first == opener)
		return strong;
	/* Ms. ‘Utoikamanu thanked the officials’ staff */
	if (first == plural && strong == opener && word == opener &&
	    marks->at[opener].glyph == 0x2018 && capital_before(scanner, where) &&
	    marks->at[first].at - marks->at[opener].at > 24)
		return opener;
	return first;
}

/* An opener without a closer: a quotation that goes on where it stands at the
 * front of something, else part of a word. */
static bool opens_alone(const struct scanner *scanner,
			const struct single *mark, bool first)
{
	uint32_t where;
	enum char_class before = class_before_space(scanner, mark->at, &where);
	if (mark->glyph == 0x2039 || mark->glyph == 0x201A)
		return true;
	if (mark->glyph == 0x2019 ||
	    scan_class(scanner, mark->end) == CHAR_DIGIT)
		return false;
	return before == CHAR_COMMA || before == CHAR_COLON ||
	       (first && before == CHAR_NEWLINE);
}

static void judge(struct scanner *scanner)
{
	struct single_list *marks = &scanner->singles;
	for (uint32_t i = 0; i < marks->count; i++) {
		struct single *mark = &marks->at[i];
		if (can_open(scanner, mark)) {
			if (follows_honorific(scanner, mark))
				continue;
			uint32_t closer = closer_of(scanner, i);
			if (closer != i) {
				mark->role = SINGLE_OPEN;
				marks->at[closer].role = SINGLE_CLOSE;
				i = closer; /* those between stay apostrophes */
			} else if (opens_alone(scanner, mark, i == 0)) {
				mark->role = SINGLE_OPEN;
			}
		} else if (closes(scanner, mark) == STRONG_CLOSER &&
			   !class_is_word(scan_class_before(scanner, mark->at))) {
			mark->role = SINGLE_CLOSE;
		}
	}
}

enum single_role single_role(struct scanner *scanner, uint32_t at)
{
	if (at >= scanner->singles_end) {
		collect(scanner, at);
		judge(scanner);
	}
	const struct single_list *marks = &scanner->singles;
	while (scanner->singles_next < marks->count &&
	       marks->at[scanner->singles_next].at < at)
		scanner->singles_next++;
	if (scanner->singles_next < marks->count &&
	    marks->at[scanner->singles_next].at == at)
		return marks->at[scanner->singles_next].role;
	return SINGLE_APOSTROPHE;
}
