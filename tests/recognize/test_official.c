/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Each row is a text and its officials, one a line:
 *
 *     Name (gender): Title <holder> status + Title <holder>; peer <state>
 *
 * "-" stands for the name of a role alone. */
#include "../support/reading.h"

static void write(struct buffer *out, struct reading *reading)
{
	write_mentions(out, reading, 1u << MENTION_OFFICIAL);
}

static void test_title_before_name(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Foreign Minister Tarmo Valdek met the delegation.",
		  "Tarmo Valdek: Foreign Minister" },
		{ "On Monday foreign minister Tarmo Valdek met the delegation.",
		  "Tarmo Valdek: foreign minister" },
		{ "The Minister of Foreign Affairs of Estonia, Tarmo Valdek, "
		  "met the delegation.",
		  "Tarmo Valdek: Minister of Foreign Affairs <Estonia>" },
		{ "The Minister for Foreign Affairs of the Republic of Cyprus "
		  "Andreas Loizou met the delegation.",
		  "Andreas Loizou: Minister for Foreign Affairs <Republic of "
		  "Cyprus>" },
		{ "Estonian Foreign Minister Tarmo Valdek met the delegation.",
		  "Tarmo Valdek: Foreign Minister <Estonian>" },
		{ "Estonia's Foreign Minister Tarmo Valdek met the delegation.",
		  "Tarmo Valdek: Foreign Minister <Estonia>" },
		{ "OSCE Secretary General Lena Hartwig met the delegation.",
		  "Lena Hartwig: Secretary General <OSCE>" },
		{ "The President of the European Commission, Lena Hartwig, met "
		  "the delegation.",
		  "Lena Hartwig: President <European Commission>" },
		{ "The Deputy Minister of Economy and Trade of Latvia Ilze Kalna "
		  "met the delegation.",
		  "Ilze Kalna: Deputy Minister of Economy and Trade <Latvia>" },
		{ "The First Deputy Minister of Foreign Affairs of Belarus Ihar "
		  "Sakalou met the delegation.",
		  "Ihar Sakalou: First Deputy Minister of Foreign Affairs "
		  "<Belarus>" },
		{ "The meeting with King Osmund II lasted an hour.",
		  "Osmund II: King" },
	};
	CHECK(rows, write);
}

static void test_name_before_title(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Tarmo Valdek, Minister of Foreign Affairs of Estonia, met the "
		  "delegation.",
		  "Tarmo Valdek: Minister of Foreign Affairs <Estonia>" },
		{ "Tarmo Valdek, the Estonian Foreign Minister, met the "
		  "delegation.",
		  "Tarmo Valdek: Foreign Minister <Estonian>" },
		{ "Tarmo Valdek (Minister of Foreign Affairs of Estonia) met the "
		  "delegation.",
		  "Tarmo Valdek: Minister of Foreign Affairs <Estonia>" },
		{ "She appointed Tarmo Valdek as Ambassador of Estonia to "
		  "Finland.",
		  "Tarmo Valdek: Ambassador to Finland <Estonia>" },
		{ "Mr. Tarmo Valdek – Director of the Treaty Department – met "
		  "the delegation.",
		  "Tarmo Valdek (m): Director <Treaty Department>" },
		{ "Ms. Valdek is at present Ambassador of Estonia to Finland.",
		  "Valdek (f): Ambassador to Finland <Estonia>" },
	};
	CHECK(rows, write);
}

static void test_several_posts(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Deputy Prime Minister and Minister of Foreign Affairs of "
		  "Slovenia Maja Rozman met the delegation.",
		  "Maja Rozman: Deputy Prime Minister <Slovenia> + Minister of "
		  "Foreign Affairs <Slovenia>" },
		{ "Deputy Prime Minister - Minister of Foreign Affairs of "
		  "Slovenia Maja Rozman met the delegation.",
		  "Maja Rozman: Deputy Prime Minister <Slovenia> + Minister of "
		  "Foreign Affairs <Slovenia>" },
		{ "Deputy Prime Minister/Minister of Foreign Affairs Maja Rozman "
		  "met the delegation.",
		  "Maja Rozman: Deputy Prime Minister + Minister of Foreign "
		  "Affairs" },
		{ "OSCE Chairperson-in-Office, Minister of Foreign Affairs of "
		  "Slovenia Maja Rozman met the delegation.",
		  "Maja Rozman: Chairperson-in-Office <OSCE> + Minister of "
		  "Foreign Affairs <Slovenia>" },
		{ "Maja Rozman, Deputy Prime Minister and Minister of Foreign "
		  "Affairs of Slovenia, met the delegation.",
		  "Maja Rozman: Deputy Prime Minister <Slovenia> + Minister of "
		  "Foreign Affairs <Slovenia>" },
		{ "Prime Minister, Minister of Finance and Minister of Defence "
		  "of Samoa Tavita Leota met the delegation.",
		  "Tavita Leota: Prime Minister <Samoa> + Minister of Finance "
		  "<Samoa> + Minister of Defence <Samoa>" },
		/* one portfolio with several fields is one post */
		{ "The Minister for Foreign and European Affairs and Trade of "
		  "Malta Joe Zerafa met the delegation.",
		  "Joe Zerafa: Minister for Foreign and European Affairs and "
		  "Trade <Malta>" },
		{ "The Minister of Foreign Affairs, International Cooperation and "
		  "Diaspora of Benin Koffi Dossou met the delegation.",
		  "Koffi Dossou: Minister of Foreign Affairs, International "
		  "Cooperation and Diaspora <Benin>" },
	};
	CHECK(rows, write);
}

