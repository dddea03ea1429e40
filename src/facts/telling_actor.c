/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Who does it: subjects, objects and agents of the verb of a telling. */
#include "facts/telling_parse.h"

#include <string.h>

/* "commended the Union's leadership in convening talks": not who commends. */
static bool is_somebody_elses(const struct event_reader *reader,
			      const struct verb_group *verb,
			      const struct verb_group *main)
{
	static const char *const verbs[] = { "commended", "praised", "lauded",
					     "thanked",   "hailed",  "applauded",
					     "congratulated", "appreciated",
					     "welcomed",  NULL };
	const struct token *tokens = reader->text->tokens.at;
	return verb->shape == VERB_ING && verb->chunk &&
	       chunk_is(reader, verb->chunk - 1, CHUNK_PREPOSITION) &&
	       reader_among(reader, main->head, verbs) >= 0 &&
	       tokens[main->head].sentence == tokens[verb->head].sentence;
}

/* Whoever "came to Rome to take part" takes part, too; whom one "thanked for
 * hosting" hosts. */
static const struct index_list *subjects_of(const struct event_reader *reader,
					    const struct verb_group *verb)
{
	const struct verb_list *verbs = &reader->clauses.verbs;
	uint32_t index = (uint32_t)(verb - verbs->at);
	if (!index)
		return &verb->subjects;
	static const struct index_list nobody;
	const struct token *tokens = reader->text->tokens.at;
	const struct verb_group *main = &verbs->at[index - 1];
	if (verb->shape == VERB_ING && main->objects.count && verb->chunk &&
	    chunk_is(reader, verb->chunk - 1, CHUNK_PREPOSITION) &&
	    (chunk_word(reader, verb->chunk - 1, "on") ||
	     chunk_word(reader, verb->chunk - 1, "for")) &&
	    tokens[main->head].sentence == tokens[verb->head].sentence)
		return &main->objects;
	if (is_somebody_elses(reader, verb, main))
		return &nobody;
	if (verb->shape == VERB_ING && !verb->subjects.count &&
	    telling_is_ahead(reader, verb))
		return &main->subjects;
	if (verb->subjects.count || verb->shape != VERB_INFINITIVE)
		return &verb->subjects;
	return !is_passive(reader, main) && telling_has_verb(reader, index - 1) &&
			       tokens[main->head].sentence ==
				       tokens[verb->head].sentence
		       ? &main->subjects
		       : &verb->subjects;
}

/* "A delegation headed by Minister X took part", "X, together with Minister Y,
 * met Z", "X, accompanied by Y, visited P": they did, too. */
void telling_read_companions(struct event_reader *reader, struct telling *t,
			     const struct verb_group *verb)
{
	if (verb->subject.first >= verb->subject.last)
		return;
	uint32_t at = reader->clauses.chunk_of[verb->subject.first];
	for (uint32_t n = 0; at < verb->chunk && n < EVENT_REACH; n++) {
		uint32_t behind = participants_companion(reader, at);
		if (behind > at)
			at = participants_joined(reader, &t->who, behind);
		else
			at++;
	}
}

/* A subject that says for whom it stands: "EU foreign ministers", "the Heads of
 * State of Peru and Chile", whomever else the text calls so. */
static void add_described(struct event_reader *reader, struct telling *t,
			  const struct verb_group *verb)
{
	enum { LONGEST = 48 };
	if (verb->subject.first >= verb->subject.last)
		return;
	uint32_t chunk = reader->clauses.chunk_of[verb->subject.first];
	const struct chunk *noun = chunk_at(reader, chunk);
	if (noun->kind != CHUNK_NOUN ||
	    noun->range.last > noun->range.first + LONGEST ||
	    !is_people(reader, chunk))
		return;
	uint32_t of = chunk_at(reader, chunk + 2)->is;
	if (chunk_word(reader, chunk + 1, "of") && chunk + 2 < verb->chunk &&
	    of != NONE && reader->mentions->at[of].kind == MENTION_STATE &&
	    (noun->is == NONE ||
	     reader->mentions->at[noun->is].kind == MENTION_GROUP)) {
		/* "the Heads of State | of | Peru and Chile" */
		participants_joined(reader, &t->who, chunk + 2);
		return;
	}
	if (noun->is != NONE)
		return;
	const struct mention_list *mentions = reader->mentions;
	for (uint32_t i = noun->holds;
	     i < mentions->count && mentions->at[i].range.first < noun->range.last;
	     i++)
		if (mentions->at[i].kind == MENTION_STATE ||
		    mentions->at[i].kind == MENTION_ORGANIZATION)
			participants_add(reader, &t->who, i);
}

