/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Finding tellings: first the nouns that name happenings, then the verbs, each
 * of which either carries such a noun ("held talks", "the talks took place")
 * or tells of a happening itself ("met"). */
#include "facts/telling_parse.h"

#include <stdlib.h>

enum event_kind telling_kind(const struct entry *entry)
{
	static const struct {
		const char *name;
		enum event_kind kind;
	} kinds[] = {
		{ "meeting", EVENT_MEETING },
		{ "visit", EVENT_VISIT },
		{ "call", EVENT_CALL },
		{ "conference", EVENT_CONFERENCE },
		{ "consultation", EVENT_CONSULTATION },
		{ "signing", EVENT_SIGNING },
		{ "appointment", EVENT_APPOINTMENT },
		{ "ceremony", EVENT_CEREMONY },
	};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (entry->type && !strcmp(entry->type, kinds[i].name))
			return kinds[i].kind;
	return EVENT_OTHER;
}

/* "discussed", "reviewed": what a meeting was about, not one. */
bool is_topic(const struct entry *entry)
{
	return entry->type && !strcmp(entry->type, "topic");
}

bool is_credentials(const struct entry *entry)
{
	return strstr(entry->name, "credentials");
}

struct telling *telling_add(struct event_reader *reader, const struct entry *entry,
			    struct range words)
{
	const struct text *text = reader->text;
	struct telling *telling = vector_add(&reader->tellings, reader->arena);
	uint32_t sentence = text->tokens.at[words.first].sentence;
	uint32_t paragraph = text->sentences.at[sentence].paragraph;
	uint8_t kind = text->paragraphs.at[paragraph].kind;
	telling->found = reader->tellings.count - 1;
	telling->kind = telling_kind(entry);
	telling->entry = entry;
	telling->words = telling->name = words;
	telling->head = words.last - 1;
	telling->verb = telling->part_of = telling->within_verb = NONE;
	telling->host = telling->place = NONE;
	telling->headline = kind == PARAGRAPH_TITLE;
	telling->title = telling->headline || kind == PARAGRAPH_HEADER ||
			 kind == PARAGRAPH_HEADING;
	return telling;
}

bool telling_has_verb(const struct event_reader *reader, uint32_t verb)
{
	return reader->telling_of_verb[verb] != NONE;
}

bool telling_is_ahead(const struct event_reader *reader,
		      const struct verb_group *verb)
{
	uint32_t first = verb->range.first;
	return verb->shape == VERB_ING && first > 1 &&
	       reader_word(reader, first - 1, "to") &&
	       reader_word(reader, first - 2, "forward");
}

/* "are to hold talks and | sign": the verb that the last one goes on with. */
static uint32_t first_joined(const struct event_reader *reader, uint32_t index)
{
	enum { MOST = 4 };
	const struct verb_group *verbs = reader->clauses.verbs.at;
	const struct token *tokens = reader->text->tokens.at;
	for (uint32_t n = 0; index && n < MOST; n++, index--) {
		const struct verb_group *verb = &verbs[index];
		const struct verb_group *before = &verbs[index - 1];
		bool bare = verb->shape == VERB_FINITE &&
			    verb->tense == TENSE_PRESENT &&
			    verb->range.last == verb->range.first + 1;
		if (!bare || !verb->chunk ||
		    !chunk_is(reader, verb->chunk - 1, CHUNK_AND) ||
		    tokens[verb->head].sentence != tokens[before->head].sentence ||
		    (before->shape != VERB_INFINITIVE &&
		     before->tense != TENSE_FUTURE))
			break;
	}
	return index;
}

/* "had the opportunity | to meet", "took the occasion | to call on". */
static bool had_chance(const struct event_reader *reader,
		       const struct verb_group *verb)
{
	static const char *const nouns[] = { "opportunity", "chance",   "honour",
					     "honor",       "occasion", "pleasure",
					     "privilege",   NULL };
	uint32_t noun = verb->chunk - (verb->chunk > 0);
	return chunk_is(reader, noun, CHUNK_NOUN) &&
	       reader_among(reader, chunk_at(reader, noun)->range.last - 1,
			    nouns) >= 0;
}

/* An infinitive tells of a fact behind a verb that brings it about ("came to
 * take part"), of a plan behind any other ("agreed to hold"). */
bool telling_is_planned(const struct event_reader *reader, uint32_t index)
{
	const struct verb_group *verbs = reader->clauses.verbs.at;
	index = first_joined(reader, index);
	const struct verb_group *verb = &verbs[index];
	if (verb->tense == TENSE_FUTURE || verb->tense == TENSE_MODAL)
		return true;
	if (telling_is_ahead(reader, verb))
		return true;
	/* "will undergo checks before coming" */
	if (verb->shape == VERB_ING && index && verb->chunk &&
	    chunk_is(reader, verb->chunk - 1, CHUNK_PREPOSITION))
		return verbs[index - 1].tense == TENSE_FUTURE ||
		       verbs[index - 1].tense == TENSE_MODAL;
	if (verb->shape != VERB_INFINITIVE)
		return false;
	if (!index)
		return true;
	const struct verb_group *main = &verbs[index - 1];
	const struct token *tokens = reader->text->tokens.at;
	if (verb->linked == index - 1 && had_chance(reader, verb))
		return main->tense == TENSE_FUTURE || main->tense == TENSE_MODAL ||
		       main->tense == TENSE_PRESENT;
	if (tokens[main->head].sentence != tokens[verb->head].sentence)
		return true;
	/* "is in Rome to attend": he does */
	bool stays = reader_class(reader, main->head, WORD_BE);
	return !telling_has_verb(reader, index - 1) ||
	       (!main->event.form && !stays) ||
	       main->tense == TENSE_FUTURE || main->tense == TENSE_MODAL ||
	       main->shape == VERB_INFINITIVE;
}

