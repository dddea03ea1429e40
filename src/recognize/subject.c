/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/subject.h"

#include <string.h>

enum { LONGEST = 24, CONTEXT = 14 };

#define IS_AMONG(scan, at, words) \
	scan_is_among(scan, at, words, sizeof(words) / sizeof *(words))

static bool ends_in(const struct scan *scan, uint32_t at, const char *ending)
{
	struct str word = text_token(scan->text, at);
	size_t length = strlen(ending);
	return word.length > length + 2 &&
	       !memcmp(word.at + word.length - length, ending, length);
}

/* A word that may be part of a noun phrase: no grammar, no participle that
 * has no noun behind it ("signed in Riga"). */
static bool is_noun_word(const struct scan *scan, uint32_t at)
{
	const uint64_t none = WORDS_OF_GRAMMAR | WORD_MONTH | WORD_WEEKDAY |
			      WORD_VERB_PAST | WORD_ADVERB;
	if (scan_kind(scan, at) != TOKEN_WORD || scan_classes(scan, at) & none ||
	    scan->honorifics[at].last)
		return false;
	if (!ends_in(scan, at, "ed") || scan_capital(scan, at))
		return true;
	return scan_kind(scan, at + 1) == TOKEN_WORD &&
	       !(scan_classes(scan, at + 1) & none) && !scan->things[at + 1].last;
}

/* The words of one noun phrase, with an article or "its" before it. */
static uint32_t parse_words(const struct scan *scan, uint32_t at, uint32_t limit)
{
	uint32_t i = at;
	if (scan_classes(scan, i) & (WORD_ARTICLE | WORD_POSSESSIVE))
		i++;
	uint32_t first = i;
	while (i < limit && scan_same_sentence(scan, at, i)) {
		if (scan->things[i].last)
			i = scan->things[i].last;
		else if (is_noun_word(scan, i))
			i++;
		else if (i > first && scan_kind(scan, i) == TOKEN_HYPHEN &&
			 scan_kind(scan, i + 1) == TOKEN_WORD)
			i += 2;
		else if (i > first && scan_kind(scan, i) == TOKEN_POSSESSIVE)
			i++;
		else if (i == first + 1 && ends_in(scan, first, "ing") &&
			 scan_classes(scan, i) & WORD_ARTICLE)
			i++; /* "on strengthening the Secretariat" */
		else
			break;
	}
	return i > first ? i : at;
}

/* Words that only seem to begin a subject: "on behalf of", "for the first time". */
static bool begins_no_subject(const struct scan *scan, uint32_t at)
{
	static const char *const words[] = { "behalf", "sidelines", "margins", "occasion",
					     "basis", "condition", "time", "first", "part",
					     "issues", "years", "months", "days", "year",
					     "both", "ways", "example", "signature",
					     "purpose", "results", "outcomes" };
	uint32_t word = scan_skip_article(scan, at);
	const uint64_t none = WORD_NUMBER | WORD_ORDINAL | WORD_POSSESSIVE | WORD_ADVERB |
			      WORD_EVENT_HEAD;
	return scan_kind(scan, word) != TOKEN_WORD || IS_AMONG(scan, word, words) ||
	       scan_classes(scan, word) & none ||
	       (scan->titles[word].last && scan_capital(scan, word)) ||
	       scan_thing(scan, word, ENTRY_PLACE);
}

/* Whether the phrase goes on behind a preposition or "and": not with a place, a
 * party or a day. */
static bool goes_on(const struct scan *scan, uint32_t at)
{
	static const char *const links[] = { "of", "in", "for", "and", "on", "against",
					     "to", "from", "between", "with", "at",
					     "into", "&" };
	uint32_t word = scan_skip_article(scan, at + 1);
	bool thing = scan->things[word].last;
	if (!IS_AMONG(scan, at, links) || !scan_same_sentence(scan, at, word))
		return false;
	if (scan_classes(scan, at) & WORD_COORDINATOR)
		/* "and the ministers discussed", "and Japan said" */
		return !scan->titles[word].last && !scan_is(scan, at + 1, "a") &&
		       !(scan_classes(scan, word) & WORD_GROUP_HEAD);
	if (thing) /* "on UN sanctions" */
		return scan_is(scan, at, "of") || scan_is(scan, at, "into") ||
		       scan_kind(scan, scan->things[word].last) == TOKEN_POSSESSIVE ||
		       (scan_is(scan, at, "on") && word == at + 1 &&
			is_noun_word(scan, scan->things[word].last)) ||
		       (scan_is(scan, at, "to") && scan_thing(scan, word, ENTRY_STATE));
	/* "at sea", but "at the conference" */
	if (scan_is(scan, at, "at") && word > at + 1)
		return false;
	return !begins_no_subject(scan, at + 1) &&
	       (scan_is(scan, at, "of") ||
		!(scan_classes(scan, word) & (WORD_GROUP_HEAD | WORD_TITLE_HEAD)));
}

uint32_t subject_parse(const struct scan *scan, uint32_t at)
{
	static const char *const links[] = { "on", "for", "concerning", "regarding" };
	static const char *const fields[] = { "field", "fields", "area", "areas", "sphere" };
	uint32_t limit = at + LONGEST;
	/* "in the field of communication" */
	bool field = scan_is(scan, at, "in") &&
		     IS_AMONG(scan, scan_skip_article(scan, at + 1), fields);
	if ((!field && !IS_AMONG(scan, at, links)) || !scan_same_sentence(scan, at, at + 1) ||
	    begins_no_subject(scan, at + 1))
		return at;
	uint32_t end = parse_words(scan, at + 1, limit);
	if (end == at + 1)
		return at;
	while (end < limit) {
		/* "delegations sent to partner countries" */
		uint32_t link = end;
		if (scan_classes(scan, link) & WORD_VERB_PAST &&
		    (scan_is(scan, link + 1, "to") || scan_is(scan, link + 1, "from")))
			link++;
		else if (!goes_on(scan, link))
			break;
		uint32_t next = parse_words(scan, link + 1, limit);
		if (next == link + 1)
			break;
		end = next;
	}
	return end;
}

bool subject_is_adopted(const struct scan *scan, uint32_t first, uint32_t last)
{
	static const char *const words[] = { "signs", "signed", "signing", "signature",
					     "adopted", "adoption", "ratified",
					     "ratification", "concluded", "initialled",
					     "initialed", "initialling", "acceded",
					     "inked", "approved", "passed", "enacted",
					     "assented" };
	uint32_t from = first > CONTEXT ? first - CONTEXT : 0;
	for (uint32_t i = from; i < last + CONTEXT; i++)
		if ((i < first || i >= last) && scan_same_sentence(scan, first, i) &&
		    IS_AMONG(scan, i, words))
			return true;
	return false;
}
