/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lexicon/automaton.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { FIRST_EDGES = 65536, FIRST_NODES = 32768, FIRST_WORDS = 16384 };

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

void automaton_init(struct automaton *automaton, struct arena *arena)
{
	*automaton = (struct automaton){
		.edges = memory_new(FIRST_EDGES * sizeof(struct edge)),
		.edge_room = FIRST_EDGES,
		.endings_of = memory_new(FIRST_NODES * sizeof(uint32_t)),
		.node_count = 1,
		.node_room = FIRST_NODES,
		.begins = memory_new(FIRST_WORDS * sizeof(uint16_t)),
		.begins_room = FIRST_WORDS,
		.arena = arena,
	};
	(void)vector_add(&automaton->endings, arena);
}

void automaton_release(struct automaton *automaton)
{
	free(automaton->edges);
	free(automaton->endings_of);
	free(automaton->begins);
	*automaton = (struct automaton){ 0 };
}

uint32_t automaton_step(const struct automaton *automaton, uint32_t node,
			uint32_t word)
{
	return edge_of(automaton, node, word)->to;
}

static uint32_t new_node(struct automaton *automaton)
{
	if (automaton->node_count == automaton->node_room) {
		automaton->node_room *= 2;
		automaton->endings_of = memory_resize(
			automaton->endings_of,
			automaton->node_room * sizeof *automaton->endings_of);
	}
	automaton->endings_of[automaton->node_count] = 0;
	return automaton->node_count++;
}

static uint32_t walk_adding(struct automaton *automaton,
			    const struct pattern *pattern)
{
	uint32_t node = 0;
	for (uint32_t i = 0; i < pattern->count; i++) {
		struct edge *edge = edge_for(automaton, node, pattern->words[i]);
		if (!edge->to)
			edge->to = new_node(automaton);
		node = edge->to;
	}
	return node;
}

static uint32_t new_ending(struct automaton *automaton, uint32_t group)
{
	struct ending *ending = vector_add(&automaton->endings,
					   automaton->arena);
	ending->group = group;
	return automaton->endings.count - 1;
}

static uint32_t ending_in(const struct automaton *automaton, uint32_t node,
			  uint32_t group)
{
	uint32_t ending = automaton->endings_of[node];
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
	automaton->endings.at[ending].next = automaton->endings_of[node];
	automaton->endings_of[node] = ending;
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
	return last && last->entry == form.entry &&
	       (last->role == form.role ||
		(is_name_role(last->role) && is_name_role(form.role)));
}

static void append(struct automaton *automaton, struct ending *ending,
		   enum form_need need, struct form form)
{
	if (repeats(ending->last[need], form))
		return;
	struct form *added = arena_take(automaton->arena, sizeof *added);
	*added = form;
	added->next = NULL;
	if (ending->last[need])
		ending->last[need]->next = added;
	else
		ending->first[need] = added;
	ending->last[need] = added;
}

static void grow_begins(struct automaton *automaton, uint32_t words)
{
	if (words <= automaton->begins_room)
		return;
	automaton->begins = memory_resize(
		automaton->begins, words * sizeof *automaton->begins);
	memset(automaton->begins + automaton->begins_room, 0,
	       (words - automaton->begins_room) * sizeof *automaton->begins);
	automaton->begins_room = words;
}

static void note_beginning(struct automaton *automaton, uint32_t word,
			   uint32_t kinds)
{
	if (word >= automaton->begins_room)
		grow_begins(automaton, word * 2);
	automaton->begins[word] = (uint16_t)(automaton->begins[word] | kinds);
}

static enum form_need need_of(const struct pattern *pattern, struct form form)
{
	if (form.cased)
		return NEED_CASE;
	bool any_case = form.entry->kind == ENTRY_VERB ||
			form.entry->kind == ENTRY_EVENT || !pattern->capital;
	return any_case ? NEED_NOTHING : NEED_CAPITAL;
}

void automaton_add(struct automaton *automaton, const struct pattern *pattern,
		   struct form form)
{
	uint32_t kinds = 1u << form.entry->kind;
	note_beginning(automaton, pattern->words[0], kinds);
	uint32_t ending = ending_for(automaton, walk_adding(automaton, pattern),
				     group_of(form.entry->kind));
	automaton->endings.at[ending].kinds |= kinds;
	enum form_need need = need_of(pattern, form);
	if (need == NEED_CASE)
		ending = cased_ending_for(automaton, ending,
					  pattern->letter_case);
	append(automaton, &automaton->endings.at[ending], need, form);
}

/* The chain of what a text with a capital may be. */
static struct form *with_capital(const struct ending *ending)
{
	return ending->first[NEED_CAPITAL] ? ending->first[NEED_CAPITAL]
					   : ending->first[NEED_NOTHING];
}

void automaton_link(struct automaton *automaton, uint32_t words)
{
	grow_begins(automaton, words);
	for (uint32_t i = 1; i < automaton->endings.count; i++) {
		struct ending *ending = &automaton->endings.at[i];
		const struct ending *wider = &automaton->endings.at[ending->wider];
		if (ending->last[NEED_CASE])
			ending->last[NEED_CASE]->next = with_capital(wider);
		if (ending->last[NEED_CAPITAL])
			ending->last[NEED_CAPITAL]->next =
				ending->first[NEED_NOTHING];
	}
}

const struct form *automaton_forms(const struct automaton *automaton,
				   uint32_t index, uint32_t letter_case,
				   bool capital)
{
	const struct ending *ending = &automaton->endings.at[index];
	if (ending->cased) {
		uint32_t cased =
			edge_of(automaton, index, CASE_LABEL | letter_case)->to;
		if (cased)
			return automaton->endings.at[cased].first[NEED_CASE];
	}
	return capital ? with_capital(ending) : ending->first[NEED_NOTHING];
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
	return ending ? automaton_forms(automaton, ending, pattern->letter_case,
					true)
		      : NULL;
}
