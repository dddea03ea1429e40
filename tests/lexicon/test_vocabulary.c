/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "lexicon/vocabulary.h"
#include "text/fold.h"

/* The short way for ASCII must lead where fold_word leads. */
static void folding_agrees_with_the_text_stage(void **state)
{
	(void)state;
	static const char *const words[] = {
		"", "Minister", "U.S.", "O'Brien", "co-operation", "14th",
		"1,600", "2.5", "`Abd", "a_b", "&", "C5+1", "[x]", "@Office~",
		"Türkiye", "d’Ivoire", "Łódź", "Straße", "ƏLİYEV", "УКРАЇНА",
		"Pneumonoultramicroscopicsilicovolcanoconiosis-and-still-more",
		"Pneumonoultramicroscopicsilicovolcanoconiosis-and-even-longer-"
		"than-there-is-room",
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaB",
	};
	struct folding folding;
	struct buffer expected;
	folding_init(&folding);
	buffer_init(&expected);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		fold_word(&expected, str_of(words[i]));
		struct str folded = folding_word(&folding, str_of(words[i]));
		if (!str_equal(folded, buffer_as_str(&expected)))
			fail_msg("'%s' gives '%.*s'", words[i],
				 (int)folded.length, folded.at);
	}
	for (char c = 1; c < 127; c++) {
		char word[] = { 'x', c, 'Y', '\0' };
		fold_word(&expected, str_of(word));
		assert_true(str_equal(folding_word(&folding, str_of(word)),
				      buffer_as_str(&expected)));
	}
	buffer_release(&expected);
	folding_release(&folding);
}

static void numbers_stay(void **state)
{
	(void)state;
	enum { COUNT = 100000 };
	static uint32_t numbers[COUNT];
	struct vocabulary vocabulary;
	char word[16];
	vocabulary_init(&vocabulary);
	for (int i = 0; i < COUNT; i++) {
		snprintf(word, sizeof word, "w%d", i);
		assert_int_equal(vocabulary_find(&vocabulary, str_of(word)), 0);
		numbers[i] = vocabulary_add(&vocabulary, str_of(word));
		vocabulary.classes[numbers[i]] = (uint64_t)i;
	}
	for (int i = 0; i < COUNT; i++) {
		snprintf(word, sizeof word, "w%d", i);
		assert_int_equal(vocabulary_find(&vocabulary, str_of(word)),
				 numbers[i]);
		assert_int_equal(vocabulary_add(&vocabulary, str_of(word)),
				 numbers[i]);
		assert_int_equal(vocabulary.classes[numbers[i]], i);
	}
	vocabulary_release(&vocabulary);
}

static void spellings_share_a_number_and_its_classes(void **state)
{
	(void)state;
	struct vocabulary vocabulary;
	vocabulary_init(&vocabulary);
	uint32_t old = vocabulary_add(&vocabulary, str_of("center"));
	vocabulary.classes[old] = 2;
	uint32_t centre = vocabulary_add(&vocabulary, str_of("centre"));
	vocabulary.classes[centre] = 1;
	vocabulary_alias(&vocabulary, str_of("center"), centre);
	vocabulary_alias(&vocabulary, str_of("centar"), centre);
	assert_int_equal(vocabulary_find(&vocabulary, str_of("center")), centre);
	assert_int_equal(vocabulary_find(&vocabulary, str_of("centar")), centre);
	assert_int_equal(vocabulary.classes[centre], 3);
	vocabulary_release(&vocabulary);
}

static void twins_have_numbers_of_their_own(void **state)
{
	(void)state;
	struct vocabulary vocabulary;
	vocabulary_init(&vocabulary);
	assert_int_equal(vocabulary_find_twin(&vocabulary, str_of("us")), 0);
	uint32_t twin = vocabulary_add_twin(&vocabulary, str_of("us"));
	uint32_t word = vocabulary_find(&vocabulary, str_of("us"));
	assert_int_not_equal(word, 0);
	assert_int_not_equal(word, twin);
	assert_int_equal(vocabulary_add_twin(&vocabulary, str_of("us")), twin);
	assert_int_equal(vocabulary_find_twin(&vocabulary, str_of("us")), twin);
	assert_int_equal(vocabulary.classes[word], VOCABULARY_TWIN);
	assert_int_equal(vocabulary.classes[twin], 0);
	vocabulary_release(&vocabulary);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(folding_agrees_with_the_text_stage),
		cmocka_unit_test(numbers_stay),
		cmocka_unit_test(spellings_share_a_number_and_its_classes),
		cmocka_unit_test(twins_have_numbers_of_their_own),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
