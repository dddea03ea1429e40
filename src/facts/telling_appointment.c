/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Appointments that the verb alone does not tell: "will be the next Ambassador",
 * "became Minister", "named him Envoy", "took up her duties", and lists of those
 * whom somebody means to nominate. */
#include "facts/telling_parse.h"

enum { COMPLEMENT_REACH = 6 };

/* A post, without anybody's name: "the next | Ambassador to Chad". */
static bool is_post(const struct event_reader *reader, uint32_t chunk)
{
	const struct chunk *noun = chunk_at(reader, chunk);
	if (noun->kind != CHUNK_NOUN || noun->is == NONE)
		return false;
	const struct mention *m = &reader->mentions->at[noun->is];
	return m->kind == MENTION_OFFICIAL && m->person.first == m->person.last &&
	       m->posts.count;
}

static bool is_named(const struct event_reader *reader, uint32_t mention)
{
	const struct mention *m = &reader->mentions->at[mention];
	return (m->kind == MENTION_OFFICIAL || m->kind == MENTION_PRONOUN) &&
	       m->entity_count == 1;
}

/* "took up [her duties]", "assumed [the post] of". */
static bool is_office(const struct event_reader *reader, uint32_t chunk)
{
	static const char *const nouns[] = { "post",     "office",      "duties",
					     "position", "functions",   "role",
					     "mandate",  "appointment", NULL };
	const struct chunk *noun = chunk_at(reader, chunk);
	return noun->kind == CHUNK_NOUN && noun->range.last > noun->range.first &&
	       reader_among(reader, noun->range.last - 1, nouns) >= 0;
}

/* The post behind a verb and its object: "named | X | as | Ambassador". */
bool telling_gives_post(const struct event_reader *reader,
			const struct verb_group *verb)
{
	uint32_t first = verb->chunk + 1;
	for (uint32_t at = first; at < first + COMPLEMENT_REACH; at++) {
		switch (chunk_at(reader, at)->kind) {
		case CHUNK_ADVERB:
		case CHUNK_DATE: continue;
		case CHUNK_PREPOSITION:
			if (chunk_word(reader, at, "as"))
				continue;
			return false;
		case CHUNK_NOUN: break;
		default: return false;
		}
		if (is_post(reader, at) || is_office(reader, at))
			return true;
		uint32_t is = chunk_at(reader, at)->is;
		if (is != NONE &&
		    reader->mentions->at[is].kind == MENTION_OFFICIAL &&
		    reader->mentions->at[is].posts.count)
			return true; /* "named X Ambassador", read as one */
	}
	return false;
}

/* "X will be the next Ambassador", not "will be the first Minister to visit". */
bool telling_read_becoming(struct event_reader *reader, uint32_t index)
{
	const struct verb_group *verb = &reader->clauses.verbs.at[index];
	const struct entry *entry =
		lexicon_entry(reader->lexicon, ENTRY_EVENT, "become/verb");
	uint32_t next = verb->chunk + 1;
	if (!entry || verb->event.form || verb->negated || verb->passive ||
	    verb->tense != TENSE_FUTURE ||
	    !reader_word(reader, verb->range.last - 1, "be") ||
	    verb->subjects.count != 1 || !is_named(reader, verb->subjects.at[0]))
		return false;
	while (chunk_is(reader, next, CHUNK_ADVERB))
		next++;
	if (!is_post(reader, next) || chunk_is(reader, next + 1, CHUNK_VERB))
		return false;
	struct telling *t = telling_add(reader, entry, verb->range);
	reader->telling_of_verb[index] = reader->tellings.count - 1;
	t->verb = index;
	participants_add_all(reader, &t->guests, &verb->subjects);
	return true;
}

/* "her intent | to nominate", "intends to appoint": as good as done. */
bool telling_is_intent(const struct event_reader *reader,
		       const struct verb_group *verb)
{
	static const char *const words[] = { "intent",     "intention", "intends",
					     "intend",     "decided",   "decision",
					     "intentions", NULL };
	return verb->shape == VERB_INFINITIVE && verb->range.first &&
	       reader_among(reader, verb->range.first - 1, words) >= 0;
}

