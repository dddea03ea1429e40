/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Which quotation marks enclose speech, and where speech ends whose marks are
 * damaged. A name, a term or a word or two inside a sentence stay part of it. */
#include "facts/clause_parse.h"

enum { LONG_QUOTE = 5, LONG_NAME = 14, SENTENCES_BACK = 8 };

struct quote_shape {
	uint32_t words, capitals, all; /* of the first LONG_NAME words */
	bool stop;                     /* it ends in a comma or a stop */
};

static struct quote_shape shape_of(const struct clause_parse *parse,
				   const struct quote *quote)
{
	struct quote_shape shape = { 0 };
	for (uint32_t i = quote->first; i < quote->last; i++) {
		if (clause_kind(parse, i) != TOKEN_WORD)
			continue;
		if (++shape.words > LONG_NAME)
			break;
		if (clause_classes(parse, i) &
		    (WORD_PREPOSITION | WORD_ARTICLE | WORD_COORDINATOR))
			continue;
		shape.all++;
		shape.capitals +=
			!!(parse->text->tokens.at[i].flags & TOKEN_CAPITAL);
	}
	if (quote->last > quote->first) {
		enum token_kind last = clause_kind(parse, quote->last - 1);
		shape.stop = last == TOKEN_STOP || last == TOKEN_COMMA;
	}
	return shape;
}

static bool begins_sentence(const struct clause_parse *parse, uint32_t token)
{
	if (!token || !clause_same_sentence(parse, token - 1, token))
		return true;
	enum token_kind before = clause_kind(parse, token - 1);
	if (before == TOKEN_STOP && token > 1)
		before = clause_kind(parse, token - 2); /* "4. “A productive" */
	return before == TOKEN_BULLET || before == TOKEN_STOP ||
	       (before == TOKEN_NUMBER &&
		(token < 3 || !clause_same_sentence(parse, token - 3, token)));
}

static bool is_speech(const struct clause_parse *parse, const struct quote *quote)
{
	struct quote_shape shape = shape_of(parse, quote);
	uint32_t open = quote->opened ? quote->first - 1 : quote->first;
	uint32_t after = quote->closed ? quote->last + 1 : quote->last;
	enum token_kind before = open ? clause_kind(parse, open - 1) : TOKEN_STOP;
	bool begins = begins_sentence(parse, open);
	bool marked = begins || before == TOKEN_COLON || before == TOKEN_COMMA;
	if (!shape.words)
		return false;
	if (before == TOKEN_COLON && shape.words > 1)
		return true;
	if (begins && shape.words > 1 &&
	    (shape.stop || clause_kind(parse, after) == TOKEN_COMMA))
		return true;
	if (shape.words < LONG_QUOTE)
		return before == TOKEN_COMMA && shape.stop && shape.words > 1;
	bool name =
		shape.words <= LONG_NAME && shape.capitals * 10 >= shape.all * 7;
	return marked || !name;
}

/* ------------------------------------------------------- damaged marks */

static bool reports(const struct clause_parse *parse, uint32_t sentence)
{
	const struct sentence *s = &parse->text->sentences.at[sentence];
	uint32_t last = s->last - s->first > CLAUSE_REACH ? s->first + CLAUSE_REACH
							  : s->last;
	for (uint32_t i = s->first; i < last; i++) {
		struct match match;
		if (lexicon_match(parse->lexicon, parse->text, i, 1u << ENTRY_VERB,
				  &match, 1) &&
		    (match.form->role == FORM_VERB_PAST ||
		     match.form->role == FORM_VERB_PRESENT) &&
		    i > s->first && clause_mention(parse, i - 1) != NONE)
			return true;
	}
	return false;
}

/* Without an opening mark a quotation begins behind the last sentence that
 * itself reports what somebody said. */
static uint32_t begin_of_unopened(const struct clause_parse *parse,
				  const struct quote *quote)
{
	if (quote->last == quote->first)
		return quote->first;
	uint32_t sentence = parse->text->tokens.at[quote->last - 1].sentence;
	uint32_t least = parse->text->tokens.at[quote->first].sentence;
	if (sentence > SENTENCES_BACK && least < sentence - SENTENCES_BACK)
		least = sentence - SENTENCES_BACK;
	while (sentence > least && !reports(parse, sentence - 1))
		sentence--;
	uint32_t first = parse->text->sentences.at[sentence].first;
	return first > quote->first ? first : quote->first;
}

static bool says(const struct clause_parse *parse, uint32_t token, uint32_t *last)
{
	struct match match;
	if (!lexicon_match(parse->lexicon, parse->text, token, 1u << ENTRY_VERB,
			   &match, 1))
		return false;
	*last = match.range.last;
	return match.form->entry->frames & FRAME_QUOTE &&
	       (match.form->role == FORM_VERB_PAST ||
		match.form->role == FORM_VERB_PRESENT);
}

/* "…, said X" or "…, he said": whoever forgot the closing mark goes on so. */
static bool attribution_at(const struct clause_parse *parse, uint32_t token)
{
	uint32_t last, mention = clause_mention(parse, token);
	if (mention == NONE)
		return says(parse, token, &last) &&
		       clause_mention(parse, last) != NONE &&
		       parse->mentions->at[clause_mention(parse, last)].kind ==
			       MENTION_OFFICIAL;
	const struct mention *who = &parse->mentions->at[mention];
	return (who->kind == MENTION_OFFICIAL || who->kind == MENTION_PRONOUN) &&
	       !(clause_classes(parse, token) & WORD_PRONOUN_I) &&
	       says(parse, who->range.last, &last) &&
	       (clause_kind(parse, last) == TOKEN_STOP ||
		clause_kind(parse, last) == TOKEN_COMMA);
}

static uint32_t end_of_unclosed(const struct clause_parse *parse,
				const struct quote *quote)
{
	for (uint32_t i = quote->first; i + 1 < quote->last; i++)
		if (clause_kind(parse, i) == TOKEN_COMMA &&
		    attribution_at(parse, i + 1))
			return i + 1;
	return quote->last;
}

uint32_t clause_read_quote(const struct clause_parse *parse, uint32_t token,
			   uint32_t *index)
{
	const struct token_list *tokens = &parse->text->tokens;
	bool mark = clause_kind(parse, token) == TOKEN_QUOTE_OPEN;
	uint32_t inner = mark ? token + 1 : token;
	if (inner >= tokens->count || tokens->at[inner].quote == NONE)
		return token;
	*index = tokens->at[inner].quote;
	const struct quote *quote = &parse->text->quotes.at[*index];
	if (!quote->opened && !quote->continues) {
		/* Asked at each sentence of it, as it begins at one. */
		if ((token != quote->first &&
		     clause_same_sentence(parse, token - 1, token)) ||
		    token != begin_of_unopened(parse, quote))
			return token;
		return quote->closed ? quote->last + 1 : quote->last;
	}
	if (quote->first != inner || !is_speech(parse, quote))
		return token;
	if (quote->closed)
		return quote->last + 1;
	bool goes_on = *index + 1 < parse->text->quotes.count &&
		       parse->text->quotes.at[*index + 1].continues;
	return goes_on ? quote->last : end_of_unclosed(parse, quote);
}
