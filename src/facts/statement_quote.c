/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Speech without a verb of saying: a speaker's label or headline with a colon,
 * a name under a quotation, "according to", and quotations that go on. */
#include "facts/statement_cue.h"

enum { LINE = 24 };

/* ------------------------------------------------------- according to */

static uint32_t behind_source(const struct statement_parse *parse, uint32_t noun,
			      struct index_list *list)
{
	uint32_t next = clauses_joined(
		parse->clause.clauses, parse->clause.text, parse->clause.lexicon,
		noun, parse->clause.mentions, list, parse->clause.arena);
	/* "the head | of | the delegation | in | Geneva" */
	while (statement_kind(parse, next) == CHUNK_PREPOSITION &&
	       statement_kind(parse, next + 1) == CHUNK_NOUN)
		next += 2;
	return next;
}

static bool names_post(const struct statement_parse *parse, uint32_t noun)
{
	const struct chunk *chunk = statement_chunk(parse, noun);
	uint32_t mention = chunk->is;
	if (mention != NONE &&
	    parse->clause.mentions->at[mention].kind == MENTION_OFFICIAL)
		return true;
	return clause_classes(&parse->clause, chunk->range.last - 1) &
	       WORD_TITLE_HEAD;
}

/* "according to X, Special Adviser to the President, …": the comma that ends
 * the apposition is the last before something that is no noun phrase. */
static uint32_t behind_apposition(const struct statement_parse *parse,
				  uint32_t comma)
{
	for (uint32_t n = 0; n < 3; n++) {
		if (statement_kind(parse, comma) != CHUNK_COMMA ||
		    statement_kind(parse, comma + 1) != CHUNK_NOUN ||
		    !names_post(parse, comma + 1))
			break;
		struct index_list unused = { 0 };
		uint32_t next = behind_source(parse, comma + 1, &unused);
		if (statement_kind(parse, next) != CHUNK_COMMA)
			break;
		comma = next;
	}
	return comma;
}

bool statement_is_according(const struct statement_parse *parse, uint32_t chunk)
{
	const struct chunk *preposition = statement_chunk(parse, chunk);
	return preposition->kind == CHUNK_PREPOSITION &&
	       preposition->range.last - preposition->range.first == 2 &&
	       statement_kind(parse, chunk + 1) == CHUNK_NOUN;
}

/* Whoever is not named may be "officials", "the statement", "the data"; a
 * timetable or a treaty is what one goes by. */
static bool is_source(const struct statement_parse *parse, uint32_t noun)
{
	static const char *const rules[] = {
		"plan",       "plans",     "timetable", "schedule",   "calendar",
		"agenda",     "tradition", "procedure", "procedures", "principle",
		"principles", "rules",     "law",       "laws",       "needs",
		"standards",  "programme", "program",   "criteria",   "order",
	};
	uint32_t head = statement_chunk(parse, noun)->range.last - 1;
	if (statement_chunk(parse, noun)->is != NONE ||
	    clause_classes(&parse->clause, head) & WORD_INSTRUMENT_HEAD)
		return false;
	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
		if (clause_is(&parse->clause, head, rules[i]))
			return false;
	return true;
}

/* "in | the words | of | X" */
static bool is_in_the_words(const struct statement_parse *parse, uint32_t chunk)
{
	uint32_t head = statement_chunk(parse, chunk + 1)->range.last - 1;
	return statement_chunk_is(parse, chunk, "in") &&
	       statement_kind(parse, chunk + 1) == CHUNK_NOUN &&
	       clause_is(&parse->clause, head, "words") &&
	       statement_chunk_is(parse, chunk + 2, "of") &&
	       statement_kind(parse, chunk + 3) == CHUNK_NOUN;
}

/* Reads the source that begins at a chunk; sets what its tokens are and returns
 * the chunk behind it. */
static uint32_t read_source(const struct statement_parse *parse, uint32_t *source,
			    struct index_list *sources, struct range *range)
{
	/* "according to | radio host | Rush Hart" */
	if (statement_kind(parse, *source + 1) == CHUNK_NOUN &&
	    statement_chunk(parse, *source)->is == NONE &&
	    statement_chunk(parse, *source + 1)->is != NONE)
		++*source;
	uint32_t last = behind_source(parse, *source, sources);
	const struct verb_group *issued = statement_verb(parse, last);
	if (issued && issued->shape == VERB_PARTICIPLE &&
	    statement_chunk_is(parse, last + 1, "by") &&
	    statement_kind(parse, last + 2) == CHUNK_NOUN) {
		struct index_list unused = { 0 }; /* "a statement | issued | by | X" */
		last = behind_source(parse, last + 2, &unused);
	}
	range->first = statement_chunk(parse, *source)->range.first;
	range->last = statement_chunk(parse, last - 1)->range.last;
	if (!sources->count)
		statement_find_author(parse, *range, sources);
	return last;
}

