/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Verbs that carry an event noun, and verbs that tell of a happening. */
#include "facts/telling_parse.h"

#include <string.h>

/* "the visit was postponed", "cancelled the talks". */
static bool calls_off(const struct event_reader *reader,
		      const struct verb_group *verb)
{
	static const char *const words[] = { "cancelled", "canceled", "postponed",
					     "cancels",   "cancel",   "postpone",
					     "postpones", "deferred", NULL };
	return reader_among(reader, verb->head, words) >= 0;
}

/* A verb whose object or subject is an event noun: one telling with it. */
static void carry_noun(struct event_reader *reader, uint32_t index, uint32_t noun,
		       bool subject)
{
	const struct verb_group *verb = &reader->clauses.verbs.at[index];
	struct telling *t = &reader->tellings.at[noun];
	/* the verb that carries it, rather than one that speaks of it */
	bool first =
		t->verb == NONE ||
		(verb->event.form && !reader->clauses.verbs.at[t->verb].event.form);
	reader->telling_of_verb[index] = noun;
	t->cancelled |= calls_off(reader, verb);
	if (first) {
		t->verb = index;
		t->subject_of_verb = subject;
		t->planned |= telling_is_planned(reader, index);
		t->negated |= verb->negated;
	} else if (!verb->event.form) {
		return;
	}
	bool was_subject = t->subject_of_verb;
	if (verb->event.form && is_topic(verb->event.form->entry)) {
		/* "discussed the visit", "the visit was discussed" */
		t->negated |= first && (!subject || is_passive(reader, verb));
		return;
	}
	t->subject_of_verb = subject;
	/* "paid his first visit": the subject's, whoever "his" may mean */
	if (!subject && verb->event.form && !is_passive(reader, verb) &&
	    verb->subjects.count && t->kind == EVENT_VISIT &&
	    reader_class(reader, t->words.first, WORD_POSSESSIVE))
		t->who.count = 0;
	/* "took part in the elections": they were not elected */
	if (t->kind != EVENT_APPOINTMENT &&
	    (verb->event.form ||
	     reader_class(reader, verb->head, WORD_HAVE | WORD_BE)))
		telling_read_actors(reader, t, verb);
	if (subject && (verb->event.form || is_passive(reader, verb))) {
		bool noun_trigger = t->is_noun;
		uint32_t next = verb->chunk + 1;
		t->is_noun = false; /* "of" behind the verb is not the noun's */
		if (verb->event.form && !is_passive(reader, verb) &&
		    verb->event.form->entry->frames & EVENT_OBJECT &&
		    chunk_is(reader, next, CHUNK_NOUN))
			next = participants_joined(reader, &t->guests, next);
		participants_read(reader, t, next);
		t->is_noun = noun_trigger;
	}
	t->subject_of_verb = was_subject;
}

/* "in turn", "one after the other", "separately": a meeting each. */
static bool is_each(const struct event_reader *reader, uint32_t chunk)
{
	static const char *const signs[] = { "turn", "separately", "respectively",
					     "other", NULL };
	uint32_t first = chunk_at(reader, chunk)->range.first;
	for (uint32_t i = first; i < first + 16; i++) {
		if (i >= reader->text->tokens.count ||
		    reader->text->tokens.at[i].sentence !=
			    reader->text->tokens.at[first].sentence)
			return false;
		int sign = reader_among(reader, i, signs);
		if (sign == 1 || sign == 2 ||
		    (sign == 0 && i && reader_word(reader, i - 1, "in")) ||
		    (sign == 3 && i > 2 && reader_word(reader, i - 2, "after")))
			return true;
	}
	return false;
}

/* "He also took part", "It was attended by X": adds to what was told. */
static bool joins_earlier(const struct event_reader *reader,
			  const struct verb_group *verb)
{
	uint32_t next = verb->chunk + 1;
	while (chunk_is(reader, next, CHUNK_ADVERB))
		next++;
	if (verb->subject.first < verb->subject.last &&
	    reader_class(reader, verb->subject.first, WORD_PRONOUN_IT))
		return true;
	return !is_passive(reader, verb) && !chunk_is(reader, next, CHUNK_NOUN) &&
	       !chunk_is(reader, next, CHUNK_PREPOSITION);
}

/* Officials whom the text names somewhere. */
static bool are_present(const struct event_reader *reader,
			const struct index_list *mentions)
{
	for (uint32_t i = 0; i < mentions->count; i++) {
		const struct mention *m = &reader->mentions->at[mentions->at[i]];
		if (m->kind != MENTION_OFFICIAL || m->entity_count != 1)
			return false;
	}
	return mentions->count;
}

