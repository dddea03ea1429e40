/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Each row is a text and its instruments, one a line: name =ALIAS year; "*"
 * behind a head noun that points back. */
#include "../support/reading.h"

static void write(struct buffer *out, struct reading *reading)
{
	write_mentions(out, reading, 1u << MENTION_INSTRUMENT);
}

static void test_names(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "They recalled the Helsinki Final Act.", "Helsinki Final Act" },
		{ "They adopted the Lake Karu Declaration.",
		  "Lake Karu Declaration" },
		{ "They signed a Memorandum of Understanding on Cooperation in "
		  "the Field of Sports.",
		  "Memorandum of Understanding on Cooperation in the Field of "
		  "Sports" },
		{ "They signed the Agreement on Visa Facilitation between Peru "
		  "and Kenya.",
		  "Agreement on Visa Facilitation" },
		{ "They signed the Agreement between the Government of Peru and "
		  "the Government of Kenya on Air Services.",
		  "Agreement between the Government of Peru and the Government "
		  "of Kenya on Air Services" },
		{ "They signed the Agreement between Peru, Chad and Kenya for the "
		  "Protection of Investments.",
		  "Agreement between Peru, Chad and Kenya for the Protection of "
		  "Investments" },
		{ "They recalled the Convention on Lake Fisheries (CLF).",
		  "Convention on Lake Fisheries =CLF" },
		{ "They adopted a Programme of Cooperation for 2023-2024.",
		  "Programme of Cooperation for 2023-2024" },
	};
	CHECK(rows, write);
}

static void test_joined_names(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "They amended the Freedom of Records Act.",
		  "Freedom of Records Act" },
		{ "They signed the Trade in Timber Agreement.",
		  "Trade in Timber Agreement" },
		{ "They passed the Women's Safety Act.", "Women's Safety Act" },
		{ "They amended the Protection of Lawful Trade in Timber Act.",
		  "Protection of Lawful Trade in Timber Act" },
		{ "They signed a Memorandum of Understanding (MOU) on Lake "
		  "Transport.",
		  "Memorandum of Understanding (MOU) on Lake Transport =MOU" },
		{ "They signed the Lake Fisheries Treaty (LFT). The LFT is new.",
		  "Lake Fisheries Treaty =LFT\nLake Fisheries Treaty" },
	};
	CHECK(rows, write);
}

static void test_like_instruments(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "He spoke at the Democratic National Convention.", "" },
		{ "They fund the Clean Ferry Program.", "" },
		{ "They signed a Memorandum of Understanding.", "" },
		{ "He teaches Commercial Dispute Resolution.", "" },
		{ "They live in Canberra ACT 2600.", "" },
		{ "They launched the COVID-19 Personal Action Plan.",
		  "COVID-19 Personal Action Plan" },
	};
	CHECK(rows, write);
}

static void test_years(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "They recalled the 1998 Lake Karu Declaration.",
		  "Lake Karu Declaration 1998" },
		{ "They recalled the Lake Karu Declaration (1998).",
		  "Lake Karu Declaration 1998" },
		{ "They recalled the Lake Karu Declaration of 1998.",
		  "Lake Karu Declaration 1998" },
		{ "They recalled the Lake Karu Declaration of 20th February "
		  "1998.",
		  "Lake Karu Declaration 1998" },
		{ "They recalled the Lake Karu Declaration signed in Nairobi on "
		  "20 February 1998.",
		  "Lake Karu Declaration 1998" },
		{ "They recalled the Lake Karu Declaration, adopted in 1998.",
		  "Lake Karu Declaration 1998" },
		{ "They recalled the Agreement of 20 February 1998.",
		  "Agreement of 20 February 1998 1998" },
		{ "They recalled the Protocol of 1987.",
		  "Protocol of 1987 1987" },
		/* other people's years */
		{ "The Lake Karu Declaration was read in 2001.",
		  "Lake Karu Declaration" },
		{ "They recalled the Lake Karu Declaration; the text of 2001 is "
		  "lost.",
		  "Lake Karu Declaration" },
	};
	CHECK(rows, write);
}

static void test_resolutions(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "They recalled UN Security Council Resolution 9231.",
		  "UN Security Council Resolution 9231" },
		{ "They recalled UN Security Council resolution 9231 (2015).",
		  "UN Security Council resolution 9231 2015" },
		{ "They recalled General Assembly resolution 76/312.",
		  "General Assembly resolution 76/312" },
		{ "They adopted Regulation No. 512.", "Regulation No. 512" },
	};
	CHECK(rows, write);
}

static void test_heads_alone(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "They signed the Declaration.", "the Declaration*" },
		{ "They praised this Agreement.", "this Agreement*" },
		{ "They praised the Agreement between Peru and Kenya.",
		  "the Agreement*" },
	};
	CHECK(rows, write);
}

static void test_no_instruments(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "They reached an agreement.", "" },
		{ "They signed several agreements and a memorandum.", "" },
		{ "They are in agreement on the declaration of 2012.", "" },
		{ "An Agreement is near.", "" },
	};
	CHECK(rows, write);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_joined_names),
		cmocka_unit_test(test_like_instruments),
		cmocka_unit_test(test_years),
		cmocka_unit_test(test_resolutions),
		cmocka_unit_test(test_heads_alone),
		cmocka_unit_test(test_no_instruments),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