static uint32_t paragraph_of(const struct event_reader *reader, uint32_t token)
{
	return reader->text->sentences.at[reader->text->tokens.at[token].sentence]
		.paragraph;
}

/* An item is a name and no sentence: "X, of Ohio, to be ...", "X - Envoy". */
static bool ends_name(const struct event_reader *reader, uint32_t token)
{
	return token >= reader->text->tokens.count ||
	       reader->text->tokens.at[token].kind != TOKEN_WORD ||
	       paragraph_of(reader, token) != paragraph_of(reader, token - 1);
}

/* "to nominate the following individuals:", then one a paragraph. */
void telling_read_nominees(struct event_reader *reader, struct telling *t,
			   const struct verb_group *verb)
{
	enum { MOST = 64 };
	const struct mention_list *mentions = reader->mentions;
	const struct chunk *noun = chunk_at(reader, verb->chunk + 1);
	bool following = false, marked = false;
	for (uint32_t i = noun->range.first;
	     i < noun->range.last && noun->kind == CHUNK_NOUN; i++)
		following |= reader_word(reader, i, "following");
	if (!following || t->guests.count)
		return;
	uint32_t last = paragraph_of(reader, verb->head);
	uint32_t token = noun->range.last, end = reader->text->tokens.count;
	for (uint32_t n = 0; n < MOST && token < end; n++) {
		while (token < end && paragraph_of(reader, token) == last)
			token++;
		if (token == end)
			return;
		last = paragraph_of(reader, token);
		bool mark = reader->text->tokens.at[token].kind != TOKEN_WORD;
		token += mark; /* of an item */
		if (!n)
			marked = mark;
		uint32_t m = token < end ? mentions->outermost[token] : NONE;
		if (m == NONE || mark != marked ||
		    mentions->at[m].range.first != token ||
		    (!mark && !ends_name(reader, mentions->at[m].range.last)) ||
		    mentions->at[m].kind != MENTION_OFFICIAL ||
		    mentions->at[m].person.first == mentions->at[m].person.last)
			return;
		participants_add(reader, &t->guests, m);
	}
}

static bool has_name_and_post(const struct event_reader *reader, uint32_t chunk)
{
	uint32_t is = chunk_at(reader, chunk)->is;
	return chunk_is(reader, chunk, CHUNK_NOUN) && is != NONE &&
	       reader->mentions->at[is].kind == MENTION_OFFICIAL &&
	       reader->mentions->at[is].person.first <
		       reader->mentions->at[is].person.last &&
	       reader->mentions->at[is].posts.count;
}

/* "X becomes Ambassador to China; Y Ambassador to Norway; and Z ...", each of
 * them one mention. */
void telling_read_gapped(struct event_reader *reader, uint32_t chunk)
{
	const struct entry *entry =
		lexicon_entry(reader->lexicon, ENTRY_EVENT, "become/verb");
	if (!entry || !has_name_and_post(reader, chunk))
		return;
	const struct mention *m =
		&reader->mentions->at[chunk_at(reader, chunk)->is];
	if (m->person.last >= m->range.last ||
	    !reader_word(reader, m->person.last, "becomes"))
		return;
	struct telling *t =
		telling_add(reader, entry, chunk_at(reader, chunk)->range);
	for (uint32_t end = chunk + EVENT_REACH; chunk < end;) {
		participants_add(reader, &t->guests, chunk_at(reader, chunk)->is);
		chunk++;
		if (!chunk_is(reader, chunk, CHUNK_SEMICOLON) &&
		    !chunk_is(reader, chunk, CHUNK_COMMA))
			break;
		chunk++;
		if (chunk_is(reader, chunk, CHUNK_AND))
			chunk++;
		if (!has_name_and_post(reader, chunk))
			break;
	}
}
