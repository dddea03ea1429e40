/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Whatever is written must be read back as it was by the parsers of raptor and
 * by librdf into a store. */
#include "sample.h"

#include <errno.h>
#include <librdf.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/buffer.h"
#include "rdf/gate.h"
#include "rdf/serialize.h"

static struct arena *arena;
static librdf_world *world;

struct line_list { VECTOR_OF(char *); };

static int begin(void **state)
{
	(void)state;
	arena = arena_new();
	world = librdf_new_world();
	librdf_world_open(world);
	return 0;
}

static int end(void **state)
{
	(void)state;
	librdf_free_world(world);
	arena_free(arena);
	return 0;
}

/* -- one triple as one line, whoever speaks of it --------------------------- */

static void add_line(struct line_list *lines, struct str subject, struct str predicate,
		     bool literal, struct str text, const char *language,
		     struct str datatype)
{
	struct buffer line;
	buffer_init(&line);
	buffer_format(&line, "%.*s\n%.*s\n%s %s %.*s\n", (int)subject.length, subject.at,
		      (int)predicate.length, predicate.at, literal ? "literal" : "iri",
		      language ? language : "", (int)datatype.length, datatype.at);
	buffer_add(&line, text.at, text.length);
	*vector_add(lines, arena) = arena_copy(arena, line.at, line.length);
	buffer_release(&line);
}

static int expect(void *self, const struct triple *triple)
{
	const struct term *object = &triple->object;
	bool typed = object->kind == TERM_LITERAL && object->datatype != VOCAB_xsd_string;
	add_line(self, triple->subject, vocab_iri(triple->predicate),
		 object->kind == TERM_LITERAL, object->text, object->language,
		 typed ? vocab_iri(object->datatype) : str_of(""));
	return 0;
}

static struct str uri_str(raptor_uri *uri)
{
	return str_of(uri ? (const char *)raptor_uri_as_string(uri) : "");
}

static const char *wanted_graph; /* of every statement read, where not NULL */

static void read_statement(void *self, raptor_statement *statement)
{
	const raptor_term *object = statement->object;
	bool literal = object->type == RAPTOR_TERM_TYPE_LITERAL;
	struct str text = literal ? (struct str){ (const char *)object->value.literal.string,
						  object->value.literal.string_len }
				  : uri_str(object->value.uri);
	add_line(self, uri_str(statement->subject->value.uri),
		 uri_str(statement->predicate->value.uri), literal, text,
		 literal ? (const char *)object->value.literal.language : NULL,
		 literal ? uri_str(object->value.literal.datatype) : str_of(""));
	if (wanted_graph)
		assert_string_equal(uri_str(statement->graph->value.uri).at, wanted_graph);
}

static int by_text(const void *left, const void *right)
{
	return strcmp(*(char *const *)left, *(char *const *)right);
}

static void assert_same(struct line_list *actual, struct line_list *expected)
{
	assert_int_equal(actual->count, expected->count);
	qsort(actual->at, actual->count, sizeof *actual->at, by_text);
	qsort(expected->at, expected->count, sizeof *expected->at, by_text);
	for (uint32_t i = 0; i < actual->count; i++)
		assert_string_equal(actual->at[i], expected->at[i]);
}

/* -- writing and reading ---------------------------------------------------- */

struct writer {
	struct serializer *serializer;
	struct passage passage; /* of the document at hand */
	struct buffer bytes;    /* of those before it */
};

static void open_writer(struct writer *w, enum syntax syntax, const char *base)
{
	w->serializer = serializer_new(syntax, base);
	passage_init(&w->passage);
	buffer_init(&w->bytes);
	serializer_begin(w->serializer, &w->passage);
}

/* Its pieces must be all of it. */
static void end_document(struct writer *w)
{
	size_t length = 0;
	serializer_end(w->serializer);
	for (size_t i = 0; i < w->passage.count; i++)
		length += w->passage.pieces[i].length;
	assert_int_equal(length, w->passage.bytes.length);
	buffer_add(&w->bytes, w->passage.bytes.at, w->passage.bytes.length);
	serializer_begin(w->serializer, &w->passage);
}

