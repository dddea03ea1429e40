/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/vector.h"

struct point {
	int x, y;
};
struct point_list { VECTOR_OF(struct point); };

static void elements_are_zeroed_and_kept(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct point_list list = { 0 };
	for (int i = 0; i < 5000; i++) {
		struct point *point = vector_add(&list, arena);
		assert_int_equal(point->x, 0);
		assert_int_equal(point->y, 0);
		*point = (struct point){ i, -i };
	}
	assert_int_equal(list.count, 5000);
	assert_true(list.room >= list.count);
	for (int i = 0; i < 5000; i++) {
		assert_int_equal(list.at[i].x, i);
		assert_int_equal(list.at[i].y, -i);
	}
	arena_free(arena);
}

static void lists_in_one_arena_are_apart(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct point_list odd = { 0 }, even = { 0 };
	for (int i = 0; i < 1000; i++)
		*(i % 2 ? vector_add(&odd, arena) : vector_add(&even, arena)) =
			(struct point){ i, 1 };
	for (int i = 0; i < 500; i++) {
		assert_int_equal(even.at[i].x, 2 * i);
		assert_int_equal(odd.at[i].x, 2 * i + 1);
	}
	arena_free(arena);
}

static void large_lists_leave_nothing_behind(void **state)
{
	(void)state;
	enum { COUNT = 1 << 20 };
	struct arena *arena = arena_new();
	struct point_list list = { 0 };
	for (int i = 0; i < COUNT; i++)
		vector_add(&list, arena)->x = i;
	assert_int_equal(list.at[COUNT - 1].x, COUNT - 1);
	assert_true(arena_size(arena) < COUNT * sizeof *list.at + 1000 * 1000);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(elements_are_zeroed_and_kept),
		cmocka_unit_test(lists_in_one_arena_are_apart),
		cmocka_unit_test(large_lists_leave_nothing_behind),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
