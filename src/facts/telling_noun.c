/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Event nouns: what stands before one says whether the text has told of it
 * and whose it is; what follows, who takes part. */
#include "facts/telling_parse.h"

#include <string.h>

enum { NOUN_MATCHES = 8, NOUN_REACH = 16 };

static bool is_noun_form(const struct form *form)
{
	return form->entry->kind == ENTRY_EVENT && form->role < FORM_VERB_BASE;
}

/* Whether a noun may end here: at the end of the chunk, or before a phrase
 * that belongs to it. What stands before another noun is no head: "the summit
 * hall". */
static bool may_end(const struct event_reader *reader, struct range chunk,
		    uint32_t last)
{
	static const char *const links[] = { "of", "between", "with", NULL };
	return last == chunk.last || reader_among(reader, last, links) >= 0;
}

static bool has_ordinal(const struct event_reader *reader, uint32_t token)
{
	struct str s = text_token(reader->text, token);
	return reader_class(reader, token, WORD_ORDINAL) ||
	       (reader->text->tokens.at[token].kind == TOKEN_NUMBER &&
		s.length > 2 &&
		(s.at[s.length - 1] == 'h' || s.at[s.length - 1] == 'd' ||
		 s.at[s.length - 1] == 't'));
}

/* A name of a body or of a person keeps its words to itself. */
static bool is_free(const struct event_reader *reader, uint32_t token)
{
	/* a forum may be a body, a summit is not */
	static const char *const gatherings[] = { "summit", "conference",
						  "symposium", NULL };
	uint32_t index = reader->mentions->outermost[token];
	if (index == NONE)
		return true;
	const struct mention *m = &reader->mentions->at[index];
	/* "the 27th Heads of Government Meeting" is one of a row; no post is
	 * a meeting */
	return m->kind == MENTION_GROUP ||
	       (m->kind == MENTION_OFFICIAL && m->person.first == m->person.last &&
		token + 1 == m->range.last) ||
	       (m->kind == MENTION_ORGANIZATION && token + 1 == m->range.last &&
		(reader_among(reader, token, gatherings) >= 0 ||
		 has_ordinal(reader, m->range.first) ||
		 (m->range.first && has_ordinal(reader, m->range.first - 1)) ||
		 has_ordinal(reader, m->range.first + 1)));
}

/* Whether a noun of several words ends with the noun chunk behind "of": "the
 * letters | of | credence". */
static bool spans_of(const struct event_reader *reader, uint32_t chunk,
		     uint32_t last)
{
	return chunk_word(reader, chunk + 1, "of") &&
	       chunk_is(reader, chunk + 2, CHUNK_NOUN) &&
	       chunk_at(reader, chunk + 2)->range.last == last;
}

/* The event noun of a noun chunk, the longest: "courtesy call" before "call".
 * Where there are two ("the summit of the Forum"), the first. */
static const struct entry *noun_in(const struct event_reader *reader,
				   uint32_t index, struct range *words)
{
	struct range chunk = chunk_at(reader, index)->range;
	uint32_t start = chunk.last > chunk.first + NOUN_REACH
				 ? chunk.last - NOUN_REACH
				 : chunk.first;
	for (uint32_t at = start; at < chunk.last; at++) {
		struct match matches[NOUN_MATCHES];
		uint32_t count =
			lexicon_match(reader->lexicon, reader->text, at,
				      1U << ENTRY_EVENT, matches, NOUN_MATCHES);
		for (uint32_t i = 0; i < count; i++) {
			const struct form *form = matches[i].form;
			uint32_t last = matches[i].range.last;
			while (form && !is_noun_form(form))
				form = form->next;
			if (!form || (last > chunk.last ? !spans_of(reader, index, last)
					: !may_end(reader, chunk, last)) ||
			    !is_free(reader, last - 1))
				continue;
			*words = (struct range){ at, last };
			return form->entry;
		}
	}
	return NULL;
}

/* "the IV Meeting", "the XIX Session"; 0 for other words. */
static uint8_t roman_at(const struct event_reader *reader, uint32_t token)
{
	static const char digits[] = "IVXL";
	static const uint8_t values[] = { 1, 5, 10, 50 };
	struct str s = text_token(reader->text, token);
	uint32_t sum = 0, last = 0;
	if (!s.length || s.length > 6)
		return 0;
	for (size_t i = s.length; i-- > 0;) {
		const char *digit = strchr(digits, s.at[i]);
		if (!digit || !*digit)
			return 0;
		uint32_t value = values[digit - digits];
		sum = value < last ? sum - value : sum + value;
		last = value;
	}
	return sum < 250 ? (uint8_t)sum : 0;
}

