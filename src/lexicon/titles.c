/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* titles.tsv and honorifics.tsv. */
#include <string.h>

#include "lexicon/load.h"

enum { TITLE_TITLE, TITLE_VARIANTS, TITLE_KIND, TITLE_STATE, TITLE_REST };
static const struct column title_columns[] = {
	[TITLE_TITLE] = { "title", CELL_TEXT, COLUMN_FILLED },
	[TITLE_VARIANTS] = { "variants", CELL_TEXT, COLUMN_OPTIONAL },
	[TITLE_KIND] = { "kind", CELL_SLUG, COLUMN_FILLED },
	[TITLE_STATE] = { "state", CELL_TEXT, COLUMN_OPTIONAL },
	[TITLE_REST] = { "heads", CELL_TEXT, COLUMN_OPTIONAL },
	{ 0 }
};

static const char *identify_title(struct loading *loading, const struct row *row)
{
	return loading_slug(loading, row->cells[TITLE_TITLE]);
}

static void describe_title(struct loading *loading, struct record *record)
{
	char **cells = record->row.cells;
	record->entry.type = cells[TITLE_KIND];
	loading_form(loading, record, cells[TITLE_TITLE], FORM_NAME);
	loading_forms(loading, record, cells[TITLE_VARIANTS], FORM_ALIAS);
}

/* Each wording of a title finds it, whatever case it is written in. */
static void index_title(struct loading *loading, const struct record *record)
{
	struct lexicon *lexicon = loading->lexicon;
	uint32_t index = map_find(&lexicon->ids[ENTRY_TITLE], str_of(record->entry.id));
	for (const char *const *name = record->entry.names; *name; name++)
		map_put_kept(&lexicon->titles, loading_slug(loading, *name), index);
}

/* A title of one state has that state; one of several, or of all but some, has
 * their list. */
static void refer_title(struct loading *loading, struct record *record)
{
	index_title(loading, record);
	char *cell = record->row.cells[TITLE_STATE];
	bool but = *cell == '!';
	if (!but && !strchr(cell, '|')) {
		record->entry.state = loading_entry(loading, record, cell, ENTRY_STATE);
		return;
	}
	cell += but;
	record->entry.states = arena_format(loading->lexicon->arena, "%s|%s|",
					    but ? "!" : "", cell);
	for (char *value; (value = cell_value(&cell));)
		loading_entry(loading, record, value, ENTRY_STATE);
}

const struct kind_of_file titles_file = {
	.name = "titles.tsv",
	.columns = title_columns,
	.kind = ENTRY_TITLE,
	.identify = identify_title,
	.describe = describe_title,
	.refer = refer_title
};

enum { HONORIFIC, HONORIFIC_VARIANTS, HONORIFIC_KIND, HONORIFIC_GENDER };
static const struct column honorific_columns[] = {
	[HONORIFIC] = { "honorific", CELL_TEXT, COLUMN_FILLED },
	[HONORIFIC_VARIANTS] = { "variants", CELL_TEXT, COLUMN_OPTIONAL },
	[HONORIFIC_KIND] = { "kind", CELL_SLUG, COLUMN_FILLED },
	[HONORIFIC_GENDER] = { "gender", CELL_GENDER, COLUMN_OPTIONAL },
	{ 0 }
};

static const char *identify_honorific(struct loading *loading,
				      const struct row *row)
{
	return loading_slug(loading, row->cells[HONORIFIC]);
}

/* An honorific of one word gives it its class, one with a full stop may stand
 * inside a sentence. H.E. is not the word "he": its number is another. */
static void mark_honorific(struct loading *loading, const char *text)
{
	struct vocabulary *vocabulary = &loading->lexicon->vocabulary;
	struct str word = str_of(text);
	struct str folded = folding_word(&loading->folding, word);
	if (!folded.length || strpbrk(text, " -"))
		return;
	uint32_t number = vocabulary_add(vocabulary, folded);
	if (text[word.length - 1] == '.')
		vocabulary->classes[number] |= VOCABULARY_ABBREVIATION;
	if (letters_all_capitals(word))
		number = vocabulary_add_twin(vocabulary, folded);
	vocabulary->classes[number] |= WORD_HONORIFIC;
}

static void describe_honorific(struct loading *loading, struct record *record)
{
	char **cells = record->row.cells, *variants = cells[HONORIFIC_VARIANTS];
	record->entry.type = cells[HONORIFIC_KIND];
	record->entry.gender = loading_optional(cells[HONORIFIC_GENDER]);
	mark_honorific(loading, cells[HONORIFIC]);
	loading_form(loading, record, cells[HONORIFIC], FORM_NAME);
	if (!*variants)
		return;
	for (char *variant; (variant = cell_value(&variants));) {
		mark_honorific(loading, variant);
		loading_form(loading, record, variant, FORM_ALIAS);
	}
}

const struct kind_of_file honorifics_file = {
	.name = "honorifics.tsv",
	.columns = honorific_columns,
	.kind = ENTRY_HONORIFIC,
	.identify = identify_honorific,
	.describe = describe_honorific
};
