/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The order in which recognizers are asked at each token, and how their
 * mentions are put in order. */
#include <stdlib.h>
#include <string.h>

#include "recognize/anaphor.h"
#include "recognize/body.h"
#include "recognize/date.h"
#include "recognize/homonym.h"
#include "recognize/instrument.h"
#include "recognize/official.h"
#include "recognize/phrase.h"

static uint32_t take_date(struct scan *scan, uint32_t at)
{
	struct date from, to;
	uint32_t count = date_parse(scan->text, scan->lexicon, at,
				    scan->published, &from, &to);
	if (!count)
		return at;
	uint32_t index = scan_mention(scan, MENTION_DATE,
				  (struct range){ at, at + count }, "date");
	scan->mentions->at[index].from = from;
	scan->mentions->at[index].to = to;
	return at + count;
}

/* The things inside an event's name are mentions; the event itself is found
 * by its facts. */
static uint32_t take_event_name(struct scan *scan, const struct phrase *phrase,
				uint32_t at)
{
	for (uint32_t i = at; i < phrase->last;) {
		uint32_t unused, next = scan_take_thing(scan, i, &unused);
		i = next > i ? next : i + 1;
	}
	return phrase->last;
}

/* What begins behind an article, a possessive, a number word: a phrase that
 * points back, or a longer one that the article belongs to. */
static uint32_t take_determined(struct scan *scan, uint32_t at)
{
	uint32_t end, unused;
	if ((end = official_parse_several(scan, at)) > at ||
	    (end = group_parse(scan, at)) > at ||
	    (end = official_parse(scan, at)) > at ||
	    (end = body_parse_small(scan, at + 1, &unused)) > at + 1 ||
	    (end = body_parse_bare(scan, at, &unused)) > at ||
	    (end = instrument_parse_bare(scan, at, &unused)) > at)
		return end;
	return pronoun_parse(scan, at);
}

static uint32_t take_capitalised(struct scan *scan, uint32_t at)
{
	uint32_t end, unused;
	struct phrase phrase = phrase_scan(scan, at);
	if ((end = official_parse_several(scan, at)) > at ||
	    (end = instrument_parse(scan, at, &unused)) > at)
		return end;
	if (phrase.kind == PHRASE_BODY &&
	    ((end = official_parse_owned(scan, at)) > at ||
	     (end = body_parse(scan, at, &unused)) > at))
		return end;
	if ((end = official_parse(scan, at)) > at ||
	    (end = group_parse(scan, at)) > at ||
	    (end = body_parse_small(scan, at, &unused)) > at)
		return end;
	if (phrase.kind == PHRASE_EVENT)
		return take_event_name(scan, &phrase, at);
	/* "the Jordan River", "the Congo Basin" */
	uint32_t behind = scan->things[at].last;
	if (behind && scan_same_sentence(scan, at, behind) &&
	    scan_capital(scan, behind) &&
	    scan_classes(scan, behind) & WORD_FEATURE)
		return behind + 1;
	return scan_take_thing(scan, at, &unused);
}

static uint32_t take_mention(struct scan *scan, uint32_t at)
{
	uint64_t classes = scan_classes(scan, at);
	uint32_t end = at, unused;
	if (scan_kind(scan, at + 1) == TOKEN_HYPHEN && phrase_begins_tied(scan, at) &&
	    ((end = instrument_parse(scan, at, &unused)) > at ||
	     (end = body_parse(scan, at, &unused)) > at))
		return end;
	if (scan_kind(scan, at) == TOKEN_NUMBER) {
		if ((end = instrument_parse(scan, at, &unused)) > at)
			return end;
		if (scan->things[at].last)
			return scan_take_thing(scan, at, &unused);
		return take_date(scan, at);
	}
	if (scan_kind(scan, at) != TOKEN_WORD)
		return at;
	scan_drop_plain_abbreviation(scan, at);
	if ((end = take_date(scan, at)) > at)
		return end;
	if (classes & (WORD_ARTICLE | WORD_DETERMINER | WORD_POSSESSIVE |
		       WORD_NUMBER | WORD_PRONOUN_THEY | WORD_PRONOUN_HE |
		       WORD_PRONOUN_SHE | WORD_PRONOUN_IT | WORD_PRONOUN_I) &&
	    !scan->things[at].last)
		return take_determined(scan, at);
	if (scan_capital(scan, at) || scan->things[at].last)
		return take_capitalised(scan, at);
	if (classes & WORD_INSTRUMENT_HEAD && (end = instrument_parse_small(scan, at)) > at)
		return end;
	if (classes & (WORD_PORTFOLIO | WORD_TITLE_MODIFIER | WORD_ORGANIZATION_HEAD) &&
	    (end = body_parse_small(scan, at, &unused)) > at)
		return end;
	/* titles in lower case: "foreign minister Tobias Billström" */
	if (classes & (WORD_TITLE_HEAD | WORD_TITLE_MODIFIER | WORD_FORMER |
		       WORD_ACTING | WORD_PORTFOLIO)) {
		end = official_parse_several(scan, at);
		return end > at ? end : official_parse(scan, at);
	}
	return at;
}

/* ---- order ---- */

struct placed {
	struct range range;
	uint32_t index;
};

static int by_place(const void *a, const void *b)
{
	const struct placed *p = a, *q = b;
	if (p->range.first != q->range.first)
		return p->range.first < q->range.first ? -1 : 1;
	if (p->range.last != q->range.last)
		return p->range.last > q->range.last ? -1 : 1;
	/* of two with one range the one found later is the outer one */
	return p->index > q->index ? -1 : p->index < q->index;
}

