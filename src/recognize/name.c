/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/name.h"

#include <string.h>

enum { NAME_LIMIT = 9 };

/* Classes of words that are not names by themselves. */
#define MEANS_SOMETHING                                                     \
	(WORDS_OF_GRAMMAR | WORD_COMMON | WORD_MONTH | WORD_WEEKDAY |       \
	 WORD_TITLE_HEAD | WORD_PORTFOLIO | WORD_ORGANIZATION_HEAD |        \
	 WORD_INSTRUMENT_HEAD | WORD_EVENT_HEAD | WORD_GROUP_HEAD |         \
	 WORD_HONORIFIC | WORD_NUMBER | WORD_ORDINAL | WORD_PEER |          \
	 WORD_FEATURE |                                                     \
	 WORD_FORMER | WORD_ACTING | WORD_ADVERB)

static bool is_initial(const struct scan *scan, uint32_t at)
{
	return at < scan->text->tokens.count &&
	       scan->text->tokens.at[at].flags & TOKEN_INITIAL;
}

static bool has_capital(const struct scan *scan, uint32_t at)
{
	return scan_kind(scan, at) == TOKEN_WORD &&
	       scan->text->tokens.at[at].flags & TOKEN_CAPITAL;
}

/* A place or an adjective may be part of a name: where another name word
 * goes with it. */
static bool place_in_name(const struct scan *scan, uint32_t at, uint32_t words,
			  bool introduced)
{
	const struct hit *hit = &scan->things[at];
	const struct form *form = hit->form;
	if (hit->last > at + 1 || form->entry->kind == ENTRY_ORGANIZATION ||
	    form->entry->kind == ENTRY_INSTRUMENT ||
	    form->role == FORM_ABBREVIATION)
		return false;
	if (words)
		return true;
	bool place = form->entry->kind == ENTRY_PLACE;
	/* "Mr Livingstone" */
	if (place && introduced && at && scan_classes(scan, at - 1) & WORD_HONORIFIC &&
	    !scan_capital(scan, at + 1))
		return true;
	/* "Santiago Peña said", not "in Santiago Peña said" */
	bool stands_free = place && !(at && scan_classes(scan, at - 1) &
						   (WORD_PREPOSITION | WORD_ARTICLE));
	return (introduced || stands_free) && has_capital(scan, at + 1) &&
	       !scan->things[at + 1].last &&
	       !(scan_classes(scan, at + 1) & MEANS_SOMETHING);
}

/* "MP", "KCMG": also where all words are in capitals, and an abbreviation is
 * numbered as the word it looks like. */
static bool is_post_nominal(const struct scan *scan, uint32_t at)
{
	if (scan_kind(scan, at) != TOKEN_WORD ||
	    !(scan->text->tokens.at[at].flags & TOKEN_ALL_CAPS))
		return false;
	if (scan_classes(scan, at) & WORD_HONORIFIC)
		return true;
	const char *word = scan_text(scan, (struct range){ at, at + 1 });
	return lexicon_classes(scan->lexicon, lexicon_word(scan->lexicon, word)) &
	       WORD_HONORIFIC;
}

