/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Where and when: a place or date belongs to the nearest trigger or verb to
 * its left in the sentence, to the verb right behind it ("today received"), or,
 * at the head of a sentence, to the first verb that comes. A verb that tells of
 * nothing takes what belongs to it away. */
#include "facts/telling.h"

#include <string.h>

enum { PENDING = 8 };

struct governor {
	uint32_t telling; /* or NONE */
	uint32_t verb;    /* a verb group, or NONE */
};

struct circumstance {
	enum { WHERE, WHEN, SAME_DAY, WITHIN } kind;
	uint32_t mention; /* WHERE, WHEN */
	uint32_t entity;  /* WHERE */
	uint32_t telling; /* WITHIN */
	bool towards;     /* WHERE: behind "to" */
	bool marginal;    /* WITHIN */
	bool inside;      /* WITHIN: "in a meeting" */
	bool aim;         /* WITHIN: "for a visit" */
	bool after;       /* WITHIN: "following the conference" */
};

struct walker {
	struct event_reader *reader;
	struct governor governor;
	struct governor outer; /* before a relative clause */
	bool in_relative;
	struct circumstance pending[PENDING];
	uint32_t pending_count;
	uint32_t *date_of_verb; /* the date mention of a verb without a telling */
	uint32_t *place_of_verb;
};

static struct telling *telling_at(struct walker *w, uint32_t index)
{
	return &w->reader->tellings.at[index];
}

/* ---- giving */

static const struct entity *entity_at(const struct event_reader *reader,
				      uint32_t entity)
{
	return &reader->entities->list.at[entity];
}

bool is_city_in(const struct event_reader *reader, uint32_t city, uint32_t state)
{
	return city != NONE && state != NONE &&
	       entity_at(reader, city)->kind == ENTITY_CITY &&
	       entity_at(reader, city)->place == state;
}

static bool has_official(const struct event_reader *reader,
			 const struct index_list *who)
{
	for (uint32_t i = 0; i < who->count; i++)
		if (entity_at(reader, who->at[i])->kind == ENTITY_OFFICIAL)
			return true;
	return false;
}

static void give_place(struct walker *w, struct telling *t,
		       const struct circumstance *c)
{
	const struct event_reader *reader = w->reader;
	if (t->kind == EVENT_VISIT) {
		index_list_put(&t->guests, c->entity, reader->arena);
		return;
	}
	if (c->towards || t->discussion)
		return;
	if (t->place == NONE || is_city_in(reader, c->entity, t->place))
		t->place = c->entity;
}

/* "on Monday met": the last one, though the sentence looks ahead elsewhere. */
static bool lies_ahead(const struct event_reader *reader, const struct telling *t,
		       const struct mention *m)
{
	enum { WEEK = 7 };
	static const char *const plans[] = { "scheduled", "planned", "set",
					     "expected",  "slated",  "due",
					     "announced", "agreed",  NULL };
	if (t->verb != NONE &&
	    reader_among(reader, reader->clauses.verbs.at[t->verb].head, plans) >= 0)
		return false;
	return t->verb != NONE && !t->planned && date_is_day(m->from) &&
	       m->range.last == m->range.first + 1 &&
	       reader->clauses.verbs.at[t->verb].shape == VERB_FINITE &&
	       reader->clauses.verbs.at[t->verb].tense == TENSE_PAST &&
	       date_is_day(reader->published) &&
	       date_compare(m->from, reader->published) > 0 &&
	       date_to_number(m->from) < date_to_number(reader->published) + WEEK;
}

/* "is to pay a visit Wednesday": the next one. */
static bool lies_behind(const struct event_reader *reader, const struct telling *t,
			const struct mention *m)
{
	enum { WEEK = 7 };
	const struct token *word = &reader->text->tokens.at[m->range.first];
	return t->planned && date_is_day(m->from) &&
	       m->range.last == m->range.first + 1 && word->flags & TOKEN_CAPITAL &&
	       word->kind == TOKEN_WORD && date_is_day(reader->published) &&
	       date_compare(m->from, reader->published) < 0 &&
	       date_to_number(m->from) + WEEK > date_to_number(reader->published);
}

