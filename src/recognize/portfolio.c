/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/portfolio.h"

#include "recognize/name.h"
#include "recognize/post.h"

enum { FIELD_LIMIT = 8 };

static bool is_plural(const struct scan *scan, uint32_t at)
{
	struct str word = text_token(scan->text, at);
	return word.length > 3 && word.at[word.length - 1] == 's';
}

/* "the Congressional Hispanic Caucus, Ana Price": the name is yet to come. */
static bool name_follows(const struct scan *scan, uint32_t at)
{
	return scan_kind(scan, at) == TOKEN_COMMA &&
	       name_parse(scan, at + 1, false) > at + 1;
}

/* Whether the capitalised run at a token holds a word that is a field of an
 * office, up to where it ends. A name does not. */
static uint32_t field_end(const struct scan *scan, uint32_t at, bool first, bool named)
{
	const uint64_t field = WORD_PORTFOLIO | WORD_COMMON |
			       WORD_TITLE_MODIFIER | WORD_ORGANIZATION_HEAD |
			       WORD_GROUP_HEAD | WORD_ORDINAL;
	uint32_t end = at, i = at;
	/* behind an article a word of no list is of the field: "the Great
	 * Lakes"; a name there has two words at least */
	bool the = at && scan_classes(scan, at - 1) & WORD_ARTICLE;
	enum gender gender = GENDER_UNKNOWN;
	if (name_skip_honorifics(scan, at, &gender) > at)
		return at;
	while (i < at + FIELD_LIMIT && (i == at || scan_same_sentence(scan, at, i))) {
		if (i > at && scan->titles[i].last)
			break;
		uint64_t classes = scan_classes(scan, i);
		bool longer = scan->things[i].last > i + 1;
		if (!longer && classes & field && !(classes & WORDS_OF_GRAMMAR) &&
		    (scan_capital(scan, i) || classes & WORD_PORTFOLIO)) {
			end = ++i;
		} else if (scan->things[i].last &&
			   scan->things[i].form->entry->kind != ENTRY_PLACE) {
			i = scan->things[i].last;
			/* "Europe", "Afghanistan" are fields; "Kazakh" is one
			 * only with a noun */
			if (scan->things[i - 1].form == NULL ||
			    scan->things[i - 1].form->role < FORM_ADJECTIVE)
				end = i;
		} else if (scan_capital(scan, i)) {
			i++;
			/* "the Great Lakes", not "the Interior Deb Haaland" */
			bool goes_on = the && !scan_capital(scan, i) &&
				       (!named || end == at || name_follows(scan, i) ||
					(end + 1 == i && (is_plural(scan, end) || end > at + 2)));
			/* "Minister of Jal Shakti, Gajendra Singh Shekhawat" */
			goes_on |= first && named && i == at + 2 && end == at + 1 &&
				   !scan_classes(scan, at) && name_follows(scan, i);
			if ((first && end == at) || goes_on)
				end = i;
		} else if (scan_kind(scan, i) == TOKEN_HYPHEN && i > at) {
			i++;
			continue;
		} else {
			break;
		}
	}
	/* words of no list after the last field word begin a name */
	return end;
}

static bool list_closes(const struct scan *scan, uint32_t at)
{
	for (uint32_t i = at; i < at + 12 && scan_same_sentence(scan, at, i); i++) {
		if (scan_classes(scan, i) & WORD_COORDINATOR) {
			/* "Justice, Homeland Security, and throughout" */
			uint32_t field = scan_skip_article(scan, i + 1);
			return scan_capital(scan, field) ||
			       scan_classes(scan, field) & WORD_PORTFOLIO;
		}
		if (scan_kind(scan, i) != TOKEN_COMMA && !scan_capital(scan, i) &&
		    !(scan_classes(scan, i) & WORD_PORTFOLIO))
			return false;
	}
	return false;
}

/* "Foreign and European Affairs and Trade", "Children and Armed Conflict",
 * "Sexual Violence in Conflict", "the Least Developed Countries, ...". */
uint32_t portfolio_parse(const struct scan *scan, uint32_t at, bool named)
{
	uint32_t end = field_end(scan, scan_skip_article(scan, at), true, named);
	if (end == scan_skip_article(scan, at))
		return at;
	while (end < at + SCAN_REACH / 2) {
		uint32_t i = end;
		if (scan_kind(scan, i) == TOKEN_COMMA) {
			i++;
			if (scan_classes(scan, i) & WORD_COORDINATOR)
				i++;
			else if (!list_closes(scan, i))
				break;
		} else if (scan_classes(scan, i) & WORD_COORDINATOR) {
			i++;
		} else if (scan_is(scan, i, "in") || scan_is(scan, i, "against")) {
			i = scan_skip_article(scan, i + 1);
			if (scan->things[i].last)
				break;
		} else if (scan_is(scan, i, "of") &&
			   scan_classes(scan, i + 1) & WORD_ARTICLE &&
			   !scan->things[i + 2].last &&
			   !(scan_classes(scan, i + 2) & WORD_ORGANIZATION_HEAD)) {
			i += 2;
		} else {
			break;
		}
		/* "and the Environment" */
		if (scan_classes(scan, i) & WORD_ARTICLE && i > end &&
		    scan_classes(scan, i - 1) & WORD_COORDINATOR &&
		    scan_classes(scan, i + 1) & WORD_PORTFOLIO && scan_capital(scan, i + 1))
			i++;
		/* "and Ministry of Education", "and Foreign Minister"; but "and Foreign
		 * Affairs Spokesperson" begins with a field */
		bool affairs = scan_is(scan, i + 1, "affairs") && !scan->titles[i].last;
		if (!scan_same_sentence(scan, at, i) || (!affairs && post_begins(scan, i)) ||
		    (scan_classes(scan, i) & WORD_BODY_GOVERNMENT &&
		     scan_classes(scan, i + 1) & WORD_PREPOSITION))
			break;
		uint32_t next = field_end(scan, i, false, named);
		const struct form *state = scan_thing(scan, i, ENTRY_STATE);
		if (next == i || (state && scan->things[i].last == next) ||
		    (scan->things[i].last == next &&
		     scan->things[i].form->role == FORM_ABBREVIATION))
			break;
		end = next;
	}
	return end;
}
