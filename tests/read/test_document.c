/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#undef NDEBUG
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "read/document.h"
#include "text/utf8.h"

#define BAD "\xEF\xBF\xBD"

static struct arena *arena;
static struct diag diag;
static char *messages;
static size_t messages_length;

static int begin(void **state)
{
	(void)state;
	arena = arena_new();
	diag = (struct diag){ .out = open_memstream(&messages,
						    &messages_length) };
	return diag.out ? 0 : -1;
}

static int end(void **state)
{
	(void)state;
	fclose(diag.out);
	free(messages);
	arena_free(arena);
	return 0;
}

static const char *reported(void)
{
	fflush(diag.out);
	return messages;
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
		{ BYTES("\xFF\xFEM\0a\0"), "", "f: error: not UTF-8, skipped 'UTF-16'\n" },
		{ BYTES("\xFE\xFF\0M\0a"), "", "f: error: not UTF-8, skipped 'UTF-16'\n" },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct document document;
		assert_int_equal(begin(state), 0);
		document_from_bytes(&document, "f", rows[i].bytes, &diag, arena);
		assert_int_equal(document.text.length, strlen(rows[i].text));
		assert_memory_equal(document.text.at, rows[i].text,
				    document.text.length);
		assert_true(utf8_is_valid(document.text));
		assert_string_equal(reported(), rows[i].messages);
		end(state);
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
	document_from_bytes(&document, "f", (struct str){ bytes, sizeof bytes },
			    &diag, arena);
	assert_int_equal(document.text.length, 3 * 100 + 50);
	assert_int_equal(diag.counts[DIAG_WARNING], 21 + 21);
	assert_non_null(strstr(reported(), "f:1:20: warning: invalid UTF-8"));
	assert_null(strstr(reported(), "f:1:21: warning: invalid UTF-8"));
	assert_non_null(strstr(reported(), "U+FFFD '80 more'"));
	assert_non_null(strstr(reported(), "a space '30 more'"));
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
		document_from_bytes(&document, "f", rows[i].bytes, &diag, arena);
		assert_string_equal(document.id, rows[i].id);
	}
}

static void owns_what_it_holds(void **state)
{
	(void)state;
	char name[] = "name", bytes[] = "bytes";
	struct document document;
	document_from_bytes(&document, name, str_of(bytes), &diag, arena);
	memset(name, 'x', sizeof name - 1);
	memset(bytes, 'x', sizeof bytes - 1);
	assert_string_equal(document.name, "name");
	assert_true(str_is(document.text, "bytes"));
	assert_null(document.title);
	assert_null(document.date);
	assert_null(document.source);
	assert_null(document.publisher);
}

static void reads_a_file(void **state)
{
	(void)state;
	char path[] = "/tmp/communique-test-XXXXXX";
	struct document document;
	struct buffer big;
	int file = mkstemp(path);
	assert_true(file >= 0);
	buffer_init(&big);
	while (big.length < 300000)
		buffer_add_text(&big, "Malta ");
	assert_int_equal(write(file, big.at, big.length), big.length);
	close(file);
	assert_true(document_read(&document, path, &diag, arena));
	assert_true(str_equal(document.text, buffer_as_str(&big)));
	assert_string_equal(document.name, path);
	assert_string_equal(reported(), "");
	assert_int_equal(truncate(path, 0), 0);
	assert_true(document_read(&document, path, &diag, arena));
	assert_int_equal(document.text.length, 0);
	assert_int_equal(diag.counts[DIAG_WARNING], 1);
	file = open(path, O_WRONLY);
	assert_int_equal(write(file, "\xFF\xFEM", 4), 4);
	close(file);
	assert_false(document_read(&document, path, &diag, arena));
	/* a file with a hole: large without using the disk */
	assert_int_equal(truncate(path, ((off_t)1 << 30) + 1), 0);
	assert_false(document_read(&document, path, &diag, arena));
	assert_non_null(strstr(reported(), "error: document larger than 1 GiB"));
	unlink(path);
	buffer_release(&big);
}

static void reads_standard_input(void **state)
{
	(void)state;
	int ends[2], saved = dup(STDIN_FILENO);
	struct document document;
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "Malta", 5), 5);
	close(ends[1]);
	dup2(ends[0], STDIN_FILENO);
	close(ends[0]);
	assert_true(document_read(&document, "-", &diag, arena));
	dup2(saved, STDIN_FILENO);
	close(saved);
	assert_true(str_is(document.text, "Malta"));
	assert_string_equal(document.name, "standard input");
}

static void reports_what_cannot_be_read(void **state)
{
	(void)state;
	char path[] = "/tmp/communique-test-XXXXXX";
	struct document document;
	int file = mkstemp(path);
	assert_true(file >= 0);
	close(file);
	assert_false(document_read(&document, "/nonexistent/release.txt", &diag,
				   arena));
	assert_non_null(strstr(reported(), "/nonexistent/release.txt: error: "
					   "cannot open 'No such file"));
	assert_false(document_read(&document, "/", &diag, arena));
	assert_non_null(strstr(reported(), "/: error: cannot read 'Is a dir"));
	assert_int_equal(chmod(path, 0), 0);
	if (geteuid() != 0) {
		assert_false(document_read(&document, path, &diag, arena));
		assert_non_null(strstr(reported(), "cannot open 'Permission"));
	}
	unlink(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(repairs_and_reports),
		cmocka_unit_test_setup_teardown(does_not_report_without_end,
						begin, end),
		cmocka_unit_test_setup_teardown(knows_a_document_by_its_bytes,
						begin, end),
		cmocka_unit_test_setup_teardown(owns_what_it_holds, begin, end),
		cmocka_unit_test_setup_teardown(reads_a_file, begin, end),
		cmocka_unit_test_setup_teardown(reads_standard_input, begin, end),
		cmocka_unit_test_setup_teardown(reports_what_cannot_be_read,
						begin, end),
	};
	return cmocka_run_group_tests_name("read/document", tests, NULL, NULL);
}
