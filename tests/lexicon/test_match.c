/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "lexicon/lexicon.h"

#define FOLDER TEST_SOURCE_DIR "/tests/lexicon/data/base"

static const uint32_t NAMES = 1u << ENTRY_STATE | 1u << ENTRY_PLACE |
			      1u << ENTRY_ORGANIZATION | 1u << ENTRY_INSTRUMENT;
static const uint32_t TITLES = 1u << ENTRY_TITLE;
static const uint32_t VERBS = 1u << ENTRY_VERB;
static const uint32_t EVENTS = 1u << ENTRY_EVENT;
static const uint32_t HONORIFICS = 1u << ENTRY_HONORIFIC;

struct fixture {
	struct lexicon *lexicon;
	struct arena *arena;
	struct text text;
};

static int set_up(void **state)
{
	static struct fixture fixture;
	struct diag diag = { .out = stderr, .least = DIAG_WARNING };
	fixture.lexicon = lexicon_load(FOLDER, NULL, &diag);
	fixture.arena = arena_new();
	*state = &fixture;
	return !fixture.lexicon;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;
	lexicon_free(fixture->lexicon);
	arena_free(fixture->arena);
	return 0;
}

static void read_text(struct fixture *fixture, const char *bytes)
{
	fixture->text = (struct text){ 0 };
	text_parse(&fixture->text, str_of(bytes),
		   lexicon_abbreviations(fixture->lexicon), fixture->arena);
	lexicon_number(fixture->lexicon, &fixture->text);
}

static const char *const roles[] = {
	"name",	   "official", "alias",	  "abbreviation", "weak",
	"adjective", "demonym",  "metonym", "base",	  "present",
	"past",	   "participle", "ing",
};

static void add_match(struct buffer *found, const struct fixture *fixture,
		      const struct match *match)
{
	struct str words = text_str(&fixture->text,
				    text_span(&fixture->text, match->range));
	buffer_format(found, "%s%.*s =", found->length ? "; " : "",
		      (int)words.length, words.at);
	for (const struct form *form = match->form; form; form = form->next)
		buffer_format(found, " %s/%s", form->entry->id,
			      roles[form->role]);
}

/* Everything that is found in a text, in the order of lexicon_match. */
static void check(struct fixture *fixture, uint32_t kinds, const char *bytes,
		  const char *expected)
{
	struct buffer found;
	struct match matches[8];
	buffer_init(&found);
	read_text(fixture, bytes);
	for (uint32_t i = 0; i < fixture->text.tokens.count; i++) {
		uint32_t count = lexicon_match(fixture->lexicon, &fixture->text,
					       i, kinds, matches, 8);
		for (uint32_t k = 0; k < count; k++)
			add_match(&found, fixture, &matches[k]);
	}
	if (strcmp(found.at, expected))
		fail_msg("in '%s'\n  found    '%s'\n  expected '%s'", bytes,
			 found.at, expected);
	buffer_release(&found);
}

struct row {
	const char *text, *expected;
};

#define CHECK_ROWS(state, kinds, rows)                              \
	for (size_t i = 0; i < sizeof(rows) / sizeof *(rows); i++) \
		check(*(state), (kinds), (rows)[i].text, (rows)[i].expected)

static void names_are_found(void **state)
{
	static const struct row rows[] = {
		{ "He came to Kazakhstan.", "Kazakhstan = KAZ/name" },
		{ "the Republic of Kazakhstan met",
		  "Republic of Kazakhstan = KAZ/official; "
		  "Kazakhstan = KAZ/name" },
		{ "KAZAKHSTAN AND CHINA",
		  "KAZAKHSTAN = KAZ/name; CHINA = CHN/name" },
		{ "Turkiye, Türkiye and TÜRKİYE",
		  "Turkiye = TUR/name; Türkiye = TUR/name; "
		  "TÜRKİYE = TUR/name" },
		{ "Cote d'Ivoire or Côte d’Ivoire",
		  "Cote d'Ivoire = CIV/name; Côte d’Ivoire = CIV/name" },
		{ "in Congo", "Congo = COG/alias COD/alias" },
		{ "a Kazakh delegation of Kazakhs",
		  "Kazakh = KAZ/adjective; Kazakhs = KAZ/demonym" },
		{ "the American side", "American = USA/adjective USA/demonym" },
		{ "St. Petersburg and Saint Petersburg",
		  "St. Petersburg = saint-petersburg/alias; "
		  "Saint Petersburg = saint-petersburg/name" },
		{ "Washington, D.C. is",
		  "Washington, D.C. = usa/washington/alias; "
		  "Washington = usa/washington/name" },
		{ "The States spoke", "States = USA/alias" },
		{ "the Member States, States, the states", "" },
		{ "the Ak Orda said", "Ak Orda = KAZ/metonym" },
	};
	CHECK_ROWS(state, NAMES, rows);
}

