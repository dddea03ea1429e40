/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a paragraph is for, by its shape: headline, letterhead, body, heading
 * between parts of the body, signature.
 *
 * A paragraph is of the body where it ends as a sentence does and has some
 * words, or is long. Before the first of these stand letterhead, date and one
 * headline: the line that looks most like one. After the last of them stands
 * the footer. */
#include "text/token.h"
#include "text/words.h"

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

enum {
	LONG = 28,          /* words that make a paragraph without a stop body */
	LONGEST_TITLE = 40, /* the first line may be longer */
	HEADING = 14,       /* the most words of a heading between paragraphs */
	LOOKED_AT = 64      /* tokens */
};

/* What is counted of a paragraph. */
struct shape {
	uint32_t words;   /* and numbers */
	uint32_t lower;   /* words in lower case */
	uint32_t dates;   /* parts of dates */
	uint32_t bars;    /* | */
	bool stopped, colon, comma;
	bool item;        /* begins with a bullet or a number and a stop */
	bool dash;        /* begins with a dash */
	bool quoted;      /* begins with a quotation mark */
	bool alone;       /* the only one of its block */
};

struct layout {
	struct text *text;
	struct shape *shapes;
	uint32_t count;
	uint32_t body, end; /* paragraphs from the first to the last of the body */
};

static const struct token *token_at(const struct text *text, uint32_t token)
{
	return &text->tokens.at[token];
}

/* A month, a weekday, or a number beside one of these, beside another number
 * or a year's. */
static bool is_date_word(const struct text *text, uint32_t index)
{
	struct str str = text_token(text, index);
	const struct token *token = token_at(text, index);
	if (token->kind == TOKEN_WORD)
		return token->flags & TOKEN_CAPITAL &&
		       (word_is_month(str) || word_is_weekday(str));
	return token->kind == TOKEN_NUMBER;
}

static bool is_year(struct str str)
{
	return str.length == 4 && (!memcmp(str.at, "19", 2) ||
				   !memcmp(str.at, "20", 2));
}

static bool is_date_part(const struct text *text,
			 const struct paragraph *paragraph, uint32_t index)
{
	const struct token *token = token_at(text, index);
	struct str str = text_token(text, index);
	if (!is_date_word(text, index))
		return false;
	if (token->kind == TOKEN_WORD || is_year(str) || str.length > 4)
		return true;
	uint32_t last = index + 3 < paragraph->last ? index + 3 : paragraph->last;
	uint32_t first = index < paragraph->first + 2 ? paragraph->first :
							index - 2;
	for (uint32_t i = first; i < last; i++)
		if (i != index && is_date_word(text, i))
			return true;
	return false;
}

static void count_token(const struct text *text, uint32_t index,
			struct shape *shape)
{
	const struct token *token = token_at(text, index);
	if (token->kind == TOKEN_NUMBER) {
		shape->words++;
	} else if (token->kind == TOKEN_WORD) {
		shape->words++;
		shape->lower += !(token->flags & TOKEN_CAPITAL);
	} else if (str_is(text_token(text, index), "|")) {
		shape->bars++;
	}
}

/* Looks at the first tokens only: what is longer is body anyway. A date in
 * brackets does not make a headline a date line. */
static void count_tokens(const struct text *text,
			 const struct paragraph *paragraph, struct shape *shape)
{
	uint32_t brackets = 0;
	for (uint32_t i = paragraph->first;
	     i < paragraph->last && i - paragraph->first < LOOKED_AT; i++) {
		uint8_t kind = token_at(text, i)->kind;
		if (kind == TOKEN_CLOSE && brackets)
			brackets--;
		else if (kind == TOKEN_OPEN)
			brackets++;
		count_token(text, i, shape);
		shape->dates += !brackets && is_date_part(text, paragraph, i);
	}
}

