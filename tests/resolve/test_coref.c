/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Each row is a text and what its words that point at others mean, one a
 * line: words = A, B */
#include "../support/reading.h"

/* Two officials with whom the rows begin. */
#define VALDEK "Foreign Minister of Estonia Tarmo Valdek"
#define QUISPE "President of Peru Rosa Quispe"

static void write_roles(struct buffer *out, struct reading *reading)
{
	reading_entities(reading);
	for (uint32_t i = 0; i < reading->mentions.count; i++) {
		const struct mention *mention = &reading->mentions.at[i];
		if (mention->kind != MENTION_OFFICIAL ||
		    mention->person.last > mention->person.first)
			continue;
		buffer_format(out, "%s = %s\n",
			      reading_words(reading, mention->range),
			      mention->entity_count
				      ? entity_label(reading, mention->entities[0])
				      : "?");
	}
}

static void write_pronouns(struct buffer *out, struct reading *reading)
{
	write_meanings(out, reading, 1u << MENTION_PRONOUN);
}

static void write_groups(struct buffer *out, struct reading *reading)
{
	write_meanings(out, reading, 1u << MENTION_GROUP);
}

static void test_roles(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ VALDEK " met " QUISPE ". The Minister thanked the President.",
		  "The Minister = Tarmo Valdek\nthe President = Rosa Quispe" },
		{ VALDEK " met " QUISPE ". The Estonian Foreign Minister left.",
		  "The Estonian Foreign Minister = Tarmo Valdek" },
		{ VALDEK " met Foreign Minister of Latvia Ilze Kalna. The "
			 "Estonian Minister left. The Latvian Minister stayed.",
		  "The Estonian Minister = Tarmo Valdek\nThe Latvian Minister = "
		  "Ilze Kalna" },
		/* home's own; where none is of home, the last one named */
		{ VALDEK " met Foreign Minister of Latvia Ilze Kalna. The "
			 "Minister left.",
		  "The Minister = Tarmo Valdek" },
		{ "Ministry of Foreign Affairs of Kenya\n\n" VALDEK " met Foreign "
		  "Minister of Latvia Ilze Kalna. The Minister left.\n",
		  "The Minister = Ilze Kalna" },
		/* named only later */
		{ "The President of Peru left. " QUISPE " returned.",
		  "The President of Peru = Rosa Quispe" },
		{ VALDEK " left. The head of Estonian diplomacy returned.",
		  "The head of Estonian diplomacy = Tarmo Valdek" },
		{ VALDEK " met Foreign Minister of Latvia Ilze Kalna. His "
			 "Latvian counterpart agreed.",
		  "His Latvian counterpart = Ilze Kalna" },
		/* nobody whom the text names */
		{ VALDEK " left. The President stayed.", "The President = ?" },
		{ VALDEK " left. The Foreign Minister of Latvia stayed.",
		  "The Foreign Minister of Latvia = ?" },
		{ VALDEK " left. His Danish counterpart stayed.",
		  "His Danish counterpart = ?" },
	};
	CHECK(rows, write_roles);
}

static void test_pronouns(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ VALDEK " arrived. He left.", "He = Tarmo Valdek" },
		{ QUISPE " arrived. She left with her aides.",
		  "She = Rosa Quispe\nher = Rosa Quispe" },
		/* the subject of the sentence before, not its object */
		{ VALDEK " met " QUISPE ". He thanked the hosts.",
		  "He = Tarmo Valdek" },
		{ "Mr. Tarmo Valdek, Foreign Minister of Estonia, met Ms. Rosa "
		  "Quispe, President of Peru. She thanked him.",
		  "She = Rosa Quispe\nhim = Tarmo Valdek" },
		{ "The United Nations has an office here. It is large.",
		  "It = United Nations" },
		{ "Estonia joined. Its parliament agreed.", "Its = Estonia" },
		{ VALDEK " and " QUISPE " met. They agreed.",
		  "They = Rosa Quispe, Tarmo Valdek" },
		/* nobody to mean */
		{ "It rained. He said so.", "It =\nHe =" },
	};
	CHECK(rows, write_pronouns);
}

static void test_groups(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ VALDEK " and " QUISPE " met. The two sides agreed.",
		  "The two sides = Rosa Quispe, Tarmo Valdek" },
		{ VALDEK " and Foreign Minister of Latvia Ilze Kalna met " QUISPE
			 ". Both ministers agreed.",
		  "Both ministers = Ilze Kalna, Tarmo Valdek" },
		{ "President of Kenya Daniel Kibet and " QUISPE " met. Both "
		  "presidents agreed.",
		  "Both presidents = Daniel Kibet, Rosa Quispe" },
		{ "President of Kenya Daniel Kibet and " QUISPE " met " VALDEK
		  ". The two leaders agreed.",
		  "The two leaders = Daniel Kibet, Rosa Quispe" },
		{ "Estonia and Peru agreed. The two countries cooperate.",
		  "The two countries = Estonia, Peru" },
		{ VALDEK " met " QUISPE ". Both countries cooperate.",
		  "Both countries = Estonia, Peru" },
		{ VALDEK " arrived. The Estonian side agreed.",
		  "The Estonian side = Estonia" },
		{ "The foreign ministers of Estonia, Latvia and Peru agreed.",
		  "The foreign ministers of Estonia, Latvia and Peru = Estonia, "
		  "Latvia, Peru" },
		/* others than those the text names */
		{ VALDEK " and " QUISPE " met. The authorities agreed.",
		  "The authorities =" },
		{ VALDEK " spoke. The participants agreed.",
		  "The participants =" },
	};
	CHECK(rows, write_groups);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_roles),
		cmocka_unit_test(test_pronouns),
		cmocka_unit_test(test_groups),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
