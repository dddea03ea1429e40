/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a quotation itself reports of somebody else: "“The Secretary-General
 * appeals to the parties,” the spokesman said." Only the plainest form counts,
 * a sentence that begins with who speaks and a reporting verb. */
#include "facts/statement_parse.h"

static bool is_among(const struct index_list *entities, uint32_t entity)
{
	for (uint32_t i = 0; i < entities->count; i++)
		if (entities->at[i] == entity)
			return true;
	return false;
}

/* A known person who is not the one quoted. Not a state: "“France condemns this,”
 * the Minister said" is said once. */
static uint32_t teller_at(const struct statement_parse *parse, uint32_t token,
			  const struct statement *quoting)
{
	uint32_t mention = clause_mention(&parse->clause, token);
	if (mention == NONE)
		return NONE;
	const struct mention *who = &parse->clause.mentions->at[mention];
	if (who->range.first != token || who->entity_count != 1 ||
	    (who->kind != MENTION_OFFICIAL && who->kind != MENTION_PRONOUN) ||
	    parse->entities->list.at[who->entities[0]].kind != ENTITY_OFFICIAL ||
	    clause_classes(&parse->clause, token) & WORD_PRONOUN_I ||
	    is_among(&quoting->speakers, who->entities[0]))
		return NONE;
	return mention;
}

/* Where what he says begins behind the verb; NONE where nothing fits it. */
static uint32_t content_behind(const struct statement_parse *parse,
			       const struct match *cue)
{
	const struct clause_parse *clause = &parse->clause;
	uint16_t frames = cue->form->entry->frames;
	uint32_t next = cue->range.last;
	if (clause_is(clause, next, "that"))
		return frames & (FRAME_THAT | FRAME_NP_THAT) ? next + 1 : NONE;
	if (clause_is(clause, next, "to") && frames & FRAME_TO)
		return next;
	if (clause_classes(clause, next) & WORD_PREPOSITION)
		return frames & FRAME_PP ? next : NONE;
	return clause_kind(clause, next) == TOKEN_WORD &&
			       frames & (FRAME_NP | FRAME_NP_TO)
		       ? next
		       : NONE;
}

/* A sentence of a quotation: the tokens from its beginning to last. */
static void read_sentence(struct statement_parse *parse, uint32_t first,
			  uint32_t last, const struct statement *quoting)
{
	const struct clause_parse *clause = &parse->clause;
	uint32_t mention = teller_at(parse, first, quoting);
	if (mention == NONE && clause_classes(clause, first) & WORD_ARTICLE)
		mention = teller_at(parse, first + 1, quoting);
	if (mention == NONE)
		return;
	const struct mention *who = &clause->mentions->at[mention];
	uint32_t at = who->range.last;
	while (at < last && clause_is_adverb(clause, at) &&
	       !(clause_classes(clause, at) & WORD_NEGATION))
		at++;
	struct match cue;
	if (at >= last || !lexicon_match(clause->lexicon, clause->text, at,
					 1u << ENTRY_VERB, &cue, 1) ||
	    (cue.form->role != FORM_VERB_PRESENT && cue.form->role != FORM_VERB_PAST))
		return;
	uint32_t content = content_behind(parse, &cue);
	if (content == NONE || content >= last)
		return;
	uint32_t index = statement_add(parse, "nested");
	struct statement *statement = &parse->statements->at[index];
	*vector_add(&statement->speakers, clause->arena) = who->entities[0];
	statement->speaker = who->range;
	statement->cue = cue.range;
	statement->force = statement_force(parse, cue.form->entry, content);
	statement_add_content(parse, index, content, last);
}

void statement_read_nested(struct statement_parse *parse, uint32_t chunk)
{
	const struct text *text = parse->clause.text;
	const struct quote *quote =
		&text->quotes.at[statement_chunk(parse, chunk)->number];
	/* a copy: more statements may move the list */
	const struct statement quoting =
		parse->statements->at[parse->quoted_by[chunk]];
	for (uint32_t first = quote->first; first < quote->last;) {
		uint32_t sentence = text->tokens.at[first].sentence;
		uint32_t last = text->sentences.at[sentence].last;
		if (last > quote->last)
			last = quote->last;
		read_sentence(parse, first, last, &quoting);
		first = last;
	}
}
