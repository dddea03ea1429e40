/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Readers move the cursor behind what they read and leave it where it was
 * when they find something else; each looks at a few tokens. Dates are read
 * with the parts that are written, and completed from the day of the text at
 * the end. */
#include "recognize/date.h"

#include <string.h>
#include <strings.h>

#include "text/words.h"

enum {
	FIRST_YEAR = 1600,
	LAST_YEAR = 2100,
	TENSE_REACH = 24,       /* tokens on either side that may show a future */
	MONTHS_AHEAD = 2,       /* how far ahead a date without its year may lie */
	MONTHS_AHEAD_FUTURE = 6 /* and where the sentence speaks of the future */
};

struct cursor {
	const struct text *text;
	const struct lexicon *lexicon;
	struct date published;
	uint32_t at, end; /* end: of the paragraph */
};

/* The place of a token's word in a list, or -1. */
static int word_among(const struct text *text, uint32_t token,
		      const char *const *words)
{
	for (int i = 0; words[i]; i++)
		if (text_token_is(text, token, words[i]))
			return i;
	return -1;
}

static uint8_t kind_at(const struct cursor *c, uint32_t token)
{
	return token < c->end ? c->text->tokens.at[token].kind
			      : (uint8_t)TOKEN_OTHER;
}

static bool skip_word(struct cursor *c, const char *word)
{
	if (kind_at(c, c->at) != TOKEN_WORD || !text_token_is(c->text, c->at, word))
		return false;
	c->at++;
	return true;
}

static bool skip_kind(struct cursor *c, enum token_kind kind)
{
	if (kind_at(c, c->at) != kind)
		return false;
	c->at++;
	return true;
}

static bool has_class(const struct cursor *c, uint32_t token, uint64_t class)
{
	return kind_at(c, token) == TOKEN_WORD &&
	       c->text->tokens.at[token].classes & class;
}

/* ---- numbers, months, weekdays */

/* Leading digits of s: how many, and their value. */
static size_t leading_digits(struct str s, uint32_t *value)
{
	size_t count = 0;
	*value = 0;
	while (count < s.length && count < 5 && s.at[count] >= '0' &&
	       s.at[count] <= '9')
		*value = *value * 10 + (uint32_t)(s.at[count++] - '0');
	return count;
}

static bool is_ordinal_tail(struct str tail)
{
	static const char *const tails[] = { "st", "nd", "rd", "th" };
	if (tail.length == 1)
		return tail.at[0] == '.';
	for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
		if (tail.length == 2 && !strncasecmp(tail.at, tails[i], 2))
			return true;
	return tail.length == 0;
}

/* 9, 09, 9th, "9." */
static bool read_day(struct cursor *c, uint8_t *day)
{
	if (kind_at(c, c->at) != TOKEN_NUMBER)
		return false;
	struct str s = text_token(c->text, c->at);
	uint32_t value;
	size_t digits = leading_digits(s, &value);
	struct str tail = { s.at + digits, s.length - digits };
	if (!digits || digits > 2 || value < 1 || value > 31 ||
	    !is_ordinal_tail(tail))
		return false;
	*day = (uint8_t)value;
	c->at++;
	return true;
}

static bool read_year(struct cursor *c, uint16_t *year)
{
	if (kind_at(c, c->at) != TOKEN_NUMBER)
		return false;
	struct str s = text_token(c->text, c->at);
	uint32_t value;
	if (leading_digits(s, &value) != 4 || s.length != 4 || value < FIRST_YEAR ||
	    value > LAST_YEAR)
		return false;
	*year = (uint16_t)value;
	c->at++;
	return true;
}

/* Months are told apart by their first three letters. They are written with
 * a capital: "may" and "march" are other words. */
static bool read_month(struct cursor *c, uint8_t *month)
{
	static const char names[] = "janfebmaraprmayjunjulaugsepoctnovdec";
	if (!has_class(c, c->at, WORD_MONTH) ||
	    !(c->text->tokens.at[c->at].flags & TOKEN_CAPITAL))
		return false;
	struct str s = text_token(c->text, c->at);
	for (uint8_t i = 0; s.length >= 3 && i < 12; i++) {
		if (strncasecmp(s.at, names + (size_t)3 * i, 3))
			continue;
		*month = (uint8_t)(i + 1);
		c->at++;
		return true;
	}
	return false;
}

