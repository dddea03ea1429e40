/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Cutting a text into chunks, from left to right. A noun phrase stays open
 * until something comes that cannot belong to it. */
#include "facts/clause_parse.h"
#include "recognize/heading.h"

struct phrase { /* the noun phrase that is being read */
	bool open;
	uint32_t first;
	enum before state; /* after its last word */
	uint32_t is;       /* the mention that ends with its last word, or NONE */
	uint32_t holds;
};

struct cutter {
	struct clause_parse *parse;
	struct phrase phrase;
	uint32_t at;
};

static void close_phrase(struct cutter *cutter)
{
	struct phrase *phrase = &cutter->phrase;
	if (!phrase->open)
		return;
	uint32_t chunk =
		clause_add(cutter->parse, CHUNK_NOUN, phrase->first, cutter->at);
	struct chunk *noun = &cutter->parse->clauses->chunks.at[chunk];
	noun->is = phrase->is;
	noun->holds = phrase->holds;
	phrase->open = false;
}

static void extend_phrase(struct cutter *cutter, uint32_t last, enum before state,
			  uint32_t mention)
{
	struct phrase *phrase = &cutter->phrase;
	if (!phrase->open)
		*phrase = (struct phrase){ true, cutter->at, state, NONE, NONE };
	phrase->state = state;
	phrase->is = mention;
	if (mention != NONE && phrase->holds == NONE)
		phrase->holds = mention;
	cutter->at = last;
}

static void add_chunk(struct cutter *cutter, enum chunk_kind kind, uint32_t last)
{
	close_phrase(cutter);
	clause_add(cutter->parse, kind, cutter->at, last);
	cutter->at = last;
}

/* ------------------------------------------------------- mentions */

static bool is_possessive(const struct clause_parse *parse, uint32_t token)
{
	if (!(clause_classes(parse, token) & WORD_POSSESSIVE))
		return false;
	if (!clause_is(parse, token, "her"))
		return true;
	/* "told her that", "met her on Monday" against "her visit" */
	return clause_kind(parse, token + 1) == TOKEN_WORD &&
	       !(clause_classes(parse, token + 1) &
		 (WORD_PREPOSITION | WORD_ARTICLE | WORD_COORDINATOR |
		  WORD_RELATIVE | WORD_SUBORDINATOR | WORD_BE));
}

static bool starts_anew(const struct cutter *cutter, const struct mention *mention)
{
	const struct clause_parse *parse = cutter->parse;
	const struct phrase *phrase = &cutter->phrase;
	if (!phrase->open || phrase->state != BEFORE_NOUN)
		return false;
	if (mention->kind == MENTION_OFFICIAL || mention->kind == MENTION_GROUP)
		return true;
	if (clause_classes(parse, mention->range.first) &
	    (WORD_ARTICLE | WORD_DETERMINER))
		return true;
	return phrase->is == NONE && clause_is_small(parse, cutter->at - 1) &&
	       mention->role < FORM_ADJECTIVE;
}

static void take_mention(struct cutter *cutter, uint32_t index)
{
	const struct clause_parse *parse = cutter->parse;
	const struct mention *mention = &parse->mentions->at[index];
	uint32_t first = mention->range.first, last = mention->range.last;
	if (mention->kind == MENTION_DATE) {
		if ((cutter->phrase.open && cutter->phrase.state == BEFORE_NEED) ||
		    clause_kind(parse, last) == TOKEN_POSSESSIVE) /* "today's" */
			extend_phrase(cutter, last, BEFORE_SOFT, NONE);
		else
			add_chunk(cutter, CHUNK_DATE, last);
		return;
	}
	if (mention->kind == MENTION_PRONOUN && cutter->phrase.open &&
	    cutter->phrase.state == BEFORE_NEED && last == first + 1) {
		extend_phrase(cutter, last, BEFORE_NOUN, NONE); /* "the mine" */
		return;
	}
	if (mention->kind == MENTION_PRONOUN && last == first + 1) {
		if (clause_classes(parse, first) & WORD_RELATIVE &&
		    !(cutter->phrase.open && cutter->phrase.state != BEFORE_NOUN)) {
			add_chunk(cutter, CHUNK_RELATIVE, last);
			return;
		}
		if (is_possessive(parse, first)) {
			close_phrase(cutter);
			extend_phrase(cutter, last, BEFORE_NEED, NONE);
			cutter->phrase.holds = index;
			return;
		}
		close_phrase(cutter);
	} else if (starts_anew(cutter, mention)) {
		close_phrase(cutter);
	}
	extend_phrase(cutter, last, BEFORE_NOUN, index);
}

/* ------------------------------------------------------- marks */

/* A parenthesis that closes nearby is one chunk. */
static uint32_t end_of_parenthesis(const struct clause_parse *parse, uint32_t token)
{
	for (uint32_t i = token + 1; i < token + CLAUSE_REACH; i++) {
		if (!clause_same_sentence(parse, token, i) ||
		    clause_kind(parse, i) == TOKEN_OPEN)
			return token;
		if (clause_kind(parse, i) == TOKEN_CLOSE)
			return i + 1;
	}
	return token;
}

