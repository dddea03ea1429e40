/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Bodies that a state has one of, written small as news agencies do: "the
 * Syrian foreign ministry", "Kenya's ministry of health", "the Turkish embassy
 * in Riga". */
#include <string.h>

#include "recognize/body.h"
#include "recognize/portfolio.h"

static bool is_small(const struct scan *scan, uint32_t at, const char *word)
{
	return scan_is(scan, at, word) &&
	       !(scan->text->tokens.at[at].flags & TOKEN_CAPITAL);
}

/* "Foreign Affairs" of "foreign affairs": the words with capitals. */
static char *with_capitals(const struct scan *scan, struct range range)
{
	char *text = scan_text(scan, range);
	bool begins = true;
	for (char *at = text; *at; at++) {
		bool small = !strncmp(at, "of ", 3) || !strncmp(at, "and ", 4) ||
			     !strncmp(at, "the ", 4) || !strncmp(at, "for ", 4);
		if (begins && !small && *at >= 'a' && *at <= 'z')
			*at = (char)(*at - 'a' + 'A');
		begins = *at == ' ' || *at == '-';
	}
	return text;
}

/* "foreign ministry", "trade and industry ministry": the end, and its name the
 * other way round. */
static uint32_t parse_field_first(const struct scan *scan, uint32_t at, const char **name)
{
	uint32_t i = at;
	while (i < at + 4 && scan_same_sentence(scan, at, i) && !scan_capital(scan, i) &&
	       (scan_classes(scan, i) & WORD_PORTFOLIO || scan_is(scan, i, "foreign") ||
		(i > at && scan_classes(scan, i) & WORD_COORDINATOR)))
		i++;
	if (i == at || !is_small(scan, i, "ministry") ||
	    scan_classes(scan, i - 1) & WORD_COORDINATOR)
		return at;
	const char *field = with_capitals(scan, (struct range){ at, i });
	bool foreign = scan_is(scan, at, "foreign") && i == at + 1;
	bool interior = scan_is(scan, at, "interior") && i == at + 1;
	*name = arena_format(scan->arena, "Ministry of %s%s%s", interior ? "the " : "",
			     field, foreign ? " Affairs" : "");
	return i + 1;
}

/* "ministry of foreign affairs" */
static uint32_t parse_field_behind(const struct scan *scan, uint32_t at, const char **name)
{
	if (!is_small(scan, at, "ministry") || !scan_is(scan, at + 1, "of"))
		return at;
	uint32_t end = portfolio_parse(scan, at + 2, false);
	if (end == at + 2)
		return at;
	*name = with_capitals(scan, (struct range){ at, end });
	return end;
}

/* "parliament", "embassy in Riga", behind the state they are of. */
static uint32_t parse_owned(const struct scan *scan, uint32_t at, const char **name)
{
	uint32_t end = at + 1;
	if (!is_small(scan, at, "parliament") && !is_small(scan, at, "embassy"))
		return at;
	if (scan_is(scan, at, "embassy") && scan_is(scan, end, "in") &&
	    scan_thing(scan, end + 1, ENTRY_PLACE))
		end = scan->things[end + 1].last;
	*name = with_capitals(scan, (struct range){ at, end });
	if (end > at + 1)
		*name = arena_format(scan->arena, "Embassy in %s",
				     scan_text(scan, (struct range){ at + 2, end }));
	return end;
}

uint32_t body_parse_small(struct scan *scan, uint32_t at, uint32_t *mention)
{
	uint32_t head = at, owner = NONE, mentions = scan->mentions->count;
	const char *name = NULL;
	*mention = NONE;
	if (scan_thing(scan, at, ENTRY_STATE)) {
		head = scan->things[at].last;
		if (scan_kind(scan, head) == TOKEN_POSSESSIVE)
			head++;
		if (!scan_same_sentence(scan, at, head))
			return at;
	}
	uint32_t end = parse_field_first(scan, head, &name);
	if (end == head)
		end = parse_field_behind(scan, head, &name);
	if (end == head && head > at)
		end = parse_owned(scan, head, &name);
	if (end == head)
		return at;
	if (head > at) {
		scan_take_thing(scan, at, &owner);
	} else if (scan_is(scan, end, "of")) {
		uint32_t state = scan_skip_article(scan, end + 1);
		const struct form *form = scan_thing(scan, state, ENTRY_STATE);
		if (form && form->role < FORM_ADJECTIVE)
			end = scan_take_thing(scan, state, &owner);
	}
	/* "ministry officials of both sides" name no ministry */
	if (owner == NONE && head == at && at && scan_classes(scan, at - 1) & WORD_DETERMINER) {
		scan->mentions->count = mentions;
		return at;
	}
	*mention = scan_mention(scan, MENTION_ORGANIZATION, (struct range){ at, end },
				"body written small");
	struct mention *body = &scan->mentions->at[*mention];
	body->name = name;
	body->owner = owner;
	body->alias = (struct range){ end, end };
	return end;
}
