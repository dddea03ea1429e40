/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* verbs.tsv and events.tsv. */
#include <string.h>

#include "lexicon/conjugate.h"
#include "lexicon/load.h"

enum {
	VERB_LEMMA,
	VERB_FORCE,
	VERB_FRAMES,
	VERB_PRESENT,
	VERB_PAST,
	VERB_PARTICIPLE,
	VERB_ING
};
static const struct column verb_columns[] = {
	[VERB_LEMMA] = { "lemma", CELL_TEXT, COLUMN_FILLED },
	[VERB_FORCE] = { "force", CELL_SLUG, COLUMN_FILLED },
	[VERB_FRAMES] = { "frames", CELL_TEXT, COLUMN_FILLED },
	[VERB_PRESENT] = { "present", CELL_TEXT, COLUMN_OPTIONAL },
	[VERB_PAST] = { "past", CELL_TEXT, COLUMN_OPTIONAL },
	[VERB_PARTICIPLE] = { "participle", CELL_TEXT, COLUMN_OPTIONAL },
	[VERB_ING] = { "ing", CELL_TEXT, COLUMN_OPTIONAL },
	{ 0 }
};

static const struct frame_name verb_frames[] = {
	{ "that", FRAME_THAT },       { "np", FRAME_NP },
	{ "to", FRAME_TO },           { "np-that", FRAME_NP_THAT },
	{ "np-to", FRAME_NP_TO },     { "pp", FRAME_PP },
	{ "ing", FRAME_ING },         { "wh", FRAME_WH },
	{ "quote", FRAME_QUOTE },     { "object", FRAME_OBJECT },
	{ "negated", FRAME_NEGATED },
	{ "things", FRAME_THINGS }, { NULL, 0 }
};

static const struct frame_name event_frames[] = {
	{ "subject", EVENT_SUBJECT }, { "object", EVENT_OBJECT },
	{ "with", EVENT_WITH },       { "to", EVENT_TO },
	{ "host", EVENT_HOST },       { "of", EVENT_OF },
	{ "light", EVENT_LIGHT },     { NULL, 0 }
};

uint16_t loading_frames(struct loading *loading, const struct row *row,
			char *cell, const struct frame_name *frames)
{
	uint16_t set = 0;
	for (char *name; (name = cell_value(&cell));) {
		const struct frame_name *frame = frames;
		while (frame->name && strcmp(frame->name, name))
			frame++;
		if (!frame->name)
			loading_report(loading, row, name,
				       DIAG_LEXICON_BAD_FRAME, name);
		set |= frame->bit;
	}
	return set;
}

/* A form from the file: "met" for the lemma "meet with" is "met with". */
static const char *whole_form(struct loading *loading, const char *lemma,
			      const char *form)
{
	const char *rest = strchr(lemma, ' ');
	if (!rest || strchr(form, ' '))
		return form;
	return arena_format(loading->lexicon->arena, "%s%s", form, rest);
}

static void add_given(struct loading *loading, struct record *record,
		      char *cell, enum form_role role)
{
	for (char *form; (form = cell_value(&cell));)
		loading_form(loading, record,
			     *form ? whole_form(loading, record->entry.name, form)
				   : form,
			     role);
}

static void add_regular(struct loading *loading, struct record *record,
			void (*conjugate)(struct buffer *, const char *),
			enum form_role role)
{
	conjugate(&loading->text, record->entry.name);
	loading_form(loading, record,
		     arena_copy(loading->lexicon->arena, loading->text.at,
				loading->text.length),
		     role);
}

void loading_verb(struct loading *loading, struct record *record, char *present,
		  char *past, char *participle, char *ing)
{
	loading_form(loading, record, record->entry.name, FORM_VERB_BASE);
	if (*present)
		add_given(loading, record, present, FORM_VERB_PRESENT);
	else
		add_regular(loading, record, conjugate_present,
			    FORM_VERB_PRESENT);
	bool same = !*participle || !strcmp(participle, past);
	if (*past)
		add_given(loading, record, past, FORM_VERB_PAST);
	else
		add_regular(loading, record, conjugate_past, FORM_VERB_PAST);
	if (!same)
		add_given(loading, record, participle, FORM_VERB_PARTICIPLE);
	if (*ing)
		add_given(loading, record, ing, FORM_VERB_ING);
	else
		add_regular(loading, record, conjugate_ing, FORM_VERB_ING);
}

static const char *identify_verb(struct loading *loading, const struct row *row)
{
	return loading_slug(loading, row->cells[VERB_LEMMA]);
}

static void describe_verb(struct loading *loading, struct record *record)
{
	char **cells = record->row.cells;
	record->entry.name = cells[VERB_LEMMA];
	record->entry.type = cells[VERB_FORCE];
	record->entry.frames = loading_frames(loading, &record->row,
					      cells[VERB_FRAMES], verb_frames);
	loading_verb(loading, record, cells[VERB_PRESENT], cells[VERB_PAST],
		     cells[VERB_PARTICIPLE], cells[VERB_ING]);
}

const struct kind_of_file verbs_file = {
	.name = "verbs.tsv",
	.columns = verb_columns,
	.kind = ENTRY_VERB,
	.identify = identify_verb,
	.describe = describe_verb
};

enum {
	EVENT_LEMMA,
	EVENT_POS,
	EVENT_KIND,
	EVENT_FRAMES,
	EVENT_PRESENT,
	EVENT_PAST,
	EVENT_PARTICIPLE,
	EVENT_ING,
	EVENT_FORMS
};
static const struct column event_columns[] = {
	[EVENT_LEMMA] = { "lemma", CELL_TEXT, COLUMN_FILLED },
	[EVENT_POS] = { "pos", CELL_POS, COLUMN_FILLED },
	[EVENT_KIND] = { "kind", CELL_SLUG, COLUMN_FILLED },
	[EVENT_FRAMES] = { "frames", CELL_TEXT, COLUMN_FILLED },
	[EVENT_PRESENT] = { "present", CELL_TEXT, COLUMN_OPTIONAL },
	[EVENT_PAST] = { "past", CELL_TEXT, COLUMN_OPTIONAL },
	[EVENT_PARTICIPLE] = { "participle", CELL_TEXT, COLUMN_OPTIONAL },
	[EVENT_ING] = { "ing", CELL_TEXT, COLUMN_OPTIONAL },
	[EVENT_FORMS] = { "forms", CELL_TEXT, COLUMN_OPTIONAL },
	{ 0 }
};

static const char *identify_event(struct loading *loading, const struct row *row)
{
	return arena_format(loading->lexicon->arena, "%s/%s",
			    loading_slug(loading, row->cells[EVENT_LEMMA]),
			    row->cells[EVENT_POS]);
}

static void describe_event(struct loading *loading, struct record *record)
{
	char **cells = record->row.cells;
	record->entry.name = cells[EVENT_LEMMA];
	record->entry.type = cells[EVENT_KIND];
	record->entry.frames = loading_frames(loading, &record->row,
					      cells[EVENT_FRAMES], event_frames);
	if (!strcmp(cells[EVENT_POS], "verb"))
		loading_verb(loading, record, cells[EVENT_PRESENT],
			     cells[EVENT_PAST], cells[EVENT_PARTICIPLE],
			     cells[EVENT_ING]);
	else
		loading_form(loading, record, record->entry.name, FORM_NAME);
	loading_forms(loading, record, cells[EVENT_FORMS], FORM_ALIAS);
}

const struct kind_of_file events_file = {
	.name = "events.tsv",
	.columns = event_columns,
	.kind = ENTRY_EVENT,
	.identify = identify_event,
	.describe = describe_event
};
