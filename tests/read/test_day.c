/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#undef NDEBUG
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "read/day.h"

static void reads_the_forms_of_a_day(void **state)
{
	(void)state;
	static const struct {
		const char *timestamp, *day;
	} rows[] = {
		{ "2024-03-05", "2024-03-05" },
		{ "2024-03-05T23:59:59-11:00", "2024-03-05" },
		{ "20240305", "2024-03-05" },
		{ "2024/3/5", "2024-03-05" },
		{ "Tue, 05 Mar 2024 10:00:00 GMT", "2024-03-05" },
		{ "5 March 2024", "2024-03-05" },
		{ "March 5, 2024", "2024-03-05" },
		{ "29 February 2024", "2024-02-29" },
		{ "29 February 2023", NULL },
		{ "1900-02-29", NULL },
		{ "2024-13-01", NULL },
		{ "2024-04-31", NULL },
		{ "2024-00-10", NULL },
		{ "0999-01-01", NULL },
		{ "March 2024", NULL },
		{ "yesterday", NULL },
		{ "99999999999999999999999999 March 2024", NULL },
		{ "5 March 99999999999999999999999999", NULL },
		{ "", NULL },
	};
	struct arena *arena = arena_new();
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const char *day = day_of(rows[i].timestamp, arena);
		if (rows[i].day ? !day || strcmp(day, rows[i].day) : day != NULL)
			fail_msg("%s: %s", rows[i].timestamp, day ? day : "no day");
	}
	assert_null(day_of(NULL, arena));
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(reads_the_forms_of_a_day) };
	return cmocka_run_group_tests_name("read/day", tests, NULL, NULL);
}
