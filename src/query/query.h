/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* SPARQL over a graph in memory. rasqal answers; what it is known to answer
 * wrongly is found on its own parse tree and refused (trust.h), so that an
 * answer can be believed. */
#ifndef QUERY_QUERY_H
#define QUERY_QUERY_H

#include <stdio.h>

#include "query/graph.h"

/* How rows are written; a constructed graph has syntaxes of its own. */
enum results_format {
	RESULTS_TABLE, /* aligned, for people */
	RESULTS_TSV,   /* terms as in Turtle */
	RESULTS_CSV,   /* their text alone */
	RESULTS_JSON,
	RESULTS_XML
};

/* By its name ("table", "tsv", ...); false where there is none such. */
bool results_format_named(const char *name, enum results_format *format);

/* Asks, and writes the answer: rows and truth values in the format given, a
 * graph in the syntax (a name that raptor knows; "ntriples", "turtle", ...).
 * The prefixes of the vocabulary need not be declared. False where there is no
 * answer, which has been reported. name stands for the query in reports. */
bool query_run(struct graph *graph, const char *query, const char *name,
	       enum results_format format, const char *syntax, FILE *out);

#endif
