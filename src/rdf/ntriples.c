/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rdf/ntriples.h"

/* How many bytes a string begins with that stand for themselves between
 * quotation marks: mostly all of them. */
static size_t plain_length(struct str text)
{
	size_t length = 0;
	for (; length < text.length; length++) {
		unsigned char c = (unsigned char)text.at[length];
		if (c < ' ' || c == '"' || c == '\\' || c == 0x7F)
			break;
	}
	return length;
}

static void add_escape(struct buffer *out, unsigned char c)
{
	switch (c) {
	case '\t':
		buffer_add_text(out, "\\t");
		break;
	case '\n':
		buffer_add_text(out, "\\n");
		break;
	case '\r':
		buffer_add_text(out, "\\r");
		break;
	case '"':
		buffer_add_text(out, "\\\"");
		break;
	case '\\':
		buffer_add_text(out, "\\\\");
		break;
	default:
		buffer_format(out, "\\u%04X", c);
	}
}

void ntriples_add_string(struct buffer *out, struct str text)
{
	buffer_add_char(out, '"');
	for (;;) {
		size_t length = plain_length(text);
		buffer_add(out, text.at, length);
		if (length == text.length)
			break;
		add_escape(out, (unsigned char)text.at[length]);
		text.at += length + 1;
		text.length -= length + 1;
	}
	buffer_add_char(out, '"');
}

static bool may_stand_in_iri(unsigned char c)
{
	return c > ' ' && c != 0x7F && !strchr("<>\"{}|^`\\", c);
}

void ntriples_add_iri(struct buffer *out, struct str iri)
{
	buffer_add_char(out, '<');
	for (size_t i = 0; i < iri.length; i++) {
		unsigned char c = (unsigned char)iri.at[i];
		if (may_stand_in_iri(c))
			buffer_add_char(out, iri.at[i]);
		else
			buffer_format(out, "\\u%04X", c);
	}
	buffer_add_char(out, '>');
}

static void add_literal(struct buffer *out, const struct node *node)
{
	ntriples_add_string(out, node->text);
	if (node->language) {
		buffer_add_char(out, '@');
		buffer_add_text(out, node->language);
	} else if (node->datatype.length) {
		buffer_add_text(out, "^^");
		ntriples_add_iri(out, node->datatype);
	}
}

static void add_node(struct buffer *out, const struct node *node)
{
	if (node->kind == NODE_LITERAL) {
		add_literal(out, node);
	} else if (node->kind == NODE_IRI) {
		ntriples_add_iri(out, node->text);
	} else {
		buffer_add_text(out, "_:");
		buffer_add(out, node->text.at, node->text.length);
	}
}

void ntriples_add_triple(struct buffer *out, const struct quad *quad)
{
	add_node(out, &quad->subject);
	buffer_add_char(out, ' ');
	ntriples_add_iri(out, quad->predicate);
	buffer_add_char(out, ' ');
	add_node(out, &quad->object);
	buffer_add_text(out, " .\n");
}
