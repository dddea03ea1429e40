/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The options of all verbs, read with getopt_long. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>

#include "base/diag.h"
#include "read/record.h"
#include "rdf/serialize.h"
#include "recognize/mention.h"

enum log { LOG_TEXT, LOG_JSON };

/* Strings are borrowed from the command line. */
struct options {
	const char *output;          /* NULL: standard output */
	enum syntax syntax;
	bool discard;                /* --to none */
	const char *base;
	const char *date, *source, *title;
	struct date published;       /* date, read; year 0 where there is none */
	const char **lexicons;       /* folders to add, ended by NULL */
	struct read_options reading; /* how the inputs are */
	const char *text_folder;     /* where texts are written, or NULL */
	const char *const *inputs;   /* what follows the options */
	int input_count;
	enum diag_level least;       /* by -q and -v */
	enum log log;                /* how standard error is written */
	bool update;                 /* a server is loaded by SPARQL Update */
	bool verbose, stats;
	const char *query;           /* the file that holds it, or NULL */
	const char *question;        /* the name of one in the library, or NULL */
	bool list;                   /* the names of these are asked for */
	const char *results, *graph_syntax;
	const char *seen;            /* where documents are remembered, or NULL */
	unsigned jobs;               /* threads that extract */
	unsigned seconds, megabytes; /* limits of a query; 0: none */
};

/* Reads a verb's command line. allowed lists the keys of the options it has
 * (options.c), usage is the line that names its arguments. Returns -1 to go
 * on, else the exit code: help was given, or an error reported. */
int options_parse(struct options *options, int argc, char **argv,
		  const char *allowed, const char *usage);
void options_release(struct options *options);

#endif
