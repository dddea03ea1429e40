/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "cli/bar.h"

static void check(struct progress progress, size_t columns, const char *expected)
{
	struct buffer line;
	buffer_init(&line);
	buffer_add_text(&line, "\r");
	bar_format(&line, &progress, columns);
	assert_string_equal(line.at + 1, expected);
	assert_true(!columns || line.length - 1 < columns);
	buffer_release(&line);
}

static void test_brackets_fill(void **state)
{
	(void)state;
	check((struct progress){ 1, 1000, 1, 0 }, 80,
	      "1 documents  0.0 MB  0.0 MB/s  [>                                       ]    0%");
	check((struct progress){ 812, 6300000, 0.9, 0.38 }, 80,
	      "812 documents  6.3 MB  7.0 MB/s  [==========>                ]   38%  0:01 left");
	check((struct progress){ 6086, 26700000, 10, 1 }, 80,
	      "6086 documents  26.7 MB  2.7 MB/s  [=========================]  100%  0:00 left");
}

static void test_time_is_told(void **state)
{
	(void)state;
	check((struct progress){ 3, 0, 30, 0.25 }, 62,
	      "3 documents  0.0 MB  0.0 MB/s  [==>        ]   25%  1:30 left");
	check((struct progress){ 3, 0, 36000, 0.5 }, 60,
	      "3 documents  0.0 MB  0.0 MB/s   50%  10:00:00 left");
	check((struct progress){ 3, 2000000, 61.5, -1 }, 80,
	      "3 documents  2.0 MB  0.0 MB/s  1:02");
	check((struct progress){ 3, 0, 0, -1 }, 80, "3 documents  0.0 MB  0:00");
}

static void test_a_narrow_terminal(void **state)
{
	(void)state;
	check((struct progress){ 3, 0, 30, 0.25 }, 20, "3 documents  0.0 MB");
	check((struct progress){ 3, 0, 30, 0.25 }, 1, "");
	check((struct progress){ 3, 0, 30, 0.25 }, 0, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_brackets_fill),
		cmocka_unit_test(test_time_is_told),
		cmocka_unit_test(test_a_narrow_terminal),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
