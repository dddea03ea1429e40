/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "query/literal.h"
#include "rdf/vocab.h"

static void knows_usual_forms(void **state)
{
	(void)state;
	static const struct {
		const char *type, *text;
		bool usual;
	} rows[] = {
		{ IRI_xsd "integer", "0", true },
		{ IRI_xsd "integer", "-12", true },
		{ IRI_xsd "integer", "01", false },
		{ IRI_xsd "integer", "+1", false },
		{ IRI_xsd "integer", "", false },
		{ IRI_xsd "integer", "1.0", false },
		{ IRI_xsd "integer", "-999999999", true },
		{ IRI_xsd "integer", "2147483648", false },
		{ IRI_xsd "nonNegativeInteger", "120", true },
		{ IRI_xsd "nonNegativeInteger", "-1", false },
		{ IRI_xsd "decimal", "10.5", true },
		{ IRI_xsd "decimal", "1.0", true },
		{ IRI_xsd "decimal", "1.50", false },
		{ IRI_xsd "decimal", "1", false },
		{ IRI_xsd "double", "1.5E2", true },
		{ IRI_xsd "double", "1.5", false },
		{ IRI_xsd "boolean", "true", true },
		{ IRI_xsd "boolean", "1", false },
		{ IRI_xsd "date", "2024-06-26", true },
		{ IRI_xsd "date", "2024-06-26Z", false },
		{ IRI_xsd "gYearMonth", "2024-06", true },
		{ IRI_xsd "gYear", "2024", true },
		{ IRI_xsd "dateTime", "2024-06-26T10:00:00Z", true },
		{ IRI_xsd "dateTime", "2024-06-26", false },
		{ IRI_xsd "short", "1", false },
		{ "http://example.org/own", "01", true },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (literal_is_usual(rows[i].text, rows[i].type) != rows[i].usual)
			fail_msg("%s %s", rows[i].type, rows[i].text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_usual_forms),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
