/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Which states, cities, bodies and instruments the names of a text mean. */
#include "../support/reading.h"

static void write_states(struct buffer *out, struct reading *reading)
{
	write_labels(out, reading, ENTITY_STATE);
}

static void write_cities(struct buffer *out, struct reading *reading)
{
	write_labels(out, reading, ENTITY_CITY);
}

static void write_bodies(struct buffer *out, struct reading *reading)
{
	write_labels(out, reading, ENTITY_ORGANIZATION);
}

static void write_instruments(struct buffer *out, struct reading *reading)
{
	write_labels(out, reading, ENTITY_INSTRUMENT);
}

static void write_body_meanings(struct buffer *out, struct reading *reading)
{
	write_meanings(out, reading, 1u << MENTION_ORGANIZATION);
}

static void write_instrument_meanings(struct buffer *out, struct reading *reading)
{
	write_meanings(out, reading, 1u << MENTION_INSTRUMENT);
}

#define HEAD "Ministry of Foreign Affairs of Estonia\n\n"

static void test_states(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Peru met the Republic of Kenya and Peruvian officials.",
		  "Peru; Kenya" },
		{ "The UAE and the U.S. agreed.",
		  "United Arab Emirates; United States" },
		/* a state inside the name of a body */
		{ "The Bangladesh Nationalist Party won.", "Bangladesh" },
		/* a city alone names no state */
		{ "They met in Nairobi.", "" },
		/* no state in the names of seas and continents */
		{ "They sailed the Gulf of Guinea and the South China Sea.", "" },
		/* one name, several states: what the rest of the text shows */
		{ "The Republic of the Congo agreed. Congo signed.",
		  "Republic of the Congo" },
		{ "The Democratic Republic of the Congo agreed. Congo signed.",
		  "Democratic Republic of the Congo" },
	};
	CHECK(rows, write_states);
}

static void test_cities(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "They went from Nairobi to Lima.", "Nairobi; Lima" },
		{ "Peru agreed.", "" },
	};
	CHECK(rows, write_cities);
}

static void test_bodies(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "The Ministry of Health of Kenya agreed.",
		  "Ministry of Health of Kenya" },
		{ "The Kenyan Ministry of Health agreed. The Ministry of Health "
		  "of Kenya signed.",
		  "Ministry of Health of Kenya" },
		/* of no named state: of home */
		{ HEAD "The Ministry of Lakes agreed.\n",
		  "Ministry of Foreign Affairs of Estonia; Ministry of Lakes of "
		  "Estonia" },
		/* without a home of the state named last */
		{ "A delegation of Kenyans came. The Ministry of Lakes agreed.",
		  "Ministry of Lakes of Kenya" },
		{ "The Embassy of Peru in Nairobi opened.",
		  "Embassy of Peru in Nairobi" },
		{ "The Lake Karu Commission (LKC) met. The LKC agreed.",
		  "Lake Karu Commission" },
		{ "The Bangladesh Nationalist Party won.",
		  "Bangladesh Nationalist Party" },
		{ "The UN and the United Nations agreed.", "United Nations" },
	};
	CHECK(rows, write_bodies);
}

static void test_heads_alone(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "The Lake Karu Commission met. He thanked the Commission.",
		  "Lake Karu Commission = Lake Karu Commission\nthe Commission = "
		  "Lake Karu Commission" },
		{ "The OSCE met. He thanked the Organization.",
		  "OSCE = Organization for Security and Co-operation in Europe\n"
		  "the Organization = Organization for Security and Co-operation "
		  "in Europe" },
		/* the last one with such a head */
		{ "The Lake Karu Commission met the Border Safety Commission. He "
		  "thanked the Commission.",
		  "Lake Karu Commission = Lake Karu Commission\nBorder Safety "
		  "Commission = Border Safety Commission\nthe Commission = "
		  "Border Safety Commission" },
		{ "He thanked the Commission.", "the Commission =" },
	};
	CHECK(rows, write_body_meanings);
}

static void test_instruments(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "They recalled the Lake Karu Declaration.",
		  "Lake Karu Declaration" },
		{ "They recalled the 1998 Lake Karu Declaration. The Lake Karu "
		  "Declaration helps.",
		  "Lake Karu Declaration 1998" },
		/* two of one name */
		{ "They recalled the 1998 Lake Karu Declaration and the 2004 Lake "
		  "Karu Declaration.",
		  "Lake Karu Declaration 1998; Lake Karu Declaration 2004" },
		{ "They recalled the Convention on Lake Fisheries (CLF).",
		  "Convention on Lake Fisheries" },
		{ "They reached an agreement on the lake.", "" },
	};
	CHECK(rows, write_instruments);
}

static void test_instruments_alone(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "They adopted the Lake Karu Declaration. The Declaration helps.",
		  "Lake Karu Declaration = Lake Karu Declaration\nThe Declaration "
		  "= Lake Karu Declaration" },
		{ "The Declaration helps.", "The Declaration =" },
	};
	CHECK(rows, write_instrument_meanings);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_states),
		cmocka_unit_test(test_cities),
		cmocka_unit_test(test_bodies),
		cmocka_unit_test(test_heads_alone),
		cmocka_unit_test(test_instruments),
		cmocka_unit_test(test_instruments_alone),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