static bool is_led(const struct event_reader *reader, uint32_t chunk)
{
	for (uint32_t end = chunk + 6; chunk < end; chunk++)
		if (participants_companion(reader, chunk) > chunk)
			return true;
	return false;
}

/* "welcomed the President to the White House", "greeted X in Rome on 3 May";
 * not "welcomed the Minister's proposal". */
static bool is_welcome(const struct event_reader *reader,
		       const struct verb_group *verb)
{
	static const char *const places[] = { "to", "at", "in", "on", NULL };
	static const char *const occasions[] = { "for", "on", "upon", NULL };
	static const char *const verbs[] = { "welcome",   "welcomes", "welcomed",
					     "welcoming", "greet",    "greets",
					     "greeted",   "greeting", NULL };
	uint32_t next = verb->chunk + 2;
	if (reader_among(reader, verb->head, verbs) < 0)
		return false;
	if (is_passive(reader, verb)) /* "was welcomed by the Minister, X" */
		return verb->passive && are_present(reader, &verb->subjects) &&
		       are_present(reader, &verb->agents);
	if (!verb->objects.count)
		return false;
	while (chunk_is(reader, next, CHUNK_AND) ||
	       (chunk_is(reader, next, CHUNK_NOUN) &&
		chunk_is(reader, next - 1, CHUNK_AND)))
		next++; /* "the President | and | the Chancellor" */
	const struct chunk *guest = chunk_at(reader, verb->chunk + 1);
	const struct mention *m = &reader->mentions->at[verb->objects.at[0]];
	if (m->kind == MENTION_GROUP) /* "a delegation headed by the Speaker" */
		return is_led(reader, verb->chunk + 1);
	return m->kind == MENTION_OFFICIAL && m->entity_count == 1 &&
	       guest->kind == CHUNK_NOUN &&
	       (chunk_is(reader, next, CHUNK_DATE) ||
		(chunk_among(reader, next, occasions) &&
		 reader->telling_of_chunk[next + 1] != NONE) ||
		(chunk_among(reader, next, places) &&
		 (chunk_is(reader, next + 1, CHUNK_DATE) ||
		  chunk_at(reader, next + 1)->is != NONE)));
}

/* "with | the Minister", "with | a number | of | his counterparts". */
static bool is_official_company(const struct event_reader *reader, uint32_t chunk)
{
	static const char *const peers[] = { "counterpart", "counterparts",
					     "colleagues", "homologue", NULL };
	const struct chunk *noun = chunk_at(reader, chunk);
	if (noun->kind != CHUNK_NOUN)
		return false;
	if (noun->is != NONE)
		return reader->mentions->at[noun->is].kind == MENTION_OFFICIAL;
	if (chunk_word(reader, chunk + 1, "of"))
		noun = chunk_at(reader, chunk + 2);
	return noun->kind == CHUNK_NOUN && noun->range.last > noun->range.first &&
	       reader_among(reader, noun->range.last - 1, peers) >= 0;
}

/* "Norway joined the Organization". */
static bool joins_body(const struct event_reader *reader,
		       const struct verb_group *verb)
{
	const struct mention_list *mentions = reader->mentions;
	if (is_passive(reader, verb) || !verb->subjects.count ||
	    verb->objects.count != 1 ||
	    mentions->at[verb->objects.at[0]].kind != MENTION_ORGANIZATION)
		return false;
	for (uint32_t i = 0; i < verb->subjects.count; i++)
		if (mentions->at[verb->subjects.at[i]].kind != MENTION_STATE)
			return false;
	return true;
}

/* "opened the Embassy of Norway in Lima". */
static bool opens_house(const struct event_reader *reader,
			const struct verb_group *verb)
{
	static const char *const houses[] = { "embassy", "consulate",
					      "consular", "exhibition",
					      "museum", NULL };
	const struct index_list *openers =
		verb->passive ? &verb->agents : &verb->subjects;
	if (!are_present(reader, openers))
		return false;
	const struct chunk *object = chunk_at(reader, verb->chunk + 1);
	struct range where = verb->passive		   ? verb->subject
			     : object->kind == CHUNK_NOUN ? object->range
							  : (struct range){ 0, 0 };
	for (uint32_t i = where.first; i < where.last && i < where.first + 12; i++)
		if (reader_among(reader, i, houses) >= 0)
			return true;
	return false;
}

/* Whether an event verb tells of a happening without an event noun. A light
 * one does not; "speak" does with "by telephone". */
