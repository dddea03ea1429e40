/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/map.h"

static struct arena *arena;

static int begin(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int end(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static void finds_what_was_put(void **state)
{
	(void)state;
	enum { COUNT = 10000 };
	struct map map;
	map_init(&map, arena);
	char key[32];
	for (uint32_t i = 0; i < COUNT; i++) {
		int length = snprintf(key, sizeof key, "key %u", i);
		assert_int_equal(map_put(&map, (struct str){ key, (size_t)length }, i), i);
	}
	assert_int_equal(map.count, COUNT);
	for (uint32_t i = 0; i < COUNT; i++) {
		snprintf(key, sizeof key, "key %u", i);
		assert_int_equal(map_find(&map, str_of(key)), i);
	}
	assert_int_equal(map_find(&map, str_of("key 10000")), MAP_NONE);
}

static void the_first_value_stays(void **state)
{
	(void)state;
	struct map map;
	map_init(&map, arena);
	assert_int_equal(map_put(&map, str_of("Malta"), 1), 1);
	assert_int_equal(map_put(&map, str_of("Malta"), 2), 1);
	assert_int_equal(map_find(&map, str_of("Malta")), 1);
	assert_int_equal(map.count, 1);
}

/* Prefixes and the empty key are keys of their own. */
static void keys_are_whole(void **state)
{
	(void)state;
	static const struct str keys[] = {
		{ "", 0 }, { "abc", 1 }, { "abc", 2 }, { "abc", 3 }, { "abd", 3 },
	};
	struct map map;
	map_init(&map, arena);
	for (uint32_t i = 0; i < sizeof keys / sizeof *keys; i++)
		assert_int_equal(map_put(&map, keys[i], i + 7), i + 7);
	for (uint32_t i = 0; i < sizeof keys / sizeof *keys; i++)
		assert_int_equal(map_find(&map, keys[i]), i + 7);
}

static void the_map_owns_its_keys(void **state)
{
	(void)state;
	struct map map;
	map_init(&map, arena);
	char key[] = "Astana";
	map_put(&map, str_of(key), 3);
	key[0] = 'x';
	assert_int_equal(map_find(&map, str_of("Astana")), 3);
	assert_int_equal(map_find(&map, str_of(key)), MAP_NONE);
}

static void a_kept_key_is_not_copied(void **state)
{
	(void)state;
	struct map map;
	map_init(&map, arena);
	char key[] = "Astana";
	assert_int_equal(map_put_kept(&map, key, 3), 3);
	assert_int_equal(map_put_kept(&map, "Astana", 4), 3);
	assert_int_equal(map_find(&map, str_of("Astana")), 3);
	key[5] = 'x';
	assert_int_equal(map_find(&map, str_of("Astana")), MAP_NONE);
}

static void room_is_reserved_once(void **state)
{
	(void)state;
	struct map map;
	map_init(&map, arena);
	map_put(&map, str_of("Astana"), 3);
	map_reserve(&map, 5000);
	const uint32_t room = map.room;
	assert_int_equal(map_find(&map, str_of("Astana")), 3);
	for (uint32_t i = 1; i < 5000; i++) {
		char key[8];
		int length = snprintf(key, sizeof key, "k%u", i);
		map_put(&map, (struct str){ key, (size_t)length }, i);
	}
	assert_int_equal(map.count, 5000);
	assert_int_equal(map.room, room);
	map_reserve(&map, 1);
	assert_int_equal(map.room, room);
	assert_int_equal(map_find(&map, str_of("k4999")), 4999);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(finds_what_was_put, begin, end),
		cmocka_unit_test_setup_teardown(the_first_value_stays, begin, end),
		cmocka_unit_test_setup_teardown(keys_are_whole, begin, end),
		cmocka_unit_test_setup_teardown(the_map_owns_its_keys, begin, end),
		cmocka_unit_test_setup_teardown(a_kept_key_is_not_copied, begin, end),
		cmocka_unit_test_setup_teardown(room_is_reserved_once, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
