/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Content in front of its cue: a quotation or clause with the attribution behind
 * it or in the middle of it; and "as the Minister noted", which may stand on
 * either side. It begins where its sentence or quotation begins. */
#include "facts/statement_cue.h"

static uint32_t skip_noun(const struct statement_parse *parse, uint32_t index)
{
	struct index_list unused = { 0 };
	return clauses_joined(parse->clause.clauses, parse->clause.text,
			      parse->clause.lexicon, index, parse->clause.mentions,
			      &unused, parse->clause.arena);
}

/* The chunk in front of subject and verb; NONE at the beginning of the text. */
static uint32_t in_front(const struct statement_parse *parse, const struct cue *cue)
{
	uint32_t chunk = parse->clause.clauses->chunk_of[cue->range.first];
	if (!cue->group->inverted && cue->subject.first < cue->subject.last &&
	    cue->subject.first < cue->range.first)
		chunk = parse->clause.clauses->chunk_of[cue->subject.first];
	/* "…,” | panel | Chairman X said" */
	while (chunk > 1 && statement_kind(parse, chunk - 1) == CHUNK_NOUN)
		chunk--;
	/* "…, current | and | former officials said" */
	if (chunk > 3 && statement_kind(parse, chunk - 1) == CHUNK_AND &&
	    statement_kind(parse, chunk - 2) == CHUNK_NOUN &&
	    statement_kind(parse, chunk - 3) == CHUNK_COMMA)
		chunk -= 2;
	return chunk ? chunk - 1 : NONE;
}

/* "…,” she said several months after that": with a comma before the cue the
 * quotation is what was said, whatever follows but a clause. */
static bool is_surely_behind(const struct statement_parse *parse, uint32_t quote,
			     uint32_t front, uint32_t next, bool inverted)
{
	uint32_t inner = statement_chunk(parse, quote)->range.last - 1;
	if (inner && clause_kind(&parse->clause, inner) == TOKEN_QUOTE_CLOSE)
		inner--;
	enum token_kind last = clause_kind(&parse->clause, inner);
	if (statement_kind(parse, front) != CHUNK_COMMA && last != TOKEN_COMMA)
		return false;
	enum chunk_kind kind = statement_kind(parse, next);
	if (inverted) /* "…,” said X after the talks that began today" */
		return true;
	return kind != CHUNK_THAT && kind != CHUNK_COLON && kind != CHUNK_QUOTE;
}

/* Whether nothing that could be content follows the cue: "said.", "told the
 * Board,", "declared after the audience." Sets where that stretch ends. */
static bool is_bare(const struct statement_parse *parse, const struct cue *cue,
		    uint32_t *end)
{
	const struct clauses *clauses = parse->clause.clauses;
	uint32_t next = clauses->chunk_of[cue->range.last - 1] + 1;
	if (cue->group->inverted)
		next = clauses->chunk_of[cue->subject.last - 1] + 1;
	next = statement_skip_light(parse, next);
	if (!cue->group->inverted && cue->frames & FRAME_NP_THAT &&
	    statement_kind(parse, next) == CHUNK_NOUN)
		next = skip_noun(parse, next);
	next = statement_skip_setting(parse, next);
	while (cue->group->inverted && statement_kind(parse, next) == CHUNK_AND &&
	       statement_kind(parse, next + 1) == CHUNK_NOUN)
		next = statement_skip_setting(
			parse, next + 2); /* "at the talks of X and Y" */
	*end = next;
	if (statement_is_boundary(statement_kind(parse, next)) ||
	    (cue->group->inverted && statement_kind(parse, next) == CHUNK_RELATIVE))
		return true;
	/* "…, he said while visiting", "… and urged" */
	return statement_kind(parse, next) == CHUNK_SUBORDINATOR ||
	       (statement_kind(parse, next) == CHUNK_AND &&
		statement_kind(parse, next + 1) == CHUNK_VERB);
}

