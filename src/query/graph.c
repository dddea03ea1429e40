/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A librdf_statement is a raptor_statement. */
#include "query/graph.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/memory.h"
#include "query/library.h"
#include "query/literal.h"
#include "query/term.h"

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

static librdf_node *literal_node(struct graph *graph, const struct node *node)
{
	librdf_uri *type = NULL;
	if (node->datatype.length)
		type = librdf_new_uri2(graph->world, bytes(node->datatype),
				       node->datatype.length);
	librdf_node *made = term_text(graph->world, node->text, node->language, type);
	if (type)
		librdf_free_uri(type);
	return made;
}

librdf_node *graph_node(struct graph *graph, const struct node *node)
{
	if (node->kind == NODE_LITERAL)
		return literal_node(graph, node);
	if (node->kind == NODE_IRI)
		return iri_node(graph, node->text);
	return librdf_new_node_from_counted_blank_identifier(
		graph->world, bytes(node->text), node->text.length);
}

int graph_write(void *self, const struct triple *triple)
{
	struct graph *graph = self;
	const struct quad quad = quad_of_triple(triple);
	librdf_statement *statement = librdf_new_statement_from_nodes(
		graph->world, iri_node(graph, triple->subject),
		iri_node(graph, quad.predicate), graph_node(graph, &quad.object));
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

void graph_look(struct graph *graph, const char *text, const char *datatype)
{
	graph->has_line_ends |= strpbrk(text, "\r\n") != NULL;
	graph->has_returns |= strchr(text, '\r') != NULL;
	graph->has_rare |= has_rare(text);
	if (datatype)
		graph->unusual |= !literal_is_usual(text, datatype);
}

static void look_at_literal(struct graph *graph, raptor_term *term)
{
	make_plain(term);
	const raptor_term_literal_value *literal = &term->value.literal;
	graph_look(graph, (char *)literal->string,
		   literal->datatype ? (char *)raptor_uri_as_string(literal->datatype) :
				       NULL);
}

/* The name of a graph is dropped: the storage has no room for it. */
static void take_statement(void *self, raptor_statement *statement)
{
	struct graph *graph = self;
	raptor_term *name = statement->graph;
	statement->graph = NULL;
	if (statement->object->type == RAPTOR_TERM_TYPE_LITERAL)
		look_at_literal(graph, statement->object);
	if (!add(graph, statement))
		parse_fail(&graph->parse, strerror(ENOMEM));
	statement->graph = name;
}

/* -- life ------------------------------------------------------------------- */

/* What librdf itself says comes a second time as a failed call. */
static int say_nothing(void *self, librdf_log_message *message)
{
	(void)self;
	(void)message;
	return 1;
}

struct graph *graph_make(const struct backing *backing, struct diag *diag)
{
	struct graph *graph = memory_new(sizeof *graph);
	const char *fault = redland_load();
	graph->diag = diag;
	graph->parse = (struct parse){ .diag = diag, .take = take_statement,
				       .self = graph };
	if (fault)
		diag_report(diag, (struct place){ 0 }, DIAG_NO_LIBRARY, fault);
	else
		graph->world = librdf_new_world();
	if (graph->world) {
		librdf_world_open(graph->world);
		librdf_world_set_logger(graph->world, NULL, say_nothing);
		graph->parse.world = librdf_world_get_raptor(graph->world);
		raptor_world_set_log_handler(graph->parse.world, &graph->parse,
					     parse_message);
		graph->storage = backing ? backing_storage(graph, backing) :
			librdf_new_storage(graph->world, "trees", NULL, NULL);
	}
	if (graph->storage)
		graph->model = librdf_new_model(graph->world, graph->storage, NULL);
	if (graph->model)
		return graph;
	graph_free(graph);
	return NULL;
}

struct graph *graph_new(struct diag *diag)
{
	return graph_make(NULL, diag);
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
	free(graph->backed);
	free(graph);
}

size_t graph_size(const struct graph *graph)
{
	return (size_t)librdf_model_size(graph->model);
}

bool graph_read(struct graph *graph, const char *path)
{
	return parse_file(&graph->parse, path);
}