static void give_date(struct walker *w, struct telling *t, uint32_t mention)
{
	const struct mention *m = &w->reader->mentions->at[mention];
	if (t->from.year && !date_covers(t->from, m->from))
		return;
	t->from = m->from;
	t->to = m->to;
	if (lies_behind(w->reader, t, m)) {
		t->from = date_add_days(m->from, 7);
		t->to = date_add_days(m->to, 7);
	} else if (lies_ahead(w->reader, t, m)) {
		t->from = date_add_days(m->from, -7);
		t->to = date_add_days(m->to, -7);
	}
}

/* "As part of his visit, President X will meet Y": his own; not where he is a
 * host. */
static bool is_cataphor(const struct event_reader *reader,
			const struct telling *visit, const struct verb_group *verb)
{
	if (visit->head > verb->head || verb->subjects.count != 1 ||
	    (verb->event.form && verb->event.form->entry->frames & EVENT_HOST))
		return false;
	const struct mention *m = &reader->mentions->at[verb->subjects.at[0]];
	return m->kind == MENTION_OFFICIAL && m->entity_count == 1 &&
	       m->person.first < m->person.last;
}

/* "On arrival in Rome, X was received", "said during a visit to Rome". */
static void add_visitor(struct walker *w, struct telling *visit,
			const struct verb_group *verb)
{
	/* "During his visit to Lima, X met Y": his own, told ahead of his name */
	static const char *const owners[] = { "his", "her", "their", NULL };
	bool his = reader_among(w->reader, visit->words.first, owners) >= 0;
	if (his && is_cataphor(w->reader, visit, verb))
		visit->who.count = 0;
	if (visit->who.count || (visit->reference == TELLS_KNOWN && !his))
		return;
	visit->planned |= visit->verb == NONE &&
			  (verb->tense == TENSE_FUTURE ||
			   verb->tense == TENSE_MODAL);
	/* "will host the President for a state visit": he visits */
	bool hosts = verb->event.form &&
		     verb->event.form->entry->frames & EVENT_HOST &&
		     verb->event.form->entry->frames & EVENT_OBJECT &&
		     !is_passive(w->reader, verb);
	participants_add_all(w->reader, &visit->who,
			     hosts ? &verb->objects : &verb->subjects);
}

/* "In a telephone conversation, X briefed Y": he talks to whom he tells. */
static bool give_parties(struct walker *w, struct telling *talk, uint32_t verb)
{
	struct event_reader *reader = w->reader;
	const struct verb_group *group = &reader->clauses.verbs.at[verb];
	if ((talk->kind != EVENT_MEETING && talk->kind != EVENT_CALL) ||
	    talk->reference == TELLS_KNOWN || talk->who.count)
		return false;
	participants_add_all(reader, &talk->who, &group->subjects);
	if (talk->guests.count)
		return true;
	if (is_passive(reader, group))
		participants_agents(reader, &talk->guests, group);
	else
		participants_add_all(reader, &talk->guests, &group->objects);
	return true;
}

/* "X stressed the need of deepening ties at a meeting with Y": X met Y. The
 * verb itself where none before it has a subject. */
static uint32_t verb_with_subject(const struct walker *w, uint32_t verb)
{
	enum { BACK = 4 };
	const struct verb_group *verbs = w->reader->clauses.verbs.at;
	const struct token *tokens = w->reader->text->tokens.at;
	for (uint32_t at = verb, n = 0; at != NONE && n < BACK; at--, n++) {
		if (tokens[verbs[at].head].sentence !=
		    tokens[verbs[verb].head].sentence)
			break;
		if (verbs[at].subjects.count || verbs[at].shape == VERB_FINITE)
			return at;
		if (!at)
			break;
	}
	return verb;
}

/* Whoever does something at a conference takes part in it: "the decisions
 * that X and Y had taken at the Summit", and so with "discussed trade during
 * the meeting with Y". */
