/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What the tests of text/ share: a text is parsed and what came of it is
 * written as one line, so that a case is a row of two strings. */
#ifndef TESTS_TEXT_PARSE_H
#define TESTS_TEXT_PARSE_H

#undef NDEBUG
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "text/text.h"

struct row {
	const char *text, *expected;
};

static inline bool is_test_abbreviation(const void *self, struct str folded)
{
	static const char *const words[] = {
		"al",  "amb", "art",   "co",  "dr", "etc", "gen",  "hon", "lt",
		"mar", "mr",  "mrs",   "ms",  "no", "nos", "para", "prof",
		"res", "sen", "st",    "vs",
	};
	(void)self;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_is(folded, words[i]))
			return true;
	return false;
}

static const struct abbreviations test_abbreviations = { is_test_abbreviation,
							  NULL };

/* What every parse must fulfil: tokens in order and without overlap, each in
 * one sentence of one paragraph, quotations inside paragraphs. */
static inline void check_text(const struct text *text)
{
	uint32_t end = 0, first = 0;
	for (uint32_t i = 0; i < text->tokens.count; i++) {
		const struct token *token = &text->tokens.at[i];
		assert_true(token->start >= end && token->end > token->start);
		end = token->end;
		assert_true(token->sentence < text->sentences.count);
		const struct sentence *in =
			&text->sentences.at[token->sentence];
		assert_true(in->first <= i && i < in->last);
		assert_true(token->quote == NONE ||
			    (text->quotes.at[token->quote].first <= i &&
			     i < text->quotes.at[token->quote].last));
	}
	assert_true(end <= text->bytes.length);
	for (uint32_t i = 0; i < text->sentences.count; i++) {
		const struct sentence *sentence = &text->sentences.at[i];
		const struct paragraph *in =
			&text->paragraphs.at[sentence->paragraph];
		assert_true(sentence->first == first);
		assert_true(sentence->last > first);
		assert_true(in->first <= first && sentence->last <= in->last);
		first = sentence->last;
	}
	assert_int_equal(first, text->tokens.count);
	for (uint32_t i = 0, last = 0; i < text->quotes.count; i++) {
		assert_true(text->quotes.at[i].first >= last);
		last = text->quotes.at[i].last;
		assert_true(text->quotes.at[i].first < last);
		assert_true(last <= text->tokens.count);
	}
}

/* Parses each row's text and compares what write makes of it. */
static inline void check_rows(const struct row *rows, size_t count,
			      void (*write)(struct buffer *out,
					    const struct text *text,
					    struct arena *arena))
{
	struct arena *arena = arena_new();
	struct buffer out;
	buffer_init(&out);
	for (size_t i = 0; i < count; i++) {
		struct text text;
		buffer_clear(&out);
		text_parse(&text, str_of(rows[i].text), test_abbreviations,
			   arena);
		check_text(&text);
		write(&out, &text, arena);
		if (strcmp(out.at, rows[i].expected))
			print_message("in \"%s\"\n", rows[i].text);
		assert_string_equal(out.at, rows[i].expected);
		arena_reset(arena);
	}
	buffer_release(&out);
	arena_free(arena);
}

#define CHECK_ROWS(rows, write) \
	check_rows(rows, sizeof(rows) / sizeof *(rows), write)

#endif