/* "According to X, content", "content, according to X.", "A, according to X,
 * B". Not a means: "according to the timetable". */
bool statement_read_according(struct statement_parse *parse, uint32_t chunk)
{
	struct range range, cue = statement_chunk(parse, chunk)->range;
	uint32_t source = chunk + 1;
	if (cue.first < parse->open_until)
		return false;
	if (is_in_the_words(parse, chunk)) {
		source = chunk + 3;
		cue.last = statement_chunk(parse, chunk + 2)->range.last;
	} else if (!statement_is_according(parse, chunk)) {
		return false;
	}
	struct index_list sources = { 0 };
	uint32_t last = read_source(parse, &source, &sources, &range);
	uint32_t start = statement_sentence_start(parse, chunk);
	uint32_t end = statement_sentence_end(parse, chunk);
	bool speaks = sources.count && statement_can_speak(parse, sources.at[0]);
	if (!speaks && !is_source(parse, source))
		return false;
	uint32_t statement = statement_add(parse, "according-to");
	struct index_list last_speakers = parse->last_speakers;
	bool last_unknown = parse->last_unknown;
	statement_set_speakers(parse, statement, &sources, range);
	/* "X said this, according to Y. He": X */
	if (chunk > start && statement > 0 && last_speakers.count) {
		parse->last_speakers = last_speakers;
		parse->last_unknown = last_unknown;
	}
	parse->statements->at[statement].cue = cue;
	statement_add_chunks(parse, statement, start, chunk);
	if (statement_kind(parse, last) == CHUNK_COMMA && chunk == start)
		last = behind_apposition(parse, last);
	if (last < end && statement_kind(parse, last) == CHUNK_COMMA)
		statement_add_chunks(parse, statement, last + 1, end);
	return true;
}

/* ------------------------------------------------------- labels */

static bool is_person(const struct statement_parse *parse, uint32_t chunk)
{
	uint32_t mention = statement_chunk(parse, chunk)->is;
	return statement_kind(parse, chunk) == CHUNK_NOUN && mention != NONE &&
	       parse->clause.mentions->at[mention].kind == MENTION_OFFICIAL;
}

/* Chunk that begins at a token, NONE where none does. */
static uint32_t chunk_from(const struct statement_parse *parse, uint32_t token)
{
	uint32_t chunk = parse->clause.clauses->chunk_of[token];
	return statement_chunk(parse, chunk)->range.first == token ? chunk : NONE;
}

/* "X: …" at the beginning of a paragraph: who speaks, then what is said, to
 * the end of the paragraph. */
static uint32_t read_label(struct statement_parse *parse,
			   const struct paragraph *paragraph)
{
	uint32_t label = chunk_from(parse, paragraph->first);
	if (label == NONE)
		return NONE;
	for (uint32_t n = 0;
	     n < 2 && statement_kind(parse, label + 1) == CHUNK_NOUN; n++)
		label++; /* "MINISTER | X:" */
	if (!is_person(parse, label))
		return NONE;
	struct index_list who = { 0 };
	uint32_t colon = clauses_joined(
		parse->clause.clauses, parse->clause.text, parse->clause.lexicon,
		label, parse->clause.mentions, &who, parse->clause.arena);
	if (statement_kind(parse, colon) != CHUNK_COLON)
		return NONE;
	uint32_t first = statement_chunk(parse, colon)->range.last;
	if (first + 2 > paragraph->last)
		return NONE;
	struct range range = { statement_chunk(parse, label)->range.first,
			       statement_chunk(parse, colon - 1)->range.last };
	uint32_t statement = statement_add(parse, "label");
	statement_set_speakers(parse, statement, &who, range);
	statement_set_host(parse, statement);
	statement_add_content(parse, statement, first, paragraph->last);
	for (uint32_t i = colon + 1;
	     i < parse->clause.clauses->chunks.count &&
	     statement_chunk(parse, i)->range.first < paragraph->last;
	     i++)
		if (statement_kind(parse, i) == CHUNK_QUOTE)
			parse->quoted_by[i] = statement;
	return statement;
}

/* "QUESTION: …", "MODERATOR: …": somebody else speaks; in a transcript also
 * "Lena Brandt: …". */
static bool is_label(const struct statement_parse *parse,
		     const struct paragraph *paragraph, bool transcript)
{
	const struct token_list *tokens = &parse->clause.text->tokens;
	uint8_t flags = TOKEN_ALL_CAPS | (transcript ? TOKEN_CAPITAL : 0);
	uint32_t i = paragraph->first;
	if (transcript && clause_is(&parse->clause, i, "q")) /* "Q  Mr President, …" */
		return true;
	while (i < paragraph->last && i < paragraph->first + 6 &&
	       tokens->at[i].flags & flags)
		i++;
	return i > paragraph->first && i < paragraph->last &&
	       tokens->at[i].kind == TOKEN_COLON;
}

