/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "parse.h"

#include "text/utf8.h"

static void counts_code_points(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct buffer bytes;
	struct text text;
	buffer_init(&bytes);
	for (int i = 0; i < 100; i++)
		buffer_add_text(&bytes, "aé–😀 ");
	text_parse(&text, buffer_as_str(&bytes), test_abbreviations, arena);
	assert_non_null(text.code_points);
	uint32_t at = 0, count = 0;
	while (at < bytes.length) {
		assert_int_equal(text_code_point(&text, at), count++);
		utf8_next(text.bytes, &at);
	}
	assert_int_equal(text_code_point(&text, at), count);
	assert_int_equal(count, 500);
	buffer_release(&bytes);
	arena_free(arena);
}

static void needs_no_table_for_ascii(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct text text;
	text_parse(&text, str_of("The Minister"), test_abbreviations, arena);
	assert_null(text.code_points);
	assert_int_equal(text_code_point(&text, 4), 4);
	assert_int_equal(text_code_point(&text, 12), 12);
	arena_free(arena);
}

static void gives_spans(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct text text;
	text_parse(&text, str_of(" The  Minister left. "), test_abbreviations,
		   arena);
	struct span span = text_span(&text, (struct range){ 0, 3 });
	assert_int_equal(span.start, 1);
	assert_int_equal(span.end, 19);
	assert_true(str_is(text_str(&text, span), "The  Minister left"));
	assert_true(str_is(text_token(&text, 1), "Minister"));
	span = text_span(&text, (struct range){ 1, 1 });
	assert_int_equal(span.start, 6);
	assert_int_equal(span.end, 6);
	span = text_span(&text, (struct range){ 4, 4 });
	assert_int_equal(span.start, 21);
	assert_int_equal(span.end, 21);
	arena_free(arena);
}

static void makes_lines(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "", "" },
		{ "Malta", "Malta" },
		{ "the  Minister\nof\r\n\tAffairs", "the Minister of Affairs" },
		{ "40\xC2\xA0\xC2\xA0%", "40 %" },
		{ " \n a é \n ", "a é" },
		{ "a\xEF\xBB\xBF" "b", "a b" },
	};
	struct arena *arena = arena_new();
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct text text;
		struct str bytes = str_of(rows[i].text);
		text_parse(&text, bytes, test_abbreviations, arena);
		struct span all = { 0, (uint32_t)bytes.length };
		assert_string_equal(text_line(&text, all, arena),
				    rows[i].expected);
	}
	arena_free(arena);
}

static void needs_no_abbreviations(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct text text;
	text_parse(&text, str_of("Mr. Doe"), (struct abbreviations){ NULL, NULL },
		   arena);
	assert_int_equal(text.tokens.count, 3);
	arena_free(arena);
}

/* Texts of nothing but one thing, a megabyte of each: the parse ends, and
 * fulfils what every parse must. Time that grows with the square of the
 * length would show here as minutes. */
static void stands_monotony(void **state)
{
	(void)state;
	static const char *const things[] = {
		"a", " ", "\n", ".", ". ", ".)", ". (", "'", "' a", "s' ",
		"‘Aa ", "‘we s’ a’ b ", "“", "“ a ", "“A. ", "a” ", "He said a”. ",
		"\"", "\" a", "''`` ", "-", "a-", "co-", "a.", "Ab.", "ab.cd.",
		"@", "a@", "a.b@", "http://", "Mr. ", "J. ", "U.S. The ", "1.",
		"1,1", "a: A” ", ", , ” ", "a\n", "• a\n", "Aaaa of\n", "Aa bb\n\n",
		"“Aa bb\n\nWe cc\n\n", "aa bb”\n\n", "é", "外", "\xEF\xBB\xBF",
		"a\xE2\x80\x8D", "A. ‘", "(", ")", "A: ", "“A “b ” c. ",
		"The Minister of ",
	};
	struct arena *arena = arena_new();
	struct buffer bytes;
	buffer_init(&bytes);
	for (size_t i = 0; i < sizeof things / sizeof *things; i++) {
		struct text text;
		buffer_clear(&bytes);
		while (bytes.length < 1 << 20)
			buffer_add_text(&bytes, things[i]);
		text_parse(&text, buffer_as_str(&bytes), test_abbreviations,
			   arena);
		check_text(&text);
		arena_reset(arena);
	}
	buffer_release(&bytes);
	arena_free(arena);
}

/* Words, marks and breaks thrown together by a fixed generator. */
static void stands_disorder(void **state)
{
	(void)state;
	static const char *const things[] = {
		"a", "The", "Minister", "said", "Mr.", "U.S.", "J.", "co-", "O’Brien",
		"s’", "’", "‘", "'", "\"", "“", "”", "„", "«", "»", "''", "``", ".",
		"...", "?", ",", ":", ";", "(", ")", "-", "–", "—", "/", "•", "*",
		"1", "2,5", "2024", "May", "\n", "\n\n", "\r\n", " ", " ", " ", " ",
		"\xC2\xA0", "\xC2\xAD", "é", "外", "@", "#", "www.", "x.gov", "&",
	};
	enum { COUNT = sizeof things / sizeof *things };
	struct arena *arena = arena_new();
	struct buffer bytes;
	uint32_t random = 1;
	buffer_init(&bytes);
	for (int i = 0; i < 2000; i++) {
		struct text text;
		buffer_clear(&bytes);
		for (int j = 0; j < 60; j++) {
			random = random * 1664525u + 1013904223u;
			buffer_add_text(&bytes, things[(random >> 8) % COUNT]);
		}
		/* its own allocation, so that reading past its end is seen */
		char *copy = malloc(bytes.length);
		assert_non_null(copy);
		memcpy(copy, bytes.at, bytes.length);
		text_parse(&text, (struct str){ copy, bytes.length },
			   test_abbreviations, arena);
		check_text(&text);
		free(copy);
		arena_reset(arena);
	}
	buffer_release(&bytes);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_code_points),
		cmocka_unit_test(needs_no_table_for_ascii),
		cmocka_unit_test(gives_spans),
		cmocka_unit_test(makes_lines),
		cmocka_unit_test(needs_no_abbreviations),
		cmocka_unit_test(stands_monotony),
		cmocka_unit_test(stands_disorder),
	};
	return cmocka_run_group_tests_name("text/text", tests, NULL, NULL);
}
