/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* organizations.tsv and instruments.tsv. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "lexicon/load.h"
#include "text/fold.h"

enum {
	ORGANIZATION_ID,
	ORGANIZATION_QID,
	ORGANIZATION_NAME,
	ORGANIZATION_ALIASES,
	ORGANIZATION_KIND,
	ORGANIZATION_PARENT,
	ORGANIZATION_SEAT,
	ORGANIZATION_STATE,
	ORGANIZATION_REST
};
static const struct column organization_columns[] = {
	[ORGANIZATION_ID] = { "id", CELL_SLUG, COLUMN_FILLED },
	[ORGANIZATION_QID] = { "qid", CELL_QID, COLUMN_NEEDED },
	[ORGANIZATION_NAME] = { "name", CELL_TEXT, COLUMN_FILLED },
	[ORGANIZATION_ALIASES] = { "aliases", CELL_TEXT, COLUMN_OPTIONAL },
	[ORGANIZATION_KIND] = { "kind", CELL_SLUG, COLUMN_FILLED },
	[ORGANIZATION_PARENT] = { "parent", CELL_SLUG, COLUMN_OPTIONAL },
	[ORGANIZATION_SEAT] = { "seat", CELL_TEXT, COLUMN_OPTIONAL },
	[ORGANIZATION_STATE] = { "state", CELL_TEXT, COLUMN_OPTIONAL },
	[ORGANIZATION_REST] = { "founded", CELL_YEAR, COLUMN_OPTIONAL },
	{ 0 }
};

static const char *identify_organization(struct loading *loading,
					 const struct row *row)
{
	(void)loading;
	return row->cells[ORGANIZATION_ID];
}

static void describe_organization(struct loading *loading,
				  struct record *record)
{
	char **cells = record->row.cells;
	record->entry.qid = loading_optional(cells[ORGANIZATION_QID]);
	record->entry.type = cells[ORGANIZATION_KIND];
	loading_form(loading, record, cells[ORGANIZATION_NAME], FORM_NAME);
	loading_forms(loading, record, cells[ORGANIZATION_ALIASES], FORM_ALIAS);
}

/* A body and the number of its record. */
struct body {
	const struct entry *entry;
	uint32_t number;
};

static void add_body(struct loading *loading, struct body body, struct str name)
{
	struct buffer *key = &loading->key;
	fold_slug(&loading->text, name);
	buffer_clear(key);
	buffer_add_text(key, body.entry->state->id);
	buffer_add_char(key, '/');
	buffer_add(key, loading->text.at, loading->text.length);
	map_put(&loading->lexicon->bodies, buffer_as_str(key), body.number);
}

/* A name that begins or ends with a form of the state, without it: "Department
 * of Justice" of "U.S. Department of Justice". */
static void add_bare_body(struct loading *loading, struct body body,
			  const char *name, const char *state)
{
	static const char *const links[] = { " of the ", " of ", ", " };
	size_t length = strlen(name), part = strlen(state);
	if (length <= part + 1)
		return;
	if (!strncasecmp(name, state, part) && name[part] == ' ')
		add_body(loading, body, str_of(name + part + 1));
	if (strcasecmp(name + length - part, state) != 0)
		return;
	for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
		size_t rest = length - part, link = strlen(links[i]);
		if (rest > link && !memcmp(name + rest - link, links[i], link)) {
			add_body(loading, body, (struct str){ name, rest - link });
			return;
		}
	}
}

/* A body of a government is found by its state and its name without it. */
static void index_body(struct loading *loading, const struct record *record)
{
	static const char *const kinds[] = { "government", "national-agency",
					     "foreign-ministry", "court" };
	const struct entry *entry = &record->entry;
	bool national = false;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		national |= entry->type && !strcmp(entry->type, kinds[i]);
	if (!entry->state || !national)
		return;
	struct body body = { entry,
			     map_find(&loading->lexicon->ids[ENTRY_ORGANIZATION],
				      str_of(entry->id)) };
	for (const char *const *name = entry->names; *name; name++) {
		add_body(loading, body, str_of(*name));
		for (const char *const *form = entry->state->names; *form; form++)
			add_bare_body(loading, body, *name, *form);
	}
}

static void refer_organization(struct loading *loading, struct record *record)
{
	char **cells = record->row.cells;
	struct entry *entry = &record->entry;
	entry->state = loading_entry(loading, record, cells[ORGANIZATION_STATE],
				     ENTRY_STATE);
	entry->parent = loading_entry(loading, record,
				      cells[ORGANIZATION_PARENT],
				      ENTRY_ORGANIZATION);
	entry->place = loading_place(loading, record, cells[ORGANIZATION_SEAT],
				     entry->state);
	index_body(loading, record);
}

const struct kind_of_file organizations_file = {
	.name = "organizations.tsv",
	.columns = organization_columns,
	.kind = ENTRY_ORGANIZATION,
	.identify = identify_organization,
	.describe = describe_organization,
	.refer = refer_organization
};

enum {
	INSTRUMENT_ID,
	INSTRUMENT_QID,
	INSTRUMENT_TITLE,
	INSTRUMENT_ALIASES,
	INSTRUMENT_YEAR,
	INSTRUMENT_PLACE,
	INSTRUMENT_ADOPTED_BY,
	INSTRUMENT_KIND
};
static const struct column instrument_columns[] = {
	[INSTRUMENT_ID] = { "id", CELL_SLUG, COLUMN_FILLED },
	[INSTRUMENT_QID] = { "qid", CELL_QID, COLUMN_NEEDED },
	[INSTRUMENT_TITLE] = { "title", CELL_TEXT, COLUMN_FILLED },
	[INSTRUMENT_ALIASES] = { "aliases", CELL_TEXT, COLUMN_OPTIONAL },
	[INSTRUMENT_YEAR] = { "year", CELL_YEAR, COLUMN_OPTIONAL },
	[INSTRUMENT_PLACE] = { "place", CELL_TEXT, COLUMN_OPTIONAL },
	[INSTRUMENT_ADOPTED_BY] = { "adopted_by", CELL_SLUG, COLUMN_OPTIONAL },
	[INSTRUMENT_KIND] = { "kind", CELL_SLUG, COLUMN_FILLED },
	{ 0 }
};

static const char *identify_instrument(struct loading *loading,
				       const struct row *row)
{
	(void)loading;
	return row->cells[INSTRUMENT_ID];
}

static void describe_instrument(struct loading *loading, struct record *record)
{
	char **cells = record->row.cells;
	record->entry.qid = loading_optional(cells[INSTRUMENT_QID]);
	record->entry.type = cells[INSTRUMENT_KIND];
	record->entry.year = (uint16_t)atoi(cells[INSTRUMENT_YEAR]);
	loading_form(loading, record, cells[INSTRUMENT_TITLE], FORM_NAME);
	loading_forms(loading, record, cells[INSTRUMENT_ALIASES], FORM_ALIAS);
}

static void refer_instrument(struct loading *loading, struct record *record)
{
	char **cells = record->row.cells;
	record->entry.parent = loading_entry(loading, record,
					     cells[INSTRUMENT_ADOPTED_BY],
					     ENTRY_ORGANIZATION);
	record->entry.place = loading_place(loading, record,
					    cells[INSTRUMENT_PLACE], NULL);
}

const struct kind_of_file instruments_file = {
	.name = "instruments.tsv",
	.columns = instrument_columns,
	.kind = ENTRY_INSTRUMENT,
	.identify = identify_instrument,
	.describe = describe_instrument,
	.refer = refer_instrument
};