static bool tells_itself(const struct event_reader *reader,
			 const struct verb_group *verb, const struct entry *entry)
{
	static const char *const elsewhere[] = { "at",   "to",   "in",
						 "from", "with", NULL };
	static const char *const phone[] = { "phone", "telephone",
					     "videoconference", NULL };
	if (!(entry->frames & EVENT_LIGHT))
		return true;
	if (telling_kind(entry) == EVENT_APPOINTMENT)
		return telling_gives_post(reader, verb);
	if (!strcmp(entry->name, "join"))
		return joins_body(reader, verb);
	if (telling_kind(entry) != EVENT_CALL)
		return false;
	uint32_t first = verb->range.last, next = verb->chunk + 1;
	while (chunk_is(reader, next, CHUNK_DATE) ||
	       chunk_is(reader, next, CHUNK_ADVERB) ||
	       (chunk_word(reader, next, "on") &&
		chunk_is(reader, next + 1, CHUNK_DATE)))
		next++;
	if (entry->frames & EVENT_WITH &&
	    (is_official_company(reader, next + 1)
		     ? chunk_word(reader, next, "with") ||
			       (chunk_word(reader, next, "to") &&
				chunk_at(reader, next + 1)->is != NONE)
		     : !chunk_among(reader, next, elsewhere) &&
			       participants_are_named(reader, &verb->subjects)))
		return true; /* "spoke today with the Minister", "X and Y spoke" */
	for (uint32_t i = first; i < first + 12; i++) {
		if (i >= reader->text->tokens.count ||
		    reader->text->tokens.at[i].kind == TOKEN_STOP)
			return false;
		if (reader_among(reader, i, phone) >= 0)
			return true;
	}
	return false;
}

/* "convened the Cooperation Council". */
static bool convenes_body(const struct event_reader *reader,
			  const struct verb_group *verb, const struct entry *entry)
{
	if (!(entry->frames & EVENT_OBJECT) || is_passive(reader, verb) ||
	    !verb->objects.count)
		return false;
	return reader->mentions->at[verb->objects.at[0]].kind ==
	       MENTION_ORGANIZATION;
}

/* "will see the President", not "seeing them through". */
static bool sees_official(const struct event_reader *reader,
			  const struct verb_group *verb)
{
	for (uint32_t i = 0; i < verb->objects.count; i++)
		if (reader->mentions->at[verb->objects.at[i]].kind ==
		    MENTION_OFFICIAL)
			return true;
	return false;
}

/* Somebody, not a country or a thing, for whom "it" may stand. */
static bool has_traveller(const struct event_reader *reader,
			  const struct index_list *who)
{
	for (uint32_t i = 0; i < who->count; i++)
		if (reader->entities->list.at[who->at[i]].kind == ENTITY_OFFICIAL)
			return true;
	return false;
}

static bool is_ordinal(const struct event_reader *reader, uint32_t token)
{
	struct str s = text_token(reader->text, token);
	return reader_class(reader, token, WORD_ORDINAL) ||
	       (reader->text->tokens.at[token].kind == TOKEN_NUMBER &&
		s.length > 2 && strchr("hdt", s.at[s.length - 1]));
}

/* "attended the Doha Forum", "co-chaired the 19th Joint Council": the chunk of
 * a body that is named for its sessions, or whose session is counted; or NONE. */
static uint32_t session_object(const struct event_reader *reader,
			       const struct verb_group *verb)
{
	static const char *const heads[] = { "forum",    "conference", "summit",
					     "congress", "symposium",  "dialogue",
					     NULL };
	static const char *const behind[] = { "in", "at", "over", NULL };
	uint32_t at = verb->chunk + 1;
	while (chunk_is(reader, at, CHUNK_ADVERB) ||
	       chunk_is(reader, at, CHUNK_DATE))
		at++;
	if (chunk_among(reader, at, behind))
		at++;
	const struct chunk *noun = chunk_at(reader, at);
	if (is_passive(reader, verb) || noun->kind != CHUNK_NOUN ||
	    noun->is == NONE ||
	    reader->mentions->at[noun->is].kind != MENTION_ORGANIZATION)
		return NONE;
	struct range range = noun->range;
	bool named = false;
	for (uint32_t i = range.first; i < range.last; i++)
		named |= reader_among(reader, i, heads) >= 0;
	for (uint32_t i = range.first; i < range.first + 3 && i < range.last; i++)
		named |= is_ordinal(reader, i);
	return named ? at : NONE;
}

/* "President X, | with | whom | Y | met". */
static void read_whom(struct event_reader *reader, struct telling *t,
		      const struct verb_group *verb)
{
	uint32_t at = verb->chunk;
	for (uint32_t n = 0; at > 1 && n < 3; n++)
		if (chunk_is(reader, --at, CHUNK_RELATIVE))
			break;
	if (!chunk_word(reader, at, "whom"))
		return;
	at -= chunk_is(reader, at - 1, CHUNK_PREPOSITION);
	while (at > 1 && chunk_is(reader, at - 1, CHUNK_COMMA))
		at--;
	uint32_t is = at ? chunk_at(reader, at - 1)->is : NONE;
	if (is != NONE && reader->mentions->at[is].kind == MENTION_OFFICIAL)
		participants_add(reader, &t->guests, is);
}