static uint8_t ordinal_at(const struct event_reader *reader, uint32_t token)
{
	static const char *const words[] = { "first",   "second",   "third",
					     "fourth",  "fifth",    "sixth",
					     "seventh", "eighth",   "ninth",
					     "tenth",   "eleventh", "twelfth",
					     NULL };
	if (reader->text->tokens.at[token].kind == TOKEN_NUMBER) {
		struct str s = text_token(reader->text, token);
		char last = s.at[s.length - 1];
		int value =
			s.at[0] >= '1' && s.at[0] <= '9' &&
					(last == 't' || last == 'd' || last == 'h')
				? s.at[0] - '0'
				: 0;
		for (size_t i = 1; value && i < s.length && i < 3; i++)
			if (s.at[i] >= '0' && s.at[i] <= '9')
				value = value * 10 + s.at[i] - '0';
		return (uint8_t)(value < 250 ? value : 0);
	}
	uint8_t roman = roman_at(reader, token);
	return roman ? roman : (uint8_t)(reader_among(reader, token, words) + 1);
}

/* What stands before the noun says whether it is known, how many there are,
 * and whether it lies ahead. */
static void read_modifiers(const struct event_reader *reader, struct telling *t,
			   struct range before)
{
	static const char *const new[] = { "a",        "an",      "another",
					   "separate", "other",   "previous",
					   "further",  "earlier", NULL };
	static const char *const ahead[] = { "next",   "upcoming", "forthcoming",
					     "future", "planned",  "proposed",
					     "coming", NULL };
	static const char *const many[] = { "several", "separate", "series",
					    "two",     "three",    NULL };
	static const char *const any[] = { "all",  "every", "each", "any",
					   "no",   "such",  "some", "many",
					   "more", "which", NULL };
	for (uint32_t i = before.first; i < before.last; i++) {
		t->negated |= reader_among(reader, i, any) >= 0;
		if (reader_class(reader, i,
				 WORD_ARTICLE | WORD_DETERMINER |
					 WORD_POSSESSIVE) &&
		    t->reference == TELLS_PLAIN)
			t->reference = TELLS_KNOWN;
		if (reader_among(reader, i, new) >= 0) {
			t->reference = TELLS_NEW;
			t->another |= !reader_class(reader, i, WORD_ARTICLE);
		}
		t->planned |= reader_among(reader, i, ahead) >= 0;
		t->several |= reader_among(reader, i, many) >= 0;
		if (!t->ordinal)
			t->ordinal = ordinal_at(reader, i);
		if (reader->text->tokens.at[i].kind == TOKEN_POSSESSIVE &&
		    t->reference == TELLS_PLAIN)
			t->reference = TELLS_KNOWN;
	}
}

/* "congratulated X on his appointment", "welcomed X upon his arrival" mean
 * X's. */
static bool object_owns(struct event_reader *reader, struct telling *t)
{
	static const char *const links[] = { "on", "upon", "for", NULL };
	uint32_t chunk = reader->clauses.chunk_of[t->words.first];
	if ((t->kind != EVENT_APPOINTMENT && strcmp(t->entry->name, "arrival") &&
	     strcmp(t->entry->name, "inauguration")) ||
	    chunk < 3 || !reader_class(reader, t->words.first, WORD_POSSESSIVE) ||
	    !chunk_among(reader, chunk - 1, links) ||
	    !chunk_is(reader, chunk - 2, CHUNK_NOUN))
		return false;
	/* "gave a welcome to the envoys upon their arrival": theirs */
	if (t->kind == EVENT_VISIT && is_people(reader, chunk - 2)) {
		uint32_t is = chunk_at(reader, chunk - 2)->is;
		bool several = reader_word(reader, t->words.first, "their");
		if (is != NONE &&
		    (reader->mentions->at[is].entity_count > 1 || !several))
			participants_joined(reader, &t->who, chunk - 2);
		t->negated |= !t->who.count;
		return true;
	}
	if (chunk_at(reader, chunk - 2)->is == NONE ||
	    !chunk_is(reader, chunk - 3, CHUNK_VERB))
		return false;
	return participants_add(reader, &t->who, chunk_at(reader, chunk - 2)->is);
}



/* "said that President X | will push through | with his trip": X's, the subject
 * of the verb that it hangs on; of one who is thanked, X's, the object. */
