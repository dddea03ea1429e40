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

#include "base/buffer.h"
#include "read/tags.h"

/* What is said of a text that comes in pieces of so many bytes. */
static const char *look_by(struct str text, size_t size)
{
	struct tags tags = { 0 };
	const char *why = NULL;
	for (size_t at = 0; at < text.length && !why; at += size) {
		size_t left = text.length - at;
		why = tags_look(&tags, (struct str){ text.at + at, left < size ? left : size });
	}
	return why;
}

static void refuses_declarations(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		bool fine;
	} rows[] = {
		{ "<rss><item a='[' b=\"<![x[\">[1]</item></rss>", true },
		{ "<!DOCTYPE rss><rss>[1]</rss>", true },
		{ "<!-- <!DOCTYPE rss [ --><rss/>", true },
		{ "<rss><![CDATA[<!DOCTYPE rss [ ]] > ]]></rss>", true },
		{ "<?x <!DOCTYPE rss [ ?><rss/>", true },
		{ "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss/>", false },
		{ "<!-- -- > --><!DOCTYPE rss [", false },
		{ "<rss><![CDATA[ ]]><!DOCTYPE rss [", false },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		for (size_t size = 1; size < 9; size++)
			if (!look_by(str_of(rows[i].text), size) != rows[i].fine)
				fail_msg("%s by %zu", rows[i].text, size);
}

static void refuses_many_attributes(void **state)
{
	(void)state;
	struct buffer text;
	buffer_init(&text);
	buffer_add_text(&text, "<a ");
	for (int i = 0; i < 1000; i++)
		buffer_format(&text, "a%d='=>' ", i);
	assert_null(look_by(buffer_as_str(&text), 7));
	size_t most = text.length;
	buffer_add_text(&text, "><b c=''/>");
	assert_null(look_by(buffer_as_str(&text), 7)); /* they are of another tag */
	buffer_truncate(&text, most);
	buffer_add_text(&text, "b=''");
	assert_non_null(look_by(buffer_as_str(&text), 7));
	buffer_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(refuses_declarations),
		cmocka_unit_test(refuses_many_attributes),
	};
	return cmocka_run_group_tests_name("read/tags", tests, NULL, NULL);
}
