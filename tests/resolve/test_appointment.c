/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Each row is a text and its officials: Name: Title <holder> */
#include "../support/reading.h"

static void test_appointments(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Tarmo Valdek was appointed Ambassador of Estonia to Peru.",
		  "Tarmo Valdek: Ambassador to Peru <Estonia>" },
		{ "Tarmo Valdek has now been named as the Ambassador of Estonia "
		  "to Peru.",
		  "Tarmo Valdek: Ambassador to Peru <Estonia>" },
		{ "Tarmo Valdek was elected President of Estonia.",
		  "Tarmo Valdek: President <Estonia>" },
		{ "Tarmo Valdek was confirmed to be President of Estonia.",
		  "Tarmo Valdek: President <Estonia>" },
		{ "The Government appointed Tarmo Valdek to be Ambassador of "
		  "Estonia to Peru.",
		  "Tarmo Valdek: Ambassador to Peru <Estonia>" },
	};
	CHECK(rows, write_persons);
}

static void test_no_appointments(void **state)
{
	(void)state;
	static const struct row rows[] = {
		/* who appoints is not appointed */
		{ "Tarmo Valdek appointed the Ambassador of Estonia to Peru.", "" },
		{ "Tarmo Valdek had named the Ambassador of Estonia to Peru.", "" },
		{ "Tarmo Valdek was received by the President of Estonia.", "" },
		{ "They thanked Tarmo Valdek as they left.", "" },
	};
	CHECK(rows, write_persons);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_appointments),
		cmocka_unit_test(test_no_appointments),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
