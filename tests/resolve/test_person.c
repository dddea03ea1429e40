/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Each row is a text and its officials, one a line: the fullest name, and
 * every other form of it. */
#include "../support/reading.h"

static void write(struct buffer *out, struct reading *reading)
{
	const struct entity *found[READING_ENTITIES];
	reading_entities(reading);
	uint32_t count = named_entities(reading, ENTITY_OFFICIAL, found,
					READING_ENTITIES);
	for (uint32_t i = 0; i < count; i++) {
		buffer_add_text(out, found[i]->label);
		for (uint32_t n = 0; n < found[i]->alt.count; n++)
			buffer_format(out, "%s%s", n ? ", " : " = ",
				      found[i]->alt.at[n]);
		buffer_add_char(out, '\n');
	}
}

static void test_shorter_names(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "President of Peru Rosa Quispe spoke. Later Quispe left.",
		  "Rosa Quispe = Quispe" },
		{ "President Quispe spoke. Later President of Peru Rosa Quispe "
		  "left.",
		  "Rosa Quispe = Quispe" },
		{ "President of Peru Rosa Elena Quispe Mamani spoke. President "
		  "Quispe left. Rosa Quispe returned.",
		  "Rosa Elena Quispe Mamani = Rosa Quispe, Quispe" },
		{ "President of Peru Rosa Quispe spoke. President R. Quispe "
		  "left.",
		  "Rosa Quispe = R. Quispe" },
		{ "Foreign Minister of Malaysia Hassan Rahim spoke. Minister "
		  "Hassan left.",
		  "Hassan Rahim = Hassan" },
		{ "Foreign Minister of Qatar Sheikh Khalid bin Nasser Al Harithi "
		  "spoke. Khalid Al Harithi left.",
		  "Khalid bin Nasser Al Harithi = Khalid Al Harithi" },
	};
	CHECK(rows, write);
}

static void test_two_spellings(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Foreign Minister of Japan ARIMURA Kenji spoke. Kenji Arimura "
		  "left.",
		  "ARIMURA Kenji = Kenji Arimura" },
		{ "Foreign Minister of Slovenia Maja Žgur spoke. Maja Zgur left.",
		  "Maja Žgur = Maja Zgur" },
		{ "PRESIDENT OF PERU ROSA QUISPE VISITS LIMA\n\nPresident of "
		  "Peru Rosa Quispe spoke today.\n",
		  "Rosa Quispe = ROSA QUISPE" },
	};
	CHECK(rows, write);
}

static void test_two_persons(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "President of Peru Rosa Quispe met President of Bolivia Jorge "
		  "Quispe.",
		  "Rosa Quispe\nJorge Quispe" },
		/* the last one named */
		{ "President of Peru Rosa Quispe met President of Bolivia Jorge "
		  "Quispe. Later Quispe left.",
		  "Rosa Quispe\nJorge Quispe = Quispe" },
		{ "President of Peru Rosa Quispe met Foreign Minister of Chile "
		  "Rosa Allende.",
		  "Rosa Quispe\nRosa Allende" },
	};
	CHECK(rows, write);
}

/* Somebody without a post is no official. */
static void test_no_officials(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "The writer Rosa Quispe spoke. Later Quispe left.", "" },
		{ "The prize is named after Rosa Quispe.", "" },
		{ "Mr. Quispe spoke.", "" },
	};
	CHECK(rows, write);
}

static void write_genders(struct buffer *out, struct reading *reading)
{
	static const char *const genders[] = { "unknown", "male", "female" };
	const struct entity *found[READING_ENTITIES];
	reading_entities(reading);
	uint32_t count = named_entities(reading, ENTITY_OFFICIAL, found,
					READING_ENTITIES);
	for (uint32_t i = 0; i < count; i++)
		buffer_format(out, "%s %s\n", found[i]->label,
			      genders[found[i]->gender]);
}

static void test_genders(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "President of Peru Ms. Rosa Quispe spoke.",
		  "Rosa Quispe female" },
		{ "President of Peru Rosa Quispe spoke. Mrs. Quispe left.",
		  "Rosa Quispe female" },
		{ "President of Peru Rosa Quispe spoke. She left.",
		  "Rosa Quispe female" },
		{ "President of Peru Rosa Quispe spoke.", "Rosa Quispe unknown" },
	};
	CHECK(rows, write_genders);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_shorter_names),
		cmocka_unit_test(test_two_spellings),
		cmocka_unit_test(test_two_persons),
		cmocka_unit_test(test_no_officials),
		cmocka_unit_test(test_genders),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