static bool name_word(const struct scan *scan, uint32_t at, uint32_t words,
		      bool introduced)
{
	if (!has_capital(scan, at) || (words > 1 && is_post_nominal(scan, at)))
		return false;
	if (scan->things[at].last)
		return place_in_name(scan, at, words, introduced);
	uint64_t classes = scan_classes(scan, at);
	if (!(classes & MEANS_SOMETHING))
		return true;
	/* "Dr. Nor Imtihan", "Shri Harsh Vardhan", "President Guy Parmelin": behind
	 * an honorific or a title a word with a capital is a name, whatever else
	 * it means, where another one follows */
	if (!words && introduced && !scan_begins(scan, at) &&
	    !(classes & ~(WORDS_OF_GRAMMAR | WORD_COMMON | WORD_ADVERB | WORD_MONTH |
			  WORD_FEATURE | WORD_NUMBER)) &&
	    !scan_capitals_tell_nothing(scan, at) &&
	    scan_capital(scan, at + 1) && !scan_classes(scan, at + 1) &&
	    !(scan->text->tokens.at[at].flags & TOKEN_ALL_CAPS))
		return true;
	/* "Vice Premier He": no pronoun, in the middle of a sentence */
	if (!words && introduced && at && classes & WORD_PRONOUN_HE &&
	    scan_is(scan, at, "he") && !scan_begins(scan, at) &&
	    scan_classes(scan, at - 1) & WORD_TITLE_HEAD &&
	    !((scan->text->tokens.at[at].flags |
	       scan->text->tokens.at[at - 1].flags) &
	      TOKEN_ALL_CAPS) &&
	    !scan_capitals_tell_nothing(scan, at))
		return true;
	/* "Hossein Amir Abdollahian", "Jan Lipavský" */
	if (words && classes & WORD_TITLE_OR_NAME &&
	    (scan_capital(scan, at + 1) || scan_kind(scan, at + 1) == TOKEN_HYPHEN))
		return true;
	if (!words && classes & WORD_MONTH && scan_capital(scan, at + 1) &&
	    !scan_classes(scan, at + 1))
		return true;
	if (scan_capitals_tell_nothing(scan, at))
		return false;
	if (classes & WORD_HONORIFIC && scan->text->tokens.at[at].flags & TOKEN_ALL_CAPS)
		return false;
	/* a common word ends a name as a surname may ("Ned Price", "Theresa
	 * May", "James Lyall Sharp"), unless it goes on as something else */
	return (words == 1 || (words == 2 && introduced)) &&
	       classes & (WORD_COMMON | WORD_MONTH | WORD_HONORIFIC) &&
	       !(classes & (WORDS_OF_GRAMMAR | WORD_PORTFOLIO | WORD_ADVERB | WORD_FEATURE)) &&
	       !(words == 2 && classes & (WORD_TITLE_HEAD | WORD_EVENT_HEAD | WORD_NUMBER |
					  WORD_GROUP_HEAD | WORD_ORGANIZATION_HEAD)) &&
	       !scan_capital(scan, at + 1) &&
	       scan_kind(scan, at + 1) != TOKEN_NUMBER;
}

static bool is_particle(const struct scan *scan, uint32_t at)
{
	return scan_classes(scan, at) & WORD_NAME_PARTICLE;
}

/* A particle, or several, with the word they belong to behind them. */
static uint32_t skip_particles(const struct scan *scan, uint32_t at)
{
	uint32_t i = at;
	while (i < at + 3 && is_particle(scan, i)) {
		i++;
		if (scan_kind(scan, i) == TOKEN_HYPHEN)
			i++;
	}
	return i > at && has_capital(scan, i) && !scan->titles[i].last ? i : at;
}

/* ", Jr." */
static uint32_t skip_generation(const struct scan *scan, uint32_t at)
{
	uint32_t i = scan_kind(scan, at) == TOKEN_COMMA ? at + 1 : at;
	if (!scan_is(scan, i, "jr.") && !scan_is(scan, i, "jr") &&
	    !scan_is(scan, i, "sr.") && !scan_is(scan, i, "sr"))
		return at;
	return has_capital(scan, i) ? i + 1 : at;
}

/* "Oliver (Olly) Robbins", "James “Jim” Weller": what he is called by, with the
 * name going on behind it. The end of the brackets, or at. */
static uint32_t skip_nickname(const struct scan *scan, uint32_t at, uint32_t words,
			      bool introduced)
{
	enum token_kind open = scan_kind(scan, at);
	enum token_kind close = open == TOKEN_OPEN	   ? TOKEN_CLOSE
				: open == TOKEN_QUOTE_OPEN ? TOKEN_QUOTE_CLOSE
							   : TOKEN_WORD;
	if (!words || close == TOKEN_WORD || scan_kind(scan, at + 2) != close ||
	    !scan_same_sentence(scan, at, at + 3) || !has_capital(scan, at + 1))
		return at;
	/* no abbreviation "(HRDs)", no post "(Rapporteur)" */
	struct str nickname = text_token(scan->text, at + 1);
	bool plain = nickname.length > 1 && !(nickname.at[1] >= 'A' && nickname.at[1] <= 'Z') &&
		     !memchr(nickname.at, '-', nickname.length) &&
		     !scan->titles[at + 1].last &&
		     !(scan_classes(scan, at + 1) & MEANS_SOMETHING);
	return plain && name_word(scan, at + 3, words, introduced) ? at + 3 : at;
}

