/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Whether a happening is one that was told before: kinds, dates, places, names
 * and people must agree, as far as the text says them. */
#include "facts/event_match.h"
#include "facts/telling_parse.h"

#include <string.h>

enum {
	LOOK_BACK = 24,   /* events that a telling may come back to */
	MOST_TENURES = 16 /* of one official that are looked at */
};

/* ---- who stands for whom */

static bool represents(const struct builder *b, uint32_t official, uint32_t state)
{
	const struct entities *entities = b->reader->entities;
	const struct index_list *held = &entities->list.at[official].tenures;
	for (uint32_t i = 0; i < held->count && i < MOST_TENURES; i++) {
		uint32_t post = entities->tenures.at[held->at[i]].post;
		if (entities->list.at[post].of == state)
			return true;
	}
	return false;
}

/* Where an official takes part his state does not stand beside him. */
void event_drop_represented(const struct builder *b, struct index_list *who)
{
	uint32_t kept = 0;
	for (uint32_t i = 0; i < who->count; i++) {
		bool drop = false;
		if (b->reader->entities->list.at[who->at[i]].kind == ENTITY_STATE)
			for (uint32_t j = 0; j < who->count && !drop; j++)
				drop = represents(b, who->at[j], who->at[i]);
		if (!drop)
			who->at[kept++] = who->at[i];
	}
	who->count = kept;
}

/* ---- whether two things that are told agree */

static bool dates_agree(struct date a, struct date a_end, struct date b,
			struct date b_end)
{
	if (!a.year || !b.year || date_covers(a, b) || date_covers(b, a))
		return true;
	return date_compare(a, b_end) <= 0 && date_compare(b, a_end) <= 0;
}

static bool places_agree(const struct builder *b, uint32_t one, uint32_t other)
{
	return one == NONE || other == NONE || one == other ||
	       is_city_in(b->reader, one, other) ||
	       is_city_in(b->reader, other, one);
}

static bool has_official(const struct builder *b, const struct index_list *who)
{
	for (uint32_t i = 0; i < who->count; i++)
		if (b->reader->entities->list.at[who->at[i]].kind ==
		    ENTITY_OFFICIAL)
			return true;
	return false;
}

static uint32_t count_officials(const struct builder *b,
				const struct index_list *who)
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < who->count; i++)
		count += b->reader->entities->list.at[who->at[i]].kind ==
			 ENTITY_OFFICIAL;
	return count;
}

/* How many of one list are in the other: themselves or, where one list names
 * states and the other officials, by whom they stand for. A headline may name
 * one by his body alone: "X meets OSCE Secretary General". */
static uint32_t count_shared(const struct builder *b, const struct index_list *one,
			     const struct index_list *other, bool title)
{
	uint32_t shared = 0;
	bool stand = !has_official(b, one) || !has_official(b, other);
	for (uint32_t i = 0; i < one->count; i++) {
		bool found = index_list_has(other, one->at[i]);
		bool body =
			title && b->reader->entities->list.at[one->at[i]].kind !=
					 ENTITY_OFFICIAL;
		for (uint32_t j = 0; j < other->count && (stand || body) && !found;
		     j++)
			found = represents(b, one->at[i], other->at[j]) ||
				represents(b, other->at[j], one->at[i]);
		shared += found;
	}
	return shared;
}

static bool is_known(const struct telling *t)
{
	return t->reference == TELLS_KNOWN;
}