/* "also met", "then held talks", "was later received". */
static bool is_one_more(const struct event_reader *reader,
			const struct verb_group *verb)
{
	static const char *const words[] = { "also",       "later", "then",
					     "again",      "next",  "subsequently",
					     "separately", NULL };
	uint32_t first = verb->range.first - (verb->range.first > 0);
	for (uint32_t i = first; i < verb->range.last; i++)
		if (reader_among(reader, i, words) >= 0)
			return true;
	return false;
}

/* A sentence told in the past perfect lies before what is told around it. */
static void read_tenses(struct event_reader *reader)
{
	const struct verb_list *verbs = &reader->clauses.verbs;
	const struct token *tokens = reader->text->tokens.at;
	uint32_t next = 0;
	for (uint32_t i = 0; i < reader->tellings.count; i++) {
		struct telling *t = &reader->tellings.at[i];
		uint32_t sentence = tokens[t->head].sentence;
		if (t->verb != NONE) {
			t->past_perfect =
				verbs->at[t->verb].tense == TENSE_PLUPERFECT &&
				!reader_class(reader, verbs->at[t->verb].head,
					      WORD_HAVE); /* had talks */
			continue;
		}
		while (next < verbs->count &&
		       tokens[verbs->at[next].head].sentence < sentence)
			next++;
		t->past_perfect =
			next < verbs->count &&
			tokens[verbs->at[next].head].sentence == sentence &&
			verbs->at[next].tense == TENSE_PLUPERFECT;
	}
}

static int by_place(const void *left, const void *right)
{
	const struct telling *a = left, *b = right;
	if (a->head != b->head)
		return a->head < b->head ? -1 : 1;
	return a->found < b->found ? -1 : 1;
}

static void renumber(uint32_t *list, uint32_t count, const uint32_t *places)
{
	for (uint32_t i = 0; i < count; i++)
		if (list[i] != NONE)
			list[i] = places[list[i]];
}

/* Nouns were found before verbs: into the order of the text. */
static void sort_tellings(struct event_reader *reader)
{
	struct telling_list *list = &reader->tellings;
	uint32_t *places =
		arena_take(reader->arena, (list->count + 1) * sizeof *places);
	if (list->count)
		qsort(list->at, list->count, sizeof *list->at, by_place);
	for (uint32_t i = 0; i < list->count; i++)
		places[list->at[i].found] = i;
	renumber(reader->telling_of_verb, reader->clauses.verbs.count, places);
	renumber(reader->telling_of_chunk, reader->clauses.chunks.count, places);
}

static uint32_t *none_list(struct event_reader *reader, uint32_t count)
{
	uint32_t *list = arena_take(reader->arena, (count + 4) * sizeof *list);
	for (uint32_t i = 0; i < count + 4; i++)
		list[i] = NONE;
	return list;
}

void tellings_find(struct event_reader *reader)
{
	uint32_t verbs = reader->clauses.verbs.count;
	uint32_t chunks = reader->clauses.chunks.count;
	reader->telling_of_verb = none_list(reader, verbs);
	/* object_noun looks a few chunks past the end */
	reader->telling_of_chunk = none_list(reader, chunks + OBJECT_REACH);
	for (uint32_t i = 0; i < chunks; i++)
		if (chunk_is(reader, i, CHUNK_NOUN)) {
			telling_read_noun(reader, i);
			telling_read_gapped(reader, i);
			telling_read_visitor(reader, i);
		}
	for (uint32_t i = 0; i < verbs; i++)
		telling_read_verb(reader, i);
	sort_tellings(reader);
	tellings_complete(reader);
	read_tenses(reader);
	for (uint32_t i = 0; i < reader->tellings.count; i++) {
		struct telling *t = &reader->tellings.at[i];
		t->negated = t->negated || telling_is_doubtful(reader, t);
		t->planned |= telling_is_proposed(reader, t);
		/* "will host X for a visit" tells of the visit */
		t->firm = t->verb != NONE && !t->title &&
			  (t->is_noun || !(t->entry->frames & EVENT_HOST)) &&
			  reader->clauses.verbs.at[first_joined(reader, t->verb)]
					  .tense == TENSE_FUTURE;
		t->another |=
			t->verb != NONE &&
			is_one_more(reader, &reader->clauses.verbs.at[t->verb]);
	}
}
