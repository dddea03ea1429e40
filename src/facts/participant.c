/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Who takes part, by the grammar round a trigger. */
#include "facts/telling.h"

#include <string.h>

bool index_list_has(const struct index_list *list, uint32_t index)
{
	for (uint32_t i = 0; i < list->count; i++)
		if (list->at[i] == index)
			return true;
	return false;
}

/* Lists of participants are short: a press release names some dozens. A
 * hostile one that names thousands in one clause is cut. */
void index_list_put(struct index_list *list, uint32_t index, struct arena *arena)
{
	enum { MOST = 64 };
	if (list->count < MOST && !index_list_has(list, index))
		*vector_add(list, arena) = index;
}

const struct chunk *chunk_at(const struct event_reader *reader, uint32_t chunk)
{
	static const struct chunk none = { .kind = CHUNK_END,
					   .is = NONE,
					   .holds = NONE };
	return chunk < reader->clauses.chunks.count
		       ? &reader->clauses.chunks.at[chunk]
		       : &none;
}

bool chunk_is(const struct event_reader *reader, uint32_t chunk,
	      enum chunk_kind kind)
{
	return chunk_at(reader, chunk)->kind == kind;
}

bool reader_word(const struct event_reader *reader, uint32_t token,
		 const char *word)
{
	return text_token_is(reader->text, token, word);
}

int reader_among(const struct event_reader *reader, uint32_t token,
		 const char *const *words)
{
	for (int i = 0; words[i]; i++)
		if (reader_word(reader, token, words[i]))
			return i;
	return -1;
}

bool reader_class(const struct event_reader *reader, uint32_t token,
		  uint64_t classes)
{
	return token < reader->text->tokens.count &&
	       reader->text->tokens.at[token].classes & classes;
}

bool chunk_word(const struct event_reader *reader, uint32_t chunk, const char *word)
{
	struct range range = chunk_at(reader, chunk)->range;
	return range.last == range.first + 1 &&
	       reader_word(reader, range.first, word);
}

bool chunk_among(const struct event_reader *reader, uint32_t chunk,
		 const char *const *words)
{
	struct range range = chunk_at(reader, chunk)->range;
	return range.last == range.first + 1 &&
	       reader_among(reader, range.first, words) >= 0;
}

/* ---- from mentions to entities */

/* A capital stands for its government. */
static bool add_entity(const struct event_reader *reader, struct index_list *list,
		       uint32_t index)
{
	const struct entity *entity = &reader->entities->list.at[index];
	switch (entity->kind) {
	case ENTITY_OFFICIAL:
	case ENTITY_STATE:
	case ENTITY_ORGANIZATION:
		index_list_put(list, index, reader->arena);
		return true;
	case ENTITY_CITY:
		if (!entity->entry || !entity->entry->is_capital ||
		    entity->place == NONE)
			return false;
		index_list_put(list, entity->place, reader->arena);
		return true;
	default: return false;
	}
}

static bool add_entities_of(const struct event_reader *reader,
			    struct index_list *list, const struct mention *mention)
{
	bool found = false;
	for (uint32_t i = 0; i < mention->entity_count; i++)
		found |= add_entity(reader, list, mention->entities[i]);
	return found;
}

/* "the Ambassador to Chad", "the Minister, at the Academy": for whom he does not
 * stand. */
static bool is_elsewhere(const struct event_reader *reader, uint32_t token)
{
	static const char *const words[] = { "to", "at", "in", "with", NULL };
	while (token && reader_class(reader, token - 1, WORD_ARTICLE))
		token--;
	return token && reader_among(reader, token - 1, words) >= 0;
}

/* "the foreign ministers of Iceland and Estonia": whom the text does not name
 * stands for the states and bodies in his phrase. */
