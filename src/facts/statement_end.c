/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Where content ends: before what the same subject does next, before a clause
 * with a speaker of its own, and before what is no part of a noun phrase. */
#include "facts/statement_cue.h"

/* Whether a group goes on from the verb by sharing its subject. */
static bool goes_on_from(const struct statement_parse *parse,
			 const struct verb_group *group, uint32_t verb)
{
	const struct verb_list *verbs = &parse->clause.clauses->verbs;
	uint32_t root =
		verbs->at[verb].linked != NONE ? verbs->at[verb].linked : verb;
	uint32_t other = group->linked;
	for (uint32_t n = 0; n < 4 && other != NONE; n++) {
		if (other == verb || other == root)
			return true;
		other = verbs->at[other].linked;
	}
	return false;
}

/* A group that reports by itself, with a speaker of its own. */
static bool speaks_itself(const struct statement_parse *parse,
			  const struct verb_group *group)
{
	if (group->shape != VERB_FINITE || group->relative || group->passive ||
	    group->linked != NONE || !group->subjects.count)
		return false;
	return statement_can_speak(parse, group->subjects.at[0]) &&
	       (group->report.form || group->event.form);
}

/* From the comma behind "and, in this regard," to the one before it. */
static uint32_t over_insertion(const struct statement_parse *parse, uint32_t comma,
			       uint32_t start)
{
	if (statement_kind(parse, comma) != CHUNK_COMMA)
		return comma;
	for (uint32_t i = comma; i-- > start && comma - i < 6;) {
		enum chunk_kind kind = statement_kind(parse, i);
		if (kind == CHUNK_COMMA) {
			if (i > start + 1 &&
			    statement_kind(parse, i - 1) == CHUNK_AND)
				return i - 1;
			return comma;
		}
		if (kind != CHUNK_NOUN && kind != CHUNK_PREPOSITION &&
		    !clause_is_light(kind))
			break;
	}
	return comma;
}

/* The conjunction or comma that stands before a clause: the content ends
 * there. NONE where nothing separates the two. */
static uint32_t separator(const struct statement_parse *parse, uint32_t chunk,
			  uint32_t start)
{
	uint32_t i = chunk;
	while (i > start && clause_is_light(statement_kind(parse, i - 1)))
		i--;
	if (i > start && (statement_kind(parse, i - 1) == CHUNK_AND ||
			  statement_kind(parse, i - 1) == CHUNK_SUBORDINATOR))
		i--;
	else if (i == chunk && i > start &&
		 statement_kind(parse, i - 1) == CHUNK_PREPOSITION)
		i--; /* by thanking, while noting */
	while (i > start && clause_is_light(statement_kind(parse, i - 1)))
		i--;
	if (i > start && (statement_kind(parse, i - 1) == CHUNK_COMMA ||
			  statement_kind(parse, i - 1) == CHUNK_DASH))
		i--;
	i = over_insertion(parse, i, start);
	enum chunk_kind kind = statement_kind(parse, i);
	return kind == CHUNK_COMMA || kind == CHUNK_AND ||
			       kind == CHUNK_SUBORDINATOR ||
			       kind == CHUNK_PREPOSITION || kind == CHUNK_DASH
		       ? i
		       : NONE;
}

/* "…, the Ministry said in a statement.", "…, read the statement.": somebody
 * reports the whole sentence. */
static bool is_attribution(const struct statement_parse *parse,
			   const struct verb_group *group, uint32_t chunk)
{
	if (!group->report.form || group->shape != VERB_FINITE || group->passive ||
	    group->relative || group->linked != NONE ||
	    !(group->report.form->entry->frames & (FRAME_QUOTE | FRAME_THAT)) ||
	    group->subject.first == group->subject.last)
		return false;
	uint32_t next =
		group->inverted
			? parse->clause.clauses->chunk_of[group->subject.last - 1] +
				  1
			: chunk + 1;
	next = statement_skip_setting(parse, next);
	return statement_kind(parse, next) == CHUNK_END ||
	       statement_kind(parse, next) == CHUNK_COMMA ||
	       statement_kind(parse, next) == CHUNK_VERB;
}

static uint32_t attribution_edge(const struct statement_parse *parse,
				 const struct verb_group *group, uint32_t start)
{
	uint32_t edge = group->chunk;
	if (!group->inverted)
		edge = parse->clause.clauses->chunk_of[group->subject.first];
	return edge > start && statement_kind(parse, edge - 1) == CHUNK_COMMA
		       ? edge - 1
		       : NONE;
}

/* ", adding that", "while noting", "stressing X and | pledging Y"; not "the need
 * for strengthening X, and | maintaining Y". */
static uint32_t cut_at_ing(const struct statement_parse *parse,
			   const struct verb_group *group,
			   const struct verb_group *cue, uint32_t start)
{
	uint32_t cut = separator(parse, group->chunk, start);
	if (cut == NONE)
		return group->report.form &&
				       statement_kind(parse, group->chunk + 1) ==
					       CHUNK_THAT
			       ? group->chunk
			       : NONE;
	bool and = statement_kind(parse, cut) == CHUNK_AND ||
		   statement_kind(parse, cut + 1) == CHUNK_AND;
	if (and)
		return group->report.form && cue->shape == VERB_ING ? cut : NONE;
	return statement_kind(parse, cut) == CHUNK_COMMA ||
			       statement_kind(parse, cut) == CHUNK_SUBORDINATOR
		       ? cut
		       : NONE;
}