/* 0 is Monday. */
static bool read_weekday(struct cursor *c, uint8_t *weekday)
{
	static const char names[] = "motuwethfrsasu";
	if (!has_class(c, c->at, WORD_WEEKDAY) ||
	    !(c->text->tokens.at[c->at].flags & TOKEN_CAPITAL))
		return false;
	struct str s = text_token(c->text, c->at);
	for (uint8_t i = 0; i < 7; i++) {
		if (strncasecmp(s.at, names + (size_t)2 * i, 2))
			continue;
		*weekday = i;
		c->at++;
		return true;
	}
	return false;
}

/* "to", "until", "and", a dash, a hyphen, a slash: between two days. */
static bool read_to(struct cursor *c, bool or_and)
{
	static const char *const words[] = { "to",  "until", "till", "through",
					     "and", "&",     NULL };
	uint8_t kind = kind_at(c, c->at);
	if (kind == TOKEN_HYPHEN || kind == TOKEN_DASH) {
		c->at++;
		return true;
	}
	if (kind != TOKEN_WORD && kind != TOKEN_OTHER &&
	    !(kind == TOKEN_SLASH && or_and))
		return false;
	if (c->at >= c->end)
		return false;
	if (kind != TOKEN_SLASH) {
		int word = word_among(c->text, c->at, words);
		if (word < 0 || (word >= 4 && !or_and))
			return false;
	}
	c->at++;
	return true;
}

/* ---- what is completed from the day of the text */

/* Whether the words around a token speak of something to come. */
static bool is_future(const struct cursor *c, uint32_t token)
{
	static const char *const signs[] = { "will",     "shall",    "scheduled",
					     "due",      "upcoming", "forthcoming",
					     "expected", "planned",  NULL };
	const struct token *tokens = c->text->tokens.at;
	uint32_t sentence = tokens[token].sentence;
	uint32_t first = token > TENSE_REACH ? token - TENSE_REACH : 0;
	for (uint32_t i = first; i < c->end && i < token + TENSE_REACH; i++)
		if (tokens[i].sentence == sentence &&
		    tokens[i].kind == TOKEN_WORD &&
		    word_among(c->text, i, signs) >= 0)
			return true;
	return false;
}

/* -1 after "last" or "past", 1 after "next", 0 otherwise. */
static int direction_before(const struct cursor *c, uint32_t token)
{
	if (!token || c->text->tokens.at[token - 1].kind != TOKEN_WORD)
		return 0;
	if (text_token_is(c->text, token - 1, "last") ||
	    text_token_is(c->text, token - 1, "past"))
		return -1;
	return text_token_is(c->text, token - 1, "next");
}

/* The year of a month, or of a day of it, that is written without one. */
static uint16_t nearest_year(const struct cursor *c, uint32_t token,
			     struct date date)
{
	struct date now = c->published;
	date.year = now.year;
	int direction = direction_before(c, token);
	if (direction < 0)
		return (uint16_t)(now.year - (date_compare(date, now) >= 0));
	if (direction > 0)
		return (uint16_t)(now.year + (date_compare(date, now) <= 0));
	int limit = is_future(c, token) ? MONTHS_AHEAD_FUTURE : MONTHS_AHEAD;
	int ahead = now.month ? date.month - now.month : 0;
	if (ahead > limit)
		return (uint16_t)(now.year - 1);
	return (uint16_t)(now.year + (ahead <= limit - 12));
}

/* Gives both ends their years and checks them. */
static bool complete(const struct cursor *c, uint32_t token, struct date *from,
		     struct date *to)
{
	if (!to->year && !from->year && !c->published.year)
		return false;
	if (!to->year) {
		to->year = from->year ? from->year : nearest_year(c, token, *to);
		if (from->year && date_compare(*to, *from) < 0)
			to->year++;
	}
	if (!from->year) {
		from->year = to->year;
		if (date_compare(*from, *to) > 0)
			from->year--; /* 30 December to 2 January */
	}
	return date_is_valid(*from) && date_is_valid(*to) &&
	       date_compare(*from, *to) <= 0;
}

/* ---- dates with a month in words */

