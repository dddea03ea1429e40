/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The run of capitalised words behind "^": what it is and up to its head. */
#include "../support/reading.h"

#include "recognize/phrase.h"

static void write_phrase(struct buffer *out, struct reading *reading)
{
	static const char *const kinds[] = { "other", "title", "body",
					     "instrument", "event" };
	struct scan scan;
	reading_scan(reading, &scan);
	struct phrase phrase = phrase_scan(&scan, reading->at);
	buffer_format(out, "%s: %s", kinds[phrase.kind],
		      phrase.last > phrase.first
			      ? reading_words(reading, (struct range){
							       phrase.first,
							       phrase.last })
			      : "");
	if (phrase.exact)
		buffer_add_text(out, ", exact");
	if (phrase.owner != NONE)
		buffer_format(out, ", owner %s",
			      reading_words(reading, (struct range){
							     phrase.owner,
							     phrase.owner + 1 }));
}

static void write_complement(struct buffer *out, struct reading *reading)
{
	struct scan scan;
	reading_scan(reading, &scan);
	uint32_t end = phrase_complement(&scan, reading->at);
	if (end > reading->at)
		buffer_add_text(out, reading_words(reading, (struct range){
							reading->at, end }));
}

static void write_abbreviation(struct buffer *out, struct reading *reading)
{
	struct scan scan;
	struct range found;
	reading_scan(reading, &scan);
	uint32_t end = phrase_abbreviation(&scan, reading->at, &found);
	assert_int_equal(end > reading->at, found.last > found.first);
	if (end > reading->at)
		buffer_add_text(out, reading_words(reading, found));
}

static void test_kinds(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "The ^Lake Karu Commission met.", "body: Lake Karu Commission" },
		{ "The ^Collective Security Treaty Organization met.",
		  "body: Collective Security Treaty Organization, exact, owner "
		  "Collective" },
		{ "The ^Lake Karu Treaty Organization met.",
		  "body: Lake Karu Treaty Organization" },
		{ "The ^Lake Karu Declaration helps.",
		  "instrument: Lake Karu Declaration" },
		{ "The ^Lake Karu Foreign Ministers' Meeting began.",
		  "event: Meeting, owner Lake" },
		{ "The ^Lake Karu Summit began.", "event: Lake Karu Summit" },
		{ "The ^European Council President left.",
		  "title: European Council President, owner European" },
		{ "The ^Kenyan Ministry of Health met.",
		  "body: Kenyan Ministry of Health, owner Kenyan" },
		{ "The ^Peace and Reconciliation Council met.",
		  "body: Peace and Reconciliation Council" },
		{ "The ^Consulate General closed.", "body: Consulate General" },
		{ "The ^General Secretariat met.", "body: General Secretariat" },
		{ "The ^Trans-Karu Railway Company met.",
		  "body: Trans-Karu Railway Company" },
		{ "It was ^Kenya's Lake Commission.",
		  "body: Lake Commission, owner Kenya" },
		{ "The ^Lake Karu remains.", "other: Lake Karu" },
		{ "The ^lake remains.", "other:" },
		{ "He met ^Hossein Amir Sadeghi.", "other: Hossein Amir Sadeghi" },
	};
	CHECK(rows, write_phrase);
}

static void test_complements(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Memorandum ^of Understanding on Cooperation in the Field of "
		  "Sports was signed.",
		  "of Understanding on Cooperation in the Field of Sports" },
		{ "Centre ^for Central Asia opened.", "for Central Asia" },
		{ "Ministry ^of Trade and Industry opened.",
		  "of Trade and Industry" },
		{ "Office ^of Trans-Karu Affairs opened.",
		  "of Trans-Karu Affairs" },
		{ "Treaty ^between Peru and Kenya was signed.", "" },
		{ "Meeting ^in Nairobi began.", "" },
		{ "Meeting ^in July began.", "" },
		{ "Meeting ^of ministers began.", "" },
		{ "Meeting ^today began.", "" },
		{ "Office ^of Lakes and the President met.", "of Lakes" },
		{ "Office ^of Lakes and President Ravn met.", "of Lakes" },
	};
	CHECK(rows, write_complement);
}

static void test_abbreviations(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "The Lake Centre ^(LC) met.", "LC" },
		{ "The Lake Centre ^(LC-KARU) met.", "LC-KARU" },
		{ "The Lake Centre ^(LakeC) met.", "LakeC" },
		{ "The Lake Centre ^(Nairobi) met.", "" },
		{ "The Lake Centre ^(see below) met.", "" },
		{ "The Lake Centre ^(LC, Nairobi) met.", "" },
		{ "The Lake Centre ^(a LC body) met.", "" },
		{ "The Lake Centre ^(A B C D E F) met.", "" },
		{ "The Lake Centre ^met.", "" },
	};
	CHECK(rows, write_abbreviation);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_complements),
		cmocka_unit_test(test_abbreviations),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