/* "the talks" may come back to a meeting, a conference, a call. */
static bool kinds_agree(const struct happening *h, enum event_kind kind)
{
	enum event_kind k = h->kind;
	bool talks = kind == EVENT_MEETING || kind == EVENT_CONSULTATION ||
		     kind == EVENT_CONFERENCE;
	if (k == kind)
		return true;
	if (k == EVENT_MEETING && kind == EVENT_CONFERENCE &&
	    !h->telling->is_noun && h->who.count > 2)
		return true; /* "hosted the Presidents of X, Y and Z" at it */
	if (h->telling->discussion && kind == EVENT_CALL)
		return true;
	if (k == EVENT_CALL && talks && !strcmp(h->telling->entry->name, "speak"))
		return true; /* "met Y. They spoke about trade" */
	if (h->telling->joins)
		return talks || kind == EVENT_CEREMONY || kind == EVENT_SIGNING;
	if (k == EVENT_MEETING && kind == EVENT_CONSULTATION)
		return true;
	if (!is_known(h->telling) && !h->telling->title)
		return false;
	switch (k) {
	case EVENT_MEETING:
		return talks ||
		       (h->bare && (kind == EVENT_CALL || kind == EVENT_CEREMONY));
	case EVENT_CONFERENCE: return talks && h->bare;
	case EVENT_CONSULTATION: return talks && h->bare;
	case EVENT_CEREMONY:
		/* "the ceremony", not "the opening of the Consulate" */
		return kind == EVENT_SIGNING &&
		       strstr(h->telling->entry->name, "ceremony");
	default: return false;
	}
}

/* ---- names of conferences */

static bool is_name_word(const struct builder *b, uint32_t token)
{
	const struct token *t = &b->reader->text->tokens.at[token];
	return (t->kind == TOKEN_WORD && t->flags & TOKEN_CAPITAL) ||
	       t->kind == TOKEN_NUMBER;
}

static bool name_has(const struct builder *b, struct range name, uint32_t token)
{
	const struct text *text = b->reader->text;
	for (uint32_t i = name.first; i < name.last; i++) {
		uint32_t word = text->tokens.at[i].word;
		if (word ? word == text->tokens.at[token].word
			 : str_equal(text_token(text, i), text_token(text, token)))
			return true;
	}
	return false;
}

enum names { NAMES_SILENT, NAMES_AGREE, NAMES_DIFFER };

/* Whether two phrases name one conference: by the words with capitals. */
static enum names compare_names(const struct builder *b, struct range one,
				struct range other)
{
	enum { LONGEST = 32 };
	uint32_t words = 0, shared = 0, others = 0;
	if (one.last - one.first > LONGEST || other.last - other.first > LONGEST)
		return NAMES_SILENT;
	for (uint32_t i = one.first; i < one.last; i++) {
		if (!is_name_word(b, i))
			continue;
		words++;
		shared += name_has(b, other, i);
	}
	for (uint32_t i = other.first; i < other.last; i++)
		others += is_name_word(b, i);
	if (!words || !others)
		return NAMES_SILENT;
	if (words > others)
		words = others;
	return shared * 2 > words ? NAMES_AGREE
	       : shared           ? NAMES_SILENT
				  : NAMES_DIFFER;
}

/* ---- whether a happening is one that was told before */

/* Whether no other event is of this kind. */
static bool is_only(const struct builder *b, const struct draft *draft)
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < b->drafts.count && count < 2; i++)
		count += b->drafts.at[i].event.kind == draft->event.kind;
	return count == 1;
}

static bool people_agree(const struct builder *b, const struct happening *h,
			 const struct draft *d)
{
	const struct telling *t = h->telling;
	uint32_t mine = h->who.count, theirs = d->event.participants.count;
	uint32_t shared =
		count_shared(b, &h->who, &d->event.participants, t->title);
	bool comes_back = is_known(t) || t->joins || t->title;
	bool gathers = h->kind == EVENT_CONFERENCE || h->kind == EVENT_SIGNING ||
		       h->kind == EVENT_CEREMONY;
	if (t->title && mine && !has_official(b, &h->who) && !shared)
		return is_only(b, d); /* "A and B sign a treaty" */
	if (t->title && shared && count_officials(b, &h->who) == 1 &&
	    theirs == mine && is_only(b, d))
		return true; /* "X meets Chairperson of Commission" */
	if (!mine) /* a headline of "officials" that meet may mean any of several */
		return comes_back && !t->ordinal &&
		       (!t->from.year || d->event.from.year) &&
		       (!t->headline || t->is_noun || is_only(b, d));
	if (!theirs)
		return (comes_back && !t->title) || (gathers && t->from.year);
	if (h->kind == EVENT_VISIT || h->kind == EVENT_APPOINTMENT)
		return shared > 0;
	if (shared == mine)
		return mine > 1 || t->title ||
		       (!t->faceless && (comes_back || gathers));
	if (shared == theirs)
		return theirs > 1 || gathers ||
		       (!d->faceless && (h->kind == d->event.kind ||
					 d->event.kind != EVENT_CONFERENCE));
	if (shared && is_known(t) && t->is_noun && !t->title && !t->ordinal &&
	    h->kind == EVENT_MEETING && is_only(b, d) &&
	    d->event.kind == EVENT_CONFERENCE &&
	    count_officials(b, &h->who) <= shared)
		return true; /* "during the meeting of EU ministers" */
	return shared > 1 || (shared && gathers && comes_back);
}

