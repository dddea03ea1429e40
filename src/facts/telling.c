/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Finding tellings: first the nouns that name happenings, then the verbs, each
 * of which either carries such a noun ("held talks", "the talks took place")
 * or tells of a happening itself ("met"). */
#include "facts/telling.h"

#include <stdlib.h>

enum { MATCH_ROOM = 8, NOUN_REACH = 16, OBJECT_REACH = 10 };

static enum event_kind kind_of(const struct entry *entry)
{
	static const struct {
		const char *name;
		enum event_kind kind;
	} kinds[] = {
		{ "meeting", EVENT_MEETING },
		{ "visit", EVENT_VISIT },
		{ "call", EVENT_CALL },
		{ "conference", EVENT_CONFERENCE },
		{ "consultation", EVENT_CONSULTATION },
		{ "signing", EVENT_SIGNING },
		{ "appointment", EVENT_APPOINTMENT },
		{ "ceremony", EVENT_CEREMONY },
	};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (entry->type && !strcmp(entry->type, kinds[i].name))
			return kinds[i].kind;
	return EVENT_OTHER;
}

/* "discussed", "reviewed": what a meeting was about, not one. */
bool is_topic(const struct entry *entry)
{
	return entry->type && !strcmp(entry->type, "topic");
}

/* ---- nouns */

static bool is_noun_form(const struct form *form)
{
	return form->entry->kind == ENTRY_EVENT &&
	       form->role < FORM_VERB_BASE;
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
		s.length > 2 && (s.at[s.length - 1] == 'h' ||
				 s.at[s.length - 1] == 'd' ||
				 s.at[s.length - 1] == 't'));
}

/* A name of a body or of a person keeps its words to itself. */
static bool is_free(const struct event_reader *reader, uint32_t token)
{
	uint32_t index = reader->mentions->outermost[token];
	if (index == NONE)
		return true;
	const struct mention *m = &reader->mentions->at[index];
	/* "the 27th Heads of Government Meeting" is one of a row; no post is
	 * a meeting */
	return m->kind == MENTION_GROUP ||
	       (m->kind == MENTION_OFFICIAL &&
		m->person.first == m->person.last &&
		token + 1 == m->range.last) ||
	       (m->kind == MENTION_ORGANIZATION &&
		token + 1 == m->range.last &&
		(has_ordinal(reader, m->range.first) ||
		 (m->range.first && has_ordinal(reader, m->range.first - 1)) ||
		 has_ordinal(reader, m->range.first + 1)));
}

/* The event noun of a noun chunk, the longest: "courtesy call" before "call".
 * Where there are two ("the summit of the Forum"), the first. */
static const struct entry *noun_in(const struct event_reader *reader,
				   struct range chunk, struct range *words)
{
	uint32_t start = chunk.last > chunk.first + NOUN_REACH
				 ? chunk.last - NOUN_REACH
				 : chunk.first;
	for (uint32_t at = start; at < chunk.last; at++) {
		struct match matches[MATCH_ROOM];
		uint32_t count = lexicon_match(reader->lexicon, reader->text,
					       at, 1U << ENTRY_EVENT, matches,
					       MATCH_ROOM);
		for (uint32_t i = 0; i < count; i++) {
			const struct form *form = matches[i].form;
			uint32_t last = matches[i].range.last;
			while (form && !is_noun_form(form))
				form = form->next;
			if (!form || last > chunk.last ||
			    !may_end(reader, chunk, last) ||
			    !is_free(reader, last - 1))
				continue;
			*words = (struct range){ at, last };
			return form->entry;
		}
	}
	return NULL;
}

static struct telling *add_telling(struct event_reader *reader,
				   const struct entry *entry,
				   struct range words)
{
	const struct text *text = reader->text;
	struct telling *telling = vector_add(&reader->tellings, reader->arena);
	uint32_t sentence = text->tokens.at[words.first].sentence;
	uint32_t paragraph = text->sentences.at[sentence].paragraph;
	uint8_t kind = text->paragraphs.at[paragraph].kind;
	telling->found = reader->tellings.count - 1;
	telling->kind = kind_of(entry);
	telling->entry = entry;
	telling->words = telling->name = words;
	telling->head = words.last - 1;
	telling->verb = telling->part_of = telling->within_verb = NONE;
	telling->host = telling->place = NONE;
	telling->title = kind == PARAGRAPH_TITLE || kind == PARAGRAPH_HEADER ||
			 kind == PARAGRAPH_HEADING;
	return telling;
}

static uint8_t ordinal_at(const struct event_reader *reader, uint32_t token)
{
	static const char *const words[] = {
		"first", "second",  "third",  "fourth", "fifth",    "sixth",
		"seventh", "eighth", "ninth", "tenth",	"eleventh", "twelfth",
		NULL
	};
	if (reader->text->tokens.at[token].kind == TOKEN_NUMBER) {
		struct str s = text_token(reader->text, token);
		char last = s.at[s.length - 1];
		int value = s.at[0] >= '1' && s.at[0] <= '9' &&
					    (last == 't' || last == 'd' ||
					     last == 'h')
				    ? s.at[0] - '0'
				    : 0;
		for (size_t i = 1; value && i < s.length && i < 3; i++)
			if (s.at[i] >= '0' && s.at[i] <= '9')
				value = value * 10 + s.at[i] - '0';
		return (uint8_t)(value < 250 ? value : 0);
	}
	return (uint8_t)(reader_among(reader, token, words) + 1);
}

