/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* rasqal spells some values anew (a boolean 1 is true, an integer beyond 2^31 a
 * decimal, a second has no fraction) and drops a row whose number is none. What is
 * not in its usual form therefore passes through it under a type that it does not
 * know: the IRI behind a blank, with which none begins. Nothing is compared then
 * (trust.c). */
#include "query/term.h"

#include <string.h>

#include "base/buffer.h"
#include "query/literal.h"
#include "rdf/vocab.h"

enum { VEIL = ' ' };

/* The caller's. */
static raptor_uri *veiled(raptor_world *world, raptor_uri *type)
{
	struct buffer iri;
	buffer_init(&iri);
	buffer_add_char(&iri, VEIL);
	buffer_add_text(&iri, (char *)raptor_uri_as_string(type));
	raptor_uri *made = raptor_new_uri(world, (unsigned char *)iri.at);
	buffer_release(&iri);
	return made;
}

/* The caller's; NULL of a string, which has no type in the graph (RDF 1.1; see
 * graph.c). */
static raptor_uri *unveiled(raptor_world *world, raptor_uri *type)
{
	const char *iri = type ? (char *)raptor_uri_as_string(type) : IRI_xsd "string";
	if (!strcmp(iri, IRI_xsd "string"))
		return NULL;
	return raptor_new_uri(world, (const unsigned char *)iri + (*iri == VEIL));
}

librdf_node *term_text(librdf_world *world, struct str text, const char *language,
		       librdf_uri *type)
{
	return raptor_new_term_from_counted_literal(
		librdf_world_get_raptor(world), (const unsigned char *)text.at, text.length,
		type, (const unsigned char *)language,
		(unsigned char)(language ? strlen(language) : 0));
}

static librdf_node *text_node(librdf_world *world, const rasqal_literal *literal)
{
	raptor_uri *type = unveiled(librdf_world_get_raptor(world), literal->datatype);
	librdf_node *node = term_text(world, str_of((const char *)literal->string),
				      literal->language, type);
	if (type)
		raptor_free_uri(type);
	return node;
}

void term_unveil(raptor_term *term)
{
	if (term->type != RAPTOR_TERM_TYPE_LITERAL || !term->value.literal.datatype)
		return;
	raptor_uri *type = unveiled(term->world, term->value.literal.datatype);
	raptor_free_uri(term->value.literal.datatype);
	term->value.literal.datatype = type;
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
		return text_node(world, literal);
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
	const char *text = (char *)librdf_node_get_literal_value(node);
	const char *language = librdf_node_get_literal_value_language(node);
	librdf_uri *type = librdf_node_get_literal_value_datatype_uri(node);
	if (type)
		type = literal_is_usual(text, (char *)raptor_uri_as_string(type)) ?
			       librdf_new_uri_from_uri(type) : veiled(node->world, type);
	return rasqal_new_string_literal(world, take_copy(text),
					 language ? take_copy(language) : NULL, type, NULL);
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

/* -- as a node of ours -------------------------------------------------------- */

struct str term_iri(raptor_uri *uri)
{
	size_t length;
	const char *text = (const char *)raptor_uri_as_counted_string(uri, &length);
	return (struct str){ text, length };
}

static struct node describe_literal(const raptor_term_literal_value *literal)
{
	struct node node = {
		.kind = NODE_LITERAL,
		.text = { (const char *)literal->string, literal->string_len },
		.language = (const char *)literal->language,
	};
	if (literal->datatype && !literal->language)
		node.datatype = term_iri(literal->datatype);
	if (str_is(node.datatype, IRI_xsd "string"))
		node.datatype = (struct str){ 0 }; /* the same (RDF 1.1) */
	return node;
}

struct node term_describe(const raptor_term *term)
{
	if (term->type == RAPTOR_TERM_TYPE_LITERAL)
		return describe_literal(&term->value.literal);
	if (term->type == RAPTOR_TERM_TYPE_URI)
		return (struct node){ .kind = NODE_IRI, .text = term_iri(term->value.uri) };
	return (struct node){ .kind = NODE_BLANK,
			      .text = str_of((const char *)term->value.blank.string) };
}
