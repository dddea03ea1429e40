/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What was discussed: the object of "discussed", "reviewed", "exchanged views
 * on", or their subject in the passive, as the text puts it.
 *
 *     discussed | trade , investment | and | the role of women in diplomacy |
 *               topic   topic              topic
 *
 * A list with commas is cut at each of them and at the "and" before its last
 * item; without commas "trade and economic cooperation" stays whole. */
#include "facts/telling.h"

#include <strings.h>

enum {
	TOPIC_CHUNKS = 96, /* chunks of one phrase that are read */
	TOPIC_WORDS = 40,  /* tokens of one topic; what is longer is none */
	TELLINGS_BACK = 8
};

struct topic_reader {
	struct event_reader *reader;
	struct event *event;
};

/* ---- one topic */

static void skip_opening(const struct event_reader *reader, struct range *range)
{
	static const char *const words[] = { "on",        "of", "also", "upon",
					     "about",     "as", "well", "with",
					     "including", NULL };
	while (range->first < range->last &&
	       (reader_class(reader, range->first,
			     WORD_ARTICLE | WORD_POSSESSIVE) ||
		reader_among(reader, range->first, words) >= 0))
		range->first++;
	/* "prices, | among them the price of grain" */
	if (range->last - range->first > 2 &&
	    reader_word(reader, range->first, "among") &&
	    reader_word(reader, range->first + 1, "them"))
		range->first += 2;
	/* "issues such as trade": trade */
	for (uint32_t i = range->first; i + 2 < range->last; i++)
		if (reader_word(reader, i, "such") &&
		    reader_word(reader, i + 1, "as"))
			range->first = i + 2;
}

static bool is_dull(const struct event_reader *reader, struct range range)
{
	static const char *const words[] = { "it",     "them",      "this",
					     "these",  "issues",    "matters",
					     "how",    "ways",      "others",
					     "topics", "questions", NULL };
	static const char *const many[] = { "broad", "wide",   "range",   "number",
					    "host",  "series", "variety", NULL };
	if (range.first >= range.last || range.last - range.first > TOPIC_WORDS)
		return true;
	/* "a wide range of issues" */
	if (reader_among(reader, range.first, many) >= 0 &&
	    reader_among(reader, range.last - 1, words) >= 0)
		return true;
	return range.last == range.first + 1 &&
	       reader_among(reader, range.first, words) >= 0;
}

static void add_topic(struct topic_reader *t, struct range range)
{
	struct event_reader *reader = t->reader;
	struct topic_list *list = &t->event->topics;
	skip_opening(reader, &range);
	if (is_dull(reader, range))
		return;
	const char *label = text_line(reader->text, text_span(reader->text, range),
				      reader->arena);
	for (uint32_t i = 0; i < list->count && i < TOPIC_CHUNKS; i++)
		if (!strcasecmp(list->at[i].label, label))
			return;
	struct topic *topic = vector_add(list, reader->arena);
	topic->range = range;
	topic->label = label;
}

/* ---- a list of topics */

/* ", as well as on", ", including": the list goes on. */
static bool is_as_well_as(const struct event_reader *reader, uint32_t comma)
{
	uint32_t token = chunk_at(reader, comma)->range.last;
	return reader_word(reader, token, "including") ||
	       (reader_word(reader, token, "as") &&
		reader_word(reader, token + 1, "well"));
}

/* "cooperation in the political, economic and commercial fields": adjectives
 * of one noun, not a list of topics. */
static bool is_list_of_fields(const struct event_reader *reader, uint32_t first,
			      struct range range)
{
	static const char *const fields[] = { "fields",  "spheres", "areas",
					      "sectors", "domains", "dimensions",
					      "tracks",  "levels",  NULL };
	if (range.last <= range.first ||
	    reader_among(reader, range.last - 1, fields) < 0)
		return false;
	while (!chunk_is(reader, first, CHUNK_COMMA) &&
	       !chunk_is(reader, first, CHUNK_END) &&
	       !chunk_is(reader, first, CHUNK_PREPOSITION))
		first++;
	return chunk_is(reader, first, CHUNK_PREPOSITION);
}

