/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Tellings that no event word gives away: lists of those present, those who
 * lead delegations, courtesy calls, discussions, stays. */
#include "facts/telling_parse.h"

/* One telling more of what was told before: these took part in it, too. */
static bool join_earlier(struct event_reader *reader, uint32_t index,
			 const struct entry *entry,
			 const struct index_list *people)
{
	struct telling *t = telling_add(reader, entry,
					reader->clauses.verbs.at[index].range);
	reader->telling_of_verb[index] = reader->tellings.count - 1;
	t->verb = index;
	t->joins = true;
	t->guests = *people;
	return true;
}

static bool is_delegation(const struct event_reader *reader, struct range range)
{
	static const char *const words[] = { "delegation", "delegations", "side",
					     NULL };
	for (uint32_t i = range.first; i < range.last && i < range.first + 8; i++)
		if (reader_among(reader, i, words) >= 0)
			return true; /* "the delegation in the meeting" */
	return false;
}

/* "The delegation was headed by X", "Y led the delegation". */
static bool tell_leader(struct event_reader *reader, uint32_t index,
			const struct entry *entry)
{
	const struct verb_group *verb = &reader->clauses.verbs.at[index];
	struct range object = chunk_at(reader, verb->chunk + 1)->range;
	struct index_list leaders = { 0 };
	if (verb->negated || verb->shape == VERB_INFINITIVE)
		return false;
	if (verb->passive && is_delegation(reader, verb->subject))
		participants_agents(reader, &leaders, verb);
	else if (!is_passive(reader, verb) && is_delegation(reader, object))
		participants_add_all(reader, &leaders, &verb->subjects);
	if (!leaders.count)
		return false;
	uint32_t to = verb->chunk + 2;
	if ((chunk_word(reader, to, "to") || chunk_word(reader, to, "at")) &&
	    reader->telling_of_chunk[to + 1] != NONE) {
		/* "headed the delegation to the session" */
		uint32_t session = reader->telling_of_chunk[to + 1];
		reader->telling_of_verb[index] = session;
		reader->tellings.at[session].verb = index;
		reader->tellings.at[session].planned |=
			telling_is_planned(reader, index);
		participants_add_all(reader, &reader->tellings.at[session].who,
				     &verb->subjects);
		return true;
	}
	return join_earlier(reader, index, entry, &leaders);
}

/* "Members of the Conference in attendance were: A; B; and C": joins what was
 * told before. */
static bool tell_present(struct event_reader *reader, uint32_t index, uint32_t noun)
{
	static const char *const words[] = { "attendance", "present",
					     "participants", "attendees",
					     "delegation",   "attending", NULL };
	const struct verb_group *verb = &reader->clauses.verbs.at[index];
	const struct entry *entry =
		lexicon_entry(reader->lexicon, ENTRY_EVENT, "participate/verb");
	uint32_t last = verb->range.first;
	bool present = false;
	for (uint32_t i = verb->subject.first; i < last && i < verb->subject.first + 24;
	     i++)
		present |= reader_among(reader, i, words) >= 0;
	struct index_list people = { 0 };
	if (!entry || !present || verb->subject.first >= verb->subject.last)
		return false;
	participants_joined(reader, &people, noun);
	if (!people.count)
		return false;
	return join_earlier(reader, index, entry, &people);
}

/* "Those who presented their credentials were: A, B and C": they did. */
static bool tell_enumerated(struct event_reader *reader, uint32_t index)
{
	const struct verb_group *verb = &reader->clauses.verbs.at[index];
	const struct token *tokens = reader->text->tokens.at;
	uint32_t noun = verb->chunk + 2;
	if (!index || !reader_class(reader, verb->head, WORD_BE) ||
	    (!chunk_is(reader, noun - 1, CHUNK_COLON) &&
	     !chunk_is(reader, noun - 1, CHUNK_DASH)) ||
	    !chunk_is(reader, noun, CHUNK_NOUN))
		return false;
	if (!telling_has_verb(reader, index - 1) ||
	    tokens[reader->clauses.verbs.at[index - 1].head].sentence !=
		    tokens[verb->head].sentence)
		return tell_present(reader, index, noun);
	uint32_t told = reader->telling_of_verb[index - 1];
	participants_joined(reader, &reader->tellings.at[told].guests, noun);
	return true;
}

/* "The signatories were A, B and C", "The delegation included A; B; and C",
 * "A and B were present": adds to what was told before. */
