/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A triple as a value, and the function that takes one. Whoever makes triples
 * (map.h) and whoever takes them (serialize.h, a test that prints) know each
 * other only through this. There are no blank nodes: everything has an IRI. */
#ifndef RDF_TRIPLE_H
#define RDF_TRIPLE_H

#include <stdbool.h>

#include "base/str.h"
#include "rdf/vocab.h"

enum term_kind { TERM_IRI, TERM_LITERAL };

/* Borrowed: the text need only live until the sink returns. */
struct term {
	enum term_kind kind;
	struct str text;        /* an absolute IRI, or the lexical form */
	enum vocab datatype;    /* of a literal; VOCAB_xsd_string for a plain one */
	const char *language;   /* of a literal, or NULL */
};

struct triple {
	struct str subject;     /* an absolute IRI */
	enum vocab predicate;
	struct term object;
	struct str graph;       /* the document's IRI: what N-Quads names the graph */
};

/* Takes one triple; 0, or an errno value, after which it is given no more. */
typedef int (*triple_sink)(void *self, const struct triple *triple);

#endif
