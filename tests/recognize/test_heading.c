/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Each row is a text and what stands around its story. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "recognize/heading.h"
#include "../support/lexicon.h"

#ifndef TEST_SOURCE_DIR
#define TEST_SOURCE_DIR "."
#endif

struct row {
	const char *text;
	const char *published;
	const char *title;
	const char *place;
	const char *dateline;
	const char *source; /* NULL is none */
};

static void check_range(const struct text *text, struct range range,
			const char *what, const struct row *row, const char *wanted,
			struct arena *arena)
{
	const char *found = text_line(text, text_span(text, range), arena);
	if (strcmp(found, wanted))
		fail_msg("%s\n%s is \"%s\", wanted \"%s\"", row->text, what, found,
			 wanted);
}

static void check_row(const struct row *row)
{
	struct arena *arena = arena_new();
	struct text text = { 0 };
	struct heading heading;
	char day[DATE_SIZE];
	text_parse(&text, str_of(row->text), lexicon_abbreviations(lexicon), arena);
	lexicon_number(lexicon, &text);
	heading_read(&heading, &text, lexicon);
	if (strcmp(date_format(heading.published, day), row->published))
		fail_msg("%s\npublished \"%s\", wanted \"%s\"", row->text, day,
			 row->published);
	check_range(&text, heading.title, "title", row, row->title, arena);
	check_range(&text, heading.dateline_place, "place", row, row->place, arena);
	check_range(&text, heading.dateline, "dateline", row, row->dateline, arena);
	check_range(&text, heading.source, "source", row,
		    row->source ? row->source : "", arena);
	arena_free(arena);
}

static void check_rows(const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++)
		check_row(&rows[i]);
}

#define CHECK(rows) check_rows(rows, sizeof(rows) / sizeof *(rows))

#define STORY "The Minister met his colleague. They spoke of trade and of energy."

static void test_datelines(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "ROME, 5 March 2024 – " STORY "\n", "2024-03-05", "", "ROME",
		  "ROME, 5 March 2024 –", NULL },
		{ "ROME, 5th March, 2024 (XYZ) -- " STORY "\n", "2024-03-05", "",
		  "ROME", "ROME, 5th March, 2024 (XYZ) --", NULL },
		{ "Rome, 05.03.2024 - " STORY "\n", "2024-03-05", "", "Rome",
		  "Rome, 05.03.2024 -", NULL },
		{ "Rome, 5 March 2024: " STORY "\n", "2024-03-05", "", "Rome",
		  "Rome, 5 March 2024:", NULL },
		{ "Rome, 5 March 2024. " STORY "\n", "2024-03-05", "", "Rome",
		  "Rome, 5 March 2024.", NULL },
		{ "ROME – " STORY "\n", "", "", "ROME", "ROME –", NULL },
		{ "Rome, The Minister met his colleague. They spoke.\n", "", "",
		  "Rome", "Rome,", NULL },
		{ "Smallville, 5 March 2024 – " STORY "\n", "2024-03-05", "",
		  "Smallville", "Smallville, 5 March 2024 –", NULL },
	};
	CHECK(rows);
}

static void test_no_dateline(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ STORY "\n", "", "", "", "", NULL },
		{ "Rome. " STORY "\n", "", "", "", "", NULL },
		{ "Rome and Riga agree. " STORY "\n", "", "", "", "", NULL },
		{ "Minister Bianchi – who spoke – left. " STORY "\n", "", "", "",
		  "", NULL },
	};
	CHECK(rows);
}

static void test_lines_round_the_story(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Visit of the Minister to Italy\n\nRome, March 5, 2024\n\n" STORY
		  "\n",
		  "2024-03-05", "Visit of the Minister to Italy", "Rome", "", NULL },
		{ "5 March 2024\nMinistry of Foreign Affairs\n\nThe Minister "
		  "meets a colleague\n\n" STORY "\n",
		  "2024-03-05", "The Minister meets a colleague", "", "", NULL },
		{ "The Minister meets a colleague\n\n" STORY
		  "\n\nRome\n5 March 2024\n",
		  "2024-03-05", "The Minister meets a colleague", "", "", NULL },
		{ "The Minister meets a colleague\n\nThe meeting was held "
		  "today, Tuesday 5 March 2024, in Rome. They spoke.\n",
		  "2024-03-05", "The Minister meets a colleague", "", "", NULL },
		/* the days of a visit are not the day of the text */
		{ "Visit of the Minister to Italy, 4 to 6 March 2024\n\n" STORY
		  "\n",
		  "", "Visit of the Minister to Italy, 4 to 6 March 2024", "", "", NULL },
	};
	CHECK(rows);
}

static void test_sources(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "The Minister meets a colleague\n\n" STORY
		  "\n\nSource: https://www.example.org/news/7?x=1\n",
		  "", "The Minister meets a colleague", "", "",
		  "https://www.example.org/news/7?x=1" },
		{ "https://www.example.org/a\n\nThe Minister meets a "
		  "colleague\n\n" STORY "\n",
		  "", "The Minister meets a colleague", "", "",
		  "https://www.example.org/a" },
		/* a reference inside the story is not where it comes from */
		{ "The Minister meets a colleague\n\nThe report stands at "
		  "https://www.example.org/report and was read by all.\n",
		  "", "The Minister meets a colleague", "", "", NULL },
	};
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_datelines),
		cmocka_unit_test(test_no_dateline),
		cmocka_unit_test(test_lines_round_the_story),
		cmocka_unit_test(test_sources),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
