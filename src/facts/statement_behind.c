/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Content behind its cue. It begins right there, without "that", and behind an
 * addressee, a day or a place. */
#include <string.h>

#include "facts/statement_cue.h"

static bool is_question_word(const struct statement_parse *parse, uint32_t index)
{
	static const char *const words[] = { "what",  "how",  "whether",
					     "why",   "when", "where",
					     "which", "if",   "who" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (statement_chunk_is(parse, index, words[i]))
			return true;
	/* "what" may have begun a noun phrase */
	uint32_t first = statement_chunk(parse, index)->range.first;
	return clause_is(&parse->clause, first, "what") ||
	       clause_is(&parse->clause, first, "how");
}

static bool begins_fresh(const struct statement_parse *parse, uint32_t index)
{
	const struct chunk *chunk = statement_chunk(parse, index);
	return chunk->kind == CHUNK_NOUN &&
	       (chunk->holds != NONE ||
		clause_classes(&parse->clause, chunk->range.first) &
			(WORD_ARTICLE | WORD_POSSESSIVE | WORD_DETERMINER));
}

static bool is_emphatic(const struct statement_parse *parse,
			const struct chunk *noun)
{
	return noun->range.last == noun->range.first + 1 &&
	       (clause_is(&parse->clause, noun->range.first, "so") ||
		clause_is(&parse->clause, noun->range.first, "it"));
}

bool statement_is_utterance(const struct statement_parse *parse, uint32_t index)
{
	const struct chunk *noun = statement_chunk(parse, index);
	return clause_classes(&parse->clause, noun->range.last - 1) &
	       WORD_UTTERANCE;
}

/* "called the step “historic”" */
static bool is_quoted_soon(const struct statement_parse *parse, uint32_t noun)
{
	for (uint32_t i = noun; i < noun + SETTING; i++) {
		const struct chunk *chunk = statement_chunk(parse, i);
		if (chunk->kind == CHUNK_QUOTE)
			return true;
		if (chunk->kind == CHUNK_VERB || chunk->kind == CHUNK_END ||
		    chunk->kind == CHUNK_COMMA)
			return false;
		for (uint32_t t = chunk->range.first; t < chunk->range.last; t++)
			if (clause_kind(&parse->clause, t) == TOKEN_QUOTE_OPEN)
				return true;
	}
	return false;
}

static bool set(struct content *content, uint32_t first, bool sure)
{
	content->first = first;
	content->sure = sure;
	return true;
}

/* Behind the one who is told: "told X (on Monday) that", "told X: “". */
static bool after_addressee(const struct statement_parse *parse, struct cue *cue,
			    uint32_t noun, struct content *content)
{
	const struct clauses *clauses = parse->clause.clauses;
	struct index_list who = { 0 };
	uint32_t next = clauses_joined(
		clauses, parse->clause.text, parse->clause.lexicon, noun,
		parse->clause.mentions, &who, parse->clause.arena);
	uint32_t end = statement_sentence_end(parse, noun);
	uint32_t direct = next;
	next = statement_skip_setting(parse, next);
	next = statement_skip_inserted(parse, next);
	cue->addressees = who;
	switch (statement_kind(parse, next)) {
	case CHUNK_THAT: return set(content, next + 1, true);
	case CHUNK_COLON: return set(content, next + 1, true);
	case CHUNK_QUOTE: return set(content, next, true);
	case CHUNK_COMMA:
		return statement_kind(parse, next + 1) == CHUNK_QUOTE &&
		       set(content, next + 1, true);
	case CHUNK_NOUN:
		if (cue->frames & FRAME_NP_THAT &&
		    statement_is_clause(parse, next, end))
			return set(content, next, true);
		break;
	case CHUNK_SUBORDINATOR:
	case CHUNK_RELATIVE:
		if (cue->frames & FRAME_NP_THAT && next == direct &&
		    is_question_word(parse, next))
			return set(content, next, true);
		break;
	default: break;
	}
	if (cue->frames & (FRAME_NP | FRAME_NP_TO))
		return set(content, noun, false);
	if (statement_chunk_is(parse, direct, "about") ||
	    statement_chunk_is(parse, direct, "of") ||
	    statement_chunk_is(parse, direct, "on") ||
	    statement_chunk_is(parse, direct, "against") ||
	    statement_kind(parse, direct) == CHUNK_VERB)
		return set(content, direct, false);
	return false;
}

/* "called the visit | a milestone" */
static bool is_called(const struct statement_parse *parse, const struct cue *cue,
		      uint32_t noun)
{
	const struct chunk *what = statement_chunk(parse, noun + 1);
	return !strcmp(cue->entry->name, "call") && what->kind == CHUNK_NOUN &&
	       clause_classes(&parse->clause, what->range.first) & WORD_ARTICLE;
}

static bool infinitive_follows(const struct statement_parse *parse, uint32_t noun)
{
	for (uint32_t i = noun + 1; i < noun + SETTING; i++) {
		const struct chunk *chunk = statement_chunk(parse, i);
		if (chunk->kind == CHUNK_VERB)
			return parse->clause.clauses->verbs.at[chunk->number].shape ==
			       VERB_INFINITIVE;
		if (chunk->kind == CHUNK_END)
			return false;
	}
	return false;
}

static bool is_about_person(const struct statement_parse *parse, uint32_t noun)
{
	const struct chunk *chunk = statement_chunk(parse, noun);
	if (chunk->is != NONE)
		return parse->clause.mentions->at[chunk->is].kind ==
		       MENTION_OFFICIAL;
	return clause_classes(&parse->clause, chunk->range.last - 1) &
	       WORD_TITLE_HEAD;
}

/* "called on the President": a visit, where he is not asked to do anything.
 * "supported a loan": help, not words. */
static bool is_deed(const struct statement_parse *parse, const struct cue *cue,
		    uint32_t noun)
{
	if (!strcmp(cue->entry->name, "call on") ||
	    !strcmp(cue->entry->name, "call upon"))
		return is_about_person(parse, noun) &&
		       !infinitive_follows(parse, noun);
	uint32_t first = statement_chunk(parse, noun)->range.first;
	/* "directed the fund": only where somebody is told to do something */
	if (cue->frames & FRAME_NP_TO && !(cue->frames & FRAME_NP) &&
	    !strcmp(cue->entry->type ? cue->entry->type : "", "demand"))
		return !infinitive_follows(parse, noun);
	/* "denied them shelter" */
	if (!strcmp(cue->entry->name, "deny"))
		return clause_classes(&parse->clause, first) &
			       WORD_PRONOUN_THEY &&
		       (statement_kind(parse, noun + 1) == CHUNK_NOUN ||
			statement_chunk(parse, noun)->range.last > first + 1);
	if (!strcmp(cue->entry->name, "defend"))
		return cue->group->shape == VERB_ING;
	if (!strcmp(cue->entry->name, "support"))
		return cue->group->shape == VERB_ING ||
		       cue->group->tense == TENSE_PERFECT || !cue->speakers.count ||
		       !statement_can_speak(parse, cue->speakers.at[0]) ||
		       clause_kind(&parse->clause, first) == TOKEN_NUMBER ||
		       ((clause_is(&parse->clause, first, "a") ||
			 clause_is(&parse->clause, first, "an")) &&
			!statement_is_utterance(parse, noun));
	/* "the ministers spoke about trade": with one another */
	if (!strcmp(cue->entry->name, "speak about"))
		return cue->speakers.count > 1 ||
		       (cue->speakers.count == 1 &&
			parse->clause.mentions->at[cue->speakers.at[0]].kind ==
				MENTION_GROUP);
	return false;
}

/* "share | a common vision": what is held, not said. */
static bool is_in_common(const struct statement_parse *parse, uint32_t noun)
{
	const struct range range = statement_chunk(parse, noun)->range;
	for (uint32_t i = range.first; i < range.last; i++)
		if (clause_is(&parse->clause, i, "common") ||
		    clause_is(&parse->clause, i, "same"))
			return true;
	return false;
}

static bool after_noun(const struct statement_parse *parse, struct cue *cue,
		       uint32_t noun, struct content *content)
{
	const struct chunk *chunk = statement_chunk(parse, noun);
	uint32_t end = statement_sentence_end(parse, noun);
	if (is_emphatic(parse, chunk) &&
	    statement_is_boundary(statement_kind(parse, noun + 1)))
		return false;
	if (cue->frames & FRAME_NP_THAT)
		return after_addressee(parse, cue, noun, content);
	if (cue->frames & FRAME_NP_TO ||
	    strcmp(cue->entry->type ? cue->entry->type : "", "thank") == 0)
		clauses_joined(parse->clause.clauses, parse->clause.text,
			       parse->clause.lexicon, noun, parse->clause.mentions,
			       &cue->addressees, parse->clause.arena);
	if (cue->frames & FRAME_NP && cue->frames & FRAME_THAT &&
	    cue->group->shape == VERB_FINITE &&
	    statement_is_subject(parse, noun, end))
		return set(content, noun, true);
	if (is_deed(parse, cue, noun))
		return false;
	if (cue->frames & (FRAME_NP | FRAME_NP_TO))
		return set(content, noun, false);
	if (cue->frames & FRAME_OBJECT && !is_in_common(parse, noun) &&
	    (statement_is_utterance(parse, noun) ||
	     (cue->frames & FRAME_QUOTE && is_quoted_soon(parse, noun))))
		return set(content, noun, false);
	if (cue->frames & FRAME_NEGATED && cue->finite->negated)
		return set(content, noun, false);
	if (cue->frames & FRAME_OBJECT && is_called(parse, cue, noun))
		return set(content, noun, false);
	if (cue->frames & FRAME_THAT && statement_is_clause(parse, noun, end))
		return set(content, noun, true);
	/* Whatever is said is a clause, also where its verb is not known. */
	return !strcmp(cue->entry->name, "say") && cue->speaks &&
	       cue->group->shape == VERB_FINITE && noun + 1 < end &&
	       set(content, noun, true);
}

static const struct paragraph *paragraph_of(const struct statement_parse *parse,
					    uint32_t chunk)
{
	const struct text *text = parse->clause.text;
	uint32_t token = statement_chunk(parse, chunk)->range.first;
	uint32_t sentence = text->tokens.at[token].sentence;
	return &text->paragraphs.at[text->sentences.at[sentence].paragraph];
}

/* "The Minister said:" above a paragraph of prose, which has no marks; no item
 * of a list. */
static bool leads_to_block(const struct statement_parse *parse,
			   const struct cue *cue, uint32_t first)
{
	if (first >= parse->clause.clauses->chunks.count ||
	    strcmp(cue->entry->type ? cue->entry->type : "", "assert") != 0 ||
	    !(cue->frames & FRAME_QUOTE))
		return false;
	const struct paragraph *paragraph = paragraph_of(parse, first);
	enum token_kind last = clause_kind(&parse->clause, paragraph->last - 1);
	return paragraph->kind == PARAGRAPH_BODY &&
	       paragraph->first == statement_chunk(parse, first)->range.first &&
	       clause_kind(&parse->clause, paragraph->first) == TOKEN_WORD &&
	       last == TOKEN_STOP;
}

static bool is_item(const struct statement_parse *parse,
		    const struct paragraph *paragraph)
{
	return paragraph->first < paragraph->last &&
	       clause_kind(&parse->clause, paragraph->first) == TOKEN_BULLET;
}

enum { MOST_ITEMS = 64 };

/* "agreed to:" above a list whose items go on from it in small letters; others
 * tell of themselves. */
static bool leads_to_items(const struct statement_parse *parse, uint32_t first)
{
	if (first >= parse->clause.clauses->chunks.count)
		return false;
	const struct paragraph *item = paragraph_of(parse, first);
	return is_item(parse, item) && item->first + 1 < item->last &&
	       !(parse->clause.text->tokens.at[item->first + 1].flags &
		 TOKEN_CAPITAL);
}

/* The chunk behind the paragraph, or the list, that begins at a chunk. */
static uint32_t end_of_block(const struct statement_parse *parse, uint32_t first)
{
	const struct paragraph *paragraph = paragraph_of(parse, first);
	const struct paragraph_list *all = &parse->clause.text->paragraphs;
	if (is_item(parse, paragraph))
		for (uint32_t n = 0; n < MOST_ITEMS &&
				     paragraph + 1 < all->at + all->count &&
				     (is_item(parse, paragraph + 1) ||
				      paragraph[1].first == paragraph[1].last);
		     n++)
			paragraph++;
	while (paragraph->first == paragraph->last)
		paragraph--;
	return parse->clause.clauses->chunk_of[paragraph->last - 1] + 1;
}

static bool after_colon(const struct statement_parse *parse, const struct cue *cue,
			uint32_t colon, struct content *content)
{
	uint32_t next = colon + 1;
	if (statement_kind(parse, next) == CHUNK_END &&
	    (statement_kind(parse, next + 1) == CHUNK_QUOTE ||
	     leads_to_items(parse, next + 1) ||
	     leads_to_block(parse, cue, next + 1)))
		next++;
	return statement_kind(parse, next) != CHUNK_END && set(content, next, true);
}

/* "spoke with his colleagues: | X, Y and Z" */
static bool names_only(const struct statement_parse *parse, uint32_t index)
{
	bool official = false;
	for (; statement_kind(parse, index) != CHUNK_END; index++) {
		const struct chunk *chunk = statement_chunk(parse, index);
		official |= chunk->is != NONE &&
			    parse->clause.mentions->at[chunk->is].kind ==
				    MENTION_OFFICIAL;
		if (chunk->kind != CHUNK_NOUN && chunk->kind != CHUNK_COMMA &&
		    chunk->kind != CHUNK_AND && chunk->kind != CHUNK_PAREN)
			return false;
	}
	return official;
}

static bool after_preposition(const struct statement_parse *parse, struct cue *cue,
			      uint32_t index, struct content *content)
{
	uint32_t next = statement_skip_setting(parse, index);
	next = statement_skip_inserted(parse, next);
	/* "agreed | to | :" */
	if (statement_chunk_is(parse, index, "to") &&
	    statement_kind(parse, index + 1) == CHUNK_COLON)
		return cue->frames & (FRAME_TO | FRAME_PP) &&
		       after_colon(parse, cue, index + 1, content);
	if (statement_kind(parse, next) == CHUNK_COLON && next > index + 1 &&
	    names_only(parse, next + 1))
		return false;
	if (cue->frames & (FRAME_THAT | FRAME_QUOTE | FRAME_NP_THAT)) {
		if (statement_kind(parse, next) == CHUNK_THAT)
			return set(content, next + 1, true);
		if (statement_kind(parse, next) == CHUNK_COLON)
			return after_colon(parse, cue, next, content);
		if (statement_kind(parse, next) == CHUNK_QUOTE)
			return set(content, next, true);
		if (statement_kind(parse, next) == CHUNK_COMMA &&
		    statement_kind(parse, next + 1) == CHUNK_QUOTE)
			return set(content, next + 1, true);
	}
	/* "was warned | by X": no more than who did */
	if (cue->group->passive && statement_chunk_is(parse, index, "by"))
		return false;
	if (cue->frames & FRAME_PP)
		return set(content, index, false);
	if (cue->frames & FRAME_TO && statement_kind(parse, next) == CHUNK_VERB)
		return set(content, next, false);
	if (cue->frames & (FRAME_NP | FRAME_THAT) && begins_fresh(parse, next))
		return after_noun(parse, cue, next, content);
	return false;
}

static bool after_verb(const struct statement_parse *parse, const struct cue *cue,
		       uint32_t index, struct content *content)
{
	const struct verb_group *verb =
		&parse->clause.clauses->verbs
			 .at[statement_chunk(parse, index)->number];
	if (verb->shape == VERB_FINITE)
		return cue->frames & (FRAME_THAT | FRAME_NP_THAT) &&
		       clause_holds_pronoun(&parse->clause, verb->range.first) &&
		       set(content, index, true); /* "said they're ready" */
	if (verb->shape == VERB_INFINITIVE)
		return cue->frames & FRAME_TO && set(content, index, false);
	if (verb->shape == VERB_ING && cue->frames & (FRAME_ING | FRAME_NP))
		return set(content, index, false);
	if (verb->shape == VERB_ING) /* "said | winning | is hard" */
		return cue->frames & FRAME_THAT &&
		       statement_is_clause(parse, index, index + 6) &&
		       set(content, index, true);
	return false;
}

static bool begins_definite(const struct statement_parse *parse, uint32_t index)
{
	const struct chunk *chunk = statement_chunk(parse, index);
	return chunk->is != NONE ||
	       clause_classes(&parse->clause, chunk->range.first) &
		       (WORD_ARTICLE | WORD_POSSESSIVE);
}

/* An adverb that belongs to the noun behind it. */
static bool after_adverb(const struct statement_parse *parse, struct cue *cue,
			 uint32_t adverb, struct content *content)
{
	if (!after_noun(parse, cue, adverb + 1, content))
		return false;
	if (content->first == adverb + 1)
		content->first = adverb;
	return true;
}

/* "said | , | as it relates to trade, ports come first" */
static bool begins_inserted_clause(const struct statement_parse *parse,
				   uint32_t comma)
{
	if (statement_kind(parse, comma) != CHUNK_COMMA ||
	    (!statement_chunk_is(parse, comma + 1, "as") &&
	     !statement_chunk_is(parse, comma + 1, "if") &&
	     !statement_chunk_is(parse, comma + 1, "although") &&
	     !statement_chunk_is(parse, comma + 1, "while")))
		return false;
	for (uint32_t i = comma + 2; i < comma + SETTING; i++) {
		if (statement_kind(parse, i) == CHUNK_END)
			return false;
		if (statement_kind(parse, i) == CHUNK_COMMA)
			return statement_kind(parse, i + 1) == CHUNK_NOUN &&
			       statement_is_clause(
				       parse, i + 1,
				       statement_sentence_end(parse, i));
	}
	return false;
}

/* "said that he would", "conveyed that the talks"; but "condemned that attack",
 * "put it that way". */
static bool after_that(const struct statement_parse *parse, const struct cue *cue,
		       uint32_t that, struct content *content)
{
	enum { CLAUSE = FRAME_THAT | FRAME_NP_THAT | FRAME_NP_TO | FRAME_TO };
	if (cue->frames & CLAUSE || begins_definite(parse, that + 1) ||
	    statement_chunk(parse, that + 1)->is != NONE ||
	    statement_is_clause(parse, that + 1,
				statement_sentence_end(parse, that)))
		return set(content, that + 1, true);
	return cue->frames & FRAME_NP && set(content, that, false);
}

static bool find_start(const struct statement_parse *parse, struct cue *cue,
		       struct content *content)
{
	uint32_t index = parse->clause.clauses->chunk_of[cue->range.last - 1] + 1;
	if (cue->frames & FRAME_THAT && statement_chunk_is(parse, index, "there"))
		return set(content, index, true);
	index = statement_skip_light(parse, index);
	if (statement_kind(parse, index) == CHUNK_COMMA &&
	    statement_kind(parse, index + 1) == CHUNK_QUOTE)
		return set(content, index + 1, true);
	if (cue->frames & FRAME_THAT && begins_inserted_clause(parse, index))
		return set(content, index + 1, true);
	index = statement_skip_inserted(parse, index);
	index = statement_skip_light(parse, index);
	/* "warned against | too much optimism" */
	if (index && statement_kind(parse, index) == CHUNK_NOUN &&
	    statement_kind(parse, index - 1) == CHUNK_ADVERB &&
	    !begins_definite(parse, index))
		index--;
	if (index && statement_chunk_is(parse, index - 1, "there") &&
	    cue->frames & FRAME_THAT && statement_kind(parse, index) == CHUNK_VERB)
		return set(content, index - 1, true);
	switch (statement_kind(parse, index)) {
	case CHUNK_ADVERB:
		if (cue->frames & FRAME_THAT &&
		    statement_chunk_is(parse, index, "there"))
			return set(content, index, true);
		return after_adverb(parse, cue, index, content);
	case CHUNK_THAT: return after_that(parse, cue, index, content);
	case CHUNK_QUOTE: return set(content, index, true);
	case CHUNK_COLON: return after_colon(parse, cue, index, content);
	case CHUNK_NOUN: return after_noun(parse, cue, index, content);
	case CHUNK_PREPOSITION:
		return after_preposition(parse, cue, index, content);
	case CHUNK_VERB: return after_verb(parse, cue, index, content);
	case CHUNK_SUBORDINATOR:
	case CHUNK_RELATIVE:
		return cue->frames & (FRAME_WH | FRAME_NP | FRAME_PP) &&
		       is_question_word(parse, index) && set(content, index, false);
	default: return false;
	}
}

bool statement_content_after(const struct statement_parse *parse, struct cue *cue,
			     struct content *content)
{
	if (cue->group->inverted || !find_start(parse, cue, content))
		return false;
	bool block = statement_kind(parse, content->first) != CHUNK_QUOTE &&
		     content->first &&
		     statement_kind(parse, content->first - 1) == CHUNK_END;
	content->last = block ? end_of_block(parse, content->first)
			      : statement_content_end(parse, cue->verb,
						      content->first,
						      content->sure);
	return content->last > content->first;
}