/* "this year", "last year", "next year" */
static bool read_this_year(struct cursor *c, uint16_t *year)
{
	struct cursor ahead = *c;
	int shift = skip_word(&ahead, "this")   ? 0
		    : skip_word(&ahead, "last") ? -1
		    : skip_word(&ahead, "next") ? 1
						: 2;
	if (shift > 1 || !skip_word(&ahead, "year") || !c->published.year)
		return false;
	*year = (uint16_t)(c->published.year + shift);
	*c = ahead;
	return true;
}

/* A year behind a month: "June 2023", "June, 2023", "Jun. 2023", "June of
 * 2023", "June of this year". */
static void read_year_behind(struct cursor *c, uint16_t *year)
{
	struct cursor ahead = *c;
	if (!skip_kind(&ahead, TOKEN_COMMA) && !skip_kind(&ahead, TOKEN_STOP))
		skip_word(&ahead, "of");
	if (read_year(&ahead, year) || read_this_year(&ahead, year))
		*c = ahead;
}

/* A full stop directly behind a number or a short month belongs to it. */
static void skip_stop(struct cursor *c)
{
	if (kind_at(c, c->at) == TOKEN_STOP &&
	    kind_at(c, c->at + 1) != TOKEN_OTHER &&
	    !(c->text->tokens.at[c->at].flags & TOKEN_SPACE))
		c->at++;
}

/* "29 June", "29th of June", "13. Jun" */
static bool read_day_month(struct cursor *c, struct date *date)
{
	struct cursor ahead = *c;
	if (!read_day(&ahead, &date->day))
		return false;
	struct cursor behind_stop = ahead;
	skip_stop(&behind_stop);
	if (!read_month(&behind_stop, &date->month)) {
		skip_word(&ahead, "of");
		if (!read_month(&ahead, &date->month))
			return false;
		behind_stop = ahead;
	}
	*c = behind_stop;
	return true;
}

/* "29 June 2023", and with the comma of "12 May, 2024". */
static bool read_day_first(struct cursor *c, struct date *date)
{
	*date = (struct date){ 0 };
	if (!read_day_month(c, date))
		return false;
	read_year_behind(c, &date->year);
	return true;
}

/* "June 29, 2023", "June 29th" */
static bool read_month_first(struct cursor *c, struct date *date)
{
	struct cursor ahead = *c;
	*date = (struct date){ 0 };
	if (!read_month(&ahead, &date->month))
		return false;
	struct cursor behind_stop = ahead;
	skip_stop(&behind_stop);
	if (!read_day(&behind_stop, &date->day))
		return false;
	*c = behind_stop;
	read_year_behind(c, &date->year);
	return true;
}

/* "June 2023", or a month alone where the word before it shows that it is
 * one: March and May are other words, too, April and June are names. */
static bool read_month_alone(struct cursor *c, struct date *date)
{
	static const char *const before[] = {
		"in",     "of",     "since", "until",   "by",   "from", "early",
		"late",   "mid",    "last",  "next",    "this", "to",   "till",
		"during", "before", "after", "between", NULL
	};
	uint32_t token = c->at;
	*date = (struct date){ 0 };
	if (!read_month(c, &date->month))
		return false;
	read_year_behind(c, &date->year);
	if (date->year)
		return true;
	if (token && c->text->tokens.at[token - 1].kind == TOKEN_WORD &&
	    word_among(c->text, token - 1, before) >= 0)
		return true;
	c->at = token;
	return false;
}

static bool read_worded(struct cursor *c, struct date *date)
{
	return read_day_first(c, date) || read_month_first(c, date);
}

/* "27 to 28 May 2024", "28 and 29 November": a day, then a whole date. */
static bool read_days_of_month(struct cursor *c, struct date *from, struct date *to)
{
	struct cursor ahead = *c;
	*from = (struct date){ 0 };
	if (!read_day(&ahead, &from->day) || !read_to(&ahead, true) ||
	    !read_day_first(&ahead, to) || from->day >= to->day)
		return false;
	from->month = to->month;
	*c = ahead;
	return true;
}

/* "May 12-14, 2024", "May 12 and 13": the month, then days. */
static bool read_month_of_days(struct cursor *c, struct date *from, struct date *to)
{
	struct cursor ahead = *c;
	*from = (struct date){ 0 };
	*to = (struct date){ 0 };
	if (!read_month(&ahead, &from->month))
		return false;
	skip_stop(&ahead);
	if (!read_day(&ahead, &from->day) || !read_to(&ahead, true) ||
	    !read_day(&ahead, &to->day) || from->day >= to->day ||
	    has_class(&ahead, ahead.at, WORD_MONTH))
		return false;
	to->month = from->month;
	*c = ahead;
	read_year_behind(c, &to->year);
	return true;
}

