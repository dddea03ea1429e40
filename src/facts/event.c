/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* From tellings to events: one for each happening, however often the text
 * comes back to it. The body is read first, in its order; headlines then find
 * the events that they announce. */
#include "facts/event_match.h"

#include <string.h>

/* ---- telling an event again adds to it */

static struct range sentence_of(const struct builder *b, uint32_t token)
{
	const struct text *text = b->reader->text;
	const struct sentence *s =
		&text->sentences.at[text->tokens.at[token].sentence];
	return (struct range){ s->first, s->last };
}

static void add_evidence(struct builder *b, struct draft *d,
			 const struct telling *t)
{
	struct range range = sentence_of(b, t->head);
	struct range_list *list = &d->event.evidence;
	if (list->count && list->at[list->count - 1].first == range.first)
		return;
	*vector_add(list, b->reader->arena) = range;
}

static void add_details(struct builder *b, struct draft *d,
			const struct happening *h)
{
	const struct telling *t = h->telling;
	struct event *e = &d->event;
	if (e->host == NONE && index_list_has(&h->who, t->host))
		e->host = t->host;
	if (e->place == NONE || is_city_in(b->reader, h->place, e->place))
		e->place = h->place;
	if (!e->from.year || (t->from.year && date_covers(e->from, t->from))) {
		e->from = t->from;
		e->to = t->to;
	}
	if (d->part_of == NONE && t->part_of != NONE) {
		d->part_of = t->part_of;
		d->marginal = t->marginal;
	}
	if (!d->ordinal)
		d->ordinal = t->ordinal;
	if (t->name.last - t->name.first > d->name.last - d->name.first)
		d->name = t->name;
	if (!t->title) {
		d->planned &= t->planned;
		d->past_perfect &= t->past_perfect;
	}
	d->cancelled |= t->cancelled && t->kind == d->event.kind;
	add_evidence(b, d, t);
}

/* A headline tells several happenings in one: it adds nobody. */
static void add_people(struct builder *b, struct draft *d,
		       const struct happening *h)
{
	if (h->telling->title && d->event.participants.count)
		return;
	for (uint32_t i = 0; i < h->who.count; i++)
		index_list_put(&d->event.participants, h->who.at[i],
			       b->reader->arena);
}

static struct draft *new_draft(struct builder *b, const struct happening *h)
{
	struct draft *d = vector_add(&b->drafts, b->reader->arena);
	const struct telling *t = h->telling;
	d->telling = h->index;
	d->past_perfect = t->past_perfect;
	/* who "will depart tonight" is on his visit */
	d->planned = t->planned && strcmp(t->entry->name, "depart");
	d->faceless = t->faceless;
	d->name = t->name;
	d->part_of = NONE;
	d->event.kind = h->kind;
	d->event.host = d->event.place = d->event.part_of = NONE;
	d->event.rule = t->is_noun ? "event-noun" : "event-verb";
	return d;
}

static void tell(struct builder *b, const struct happening *h)
{
	uint32_t index = event_find(b, h);
	uint32_t trip = event_trip(b, h);
	if (index == NONE &&
	    (!event_is_enough(b, h, trip != NONE) || event_is_told_in_body(b, h)))
		return;
	if (h->telling->negated ||
	    (h->telling->planned && trip == NONE && !event_is_firm(h->telling) &&
	     !date_is_day(h->telling->from)))
		return;
	if (index == NONE) {
		index = b->drafts.count;
		new_draft(b, h);
	}
	struct draft *d = &b->drafts.at[index];
	add_people(b, d, h);
	add_details(b, d, h);
	if (trip != NONE && d->event.place == NONE)
		d->event.place = b->drafts.at[trip].event.place;
	b->draft_of_telling[h->index] = index;
}

/* ---- from a telling to its happenings */

static bool is_bare(const struct event_reader *reader, const struct telling *t)
{
	return t->is_noun && t->reference == TELLS_KNOWN && t->alone &&
	       !reader_class(reader, t->words.first, WORD_POSSESSIVE);
}

static void put_all(struct builder *b, struct index_list *into,
		    const struct index_list *list)
{
	for (uint32_t i = 0; i < list->count; i++)
		index_list_put(into, list->at[i], b->reader->arena);
}

