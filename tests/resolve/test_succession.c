/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Each row is a text and its officials: Name: Title <holder> status */
#include "../support/reading.h"

static void test_successions(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Foreign Minister of Estonia Tarmo Valdek succeeds Mart Saar.",
		  "Tarmo Valdek: Foreign Minister <Estonia>\nMart Saar: Foreign "
		  "Minister <Estonia> former" },
		{ "Tarmo Valdek was appointed Ambassador of Estonia to Peru. He "
		  "replaces Mart Saar.",
		  "Tarmo Valdek: Ambassador to Peru <Estonia>\nMart Saar: "
		  "Ambassador to Peru <Estonia> former" },
		{ "Foreign Minister of Estonia Tarmo Valdek took over the post "
		  "from Mart Saar.",
		  "Tarmo Valdek: Foreign Minister <Estonia>\nMart Saar: Foreign "
		  "Minister <Estonia> former" },
		{ "Foreign Minister of Estonia Tarmo Valdek takes the place of "
		  "Mart Saar.",
		  "Tarmo Valdek: Foreign Minister <Estonia>\nMart Saar: Foreign "
		  "Minister <Estonia> former" },
		/* not a person, and not a succession */
		{ "Foreign Minister of Estonia Tarmo Valdek replaced the text.",
		  "Tarmo Valdek: Foreign Minister <Estonia>" },
		{ "Foreign Minister of Estonia Tarmo Valdek took Mart Saar "
		  "along.",
		  "Tarmo Valdek: Foreign Minister <Estonia>" },
	};
	CHECK(rows, write_persons);
}

static void test_earlier_posts(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Foreign Minister of Estonia Tarmo Valdek arrived. He previously "
		  "served as Ambassador of Estonia to Peru.",
		  "Tarmo Valdek: Foreign Minister <Estonia> + Ambassador to Peru "
		  "<Estonia> former" },
		{ "Foreign Minister of Estonia Tarmo Valdek arrived. He was "
		  "formerly Ambassador of Estonia to Peru.",
		  "Tarmo Valdek: Foreign Minister <Estonia> + Ambassador to Peru "
		  "<Estonia> former" },
		{ "Foreign Minister of Estonia Tarmo Valdek met the Ambassador of "
		  "Estonia to Peru.",
		  "Tarmo Valdek: Foreign Minister <Estonia>" },
	};
	CHECK(rows, write_persons);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_successions),
		cmocka_unit_test(test_earlier_posts),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