static bool is_gerund(const struct event_reader *reader, uint32_t chunk)
{
	const struct chunk *verb = chunk_at(reader, chunk);
	return verb->kind == CHUNK_VERB &&
	       reader->clauses.verbs.at[verb->number].shape == VERB_ING;
}

/* Whether a chunk begins a phrase of its own: "and [the role of ...]", "and
 * [building roads]". */
static bool begins_anew(const struct event_reader *reader, uint32_t chunk)
{
	if (is_gerund(reader, chunk))
		return true;
	uint32_t first = chunk_at(reader, chunk)->range.first;
	return reader_class(reader, first, WORD_ARTICLE | WORD_POSSESSIVE);
}

/* Where the "and" before the last item of a comma list stands: its last one
 * that joins noun phrases outside of "between A and B". */
static uint32_t last_and(const struct event_reader *reader, uint32_t first,
			 uint32_t last)
{
	for (uint32_t at = last; at-- > first;) {
		if (!chunk_is(reader, at, CHUNK_AND) || at + 1 == last ||
		    at == first || chunk_is(reader, at + 1, CHUNK_PREPOSITION))
			continue;
		if (at >= first + 2 && chunk_word(reader, at - 2, "between"))
			continue;
		return at;
	}
	return NONE;
}

static struct range tokens_of(const struct event_reader *reader, uint32_t first,
			      uint32_t last)
{
	return (struct range){ chunk_at(reader, first)->range.first,
			       chunk_at(reader, last - 1)->range.last };
}

/* Chunks [first, last) without commas: the end of a list, or all of it. */
static void add_end(struct topic_reader *t, uint32_t first, uint32_t last,
		    bool listed)
{
	const struct event_reader *reader = t->reader;
	if (first < last && chunk_is(reader, first, CHUNK_AND)) {
		first++;
		listed = false;
	}
	if (first >= last)
		return;
	uint32_t and = last_and(reader, first, last);
	bool cut = and != NONE && (listed || (begins_anew(reader, and+1) &&
					      begins_anew(reader, first)));
	if (!cut) {
		add_topic(t, tokens_of(reader, first, last));
		return;
	}
	add_topic(t, tokens_of(reader, first, and));
	add_topic(t, tokens_of(reader, and+1, last));
}

static void add_list(struct topic_reader *t, uint32_t first, uint32_t last)
{
	struct event_reader *reader = t->reader;
	if (first >= last)
		return;
	struct range whole = tokens_of(reader, first, last);
	if (is_list_of_fields(reader, first, whole)) {
		add_topic(t, whole);
		return;
	}
	uint32_t item = first;
	for (uint32_t at = first; at < last; at++) {
		if (!chunk_is(reader, at, CHUNK_COMMA))
			continue;
		if (at > item && is_as_well_as(reader, at))
			add_end(t, item, at, item > first);
		else if (at > item)
			add_topic(t, tokens_of(reader, item, at));
		item = at + 1;
	}
	if (item < last)
		add_end(t, item, last, item > first);
}

/* ---- how far the phrase goes */

/* Whether what follows a comma or "and" is another clause: "and X said". */
static bool is_new_clause(const struct event_reader *reader, uint32_t chunk)
{
	if (chunk_is(reader, chunk, CHUNK_AND))
		chunk++;
	if (chunk_is(reader, chunk, CHUNK_VERB) ||
	    chunk_is(reader, chunk, CHUNK_RELATIVE))
		return true;
	const struct chunk *noun = chunk_at(reader, chunk);
	if (noun->kind == CHUNK_NOUN && chunk_word(reader, chunk + 1, "of") &&
	    chunk_is(reader, chunk + 2, CHUNK_RELATIVE))
		return true; /* ", some of which ..." */
	bool person = noun->kind == CHUNK_NOUN && noun->is != NONE &&
		      (reader->mentions->at[noun->is].kind == MENTION_OFFICIAL ||
		       reader->mentions->at[noun->is].kind == MENTION_PRONOUN ||
		       reader->mentions->at[noun->is].kind == MENTION_GROUP);
	return person && (chunk_is(reader, chunk + 1, CHUNK_VERB) ||
			  chunk_is(reader, chunk + 1, CHUNK_ADVERB));
}

