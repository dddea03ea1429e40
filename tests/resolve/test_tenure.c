/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Each row is a text and its officials, one a line:
 *
 *     Name: Title <holder> status + Title <holder> */
#include "../support/reading.h"

static void test_holders_named(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Estonian Foreign Minister Tarmo Valdek arrived.",
		  "Tarmo Valdek: Foreign Minister <Estonia>" },
		{ "Tarmo Valdek, Minister of Foreign Affairs of the Republic of "
		  "Estonia, arrived.",
		  "Tarmo Valdek: Minister of Foreign Affairs <Estonia>" },
		{ "OSCE Secretary General Lena Hartwig arrived.",
		  "Lena Hartwig: Secretary General <Organization for Security "
		  "and Co-operation in Europe>" },
		{ "The Ambassador of Peru to Kenya, Rosa Quispe, arrived.",
		  "Rosa Quispe: Ambassador to Kenya <Peru>" },
		{ "Deputy Prime Minister and Minister of Foreign Affairs of "
		  "Slovenia Maja Rozman arrived.",
		  "Maja Rozman: Deputy Prime Minister <Slovenia> + Minister of "
		  "Foreign Affairs <Slovenia>" },
	};
	CHECK(rows, write_persons);
}

/* A post of which the phrase does not say whose it is. */
static void test_holders_found(void **state)
{
	(void)state;
	static const struct row rows[] = {
		/* the same post of the same person elsewhere */
		{ "Foreign Minister Tarmo Valdek arrived. Foreign Minister of "
		  "Estonia Tarmo Valdek left.",
		  "Tarmo Valdek: Foreign Minister <Estonia>" },
		/* not of a state that has another president, whatever the
		 * lexicon calls the post there */
		{ "BERN, 5 March 2024 – The President of the Swiss "
		  "Confederation, Ignaz Hodel, opened the talks. President "
		  "Adel Shenouda had spoken of his country before.",
		  "Ignaz Hodel: President <Switzerland>\n"
		  "Adel Shenouda: President" },
		/* the one named just before in the list */
		{ "Egyptian President Adel Shenouda, Foreign Minister Hany "
		  "Sorour and Defence Minister Mona Zaki arrived.",
		  "Adel Shenouda: President <Egypt>\nHany Sorour: Foreign "
		  "Minister <Egypt>\nMona Zaki: Defence Minister <Egypt>" },
		/* home */
		{ "Ministry of Foreign Affairs of Estonia\n\nForeign Minister "
		  "Tarmo Valdek met President of Latvia Ilze Kalna today.\n",
		  "Tarmo Valdek: Foreign Minister <Estonia>\nIlze Kalna: "
		  "President <Latvia>" },
		/* where the guest is */
		{ "Ministry of Foreign Affairs of Estonia\n\nIn Nairobi Foreign "
		  "Minister Tarmo Valdek was received by President Daniel "
		  "Kibet.\n",
		  "Tarmo Valdek: Foreign Minister <Estonia>\nDaniel Kibet: "
		  "President <Kenya>" },
		/* an ambassador abroad is not of the place */
		{ "Ministry of Foreign Affairs of Estonia\n\nIn Nairobi Foreign "
		  "Minister Tarmo Valdek was met by Ambassador Mart Saar.\n",
		  "Tarmo Valdek: Foreign Minister <Estonia>\nMart Saar: "
		  "Ambassador <Estonia>" },
		{ "In Nairobi he met with the Mayor, Daniel Kibet.",
		  "Daniel Kibet: Mayor <Nairobi>" },
		/* the United Nations has a Secretary-General, Estonia has not */
		{ "Ministry of Foreign Affairs of Estonia\n\nThe United Nations "
		  "needs reform, Secretary-General Rosa Quispe said.\n",
		  "Rosa Quispe: Secretary-General <United Nations>" },
		/* a state whose head is a king has no president */
		{ "In Oslo President Daniel Kibet of Kenya met King Haldor.",
		  "Daniel Kibet: President <Kenya>\nHaldor: King <Norway>" },
		/* a post that somebody else has there */
		{ "Ministry of Foreign Affairs of Estonia\n\nForeign Minister of "
		  "Estonia Tarmo Valdek wrote to Foreign Minister Ilze Kalna.\n",
		  "Tarmo Valdek: Foreign Minister <Estonia>\nIlze Kalna: Foreign "
		  "Minister" },
	};
	CHECK(rows, write_persons);
}