static void give_company(struct walker *w, struct governor to,
			 const struct circumstance *c)
{
	struct telling *conference = telling_at(w, c->telling);
	uint32_t verb = to.verb;
	if (verb == NONE && to.telling != NONE)
		verb = telling_at(w, to.telling)->verb;
	if (conference->kind == EVENT_MEETING)
		verb = verb_with_subject(w, verb);
	conference->surrounds = true;
	if (c->aim && verb != NONE && conference->verb == NONE) {
		/* "will visit Rome for talks with X" */
		enum verb_tense tense = w->reader->clauses.verbs.at[verb].tense;
		conference->planned |=
			tense == TENSE_FUTURE || tense == TENSE_MODAL;
	}
	if (conference->kind == EVENT_CEREMONY && to.telling != NONE &&
	    telling_at(w, to.telling)->kind == EVENT_SIGNING)
		conference->negated = true; /* "signed at a ceremony": one thing */
	if (conference->kind == EVENT_VISIT && to.telling != NONE &&
	    to.telling != c->telling &&
	    telling_at(w, to.telling)->kind == EVENT_VISIT && c->aim)
		conference->negated = true; /* "visited Rome for a state visit" */
	if (verb != NONE && conference->kind == EVENT_VISIT) {
		add_visitor(w, conference, &w->reader->clauses.verbs.at[verb]);
		return;
	}
	bool meeting = conference->kind == EVENT_MEETING &&
		       !conference->who.count && conference->guests.count;
	if (verb != NONE && c->inside && give_parties(w, conference, verb))
		return;
	if (verb == NONE)
		return;
	const struct verb_group *group = &w->reader->clauses.verbs.at[verb];
	if (conference->alone && conference->kind == EVENT_MEETING &&
	    participants_are_named(w->reader, &group->subjects)) {
		/* "after the talks, X and Y called for": theirs */
		participants_add_all(w->reader, &conference->who, &group->subjects);
		conference->alone = false;
		return;
	}
	if (conference->alone || (conference->kind != EVENT_CONFERENCE && !meeting))
		return;
	/* "following the conference, the agency is the focal point" */
	if (c->after && !meeting)
		return;
	conference->within_verb = verb;
	if (is_passive(w->reader, group)) {
		participants_agents(w->reader, &conference->who, group);
		return;
	}
	for (uint32_t i = 0; i < group->subjects.count; i++)
		participants_add(w->reader, &conference->who,
				 group->subjects.at[i]);
}

static void give(struct walker *w, struct governor to, const struct circumstance *c)
{
	if (c->kind == WITHIN)
		give_company(w, to, c);
	if (to.telling == NONE) {
		if (c->kind == WHEN && to.verb != NONE &&
		    w->date_of_verb[to.verb] == NONE)
			w->date_of_verb[to.verb] = c->mention;
		if (c->kind == WHERE && to.verb != NONE && !c->towards &&
		    w->place_of_verb[to.verb] == NONE)
			w->place_of_verb[to.verb] = c->entity;
		return;
	}
	struct telling *t = telling_at(w, to.telling);
	switch (c->kind) {
	case WHERE: give_place(w, t, c); break;
	case WHEN: give_date(w, t, c->mention); break;
	case SAME_DAY: t->same_day = true; break;
	case WITHIN:
		if (t->part_of == NONE && to.telling != c->telling) {
			t->part_of = c->telling;
			t->marginal = c->marginal;
		}
		break;
	}
}

/* The telling of a verb: its own, or that of the noun it carries. */
static struct governor governor_of_verb(const struct walker *w, uint32_t verb)
{
	return (struct governor){ w->reader->telling_of_verb[verb], verb };
}

static const struct verb_group *verb_at(const struct walker *w, uint32_t chunk)
{
	return &w->reader->clauses.verbs.at[chunk_at(w->reader, chunk)->number];
}

static void attach(struct walker *w, const struct circumstance *c, uint32_t next)
{
	while (chunk_is(w->reader, next, CHUNK_ADVERB))
		next++;
	/* "today received"; but "will visit Rome on 3 May to strengthen ties" */
	if (c->kind == WHEN && chunk_is(w->reader, next, CHUNK_VERB) &&
	    verb_at(w, next)->shape == VERB_FINITE)
		give(w, governor_of_verb(w, chunk_at(w->reader, next)->number), c);
	else if (w->governor.telling != NONE || w->governor.verb != NONE)
		give(w, w->governor, c);
	else if (w->pending_count < PENDING)
		w->pending[w->pending_count++] = *c;
}

static void give_pending(struct walker *w)
{
	for (uint32_t i = 0; i < w->pending_count; i++)
		give(w, w->governor, &w->pending[i]);
	w->pending_count = 0;
}

/* ---- reading */