static struct shape shape_of(const struct text *text,
			     const struct paragraph *paragraph)
{
	struct shape shape = { 0 };
	uint32_t first = paragraph->first, last = paragraph->last;
	count_tokens(text, paragraph, &shape);
	while (last > first + 1 &&
	       (token_at(text, last - 1)->kind == TOKEN_QUOTE_CLOSE ||
		token_at(text, last - 1)->kind == TOKEN_CLOSE))
		last--;
	const struct token *end = token_at(text, last - 1);
	const struct token *start = token_at(text, first);
	shape.stopped = end->kind == TOKEN_STOP ||
			(end->flags & TOKEN_ABBREVIATION) != 0;
	shape.colon = end->kind == TOKEN_COLON;
	shape.comma = end->kind == TOKEN_COMMA || end->kind == TOKEN_SEMICOLON;
	shape.quoted = start->kind == TOKEN_QUOTE_OPEN;
	shape.dash = start->kind == TOKEN_DASH;
	shape.item = start->kind == TOKEN_BULLET ||
		     (start->kind == TOKEN_NUMBER && last > first + 1 &&
		      (token_at(text, first + 1)->kind == TOKEN_STOP ||
		       token_at(text, first + 1)->kind == TOKEN_CLOSE));
	shape.alone = (first == 0 || start->flags & TOKEN_BLANK_LINE) &&
		      (paragraph->last == text->tokens.count ||
		       token_at(text, paragraph->last)->flags & TOKEN_BLANK_LINE);
	return shape;
}

/* "Lisbon, March 7, 2022", "19 May. 2016 - | Last updated: 15:40" */
static bool is_date_line(const struct shape *shape)
{
	return shape->dates && shape->words <= 12 &&
	       (shape->dates * 3 >= shape->words || shape->bars) &&
	       shape->lower <= 2;
}

static struct str word_at(const struct text *text,
			  const struct paragraph *paragraph, uint32_t index)
{
	for (uint32_t i = paragraph->first; i < paragraph->last; i++)
		if (token_at(text, i)->kind == TOKEN_WORD && !index--)
			return text_token(text, i);
	return (struct str){ "", 0 };
}

/* "PRESS RELEASE No. 38", "News release", "For Immediate Release". */
static bool is_label(const struct text *text, const struct paragraph *paragraph)
{
	static const char *const first[] = { "biographical", "for", "immediate",
					     "joint", "media", "news", "official",
					     "press", "readout", "statement" };
	static const char *const second[] = { "advisory", "briefing",
					      "communique", "immediate", "note",
					      "notice", "release", "statement" };
	struct str one = word_at(text, paragraph, 0);
	struct str two = word_at(text, paragraph, 1);
	if (!word_is_among(one, first, COUNT_OF(first)))
		return false;
	return !two.length || word_is_among(two, second, COUNT_OF(second));
}

/* "Contact:", "Issued by ...", "For further information: ...", "ENDS". */
static bool is_closing_label(const struct text *text,
			     const struct paragraph *paragraph)
{
	static const char *const one_word[] = { "contact", "contacts", "end",
						"ends", "enquiries", "inquiries" };
	struct str one = word_at(text, paragraph, 0);
	struct str two = word_at(text, paragraph, 1);
	if (word_is_among(one, one_word, COUNT_OF(one_word)))
		return paragraph->last - paragraph->first < 5 ||
		       !two.length;
	static const char *const pairs[][2] = {
		{ "for", "further" }, { "for", "more" }, { "for", "additional" },
		{ "issued", "by" },   { "media", "contact" },
		{ "media", "enquiries" }, { "media", "inquiries" },
		{ "press", "contact" }, { "contact", "person" },
	};
	for (size_t i = 0; i < COUNT_OF(pairs); i++)
		if (word_is_among(one, &pairs[i][0], 1) &&
		    word_is_among(two, &pairs[i][1], 1))
			return true;
	return false;
}

static bool is_body(const struct layout *layout, uint32_t index)
{
	const struct shape *shape = &layout->shapes[index];
	const struct paragraph *paragraph =
		&layout->text->paragraphs.at[index];
	uint32_t longest = index ? LONG : LONGEST_TITLE;
	if (is_date_line(shape) ||
	    (shape->words < 12 && is_label(layout->text, paragraph)) ||
	    (shape->words < LONG && is_closing_label(layout->text, paragraph)))
		return false;
	if (shape->stopped && shape->quoted)
		return true;
	if (shape->stopped || shape->comma)
		return shape->words >= 3 && shape->lower;
	/* headlines In Capitals may be as long as any */
	return (shape->words >= longest && shape->lower * 3 >= shape->words) ||
	       (shape->colon && shape->lower >= 3 && shape->words >= 5);
}