static void test_one_post_once(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Minister of Foreign Affairs of Estonia Tarmo Valdek arrived. "
		  "Estonian Foreign Minister Tarmo Valdek left. Minister Valdek "
		  "smiled.",
		  "Tarmo Valdek: Minister of Foreign Affairs <Estonia>" },
		{ "Foreign Minister of Estonia Tarmo Valdek arrived. Tarmo "
		  "Valdek, Minister of Foreign Affairs of Estonia, left.",
		  "Tarmo Valdek: Minister of Foreign Affairs <Estonia>" },
		/* a courtesy is no post where there is another */
		{ "Ambassador Riaz Malik, Foreign Secretary of Pakistan, "
		  "arrived.",
		  "Riaz Malik: Foreign Secretary <Pakistan>" },
		{ "Foreign Secretary of Pakistan, Ambassador Riaz Malik, "
		  "arrived.",
		  "Riaz Malik: Foreign Secretary <Pakistan>" },
		{ "The head of Danish diplomacy Mads Ravn, Minister of Foreign "
		  "Affairs of Denmark, arrived.",
		  "Mads Ravn: Minister of Foreign Affairs <Denmark>" },
	};
	CHECK(rows, write_persons);
}

static void test_status(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Former Prime Minister of Belize Aldo Pech arrived.",
		  "Aldo Pech: Prime Minister <Belize> former" },
		{ "Acting Prime Minister of Belize Aldo Pech arrived.",
		  "Aldo Pech: Acting Prime Minister <Belize> acting" },
		{ "Prime Minister-designate of Belize Aldo Pech arrived.",
		  "Aldo Pech: Prime Minister-designate <Belize> designate" },
		{ "Former Prime Minister of Belize Aldo Pech, now Ambassador of "
		  "Belize to Mexico, arrived.",
		  "Aldo Pech: Prime Minister <Belize> former + Ambassador to "
		  "Mexico <Belize>" },
	};
	CHECK(rows, write_persons);
}

static void test_counterparts(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Foreign Minister of Estonia Tarmo Valdek met his Danish "
		  "counterpart, Mads Ravn.",
		  "Tarmo Valdek: Foreign Minister <Estonia>\nMads Ravn: Foreign "
		  "Minister <Denmark>" },
		{ "Foreign Minister of Estonia Tarmo Valdek met his Danish and "
		  "Latvian counterparts, Mads Ravn and Ilze Kalna.",
		  "Tarmo Valdek: Foreign Minister <Estonia>\nMads Ravn: Foreign "
		  "Minister <Denmark>\nIlze Kalna: Foreign Minister <Latvia>" },
		{ "Foreign Minister of Estonia Tarmo Valdek met his counterpart "
		  "from Denmark, Mads Ravn.",
		  "Tarmo Valdek: Foreign Minister <Estonia>\nMads Ravn: Foreign "
		  "Minister <Denmark>" },
		{ "Foreign Minister of Estonia Tarmo Valdek met his colleague "
		  "Mads Ravn of Denmark.",
		  "Tarmo Valdek: Foreign Minister <Estonia>\nMads Ravn: Foreign "
		  "Minister <Denmark>" },
		{ "Foreign Minister of Estonia Tarmo Valdek thanked his "
		  "predecessor, Mart Saar.",
		  "Tarmo Valdek: Foreign Minister <Estonia>\nMart Saar: Foreign "
		  "Minister <Estonia> former" },
		/* there is nobody whose counterpart he could be */
		{ "The Danish counterpart Mads Ravn arrived.", "" },
	};
	CHECK(rows, write_persons);
}

/* Every tenure has what shows it, in the order of the text. */
static void test_evidence(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct reading reading;
	reading_tokens(&reading, arena,
		       "Deputy Prime Minister and Minister of Foreign Affairs of "
		       "Slovenia Maja Rozman met President of Peru Rosa Quispe.");
	reading_entities(&reading);
	static const char *const shown[] = {
		"Deputy Prime Minister",
		"Minister of Foreign Affairs of Slovenia", "President of Peru"
	};
	assert_int_equal(reading.entities.tenures.count, 3);
	for (uint32_t i = 0; i < 3; i++) {
		const struct tenure *tenure = &reading.entities.tenures.at[i];
		const struct mention *mention =
			&reading.mentions.at[tenure->mention];
		assert_string_equal(reading_words(&reading, tenure->evidence),
				    shown[i]);
		assert_int_equal(mention->kind, MENTION_OFFICIAL);
		assert_int_equal(mention->entities[0], tenure->official);
	}
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_holders_named),
		cmocka_unit_test(test_holders_found),
		cmocka_unit_test(test_one_post_once),
		cmocka_unit_test(test_status),
		cmocka_unit_test(test_counterparts),
		cmocka_unit_test(test_evidence),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
