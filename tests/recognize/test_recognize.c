/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Whole texts: the order and nesting of what the recognizers find. */
#include "../support/reading.h"

/* What each list of mentions must fulfil. */
static void check_mentions(const struct reading *reading)
{
	const struct mention_list *list = &reading->mentions;
	uint32_t tokens = reading->text.tokens.count;
	for (uint32_t i = 0; i < list->count; i++) {
		const struct mention *mention = &list->at[i];
		assert_true(mention->range.first < mention->range.last);
		assert_true(mention->range.last <= tokens);
		assert_true(mention->owner == NONE || mention->owner < list->count);
		for (uint32_t p = 0; p < mention->posts.count; p++)
			assert_true(mention->posts.at[p].of == NONE ||
				    mention->posts.at[p].of < list->count);
		if (i)
			assert_true(list->at[i - 1].range.first <=
				    mention->range.first);
		if (mention->inside == NONE)
			continue;
		struct range outer = list->at[mention->inside].range;
		assert_true(mention->inside < i);
		assert_true(outer.first <= mention->range.first &&
			    mention->range.last <= outer.last);
	}
	for (uint32_t i = 0; i < tokens; i++) {
		uint32_t outer = list->outermost[i], inner = list->innermost[i];
		assert_int_equal(outer == NONE, inner == NONE);
		if (outer == NONE)
			continue;
		assert_int_equal(list->at[outer].inside, NONE);
		assert_true(list->at[inner].range.first <= i &&
			    i < list->at[inner].range.last);
	}
}

static void write(struct buffer *out, struct reading *reading)
{
	reading_mentions(reading);
	check_mentions(reading);
	for (uint32_t i = 0; i < reading->mentions.count; i++) {
		const struct mention *mention = &reading->mentions.at[i];
		for (uint32_t in = mention->inside; in != NONE;
		     in = reading->mentions.at[in].inside)
			buffer_add_text(out, "> ");
		buffer_format(out, "%s\n", reading_words(reading, mention->range));
	}
}

static void test_nesting(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "On 5 March 2024 President of Peru Rosa Quispe met him in "
		  "Nairobi.",
		  "5 March 2024\nPresident of Peru Rosa Quispe\n> Peru\nhim\n"
		  "Nairobi" },
		{ "The Embassy of Peru in Nairobi praised the 1998 Lake Karu "
		  "Treaty with Kenya.",
		  "Embassy of Peru in Nairobi\n> Peru\n> Nairobi\n1998 Lake Karu "
		  "Treaty with Kenya\n> Kenya" },
		/* an event's name: the things in it */
		{ "He opened the Peru-Kenya Business Summit.", "He\nPeru\nKenya" },
		{ "", "" },
		{ "…", "" },
	};
	CHECK(rows, write);
}

/* Texts that no one would write end all the same, and nest. */
static void test_hostile(void **state)
{
	(void)state;
	static const char *const pieces[] = {
		"Minister of ", "President and ", "the ", "Peru ", "Peru-", "of the ",
		"(", "his Danish, ", "Ministry of Health, ", "Agreement between ",
		"H.E. ", "J. ", "Foreign Ministers of Peru, ", "“", "former ",
		"2015 ", "and ", "No. 5/", "his counterpart ", "Embassy in ",
		"Mads Ravn, ",
	};
	struct arena *arena = arena_new();
	struct buffer text, out;
	buffer_init(&text);
	buffer_init(&out);
	for (size_t a = 0; a < sizeof pieces / sizeof *pieces; a++)
		for (size_t b = 0; b < sizeof pieces / sizeof *pieces; b++) {
			struct reading reading;
			buffer_clear(&text);
			for (int n = 0; n < 24; n++) {
				buffer_add_text(&text, pieces[a]);
				buffer_add_text(&text, pieces[b]);
			}
			reading_tokens(&reading, arena, text.at);
			reading_entities(&reading);
			check_mentions(&reading);
			arena_reset(arena);
		}
	buffer_release(&text);
	buffer_release(&out);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_nesting),
		cmocka_unit_test(test_hostile),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