/* "the Heads of State | of Peru and Chile": not those of whom the text told. */
static bool is_class(const struct event_reader *reader,
		     const struct verb_group *verb)
{
	if (verb->subjects.count != 1)
		return false;
	const struct mention *m = &reader->mentions->at[verb->subjects.at[0]];
	uint32_t of = reader->clauses.chunk_of[m->range.last - 1] + 1;
	uint32_t is = chunk_at(reader, of + 1)->is;
	return m->kind == MENTION_GROUP && chunk_word(reader, of, "of") &&
	       is != NONE && reader->mentions->at[is].kind == MENTION_STATE;
}

/* "The Secretary-General met X": somebody whom the text does not name. */
static bool is_unknown_official(const struct event_reader *reader,
				const struct index_list *subjects)
{
	for (uint32_t i = 0; i < subjects->count; i++)
		if (reader->mentions->at[subjects->at[i]].kind == MENTION_OFFICIAL)
			return true;
	return false;
}

/* Subject, objects and agents of a verb that tells or carries a noun. A guest
 * is received, a host receives. */
void telling_read_actors(struct event_reader *reader, struct telling *t,
			 const struct verb_group *verb)
{
	const struct entry *entry = verb->event.form ? verb->event.form->entry
				    : t->is_noun     ? NULL
						     : t->entry;
	/* "received a phone call", "received credentials": nobody is at home */
	bool hosts = entry && entry->frames & EVENT_HOST &&
		     !(t->is_noun &&
		       (t->kind == EVENT_CALL || is_credentials(t->entry)));
	uint32_t first = t->who.count;
	if (t->subject_of_verb && !is_passive(reader, verb))
		return;
	if (t->kind == EVENT_APPOINTMENT && !t->is_noun) {
		bool object = entry->frames & EVENT_OBJECT;
		if (!object || is_passive(reader, verb))
			participants_add_all(reader, &t->guests,
					     object ? &verb->subjects
						    : subjects_of(reader, verb));
		else
			participants_add_all(reader, &t->guests, &verb->objects);
		if (object && !is_passive(reader, verb) && !t->guests.count)
			participants_joined(reader, &t->guests, verb->chunk + 1);
		if (object)
			telling_read_nominees(reader, t, verb);
		return;
	}
	if (is_passive(reader, verb)) {
		participants_agents(reader, &t->who, verb);
		bool met = t->kind == EVENT_MEETING || t->kind == EVENT_CALL;
		/* "was received by", "was hosted to a dinner by" */
		if (!t->subject_of_verb && (t->is_noun ? hosts : met))
			participants_add_all(reader, &t->guests, &verb->subjects);
	} else if (!t->is_noun || verb->subject.first >= verb->subject.last ||
		   !reader_class(reader, verb->subject.first, WORD_PRONOUN_IT)) {
		/* "it was her second visit": it is the visit */
		const struct index_list *subjects = subjects_of(reader, verb);
		if (!is_class(reader, verb))
			participants_add_all(reader, &t->who, subjects);
		if (t->who.count == first)
			add_described(reader, t, verb);
		telling_read_companions(reader, t, verb);
		if (t->who.count == first)
			t->faceless |= is_unknown_official(reader, subjects);
	}
	/* "A and B held talks": neither is said to be at home */
	bool talks = t->kind == EVENT_MEETING || t->kind == EVENT_CALL ||
		     t->kind == EVENT_CONSULTATION;
	if (hosts && t->who.count > first &&
	    !(talks && !strcmp(entry->name, "hold")))
		t->host = t->who.at[first];
}