static void test_diplomats(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "The Ambassador of Peru to Kenya, Rosa Quispe, met the "
		  "delegation.",
		  "Rosa Quispe: Ambassador to Kenya <Peru>" },
		{ "Peru's Ambassador to Kenya Rosa Quispe met the delegation.",
		  "Rosa Quispe: Ambassador to Kenya <Peru>" },
		{ "Ambassador Extraordinary and Plenipotentiary of Peru to Kenya "
		  "Rosa Quispe met the delegation.",
		  "Rosa Quispe: Ambassador Extraordinary and Plenipotentiary to "
		  "Kenya <Peru>" },
		{ "The Permanent Representative of Peru to the United Nations, "
		  "Rosa Quispe, met the delegation.",
		  "Rosa Quispe: Permanent Representative to the United Nations "
		  "<Peru>" },
		{ "Chargé d'Affaires of Peru in Kenya Rosa Quispe met the "
		  "delegation.",
		  "Rosa Quispe: Chargé d'Affaires in Kenya <Peru>" },
		{ "The Special Envoy of the Secretary-General for Libya, Rosa "
		  "Quispe, met the delegation.",
		  "Rosa Quispe: Special Envoy of the Secretary-General for "
		  "Libya" },
		{ "EU Special Representative for Central Asia Rosa Quispe met "
		  "the delegation.",
		  "Rosa Quispe: Special Representative for Central Asia <EU>" },
	};
	CHECK(rows, write);
}

static void test_status(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Former Prime Minister of Belize Aldo Pech attended.",
		  "Aldo Pech: Prime Minister <Belize> former" },
		{ "The former Belizean Prime Minister Aldo Pech attended.",
		  "Aldo Pech: Prime Minister <Belizean> former" },
		{ "Ex-President of Belize Aldo Pech attended.",
		  "Aldo Pech: President <Belize> former" },
		{ "The late President of Belize Aldo Pech was remembered.",
		  "Aldo Pech: President <Belize> former" },
		{ "The outgoing Ambassador of Belize Aldo Pech attended.",
		  "Aldo Pech: Ambassador <Belize> former" },
		{ "Aldo Pech, then Foreign Minister of Belize, attended.",
		  "Aldo Pech: Foreign Minister <Belize> former" },
		{ "Aldo Pech, former Foreign Minister of Belize, attended.",
		  "Aldo Pech: Foreign Minister <Belize> former" },
		{ "Acting Foreign Minister of Belize Aldo Pech attended.",
		  "Aldo Pech: Acting Foreign Minister <Belize> acting" },
		{ "The Ambassador-designate of Belize Aldo Pech attended.",
		  "Aldo Pech: Ambassador-designate <Belize> designate" },
		{ "President-elect Aldo Pech attended.",
		  "Aldo Pech: President-elect designate" },
	};
	CHECK(rows, write);
}

static void test_peers(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "She met her Danish counterpart, Mads Ravn, in the margins.",
		  "Mads Ravn; peer <Danish>" },
		{ "She met her Danish counterpart Mads Ravn in the margins.",
		  "Mads Ravn; peer <Danish>" },
		{ "She met her counterpart from Denmark, Mads Ravn, today.",
		  "Mads Ravn; peer <Denmark>" },
		{ "She met her colleague Mads Ravn of Denmark today.",
		  "Mads Ravn; peer <Denmark>" },
		{ "She thanked her predecessor, Mads Ravn.",
		  "Mads Ravn; predecessor" },
		{ "She will meet her Danish counterpart tomorrow.",
		  "-; peer <Danish>" },
		{ "She met her Danish, Latvian and Polish counterparts, Mads "
		  "Ravn, Ilze Kalna and Mr. Jan Wrona, today.",
		  "Mads Ravn; peer <Danish>\nIlze Kalna; peer <Latvian>\nJan "
		  "Wrona (m); peer <Polish>" },
		{ "She met her Danish and Latvian counterparts and Mads Ravn.",
		  "Mads Ravn" },
		{ "She met her Danish counterpart, Minister of Foreign Affairs "
		  "Mads Ravn, today.",
		  "Mads Ravn: Minister of Foreign Affairs <Danish>; peer "
		  "<Danish>" },
	};
	CHECK(rows, write);
}