static bool add_represented(const struct event_reader *reader,
			    struct index_list *list, uint32_t index)
{
	const struct mention_list *mentions = reader->mentions;
	uint32_t last = mentions->at[index].range.last;
	bool found = false;
	for (uint32_t i = index + 1;
	     i < mentions->count && mentions->at[i].range.first < last; i++) {
		const struct mention *inner = &mentions->at[i];
		if ((inner->kind == MENTION_STATE ||
		     inner->kind == MENTION_ORGANIZATION) &&
		    !is_elsewhere(reader, inner->range.first))
			found |= add_entities_of(reader, list, inner);
	}
	return found;
}

/* "the foreign ministers", not "the parties" or "the companies". */
static bool has_title(const struct event_reader *reader, struct range range)
{
	for (uint32_t i = range.first; i < range.last; i++)
		if (reader_class(reader, i, WORD_TITLE_HEAD) ||
		    reader_word(reader, i, "ministers") ||
		    reader_word(reader, i, "presidents"))
			return true;
	return false;
}

/* "the former US Secretary of State" stands for nobody. */
static bool is_former(const struct mention *mention)
{
	return mention->posts.count && mention->posts.at[0].status == TENURE_FORMER;
}

bool participants_add(const struct event_reader *reader, struct index_list *list,
		      uint32_t mention)
{
	const struct mention *m = &reader->mentions->at[mention];
	if (m->kind == MENTION_DATE || m->kind == MENTION_INSTRUMENT)
		return false;
	if (m->entity_count)
		return add_entities_of(reader, list, m);
	if ((m->kind == MENTION_OFFICIAL && !is_former(m)) ||
	    (m->kind == MENTION_GROUP && has_title(reader, m->range)))
		return add_represented(reader, list, mention);
	return false;
}

void participants_add_all(struct event_reader *reader, struct index_list *list,
			  const struct index_list *mentions)
{
	for (uint32_t i = 0; i < mentions->count; i++)
		participants_add(reader, list, mentions->at[i]);
}

/* "delegations of A and B", "representatives of A": seen through. */
static bool stands_for_others(const struct event_reader *reader, uint32_t chunk)
{
	static const char *const heads[] = { "delegation",     "delegations",
					     "representative", "representatives",
					     "head",           "heads",
					     "members",        "leaders",
					     "ministers",      "officials",
					     "group",          "team",
					     "leadership",     "counterparts",
					     "presidents",     "ambassadors",
					     "ministries",     "ministry",
					     "governments",    "parliaments",
					     "departments",    "chambers",
					     "agencies",       "embassies",
					     "sides",          NULL };
	const struct chunk *noun = chunk_at(reader, chunk);
	return noun->kind == CHUNK_NOUN && noun->range.last > noun->range.first &&
	       chunk_word(reader, chunk + 1, "of") &&
	       chunk_is(reader, chunk + 2, CHUNK_NOUN) &&
	       reader_among(reader, noun->range.last - 1, heads) >= 0;
}

bool is_people(const struct event_reader *reader, uint32_t chunk)
{
	static const char *const heads[] = {
		"representatives", "members",     "delegation",
		"delegations",     "leaders",     "officials",
		"diplomats",       "envoys",      "counterparts",
		"counterpart",     "colleagues",  "colleague",
		"students",        "journalists", "community",
		"group",           NULL
	};
	const struct chunk *noun = chunk_at(reader, chunk);
	if (noun->kind != CHUNK_NOUN || noun->range.last == noun->range.first)
		return false;
	if (noun->is != NONE)
		return reader->mentions->at[noun->is].kind == MENTION_OFFICIAL ||
		       reader->mentions->at[noun->is].kind == MENTION_GROUP;
	for (uint32_t i = noun->range.first; i < noun->range.last; i++)
		if (reader_class(reader, i, WORD_TITLE_HEAD | WORD_GROUP_HEAD) ||
		    reader_among(reader, i, heads) >= 0)
			return true;
	return false;
}