/* "$ | 20 million" */
static bool is_currency(const struct clause_parse *parse, uint32_t token)
{
	struct str mark = text_token(parse->text, token);
	return clause_kind(parse, token + 1) == TOKEN_NUMBER &&
	       (str_is(mark, "$") || str_is(mark, "€") || str_is(mark, "£") ||
		str_is(mark, "¥"));
}

static bool take_mark(struct cutter *cutter)
{
	const struct clause_parse *parse = cutter->parse;
	uint32_t token = cutter->at, last;
	switch (clause_kind(parse, token)) {
	case TOKEN_WORD:
	case TOKEN_NUMBER: return false;
	case TOKEN_POSSESSIVE:
		if (clause_is_contracted(parse, token))
			return false;
		extend_phrase(cutter, token + 1, BEFORE_NEED, NONE);
		return true;
	case TOKEN_HYPHEN:
	case TOKEN_SLASH:
		if (!cutter->phrase.open)
			return add_chunk(cutter, CHUNK_OTHER, token + 1), true;
		extend_phrase(cutter, token + 1, BEFORE_SOFT, NONE);
		return true;
	case TOKEN_QUOTE_OPEN:
	case TOKEN_QUOTE_CLOSE: /* round a word or two of a noun phrase */
		extend_phrase(cutter, token + 1,
			      cutter->phrase.open ? cutter->phrase.state
						  : BEFORE_SOFT,
			      cutter->phrase.open ? cutter->phrase.is : NONE);
		return true;
	case TOKEN_STOP: add_chunk(cutter, CHUNK_END, token + 1); return true;
	case TOKEN_COMMA: /* "called it “historic,” | said X": with the mark */
		last = token + 1;
		if (clause_kind(parse, last) == TOKEN_QUOTE_CLOSE)
			last++;
		add_chunk(cutter, CHUNK_COMMA, last);
		return true;
	case TOKEN_COLON: add_chunk(cutter, CHUNK_COLON, token + 1); return true;
	case TOKEN_SEMICOLON:
		add_chunk(cutter, CHUNK_SEMICOLON, token + 1);
		return true;
	case TOKEN_DASH: add_chunk(cutter, CHUNK_DASH, token + 1); return true;
	case TOKEN_OPEN:
		last = end_of_parenthesis(parse, token);
		add_chunk(cutter, last > token ? CHUNK_PAREN : CHUNK_OTHER,
			  last > token ? last : token + 1);
		return true;
	default:
		if (is_currency(parse, token))
			extend_phrase(cutter, token + 1, BEFORE_NEED, NONE);
		else
			add_chunk(cutter, CHUNK_OTHER, token + 1);
		return true;
	}
}

/* ------------------------------------------------------- words */

static struct verb_context context_of(const struct cutter *cutter)
{
	const struct phrase *phrase = &cutter->phrase;
	if (!phrase->open)
		return (struct verb_context){ BEFORE_OPEN, cutter->at, NONE };
	return (struct verb_context){ phrase->state, phrase->first, phrase->is };
}

static bool take_verb(struct cutter *cutter)
{
	struct clause_parse *parse = cutter->parse;
	struct clauses *clauses = parse->clauses;
	struct verb_context context = context_of(cutter);
	struct verb_group verb;
	uint32_t last = clause_read_verb(parse, cutter->at, &context, &verb);
	if (last == cutter->at)
		return false;
	close_phrase(cutter);
	verb.chunk = clause_add(parse, CHUNK_VERB, cutter->at, last);
	clauses->chunks.at[verb.chunk].number = clauses->verbs.count;
	*vector_add(&clauses->verbs, parse->arena) = verb;
	cutter->at = last;
	return true;
}

