/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/homonym.h"

#include <string.h>

static bool is_us_state(const struct scan *scan, uint32_t token)
{
	return scan_classes(scan, token) & WORD_US_STATE && scan_capital(scan, token);
}

/* Behind ", ", ", and " or " and "; else the token itself. */
static uint32_t skip_joint(const struct scan *scan, uint32_t at)
{
	uint32_t i = at + (scan_kind(scan, at) == TOKEN_COMMA);
	return i + ((scan_classes(scan, i) & WORD_COORDINATOR) != 0);
}

static uint32_t skip_joint_back(const struct scan *scan, uint32_t at)
{
	uint32_t i = at;
	if (i && scan_classes(scan, i - 1) & WORD_COORDINATOR)
		i--;
	return i && scan_kind(scan, i - 1) == TOKEN_COMMA ? i - 1 : i;
}

/* "Alabama, Georgia and Florida" */
static bool is_listed_with_us_states(const struct scan *scan, uint32_t at)
{
	uint32_t before = skip_joint_back(scan, at), behind = skip_joint(scan, at + 1);
	return (before && before < at && is_us_state(scan, before - 1)) ||
	       (behind > at + 1 && is_us_state(scan, behind));
}

/* "Atlanta, Georgia" */
static bool follows_us_city(const struct scan *scan, uint32_t at)
{
	if (at < 2 || scan_kind(scan, at - 1) != TOKEN_COMMA)
		return false;
	const struct form *city = scan_thing(scan, at - 2, ENTRY_PLACE);
	return city && city->entry->state && !strcmp(city->entry->state->id, "USA");
}

static bool is_us_namesake(const struct scan *scan, uint32_t at)
{
	const struct hit *hit = &scan->things[at];
	enum entry_kind kind = hit->form->entry->kind;
	if (kind == ENTRY_STATE)
		return hit->last == at + 1 && is_us_state(scan, at) &&
		       (is_listed_with_us_states(scan, at) || follows_us_city(scan, at));
	/* "Alexandria, Louisiana" */
	return kind == ENTRY_PLACE && hit->form->entry->state &&
	       strcmp(hit->form->entry->state->id, "USA") != 0 &&
	       scan_kind(scan, hit->last) == TOKEN_COMMA &&
	       is_us_state(scan, hit->last + 1);
}

static bool names_state(const struct scan *scan, const struct entry *state)
{
	for (uint32_t i = 0; i < scan->text->tokens.count; i++)
		if (scan->things[i].last && scan->things[i].form->entry == state)
			return true;
	return false;
}

void homonyms_drop(struct scan *scan)
{
	/* what was asked last: one text has one such name, if any */
	const struct entry *asked = NULL;
	bool named = false;
	for (uint32_t i = 0; i < scan->text->tokens.count; i++) {
		if (!scan->things[i].last)
			continue;
		const struct entry *entry = scan->things[i].form->entry;
		bool other = is_us_namesake(scan, i);
		if (entry->kind == ENTRY_PLACE && scan_classes(scan, i) & WORD_HOMONYM) {
			if (entry->state != asked)
				named = names_state(scan, asked = entry->state);
			other |= !named && scan->things[i].last == i + 1;
		}
		if (other)
			scan->things[i] = (struct hit){ 0 };
	}
}
