/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/heading.h"

#include <strings.h>

enum {
	DATELINE_REACH = 24,      /* tokens that a dateline may take */
	DATELINE_PLACE_WORDS = 3, /* of a place that the lexicon does not know */
	HEADER_REACH = 64, /* tokens of a line that are searched for its date */
	HEADER_PARAGRAPHS = 12, /* paragraphs before the body that are read */
	FOOTER_PARAGRAPHS = 8   /* and after it */
};

static const struct date no_date = { 0 };

struct reader {
	const struct text *text;
	const struct lexicon *lexicon;
	struct heading *heading;
};

static const struct token *token_at(const struct reader *r, uint32_t token)
{
	return &r->text->tokens.at[token];
}

static bool is_empty(struct range range)
{
	return range.first >= range.last;
}

/* A date at a token that needs no other day to be understood; 0 tokens where
 * none begins there. */
static uint32_t date_at(const struct reader *r, uint32_t token, struct date *from,
			struct date *to)
{
	return date_parse(r->text, r->lexicon, token, no_date, from, to);
}

static uint32_t smaller(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

/* The first whole day in a range; an interval counts by neither end. */
static bool find_day(const struct reader *r, struct range range, struct date *day)
{
	uint32_t last = smaller(range.last, range.first + HEADER_REACH);
	for (uint32_t i = range.first; i < last;) {
		struct date from, to;
		uint32_t count = date_at(r, i, &from, &to);
		if (count && date_is_day(from) && !date_compare(from, to)) {
			*day = from;
			return true;
		}
		i += count ? count : 1;
	}
	return false;
}

static struct range paragraph_range(const struct paragraph *paragraph)
{
	return (struct range){ paragraph->first, paragraph->last };
}

/* The place that the lexicon finds at a token: how many tokens it takes. */
static uint32_t known_place_at(const struct reader *r, uint32_t token,
			       uint32_t last)
{
	struct match match;
	uint32_t kinds = 1U << ENTRY_PLACE | 1U << ENTRY_STATE;
	if (!lexicon_match(r->lexicon, r->text, token, kinds, &match, 1) ||
	    match.range.last > last || match.form->role == FORM_ADJECTIVE ||
	    match.form->role == FORM_DEMONYM)
		return 0;
	return match.range.last - match.range.first;
}

/* One that it does not know: a few words with capitals. */
static uint32_t capital_words_at(const struct reader *r, uint32_t token,
				 uint32_t last)
{
	uint32_t count = 0;
	while (token + count < last &&
	       token_at(r, token + count)->kind == TOKEN_WORD &&
	       token_at(r, token + count)->flags & TOKEN_CAPITAL)
		count++;
	return count <= DATELINE_PLACE_WORDS ? count : 0;
}

/* An article with a capital. */
static bool is_article(const struct reader *r, uint32_t token)
{
	return token_at(r, token)->flags & TOKEN_CAPITAL &&
	       token_at(r, token)->classes & WORD_ARTICLE;
}

/* ", Ontario" and ", D.C." behind the place, up to the date. */
static uint32_t skip_regions(const struct reader *r, uint32_t at, uint32_t last)
{
	struct date from, to;
	while (at + 1 < last && token_at(r, at)->kind == TOKEN_COMMA &&
	       !date_at(r, at + 1, &from, &to) && !is_article(r, at + 1)) {
		uint32_t count = capital_words_at(r, at + 1, last);
		if (!count)
			break;
		at += 1 + count;
	}
	return at;
}

/* "(WAM)": the agency behind the date. */
static uint32_t skip_parenthesis(const struct reader *r, uint32_t at, uint32_t last)
{
	if (at == last || token_at(r, at)->kind != TOKEN_OPEN)
		return at;
	for (uint32_t i = at + 1; i < last; i++)
		if (token_at(r, i)->kind == TOKEN_CLOSE)
			return i + 1;
	return at;
}

/* Whether the token ends a dateline: a dash always, a colon or full stop only
 * behind a date, lest "Paris: ..." or "Berlin. ..." be read as one, a comma
 * before an article with a capital: "Geneva, The Minister ...". */
static bool ends_dateline(const struct reader *r, uint32_t at, bool dated)
{
	switch (token_at(r, at)->kind) {
	case TOKEN_DASH:
	case TOKEN_BULLET: return true;
	case TOKEN_COLON:
	case TOKEN_STOP: return dated;
	case TOKEN_COMMA: {
		uint32_t next = at + 1;
		return next < r->text->tokens.count && is_article(r, next);
	}
	default: return false;
	}
}

/* ", 5 March 2024" or "(5 March 2024)" behind the place. */
static uint32_t skip_date(const struct reader *r, uint32_t at, uint32_t last,
			  struct date *day)
{
	struct date from, to;
	uint32_t date = at;
	bool open = at < last && token_at(r, at)->kind == TOKEN_OPEN;
	if (open || (at < last && token_at(r, at)->kind == TOKEN_COMMA))
		date++;
	uint32_t count = date < last ? date_at(r, date, &from, &to) : 0;
	if (!count || !date_is_day(from))
		return at;
	*day = from;
	return date + count + (open && date + count < last);
}

/* The dateline at the head of a paragraph of the body. */
static void read_dateline(struct reader *r, const struct paragraph *paragraph)
{
	struct date day = no_date;
	uint32_t first = paragraph->first;
	uint32_t last = smaller(paragraph->last, first + DATELINE_REACH);
	uint32_t place = known_place_at(r, first, last);
	bool known = place > 0;
	if (!known)
		place = capital_words_at(r, first, last);
	if (!place)
		return;
	uint32_t at = skip_regions(r, first + place, last);
	at = skip_date(r, at, last, &day);
	at = skip_parenthesis(r, at, last);
	bool dated = day.year != 0;
	if (at >= last || !ends_dateline(r, at, dated) || (!known && !dated))
		return;
	r->heading->dateline = (struct range){ first, at + 1 };
	r->heading->dateline_place = (struct range){ first, first + place };
	if (dated)
		r->heading->published = day;
}

/* "Lisbon, March 7, 2022" in a line before the body: a place at its beginning
 * or behind a dash, in a line that has the date too. */
static void read_header_place(struct reader *r, const struct paragraph *paragraph)
{
	struct range range = paragraph_range(paragraph);
	struct date day;
	if (!is_empty(r->heading->dateline_place) || !find_day(r, range, &day))
		return;
	uint32_t last = smaller(range.last, range.first + HEADER_REACH);
	for (uint32_t i = range.first; i < last; i++) {
		if (i > range.first && token_at(r, i - 1)->kind != TOKEN_DASH)
			continue;
		uint32_t count = known_place_at(r, i, last);
		if (!count)
			continue;
		r->heading->dateline_place = (struct range){ i, i + count };
		return;
	}
}

/* "today, Sunday 9 June 2024", "here on Wednesday, August 31, 2022": a story
 * tells its own day by "today" or the day of the week. */
static void read_body_date(struct reader *r, struct range range)
{
	for (uint32_t i = range.first; i < range.last;) {
		struct date from, to;
		uint32_t count = date_at(r, i, &from, &to);
		if (!count || !date_is_day(from)) {
			i += count ? count : 1;
			continue;
		}
		uint32_t before = i - (i > range.first);
		if (before > range.first &&
		    token_at(r, before)->kind == TOKEN_COMMA)
			before--;
		struct str word = text_token(r->text, before);
		uint64_t classes = token_at(r, i)->classes;
		if (classes & WORD_WEEKDAY ||
		    (word.length == 5 && !strncasecmp(word.at, "today", 5))) {
			r->heading->published = from;
			return;
		}
		i += count;
	}
}

/* The lines before the body: headline, date, place. Returns the first
 * paragraph of the body. */
static uint32_t read_header(struct reader *r)
{
	const struct paragraph_list *list = &r->text->paragraphs;
	struct heading *heading = r->heading;
	struct date in_title = no_date;
	uint32_t i = 0;
	for (; i < list->count && list->at[i].kind != PARAGRAPH_BODY; i++) {
		const struct paragraph *paragraph = &list->at[i];
		struct range range = paragraph_range(paragraph);
		bool title = paragraph->kind == PARAGRAPH_TITLE;
		if (i >= HEADER_PARAGRAPHS || paragraph->kind == PARAGRAPH_FOOTER)
			break;
		if (title && is_empty(heading->title))
			heading->title = range;
		if (title && !in_title.year)
			find_day(r, range, &in_title);
		if (title)
			continue;
		if (!heading->published.year)
			find_day(r, range, &heading->published);
		read_header_place(r, paragraph);
	}
	if (!heading->published.year)
		heading->published = in_title;
	while (i < list->count && list->at[i].kind != PARAGRAPH_BODY)
		i++;
	return i;
}

static void read_footer(struct reader *r)
{
	const struct paragraph_list *list = &r->text->paragraphs;
	for (uint32_t i = list->count, n = 0; i && n < FOOTER_PARAGRAPHS;
	     i--, n++) {
		const struct paragraph *paragraph = &list->at[i - 1];
		if (paragraph->kind != PARAGRAPH_FOOTER)
			return;
		if (find_day(r, paragraph_range(paragraph), &r->heading->published))
			return;
	}
}

/* "https://..." alone, or behind "Source:", "Link:" or "URL:". */
static bool is_source_line(const struct reader *r, const struct paragraph *paragraph)
{
	static const char *const labels[] = { "source", "link", "url" };
	struct str url = text_token(r->text, paragraph->last - 1);
	if (url.length < 9 || (strncmp(url.at, "http://", 7) != 0 &&
			       strncmp(url.at, "https://", 8) != 0))
		return false;
	if (paragraph->last - paragraph->first == 1)
		return true;
	struct str label = text_token(r->text, paragraph->first);
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
		if (label.length == strlen(labels[i]) &&
		    !strncasecmp(label.at, labels[i], label.length))
			return paragraph->last - paragraph->first <= 3;
	return false;
}

static void read_source(struct reader *r)
{
	const struct paragraph_list *list = &r->text->paragraphs;
	for (uint32_t i = 0; i < list->count; i++) {
		/* in the middle of the text it is a reference */
		if (i == HEADER_PARAGRAPHS && list->count > 2 * HEADER_PARAGRAPHS)
			i = list->count - HEADER_PARAGRAPHS;
		const struct paragraph *paragraph = &list->at[i];
		if (paragraph->last == paragraph->first || !is_source_line(r, paragraph))
			continue;
		r->heading->source = (struct range){ paragraph->last - 1, paragraph->last };
		return;
	}
}

void heading_read(struct heading *heading, const struct text *text,
		  const struct lexicon *lexicon)
{
	struct reader r = { text, lexicon, heading };
	*heading = (struct heading){ 0 };
	uint32_t body = read_header(&r);
	read_source(&r);
	if (body < text->paragraphs.count)
		read_dateline(&r, &text->paragraphs.at[body]);
	if (!heading->published.year)
		read_footer(&r);
	if (!heading->published.year && body < text->paragraphs.count)
		read_body_date(&r, paragraph_range(&text->paragraphs.at[body]));
}
