/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Statements: who said what. The text is read from left to right, chunk by
 * chunk: verbs of saying make statements, quotations are claimed by them or
 * go to whoever spoke last. */
#include "facts/statement_parse.h"

enum { DATELINE = 24 };

/* ------------------------------------------------------- walking */

const struct chunk *statement_chunk(const struct statement_parse *parse,
				    uint32_t index)
{
	static const struct chunk edge = {
		.kind = CHUNK_END, .is = NONE, .number = NONE, .holds = NONE
	};
	const struct chunk_list *chunks = &parse->clause.clauses->chunks;
	return index < chunks->count ? &chunks->at[index] : &edge;
}

enum chunk_kind statement_kind(const struct statement_parse *parse, uint32_t index)
{
	return statement_chunk(parse, index)->kind;
}

const struct verb_group *statement_verb(const struct statement_parse *parse,
					uint32_t index)
{
	const struct chunk *chunk = statement_chunk(parse, index);
	return chunk->kind == CHUNK_VERB
		       ? &parse->clause.clauses->verbs.at[chunk->number]
		       : NULL;
}

bool statement_chunk_is(const struct statement_parse *parse, uint32_t index,
			const char *word)
{
	const struct chunk *chunk = statement_chunk(parse, index);
	return chunk->range.last == chunk->range.first + 1 &&
	       clause_is(&parse->clause, chunk->range.first, word);
}

uint32_t statement_sentence_end(const struct statement_parse *parse, uint32_t index)
{
	uint32_t end = parse->ends[index];
	return end - index > STATEMENT_REACH ? index + STATEMENT_REACH : end;
}

/* "ASTANA, 5 March 2024 – ", "Rome (AFP): " */
static uint32_t skip_dateline(const struct statement_parse *parse, uint32_t index)
{
	const struct mention_list *mentions = parse->clause.mentions;
	uint32_t mention = statement_chunk(parse, index)->is;
	bool place =
		mention != NONE && (mentions->at[mention].kind == MENTION_CITY ||
				    mentions->at[mention].kind == MENTION_STATE);
	if (!place && statement_kind(parse, index) != CHUNK_DATE)
		return index;
	for (uint32_t i = index + 1; i < index + DATELINE; i++) {
		switch (statement_kind(parse, i)) {
		case CHUNK_DASH:
		case CHUNK_COLON: return i + 1;
		case CHUNK_VERB:
		case CHUNK_END:
		case CHUNK_QUOTE: return index;
		default: break;
		}
	}
	return index;
}

uint32_t statement_sentence_start(const struct statement_parse *parse,
				  uint32_t index)
{
	if (index - parse->starts[index] > STATEMENT_REACH)
		return index - STATEMENT_REACH;
	index = parse->starts[index];
	while (statement_kind(parse, index) == CHUNK_OTHER ||
	       statement_kind(parse, index) == CHUNK_DASH)
		index++;
	return skip_dateline(parse, index);
}

/* ------------------------------------------------------- making */

uint32_t statement_add(struct statement_parse *parse, const char *rule)
{
	struct statement *statement =
		vector_add(parse->statements, parse->clause.arena);
	statement->rule = rule;
	statement->force = "assert";
	return parse->statements->count - 1;
}

static bool is_edge_mark(const struct clause_parse *clause, uint32_t token)
{
	switch (clause_kind(clause, token)) {
	case TOKEN_COMMA:
	case TOKEN_COLON:
	case TOKEN_SEMICOLON:
	case TOKEN_DASH:
	case TOKEN_STOP:
	case TOKEN_BULLET: return true;
	default: return false;
	}
}

void statement_add_content(struct statement_parse *parse, uint32_t statement,
			   uint32_t first, uint32_t last)
{
	const struct clause_parse *clause = &parse->clause;
	while (first < last && is_edge_mark(clause, first))
		first++;
	while (first < last && is_edge_mark(clause, last - 1))
		last--;
	if (first >= last)
		return;
	struct statement *into = &parse->statements->at[statement];
	*vector_add(&into->content, clause->arena) = (struct range){ first, last };
}

void statement_add_chunks(struct statement_parse *parse, uint32_t statement,
			  uint32_t first, uint32_t last)
{
	if (first >= last)
		return;
	statement_add_content(parse, statement,
			      statement_chunk(parse, first)->range.first,
			      statement_chunk(parse, last - 1)->range.last);
	for (uint32_t i = first; i < last; i++)
		if (statement_kind(parse, i) == CHUNK_QUOTE)
			parse->quoted_by[i] = statement;
}

/* ------------------------------------------------------- finishing */

static void add_once(struct index_list *list, uint32_t value, struct arena *arena)
{
	enum { LOOK_BACK = 64 };
	for (uint32_t i = list->count; i-- > 0 && list->count - i < LOOK_BACK;)
		if (list->at[i] == value)
			return;
	*vector_add(list, arena) = value;
}

static bool is_speaker(const struct statement *statement, uint32_t entity)
{
	for (uint32_t i = 0; i < statement->speakers.count; i++)
		if (statement->speakers.at[i] == entity)
			return true;
	return false;
}

