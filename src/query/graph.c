/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Files are read by raptor and not through librdf's parsers, which lose the
 * line of an error. A librdf_statement is a raptor_statement. */
#include "query/graph.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/memory.h"
#include "query/library.h"
#include "query/literal.h"

enum { READ_SIZE = 64 * 1024 };

/* Raptor's messages, with the line where they stand in a file. */
static void take_message(void *self, raptor_log_message *message)
{
	struct graph *graph = self;
	const raptor_locator *at = message->locator;
	if (message->level < RAPTOR_LOG_LEVEL_ERROR || graph->failed)
		return; /* the first error causes the others */
	graph->failed = true;
	diag_report(graph->diag,
		    (struct place){ graph->file,
				    at && at->line > 0 ? (uint32_t)at->line : 0, 0 },
		    DIAG_BAD_RDF, message->text);
}

/* What librdf itself says comes a second time as a failed call. */
static int say_nothing(void *self, librdf_log_message *message)
{
	(void)self;
	(void)message;
	return 1;
}

struct graph *graph_new(struct diag *diag)
{
	struct graph *graph = memory_new(sizeof *graph);
	const char *fault = redland_load();
	graph->diag = diag;
	if (fault)
		diag_report(diag, (struct place){ 0 }, DIAG_NO_LIBRARY, fault);
	else
		graph->world = librdf_new_world();
	if (graph->world) {
		librdf_world_open(graph->world);
		librdf_world_set_logger(graph->world, NULL, say_nothing);
		raptor_world_set_log_handler(librdf_world_get_raptor(graph->world),
					     graph, take_message);
		graph->storage = librdf_new_storage(graph->world, "trees", NULL, NULL);
	}
	if (graph->storage)
		graph->model = librdf_new_model(graph->world, graph->storage, NULL);
	if (graph->model)
		return graph;
	graph_free(graph);
	return NULL;
}

void graph_free(struct graph *graph)
{
	if (!graph)
		return;
	if (graph->model)
		librdf_free_model(graph->model);
	if (graph->storage)
		librdf_free_storage(graph->storage);
	if (graph->world)
		librdf_free_world(graph->world);
	free(graph);
}

size_t graph_size(const struct graph *graph)
{
	return (size_t)librdf_model_size(graph->model);
}

/* A triple that is there already is passed over by the storage itself. */
static bool add(struct graph *graph, librdf_statement *statement)
{
	return !librdf_model_add_statement(graph->model, statement);
}

static const unsigned char *bytes(struct str text)
{
	return (const unsigned char *)text.at;
}

static librdf_node *iri_node(struct graph *graph, struct str iri)
{
	return librdf_new_node_from_counted_uri_string(graph->world, bytes(iri),
						       iri.length);
}

static librdf_node *literal_node(struct graph *graph, const struct term *term)
{
	const char *language = term->language;
	if (term->datatype == VOCAB_xsd_string)
		return librdf_new_node_from_typed_counted_literal(
			graph->world, bytes(term->text), term->text.length,
			language, language ? strlen(language) : 0, NULL);
	struct str iri = vocab_iri(term->datatype);
	librdf_uri *type = librdf_new_uri2(graph->world, bytes(iri), iri.length);
	librdf_node *node = librdf_new_node_from_typed_counted_literal(
		graph->world, bytes(term->text), term->text.length, NULL, 0, type);
	librdf_free_uri(type);
	return node;
}

int graph_write(void *self, const struct triple *triple)
{
	struct graph *graph = self;
	const struct term *object = &triple->object;
	librdf_statement *statement = librdf_new_statement_from_nodes(
		graph->world, iri_node(graph, triple->subject),
		iri_node(graph, vocab_iri(triple->predicate)),
		object->kind == TERM_IRI ? iri_node(graph, object->text) :
					   literal_node(graph, object));
	if (!statement)
		return ENOMEM;
	bool added = add(graph, statement);
	librdf_free_statement(statement);
	return added ? 0 : ENOMEM;
}

static librdf_node *copy(librdf_node *node)
{
	return node ? librdf_new_node_from_node(node) : NULL;
}

librdf_stream *graph_find(const struct graph *graph, librdf_node *const parts[3])
{
	librdf_statement *like = librdf_new_statement_from_nodes(
		graph->world, copy(parts[0]), copy(parts[1]), copy(parts[2]));
	if (!like)
		return NULL;
	librdf_stream *found = librdf_model_find_statements(graph->model, like);
	librdf_free_statement(like);
	return found;
}

librdf_node *graph_part(librdf_statement *triple, int part)
{
	return part == 0 ? librdf_statement_get_subject(triple) :
	       part == 1 ? librdf_statement_get_predicate(triple) :
			   librdf_statement_get_object(triple);
}

