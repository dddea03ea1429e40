/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Each row is a text and its organizations, one a line: name <owner> =ALIAS;
 * "*" behind a head noun that points back. */
#include "../support/reading.h"

static void write(struct buffer *out, struct reading *reading)
{
	write_mentions(out, reading, 1u << MENTION_ORGANIZATION);
}

static void test_known_bodies(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "He spoke at the United Nations.", "United Nations" },
		{ "He spoke at the UN and at NATO.",
		  "United Nations\nNorth Atlantic Treaty Organization" },
		{ "The Organization for Security and Co-operation in Europe "
		  "(OSCE) met.",
		  "Organization for Security and Co-operation in Europe =OSCE" },
		{ "Members of the OSCE Minsk Group met.",
		  "OSCE Minsk Group\nOrganization for Security and Co-operation "
		  "in Europe" },
		{ "He told who was there.", "" },
	};
	CHECK(rows, write);
}

static void test_bodies_by_head(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "He spoke at the Larsen Institute of Peace Studies.",
		  "Larsen Institute of Peace Studies" },
		{ "The Baltic Centre for Maritime Safety (BCMS) was opened.",
		  "Baltic Centre for Maritime Safety =BCMS" },
		{ "He visited the Karu State University.",
		  "Karu State University" },
		{ "The Peace and Reconciliation Council of the Northern Lakes "
		  "met.",
		  "Peace and Reconciliation Council of the Northern Lakes" },
		{ "The Joint Border Commission met.", "Joint Border Commission" },
		{ "He spoke at the Victims of Fraud Trust.",
		  "Victims of Fraud Trust" },
		{ "He wrote to the Fish and Wildlife Service.",
		  "Fish and Wildlife Service" },
		{ "He spoke at the Major Ports Forum.", "Major Ports Forum" },
		{ "He wrote to the Women's Peace Fund.", "Women's Peace Fund" },
		{ "He wrote to the Lower Karu People's Front.",
		  "Lower Karu People's Front" },
		/* the head must stand last */
		{ "He read the Commission Watch Bulletin.", "" },
	};
	CHECK(rows, write);
}

static void test_national_bodies(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "The Ministry of Health of Kenya issued it.",
		  "Ministry of Health <Kenya>" },
		{ "The Ministry of Health and Sanitation of the Republic of "
		  "Kenya issued it.",
		  "Ministry of Health and Sanitation of the Republic of Kenya "
		  "<Republic of Kenya>" },
		{ "The Kenyan Ministry of Health issued it.",
		  "Ministry of Health <Kenyan>" },
		{ "Kenya's Ministry of Health issued it.",
		  "Ministry of Health <Kenya>" },
		{ "The Ministry of Foreign Affairs, Trade and Diaspora of Kenya "
		  "issued it.",
		  "Ministry of Foreign Affairs, Trade and Diaspora of Kenya "
		  "<Kenya>" },
		{ "The Ministry of Health issued it.", "Ministry of Health" },
		{ "The Government issued it.", "" },
	};
	CHECK(rows, write);
}

static void test_ends(void **state)
{
	(void)state;
	static const struct row rows[] = {
		/* who holds the office */
		{ "He met the Office of Public Outreach Karel Verden.",
		  "Office of Public Outreach" },
		{ "He met the Council on Water Quality Chair Irma Solberg.",
		  "Council on Water Quality" },
		{ "He met the Office of Trade Policy Dr. Solberg.",
		  "Office of Trade Policy" },
		/* where it is */
		{ "He joined the Office of Maritime Affairs in Lisbon.",
		  "Office of Maritime Affairs" },
		{ "He joined the Office of Monetary Affairs in the Harbour "
		  "Bureau.",
		  "Office of Monetary Affairs\nHarbour Bureau" },
		/* another body */
		{ "The Ministry of Environment, National Harbour Agency and "
		  "others met.",
		  "Ministry of Environment\nNational Harbour Agency" },
		{ "The Law Society of Peru and Baltic Society of Arbitrators met.",
		  "Law Society of Peru <Peru>\nBaltic Society of Arbitrators" },
		{ "The Ministries of Health of Peru and Kenya met.",
		  "Ministry of Health <Peru>\nMinistry of Health <Kenya>" },
	};
	CHECK(rows, write);
}

static void test_no_bodies(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "He has a degree in Business Administration.", "" },
		{ "He won the Medal for Distinguished Public Service.", "" },
		{ "He spoke in the Oval Office.", "" },
		{ "He sang in the Karu Opera House.", "" },
		{ "He told the U.S. Court.", "" },
		{ "The U.S.-EU talks went on.", "European Union" },
		{ "They spoke of the NATO Alliance.",
		  "North Atlantic Treaty Organization" },
		{ "He briefed the Board on Iran.", "" },
		{ "He asked Brian Karuteith UNESCO.",
		  "United Nations Educational, Scientific and Cultural "
		  "Organization" },
	};
	CHECK(rows, write);
}

static void test_defined(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "The Baltic Sea Forum (BSFO) met. He told the BSFO so.",
		  "Baltic Sea Forum =BSFO\nBaltic Sea Forum" },
		{ "The Baltic Sea Forum (hereinafter “BalForum”) met. BalForum "
		  "left.",
		  "Baltic Sea Forum =BalForum\nBaltic Sea Forum" },
		{ "He told the BSFO so.", "" },
	};
	CHECK(rows, write);
}

static void test_missions(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "The Embassy of Peru in Nairobi opened.",
		  "Embassy of Peru in Nairobi <Peru>" },
		{ "The Embassy of the Republic of Peru in the Republic of Kenya "
		  "opened.",
		  "Embassy of the Republic of Peru in the Republic of Kenya "
		  "<Republic of Peru>" },
		{ "The Consulate General of Peru in Milan opened.",
		  "Consulate General of Peru in Milan <Peru>" },
		{ "The Peruvian Embassy opened.", "Embassy <Peruvian>" },
		{ "The Permanent Mission of Peru to the United Nations opened.",
		  "Permanent Mission of Peru to the United Nations <Peru>\n"
		  "United Nations" },
		{ "The OSCE Office in Astana opened.",
		  "OSCE Office in Astana <OSCE>\nOrganization for Security and "
		  "Co-operation in Europe" },
	};
	CHECK(rows, write);
}

static void test_heads_alone(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "The members of the Organization agreed.",
		  "the Organization*" },
		{ "He thanked the Ministry for the text.", "the Ministry*" },
		{ "He thanked the Embassy.", "the Embassy*" },
		/* in small letters anybody's */
		{ "He thanked the ministry.", "" },
		{ "He thanked a Ministry.", "" },
	};
	CHECK(rows, write);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_known_bodies),
		cmocka_unit_test(test_bodies_by_head),
		cmocka_unit_test(test_national_bodies),
		cmocka_unit_test(test_ends),
		cmocka_unit_test(test_no_bodies),
		cmocka_unit_test(test_defined),
		cmocka_unit_test(test_missions),
		cmocka_unit_test(test_heads_alone),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