uint32_t name_parse(const struct scan *scan, uint32_t at, bool introduced)
{
	uint32_t i = at, end = at, words = 0, initials = 0;
	while (words + initials < NAME_LIMIT &&
	       (i == at || scan_same_sentence(scan, at, i))) {
		uint32_t word = i = skip_nickname(scan, i, words, introduced);
		if ((words || introduced || has_capital(scan, i)) &&
		    is_particle(scan, i))
			word = skip_particles(scan, i);
		if (word == i && is_initial(scan, i)) {
			initials++;
			end = words ? i + 1 : end;
			i++;
			continue;
		}
		if (word == i && !name_word(scan, i, words, introduced))
			break;
		words++;
		end = i = word + 1;
		/* Al-Bashir, Noël-Jean, Abdul-Rahman, Ho-jun */
		while (scan_kind(scan, i) == TOKEN_HYPHEN &&
		       scan_kind(scan, i + 1) == TOKEN_WORD &&
		       (has_capital(scan, i + 1) ||
			(scan_classes(scan, i + 1) & MEANS_SOMETHING) == 0) &&
		       !(scan_classes(scan, i + 1) &
			 (WORD_DESIGNATE | WORD_TITLE_HEAD)))
			end = i = i + 2;
	}
	if (words + initials < 2 && !introduced)
		return at;
	return skip_generation(scan, end);
}

/* The end of one honorific, or at. */
static uint32_t skip_honorific(const struct scan *scan, uint32_t at,
			       enum gender *gender)
{
	if (at >= scan->text->tokens.count || !scan->honorifics[at].last ||
	    !has_capital(scan, at))
		return at;
	uint8_t flags = scan->text->tokens.at[at].flags;
	/* "HE" and "H.E.", but not "He" */
	if (scan_classes(scan, at) & WORDS_OF_GRAMMAR &&
	    scan->honorifics[at].last == at + 1 &&
	    !(flags & (TOKEN_ALL_CAPS | TOKEN_ABBREVIATION)))
		return at;
	const char *tells = scan->honorifics[at].form->entry->gender;
	if (tells && !strcmp(tells, "male"))
		*gender = GENDER_MALE;
	else if (tells && !strcmp(tells, "female"))
		*gender = GENDER_FEMALE;
	return scan->honorifics[at].last;
}

uint32_t name_skip_honorifics(const struct scan *scan, uint32_t at,
			      enum gender *gender)
{
	uint32_t i = at;
	while (i < at + 10) {
		uint32_t word = i;
		/* "the Honourable" */
		uint32_t end = skip_honorific(scan, word, gender);
		if (end == word && scan_classes(scan, word) & WORD_ARTICLE) {
			word++;
			end = skip_honorific(scan, word, gender);
		}
		if (end == word || !scan_same_sentence(scan, at, end))
			break;
		i = end;
	}
	return i;
}

uint32_t name_skip_post_nominals(const struct scan *scan, uint32_t at)
{
	uint32_t i = at;
	/* "Richard Marles MP" */
	while (is_post_nominal(scan, i))
		i++;
	while (scan_kind(scan, i) == TOKEN_COMMA &&
	       scan_kind(scan, i + 1) == TOKEN_WORD && !scan->things[i + 1].last &&
	       scan->text->tokens.at[i + 1].flags & TOKEN_ALL_CAPS &&
	       !(scan_classes(scan, i + 1) &
		 (WORD_TITLE_HEAD | WORD_TITLE_MODIFIER)) &&
	       scan->text->tokens.at[i + 1].end -
			       scan->text->tokens.at[i + 1].start <= 5)
		i += 2;
	return i;
}