/* -- files ----------------------------------------------------------------- */

/* A string is one term with and without xsd:string (RDF 1.1); librdf and
 * rasqal take them for two. */
static void make_plain(raptor_term *term)
{
	raptor_term_literal_value *literal = &term->value.literal;
	if (literal->datatype && !strcmp((char *)raptor_uri_as_string(literal->datatype),
					 IRI_xsd "string")) {
		raptor_free_uri(literal->datatype);
		literal->datatype = NULL;
	}
}

/* Whether a text has characters beyond U+FFFF, which begin with F0 or more. */
static bool has_rare(const char *text)
{
	for (; *text; text++)
		if ((unsigned char)*text >= 0xF0)
			return true;
	return false;
}

static void look_at_literal(struct graph *graph, raptor_term *term)
{
	make_plain(term);
	const raptor_term_literal_value *literal = &term->value.literal;
	graph->has_line_ends |= strpbrk((char *)literal->string, "\r\n") != NULL;
	graph->has_returns |= strchr((char *)literal->string, '\r') != NULL;
	graph->has_rare |= has_rare((char *)literal->string);
	if (literal->datatype)
		graph->unusual |= !literal_is_usual(
			(char *)literal->string,
			(char *)raptor_uri_as_string(literal->datatype));
}

/* The name of a graph is dropped: the storage has no room for it. */
static void take_statement(void *self, raptor_statement *statement)
{
	struct graph *graph = self;
	raptor_term *name = statement->graph;
	statement->graph = NULL;
	if (statement->object->type == RAPTOR_TERM_TYPE_LITERAL)
		look_at_literal(graph, statement->object);
	if (!graph->failed && !add(graph, statement)) {
		graph->failed = true;
		diag_report(graph->diag, (struct place){ graph->file, 0, 0 },
			    DIAG_CANNOT_READ, strerror(ENOMEM));
	}
	statement->graph = name;
}

/* GRDDL would follow links; "guess" would be asked the same again. */
static bool may_parse(const char *name)
{
	return name && strcmp(name, "grddl") && strcmp(name, "guess");
}

static raptor_parser *new_parser(struct graph *graph, const char *start,
				 size_t length)
{
	raptor_world *world = librdf_world_get_raptor(graph->world);
	const char *name = raptor_world_guess_parser_name(
		world, NULL, NULL, (const unsigned char *)start, length,
		(const unsigned char *)graph->file);
	raptor_parser *parser = may_parse(name) ? raptor_new_parser(world, name) :
						  NULL;
	if (!parser)
		return NULL;
	raptor_parser_set_option(parser, RAPTOR_OPTION_NO_NET, NULL, 1);
	raptor_parser_set_option(parser, RAPTOR_OPTION_NO_FILE, NULL, 1);
	raptor_parser_set_statement_handler(parser, graph, take_statement);
	return parser;
}

/* The base of relative IRIs: where the file is. */
static bool start(struct graph *graph, raptor_parser *parser)
{
	raptor_world *world = librdf_world_get_raptor(graph->world);
	unsigned char *name = raptor_uri_filename_to_uri_string(graph->file);
	raptor_uri *base = name ? raptor_new_uri(world, name) : NULL;
	bool started = base && !raptor_parser_parse_start(parser, base);
	raptor_free_uri(base);
	raptor_free_memory(name);
	return started;
}

static void parse(struct graph *graph, FILE *file)
{
	char *block = memory_new(READ_SIZE);
	size_t length = fread(block, 1, READ_SIZE, file);
	raptor_parser *parser = new_parser(graph, block, length);
	graph->failed = !parser || !start(graph, parser);
	if (graph->failed)
		diag_report(graph->diag, (struct place){ graph->file, 0, 0 },
			    DIAG_UNKNOWN_RDF, NULL);
	while (!graph->failed) {
		bool last = length < READ_SIZE;
		if (raptor_parser_parse_chunk(parser, (unsigned char *)block,
					      length, last) || last)
			break;
		length = fread(block, 1, READ_SIZE, file);
	}
	raptor_free_parser(parser);
	free(block);
}

bool graph_read(struct graph *graph, const char *path)
{
	FILE *file = fopen(path, "rb");
	graph->file = path;
	graph->failed = !file;
	if (file)
		parse(graph, file);
	else
		diag_report(graph->diag, (struct place){ path, 0, 0 },
			    DIAG_CANNOT_OPEN, strerror(errno));
	if (file && ferror(file)) {
		graph->failed = true;
		diag_report(graph->diag, (struct place){ path, 0, 0 },
			    DIAG_CANNOT_READ, strerror(errno));
	}
	if (file)
		fclose(file);
	return !graph->failed;
}
