/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a graph holds, on one page: documents and their time, facts by kind,
 * who is most active. */
#ifndef QUERY_SUMMARY_H
#define QUERY_SUMMARY_H

#include <stdio.h>

#include "query/graph.h"

/* most: how many of the most active are listed of each kind. */
void summary_write(const struct graph *graph, unsigned most, FILE *out);

#endif