static void close_writer(struct writer *w)
{
	end_document(w);
	serializer_free(w->serializer);
	passage_release(&w->passage);
}

static const char *const parsers[] = {
	[SYNTAX_TURTLE] = "turtle", [SYNTAX_NTRIPLES] = "ntriples", [SYNTAX_NQUADS] = "nquads"
};

static void fail_on_message(void *self, raptor_log_message *message)
{
	print_message("%s\n", message->text);
	*(bool *)self = true;
}

/* Raptor's parsers of the line syntaxes lose the datatypes that they read; the
 * leak sanitizer, where there is one, shall not count that against us. */
void __lsan_disable(void) __attribute__((weak));
void __lsan_enable(void) __attribute__((weak));

static void parse(struct line_list *lines, const struct buffer *bytes, enum syntax syntax)
{
	bool failed = false;
	if (__lsan_disable)
		__lsan_disable();
	raptor_world *raptor = raptor_new_world();
	raptor_world_set_log_handler(raptor, &failed, fail_on_message);
	raptor_parser *parser = raptor_new_parser(raptor, parsers[syntax]);
	raptor_uri *base = raptor_new_uri(raptor, (const unsigned char *)"http://nowhere/");
	raptor_parser_set_statement_handler(parser, lines, read_statement);
	raptor_parser_parse_start(parser, base);
	raptor_parser_parse_chunk(parser, (const unsigned char *)bytes->at, bytes->length, 1);
	raptor_free_uri(base);
	raptor_free_parser(parser);
	raptor_free_world(raptor);
	if (__lsan_enable)
		__lsan_enable();
	if (failed)
		print_message("%s\n", bytes->at);
	assert_false(failed);
}

/* Writes the triples in every syntax; each must give them back. */
static void assert_round_trip(const struct triple *triples, size_t count, const char *base)
{
	for (enum syntax syntax = SYNTAX_TURTLE; syntax <= SYNTAX_NQUADS; syntax++) {
		struct writer w;
		struct line_list expected = { 0 }, actual = { 0 };
		open_writer(&w, syntax, base);
		for (size_t i = 0; i < count; i++) {
			struct triple clean = triples[i];
			assert_true(gate_iri(&clean.subject, arena));
			assert_true(gate_iri(&clean.graph, arena));
			assert_true(gate_term(&clean.object, arena));
			assert_int_equal(serializer_write(w.serializer, &clean), 0);
			expect(&expected, &clean);
		}
		close_writer(&w);
		parse(&actual, &w.bytes, syntax);
		assert_same(&actual, &expected);
		buffer_release(&w.bytes);
	}
}

#define GRAPH MAP_BASE "document/0123456789abcdef"

static struct triple triple_of(const char *subject, enum vocab predicate, struct term object)
{
	return (struct triple){ str_of(subject), predicate, object, str_of(GRAPH) };
}

static struct term iri(const char *text)
{
	return (struct term){ .kind = TERM_IRI, .text = str_of(text) };
}

static struct term plain(const char *text)
{
	return (struct term){ TERM_LITERAL, str_of(text), VOCAB_xsd_string, NULL };
}

/* -- tests -------------------------------------------------------------------- */

