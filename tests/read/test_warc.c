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
#include <unistd.h>

#include <cmocka.h>

#include "read/reader.h"
#include "../support/messages.h"

#define HEAD(type, length) "WARC/1.0\r\nWARC-Type: " type "\r\nWARC-Target-URI: https://a.example/\r\n" \
	"Content-Type: text/plain\r\nContent-Length: " length "\r\n\r\n"
#define HTTP(length) "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\n" \
	"Content-Type: application/http;msgtype=response\r\nContent-Length: " length "\r\n\r\n"

/* The bytes of all records of an archive, a "|" behind each. */
static const char *texts_of(const char *warc)
{
	static const struct read_options options;
	static char texts[256];
	char path[] = "/tmp/communique-test-XXXXXX";
	struct record record;
	int file = mkstemp(path);
	assert_int_equal(write(file, warc, strlen(warc)), strlen(warc));
	close(file);
	texts[0] = '\0';
	struct reader *reader = reader_open(path, &options, &diag);
	while (reader_next(reader, &record, &diag, arena)) {
		size_t length = strlen(texts);
		snprintf(texts + length, sizeof texts - length, "%.*s|", (int)record.bytes.length,
			 record.bytes.at);
		assert_string_equal(record.source, "https://a.example/");
	}
	reader_close(reader);
	unlink(path);
	return texts;
}

static void reads_records(void **state)
{
	static const struct {
		const char *warc, *texts;
		unsigned errors;
	} rows[] = {
		{ HEAD("resource", "5") "Malta\r\n\r\n" HEAD("conversion", "3") "one\r\n\r\n",
		  "Malta|one|", 0 },
		{ HEAD("request", "5") "Malta\r\n\r\n" HEAD("resource", "3") "one\r\n\r\n", "one|", 0 },
		{ HTTP("48") "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nabc\r\n\r\n", "abc|", 0 },
		{ HTTP("55") "HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\n\r\nabc\r\n\r\n",
		  "", 0 },
		{ HEAD("resource", "9") "Malta", "", 2 }, /* its record, and the file */
		{ HEAD("resource", "-1") "Malta", "", 1 },
		{ HEAD("resource", "99999999999999999999") "Malta", "", 1 },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_int_equal(messages_begin(state), 0);
		const char *texts = texts_of(rows[i].warc);
		if (strcmp(texts, rows[i].texts) || diag.counts[DIAG_ERROR] != rows[i].errors)
			fail_msg("%zu: %s, %s", i, texts, messages_reported());
		messages_end(state);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(reads_records) };
	return cmocka_run_group_tests_name("read/warc", tests, NULL, NULL);
}