/* A council, not a ministry or a party. */
static bool is_sitting_body(const struct builder *b, uint32_t entity)
{
	static const char *const words[] = { "Council",    "Committee",
					     "Commission", "Assembly",
					     "Board",      "Cabinet",
					     "Parliament", NULL };
	const struct entity *e = &b->reader->entities->list.at[entity];
	for (int i = 0; words[i] && e->kind == ENTITY_ORGANIZATION; i++)
		if (strstr(e->label, words[i]))
			return true;
	return false;
}

/* "the first meeting of the Consultation Mechanism". */
static bool consults(const struct builder *b, const struct telling *t)
{
	for (uint32_t i = 0; i < t->who.count; i++) {
		const struct entity *e =
			&b->reader->entities->list.at[t->who.at[i]];
		if (e->kind == ENTITY_ORGANIZATION &&
		    strstr(e->label, "Consultation"))
			return true;
	}
	return false;
}

/* A body that meets by itself, or councils together, sit in session. */
static enum event_kind kind_told(const struct builder *b, const struct telling *t)
{
	if (t->kind == EVENT_CONFERENCE && t->is_noun && consults(b, t))
		return EVENT_CONSULTATION;
	if (t->kind != EVENT_MEETING || t->is_noun || t->faceless ||
	    t->guests.count || !t->who.count)
		return t->kind;
	if (t->who.count == 1 &&
	    b->reader->entities->list.at[t->who.at[0]].kind == ENTITY_ORGANIZATION)
		return EVENT_CONFERENCE;
	for (uint32_t i = 0; i < t->who.count; i++)
		if (!is_sitting_body(b, t->who.at[i]))
			return t->kind;
	return EVENT_CONFERENCE;
}

static void keep_officials(struct builder *b, struct index_list *who)
{
	uint32_t kept = 0;
	for (uint32_t i = 0; i < who->count; i++)
		if (b->reader->entities->list.at[who->at[i]].kind ==
		    ENTITY_OFFICIAL)
			who->at[kept++] = who->at[i];
	who->count = kept;
}

static void tell_one(struct builder *b, uint32_t index, uint32_t guest,
		     uint32_t place)
{
	const struct telling *t = &b->reader->tellings.at[index];
	struct happening h = { t,     index, kind_told(b, t),
			       { 0 }, place, is_bare(b->reader, t) };
	if (t->kind != EVENT_APPOINTMENT)
		put_all(b, &h.who, &t->who);
	else if (t->is_noun)
		put_all(b, &h.who, &t->who);
	if (guest != NONE)
		index_list_put(&h.who, guest, b->reader->arena);
	else if (t->kind != EVENT_VISIT)
		put_all(b, &h.who, &t->guests);
	event_drop_represented(b, &h.who);
	if (t->kind == EVENT_APPOINTMENT)
		keep_officials(b, &h.who); /* no state, no party is appointed */
	tell(b, &h);
}

/* "called on A, and met B and C": he goes on with his round. */
static bool follows_courtesy(const struct builder *b, const struct telling *t)
{
	const struct telling *first = b->reader->tellings.at;
	if (t == first || t->is_noun)
		return false;
	const struct telling *before = t - 1;
	return before->entry && before->entry->frames & EVENT_TO &&
	       before->kind == EVENT_MEETING && before->who.count == 1 &&
	       before->who.at[0] == t->who.at[0] &&
	       sentence_of(b, before->head).first == sentence_of(b, t->head).first;
}

/* "met the President, the Prime Minister and the Minister of Defence", "called
 * on the Speaker and the Minister": he who goes round sees one after the other.
 * Somebody's deputy or ambassador sits beside him, and ministers of several
 * states sit together. */
static bool goes_round(struct builder *b, const struct telling *t)
{
	struct index_list guests = { 0 };
	uint32_t state = NONE;
	if (t->kind != EVENT_MEETING || t->title || t->together || t->who.count != 1)
		return false;
	bool courtesy = (t->entry && t->entry->frames & EVENT_TO) ||
			follows_courtesy(b, t);
	if ((t->is_noun && !courtesy) || t->guests.count < (courtesy ? 2 : 3))
		return false;
	for (uint32_t i = 0; i < t->guests.count; i++)
		index_list_put(&guests, t->guests.at[i], b->reader->arena);
	event_drop_represented(b, &guests);
	for (uint32_t i = 0; i < guests.count; i++) {
		uint32_t home = NONE;
		bool alone = event_is_principal(b, guests.at[i], &home);
		if (courtesy)
			continue;
		if (!alone || (home != NONE && state != NONE && home != state))
			return false;
		if (state == NONE)
			state = home;
	}
	return guests.count > 1;
}

