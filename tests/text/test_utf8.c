/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#undef NDEBUG
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "text/utf8.h"

#define BAD "\xEF\xBF\xBD"

static void note_offset(void *self, uint32_t offset)
{
	struct buffer *offsets = self;
	buffer_format(offsets, "%u ", offset);
}

static void makes_valid(void **state)
{
	(void)state;
	static const struct {
		struct str bytes;
		const char *valid, *offsets;
	} rows[] = {
#define BYTES(literal) { literal, sizeof(literal) - 1 }
		{ BYTES(""), "", "" },
		{ BYTES("Malta"), "Malta", "" },
		{ BYTES("Türkiye – “a” 外 😀"), "Türkiye – “a” 外 😀", "" },
		{ BYTES("a\0b"), "a" BAD "b", "1 " },
		{ BYTES("a\xFF" "b"), "a" BAD "b", "1 " },
		{ BYTES("\x80"), BAD, "0 " },
		{ BYTES("\xC0\xAF"), BAD BAD, "0 1 " },
		{ BYTES("\xE0\x80\xBF"), BAD BAD BAD, "0 1 2 " },
		{ BYTES("\xED\xA0\x80"), BAD BAD BAD, "0 1 2 " },
		{ BYTES("\xF0\x80\x80\x41"), BAD BAD BAD "A", "0 1 2 " },
		{ BYTES("\xF4\x91\x92\x93" "a"), BAD BAD BAD BAD "a", "0 1 2 3 " },
		{ BYTES("\xF5"), BAD, "0 " },
		/* one for each maximal subpart: Unicode, table 3-11 */
		{ BYTES("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF" "A"),
		  BAD BAD BAD BAD "A", "0 2 3 6 " },
		{ BYTES("abcdefgh\xE2\x80"), "abcdefgh" BAD, "8 " },
		{ BYTES("\xF0\x9F\x98"), BAD, "0 " },
		{ BYTES("\xEF\xBF\xBE"), BAD, "0 " },
		{ BYTES("\xEF\xBF\xBF" "a"), BAD "a", "0 " },
		{ BYTES("\xEF\xBF\xBD"), BAD, "" },
		{ BYTES("\xEF\xBB\xBF" "a"), "\xEF\xBB\xBF" "a", "" },
		{ BYTES("\xF4\x8F\xBF\xBD"), "\xF4\x8F\xBF\xBD", "" },
		{ BYTES("12345678\0abcdefgh\0"), "12345678" BAD "abcdefgh" BAD,
		  "8 17 " },
		{ BYTES("\x01\x7F\t"), "\x01\x7F\t", "" },
	};
	struct buffer valid, offsets;
	buffer_init(&valid);
	buffer_init(&offsets);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		buffer_clear(&valid);
		buffer_clear(&offsets);
		utf8_make_valid(&valid, rows[i].bytes, note_offset, &offsets);
		assert_string_equal(valid.at, rows[i].valid);
		assert_string_equal(offsets.at, rows[i].offsets);
		assert_int_equal(utf8_is_valid(rows[i].bytes), !offsets.length);
		assert_true(utf8_is_valid(buffer_as_str(&valid)));
	}
	buffer_clear(&valid);
	utf8_make_valid(&valid, str_of("\xFF"), NULL, NULL);
	assert_string_equal(valid.at, BAD);
	buffer_release(&valid);
	buffer_release(&offsets);
}

/* Every byte at every place of a word of eight: the quick path and the slow
 * one agree. */
static void finds_a_bad_byte_anywhere(void **state)
{
	(void)state;
	for (size_t place = 0; place < 20; place++) {
		for (int byte = 0; byte < 256; byte++) {
			char bytes[20];
			memset(bytes, 'a', sizeof bytes);
			bytes[place] = (char)byte;
			bool valid = utf8_is_valid((struct str){ bytes, 20 });
			assert_int_equal(valid, byte > 0 && byte < 0x80);
		}
	}
}

static void reads_code_points(void **state)
{
	(void)state;
	static const uint32_t expected[] = { 'a', 0xE9, 0x2013, 0x1F600, 'z' };
	struct str text = str_of("aé–😀z");
	uint32_t at = 0;
	for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
		assert_int_equal(utf8_next(text, &at), expected[i]);
	assert_int_equal(at, text.length);
}

static void tells_classes(void **state)
{
	(void)state;
	static const struct {
		uint32_t code_point;
		bool letter, upper, digit, space;
	} rows[] = {
		{ 'a', true, false, false, false },
		{ 'Z', true, true, false, false },
		{ '@', false, false, false, false },
		{ '[', false, false, false, false },
		{ '`', false, false, false, false },
		{ '{', false, false, false, false },
		{ '0', false, false, true, false },
		{ '9', false, false, true, false },
		{ '/', false, false, false, false },
		{ ':', false, false, false, false },
		{ ' ', false, false, false, true },
		{ '\t', false, false, false, true },
		{ '\r', false, false, false, true },
		{ 0x0E, false, false, false, false },
		{ 0xA0, false, false, false, true },
		{ 0x200B, false, false, false, true },
		{ 0x2028, false, false, false, true },
		{ 0x202F, false, false, false, true },
		{ 0xFEFF, false, false, false, true },
		{ 0xC9, true, true, false, false },
		{ 0xE9, true, false, false, false },
		{ 0x1C5, true, true, false, false },  /* Lt */
		{ 0x301, true, false, false, false }, /* Mn */
		{ 0x2BB, true, false, false, false }, /* Lm */
		{ 0x5916, true, false, false, false },
		{ 0x663, false, false, true, false },
		{ 0x2019, false, false, false, false },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		uint32_t c = rows[i].code_point;
		assert_int_equal(utf8_is_letter(c), rows[i].letter);
		assert_int_equal(utf8_is_upper(c), rows[i].upper);
		assert_int_equal(utf8_is_digit(c), rows[i].digit);
		assert_int_equal(utf8_is_space(c), rows[i].space);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(makes_valid),
		cmocka_unit_test(finds_a_bad_byte_anywhere),
		cmocka_unit_test(reads_code_points),
		cmocka_unit_test(tells_classes),
	};
	return cmocka_run_group_tests_name("text/utf8", tests, NULL, NULL);
}
