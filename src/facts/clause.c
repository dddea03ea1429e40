/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "facts/clause.h"

#include <string.h>

#include "facts/clause_parse.h"

/* ------------------------------------------------------- shared questions */

static char small_letter(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool same_letters(const char *a, const char *b, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (small_letter(a[i]) != b[i])
			return false;
	return true;
}

bool clause_ends_in(const struct clause_parse *parse, uint32_t token,
		    const char *ending)
{
	if (token >= parse->text->tokens.count)
		return false;
	struct str str = text_token(parse->text, token);
	size_t length = strlen(ending);
	return str.length > length + 1 &&
	       same_letters(str.at + str.length - length, ending, length);
}

/* First of a sentence but for a number or a bullet: "1. ", "(a) ", "- ". */
static bool begins_sentence(const struct clause_parse *parse, uint32_t token,
			    uint32_t first)
{
	for (uint32_t n = 0; n < 4 && token > first; n++, token--) {
		enum token_kind kind = clause_kind(parse, token - 1);
		if (kind == TOKEN_WORD || kind == TOKEN_COMMA ||
		    kind == TOKEN_POSSESSIVE || kind == TOKEN_QUOTE_CLOSE)
			return false;
	}
	return token == first;
}

/* A capital tells nothing at the beginning of a sentence, and nothing in a
 * headline. */
bool clause_is_small(const struct clause_parse *parse, uint32_t token)
{
	if (token >= parse->text->tokens.count)
		return false;
	const struct token *at = &parse->text->tokens.at[token];
	if (at->kind != TOKEN_WORD)
		return false;
	if (!(at->flags & TOKEN_CAPITAL))
		return true;
	const struct sentence *sentence = &parse->text->sentences.at[at->sentence];
	return begins_sentence(parse, token, sentence->first) ||
	       parse->text->paragraphs.at[sentence->paragraph].kind ==
		       PARAGRAPH_TITLE;
}

bool clause_holds_pronoun(const struct clause_parse *parse, uint32_t token)
{
	uint64_t classes = clause_classes(parse, token);
	if (!(classes & (WORD_BE | WORD_HAVE | WORD_MODAL)) ||
	    classes & WORD_NEGATION)
		return false;
	struct str word = text_token(parse->text, token);
	return memchr(word.at, '\'', word.length) ||
	       memchr(word.at, 0xE2, word.length); /* ’ */
}

bool clause_is_contracted(const struct clause_parse *parse, uint32_t token)
{
	static const char *const words[] = { "he",   "she",  "it",   "who",
					     "that", "there", "what", "here" };
	if (!token || clause_kind(parse, token) != TOKEN_POSSESSIVE)
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (clause_is(parse, token - 1, words[i]))
			return true;
	return false;
}

bool clause_is_adverb(const struct clause_parse *parse, uint32_t token)
{
	static const char *const nouns[] = { "family",   "assembly", "supply",
					     "reply",    "ally",     "anomaly",
					     "monopoly", "rally",    "tally" };
	if (clause_mention(parse, token) != NONE)
		return false;
	if (clause_classes(parse, token) & (WORD_ADVERB | WORD_NEGATION))
		return true;
	if (!clause_is_small(parse, token) || !clause_ends_in(parse, token, "ly"))
		return false;
	for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
		if (clause_is(parse, token, nouns[i]))
			return false;
	return true;
}

bool clause_chunk_is(const struct clauses *clauses, uint32_t chunk,
		     enum chunk_kind kind)
{
	return chunk < clauses->chunks.count &&
	       clauses->chunks.at[chunk].kind == kind;
}

uint32_t clause_add(struct clause_parse *parse, enum chunk_kind kind,
		    uint32_t first, uint32_t last)
{
	struct clauses *clauses = parse->clauses;
	uint32_t index = clauses->chunks.count;
	*vector_add(&clauses->chunks, parse->arena) = (struct chunk){
		.kind = kind,
		.range = { first, last },
		.is = NONE,
		.number = NONE,
		.holds = NONE,
	};
	for (uint32_t i = first; i < last; i++)
		clauses->chunk_of[i] = index;
	return index;
}

/* ------------------------------------------------------- the whole */

void clauses_parse(struct clauses *clauses, const struct text *text,
		   const struct lexicon *lexicon,
		   const struct mention_list *mentions, struct arena *arena)
{
	struct clause_parse parse = { text, lexicon, mentions, clauses, arena };
	*clauses = (struct clauses){ 0 };
	clauses->chunk_of =
		arena_take(arena, (text->tokens.count + 1) * sizeof(uint32_t));
	clause_cut(&parse);
	clause_find_subjects(&parse);
}

void clauses_release(struct clauses *clauses, const struct text *text,
		     struct arena *arena)
{
	arena_give_back(arena, clauses->chunks.at,
			clauses->chunks.room * sizeof *clauses->chunks.at);
	arena_give_back(arena, clauses->verbs.at,
			clauses->verbs.room * sizeof *clauses->verbs.at);
	arena_give_back(arena, clauses->chunk_of,
			(text->tokens.count + 1) * sizeof *clauses->chunk_of);
}