/* "met A and B in Rome. In the meeting with A ...": one meeting with each. */
static bool are_paired(const struct builder *b, uint32_t index)
{
	enum { AHEAD = 12 };
	const struct telling_list *tellings = &b->reader->tellings;
	const struct telling *t = &tellings->at[index];
	if ((t->kind != EVENT_MEETING && t->kind != EVENT_CALL) || t->title ||
	    t->is_noun || t->who.count != 1 || t->guests.count < 2)
		return false;
	for (uint32_t i = index + 1; i < tellings->count && i <= index + AHEAD;
	     i++) {
		const struct telling *pair = &tellings->at[i];
		if (pair->kind == t->kind && pair->is_noun &&
		    pair->reference == TELLS_KNOWN && pair->who.count == 1 &&
		    pair->guests.count == 1 && pair->who.at[0] == t->who.at[0] &&
		    index_list_has(&t->guests, pair->guests.at[0]))
			return true;
	}
	return false;
}

static void tell_each(struct builder *b, uint32_t index)
{
	const struct telling *t = &b->reader->tellings.at[index];
	bool visit = t->kind == EVENT_VISIT;
	bool each = t->kind == EVENT_APPOINTMENT || goes_round(b, t) ||
		    are_paired(b, index) ||
		    (t->several && t->guests.count > 1 &&
		     (t->kind == EVENT_MEETING || t->kind == EVENT_CALL));
	if (t->several && t->kind == EVENT_MEETING && t->guests.count <= 1 &&
	    t->who.count > 1 && !t->is_noun) {
		/* "was received in turn by X and Y" */
		struct telling *turned = &b->reader->tellings.at[index];
		struct index_list guests = turned->guests;
		turned->guests = turned->who;
		turned->who = guests;
		each = true;
	}
	if (!t->guests.count || (!visit && !each)) {
		tell_one(b, index, NONE, t->place);
		return;
	}
	for (uint32_t i = 0; i < t->guests.count; i++)
		tell_one(b, index, visit ? NONE : t->guests.at[i],
			 visit ? t->guests.at[i] : t->place);
}

/* "on the same day": the last day that was told before, else the day of the
 * text. */
static void resolve_same_days(struct event_reader *reader)
{
	const struct telling *dated = NULL;
	for (uint32_t i = 0; i < reader->tellings.count; i++) {
		struct telling *t = &reader->tellings.at[i];
		if (t->same_day && !t->from.year) {
			t->from = dated ? dated->from : reader->published;
			t->to = dated ? dated->to : reader->published;
		}
		if (date_is_day(t->from))
			dated = t;
	}
}

/* ---- from drafts to events */

/* What lies within another happening is where that is; what was told without
 * a place, of the day of the text, is where the text comes from. */
static void settle_places(struct builder *b)
{
	struct event_reader *reader = b->reader;
	struct range place = reader->heading.dateline_place;
	uint32_t here = NONE;
	if (place.first < place.last) {
		uint32_t m = reader->mentions->outermost[place.first];
		if (m != NONE && reader->mentions->at[m].entity_count)
			here = reader->mentions->at[m].entities[0];
	}
	for (uint32_t i = 0; i < b->drafts.count; i++) {
		struct draft *d = &b->drafts.at[i];
		uint32_t outer =
			d->part_of == NONE ? NONE : b->draft_of_telling[d->part_of];
		if (outer != NONE && outer != i) {
			d->event.part_of = outer;
			if (d->event.place == NONE && d->event.kind != EVENT_VISIT)
				d->event.place = b->drafts.at[outer].event.place;
			/* "at the end of the talks a Treaty was signed" */
			if (!d->event.participants.count &&
			    d->event.kind == EVENT_SIGNING)
				put_all(b, &d->event.participants,
					&b->drafts.at[outer].event.participants);
		}
		bool today = date_is_day(d->event.from) &&
			     !date_compare(d->event.from, reader->published);
		if (d->event.place == NONE && today &&
		    d->event.kind != EVENT_CALL &&
		    d->event.kind != EVENT_APPOINTMENT)
			d->event.place = here;
	}
}