/* The other end: "29 November | to 1 December 2021". */
static void read_worded_end(struct cursor *c, struct date from, struct date *to)
{
	struct cursor ahead = *c;
	struct date end;
	if (!read_to(&ahead, false))
		return;
	bool found = from.day ? read_worded(&ahead, &end)
			      : read_month_alone(&ahead, &end);
	if (!found || (from.year && end.year && date_compare(end, from) < 0))
		return;
	*to = end;
	*c = ahead;
}

static bool read_worded_days(struct cursor *c, struct date *from, struct date *to)
{
	struct cursor start = *c;
	if (read_days_of_month(c, from, to) || read_month_of_days(c, from, to))
		return complete(c, start.at, from, to);
	if (!read_worded(c, from) && !read_month_alone(c, from))
		return false;
	*to = *from;
	struct cursor behind = *c;
	read_worded_end(c, *from, to);
	if (complete(c, start.at, from, to))
		return true;
	*c = behind; /* the first end alone */
	*to = *from;
	return complete(c, start.at, from, to);
}

/* ---- dates in numbers */

/* 05.07.2022, 26/06/2024, 2024-06-26, however it was cut into tokens: read
 * from the bytes. The first of two small numbers is the day, but where only
 * the second can be one. */
static size_t read_numeric_bytes(struct str s, struct date *date)
{
	uint32_t parts[3] = { 0 };
	size_t digits[3], length = 0;
	char mark = '\0';
	for (int i = 0; i < 3; i++) {
		struct str rest = { s.at + length, s.length - length };
		digits[i] = leading_digits(rest, &parts[i]);
		length += digits[i];
		if (!digits[i] || i == 2)
			continue;
		if (length == s.length || !strchr("./-", s.at[length]) ||
		    (i && s.at[length] != mark))
			return 0;
		mark = s.at[length++];
	}
	if (digits[0] == 4 && digits[1] == 2 && digits[2] == 2) {
		uint32_t year = parts[0];
		parts[0] = parts[2];
		parts[2] = year;
	} else if (digits[0] > 2 || digits[1] > 2 || digits[2] != 4) {
		return 0;
	} else if (parts[1] > 12 && parts[0] <= 12) {
		uint32_t day = parts[1];
		parts[1] = parts[0];
		parts[0] = day;
	}
	if (!parts[0] || !parts[1] || parts[0] > 31 || parts[1] > 12 ||
	    parts[2] < FIRST_YEAR || parts[2] > LAST_YEAR)
		return 0;
	*date = (struct date){ (uint16_t)parts[2], (uint8_t)parts[1],
			       (uint8_t)parts[0] };
	return date_is_valid(*date) ? length : 0;
}

static bool read_numeric(struct cursor *c, struct date *date)
{
	enum { LONGEST = 11 }; /* 26/06/2024 and one more byte */
	uint32_t start = c->text->tokens.at[c->at].start;
	uint32_t end = c->text->tokens.at[c->end - 1].end;
	if (end - start > LONGEST)
		end = start + LONGEST;
	size_t length = read_numeric_bytes(
		text_str(c->text, (struct span){ start, end }), date);
	if (!length)
		return false;
	uint32_t at = c->at;
	while (at < c->end && c->text->tokens.at[at].end < start + length)
		at++;
	if (at == c->end || c->text->tokens.at[at].end != start + length)
		return false;
	c->at = at + 1;
	return true;
}

/* "2021-2027", "2023-24", "2021 to 2027" */
static bool read_years(struct cursor *c, struct date *from, struct date *to)
{
	struct cursor ahead = *c;
	*from = *to = (struct date){ 0 };
	if (!read_year(&ahead, &from->year) || !read_to(&ahead, false))
		return false;
	struct str s = kind_at(&ahead, ahead.at) == TOKEN_NUMBER
			       ? text_token(c->text, ahead.at)
			       : (struct str){ "", 0 };
	uint32_t value;
	if (read_year(&ahead, &to->year)) {
		if (to->year <= from->year)
			return false;
	} else if (s.length == 2 && leading_digits(s, &value) == 2 &&
		   value == (from->year + 1U) % 100) {
		to->year = (uint16_t)(from->year + 1);
		ahead.at++;
	} else {
		return false;
	}
	*c = ahead;
	return true;
}

