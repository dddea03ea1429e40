/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* For the files of this folder: a file of RDF read by raptor. Not through
 * librdf's parsers, which lose the line of an error and the names of graphs. */
#ifndef QUERY_PARSE_H
#define QUERY_PARSE_H

#include <stdbool.h>

#include "base/diag.h"
#include "query/redland.h"

struct parse {
	raptor_world *world;
	struct diag *diag;
	raptor_statement_handler take; /* gets each statement, and */
	void *self;
	const char *file; /* being read */
	bool failed;      /* so far, in that file; set by whoever saw it */
};

/* To be the world's log handler, self being the struct. */
void parse_message(void *self, raptor_log_message *message);

/* Reads a file, in any syntax that raptor reads without a network; which one is
 * told by its content and the ending of its name. False where it could not be
 * read to its end, which has been reported. */
bool parse_file(struct parse *parse, const char *path);

/* Reports, unless another fault was reported before, why what a file holds
 * cannot be taken. */
void parse_fail(struct parse *parse, const char *reason);

#endif
