/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The quads of a file of RDF, one after the other, for whoever keeps graphs. */
#ifndef QUERY_QUADS_H
#define QUERY_QUADS_H

#include <stdbool.h>

#include "base/diag.h"
#include "rdf/quad.h"

/* Reads a file as graph_read does (graph.h). A blank node gets a label of its
 * own among those of all files, the same whenever the file is read. False where
 * it could not be read to its end, which has been reported, or where the sink
 * did not take what was in it. */
bool quads_read(const char *path, struct diag *diag, quad_sink sink, void *self);

#endif
