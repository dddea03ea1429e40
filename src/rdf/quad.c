/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rdf/quad.h"

static struct node node_of_term(const struct term *term)
{
	if (term->kind == TERM_IRI)
		return (struct node){ .kind = NODE_IRI, .text = term->text };
	struct node node = { .kind = NODE_LITERAL,
			     .text = term->text,
			     .language = term->language };
	if (term->datatype != VOCAB_xsd_string)
		node.datatype = vocab_iri(term->datatype);
	return node;
}

struct quad quad_of_triple(const struct triple *triple)
{
	return (struct quad){
		.subject = { .kind = NODE_IRI, .text = triple->subject },
		.predicate = vocab_iri(triple->predicate),
		.object = node_of_term(&triple->object),
		.graph = triple->graph,
	};
}