/* The body ends with the list that its last sentence announces. */
static void find_body(struct layout *layout)
{
	bool listed = false;
	layout->body = layout->end = layout->count;
	for (uint32_t i = 0; i < layout->count; i++) {
		bool body = is_body(layout, i);
		listed = layout->shapes[i].item ? listed :
						  body && layout->shapes[i].colon;
		if (!body && !listed)
			continue;
		if (layout->body == layout->count)
			layout->body = i;
		layout->end = i + 1;
	}
}

/* How much a line before the body looks like the headline; 0 not at all. */
static int title_score(const struct layout *layout, uint32_t index)
{
	const struct shape *shape = &layout->shapes[index];
	const struct text *text = layout->text;
	const struct paragraph *paragraph = &text->paragraphs.at[index];
	if (is_date_line(shape) || shape->words < 2)
		return 0;
	int score = shape->words > 12 ? 12 : (int)shape->words;
	score += shape->alone ? 3 : 0;
	score += shape->lower ? 2 : 0;
	score -= shape->colon ? 6 : 0;
	score -= shape->bars ? 8 : 0;
	score -= shape->dates && shape->dates * 4 >= shape->words ? 5 : 0;
	score -= is_label(text, paragraph) ? 7 : 0;
	score -= word_is_letterhead(word_at(text, paragraph, 0)) ? 5 : 0;
	score -= word_is_letterhead(word_at(text, paragraph, 1)) ? 2 : 0;
	return score > 5 ? score : 0;
}

static void classify_head(struct layout *layout)
{
	int best = 0;
	uint32_t title = layout->body;
	for (uint32_t i = 0; i < layout->body; i++) {
		int score = title_score(layout, i);
		layout->text->paragraphs.at[i].kind = PARAGRAPH_HEADER;
		if (score > best) {
			best = score;
			title = i;
		}
	}
	if (title < layout->body)
		layout->text->paragraphs.at[title].kind = PARAGRAPH_TITLE;
}

/* "– Mélanie Joly, Minister" under a quotation belongs to it. */
static bool is_attribution(const struct layout *layout, uint32_t index)
{
	const struct paragraph *paragraphs = layout->text->paragraphs.at;
	return index && layout->shapes[index].dash &&
	       token_at(layout->text, paragraphs[index - 1].last - 1)->kind ==
		       TOKEN_QUOTE_CLOSE;
}

static enum paragraph_kind kind_inside(const struct layout *layout,
				       uint32_t index)
{
	const struct shape *shape = &layout->shapes[index];
	const struct paragraph *paragraph =
		&layout->text->paragraphs.at[index];
	if (is_body(layout, index) || shape->comma || shape->item ||
	    is_attribution(layout, index))
		return PARAGRAPH_BODY;
	if (is_closing_label(layout->text, paragraph))
		return PARAGRAPH_FOOTER;
	return shape->words <= HEADING ? PARAGRAPH_HEADING : PARAGRAPH_BODY;
}

void paragraphs_classify(struct text *text, struct arena *arena)
{
	struct layout layout = { .text = text, .count = text->paragraphs.count };
	layout.shapes = arena_take(arena,
				   layout.count * sizeof *layout.shapes + 1);
	for (uint32_t i = 0; i < layout.count; i++)
		layout.shapes[i] = shape_of(text, &text->paragraphs.at[i]);
	find_body(&layout);
	classify_head(&layout);
	for (uint32_t i = layout.body; i < layout.count; i++)
		text->paragraphs.at[i].kind =
			i < layout.end || is_attribution(&layout, i) ?
				(uint8_t)kind_inside(&layout, i) :
				PARAGRAPH_FOOTER;
}
