/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* From tellings to events: one for each happening, however often the text
 * comes back to it. The body is read first, in its order; headlines then find
 * the events that they announce. */
#include "facts/telling.h"

enum {
	LOOK_BACK = 24,   /* events that a telling may come back to */
	MOST_TENURES = 16 /* of one official that are looked at */
};

/* An event that is being put together. */
struct draft {
	struct event event;
	uint32_t telling;    /* the first that told of it */
	uint8_t ordinal;
	bool past_perfect;
	bool faceless;
	struct range name;   /* of the telling that says most */
	uint32_t part_of;    /* a telling, or NONE */
	bool marginal;
};
struct draft_list { VECTOR_OF(struct draft); };

/* One happening that a telling tells: a telling of several tells one each. */
struct happening {
	const struct telling *telling;
	uint32_t index;      /* of the telling */
	enum event_kind kind;
	struct index_list who;
	uint32_t place;
	bool bare;           /* "the meeting", and no more */
};

struct builder {
	struct event_reader *reader;
	struct draft_list drafts;
	uint32_t *draft_of_telling;
};

/* ---- who stands for whom */

static bool represents(const struct builder *b, uint32_t official,
		       uint32_t state)
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
static void drop_represented(const struct builder *b, struct index_list *who)
{
	uint32_t kept = 0;
	for (uint32_t i = 0; i < who->count; i++) {
		bool drop = false;
		if (b->reader->entities->list.at[who->at[i]].kind ==
		    ENTITY_STATE)
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

static bool has_official(const struct builder *b,
			 const struct index_list *who)
{
	for (uint32_t i = 0; i < who->count; i++)
		if (b->reader->entities->list.at[who->at[i]].kind ==
		    ENTITY_OFFICIAL)
			return true;
	return false;
}

/* How many of one list are in the other: themselves or, where one list names
 * states and the other officials, by whom they stand for. */
static uint32_t count_shared(const struct builder *b,
			     const struct index_list *one,
			     const struct index_list *other)
{
	uint32_t shared = 0;
	bool stand = !has_official(b, one) || !has_official(b, other);
	for (uint32_t i = 0; i < one->count; i++) {
		bool found = index_list_has(other, one->at[i]);
		for (uint32_t j = 0; j < other->count && stand && !found; j++)
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
	if (h->telling->joins)
		return talks || kind == EVENT_CEREMONY || kind == EVENT_SIGNING;
	if (k == EVENT_MEETING && kind == EVENT_CONSULTATION)
		return true;
	if (!is_known(h->telling) && !h->telling->title)
		return false;
	switch (k) {
	case EVENT_MEETING:
		return talks || (h->bare && (kind == EVENT_CALL ||
					     kind == EVENT_CEREMONY));
	case EVENT_CONFERENCE:
		return talks && h->bare;
	case EVENT_CONSULTATION:
		return talks && h->bare;
	case EVENT_CEREMONY:
		return kind == EVENT_SIGNING;
	default:
		return false;
	}
}

/* ---- names of conferences */

static bool is_name_word(const struct builder *b, uint32_t token)
{
	const struct token *t = &b->reader->text->tokens.at[token];
	return (t->kind == TOKEN_WORD && t->flags & TOKEN_CAPITAL) ||
	       t->kind == TOKEN_NUMBER;
}

static bool name_has(const struct builder *b, struct range name,
		     uint32_t token)
{
	const struct text *text = b->reader->text;
	for (uint32_t i = name.first; i < name.last; i++) {
		uint32_t word = text->tokens.at[i].word;
		if (word ? word == text->tokens.at[token].word
			 : str_equal(text_token(text, i),
				     text_token(text, token)))
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
	       : shared	  ? NAMES_SILENT
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
	uint32_t shared = count_shared(b, &h->who, &d->event.participants);
	bool comes_back = is_known(t) || t->joins || t->title;
	bool gathers = h->kind == EVENT_CONFERENCE ||
		       h->kind == EVENT_SIGNING || h->kind == EVENT_CEREMONY;
	if (t->title && mine && !has_official(b, &h->who) && !shared)
		return is_only(b, d); /* "A and B sign a treaty" */
	if (!mine)
		return comes_back && !t->ordinal &&
		       (!t->from.year || d->event.from.year);
	if (!theirs)
		return (comes_back && !t->title) ||
		       (gathers && t->from.year);
	if (h->kind == EVENT_VISIT || h->kind == EVENT_APPOINTMENT)
		return shared > 0;
	if (shared == mine)
		return mine > 1 || t->title ||
		       (!t->faceless && (comes_back || gathers));
	if (shared == theirs)
		return theirs > 1 || gathers || !d->faceless;
	return shared > 1 || (shared && gathers && comes_back);
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
	if (h->kind == EVENT_MEETING && e->kind == EVENT_CONFERENCE &&
	    !t->is_noun)
		return d == &b->drafts.at[b->drafts.count - 1] &&
		       !has_official(b, &e->participants);
	if (t->reference == TELLS_NEW && !t->title)
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
static uint32_t find_draft(const struct builder *b, const struct happening *h)
{
	uint32_t count = b->drafts.count, other = NONE;
	const struct token *head =
		&b->reader->text->tokens.at[h->telling->head];
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

/* ---- whether what is told is enough to be an event */

static bool is_enough(const struct happening *h)
{
	const struct telling *t = h->telling;
	bool light = t->is_noun && t->entry->frames & EVENT_LIGHT;
	bool carried = !t->is_noun || t->verb != NONE || t->surrounds;
	bool placed = h->place != NONE || t->from.year;
	uint32_t people = h->who.count;
	if (t->negated || t->joins || h->bare ||
	    (t->planned && !date_is_day(t->from)))
		return false;
	bool known = !t->is_noun || is_known(t) || t->title;
	if ((light || !known) && !carried && !placed)
		return false; /* "proposed a meeting of X and Y" */
	switch (h->kind) {
	case EVENT_VISIT:
		return people &&
		       (h->place != NONE || (t->is_noun && t->verb != NONE));
	case EVENT_APPOINTMENT:
		return people > 0;
	case EVENT_SIGNING:
		return (people && carried) || t->part_of != NONE ||
		       (h->place != NONE && t->from.year);
	case EVENT_CONFERENCE:
		return people && (carried || placed || t->marginal);
	case EVENT_CEREMONY:
		return people && carried;
	case EVENT_OTHER:
		return people && carried && placed;
	default:
		return people > 1 ||
		       (people && carried && (t->faceless || placed)) ||
		       (people && placed && t->reference != TELLS_PLAIN);
	}
}

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
	uint32_t index = find_draft(b, h);
	if (index == NONE && !is_enough(h))
		return;
	if (h->telling->negated ||
	    (h->telling->planned && !date_is_day(h->telling->from)))
		return;
	if (index == NONE) {
		index = b->drafts.count;
		new_draft(b, h);
	}
	struct draft *d = &b->drafts.at[index];
	add_people(b, d, h);
	add_details(b, d, h);
	b->draft_of_telling[h->index] = index;
}

/* ---- from a telling to its happenings */

static bool is_bare(const struct event_reader *reader, const struct telling *t)
{
	return t->is_noun && is_known(t) && t->alone &&
	       !reader_class(reader, t->words.first, WORD_POSSESSIVE);
}

static void put_all(struct builder *b, struct index_list *into,
		    const struct index_list *list)
{
	for (uint32_t i = 0; i < list->count; i++)
		index_list_put(into, list->at[i], b->reader->arena);
}

/* A body that meets by itself sits in session. */
static enum event_kind kind_told(const struct builder *b,
				 const struct telling *t)
{
	bool alone = t->kind == EVENT_MEETING && !t->is_noun && !t->faceless &&
		     t->who.count == 1 && !t->guests.count;
	return alone && b->reader->entities->list.at[t->who.at[0]].kind ==
				ENTITY_ORGANIZATION
		       ? EVENT_CONFERENCE
		       : t->kind;
}

static void tell_one(struct builder *b, uint32_t index, uint32_t guest,
		     uint32_t place)
{
	const struct telling *t = &b->reader->tellings.at[index];
	struct happening h = { t, index, kind_told(b, t), { 0 }, place,
			       is_bare(b->reader, t) };
	if (t->kind != EVENT_APPOINTMENT)
		put_all(b, &h.who, &t->who);
	else if (t->is_noun)
		put_all(b, &h.who, &t->who);
	if (guest != NONE)
		index_list_put(&h.who, guest, b->reader->arena);
	else if (t->kind != EVENT_VISIT)
		put_all(b, &h.who, &t->guests);
	drop_represented(b, &h.who);
	tell(b, &h);
}

static void tell_each(struct builder *b, uint32_t index)
{
	const struct telling *t = &b->reader->tellings.at[index];
	bool visit = t->kind == EVENT_VISIT;
	bool each = t->kind == EVENT_APPOINTMENT ||
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
		uint32_t outer = d->part_of == NONE
					 ? NONE
					 : b->draft_of_telling[d->part_of];
		if (outer != NONE && outer != i) {
			d->event.part_of = outer;
			if (d->event.place == NONE)
				d->event.place =
					b->drafts.at[outer].event.place;
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

static void give_events(struct builder *b, struct event_list *events)
{
	for (uint32_t i = 0; i < b->drafts.count; i++) {
		struct event *e = vector_add(events, b->reader->arena);
		*e = b->drafts.at[i].event;
		drop_represented(b, &e->participants);
	}
}

void events_find(struct event_list *events, const struct text *text,
		 const struct lexicon *lexicon,
		 const struct mention_list *mentions,
		 const struct entities *entities, struct date published,
		 struct arena *arena)
{
	struct event_reader reader = { .text = text,
				       .lexicon = lexicon,
				       .mentions = mentions,
				       .entities = entities,
				       .published = published,
				       .arena = arena };
	struct builder b = { .reader = &reader };
	heading_read(&reader.heading, text, lexicon);
	clauses_parse(&reader.clauses, text, lexicon, mentions, arena);
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
	give_events(&b, events);
	topics_find(&reader, events, b.draft_of_telling);
}
