/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Nouns as actors: whom a noun phrase means, and who is joined to it. */
#include "facts/clause_parse.h"

enum { JOINED = 32 };

const struct chunk *clause_chunk_at(const struct clauses *clauses, uint32_t index)
{
	static const struct chunk edge = {
		.kind = CHUNK_END, .is = NONE, .number = NONE, .holds = NONE
	};
	return index < clauses->chunks.count ? &clauses->chunks.at[index] : &edge;
}

/* NONE stands for the chunk before the first. */
uint32_t clause_before(uint32_t chunk)
{
	return chunk == 0 || chunk == NONE ? NONE : chunk - 1;
}

enum chunk_kind clause_chunk_kind(const struct clauses *clauses, uint32_t index)
{
	return clause_chunk_at(clauses, index)->kind;
}

bool clause_stands_for_others(const struct clause_parse *parse, uint32_t token)
{
	static const char *const words[] = {
		"delegation", "delegations", "representatives", "side",
		"sides",      "leaders",     "leadership",      "authorities",
		"government", "governments", "ministers",       "presidents",
		"people",     "service",
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (clause_is(parse, token, words[i]))
			return true;
	return false;
}

/* "the Interfax news agency": who is named in front of it. */
static bool is_news_house(const struct clause_parse *parse, const struct chunk *noun)
{
	static const char *const words[] = { "newspaper", "daily", "broadcaster",
					     "newswire" };
	uint32_t head = noun->range.last - 1;
	if (noun->holds == NONE ||
	    parse->mentions->at[noun->holds].kind != MENTION_ORGANIZATION)
		return false;
	if (clause_is(parse, head, "agency"))
		return head > noun->range.first &&
		       (clause_is(parse, head - 1, "news") ||
			clause_is(parse, head - 1, "press"));
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (clause_is(parse, head, words[i]))
			return true;
	return false;
}

static bool acts(const struct mention *mention)
{
	return mention->kind != MENTION_DATE;
}

/* The mention that a noun chunk stands for: its head, or, where that is "the
 * delegation", whose it is. */
uint32_t clause_meant(const struct clause_parse *parse, uint32_t index)
{
	const struct clauses *clauses = parse->clauses;
	const struct chunk *noun = clause_chunk_at(clauses, index);
	if (noun->kind != CHUNK_NOUN)
		return NONE;
	if (noun->is != NONE)
		return acts(&parse->mentions->at[noun->is]) ? noun->is : NONE;
	if (is_news_house(parse, noun))
		return noun->holds;
	if (!clause_stands_for_others(parse, noun->range.last - 1))
		return NONE;
	if (noun->holds != NONE)
		return noun->holds;
	const struct chunk *of = clause_chunk_at(clauses, index + 1);
	if (of->kind != CHUNK_PREPOSITION ||
	    !clause_is(parse, of->range.first, "of"))
		return NONE;
	return clause_chunk_at(clauses, index + 2)->is;
}

/* Behind a noun and what hangs on it by "of": "the people | of | Mali". */
static uint32_t behind_noun(const struct clause_parse *parse, uint32_t index)
{
	const struct clauses *clauses = parse->clauses;
	index++;
	for (uint32_t end = index + CLAUSE_REACH; index < end;) {
		enum chunk_kind kind = clause_chunk_kind(clauses, index);
		if (kind == CHUNK_PAREN)
			index++;
		else if (kind == CHUNK_PREPOSITION &&
			 clause_is(parse,
				   clause_chunk_at(clauses, index)->range.first,
				   "of") &&
			 clause_chunk_kind(clauses, index + 1) == CHUNK_NOUN)
			index += 2;
		else
			break;
	}
	return index;
}

void clause_add_mention(const struct clause_parse *parse, struct index_list *list,
			uint32_t mention)
{
	if (mention != NONE)
		*vector_add(list, parse->arena) = mention;
}

/* "X, Y and Z" to the right of a noun. The last one must come behind "and":
 * a comma alone may begin something else. */
uint32_t clause_join_right(const struct clause_parse *parse, uint32_t index,
			   struct index_list *list)
{
	const struct clauses *clauses = parse->clauses;
	if (clause_chunk_kind(clauses, index) != CHUNK_NOUN)
		return index;
	clause_add_mention(parse, list, clause_meant(parse, index));
	uint32_t last = behind_noun(parse, index), next = last;
	struct index_list more = { 0 };
	for (uint32_t n = 0; n < JOINED; n++) {
		bool comma = clause_chunk_kind(clauses, next) == CHUNK_COMMA;
		bool and = clause_chunk_kind(clauses, next + comma) == CHUNK_AND;
		uint32_t noun = next + comma + and;
		if ((!comma && !and) ||
		    clause_chunk_kind(clauses, noun) != CHUNK_NOUN ||
		    clause_meant(parse, noun) == NONE)
			break;
		clause_add_mention(parse, &more, clause_meant(parse, noun));
		next = behind_noun(parse, noun);
		/* ", and X said" is a new clause */
		if (comma && and&&clause_chunk_kind(clauses, next) == CHUNK_VERB)
			break;
		if (!and)
			continue;
		for (uint32_t i = 0; i < more.count; i++)
			clause_add_mention(parse, list, more.at[i]);
		more.count = 0;
		last = next;
	}
	return last;
}

uint32_t clauses_joined(const struct clauses *clauses, const struct text *text,
			const struct lexicon *lexicon, uint32_t chunk,
			const struct mention_list *mentions,
			struct index_list *list, struct arena *arena)
{
	struct clauses view = *clauses;
	struct clause_parse parse = { text, lexicon, mentions, &view, arena };
	return clause_join_right(&parse, chunk, list);
}

bool clause_is_between(enum chunk_kind kind)
{
	return kind == CHUNK_END || kind == CHUNK_SEMICOLON || kind == CHUNK_COLON;
}

bool clause_is_light(enum chunk_kind kind)
{
	return kind == CHUNK_ADVERB || kind == CHUNK_DATE || kind == CHUNK_PAREN;
}

/* Left over adverbs, dates and "on | 3 May". */
uint32_t clause_skip_light_left(const struct clauses *clauses, uint32_t index)
{
	for (uint32_t n = 0; n < CLAUSE_REACH && index != NONE; n++) {
		if (!clause_is_light(clause_chunk_kind(clauses, index)))
			break;
		bool date = clause_chunk_kind(clauses, index) == CHUNK_DATE;
		index = clause_before(index);
		if (date && index != NONE &&
		    clause_chunk_kind(clauses, index) == CHUNK_PREPOSITION)
			index = clause_before(index);
	}
	return index;
}
