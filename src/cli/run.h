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

struct run {
	const struct options *options;
	struct diag diag;
	struct arena *arena;     /* of the run: paths */
	struct path_list inputs;
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

/* The stages, from a file to its facts (extract.c). False where the file cannot
 * be read, which has been reported. */
bool run_read(struct run *run, const char *path, struct analysis *to,
	      struct arena *arena);

#endif
