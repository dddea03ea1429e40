/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <redland.h>

#include "../query/leaks.h"
#include "base/buffer.h"
#include "store/store.h"

static char path[64]; /* of the store of a test */

static int set_up(void **state)
{
	(void)state;
	snprintf(path, sizeof path, "embedded-%ld.store", (long)getpid());
	unlink(path);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	return unlink(path);
}

static struct diag diag;

static struct store *open_store(enum store_use use)
{
	static const struct store_settings settings = { 0 };
	diag = (struct diag){ .out = NULL };
	struct store *store = store_open(path, use, &settings, &diag);
	assert_non_null(store);
	return store;
}

/* "s p o g": IRIs urn:s and so on; an object in quotes is a literal. */
static void add(struct store *store, const char *words)
{
	char s[32], p[32], o[32], g[32];
	assert_int_equal(sscanf(words, "%31s %31s %31s %31s", s, p, o, g), 4);
	struct quad quad = {
		.subject = { .kind = *s == '_' ? NODE_BLANK : NODE_IRI, .text = str_of(s) },
		.predicate = str_of(p),
		.object = { .kind = *o == '\'' ? NODE_LITERAL : NODE_IRI,
			    .text = str_of(o) },
		.graph = str_of(g),
	};
	assert_int_equal(store_add(store, &quad), 0);
}

/* What a source gives, its lines ended by NULL. */
static void load(struct store *store, const char *source, const char *const *lines)
{
	assert_true(store_begin(store, source));
	for (; *lines; lines++)
		add(store, *lines);
	assert_true(store_end(store));
}
#define LOAD(store, source, ...) \
	load(store, source, (const char *const[]){ __VA_ARGS__, NULL })

static void keep(struct store *store)
{
	assert_true(store_commit(store));
	store_close(store);
}

/* The answer as TSV, in a buffer of its own. */
static const char *ask(const char *query)
{
	static char answer[1024];
	struct store *store = open_store(STORE_READ);
	FILE *out = tmpfile();
	assert_int_equal(store_ask(store, query, "query", RESULTS_TSV, "ntriples", out), 0);
	rewind(out);
	answer[fread(answer, 1, sizeof answer - 1, out)] = '\0';
	fclose(out);
	store_close(store);
	return answer;
}

static const char all[] = "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o";

static void keeps_graphs(void **state)
{
	(void)state;
	struct store *store = open_store(STORE_LOAD);
	LOAD(store, NULL, "urn:a urn:p urn:b urn:g1", "urn:a urn:p 'c' urn:g2",
	     "urn:a urn:p urn:b urn:g2", "urn:a urn:p urn:b urn:g1");
	assert_true(store_has(store, str_of("urn:g1")));
	assert_false(store_has(store, str_of("urn:g3")));
	keep(store);
	assert_string_equal(ask(all), "?s\t?p\t?o\n<urn:a>\t<urn:p>\t<urn:b>\n"
				      "<urn:a>\t<urn:p>\t\"'c'\"\n");
	assert_string_equal(ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
			    "?n\n\"2\"^^<http://www.w3.org/2001/XMLSchema#integer>\n");
}

static void replaces_a_graph_whole(void **state)
{
	(void)state;
	struct store *store = open_store(STORE_LOAD);
	LOAD(store, NULL, "urn:a urn:p urn:b urn:g1", "urn:x urn:p urn:y urn:g1");
	LOAD(store, NULL, "urn:a urn:p urn:b urn:g2");
	LOAD(store, NULL, "urn:a urn:p urn:c urn:g1");
	keep(store);
	/* urn:b is still what the other graph says */
	assert_string_equal(ask(all), "?s\t?p\t?o\n<urn:a>\t<urn:p>\t<urn:b>\n"
				      "<urn:a>\t<urn:p>\t<urn:c>\n");
}

static void a_source_takes_its_old_graph_with_it(void **state)
{
	(void)state;
	struct store *store = open_store(STORE_LOAD);
	LOAD(store, "file:///1", "urn:a urn:p urn:b urn:g1");
	LOAD(store, "file:///2", "urn:a urn:p urn:b urn:g1");
	LOAD(store, "file:///1", "urn:a urn:p urn:c urn:g2");
	assert_true(store_has(store, str_of("urn:g1"))); /* the other still gives it */
	LOAD(store, "file:///2", "urn:a urn:p urn:d urn:g3");
	assert_false(store_has(store, str_of("urn:g1")));
	assert_true(store_has(store, str_of("urn:g2")));
	LOAD(store, NULL, "urn:a urn:p urn:e urn:g4");
	assert_true(store_has(store, str_of("urn:g3")));
	keep(store);
}

static void what_is_not_kept_is_gone(void **state)
{
	(void)state;
	struct store *store = open_store(STORE_LOAD);
	LOAD(store, NULL, "urn:a urn:p urn:b urn:g1");
	keep(store);
	store = open_store(STORE_LOAD);
	LOAD(store, NULL, "urn:a urn:p urn:c urn:g1");
	store_close(store);
	store = open_store(STORE_LOAD);
	assert_true(store_begin(store, NULL));
	add(store, "urn:a urn:p urn:d urn:g1");
	store_abandon(store);
	assert_true(store_end(store));
	keep(store);
	assert_string_equal(ask(all), "?s\t?p\t?o\n<urn:a>\t<urn:p>\t<urn:b>\n");
}

static struct str long_text(struct buffer *buffer)
{
	buffer_init(buffer);
	for (int i = 0; i < 30000; i++)
		buffer_add_text(buffer, "so it's \"said\" ");
	return buffer_as_str(buffer);
}