static uint32_t add_joined(struct event_reader *reader, struct index_list *list,
			   uint32_t chunk)
{
	struct index_list mentions = { 0 };
	uint32_t before = list->count;
	uint32_t behind =
		clauses_joined(&reader->clauses, reader->text, reader->lexicon,
			       chunk, reader->mentions, &mentions, reader->arena);
	for (uint32_t i = 0; i < mentions.count; i++)
		participants_add(reader, list, mentions.at[i]);
	/* nobody: what follows is read for itself, "the Conference | of X" */
	bool nobody = list->count == before && chunk_word(reader, chunk + 1, "of");
	return !nobody && behind > chunk ? behind : chunk + 1;
}

/* "; [and] the Minister of Y, Z": a list of long items goes on; the chunk of
 * the next person, or the same one where none follows. */
static uint32_t behind_semicolon(const struct event_reader *reader, uint32_t chunk)
{
	uint32_t semicolon = chunk;
	/* "Ambassador X | with | residence | in | Rome ;" */
	while (semicolon < chunk + 5 &&
	       (chunk_is(reader, semicolon, CHUNK_PREPOSITION) ||
		chunk_is(reader, semicolon, CHUNK_NOUN) ||
		chunk_is(reader, semicolon, CHUNK_PAREN)))
		semicolon++;
	uint32_t next = semicolon + 1;
	if (!chunk_is(reader, semicolon, CHUNK_SEMICOLON))
		return chunk;
	if (chunk_is(reader, next, CHUNK_AND))
		next++;
	const struct chunk *noun = chunk_at(reader, next);
	if (noun->kind != CHUNK_NOUN || noun->is == NONE ||
	    reader->mentions->at[noun->is].kind != MENTION_OFFICIAL ||
	    chunk_is(reader, next + 1, CHUNK_VERB))
		return chunk;
	return next;
}

/* "diplomat | Mary Smith", "the new | Minister of Peru": what stands before is
 * no part of the mention. */
static bool is_described(const struct event_reader *reader, uint32_t chunk)
{
	const struct chunk *noun = chunk_at(reader, chunk);
	const struct chunk *name = chunk_at(reader, chunk + 1);
	if (noun->kind != CHUNK_NOUN || noun->is != NONE ||
	    name->kind != CHUNK_NOUN || name->is == NONE)
		return false;
	const struct mention *m = &reader->mentions->at[name->is];
	if (m->kind != MENTION_OFFICIAL || m->range.first != name->range.first)
		return false;
	return (m->person.first == m->range.first &&
		m->person.first < m->person.last) ||
	       reader_class(reader, noun->range.first,
			    WORD_ARTICLE | WORD_POSSESSIVE);
}

/* "Peru’s | recently | appointed | ambassador X": the chunk of the ambassador,
 * or the same one. */
static uint32_t behind_participle(const struct event_reader *reader, uint32_t chunk)
{
	static const char *const words[] = { "appointed", "elected",  "arrived",
					     "outgoing",  "incoming", "accredited",
					     "nominated", "acting",   "visiting",
					     NULL };
	uint32_t at = chunk + 1;
	while (chunk_is(reader, at, CHUNK_ADVERB))
		at++;
	if (!chunk_is(reader, chunk, CHUNK_NOUN) ||
	    !chunk_is(reader, at, CHUNK_VERB))
		return chunk;
	struct range range = chunk_at(reader, at)->range;
	uint32_t is = chunk_at(reader, at + 1)->is;
	bool post = chunk_is(reader, at + 1, CHUNK_NOUN) && is != NONE &&
		    reader->mentions->at[is].kind == MENTION_OFFICIAL;
	return post && reader_among(reader, range.last - 1, words) >= 0 ? at + 1
									: chunk;
}

