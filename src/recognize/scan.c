/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/scan.h"

#include <string.h>

enum { MATCH_ROOM = 48 };

/* Readings of the same words, best first: a state before its capital
 * ("Luxembourg"), a name before an adjective. */
static int rank(const struct form *form)
{
	static const int by_kind[] = {
		[ENTRY_STATE] = 0, [ENTRY_ORGANIZATION] = 1,
		[ENTRY_INSTRUMENT] = 2, [ENTRY_PLACE] = 3,
	};
	int rank = by_kind[form->entry->kind] * 10;
	if (form->role == FORM_METONYM)
		rank += 50;
	if (form->role == FORM_WEAK_ABBREVIATION)
		rank += 60;
	return rank;
}

static const struct form *best_reading(const struct form *form)
{
	const struct form *best = form;
	for (; form; form = form->next)
		if (rank(form) < rank(best))
			best = form;
	return best;
}

/* The longest of the matches at a token, which stand in that order, of some
 * kinds. */
static struct hit longest(const struct match *matches, uint32_t count,
			  uint32_t kinds)
{
	for (uint32_t i = 0; i < count; i++) {
		const struct form *form = matches[i].form;
		if (!(1u << form->entry->kind & kinds))
			continue;
		if (form->entry->kind < ENTRY_TITLE)
			form = best_reading(form);
		/* Two letters that mean a state only next to an office or a
		 * body are left to those who read offices and bodies. */
		if (form->role == FORM_WEAK_ABBREVIATION)
			continue;
		return (struct hit){ .last = matches[i].range.last, .form = form };
	}
	return (struct hit){ 0 };
}

/* Seas, gulfs, continents: known so that neither states nor persons are read
 * inside their names. */
static bool is_region(const struct hit *hit)
{
	return hit->last && hit->form->entry->kind == ENTRY_PLACE &&
	       hit->form->entry->type &&
	       !strcmp(hit->form->entry->type, "region");
}

/* "US$ 5 million" */
static bool names_currency(const struct scan *scan, const struct hit *hit)
{
	if (!hit->last || hit->form->role != FORM_ABBREVIATION)
		return false;
	uint32_t end = scan->text->tokens.at[hit->last - 1].end;
	return end < scan->text->bytes.length && scan->text->bytes.at[end] == '$';
}

/* "German-speaking": what stands before tells of a language. */
static bool names_language(const struct scan *scan, uint32_t at)
{
	return at && scan_kind(scan, at) == TOKEN_HYPHEN &&
	       (scan_is(scan, at + 1, "speaking") || scan_is(scan, at + 1, "language"));
}

/* "ethnic Albanians", "the Serb minority": people of another state, not the state
 * that their name is from. */
static bool names_people(const struct scan *scan, uint32_t at)
{
	/* "Europe America Division": the continent */
	if (at && scan_is(scan, at, "america") && scan_capital(scan, at - 1) &&
	    scan_same_sentence(scan, at - 1, at) && scan_capital(scan, at + 1))
		return true;
	static const char *const people[] = { "minority", "minorities", "majority",
					      "diaspora" };
	const struct form *form = scan_thing(scan, at, ENTRY_STATE);
	if (!form || (form->role != FORM_ADJECTIVE && form->role != FORM_DEMONYM))
		return false;
	for (size_t i = 0; i < sizeof people / sizeof *people; i++)
		if (scan_is(scan, scan->things[at].last, people[i]))
			return true;
	return at && scan_is(scan, at - 1, "ethnic");
}

/* Whether a word tells that languages follow: "speaks", "fluent in". */
static bool tells_of_languages(const struct scan *scan, uint32_t at)
{
	return scan_kind(scan, at) == TOKEN_WORD &&
	       (scan_is(scan, at, "speak") || scan_is(scan, at, "speaks") ||
		scan_is(scan, at, "speaking") || scan_is(scan, at, "spoken") ||
		scan_is(scan, at, "fluent") || scan_is(scan, at, "fluently") ||
		scan_is(scan, at, "proficient") || scan_is(scan, at, "language") ||
		scan_is(scan, at, "languages") || scan_is(scan, at, "studied"));
}

/* "She speaks English, French and Spanish": adjectives that stand for a
 * language, none with a noun of its own. */