/* The city or state that a noun chunk names: "Astana", "the Kazakh capital". */
static uint32_t place_of_noun(const struct event_reader *reader,
			      const struct chunk *noun)
{
	uint32_t index = noun->is != NONE ? noun->is : noun->holds;
	if (index == NONE)
		return NONE;
	const struct mention *m = &reader->mentions->at[index];
	if (!m->entity_count)
		return NONE;
	uint32_t entity = m->entities[0];
	if (noun->range.last > noun->range.first && m->kind == MENTION_STATE &&
	    reader_word(reader, noun->range.last - 1, "capital"))
		return entity_at(reader, entity)->place != NONE
			       ? entity_at(reader, entity)->place
			       : entity;
	if (noun->is == NONE ||
	    (m->kind == MENTION_STATE && m->role >= FORM_ADJECTIVE))
		return NONE;
	return m->kind == MENTION_CITY || m->kind == MENTION_STATE ? entity : NONE;
}

static bool is_signing(const struct event_reader *reader, uint32_t chunk)
{
	if (!chunk_is(reader, chunk, CHUNK_VERB))
		return false;
	uint32_t told =
		reader->telling_of_verb[chunk_at(reader, chunk)->number];
	return told != NONE && reader->tellings.at[told].kind == EVENT_SIGNING;
}

/* "on the sidelines of [the Summit]", "during [the meeting]": the noun chunk
 * of the telling that this lies within, or NONE. */
static uint32_t within(const struct event_reader *reader, uint32_t chunk,
		       bool *marginal)
{
	static const char *const margins[] = {
		"sidelines", "sideline",  "margins",    "margin",   "fringes",
		"fringe",    "framework", "course",     "occasion", "part",
		"end",       "close",     "conclusion", "outset",   "start",
		"beginning", "result",    "results",    NULL
	};
	static const char *const during[] = { "during", "at",    "within",
					      "for",    "after", "following",
					      NULL };
	uint32_t noun = chunk + 1;
	*marginal = false;
	if (!chunk_is(reader, noun, CHUNK_NOUN))
		return NONE;
	struct range range = chunk_at(reader, noun)->range;
	if (range.last > range.first &&
	    reader_among(reader, range.last - 1, margins) >= 0 &&
	    chunk_word(reader, noun + 1, "of") &&
	    chunk_is(reader, noun + 2, CHUNK_NOUN)) {
		*marginal = true;
		return reader->telling_of_chunk[noun + 2];
	}
	if (reader->telling_of_chunk[noun] == NONE)
		return NONE;
	/* "the sidelines of the Ministers' Meeting" read as one phrase */
	for (uint32_t i = range.first; i + 1 < range.last; i++)
		*marginal |= reader_among(reader, i, margins) >= 0 &&
			     reader_word(reader, i + 1, "of");
	uint32_t telling = reader->telling_of_chunk[noun];
	/* "a memorandum was signed for political consultation" */
	if (chunk_word(reader, chunk, "for") && chunk &&
	    is_signing(reader, chunk - 1))
		return NONE;
	/* "the preparations for the summit" are not at it */
	if (chunk_word(reader, chunk, "for") && chunk &&
	    chunk_is(reader, chunk - 1, CHUNK_NOUN) &&
	    chunk_at(reader, chunk - 1)->is == NONE)
		return NONE;
	if (chunk_word(reader, chunk, "on") || chunk_word(reader, chunk, "upon"))
		return reader->tellings.at[telling].kind == EVENT_VISIT ? telling
									: NONE;
	/* "In a telephone conversation, ..." */
	bool opens = chunk_word(reader, chunk, "in") &&
		     (!chunk || chunk_is(reader, chunk - 1, CHUNK_END));
	return *marginal || opens || chunk_among(reader, chunk, during) ? telling
									: NONE;
}

static bool is_same_day(const struct event_reader *reader, uint32_t noun)
{
	struct range range = chunk_at(reader, noun)->range;
	return range.last > range.first + 1 &&
	       reader_word(reader, range.last - 1, "day") &&
	       (reader_word(reader, range.last - 2, "same") ||
		reader_word(reader, range.last - 2, "that"));
}