uint32_t participants_joined(struct event_reader *reader, struct index_list *list,
			     uint32_t chunk)
{
	chunk = behind_participle(reader, chunk);
	uint32_t from = chunk + 1;
	if (chunk_word(reader, from, "from") && is_people(reader, chunk) &&
	    chunk_is(reader, from + 1, CHUNK_NOUN)) {
		/* "his counterparts from A and B": A and B */
		uint32_t first = list->count;
		uint32_t last = add_joined(reader, list, from + 1);
		if (list->count > first)
			return last;
	}
	if (is_described(reader, chunk))
		chunk++;
	if (chunk_at(reader, chunk)->is == NONE && stands_for_others(reader, chunk))
		for (uint32_t end = (chunk += 2) + EVENT_REACH;
		     chunk < end &&
		     (chunk_at(reader, chunk)->is == NONE ||
		      chunk_word(reader, chunk, "government")) &&
		     chunk_word(reader, chunk + 1, "of") &&
		     chunk_is(reader, chunk + 2, CHUNK_NOUN);)
			chunk += 2; /* "the Ministries of Trade of A and B" */
	if (!chunk_is(reader, chunk, CHUNK_NOUN))
		return chunk;
	uint32_t behind = add_joined(reader, list, chunk);
	if (chunk_is(reader, behind, CHUNK_AND)) {
		/* "and | his | visiting | counterpart X" */
		uint32_t guest = behind_participle(reader, behind + 1);
		if (guest != behind + 1)
			behind = add_joined(reader, list, guest);
	}
	for (uint32_t end = chunk + EVENT_REACH; behind < end;) {
		uint32_t next = behind_semicolon(reader, behind);
		if (next == behind)
			break;
		behind = add_joined(reader, list, next);
	}
	return behind;
}

/* "President X and Chancellor Y": named officials, two or more. */
bool participants_are_named(const struct event_reader *reader,
			    const struct index_list *mentions)
{
	for (uint32_t i = 0; i < mentions->count; i++) {
		const struct mention *m = &reader->mentions->at[mentions->at[i]];
		if (m->kind != MENTION_OFFICIAL || m->entity_count != 1 ||
		    m->person.first == m->person.last)
			return false;
	}
	return mentions->count > 1;
}

uint32_t participants_companion(const struct event_reader *reader, uint32_t chunk)
{
	static const char *const by[] = { "accompanied", "headed", "led",
					  "joined",      "chaired", NULL };
	static const char *const with[] = { "together", "along", "alongside",
					    "jointly", NULL };
	const struct chunk *here = chunk_at(reader, chunk);
	if (here->range.first == here->range.last)
		return chunk;
	if (reader_among(reader, here->range.last - 1, by) >= 0 &&
	    chunk_word(reader, chunk + 1, "by"))
		return chunk + 2;
	if (reader_among(reader, here->range.last - 1, with) < 0)
		return chunk;
	if (chunk_word(reader, chunk + 1, "with"))
		return chunk + 2;
	return chunk_word(reader, chunk, "alongside") ? chunk + 1 : chunk;
}

/* ---- agents */

bool is_passive(const struct event_reader *reader, const struct verb_group *verb)
{
	return verb->passive || verb->shape == VERB_PARTICIPLE ||
	       chunk_word(reader, verb->chunk + 1, "by");
}

/* "by X" may stand a few words off: "was made public today by X". */
void participants_agents(struct event_reader *reader, struct index_list *list,
			 const struct verb_group *verb)
{
	enum { REACH = 5 };
	for (uint32_t at = verb->chunk + 1; at < verb->chunk + REACH; at++) {
		if (chunk_is(reader, at, CHUNK_VERB) ||
		    chunk_is(reader, at, CHUNK_END))
			return;
		if (!chunk_word(reader, at, "by"))
			continue;
		/* "was preceded by talks with X": it was not X's */
		if (reader->telling_of_chunk[at + 1] == NONE)
			participants_joined(reader, list, at + 1);
		return;
	}
}

/* ---- the phrase behind a trigger */

struct follower {
	struct event_reader *reader;
	struct telling *telling;
	struct index_list *list; /* what "and of Z", ", with Z" goes on with */
	uint32_t at;
	bool own;    /* right behind the trigger: "of" belongs to it */
	bool astray;  /* behind "on the conflict": what follows may be its own */
	bool likened; /* behind "as secret": "by" does not belong to it */
};