bool telling_read_list(struct event_reader *reader, uint32_t index)
{
	if (tell_enumerated(reader, index))
		return true;
	static const char *const groups[] = { "signatories", "participants",
					      "attendees",   "delegation",
					      "delegations", "speakers",
					      "panellists",  "others",
					      NULL };
	static const char *const verbs[] = { "included",  "includes", "include",
					     "comprised", "were",     "was",
					     "are",       "is",       NULL };
	static const char *const there[] = { "present", "attendance", NULL };
	static const char *const leads[] = { "headed", "led", "heads", "leads",
					     NULL };
	const struct verb_group *verb = &reader->clauses.verbs.at[index];
	uint32_t next = verb->chunk + 1;
	const struct entry *entry =
		lexicon_entry(reader->lexicon, ENTRY_EVENT, "participate/verb");
	if (entry && reader_among(reader, verb->head, leads) >= 0)
		return tell_leader(reader, index, entry);
	if (!entry || verb->shape != VERB_FINITE || verb->negated ||
	    verb->subject.first >= verb->subject.last ||
	    reader_among(reader, verb->head, verbs) < 0)
		return false;
	uint32_t last = verb->subject.last - 1;
	while (chunk_is(reader, next, CHUNK_ADVERB))
		next++;
	bool be = reader_class(reader, verb->head, WORD_BE);
	bool attended = be && (chunk_among(reader, next, there) ||
			       (chunk_word(reader, next, "in") &&
				chunk_among(reader, next + 1, there)));
	if (!attended && reader_among(reader, last, groups) < 0)
		return false;
	struct index_list people = { 0 };
	if (attended)
		participants_add_all(reader, &people, &verb->subjects);
	else
		participants_joined(reader, &people, next);
	if (!people.count)
		return true;
	return join_earlier(reader, index, entry, &people);
}

/* "The Envoy called on the Foreign Minister, Y": a courtesy call, but where he
 * is asked to do something ("called on the Minister to ..."). */
bool telling_read_courtesy(struct event_reader *reader, uint32_t index)
{
	static const char *const calls[] = { "call", "calls", "called", NULL };
	const struct verb_group *verb = &reader->clauses.verbs.at[index];
	const struct entry *entry =
		lexicon_entry(reader->lexicon, ENTRY_EVENT, "courtesy-call/noun");
	uint32_t noun = verb->chunk + 1;
	if (!entry || verb->passive || verb->negated ||
	    reader_among(reader, verb->head, calls) < 0 ||
	    !reader_word(reader, verb->range.last - 1, "on") ||
	    !verb->subjects.count || !chunk_is(reader, noun, CHUNK_NOUN))
		return false;
	uint32_t is = chunk_at(reader, noun)->is;
	if (is == NONE || reader->mentions->at[is].kind != MENTION_OFFICIAL)
		return false;
	struct telling t = { 0 };
	uint32_t behind = participants_joined(reader, &t.guests, noun);
	if (!t.guests.count || chunk_is(reader, behind, CHUNK_VERB))
		return false;
	reader->telling_of_verb[index] = reader->tellings.count;
	struct telling *call = telling_add(reader, entry, verb->range);
	call->verb = index;
	call->planned = telling_is_planned(reader, index);
	call->guests = t.guests;
	participants_add_all(reader, &call->who, &verb->subjects);
	telling_read_companions(reader, call, verb);
	call->negated = !call->who.count; /* those called on did not meet */
	return true;
}

/* The mention that a noun chunk is or begins with: "with [X] cooperation". */
static uint32_t first_mention(const struct event_reader *reader, uint32_t chunk)
{
	const struct chunk *noun = chunk_at(reader, chunk);
	uint32_t first = noun->is != NONE ? noun->is : noun->holds;
	return first != NONE && reader->mentions->at[first].range.first ==
					noun->range.first
		       ? first
		       : noun->is;
}

/* "Minister X and Minister Y discussed trade": both named, so they met. */
static bool tell_together(struct event_reader *reader, uint32_t index,
			  const struct entry *entry)
{
	const struct verb_group *verb = &reader->clauses.verbs.at[index];
	if (!participants_are_named(reader, &verb->subjects))
		return false;
	reader->telling_of_verb[index] = reader->tellings.count;
	struct telling *t = telling_add(reader, entry, verb->range);
	t->verb = index;
	t->discussion = true;
	participants_add_all(reader, &t->who, &verb->subjects);
	return true;
}

