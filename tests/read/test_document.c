/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#undef NDEBUG
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "read/document.h"
#include "text/utf8.h"
#include "../support/messages.h"

#define BAD "\xEF\xBF\xBD"

static const struct read_options options;

static bool read_bytes(struct document *document, struct str bytes)
{
	const struct record record = { .name = "f", .bytes = bytes,
				       .format = FORMAT_TEXT };
	return document_from_record(document, &record, &options, &diag, arena);
}

#define BYTES(literal) { literal, sizeof(literal) - 1 }

static void repairs_and_reports(void **state)
{
	static const struct {
		struct str bytes;
		const char *text, *messages;
	} rows[] = {
		{ BYTES("Malta\n"), "Malta\n", "" },
		{ BYTES("a\tb\r\nc\rd"), "a\tb\r\nc\rd", "" },
		{ BYTES("\xEF\xBB\xBF" "a"), "\xEF\xBB\xBF" "a", "" },
		{ BYTES("a\xFFz"), "a" BAD "z",
		  "f:1:2: warning: invalid UTF-8, replaced by U+FFFD '0xFF'\n" },
		{ BYTES("é\nèx\x80"), "é\nèx" BAD,
		  "f:2:3: warning: invalid UTF-8, replaced by U+FFFD '0x80'\n" },
		{ BYTES("a\r\nb\rc\x80"), "a\r\nb\rc" BAD,
		  "f:3:2: warning: invalid UTF-8, replaced by U+FFFD '0x80'\n" },
		{ BYTES("a\0z"), "a" BAD "z",
		  "f:1:2: warning: invalid UTF-8, replaced by U+FFFD '0x00'\n" },
		{ BYTES("é\x01z\x7F"), "é z ",
		  "f:1:2: warning: control character, read as a space "
		  "'U+0001'\n"
		  "f:1:4: warning: control character, read as a space "
		  "'U+007F'\n" },
		{ BYTES("a\n\x0Cz"), "a\n z",
		  "f:2:1: warning: control character, read as a space "
		  "'U+000C'\n" },
		{ BYTES("é\xC2\x93z\xC2\xA0"), "é z\xC2\xA0",
		  "f:1:2: warning: control character, read as a space "
		  "'U+0093'\n" },
		{ BYTES(""), "", "f: warning: nothing to read in this document\n" },
		{ BYTES(" \n\xEF\xBB\xBF\t"), " \n\xEF\xBB\xBF\t",
		  "f: warning: nothing to read in this document\n" },
		{ BYTES("\xFF\xFEM\0\xE9\0\x3D\xD8\0\xDE"), "\xEF\xBB\xBF" "Mé😀", "" },
		{ BYTES("\xFE\xFF\0M\x20\x14"), "\xEF\xBB\xBF" "M—", "" },
		{ BYTES("\xFE\xFF\xD8\0\0M\xDC\0z"), "\xEF\xBB\xBF" BAD "M" BAD BAD,
		  "f:1:2: warning: invalid UTF-8, replaced by U+FFFD '0xFF'\n"
		  "f:1:4: warning: invalid UTF-8, replaced by U+FFFD '0xFF'\n"
		  "f:1:5: warning: invalid UTF-8, replaced by U+FFFD '0xFF'\n" },
		{ BYTES("\xFF\xFE\0\0M\0\0\0"), "", "f: error: not UTF-8, skipped 'UTF-32'\n" },
		{ BYTES("\0\0\xFE\xFF\0\0\0M"), "", "f: error: not UTF-8, skipped 'UTF-32'\n" },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct document document;
		assert_int_equal(messages_begin(state), 0);
		if (read_bytes(&document, rows[i].bytes)) {
			assert_int_equal(document.text.length, strlen(rows[i].text));
			assert_memory_equal(document.text.at, rows[i].text,
					    document.text.length);
			assert_true(utf8_is_valid(document.text));
		} else {
			assert_int_equal(diag.counts[DIAG_ERROR], 1);
		}
		assert_string_equal(messages_reported(), rows[i].messages);
		messages_end(state);
	}
}

/* What is printed of many faults: the first twenty and how many more. */
static void does_not_report_without_end(void **state)
{
	(void)state;
	char bytes[150];
	struct document document;
	memset(bytes, 0xFF, 100);
	memset(bytes + 100, 1, 50);
	assert_true(read_bytes(&document, (struct str){ bytes, sizeof bytes }));
	assert_int_equal(document.text.length, 3 * 100 + 50);
	assert_int_equal(diag.counts[DIAG_WARNING], 21 + 21);
	assert_non_null(strstr(messages_reported(), "f:1:20: warning: invalid UTF-8"));
	assert_null(strstr(messages_reported(), "f:1:21: warning: invalid UTF-8"));
	assert_non_null(strstr(messages_reported(), "U+FFFD '80 more'"));
	assert_non_null(strstr(messages_reported(), "a space '30 more'"));
}

static void knows_a_document_by_its_bytes(void **state)
{
	(void)state;
	static const struct {
		struct str bytes;
		const char *id;
	} rows[] = {
		{ BYTES(""), "e3b0c44298fc1c14" },
		{ BYTES("abc"), "ba7816bf8f01cfea" },
		{ BYTES("\xFF"), "a8100ae6aa1940d0" },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct document document;
		assert_true(read_bytes(&document, rows[i].bytes));
		assert_string_equal(document.id, rows[i].id);
	}
}

static void takes_what_the_record_knows(void **state)
{
	(void)state;
	struct document document;
	const struct record record = { .name = "f", .bytes = BYTES("Malta"),
				       .source = "https://mfa.example/1" };
	assert_true(document_from_record(&document, &record, &options, &diag, arena));
	assert_string_equal(document.name, "f");
	assert_string_equal(document.source, "https://mfa.example/1");
	assert_null(document.title);
	assert_null(document.date);
	assert_null(document.publisher);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(repairs_and_reports),
		cmocka_unit_test_setup_teardown(does_not_report_without_end,
						messages_begin, messages_end),
		cmocka_unit_test_setup_teardown(knows_a_document_by_its_bytes,
						messages_begin, messages_end),
		cmocka_unit_test_setup_teardown(takes_what_the_record_knows, messages_begin, messages_end),
	};
	return cmocka_run_group_tests_name("read/document", tests, NULL, NULL);
}