/* Further back than a release follows what it reports. */
enum { RECENT_DAYS = 31 };

static bool is_long_ago(struct date day, struct date published)
{
	if (!day.year || !date_is_day(published))
		return false;
	if (date_is_day(day))
		return date_to_number(day) + RECENT_DAYS <
		       date_to_number(published);
	return day.year < published.year ||
	       (day.month && day.year == published.year &&
		day.month + 1 < published.month);
}

static enum event_modality modality_of(const struct builder *b,
				       const struct draft *d)
{
	struct date published = b->reader->published;
	if (d->cancelled)
		return EVENT_CANCELLED;
	if (d->event.from.year && date_is_day(published)) {
		if (!date_covers(d->event.from, published) &&
		    date_compare(d->event.from, published) > 0)
			return EVENT_PLANNED;
		if (is_long_ago(d->event.to, published))
			return EVENT_RECALLED;
		if (date_is_day(d->event.from) &&
		    date_compare(d->event.from, published) < 0)
			return d->past_perfect ? EVENT_RECALLED : EVENT_ACTUAL;
	}
	return d->planned        ? EVENT_PLANNED
	       : d->past_perfect ? EVENT_RECALLED
				 : EVENT_ACTUAL;
}

static bool says_something(const struct event *e)
{
	return e->participants.count || (e->place != NONE && e->from.year);
}

/* "at a signing ceremony": of whom, where and when the text does not say. */
static void drop_empty(struct builder *b)
{
	uint32_t kept = 0, count = b->drafts.count;
	uint32_t *places = arena_take(b->reader->arena, (count + 1) * sizeof *places);
	for (uint32_t i = 0; i < count; i++) {
		places[i] = says_something(&b->drafts.at[i].event) ? kept : NONE;
		if (places[i] != NONE)
			b->drafts.at[kept++] = b->drafts.at[i];
	}
	b->drafts.count = kept;
	for (uint32_t i = 0; i < kept; i++) {
		uint32_t *outer = &b->drafts.at[i].event.part_of;
		*outer = *outer == NONE ? NONE : places[*outer];
	}
	for (uint32_t i = 0; i < b->reader->tellings.count; i++) {
		uint32_t *draft = &b->draft_of_telling[i];
		*draft = *draft == NONE ? NONE : places[*draft];
	}
}

static void give_events(struct builder *b, struct event_list *events)
{
	for (uint32_t i = 0; i < b->drafts.count; i++) {
		struct event *e = vector_add(events, b->reader->arena);
		*e = b->drafts.at[i].event;
		e->modality = modality_of(b, &b->drafts.at[i]);
		event_drop_represented(b, &e->participants);
	}
}

void events_find(struct event_list *events, const struct text *text,
		 const struct lexicon *lexicon, const struct mention_list *mentions,
		 const struct entities *entities, const struct clauses *clauses,
		 const struct heading *heading, struct date published,
		 struct arena *arena)
{
	struct event_reader reader = { .text = text,
				       .lexicon = lexicon,
				       .mentions = mentions,
				       .entities = entities,
				       .clauses = *clauses,
				       .heading = *heading,
				       .published = published,
				       .arena = arena };
	struct builder b = { .reader = &reader };
	tellings_find(&reader);
	tellings_place(&reader);
	resolve_same_days(&reader);
	uint32_t count = reader.tellings.count;
	b.draft_of_telling = arena_take(arena, (count + 1) * sizeof(uint32_t));
	for (uint32_t i = 0; i < count; i++)
		b.draft_of_telling[i] = NONE;
	for (uint32_t i = 0; i < count; i++)
		if (!reader.tellings.at[i].title)
			tell_each(&b, i);
	for (uint32_t i = 0; i < count; i++)
		if (reader.tellings.at[i].title)
			tell_each(&b, i);
	settle_places(&b);
	drop_empty(&b);
	give_events(&b, events);
	topics_find(&reader, events, b.draft_of_telling);
}
