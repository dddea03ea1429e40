/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* One RDF term, as rasqal has it and as librdf does. */
#ifndef QUERY_TERM_H
#define QUERY_TERM_H

#include "query/redland.h"

/* The caller's; NULL for a value that is no RDF term. */
librdf_node *term_node(librdf_world *world, rasqal_literal *literal);

/* The caller's; NULL where memory is short. */
rasqal_literal *term_literal(rasqal_world *world, librdf_node *node);

#endif
