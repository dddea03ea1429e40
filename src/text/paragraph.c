/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Paragraphs. Blank lines part blocks. Inside a block a line goes on in the
 * next one where the text is wrapped by hand, and stands for itself in a
 * letterhead, a list, a signature or a text with one line a paragraph:
 *
 * - a line that begins with a bullet or a dash begins a paragraph; a bullet
 *   that has a line to itself belongs to the next line;
 * - a line that begins with a lower-case letter goes on from the one before,
 *   unless that one ends in a stop, and so does whatever follows a line that
 *   ends in a word such as "of", or in a comma where the lines are long;
 * - for the rest, a block is wrapped where its longest line has 40 to 120
 *   characters and where not all of its lines (three or more, or two short
 *   ones) begin with a capital, or where they are filled as a program fills
 *   them: no line has room for the next one's first word, and a stop ends the
 *   last; in a wrapped block a line goes on where the next line's first word
 *   would have made it clearly longer than four fifths of the longest. */
#include "text/token.h"
#include "text/words.h"

enum {
	NARROWEST = 40, /* characters of a line that is wrapped */
	WIDEST = 120,
	SHORT_LINE = 60
};

struct line {
	uint32_t first, last; /* tokens */
	uint32_t width;       /* characters */
};
struct line_list { VECTOR_OF(struct line); };

struct block {
	const struct text *text;
	const struct line *lines;
	uint32_t count, width;
	bool wrapped;
};

static const struct token *token_at(const struct text *text, uint32_t token)
{
	return &text->tokens.at[token];
}

static uint32_t width_of(const struct text *text, uint32_t first, uint32_t last)
{
	return text_code_point(text, token_at(text, last - 1)->end) -
	       text_code_point(text, token_at(text, first)->start);
}

/* The lines from a token up to the next blank line. Returns the token behind
 * them. */
static uint32_t read_block(const struct text *text, uint32_t token,
			   struct line_list *lines, struct arena *arena)
{
	lines->count = 0;
	uint32_t first = token;
	for (token++;; token++) {
		bool end = token == text->tokens.count;
		uint8_t flags = end ? TOKEN_LINE_START | TOKEN_BLANK_LINE :
				      token_at(text, token)->flags;
		if (!(flags & TOKEN_LINE_START))
			continue;
		*vector_add(lines, arena) = (struct line){
			first, token, width_of(text, first, token)
		};
		first = token;
		if (flags & TOKEN_BLANK_LINE)
			return token;
	}
}

static bool is_lower_word(const struct token *token)
{
	return token->kind == TOKEN_WORD && !(token->flags & TOKEN_CAPITAL);
}

static bool ends_closed(const struct text *text, const struct line *line)
{
	uint8_t kind = token_at(text, line->last - 1)->kind;
	return kind == TOKEN_STOP || kind == TOKEN_SEMICOLON ||
	       kind == TOKEN_COLON;
}

/* The width of a line with what the next one has before its first space. */
static uint32_t width_with_next(const struct text *text,
				const struct line *line)
{
	const struct line *next = line + 1;
	uint32_t last = next->first + 1;
	while (last < next->last &&
	       token_at(text, last)->start == token_at(text, last - 1)->end)
		last++;
	return line->width + 1 + width_of(text, next->first, last);
}

static bool ends_in_stop(const struct text *text, const struct line *line)
{
	uint32_t last = line->last - 1;
	if (last > line->first && token_at(text, last)->kind == TOKEN_QUOTE_CLOSE)
		last--;
	return token_at(text, last)->kind == TOKEN_STOP;
}

static bool is_filled(const struct block *block)
{
	const struct line *last = &block->lines[block->count - 1];
	bool open = false;
	for (const struct line *line = block->lines; line < last; line++) {
		if (width_with_next(block->text, line) <= block->width)
			return false;
		open |= !ends_closed(block->text, line);
	}
	return open && ends_in_stop(block->text, last);
}

static bool is_wrapped(const struct block *block)
{
	bool all_capital = true, all_caps = true;
	if (block->width < NARROWEST || block->width > WIDEST)
		return false;
	for (uint32_t i = 0; i < block->count; i++) {
		const struct token *token =
			token_at(block->text, block->lines[i].first);
		all_capital &= !is_lower_word(token);
		all_caps &= token->kind != TOKEN_WORD ||
			    token->flags & TOKEN_ALL_CAPS;
	}
	if (!all_capital || all_caps)
		return true;
	return (block->count == 2 && block->width >= SHORT_LINE) ||
	       is_filled(block);
}

static bool begins_item(const struct token *token)
{
	return token->kind == TOKEN_BULLET || token->kind == TOKEN_DASH;
}

static bool ends_open(const struct text *text, const struct line *line)
{
	const struct token *token = token_at(text, line->last - 1);
	return token->kind == TOKEN_HYPHEN || token->kind == TOKEN_BULLET ||
	       (token->kind == TOKEN_WORD &&
		word_is_function(text_token(text, line->last - 1)));
}

/* Whether a line of a block goes on in the next one. */
static bool goes_on(const struct block *block, uint32_t index)
{
	const struct line *line = &block->lines[index], *next = line + 1;
	const struct token *token = token_at(block->text, next->first);
	if (begins_item(token))
		return false;
	if (ends_open(block->text, line))
		return true;
	if (is_lower_word(token) && !ends_closed(block->text, line))
		return true;
	if (block->width > WIDEST &&
	    token_at(block->text, line->last - 1)->kind == TOKEN_COMMA)
		return true;
	if (!block->wrapped)
		return false;
	uint32_t word = width_of(block->text, next->first, next->first + 1);
	return (line->width + 1 + word) * 5 > block->width * 4;
}

static void split_block(struct text *text, const struct line_list *lines,
			struct arena *arena)
{
	struct block block = { text, lines->at, lines->count, 0, false };
	for (uint32_t i = 0; i < block.count; i++)
		if (block.lines[i].width > block.width)
			block.width = block.lines[i].width;
	block.wrapped = is_wrapped(&block);
	uint32_t first = block.lines[0].first;
	for (uint32_t i = 0; i < block.count; i++) {
		if (i + 1 < block.count && goes_on(&block, i))
			continue;
		struct paragraph *paragraph =
			vector_add(&text->paragraphs, arena);
		paragraph->first = first;
		paragraph->last = first = block.lines[i].last;
	}
}

void paragraphs_split(struct text *text, struct arena *arena)
{
	struct line_list lines = { 0 };
	for (uint32_t token = 0; token < text->tokens.count;) {
		token = read_block(text, token, &lines, arena);
		split_block(text, &lines, arena);
	}
}