/* "X met Y. They had a long discussion", "X visits Rome. He pays a visit": the
 * article alone does not make it another one. */
static bool is_same_again(const struct builder *b, const struct happening *h,
			  const struct draft *d)
{
	const struct telling *t = h->telling;
	const struct index_list *people = &d->event.participants;
	uint32_t shared = count_shared(b, &h->who, people, false);
	if (t->another || t->ordinal || !shared)
		return false;
	if (h->kind == EVENT_VISIT)
		return h->place != NONE && d->event.place != NONE;
	return h->kind == EVENT_MEETING && h->kind == d->event.kind &&
	       !t->from.year && h->place == NONE && shared > 1 &&
	       shared == h->who.count && shared == people->count;
}

static bool is_told_before(const struct builder *b, const struct happening *h,
			   const struct draft *d)
{
	const struct telling *t = h->telling;
	const struct event *e = &d->event;
	if (!kinds_agree(h, e->kind) ||
	    !dates_agree(t->from, t->to, e->from, e->to) ||
	    !places_agree(b, h->place, e->place) ||
	    (t->ordinal && d->ordinal && t->ordinal != d->ordinal))
		return false;
	if (h->bare || t->joins)
		return true;
	if (h->kind == EVENT_MEETING && e->kind == EVENT_CONFERENCE && !t->is_noun)
		return d == &b->drafts.at[b->drafts.count - 1] &&
		       !has_official(b, &e->participants);
	if (t->reference == TELLS_NEW && !t->title && !is_same_again(b, h, d))
		return false;
	if (t->past_perfect && !d->past_perfect && !is_known(t))
		return false;
	bool both_days = date_is_day(t->from) && date_is_day(e->from);
	if (h->kind == EVENT_CONFERENCE && t->is_noun) {
		enum names names = compare_names(b, t->name, d->name);
		if (names != NAMES_SILENT)
			return names == NAMES_AGREE;
	}
	if (!h->who.count && !is_known(t) && !t->title)
		return both_days && h->place == e->place;
	return people_agree(b, h, d);
}

/* The newest that agrees; "the talks" rather talks than a conference. */
uint32_t event_find(const struct builder *b, const struct happening *h)
{
	uint32_t count = b->drafts.count, other = NONE;
	const struct token *head = &b->reader->text->tokens.at[h->telling->head];
	bool choosy = h->bare && !(head->flags & TOKEN_CAPITAL);
	for (uint32_t i = count; i-- > 0 && count - i <= LOOK_BACK;) {
		if (!is_told_before(b, h, &b->drafts.at[i]))
			continue;
		if (!choosy || b->drafts.at[i].event.kind == h->kind)
			return i;
		if (other == NONE)
			other = i;
	}
	return other;
}

/* A headline that the body tells in full, though it names people otherwise: "X
 * meets the Ambassador of Y". */
