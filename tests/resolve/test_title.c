/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "../support/reading.h"

#include "resolve/title.h"

static void test_titles_that_stand_for_others(void **state)
{
	(void)state;
	static const struct {
		const char *role, *title;
		bool stands;
	} rows[] = {
		{ "Minister", "Minister of Foreign Affairs", true },
		{ "Foreign Minister", "Minister of Foreign Affairs", true },
		{ "Minister of Foreign Affairs", "Foreign Minister", false },
		{ "Secretary-General", "Secretary General", true },
		{ "minister for trade", "Minister of Trade and Industry", true },
		{ "Defence Minister", "Minister of Foreign Affairs", false },
		{ "President", "Prime Minister", false },
		{ "", "Prime Minister", false },
		{ "of the", "Prime Minister", false },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(title_stands_for(rows[i].role, NULL,
							 rows[i].title, NULL),
				 rows[i].stands);
	const struct entry *entry = lexicon_entry(lexicon, ENTRY_TITLE,
						  "minister-of-foreign-affairs");
	assert_non_null(entry);
	assert_true(title_stands_for("External Affairs Minister", entry,
					    "Minister of Foreign Affairs", entry));
}

static void test_words(void **state)
{
	(void)state;
	assert_int_equal(title_count_words("Minister of Foreign Affairs"), 3);
	assert_int_equal(title_count_words("of the"), 0);
	assert_true(title_has_word("Secretary-General", "general"));
	assert_false(title_has_word("Secretariat", "Secretary"));
	assert_true(title_same("minister", NULL, "Minister", NULL));
	assert_false(title_same("Minister", NULL, "Ministers", NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_titles_that_stand_for_others),
		cmocka_unit_test(test_words),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