static uint32_t moved(const uint32_t *places, uint32_t index)
{
	return index == NONE ? NONE : places[index];
}

/* Puts the mentions in text order, outer before inner, and has every index
 * follow. */
static void put_in_order(struct mention_list *mentions, struct arena *arena)
{
	uint32_t count = mentions->count;
	struct placed *order = arena_take(arena, (count + 1) * sizeof *order);
	uint32_t *places = arena_take(arena, (count + 1) * sizeof *places);
	struct mention *sorted = arena_take(arena, count * sizeof *sorted);
	for (uint32_t i = 0; i < count; i++)
		order[i] = (struct placed){ mentions->at[i].range, i };
	qsort(order, count, sizeof *order, by_place);
	for (uint32_t i = 0; i < count; i++)
		places[order[i].index] = i;
	for (uint32_t i = 0; i < count; i++) {
		struct mention mention = mentions->at[order[i].index];
		mention.owner = moved(places, mention.owner);
		for (uint32_t p = 0; p < mention.posts.count; p++)
			mention.posts.at[p].of =
				moved(places, mention.posts.at[p].of);
		sorted[i] = mention;
	}
	arena_give_back(arena, order, (count + 1) * sizeof *order);
	arena_give_back(arena, places, (count + 1) * sizeof *places);
	arena_give_back(arena, mentions->at, mentions->room * sizeof *sorted);
	mentions->at = sorted;
	mentions->room = count;
}

/* Sets inside, and the two maps from tokens to mentions. */
static void nest(struct mention_list *mentions, uint32_t tokens,
		 struct arena *arena)
{
	mentions->outermost = arena_take(arena, (tokens + 1) * sizeof(uint32_t));
	mentions->innermost = arena_take(arena, (tokens + 1) * sizeof(uint32_t));
	memset(mentions->outermost, 0xff, (tokens + 1) * sizeof(uint32_t));
	memset(mentions->innermost, 0xff, (tokens + 1) * sizeof(uint32_t));
	for (uint32_t m = 0; m < mentions->count; m++) {
		struct mention *mention = &mentions->at[m];
		mention->inside = mentions->innermost[mention->range.first];
		for (uint32_t i = mention->range.first; i < mention->range.last; i++) {
			if (mentions->outermost[i] == NONE)
				mentions->outermost[i] = m;
			mentions->innermost[i] = m;
		}
	}
}

static const struct paragraph *paragraph_of(const struct text *text, uint32_t token)
{
	uint32_t sentence = text->tokens.at[token].sentence;
	return &text->paragraphs.at[text->sentences.at[sentence].paragraph];
}

/* Whether a mention is all that a line of a letterhead or signature says;
 * what stands before it may be an honorific of no list. */
static bool is_whole_line(const struct text *text, const struct mention *mention)
{
	const struct paragraph *line = paragraph_of(text, mention->range.first);
	return line->kind != PARAGRAPH_BODY && mention->range.last == line->last &&
	       mention->range.first - line->first <= 2;
}

/* Whether the line above a mention says a post alone: "The Ambassador of Peru",
 * and under it "H.E. Mr Mateo Quispe". */
static bool stands_under_post(const struct mention_list *mentions,
			      const struct text *text, uint32_t index)
{
	uint32_t i = index;
	uint32_t first = mentions->at[index].range.first;
	while (i && mentions->at[i - 1].range.last > mentions->at[i - 1].range.first &&
	       mentions->at[i - 1].kind != MENTION_OFFICIAL && index - i < 4)
		i--;
	const struct mention *above = i ? &mentions->at[i - 1] : NULL;
	return above && above->kind == MENTION_OFFICIAL && above->posts.count &&
	       above->person.last == above->person.first && is_whole_line(text, above) &&
	       paragraph_of(text, above->range.first) + 1 == paragraph_of(text, first);
}

/* "Hon Murray McCully", and under it "Minister of Foreign Affairs": the posts
 * of the lines that follow a name are his. */
static void join_signatures(struct mention_list *mentions, const struct text *text,
			    struct arena *arena)
{
	uint32_t signer = NONE;
	for (uint32_t i = 0; i < mentions->count; i++) {
		struct mention *mention = &mentions->at[i];
		if (i && mention->range.first < mentions->at[i - 1].range.last)
			continue; /* inside the one before */
		bool named = mention->person.last > mention->person.first;
		if (mention->kind != MENTION_OFFICIAL || !is_whole_line(text, mention)) {
			signer = NONE;
			continue;
		}
		if (named) {
			signer = mention->posts.count || stands_under_post(mentions, text, i)
					 ? NONE
					 : i;
			continue;
		}
		if (signer == NONE ||
		    paragraph_of(text, mention->range.first) !=
			    paragraph_of(text, mentions->at[i - 1].range.first) + 1) {
			signer = NONE;
			continue;
		}
		for (uint32_t p = 0; p < mention->posts.count; p++)
			*vector_add(&mentions->at[signer].posts, arena) =
				mention->posts.at[p];
	}
}

void mentions_recognize(struct mention_list *mentions, const struct text *text,
			const struct lexicon *lexicon, struct date published,
			struct arena *arena)
{
	struct scan scan;
	*mentions = (struct mention_list){ .published = published };
	scan_init(&scan, text, lexicon, mentions, published, arena);
	homonyms_drop(&scan);
	for (uint32_t i = 0; i < text->tokens.count;) {
		uint32_t end = take_mention(&scan, i);
		i = end > i ? end : i + 1;
	}
	official_find_short_names(&scan);
	scan_release(&scan);
	put_in_order(mentions, arena);
	join_signatures(mentions, text, arena);
	nest(mentions, text->tokens.count, arena);
}