static void find_cited(struct statement_parse *parse, struct statement *statement,
		       struct range range)
{
	const struct mention_list *mentions = parse->clause.mentions;
	struct arena *arena = parse->clause.arena;
	for (uint32_t i = range.first; i < range.last;) {
		uint32_t index = mentions->outermost[i];
		if (index == NONE) {
			i++;
			continue;
		}
		const struct mention *mention = &mentions->at[index];
		i = mention->range.last > i ? mention->range.last : i + 1;
		if (mention->kind == MENTION_DATE ||
		    mention->kind == MENTION_PRONOUN)
			continue;
		struct index_list *list = mention->kind == MENTION_INSTRUMENT
						  ? &statement->cites
						  : &statement->about;
		for (uint32_t e = 0; e < mention->entity_count; e++)
			if (!is_speaker(statement, mention->entities[e]))
				add_once(list, mention->entities[e], arena);
	}
}

static void widen(struct range *range, struct range by)
{
	if (by.first == by.last)
		return;
	if (range->first == range->last)
		*range = by;
	if (by.first < range->first)
		range->first = by.first;
	if (by.last > range->last)
		range->last = by.last;
}

static void find_evidence(const struct statement_parse *parse,
			  struct statement *statement)
{
	const struct text *text = parse->clause.text;
	struct range range = statement->cue;
	widen(&range, statement->speaker);
	for (uint32_t i = 0; i < statement->content.count; i++)
		widen(&range, statement->content.at[i]);
	if (range.first == range.last)
		return;
	uint32_t first = text->tokens.at[range.first].sentence;
	uint32_t last = text->tokens.at[range.last - 1].sentence;
	statement->evidence.first = text->sentences.at[first].first;
	statement->evidence.last = text->sentences.at[last].last;
}

bool statement_is_mostly_quoted(const struct statement_parse *parse,
				uint32_t index)
{
	const struct statement *statement = &parse->statements->at[index];
	uint32_t all = 0, outside = 0;
	for (uint32_t i = 0; i < statement->content.count; i++) {
		struct range range = statement->content.at[i];
		all += range.last - range.first;
		outside +=
			parse->unquoted[range.last] - parse->unquoted[range.first];
	}
	return outside * 2 < all;
}

/* Those left without content were taken back. */
static void remove_empty(struct statement_list *statements)
{
	uint32_t kept = 0;
	for (uint32_t i = 0; i < statements->count; i++)
		if (statements->at[i].content.count)
			statements->at[kept++] = statements->at[i];
	statements->count = kept;
}

static void finish(struct statement_parse *parse)
{
	for (uint32_t i = 0; i < parse->statements->count; i++) {
		struct statement *statement = &parse->statements->at[i];
		statement->quoted = statement_is_mostly_quoted(parse, i);
		find_evidence(parse, statement);
		for (uint32_t c = 0; c < statement->content.count; c++)
			find_cited(parse, statement, statement->content.at[c]);
	}
}

/* ------------------------------------------------------- the whole */

static uint32_t *nones(uint32_t count, struct arena *arena)
{
	uint32_t *list = arena_take(arena, (count + 1) * sizeof *list);
	for (uint32_t i = 0; i <= count; i++)
		list[i] = NONE;
	return list;
}

static void count_unquoted(struct statement_parse *parse)
{
	const struct text *text = parse->clause.text;
	const struct clauses *clauses = parse->clause.clauses;
	uint32_t count = text->tokens.count, sum = 0;
	parse->unquoted =
		arena_take(parse->clause.arena, (count + 1) * sizeof(uint32_t));
	for (uint32_t i = 0; i < count; i++) {
		parse->unquoted[i] = sum;
		if (clauses->chunks.at[clauses->chunk_of[i]].kind != CHUNK_QUOTE)
			sum++;
	}
	parse->unquoted[count] = sum;
}

static void find_sentences(struct statement_parse *parse)
{
	const struct chunk_list *chunks = &parse->clause.clauses->chunks;
	parse->starts = nones(chunks->count, parse->clause.arena);
	parse->ends = nones(chunks->count, parse->clause.arena);
	uint32_t start = 0;
	for (uint32_t i = 0; i < chunks->count; i++) {
		parse->starts[i] = start;
		if (chunks->at[i].kind == CHUNK_END)
			start = i + 1;
	}
	uint32_t end = chunks->count;
	for (uint32_t i = chunks->count; i-- > 0;) {
		if (chunks->at[i].kind == CHUNK_END)
			end = i;
		parse->ends[i] = end;
	}
}

/* Headlines report nothing new, and what stands behind a speaker's label is
 * said as a whole. */
static bool is_left_out(const struct statement_parse *parse, uint32_t token)
{
	const struct text *text = parse->clause.text;
	const struct sentence *sentence =
		&text->sentences.at[text->tokens.at[token].sentence];
	const struct paragraph *paragraph =
		&text->paragraphs.at[sentence->paragraph];
	/* "The Minister went on to say:" above a paragraph of his words */
	bool leads = paragraph->kind == PARAGRAPH_HEADING &&
		     clause_kind(&parse->clause, paragraph->last - 1) ==
			     TOKEN_COLON;
	return (paragraph->kind != PARAGRAPH_BODY && !leads) ||
	       parse->said_in[sentence->paragraph] != NONE;
}

