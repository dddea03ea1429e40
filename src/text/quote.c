/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Quotations: pairs the marks of each paragraph, and makes good what is
 * missing. Marks of another kind inside a quotation belong to it; marks of
 * the same kind nest where they stand inside a sentence ("the "Just and Fair"
 * programme"), while one at a sentence's start shows that the closer before
 * it is missing. */
#include "text/token.h"
#include "text/words.h"

enum { MOST_PARAGRAPHS = 12 }; /* of one quotation */

enum style { STYLE_DOUBLE, STYLE_ANGLE, STYLE_SINGLE };

struct finder {
	struct text *text;
	struct arena *arena;
	uint32_t first, last;  /* the paragraph */
	uint32_t free;         /* behind the last quotation that was closed */
	uint32_t open;         /* the opening mark, or NONE */
	uint32_t closer;       /* the last closing mark of the open one, or NONE */
	uint32_t depth;
	enum style style;
	bool stopped;          /* a sentence has begun since closer */
	bool running;          /* the paragraph before ended inside a quotation */
};

static const struct token *token_at(const struct finder *finder, uint32_t token)
{
	return &finder->text->tokens.at[token];
}

static enum style style_of(const struct finder *finder, uint32_t token)
{
	struct str mark = text_token(finder->text, token);
	if (mark.length == 2)
		return (unsigned char)mark.at[0] == 0xC2 ? STYLE_ANGLE :
							   STYLE_DOUBLE;
	if (mark.length == 1)
		return mark.at[0] == '"' ? STYLE_DOUBLE : STYLE_SINGLE;
	/* U+201C to U+201F; else U+2018 to U+201B, U+2039, U+203A */
	unsigned char third = (unsigned char)mark.at[2];
	return third >= 0x9C && third <= 0x9F ? STYLE_DOUBLE : STYLE_SINGLE;
}

static void add_quote(struct finder *finder, uint32_t first, uint32_t last,
		      bool opened, bool closed)
{
	bool front = first == finder->first ||
		     (opened && first == finder->first + 1);
	uint32_t index = finder->text->quotes.count;
	if (first < last) {
		*vector_add(&finder->text->quotes, finder->arena) =
			(struct quote){ first, last, opened, closed,
					front && finder->running };
		for (uint32_t i = first; i < last; i++)
			finder->text->tokens.at[i].quote = index;
	}
	finder->running = !closed && last == finder->last;
	finder->free = closed && last < finder->last ? last + 1 : last;
	finder->open = finder->closer = NONE;
	finder->depth = 0;
}

static void open_quote(struct finder *finder, uint32_t mark)
{
	finder->open = mark;
	finder->closer = NONE;
	finder->depth = 1;
	finder->stopped = false;
	finder->style = style_of(finder, mark);
}

/* Ends the open quotation before a token: at its last closing mark, where
 * there was one. */
static void end_quote(struct finder *finder, uint32_t before)
{
	bool closed = finder->closer != NONE;
	add_quote(finder, finder->open + 1, closed ? finder->closer : before,
		  true, closed);
}

static bool at_sentence_start(const struct finder *finder, uint32_t token)
{
	uint32_t sentence = token_at(finder, token)->sentence;
	return finder->text->sentences.at[sentence].first == token;
}

static void see_opener(struct finder *finder, uint32_t mark)
{
	if (finder->open == NONE) {
		open_quote(finder, mark);
	} else if (style_of(finder, mark) == finder->style) {
		if (at_sentence_start(finder, mark) ||
		    (finder->closer != NONE && finder->stopped)) {
			end_quote(finder, mark);
			open_quote(finder, mark);
		} else {
			finder->depth++;
		}
	}
}

static bool speaks_of_itself(const struct finder *finder,
			     const struct sentence *sentence)
{
	for (uint32_t i = sentence->first;
	     i < sentence->last && i - sentence->first < 40; i++)
		if (token_at(finder, i)->kind == TOKEN_WORD &&
		    word_is_first_person(text_token(finder->text, i)))
			return true;
	return false;
}

/* Whether a sentence tells what somebody did: a name or a role with capitals
 * at its front, a past tense after it, and no I or we. Such a sentence is not
 * inside a quotation one of whose marks is missing. */
static bool is_narration(const struct finder *finder, uint32_t sentence)
{
	const struct sentence *at = &finder->text->sentences.at[sentence];
	uint32_t token = at->first, words = 0;
	while (token < at->last && words < 12 &&
	       !(token_at(finder, token)->kind == TOKEN_WORD &&
		 !(token_at(finder, token)->flags & TOKEN_CAPITAL) &&
		 !word_is_function(text_token(finder->text, token)))) {
		words += token_at(finder, token)->kind == TOKEN_WORD;
		token++;
	}
	if (token == at->last || !words || speaks_of_itself(finder, at))
		return false;
	struct str word = text_token(finder->text, token);
	if (str_is(word, "also") && token + 1 < at->last)
		word = text_token(finder->text, token + 1);
	return (word.length > 3 && !memcmp(word.at + word.length - 2, "ed", 2)) ||
	       word_is_irregular_past(word);
}

/* Where a quotation without an opening mark begins: at the paragraph's start,
 * where the one before ended inside it; after a colon of the closing mark's
 * sentence; else at that sentence or at the first of those before it which
 * nothing parts from it. */
static uint32_t missing_start(const struct finder *finder, uint32_t mark)
{
	const struct sentence *sentences = finder->text->sentences.at;
	uint32_t sentence = token_at(finder, mark)->sentence;
	if (finder->running && finder->free == finder->first &&
	    !is_narration(finder, token_at(finder, finder->first)->sentence))
		return finder->first;
	for (uint32_t i = mark; i > sentences[sentence].first &&
				i > finder->free; i--)
		if (token_at(finder, i - 1)->kind == TOKEN_COLON &&
		    token_at(finder, i)->flags & TOKEN_CAPITAL)
			return i;
	while (sentences[sentence].first > finder->first &&
	       sentences[sentence - 1].first >= finder->free &&
	       !is_narration(finder, sentence - 1))
		sentence--;
	uint32_t start = sentences[sentence].first;
	return start < finder->free ? finder->free : start;
}

static void see_closer(struct finder *finder, uint32_t mark)
{
	if (finder->open == NONE) {
		add_quote(finder, missing_start(finder, mark), mark, false,
			  true);
	} else if (style_of(finder, mark) == finder->style) {
		finder->closer = mark;
		finder->stopped = false;
		if (!--finder->depth)
			end_quote(finder, mark);
	}
}

static void find_in_paragraph(struct finder *finder)
{
	finder->free = finder->first;
	finder->open = finder->closer = NONE;
	uint32_t quotes = finder->text->quotes.count;
	for (uint32_t i = finder->first; i < finder->last; i++) {
		const struct token *token = token_at(finder, i);
		if (token->kind == TOKEN_QUOTE_OPEN)
			see_opener(finder, i);
		else if (token->kind == TOKEN_QUOTE_CLOSE)
			see_closer(finder, i);
		else if (token->kind == TOKEN_STOP)
			finder->stopped = true;
	}
	if (finder->open != NONE)
		end_quote(finder, finder->last);
	if (quotes == finder->text->quotes.count)
		finder->running = false;
}

/* A quotation of several paragraphs that is opened in the first and closed in
 * the last of them alone: the paragraph that closes it, or 0. Narration and
 * an opening mark show that the closing one is missing instead. */
static uint32_t closing_paragraph(const struct finder *finder, uint32_t index)
{
	const struct paragraph_list *paragraphs = &finder->text->paragraphs;
	for (uint32_t end = index + MOST_PARAGRAPHS;
	     index < paragraphs->count && index < end; index++) {
		const struct paragraph *paragraph = &paragraphs->at[index];
		if (paragraph->kind != PARAGRAPH_BODY ||
		    is_narration(finder,
				 token_at(finder, paragraph->first)->sentence))
			return 0;
		for (uint32_t i = paragraph->first; i < paragraph->last; i++) {
			uint8_t kind = token_at(finder, i)->kind;
			if ((kind == TOKEN_QUOTE_OPEN ||
			     kind == TOKEN_QUOTE_CLOSE) &&
			    style_of(finder, i) == finder->style)
				return kind == TOKEN_QUOTE_CLOSE ? index : 0;
		}
	}
	return 0;
}

static void enter(struct finder *finder, uint32_t index)
{
	finder->first = finder->text->paragraphs.at[index].first;
	finder->last = finder->text->paragraphs.at[index].last;
}

void quotes_find(struct text *text, struct arena *arena)
{
	struct finder finder = { .text = text, .arena = arena };
	for (uint32_t i = 0; i < text->paragraphs.count; i++) {
		enter(&finder, i);
		find_in_paragraph(&finder);
		uint32_t end = finder.running ? closing_paragraph(&finder, i + 1) :
						0;
		for (; i + 1 < end; i++) {
			enter(&finder, i + 1);
			add_quote(&finder, finder.first, finder.last, false, false);
		}
	}
}