static void test_origins(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Foreign Minister Mads Ravn (Denmark) attended.",
		  "Mads Ravn: Foreign Minister <Denmark>" },
		{ "Foreign Minister Mads Ravn of Denmark attended.",
		  "Mads Ravn: Foreign Minister <Denmark>" },
		/* the place somebody is appointed to is not where he is from */
		{ "President Mads Ravn of Denmark, Special Envoy for Libya, "
		  "attended.",
		  "Mads Ravn: President <Denmark> + Special Envoy for Libya" },
	};
	CHECK(rows, write);
}

static void test_several_under_one_title(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Foreign Ministers Mads Ravn and Tarmo Valdek attended.",
		  "Mads Ravn: Foreign Minister\nTarmo Valdek: Foreign "
		  "Minister" },
		{ "Foreign Ministers Mads Ravn of Denmark, Tarmo Valdek of "
		  "Estonia and Ilze Kalna of Latvia attended.",
		  "Mads Ravn: Foreign Minister <Denmark>\nTarmo Valdek: Foreign "
		  "Minister <Estonia>\nIlze Kalna: Foreign Minister <Latvia>" },
		{ "The Presidents of Denmark, Mads Ravn, of Estonia, Tarmo "
		  "Valdek, and of Latvia, Ilze Kalna, attended.",
		  "Mads Ravn: President <Denmark>\nTarmo Valdek: President "
		  "<Estonia>\nIlze Kalna: President <Latvia>" },
		{ "The Ministers of Foreign Affairs of Denmark – Mads Ravn, of "
		  "Estonia – Tarmo Valdek attended.",
		  "Mads Ravn: Minister of Foreign Affairs <Denmark>\nTarmo "
		  "Valdek: Minister of Foreign Affairs <Estonia>" },
		{ "The two Presidents, Mads Ravn and Tarmo Valdek, attended.",
		  "Mads Ravn: President\nTarmo Valdek: President" },
		/* nobody is named here */
		{ "The Foreign Ministers of Denmark and Estonia attended.", "" },
		{ "The foreign ministers attended.", "" },
	};
	CHECK(rows, write);
}

static void test_lists(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Egyptian President Adel Shenouda, Foreign Minister Hany Sorour "
		  "and Ambassador Mona Zaki attended.",
		  "Adel Shenouda: President <Egyptian>\nHany Sorour: Foreign "
		  "Minister\nMona Zaki: Ambassador" },
		{ "Mads Ravn, Foreign Minister of Denmark; Tarmo Valdek, Foreign "
		  "Minister of Estonia; and Ilze Kalna, Foreign Minister of "
		  "Latvia, attended.",
		  "Mads Ravn: Foreign Minister <Denmark>\nTarmo Valdek: Foreign "
		  "Minister <Estonia>\nIlze Kalna: Foreign Minister <Latvia>" },
		{ "The Foreign Minister of Denmark, Mads Ravn, the Foreign "
		  "Minister of Estonia, Tarmo Valdek, and the Foreign Minister "
		  "of Latvia, Ilze Kalna, attended.",
		  "Mads Ravn: Foreign Minister <Denmark>\nTarmo Valdek: Foreign "
		  "Minister <Estonia>\nIlze Kalna: Foreign Minister <Latvia>" },
		{ "Mads Ravn, Director, and Ilze Kalna, Head of the Europe "
		  "Division, attended.",
		  "Mads Ravn: Director\nIlze Kalna: Head <Europe Division>" },
	};
	CHECK(rows, write);
}

