/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "parse.h"

/* Each quotation in [brackets]; round ones where the mark is missing; + before
 * one that continues. */
static void write_quotes(struct buffer *out, const struct text *text,
			 struct arena *arena)
{
	for (uint32_t i = 0; i < text->quotes.count; i++) {
		const struct quote *quote = &text->quotes.at[i];
		struct range range = { quote->first, quote->last };
		buffer_add_text(out, i ? " " : "");
		buffer_add_text(out, quote->continues ? "+" : "");
		buffer_add_text(out, quote->opened ? "[" : "(");
		buffer_add_text(out, text_line(text, text_span(text, range),
					       arena));
		buffer_add_text(out, quote->closed ? "]" : ")");
	}
}

static void whole(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "None here.", "" },
		{ "“A b”, he said. “C d.”", "[A b] [C d.]" },
		{ "He said \"A b\" and 'c d' and ‘e f’.", "[A b] [c d] [e f]" },
		{ "„A b,“ he said. ”C d,” he said.", "[A b,] [C d,]" },
		{ "« A b », he said, »C d«.", "[A b] [C d]" },
		{ "``A b'' he said.", "[A b]" },
		{ "“The ‘c d’ and \"e\" f”, he said.", "[The ‘c d’ and \"e\" f]" },
		{ "“The ‘c d’ e”, he said.", "[The ‘c d’ e]" },
		{ "‘The “c d” e’, he said.", "[The “c d” e]" },
		{ "“The “Just and Fair” course goes on”, he said.",
		  "[The “Just and Fair” course goes on]" },
		{ "The ministers’ meeting and Malta's part", "" },
		{ "“”", "" },
		{ "Ms. ‘Utoikamanu met Dato’ Seri.", "" },
	};
	CHECK_ROWS(rows, write_quotes);
}

static void without_opener(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "The principles keep their weight. Today we preside\", he said.",
		  "(The principles keep their weight. Today we preside]" },
		{ "The PCS congratulated Kampala. Kenya is bound by it”, he said.",
		  "(Kenya is bound by it]" },
		{ "In June he had written: We look forward to it”.",
		  "(We look forward to it]" },
		{ "“A b”, he said. C d”, he added.", "[A b] (C d]" },
		{ "“A b” and c d” he added.", "[A b] (and c d]" },
		{ "We agree. We go,’ he said.", "(We agree. We go,]" },
	};
	CHECK_ROWS(rows, write_quotes);
}

static void without_closer(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "He said: “We agree and go.", "[We agree and go.)" },
		{ "“We agree, he said. “We go.”", "[We agree, he said.) [We go.]" },
		{ "He said: “We agree.\n\nShe left. “A”.", "[We agree.) [A]" },
		{ "He said, ‘we agree", "[we agree)" },
	};
	CHECK_ROWS(rows, write_quotes);
}

static void over_paragraphs(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "“We have a key part in that.\n\n“We will go on with it,” he says.",
		  "[We have a key part in that.) +[We will go on with it,]" },
		{ "“It gives me joy to do that.\n\nWe have been allies for years."
		  "\n\nPlease accept my best wishes.”\n\nHe left the room then.",
		  "[It gives me joy to do that.) +(We have been allies for years.)"
		  " +(Please accept my best wishes.]" },
		{ "“It gives me joy to do that.\n\nThe Minister thanked his host."
		  "\n\n“We will go on with it.”",
		  "[It gives me joy to do that.) [We will go on with it.]" },
		{ "“It gives me joy to do that.”\n\n“We will go on with it.”",
		  "[It gives me joy to do that.] [We will go on with it.]" },
		{ "“It gives me joy to do that.\n\nWe will go on with it for long.”",
		  "[It gives me joy to do that.) +(We will go on with it for long.]" },
	};
	CHECK_ROWS(rows, write_quotes);
}

static void marks_are_outside(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct text text;
	text_parse(&text, str_of("He said “a ‘b’ c” so."), test_abbreviations,
		   arena);
	static const bool inside[] = { false, false, false, true, true, true,
				       true, true, false, false, false };
	assert_int_equal(text.tokens.count, sizeof inside);
	for (uint32_t i = 0; i < text.tokens.count; i++)
		assert_int_equal(text.tokens.at[i].quote, inside[i] ? 0 : NONE);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole),
		cmocka_unit_test(without_opener),
		cmocka_unit_test(without_closer),
		cmocka_unit_test(over_paragraphs),
		cmocka_unit_test(marks_are_outside),
	};
	return cmocka_run_group_tests_name("text/quote", tests, NULL, NULL);
}