static void read_verbs(struct statement_parse *parse)
{
	const struct clauses *clauses = parse->clause.clauses;
	for (uint32_t i = 0; i < clauses->chunks.count; i++) {
		const struct chunk *chunk = &clauses->chunks.at[i];
		if (chunk->range.first == chunk->range.last ||
		    is_left_out(parse, chunk->range.first))
			continue;
		if (chunk->kind == CHUNK_PREPOSITION) {
			statement_read_according(parse, i);
		} else if (chunk->kind == CHUNK_VERB &&
			   !statement_read_verb(parse, chunk->number)) {
			statement_note_actor(parse,
					     &clauses->verbs.at[chunk->number]);
		}
	}
}

/* "“…,” he said, adding that …. “…”": the quotation goes on. */
static bool in_one_sentence(const struct statement_parse *parse, uint32_t a,
			    uint32_t b)
{
	if (a == NONE || b == NONE)
		return false;
	const struct statement *statements = parse->statements->at;
	const struct range *one = &statements[a].cue, *other = &statements[b].cue;
	return one->first < one->last && other->first < other->last &&
	       clause_same_sentence(&parse->clause, one->first, other->first);
}

static void read_quotes(struct statement_parse *parse)
{
	const struct clauses *clauses = parse->clause.clauses;
	uint32_t last = NONE, quoted = NONE;
	for (uint32_t i = 0; i < clauses->chunks.count; i++) {
		const struct chunk *chunk = &clauses->chunks.at[i];
		if (chunk->kind == CHUNK_QUOTE && parse->quoted_by[i] == NONE)
			statement_read_quote(
				parse, i,
				in_one_sentence(parse, quoted, last) ? quoted
								     : last);
		if (chunk->kind == CHUNK_QUOTE && parse->quoted_by[i] != NONE)
			last = quoted = parse->quoted_by[i];
		if (chunk->kind == CHUNK_VERB &&
		    parse->statement_of[chunk->number] != NONE)
			last = parse->statement_of[chunk->number];
	}
}

static void read_nested(struct statement_parse *parse)
{
	const struct chunk_list *chunks = &parse->clause.clauses->chunks;
	for (uint32_t i = 0; i < chunks->count; i++)
		if (chunks->at[i].kind == CHUNK_QUOTE && parse->quoted_by[i] != NONE)
			statement_read_nested(parse, i);
}

/* By where they begin in the text: the content or the cue, whichever is first.
 * Nearly sorted already. */
static uint32_t begin_of(const struct statement *statement)
{
	uint32_t begin = statement->cue.first < statement->cue.last
				 ? statement->cue.first
				 : NONE;
	return statement->content.count && statement->content.at[0].first < begin
		       ? statement->content.at[0].first
		       : begin;
}

static void merge_sorted(struct statement *into, const struct statement *a,
			 uint32_t a_count, const struct statement *b,
			 uint32_t b_count)
{
	while (a_count || b_count) {
		bool take_a = !b_count || (a_count && begin_of(a) <= begin_of(b));
		*into++ = take_a ? *a++ : *b++;
		take_a ? a_count-- : b_count--;
	}
}

static void sort(struct statement_list *statements, struct arena *arena)
{
	uint32_t count = statements->count;
	struct statement *from = statements->at;
	struct statement *to =
		arena_take(arena, statements->room * sizeof *to);
	for (uint32_t width = 1; width < count; width *= 2) {
		for (uint32_t i = 0; i < count; i += 2 * width) {
			uint32_t middle = i + width < count ? i + width : count;
			uint32_t last =
				middle + width < count ? middle + width : count;
			merge_sorted(to + i, from + i, middle - i, from + middle,
				     last - middle);
		}
		struct statement *swap = from;
		from = to;
		to = swap;
	}
	statements->at = from;
	arena_give_back(arena, to, statements->room * sizeof *to);
}

void statements_find(struct statement_list *statements, const struct text *text,
		     const struct lexicon *lexicon,
		     const struct mention_list *mentions,
		     const struct entities *entities, struct clauses *clauses,
		     struct arena *arena)
{
	struct statement_parse parse = {
		.clause = { text, lexicon, mentions, clauses, arena },
		.entities = entities,
		.statements = statements,
		.statement_of = nones(clauses->verbs.count, arena),
		.quoted_by = nones(clauses->chunks.count, arena),
		.said_in = nones(text->paragraphs.count, arena),
	};
	*statements = (struct statement_list){ 0 };
	count_unquoted(&parse);
	find_sentences(&parse);
	statement_find_authors(&parse);
	statement_read_labels(&parse);
	statement_read_lists(&parse);
	read_verbs(&parse);
	read_quotes(&parse);
	read_nested(&parse);
	remove_empty(statements);
	sort(statements, arena);
	finish(&parse);
}
