/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A triple of any vocabulary with the name of its graph, as files and stores
 * have them. (Those that are made here are of a known vocabulary: triple.h.) */
#ifndef RDF_QUAD_H
#define RDF_QUAD_H

#include "base/str.h"
#include "rdf/triple.h"

enum node_kind { NODE_IRI, NODE_BLANK, NODE_LITERAL };

/* Borrowed: the text need only live until the sink returns. */
struct node {
	enum node_kind kind;
	struct str text;      /* an absolute IRI, a label without "_:", a lexical form */
	struct str datatype;  /* the IRI of a literal's; empty for a string */
	const char *language; /* of a literal, or NULL */
};

struct quad {
	struct node subject;  /* no literal */
	struct str predicate; /* an absolute IRI */
	struct node object;
	struct str graph;     /* an absolute IRI; empty where none is named */
};

/* Takes one quad; 0, or an errno value, after which it is given no more. */
typedef int (*quad_sink)(void *self, const struct quad *quad);

/* The same triple as a quad; borrows what the triple borrows. */
struct quad quad_of_triple(const struct triple *triple);

#endif
