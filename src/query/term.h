/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* One RDF term: as rasqal has it, as librdf and raptor do, and as a node of ours. */
#ifndef QUERY_TERM_H
#define QUERY_TERM_H

#include "query/redland.h"
#include "rdf/quad.h"

/* A literal; type is NULL for a string. librdf's own makers of it spell a truth
 * value anew. The caller's. */
librdf_node *term_text(librdf_world *world, struct str text, const char *language,
		       librdf_uri *type);

/* The caller's; NULL for a value that is no RDF term. */
librdf_node *term_node(librdf_world *world, rasqal_literal *literal);

/* The caller's; NULL where memory is short. */
rasqal_literal *term_literal(rasqal_world *world, librdf_node *node);

/* A term that rasqal made of what term_literal gave it, as librdf has it: changed
 * in place, where nobody else looks at it. */
void term_unveil(raptor_term *term);

/* Both borrow from it. A string has no datatype in a node. */
struct node term_describe(const raptor_term *term);
struct str term_iri(raptor_uri *uri);

#endif