static bool takes(const struct follower *f, unsigned frame)
{
	return f->telling->entry && f->telling->entry->frames & frame;
}

bool is_official_noun(const struct event_reader *reader, uint32_t chunk)
{
	const struct chunk *noun = chunk_at(reader, chunk);
	return noun->kind == CHUNK_NOUN && noun->is != NONE &&
	       reader->mentions->at[noun->is].kind == MENTION_OFFICIAL;
}

static bool is_place(const struct event_reader *reader, uint32_t chunk)
{
	const struct chunk *noun = chunk_at(reader, chunk);
	if (noun->kind != CHUNK_NOUN || noun->is == NONE)
		return false;
	enum mention_kind kind = reader->mentions->at[noun->is].kind;
	return kind == MENTION_CITY || kind == MENTION_STATE;
}

/* "a dinner for", "hosts breakfast for": whoever it is for sits at the table. */
static bool is_meal(const struct telling *t)
{
	return t->entry && t->entry->frames & EVENT_HOST &&
	       (t->kind == EVENT_CEREMONY ||
		(t->kind == EVENT_MEETING &&
		 (!strcmp(t->entry->name, "breakfast") ||
		  !strcmp(t->entry->name, "working lunch"))));
}

/* Which list a preposition fills, or NULL for none. */
static struct index_list *list_of(const struct follower *f, uint32_t chunk)
{
	static const char *const company[] = { "with", "between", "among",
					       "alongside", NULL };
	struct telling *t = f->telling;
	if (t->kind == EVENT_APPOINTMENT)
		return chunk_word(f->reader, chunk, "of") && f->own ? &t->guests
								    : NULL;
	if (chunk_among(f->reader, chunk, company))
		return t->kind == EVENT_VISIT ? NULL : &t->guests;
	if (chunk_word(f->reader, chunk, "of") && t->kind == EVENT_VISIT &&
	    !strcmp(t->entry->name, "tour") && is_place(f->reader, chunk + 1))
		return NULL; /* "a tour of Australia": where it goes */
	if (chunk_word(f->reader, chunk, "of"))
		return f->own && takes(f, EVENT_OF) ? &t->who : NULL;
	if (chunk_word(f->reader, chunk, "by")) /* not "sites classified as secret by" */
		return f->likened ? NULL : &t->who;
	if (t->kind == EVENT_CALL && chunk_word(f->reader, chunk, "to"))
		return is_official_noun(f->reader, chunk + 1) &&
				       f->reader->mentions
					       ->at[chunk_at(f->reader, chunk + 1)->is]
					       .entity_count
			       ? &t->guests
			       : NULL;
	if (chunk_word(f->reader, chunk, "on") ||
	    chunk_word(f->reader, chunk, "to"))
		return t->kind != EVENT_VISIT && takes(f, EVENT_TO) ? &t->guests
								    : NULL;
	if (chunk_word(f->reader, chunk, "for")) /* "a dinner for the President" */
		return is_meal(t) && is_people(f->reader, chunk + 1) ? &t->guests
								     : NULL;
	if (chunk_word(f->reader, chunk, "from"))
		return t->kind == EVENT_CALL || is_credentials(t->entry)
			       ? &t->guests
			       : NULL;
	return NULL;
}

/* "in the presence of X", "with the participation of X", "attended by". */
static bool is_presence(const struct follower *f, uint32_t chunk)
{
	static const char *const nouns[] = { "presence",    "participation",
					     "attendance",  "company",
					 "involvement", "honour",
					 "honor",       "chairmanship",
					 NULL };
	const struct chunk *noun = chunk_at(f->reader, chunk);
	return noun->kind == CHUNK_NOUN && noun->range.last > noun->range.first &&
	       reader_among(f->reader, noun->range.last - 1, nouns) >= 0 &&
	       chunk_word(f->reader, chunk + 1, "of");
}

/* "of A, and of B" goes on with the same list; so does "the session of the
 * Council (C) of the Organization". */
