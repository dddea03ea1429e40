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

#include "read/content.h"
#include "../support/messages.h"

static bool read_page(struct content *content, const char *html)
{
	const struct record record = { .name = "f", .bytes = str_of(html),
				       .format = FORMAT_HTML };
	return content_of_html(content, &record, &diag, arena);
}

#define PROSE "The Minister met the President in the capital, and they spoke at length of " \
	      "the treaty that both states had signed, and of the year to come."

static void finds_the_main_text(void **state)
{
	(void)state;
	static const struct {
		const char *html, *text;
	} rows[] = {
		{ "<body><nav><a href=x>Home</a></nav><main><p>" PROSE "</main><footer>Imprint</footer>",
		  PROSE "\n" },
		{ "<body><div class=menu><a href=x>Home</a></div><div><p>" PROSE "<p>" PROSE "</div>"
		  "<div id=cookie-banner>We use cookies. " PROSE "</div>", PROSE "\n\n" PROSE "\n" },
		{ "<body><p>" PROSE "<script>var x = '<p>no</p>';</script><style>p {}</style>",
		  PROSE "\n" },
		{ "<body><p hidden>No<p aria-hidden=true>No<p style='display:none'>No<p>" PROSE,
		  PROSE "\n" },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct content content;
		assert_true(read_page(&content, rows[i].html));
		if (!str_is(content.text, rows[i].text))
			fail_msg("%s: %.*s", rows[i].html, (int)content.text.length, content.text.at);
	}
	assert_string_equal(messages_reported(), "");
}

static void takes_what_the_head_claims(void **state)
{
	(void)state;
	struct content content;
	assert_true(read_page(&content, "<html lang=en><head><title>Window | House</title>"
		"<meta property='og:title' content='A visit'>"
		"<meta name='DC.publisher' content='A Ministry'>"
		"<link rel=canonical href='https://mfa.example/1'>"
		"<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
		"\"datePublished\":\"2024-03-05T10:00:00Z\"}</script></head><body><p>" PROSE));
	assert_string_equal(content.title, "A visit");
	assert_string_equal(content.publisher, "A Ministry");
	assert_string_equal(content.source, "https://mfa.example/1");
	assert_string_equal(content.date, "2024-03-05T10:00:00Z");
	assert_string_equal(content.language, "en");
	assert_true(read_page(&content, "<body><script type='application/ld+json'>{\"a\":</script><p>" PROSE));
	assert_null(content.date);
	assert_true(str_is(content.text, PROSE "\n"));
}

static void refuses_what_lies_too_deep(void **state)
{
	(void)state;
	static char html[600 * 5 + 1];
	struct content content;
	for (size_t i = 0; i < 600; i++)
		memcpy(html + 5 * i, "<div>", 5);
	assert_false(read_page(&content, html));
	assert_non_null(strstr(messages_reported(), "nested deeper"));
	assert_int_equal(diag.counts[DIAG_ERROR], 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(finds_the_main_text, messages_begin, messages_end),
		cmocka_unit_test_setup_teardown(takes_what_the_head_claims, messages_begin,
						messages_end),
		cmocka_unit_test_setup_teardown(refuses_what_lies_too_deep, messages_begin,
						messages_end),
	};
	return cmocka_run_group_tests_name("read/page", tests, NULL, NULL);
}
