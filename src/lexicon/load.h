/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What the readers of the files share while a lexicon is loaded. Loading has
 * three steps: all rows of all folders are read, so that one may replace
 * another; then each entry gets its names and forms; then entries that name
 * others are joined to them. */
#ifndef LEXICON_LOAD_H
#define LEXICON_LOAD_H

#include "lexicon/internal.h"

struct name_list { VECTOR_OF(const char *); };

struct loading {
	struct lexicon *lexicon;
	struct diag *diag;
	struct folding folding;
	struct buffer text, key; /* for whoever builds some */
	struct name_list names; /* of the entry that is being described */
	uint32_t folder;        /* the number of the folder that is being read */
	bool faulty;
};

/* One kind of lexicon file. A file of words has only read; one of entries
 * has the rest, of which refer may be NULL. */
struct kind_of_file {
	const char *name;
	const struct column *columns;
	bool optional; /* a folder need not have it */
	void (*read)(struct loading *loading, const struct row *row);
	/* Told how many rows at most are to be read; may be NULL. */
	void (*expect)(struct lexicon *lexicon, uint32_t rows);
	enum entry_kind kind;
	/* The id of the entry in a row, in the arena; NULL after a report. */
	const char *(*identify)(struct loading *loading, const struct row *row);
	void (*describe)(struct loading *loading, struct record *record);
	void (*refer)(struct loading *loading, struct record *record);
};

extern const struct kind_of_file spelling_file, words_file, abbreviations_file,
	honorifics_file, verbs_file, events_file, titles_file, states_file,
	places_file, organizations_file, instruments_file, names_file, persons_file,
	tenures_file;

/* Reports a fault of a row. */
void loading_report(struct loading *loading, const struct row *row,
		    const char *at, enum diag_code code, const char *detail);

/* The slug of a text, in the arena. */
const char *loading_slug(struct loading *loading, const char *text);

/* A cell, or NULL where it is empty. */
const char *loading_optional(const char *cell);

/* Adds a form to the entry being described, or each value of a cell. An
 * alias that looks like one becomes an abbreviation. */
void loading_form(struct loading *loading, struct record *record,
		  const char *form, enum form_role role);
void loading_forms(struct loading *loading, struct record *record, char *cell,
		   enum form_role role);

/* Adds the forms of a verb: those in the cells, the regular ones where a
 * cell is empty. */
void loading_verb(struct loading *loading, struct record *record, char *present,
		  char *past, char *participle, char *ing);

/* The set of frames a cell lists. */
struct frame_name {
	const char *name;
	uint16_t bit;
};
uint16_t loading_frames(struct loading *loading, const struct row *row,
			char *cell, const struct frame_name *frames);

/* The entry a cell refers to by its id; NULL for an empty cell, or after a
 * report where there is none. */
const struct entry *loading_entry(struct loading *loading,
				  const struct record *record, const char *cell,
				  enum entry_kind kind);

/* The place a cell names, in the state if there are several and it is not
 * NULL. */
const struct entry *loading_place(struct loading *loading,
				  const struct record *record, const char *cell,
				  const struct entry *state);

#endif