static bool goes_on(const struct follower *f)
{
	if (!f->at || !chunk_word(f->reader, f->at, "of"))
		return false;
	switch (chunk_at(f->reader, f->at - 1)->kind) {
	case CHUNK_AND:
	case CHUNK_COMMA: return true;
	case CHUNK_NOUN:
	case CHUNK_PAREN:
		return f->list == &f->telling->who &&
		       (f->telling->kind == EVENT_CONFERENCE ||
			(!f->list->count && f->at > 1 &&
			 chunk_word(f->reader, f->at - 2, "of")));
	default: return false;
	}
}

/* "the summit of Heads of State": a class of people, nobody in particular. */
static bool is_anybody(const struct follower *f, uint32_t noun)
{
	uint32_t is = chunk_at(f->reader, noun)->is;
	return f->telling->kind == EVENT_CONFERENCE && is != NONE &&
	       f->reader->mentions->at[is].kind == MENTION_GROUP &&
	       chunk_word(f->reader, f->at, "of");
}

/* A preposition and its noun phrase. Returns false at the end of the phrase. */
static bool follow_preposition(struct follower *f)
{
	static const char *const subjects[] = { "on",   "about", "regarding",
						"over", "into",  "concerning",
						NULL };
	uint32_t noun = f->at + 1;
	/* "from | acting | Secretary X" */
	if (chunk_is(f->reader, noun, CHUNK_VERB) &&
	    (chunk_word(f->reader, noun, "acting") ||
	     chunk_word(f->reader, noun, "visiting")))
		noun++;
	if (!chunk_is(f->reader, noun, CHUNK_NOUN)) {
		f->at++;
		return !chunk_is(f->reader, noun, CHUNK_VERB);
	}
	if (is_presence(f, noun)) {
		f->list = &f->telling->guests;
		f->at = participants_joined(f->reader, f->list, noun + 2);
		f->own = false;
		return true;
	}
	struct index_list *list = list_of(f, f->at);
	if (!list && goes_on(f))
		list = f->list;
	if (f->astray && chunk_word(f->reader, f->at, "between"))
		list = NULL; /* "on the conflict between A and B" */
	if (!list || is_anybody(f, noun)) {
		f->astray |= chunk_among(f->reader, f->at, subjects);
		f->likened |= chunk_word(f->reader, f->at, "as");
		f->at = noun + 1;
		f->own = false;
		return true;
	}
	if (list == &f->telling->who)
		f->list = list; /* "of the Conference | of the Community" */
	uint32_t before = list->count;
	/* "with X and, separately, with Y": not together */
	if (f->list == list && before && list == &f->telling->guests &&
	    chunk_word(f->reader, f->at, "with"))
		f->telling->several = true;
	f->at = participants_joined(f->reader, list, noun);
	if (list == &f->telling->guests && list->count == before)
		f->telling->faceless |= is_people(f->reader, noun);
	f->list = list;
	f->own = false;
	return true;
}

/* A participle that hangs on the noun: "talks held with", "hosted by X". One
 * that says nothing of a happening may be a finite verb in disguise. */
static bool follow_participle(struct follower *f)
{
	const struct chunk *chunk = chunk_at(f->reader, f->at);
	const struct verb_group *verb = &f->reader->clauses.verbs.at[chunk->number];
	struct index_list *who = &f->telling->who;
	const struct entry *entry =
		verb->event.form ? verb->event.form->entry : NULL;
	bool by = chunk_word(f->reader, f->at + 1, "by");
	bool participle = verb->shape == VERB_PARTICIPLE;
	uint32_t companion = participants_companion(f->reader, f->at);
	if (companion > f->at) { /* "met X, accompanied by Y" */
		if (!f->list || f->telling->kind == EVENT_VISIT)
			f->list = who;
		f->at = participants_joined(f->reader, f->list, companion);
		f->own = false;
		return true;
	}
	if (!f->telling->is_noun || (!participle && (!by || verb->passive)) ||
	    (!by && !entry))
		return false;
	uint32_t first = who->count;
	participants_agents(f->reader, who, verb);
	if (entry && entry->frames & EVENT_HOST && who->count > first)
		f->telling->host = who->at[first];
	f->at += by ? 3 : 1;
	f->own = false;
	return true;
}

