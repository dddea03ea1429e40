/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "query/folded.h"

static void finds_calls_of_constants(void **state)
{
	(void)state;
	static const struct {
		const char *query;
		bool found;
	} rows[] = {
		{ "SELECT * { ?s ?p ?o FILTER (UCASE(\"a\") = ?o) }", true },
		{ "SELECT * { ?s ?p ?o FILTER (ucase ( # of )\n \"a\" ) = ?o) }", true },
		{ "SELECT * { ?s ?p ?o FILTER (1-ROUND(2.5) = ?o) }", true },
		{ "SELECT * { ?s ?p ?o FILTER (UCASE(?o) = \"A\") }", false },
		{ "SELECT * { ?s ?p ?o FILTER (UCASE(STR($o)) = \"A\") }", false },
		{ "SELECT * { ?s ?p ?o FILTER REGEX(?o, \"UCASE('a')\") }", false },
		{ "SELECT * { ?s ?p ?o FILTER REGEX(STR(\"a\"), \"b\", \"i\") }", true },
		{ "SELECT * { ?s ?p ?o FILTER REGEX(\"a\", LCASE(\"b\"), ?o) }", true },
		{ "SELECT * { ?s ?p ?o FILTER REGEX(\"(?o\", \"b\", \"i\") }", true },
		{ "SELECT * { ?s ?p ?o FILTER REGEX(\"\"\"a\"?o\"\"\", \"b\", \"i\") }", true },
		{ "SELECT * { ?s ?p ?o FILTER (CONCAT(?o, MD5(\"a\")) = \"b\") }", true },
		{ "SELECT * { ?s ?p ?o FILTER (CONCAT(\"a\", (\"b\"), ?o) = \"b\") }", false },
		{ "SELECT * { BIND (UUID() AS ?u) }", true },
		{ "SELECT * { ?s ?p ?o FILTER (?o<NOW()) }", true },
		{ "SELECT * { ?s ?p ?o FILTER (xsd:date(\"a\") = ?o) }", true },
		{ "SELECT * { ?s ?p ?o FILTER (x:date(?o) = ?o) }", false },
		{ "SELECT * { ?s ?p ?o FILTER (<http://a/b#string>(1) = ?o) }", true },
		{ "SELECT * { ?s <urn:x#strings> (1 2) }", false },
		{ "SELECT * { ?s cq:concat (1 2) }", false },
		{ "SELECT * { ?s ?p ?o FILTER (STRLEN(\"a\") IN (1, 2)) }", false },
		{ "SELECT ?uuid (COUNT(*) AS ?n) { ?uuid ?p ?o } GROUP BY ?uuid", false },
		{ "SELECT * { ) UCASE", false },
		{ "", false },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (!folded_call(rows[i].query) == rows[i].found)
			fail_msg("%s: %s", rows[i].query, rows[i].found ? "none" : "one");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_calls_of_constants),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