static bool is_coordinator(const struct clause_parse *parse, uint32_t token)
{
	static const char *const words[] = { "and", "or", "but", "nor", "&" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (clause_is(parse, token, words[i]))
			return true;
	return false;
}

/* "that" is a determiner behind a preposition: "on that occasion". */
static bool take_that(struct cutter *cutter)
{
	const struct clause_parse *parse = cutter->parse;
	const struct chunk_list *chunks = &parse->clauses->chunks;
	if (!clause_is(parse, cutter->at, "that"))
		return false;
	if (!cutter->phrase.open && chunks->count &&
	    chunks->at[chunks->count - 1].kind == CHUNK_PREPOSITION)
		extend_phrase(cutter, cutter->at + 1, BEFORE_SOFT, NONE);
	else
		add_chunk(cutter, CHUNK_THAT, cutter->at + 1);
	return true;
}

/* "since she took office", "before they left": a clause, no phrase. */
static bool opens_clause(const struct clause_parse *parse, uint32_t token)
{
	static const char *const words[] = { "he", "she", "they", "we" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (clause_is(parse, token + 1, words[i]))
			return true;
	return false;
}

/* "among them | high inflation" */
static bool ends_phrase(const struct cutter *cutter)
{
	static const char *const words[] = { "them", "him", "me", "us" };
	if (!cutter->phrase.open || cutter->phrase.is == NONE)
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (clause_is(cutter->parse, cutter->at - 1, words[i]))
			return true;
	return false;
}

/* Behind "Tuesday", "Tuesday night": no date mention, as a text that is not
 * dated cannot place it. */
static uint32_t behind_weekday(const struct clause_parse *parse, uint32_t token)
{
	static const char *const words[] = { "morning", "afternoon", "evening",
					     "night" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (clause_is(parse, token + 1, words[i]))
			return token + 2;
	return token + 1;
}

static void take_word(struct cutter *cutter)
{
	const struct clause_parse *parse = cutter->parse;
	uint32_t token = cutter->at;
	uint64_t classes = clause_classes(parse, token);
	struct phrase *phrase = &cutter->phrase;
	bool need = phrase->open && phrase->state != BEFORE_NOUN;
	if (is_coordinator(parse, token)) {
		add_chunk(cutter, CHUNK_AND, token + 1);
	} else if (take_that(cutter)) {
		return;
	} else if (classes & WORD_RELATIVE && !need) {
		add_chunk(cutter, CHUNK_RELATIVE, token + 1);
	} else if (classes & (WORD_ARTICLE | WORD_POSSESSIVE)) {
		close_phrase(cutter);
		extend_phrase(cutter, token + 1, BEFORE_NEED, NONE);
	} else if (classes & WORD_PREPOSITION &&
		   clause_kind(parse, token + 1) != TOKEN_HYPHEN &&
		   !(phrase->open && phrase->state == BEFORE_NEED)) {
		add_chunk(cutter,
			  opens_clause(parse, token) ? CHUNK_SUBORDINATOR
						     : CHUNK_PREPOSITION,
			  token + 1);
	} else if (clause_is(parse, token, "once") &&
		   (clause_is(parse, token + 1, "more") ||
		    clause_is(parse, token + 1, "again"))) {
		add_chunk(cutter, CHUNK_ADVERB, token + 2);
	} else if (classes & WORD_SUBORDINATOR && !need) {
		add_chunk(cutter, CHUNK_SUBORDINATOR, token + 1);
	} else if (classes & WORD_DETERMINER) {
		if (!need)
			close_phrase(cutter);
		extend_phrase(cutter, token + 1, BEFORE_SOFT, NONE);
	} else if (classes & WORD_WEEKDAY && !need &&
		   clause_kind(parse, token + 1) != TOKEN_POSSESSIVE) {
		add_chunk(cutter, CHUNK_DATE, behind_weekday(parse, token));
	} else if (clause_is_adverb(parse, token) && !need) {
		add_chunk(cutter, CHUNK_ADVERB, token + 1);
	} else if (clause_is_adverb(parse, token)) {
		extend_phrase(cutter, token + 1, phrase->state, NONE);
	} else {
		if (ends_phrase(cutter))
			close_phrase(cutter);
		bool counts = clause_kind(parse, token) == TOKEN_NUMBER ||
			      classes & (WORD_NUMBER | WORD_ORDINAL);
		extend_phrase(cutter, token + 1, counts ? BEFORE_SOFT : BEFORE_NOUN,
			      NONE);
	}
}

static bool is_according(const struct clause_parse *parse, uint32_t token)
{
	return clause_is(parse, token, "according") &&
	       clause_is(parse, token + 1, "to");
}

static bool take_quote(struct cutter *cutter)
{
	struct clause_parse *parse = cutter->parse;
	uint32_t quote;
	uint32_t last = clause_read_quote(parse, cutter->at, &quote);
	if (last == cutter->at)
		return false;
	add_chunk(cutter, CHUNK_QUOTE, last);
	struct chunk_list *chunks = &parse->clauses->chunks;
	chunks->at[chunks->count - 1].number = quote;
	return true;
}

/* A sentence that ends without a mark, or with the mark inside a quotation. */
static void end_sentence(struct cutter *cutter)
{
	const struct clause_parse *parse = cutter->parse;
	const struct chunk_list *chunks = &parse->clauses->chunks;
	close_phrase(cutter);
	if (chunks->count && chunks->at[chunks->count - 1].kind != CHUNK_END)
		clause_add(cutter->parse, CHUNK_END, cutter->at, cutter->at);
}

void clause_cut(struct clause_parse *parse)
{
	struct cutter cutter = { .parse = parse };
	struct heading heading;
	heading_read(&heading, parse->text, parse->lexicon);
	while (cutter.at < parse->text->tokens.count) {
		if (cutter.at && cutter.at == heading.dateline.last)
			end_sentence(&cutter); /* it says nothing of the story */
		if (cutter.at &&
		    !clause_same_sentence(parse, cutter.at - 1, cutter.at))
			end_sentence(&cutter);
		uint32_t mention = clause_mention(parse, cutter.at);
		if (take_quote(&cutter))
			continue;
		if (mention != NONE)
			take_mention(&cutter, mention);
		else if (is_according(parse, cutter.at))
			add_chunk(&cutter, CHUNK_PREPOSITION, cutter.at + 2);
		else if (!take_mark(&cutter) && !take_verb(&cutter))
			take_word(&cutter);
	}
	end_sentence(&cutter);
}