/* Behind a comma: more of the same, or another adverbial; a noun phrase there
 * is an apposition or begins something else. */
static bool follow_comma(struct follower *f)
{
	const struct chunk *next = chunk_at(f->reader, f->at + 1);
	f->at++;
	switch (next->kind) {
	case CHUNK_PREPOSITION:
	case CHUNK_DATE:
	case CHUNK_ADVERB:
	case CHUNK_AND:
	case CHUNK_VERB: return true;
	case CHUNK_NOUN:
		if (is_place(f->reader, f->at - 2) && next->is != NONE &&
		    f->reader->mentions->at[next->is].kind == MENTION_STATE) {
			f->at++; /* "in Montego Bay, | Jamaica" */
			return true;
		}
		if (!f->list || next->is == NONE ||
		    f->reader->mentions->at[next->is].kind != MENTION_OFFICIAL ||
		    f->telling->kind == EVENT_VISIT ||
		    chunk_is(f->reader, f->at + 1, CHUNK_VERB))
			return false; /* ", Minister Z said" */
		f->at = participants_joined(f->reader, f->list, f->at);
		return true;
	default: return false;
	}
}

/* "with a number of his counterparts: X, Y and Z". */
static bool follow_colon(struct follower *f)
{
	const struct chunk *next = chunk_at(f->reader, f->at + 1);
	if (f->list != &f->telling->guests || !f->telling->faceless ||
	    next->kind != CHUNK_NOUN || next->is == NONE ||
	    f->reader->mentions->at[next->is].kind != MENTION_OFFICIAL)
		return false;
	f->at = participants_joined(f->reader, f->list, f->at + 1);
	return true;
}

/* "with a delegation | that | included | X, Y and Z". */
static bool follow_members(struct follower *f)
{
	static const char *const verbs[] = { "included",  "includes",   "comprised",
					     "comprises", "comprising", NULL };
	if (f->list != &f->telling->guests ||
	    !chunk_among(f->reader, f->at + 1, verbs) ||
	    !is_official_noun(f->reader, f->at + 2))
		return false;
	f->at = participants_joined(f->reader, f->list, f->at + 2);
	f->telling->together = true;
	return true;
}

static bool follow(struct follower *f)
{
	switch (chunk_at(f->reader, f->at)->kind) {
	case CHUNK_ADVERB:
	case CHUNK_DATE:
	case CHUNK_PAREN:
	case CHUNK_QUOTE: f->at++; return true;
	case CHUNK_PREPOSITION: return follow_preposition(f);
	case CHUNK_COMMA: return follow_comma(f);
	case CHUNK_COLON:
	case CHUNK_DASH: return follow_colon(f);
	case CHUNK_RELATIVE:
	case CHUNK_THAT: return follow_members(f);
	case CHUNK_AND:
		f->at++;
		return chunk_is(f->reader, f->at, CHUNK_PREPOSITION) ||
		       chunk_is(f->reader, f->at, CHUNK_COMMA) ||
		       (chunk_is(f->reader, f->at, CHUNK_NOUN) && !f->own);
	case CHUNK_NOUN: /* one that an adverbial left over */
		f->at++;
		return !f->own;
	case CHUNK_VERB: return follow_participle(f);
	default: return false;
	}
}

void participants_read(struct event_reader *reader, struct telling *telling,
		       uint32_t chunk)
{
	struct follower f = { .reader = reader,
			      .telling = telling,
			      .at = chunk,
			      .own = telling->is_noun };
	if (!telling->is_noun && telling->guests.count)
		f.list = &telling->guests; /* objects: "the Ministers of A, of B" */
	uint32_t end = chunk + EVENT_REACH;
	while (f.at < end && follow(&f))
		;
}
