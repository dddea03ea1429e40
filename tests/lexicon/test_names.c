/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#undef NDEBUG
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "lexicon/lexicon.h"
#define TEST_LEXICON TEST_SOURCE_DIR "/tests/lexicon/data/base"
#include "../support/lexicon.h"

static void spellings_have_one_key(void **state)
{
	(void)state;
	static const struct {
		const char *name, *key;
	} rows[] = {
		{ "", "x" },
		{ "Sergei Lavrov", "sergey-lavrov" },
		{ "SERGUEI LAVROV", "sergey-lavrov" },
		{ "Volodymyr Zelenskyy", "volodymyr-zelensky" },
		{ "Volodymyr Zelenskiy", "volodymyr-zelensky" },
		{ "Volodymyr Zelenski", "volodymyr-zelensky" },
		{ "Kassym-Jomart Tokayev", "kassym-jomart-tokaev" },
		{ "Kassym Jomart Tokaev", "kassym-jomart-tokaev" },
		{ "Andrii Sybiha", "andry-sybiha" },
		{ "Muhammad Ali", "mohammed-ali" },
		{ "Aung San Suu Kyi", "aung-san-suu-kyi" },
		{ "Kazimierz Karski", "kazimierz-karsky" },
		{ "Anna Ski", "anna-ski" },
	};
	struct buffer key;
	buffer_init(&key);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		lexicon_name_key(lexicon, &key, str_of(rows[i].name));
		assert_string_equal(key.at, rows[i].key);
	}
	buffer_release(&key);
}

static void common_names_are_known(void **state)
{
	(void)state;
	assert_true(lexicon_name_is_common(lexicon, str_of("john")));
	assert_true(lexicon_name_is_common(lexicon, str_of("muhammad")));
	assert_false(lexicon_name_is_common(lexicon, str_of("sergey")));
	assert_false(lexicon_name_is_common(lexicon, str_of("weber")));
}

static void persons_are_found_by_all_their_names(void **state)
{
	(void)state;
	static const struct {
		const char *key, *slug;
	} rows[] = {
		{ "anna-weber", "anna-weber" },     { "anna-k-weber", "anna-weber" },
		{ "annie-weber", "anna-weber" },    { "che/weber", "anna-weber" },
		{ "un/valdek", "sergey-valdek" },   { "weber", NULL },
		{ "usa/weber", NULL },		    { "sergei-valdek", NULL },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct person *person = lexicon_person(lexicon, rows[i].key);
		assert_int_equal(person != NULL, rows[i].slug != NULL);
		if (person)
			assert_string_equal(person->slug, rows[i].slug);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(spellings_have_one_key),
		cmocka_unit_test(common_names_are_known),
		cmocka_unit_test(persons_are_found_by_all_their_names),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
