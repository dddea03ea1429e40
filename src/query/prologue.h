/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What stands before a query's verb: BASE and PREFIX. */
#ifndef QUERY_PROLOGUE_H
#define QUERY_PROLOGUE_H

#include <stdbool.h>

#include "base/buffer.h"

/* Adds a query with the prefixes of the vocabulary, where it does not declare
 * them itself, all on one line, so that the others keep their numbers. */
void prologue_complete(struct buffer *text, const char *query);

/* Whether a query asks for a graph (CONSTRUCT, DESCRIBE), not for rows. */
bool prologue_asks_graph(const char *query);

#endif
