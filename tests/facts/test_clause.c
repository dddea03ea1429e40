/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Each row is a text and its verb groups, one a line:
 *
 *     subject | words of the group | what it is
 *
 * What it is: fin, inf, ing or part; then passive, negated, inverted; then
 * "as" and the first word of the group whose subject it shares. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "reading.h"

struct row {
	const char *text, *verbs;
};

static void describe(struct buffer *out, const struct reading *reading,
		     const struct verb_list *verbs, uint32_t index)
{
	static const char *const shapes[] = { "fin", "inf", "ing", "part" };
	const struct verb_group *verb = &verbs->at[index];
	buffer_format(out, "%s | %s | %s", reading_words(reading, verb->subject),
		      reading_words(reading, verb->range), shapes[verb->shape]);
	if (verb->passive)
		buffer_add_text(out, " passive");
	if (verb->negated)
		buffer_add_text(out, " negated");
	if (verb->inverted)
		buffer_add_text(out, " inverted");
	if (verb->linked != NONE) {
		uint32_t head = verbs->at[verb->linked].head;
		struct str word = text_token(&reading->text, head);
		buffer_format(out, " as %.*s", (int)word.length, word.at);
	}
	buffer_add_char(out, '\n');
}

static void check(const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct reading reading;
		struct clauses clauses;
		struct buffer found;
		buffer_init(&found);
		reading_init(&reading, rows[i].text);
		clauses_parse(&clauses, &reading.text, lexicon, &reading.mentions,
			      reading.arena);
		for (uint32_t v = 0; v < clauses.verbs.count; v++)
			describe(&found, &reading, &clauses.verbs, v);
		if (strcmp(found.at, rows[i].verbs))
			fail_msg("\"%s\":\nfound\n%swanted\n%s", rows[i].text,
				 found.at, rows[i].verbs);
		buffer_release(&found);
		reading_release(&reading);
	}
}

static void test_subjects(void **state)
{
	static const struct row rows[] = {
		{ "President Anna Weiss of Austria has not yet signed the treaty.",
		  "President Anna Weiss of Austria | has not yet signed | fin negated\n" },
		{ "The Minister of Trade of Kenya, Grace Wanjiru, welcomed the plan.",
		  "The Minister of Trade of Kenya, Grace Wanjiru | welcomed | fin\n" },
		{ "President Anna Weiss, who arrived today, thanked the hosts.",
		  "who | arrived | fin\n"
		  "President Anna Weiss | thanked | fin\n" },
		{ "President Anna Weiss, for her part, thanked Malta.",
		  "President Anna Weiss | thanked | fin\n" },
		{ "In the evening President Anna Weiss thanked the hosts.",
		  "President Anna Weiss | thanked | fin\n" },
		{ "Kenya and Uganda agreed on a plan.",
		  "Kenya and Uganda | agreed on | fin\n" },
		{ "The delegation of Malta noted the progress.",
		  "The delegation of Malta | noted | fin\n" },
	};
	(void)state;
	check(rows, sizeof rows / sizeof *rows);
}

static void test_shared_subjects(void **state)
{
	static const struct row rows[] = {
		{ "Malta welcomed the accord, thanked Norway and urged both sides to meet.",
		  "Malta | welcomed | fin\n"
		  "Malta | thanked | fin as welcomed\n"
		  "Malta | urged | fin as thanked\n"
		  "- | to meet | inf\n" },
		{ "Malta thanked Norway, adding that the work would continue.",
		  "Malta | thanked | fin\n"
		  "Malta | adding | ing as thanked\n"
		  "the work | would continue | fin\n" },
		{ "Welcoming the accord, Malta thanked Norway.",
		  "Malta | Welcoming | ing as thanked\n"
		  "Malta | thanked | fin\n" },
		{ "Malta did not fail to stress the need for trust.",
		  "Malta | did not fail | fin negated\n"
		  "Malta | to stress | inf as fail\n" },
		{ "Malta noted that Norway had risen from the crisis and pledged support.",
		  "Malta | noted | fin\n"
		  "Norway | had risen | fin\n"
		  "Malta | pledged | fin as noted\n" },
	};
	(void)state;
	check(rows, sizeof rows / sizeof *rows);
}

static void test_voice_and_order(void **state)
{
	static const struct row rows[] = {
		{ "The attack was strongly condemned by Malta.",
		  "The attack | was strongly condemned | fin passive\n" },
		{ "The views expressed by Malta were plain.",
		  "- | expressed | part\n"
		  "The views expressed by Malta | were | fin\n" },
		{ "“We agree on all this,” said President Anna Weiss.",
		  "President Anna Weiss | said | fin inverted\n" },
	};
	(void)state;
	check(rows, sizeof rows / sizeof *rows);
}

/* Words that may be verbs or nouns. */
static void test_nouns_are_no_verbs(void **state)
{
	static const struct row rows[] = {
		{ "The calls of the delegation met with support.",
		  "The calls of the delegation | met | fin\n" },
		{ "Both sides support the Minister’s call for restraint.",
		  "Both sides | support | fin\n" },
		{ "The Norwegian request for support is known.",
		  "The Norwegian request for support | is known | fin passive\n" },
	};
	(void)state;
	check(rows, sizeof rows / sizeof *rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_subjects),
		cmocka_unit_test(test_shared_subjects),
		cmocka_unit_test(test_voice_and_order),
		cmocka_unit_test(test_nouns_are_no_verbs),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