/* Whether what follows a number of four digits makes it a quantity. */
static bool is_counted(const struct cursor *c, uint32_t token)
{
	static const char *const units[] = { "people",   "persons",   "percent",
					     "per",      "million",   "billion",
					     "children", "women",     "men",
					     "hectares", "personnel", NULL };
	static const uint64_t grammar =
		UINT64_C(1) << WORD_ARTICLE_BIT |
		UINT64_C(1) << WORD_DETERMINER_BIT |
		UINT64_C(1) << WORD_POSSESSIVE_BIT | UINT64_C(1) << WORD_BE_BIT |
		UINT64_C(1) << WORD_HAVE_BIT | UINT64_C(1) << WORD_DO_BIT |
		UINT64_C(1) << WORD_ADVERB_BIT |
		UINT64_C(1) << WORD_PREPOSITION_BIT |
		UINT64_C(1) << WORD_SUBORDINATOR_BIT;
	uint8_t kind = kind_at(c, token);
	struct str s = { "", 0 };
	if (token < c->end)
		s = text_token(c->text, token);
	if (kind == TOKEN_OTHER)
		return s.length && strchr("%$", s.at[0]);
	if (kind != TOKEN_WORD)
		return false;
	if (word_among(c->text, token, units) >= 0)
		return true;
	return !(c->text->tokens.at[token].flags & TOKEN_CAPITAL) &&
	       !has_class(c, token, grammar) && s.length > 3 &&
	       s.at[s.length - 1] == 's';
}

/* A year alone: "in 2015", "of 2005", "(2008)", "the 1975 Act". A number of
 * four digits that nothing shows to be a year is none. */
static bool read_year_alone(struct cursor *c, struct date *date)
{
	static const char *const before[] = {
		"in",         "since", "of",     "until",   "till", "by",
		"during",     "after", "before", "from",    "to",   "year",
		"early",      "late",  "mid",    "through", "for",  "between",
		"throughout", "and",   NULL
	};
	uint32_t token = c->at;
	*date = (struct date){ 0 };
	if (!token || !read_year(c, &date->year))
		return false;
	uint32_t behind = c->at;
	c->at = token;
	if (is_counted(c, behind))
		return false;
	uint8_t kind = c->text->tokens.at[token - 1].kind;
	bool shown = kind == TOKEN_OPEN && kind_at(c, behind) == TOKEN_CLOSE;
	if (kind == TOKEN_WORD && text_token_is(c->text, token - 1, "the"))
		shown = behind < c->end &&
			c->text->tokens.at[behind].flags & TOKEN_CAPITAL;
	else if (kind == TOKEN_WORD)
		shown = word_among(c->text, token - 1, before) >= 0;
	if (shown && text_token_is(c->text, token - 1, "and")) {
		uint16_t year; /* "in 2019 and 2020" */
		struct cursor other = *c;
		other.at = token > 2 ? token - 2 : token;
		shown = other.at < token && read_year(&other, &year);
	}
	if (shown)
		c->at = behind;
	return shown;
}

/* ---- days by their distance from the day of the text */

/* "Tuesday", "last Tuesday", "next Monday", "this Friday". */
static bool read_relative_weekday(struct cursor *c, struct date *date)
{
	struct cursor ahead = *c;
	bool last = skip_word(&ahead, "last");
	bool next = !last && skip_word(&ahead, "next");
	bool this = !last && !next && skip_word(&ahead, "this");
	uint8_t weekday;
	if (!read_weekday(&ahead, &weekday) || !date_is_day(c->published))
		return false;
	int32_t back = (date_weekday(c->published) + 7 - weekday) % 7;
	int32_t shift = -back;
	if (last)
		shift = back ? -back : -7;
	else if (next)
		shift = 7 - back;
	else if (this)
		shift = weekday - date_weekday(c->published);
	else if (is_future(c, c->at))
		shift = back ? 7 - back : 0;
	*date = date_add_days(c->published, shift);
	*c = ahead;
	return true;
}

