/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "text/text.h"

#include <assert.h>

#include "text/token.h"
#include "text/utf8.h"
#include "text/words.h"

/* How many bytes lie between two checkpoints of text.code_points: each tells
 * how many code points begin before it. */
enum { CHECKPOINT = 64 };

/* Eight bytes at a time: a byte goes on with a code point where its upper bit
 * is set and the next one is not; the product adds all these bits up. */
static uint32_t count_code_points(const char *at, size_t length)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint32_t count = 0;
	size_t i = 0;
	for (; length - i >= 8; i += 8) {
		uint64_t bytes;
		memcpy(&bytes, at + i, 8);
		bytes = bytes >> 7 & ~bytes >> 6 & ones;
		count += 8 - (uint32_t)(bytes * ones >> 56);
	}
	for (; i < length; i++)
		count += ((unsigned char)at[i] & 0xC0) != 0x80;
	return count;
}

/* None for a text of ASCII alone. */
static uint32_t *checkpoints(struct str bytes, struct arena *arena)
{
	if (count_code_points(bytes.at, bytes.length) == bytes.length)
		return NULL;
	size_t count = bytes.length / CHECKPOINT + 1;
	uint32_t *points = arena_take(arena, count * sizeof *points);
	for (size_t i = 1; i < count; i++)
		points[i] = points[i - 1] +
			    count_code_points(bytes.at + (i - 1) * CHECKPOINT,
					      CHECKPOINT);
	return points;
}

void text_parse(struct text *text, struct str bytes,
		struct abbreviations abbreviations, struct arena *arena)
{
	assert(bytes.length < UINT32_MAX);
	*text = (struct text){ .bytes = bytes };
	text->code_points = checkpoints(bytes, arena);
	tokens_scan(text, abbreviations, arena);
	paragraphs_split(text, arena);
	sentences_split(text, arena);
	paragraphs_classify(text, arena);
	quotes_find(text, arena);
}

uint32_t text_code_point(const struct text *text, uint32_t byte)
{
	assert(byte <= text->bytes.length);
	if (!text->code_points)
		return byte;
	uint32_t point = byte / CHECKPOINT;
	return text->code_points[point] +
	       count_code_points(text->bytes.at + (size_t)point * CHECKPOINT,
				 byte - point * CHECKPOINT);
}

struct span text_span(const struct text *text, struct range range)
{
	assert(range.first <= range.last && range.last <= text->tokens.count);
	uint32_t end = (uint32_t)text->bytes.length;
	uint32_t start = range.first < text->tokens.count ?
				 text->tokens.at[range.first].start : end;
	if (range.first == range.last)
		return (struct span){ start, start };
	return (struct span){ start, text->tokens.at[range.last - 1].end };
}

bool text_token_matches(const struct text *text, uint32_t token, const char *lower)
{
	return word_is(text_token(text, token), lower);
}

/* ASCII that is no space. */
static bool is_plain(char c)
{
	return c > ' ' && c <= '~';
}

char *text_line(const struct text *text, struct span span, struct arena *arena)
{
	struct str str = text_str(text, span);
	char *line = arena_take(arena, str.length + 1);
	size_t length = 0;
	bool space = false;
	for (uint32_t at = 0; at < str.length;) {
		uint32_t start = at;
		while (at < str.length && is_plain(str.at[at]))
			at++;
		if (at == start && utf8_is_space(utf8_next(str, &at))) {
			space = true;
			continue;
		}
		if (space && length)
			line[length++] = ' ';
		space = false;
		memcpy(line + length, str.at + start, at - start);
		length += at - start;
	}
	return line;
}