void telling_read_verb(struct event_reader *reader, uint32_t index)
{
	const struct verb_group *verb = &reader->clauses.verbs.at[index];
	const struct entry *entry =
		verb->event.form ? verb->event.form->entry : NULL;
	uint32_t noun = telling_subject(reader, verb);
	/* "the paper formalizing relations was signed": the paper was */
	if (noun != NONE && entry && telling_kind(entry) == EVENT_SIGNING &&
	    reader->tellings.at[noun].kind == EVENT_OTHER)
		noun = NONE;
	if (noun != NONE)
		carry_noun(reader, index, noun, true);
	uint32_t object = telling_object(reader, verb);
	if (object == NONE) {
		object = telling_relative(reader, verb);
		if (object != NONE) /* the clause says which one */
			reader->tellings.at[object].alone = false;
	}
	/* "signed the minutes of the session": the minutes */
	if (object != NONE && entry && telling_kind(entry) == EVENT_SIGNING &&
	    reader->tellings.at[object].kind != EVENT_SIGNING)
		object = NONE;
	if (object != NONE && object != noun) {
		carry_noun(reader, index, object, false);
		return;
	}
	if (noun != NONE)
		return;
	if ((!entry || !strcmp(entry->name, "greet")) && is_welcome(reader, verb))
		entry = lexicon_entry(reader->lexicon, ENTRY_EVENT, "receive/verb");
	if (entry && !strcmp(entry->name, "open") && opens_house(reader, verb))
		entry = lexicon_entry(reader->lexicon, ENTRY_EVENT,
				      "inaugurate/verb");
	if (telling_read_list(reader, index) || telling_read_stay(reader, index) ||
	    telling_read_becoming(reader, index) ||
	    telling_read_courtesy(reader, index) || !entry)
		return;
	if (is_topic(entry)) {
		telling_read_discussion(reader, index);
		return;
	}
	bool conference = telling_kind(entry) == EVENT_CONFERENCE;
	uint32_t session = conference ? session_object(reader, verb) : NONE;
	bool convenes = conference &&
			(session != NONE || convenes_body(reader, verb, entry));
	bool joins = !convenes && (conference || entry->frames & EVENT_HOST) &&
		     joins_earlier(reader, verb) &&
		     (conference || is_passive(reader, verb));
	if (!joins && !convenes &&
	    (conference || !tells_itself(reader, verb, entry)))
		return;
	reader->telling_of_verb[index] = reader->tellings.count;
	struct telling *t = telling_add(reader, entry, verb->range);
	t->verb = index;
	t->joins = joins;
	t->planned = telling_is_planned(reader, index);
	if (t->kind == EVENT_APPOINTMENT)
		t->planned &= !telling_is_intent(reader, verb) &&
			      verb->tense != TENSE_FUTURE;
	t->negated = verb->negated;
	t->several = is_each(reader, verb->chunk + 1);
	uint32_t next = verb->chunk + 1;
	if (telling_is_set_off(reader, verb, t->kind))
		telling_read_parties(reader, t, verb->chunk - 1);
	else
		telling_read_actors(reader, t, verb);
	if (session != NONE) {
		participants_add(reader, &t->guests, chunk_at(reader, session)->is);
		next = session + 1;
	} else if (!is_passive(reader, verb) && entry->frames & EVENT_OBJECT &&
		   (t->kind == EVENT_MEETING || t->kind == EVENT_CALL ||
		  t->kind == EVENT_OTHER || convenes))
		next = telling_read_object(reader, t, next);
	participants_read(reader, t, next);
	if (t->kind == EVENT_MEETING && !t->guests.count)
		read_whom(reader, t, verb);
	if (t->kind == EVENT_MEETING && entry->frames & EVENT_HOST &&
	    !t->guests.count && !t->faceless)
		t->negated = true; /* "the Forum hosted by Peru" */
	if ((!strcmp(entry->name, "see") && !t->faceless &&
	     !sees_official(reader, verb)) ||
	    (t->kind == EVENT_SIGNING && chunk_word(reader, verb->chunk + 1, "up")))
		t->negated = true; /* "sees growth", "signed up" */
	if (t->kind == EVENT_VISIT && !has_traveller(reader, &t->who))
		t->negated = true; /* "when it came to Russia" */
	if (t->kind == EVENT_MEETING && !(entry->frames & EVENT_OBJECT) &&
	    t->who.count + t->guests.count < 2 && !t->faceless)
		t->negated = true; /* "talked about X" */
}
