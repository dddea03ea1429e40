/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Each row is a text and its pronouns or groups, one a line; a group that is
 * the side of a state has it behind: the Kenyan side <Kenyan>. */
#include "../support/reading.h"

static void write_pronouns(struct buffer *out, struct reading *reading)
{
	static const char *const genders[] = { "", " (m)", " (f)" };
	reading_mentions(reading);
	for (uint32_t i = 0; i < reading->mentions.count; i++) {
		const struct mention *mention = &reading->mentions.at[i];
		if (mention->kind == MENTION_PRONOUN)
			buffer_format(out, "%s%s\n",
				      reading_words(reading, mention->range),
				      genders[mention->gender]);
	}
}

static void write_groups(struct buffer *out, struct reading *reading)
{
	write_mentions(out, reading, 1u << MENTION_GROUP);
}

static void test_pronouns(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "He said that she knew him.", "He (m)\nshe (f)\nhim (m)" },
		{ "It published its report and they read it.",
		  "It\nits\nthey\nit" },
		{ "His car met her car.", "His (m)\nher (f)" },
		{ "We and our people agreed.", "We\nour" },
		{ "Kenya agreed with Peru.", "" },
		{ "US officials agreed.", "" },
	};
	CHECK(rows, write_pronouns);
}

static void test_groups(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "The sides agreed.", "The sides" },
		{ "Both sides agreed.", "Both sides" },
		{ "The two sides agreed.", "The two sides" },
		{ "Both ministers agreed.", "Both ministers" },
		{ "The two foreign ministers agreed.",
		  "The two foreign ministers" },
		{ "The two countries agreed.", "The two countries" },
		{ "Both the delegations agreed.", "Both the delegations" },
		{ "The Kenyan side agreed.", "The Kenyan side <Kenyan>" },
		{ "Kenya's delegation agreed.", "Kenya's delegation <Kenya>" },
		{ "The foreign ministers of Peru, Kenya and Chad agreed.",
		  "The foreign ministers of Peru, Kenya and Chad" },
		{ "The Heads of State and Government agreed.",
		  "The Heads of State and Government" },
		{ "The leaders of Peru and of the day agreed.",
		  "The leaders of Peru" },
		/* none */
		{ "On the one hand they agreed.", "" },
		{ "Parties are fun.", "" },
	};
	CHECK(rows, write_groups);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pronouns),
		cmocka_unit_test(test_groups),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
