/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"

static void starts_as_an_empty_string(void **state)
{
	(void)state;
	struct buffer buffer;
	buffer_init(&buffer);
	assert_string_equal(buffer.at, "");
	assert_int_equal(buffer.length, 0);
	buffer_release(&buffer);
}

static void grows_and_stays_terminated(void **state)
{
	(void)state;
	struct buffer buffer;
	buffer_init(&buffer);
	for (size_t i = 0; i < 100000; i++) {
		buffer_add_char(&buffer, (char)('a' + i % 26));
		assert_int_equal(buffer.length, i + 1);
		assert_int_equal(buffer.at[i + 1], '\0');
	}
	for (size_t i = 0; i < 100000; i++)
		assert_int_equal(buffer.at[i], (char)('a' + i % 26));
	buffer_release(&buffer);
}

static void keeps_nul_bytes(void **state)
{
	(void)state;
	struct buffer buffer;
	buffer_init(&buffer);
	buffer_add(&buffer, "a\0b", 3);
	buffer_add(&buffer, NULL, 0);
	buffer_add_text(&buffer, "c");
	struct str str = buffer_as_str(&buffer);
	assert_int_equal(str.length, 4);
	assert_memory_equal(str.at, "a\0bc", 5);
	buffer_release(&buffer);
}

static void formats_text_of_any_length(void **state)
{
	(void)state;
	static const int lengths[] = { 0, 1, 62, 63, 64, 65, 5000 };
	struct buffer buffer;
	buffer_init(&buffer);
	for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
		buffer_clear(&buffer);
		assert_string_equal(buffer.at, "");
		buffer_format(&buffer, "%*s", lengths[i], "");
		buffer_format(&buffer, "%s", "");
		buffer_format(&buffer, "<%d>", 42);
		assert_int_equal(buffer.length, (size_t)lengths[i] + 4);
		assert_int_equal(strspn(buffer.at, " "), lengths[i]);
		assert_string_equal(buffer.at + lengths[i], "<42>");
	}
	buffer_release(&buffer);
}

static void writes_numbers(void **state)
{
	(void)state;
	static const uint32_t numbers[] = { 0, 7, 10, 99, 100, 4294967295u };
	struct buffer buffer;
	buffer_init(&buffer);
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		buffer_add_number(&buffer, numbers[i]);
		buffer_add_char(&buffer, ' ');
	}
	assert_string_equal(buffer.at, "0 7 10 99 100 4294967295 ");
	buffer_truncate(&buffer, 4);
	assert_string_equal(buffer.at, "0 7 ");
	assert_int_equal(buffer.length, 4);
	buffer_release(&buffer);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(starts_as_an_empty_string),
		cmocka_unit_test(grows_and_stays_terminated),
		cmocka_unit_test(keeps_nul_bytes),
		cmocka_unit_test(formats_text_of_any_length),
		cmocka_unit_test(writes_numbers),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