static void words_in_lower_case_are_no_names(void **state)
{
	static const struct row rows[] = {
		{ "they like china and turkey", "" },
		{ "the charter of the united nations", "" },
		{ "the 1951 refugee convention", "" },
		{ "the 1951 Refugee Convention",
		  "1951 Refugee Convention = refugee-convention/alias" },
		{ "his top diplomat", "" },
	};
	CHECK_ROWS(state, NAMES, rows);
}

static void spellings_and_signs_do_not_matter(void **state)
{
	static const struct row rows[] = {
		{ "Organisation for Security & Cooperation in Europe",
		  "Organisation for Security & Cooperation in Europe = "
		  "osce/name" },
		{ "Organization for Security and Co-operation in Europe",
		  "Organization for Security and Co-operation in Europe = "
		  "osce/name" },
		{ "the Alma Ata Declaration",
		  "Alma Ata Declaration = alma-ata/name" },
		{ "the Group of 77 (G77)",
		  "Group of 77 = g77/name; G77 = g77/abbreviation" },
		{ "the C5+1 format", "C5+1 = c5-plus-1/name" },
		{ "European Union Agency for Large Scale IT Systems",
		  "European Union Agency for Large Scale IT Systems = "
		  "eu-lisa/name" },
	};
	CHECK_ROWS(state, NAMES, rows);
}

static void abbreviations_keep_their_case(void **state)
{
	static const struct row rows[] = {
		{ "The WHO said who came.", "WHO = who/abbreviation" },
		{ "It helped us, and the US helped.",
		  "US = USA/abbreviation" },
		{ "the U.S. and USA",
		  "U.S. = USA/abbreviation; USA = USA/abbreviation" },
		{ "Us and Usa", "" },
		{ "the Osce", "" },
		{ "the AfDB, not AFDB", "AfDB = afdb/abbreviation" },
		{ "the eu-LISA agency", "eu-LISA = eu-lisa/abbreviation" },
		{ "Unesco or UNESCO",
		  "Unesco = unesco/abbreviation; "
		  "UNESCO = unesco/abbreviation" },
		{ "in the RK or the Rk", "RK = KAZ/weak" },
		{ "MINISTER WHO MET US SIDE", "US = USA/abbreviation" },
		{ "It was Nice there, a nice place, NICE PLACE.",
		  "Nice = nice-on-sea/alias" },
		{ "the SEA and the Sea", "SEA = sea/abbreviation" },
	};
	CHECK_ROWS(state, NAMES, rows);
}

static void edges_of_matches(void **state)
{
	static const struct row rows[] = {
		{ "the People's Republic of China",
		  "People's Republic of China = CHN/official; "
		  "China = CHN/name" },
		{ "Kazakhstan's and China's",
		  "Kazakhstan = KAZ/name; China = CHN/name" },
		{ "United Nations' Charter", "United Nations = un/name" },
		{ "the United’s Nations", "" },
		{ "a Kazakh-Chinese forum",
		  "Kazakh = KAZ/adjective; Chinese = CHN/adjective" },
		{ "On Monday he spoke before the General Assembly of the United\n"
		  "Nations on what had been done in the years before, and left\n"
		  "for home the next day.",
		  "United\nNations = un/name" },
		{ "the United\n\nNations", "" },
		{ "They were United. Nations came.", "" },
		{ "the United, Nations", "" },
		{ "to the United", "" },
	};
	CHECK_ROWS(state, NAMES, rows);
}

static void titles_are_found(void **state)
{
	static const struct row rows[] = {
		{ "Minister of Digital Development, Innovations and Aerospace "
		  "Industry",
		  "Minister of Digital Development, Innovations and Aerospace "
		  "Industry = minister-of-digital-development-innovations-and-"
		  "aerospace-industry/name" },
		{ "The FM, not in fm, met the top diplomat",
		  "FM = minister-of-foreign-affairs/abbreviation; "
		  "top diplomat = minister-of-foreign-affairs/alias" },
		{ "Deputy Prime Minister - Minister of Energy",
		  "Deputy Prime Minister - Minister of Energy = "
		  "deputy-prime-minister-minister-of-energy/name; "
		  "Prime Minister = prime-minister/name" },
		{ "Prime-Minister", "Prime-Minister = prime-minister/name" },
	};
	CHECK_ROWS(state, TITLES, rows);
}

static void verbs_have_all_their_forms(void **state)
{
	static const struct row rows[] = {
		{ "They say he says saying he said.",
		  "say = say/base; says = say/present; saying = say/ing; "
		  "said = say/past" },
		{ "He takes note of it, took note of it, has taken note of it.",
		  "takes note of = take-note-of/present; "
		  "took note of = take-note-of/past; "
		  "taken note of = take-note-of/participle" },
		{ "TAKING NOTE OF", "TAKING NOTE OF = take-note-of/ing" },
		{ "apologized", "apologized = apologise/past" },
		{ "learnt or learned",
		  "learnt = learn/past; learned = learn/past" },
	};
	CHECK_ROWS(state, VERBS, rows);
}

