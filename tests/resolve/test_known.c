/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Each row is a text and its officials with their posts, as in test_tenure.c. */
#include "../support/reading.h"

#define DAY "12 March 2022\n\n"

static void test_known(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ DAY "President Zelenskyy arrived.", "Zelenskyy: President <Ukraine>" },
		/* in other spellings, with hyphens or without */
		{ DAY "President Volodymyr Zelenskiy arrived.",
		  "Volodymyr Zelenskiy: President <Ukraine>" },
		{ DAY "Prime Minister Lee Hsien-Loong arrived.",
		  "Lee Hsien-Loong: Prime Minister <Singapore>" },
		/* once in office */
		{ DAY "Former President Obama arrived.",
		  "Obama: President <United States> former" },
		/* the full name in another post of the cabinet, and without a day */
		{ "Prime Minister John Howard arrived.",
		  "John Howard: Prime Minister <Australia>" },
	};
	CHECK(rows, write_persons);
}

static void test_not_known(void **state)
{
	(void)state;
	static const struct row rows[] = {
		/* the text says whose */
		{ DAY "President Zelenskyy of Estonia arrived.",
		  "Zelenskyy: President <Estonia>" },
		/* not yet, and no more, in office */
		{ "12 March 2012\n\nPresident Volodymyr Zelenskyy arrived.",
		  "Volodymyr Zelenskyy: President" },
		{ DAY "Foreign Minister Downer arrived.",
		  "Downer: Foreign Minister" },
		/* a family name alone, without a day */
		{ "President Zelenskyy arrived.", "Zelenskyy: President" },
		/* another title than that of his namesake */
		{ DAY "The Director of the Zoo, Boris Johnson, arrived.",
		  "Boris Johnson: Director of the Zoo" },
		{ DAY "President Joko Zelenskyy arrived.",
		  "Joko Zelenskyy: President" },
	};
	CHECK(rows, write_persons);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_known),
		cmocka_unit_test(test_not_known),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
