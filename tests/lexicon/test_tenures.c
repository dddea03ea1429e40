/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lexicon/tenures.h"

enum { MONTHS = 12, ROOM = 4 };

static int load(void **state)
{
	struct diag diag = { .out = stderr, .least = DIAG_WARNING };
	*state = lexicon_load(TEST_SOURCE_DIR "/tests/lexicon/data/base", NULL, &diag);
	return *state ? 0 : -1;
}

static int release(void **state)
{
	lexicon_free(*state);
	return 0;
}

/* The only tenure that a word finds. */
static const struct known_tenure *only(void **state, const char *word)
{
	const struct known_tenure *found[ROOM];
	assert_int_equal(lexicon_tenures_like(*state, str_of(word), found, ROOM), 1);
	return found[0];
}

static void rows_are_read(void **state)
{
	const struct known_tenure *tenure = only(state, "kibet");
	assert_string_equal(tenure->names, "Jósef al-Kibet|Yusuf Kibet");
	assert_string_equal(tenure->of->id, "KAZ");
	assert_int_equal(tenure->post, HIGH_HEAD_OF_STATE);
	assert_int_equal(tenure->from, 2003 * MONTHS);
	assert_int_equal(tenure->until, 2007 * MONTHS + 3);
	tenure = only(state, "weller");
	assert_int_equal(tenure->of->kind, ENTRY_ORGANIZATION);
	assert_int_equal(tenure->from, 2019 * MONTHS + 4);
	assert_int_equal(tenure->until, UINT16_MAX);
}

static void words_begin_alike(void **state)
{
	assert_ptr_equal(only(state, "JOSEF"), only(state, "yusuf"));
	assert_ptr_equal(only(state, "Kibe"), only(state, "Kibetov"));
	const struct known_tenure *found[ROOM];
	assert_int_equal(lexicon_tenures_like(*state, str_of("xanthe"), found, ROOM), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_are_read),
		cmocka_unit_test(words_begin_alike),
	};
	return cmocka_run_group_tests(tests, load, release);
}
