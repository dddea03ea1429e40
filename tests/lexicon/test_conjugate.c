/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lexicon/conjugate.h"

static void regular_forms(void **state)
{
	(void)state;
	static const struct {
		const char *lemma, *present, *past, *ing;
	} rows[] = {
		{ "call", "calls", "called", "calling" },
		{ "note", "notes", "noted", "noting" },
		{ "reply", "replies", "replied", "replying" },
		{ "convey", "conveys", "conveyed", "conveying" },
		{ "express", "expresses", "expressed", "expressing" },
		{ "wish", "wishes", "wished", "wishing" },
		{ "reach", "reaches", "reached", "reaching" },
		{ "fix", "fixes", "fixed", "fixing" },
		{ "veto", "vetoes", "vetoed", "vetoing" },
		{ "agree", "agrees", "agreed", "agreeing" },
		{ "tie", "ties", "tied", "tying" },
		{ "dye", "dyes", "dyed", "dyeing" },
		{ "plan", "plans", "planned", "planning" },
		{ "stop", "stops", "stopped", "stopping" },
		{ "visit", "visits", "visited", "visiting" },
		{ "open", "opens", "opened", "opening" },
		{ "greet", "greets", "greeted", "greeting" },
		{ "show", "shows", "showed", "showing" },
		{ "co-host", "co-hosts", "co-hosted", "co-hosting" },
		{ "call on", "calls on", "called on", "calling on" },
		{ "talk it over", "talks it over", "talked it over",
		  "talking it over" },
	};
	struct buffer form;
	buffer_init(&form);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		conjugate_present(&form, rows[i].lemma);
		assert_string_equal(form.at, rows[i].present);
		conjugate_past(&form, rows[i].lemma);
		assert_string_equal(form.at, rows[i].past);
		conjugate_ing(&form, rows[i].lemma);
		assert_string_equal(form.at, rows[i].ing);
	}
	buffer_release(&form);
}

/* Nothing that is a verb, but a file may hold it. */
static void strange_lemmas(void **state)
{
	(void)state;
	static const char *const lemmas[] = { "", " ", "e", "y", "-", "a-",
					      "é", "ie", "qu" };
	struct buffer form;
	buffer_init(&form);
	for (size_t i = 0; i < sizeof lemmas / sizeof *lemmas; i++) {
		conjugate_present(&form, lemmas[i]);
		assert_true(form.length > strlen(lemmas[i]));
		conjugate_past(&form, lemmas[i]);
		assert_true(form.length > strlen(lemmas[i]));
		conjugate_ing(&form, lemmas[i]);
		assert_true(form.length > strlen(lemmas[i]));
	}
	buffer_release(&form);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(regular_forms),
		cmocka_unit_test(strange_lemmas),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
