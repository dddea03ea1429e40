/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What the recognizers see of a token, the one behind "^". */
#include "../support/reading.h"

static void write_token(struct buffer *out, struct reading *reading)
{
	struct scan scan;
	reading_scan(reading, &scan);
	uint32_t at = reading->at;
	if (scan_capital(&scan, at))
		buffer_add_text(out, "capital ");
	if (scan_begins(&scan, at))
		buffer_add_text(out, "begins ");
	if (scan_capitals_tell_nothing(&scan, at))
		buffer_add_text(out, "shouted ");
	if (scan_skip_article(&scan, at) > at)
		buffer_add_text(out, "article ");
}

static void write_thing_at(struct buffer *out, struct reading *reading)
{
	struct scan scan;
	uint32_t mention;
	reading_scan(reading, &scan);
	uint32_t end = scan_take_thing(&scan, reading->at, &mention);
	assert_int_equal(end > reading->at, mention != NONE);
	if (mention == NONE)
		return;
	const struct mention *found = &reading->mentions.at[mention];
	assert_int_equal(found->range.first, reading->at);
	assert_int_equal(found->range.last, end);
	buffer_format(out, "%s: %s", reading_words(reading, found->range),
		      found->entry->name);
}

static void test_tokens(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "^Peru agreed.", "capital begins" },
		{ "Then ^Peru agreed.", "capital" },
		{ "“^Peru agreed,” he said.", "capital begins" },
		{ "It ended. ^Then they left.", "capital begins" },
		{ "^The talks ended.", "begins article" },
		{ "They saw ^the lake.", "article" },
		{ "The ^US agreed.", "capital" },
		{ "They told ^us.", "" },
		{ "^He agreed.", "begins" },
		{ "Dr. ^A. Price agreed.", "capital article" },
		{ "PERU ^AND KENYA SIGN TREATY\n\nThey signed it today.\n",
		  "shouted" },
		{ "Peru and Kenya ^Sign New Treaty\n\nThey signed it today.\n",
		  "capital shouted" },
		{ "Peru signs a new ^Treaty with its old neighbour\n\nIt was "
		  "signed today.\n",
		  "capital" },
	};
	CHECK(rows, write_token);
}

static void test_things(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "He left ^Peru.", "Peru: Peru" },
		{ "He left the ^Republic of Peru.", "Republic of Peru: Peru" },
		{ "He left ^Luxembourg.", "Luxembourg: Luxembourg" },
		{ "The ^Peruvian lake.", "Peruvian: Peru" },
		{ "He left ^Nairobi.", "Nairobi: Nairobi" },
		{ "He left the ^OSCE.",
		  "OSCE: Organization for Security and Co-operation in Europe" },
		{ "He left the ^lake.", "" },
		/* no state in the names of seas */
		{ "He left the Gulf of ^Guinea.", "" },
	};
	CHECK(rows, write_thing_at);
}

/* Past the end there is nothing, and nothing is read. */
static void test_past_the_end(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct reading reading;
	struct scan scan;
	uint32_t mention;
	reading_tokens(&reading, arena, "Peru agreed.");
	reading_scan(&reading, &scan);
	uint32_t end = reading.text.tokens.count;
	assert_int_equal(scan_classes(&scan, end), 0);
	assert_int_equal(scan_kind(&scan, end), TOKEN_OTHER);
	assert_false(scan_is(&scan, end, "agreed"));
	assert_false(scan_capital(&scan, end));
	assert_false(scan_same_sentence(&scan, 0, end));
	assert_false(scan_capitals_tell_nothing(&scan, end));
	assert_null(scan_thing(&scan, end, ENTRY_STATE));
	assert_int_equal(scan_take_thing(&scan, end, &mention), end);
	assert_int_equal(mention, NONE);
	assert_non_null(scan_thing(&scan, 0, ENTRY_STATE));
	assert_null(scan_thing(&scan, 0, ENTRY_ORGANIZATION));
	assert_true(scan_is(&scan, 1, "agreed"));
	assert_true(scan_same_sentence(&scan, 0, 1));
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tokens),
		cmocka_unit_test(test_things),
		cmocka_unit_test(test_past_the_end),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