bool event_is_told_in_body(const struct builder *b, const struct happening *h)
{
	if (!h->telling->headline || h->kind == EVENT_APPOINTMENT)
		return false;
	for (uint32_t i = 0; i < b->drafts.count && i < LOOK_BACK; i++) {
		const struct draft *d = &b->drafts.at[i];
		if (b->reader->tellings.at[d->telling].title ||
		    !kinds_agree(h, d->event.kind) ||
		    !count_shared(b, &h->who, &d->event.participants, true))
			continue;
		return true;
	}
	return false;
}

/* ---- what is planned */

/* "will meet", with a day or without; not "later this year". */
bool event_is_firm(const struct telling *t)
{
	return t->firm && (!t->from.year || date_is_day(t->from));
}

/* "will meet", "said that she would meet". */
static bool is_programme(const struct event_reader *reader,
			 const struct verb_group *verb)
{
	return verb->tense == TENSE_FUTURE ||
	       (verb->shape == VERB_FINITE &&
		reader_word(reader, verb->range.first, "would"));
}

/* One more thing in the programme of a trip is planned like the trip, or told
 * as coming ("will"), of somebody who travels. */
uint32_t event_trip(const struct builder *b, const struct happening *h)
{
	const struct telling *t = h->telling;
	if (!t->planned || t->verb == NONE || t->from.year ||
	    !is_programme(b->reader, &b->reader->clauses.verbs.at[t->verb]) ||
	    h->kind == EVENT_VISIT || h->kind == EVENT_APPOINTMENT ||
	    h->kind == EVENT_OTHER)
		return NONE;
	for (uint32_t i = b->drafts.count, n = 0; i-- > 0 && n < LOOK_BACK; n++) {
		const struct draft *d = &b->drafts.at[i];
		if (d->event.kind != EVENT_VISIT || !date_is_day(d->event.from))
			continue;
		for (uint32_t j = 0; j < h->who.count; j++)
			if (index_list_has(&d->event.participants, h->who.at[j]))
				return i;
	}
	return NONE;
}

/* ---- who goes for himself */

bool event_is_principal(const struct builder *b, uint32_t who, uint32_t *home)
{
	static const char *const beside[] = {
		"Deputy",    "Vice",     "Ambassador", "Assistant",    "Envoy",
		"Permanent", "Director", "Counsellor", "Spokesperson", NULL
	};
	const struct entities *entities = b->reader->entities;
	const struct entity *official = &entities->list.at[who];
	*home = NONE;
	if (official->kind != ENTITY_OFFICIAL || !official->tenures.count)
		return false;
	for (uint32_t i = 0; i < official->tenures.count && i < MOST_TENURES; i++) {
		const struct tenure *tenure =
			&entities->tenures.at[official->tenures.at[i]];
		const struct entity *post = &entities->list.at[tenure->post];
		if (tenure->status == TENURE_FORMER)
			continue;
		for (int j = 0; beside[j]; j++)
			if (strstr(post->label, beside[j]))
				return false;
		if (post->of == NONE || *home != NONE)
			continue;
		const struct entity *of = &entities->list.at[post->of];
		*home = of->kind == ENTITY_STATE          ? post->of
			: of->kind == ENTITY_ORGANIZATION ? of->of
							  : NONE;
	}
	return true;
}

/* ---- whether what is told is enough to be an event */

/* A state alone visits nobody. */
static bool has_traveller(const struct builder *b, const struct index_list *who)
{
	for (uint32_t i = 0; i < who->count; i++)
		if (b->reader->entities->list.at[who->at[i]].kind != ENTITY_STATE)
			return true;
	return false;
}

/* "will depart for Singapore", of a minister of Singapore: whoever comes home
 * visits nobody. */
static bool is_home(const struct builder *b, const struct happening *h)
{
	static const char *const homeward[] = { "return", "depart", "leave",
						"come",   NULL };
	uint32_t state = h->place;
	if (state == NONE || !h->who.count)
		return false;
	const struct entity *place = &b->reader->entities->list.at[state];
	if (place->kind == ENTITY_CITY) {
		bool comes = false;
		for (int i = 0; homeward[i]; i++)
			comes |= !strcmp(h->telling->entry->name, homeward[i]);
		if (!comes)
			return false;
		state = place->place;
	}
	for (uint32_t i = 0; i < h->who.count; i++)
		if (h->who.at[i] != state && !represents(b, h->who.at[i], state))
			return false;
	return state != NONE;
}

