/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Communiqués whose speakers stand once before a list:
 *
 *     The Ministers:
 *     1. Reaffirmed their commitment to …;
 *     2. Welcomed the progress …
 *
 * Each item gets them as its subject; the rest is done as for any verb. */
#include "facts/statement_parse.h"

enum { LEAD_LENGTH = 120 };

static uint32_t first_chunk(const struct statement_parse *parse,
			    const struct paragraph *paragraph)
{
	return parse->clause.clauses->chunk_of[paragraph->first];
}

/* Behind a number or a bullet: "1. ", "(a) ", "- ". */
static uint32_t skip_number(const struct statement_parse *parse, uint32_t chunk)
{
	for (uint32_t n = 0; n < 4; n++, chunk++) {
		const struct chunk *at = statement_chunk(parse, chunk);
		bool number = at->kind == CHUNK_NOUN &&
			      at->range.last - at->range.first == 1 &&
			      clause_kind(&parse->clause, at->range.first) ==
				      TOKEN_NUMBER;
		if (at->kind != CHUNK_OTHER && at->kind != CHUNK_PAREN &&
		    at->kind != CHUNK_DASH && at->kind != CHUNK_END && !number)
			break;
	}
	return chunk;
}

/* "The Ministers:", "The Heads of State of X and Y, having met in Z,": the noun
 * that can speak, in a paragraph that no stop ends. */
static bool read_lead(const struct statement_parse *parse,
		      const struct paragraph *paragraph, struct index_list *lead)
{
	enum token_kind last = clause_kind(&parse->clause, paragraph->last - 1);
	if ((last != TOKEN_COLON && last != TOKEN_COMMA) ||
	    paragraph->last - paragraph->first > LEAD_LENGTH)
		return false;
	uint32_t chunk = first_chunk(parse, paragraph);
	for (; statement_chunk(parse, chunk)->range.first < paragraph->last;
	     chunk++) {
		const struct chunk *at = statement_chunk(parse, chunk);
		if (at->kind == CHUNK_QUOTE ||
		    chunk >= parse->clause.clauses->chunks.count)
			return false;
		if (at->kind != CHUNK_NOUN || at->is == NONE ||
		    !statement_can_speak(parse, at->is) ||
		    (chunk &&
		     statement_kind(parse, chunk - 1) == CHUNK_PREPOSITION))
			continue;
		clauses_joined(parse->clause.clauses, parse->clause.text,
			       parse->clause.lexicon, chunk, parse->clause.mentions,
			       lead, parse->clause.arena);
		return lead->count > 0;
	}
	return false;
}

/* The verb that begins an item, without a subject of its own; NONE where the
 * paragraph is no item. */
static uint32_t item_verb(const struct statement_parse *parse,
			  const struct paragraph *paragraph)
{
	uint32_t chunk = skip_number(parse, first_chunk(parse, paragraph));
	while (statement_kind(parse, chunk) == CHUNK_ADVERB)
		chunk++;
	const struct chunk *at = statement_chunk(parse, chunk);
	if (at->kind != CHUNK_VERB || at->range.first >= paragraph->last)
		return NONE;
	const struct verb_group *verb =
		&parse->clause.clauses->verbs.at[at->number];
	bool open = verb->subject.first == verb->subject.last && !verb->passive &&
		    (verb->shape == VERB_FINITE || verb->shape == VERB_ING);
	return verb->report.form && open ? at->number : NONE;
}

void statement_read_lists(struct statement_parse *parse)
{
	const struct text *text = parse->clause.text;
	struct verb_list *verbs = &parse->clause.clauses->verbs;
	struct index_list lead = { 0 };
	for (uint32_t i = 0; i < text->paragraphs.count; i++) {
		const struct paragraph *paragraph = &text->paragraphs.at[i];
		if (paragraph->first == paragraph->last)
			continue;
		struct index_list new_lead = { 0 };
		uint32_t verb = lead.count ? item_verb(parse, paragraph) : NONE;
		if (verb != NONE)
			verbs->at[verb].subjects = lead;
		else if (read_lead(parse, paragraph, &new_lead))
			lead = new_lead;
		else if (clause_kind(&parse->clause, paragraph->last - 1) ==
			 TOKEN_STOP)
			lead.count = 0;
	}
}
