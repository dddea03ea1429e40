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
#include "read/reader.h"
#include "../support/messages.h"

static const struct read_options options;

/* The only record of a file; false where there is none. */
static bool read_one(struct record *record, const char *path)
{
	struct record more;
	struct reader *reader = reader_open(path, &options, &diag);
	bool found = reader && reader_next(reader, record, &diag, arena);
	assert_false(found && reader_next(reader, &more, &diag, arena));
	reader_close(reader);
	return found;
}

static void reads_a_file(void **state)
{
	(void)state;
	char path[] = "/tmp/communique-test-XXXXXX";
	struct record record;
	struct buffer big;
	int file = mkstemp(path);
	assert_true(file >= 0);
	buffer_init(&big);
	while (big.length < 300000)
		buffer_add_text(&big, "Malta ");
	assert_int_equal(write(file, big.at, big.length), big.length);
	close(file);
	assert_true(read_one(&record, path));
	assert_true(str_equal(record.bytes, buffer_as_str(&big)));
	assert_string_equal(record.name, path);
	assert_string_equal(messages_reported(), "");
	assert_int_equal(truncate(path, 0), 0);
	assert_true(read_one(&record, path));
	assert_int_equal(record.bytes.length, 0);
	/* a file with a hole: large without using the disk */
	assert_int_equal(truncate(path, ((off_t)1 << 30) + 1), 0);
	assert_false(read_one(&record, path));
	assert_non_null(strstr(messages_reported(), "error: larger than is read, skipped '1 GiB'"));
	unlink(path);
	buffer_release(&big);
}

static void reads_standard_input(void **state)
{
	(void)state;
	int ends[2], saved = dup(STDIN_FILENO);
	struct record record;
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "Malta", 5), 5);
	close(ends[1]);
	dup2(ends[0], STDIN_FILENO);
	close(ends[0]);
	assert_true(read_one(&record, "-"));
	dup2(saved, STDIN_FILENO);
	close(saved);
	assert_true(str_is(record.bytes, "Malta"));
	assert_string_equal(record.name, "standard input");
}

static void reports_what_cannot_be_read(void **state)
{
	(void)state;
	char path[] = "/tmp/communique-test-XXXXXX";
	struct record record;
	int file = mkstemp(path);
	assert_true(file >= 0);
	close(file);
	assert_false(read_one(&record, "/nonexistent/release.txt"));
	assert_non_null(strstr(messages_reported(), "/nonexistent/release.txt: error: "
					   "cannot open 'No such file"));
	assert_false(read_one(&record, "/"));
	assert_non_null(strstr(messages_reported(), "/: error: cannot read 'Is a dir"));
	assert_int_equal(chmod(path, 0), 0);
	if (geteuid() != 0) {
		assert_false(read_one(&record, path));
		assert_non_null(strstr(messages_reported(), "cannot open 'Permission"));
	}
	unlink(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(reads_a_file, messages_begin, messages_end),
		cmocka_unit_test_setup_teardown(reads_standard_input, messages_begin, messages_end),
		cmocka_unit_test_setup_teardown(reports_what_cannot_be_read,
						messages_begin, messages_end),
	};
	return cmocka_run_group_tests_name("read/reader", tests, NULL, NULL);
}