static void drop_languages_and_peoples(struct scan *scan)
{
	enum { REACH = 6 };
	uint32_t told = NONE; /* the word that tells of them, or the last language */
	for (uint32_t i = 0; i < scan->text->tokens.count; i++) {
		if (tells_of_languages(scan, i)) {
			told = i;
			continue;
		}
		if (names_people(scan, i)) {
			scan->things[i] = (struct hit){ 0 };
			scan->classes[i] |= WORD_COMMON;
			continue;
		}
		const struct form *form = scan_thing(scan, i, ENTRY_STATE);
		uint32_t behind = scan->things[i].last;
		if (told == NONE || !form || form->role != FORM_ADJECTIVE ||
		    i > told + REACH || !scan_same_sentence(scan, told, i))
			continue;
		if (scan_same_sentence(scan, i, behind) &&
		    scan_kind(scan, behind) == TOKEN_WORD &&
		    !(scan_classes(scan, behind) & (WORDS_OF_GRAMMAR | WORD_ADVERB)) &&
		    !tells_of_languages(scan, behind))
			continue;
		scan->things[i] = (struct hit){ 0 };
		scan->classes[i] |= WORD_COMMON;
		told = i;
	}
}

void scan_init(struct scan *scan, const struct text *text,
	       const struct lexicon *lexicon, struct mention_list *mentions,
	       struct date published, struct arena *arena)
{
	uint32_t count = text->tokens.count, room = count + 1;
	*scan = (struct scan){
		.text = text, .lexicon = lexicon, .arena = arena,
		.published = published, .mentions = mentions,
		.classes = arena_take(arena, room * sizeof *scan->classes),
		.things = arena_take(arena, room * sizeof *scan->things),
		.titles = arena_take(arena, room * sizeof *scan->titles),
		.honorifics = arena_take(arena, room * sizeof *scan->honorifics),
	};
	map_init(&scan->defined, arena);
	map_init(&scan->definitions, arena);
	const uint32_t titles = 1u << ENTRY_TITLE, honorifics = 1u << ENTRY_HONORIFIC;
	const uint32_t things = 1u << ENTRY_STATE | 1u << ENTRY_PLACE |
				1u << ENTRY_ORGANIZATION | 1u << ENTRY_INSTRUMENT;
	uint32_t region = 0; /* where the last one ends */
	for (uint32_t i = 0; i < count; i++) {
		const struct token *token = &text->tokens.at[i];
		if (!token->word)
			continue;
		scan->classes[i] = token->classes;
		struct match matches[MATCH_ROOM];
		uint32_t found = lexicon_match(lexicon, text, i,
					       things | titles | honorifics,
					       matches, MATCH_ROOM);
		struct hit hit = longest(matches, found, things);
		if (names_language(scan, hit.last) || names_currency(scan, &hit))
			continue;
		if (i >= region && is_region(&hit))
			region = hit.last;
		scan->things[i] = hit;
		if (i < region) {
			scan->things[i] = (struct hit){ .in_region = true };
			scan->classes[i] |= WORD_COMMON;
		}
		scan->titles[i] = longest(matches, found, titles);
		/* "Justice and Equality Movement" */
		if (hit.last > scan->titles[i].last && hit.form->entry->kind == ENTRY_ORGANIZATION)
			scan->titles[i] = (struct hit){ 0 };
		scan->honorifics[i] = longest(matches, found, honorifics);
	}
	drop_languages_and_peoples(scan);
}

void scan_release(struct scan *scan)
{
	uint32_t room = scan->text->tokens.count + 1;
	arena_give_back(scan->arena, scan->classes, room * sizeof *scan->classes);
	arena_give_back(scan->arena, scan->things, room * sizeof *scan->things);
	arena_give_back(scan->arena, scan->titles, room * sizeof *scan->titles);
	arena_give_back(scan->arena, scan->honorifics,
			room * sizeof *scan->honorifics);
}

bool scan_is_among(const struct scan *scan, uint32_t token, const char *const *words,
		   size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (scan_is(scan, token, words[i]))
			return true;
	return false;
}

