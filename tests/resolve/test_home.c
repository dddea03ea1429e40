/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Each row is a text, the state in whose name it speaks, and the body that
 * publishes it; "-" where there is none. */
#include "../support/reading.h"

static void write(struct buffer *out, struct reading *reading)
{
	reading_entities(reading);
	buffer_format(out, "%s | %s", entity_label(reading, reading->entities.home),
		      entity_label(reading, reading->entities.publisher));
}

#define STORY "The Minister met President of Kenya Daniel Kibet today.\n"

static void test_shown_by(void **state)
{
	(void)state;
	static const struct row rows[] = {
		/* a letterhead */
		{ "Ministry of Foreign Affairs of Estonia\n\n" STORY,
		  "Estonia | Ministry of Foreign Affairs of Estonia" },
		{ "REPUBLIC OF ESTONIA\nMINISTRY OF FOREIGN AFFAIRS\n\n" STORY,
		  "Estonia | Ministry of Foreign Affairs of Estonia" },
		/* a signature */
		{ STORY "\nMinistry of Foreign Affairs of Estonia\nTallinn, 5 "
			"March 2024\n",
		  "Estonia | Ministry of Foreign Affairs of Estonia" },
		/* a capital as the place of issue */
		{ "TALLINN, 5 March 2024 – The Minister arrived today. She "
		  "thanked the hosts.\n",
		  "Estonia | -" },
		/* the first official whose post names its state */
		{ "Foreign Minister of Estonia Tarmo Valdek met Foreign Minister "
		  "of Latvia Ilze Kalna.\n",
		  "Estonia | -" },
		/* his counterpart is of another one */
		{ "In Nairobi the Minister met his Kenyan counterpart, Daniel "
		  "Kibet. The head of Estonian diplomacy thanked him.\n",
		  "Estonia | -" },
	};
	CHECK(rows, write);
}

static void test_not_shown(void **state)
{
	(void)state;
	static const struct row rows[] = {
		/* an international organization speaks for no state */
		{ "United Nations\nPress release\n\nThe Secretary-General met "
		  "President of Kenya Daniel Kibet in Nairobi today.\n",
		  "- | United Nations" },
		{ "It rained in the valley today.\n", "- | -" },
		/* where an official of no named state goes is not home */
		{ "Foreign Minister concludes Kenya visit\n\nThe Foreign Minister "
		  "left today. He thanked Kenya.\n",
		  "- | -" },
		/* its Prime Minister has another name than ours */
		{ "Prime Minister Tarmo Valdek met Prime Minister of Kenya Daniel "
		  "Kibet. Kenya and we agree, he said in Kenya.\n",
		  "- | -" },
	};
	CHECK(rows, write);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_shown_by),
		cmocka_unit_test(test_not_shown),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
