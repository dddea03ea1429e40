/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/hash.h"
#include "base/set.h"

static void numbers_are_kept(void **state)
{
	(void)state;
	struct set set;
	set_init(&set);
	for (uint64_t i = 0; i < 50000; i++) {
		assert_false(set_has(&set, hash_number(1, i)));
		assert_true(set_add(&set, hash_number(1, i)));
	}
	for (uint64_t i = 0; i < 50000; i++) {
		assert_true(set_has(&set, hash_number(1, i)));
		assert_false(set_add(&set, hash_number(1, i)));
	}
	assert_int_equal(set.count, 50000);
	set_clear(&set);
	assert_int_equal(set.count, 0);
	assert_false(set_has(&set, hash_number(1, 7)));
	set_release(&set);
}

/* Numbers that want one place. */
static void crowds_find_room(void **state)
{
	(void)state;
	struct set set;
	set_init(&set);
	for (uint64_t i = 1; i <= 300; i++)
		assert_true(set_add(&set, i << 40));
	for (uint64_t i = 1; i <= 300; i++)
		assert_true(set_has(&set, i << 40));
	assert_false(set_has(&set, (uint64_t)301 << 40));
	set_release(&set);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_kept),
		cmocka_unit_test(crowds_find_room),
	};
	return cmocka_run_group_tests_name("set", tests, NULL, NULL);
}