bool scan_capital(const struct scan *scan, uint32_t token)
{
	if (scan_kind(scan, token) != TOKEN_WORD)
		return false;
	uint8_t flags = scan->text->tokens.at[token].flags;
	if (!(flags & TOKEN_CAPITAL))
		return false;
	if (!(scan->classes[token] & WORDS_OF_GRAMMAR))
		return true;
	/* "US" and "WHO", and initials such as "A." */
	return flags & TOKEN_INITIAL ||
	       (flags & (TOKEN_ALL_CAPS | TOKEN_ABBREVIATION) &&
		scan->things[token].last);
}

bool scan_begins(const struct scan *scan, uint32_t token)
{
	return token == 0 || !scan_same_sentence(scan, token - 1, token) ||
	       scan_kind(scan, token - 1) == TOKEN_QUOTE_OPEN ||
	       scan_kind(scan, token - 1) == TOKEN_BULLET;
}

bool scan_capitals_tell_nothing(const struct scan *scan, uint32_t token)
{
	const struct text *text = scan->text;
	if (token >= text->tokens.count)
		return false;
	const struct sentence *sentence =
		&text->sentences.at[text->tokens.at[token].sentence];
	if (text->paragraphs.at[sentence->paragraph].kind == PARAGRAPH_BODY)
		return false;
	uint32_t capital = 0, small = 0, shouted = 0;
	uint32_t last = sentence->last - sentence->first > SCAN_REACH
				? sentence->first + SCAN_REACH
				: sentence->last;
	for (uint32_t i = sentence->first; i < last; i++) {
		if (text->tokens.at[i].kind != TOKEN_WORD ||
		    scan->classes[i] & (WORD_PREPOSITION | WORD_ARTICLE |
					WORD_COORDINATOR))
			continue;
		if (scan_capital(scan, i))
			capital++;
		else
			small++;
		if (text->tokens.at[i].flags & TOKEN_ALL_CAPS)
			shouted++;
	}
	return (capital > 2 && small * 4 <= capital) || (capital && capital == shouted);
}

const struct form *scan_thing(const struct scan *scan, uint32_t token,
			      enum entry_kind kind)
{
	if (token >= scan->text->tokens.count || !scan->things[token].last)
		return NULL;
	const struct form *form = scan->things[token].form;
	return form->entry->kind == kind ? form : NULL;
}

uint32_t scan_skip_article(const struct scan *scan, uint32_t token)
{
	return scan_classes(scan, token) & WORD_ARTICLE ? token + 1 : token;
}

uint32_t scan_mention(struct scan *scan, enum mention_kind kind, struct range range,
		  const char *rule)
{
	struct mention *mention = vector_add(scan->mentions, scan->arena);
	/* a parser that gave up may have left its mention here */
	*mention = (struct mention){ .kind = kind, .range = range, .rule = rule,
				     .inside = NONE, .owner = NONE };
	return scan->mentions->count - 1;
}

char *scan_text(const struct scan *scan, struct range range)
{
	return text_line(scan->text, text_span(scan->text, range), scan->arena);
}

uint32_t scan_take_thing(struct scan *scan, uint32_t token, uint32_t *mention)
{
	static const enum mention_kind kinds[] = {
		[ENTRY_STATE] = MENTION_STATE, [ENTRY_PLACE] = MENTION_CITY,
		[ENTRY_ORGANIZATION] = MENTION_ORGANIZATION,
		[ENTRY_INSTRUMENT] = MENTION_INSTRUMENT,
	};
	*mention = NONE;
	if (token >= scan->text->tokens.count || !scan->things[token].last)
		return token;
	struct hit hit = scan->things[token];
	*mention = scan_mention(scan, kinds[hit.form->entry->kind],
			    (struct range){ token, hit.last }, "gazetteer");
	scan->mentions->at[*mention].entry = hit.form->entry;
	scan->mentions->at[*mention].role = hit.form->role;
	return hit.last;
}

/* "MinLaw", "IPOS", not "Ministry": two capitals or more. */
static bool may_abbreviate(const struct scan *scan, uint32_t token)
{
	if (scan_kind(scan, token) != TOKEN_WORD)
		return false;
	struct str word = text_token(scan->text, token);
	uint32_t capitals = 0;
	for (size_t i = 0; i < word.length; i++)
		capitals += word.at[i] >= 'A' && word.at[i] <= 'Z';
	return capitals > 1;
}

