/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "parse.h"

/* One letter a paragraph: Body, Title, Header, heaDing, Footer. */
static void write_kinds(struct buffer *out, const struct text *text,
			struct arena *arena)
{
	(void)arena;
	for (uint32_t i = 0; i < text->paragraphs.count; i++)
		buffer_add_char(out, "BTHDF"[text->paragraphs.at[i].kind]);
}

#define BODY "\n\nThe Minister met his colleague in Rome today."

static void heads(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "", "" },
		{ "Minister meets colleague in Rome" BODY, "TB" },
		{ "MINISTER MEETS COLLEAGUE IN ROME" BODY, "TB" },
		{ "ASTANA, 5 March 2024 – The Minister met his colleague." BODY,
		  "BB" },
		{ "Minister meets colleague in Rome\n\n29 Apr 2025 - 11:20" BODY,
		  "THB" },
		{ "PRESS RELEASE No. 38\n\nVisit of the Minister to Portugal\n\n"
		  "Lisbon, March 7, 2022" BODY, "HTHB" },
		{ "REPUBLIC OF KENYA\nMINISTRY OF FOREIGN AFFAIRS\n\n"
		  "PRESS RELEASE – For immediate release\n\n"
		  "KENYA SIGNS SEVEN MoUs" BODY, "HHHTB" },
		{ "U.S. DEPARTMENT OF STATE\nOffice of the Spokesperson\n"
		  "For Immediate Release\n\nREADOUT\nMay 3, 2022\n\n"
		  "Secretary’s Meeting with Foreign Minister Doe" BODY, "HHHHHTB" },
		{ "26 August 2022\nMinistry for Foreign Affairs\n\n"
		  "Iceland and Estonia sign a Declaration" BODY, "HHTB" },
		{ " date 2024-06-26 Images | MFA\n\nMinister holds talks in Rome"
		  BODY, "HTB" },
		{ " date 2024-06-26 Images | MFA" BODY, "HB" },
		{ "25th Session of the Joint Commission (November 12, 2024)" BODY,
		  "TB" },
		{ "“We will go on” – Minister John Doe\n\nDate: 28/10/2024" BODY,
		  "THB" },
		{ "Minister in Rome\n\n13. Jun 2024." BODY, "THB" },
		{ "Will the Minister go to Rome?" BODY, "BB" },
		{ "News" BODY, "HB" },
		{ "News\n\nMinister For Foreign Affairs And Regional Integration "
		  "Holds Bilateral Talks With Prime Minister Of Saint Vincent And "
		  "Foreign Ministers From Dominican Republic, Republic Of "
		  "Azerbaijan And Republic Of Serbia" BODY, "HTB" },
		{ "Minister meets colleague in Rome\n\n"
		  "The below is attributable to Spokesperson Ned Price:" BODY,
		  "TBB" },
	};
	CHECK_ROWS(rows, write_kinds);
}

static void insides(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "T of the Day in Rome" BODY "\n\nBackground" BODY, "TBDB" },
		{ "T of the Day in Rome" BODY "\n\n“We agree.”\n– Doe, Minister",
		  "TBBB" },
		{ "T of the Day in Rome" BODY "\n\nThe following agreements were "
		  "signed:\n- on trade\n- on visas\n\nENDS", "TBBBBF" },
		{ "T of the Day in Rome" BODY "\n\n1. Trade" BODY, "TBBB" },
	};
	CHECK_ROWS(rows, write_kinds);
}

static void foots(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "T of the Day in Rome" BODY "\n\nENDS", "TBF" },
		{ "T of the Day in Rome" BODY "\n\nIslamabad\n25 August 2025",
		  "TBFF" },
		{ "T of the Day in Rome" BODY
		  "\n\nFor further information: Ebba Doe, Spokesperson", "TBF" },
		{ "T of the Day in Rome" BODY
		  "\n\nISSUED BY THE DEPARTMENT OF INTERNATIONAL RELATIONS (DIRCO)",
		  "TBF" },
		{ "T of the Day in Rome" BODY
		  "\n\nAssociated links\n\n- Sanctions\n\n- Ukraine", "TBFFF" },
		{ "T of the Day in Rome" BODY
		  "\n\nMedia contact: Doe, press@mfa.example.", "TBF" },
	};
	CHECK_ROWS(rows, write_kinds);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(heads),
		cmocka_unit_test(insides),
		cmocka_unit_test(foots),
	};
	return cmocka_run_group_tests_name("text/layout", tests, NULL, NULL);
}
