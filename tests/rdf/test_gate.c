/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "rdf/gate.h"

static struct arena *arena;

static int begin(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int end(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static void assert_str(struct str actual, const char *expected, size_t length)
{
	assert_int_equal(actual.length, length);
	assert_memory_equal(actual.at, expected, length);
}

static void encodes_iris(void **state)
{
	(void)state;
	static const struct {
		const char *given, *expected; /* NULL: refused */
	} rows[] = {
		{ "http://x/a?b=c&d#e", "http://x/a?b=c&d#e" },
		{ "urn:isbn:1", "urn:isbn:1" },
		{ "http://x/#char=120,133", "http://x/#char=120,133" },
		{ "http://x/a b", "http://x/a%20b" },
		{ "http://x/<>\"{}|^`\\", "http://x/%3C%3E%22%7B%7D%7C%5E%60%5C" },
		{ "http://x/\n\r\t\x01\x7F", "http://x/%0A%0D%09%01%7F" },
		{ "http://x/%41%zz%4", "http://x/%41%25zz%254" },
		{ "http://x/#a#b", "http://x/#a%23b" },
		{ "http://x/[1]", "http://x/%5B1%5D" },
		{ "http://x/é/日本/😀", "http://x/é/日本/😀" },
		{ "http://x/\u202Eabc", "http://x/%E2%80%AEabc" },
		{ "http://x/\uE000", "http://x/%EE%80%80" },
		{ "http://x/\xE9", "http://x/%EF%BF%BD" },
		{ "http://x/\xC2\x85", "http://x/%C2%85" },
		{ "", NULL },
		{ ":", NULL },
		{ "http:", NULL },
		{ "www.example.com", NULL },
		{ "/a/b", NULL },
		{ "1x:a", NULL },
		{ " http://x/", NULL },
		{ "é:a", NULL },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct term iri = { .kind = TERM_IRI, .text = str_of(rows[i].given) };
		assert_int_equal(gate_term(&iri, arena), rows[i].expected != NULL);
		if (!rows[i].expected)
			continue;
		assert_str(iri.text, rows[i].expected, strlen(rows[i].expected));
		assert_true(gate_iri_is_valid(iri.text));
		assert_int_equal(gate_iri_is_valid(str_of(rows[i].given)),
				 !strcmp(rows[i].given, rows[i].expected));
	}
}

static void makes_strings_valid(void **state)
{
	(void)state;
#define ROW(given, expected) \
	{ { given, sizeof given - 1 }, { expected, sizeof expected - 1 } }
	static const struct {
		struct str given, expected;
	} rows[] = {
		ROW("", ""),
		ROW("quote \" back \\ line\nreturn\r tab\t", "quote \" back \\ line\nreturn\r tab\t"),
		ROW("\u202E\u2066bidi\u2069", "\u202E\u2066bidi\u2069"),
		ROW("😀\U0010FFFD", "😀\U0010FFFD"),
		ROW("S\xE3o Tom\xE9", "S\uFFFDo Tom\uFFFD"),
		ROW("a\0b", "a\uFFFDb"),
		ROW("\uFFFE\uFFFF", "\uFFFD\uFFFD"),
		ROW("\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"),
		ROW("\xC0\x80", "\uFFFD\uFFFD"),
		ROW("cut\xE2\x82", "cut\uFFFD"),
	};
#undef ROW
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct term term = { TERM_LITERAL, rows[i].given, VOCAB_xsd_string,
				     NULL };
		assert_true(gate_term(&term, arena));
		assert_str(term.text, rows[i].expected.at, rows[i].expected.length);
	}
}

static void keeps_canonical_forms_alone(void **state)
{
	(void)state;
	static const struct {
		enum vocab datatype;
		const char *text;
		bool canonical;
	} rows[] = {
		{ VOCAB_xsd_boolean, "true", true },
		{ VOCAB_xsd_boolean, "1", false },
		{ VOCAB_xsd_boolean, "True", false },
		{ VOCAB_xsd_nonNegativeInteger, "0", true },
		{ VOCAB_xsd_nonNegativeInteger, "120", true },
		{ VOCAB_xsd_nonNegativeInteger, "007", false },
		{ VOCAB_xsd_nonNegativeInteger, "+1", false },
		{ VOCAB_xsd_nonNegativeInteger, "-1", false },
		{ VOCAB_xsd_nonNegativeInteger, " 1", false },
		{ VOCAB_xsd_nonNegativeInteger, "", false },
		{ VOCAB_xsd_positiveInteger, "1", true },
		{ VOCAB_xsd_positiveInteger, "0", false },
		{ VOCAB_xsd_gYear, "1975", true },
		{ VOCAB_xsd_gYear, "0000", false },
		{ VOCAB_xsd_gYear, "75", false },
		{ VOCAB_xsd_gYear, "19755", false },
		{ VOCAB_xsd_gYearMonth, "2024-12", true },
		{ VOCAB_xsd_gYearMonth, "2024-13", false },
		{ VOCAB_xsd_gYearMonth, "2024-00", false },
		{ VOCAB_xsd_gYearMonth, "2024-1", false },
		{ VOCAB_xsd_date, "2024-02-29", true },
		{ VOCAB_xsd_date, "2023-02-29", false },
		{ VOCAB_xsd_date, "1900-02-29", false },
		{ VOCAB_xsd_date, "2000-02-29", true },
		{ VOCAB_xsd_date, "2024-04-31", false },
		{ VOCAB_xsd_date, "2024-04-00", false },
		{ VOCAB_xsd_date, "2024-04-01Z", false },
		{ VOCAB_xsd_date, "2024-4-1", false },
		{ VOCAB_xsd_date, "26 June 2024", false },
		{ VOCAB_xsd_date, "2024/06/26", false },
		{ VOCAB_cq_Agent, "x", false },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct term term = { TERM_LITERAL, str_of(rows[i].text),
				     rows[i].datatype, NULL };
		assert_int_equal(gate_term(&term, arena), rows[i].canonical);
	}
}

static void knows_language_tags(void **state)
{
	(void)state;
	static const struct {
		const char *tag;
		bool valid;
	} rows[] = {
		{ "en", true }, { "en-GB", true }, { "kaz-Cyrl", true }, { "de-1996", true },
		{ "en-a-b", true }, { "", false }, { "e", false }, { "EN", false },
		{ "engl", false }, { "1en", false }, { "e n", false }, { "en-", false },
		{ "en--x", false }, { "en_GB", false }, { "en-123456789", false },
		{ "en-12345678-12345678-12345678-1234567", false }, { "en\"", false },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct term term = { TERM_LITERAL, str_of("x"), VOCAB_xsd_string,
				     rows[i].tag };
		assert_int_equal(gate_term(&term, arena), rows[i].valid);
		term.datatype = VOCAB_xsd_boolean;
		assert_false(gate_term(&term, arena));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(encodes_iris),
		cmocka_unit_test(makes_strings_valid),
		cmocka_unit_test(keeps_canonical_forms_alone),
		cmocka_unit_test(knows_language_tags),
	};
	return cmocka_run_group_tests_name("gate", tests, begin, end);
}
