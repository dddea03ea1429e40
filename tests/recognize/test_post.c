/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The posts behind "^": Title <holder> status + Title <holder>; "" where none
 * begins there. */
#include "../support/reading.h"

#include "recognize/portfolio.h"
#include "recognize/post.h"

static void write_list(struct buffer *out, struct reading *reading)
{
	struct scan scan;
	struct post_phrase_list posts = { 0 };
	reading_scan(reading, &scan);
	uint32_t end = post_parse_list(&scan, reading->at, NONE, false, &posts);
	assert_int_equal(end > reading->at, posts.count > 0);
	assert_true(!posts.count || post_begins(&scan, reading->at));
	write_posts(out, reading, &posts);
}

static void write_portfolio(struct buffer *out, struct reading *reading)
{
	struct scan scan;
	reading_scan(reading, &scan);
	uint32_t end = portfolio_parse(&scan, reading->at, true);
	if (end > reading->at)
		buffer_add_text(out, reading_words(reading, (struct range){
							reading->at, end }));
}

static void write_diplomacy(struct buffer *out, struct reading *reading)
{
	struct scan scan;
	reading_scan(reading, &scan);
	uint32_t end = post_is_head_of_diplomacy(&scan, reading->at);
	if (end)
		buffer_add_text(out, reading_words(reading, (struct range){
							reading->at, end }));
}

static void test_posts(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "the ^Minister of Foreign Affairs of Peru said so.",
		  "Minister of Foreign Affairs <Peru>" },
		{ "the ^Minister of Lakes and Rivers of Peru said so.",
		  "Minister of Lakes and Rivers <Peru>" },
		{ "the ^Secretary of State for European Affairs of Peru said so.",
		  "Secretary of State for European Affairs <Peru>" },
		{ "the ^Ambassador of Pakistan to Saudi Arabia said so.",
		  "Ambassador to Saudi Arabia <Pakistan>" },
		{ "the ^Ambassador to Saudi Arabia said so.", "Ambassador to Saudi Arabia" },
		{ "the ^Special Envoy for the Great Lakes said so.",
		  "Special Envoy for the Great Lakes" },
		{ "the ^Director of the Department of Lake Affairs said so.",
		  "Director <Department of Lake Affairs>" },
		{ "the ^Mayor of Nairobi said so.", "Mayor <Nairobi>" },
		{ "the ^Special Adviser to the President of Peru said so.",
		  "Special Adviser to the President <Peru>" },
		{ "the ^Special Adviser to the Peruvian President said so.",
		  "Special Adviser <Peruvian>" },
		{ "the ^Speaker of the National Assembly of Peru said so.",
		  "Speaker <National Assembly of Peru>" },
		{ "the ^Professor at the Lake University said so.",
		  "Professor <Lake University>" },
		{ "the ^former President of Peru said so.", "President <Peru> former" },
		{ "the ^ex-President of Peru said so.", "President <Peru> former" },
		{ "the ^acting President of Peru said so.", "acting President <Peru> acting" },
		{ "the ^President-elect of Peru said so.",
		  "President-elect <Peru> designate" },
		{ "the ^Director designate of the Lake Centre said so.",
		  "Director designate <Lake Centre> designate" },
		{ "the ^lake of Peru said so.", "" },
		{ "the ^Lake Centre of Peru said so.", "" },
		{ "the ^head of Peruvian diplomacy said so.", "" },
	};
	CHECK(rows, write_list);
}

static void test_lists(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "^President and Minister of Defence of Peru said so.",
		  "President <Peru> + Minister of Defence <Peru>" },
		{ "^President, and Minister of Defence of Peru said so.",
		  "President <Peru> + Minister of Defence <Peru>" },
		{ "^President-Minister of Defence of Peru said so.",
		  "President <Peru> + Minister of Defence <Peru>" },
		{ "^President – Minister of Defence of Peru said so.",
		  "President <Peru> + Minister of Defence <Peru>" },
		{ "^President / Minister of Defence of Peru said so.",
		  "President <Peru> + Minister of Defence <Peru>" },
		{ "^President of Peru and Chairman of the Lake Council said so.",
		  "President <Peru> + Chairman <Lake Council>" },
		{ "^Minister of Trade and Industry and Minister of Defence said so.",
		  "Minister of Trade and Industry + Minister of Defence" },
	};
	CHECK(rows, write_list);
}

static void test_portfolios(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "of ^Foreign and European Affairs and Trade of Malta said so.",
		  "Foreign and European Affairs and Trade" },
		{ "for ^Children and Armed Conflict, she said so.",
		  "Children and Armed Conflict" },
		{ "of ^Trade, Industry, Tourism and Culture of Malta said so.",
		  "Trade, Industry, Tourism and Culture" },
		{ "on ^Sexual Violence in Conflict said so.", "Sexual Violence in Conflict" },
		{ "of ^Trade, Ana Quispe, and others said so.", "Trade" },
		{ "of ^Trade and Peru said so.", "Trade" },
		{ "of ^Trade and Minister of Defence said so.", "Trade" },
		{ "for ^the Rule of the Seas said so.", "the Rule of the Seas" },
		{ "of ^Mr. Ravn said so.", "" },
		{ "of ^many things said so.", "" },
	};
	CHECK(rows, write_portfolio);
}

static void test_heads_of_diplomacy(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "the ^head of Peruvian diplomacy said so.",
		  "head of Peruvian diplomacy" },
		{ "the ^chief of Peru's diplomacy said so.",
		  "chief of Peru's diplomacy" },
		{ "the ^head of the Peruvian foreign diplomacy said so.",
		  "head of the Peruvian foreign diplomacy" },
		{ "the ^head of cultural diplomacy said so.", "" },
		{ "the ^head of Peru said so.", "" },
		{ "the ^art of Peruvian diplomacy said so.", "" },
	};
	CHECK(rows, write_diplomacy);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_posts),
		cmocka_unit_test(test_lists),
		cmocka_unit_test(test_portfolios),
		cmocka_unit_test(test_heads_of_diplomacy),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