static void event_words_are_nouns_and_verbs(void **state)
{
	static const struct row rows[] = {
		{ "A visit: he visited, they met on a Trip.",
		  "visit = visit/noun/name visit/verb/base; "
		  "visited = visit/verb/past; met = meet/verb/past; "
		  "Trip = visit/noun/alias" },
	};
	CHECK_ROWS(state, EVENTS, rows);
}

static void honorifics_are_no_pronouns(void **state)
{
	static const struct row rows[] = {
		{ "Mr. Bell and H.E. Ms Bell said he came. He met HE Bell.",
		  "Mr. = mr/name; H.E. = his-excellency/abbreviation "
		  "her-excellency/abbreviation; Ms = ms/name; "
		  "HE = his-excellency/abbreviation "
		  "her-excellency/abbreviation" },
		{ "Eng. Bell came", "Eng. = eng/name" },
	};
	CHECK_ROWS(state, HONORIFICS, rows);
}

static void each_group_of_kinds_has_its_match(void **state)
{
	static const struct row rows[] = {
		{ "a visit to Astana",
		  "visit = visit/noun/name visit/verb/base; "
		  "Astana = kaz/astana/name" },
	};
	CHECK_ROWS(state, EVENTS | NAMES, rows);
	check(*state, 1u << ENTRY_PLACE, "Kazakhstan, Astana",
	      "Astana = kaz/astana/name");
}

static void room_is_respected(void **state)
{
	struct fixture *fixture = *state;
	struct match matches[2] = { 0 };
	read_text(fixture, "Washington, D.C.");
	assert_int_equal(lexicon_match(fixture->lexicon, &fixture->text, 0,
				       NAMES, matches, 1), 1);
	assert_int_equal(matches[0].range.last, 3);
	assert_null(matches[1].form);
	assert_int_equal(lexicon_match(fixture->lexicon, &fixture->text, 0,
				       NAMES, matches, 0), 0);
}

static void words_have_numbers_and_classes(void **state)
{
	struct fixture *fixture = *state;
	const struct lexicon *lexicon = fixture->lexicon;
	assert_int_equal(lexicon_word(lexicon, "unheard-of"), 0);
	assert_int_not_equal(lexicon_word(lexicon, "defence"), 0);
	assert_int_equal(lexicon_word(lexicon, "defence"),
			 lexicon_word(lexicon, "Defense"));
	assert_int_equal(lexicon_word(lexicon, "and"),
			 lexicon_word(lexicon, "&"));
	assert_int_not_equal(lexicon_word(lexicon, "us"),
			     lexicon_word(lexicon, "US"));
	assert_int_equal(lexicon_classes(lexicon, 0), 0);
	assert_int_equal(lexicon_classes(lexicon, lexicon_word(lexicon, "us")),
			 WORD_PRONOUN_I);
	assert_int_equal(lexicon_classes(lexicon, lexicon_word(lexicon, "US")),
			 0);
	assert_int_equal(lexicon_classes(lexicon, lexicon_word(lexicon, "Mr.")),
			 WORD_HONORIFIC);
	assert_int_equal(lexicon_classes(lexicon,
					 lexicon_word(lexicon, "H.E.")),
			 WORD_HONORIFIC);
	assert_int_equal(lexicon_classes(lexicon, lexicon_word(lexicon, "st")),
			 0);
}

static void abbreviations_are_told(void **state)
{
	struct fixture *fixture = *state;
	struct abbreviations known = lexicon_abbreviations(fixture->lexicon);
	assert_true(known.has(known.self, str_of("st")));
	assert_true(known.has(known.self, str_of("mr")));
	assert_false(known.has(known.self, str_of("us")));
	assert_false(known.has(known.self, str_of("unheardof")));
	assert_false(known.has(known.self, str_of("")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_found),
		cmocka_unit_test(words_in_lower_case_are_no_names),
		cmocka_unit_test(spellings_and_signs_do_not_matter),
		cmocka_unit_test(abbreviations_keep_their_case),
		cmocka_unit_test(edges_of_matches),
		cmocka_unit_test(titles_are_found),
		cmocka_unit_test(verbs_have_all_their_forms),
		cmocka_unit_test(event_words_are_nouns_and_verbs),
		cmocka_unit_test(honorifics_are_no_pronouns),
		cmocka_unit_test(each_group_of_kinds_has_its_match),
		cmocka_unit_test(room_is_respected),
		cmocka_unit_test(words_have_numbers_and_classes),
		cmocka_unit_test(abbreviations_are_told),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
