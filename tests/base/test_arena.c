/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"

static void pieces_are_zeroed_and_aligned(void **state)
{
	(void)state;
	static const size_t sizes[] = { 0, 1, 7, 8, 17, 4096, 300000, 1000000 };
	struct arena *arena = arena_new();
	for (int round = 0; round < 3; round++) {
		for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
			unsigned char *piece = arena_take(arena, sizes[i]);
			assert_non_null(piece);
			assert_int_equal((uintptr_t)piece % alignof(max_align_t), 0);
			for (size_t k = 0; k < sizes[i]; k++)
				if (piece[k])
					fail_msg("byte %zu of %zu", k, sizes[i]);
			if (sizes[i])
				memset(piece, 0xA5, sizes[i]);
		}
		arena_reset(arena);
	}
	arena_free(arena);
}

static void pieces_do_not_overlap(void **state)
{
	(void)state;
	enum { COUNT = 20000 };
	static char *pieces[COUNT];
	struct arena *arena = arena_new();
	for (int i = 0; i < COUNT; i++)
		pieces[i] = arena_format(arena, "piece number %d", i);
	for (int i = 0; i < COUNT; i++) {
		char expected[32];
		snprintf(expected, sizeof expected, "piece number %d", i);
		assert_string_equal(pieces[i], expected);
	}
	arena_free(arena);
}

static void a_long_text_is_whole(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	for (int length = 250; length < 260; length++) {
		const char *text = arena_format(arena, "%*d|", length, 7);
		assert_int_equal(strlen(text), length + 1);
		assert_string_equal(text + length - 1, "7|");
	}
	arena_free(arena);
}

static void copies_end_in_nul(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	char *copy = arena_copy(arena, "Valletta, Malta", 8);
	assert_string_equal(copy, "Valletta");
	assert_string_equal(arena_copy(arena, NULL, 0), "");
	arena_free(arena);
}

static void large_blocks_go_back_at_reset(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	arena_take(arena, 10);
	arena_take(arena, 50 * 1000 * 1000);
	assert_true(arena_size(arena) >= 50 * 1000 * 1000);
	arena_reset(arena);
	assert_true(arena_size(arena) < 1000 * 1000);
	arena_free(arena);
}

/* The large ones among 60 pieces, in an order that takes each place of the
 * list: first, last, between. */
static void pieces_are_given_back(void **state)
{
	(void)state;
	enum { COUNT = 60, LARGE = 400000 };
	struct arena *arena = arena_new();
	for (int round = 0; round < 3; round++) {
		char *pieces[COUNT];
		for (int i = 0; i < COUNT; i++) {
			size_t size = i % 2 ? LARGE : 100;
			pieces[i] = arena_take(arena, size);
			memset(pieces[i], i, size);
		}
		assert_true(arena_size(arena) >= COUNT / 2 * LARGE);
		for (int i = 0; i < COUNT; i++) {
			int other = i * 37 % COUNT;
			arena_give_back(arena, pieces[other],
					other % 2 ? LARGE : 100);
		}
		arena_give_back(arena, NULL, LARGE);
		assert_true(arena_size(arena) <= 1000 * 1000);
#ifndef ARENA_PLAIN_MALLOC
		for (int i = 0; i < COUNT; i += 2)
			assert_int_equal(pieces[i][99], i);
#endif
		if (round)
			arena_reset(arena);
	}
	arena_free(arena);
}

static void free_takes_null(void **state)
{
	(void)state;
	arena_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pieces_are_zeroed_and_aligned),
		cmocka_unit_test(pieces_do_not_overlap),
		cmocka_unit_test(a_long_text_is_whole),
		cmocka_unit_test(copies_end_in_nul),
		cmocka_unit_test(large_blocks_go_back_at_reset),
		cmocka_unit_test(pieces_are_given_back),
		cmocka_unit_test(free_takes_null),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