static void writes_each_syntax(void **state)
{
	(void)state;
	static const char *const expected[] = {
		[SYNTAX_TURTLE] =
			"@base <" GRAPH "> .\n"
			"@prefix cq: <https://w3id.org/communique#> .\n"
			"@prefix official: <" MAP_BASE "official/> .\n"
			"@prefix state: <" MAP_BASE "state/> .\n"
			"@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
			"\n"
			"<#statement-1>\n"
			"    a cq:Statement ;\n"
			"    cq:speaker official:a-b, state:MLT ;\n"
			"    cq:content \"a \\\"b\\\"\\nc\" ;\n"
			"    cq:quoted true ;\n"
			"    cq:number \"1\"^^xsd:positiveInteger .\n"
			"\n"
			"state:MLT\n"
			"    a cq:State .\n"
			"\n",
		[SYNTAX_NTRIPLES] = "<" GRAPH "#statement-1> <" IRI_rdf "type> <" IRI_cq
				    "Statement> .\n",
		[SYNTAX_NQUADS] = "<" GRAPH "#statement-1> <" IRI_rdf "type> <" IRI_cq
				  "Statement> <" GRAPH "> .\n",
	};
	const struct triple triples[] = {
		triple_of(GRAPH "#statement-1", VOCAB_rdf_type, iri(IRI_cq "Statement")),
		triple_of(GRAPH "#statement-1", VOCAB_cq_speaker, iri(MAP_BASE "official/a-b")),
		triple_of(GRAPH "#statement-1", VOCAB_cq_speaker, iri(MAP_BASE "state/MLT")),
		triple_of(GRAPH "#statement-1", VOCAB_cq_content, plain("a \"b\"\nc")),
		triple_of(GRAPH "#statement-1", VOCAB_cq_quoted,
			  (struct term){ TERM_LITERAL, str_of("true"), VOCAB_xsd_boolean, 0 }),
		triple_of(GRAPH "#statement-1", VOCAB_cq_number,
			  (struct term){ TERM_LITERAL, str_of("1"),
					 VOCAB_xsd_positiveInteger, 0 }),
		triple_of(MAP_BASE "state/MLT", VOCAB_rdf_type, iri(IRI_cq "State")),
	};
	for (enum syntax syntax = SYNTAX_TURTLE; syntax <= SYNTAX_NQUADS; syntax++) {
		struct writer w;
		open_writer(&w, syntax, MAP_BASE);
		size_t count = syntax == SYNTAX_TURTLE ? sizeof triples / sizeof *triples : 1;
		for (size_t i = 0; i < count; i++)
			serializer_write(w.serializer, &triples[i]);
		close_writer(&w);
		assert_string_equal(w.bytes.at, expected[syntax]);
		buffer_release(&w.bytes);
	}
}

static void strings_come_back(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"", "\"", "\"\"\"", "\\", "\\\"", "\\n", "\\u0041", "ends in \\",
		"ends in \"", "'single'", "'''", "line\nbreak", "\n", "\r", "\r\n",
		"cr\ralone", "tab\t", "\v\f\b\x01\x1F\x7F", " blanks ", "\u00A0\u2028\u2029",
		"é e\u0301 ı ß", "😀 👩‍👩‍👧", "\u202Ertl\u202C \u2066x\u2069", "\uFEFFbom",
		"日本語 العربية עברית ไทย", "<a href=\"x\">&amp;</a>", "]]>", "@prefix a: <b> .",
		"# no comment", "x\" .\n<http://evil/> <http://evil/> \"y", "\"@en", "\"^^<x>",
		"1", "1.0", "true", "INF", "%s%n", "{{ }}", "$(x) `x`", "\xF0\x9F\x98\x80",
		"bad \xFF\xFE bytes", "cut \xE2\x82", "\xED\xA0\xBD", "\uFFFF",
	};
	struct triple triples[2 * sizeof texts / sizeof *texts];
	size_t count = 0;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct term english = plain(texts[i]);
		english.language = "en";
		triples[count++] = triple_of(GRAPH, VOCAB_rdfs_label, plain(texts[i]));
		triples[count++] = triple_of(GRAPH, VOCAB_rdfs_label, english);
	}
	assert_round_trip(triples, count, MAP_BASE);
}

/* Text that is cut out of the middle of a document has no NUL behind it. */
static void strings_end_where_they_end(void **state)
{
	(void)state;
	struct term term = plain("Malta\u2019s \"minister\"");
	term.text.length = 5;
	const struct triple triple = triple_of(GRAPH, VOCAB_rdfs_label, term);
	assert_round_trip(&triple, 1, MAP_BASE);
}