static uint32_t quote_in_front(const struct statement_parse *parse, uint32_t front)
{
	if (front == NONE)
		return NONE;
	if (statement_kind(parse, front) == CHUNK_QUOTE)
		return front;
	enum chunk_kind kind = statement_kind(parse, front);
	bool mark = kind == CHUNK_COMMA || kind == CHUNK_DASH || kind == CHUNK_END;
	if (mark && front && statement_kind(parse, front - 1) == CHUNK_QUOTE)
		return front - 1;
	return NONE;
}

/* "“…?” | He added, “…”": new words, also in a new paragraph; not "“…!” he
 * said". */
static bool begins_sentence(const struct statement_parse *parse,
			    const struct cue *cue, uint32_t end)
{
	uint32_t first = cue->group->inverted || cue->subject.first ==
							 cue->subject.last
				 ? cue->range.first
				 : cue->subject.first;
	const uint64_t small = WORD_ARTICLE | WORD_DETERMINER | WORD_PRONOUN_HE |
			       WORD_PRONOUN_SHE | WORD_PRONOUN_IT |
			       WORD_PRONOUN_THEY;
	if (parse->clause.text->tokens.at[first].flags & TOKEN_BLANK_LINE)
		return true;
	return statement_kind(parse, end) != CHUNK_END &&
	       parse->clause.text->tokens.at[first].flags & TOKEN_CAPITAL &&
	       clause_classes(&parse->clause, first) & small;
}

/* A quotation may hang on a clause in front: he calls it “…”, she said. */
static uint32_t quote_start(const struct statement_parse *parse, uint32_t quote)
{
	uint32_t start = statement_sentence_start(parse, quote);
	if (start < quote && statement_kind(parse, quote - 1) != CHUNK_COLON)
		return start;
	return quote;
}

/* "…, he said, | adding that": a report of its own. */
static bool reports_on(const struct statement_parse *parse, uint32_t index)
{
	const struct verb_group *verb =
		statement_verb(parse, statement_skip_light(parse, index));
	return verb && verb->shape == VERB_ING && verb->report.form;
}

static void goes_on_after(const struct statement_parse *parse, uint32_t end,
			  struct content *after)
{
	uint32_t last = statement_sentence_end(parse, end);
	for (uint32_t n = 0; n < SETTING && end < last; n++, end++) {
		const struct verb_group *verb = statement_verb(parse, end);
		if (statement_kind(parse, end) == CHUNK_QUOTE ||
		    (verb && (verb->shape != VERB_ING || reports_on(parse, end))))
			break;
	}
	if (statement_kind(parse, end) != CHUNK_QUOTE)
		return;
	after->first = end;
	after->last = statement_kind(parse, end + 1) == CHUNK_END
			      ? end + 1
			      : statement_sentence_end(parse, end);
}

/* A paragraph of prose that ends in a comma, before "said X" in the next one:
 * where it begins; else NONE. */
static uint32_t block_in_front(const struct statement_parse *parse,
			       const struct cue *cue, uint32_t end)
{
	const struct text *text = parse->clause.text;
	if (!cue->group->inverted || statement_kind(parse, end) != CHUNK_END ||
	    !end || statement_kind(parse, end - 1) != CHUNK_COMMA)
		return NONE;
	uint32_t token = statement_chunk(parse, end - 1)->range.first;
	uint32_t sentence = text->tokens.at[token].sentence;
	uint32_t first = text->paragraphs.at[text->sentences.at[sentence].paragraph]
				 .first;
	return parse->clause.clauses->chunk_of[first];
}

/* "Trade grew, he said.", "Trade, he said, grew": a clause without marks. end is
 * the chunk behind the attribution. */
