/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What the parts of clauses_parse share. Every look back or ahead is bounded
 * by CLAUSE_REACH chunks or tokens, so that the whole stays linear. */
#ifndef FACTS_CLAUSE_PARSE_H
#define FACTS_CLAUSE_PARSE_H

#include "facts/clause.h"

enum { CLAUSE_REACH = 64 };

struct clause_parse {
	const struct text *text;
	const struct lexicon *lexicon;
	const struct mention_list *mentions;
	struct clauses *clauses;
	struct arena *arena;
};

/* What stands before a word that may be a verb. */
enum before {
	BEFORE_OPEN,      /* no noun phrase: a mark, a preposition, a conjunction */
	BEFORE_SOFT,      /* a determiner that may stand alone: this, both, all */
	BEFORE_NEED,      /* a word that a noun must follow: the, his, 's */
	BEFORE_NOUN       /* a noun phrase that may end here */
};

struct verb_context {
	enum before before;
	uint32_t first;    /* of the noun phrase, where there is one */
	uint32_t mention;  /* the outermost mention just before, or NONE */
};

/* Classes and kind of a token; none, TOKEN_OTHER past the end. */
static inline uint64_t clause_classes(const struct clause_parse *parse, uint32_t token)
{
	return token < parse->text->tokens.count ? parse->text->tokens.at[token].classes : 0;
}

static inline enum token_kind clause_kind(const struct clause_parse *parse, uint32_t token)
{
	return token < parse->text->tokens.count
		       ? (enum token_kind)parse->text->tokens.at[token].kind
		       : TOKEN_OTHER;
}

static inline bool clause_is(const struct clause_parse *parse, uint32_t token, const char *word)
{
	return text_token_is(parse->text, token, word);
}

bool clause_ends_in(const struct clause_parse *parse, uint32_t token,
		    const char *ending);

static inline bool clause_same_sentence(const struct clause_parse *parse, uint32_t a, uint32_t b)
{
	const struct token_list *tokens = &parse->text->tokens;
	return a < tokens->count && b < tokens->count &&
	       tokens->at[a].sentence == tokens->at[b].sentence;
}

static inline uint32_t clause_mention(const struct clause_parse *parse, uint32_t token)
{
	return token < parse->text->tokens.count ? parse->mentions->outermost[token]
						 : NONE;
}

/* A word in small letters, or one whose capital comes from its place. */
bool clause_is_small(const struct clause_parse *parse, uint32_t token);

/* A pronoun with its auxiliary in one token: "they're", "he'd"; and the 's of
 * "he's". */
bool clause_holds_pronoun(const struct clause_parse *parse, uint32_t token);
bool clause_is_contracted(const struct clause_parse *parse, uint32_t token);

/* By its class, or by its ending ("resolutely", not "family"). */
bool clause_is_adverb(const struct clause_parse *parse, uint32_t token);

/* Whether a chunk of some kind stands at an index. */
bool clause_chunk_is(const struct clauses *clauses, uint32_t chunk,
		     enum chunk_kind kind);

/* Adds a chunk. */
uint32_t clause_add(struct clause_parse *parse, enum chunk_kind kind, uint32_t first,
		    uint32_t last);

/* Reads a verb group at a token: fills verb (not its subject) and returns the
 * token behind it, or the same token where there is none. */
uint32_t clause_read_verb(const struct clause_parse *parse, uint32_t token,
			  const struct verb_context *context,
			  struct verb_group *verb);

/* The end of a quotation that is a chunk of its own, or the same token. */
uint32_t clause_read_quote(const struct clause_parse *parse, uint32_t token,
			   uint32_t *quote);

/* ------------------------------------------------------- walking over chunks */

/* NONE stands for the chunk before the first; there and past the last is the
 * end of a sentence. */
const struct chunk *clause_chunk_at(const struct clauses *clauses, uint32_t index);
enum chunk_kind clause_chunk_kind(const struct clauses *clauses, uint32_t index);
uint32_t clause_before(uint32_t chunk);

/* The end of a sentence, a semicolon or a colon. */
bool clause_is_between(enum chunk_kind kind);

/* Adverbs, dates, short parentheses. */
bool clause_is_light(enum chunk_kind kind);

/* Left over adverbs, dates and "on | 3 May". */
uint32_t clause_skip_light_left(const struct clauses *clauses, uint32_t index);

/* ------------------------------------------------------- nouns as actors */

/* The mention that a noun chunk stands for: its head, or, where that is "the
 * delegation", whose it is; or NONE. */
uint32_t clause_meant(const struct clause_parse *parse, uint32_t chunk);
bool clause_stands_for_others(const struct clause_parse *parse, uint32_t token);
void clause_add_mention(const struct clause_parse *parse, struct index_list *list,
			uint32_t mention);
uint32_t clause_join_right(const struct clause_parse *parse, uint32_t chunk,
			   struct index_list *list);

/* ------------------------------------------------------- shared subjects */

bool clause_has_actor(const struct clause_parse *parse,
		      const struct verb_group *verb);
uint32_t clause_verb_to_join(const struct clause_parse *parse, uint32_t verb);
void clause_share_subject(struct clause_parse *parse, uint32_t verb, uint32_t from);
void clause_link_ing(struct clause_parse *parse, uint32_t verb);
void clause_link_openings(struct clause_parse *parse, uint32_t verb);
void clause_link_infinitive(struct clause_parse *parse, uint32_t verb);

/* ------------------------------------------------------- the two passes */

void clause_cut(struct clause_parse *parse);
void clause_find_subjects(struct clause_parse *parse);

#endif