/* The chunk behind the object of a topic verb. A relative clause right behind
 * a noun belongs to it, with its one verb. */
static uint32_t end_of_object(const struct event_reader *reader, uint32_t chunk)
{
	bool relative = false;
	uint32_t first = chunk;
	for (uint32_t end = chunk + TOPIC_CHUNKS; chunk < end; chunk++) {
		const struct chunk *here = chunk_at(reader, chunk);
		switch (here->kind) {
		case CHUNK_NOUN:
		case CHUNK_PREPOSITION:
		case CHUNK_ADVERB:
		case CHUNK_PAREN:
		case CHUNK_DATE: continue;
		case CHUNK_AND:
			/* "building roads and opening ports" */
			if (is_new_clause(reader, chunk) &&
			    !(is_gerund(reader, first) &&
			      is_gerund(reader, chunk + 1)))
				return chunk;
			continue;
		case CHUNK_COMMA:
			if (is_as_well_as(reader, chunk))
				continue;
			if (is_new_clause(reader, chunk + 1) ||
			    chunk_is(reader, chunk + 1, CHUNK_PREPOSITION))
				return chunk;
			continue;
		case CHUNK_OTHER: /* "the Rio+20 conference" */
			if (!chunk_is(reader, chunk + 1, CHUNK_NOUN))
				return chunk;
			continue;
		case CHUNK_RELATIVE:
			if (relative)
				return chunk;
			relative = true;
			continue;
		case CHUNK_VERB:
			if (reader->clauses.verbs.at[here->number].shape ==
				    VERB_FINITE &&
			    !relative)
				return chunk;
			relative = false;
			continue;
		default: return chunk;
		}
	}
	return chunk;
}

/* The first chunk of the subject of "... were discussed": behind the comma of
 * "During the talks, ...", or at the head of the sentence. */
static uint32_t start_of_subject(const struct event_reader *reader, uint32_t verb)
{
	uint32_t first = verb, start;
	for (uint32_t n = 0; n < TOPIC_CHUNKS && first > 0; n++) {
		const struct chunk *left = chunk_at(reader, first - 1);
		enum chunk_kind kind = left->kind;
		if (kind == CHUNK_END || kind == CHUNK_SEMICOLON ||
		    kind == CHUNK_COLON || kind == CHUNK_QUOTE ||
		    (kind == CHUNK_VERB &&
		     reader->clauses.verbs.at[left->number].shape == VERB_FINITE))
			break;
		first--;
	}
	if (!chunk_is(reader, first, CHUNK_PREPOSITION))
		return first;
	for (start = first; start < verb; start++)
		if (chunk_is(reader, start, CHUNK_COMMA))
			return start + 1;
	return first;
}

/* Dates and adverbs at the end are when and how it was discussed. */
static uint32_t trim_end(const struct event_reader *reader, uint32_t first,
			 uint32_t last)
{
	while (last > first) {
		const struct chunk *chunk = chunk_at(reader, last - 1);
		if (chunk->kind == CHUNK_NOUN || chunk->kind == CHUNK_VERB)
			break;
		last--;
	}
	return last;
}

/* ---- whose topics they are */

static bool can_have_topics(const struct event *event)
{
	switch (event->kind) {
	case EVENT_MEETING:
	case EVENT_CALL:
	case EVENT_CONFERENCE:
	case EVENT_CONSULTATION:
	case EVENT_VISIT:
	case EVENT_CEREMONY: /* credentials are handed over in a meeting */
		return true;
	default: return false;
	}
}

