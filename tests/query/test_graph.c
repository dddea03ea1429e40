/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "leaks.h"
#include "query/graph.h"

/* A file that holds a text, with an ending; removed by forget. */
static char path[64];

static const char *file_with(const char *text, const char *ending)
{
	snprintf(path, sizeof path, "graph-%ld%s", (long)getpid(), ending);
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
	return path;
}

static void reads_syntaxes(void **state)
{
	(void)state;
	static const struct {
		const char *ending, *text;
		size_t size;
		bool read;
	} rows[] = {
		{ ".nt", "<urn:a> <urn:b> <urn:c> .\n", 1, true },
		{ ".ttl", "@prefix : <urn:> . :a :b :c, :d .", 2, true },
		{ ".nq", "<urn:a> <urn:b> \"c\" <urn:g> .\n", 1, true },
		{ ".rdf", "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
			  "<rdf:Description rdf:about=\"urn:a\" xmlns=\"urn:\"><b>c</b>"
			  "</rdf:Description></rdf:RDF>", 1, true },
		/* a triple that comes twice is there once, with either string type */
		{ ".nt", "<urn:a> <urn:b> \"c\" .\n<urn:a> <urn:b> "
			 "\"c\"^^<http://www.w3.org/2001/XMLSchema#string> .\n", 1, true },
		{ ".ttl", ":a :b :c .", 0, false },
		{ ".nt", "", 0, true },
		/* what no text has: it would be cut off there */
		{ ".nt", "<urn:a> <urn:b> \"c\\u0000d\" .\n", 0, false },
		{ ".ttl", "<urn:a> <urn:b> \"\"\"c\\U00000000d\"\"\" .\n", 0, false },
		{ ".ttl", "<urn:a> <urn:b> \"c\\uD800d\" .\n", 0, false },
		{ ".nt", "<urn:a\\uDFFF> <urn:b> \"c\" .\n", 0, false },
		{ ".nt", "<urn:a> <urn:b> \"c\\\\u0000\\u00001\" .\n", 0, false },
		{ ".nt", "<urn:a> <urn:b> \"c\\\\u0000\\u0001\" .\n", 1, true },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct diag diag = { 0 };
		struct graph *graph = graph_new(&diag);
		assert_non_null(graph);
		assert_int_equal(graph_read(graph, file_with(rows[i].text,
							     rows[i].ending)),
				 rows[i].read);
		assert_int_equal(diag.counts[DIAG_ERROR] > 0, !rows[i].read);
		assert_int_equal(graph_size(graph), rows[i].size);
		graph_free(graph);
		unlink(path);
	}
}

static void takes_triples(void **state)
{
	(void)state;
	struct diag diag = { 0 };
	struct graph *graph = graph_new(&diag);
	struct triple triple = {
		str_of("urn:a"), VOCAB_rdfs_label,
		{ TERM_LITERAL, str_of("b"), VOCAB_xsd_string, NULL }, str_of("urn:g")
	};
	assert_int_equal(graph_write(graph, &triple), 0);
	assert_int_equal(graph_write(graph, &triple), 0);
	triple.object = (struct term){ TERM_LITERAL, str_of("2024"), VOCAB_xsd_gYear,
				       NULL };
	assert_int_equal(graph_write(graph, &triple), 0);
	triple.object = (struct term){ TERM_IRI, str_of("urn:c"), VOCAB_NONE, NULL };
	assert_int_equal(graph_write(graph, &triple), 0);
	assert_int_equal(graph_size(graph), 3);
	graph_free(graph);
	graph_free(NULL);
}

static void tells_what_cannot_be_opened(void **state)
{
	(void)state;
	struct diag diag = { 0 };
	struct graph *graph = graph_new(&diag);
	assert_false(graph_read(graph, "no/such/file.nt"));
	assert_int_equal(diag.counts[DIAG_ERROR], 1);
	graph_free(graph);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_syntaxes),
		cmocka_unit_test(takes_triples),
		cmocka_unit_test(tells_what_cannot_be_opened),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