/* "X: “…”": nothing of the next paragraphs is his. */
static bool is_closed(const struct statement_parse *parse,
		      const struct paragraph *paragraph, uint32_t statement)
{
	const struct statement *said = &parse->statements->at[statement];
	if (!said->content.count ||
	    clause_kind(&parse->clause, said->content.at[0].first) !=
		    TOKEN_QUOTE_OPEN)
		return false;
	for (uint32_t i = paragraph->last; i > said->content.at[0].first; i--)
		if (clause_kind(&parse->clause, i - 1) == TOKEN_QUOTE_CLOSE)
			return true;
	return false;
}

/* Somebody who is not known speaks where there is no statement. */
static void add_paragraphs(struct statement_parse *parse, uint32_t statement,
			   uint32_t first, uint32_t last)
{
	const struct text *text = parse->clause.text;
	for (uint32_t i = first; i < last; i++) {
		parse->said_in[i] = statement;
		if (statement == SAID_BY_UNKNOWN)
			continue;
		statement_add_content(parse, statement,
				      text->paragraphs.at[i].first,
				      text->paragraphs.at[i].last);
	}
}

/* "Quotes attributable to X:" above paragraphs in quotation marks. */
static bool read_attributable(struct statement_parse *parse, uint32_t index)
{
	const struct text *text = parse->clause.text;
	const struct paragraph *paragraph = &text->paragraphs.at[index];
	uint32_t to = paragraph->first + 2;
	if (paragraph->last < to + 3 ||
	    !clause_is(&parse->clause, to - 1, "attributable") ||
	    !clause_is(&parse->clause, to, "to") ||
	    clause_kind(&parse->clause, paragraph->last - 1) != TOKEN_COLON)
		return false;
	uint32_t chunk = parse->clause.clauses->chunk_of[to + 1];
	struct index_list who = { 0 };
	clauses_joined(parse->clause.clauses, parse->clause.text,
		       parse->clause.lexicon, chunk, parse->clause.mentions, &who,
		       parse->clause.arena);
	uint32_t statement = statement_add(parse, "attributable");
	statement_set_speakers(parse, statement, &who,
			       (struct range){ to + 1, paragraph->last - 1 });
	for (uint32_t i = index + 1; i < text->paragraphs.count; i++) {
		const struct paragraph *quote = &text->paragraphs.at[i];
		if (quote->first == quote->last)
			continue;
		if (clause_kind(&parse->clause, quote->first) != TOKEN_QUOTE_OPEN)
			break;
		statement_add_content(parse, statement, quote->first, quote->last);
		parse->said_in[i] = statement;
		for (uint32_t c = parse->clause.clauses->chunk_of[quote->first];
		     statement_chunk(parse, c)->range.first < quote->last &&
		     c < parse->clause.clauses->chunks.count;
		     c++)
			if (statement_kind(parse, c) == CHUNK_QUOTE)
				parse->quoted_by[c] = statement;
	}
	return true;
}

/* Reads the labels of all paragraphs; how many of them name somebody. */
static uint32_t read_known_labels(struct statement_parse *parse)
{
	const struct text *text = parse->clause.text;
	uint32_t count = 0;
	for (uint32_t i = 0; i < text->paragraphs.count; i++) {
		const struct paragraph *paragraph = &text->paragraphs.at[i];
		if (paragraph->first == paragraph->last ||
		    parse->said_in[i] != NONE || read_attributable(parse, i))
			continue;
		parse->said_in[i] = read_label(parse, paragraph);
		count += parse->said_in[i] != NONE;
	}
	return count;
}

/* In a transcript the paragraphs between two labels belong to the first. */
void statement_read_labels(struct statement_parse *parse)
{
	const struct text *text = parse->clause.text;
	bool transcript = read_known_labels(parse) > 1;
	uint32_t open = NONE, after = 0;
	for (uint32_t i = 0; i < text->paragraphs.count; i++) {
		const struct paragraph *paragraph = &text->paragraphs.at[i];
		bool label = paragraph->first < paragraph->last &&
			     is_label(parse, paragraph, transcript);
		uint32_t said = parse->said_in[i];
		if (said == NONE && !label)
			continue;
		if (said == NONE && transcript)
			parse->said_in[i] = said = SAID_BY_UNKNOWN;
		if (open != NONE)
			add_paragraphs(parse, open, after, i);
		open = said;
		if (paragraph->kind != PARAGRAPH_BODY ||
		    (said < SAID_BY_UNKNOWN && is_closed(parse, paragraph, said)))
			open = NONE;
		after = i + 1;
	}
}

