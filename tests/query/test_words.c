/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "query/words.h"

/* Words with a bar behind each. */
static void finds_words(void **state)
{
	(void)state;
	static const char *const rows[][2] = {
		{ "", "" },
		{ " # all\n", "" },
		{ "ASK{?a cq:b \"c d\"@en}", "ASK|{|?a|cq:b|@|en|}|" },
		{ "<urn:a#b>('x' # <urn:c>\r<urn:d>)", "<urn:a#b>|(|<urn:d>|)|" },
		{ "1<2-UCASE(?a)", "1|<|2|-|UCASE|(|?a|)|" },
		{ "?a < ?b && ?c > 1", "?a|<|?b|&|&|?c|>|1|" },
		{ "'a\\'b' c", "c|" },
		{ "\"\"\"a\"b\"\"c\\\"\"\"\" d", "d|" },
		{ "'' e '''f''g''' h", "e|h|" },
		{ "i \"never closed", "i|" },
		{ "j '''never closed''", "j|" },
		{ "k '\\", "k|" },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char found[100] = "";
		const char *at = rows[i][0];
		for (struct str word; (word = words_next(&at)).length;) {
			strncat(found, word.at, word.length);
			strcat(found, "|");
		}
		assert_string_equal(found, rows[i][1]);
	}
}

static void compares_keywords(void **state)
{
	(void)state;
	assert_true(words_are((struct str){ "Filter", 6 }, "FILTER"));
	assert_false(words_are((struct str){ "Filters", 7 }, "FILTER"));
	assert_false(words_are((struct str){ "Filters", 5 }, "FILTER"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_words),
		cmocka_unit_test(compares_keywords),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
