/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Each row is a text, the date that its first date is, and the words it
 * stands in. The day of the text is Wednesday 15 May 2024. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "recognize/date.h"
#include "../support/lexicon.h"

#ifndef TEST_SOURCE_DIR
#define TEST_SOURCE_DIR "."
#endif

struct row {
	const char *text;
	const char *date;  /* ISO, "from/to" for an interval; NULL: no date in it */
	const char *words; /* the tokens taken; NULL: not looked at */
};

static const struct date day_of_text = { 2024, 5, 15 };

static bool no_abbreviation(const void *self, struct str folded)
{
	(void)self;
	(void)folded;
	return false;
}

/* The first date of a text as "from" or "from/to"; "" where there is none. */
static uint32_t find_first(const struct text *text, struct date published,
			   char found[2 * DATE_SIZE], struct range *range)
{
	struct date from, to;
	char end[DATE_SIZE];
	found[0] = '\0';
	for (uint32_t i = 0; i < text->tokens.count; i++) {
		uint32_t count =
			date_parse(text, lexicon, i, published, &from, &to);
		if (!count)
			continue;
		date_format(from, found);
		if (date_compare(from, to)) {
			strcat(found, "/");
			strcat(found, date_format(to, end));
		}
		*range = (struct range){ i, i + count };
		return count;
	}
	return 0;
}

static void check_row(const struct row *row, struct date published)
{
	struct arena *arena = arena_new();
	struct abbreviations none = { no_abbreviation, NULL };
	struct text text = { 0 };
	struct range range = { 0, 0 };
	char found[2 * DATE_SIZE];
	text_parse(&text, str_of(row->text), none, arena);
	lexicon_number(lexicon, &text);
	find_first(&text, published, found, &range);
	const char *wanted = row->date ? row->date : "";
	if (strcmp(found, wanted))
		fail_msg("\"%s\": found \"%s\", wanted \"%s\"", row->text, found,
			 wanted);
	if (row->words) {
		const char *words =
			text_line(&text, text_span(&text, range), arena);
		if (strcmp(words, row->words))
			fail_msg("\"%s\": took \"%s\", wanted \"%s\"", row->text,
				 words, row->words);
	}
	arena_free(arena);
}

static void check_rows(const struct row *rows, size_t count, struct date published)
{
	for (size_t i = 0; i < count; i++)
		check_row(&rows[i], published);
}

#define CHECK(rows, published) \
	check_rows(rows, sizeof(rows) / sizeof *(rows), published)

static void test_explicit_days(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "on 29 June 2023, exactly", "2023-06-29", "29 June 2023" },
		{ "June 29, 2023", "2023-06-29", "June 29, 2023" },
		{ "June 29th, 2023", "2023-06-29", "June 29th, 2023" },
		{ "29th June, 2023", "2023-06-29", "29th June, 2023" },
		{ "the 29th of June 2023", "2023-06-29", "29th of June 2023" },
		{ "an Agreement of 20th February 2014; the", "2014-02-20", NULL },
		{ "Sunday 9 June 2024", "2024-06-09", "Sunday 9 June 2024" },
		{ "Sunday, June 9, 2024, in", "2024-06-09",
		  "Sunday, June 9, 2024" },
		{ "Wednesday, the 9th of May 2018", "2018-05-09", NULL },
		{ "05.07.2022", "2022-07-05", "05.07.2022" },
		{ "5.7.2022 ", "2022-07-05", NULL },
		{ "2024-06-26", "2024-06-26", "2024-06-26" },
		{ "Date: 26/06/2024", "2024-06-26", "26/06/2024" },
		{ "06/26/2024", "2024-06-26", NULL },
		{ "03/04/2024", "2024-04-03", NULL },
		{ "31/02/2024", NULL, NULL },
		{ "13. Jun 2024.", "2024-06-13", "13. Jun 2024" },
		{ "19 May. 2016 - ", "2016-05-19", "19 May. 2016" },
		{ "28 MAY 2024", "2024-05-28", "28 MAY 2024" },
		{ "Sept. 3, 2021", "2021-09-03", NULL },
		{ "February 29, 2023", NULL, NULL },
		{ "February 29, 2024", "2024-02-29", NULL },
		{ "on Thursday (19 May 2016).", "2016-05-19",
		  "Thursday (19 May 2016)" },
		{ "today, Sunday 9 June 2024, in", "2024-06-09",
		  "today, Sunday 9 June 2024" },
		{ "Today, April 13, the Minister", "2024-04-13",
		  "Today, April 13" },
	};
	CHECK(rows, day_of_text);
}