static bool subject_owns(struct event_reader *reader, struct telling *t)
{
	static const char *const owners[] = { "his", "her", NULL };
	static const char *const turned[] = { "thanked",  "thank",    "welcomed",
					      "welcome",  "welcomes", "hosted",
					      "received", "greeted",  "invited",
					      "joined",   "joins",    NULL };
	uint32_t at = reader->clauses.chunk_of[t->words.first];
	if ((t->kind != EVENT_VISIT && t->kind != EVENT_MEETING &&
	     t->kind != EVENT_CALL) ||
	    reader_among(reader, t->words.first, owners) < 0)
		return false;
	for (uint32_t n = 0; at-- > 0 && n < EVENT_REACH; n++) {
		const struct chunk *chunk = chunk_at(reader, at);
		if (chunk->kind == CHUNK_END || chunk->kind == CHUNK_SEMICOLON)
			return false;
		if (is_official_noun(reader, at))
			return false; /* "met Minister Y | on her visit" */
		if (chunk->kind != CHUNK_VERB)
			continue;
		const struct verb_group *verb =
			&reader->clauses.verbs.at[chunk->number];
		bool turn = reader_among(reader, verb->head, turned) >= 0 &&
			    !verb->passive;
		const struct index_list *owner =
			turn ? &verb->objects : &verb->subjects;
		if (!owner->count && !turn && verb->shape != VERB_FINITE)
			continue; /* "was planning | to discuss" */
		if (owner->count != 1)
			return false;
		const struct mention *m = &reader->mentions->at[owner->at[0]];
		return m->kind == MENTION_OFFICIAL && m->entity_count == 1 &&
		       participants_add(reader, &t->who, owner->at[0]);
	}
	return false;
}

/* Owners and states before the noun: "Minister X's visit", "his talks",
 * "India-Russia summit". A place before a visit is where it goes. */
static void read_owners(struct event_reader *reader, struct telling *t,
			struct range before)
{
	if (object_owns(reader, t) || subject_owns(reader, t))
		return;
	const struct mention_list *mentions = reader->mentions;
	for (uint32_t i = before.first; i < before.last; i++) {
		uint32_t index = mentions->outermost[i];
		if (index == NONE || mentions->at[index].range.first != i)
			continue;
		const struct mention *m = &mentions->at[index];
		bool state = m->kind == MENTION_STATE;
		if (t->kind == EVENT_VISIT && (state || m->kind == MENTION_CITY)) {
			if (m->entity_count && m->role != FORM_ADJECTIVE)
				index_list_put(&t->guests, m->entities[0],
					       reader->arena);
		} else if (t->kind == EVENT_VISIT &&
			   m->kind == MENTION_ORGANIZATION &&
			   reader->text->tokens.at[m->range.last].kind !=
				   TOKEN_POSSESSIVE) {
			continue; /* "this ASEAN tour" */
		} else if (m->kind != MENTION_CITY &&
			   !(state && t->kind == EVENT_APPOINTMENT)) {
			participants_add(reader, &t->who, index);
		}
	}
}

/* "meetings", "courtesy calls": one for each guest. Words that have no
 * singular of their own ("talks") say nothing. */
static bool is_plural(const struct event_reader *reader, uint32_t token,
		      const struct entry *entry)
{
	struct str s = text_token(reader->text, token);
	size_t length = strlen(entry->name);
	return s.at[s.length - 1] == 's' && entry->name[length - 1] != 's';
}

/* "the third round of [consultations]", "a series of [meetings]", "the
 * opening segment of [the session]". */
bool telling_is_container(const struct event_reader *reader, uint32_t chunk)
{
	static const char *const words[] = { "round",  "rounds",  "series",
					     "number", "edition", "cycle",
					     "set",    "segment", "part",
					     "stage",  "phase",   NULL };
	const struct chunk *noun = chunk_at(reader, chunk);
	return noun->kind == CHUNK_NOUN && noun->is == NONE &&
	       noun->range.last > noun->range.first &&
	       reader_among(reader, noun->range.last - 1, words) >= 0 &&
	       chunk_word(reader, chunk + 1, "of");
}

/* Whether a noun belongs to the name of the one before it: "the opening
 * session of the Conference". */
static bool is_part_of_name(const struct event_reader *reader, uint32_t chunk)
{
	return chunk >= 2 && chunk_word(reader, chunk - 1, "of") &&
	       reader->telling_of_chunk[chunk - 2] != NONE;
}

/* "the meeting of the Board" where it is one chunk: who stands behind the
 * noun in it. */
static void read_rest(struct event_reader *reader, struct telling *t,
		      struct range rest)
{
	const struct mention_list *mentions = reader->mentions;
	struct index_list *list =
		t->entry->frames & EVENT_OF ? &t->who : &t->guests;
	for (uint32_t i = rest.first; i < rest.last; i++) {
		uint32_t m = mentions->innermost[i];
		if (m != NONE && mentions->at[m].range.first == i &&
		    mentions->at[m].kind != MENTION_CITY)
			participants_add(reader, list, m);
	}
}

static bool has_body(const struct event_reader *reader,
		     const struct index_list *who)
{
	for (uint32_t i = 0; i < who->count; i++)
		if (reader->entities->list.at[who->at[i]].kind ==
		    ENTITY_ORGANIZATION)
			return true;
	return false;
}

