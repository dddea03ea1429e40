/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Which queries rasqal 0.9.33 can be trusted with. What it gets wrong in the
 * W3C's evaluation tests of SPARQL 1.0 and 1.1 is refused as a construct, and
 * so is every operator that is not known to be right. */
#ifndef QUERY_TRUST_H
#define QUERY_TRUST_H

#include "query/graph.h"
#include "query/redland.h"

/* Why a query that was parsed is not run: the construct, in words ("a
 * subquery"); NULL where it can be trusted. */
const char *trust_query(rasqal_query *query, const struct graph *graph);

#endif