static uint32_t cut_at_verb(const struct statement_parse *parse, uint32_t verb,
			    uint32_t chunk, uint32_t start, bool clause)
{
	const struct clauses *clauses = parse->clause.clauses;
	const struct verb_group *group =
		&clauses->verbs.at[statement_chunk(parse, chunk)->number];
	if (goes_on_from(parse, group, verb) && group->shape == VERB_FINITE)
		return separator(parse, chunk, start);
	if (goes_on_from(parse, group, verb) && group->shape == VERB_INFINITIVE &&
	    group->report.form && clauses->verbs.at[verb].shape == VERB_INFINITIVE)
		return separator(parse, chunk, start);
	if (goes_on_from(parse, group, verb) && group->shape == VERB_ING) {
		return cut_at_ing(parse, group, &clauses->verbs.at[verb], start);
	}
	const struct verb_group *cue = &clauses->verbs.at[verb];
	/* "X, who thanked Malta, left": done by somebody in front of the cue */
	if (group->shape == VERB_FINITE &&
	    group->subject.first < group->subject.last &&
	    group->subject.last <= cue->range.first && !group->relative)
		return separator(parse, chunk, start);
	bool main = cue->linked == statement_chunk(parse, chunk)->number &&
		    group->range.first > cue->range.first;
	if (is_attribution(parse, group, chunk))
		return attribution_edge(parse, group, start);
	if (!speaks_itself(parse, group) && !main)
		return NONE;
	uint32_t subject = clauses->chunk_of[group->subject.first];
	if (subject <= start)
		return NONE;
	uint32_t cut = separator(parse, subject, start);
	/* In a clause, "that X and Y agreed" is still said. */
	if (cut != NONE && clause && statement_kind(parse, cut) == CHUNK_AND)
		return NONE;
	if (cut != NONE && !main && statement_kind(parse, cut) == CHUNK_COMMA &&
	    statement_kind(parse, cut + 1) == CHUNK_NOUN)
		return NONE; /* a list, or ", he said," */
	return cut;
}

/* Whether a noun is followed by a finite verb, with no more than what hangs on
 * the noun between them. */
static bool finite_follows(const struct statement_parse *parse, uint32_t noun,
			   uint32_t near, uint32_t limit)
{
	if (statement_kind(parse, noun) != CHUNK_NOUN)
		return false;
	for (uint32_t i = noun + 1; i < noun + near && i < limit; i++) {
		enum chunk_kind kind = statement_kind(parse, i);
		if (kind == CHUNK_VERB)
			return statement_verb(parse, i)->shape == VERB_FINITE;
		if (kind != CHUNK_NOUN && kind != CHUNK_PREPOSITION &&
		    kind != CHUNK_ADVERB && kind != CHUNK_PAREN)
			break;
	}
	return false;
}

/* "after X had left", "while Y waited": when it was said, not what. */
static bool begins_circumstance(const struct statement_parse *parse, uint32_t index,
				uint32_t limit)
{
	static const char *const words[] = { "after",    "as",     "while",
					     "although", "though", "whereas",
					     "before" };
	bool one = false;
	for (size_t i = 0; i < sizeof words / sizeof *words && !one; i++)
		one = statement_chunk_is(parse, index, words[i]);
	enum chunk_kind kind = statement_kind(parse, index);
	if (!one || (kind != CHUNK_PREPOSITION && kind != CHUNK_SUBORDINATOR))
		return false;
	return finite_follows(parse, index + 1, 5, limit);
}

/* ", but analysts agreed", ", and the Ministers met": a clause with a subject
 * of its own is no part of a noun phrase, and behind "but" of nothing said. */
static bool begins_own_clause(const struct statement_parse *parse, uint32_t and,
			      uint32_t limit, bool clause)
{
	if (clause && !statement_chunk_is(parse, and, "but"))
		return false;
	return finite_follows(parse, and+1, 7, limit);
}

/* ", | with | the Minister | stressing that" */
static bool begins_with_report(const struct statement_parse *parse, uint32_t with)
{
	const struct verb_group *verb = statement_verb(parse, with + 2);
	return statement_chunk_is(parse, with, "with") &&
	       statement_kind(parse, with + 1) == CHUNK_NOUN && verb &&
	       verb->shape == VERB_ING && verb->report.form && verb->subjects.count;
}

uint32_t statement_content_end(const struct statement_parse *parse, uint32_t verb,
			       uint32_t start, bool clause)
{
	uint32_t limit = statement_sentence_end(parse, start);
	for (uint32_t i = start; i < limit; i++) {
		enum chunk_kind kind = statement_kind(parse, i);
		if (kind == CHUNK_SEMICOLON)
			return i;
		if (!clause && i > start && begins_circumstance(parse, i, limit))
			return i;
		if (i > start + 1 && statement_kind(parse, i - 1) == CHUNK_COMMA &&
		    statement_is_according(parse, i))
			return i - 1;
		if (begins_with_report(parse, i) && i > start + 1 &&
		    statement_kind(parse, i - 1) == CHUNK_COMMA)
			return i - 1;
		if (kind == CHUNK_AND && i > start + 1 &&
		    statement_kind(parse, i - 1) == CHUNK_COMMA &&
		    begins_own_clause(parse, i, limit, clause))
			return i - 1;
		if (kind == CHUNK_RELATIVE && !clause && i > start + 1 &&
		    statement_kind(parse, i - 1) == CHUNK_COMMA)
			return i - 1;
		if (kind != CHUNK_VERB || i == start)
			continue;
		uint32_t cut = cut_at_verb(parse, verb, i, start, clause);
		if (cut != NONE && cut > start)
			return cut;
	}
	return limit;
}
