/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "parse.h"

static void write_paragraphs(struct buffer *out, const struct text *text,
			     struct arena *arena)
{
	for (uint32_t i = 0; i < text->paragraphs.count; i++) {
		const struct paragraph *paragraph = &text->paragraphs.at[i];
		struct range range = { paragraph->first, paragraph->last };
		buffer_add_text(out, i ? " | " : "");
		buffer_add_text(out, text_line(text, text_span(text, range),
					       arena));
	}
}

static void blank_lines(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "", "" },
		{ " \n\n\t\n", "" },
		{ "A b.\n\nC d.", "A b. | C d." },
		{ "\n\nA b.\n\n\n \nC d.\n\n", "A b. | C d." },
		{ "A b.\r\n\r\nC d.\r\n", "A b. | C d." },
		{ "A b.\r\rC d.", "A b. | C d." },
	};
	CHECK_ROWS(rows, write_paragraphs);
}

static void letterheads(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "REPUBLIC OF KENYA\nMINISTRY OF FOREIGN AND DIASPORA AFFAIRS",
		  "REPUBLIC OF KENYA | MINISTRY OF FOREIGN AND DIASPORA AFFAIRS" },
		{ "Rt Hon Winston Peters\nDeputy Prime Minister\n"
		  "Minister of Foreign Affairs",
		  "Rt Hon Winston Peters | Deputy Prime Minister | "
		  "Minister of Foreign Affairs" },
		{ "New Delhi\nNovember 12, 2024", "New Delhi | November 12, 2024" },
		{ "STATEMENT BY THE MINISTRY OF FOREIGN AFFAIRS\n"
		  "ON THE SITUATION IN THE REGION OF THE LAKES",
		  "STATEMENT BY THE MINISTRY OF FOREIGN AFFAIRS "
		  "ON THE SITUATION IN THE REGION OF THE LAKES" },
		{ "Minister of Foreign Affairs\nof the Republic",
		  "Minister of Foreign Affairs of the Republic" },
		{ "Ministry of\nForeign Affairs", "Ministry of Foreign Affairs" },
	};
	CHECK_ROWS(rows, write_paragraphs);
}

static void wrapped(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "The Ministry of Foreign Affairs of the Republic follows with\n"
		  "concern the situation. It calls upon all parties to respect\n"
		  "the Agreement.",
		  "The Ministry of Foreign Affairs of the Republic follows with "
		  "concern the situation. It calls upon all parties to respect "
		  "the Agreement." },
		{ "The Ministry of Foreign Affairs of the Republic follows with\n"
		  "concern the situation.\n"
		  "It calls upon all parties to respect the Agreement which the\n"
		  "parties signed.",
		  "The Ministry of Foreign Affairs of the Republic follows with "
		  "concern the situation. | "
		  "It calls upon all parties to respect the Agreement which the "
		  "parties signed." },
		{ "In Lisbon the Prime Minister of the Republic of Malta met\n"
		  "Ministers Jane Doe, Richard Roe and their State Secretary\n"
		  "John Poe.",
		  "In Lisbon the Prime Minister of the Republic of Malta met "
		  "Ministers Jane Doe, Richard Roe and their State Secretary "
		  "John Poe." },
		{ "In Lisbon the Prime Minister of the Republic of Malta met\n"
		  "Ministers Jane Doe,\n"
		  "Richard Roe.",
		  "In Lisbon the Prime Minister of the Republic of Malta met | "
		  "Ministers Jane Doe, | Richard Roe." },
	};
	CHECK_ROWS(rows, write_paragraphs);
}

static void items(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "The list:\n- one;\n- two.\n• three",
		  "The list: | - one; | - two. | • three" },
		{ "“We agree.”\n– Doe, Minister", "“We agree.” | – Doe, Minister" },
		{ "•\nThe first\n•\nThe second", "• The first | • The second" },
		{ "The delegation:\nMr. Doe, Minister for External Relations\n"
		  "Ms. Roe, Minister of Foreign Affairs of it\nMr. Poe, Adviser",
		  "The delegation: | Mr. Doe, Minister for External Relations | "
		  "Ms. Roe, Minister of Foreign Affairs of it | Mr. Poe, Adviser" },
	};
	CHECK_ROWS(rows, write_paragraphs);
}

static void a_line_a_paragraph(void **state)
{
	(void)state;
	char line[200];
	struct buffer in, expected;
	buffer_init(&in);
	buffer_init(&expected);
	memset(line, 'a', sizeof line);
	for (int i = 5; i < 195; i += 6)
		line[i] = ' ';
	memcpy(line, "The", 3);
	for (int i = 0; i < 3; i++) {
		buffer_add(&in, line, sizeof line);
		buffer_add_text(&in, ".\n");
		buffer_add_text(&expected, i ? " | " : "");
		buffer_add(&expected, line, sizeof line);
		buffer_add_text(&expected, ".");
	}
	struct row row = { in.at, expected.at };
	check_rows(&row, 1, write_paragraphs);
	buffer_release(&in);
	buffer_release(&expected);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blank_lines),
		cmocka_unit_test(letterheads),
		cmocka_unit_test(wrapped),
		cmocka_unit_test(items),
		cmocka_unit_test(a_line_a_paragraph),
	};
	return cmocka_run_group_tests_name("text/paragraph", tests, NULL, NULL);
}