/* "Egypt and Jordan have signed agreements": how things stand. */
static bool is_standing(const struct event_reader *reader, const struct telling *t)
{
	const struct verb_group *verb =
		t->verb == NONE ? NULL : &reader->clauses.verbs.at[t->verb];
	return verb && !t->is_noun && verb->tense == TENSE_PERFECT;
}

/* "established relations", not "has relations". */
static bool is_done(const struct event_reader *reader, const struct telling *t)
{
	const struct verb_group *verb =
		t->verb == NONE ? NULL : &reader->clauses.verbs.at[t->verb];
	return verb && verb->event.form && verb->shape == VERB_FINITE &&
	       telling_kind(verb->event.form->entry) == EVENT_OTHER &&
	       verb->tense == TENSE_PAST &&
	       !reader_class(reader, verb->head, WORD_HAVE | WORD_BE);
}

bool event_is_enough(const struct builder *b, const struct happening *h,
		     bool scheduled)
{
	const struct telling *t = h->telling;
	bool light = t->is_noun && t->entry->frames & EVENT_LIGHT;
	bool carried = !t->is_noun || t->verb != NONE || t->surrounds;
	bool placed = h->place != NONE || t->from.year;
	uint32_t people = h->who.count;
	bool held = carried && !t->subject_of_verb && people > 1;
	if (t->negated || t->joins || (h->bare && !held) ||
	    (t->planned && !scheduled && !event_is_firm(t) &&
	     !date_is_day(t->from)))
		return false;
	if (t->planned && event_is_firm(t) && !scheduled && !date_is_day(t->from) &&
	    (people < 2 || !has_official(b, &h->who)))
		return false;
	if (scheduled && people < 2 && !t->guests.count && h->kind == EVENT_MEETING)
		return false; /* "will meet representatives of industry" */
	bool known = !t->is_noun || is_known(t) || t->title;
	if (light && people > 1 &&
	    (t->headline ||
	     (is_known(t) && t->guests.count > 1 && h->kind != EVENT_CONFERENCE)))
		light = false; /* "Readout of X's call with Y", "the talks
				* between A and B" */
	if ((light || !known) && !carried && !placed && !t->authored)
		return false; /* "proposed a meeting of X and Y" */
	switch (h->kind) {
	case EVENT_VISIT:
		if (t->is_noun && !has_traveller(b, &h->who))
			return false; /* "the tour of Arab states" */
		return people && !is_home(b, h) && (h->place != NONE ||
				  (t->is_noun && (t->from.year || t->surrounds ||
						  t->verb != NONE)));
	case EVENT_APPOINTMENT: return people > 0;
	case EVENT_SIGNING:
		if (people && carried && !placed && is_standing(b->reader, t))
			return false;
		return (people && carried) || t->part_of != NONE ||
		       (h->place != NONE && t->from.year);
	case EVENT_CONFERENCE:
		if (people < 2 && !placed && (t->is_body || t->several))
			return false; /* "preparing for the East Asia Summit" */
		return people && (carried || placed || t->marginal || t->authored);
	case EVENT_CEREMONY: return people && carried;
	case EVENT_OTHER:
		/* relations, agreements and memberships are between two */
		if (t->entry->frames & EVENT_WITH &&
		    !(t->entry->frames & EVENT_HOST))
			return people > 1 &&
			       (placed || (!has_official(b, &h->who) &&
					   is_done(b->reader, t)));
		return people && carried && placed;
	default:
		return people > 1 ||
		       (people && carried && (t->faceless || placed)) ||
		       (people && placed && t->reference != TELLS_PLAIN &&
			(!t->several || t->guests.count));
	}
}