static bool read_named_day(struct cursor *c, struct date *date)
{
	static const struct {
		const char *first, *second;
		int8_t shift;
	} days[] = {
		{ "today", NULL, 0 },      { "tonight", NULL, 0 },
		{ "yesterday", NULL, -1 }, { "tomorrow", NULL, 1 },
		{ "this", "morning", 0 },  { "this", "afternoon", 0 },
		{ "this", "evening", 0 },  { "last", "night", -1 },
		{ "last", "evening", -1 },
	};
	if (!date_is_day(c->published))
		return false;
	for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
		struct cursor ahead = *c;
		if (!skip_word(&ahead, days[i].first) ||
		    (days[i].second && !skip_word(&ahead, days[i].second)))
			continue;
		*date = date_add_days(c->published, days[i].shift);
		*c = ahead;
		return true;
	}
	return false;
}

static struct date add_months(struct date date, int32_t months)
{
	int32_t month = date.year * 12 + date.month - 1 + months;
	return (struct date){ (uint16_t)(month / 12), (uint8_t)(month % 12 + 1),
			      0 };
}

/* "last week", "this month", "next year" */
static bool read_named_period(struct cursor *c, struct date *from, struct date *to)
{
	struct cursor ahead = *c;
	int32_t shift = skip_word(&ahead, "last")   ? -1
			: skip_word(&ahead, "next") ? 1
						    : 0;
	if (!shift && !skip_word(&ahead, "this"))
		return false;
	struct date now = c->published;
	if (skip_word(&ahead, "year") && now.year) {
		*from = (struct date){ (uint16_t)(now.year + shift), 0, 0 };
		*to = *from;
	} else if (now.month && skip_word(&ahead, "month")) {
		*to = *from = add_months(now, shift);
	} else if (date_is_day(now) && skip_word(&ahead, "week")) {
		*from = date_add_days(now, 7 * shift - date_weekday(now));
		*to = date_add_days(*from, 6);
	} else {
		return false;
	}
	*c = ahead;
	return true;
}

/* "two", "a", "12", "thirty-one" */
static bool read_count(struct cursor *c, uint32_t *count)
{
	static const char *const ones[] = {
		"one",     "two",       "three",    "four",     "five",
		"six",     "seven",     "eight",    "nine",     "ten",
		"eleven",  "twelve",    "thirteen", "fourteen", "fifteen",
		"sixteen", "seventeen", "eighteen", "nineteen", NULL
	};
	static const char *const tens[] = { "twenty", "thirty", "forty",
					    "fifty",  "sixty",  "seventy",
					    "eighty", "ninety", NULL };
	uint8_t kind = kind_at(c, c->at);
	if (kind == TOKEN_NUMBER) {
		struct str s = text_token(c->text, c->at);
		if (leading_digits(s, count) != s.length)
			return false;
	} else if (kind != TOKEN_WORD) {
		return false;
	} else if (text_token_is(c->text, c->at, "a")) {
		*count = 1;
	} else {
		int ten = word_among(c->text, c->at, tens);
		uint32_t unit = c->at;
		if (ten >= 0 && kind_at(c, unit + 1) == TOKEN_HYPHEN)
			unit += 2;
		int one = kind_at(c, unit) == TOKEN_WORD
				  ? word_among(c->text, unit, ones)
				  : -1;
		if (one < 0 && (ten < 0 || unit != c->at))
			return false;
		*count = (uint32_t)((ten < 0 ? 0 : (ten + 2) * 10) + one + 1);
		c->at = unit;
	}
	c->at++;
	return true;
}

/* "two days ago", "thirty-one years ago" */
static bool read_ago(struct cursor *c, struct date *date)
{
	static const char *const units[] = { "day",   "days",  "week",
					     "weeks", "month", "months",
					     "year",  "years", NULL };
	enum { MOST = 500 };
	struct cursor ahead = *c;
	struct date now = c->published;
	uint32_t count;
	if (!read_count(&ahead, &count) || count > MOST ||
	    kind_at(&ahead, ahead.at) != TOKEN_WORD)
		return false;
	int unit = word_among(c->text, ahead.at++, units);
	if (unit < 0 || !skip_word(&ahead, "ago") || !now.year)
		return false;
	if (unit >= 6)
		*date = (struct date){ (uint16_t)(now.year - count), 0, 0 };
	else if (unit >= 4 && now.month)
		*date = add_months(now, -(int32_t)count);
	else if (unit < 4 && date_is_day(now))
		*date = date_add_days(now, -(int32_t)count * (unit >= 2 ? 7 : 1));
	else
		return false;
	*c = ahead;
	return true;
}

