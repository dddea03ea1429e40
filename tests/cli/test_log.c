/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "cli/log.h"

static void check_text(const char *text, const char *expected)
{
	struct buffer line;
	buffer_init(&line);
	log_text(&line, "file", text);
	assert_string_equal(line.at, expected);
	buffer_release(&line);
}

static void test_text_is_escaped(void **state)
{
	(void)state;
	check_text("", ",\"file\":\"\"");
	check_text("a \"b\" \\c/d", ",\"file\":\"a \\\"b\\\" \\\\c/d\"");
	check_text("\t\n\r\033[2J\177", ",\"file\":\"\\u0009\\u000a\\u000d\\u001b[2J\\u007f\"");
	check_text("M\303\251rida \360\237\217\263", ",\"file\":\"M\303\251rida \360\237\217\263\"");
	check_text("\302\205\302\233\342\200\250\342\200\251",
		   ",\"file\":\"\\u0085\\u009b\\u2028\\u2029\"");
	/* neither UTF-8 nor a lone surrogate gets through */
	check_text("\377a\303", ",\"file\":\"\357\277\275a\357\277\275\"");
	check_text("\355\240\200.", ",\"file\":\"\357\277\275\357\277\275\357\277\275.\"");
}

static void test_a_diagnostic(void **state)
{
	struct buffer line;
	(void)state;
	buffer_init(&line);
	log_diagnostic(&line, (struct place){ "a", 3, 7 }, DIAG_NOT_UTF8, "x");
	assert_string_equal(line.at, "{\"kind\":\"diagnostic\",\"level\":\"error\","
			    "\"code\":\"NOT_UTF8\",\"file\":\"a\",\"line\":3,\"column\":7,"
			    "\"message\":\"not UTF-8, skipped\",\"detail\":\"x\"}\n");
	buffer_clear(&line);
	log_diagnostic(&line, (struct place){ NULL, 0, 7 }, DIAG_EMPTY_DOCUMENT, NULL);
	assert_string_equal(line.at, "{\"kind\":\"diagnostic\",\"level\":\"warning\","
			    "\"code\":\"EMPTY_DOCUMENT\","
			    "\"message\":\"nothing to read in this document\"}\n");
	buffer_release(&line);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text_is_escaped),
		cmocka_unit_test(test_a_diagnostic),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
