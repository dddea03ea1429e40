/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* "^" marks where a parser is called; the row has what it takes, and "" where
 * it takes nothing. */
#include "../support/reading.h"

#include "recognize/name.h"

static void write_taken(struct buffer *out, const struct reading *reading,
			uint32_t end)
{
	assert_true(end >= reading->at);
	if (end > reading->at)
		buffer_add_text(out, reading_words(reading, (struct range){
							reading->at, end }));
}

static void write_name(struct buffer *out, struct reading *reading)
{
	struct scan scan;
	reading_scan(reading, &scan);
	write_taken(out, reading, name_parse(&scan, reading->at, false));
}

static void write_introduced(struct buffer *out, struct reading *reading)
{
	struct scan scan;
	reading_scan(reading, &scan);
	write_taken(out, reading, name_parse(&scan, reading->at, true));
}

static void write_honorifics(struct buffer *out, struct reading *reading)
{
	static const char *const genders[] = { "", " (m)", " (f)" };
	struct scan scan;
	enum gender gender = GENDER_UNKNOWN;
	reading_scan(reading, &scan);
	write_taken(out, reading,
		    name_skip_honorifics(&scan, reading->at, &gender));
	buffer_add_text(out, genders[gender]);
}

static void write_post_nominals(struct buffer *out, struct reading *reading)
{
	struct scan scan;
	reading_scan(reading, &scan);
	write_taken(out, reading, name_skip_post_nominals(&scan, reading->at));
}

static void test_names(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "He met ^Mads Ravn in the hall.", "Mads Ravn" },
		{ "He met ^Rosa Elena Quispe Mamani in the hall.",
		  "Rosa Elena Quispe Mamani" },
		{ "He met ^Khalid bin Nasser Al Harithi in the hall.",
		  "Khalid bin Nasser Al Harithi" },
		{ "He met ^Rui Teixeira de Melo in the hall.",
		  "Rui Teixeira de Melo" },
		{ "He met ^Joost van der Velden in the hall.",
		  "Joost van der Velden" },
		{ "He met ^Jean-Luc Marchetti in the hall.",
		  "Jean-Luc Marchetti" },
		{ "He met ^Park Sung-jae in the hall.", "Park Sung-jae" },
		{ "He met ^J. T. Okafor in the hall.", "J. T. Okafor" },
		{ "He met ^Oliver (Olly) Okafor in the hall.", "Oliver (Olly) Okafor" },
		{ "He met ^Oliver “Olly” Okafor in the hall.", "Oliver “Olly” Okafor" },
		{ "He met ^Oliver Okafor (Rapporteur) Okafor.", "Oliver Okafor" },
		{ "He met ^Oliver Okafor (NKP) Ravn.", "Oliver Okafor" },
		{ "He met ^Oliver Okafor (Olly) in the hall.", "Oliver Okafor" },
		{ "He met ^John T. Okafor in the hall.", "John T. Okafor" },
		{ "He met ^ARIMURA Kenji in the hall.", "ARIMURA Kenji" },
		{ "He met ^Shane O'Grady in the hall.", "Shane O'Grady" },
		{ "He met ^Þóra Björnsdóttir in the hall.",
		  "Þóra Björnsdóttir" },
		{ "He met ^Ana Price today.", "Ana Price" },
		{ "He met ^Osama Al-Saqqaf in the hall.", "Osama Al-Saqqaf" },
		/* no names */
		{ "He met ^Ravn in the hall.", "" },
		{ "He went ^Home Affairs.", "" },
		{ "He left on ^Monday Morning.", "" },
		{ "He went to ^Cape Town.", "" },
		{ "He joined the ^United Nations.", "" },
		{ "^However the talks failed.", "" },
	};
	CHECK(rows, write_name);
}

static void test_introduced_names(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "President ^Ravn left.", "Ravn" },
		{ "President ^Israel Okafor left.", "Israel Okafor" },
		{ "President ^Chad Miller left.", "Chad Miller" },
		{ "President ^de Melo left.", "de Melo" },
		{ "President ^of Peru left.", "" },
		{ "President ^and people left.", "" },
		{ "Minister ^Mads Ravn. Later he left.", "Mads Ravn" },
	};
	CHECK(rows, write_introduced);
}

static void test_honorifics(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "He met ^Mr. Ravn.", "Mr. (m)" },
		{ "He met ^Ms Kalna.", "Ms (f)" },
		{ "He met ^H.E. Dr. Ravn.", "H.E. Dr." },
		{ "He met ^H.E. Sheikh Khalid.", "H.E. Sheikh (m)" },
		{ "He met ^His Royal Highness Prince Khalid.",
		  "His Royal Highness Prince (m)" },
		{ "He met ^Her Excellency Ms. Kalna.", "Her Excellency Ms. (f)" },
		{ "He met ^the Honourable Joe Zerafa.", "the Honourable" },
		{ "He met ^Dato' Seri Hassan.", "Dato' Seri (m)" },
		{ "He met ^Tan Sri Hassan.", "Tan Sri (m)" },
		{ "He met ^Grand Ayatollah Rezaei.", "Grand Ayatollah (m)" },
		{ "He met ^Smt. Meera Joshi.", "Smt. (f)" },
		{ "He met ^Shri Anand Kulkarni.", "Shri (m)" },
		/* none */
		{ "^He met her.", "" },
		{ "He met ^her excellency.", "" },
		{ "He met ^the Ravns.", "" },
	};
	CHECK(rows, write_honorifics);
}

static void test_post_nominals(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Joe Zerafa^, MP, left.", ", MP" },
		{ "Joe Zerafa^, EGH, MBS, left.", ", EGH, MBS" },
		{ "Joe Zerafa^, UN envoy, left.", "" },
		{ "Joe Zerafa^, Ana Price and others left.", "" },
		{ "Joe Zerafa^ left.", "" },
	};
	CHECK(rows, write_post_nominals);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_introduced_names),
		cmocka_unit_test(test_honorifics),
		cmocka_unit_test(test_post_nominals),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