/* Terms that differ in nothing but their kind, their language or their type. */
static void tells_terms_apart(void **state)
{
	(void)state;
	struct buffer buffer;
	const struct node nodes[] = {
		{ NODE_IRI, str_of("urn:1"), { 0 }, NULL },
		{ NODE_BLANK, str_of("urn1"), { 0 }, NULL },
		{ NODE_LITERAL, str_of("urn:1"), { 0 }, NULL },
		{ NODE_LITERAL, str_of("urn:1"), { 0 }, "en" },
		{ NODE_LITERAL, str_of("urn:1"), { 0 }, "en-gb" },
		{ NODE_LITERAL, str_of("urn:1"), str_of("urn:1"), NULL },
		{ NODE_LITERAL, str_of("urn:1"), str_of("urn:type"), NULL },
		{ NODE_LITERAL, str_of(""), { 0 }, NULL },
		{ NODE_LITERAL, str_of("'; DROP TABLE triples; --\n\t\\"), { 0 }, NULL },
		{ NODE_LITERAL, str_of("Астана \xF0\x9F\x8F\xB3"), { 0 }, NULL },
		{ NODE_LITERAL, long_text(&buffer), { 0 }, NULL },
	};
	enum { COUNT = sizeof nodes / sizeof *nodes };
	for (int twice = 0; twice < 2; twice++) {
		struct store *store = open_store(STORE_LOAD);
		assert_true(store_begin(store, NULL));
		for (int i = 0; i < COUNT; i++) {
			struct quad quad = { { NODE_IRI, str_of("urn:s"), { 0 }, NULL },
					     str_of("urn:p"), nodes[i], str_of("urn:g") };
			assert_int_equal(store_add(store, &quad), 0);
		}
		assert_true(store_end(store));
		keep(store);
	}
	assert_string_equal(ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
			    "?n\n\"11\"^^<http://www.w3.org/2001/XMLSchema#integer>\n");
	assert_string_equal(ask("SELECT ?p { ?s ?p \"urn:1\"@en }"), "?p\n<urn:p>\n");
	assert_string_equal(ask("SELECT ?p { ?s ?p \"urn:1\"@fr }"), "?p\n");
	assert_string_equal(ask("SELECT ?o { ?s ?p ?o FILTER(isBLANK(?o)) }"),
			    "?o\n_:urn1\n");
	buffer_release(&buffer);
}

static void is_told_by_its_content(void **state)
{
	(void)state;
	static const struct store_settings settings = { 0 };
	assert_false(store_is_named(path));
	FILE *file = fopen(path, "w");
	fputs("SQLite format 3", file);
	fclose(file);
	assert_false(store_is_named(path));
	assert_null(store_open(path, STORE_LOAD, &settings, &diag));
	file = fopen(path, "a");
	fwrite("\0\x10\0\1\1\0", 1, 6, file); /* and no more */
	fclose(file);
	assert_true(store_is_named(path));
	assert_null(store_open(path, STORE_READ, &settings, &diag));
	unlink(path);
	store_close(open_store(STORE_LOAD));
	assert_true(store_is_named(path));
	assert_string_equal(ask(all), "?s\t?p\t?o\n");
}

static int mute(void *self, librdf_log_message *message)
{
	(void)self;
	(void)message;
	return 1;
}

/* The file is one that librdf itself opens, with its graphs. */
static void is_a_storage_of_librdf(void **state)
{
	(void)state;
	struct store *store = open_store(STORE_LOAD);
	LOAD(store, NULL, "urn:a urn:p urn:b urn:g1", "urn:a urn:p 'c' urn:g2",
	     "urn:x urn:p urn:b urn:g2");
	keep(store);
	librdf_world *world = librdf_new_world();
	librdf_world_open(world);
	librdf_world_set_logger(world, NULL, mute);
	librdf_storage *storage = librdf_new_storage(world, "sqlite", path, "");
	if (!storage) {
		librdf_free_world(world);
		skip(); /* librdf's module for it is not installed */
	}
	librdf_model *model = librdf_new_model(world, storage, NULL);
	assert_non_null(model);
	assert_int_equal(librdf_model_size(model), 3);
	librdf_node *name = librdf_new_node_from_uri_string(
		world, (const unsigned char *)"urn:g2");
	librdf_stream *stream = librdf_model_context_as_stream(model, name);
	int count = 0;
	for (; !librdf_stream_end(stream); librdf_stream_next(stream))
		count++;
	assert_int_equal(count, 2);
	librdf_free_stream(stream);
	/* what it writes is found, too */
	librdf_statement *statement = librdf_new_statement_from_nodes(
		world, librdf_new_node_from_uri_string(world, (const unsigned char *)"urn:n"),
		librdf_new_node_from_uri_string(world, (const unsigned char *)"urn:p"),
		librdf_new_node_from_literal(world, (const unsigned char *)"new", NULL, 0));
	assert_int_equal(librdf_model_context_add_statement(model, name, statement), 0);
	librdf_free_statement(statement);
	librdf_free_node(name);
	librdf_free_model(model);
	librdf_free_storage(storage);
	librdf_free_world(world);
	assert_string_equal(ask("SELECT ?o { <urn:n> ?p ?o }"), "?o\n\"new\"\n");
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(keeps_graphs),
		TEST(replaces_a_graph_whole),
		TEST(a_source_takes_its_old_graph_with_it),
		TEST(what_is_not_kept_is_gone),
		TEST(tells_terms_apart),
		TEST(is_told_by_its_content),
		TEST(is_a_storage_of_librdf),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