/* "the meeting of the Board": a body in session; "the Fourth Meeting": one of
 * a row that has a name. */
static bool sits(const struct event_reader *reader, const struct telling *t)
{
	static const char meeting[] = "meeting";
	size_t length = strlen(t->entry->name), end = sizeof meeting - 1;
	if (t->kind != EVENT_MEETING || length < end ||
	    strcmp(t->entry->name + length - end, meeting))
		return false;
	bool capital = reader->text->tokens.at[t->head].flags & TOKEN_CAPITAL;
	if (t->ordinal && (capital || has_body(reader, &t->who)))
		return true;
	if (!t->who.count || t->guests.count)
		return false;
	for (uint32_t i = 0; i < t->who.count; i++)
		if (reader->entities->list.at[t->who.at[i]].kind !=
		    ENTITY_ORGANIZATION)
			return false;
	return true;
}

/* "the celebrations of Europe Day", "the opening of the bridge". */
static bool is_of_something(const struct event_reader *reader,
			    const struct telling *t, uint32_t chunk)
{
	return (t->kind == EVENT_CEREMONY || t->kind == EVENT_CONFERENCE) &&
	       chunk_word(reader, chunk + 1, "of") &&
	       chunk_is(reader, chunk + 2, CHUNK_NOUN);
}

/* Letters are presented to the head of state at a ceremony, their copies to a
 * minister who receives the new ambassador. */
static bool is_copy(const struct event_reader *reader, struct range words)
{
	for (uint32_t i = words.first; i < words.last; i++)
		if (reader_word(reader, i, "copy") ||
		    reader_word(reader, i, "copies"))
			return true;
	return false;
}

static bool are_officials(const struct event_reader *reader,
			  const struct index_list *who)
{
	for (uint32_t i = 0; i < who->count; i++)
		if (reader->entities->list.at[who->at[i]].kind != ENTITY_OFFICIAL)
			return false;
	return true;
}

void telling_read_noun(struct event_reader *reader, uint32_t chunk)
{
	struct range range = chunk_at(reader, chunk)->range, words;
	const struct entry *entry = noun_in(reader, chunk, &words);
	uint32_t last = chunk;
	if (!entry || is_topic(entry) || reader->telling_of_chunk[chunk] != NONE)
		return;
	if (words.last > range.last) {
		last += 2;
		range.last = words.last;
		reader->telling_of_chunk[last] = reader->tellings.count;
	}
	if (is_part_of_name(reader, chunk)) {
		uint32_t outer = reader->telling_of_chunk[chunk - 2];
		reader->telling_of_chunk[chunk] = outer;
		reader->tellings.at[outer].name.last = range.last;
		if (reader->tellings.at[outer].kind == EVENT_CEREMONY &&
		    telling_kind(entry) == EVENT_CONFERENCE) {
			/* "the opening of the workshop" */
			reader->tellings.at[outer].kind = EVENT_CONFERENCE;
			reader->tellings.at[outer].entry = entry;
		}
		return;
	}
	reader->telling_of_chunk[chunk] = reader->tellings.count;
	struct telling *t = telling_add(reader, entry, range);
	struct range before = { range.first, words.first };
	t->is_noun = true;
	t->is_body = chunk_at(reader, chunk)->is != NONE &&
		     reader->mentions->at[chunk_at(reader, chunk)->is].kind ==
			     MENTION_ORGANIZATION;
	t->head = words.last - 1;
	t->several = is_plural(reader, t->head, entry);
	if (chunk >= 2 && telling_is_container(reader, chunk - 2))
		read_modifiers(reader, t, chunk_at(reader, chunk - 2)->range);
	read_modifiers(reader, t, before);
	read_owners(reader, t, before);
	if (words.last < range.last)
		read_rest(reader, t, (struct range){ words.last, range.last });
	participants_read(reader, t, last + 1);
	t->alone = !t->who.count && !t->guests.count && !t->faceless &&
		   range.last - range.first <= 2 &&
		   !is_of_something(reader, t, last);
	if (sits(reader, t))
		t->kind = EVENT_CONFERENCE;
	else if (t->kind == EVENT_CONFERENCE && !t->ordinal && !t->who.count &&
		 t->guests.count == 2 && are_officials(reader, &t->guests))
		t->kind = EVENT_MEETING; /* "the summit between X and Y" */
	if (is_credentials(entry) &&
	    (is_copy(reader, words) ||
	     (chunk >= 2 && chunk_word(reader, chunk - 1, "of") &&
	      is_copy(reader, chunk_at(reader, chunk - 2)->range))))
		t->kind = EVENT_MEETING;
}
