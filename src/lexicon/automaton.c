/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lexicon/automaton.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* Room for the project's own lexicon: it should not have to grow. */
enum {
	FIRST_EDGES = 16384,
	FIRST_NODES = 32768,
	FIRST_WORDS = 32768,
	FIRST_FORMS = 24576
};

/* Labels with this bit lead from an ending to its cased endings: the rest of
 * the label is the letter case. */
static const uint32_t CASE_LABEL = 1u << 31;

struct edge {
	uint32_t from, label, to; /* to is 0 where the place is free */
};

/* Which kinds may follow each other in a chain. */
static uint32_t group_of(enum entry_kind kind)
{
	return kind <= ENTRY_INSTRUMENT ? ENTRY_STATE : kind;
}

static uint32_t edge_hash(uint32_t from, uint32_t label)
{
	uint64_t key = ((uint64_t)from << 32 | label) *
		       UINT64_C(0x9E3779B97F4A7C15);
	return (uint32_t)(key >> 32);
}

static struct edge *edge_of(const struct automaton *automaton, uint32_t from,
			    uint32_t label)
{
	uint32_t mask = automaton->edge_room - 1;
	uint32_t i = edge_hash(from, label) & mask;
	for (;; i = (i + 1) & mask) {
		struct edge *edge = &automaton->edges[i];
		if (!edge->to || (edge->from == from && edge->label == label))
			return edge;
	}
}

static void grow_edges(struct automaton *automaton)
{
	struct edge *old = automaton->edges;
	uint32_t old_room = automaton->edge_room;
	automaton->edge_room *= 2;
	automaton->edges = memory_new(automaton->edge_room * sizeof *old);
	for (uint32_t i = 0; i < old_room; i++)
		if (old[i].to)
			*edge_of(automaton, old[i].from, old[i].label) = old[i];
	free(old);
}

/* The edge, which is new where it leads to 0. */
static struct edge *edge_for(struct automaton *automaton, uint32_t from,
			     uint32_t label)
{
	if (automaton->edge_count * 2 >= automaton->edge_room)
		grow_edges(automaton);
	struct edge *edge = edge_of(automaton, from, label);
	if (!edge->to) {
		edge->from = from;
		edge->label = label;
		automaton->edge_count++;
	}
	return edge;
}

#define reserve(list, size, arena)                                            \
	((list)->at = arena_take((arena), (size) * sizeof *(list)->at), \
	 (list)->room = (size), (list)->count = 1)

void automaton_init(struct automaton *automaton, struct arena *arena)
{
	*automaton = (struct automaton){
		.begins = memory_new(FIRST_WORDS * sizeof(struct beginning)),
		.begins_room = FIRST_WORDS,
		.edges = memory_new(FIRST_EDGES * sizeof(struct edge)),
		.edge_room = FIRST_EDGES,
		.arena = arena,
	};
	reserve(&automaton->nodes, FIRST_NODES, arena);
	reserve(&automaton->endings, FIRST_FORMS, arena);
	reserve(&automaton->forms, FIRST_FORMS, arena);
	reserve(&automaton->links, FIRST_FORMS, arena);
}

void automaton_release(struct automaton *automaton)
{
	free(automaton->begins);
	free(automaton->edges);
	*automaton = (struct automaton){ 0 };
}

uint32_t automaton_step(const struct automaton *automaton, uint32_t from,
			uint32_t word)
{
	if (!from)
		return word < automaton->begins_room
			       ? automaton->begins[word].node
			       : 0;
	const struct node *node = &automaton->nodes.at[from];
	if (node->label == word)
		return node->child;
	return node->branches ? edge_of(automaton, from, word)->to : 0;
}

static uint32_t new_node(struct automaton *automaton)
{
	(void)vector_add(&automaton->nodes, automaton->arena);
	return automaton->nodes.count - 1;
}