/* ------------------------------------------------------- quotations */

static bool is_long(const struct statement_parse *parse, uint32_t chunk)
{
	enum { LONG = 7 };
	struct range range = statement_chunk(parse, chunk)->range;
	return range.last - range.first >= LONG;
}

static uint32_t paragraph_of(const struct statement_parse *parse, uint32_t chunk)
{
	const struct text *text = parse->clause.text;
	uint32_t token = statement_chunk(parse, chunk)->range.first;
	return text->sentences.at[text->tokens.at[token].sentence].paragraph;
}

/* A line of nothing but two to five words with capitals. */
static bool is_name(const struct statement_parse *parse, uint32_t chunk)
{
	const struct token_list *tokens = &parse->clause.text->tokens;
	struct range range = statement_chunk(parse, chunk)->range;
	if (statement_kind(parse, chunk) != CHUNK_NOUN ||
	    statement_kind(parse, chunk + 1) != CHUNK_END)
		return false;
	for (uint32_t i = range.first; i < range.last; i++)
		if (!(tokens->at[i].flags & TOKEN_CAPITAL))
			return false;
	return range.last - range.first > 1 && range.last - range.first < 6;
}

/* "“…” – X, Minister of Y": the name in the line behind, with or without a
 * dash. Without one, 'Theme: “…”' above a salutation is a title. */
static bool read_attribution_line(struct statement_parse *parse, uint32_t chunk,
				  bool alone)
{
	uint32_t next = chunk + 1;
	bool dash = false, end = false;
	while (statement_kind(parse, next) == CHUNK_END ||
	       statement_kind(parse, next) == CHUNK_DASH ||
	       statement_kind(parse, next) == CHUNK_OTHER ||
	       statement_kind(parse, next) == CHUNK_COMMA) {
		dash |= statement_kind(parse, next) == CHUNK_DASH ||
			statement_kind(parse, next) == CHUNK_OTHER;
		end |= statement_kind(parse, next) == CHUNK_END;
		if (++next > chunk + 5 ||
		    next >= parse->clause.clauses->chunks.count)
			return false;
	}
	if ((!dash && !(end && alone)) ||
	    !(is_person(parse, next) || (dash && is_name(parse, next))))
		return false;
	/* Nothing but the name and posts may stand in that line. */
	uint32_t last = statement_sentence_end(parse, next);
	if (last - next > LINE)
		return false;
	for (uint32_t i = next; i < last; i++)
		if (statement_kind(parse, i) == CHUNK_VERB)
			return false;
	if (!dash && paragraph_of(parse, next) == paragraph_of(parse, chunk) &&
	    last - next > 3)
		return false;
	struct index_list who = { 0 };
	if (is_person(parse, next))
		*vector_add(&who, parse->clause.arena) =
			statement_chunk(parse, next)->is;
	uint32_t statement = statement_add(parse, "attribution-line");
	statement_set_speakers(parse, statement, &who,
			       statement_chunk(parse, next)->range);
	statement_add_chunks(parse, statement, chunk, chunk + 1);
	return true;
}

/* One more statement by the speakers of another one. */
static uint32_t say_more(struct statement_parse *parse, uint32_t before)
{
	uint32_t statement = statement_add(parse, "quotation");
	const struct statement *from = &parse->statements->at[before];
	parse->statements->at[statement].speakers = from->speakers;
	parse->statements->at[statement].speaker = from->speaker;
	return statement;
}

void statement_read_quote(struct statement_parse *parse, uint32_t chunk,
			  uint32_t before)
{
	bool alone = statement_sentence_start(parse, chunk) == chunk;
	if (is_long(parse, chunk) && read_attribution_line(parse, chunk, alone))
		return;
	if (before == NONE || !alone ||
	    statement_kind(parse, chunk + 1) != CHUNK_END)
		return;
	/* Only the paragraph of the speaker and what continues it. */
	const struct statement *statement = &parse->statements->at[before];
	if (!statement->content.count)
		return;
	uint32_t last = statement->content.at[statement->content.count - 1].last;
	const struct text *text = parse->clause.text;
	uint32_t paragraph =
		text->sentences.at[text->tokens.at[last - 1].sentence].paragraph;
	if (paragraph_of(parse, chunk) > paragraph + 1)
		return;
	/* In a paragraph of its own it goes on from a quotation; behind words
	 * that only report, it says something new. */
	if (paragraph_of(parse, chunk) > paragraph && is_long(parse, chunk) &&
	    !statement_is_mostly_quoted(parse, before))
		before = say_more(parse, before);
	statement_add_chunks(parse, before, chunk, chunk + 1);
}