/* How many of the verb's subjects take part; all of them where it has none. */
static uint32_t count_parts(const struct event_reader *reader,
			    const struct event *event,
			    const struct verb_group *verb, bool *all)
{
	struct index_list who = { 0 };
	uint32_t parts = 0;
	for (uint32_t i = 0; i < verb->subjects.count; i++)
		participants_add(reader, &who, verb->subjects.at[i]);
	for (uint32_t i = 0; i < who.count; i++)
		parts += index_list_has(&event->participants, who.at[i]);
	*all = parts == who.count;
	return parts;
}

/* People and their talks have topics; a report or a treaty has contents. */
static bool is_of_people(const struct event_reader *reader,
			 const struct verb_group *verb, uint32_t own)
{
	if (verb->passive || own != NONE ||
	    verb->subject.first >= verb->subject.last)
		return true;
	for (uint32_t i = 0; i < verb->subjects.count; i++)
		if (reader->mentions->at[verb->subjects.at[i]].kind !=
		    MENTION_INSTRUMENT)
			return true;
	return false;
}

/* The event of the verb's own noun ("the talks dealt with"), else the last
 * talks told before it in which all its subjects take part, else some, else
 * the last visit of theirs, else the last talks. */
static struct event *event_of(const struct event_reader *reader,
			      struct event_list *events,
			      const uint32_t *event_of_telling, uint32_t verb,
			      uint32_t telling)
{
	struct event *last = NULL, *visit = NULL, *some = NULL;
	const struct verb_group *group = &reader->clauses.verbs.at[verb];
	uint32_t own = reader->telling_of_verb[verb];
	if (!is_of_people(reader, group, own))
		return NULL; /* "the report deals with" */
	if (own != NONE && event_of_telling[own] != NONE)
		return &events->at[event_of_telling[own]];
	for (uint32_t i = telling; i-- > 0 && telling - i <= TELLINGS_BACK;) {
		if (event_of_telling[i] == NONE || reader->tellings.at[i].title)
			continue;
		struct event *event = &events->at[event_of_telling[i]];
		bool all;
		if (!can_have_topics(event))
			continue;
		uint32_t parts = count_parts(reader, event, group, &all);
		if (event->kind == EVENT_VISIT || event->kind == EVENT_CEREMONY) {
			if (!visit && all)
				visit = event;
		} else if (all) {
			return event;
		} else if (parts && !some) {
			some = event;
		} else if (!last) {
			last = event;
		}
	}
	return some ? some : visit ? visit : last;
}

static void read_verb(struct topic_reader *t, const struct verb_group *verb)
{
	struct event_reader *reader = t->reader;
	uint32_t first = verb->chunk + 1, last;
	if (verb->passive) {
		last = verb->chunk;
		first = start_of_subject(reader, last);
	} else {
		last = end_of_object(reader, first);
	}
	last = trim_end(reader, first, last);
	add_list(t, first, last);
}

void topics_find(struct event_reader *reader, struct event_list *events,
		 const uint32_t *event_of_telling)
{
	const struct verb_list *verbs = &reader->clauses.verbs;
	uint32_t telling = 0;
	for (uint32_t i = 0; i < verbs->count; i++) {
		const struct verb_group *verb = &verbs->at[i];
		const struct form *form = verb->event.form;
		if (!form || !is_topic(form->entry) || verb->negated ||
		    verb->tense == TENSE_FUTURE || verb->tense == TENSE_MODAL)
			continue;
		while (telling < reader->tellings.count &&
		       reader->tellings.at[telling].head < verb->head)
			telling++;
		struct topic_reader t = { reader, NULL };
		t.event = event_of(reader, events, event_of_telling, i, telling);
		if (t.event)
			read_verb(&t, verb);
	}
}