static void grow_begins(struct automaton *automaton, uint32_t words)
{
	uint32_t room = automaton->begins_room;
	if (words <= room)
		return;
	automaton->begins = memory_resize(automaton->begins,
					  words * sizeof *automaton->begins);
	memset(automaton->begins + room, 0,
	       (words - room) * sizeof *automaton->begins);
	automaton->begins_room = words;
}

static uint32_t begin(struct automaton *automaton, uint32_t word,
		      enum entry_kind kind)
{
	if (word >= automaton->begins_room)
		grow_begins(automaton, word * 2);
	struct beginning *beginning = &automaton->begins[word];
	beginning->kinds |= 1u << kind;
	if (!beginning->node)
		beginning->node = new_node(automaton);
	return beginning->node;
}

static uint32_t step_adding(struct automaton *automaton, uint32_t from,
			    uint32_t word)
{
	uint32_t to = automaton_step(automaton, from, word);
	if (to)
		return to;
	to = new_node(automaton);
	struct node *node = &automaton->nodes.at[from];
	if (!node->child) {
		node->label = word;
		node->child = to;
	} else {
		node->branches = true;
		edge_for(automaton, from, word)->to = to;
	}
	return to;
}

static uint32_t walk_adding(struct automaton *automaton,
			    const struct pattern *pattern, enum entry_kind kind)
{
	uint32_t node = begin(automaton, pattern->words[0], kind);
	for (uint32_t i = 1; i < pattern->count; i++)
		node = step_adding(automaton, node, pattern->words[i]);
	return node;
}

static uint32_t new_ending(struct automaton *automaton, uint32_t group)
{
	struct ending *ending = vector_add(&automaton->endings,
					   automaton->arena);
	ending->group = (uint8_t)group;
	return automaton->endings.count - 1;
}

static uint32_t ending_in(const struct automaton *automaton, uint32_t node,
			  uint32_t group)
{
	uint32_t ending = automaton->nodes.at[node].ending;
	while (ending && automaton->endings.at[ending].group != group)
		ending = automaton->endings.at[ending].next;
	return ending;
}

static uint32_t ending_for(struct automaton *automaton, uint32_t node,
			   uint32_t group)
{
	uint32_t ending = ending_in(automaton, node, group);
	if (ending)
		return ending;
	ending = new_ending(automaton, group);
	automaton->endings.at[ending].next = automaton->nodes.at[node].ending;
	automaton->nodes.at[node].ending = ending;
	return ending;
}

static uint32_t cased_ending_for(struct automaton *automaton, uint32_t wider,
				 uint32_t letter_case)
{
	struct edge *edge = edge_for(automaton, wider, CASE_LABEL | letter_case);
	if (!edge->to) {
		edge->to = new_ending(automaton,
				      automaton->endings.at[wider].group);
		automaton->endings.at[edge->to].wider = wider;
		automaton->endings.at[wider].cased = true;
	}
	return edge->to;
}

static bool is_name_role(enum form_role role)
{
	return role == FORM_NAME || role == FORM_OFFICIAL || role == FORM_ALIAS;
}

/* The same entry twice under the same words, where nothing is learned from
 * the second time. */
static bool repeats(const struct form *last, struct form form)
{
	return last->entry == form.entry && last->cased == form.cased &&
	       (last->role == form.role ||
		(is_name_role(last->role) && is_name_role(form.role)));
}

/* The last form of an ending before which one with a need may not stand; 0
 * where it comes first. */
static uint32_t place_of(const struct automaton *automaton,
			 const struct ending *ending, enum form_need need)
{
	const struct form *forms = automaton->forms.at;
	if (!ending->last || forms[ending->last].need <= need)
		return ending->last;
	uint32_t before = 0, form = ending->first;
	while (forms[form].need <= need) {
		before = form;
		form = automaton->links.at[form];
	}
	return before;
}