/* Nobody meets himself: "President X, who received him". */
static void drop_subjects(struct telling *t)
{
	uint32_t kept = 0, count = t->guests.count;
	for (uint32_t i = 0; i < count; i++)
		if (!index_list_has(&t->who, t->guests.at[i]))
			t->guests.at[kept++] = t->guests.at[i];
	t->guests.count = kept;
}

/* Past adverbials: "received | today | in Rome, one after the other, | X". */
static uint32_t find_object(const struct event_reader *reader, uint32_t chunk)
{
	for (uint32_t end = chunk + OBJECT_REACH; chunk < end; chunk++) {
		uint32_t next = chunk + 1;
		switch (chunk_at(reader, chunk)->kind) {
		case CHUNK_ADVERB:
		case CHUNK_DATE:
		case CHUNK_PAREN:
		case CHUNK_COMMA: continue;
		case CHUNK_PREPOSITION:
			if (!chunk_word(reader, chunk, "in") &&
			    !chunk_word(reader, chunk, "at") &&
			    !chunk_word(reader, chunk, "on") &&
			    !chunk_word(reader, chunk, "after"))
				return chunk;
			chunk += chunk_is(reader, next, CHUNK_NOUN) ||
				 chunk_is(reader, next, CHUNK_DATE);
			continue;
		case CHUNK_NOUN:
			if (chunk_word(reader, chunk, "one"))
				continue;
			return chunk;
		default: return chunk;
		}
	}
	return chunk;
}

/* The object of a verb that has people for objects: whom it met, or where it
 * went. Returns the chunk behind it. */
uint32_t telling_read_object(struct event_reader *reader, struct telling *t,
			     uint32_t chunk)
{
	chunk = find_object(reader, chunk);
	if (!chunk_is(reader, chunk, CHUNK_NOUN))
		return chunk;
	uint32_t first = t->guests.count;
	uint32_t behind = participants_joined(reader, &t->guests, chunk);
	drop_subjects(t);
	if (t->guests.count == first) {
		t->faceless = is_people(reader, chunk);
		t->negated |= !t->faceless; /* received support */
	}
	return behind;
}

/* "the Agreement between X and Y, signed in Astana in 2015": no subject of
 * its own. */
bool telling_is_set_off(const struct event_reader *reader,
			const struct verb_group *verb, enum event_kind kind)
{
	uint32_t next = verb->chunk + 1;
	if (kind != EVENT_SIGNING || is_passive(reader, verb) || !verb->chunk ||
	    verb->range.last != verb->range.first + 1)
		return false;
	if (verb->shape == VERB_PARTICIPLE)
		return true;
	while (chunk_is(reader, next, CHUNK_ADVERB))
		next++;
	return verb->shape == VERB_FINITE &&
	       (chunk_is(reader, verb->chunk - 1, CHUNK_COMMA) ||
		chunk_is(reader, verb->chunk - 1, CHUNK_ADVERB)) &&
	       (chunk_is(reader, next, CHUNK_PREPOSITION) ||
		chunk_is(reader, next, CHUNK_DATE));
}

/* The parties that stand before such a verb, "between X and Y". */
void telling_read_parties(struct event_reader *reader, struct telling *t,
			  uint32_t chunk)
{
	for (uint32_t n = 0; n < OBJECT_REACH && chunk > 0; n++, chunk--) {
		enum chunk_kind kind = chunk_at(reader, chunk)->kind;
		if (kind == CHUNK_END || kind == CHUNK_VERB)
			return;
		if (kind != CHUNK_PREPOSITION ||
		    !chunk_word(reader, chunk, "between"))
			continue;
		participants_joined(reader, &t->guests, chunk + 1);
		return;
	}
}
