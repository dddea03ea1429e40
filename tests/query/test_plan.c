/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The order in which patterns are written changes no answer, and makes none
 * slow. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "leaks.h"
#include "query/query.h"

enum { PEOPLE = 3000, MOST_PATTERNS = 4, SECONDS = 60 };

static struct graph *graph;
static struct diag diag;

/* Each person knows the next two, and himself if he is the tenth; some have a
 * post; one is named. */
static void write_graph(FILE *file)
{
	for (int i = 0; i < PEOPLE; i++) {
		fprintf(file, "<urn:p%d> <urn:knows> <urn:p%d> , <urn:p%d> ; "
			      "<urn:name> \"P%d\" .\n", i, (i + 1) % PEOPLE,
			(i + 2) % PEOPLE, i);
		if (i % 10 == 0)
			fprintf(file, "<urn:p%d> <urn:knows> <urn:p%d> ; "
				      "<urn:post> <urn:post%d> .\n", i, i, i % 7);
	}
	for (int i = 0; i < 7; i++)
		fprintf(file, "<urn:post%d> <urn:title> \"T%d\" .\n", i, i);
}

static int begin(void **state)
{
	(void)state;
	char path[64];
	snprintf(path, sizeof path, "plan-%ld.ttl", (long)getpid());
	FILE *file = fopen(path, "w");
	write_graph(file);
	fclose(file);
	graph = graph_new(&diag);
	bool read = graph && graph_read(graph, path);
	unlink(path);
	return !read;
}

static int end(void **state)
{
	(void)state;
	graph_free(graph);
	return 0;
}

/* The answer as CSV, to be freed. */
static char *ask(const char *query)
{
	char *text;
	size_t length;
	FILE *out = open_memstream(&text, &length);
	bool answered = query_run(graph, query, "query", RESULTS_CSV, "ntriples", out);
	fclose(out);
	if (!answered)
		fail_msg("refused: %s", query);
	return text;
}

/* A question: patterns in some order, and what stands behind them. */
struct question {
	const char *patterns[MOST_PATTERNS], *rest;
	size_t rows;
};

static size_t count_lines(const char *text)
{
	size_t count = 0;
	for (; (text = strchr(text, '\n')); text++)
		count++;
	return count;
}

static void assert_order(const struct question *q, const int order[MOST_PATTERNS],
			 char **first)
{
	char query[1024] = "SELECT * {";
	for (int i = 0; i < MOST_PATTERNS; i++)
		if (q->patterns[order[i]]) {
			strcat(query, q->patterns[order[i]]);
			strcat(query, " . ");
		}
	strcat(query, q->rest);
	char *found = ask(query);
	if (!*first) {
		assert_int_equal(count_lines(found) - 1, q->rows);
		*first = found;
		return;
	}
	/* SELECT * names the columns as the patterns do: compare without them */
	assert_int_equal(count_lines(found), count_lines(*first));
	assert_int_equal(strlen(found), strlen(*first));
	free(found);
}

static void any_order_gives_the_same(void **state)
{
	(void)state;
	static const struct question questions[] = {
		{ { "?a <urn:name> \"P5\"", "?a <urn:knows> ?b", "?b <urn:knows> ?c",
		    "?c <urn:name> ?n" }, "}", 4 },
		{ { "?a <urn:name> ?n", "?a <urn:knows> ?a", "?a <urn:post> ?p",
		    "?p <urn:title> \"T3\"" }, "}", 43 },
		{ { "?a <urn:name> \"P0\"", "?b <urn:name> \"P1\"", "?a ?r ?b",
		    "?b ?r ?c" }, "}", 2 },
		{ { "?a <urn:post> ?p", "?p <urn:title> ?t", "?b <urn:post> ?p",
		    "?b <urn:knows> ?a" },
		  "FILTER (?a != ?b) }", 0 },
		{ { "<urn:p1> <urn:knows> <urn:p2>", "?a <urn:title> \"T1\"",
		    "<urn:p1> <urn:knows> ?x", "?x <urn:name> ?n" }, "}", 2 },
		{ { "<urn:p1> <urn:knows> <urn:p9>", "?a <urn:title> \"T1\"",
		    "<urn:p1> <urn:knows> ?x", "?x <urn:name> ?n" }, "}", 0 },
		{ { "?a <urn:name> \"P8\"", "?a <urn:knows> ?b" },
		  "OPTIONAL { ?b <urn:post> ?p . ?p <urn:title> ?t } }", 2 },
		{ { "?a <urn:name> \"P8\"", "?a <urn:knows> ?b" },
		  "FILTER (?b != <urn:p9>) ?b <urn:knows> ?c . ?c <urn:name> ?n }", 3 },
		{ { "?a <urn:name> \"P8\"", "?a <urn:knows> ?b" },
		  "{ ?b <urn:post> ?c } UNION { ?b <urn:knows> ?c . "
		  "?c <urn:name> \"P11\" } ?c ?r ?o }", 7 },
		{ { "?a <urn:post> <urn:post0>", "?a <urn:name> ?n" },
		  "BIND (?n AS ?m) ?b <urn:name> ?m }", 43 },
	};
	for (size_t i = 0; i < sizeof questions / sizeof *questions; i++) {
		static const int orders[][MOST_PATTERNS] = {
			{ 0, 1, 2, 3 }, { 3, 2, 1, 0 }, { 1, 0, 3, 2 }, { 2, 3, 0, 1 },
			{ 3, 0, 1, 2 }, { 1, 3, 0, 2 }, { 2, 0, 3, 1 }, { 1, 2, 3, 0 },
		};
		char *first = NULL;
		for (size_t j = 0; j < sizeof orders / sizeof *orders; j++)
			assert_order(&questions[i], orders[j], &first);
		free(first);
	}
}

/* As they are written they would take hours; the alarm ends the test. */
static void no_order_is_slow(void **state)
{
	(void)state;
	static const struct {
		const char *query, *answer;
	} rows[] = {
		{ "SELECT ?n { ?a <urn:name> ?x . ?b <urn:name> ?y . ?c <urn:name> ?n . "
		  "?b <urn:knows> ?c . ?a <urn:knows> ?b . ?c <urn:post> <urn:post1> . "
		  "?a <urn:name> \"P7\" }", "n\r\n" },
		{ "SELECT (COUNT(*) AS ?n) { ?a <urn:name> ?x "
		  "OPTIONAL { ?a <urn:knows> ?b . ?b <urn:post> ?p } }", "n\r\n3000\r\n" },
		{ "SELECT (COUNT(*) AS ?n) { ?a <urn:knows> ?b FILTER (?a != ?b) "
		  "?b <urn:knows> ?c FILTER (?b != ?c) ?c <urn:post> <urn:post1> }",
		  "n\r\n172\r\n" },
	};
	alarm(SECONDS);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char *found = ask(rows[i].query);
		assert_string_equal(found, rows[i].answer);
		free(found);
	}
	alarm(0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_order_gives_the_same),
		cmocka_unit_test(no_order_is_slow),
	};
	return cmocka_run_group_tests(tests, begin, end);
}
