/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#undef NDEBUG
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "text/words.h"

static void finds_in_a_sorted_list(void **state)
{
	(void)state;
	static const char *const words[] = { "a", "an", "and", "then" };
	static const struct {
		const char *word;
		bool found;
	} rows[] = {
		{ "a", true },    { "AN", true },    { "And", true },
		{ "then", true }, { "", false },     { "b", false },
		{ "ands", false }, { "the", false },  { "thenc", false },
		{ "z", false },   { "é", false },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(word_is_among(str_of(rows[i].word), words, 4),
				 rows[i].found);
	assert_true(word_is(str_of("AnD"), "and"));
	assert_false(word_is(str_of("an"), "and"));
	assert_false(word_is(str_of("ands"), "and"));
	assert_false(word_is_among(str_of("a"), words, 0));
}

/* Members from all parts of each list: one out of order would be missed. */
static void knows_its_classes(void **state)
{
	(void)state;
	static const struct {
		bool (*is)(struct str word);
		const char *in[8], *out[4];
	} rows[] = {
		{ word_opens_sentence,
		  { "According", "He", "In", "Moreover", "The", "this",
		    "yesterday", "you" },
		  { "Minister", "of", "Secretary", "Doe" } },
		{ word_is_function,
		  { "a", "and", "between", "for", "of", "OF", "the", "with" },
		  { "Minister", "he", "Office", "" } },
		{ word_is_month,
		  { "Apr", "April", "DECEMBER", "Jun", "may", "Mar", "Sept",
		    "September" },
		  { "Mayor", "Marc", "Monday", "Minister" } },
		{ word_is_weekday,
		  { "Fri", "Friday", "Monday", "Sat", "SUNDAY", "Thu", "Tue",
		    "Wednesday" },
		  { "May", "Sunshine", "Today", "Wedge" } },
		{ word_is_letterhead,
		  { "Agency", "COUNCIL", "Embassy", "Ministry", "Office",
		    "Press", "Republic", "unit" },
		  { "Minister", "President", "Statement", "The" } },
		{ word_is_first_person,
		  { "I", "me", "my", "our", "Ours", "us", "we", "We" },
		  { "US", "he", "mine", "their" } },
		{ word_is_irregular_past,
		  { "became", "gave", "held", "met", "said", "told", "went",
		    "wrote" },
		  { "says", "meeting", "has", "is" } },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		for (int j = 0; j < 8; j++)
			assert_true(rows[i].is(str_of(rows[i].in[j])));
		for (int j = 0; j < 4; j++)
			assert_false(rows[i].is(str_of(rows[i].out[j])));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_in_a_sorted_list),
		cmocka_unit_test(knows_its_classes),
	};
	return cmocka_run_group_tests_name("text/words", tests, NULL, NULL);
}