static void test_honorifics_and_ranks(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "H.E. Mr. Mads Ravn attended.", "Mads Ravn (m)" },
		{ "His Excellency Dr. Mads Ravn attended.", "Mads Ravn (m)" },
		{ "Her Excellency Ilze Kalna attended.", "Ilze Kalna (f)" },
		{ "Hon. Joe Zerafa, MP, attended.", "Joe Zerafa" },
		{ "The Rt Hon. Joe Zerafa attended.", "Joe Zerafa" },
		{ "Dato' Seri Hassan Rahim attended.", "Hassan Rahim (m)" },
		{ "Sheikh Khalid bin Nasser Al Harithi attended.",
		  "Khalid bin Nasser Al Harithi (m)" },
		{ "His Highness Sheikh Khalid bin Nasser Al Harithi, Minister of "
		  "Foreign Affairs, attended.",
		  "Khalid bin Nasser Al Harithi (m): Minister of Foreign "
		  "Affairs" },
		{ "Minister of Foreign Affairs H.E. Khalid Al Harithi attended.",
		  "Khalid Al Harithi: Minister of Foreign Affairs" },
		{ "Foreign Secretary, Ambassador Riaz Malik, attended.",
		  "Riaz Malik: Foreign Secretary + Ambassador" },
		{ "Shri Anand Kulkarni and Smt. Meera Joshi attended.",
		  "Anand Kulkarni (m)\nMeera Joshi (f)" },
		{ "Mme. Claire Dubreuil attended.", "Claire Dubreuil (f)" },
		{ "Lieutenant General Musa Bello attended.",
		  "Musa Bello" },
	};
	CHECK(rows, write);
}

static void test_roles(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "The Minister thanked the hosts.", "-: Minister" },
		{ "The minister thanked the hosts.", "-: minister" },
		{ "The Danish Foreign Minister thanked the hosts.",
		  "-: Foreign Minister <Danish>" },
		{ "The Prime Minister of Denmark thanked the hosts.",
		  "-: Prime Minister <Denmark>" },
		{ "The head of Danish diplomacy thanked the hosts.",
		  "-: Minister of Foreign Affairs <Danish>" },
		{ "The head of Denmark's diplomacy, Mads Ravn, thanked them.",
		  "Mads Ravn: Minister of Foreign Affairs <Denmark>" },
		{ "The Secretary-General of the United Nations thanked the "
		  "hosts.",
		  "-: Secretary-General <United Nations>" },
	};
	CHECK(rows, write);
}

static void test_nobody(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "A general trend towards peace was noted.", "" },
		{ "The head office moved in May.", "" },
		{ "The Consulate General in Milan is closed.", "" },
		{ "The delegation landed at King Rashid International Airport.",
		  "" },
		{ "He spoke in the General Assembly.", "" },
		{ "Trade and investment grew.", "" },
		{ "The Black Sea region needs peace.", "" },
		{ "Happy New Year!", "" },
	};
	CHECK(rows, write);
}

static void test_names_alone(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Foreign Minister Mads Ravn arrived. Ravn thanked the hosts.",
		  "Mads Ravn: Foreign Minister\nRavn" },
		{ "President Rui Teixeira de Melo arrived. Teixeira de Melo "
		  "thanked the hosts.",
		  "Rui Teixeira de Melo: President\nTeixeira de Melo" },
		{ "President Omar Al-Saqqaf arrived. Later Al-Saqqaf left.",
		  "Omar Al-Saqqaf: President\nAl-Saqqaf" },
		{ "Later Mads Ravn thanked the hosts.", "Mads Ravn" },
		/* a word that was no name before is none now */
		{ "Foreign Minister Mads Ravn arrived. Valdek remained.",
		  "Mads Ravn: Foreign Minister" },
	};
	CHECK(rows, write);
}

static void test_headlines(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "MINISTER RAVN MEETS FOREIGN MINISTER OF ESTONIA\n\nThe talks "
		  "took place today.\n",
		  "-: MINISTER\n-: FOREIGN MINISTER <ESTONIA>" },
		{ "MINISTER RAVN MEETS FOREIGN MINISTER OF ESTONIA\n\nMinister "
		  "Mads Ravn met him today.\n",
		  "RAVN: MINISTER\n-: FOREIGN MINISTER <ESTONIA>\nMads Ravn: "
		  "Minister" },
		{ "Foreign Ministers Sign New Treaty\n\nThe talks took place "
		  "today.\n",
		  "" },
		{ "Secretary-General Appoints Three Envoys\n\nThe talks took "
		  "place today.\n",
		  "-: Secretary-General" },
	};
	CHECK(rows, write);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_title_before_name),
		cmocka_unit_test(test_name_before_title),
		cmocka_unit_test(test_several_posts),
		cmocka_unit_test(test_diplomats),
		cmocka_unit_test(test_status),
		cmocka_unit_test(test_peers),
		cmocka_unit_test(test_origins),
		cmocka_unit_test(test_several_under_one_title),
		cmocka_unit_test(test_lists),
		cmocka_unit_test(test_honorifics_and_ranks),
		cmocka_unit_test(test_roles),
		cmocka_unit_test(test_nobody),
		cmocka_unit_test(test_names_alone),
		cmocka_unit_test(test_headlines),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
