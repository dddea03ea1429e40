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

#include "read/stream.h"

/* Bytes that come a few at a time, and perhaps fail in the end. */
struct drip {
	struct str left;
	size_t size;
	const char *why;
};

static ssize_t pull(struct stream *stream, char *to, size_t size)
{
	struct drip *drip = stream->self;
	size_t length = drip->size < size ? drip->size : size;
	if (length > drip->left.length)
		length = drip->left.length;
	if (!length && drip->why) {
		stream->why = drip->why;
		return -1;
	}
	memcpy(to, drip->left.at, length);
	drip->left = (struct str){ drip->left.at + length, drip->left.length - length };
	return (ssize_t)length;
}

static struct stream stream;
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

static void reads_lines(void **state)
{
	(void)state;
	for (size_t size = 1; size < 12; size++) {
		struct drip drip = { str_of("one\n\na longer one\nlast"), size, NULL };
		struct str line;
		stream_init(&stream, pull, &drip);
		assert_int_equal(stream_read_line(&stream, 6, &line, arena), STREAM_OK);
		assert_true(str_is(line, "one"));
		assert_int_equal(stream_read_line(&stream, 6, &line, arena), STREAM_OK);
		assert_true(str_is(line, ""));
		assert_int_equal(stream_read_line(&stream, 6, &line, arena), STREAM_TOO_LARGE);
		assert_int_equal(stream_read_line(&stream, 6, &line, arena), STREAM_OK);
		assert_true(str_is(line, "last"));
		assert_int_equal(line.at[line.length], '\0');
		assert_int_equal(stream_read_line(&stream, 6, &line, arena), STREAM_NO_MORE);
	}
}

static void reads_all_but_what_is_too_large(void **state)
{
	(void)state;
	struct str all;
	for (size_t limit = 4; limit < 7; limit++) {
		struct drip drip = { str_of("Malta"), 2, NULL };
		stream_init(&stream, pull, &drip);
		enum stream_end wanted = limit < 5 ? STREAM_TOO_LARGE : STREAM_OK;
		assert_int_equal(stream_read_all(&stream, limit, &all, arena), wanted);
		if (wanted == STREAM_OK)
			assert_true(str_is(all, "Malta"));
	}
}

static void tells_what_failed(void **state)
{
	(void)state;
	struct drip drip = { str_of("one\ntwo"), 5, "broken" };
	struct str bytes;
	stream_init(&stream, pull, &drip);
	assert_int_equal(stream_read_line(&stream, 99, &bytes, arena), STREAM_OK);
	assert_int_equal(stream_read_line(&stream, 99, &bytes, arena), STREAM_FAILED);
	assert_string_equal(stream.why, "broken");
	drip = (struct drip){ str_of("one"), 5, "broken" };
	stream_init(&stream, pull, &drip);
	assert_int_equal(stream_read_all(&stream, 99, &bytes, arena), STREAM_FAILED);
}

static void looks_before_it_reads(void **state)
{
	(void)state;
	struct drip drip = { str_of("abcdefgh"), 3, NULL };
	char to[4];
	stream_init(&stream, pull, &drip);
	assert_true(str_is(stream_peek(&stream, 4), "abcdef"));
	assert_true(stream_skip(&stream, 5));
	assert_int_equal(stream_read(&stream, to, sizeof to), 1);
	assert_int_equal(to[0], 'f');
	assert_true(str_is(stream_peek(&stream, 99), "gh"));
	assert_false(stream_skip(&stream, 3));
	assert_int_equal(stream_peek(&stream, 1).length, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(reads_lines, begin, end),
		cmocka_unit_test_setup_teardown(reads_all_but_what_is_too_large, begin, end),
		cmocka_unit_test_setup_teardown(tells_what_failed, begin, end),
		cmocka_unit_test_setup_teardown(looks_before_it_reads, begin, end),
	};
	return cmocka_run_group_tests_name("read/stream", tests, NULL, NULL);
}