static bool clause_in_front(const struct statement_parse *parse,
			    const struct cue *cue, uint32_t front, uint32_t end,
			    struct content *before, struct content *after)
{
	if (statement_kind(parse, front) != CHUNK_COMMA &&
	    statement_kind(parse, front) != CHUNK_DASH)
		return false;
	/* "Later, the spokesman said, “…”" */
	if (statement_kind(parse, end) == CHUNK_QUOTE ||
	    (statement_kind(parse, end) == CHUNK_COMMA &&
	     statement_kind(parse, end + 1) == CHUNK_QUOTE))
		return false;
	uint32_t start = statement_sentence_start(parse, front);
	if (start >= front || !(cue->frames & (FRAME_THAT | FRAME_NP_THAT)) ||
	    cue->group->linked != NONE)
		return false;
	bool finite = statement_has_finite(parse, start, front);
	bool medial = statement_kind(parse, end) == CHUNK_COMMA &&
		      !reports_on(parse, end + 1) &&
		      (finite || statement_kind(parse, front) == CHUNK_COMMA);
	if ((!medial && !finite) ||
	    (!cue->speaks && cue->subject.last - cue->subject.first > SETTING))
		return false;
	*before = (struct content){ start, front, true };
	if (medial) {
		after->first = end + 1;
		after->last =
			statement_content_end(parse, cue->verb, end + 1, true);
	}
	return true;
}

bool statement_content_before(const struct statement_parse *parse,
			      const struct cue *cue, struct content *before,
			      struct content *after)
{
	uint32_t end, front = in_front(parse, cue);
	if (!(cue->frames & (FRAME_QUOTE | FRAME_THAT | FRAME_NP_THAT)) ||
	    cue->group->shape != VERB_FINITE || cue->group->passive ||
	    front == NONE)
		return false;
	uint32_t quote = quote_in_front(parse, front);
	uint32_t block = block_in_front(parse, cue, front);
	if (block != NONE) {
		*before = (struct content){ block, front, true };
		return true;
	}
	bool bare = is_bare(parse, cue, &end);
	if (quote != NONE && statement_kind(parse, front) == CHUNK_END &&
	    begins_sentence(parse, cue, end))
		quote = NONE;
	if (!bare && (quote == NONE || !(cue->frames & FRAME_QUOTE) ||
		      !is_surely_behind(parse, quote, front, end,
					cue->group->inverted)))
		return false;
	if (quote == NONE)
		return clause_in_front(parse, cue, front, end, before, after);
	uint32_t start = quote_start(parse, quote);
	*before = (struct content){ start, quote + 1, true };
	goes_on_after(parse, end, after);
	return true;
}

/* ------------------------------------------------------- around it: "as" */

uint32_t statement_behind_as(const struct statement_parse *parse,
			     const struct cue *cue)
{
	uint32_t front = in_front(parse, cue);
	return front != NONE && statement_chunk_is(parse, front, "as") ? front
								       : NONE;
}

static bool holds_quote(const struct statement_parse *parse,
			struct content content)
{
	if (content.first >= content.last)
		return false;
	uint32_t last = statement_chunk(parse, content.last - 1)->range.last;
	for (uint32_t i = statement_chunk(parse, content.first)->range.first;
	     i < last; i++)
		if (clause_kind(&parse->clause, i) == TOKEN_QUOTE_OPEN)
			return true;
	return false;
}

bool statement_content_around(const struct statement_parse *parse,
			      const struct cue *cue, struct content *before,
			      struct content *after)
{
	uint32_t as = statement_behind_as(parse, cue);
	if (as == NONE || !(cue->frames & (FRAME_THAT | FRAME_QUOTE)) ||
	    cue->group->inverted)
		return false;
	uint32_t end = statement_skip_setting(parse, cue->group->chunk + 1);
	uint32_t start = statement_sentence_start(parse, as);
	uint32_t last = statement_sentence_end(parse, as);
	bool comma = statement_kind(parse, end) == CHUNK_COMMA;
	if (as == start && comma) {
		*after = (struct content){ end + 1, last, true };
		return end + 1 < last &&
		       (cue->frames & FRAME_THAT || holds_quote(parse, *after));
	}
	if (as <= start + 1 || statement_kind(parse, as - 1) != CHUNK_COMMA ||
	    (!comma && end != last))
		return false;
	*before = (struct content){ start, as - 1, true };
	if (comma)
		*after = (struct content){ end + 1, last, true };
	/* "as he spoke" is a time, "as he put it" points at his words */
	return cue->frames & FRAME_THAT || holds_quote(parse, *before) ||
	       holds_quote(parse, *after);
}