/* What stands before the noun says whether it is known, how many there are,
 * and whether it lies ahead. */
static void read_modifiers(const struct event_reader *reader,
			   struct telling *t, struct range before)
{
	static const char *const new[] = { "a",	    "an",     "another",
					   "separate", "other", "previous",
					   "further", "earlier", NULL };
	static const char *const ahead[] = { "next",	    "upcoming",
					     "forthcoming", "future",
					     "planned",	    "proposed",
					     "coming",	    NULL };
	static const char *const many[] = { "several", "separate", "series",
					    "two",     "three",	   NULL };
	static const char *const any[] = { "all",  "every", "each", "any",
					   "no",   "such",  "some", "many",
					   "more", "which", NULL };
	for (uint32_t i = before.first; i < before.last; i++) {
		t->negated |= reader_among(reader, i, any) >= 0;
		if (reader_class(reader, i, WORD_ARTICLE | WORD_DETERMINER |
						    WORD_POSSESSIVE) &&
		    t->reference == TELLS_PLAIN)
			t->reference = TELLS_KNOWN;
		if (reader_among(reader, i, new) >= 0)
			t->reference = TELLS_NEW;
		t->planned |= reader_among(reader, i, ahead) >= 0;
		t->several |= reader_among(reader, i, many) >= 0;
		if (!t->ordinal)
			t->ordinal = ordinal_at(reader, i);
		if (reader->text->tokens.at[i].kind == TOKEN_POSSESSIVE &&
		    t->reference == TELLS_PLAIN)
			t->reference = TELLS_KNOWN;
	}
}

/* "congratulated X on his appointment" means X's. */
static bool congratulated_owner(struct event_reader *reader,
				struct telling *t)
{
	uint32_t chunk = reader->clauses.chunk_of[t->words.first];
	if (t->kind != EVENT_APPOINTMENT || chunk < 3 ||
	    !reader_class(reader, t->words.first, WORD_POSSESSIVE) ||
	    (!chunk_word(reader, chunk - 1, "on") &&
	     !chunk_word(reader, chunk - 1, "upon")) ||
	    chunk_at(reader, chunk - 2)->is == NONE ||
	    !chunk_is(reader, chunk - 3, CHUNK_VERB) ||
	    !chunk_is(reader, chunk - 2, CHUNK_NOUN))
		return false;
	return participants_add(reader, &t->who,
				chunk_at(reader, chunk - 2)->is);
}

/* Owners and states before the noun: "Minister X's visit", "his talks",
 * "India-Russia summit". A place before a visit is where it goes. */
