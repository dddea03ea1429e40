/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Passing over what stands between a cue and its content: days and places,
 * adverbs, what is set off by commas. */
#include "facts/statement_cue.h"

bool statement_is_boundary(enum chunk_kind kind)
{
	return kind == CHUNK_END || kind == CHUNK_COMMA || kind == CHUNK_QUOTE ||
	       kind == CHUNK_DASH || kind == CHUNK_SEMICOLON;
}

/* "last week", "Friday afternoon", "several months" */
static bool is_time(const struct statement_parse *parse, uint32_t index)
{
	static const char *const words[] = {
		"morning", "afternoon", "evening", "night",  "week",
		"weeks",   "weekend",   "month",   "months", "year",
		"years",   "day",       "days",    "hours",  "minutes",
	};
	const struct chunk *noun = statement_chunk(parse, index);
	if (noun->kind != CHUNK_NOUN || noun->range.last - noun->range.first > 3)
		return false;
	uint32_t head = noun->range.last - 1;
	if (clause_classes(&parse->clause, head) & WORD_WEEKDAY)
		return true;
	/* "the last years have been hard": not where a verb follows */
	if (statement_kind(parse, index + 1) == CHUNK_VERB)
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (clause_is(&parse->clause, head, words[i]))
			return true;
	return false;
}

uint32_t statement_skip_light(const struct statement_parse *parse, uint32_t index)
{
	for (;;) {
		if (clause_is_light(statement_kind(parse, index)) ||
		    is_time(parse, index))
			index++;
		else if (statement_kind(parse, index) == CHUNK_PREPOSITION &&
			 is_time(parse, index + 1))
			index += 2;
		else if (statement_kind(parse, index) == CHUNK_PREPOSITION &&
			 statement_kind(parse, index + 1) == CHUNK_DATE)
			index += 2;
		else
			return index;
	}
}

/* Behind "in his address | to | the Board | of | Governors". */
uint32_t statement_skip_setting(const struct statement_parse *parse, uint32_t index)
{
	for (uint32_t n = 0; n < SETTING; n++) {
		index = statement_skip_light(parse, index);
		if (statement_kind(parse, index) != CHUNK_PREPOSITION ||
		    statement_kind(parse, index + 1) != CHUNK_NOUN)
			break;
		index += 2;
	}
	return index;
}

/* A finite verb between two chunks. */
bool statement_has_finite(const struct statement_parse *parse, uint32_t first,
			  uint32_t last)
{
	if (last - first > CLAUSE_REACH)
		last = first + CLAUSE_REACH;
	for (uint32_t i = first; i < last; i++) {
		const struct verb_group *verb = statement_verb(parse, i);
		if (statement_kind(parse, i) == CHUNK_QUOTE ||
		    (verb && verb->shape == VERB_FINITE))
			return true;
	}
	return false;
}

/* Whether a clause without "that" begins at a noun: a finite verb follows that
 * does not go on from the cue and stands in no relative clause. */
bool statement_is_clause(const struct statement_parse *parse, uint32_t first,
			 uint32_t last)
{
	if (last - first > CLAUSE_REACH)
		last = first + CLAUSE_REACH;
	for (uint32_t i = first; i < last; i++) {
		const struct verb_group *verb = statement_verb(parse, i);
		/* "the ruling “will force us to act”" */
		if (statement_kind(parse, i) == CHUNK_QUOTE && i > first &&
		    statement_kind(parse, i - 1) == CHUNK_NOUN)
			return true;
		if (!verb || verb->shape != VERB_FINITE || verb->relative)
			continue;
		/* "those who adopt | would gain" */
		if (verb->subject.first == verb->subject.last && i > first &&
		    statement_kind(parse, i - 1) == CHUNK_VERB)
			return true;
		if (verb->linked == NONE)
			return verb->subject.first >=
			       statement_chunk(parse, first)->range.first;
	}
	return false;
}

bool statement_is_subject(const struct statement_parse *parse, uint32_t noun,
			  uint32_t last)
{
	uint32_t token = statement_chunk(parse, noun)->range.first;
	if (last - noun > SETTING)
		last = noun + SETTING;
	for (uint32_t i = noun + 1; i < last; i++) {
		const struct verb_group *verb = statement_verb(parse, i);
		if (verb && verb->shape == VERB_FINITE)
			return !verb->relative && verb->linked == NONE &&
			       verb->subject.first == token &&
			       verb->subject.last > token;
	}
	return false;
}

/* Behind what is set off by commas: ", however,", ", in particular,". */
uint32_t statement_skip_inserted(const struct statement_parse *parse,
				 uint32_t index)
{
	if (statement_kind(parse, index) != CHUNK_COMMA)
		return index;
	for (uint32_t i = index + 1; i < index + SETTING; i++) {
		switch (statement_kind(parse, i)) {
		case CHUNK_COMMA: return i + 1;
		case CHUNK_VERB:
		case CHUNK_END:
		case CHUNK_QUOTE: return index;
		default: break;
		}
	}
	return index;
}