/* "X discussed trade with Y": a meeting. Not "discussed the talks with Y". */
void telling_read_discussion(struct event_reader *reader, uint32_t index)
{
	/* "in accordance with", "the cooperation with" */
	static const char *const accord[] = { "accordance",  "line",
					      "connection",  "compliance",
					      "conjunction", "cooperation",
					      "partnership", NULL };
	const struct verb_group *verb = &reader->clauses.verbs.at[index];
	const struct entry *entry =
		lexicon_entry(reader->lexicon, ENTRY_EVENT, "meet/verb");
	uint32_t at = verb->chunk + 1, end = at + EVENT_REACH;
	if (!entry || verb->passive || verb->negated || !verb->subjects.count ||
	    telling_is_planned(reader, index))
		return;
	if (verb->subjects.count > 1 && tell_together(reader, index, entry))
		return;
	for (; at < end; at++) {
		enum chunk_kind kind = chunk_at(reader, at)->kind;
		if (kind == CHUNK_END || kind == CHUNK_VERB ||
		    kind == CHUNK_RELATIVE || kind == CHUNK_SEMICOLON ||
		    (kind == CHUNK_NOUN && reader->telling_of_chunk[at] != NONE))
			return;
		uint32_t is = first_mention(reader, at + 1);
		if (chunk_word(reader, at, "with") &&
		    !chunk_among(reader, at - 1, accord) &&
		    chunk_is(reader, at + 1, CHUNK_NOUN) && is != NONE &&
		    reader->mentions->at[is].kind == MENTION_OFFICIAL)
			break;
	}
	if (at == end)
		return;
	struct telling t = { 0 };
	participants_add_all(reader, &t.who, &verb->subjects);
	if (chunk_at(reader, at + 1)->is == NONE)
		participants_add(reader, &t.guests, first_mention(reader, at + 1));
	else
		participants_joined(reader, &t.guests, at + 1);
	if (!t.who.count || !t.guests.count)
		return;
	reader->telling_of_verb[index] = reader->tellings.count;
	struct telling *meeting = telling_add(reader, entry, verb->range);
	meeting->verb = index;
	meeting->discussion = true;
	meeting->who = t.who;
	meeting->guests = t.guests;
}

/* "visiting Russian Prime Minister X": he visits, where the text comes from.
 * Not "after visiting President X". */
void telling_read_visitor(struct event_reader *reader, uint32_t chunk)
{
	static const char *const gerund[] = { "after",   "before", "by",   "of",
					      "for",     "while",  "when", "is",
					      "are",     "was",    "were", "been",
					      "without", "on",     NULL };
	struct range place = reader->heading.dateline_place;
	const struct chunk *noun = chunk_at(reader, chunk);
	uint32_t guest = noun->is != NONE ? noun->is : noun->holds;
	if (guest == NONE || place.first >= place.last)
		return;
	const struct mention *m = &reader->mentions->at[guest];
	uint32_t first = m->range.first;
	/* at the head of a sentence it may be read as part of the title */
	first += reader_word(reader, first, "visiting");
	uint32_t here = reader->mentions->outermost[place.first];
	if (m->kind != MENTION_OFFICIAL || !m->entity_count || !first ||
	    !reader_word(reader, first - 1, "visiting") || here == NONE ||
	    !reader->mentions->at[here].entity_count ||
	    (first > 1 && reader_among(reader, first - 2, gerund) >= 0))
		return;
	const struct entry *entry =
		lexicon_entry(reader->lexicon, ENTRY_EVENT, "visit/noun");
	if (!entry)
		return;
	struct telling *t =
		telling_add(reader, entry, (struct range){ first - 1, first });
	participants_add(reader, &t->who, guest);
	index_list_put(&t->guests, reader->mentions->at[here].entities[0],
		       reader->arena);
}

/* "The Minister is in India from 10 to 12 November", "is in India to attend a
 * conference": a visit. */
bool telling_read_stay(struct event_reader *reader, uint32_t index)
{
	const struct verb_group *verb = &reader->clauses.verbs.at[index];
	const struct entry *entry =
		lexicon_entry(reader->lexicon, ENTRY_EVENT, "visit/noun");
	uint32_t next = verb->chunk + 1, date = next + 2;
	if (!entry || !reader_class(reader, verb->head, WORD_BE) ||
	    verb->event.form || verb->negated || !verb->subjects.count ||
	    reader->mentions->at[verb->subjects.at[0]].kind != MENTION_OFFICIAL ||
	    !chunk_word(reader, next, "in") ||
	    !chunk_is(reader, next + 1, CHUNK_NOUN))
		return false;
	if (chunk_is(reader, date, CHUNK_PREPOSITION))
		date++;
	uint32_t is = chunk_at(reader, next + 1)->is;
	bool place = is != NONE && (reader->mentions->at[is].kind == MENTION_CITY ||
				    reader->mentions->at[is].kind == MENTION_STATE);
	uint32_t to = next + 2; /* "in Sun City, South Africa, to attend" */
	if (chunk_is(reader, to, CHUNK_COMMA) &&
	    chunk_is(reader, to + 1, CHUNK_NOUN) &&
	    chunk_is(reader, to + 2, CHUNK_COMMA))
		to += 3;
	bool purpose = place && chunk_is(reader, to, CHUNK_VERB) &&
		       reader_word(reader, chunk_at(reader, to)->range.first, "to");
	if (!chunk_is(reader, date, CHUNK_DATE) && !purpose)
		return false;
	struct telling *t = telling_add(reader, entry, verb->range);
	reader->telling_of_verb[index] = reader->tellings.count - 1;
	t->verb = index;
	participants_add_all(reader, &t->who, &verb->subjects);
	return true;
}
