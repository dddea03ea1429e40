/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Where content begins and ends. It begins right behind the cue, without
 * "that", behind an addressee, a day or a place; or where the sentence or
 * quotation before the cue begins. It ends before what the same subject does
 * next and before a clause with a speaker of its own. */
#include <string.h>

#include "facts/statement_cue.h"

enum { SETTING = 12 };

/* ------------------------------------------------------- skipping */

static bool is_light(enum chunk_kind kind)
{
	return kind == CHUNK_ADVERB || kind == CHUNK_DATE || kind == CHUNK_PAREN;
}

static bool is_boundary(enum chunk_kind kind)
{
	return kind == CHUNK_END || kind == CHUNK_COMMA || kind == CHUNK_QUOTE ||
	       kind == CHUNK_DASH || kind == CHUNK_SEMICOLON;
}

/* "last week", "Friday afternoon", "several months" */
static bool is_time(const struct statement_parse *parse, uint32_t index)
{
	static const char *const words[] = {
		"morning", "afternoon", "evening", "night", "week", "weeks",
		"weekend", "month",	"months",  "year",  "years", "day",
		"days",	   "hours",	"minutes",
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

static uint32_t skip_light(const struct statement_parse *parse, uint32_t index)
{
	for (;;) {
		if (is_light(statement_kind(parse, index)) ||
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
static uint32_t skip_setting(const struct statement_parse *parse, uint32_t index)
{
	for (uint32_t n = 0; n < SETTING; n++) {
		index = skip_light(parse, index);
		if (statement_kind(parse, index) != CHUNK_PREPOSITION ||
		    statement_kind(parse, index + 1) != CHUNK_NOUN)
			break;
		index += 2;
	}
	return index;
}

static uint32_t skip_noun(const struct statement_parse *parse, uint32_t index)
{
	struct index_list unused = { 0 };
	return clauses_joined(parse->clause.clauses, parse->clause.text,
			      parse->clause.lexicon, index,
			      parse->clause.mentions, &unused,
			      parse->clause.arena);
}

/* A finite verb between two chunks. */
static bool has_finite(const struct statement_parse *parse, uint32_t first,
		       uint32_t last)
{
	if (last - first > CLAUSE_REACH)
		last = first + CLAUSE_REACH;
	for (uint32_t i = first; i < last; i++) {
		const struct chunk *chunk = statement_chunk(parse, i);
		if (chunk->kind == CHUNK_QUOTE)
			return true;
		if (chunk->kind == CHUNK_VERB &&
		    parse->clause.clauses->verbs.at[chunk->is].shape == VERB_FINITE)
			return true;
	}
	return false;
}

/* Whether a clause without "that" begins at a noun: a finite verb follows that
 * does not go on from the cue and stands in no relative clause. */
static bool is_clause(const struct statement_parse *parse, uint32_t first,
		      uint32_t last)
{
	if (last - first > CLAUSE_REACH)
		last = first + CLAUSE_REACH;
	for (uint32_t i = first; i < last; i++) {
		const struct chunk *chunk = statement_chunk(parse, i);
		if (chunk->kind != CHUNK_VERB)
			continue;
		const struct verb_group *verb =
			&parse->clause.clauses->verbs.at[chunk->is];
		if (verb->shape == VERB_FINITE && !verb->relative &&
		    verb->linked == NONE)
			return verb->subject.first >=
			       statement_chunk(parse, first)->range.first;
	}
	return false;
}

/* ------------------------------------------------------- before the cue */

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
	return chunk ? chunk - 1 : NONE;
}

/* "…,” she said several months after that": with a comma before the cue the
 * quotation is what was said, whatever follows but a clause. */
static bool is_surely_behind(const struct statement_parse *parse, uint32_t quote,
			     uint32_t front, uint32_t next)
{
	uint32_t inner = statement_chunk(parse, quote)->range.last - 1;
	if (inner && clause_kind(&parse->clause, inner) == TOKEN_QUOTE_CLOSE)
		inner--;
	enum token_kind last = clause_kind(&parse->clause, inner);
	if (statement_kind(parse, front) != CHUNK_COMMA && last != TOKEN_COMMA)
		return false;
	enum chunk_kind kind = statement_kind(parse, next);
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
	next = skip_light(parse, next);
	if (!cue->group->inverted && cue->frames & FRAME_NP_THAT &&
	    statement_kind(parse, next) == CHUNK_NOUN)
		next = skip_noun(parse, next);
	next = skip_setting(parse, next);
	while (cue->group->inverted && statement_kind(parse, next) == CHUNK_AND &&
	       statement_kind(parse, next + 1) == CHUNK_NOUN)
		next = skip_setting(parse, next + 2); /* "at the talks of X and Y" */
	*end = next;
	if (is_boundary(statement_kind(parse, next)) ||
	    (cue->group->inverted &&
	     statement_kind(parse, next) == CHUNK_RELATIVE))
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

/* A quotation may hang on a clause in front: he calls it “…”, she said. */
static uint32_t quote_start(const struct statement_parse *parse, uint32_t quote)
{
	uint32_t start = statement_sentence_start(parse, quote);
	if (start < quote && statement_kind(parse, quote - 1) != CHUNK_COLON)
		return start;
	return quote;
}

static void goes_on_after(const struct statement_parse *parse, uint32_t end,
			  struct content *after)
{
	uint32_t last = statement_sentence_end(parse, end);
	for (uint32_t n = 0; n < SETTING && end < last; n++, end++)
		if (statement_kind(parse, end) == CHUNK_QUOTE ||
		    statement_kind(parse, end) == CHUNK_VERB)
			break;
	if (statement_kind(parse, end) != CHUNK_QUOTE)
		return;
	after->first = end;
	after->last = statement_kind(parse, end + 1) == CHUNK_END
			      ? end + 1
			      : statement_sentence_end(parse, end);
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
	bool bare = is_bare(parse, cue, &end);
	if (!bare && (quote == NONE || !(cue->frames & FRAME_QUOTE) ||
		      !is_surely_behind(parse, quote, front, end)))
		return false;
	if (quote != NONE) {
		uint32_t start = quote_start(parse, quote);
		*before = (struct content){ start, quote + 1, true };
		goes_on_after(parse, end, after);
		return true;
	}
	if (statement_kind(parse, front) != CHUNK_COMMA &&
	    statement_kind(parse, front) != CHUNK_DASH)
		return false;
	/* "Later, the spokesman said, “…”" */
	if (statement_kind(parse, end) == CHUNK_QUOTE ||
	    (statement_kind(parse, end) == CHUNK_COMMA &&
	     statement_kind(parse, end + 1) == CHUNK_QUOTE))
		return false;
	uint32_t start = statement_sentence_start(parse, front);
	if (start >= front || !(cue->frames & (FRAME_THAT | FRAME_NP_THAT)))
		return false;
	bool medial = statement_kind(parse, end) == CHUNK_COMMA &&
		      (statement_kind(parse, front) == CHUNK_COMMA ||
		       has_finite(parse, start, front));
	if (!medial && !has_finite(parse, start, front))
		return false;
	if (!cue->speaks && cue->subject.last - cue->subject.first > SETTING)
		return false;
	*before = (struct content){ start, front, true };
	if (medial) {
		after->first = end + 1;
		after->last = statement_content_end(parse, cue->verb, end + 1,
						    true);
	}
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

bool statement_content_around(const struct statement_parse *parse,
			      const struct cue *cue, struct content *before,
			      struct content *after)
{
	uint32_t as = statement_behind_as(parse, cue);
	if (as == NONE || !(cue->frames & FRAME_THAT) || cue->group->inverted)
		return false;
	uint32_t end = skip_setting(parse, cue->group->chunk + 1);
	uint32_t start = statement_sentence_start(parse, as);
	uint32_t last = statement_sentence_end(parse, as);
	bool comma = statement_kind(parse, end) == CHUNK_COMMA;
	if (as == start && comma) {
		*after = (struct content){ end + 1, last, true };
		return end + 1 < last;
	}
	if (as <= start + 1 || statement_kind(parse, as - 1) != CHUNK_COMMA ||
	    (!comma && end != last))
		return false;
	*before = (struct content){ start, as - 1, true };
	if (comma)
		*after = (struct content){ end + 1, last, true };
	return true;
}

/* ------------------------------------------------------- behind the cue */

static bool is_question_word(const struct statement_parse *parse, uint32_t index)
{
	static const char *const words[] = { "what",  "how",   "whether",
					     "why",   "when",  "where",
					     "which", "if",    "who" };
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

/* Behind what is set off by commas: ", however,", ", in particular,". */
static uint32_t skip_inserted(const struct statement_parse *parse, uint32_t index)
{
	if (statement_kind(parse, index) != CHUNK_COMMA)
		return index;
	for (uint32_t i = index + 1; i < index + SETTING; i++) {
		switch (statement_kind(parse, i)) {
		case CHUNK_COMMA:
			return i + 1;
		case CHUNK_VERB:
		case CHUNK_END:
		case CHUNK_QUOTE:
			return index;
		default:
			break;
		}
	}
	return index;
}

static bool is_emphatic(const struct statement_parse *parse, const struct chunk *noun)
{
	return noun->range.last == noun->range.first + 1 &&
	       (clause_is(&parse->clause, noun->range.first, "so") ||
		clause_is(&parse->clause, noun->range.first, "it"));
}

/* The head of a noun chunk is something that one says or holds. */
static bool is_utterance(const struct statement_parse *parse, uint32_t index)
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
	uint32_t next = clauses_joined(clauses, parse->clause.text,
				       parse->clause.lexicon, noun,
				       parse->clause.mentions, &who,
				       parse->clause.arena);
	uint32_t end = statement_sentence_end(parse, noun);
	uint32_t direct = next;
	next = skip_setting(parse, next);
	next = skip_inserted(parse, next);
	cue->addressees = who;
	switch (statement_kind(parse, next)) {
	case CHUNK_THAT:
		return set(content, next + 1, true);
	case CHUNK_COLON:
		return set(content, next + 1, true);
	case CHUNK_QUOTE:
		return set(content, next, true);
	case CHUNK_COMMA:
		return statement_kind(parse, next + 1) == CHUNK_QUOTE &&
		       set(content, next + 1, true);
	case CHUNK_NOUN:
		if (cue->frames & FRAME_NP_THAT && is_clause(parse, next, end))
			return set(content, next, true);
		break;
	case CHUNK_SUBORDINATOR:
	case CHUNK_RELATIVE:
		if (cue->frames & FRAME_NP_THAT && next == direct &&
		    is_question_word(parse, next))
			return set(content, next, true);
		break;
	default:
		break;
	}
	if (cue->frames & (FRAME_NP | FRAME_NP_TO))
		return set(content, noun, false);
	if (statement_kind(parse, direct) == CHUNK_PREPOSITION ||
	    statement_kind(parse, direct) == CHUNK_VERB)
		return set(content, direct, false);
	return false;
}

static bool after_noun(const struct statement_parse *parse, struct cue *cue,
		       uint32_t noun, struct content *content)
{
	const struct chunk *chunk = statement_chunk(parse, noun);
	uint32_t end = statement_sentence_end(parse, noun);
	if (is_emphatic(parse, chunk) &&
	    is_boundary(statement_kind(parse, noun + 1)))
		return false;
	if (cue->frames & FRAME_NP_THAT)
		return after_addressee(parse, cue, noun, content);
	if (cue->frames & FRAME_NP_TO ||
	    strcmp(cue->entry->type ? cue->entry->type : "", "thank") == 0)
		clauses_joined(parse->clause.clauses, parse->clause.text,
			       parse->clause.lexicon, noun,
			       parse->clause.mentions, &cue->addressees,
			       parse->clause.arena);
	if (cue->frames & (FRAME_NP | FRAME_NP_TO))
		return set(content, noun, false);
	if (cue->frames & FRAME_OBJECT &&
	    (is_utterance(parse, noun) ||
	     (cue->frames & FRAME_QUOTE && is_quoted_soon(parse, noun))))
		return set(content, noun, false);
	if (cue->frames & FRAME_NEGATED && cue->finite->negated)
		return set(content, noun, false);
	return cue->frames & FRAME_THAT && is_clause(parse, noun, end) &&
	       set(content, noun, true);
}

static bool after_colon(const struct statement_parse *parse, uint32_t colon,
			struct content *content)
{
	uint32_t next = colon + 1;
	if (statement_kind(parse, next) == CHUNK_END &&
	    statement_kind(parse, next + 1) == CHUNK_QUOTE)
		next++;
	return statement_kind(parse, next) != CHUNK_END &&
	       set(content, next, true);
}

static bool after_preposition(const struct statement_parse *parse, struct cue *cue,
			      uint32_t index, struct content *content)
{
	uint32_t next = skip_setting(parse, index);
	next = skip_inserted(parse, next);
	if (cue->frames & (FRAME_THAT | FRAME_QUOTE | FRAME_NP_THAT)) {
		if (statement_kind(parse, next) == CHUNK_THAT)
			return set(content, next + 1, true);
		if (statement_kind(parse, next) == CHUNK_COLON)
			return after_colon(parse, next, content);
		if (statement_kind(parse, next) == CHUNK_QUOTE)
			return set(content, next, true);
		if (statement_kind(parse, next) == CHUNK_COMMA &&
		    statement_kind(parse, next + 1) == CHUNK_QUOTE)
			return set(content, next + 1, true);
	}
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
		&parse->clause.clauses->verbs.at[statement_chunk(parse, index)->is];
	if (verb->shape == VERB_INFINITIVE)
		return cue->frames & FRAME_TO && set(content, index, false);
	if (verb->shape == VERB_ING)
		return cue->frames & (FRAME_ING | FRAME_NP) &&
		       set(content, index, false);
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

static bool find_start(const struct statement_parse *parse, struct cue *cue,
		       struct content *content)
{
	uint32_t index = parse->clause.clauses->chunk_of[cue->range.last - 1] + 1;
	index = skip_light(parse, index);
	if (statement_kind(parse, index) == CHUNK_COMMA &&
	    statement_kind(parse, index + 1) == CHUNK_QUOTE)
		return set(content, index + 1, true);
	index = skip_inserted(parse, index);
	index = skip_light(parse, index);
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
		return after_adverb(parse, cue, index, content);
	case CHUNK_THAT:
		return set(content, index + 1, true);
	case CHUNK_QUOTE:
		return set(content, index, true);
	case CHUNK_COLON:
		return after_colon(parse, index, content);
	case CHUNK_NOUN:
		return after_noun(parse, cue, index, content);
	case CHUNK_PREPOSITION:
		return after_preposition(parse, cue, index, content);
	case CHUNK_VERB:
		return after_verb(parse, cue, index, content);
	case CHUNK_SUBORDINATOR:
	case CHUNK_RELATIVE:
		return cue->frames & (FRAME_WH | FRAME_NP | FRAME_PP) &&
		       is_question_word(parse, index) &&
		       set(content, index, false);
	default:
		return false;
	}
}

bool statement_content_after(const struct statement_parse *parse, struct cue *cue,
			     struct content *content)
{
	if (cue->group->inverted || !find_start(parse, cue, content))
		return false;
	content->last = statement_content_end(parse, cue->verb, content->first,
					      content->sure);
	return content->last > content->first;
}

/* ------------------------------------------------------- the end */

/* Whether a group goes on from the verb by sharing its subject. */
static bool goes_on_from(const struct statement_parse *parse,
			 const struct verb_group *group, uint32_t verb)
{
	const struct verb_list *verbs = &parse->clause.clauses->verbs;
	uint32_t root = verbs->at[verb].linked != NONE ? verbs->at[verb].linked
						       : verb;
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
		    !is_light(kind))
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
	while (i > start && is_light(statement_kind(parse, i - 1)))
		i--;
	if (i > start && (statement_kind(parse, i - 1) == CHUNK_AND ||
			  statement_kind(parse, i - 1) == CHUNK_SUBORDINATOR))
		i--;
	else if (i == chunk && i > start &&
		 statement_kind(parse, i - 1) == CHUNK_PREPOSITION)
		i--; /* by thanking, while noting */
	while (i > start && is_light(statement_kind(parse, i - 1)))
		i--;
	if (i > start && statement_kind(parse, i - 1) == CHUNK_COMMA)
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
	uint32_t next = group->inverted ? parse->clause.clauses->chunk_of
						  [group->subject.last - 1] +
						  1
					: chunk + 1;
	next = skip_setting(parse, next);
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
	return edge > start &&
			       statement_kind(parse, edge - 1) == CHUNK_COMMA
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
		&clauses->verbs.at[statement_chunk(parse, chunk)->is];
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
	bool main = cue->linked == statement_chunk(parse, chunk)->is &&
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

/* "after X had left", "while Y waited": when it was said, not what. */
static bool begins_circumstance(const struct statement_parse *parse, uint32_t index,
				uint32_t limit)
{
	static const char *const words[] = { "after", "as", "while", "although",
					     "though", "whereas", "before" };
	bool one = false;
	for (size_t i = 0; i < sizeof words / sizeof *words && !one; i++)
		one = statement_chunk_is(parse, index, words[i]);
	enum chunk_kind kind = statement_kind(parse, index);
	if (!one || (kind != CHUNK_PREPOSITION && kind != CHUNK_SUBORDINATOR) ||
	    statement_kind(parse, index + 1) != CHUNK_NOUN)
		return false;
	for (uint32_t i = index + 2; i < index + 6 && i < limit; i++) {
		enum chunk_kind next = statement_kind(parse, i);
		if (next == CHUNK_VERB)
			return parse->clause.clauses->verbs
				       .at[statement_chunk(parse, i)->is]
				       .shape == VERB_FINITE;
		if (next != CHUNK_NOUN && next != CHUNK_PREPOSITION &&
		    next != CHUNK_ADVERB)
			break;
	}
	return false;
}

/* ", but analysts agreed", ", and the Ministers met": a clause with a subject
 * of its own is no part of a noun phrase, and behind "but" of nothing said. */
static bool begins_own_clause(const struct statement_parse *parse, uint32_t and,
			      uint32_t limit, bool clause)
{
	if (clause && !statement_chunk_is(parse, and, "but"))
		return false;
	if (statement_kind(parse, and + 1) != CHUNK_NOUN)
		return false;
	for (uint32_t i = and + 2; i < and + 8 && i < limit; i++) {
		enum chunk_kind next = statement_kind(parse, i);
		if (next == CHUNK_VERB)
			return parse->clause.clauses->verbs
				       .at[statement_chunk(parse, i)->is]
				       .shape == VERB_FINITE;
		if (next != CHUNK_NOUN && next != CHUNK_PREPOSITION &&
		    next != CHUNK_ADVERB && next != CHUNK_PAREN)
			break;
	}
	return false;
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
