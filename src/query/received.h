/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a server answered to a query (SPARQL 1.1 Protocol), read strictly and
 * written as query_run writes an answer of its own. */
#ifndef QUERY_RECEIVED_H
#define QUERY_RECEIVED_H

#include "query/query.h"
#include "rdf/quad.h"

#define RECEIVED_ROWS "application/sparql-results+json"
#define RECEIVED_GRAPH "application/n-triples"

/* Each is false where the answer is not what it should be, or cannot be written,
 * which has been reported; server is the place that is blamed. */

/* Rows, true or false: SPARQL 1.1 Query Results JSON. */
bool received_rows(struct str answer, enum results_format format, FILE *out,
		   const char *server, struct diag *diag);

/* A graph: N-Triples. */
bool received_graph(struct str answer, const char *syntax, FILE *out,
		    const char *server, struct diag *diag);

/* Adds one to a graph. */
bool received_read(struct str answer, struct graph *graph, const char *server,
		   struct diag *diag);

/* Gives its triples to a sink, as quads_read does. */
bool received_quads(struct str answer, quad_sink sink, void *self, const char *server,
		    struct diag *diag);

#endif