static void typed_values_come_back(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		enum vocab datatype;
	} rows[] = {
		{ "true", VOCAB_xsd_boolean }, { "false", VOCAB_xsd_boolean },
		{ "0", VOCAB_xsd_nonNegativeInteger }, { "12", VOCAB_xsd_positiveInteger },
		{ "2024-06-26", VOCAB_xsd_date }, { "2024-06", VOCAB_xsd_gYearMonth },
		{ "1975", VOCAB_xsd_gYear },
	};
	struct triple triples[sizeof rows / sizeof *rows];
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		triples[i] = triple_of(GRAPH, VOCAB_rdfs_label, (struct term){
			TERM_LITERAL, str_of(rows[i].text), rows[i].datatype, NULL });
	assert_round_trip(triples, sizeof rows / sizeof *rows, MAP_BASE);
}

/* Under the base of the row: folders that give the same prefix, or none. */
static void iris_come_back(void **state)
{
	(void)state;
	static const char *const bases[] = {
		MAP_BASE, "http://example.org/", "urn:example:", "https://example.org/日本/"
	};
	static const char *const tails[] = {
		"document/0123456789abcdef", "document/0123456789abcdef#char=1,2",
		"document/0123456789abcdef0", "document/0123456789abcdef?x", "document/",
		"organization/112", "organization/7-eleven", "organization/-x", "organization/_x",
		"organization/a.b", "organization/a.", "organization/a,b", "organization/a:b",
		"organization/é", "organization/a%20b", "organization/kaz/x", "organization-kaz/x",
		"post/a/b-c/x", "post/a-b/c/x", "cq/Agent", "xsd/date", "rdf/type", "9/x", "-/x",
		"é/x", "a b/<x>", "", "x", "a//b", "post/kaz/", "topic/x#y", "topic/x#y/z",
	};
	for (size_t b = 0; b < sizeof bases / sizeof *bases; b++) {
		struct triple triples[3 * sizeof tails / sizeof *tails];
		size_t count = 0;
		struct str graph = str_of(arena_format(arena, "%sdocument/0123456789abcdef",
						       bases[b]));
		for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
			char *at = arena_format(arena, "%s%s", bases[b], tails[i]);
			if (!strcmp(at, "urn:example:"))
				continue;
			triples[count++] = triple_of(at, VOCAB_rdf_type, iri(at));
			triples[count++] = triple_of(at, VOCAB_cq_about, iri(IRI_cq "Agent"));
			triples[count++] = triple_of(at, VOCAB_cq_about, iri(IRI_xsd "date"));
		}
		for (size_t i = 0; i < count; i++)
			triples[i].graph = graph;
		assert_round_trip(triples, count, bases[b]);
	}
}

static void documents_come_back(void **state)
{
	(void)state;
	for (enum syntax syntax = SYNTAX_TURTLE; syntax <= SYNTAX_NQUADS; syntax++) {
		struct writer w;
		struct line_list expected = { 0 }, actual = { 0 };
		struct sample sample;
		open_writer(&w, syntax, MAP_BASE);
		sample_read(&sample, arena);
		sample_map(&sample, serializer_write, w.serializer);
		sample_map(&sample, expect, &expected);
		end_document(&w);
		strcpy(sample.document.id, "fedcba9876543210");
		sample_map(&sample, serializer_write, w.serializer);
		sample_map(&sample, expect, &expected);
		close_writer(&w);
		parse(&actual, &w.bytes, syntax);
		assert_same(&actual, &expected);
		buffer_release(&w.bytes);
	}
}

static void quads_are_in_the_graph_of_their_document(void **state)
{
	(void)state;
	struct writer w;
	struct line_list actual = { 0 };
	struct sample sample;
	open_writer(&w, SYNTAX_NQUADS, MAP_BASE);
	sample_read(&sample, arena);
	sample_map(&sample, serializer_write, w.serializer);
	close_writer(&w);
	wanted_graph = GRAPH;
	parse(&actual, &w.bytes, SYNTAX_NQUADS);
	wanted_graph = NULL;
	assert_true(actual.count > 100);
	buffer_release(&w.bytes);
}

