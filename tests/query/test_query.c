/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Questions over a small graph, with their answers as TSV. */
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

static const char data[] =
	"@prefix cq: <https://w3id.org/communique#> . @prefix : <urn:> .\n"
	"@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
	":a a cq:Official ; rdfs:label \"Ann\" ; cq:holdsPost :p .\n"
	":b a cq:Official ; rdfs:label \"Ben\\tBo\" .\n"
	":p cq:title \"Minister\" .\n"
	":m a cq:Meeting ; cq:participant :a, :b ; cq:date \"2024-06-26\"^^"
	"<http://www.w3.org/2001/XMLSchema#date> .\n";

static struct graph *graph;
static struct diag diag;

static int begin(void **state)
{
	(void)state;
	char path[64];
	snprintf(path, sizeof path, "query-%ld.ttl", (long)getpid());
	FILE *file = fopen(path, "w");
	fputs(data, file);
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

/* What a query answers, to be freed; NULL where it is refused. */
static char *ask(const char *query, enum results_format format)
{
	char *text;
	size_t length;
	FILE *out = open_memstream(&text, &length);
	bool answered = query_run(graph, query, "query", format, "ntriples", out);
	fclose(out);
	if (answered)
		return text;
	assert_int_equal(length, 0);
	free(text);
	return NULL;
}

static void assert_answer(const char *query, enum results_format format,
			  const char *expected)
{
	char *found = ask(query, format);
	if (!expected && found)
		fail_msg("answered: %s", query);
	else if (expected && !found)
		fail_msg("refused: %s", query);
	else if (expected && strcmp(found, expected))
		fail_msg("%s\ngives\n%s", query, found);
	free(found);
}

static void answers(void **state)
{
	(void)state;
	static const struct {
		const char *query, *expected;
	} rows[] = {
		{ "SELECT ?n { ?x rdfs:label ?n } ORDER BY ?n",
		  "?n\n\"Ann\"\n\"Ben\\tBo\"\n" },
		{ "PREFIX l: <http://www.w3.org/2000/01/rdf-schema#>\n"
		  "SELECT ?n { <urn:a> l:label ?n }", "?n\n\"Ann\"\n" },
		{ "# a comment\nBASE <urn:> SELECT ?n { <urn:a> rdfs:label ?n }",
		  "?n\n\"Ann\"\n" },
		{ "SELECT ?x ?p { ?x a cq:Official OPTIONAL { ?x cq:holdsPost ?p } } "
		  "ORDER BY ?x", "?x\t?p\n<urn:a>\t<urn:p>\n<urn:b>\t\n" },
		{ "SELECT ?x { ?x a cq:State }", "?x\n" },
		{ "SELECT ?x { ?x rdfs:label \"Ann\"^^xsd:string }", "?x\n<urn:a>\n" },
		{ "SELECT (COUNT(?x) AS ?n) { ?x a cq:State }",
		  "?n\n\"0\"^^<http://www.w3.org/2001/XMLSchema#integer>\n" },
		{ "SELECT (MAX(?x) AS ?n) { ?x a cq:State }", "?n\n\n" },
		{ "SELECT ?t (COUNT(?x) AS ?n) { ?x a cq:State ; a ?t } GROUP BY ?t",
		  "?t\t?n\n" },
		{ "SELECT ?t (COUNT(?x) AS ?n) { ?x a cq:State ; a ?t "
		  "OPTIONAL { ?x cq:capital ?c } } GROUP BY ?t", "?t\t?n\n" },
		{ "SELECT ?e (COUNT(?x) AS ?n) { ?e cq:participant ?x } GROUP BY ?e "
		  "HAVING (COUNT(?x) > 1)",
		  "?e\t?n\n<urn:m>\t\"2\"^^<http://www.w3.org/2001/XMLSchema#integer>\n" },
		{ "SELECT ?e { ?e cq:date ?d FILTER (?d > \"2024-01-01\"^^xsd:date) }",
		  "?e\n<urn:m>\n" },
		{ "SELECT ?n { ?x rdfs:label ?n FILTER REGEX(?n, \"^an\", \"i\") }",
		  "?n\n\"Ann\"\n" },
		{ "SELECT DISTINCT ?t { ?x a ?t } ORDER BY ?t LIMIT 1",
		  "?t\n<https://w3id.org/communique#Meeting>\n" },
		{ "ASK { ?x a cq:Meeting }", "true\n" },
		{ "ASK { ?x a cq:Visit }", "false\n" },
		{ "CONSTRUCT { ?e a cq:Event } { ?e cq:participant ?x }",
		  "<urn:m> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
		  "<https://w3id.org/communique#Event> .\n" },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_answer(rows[i].query, RESULTS_TSV, rows[i].expected);
}

/* What rasqal answers wrongly, or leaves this machine to answer. */
static void refuses(void **state)
{
	(void)state;
	static const char *const queries[] = {
		"SELECT (COUNT(?p) AS ?n) { ?x a cq:Official OPTIONAL { ?x cq:holdsPost ?p } }",
		"SELECT ?x { ?x a",
		"SELECT ?x { ?x nosuch:prefix ?y }",
		"SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
		"SELECT * FROM <urn:g> { ?s ?p ?o }",
		"SELECT * { GRAPH ?g { ?s ?p ?o } }",
		"DESCRIBE <urn:a>",
		"SELECT * { ?s ?p ?o MINUS { ?s a cq:Official } }",
		"SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?s a cq:Official } }",
		"SELECT * { ?s ?p ?o FILTER EXISTS { ?s a cq:Official } }",
		"SELECT * { ?s cq:holdsPost/cq:title ?o }",
		"SELECT * { ?s !rdf:type ?o }",
		"SELECT * { ?s ?p 3000000000 }",
		"SELECT * { ?s ?p ?o VALUES ?s { <urn:a> } }",
		"SELECT * { { SELECT ?s { ?s a cq:Official } } ?s rdfs:label ?l }",
		"SELECT * { ?s a ?t { ?s rdfs:label ?l OPTIONAL { ?s ?p ?o } } }",
		"SELECT * { ?s a ?t OPTIONAL { ?s ?p ?o OPTIONAL { ?o ?q ?r } } }",
		"SELECT (CONCAT(?l, \"x\") AS ?y) { ?s rdfs:label ?l }",
		"SELECT (GROUP_CONCAT(?l) AS ?y) { ?s rdfs:label ?l }",
		"SELECT (YEAR(?d) AS ?y) { ?s cq:date ?d }",
		"SELECT ?s { ?s rdfs:label ?l FILTER REGEX(?l, \"a[^b]\") }",
		"SELECT ?s { ?s rdfs:label ?l FILTER REGEX(?l, \"a\", \"x\") }",
		"SELECT ?s { ?s rdfs:label ?l } GROUP BY (STRLEN(?l))",
		"SELECT (SUM(?x) AS ?n) { ?x a cq:State }",
		"SELECT * { ?x a cq:Meeting FILTER (UCASE(\"\303\251\") = \"\303\211\") }",
		"SELECT * { ?x a cq:Meeting FILTER REGEX(\"a1b\", \"a\\\\db\", \"i\") }",
		"SELECT * { ?x a cq:Meeting BIND (UUID() AS ?y) }",
		"SELECT * { ?x a cq:Meeting FILTER (xsd:integer(\"1\") = 1) }",
	};
	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
		uint32_t before = diag.counts[DIAG_ERROR];
		assert_answer(queries[i], RESULTS_TSV, NULL);
		assert_int_equal(diag.counts[DIAG_ERROR], before + 1);
	}
}

static void writes_formats(void **state)
{
	(void)state;
	static const char query[] =
		"SELECT ?x ?p { ?x rdfs:label ?n OPTIONAL { ?x cq:holdsPost ?p } } "
		"ORDER BY ?x";
	static const struct {
		enum results_format format;
		const char *query, *expected;
	} rows[] = {
		{ RESULTS_CSV, query, "x,p\r\nurn:a,urn:p\r\nurn:b,\r\n" },
		{ RESULTS_CSV, "SELECT ?x { ?x a cq:State }", "x\r\n" },
		{ RESULTS_JSON, query,
		  "{\"head\": {\"vars\": [\"x\", \"p\"]}, \"results\": {\"bindings\": [\n"
		  "  {\"x\": {\"type\": \"uri\", \"value\": \"urn:a\"}, "
		  "\"p\": {\"type\": \"uri\", \"value\": \"urn:p\"}},\n"
		  "  {\"x\": {\"type\": \"uri\", \"value\": \"urn:b\"}}\n]}}\n" },
		{ RESULTS_JSON, "SELECT ?n { <urn:b> rdfs:label ?n }",
		  "{\"head\": {\"vars\": [\"n\"]}, \"results\": {\"bindings\": [\n"
		  "  {\"n\": {\"type\": \"literal\", \"value\": \"Ben\\u0009Bo\"}}\n]}}\n" },
		{ RESULTS_JSON, "ASK { ?x ?y ?z }", "{\"head\": {}, \"boolean\": true}\n" },
		{ RESULTS_XML, "SELECT ?d { ?x cq:date ?d }",
		  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		  "<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n"
		  "  <head>\n    <variable name=\"d\"/>\n  </head>\n  <results>\n"
		  "    <result>\n      <binding name=\"d\"><literal datatype=\""
		  "http://www.w3.org/2001/XMLSchema#date\">2024-06-26</literal>"
		  "</binding>\n    </result>\n  </results>\n</sparql>\n" },
		{ RESULTS_TABLE, "SELECT ?x ?n { ?x rdfs:label ?n } ORDER BY ?x",
		  "x        n\n-------  ------\n<urn:a>  Ann\n<urn:b>  Ben Bo\n" },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_answer(rows[i].query, rows[i].format, rows[i].expected);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(answers),
		cmocka_unit_test(refuses),
		cmocka_unit_test(writes_formats),
	};
	return cmocka_run_group_tests(tests, begin, end);
}
