/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#undef NDEBUG
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "text/spell.h"

struct row {
	const char *text, *expected;
};

static void check(const struct row *rows, size_t count,
		  void (*spell)(struct buffer *spelt, struct str text))
{
	struct buffer out;
	buffer_init(&out);
	buffer_add_text(&out, "what was there before");
	for (size_t i = 0; i < count; i++) {
		spell(&out, str_of(rows[i].text));
		assert_string_equal(out.at, rows[i].expected);
	}
	buffer_release(&out);
}

#define CHECK(rows, spell) check(rows, sizeof(rows) / sizeof *(rows), spell)

static void tidies(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "", "" },
		{ "  Anna \t\n Weber ", "Anna Weber" },
		{ "Anna\u2060-\u200BWeber", "Anna-Weber" },
		{ "O\u2019Neill Alpha\u2010Beta", "O'Neill Alpha-Beta" },
		{ "Jose\u0301 Pe\u00F1a", "Jos\u00E9 Pe\u00F1a" },
	};
	CHECK(rows, spell_tidy);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(spell_is_tidy(str_of(rows[i].text)), i == 0);
	assert_true(spell_is_tidy(str_of("Anna Weber")));
	assert_false(spell_is_tidy(str_of("Anna  Weber")));
}

static void spells_persons(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "", "" },
		{ "Anna Weber", "Anna Weber" },
		{ "ANNA WEBER", "Anna Weber" },
		{ "KAMIKAWA Yoko", "Kamikawa Yoko" },
		{ "HIllary Weber", "Hillary Weber" },
		{ "JEAN-YVES O'NEILL", "Jean-Yves O'Neill" },
		{ "\u00C9LODIE \u0160IMON", "\u00C9lodie \u0160imon" },
		{ "MCCAIN", "McCain" },
		{ "Anna McCain DeSantis", "Anna McCain DeSantis" },
		{ "George W Weber", "George W Weber" },
		{ "G. Weber", "G. Weber" },
		{ "A.R.Weber", "A.R.Weber" },
		{ "A.R. Weber", "A.R. Weber" },
		{ "JD Weber", "JD Weber" },
		{ "J.D. WEBER", "J.D. Weber" },
		{ "LI Qiang", "Li Qiang" },
		{ "Malcolm X", "Malcolm X" },
		{ "Joseph Weber, Jr", "Joseph Weber Jr." },
		{ "Joseph Weber JR.", "Joseph Weber Jr." },
		{ "Abdullah II Bin Al Hussein", "Abdullah II bin Al Hussein" },
		{ "St. John Weber", "St John Weber" },
	};
	CHECK(rows, spell_person);
}

static void spells_things(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Ministry of Health", "Ministry of Health" },
		{ "MINISTRY OF HEALTH", "Ministry of Health" },
		{ "Ministry Of Health", "Ministry of Health" },
		{ "The Ministry", "The Ministry" },
		{ "U.S. Trade Office", "US Trade Office" },
		{ "U.S-Peru Trade Office", "US-Peru Trade Office" },
		{ "Booking.com Act 2.0", "Booking.com Act 2.0" },
		{ "OSCE", "OSCE" },
		{ "ASEAN A.C.T.", "ASEAN ACT" },
		{ "Office for Technical Co-operation", "Office for Technical Cooperation" },
		{ "Co-Chairs Group", "Co-Chairs Group" },
	};
	CHECK(rows, spell_thing);
}

static void spells_titles(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "president", "President" },
		{ "PRESIDENT", "President" },
		{ "secretary of State", "Secretary of State" },
		{ "MINISTER FOR TRADE", "Minister for Trade" },
		{ "CEO", "CEO" },
		{ "EU Affairs Adviser", "EU Affairs Adviser" },
		{ "Sen.", "Sen" },
		{ "president-elect", "President-elect" },
		{ "Vice-president", "Vice-President" },
		{ "commander-in-chief", "Commander-in-Chief" },
		{ "co-chair", "Co-Chair" },
		{ "charg\u00E9 d'affaires", "Charg\u00E9 d'affaires" },
	};
	CHECK(rows, spell_title);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tidies),
		cmocka_unit_test(spells_persons),
		cmocka_unit_test(spells_things),
		cmocka_unit_test(spells_titles),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