/* ---- the whole */

static bool read_explicit(struct cursor *c, struct date *from, struct date *to)
{
	if (read_numeric(c, from)) {
		*to = *from;
		return true;
	}
	return read_worded_days(c, from, to);
}

/* Behind "today" or a weekday the date itself may stand: "Sunday 9 June",
 * "today, April 13", "Thursday (19 May 2016)", "today, Sunday 9 June". */
static void read_apposition(struct cursor *c, struct date *from, struct date *to)
{
	struct cursor ahead = *c;
	struct date first, last;
	uint8_t weekday;
	bool open = skip_kind(&ahead, TOKEN_OPEN);
	if (!open)
		skip_kind(&ahead, TOKEN_COMMA);
	if (read_weekday(&ahead, &weekday))
		skip_kind(&ahead, TOKEN_COMMA);
	else
		skip_word(&ahead, "the");
	if (ahead.at >= ahead.end || !read_explicit(&ahead, &first, &last) ||
	    !first.day || (open && !skip_kind(&ahead, TOKEN_CLOSE)))
		return;
	*from = first;
	*to = last;
	*c = ahead;
}

/* A weekday whose date follows needs no day of the text. */
static bool read_weekday_date(struct cursor *c, struct date *from, struct date *to)
{
	struct cursor ahead = *c;
	uint8_t weekday;
	if (!read_weekday(&ahead, &weekday))
		return false;
	struct cursor behind = ahead;
	read_apposition(&behind, from, to);
	if (behind.at == ahead.at)
		return false;
	*c = behind;
	return true;
}

static bool read_date(struct cursor *c, struct date *from, struct date *to)
{
	if (kind_at(c, c->at) == TOKEN_NUMBER &&
	    (read_numeric(c, from) || read_ago(c, from))) {
		*to = *from;
		return true;
	}
	if (read_worded_days(c, from, to) || read_years(c, from, to) ||
	    read_weekday_date(c, from, to) || read_named_period(c, from, to))
		return true;
	if (read_year_alone(c, from) || read_ago(c, from)) {
		*to = *from;
		return true;
	}
	if (!read_named_day(c, from) && !read_relative_weekday(c, from))
		return false;
	*to = *from;
	read_apposition(c, from, to);
	return true;
}

/* Most words can begin no date, which their first letter tells. */
static bool may_begin(const struct cursor *c)
{
	static const char *const words[] = {
		"a",       "eight",    "eighteen", "eighty",    "eleven",
		"fifteen", "fifty",    "five",     "forty",     "four",
		"fourteen", "last",    "next",     "nine",      "nineteen",
		"ninety",  "one",      "seven",    "seventeen", "seventy",
		"six",     "sixteen",  "sixty",    "ten",       "thirteen",
		"thirty",  "this",     "three",    "today",     "tomorrow",
		"tonight", "twelve",   "twenty",   "two",       "yesterday"
	};
	if (kind_at(c, c->at) == TOKEN_NUMBER ||
	    has_class(c, c->at, WORD_MONTH | WORD_WEEKDAY))
		return true;
	struct str word = text_token(c->text, c->at);
	return kind_at(c, c->at) == TOKEN_WORD && word.length != 2 &&
	       strchr("aeflnostyAEFLNOSTY", word.at[0]) &&
	       word_is_among(word, words, sizeof words / sizeof *words);
}

/* "yesterday | evening", "on Monday | morning". */
static void skip_part_of_day(struct cursor *c)
{
	static const char *const parts[] = { "afternoon", "evening", "morning",
					     "night" };
	if (kind_at(c, c->at) == TOKEN_WORD &&
	    word_is_among(text_token(c->text, c->at), parts,
			  sizeof parts / sizeof *parts))
		c->at++;
}

uint32_t date_parse(const struct text *text, const struct lexicon *lexicon,
		    uint32_t token, struct date published, struct date *from,
		    struct date *to)
{
	uint32_t sentence = text->tokens.at[token].sentence;
	uint32_t paragraph = text->sentences.at[sentence].paragraph;
	struct cursor c = { text, lexicon, published, token,
			    text->paragraphs.at[paragraph].last };
	struct date start = { 0 }, end = { 0 };
	if (!may_begin(&c) || !read_date(&c, &start, &end))
		return 0;
	skip_part_of_day(&c);
	*from = start;
	*to = end;
	return c.at - token;
}