static void read_preposition(struct walker *w, uint32_t chunk)
{
	static const char *const places[] = { "in", "at", "to", "for", NULL };
	struct event_reader *reader = w->reader;
	const struct chunk *noun = chunk_at(reader, chunk + 1);
	struct circumstance c = { .mention = NONE, .telling = NONE };
	if (noun->kind != CHUNK_NOUN)
		return;
	c.telling = within(reader, chunk, &c.marginal);
	if (c.telling != NONE) {
		c.kind = WITHIN;
		c.inside = chunk_word(reader, chunk, "in");
		c.aim = chunk_word(reader, chunk, "for");
		c.after = chunk_word(reader, chunk, "after") ||
			  chunk_word(reader, chunk, "following");
		attach(w, &c, chunk + 2);
		return;
	}
	if (is_same_day(reader, chunk + 1)) {
		c.kind = SAME_DAY;
		attach(w, &c, chunk + 2);
		return;
	}
	c.entity = place_of_noun(reader, noun);
	if (c.entity == NONE || !chunk_among(reader, chunk, places) ||
	    (chunk && chunk_word(reader, chunk - 1, "residence")))
		return;
	c.kind = WHERE;
	c.towards =
		chunk_word(reader, chunk, "to") || chunk_word(reader, chunk, "for");
	attach(w, &c, chunk + 2);
	/* "to Uganda and Burundi" */
	while (c.towards && chunk_is(reader, chunk + 2, CHUNK_AND)) {
		chunk += 2;
		c.entity = place_of_noun(reader, chunk_at(reader, chunk + 1));
		if (c.entity == NONE)
			return;
		attach(w, &c, chunk + 2);
	}
}

/* A date inside a parenthesis: "(19 May 2016)". */
static void read_parenthesis(struct walker *w, uint32_t chunk)
{
	struct range range = chunk_at(w->reader, chunk)->range;
	for (uint32_t i = range.first; i < range.last; i++) {
		uint32_t m = w->reader->mentions->outermost[i];
		if (m == NONE || w->reader->mentions->at[m].kind != MENTION_DATE)
			continue;
		struct circumstance c = { .kind = WHEN, .mention = m };
		attach(w, &c, chunk + 1);
		return;
	}
}

static void read_date(struct walker *w, uint32_t chunk)
{
	struct circumstance c = { .kind = WHEN, .mention = NONE };
	struct range range = chunk_at(w->reader, chunk)->range;
	struct range dateline = w->reader->heading.dateline;
	if (range.first >= dateline.first && range.first < dateline.last)
		return;
	c.mention = w->reader->mentions->outermost[range.first];
	if (c.mention != NONE)
		attach(w, &c, chunk + 1);
}

/* "here": where the text was issued. */
static void read_adverb(struct walker *w, uint32_t chunk)
{
	struct event_reader *reader = w->reader;
	struct range place = reader->heading.dateline_place;
	if (!chunk_word(reader, chunk, "here") || place.first >= place.last)
		return;
	uint32_t m = reader->mentions->outermost[place.first];
	if (m == NONE || !reader->mentions->at[m].entity_count)
		return;
	struct circumstance c = { .kind = WHERE,
				  .entity = reader->mentions->at[m].entities[0] };
	attach(w, &c, chunk + 1);
}

static void enter_verb(struct walker *w, uint32_t verb)
{
	const struct verb_group *group = &w->reader->clauses.verbs.at[verb];
	w->governor = governor_of_verb(w, verb);
	/* "On 7 June X, who is here on a visit, met Y": he met that day */
	if (group->shape == VERB_FINITE && !group->relative)
		give_pending(w);
}

/* ", in Rome" behind a relative clause belongs to what stands before it. */
static void leave_relative(struct walker *w, uint32_t chunk)
{
	if (!w->in_relative ||
	    (!chunk_is(w->reader, chunk + 1, CHUNK_PREPOSITION) &&
	     !chunk_is(w->reader, chunk + 1, CHUNK_DATE)))
		return;
	w->governor = w->outer;
	w->in_relative = false;
}

static void walk_chunk(struct walker *w, uint32_t at)
{
	const struct chunk *chunk = chunk_at(w->reader, at);
	switch (chunk->kind) {
	case CHUNK_END:
		w->governor = w->outer = (struct governor){ NONE, NONE };
		w->in_relative = false;
		w->pending_count = 0;
		break;
	case CHUNK_VERB:
		/* "a delegation | headed | by X on 3 May" */
		if (participants_companion(w->reader, at) == at)
			enter_verb(w, chunk->number);
		break;
	case CHUNK_NOUN:
		read_adverb(w, at);
		if (w->reader->telling_of_chunk[at] != NONE)
			w->governor =
				(struct governor){ w->reader->telling_of_chunk[at],
						   NONE };
		break;
	case CHUNK_SEMICOLON:
		w->governor = w->outer = (struct governor){ NONE, NONE };
		w->pending_count = 0;
		break;
	case CHUNK_THAT: /* "earlier that day" */
		if (chunk_word(w->reader, at + 1, "day")) {
			struct circumstance c = { .kind = SAME_DAY };
			attach(w, &c, at + 2);
		}
		break;
	case CHUNK_RELATIVE:
		w->outer = w->governor;
		w->in_relative = at && chunk_is(w->reader, at - 1, CHUNK_COMMA);
		break;
	case CHUNK_COMMA: leave_relative(w, at); break;
	case CHUNK_DATE: read_date(w, at); break;
	case CHUNK_PAREN: read_parenthesis(w, at); break;
	case CHUNK_PREPOSITION: read_preposition(w, at); break;
	case CHUNK_ADVERB: read_adverb(w, at); break;
	default: break;
	}
}