static void test_months_and_years(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "in June 2023", "2023-06", "June 2023" },
		{ "March 2025", "2025-03", NULL },
		{ "in early June of 2019", "2019-06", "June of 2019" },
		{ "in 2015", "2015", "2015" },
		{ "the Framework Agreement of 2005, and", "2005", NULL },
		{ "the Dialogue (2008)", "2008", "2008" },
		{ "the 1975 Helsinki Final Act", "1975", "1975" },
		{ "in 2019 and 2020", "2019", NULL },
		{ "signed in 1992 by", "1992", NULL },
		{ "1975 people", NULL, NULL },
		{ "of 2000 refugees", NULL, NULL },
		{ "to 1700 people", NULL, NULL },
		{ "$2000", NULL, NULL },
		{ "No. 1984", NULL, NULL },
		{ "resolution 1701", NULL, NULL },
		{ "of 1,600 individuals", NULL, NULL },
		{ "in 1200", NULL, NULL },
		{ "the rulers may march on", NULL, NULL },
		{ "May the talks bear fruit", NULL, NULL },
		{ "since 2014 the Government", "2014", NULL },
	};
	CHECK(rows, day_of_text);
}

static void test_intervals(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "27 to 28 May 2024", "2024-05-27/2024-05-28",
		  "27 to 28 May 2024" },
		{ "on 28 and 29 November 2023 and", "2023-11-28/2023-11-29",
		  "28 and 29 November 2023" },
		{ "from 10 to 12 April.", "2024-04-10/2024-04-12", NULL },
		{ "from 29 November to 1 December 2021", "2021-11-29/2021-12-01",
		  "29 November to 1 December 2021" },
		{ "30 December to 2 January 2024", "2023-12-30/2024-01-02", NULL },
		{ "12-14 May 2024", "2024-05-12/2024-05-14", NULL },
		{ "12 – 14 May 2024", "2024-05-12/2024-05-14", NULL },
		{ "May 12–14, 2024", "2024-05-12/2024-05-14", "May 12–14, 2024" },
		{ "May 30 - June 2, 2024", "2024-05-30/2024-06-02", NULL },
		{ "29 December 2022 to 3 January 2023", "2022-12-29/2023-01-03",
		  NULL },
		{ "Programme 2021-2027", "2021/2027", "2021-2027" },
		{ "for 2023-2024 was", "2023/2024", NULL },
		{ "the 2023-24 session", "2023/2024", "2023-24" },
		{ "from 2015 to 2019", "2015/2019", NULL },
		{ "on 12 May and 3 June 2024", "2024-05-12", "12 May" },
		{ "29 Apr 2025 - 11:20", "2025-04-29", "29 Apr 2025" },
	};
	CHECK(rows, day_of_text);
}

