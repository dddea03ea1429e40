/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* states.tsv and places.tsv. */
#include <string.h>

#include "lexicon/load.h"

enum {
	STATE_ID,
	STATE_ALPHA3,
	STATE_QID,
	STATE_KIND,
	STATE_SHORT_NAME,
	STATE_OFFICIAL_NAME,
	STATE_ALIASES,
	STATE_ABBREVIATIONS,
	STATE_WEAK_ABBREVIATIONS,
	STATE_ADJECTIVES,
	STATE_DEMONYMS,
	STATE_METONYMS,
	STATE_CAPITAL,
	STATE_ARTICLE,
	STATE_HEAD,
	STATE_REST
};
static const struct column state_columns[] = {
	[STATE_ID] = { "id", CELL_TEXT, COLUMN_OPTIONAL },
	[STATE_ALPHA3] = { "alpha3", CELL_ALPHA3, COLUMN_NEEDED },
	[STATE_QID] = { "qid", CELL_QID, COLUMN_NEEDED },
	[STATE_KIND] = { "kind", CELL_SLUG, COLUMN_FILLED },
	[STATE_SHORT_NAME] = { "short_name", CELL_TEXT, COLUMN_FILLED },
	[STATE_OFFICIAL_NAME] = { "official_name", CELL_TEXT, COLUMN_OPTIONAL },
	[STATE_ALIASES] = { "aliases", CELL_TEXT, COLUMN_OPTIONAL },
	[STATE_ABBREVIATIONS] = { "abbreviations", CELL_TEXT, COLUMN_OPTIONAL },
	[STATE_WEAK_ABBREVIATIONS] = { "weak_abbreviations", CELL_TEXT,
				       COLUMN_OPTIONAL },
	[STATE_ADJECTIVES] = { "adjectives", CELL_TEXT, COLUMN_OPTIONAL },
	[STATE_DEMONYMS] = { "demonyms", CELL_TEXT, COLUMN_OPTIONAL },
	[STATE_METONYMS] = { "metonyms", CELL_TEXT, COLUMN_OPTIONAL },
	[STATE_CAPITAL] = { "capital", CELL_TEXT, COLUMN_OPTIONAL },
	[STATE_HEAD] = { "head_of_state", CELL_TEXT, COLUMN_OPTIONAL },
	[STATE_ARTICLE] = { "article", CELL_TEXT, COLUMN_OPTIONAL },
	/* for people and for other programs */
	[STATE_REST] = { "alpha2", CELL_TEXT, COLUMN_OPTIONAL },
	{ "m49", CELL_TEXT, COLUMN_OPTIONAL },
	{ "capital_qid", CELL_QID, COLUMN_OPTIONAL },
	{ "capital_aliases", CELL_TEXT, COLUMN_OPTIONAL },
	{ "other_seats", CELL_TEXT, COLUMN_OPTIONAL },
	{ "sovereign", CELL_TEXT, COLUMN_OPTIONAL },
	{ 0 }
};

static const char *identify_state(struct loading *loading, const struct row *row)
{
	if (*row->cells[STATE_ID])
		return row->cells[STATE_ID];
	if (*row->cells[STATE_ALPHA3])
		return row->cells[STATE_ALPHA3];
	return loading_slug(loading, row->cells[STATE_SHORT_NAME]);
}

static void describe_state(struct loading *loading, struct record *record)
{
	static const struct {
		int column;
		enum form_role role;
	} forms[] = {
		{ STATE_SHORT_NAME, FORM_NAME },
		{ STATE_OFFICIAL_NAME, FORM_OFFICIAL },
		{ STATE_ALIASES, FORM_ALIAS },
		{ STATE_ABBREVIATIONS, FORM_ABBREVIATION },
		{ STATE_WEAK_ABBREVIATIONS, FORM_WEAK_ABBREVIATION },
		{ STATE_ADJECTIVES, FORM_ADJECTIVE },
		{ STATE_DEMONYMS, FORM_DEMONYM },
		{ STATE_METONYMS, FORM_METONYM },
	};
	char **cells = record->row.cells;
	record->entry.qid = loading_optional(cells[STATE_QID]);
	record->entry.type = cells[STATE_KIND];
	record->entry.head = loading_optional(cells[STATE_HEAD]);
	record->entry.article = *cells[STATE_ARTICLE] != '\0';
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		loading_forms(loading, record, cells[forms[i].column],
			      forms[i].role);
}

static void refer_state(struct loading *loading, struct record *record)
{
	record->entry.place =
		loading_place(loading, record, record->row.cells[STATE_CAPITAL],
			      &record->entry);
}

const struct kind_of_file states_file = {
	.name = "states.tsv",
	.columns = state_columns,
	.kind = ENTRY_STATE,
	.identify = identify_state,
	.describe = describe_state,
	.refer = refer_state
};

enum {
	PLACE_NAME,
	PLACE_ALIASES,
	PLACE_STATE,
	PLACE_QID,
	PLACE_IS_CAPITAL,
	PLACE_REST
};
static const struct column place_columns[] = {
	[PLACE_NAME] = { "name", CELL_TEXT, COLUMN_FILLED },
	[PLACE_ALIASES] = { "aliases", CELL_TEXT, COLUMN_OPTIONAL },
	[PLACE_STATE] = { "alpha3", CELL_TEXT, COLUMN_NEEDED },
	[PLACE_QID] = { "qid", CELL_QID, COLUMN_NEEDED },
	[PLACE_IS_CAPITAL] = { "is_capital", CELL_CAPITAL, COLUMN_OPTIONAL },
	[PLACE_REST] = { "capital_of", CELL_TEXT, COLUMN_OPTIONAL },
	{ 0 }
};

static const char *identify_place(struct loading *loading, const struct row *row)
{
	const char *state = row->cells[PLACE_STATE];
	const char *slug = loading_slug(loading, row->cells[PLACE_NAME]);
	if (!*state)
		return slug;
	struct str tail = str_of(slug);
	char *id = arena_take(loading->lexicon->arena,
			      strlen(state) + tail.length + 2);
	char *end = id;
	for (; *state; state++)
		*end++ = (char)(*state >= 'A' && *state <= 'Z' ? *state | 0x20
								: *state);
	*end++ = '/';
	memcpy(end, tail.at, tail.length);
	return id;
}

static void describe_place(struct loading *loading, struct record *record)
{
	char **cells = record->row.cells;
	const char *capital = cells[PLACE_IS_CAPITAL];
	record->entry.qid = loading_optional(cells[PLACE_QID]);
	record->entry.type = loading_optional(capital);
	record->entry.is_capital = !strcmp(capital, "yes") ||
				   !strcmp(capital, "de-facto");
	loading_form(loading, record, cells[PLACE_NAME], FORM_NAME);
	loading_forms(loading, record, cells[PLACE_ALIASES], FORM_ALIAS);
}

static void refer_place(struct loading *loading, struct record *record)
{
	record->entry.state = loading_entry(
		loading, record, record->row.cells[PLACE_STATE], ENTRY_STATE);
}

const struct kind_of_file places_file = {
	.name = "places.tsv",
	.columns = place_columns,
	.kind = ENTRY_PLACE,
	.identify = identify_place,
	.describe = describe_place,
	.refer = refer_place
};
