/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/diag.h"

static const struct row {
	struct place place;
	enum diag_code code;
	const char *detail, *expected;
} rows[] = {
	{ { "a.txt", 3, 7 }, DIAG_INVALID_UTF8, NULL,
	  "a.txt:3:7: warning: invalid UTF-8, replaced by U+FFFD\n" },
	{ { "a.txt", 3, 0 }, DIAG_CONTROL_CHARACTER, NULL,
	  "a.txt:3: warning: control character, read as a space\n" },
	{ { "states.tsv", 0, 0 }, DIAG_CANNOT_OPEN, "Permission denied",
	  "states.tsv: error: cannot open 'Permission denied'\n" },
	{ { "a.txt", 0, 9 }, DIAG_EMPTY_DOCUMENT, NULL,
	  "a.txt: warning: nothing to read in this document\n" },
	{ { NULL, 0, 0 }, DIAG_BAD_DATE, "2024-13-01",
	  "error: not a date of the form YYYY-MM-DD '2024-13-01'\n" },
};

static void messages_have_one_form(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char *text = NULL;
		size_t length = 0;
		struct diag diag = { .out = open_memstream(&text, &length) };
		diag_report(&diag, rows[i].place, rows[i].code, rows[i].detail);
		fclose(diag.out);
		assert_string_equal(text, rows[i].expected);
		free(text);
	}
}

static void quiet_levels_are_counted(void **state)
{
	(void)state;
	char *text = NULL;
	size_t length = 0;
	struct diag diag = { .out = open_memstream(&text, &length),
			     .least = DIAG_ERROR };
	const struct place place = { "x", 1, 1 };
	diag_report(&diag, place, DIAG_LEXICON_SHARED_NAME, NULL);
	diag_report(&diag, place, DIAG_EMPTY_DOCUMENT, NULL);
	diag_report(&diag, place, DIAG_EMPTY_DOCUMENT, NULL);
	fflush(diag.out);
	assert_int_equal(length, 0);
	diag_report(&diag, place, DIAG_CANNOT_READ, NULL);
	fclose(diag.out);
	assert_string_equal(text, "x:1:1: error: cannot read\n");
	assert_int_equal(diag.counts[DIAG_NOTE], 1);
	assert_int_equal(diag.counts[DIAG_WARNING], 2);
	assert_int_equal(diag.counts[DIAG_ERROR], 1);
	free(text);
}

static void counts_without_a_stream(void **state)
{
	(void)state;
	struct diag diag = { .out = NULL };
	diag_report(&diag, (struct place){ 0 }, DIAG_CANNOT_WRITE, "x");
	assert_int_equal(diag.counts[DIAG_ERROR], 1);
}

static void the_catalogue_keeps_its_style(void **state)
{
	(void)state;
	static const char *const messages[] = {
#define DIAG(code, level, message) message,
#include "base/diag.def"
#undef DIAG
	};
	for (size_t i = 0; i < sizeof messages / sizeof *messages; i++) {
		const char *message = messages[i], *last = message;
		assert_false(*message >= 'A' && *message <= 'Z');
		while (last[1])
			last++;
		assert_false(*last == '.' || *last == '\n' || *last == ' ');
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(messages_have_one_form),
		cmocka_unit_test(quiet_levels_are_counted),
		cmocka_unit_test(counts_without_a_stream),
		cmocka_unit_test(the_catalogue_keeps_its_style),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
