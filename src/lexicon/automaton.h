/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The trie over word numbers in which all forms stand:
 *
 *     0 --minister--> 7 --of--> 8 --foreign--> 9 --affairs--> 10
 *
 * The root's edges are an array by word. Another node knows its first child,
 * which for most is the only one; further ones are in a hash table of (node,
 * word) -> node. Where a form ends its node has endings, one for each group
 * of kinds. The forms of an ending are chained, the more a form needs the
 * earlier; cased ones have an ending of their own for each pattern of upper
 * and lower case, which goes on into the chain of those that match in more
 * cases. */
#ifndef LEXICON_AUTOMATON_H
#define LEXICON_AUTOMATON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vector.h"
#include "lexicon/lexicon.h"
#include "lexicon/pattern.h"

/* What a text must do for a form to match: write it in the same case, have
 * "the" before it, begin it with a capital. */
enum form_need { NEED_CASE, NEED_ARTICLE, NEED_CAPITAL, NEED_NOTHING };

/* How a text writes the words that a form may match. */
struct writing {
	uint32_t letter_case; /* asked for only where the ending is cased */
	bool capital;         /* its first word of letters begins with one */
	bool article;         /* "the" stands before it */
};

struct node {
	uint32_t label, child; /* the first edge; child 0: there is none */
	uint32_t ending;       /* the first one, or 0 */
	bool branches;         /* there are further edges */
};
struct node_list { VECTOR_OF(struct node); };

struct ending {
	uint32_t next;  /* ending of the same node, other group; 0 for none */
	uint32_t wider; /* of a cased ending: the ending it goes on into */
	uint32_t first, last; /* forms */
	uint16_t kinds; /* a set of 1 << enum entry_kind, of cased forms too */
	uint8_t group;
	bool cased;     /* there are cased endings that go on into this one */
};
struct ending_list { VECTOR_OF(struct ending); };

struct form_list { VECTOR_OF(struct form); };
struct link_list { VECTOR_OF(uint32_t); };

/* The forms that begin with a word. */
struct beginning {
	uint32_t node;
	uint32_t kinds;
};

struct edge;

struct automaton {
	struct beginning *begins; /* by word */
	uint32_t begins_room;
	struct edge *edges;
	uint32_t edge_count, edge_room;
	struct node_list nodes;     /* [0], the root, is not used */
	struct ending_list endings; /* [0] is none */
	struct form_list forms;     /* [0] is none */
	struct link_list links;     /* by form: the next of its chain, or 0 */
	struct arena *arena;
};

void automaton_init(struct automaton *automaton, struct arena *arena);
void automaton_release(struct automaton *automaton);

/* Adds a form of which entry, role and cased are set. */
void automaton_add(struct automaton *automaton, const struct pattern *pattern,
		   struct form form);

/* Chains the forms, once all have been added; words is how many numbers the
 * vocabulary has given. */
void automaton_link(struct automaton *automaton, uint32_t words);

/* The node a word leads to, or 0. Node 0 is the root. */
uint32_t automaton_step(const struct automaton *automaton, uint32_t node,
			uint32_t word);

/* The forms under a whole pattern, however they are written, in the group of
 * a kind: for looking up names that files refer to. NULL for none. */
const struct form *automaton_find(const struct automaton *automaton,
				  const struct pattern *pattern,
				  enum entry_kind kind);

/* The forms of an ending that may be written so, or NULL. */
const struct form *automaton_forms(const struct automaton *automaton,
				   uint32_t ending, struct writing writing);

#endif
