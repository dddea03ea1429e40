/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a run of the program has for all its documents, and what is read out of
 * one of them. */
#ifndef CLI_RUN_H
#define CLI_RUN_H

#include "cli/input.h"
#include "cli/options.h"
#include "facts/fact.h"
#include "lexicon/lexicon.h"
#include "rdf/map.h"
#include "read/document.h"
#include "read/reader.h"

struct run {
	const struct options *options;
	struct diag diag;
	struct arena *arena;     /* of the run: paths */
	struct path_list inputs;
	uint32_t next;         /* of the inputs, to be opened */
	struct reader *reader; /* of the one before it, or NULL */
	uint64_t behind;       /* bytes of those before that */
	struct lexicon *lexicon;
};

/* One document, read. All of it lives in the arena it was read into. */
struct analysis {
	struct document document;
	struct text text;
	struct mention_list mentions;
	struct entities entities;
	struct facts facts;
};

/* What map_document takes of it; borrowed. */
struct reading run_reading(const struct analysis *analysis);

/* The folder of the lexicon: $COMMUNIQUE_DATADIR/lexicon; else, for a program
 * in its build tree, lexicon beside it; else where it was installed. */
const char *run_lexicon_folder(struct arena *arena);

/* Loads the lexicon and lists the inputs; standard input where none is named.
 * -1 to go on, else the exit code: the error has been reported. */
int run_begin(struct run *run, const struct options *options);

/* Frees everything; the exit code by what was reported. */
int run_end(struct run *run);

/* The next record of the inputs, in the arena, reporting to a diag that may be
 * another than the run's. One thread at a time. False where there are no more. */
bool run_next(struct run *run, struct record *record, struct diag *diag,
	      struct arena *arena);

/* How many bytes all inputs have, 0 where that cannot be known; and how many of them
 * have been read, in the thread that run_next is called in. */
uint64_t run_size(const struct run *run);
uint64_t run_position(const struct run *run);

/* The stages, from a document to its facts (extract.c). */
void run_analyse(const struct run *run, struct analysis *to, struct arena *arena);

/* Both steps, from a record to its facts, in an arena that the record's outlives.
 * Changes nothing but analysis, diag and arena: any thread may call it. False
 * where there is no document, which has been reported. */
bool run_read(const struct run *run, const struct record *record,
	      struct analysis *to, struct diag *diag, struct arena *arena);

#endif
