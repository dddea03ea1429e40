/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "query/term.h"

#include <string.h>

#include "rdf/vocab.h"

/* A string has no type in the graph (RDF 1.1; see graph.c). */
static librdf_uri *datatype_of(const rasqal_literal *literal)
{
	raptor_uri *type = literal->datatype;
	return type && strcmp((char *)raptor_uri_as_string(type), IRI_xsd "string") ?
		       type : NULL;
}

librdf_node *term_node(librdf_world *world, rasqal_literal *literal)
{
	if (!literal)
		return NULL;
	/* a type derived from integer is of none of RDF's kinds to rasqal */
	rasqal_literal_type kind = literal->type == RASQAL_LITERAL_INTEGER_SUBTYPE ?
					   RASQAL_LITERAL_STRING :
					   rasqal_literal_get_rdf_term_type(literal);
	switch (kind) {
	case RASQAL_LITERAL_URI:
		return librdf_new_node_from_uri(world, literal->value.uri);
	case RASQAL_LITERAL_BLANK:
		return librdf_new_node_from_blank_identifier(world, literal->string);
	case RASQAL_LITERAL_STRING:
		return librdf_new_node_from_typed_literal(world, literal->string,
							  literal->language,
							  datatype_of(literal));
	default: return NULL;
	}
}

/* rasqal frees what it is given, so it must have been taken from it. */
static void *take_copy(const void *text)
{
	size_t size = strlen(text) + 1;
	void *copy = rasqal_alloc_memory(size);
	return copy ? memcpy(copy, text, size) : NULL;
}

static rasqal_literal *text_literal(rasqal_world *world, librdf_node *node)
{
	const char *language = librdf_node_get_literal_value_language(node);
	librdf_uri *type = librdf_node_get_literal_value_datatype_uri(node);
	return rasqal_new_string_literal(world,
					 take_copy(librdf_node_get_literal_value(node)),
					 language ? take_copy(language) : NULL,
					 type ? librdf_new_uri_from_uri(type) : NULL,
					 NULL);
}

rasqal_literal *term_literal(rasqal_world *world, librdf_node *node)
{
	if (librdf_node_is_resource(node))
		return rasqal_new_uri_literal(
			world, librdf_new_uri_from_uri(librdf_node_get_uri(node)));
	if (librdf_node_is_blank(node))
		return rasqal_new_simple_literal(
			world, RASQAL_LITERAL_BLANK,
			take_copy(librdf_node_get_blank_identifier(node)));
	return text_literal(world, node);
}
