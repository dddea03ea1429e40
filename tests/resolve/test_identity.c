/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Each row is a text and the IRI and name of each thing of one kind in it, with
 * what it is the same as. */
#include "../support/reading.h"

static void write_kinds(struct buffer *out, struct reading *reading, unsigned kinds)
{
	reading_entities(reading);
	for (uint32_t i = 0; i < reading->entities.list.count; i++) {
		const struct entity *entity = &reading->entities.list.at[i];
		if (!(1u << entity->kind & kinds) || !entity->named)
			continue;
		buffer_format(out, "%s%s: %s", out->length ? "\n" : "", entity->iri,
			      entity->proper);
		if (entity->same_as)
			buffer_format(out, " = %s", entity->same_as);
	}
}

static void write_officials(struct buffer *out, struct reading *reading)
{
	write_kinds(out, reading, 1u << ENTITY_OFFICIAL);
}

static void write_titles(struct buffer *out, struct reading *reading)
{
	write_kinds(out, reading, 1u << ENTITY_POST);
}

static void write_things(struct buffer *out, struct reading *reading)
{
	write_kinds(out, reading, 1u << ENTITY_ORGANIZATION | 1u << ENTITY_INSTRUMENT);
}

static void test_officials(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Foreign Minister of Estonia TARMO VALDEK arrived.",
		  "official/tarmo-valdek: Tarmo Valdek" },
		/* less than a full name: with the state, or for this text alone */
		{ "President Quispe of Peru arrived.", "official/per/quispe: Quispe" },
		{ "UN Secretary-General Quispe arrived.", "official/un/quispe: Quispe" },
		{ "Minister T. Valdek of Estonia arrived.",
		  "official/est/t-valdek: T. Valdek" },
		{ "Minister Valdek arrived.", "#official/valdek: Valdek" },
		/* a name that many bear */
		{ "Foreign Minister of New Zealand John Smith arrived.",
		  "official/nzl/john-smith: John Smith" },
		/* two of one name */
		{ "Foreign Minister of Estonia Tarmo Valdek met Foreign Minister of "
		  "Latvia Tarmo Valdek.",
		  "official/est/tarmo-valdek: Tarmo Valdek\n"
		  "official/lva/tarmo-valdek: Tarmo Valdek" },
		/* one of two posts of one state */
		{ "Foreign Minister of Estonia Tarmo Valdek arrived. Prime Minister of "
		  "Estonia Tarmo Valdek left.",
		  "official/tarmo-valdek: Tarmo Valdek" },
		/* other spellings, other names */
		{ "Foreign Minister of Estonia Sergei Valdek arrived. Foreign Minister "
		  "Sergey Valdek left.",
		  "official/sergei-valdek: Sergei Valdek = official/sergey-valdek" },
		{ "President of the United States Joseph R. Biden, Jr. arrived. "
		  "President Joe Biden spoke.",
		  "official/joseph-r-biden-jr: Joseph R. Biden Jr. = official/joe-biden" },
		{ "Foreign Minister of Estonia Sergei Valdek arrived.",
		  "official/sergei-valdek: Sergei Valdek = official/sergey-valdek" },
		{ "Foreign Minister of Russia Sergei Lavrov arrived.",
		  "official/sergei-lavrov: Sergei Lavrov = official/sergey-lavrov" },
		{ "Sir Oliver (Olly) Weller, Minister of Health of Malta, arrived.",
		  "official/oliver-olly-weller: Oliver (Olly) Weller = "
		  "official/oliver-weller" },
		{ "President of the United States Joseph R. Biden, Jr. arrived.",
		  "official/joseph-r-biden-jr: Joseph R. Biden Jr. = official/joe-biden" },
		{ "President Putin of Russia arrived.",
		  "official/rus/putin: Putin = official/vladimir-putin" },
		{ "President of Turkey Recep Tayyip Erdogan arrived.",
		  "official/recep-tayyip-erdogan: Recep Tayyip Erdo\u011Fan" },
	};
	CHECK(rows, write_officials);
}

static void test_posts(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "The foreign minister of Estonia, Tarmo Valdek, arrived.",
		  "post/est/minister-of-foreign-affairs: Minister of Foreign Affairs" },
		{ "Latvia's prime minister, Ilze Kalna, arrived.",
		  "post/lva/prime-minister: Prime Minister" },
		{ "President-elect of Latvia Ilze Kalna arrived.",
		  "post/lva/president-elect: President-elect" },
		{ "The spokesman, Tarmo Valdek, arrived.", "#post/spokesperson: Spokesperson" },
	};
	CHECK(rows, write_titles);
}

static void test_things(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "The Ministry of Forests of Estonia agreed.",
		  "organization/est/ministry-of-forests: Ministry of Forests of Estonia" },
		{ "The Ministry of Forests agreed.",
		  "#organization/ministry-of-forests: Ministry of Forests" },
		{ "The General Secretariat agreed.",
		  "#organization/general-secretariat: General Secretariat" },
		{ "The Embassy of Estonia in Lima agreed.",
		  "organization/est/embassy-in-lima: Embassy of Estonia in Lima" },
		{ "The U.S. Senate agreed, and so did the Senate of the United States.",
		  "organization/us-senate: United States Senate" },
		{ "They signed a Memorandum of Understanding.", "" },
		{ "They signed the Joint Declaration on Cooperation.",
		  "#instrument/joint-declaration-on-cooperation: Joint Declaration on "
		  "Cooperation" },
		{ "They signed the Tartu Declaration on Forests.",
		  "instrument/tartu-declaration-on-forests: Tartu Declaration on Forests" },
	};
	CHECK(rows, write_things);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_officials),
		cmocka_unit_test(test_posts),
		cmocka_unit_test(test_things),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