static void chain_abbreviations(struct scan *scan)
{
	uint32_t count = scan->text->tokens.count;
	struct map seen;
	uint32_t *nearest = arena_take(scan->arena, (count + 1) * sizeof *nearest);
	scan->next_same = arena_take(scan->arena, (count + 1) * sizeof *nearest);
	map_init(&seen, scan->arena);
	for (uint32_t i = count; i-- > 0;) {
		scan->next_same[i] = 0;
		if (!may_abbreviate(scan, i))
			continue;
		uint32_t known = seen.count;
		uint32_t word = map_put(&seen, text_token(scan->text, i), known);
		scan->next_same[i] = word == known ? 0 : nearest[word];
		nearest[word] = i;
	}
}

void scan_define(struct scan *scan, struct range abbreviation,
		 const struct entry *entry)
{
	uint32_t at = abbreviation.first;
	if (abbreviation.last != at + 1 || !may_abbreviate(scan, at) ||
	    scan_thing(scan, at, ENTRY_STATE) ||
	    map_put(&scan->definitions, text_token(scan->text, at), at) != at)
		return;
	if (!scan->next_same)
		chain_abbreviations(scan);
	struct form *form = arena_take(scan->arena, sizeof *form);
	*form = (struct form){ .entry = entry, .role = FORM_ABBREVIATION, .cased = true };
	for (uint32_t i = scan->next_same[at]; i; i = scan->next_same[i])
		if (scan->things[i].last <= i + 1)
			scan->things[i] = (struct hit){ .last = i + 1, .form = form };
}

/* "the visa on arrival (VOA)": whether the words before a bracket, not written
 * as a name, begin with the letters of what stands in it. */
static bool spells_plain_words(const struct scan *scan, uint32_t at)
{
	struct str letters = text_token(scan->text, at);
	uint32_t i = at - 1, small = 0;
	for (size_t n = letters.length; n-- > 0;) {
		do {
			if (i-- == 0 || !scan_same_sentence(scan, i, at) ||
			    (scan_kind(scan, i) != TOKEN_WORD && scan_kind(scan, i) != TOKEN_HYPHEN))
				return false;
		} while (scan_kind(scan, i) == TOKEN_HYPHEN);
		struct str word = text_token(scan->text, i);
		small += word.at[0] >= 'a' && word.at[0] <= 'z';
		if ((word.at[0] | 0x20) != (letters.at[n] | 0x20))
			return false;
	}
	return letters.length > 1 && small == letters.length;
}

void scan_drop_plain_abbreviation(struct scan *scan, uint32_t at)
{
	if (!at || scan_kind(scan, at - 1) != TOKEN_OPEN ||
	    scan_kind(scan, at + 1) != TOKEN_CLOSE || scan->things[at].last != at + 1 ||
	    scan->things[at].form->role != FORM_ABBREVIATION ||
	    !spells_plain_words(scan, at))
		return;
	if (!scan->next_same)
		chain_abbreviations(scan);
	for (uint32_t i = at; i; i = scan->next_same[i])
		if (scan->things[i].last == i + 1)
			scan->things[i] = (struct hit){ 0 };
}

void scan_take_shorter(struct scan *scan, uint32_t at, bool abbreviation)
{
	struct match matches[MATCH_ROOM];
	uint32_t count = lexicon_match(scan->lexicon, scan->text, at,
				       1u << ENTRY_ORGANIZATION, matches, MATCH_ROOM);
	for (uint32_t i = 0; i < count; i++) {
		const struct form *form = matches[i].form;
		if (matches[i].range.last >= scan->things[at].last ||
		    form->entry->kind != ENTRY_ORGANIZATION ||
		    (abbreviation && form->role != FORM_ABBREVIATION))
			continue;
		uint32_t index = scan_mention(scan, MENTION_ORGANIZATION,
					      matches[i].range, "gazetteer");
		scan->mentions->at[index].entry = form->entry;
		scan->mentions->at[index].role = form->role;
		return;
	}
}

void scan_take_states_inside(struct scan *scan, struct range range,
			     bool adjectives)
{
	for (uint32_t i = range.first; i < range.last;) {
		const struct form *form = scan_thing(scan, i, ENTRY_STATE);
		if (!form || scan->things[i].last > range.last ||
		    (!adjectives && form->role >= FORM_ADJECTIVE)) {
			i++;
			continue;
		}
		uint32_t mention;
		i = scan_take_thing(scan, i, &mention);
	}
}