static void test_days_from_the_day_of_the_text(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "on August 8 in Bali", "2023-08-08", "August 8" },
		{ "on July 8 they will meet", "2024-07-08", NULL },
		{ "on 4 March, Schmid had met", "2024-03-04", "4 March" },
		{ "on December 27", "2023-12-27", NULL },
		{ "leaves on 20 May", "2024-05-20", NULL },
		{ "will be held in November", "2024-11", NULL },
		{ "on 28 and 29 November of this year", "2024-11-28/2024-11-29",
		  "28 and 29 November of this year" },
		{ "in June last year", "2023-06", "June last year" },
		{ "in January", "2024-01", NULL },
		{ "in August", "2023-08", NULL },
		{ "last July", "2023-07", "July" },
		{ "today", "2024-05-15", NULL },
		{ "yesterday in", "2024-05-14", NULL },
		{ "tomorrow", "2024-05-16", NULL },
		{ "this morning", "2024-05-15", "this morning" },
		{ "yesterday evening", "2024-05-14", "yesterday evening" },
		{ "earlier this afternoon", "2024-05-15", NULL },
		{ "this Agreement", NULL, NULL },
		{ "on Tuesday", "2024-05-14", NULL },
		{ "on Wednesday", "2024-05-15", NULL },
		{ "on Friday", "2024-05-10", NULL },
		{ "he will arrive on Friday", "2024-05-17", NULL },
		{ "last Wednesday", "2024-05-08", "last Wednesday" },
		{ "next Monday", "2024-05-20", "next Monday" },
		{ "this Friday", "2024-05-17", NULL },
		{ "last week", "2024-05-06/2024-05-12", NULL },
		{ "last month", "2024-04", NULL },
		{ "next year", "2025", NULL },
		{ "this year", "2024", "this year" },
		{ "two days ago", "2024-05-13", "two days ago" },
		{ "a week ago", "2024-05-08", NULL },
		{ "3 months ago", "2024-02", NULL },
		{ "thirty-one years ago", "1993", "thirty-one years ago" },
		{ "early last", NULL, NULL },
	};
	CHECK(rows, day_of_text);
}

static void test_the_day_of_the_text_is_not_known(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "today", NULL, NULL },
		{ "on 4 March", NULL, NULL },
		{ "on Tuesday", NULL, NULL },
		{ "last year", NULL, NULL },
		{ "two years ago", NULL, NULL },
		{ "on Tuesday, 4 March 2014", "2014-03-04",
		  "Tuesday, 4 March 2014" },
		{ "today, 4 March 2014", "2014-03-04", "4 March 2014" },
	};
	CHECK(rows, ((struct date){ 0 }));
}

static void test_iso(void **state)
{
	(void)state;
	static const struct {
		const char *in, *out;
	} rows[] = {
		{ "2024-06-26", "2024-06-26" },
		{ "2024-06", "2024-06" },
		{ "1999", "1999" },
		{ "2024-02-29", "2024-02-29" },
		{ "2023-02-29", "" },
		{ "2024-13-01", "" },
		{ "2024-00-01", "" },
		{ "24-06-26", "" },
		{ "2024-6-26", "" },
		{ "2024-06-26x", "" },
		{ "2024-", "" },
		{ "", "" },
	};
	char text[DATE_SIZE];
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_string_equal(date_format(date_from_iso(rows[i].in), text),
				    rows[i].out);
	assert_int_equal(date_from_iso(NULL).year, 0);
}

static void test_arithmetic(void **state)
{
	(void)state;
	char text[DATE_SIZE];
	struct date day = { 2024, 2, 28 };
	assert_string_equal(date_format(date_add_days(day, 2), text), "2024-03-01");
	assert_string_equal(date_format(date_add_days(day, -59), text),
			    "2023-12-31");
	assert_int_equal(date_weekday((struct date){ 2000, 1, 1 }), 5);
	assert_int_equal(date_weekday(day_of_text), 2);
	/* there and back over leap years and centuries */
	struct date last = { 1599, 12, 31 };
	for (int32_t n = date_to_number((struct date){ 1600, 1, 1 });
	     n < date_to_number((struct date){ 2101, 1, 1 }); n++) {
		struct date date = date_from_number(n);
		assert_true(date_is_valid(date));
		assert_int_equal(date_to_number(date), n);
		assert_true(date_compare(last, date) < 0);
		last = date;
	}
	assert_true(date_covers((struct date){ 2024, 5, 0 }, day_of_text));
	assert_false(date_covers(day_of_text, (struct date){ 2024, 5, 0 }));
	assert_false(date_covers((struct date){ 2024, 4, 0 }, day_of_text));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_explicit_days),
		cmocka_unit_test(test_months_and_years),
		cmocka_unit_test(test_intervals),
		cmocka_unit_test(test_days_from_the_day_of_the_text),
		cmocka_unit_test(test_the_day_of_the_text_is_not_known),
		cmocka_unit_test(test_iso),
		cmocka_unit_test(test_arithmetic),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