static void read_owners(struct event_reader *reader, struct telling *t,
			struct range before)
{
	if (congratulated_owner(reader, t))
		return;
	const struct mention_list *mentions = reader->mentions;
	for (uint32_t i = before.first; i < before.last; i++) {
		uint32_t index = mentions->outermost[i];
		if (index == NONE || mentions->at[index].range.first != i)
			continue;
		const struct mention *m = &mentions->at[index];
		bool state = m->kind == MENTION_STATE;
		if (t->kind == EVENT_VISIT &&
		    (state || m->kind == MENTION_CITY)) {
			if (m->entity_count && m->role != FORM_ADJECTIVE)
				index_list_put(&t->guests, m->entities[0],
					       reader->arena);
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
static bool is_container(const struct event_reader *reader, uint32_t chunk)
{
	static const char *const words[] = { "round",  "rounds",  "series",
					     "number", "edition", "cycle",
					     "set",    "segment", "part",
					     "stage",  "phase",	  NULL };
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
	struct index_list *list = t->entry->frames & EVENT_OF ? &t->who
							      : &t->guests;
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

static void tell_noun(struct event_reader *reader, uint32_t chunk)
{
	struct range range = chunk_at(reader, chunk)->range, words;
	const struct entry *entry = noun_in(reader, range, &words);
	if (!entry || is_topic(entry))
		return;
	if (is_part_of_name(reader, chunk)) {
		uint32_t outer = reader->telling_of_chunk[chunk - 2];
		reader->telling_of_chunk[chunk] = outer;
		reader->tellings.at[outer].name.last = range.last;
		return;
	}
	reader->telling_of_chunk[chunk] = reader->tellings.count;
	struct telling *t = add_telling(reader, entry, range);
	struct range before = { range.first, words.first };
	t->is_noun = true;
	t->head = words.last - 1;
	t->several = is_plural(reader, t->head, entry);
	if (chunk >= 2 && is_container(reader, chunk - 2))
		read_modifiers(reader, t, chunk_at(reader, chunk - 2)->range);
	read_modifiers(reader, t, before);
	read_owners(reader, t, before);
	if (words.last < range.last)
		read_rest(reader, t, (struct range){ words.last, range.last });
	participants_read(reader, t, chunk + 1);
	t->alone = !t->who.count && !t->guests.count && !t->faceless &&
		   range.last - range.first <= 2;
	if (sits(reader, t))
		t->kind = EVENT_CONFERENCE;
}

/* ---- the nouns that hang on a verb */

static bool is_about(const struct verb_group *verb)
{
	return verb->event.form && is_topic(verb->event.form->entry);
}

/* "took part in", "presided over", "began with", "are on a visit", "came on a
 * visit". */
static bool takes_object(const struct event_reader *reader,
			 const struct verb_group *verb, uint32_t preposition)
{
	static const char *const words[] = { "in", "at", "over", "to", "with",
					     NULL };
	if (chunk_word(reader, preposition, "on"))
		return reader_class(reader, verb->head, WORD_BE) ||
		       (verb->event.form &&
			kind_of(verb->event.form->entry) == EVENT_VISIT);
	/* "signed at a ceremony" tells of a signing */
	return verb->event.form && !is_about(verb) &&
	       verb->event.form->entry->frames & EVENT_LIGHT &&
	       chunk_among(reader, preposition, words);
}

/* The noun that is a verb's object: "held [talks]", "took part in [the
 * session]", "co-chaired in Rome [the session]", "held a number of [talks]". */
static uint32_t object_noun(const struct event_reader *reader,
			    const struct verb_group *verb)
{
	const uint32_t *tellings = reader->telling_of_chunk;
	uint32_t at = verb->chunk + 1, end = at + OBJECT_REACH;
	while (at < end) {
		const struct chunk *chunk = chunk_at(reader, at);
		switch (chunk->kind) {
		case CHUNK_ADVERB:
		case CHUNK_DATE:
		case CHUNK_PAREN:
			at++;
			break;
		case CHUNK_PREPOSITION:
			if (!chunk_is(reader, at + 1, CHUNK_NOUN) &&
			    !chunk_is(reader, at + 1, CHUNK_DATE))
				return NONE;
			if (tellings[at + 1] != NONE)
				return takes_object(reader, verb, at)
					       ? tellings[at + 1]
					       : NONE;
			if (is_container(reader, at + 1) &&
			    tellings[at + 3] != NONE &&
			    takes_object(reader, verb, at))
				return tellings[at + 3];
			at += 2;
			break;
		case CHUNK_NOUN:
			if (chunk_word(reader, at, "here")) {
				at++;
				break;
			}
			if (tellings[at] != NONE)
				return tellings[at];
			return !is_about(verb) &&
					       chunk_word(reader, at + 1,
							  "of") &&
					       chunk_is(reader, at + 2,
							CHUNK_NOUN) &&
					       chunk->is == NONE
				       ? tellings[at + 2]
				       : NONE;
		default:
			return NONE;
		}
	}
	return NONE;
}

/* The event noun that heads the stretch of nouns and prepositions that ends
 * before a chunk: "[the talks] with X in Rome |". A second noun phrase ends
 * the stretch. Where it is to be a subject (not governed), no preposition and
 * no verb stands before it, but for one of saying ("said [the talks] ..."). */
static uint32_t head_before(const struct event_reader *reader, uint32_t chunk,
			    bool governed)
{
	uint32_t noun = NONE, found = NONE;
	bool relative = false; /* inside a relative clause */
	for (uint32_t at = chunk, n = 0; at-- > 0 && n < EVENT_REACH; n++) {
		const struct chunk *here = chunk_at(reader, at);
		enum chunk_kind kind = here->kind;
		if (relative) {
			relative = kind != CHUNK_RELATIVE && kind != CHUNK_THAT;
			if (kind == CHUNK_END)
				break;
		} else if (kind == CHUNK_VERB && !governed &&
			   reader->clauses.verbs.at[here->number].relative) {
			relative = true;
			noun = found = NONE;
		} else if (kind == CHUNK_NOUN) {
			if (noun != NONE && noun == at + 1)
				break;
			noun = at;
			if (reader->telling_of_chunk[at] != NONE)
				found = at;
		} else if (kind == CHUNK_PREPOSITION) {
			if (found == at + 1 && !governed &&
			    !(at && is_container(reader, at - 1)))
				found = NONE;
			noun = NONE;
		} else if (kind == CHUNK_VERB && !governed) {
			if (!reader->clauses.verbs.at[here->number].report.form)
				found = NONE;
			break;
		} else if (kind == CHUNK_AND && noun == NONE) {
			break; /* "and | met": a subject further off */
		} else if (kind != CHUNK_AND && kind != CHUNK_PAREN &&
			   kind != CHUNK_DATE && kind != CHUNK_ADVERB) {
			break;
		}
	}
	return found == NONE ? NONE : reader->telling_of_chunk[found];
}

/* The noun before "which", "that" or ", which". */
static uint32_t antecedent(const struct event_reader *reader,
			   uint32_t relative)
{
	if (relative && chunk_is(reader, relative - 1, CHUNK_COMMA))
		relative--;
	uint32_t noun = relative;
	while (noun && chunk_is(reader, noun - 1, CHUNK_PAREN))
		noun--;
	if (!noun)
		return NONE;
	uint32_t is = chunk_at(reader, noun - 1)->is;
	if (is != NONE && (reader->mentions->at[is].kind == MENTION_OFFICIAL ||
			   reader->mentions->at[is].kind == MENTION_GROUP))
		return NONE; /* "a meeting of the states which ..." */
	return head_before(reader, relative, true);
}

/* The noun that a relative clause tells of: "[the trip] which X made to P",
 * "[the talks] that he held". */
static uint32_t relative_noun(const struct event_reader *reader,
			      const struct verb_group *verb)
{
	uint32_t at = verb->chunk;
	if (!verb->event.form || verb->shape != VERB_FINITE)
		return NONE;
	for (uint32_t n = 0; n < OBJECT_REACH && at-- > 0; n++) {
		switch (chunk_at(reader, at)->kind) {
		case CHUNK_NOUN:
		case CHUNK_ADVERB:
		case CHUNK_DATE:
			continue;
		case CHUNK_RELATIVE:
		case CHUNK_THAT:
			return n ? antecedent(reader, at) : NONE;
		default:
			return NONE;
		}
	}
	return NONE;
}

/* The noun that is its subject: "[the talks] with X were held", "[the summit],
 * which is hosted by X". */
static uint32_t subject_noun(const struct event_reader *reader,
			     const struct verb_group *verb)
{
	uint32_t at = verb->chunk;
	if (verb->relative) {
		while (at && !chunk_is(reader, at, CHUNK_RELATIVE) &&
		       !chunk_is(reader, at, CHUNK_THAT) &&
		       verb->chunk - at < OBJECT_REACH)
			at--;
		return antecedent(reader, at);
	}
	if (verb->shape == VERB_FINITE &&
	    verb->subject.first < verb->subject.last) {
		uint32_t chunk = reader->clauses.chunk_of[verb->subject.first];
		if (reader->telling_of_chunk[chunk] != NONE &&
		    (!chunk || !chunk_is(reader, chunk - 1, CHUNK_PREPOSITION)))
			return reader->telling_of_chunk[chunk];
	}
	if (at && chunk_is(reader, at - 1, CHUNK_COMMA) &&
	    chunk_word(reader, at + 1, "by"))
		return head_before(reader, at - 1, true);
	if (verb->shape != VERB_FINITE && verb->shape != VERB_PARTICIPLE)
		return NONE;
	return head_before(reader, at, verb->shape == VERB_PARTICIPLE);
}

/* ---- verbs */

static bool is_telling(const struct event_reader *reader, uint32_t verb)
{
	return reader->telling_of_verb[verb] != NONE;
}

/* An infinitive tells of a fact behind a verb that brings it about ("came to
 * take part"), of a plan behind any other ("agreed to hold"). */
static bool is_planned(const struct event_reader *reader, uint32_t index)
{
	const struct verb_group *verbs = reader->clauses.verbs.at;
	const struct verb_group *verb = &verbs[index];
	if (verb->tense == TENSE_FUTURE || verb->tense == TENSE_MODAL)
		return true;
	if (verb->shape != VERB_INFINITIVE)
		return false;
	if (!index)
		return true;
	const struct verb_group *main = &verbs[index - 1];
	const struct token *tokens = reader->text->tokens.at;
	if (tokens[main->head].sentence != tokens[verb->head].sentence)
		return true;
	return !is_telling(reader, index - 1) ||
	       main->tense == TENSE_FUTURE || main->tense == TENSE_MODAL ||
	       main->shape == VERB_INFINITIVE;
}

static void add_all(struct event_reader *reader, struct index_list *list,
		    const struct index_list *mentions)
{
	for (uint32_t i = 0; i < mentions->count; i++)
		participants_add(reader, list, mentions->at[i]);
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
	const struct token *tokens = reader->text->tokens.at;
	const struct verb_group *main = &verbs->at[index - 1];
	if (verb->shape == VERB_ING && main->objects.count && verb->chunk &&
	    chunk_is(reader, verb->chunk - 1, CHUNK_PREPOSITION) &&
	    (chunk_word(reader, verb->chunk - 1, "on") ||
	     chunk_word(reader, verb->chunk - 1, "for")) &&
	    tokens[main->head].sentence == tokens[verb->head].sentence)
		return &main->objects;
	if (verb->subjects.count || verb->shape != VERB_INFINITIVE)
		return &verb->subjects;
	return !is_passive(reader, main) && is_telling(reader, index - 1) &&
			       tokens[main->head].sentence ==
				       tokens[verb->head].sentence
		       ? &main->subjects
		       : &verb->subjects;
}

/* "The Minister also met", "He also held": by role alone, one more thing. */
static bool is_also(const struct event_reader *reader,
		    const struct verb_group *verb)
{
	uint32_t before = verb->range.first;
	if (verb->subjects.count != 1 || !before)
		return false;
	const struct mention *m = &reader->mentions->at[verb->subjects.at[0]];
	if (m->kind == MENTION_OFFICIAL && m->person.first < m->person.last)
		return false;
	for (uint32_t i = before - 1; i < verb->range.last; i++)
		if (reader_word(reader, i, "also") ||
		    reader_word(reader, i, "then"))
			return true;
	return false;
}

/* Subject, objects and agents of a verb that tells or carries a noun. A guest
 * is received, a host receives. */
static void read_actors(struct event_reader *reader, struct telling *t,
			const struct verb_group *verb)
{
	const struct entry *entry = verb->event.form ? verb->event.form->entry
						     : NULL;
	bool hosts = entry && entry->frames & EVENT_HOST;
	uint32_t first = t->who.count;
	if (t->subject_of_verb && !is_passive(reader, verb))
		return;
	if (t->kind == EVENT_APPOINTMENT && !t->is_noun) {
		bool object = entry->frames & EVENT_OBJECT;
		if (!object || is_passive(reader, verb))
			add_all(reader, &t->guests, &verb->subjects);
		else
			add_all(reader, &t->guests, &verb->objects);
		return;
	}
	if (is_passive(reader, verb)) {
		participants_agents(reader, &t->who, verb);
		bool met = t->kind == EVENT_MEETING || t->kind == EVENT_CALL;
		/* "was received by", "was hosted to a dinner by" */
		if (!t->subject_of_verb && (t->is_noun ? hosts : met))
			add_all(reader, &t->guests, &verb->subjects);
	} else {
		add_all(reader, &t->who, subjects_of(reader, verb));
	}
	if (hosts && t->who.count > first)
		t->host = t->who.at[first];
	t->also |= !is_passive(reader, verb) && is_also(reader, verb);
}

/* "in turn", "one after the other", "separately": a meeting each. */
static bool is_each(const struct event_reader *reader, uint32_t chunk)
{
	static const char *const signs[] = { "turn", "separately",
					     "respectively", "other", NULL };
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

/* A verb whose object or subject is an event noun: one telling with it. */
static void carry_noun(struct event_reader *reader, uint32_t index,
		       uint32_t noun, bool subject)
{
	const struct verb_group *verb = &reader->clauses.verbs.at[index];
	struct telling *t = &reader->tellings.at[noun];
	/* the verb that carries it, rather than one that speaks of it */
	bool first = t->verb == NONE ||
		     (verb->event.form &&
		      !reader->clauses.verbs.at[t->verb].event.form);
	reader->telling_of_verb[index] = noun;
	if (first) {
		t->verb = index;
		t->subject_of_verb = subject;
		t->planned |= is_planned(reader, index);
		t->negated |= verb->negated;
	} else if (!verb->event.form) {
		return;
	}
	bool was_subject = t->subject_of_verb;
	if (verb->event.form && is_topic(verb->event.form->entry)) {
		t->negated |= !subject && first; /* discussed the visit */
		return;
	}
	t->subject_of_verb = subject;
	/* "paid his first visit": the subject's, whoever "his" may mean */
	if (!subject && verb->event.form && !is_passive(reader, verb) &&
	    verb->subjects.count && t->kind == EVENT_VISIT &&
	    reader_class(reader, t->words.first, WORD_POSSESSIVE))
		t->who.count = 0;
	if (verb->event.form ||
	    reader_class(reader, verb->head, WORD_HAVE | WORD_BE))
		read_actors(reader, t, verb);
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

/* Nobody meets himself: "President X, who received him". */
static bool drop_subjects(struct telling *t)
{
	uint32_t kept = 0, count = t->guests.count;
	for (uint32_t i = 0; i < count; i++)
		if (!index_list_has(&t->who, t->guests.at[i]))
			t->guests.at[kept++] = t->guests.at[i];
	t->guests.count = kept;
	return kept < count;
}

/* Who was last told to meet or visit: the text is about him. */
static void add_protagonist(struct event_reader *reader, struct telling *t)
{
	enum { BACK = 8 };
	uint32_t last = (uint32_t)(t - reader->tellings.at);
	for (uint32_t i = last; i-- > 0 && last - i < BACK;) {
		const struct telling *other = &reader->tellings.at[i];
		if (other->is_noun || other->head > t->head ||
		    !other->who.count ||
		    index_list_has(&t->who, other->who.at[0]))
			continue;
		index_list_put(&t->guests, other->who.at[0], reader->arena);
		return;
	}
}

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
			&reader->tellings.at[i].who,
			&reader->tellings.at[i].guests
		};
		for (uint32_t j = 0; j < 2 * BACK; j++) {
			const struct index_list *list = lists[j % 2];
			if (j / 2 >= list->count)
				continue;
			uint32_t who = list->at[j / 2], count = 0;
			if (reader->entities->list.at[who].kind !=
			    ENTITY_OFFICIAL)
				continue;
			for (uint32_t k = start; k < end; k++)
				count += takes_part(&reader->tellings.at[k],
						    who);
			if (count > most && !index_list_has(&t->guests, who)) {
				most = count;
				best = who;
			}
		}
	}
	if (best != NONE)
		index_list_put(&t->who, best, reader->arena);
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
		case CHUNK_COMMA:
			continue;
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
		default:
			return chunk;
		}
	}
	return chunk;
}

/* The object of a verb that has people for objects: whom it met, or where it
 * went. Returns the chunk behind it. */
static uint32_t read_object(struct event_reader *reader, struct telling *t,
			    uint32_t chunk)
{
	chunk = find_object(reader, chunk);
	if (!chunk_is(reader, chunk, CHUNK_NOUN))
		return chunk;
	uint32_t first = t->guests.count;
	uint32_t behind = participants_joined(reader, &t->guests, chunk);
	if (drop_subjects(t) && !t->guests.count)
		add_protagonist(reader, t);
	if (t->guests.count == first) {
		t->faceless = is_people(reader, chunk);
		t->negated |= !t->faceless; /* received support */
	}
	return behind;
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

/* Whether an event verb tells of a happening without an event noun. A light
 * one does not; "speak" does with "by telephone". */
static bool tells_itself(const struct event_reader *reader,
			 const struct verb_group *verb,
			 const struct entry *entry)
{
	static const char *const phone[] = { "phone", "telephone",
					     "videoconference", NULL };
	if (!(entry->frames & EVENT_LIGHT))
		return true;
	if (kind_of(entry) != EVENT_CALL)
		return false;
	uint32_t first = verb->range.last, next = verb->chunk + 1;
	while (chunk_is(reader, next, CHUNK_DATE) ||
	       chunk_is(reader, next, CHUNK_ADVERB))
		next++;
	const struct chunk *noun = chunk_at(reader, next + 1);
	if (entry->frames & EVENT_WITH && chunk_word(reader, next, "with") &&
	    noun->kind == CHUNK_NOUN && noun->is != NONE &&
	    reader->mentions->at[noun->is].kind == MENTION_OFFICIAL)
		return true; /* "spoke today with the Minister" */
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
			  const struct verb_group *verb,
			  const struct entry *entry)
{
	if (!(entry->frames & EVENT_OBJECT) || is_passive(reader, verb) ||
	    !verb->objects.count)
		return false;
	return reader->mentions->at[verb->objects.at[0]].kind ==
	       MENTION_ORGANIZATION;
}

/* "the Agreement between X and Y, signed in Astana in 2015": no subject of
 * its own. */
static bool is_set_off(const struct event_reader *reader,
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
static void read_parties(struct event_reader *reader, struct telling *t,
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

/* ---- tellings without an event word */

static bool ends_in_delegation(const struct event_reader *reader,
			       struct range range)
{
	static const char *const words[] = { "delegation", "delegations",
					     "side", NULL };
	return range.first < range.last &&
	       reader_among(reader, range.last - 1, words) >= 0;
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
	if (is_passive(reader, verb) &&
	    ends_in_delegation(reader, verb->subject))
		participants_agents(reader, &leaders, verb);
	else if (!is_passive(reader, verb) &&
		 ends_in_delegation(reader, object))
		add_all(reader, &leaders, &verb->subjects);
	if (!leaders.count)
		return false;
	struct telling *t = add_telling(reader, entry, verb->range);
	reader->telling_of_verb[index] = reader->tellings.count - 1;
	t->verb = index;
	t->joins = true;
	t->guests = leaders;
	return true;
}

/* "The signatories were A, B and C", "The delegation included A; B; and C",
 * "A and B were present": adds to what was told before. */
static bool list_people(struct event_reader *reader, uint32_t index)
{
	static const char *const groups[] = {
		"signatories", "participants", "attendees", "delegation",
		"delegations", "speakers",     "panellists", "others", NULL
	};
	static const char *const verbs[] = { "included", "includes", "include",
					     "comprised", "were", "was",
					     "are", "is", NULL };
	static const char *const there[] = { "present", "attendance", NULL };
	static const char *const leads[] = { "headed", "led", "heads", "leads",
					     NULL };
	const struct verb_group *verb = &reader->clauses.verbs.at[index];
	uint32_t next = verb->chunk + 1;
	const struct entry *entry = lexicon_entry(reader->lexicon, ENTRY_EVENT,
						  "participate/verb");
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
		add_all(reader, &people, &verb->subjects);
	else
		participants_joined(reader, &people, next);
	if (!people.count)
		return true;
	struct telling *t = add_telling(reader, entry, verb->range);
	reader->telling_of_verb[index] = reader->tellings.count - 1;
	t->verb = index;
	t->joins = true;
	t->guests = people;
	return true;
}

/* "The Envoy called on the Foreign Minister, Y": a courtesy call, but where he
 * is asked to do something ("called on the Minister to ..."). */
static bool tell_courtesy(struct event_reader *reader, uint32_t index)
{
	static const char *const calls[] = { "call", "calls", "called", NULL };
	const struct verb_group *verb = &reader->clauses.verbs.at[index];
	const struct entry *entry = lexicon_entry(reader->lexicon, ENTRY_EVENT,
						  "courtesy-call/noun");
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
	struct telling *call = add_telling(reader, entry, verb->range);
	call->verb = index;
	call->planned = is_planned(reader, index);
	call->guests = t.guests;
	add_all(reader, &call->who, &verb->subjects);
	return true;
}

/* "X discussed trade with Y": a meeting. Not "discussed the talks with Y". */
static void tell_discussion(struct event_reader *reader, uint32_t index)
{
	const struct verb_group *verb = &reader->clauses.verbs.at[index];
	const struct entry *entry = lexicon_entry(reader->lexicon, ENTRY_EVENT,
						  "meet/verb");
	uint32_t at = verb->chunk + 1, end = at + EVENT_REACH;
	if (!entry || verb->passive || verb->negated || !verb->subjects.count ||
	    is_planned(reader, index))
		return;
	for (; at < end; at++) {
		enum chunk_kind kind = chunk_at(reader, at)->kind;
		if (kind == CHUNK_END || kind == CHUNK_VERB ||
		    kind == CHUNK_RELATIVE || kind == CHUNK_SEMICOLON ||
		    (kind == CHUNK_NOUN &&
		     reader->telling_of_chunk[at] != NONE))
			return;
		uint32_t is = chunk_at(reader, at + 1)->is;
		if (chunk_word(reader, at, "with") &&
		    chunk_is(reader, at + 1, CHUNK_NOUN) && is != NONE &&
		    reader->mentions->at[is].kind == MENTION_OFFICIAL)
			break;
	}
	if (at == end)
		return;
	struct telling t = { 0 };
	add_all(reader, &t.who, &verb->subjects);
	participants_joined(reader, &t.guests, at + 1);
	if (!t.who.count || !t.guests.count)
		return;
	reader->telling_of_verb[index] = reader->tellings.count;
	struct telling *meeting = add_telling(reader, entry, verb->range);
	meeting->verb = index;
	meeting->who = t.who;
	meeting->guests = t.guests;
}

/* "The Minister is in India from 10 to 12 November": a visit. */
static bool tell_stay(struct event_reader *reader, uint32_t index)
{
	const struct verb_group *verb = &reader->clauses.verbs.at[index];
	const struct entry *entry = lexicon_entry(reader->lexicon, ENTRY_EVENT,
						  "visit/noun");
	uint32_t next = verb->chunk + 1, date = next + 2;
	if (!entry || !reader_class(reader, verb->head, WORD_BE) ||
	    verb->event.form || verb->negated || !verb->subjects.count ||
	    reader->mentions->at[verb->subjects.at[0]].kind !=
		    MENTION_OFFICIAL ||
	    !chunk_word(reader, next, "in") ||
	    !chunk_is(reader, next + 1, CHUNK_NOUN))
		return false;
	if (chunk_is(reader, date, CHUNK_PREPOSITION))
		date++;
	if (!chunk_is(reader, date, CHUNK_DATE))
		return false;
	struct telling *t = add_telling(reader, entry, verb->range);
	reader->telling_of_verb[index] = reader->tellings.count - 1;
	t->verb = index;
	add_all(reader, &t->who, &verb->subjects);
	return true;
}

static void tell_verb(struct event_reader *reader, uint32_t index)
{
	const struct verb_group *verb = &reader->clauses.verbs.at[index];
	const struct entry *entry = verb->event.form ? verb->event.form->entry
						     : NULL;
	uint32_t noun = subject_noun(reader, verb);
	if (noun != NONE)
		carry_noun(reader, index, noun, true);
	uint32_t object = object_noun(reader, verb);
	if (object == NONE) {
		object = relative_noun(reader, verb);
		if (object != NONE) /* the clause says which one */
			reader->tellings.at[object].alone = false;
	}
	if (object != NONE && object != noun) {
		carry_noun(reader, index, object, false);
		return;
	}
	if (noun != NONE)
		return;
	if (list_people(reader, index) || tell_stay(reader, index) ||
	    tell_courtesy(reader, index) || !entry)
		return;
	if (is_topic(entry)) {
		tell_discussion(reader, index);
		return;
	}
	bool conference = kind_of(entry) == EVENT_CONFERENCE;
	bool convenes = conference && convenes_body(reader, verb, entry);
	bool joins = !convenes && (conference || entry->frames & EVENT_HOST) &&
		     joins_earlier(reader, verb) &&
		     (conference || is_passive(reader, verb));
	if (!joins && !convenes && (conference || !tells_itself(reader, verb, entry)))
		return;
	reader->telling_of_verb[index] = reader->tellings.count;
	struct telling *t = add_telling(reader, entry, verb->range);
	t->verb = index;
	t->joins = joins;
	t->planned = is_planned(reader, index);
	t->negated = verb->negated;
	t->several = is_each(reader, verb->chunk + 1);
	uint32_t next = verb->chunk + 1;
	if (is_set_off(reader, verb, t->kind))
		read_parties(reader, t, verb->chunk - 1);
	else
		read_actors(reader, t, verb);
	if (!is_passive(reader, verb) && entry->frames & EVENT_OBJECT &&
	    (t->kind == EVENT_MEETING || t->kind == EVENT_CALL || convenes))
		next = read_object(reader, t, next);
	participants_read(reader, t, next);
	if (t->kind == EVENT_MEETING && !(entry->frames & EVENT_OBJECT) &&
	    t->who.count + t->guests.count < 2 && !t->faceless)
		t->negated = true; /* "talked about X" */
}

/* "Their previous meeting": of those who were last told to be together. */
static void add_owners(struct event_reader *reader, struct telling *t)
{
	enum { BACK = 6 };
	uint32_t last = (uint32_t)(t - reader->tellings.at);
	for (uint32_t i = last; i-- > 0 && last - i <= BACK;) {
		const struct telling *other = &reader->tellings.at[i];
		if (other->who.count + other->guests.count < 2 ||
		    other->several || other->kind == EVENT_VISIT)
			continue;
		for (uint32_t j = 0; j < other->who.count; j++)
			index_list_put(&t->who, other->who.at[j],
				       reader->arena);
		for (uint32_t j = 0; j < other->guests.count; j++)
			index_list_put(&t->who, other->guests.at[j],
				       reader->arena);
		return;
	}
}

/* "X met Minister Y. The Minister also met Z": X did. */
static void restore_subject(struct event_reader *reader, struct telling *t)
{
	enum { BACK = 4 };
	uint32_t last = (uint32_t)(t - reader->tellings.at);
	for (uint32_t i = last; i-- > 0 && last - i <= BACK;) {
		const struct telling *other = &reader->tellings.at[i];
		if (other->kind != EVENT_MEETING && other->kind != EVENT_CALL)
			continue;
		if (other->who.count != 1 || t->who.count != 1 ||
		    !index_list_has(&other->guests, t->who.at[0]))
			return;
		t->who.at[0] = other->who.at[0];
		return;
	}
}

/* Who is not said because it is plain: "Talks were also held with X", by him
 * of whom the text tells. */
static void add_implied(struct event_reader *reader)
{
	for (uint32_t i = 0; i < reader->tellings.count; i++) {
		struct telling *t = &reader->tellings.at[i];
		if (t->also)
			restore_subject(reader, t);
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

/* A sentence told in the past perfect lies before what is told around it. */
static void read_tenses(struct event_reader *reader)
{
	const struct verb_list *verbs = &reader->clauses.verbs;
	const struct token *tokens = reader->text->tokens.at;
	uint32_t next = 0;
	for (uint32_t i = 0; i < reader->tellings.count; i++) {
		struct telling *t = &reader->tellings.at[i];
		uint32_t sentence = tokens[t->head].sentence;
		if (t->verb != NONE) {
			t->past_perfect =
				verbs->at[t->verb].tense == TENSE_PLUPERFECT &&
				!reader_class(reader, verbs->at[t->verb].head,
					      WORD_HAVE); /* had talks */
			continue;
		}
		while (next < verbs->count &&
		       tokens[verbs->at[next].head].sentence < sentence)
			next++;
		t->past_perfect =
			next < verbs->count &&
			tokens[verbs->at[next].head].sentence == sentence &&
			verbs->at[next].tense == TENSE_PLUPERFECT;
	}
}

static int by_place(const void *left, const void *right)
{
	const struct telling *a = left, *b = right;
	if (a->head != b->head)
		return a->head < b->head ? -1 : 1;
	return a->found < b->found ? -1 : 1;
}

static void renumber(uint32_t *list, uint32_t count, const uint32_t *places)
{
	for (uint32_t i = 0; i < count; i++)
		if (list[i] != NONE)
			list[i] = places[list[i]];
}

/* Nouns were found before verbs: into the order of the text. */
static void sort_tellings(struct event_reader *reader)
{
	struct telling_list *list = &reader->tellings;
	uint32_t *places = arena_take(reader->arena,
				      (list->count + 1) * sizeof *places);
	if (list->count)
		qsort(list->at, list->count, sizeof *list->at, by_place);
	for (uint32_t i = 0; i < list->count; i++)
		places[list->at[i].found] = i;
	renumber(reader->telling_of_verb, reader->clauses.verbs.count, places);
	renumber(reader->telling_of_chunk, reader->clauses.chunks.count,
		 places);
}

static uint32_t *none_list(struct event_reader *reader, uint32_t count)
{
	uint32_t *list = arena_take(reader->arena, (count + 4) * sizeof *list);
	for (uint32_t i = 0; i < count + 4; i++)
		list[i] = NONE;
	return list;
}

void tellings_find(struct event_reader *reader)
{
	uint32_t verbs = reader->clauses.verbs.count;
	uint32_t chunks = reader->clauses.chunks.count;
	reader->telling_of_verb = none_list(reader, verbs);
	/* object_noun looks a few chunks past the end */
	reader->telling_of_chunk = none_list(reader, chunks + OBJECT_REACH);
	for (uint32_t i = 0; i < chunks; i++)
		if (chunk_is(reader, i, CHUNK_NOUN))
			tell_noun(reader, i);
	for (uint32_t i = 0; i < verbs; i++)
		tell_verb(reader, i);
	sort_tellings(reader);
	add_implied(reader);
	read_tenses(reader);
}