static void append(struct automaton *automaton, uint32_t index,
		   enum form_need need, struct form form)
{
	struct ending *ending = &automaton->endings.at[index];
	uint32_t before = place_of(automaton, ending, need);
	if (before && automaton->forms.at[before].need == need &&
	    repeats(&automaton->forms.at[before], form))
		return;
	uint32_t added = automaton->forms.count;
	uint32_t behind = before ? automaton->links.at[before] : ending->first;
	form.need = (uint8_t)need;
	*vector_add(&automaton->forms, automaton->arena) = form;
	*vector_add(&automaton->links, automaton->arena) = behind;
	*(before ? &automaton->links.at[before] : &ending->first) = added;
	if (!behind)
		ending->last = added;
}

static enum form_need need_of(const struct pattern *pattern, struct form form)
{
	/* "the States" names a state, "Member States" does not */
	if (pattern->article && pattern->count == 1 &&
	    group_of(form.entry->kind) == ENTRY_STATE)
		return NEED_ARTICLE;
	if (form.cased)
		return NEED_CASE;
	bool any_case = form.entry->kind == ENTRY_VERB ||
			form.entry->kind == ENTRY_EVENT || !pattern->capital;
	return any_case ? NEED_NOTHING : NEED_CAPITAL;
}

void automaton_add(struct automaton *automaton, const struct pattern *pattern,
		   struct form form)
{
	enum entry_kind kind = form.entry->kind;
	uint32_t node = walk_adding(automaton, pattern, kind);
	uint32_t ending = ending_for(automaton, node, group_of(kind));
	automaton->endings.at[ending].kinds |= (uint16_t)(1u << kind);
	enum form_need need = need_of(pattern, form);
	if (need == NEED_CASE)
		ending = cased_ending_for(automaton, ending,
					  pattern_letter_case(pattern));
	append(automaton, ending, need, form);
}

/* The forms of an ending that need no more than that. */
static uint32_t forms_from(const struct automaton *automaton,
			   const struct ending *ending, enum form_need need)
{
	uint32_t form = ending->first;
	while (form && automaton->forms.at[form].need < need)
		form = automaton->links.at[form];
	return form;
}

/* Cased endings go on into the one that is wider. */
static void link_endings(struct automaton *automaton)
{
	for (uint32_t i = 1; i < automaton->endings.count; i++) {
		const struct ending *ending = &automaton->endings.at[i];
		if (ending->wider)
			automaton->links.at[ending->last] = forms_from(
				automaton, &automaton->endings.at[ending->wider],
				NEED_CAPITAL);
	}
}

void automaton_link(struct automaton *automaton, uint32_t words)
{
	grow_begins(automaton, words);
	link_endings(automaton);
	for (uint32_t i = 1; i < automaton->forms.count; i++)
		if (automaton->links.at[i])
			automaton->forms.at[i].next =
				&automaton->forms.at[automaton->links.at[i]];
}

const struct form *automaton_forms(const struct automaton *automaton,
				   uint32_t index, struct writing writing)
{
	const struct ending *ending = &automaton->endings.at[index];
	enum form_need need = !writing.capital ? NEED_NOTHING :
			      writing.article  ? NEED_ARTICLE :
						 NEED_CAPITAL;
	uint32_t form = forms_from(automaton, ending, need);
	if (ending->cased) {
		uint32_t cased = edge_of(automaton, index,
					 CASE_LABEL | writing.letter_case)->to;
		if (cased)
			form = automaton->endings.at[cased].first;
	}
	return form ? &automaton->forms.at[form] : NULL;
}

const struct form *automaton_find(const struct automaton *automaton,
				  const struct pattern *pattern,
				  enum entry_kind kind)
{
	uint32_t node = 0;
	for (uint32_t i = 0; i < pattern->count; i++) {
		node = automaton_step(automaton, node, pattern->words[i]);
		if (!node)
			return NULL;
	}
	uint32_t ending = ending_in(automaton, node, group_of(kind));
	struct writing writing = { pattern_letter_case(pattern), true, true };
	return ending ? automaton_forms(automaton, ending, writing) : NULL;
}
