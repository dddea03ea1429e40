/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Who takes part though the clause does not say so: known once all tellings
 * stand in the order of the text. */
#include "facts/telling_parse.h"

static bool takes_part(const struct telling *t, uint32_t who)
{
	return index_list_has(&t->who, who) || index_list_has(&t->guests, who);
}

/* The official of whom most is told before, if it is no guest of this one. */
static void add_leader(struct event_reader *reader, struct telling *t)
{
	enum { BACK = 8 };
	uint32_t end = (uint32_t)(t - reader->tellings.at);
	uint32_t start = end > BACK ? end - BACK : 0;
	uint32_t best = NONE, most = 0;
	for (uint32_t i = start; i < end; i++) {
		const struct index_list *lists[] = {
			&reader->tellings.at[i].who, &reader->tellings.at[i].guests
		};
		for (uint32_t j = 0; j < 2 * BACK; j++) {
			const struct index_list *list = lists[j % 2];
			if (j / 2 >= list->count)
				continue;
			uint32_t who = list->at[j / 2], count = 0;
			if (reader->entities->list.at[who].kind != ENTITY_OFFICIAL)
				continue;
			for (uint32_t k = start; k < end; k++)
				count += takes_part(&reader->tellings.at[k], who);
			if (count > most && !index_list_has(&t->guests, who)) {
				most = count;
				best = who;
			}
		}
	}
	if (best != NONE)
		index_list_put(&t->who, best, reader->arena);
}

/* Those in "the Heads of State | of A and B". */
static void add_bodies(struct event_reader *reader, struct index_list *list,
		       struct range range)
{
	enum { LONGEST = 48 };
	const struct mention_list *mentions = reader->mentions;
	for (uint32_t i = range.first; i < range.last && i < range.first + LONGEST;
	     i++) {
		uint32_t m = mentions->outermost[i];
		if (m != NONE && mentions->at[m].range.first == i &&
		    mentions->at[m].kind == MENTION_ORGANIZATION)
			participants_add(reader, list, m);
	}
}

/* "The Heads of State of A decided so. At their 5th session": theirs. */
static void add_subjects_before(struct event_reader *reader, struct telling *t)
{
	uint32_t at = reader->clauses.chunk_of[t->head];
	for (uint32_t n = 0; at-- > 0 && n < EVENT_REACH; n++) {
		const struct chunk *chunk = chunk_at(reader, at);
		if (chunk->kind != CHUNK_VERB)
			continue;
		const struct verb_group *verb =
			&reader->clauses.verbs.at[chunk->number];
		participants_add_all(reader, &t->who, &verb->subjects);
		if (!t->who.count && verb->subject.first < verb->subject.last)
			add_bodies(reader, &t->who,
				   (struct range){ verb->subject.first,
						   verb->range.first });
		if (t->who.count)
			return;
	}
}

/* "Their previous meeting": of those who were last told to be together. */
static void add_owners(struct event_reader *reader, struct telling *t)
{
	enum { BACK = 6 };
	uint32_t last = (uint32_t)(t - reader->tellings.at);
	for (uint32_t i = last; i-- > 0 && last - i <= BACK;) {
		const struct telling *other = &reader->tellings.at[i];
		if (other->who.count + other->guests.count < 2 || other->several ||
		    other->kind == EVENT_VISIT)
			continue;
		for (uint32_t j = 0; j < other->who.count; j++)
			index_list_put(&t->who, other->who.at[j], reader->arena);
		for (uint32_t j = 0; j < other->guests.count; j++)
			index_list_put(&t->who, other->guests.at[j], reader->arena);
		return;
	}
	add_subjects_before(reader, t);
}

/* "Remarks by President X at the Y Summit", "before meeting with Y": he was
 * there. */
static void add_author(struct event_reader *reader, struct telling *t)
{
	static const char *const links[] = { "at", "before", "in",
					     "to", "during", NULL };
	uint32_t at = reader->clauses.chunk_of[t->words.first];
	if (at && reader_word(reader, t->words.first, "their")) {
		while (at && !chunk_is(reader, at - 1, CHUNK_END))
			at--;
		participants_joined(reader, &t->who, at);
		return; /* "X and Y before their meeting" */
	}
	if (!at || !chunk_among(reader, at - 1, links) ||
	    (t->kind != EVENT_CONFERENCE &&
	     ((t->kind != EVENT_MEETING && t->kind != EVENT_CALL) ||
	      t->guests.count != 1)))
		return;
	for (uint32_t n = 0; at-- > 0 && n < EVENT_REACH; n++) {
		const struct chunk *chunk = chunk_at(reader, at);
		if (chunk->kind == CHUNK_END || chunk->kind == CHUNK_VERB)
			return;
		if (chunk->kind != CHUNK_NOUN || chunk->is == NONE || !at ||
		    (!chunk_word(reader, at - 1, "by") &&
		     !chunk_word(reader, at - 1, "of")))
			continue;
		if (reader->mentions->at[chunk->is].kind == MENTION_OFFICIAL) {
			t->authored = participants_add(reader, &t->who, chunk->is);
			return;
		}
	}
}

/* Who is not said because it is plain: "Talks were also held with X", by him
 * of whom the text tells. */
void tellings_complete(struct event_reader *reader)
{
	for (uint32_t i = 0; i < reader->tellings.count; i++) {
		struct telling *t = &reader->tellings.at[i];
		if (t->title && t->is_noun && !t->who.count)
			add_author(reader, t);
		if (!t->is_noun || t->who.count)
			continue;
		if (!t->guests.count) {
			if (reader_word(reader, t->words.first, "their"))
				add_owners(reader, t);
			continue;
		}
		if (t->kind == EVENT_MEETING && t->subject_of_verb &&
		    t->reference != TELLS_KNOWN &&
		    (t->guests.count == 1 || t->several))
			add_leader(reader, t);
	}
}
