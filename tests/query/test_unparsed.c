/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "query/unparsed.h"

/* With what rasqal says of them. */
static void names_constructs(void **state)
{
	(void)state;
	static const struct {
		const char *query, *message, *word;
	} rows[] = {
		{ "SELECT * { ?s ?p ?o FILTER EXISTS { ?s a ?t } }",
		  "SPARQL syntax error at 'E'", "EXISTS" },
		{ "SELECT * { ?s ?p ?o filter not exists { ?s a ?t } }",
		  "syntax error, unexpected NOT", "EXISTS" },
		{ "SELECT * { ?s ?p 'a \\' # EXISTS ' . }", "syntax error", NULL },
		{ "SELECT * { <urn:EXISTS> ?exists 'EXISTS' }", "syntax error", NULL },
		{ "SELECT * { ?s ?p ?o # EXISTS\n", "syntax error, unexpected $end", NULL },
		{ "SELECT * { ?s urn:exists ?o", "syntax error, unexpected $end", NULL },
		{ "SELECT * { ?s !rdf:type ?o }", "syntax error, unexpected '!'", "!" },
		{ "SELECT * { ?s cq:a/cq:b ?o }", "syntax error, unexpected '/'", "path" },
		{ "SELECT * { ?s cq:a? ?o }",
		  "SPARQL syntax error - missing variable name after ?", "path" },
		{ "SELECT * { ?s (cq:a|cq:b) ?o }", "syntax error, unexpected '('", "path" },
		{ "SELECT * { ?s ?p \"\"\" a \" EXISTS \"\"\" . }", "syntax error", NULL },
		{ "SELECT * { ?s ?p \"\"\" a \" b \"\"\" FILTER EXISTS { } }", "syntax error",
		  "EXISTS" },
		{ "INSERT DATA { <urn:a> <urn:b> 1 }", "SPARQL 1.1 Update", "update" },
		{ "SELECT * { ?s ?p \"", "syntax error", NULL },
		{ "", "syntax error, unexpected $end", NULL },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const char *found = unparsed_construct(rows[i].query, rows[i].message);
		if (!found != !rows[i].word || (found && !strstr(found, rows[i].word)))
			fail_msg("%s: %s", rows[i].query, found ? found : "none");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_constructs),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