/* "The Agreement was signed in Luanda on 17 July, at the summit": the summit
 * was there and then, too. */
static void inherit_from_inside(struct walker *w, struct telling *t)
{
	uint32_t verb = t->within_verb;
	if (verb == NONE)
		return;
	uint32_t inside = w->reader->telling_of_verb[verb];
	if (inside != NONE) {
		const struct telling *other = telling_at(w, inside);
		if (t->place == NONE)
			t->place = other->place;
		if (!t->from.year) {
			t->from = other->from;
			t->to = other->to;
		}
		return;
	}
	if (t->place == NONE)
		t->place = w->place_of_verb[verb];
	if (!t->from.year && w->date_of_verb[verb] != NONE)
		give_date(w, t, w->date_of_verb[verb]);
}

/* Who meets somebody on the margins of a conference attends it: at least he of
 * whom the text tells. */
static void attend_margins(struct walker *w, const struct telling *inner)
{
	struct telling *outer = telling_at(w, inner->part_of);
	const struct index_list *who =
		inner->who.count ? &inner->who : &inner->guests;
	if (!inner->marginal || outer->kind != EVENT_CONFERENCE || !who->count ||
	    has_official(w->reader, &outer->who) ||
	    entity_at(w->reader, who->at[0])->kind != ENTITY_OFFICIAL)
		return;
	index_list_put(&outer->who, who->at[0], w->reader->arena);
}

/* "announced today the appointment": the day of the verb is the noun's. */
static void inherit_dates(struct walker *w)
{
	for (uint32_t i = 0; i < w->reader->tellings.count; i++) {
		struct telling *t = telling_at(w, i);
		inherit_from_inside(w, t);
		if (t->part_of != NONE && t->part_of != i)
			attend_margins(w, t);
		if (t->verb != NONE && !t->from.year &&
		    w->date_of_verb[t->verb] != NONE)
			give_date(w, t, w->date_of_verb[t->verb]);
	}
}

/* The object of "visited", "reached", "left" is where the visit goes. */
static void read_destinations(struct walker *w)
{
	struct event_reader *reader = w->reader;
	for (uint32_t i = 0; i < reader->tellings.count; i++) {
		struct telling *t = telling_at(w, i);
		if (t->kind != EVENT_VISIT || t->is_noun || t->verb == NONE)
			continue;
		const struct verb_group *verb = &reader->clauses.verbs.at[t->verb];
		/* "left Lima for Oslo" */
		if (chunk_word(reader, verb->chunk + 2, "for") &&
		    (!strcmp(t->entry->name, "leave") ||
		     !strcmp(t->entry->name, "depart")))
			continue;
		for (uint32_t j = 0; j < verb->objects.count; j++) {
			const struct mention *m =
				&reader->mentions->at[verb->objects.at[j]];
			if (m->entity_count &&
			    (m->kind == MENTION_CITY || m->kind == MENTION_STATE))
				index_list_put(&t->guests, m->entities[0],
					       reader->arena);
		}
	}
}

void tellings_place(struct event_reader *reader)
{
	struct walker w = { .reader = reader,
			    .governor = { NONE, NONE },
			    .outer = { NONE, NONE } };
	uint32_t verbs = reader->clauses.verbs.count;
	w.date_of_verb =
		arena_take(reader->arena, (verbs + 1) * sizeof *w.date_of_verb);
	w.place_of_verb =
		arena_take(reader->arena, (verbs + 1) * sizeof *w.place_of_verb);
	for (uint32_t i = 0; i <= verbs; i++)
		w.date_of_verb[i] = w.place_of_verb[i] = NONE;
	read_destinations(&w);
	for (uint32_t i = 0; i < reader->clauses.chunks.count; i++)
		walk_chunk(&w, i);
	inherit_dates(&w);
}
