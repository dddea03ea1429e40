/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Names that stand alone, once a post or an honorific has introduced them. */
#include <string.h>

#include "base/map.h"
#include "recognize/official_parts.h"
#include "text/fold.h"

static struct str fold_token(const struct scan *scan, uint32_t at,
			     struct buffer *folded)
{
	fold_word(folded, text_token(scan->text, at));
	return buffer_as_str(folded);
}

static void learn_names(const struct scan *scan, struct map *known,
			struct buffer *folded)
{
	for (uint32_t m = 0; m < scan->mentions->count; m++) {
		const struct mention *mention = &scan->mentions->at[m];
		/* what only looks like a name teaches nothing */
		if (mention->kind != MENTION_OFFICIAL || !strcmp(mention->rule, "name"))
			continue;
		for (uint32_t i = mention->person.first; i < mention->person.last; i++)
			if (scan_capital(scan, i) &&
			    !(scan->text->tokens.at[i].flags & TOKEN_INITIAL) &&
			    !(scan_classes(scan, i) &
			      (WORD_NAME_PARTICLE | WORD_PRONOUN_HE)))
				map_put(known, fold_token(scan, i, folded), 1);
	}
}

static void mark_covered(const struct scan *scan, bool *covered)
{
	for (uint32_t m = 0; m < scan->mentions->count; m++) {
		struct range range = scan->mentions->at[m].range;
		for (uint32_t i = range.first; i < range.last; i++)
			covered[i] = true;
	}
}

/* The run of known name words that begins at a token. Hyphens and particles
 * stand between them: "al-Bashir", "Rebelo de Sousa". */
static uint32_t short_name(const struct scan *scan, uint32_t at,
			   const struct map *known, const bool *covered,
			   struct buffer *folded)
{
	uint32_t i = at, end = at;
	while (i < at + 8 && i < scan->text->tokens.count && !covered[i] &&
	       (i == at || scan_same_sentence(scan, at, i))) {
		bool particle = scan_classes(scan, i) & WORD_NAME_PARTICLE ||
				scan->text->tokens.at[i].flags & TOKEN_INITIAL;
		bool hyphen = scan_kind(scan, i) == TOKEN_HYPHEN;
		if (scan_capital(scan, i) &&
		    map_find(known, fold_token(scan, i, folded)) != MAP_NONE)
			end = i + 1;
		else if (!particle && !(hyphen && i > at))
			break;
		i++;
	}
	return end;
}

/* Posts alone, by the token behind them. */
static uint32_t *roles_by_end(const struct scan *scan)
{
	uint32_t count = scan->text->tokens.count;
	uint32_t *ends_at = arena_take(scan->arena, (count + 1) * sizeof *ends_at);
	memset(ends_at, 0xff, (count + 1) * sizeof *ends_at);
	for (uint32_t m = 0; m < scan->mentions->count; m++) {
		const struct mention *mention = &scan->mentions->at[m];
		if (mention->kind == MENTION_OFFICIAL && mention->posts.count &&
		    mention->person.first == mention->person.last &&
		    scan_same_sentence(scan, mention->range.last - 1, mention->range.last))
			ends_at[mention->range.last] = m;
	}
	return ends_at;
}

void official_find_short_names(struct scan *scan)
{
	struct map known;
	struct buffer folded;
	uint32_t count = scan->text->tokens.count;
	bool *covered = arena_take(scan->arena, count + 1);
	map_init(&known, scan->arena);
	buffer_init(&folded);
	learn_names(scan, &known, &folded);
	mark_covered(scan, covered);
	uint32_t *ends_at = roles_by_end(scan);
	for (uint32_t i = 0; i < count;) {
		uint32_t end = i;
		if (scan_kind(scan, i) == TOKEN_WORD && !scan->things[i].in_region &&
		    !(scan_classes(scan, i) & (WORDS_OF_GRAMMAR & ~WORD_PREPOSITION)))
			end = short_name(scan, i, &known, covered, &folded);
		if (end == i) {
			i++;
			continue;
		}
		/* "the Jordan River", "Lincoln Center" are no persons */
		if ((i && scan_classes(scan, i - 1) & WORD_ARTICLE) ||
		    (scan_capital(scan, end) && !covered[end] &&
		     !scan_capitals_tell_nothing(scan, end))) {
			i = end;
			continue;
		}
		uint32_t role = ends_at[i];
		if (role != NONE) {
			/* "Vice President Harris" in a headline */
			scan->mentions->at[role].person = (struct range){ i, end };
			scan->mentions->at[role].range.last = end;
			i = end;
			continue;
		}
		struct official_parts parts = { .owner = NONE, .name = { i, end } };
		official_add(scan, parts.name, &parts, "known name alone");
		i = end;
	}
	arena_give_back(scan->arena, ends_at, (count + 1) * sizeof *ends_at);
	arena_give_back(scan->arena, covered, count + 1);
	buffer_release(&folded);
}