static void librdf_stores_what_was_written(void **state)
{
	(void)state;
	struct writer w;
	struct line_list expected = { 0 }, actual = { 0 };
	struct sample sample;
	open_writer(&w, SYNTAX_TURTLE, MAP_BASE);
	sample_read(&sample, arena);
	sample_map(&sample, serializer_write, w.serializer);
	sample_map(&sample, expect, &expected);
	close_writer(&w);

	librdf_storage *storage = librdf_new_storage(world, "trees", NULL, NULL);
	librdf_model *model = librdf_new_model(world, storage, NULL);
	librdf_parser *parser = librdf_new_parser(world, "turtle", NULL, NULL);
	librdf_uri *base = librdf_new_uri(world, (const unsigned char *)"http://nowhere/");
	assert_int_equal(librdf_parser_parse_counted_string_into_model(
		parser, (const unsigned char *)w.bytes.at, w.bytes.length, base, model), 0);
	librdf_stream *stream = librdf_model_as_stream(model);
	for (; !librdf_stream_end(stream); librdf_stream_next(stream))
		read_statement(&actual, librdf_stream_get_object(stream));
	assert_same(&actual, &expected);

	librdf_free_stream(stream);
	librdf_free_uri(base);
	librdf_free_parser(parser);
	librdf_free_model(model);
	librdf_free_storage(storage);
	buffer_release(&w.bytes);
}

/* The same triples must give the same bytes. */
static void is_deterministic(void **state)
{
	(void)state;
	struct writer w[2];
	struct sample sample;
	for (int i = 0; i < 2; i++) {
		open_writer(&w[i], SYNTAX_TURTLE, MAP_BASE);
		sample_read(&sample, arena);
		sample_map(&sample, serializer_write, w[i].serializer);
		close_writer(&w[i]);
	}
	assert_string_equal(w[0].bytes.at, w[1].bytes.at);
	buffer_release(&w[0].bytes);
	buffer_release(&w[1].bytes);
}

static void writes_nothing_for_nothing(void **state)
{
	(void)state;
	for (enum syntax syntax = SYNTAX_TURTLE; syntax <= SYNTAX_NQUADS; syntax++) {
		struct writer w;
		open_writer(&w, syntax, MAP_BASE);
		end_document(&w);
		close_writer(&w);
		assert_int_equal(w.bytes.length, 0);
		buffer_release(&w.bytes);
	}
	serializer_free(NULL);
}

static void knows_syntaxes_by_name(void **state)
{
	(void)state;
	static const struct {
		const char *name;
		enum syntax syntax;
	} rows[] = {
		{ "turtle", SYNTAX_TURTLE }, { "ttl", SYNTAX_TURTLE },
		{ "ntriples", SYNTAX_NTRIPLES }, { "nt", SYNTAX_NTRIPLES },
		{ "nquads", SYNTAX_NQUADS }, { "nq", SYNTAX_NQUADS },
	};
	enum syntax syntax;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_true(syntax_named(rows[i].name, &syntax));
		assert_int_equal(syntax, rows[i].syntax);
	}
	assert_false(syntax_named("", &syntax));
	assert_false(syntax_named("rdfxml", &syntax));
	assert_false(syntax_named("Turtle", &syntax));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_each_syntax),
		cmocka_unit_test(strings_come_back),
		cmocka_unit_test(strings_end_where_they_end),
		cmocka_unit_test(typed_values_come_back),
		cmocka_unit_test(iris_come_back),
		cmocka_unit_test(documents_come_back),
		cmocka_unit_test(quads_are_in_the_graph_of_their_document),
		cmocka_unit_test(librdf_stores_what_was_written),
		cmocka_unit_test(is_deterministic),
		cmocka_unit_test(writes_nothing_for_nothing),
		cmocka_unit_test(knows_syntaxes_by_name),
	};
	return cmocka_run_group_tests_name("serialize", tests, begin, end);
}
