/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Hands rasqal the triples of the graph that fit a pattern, as it was planned. */
#ifndef QUERY_MATCH_H
#define QUERY_MATCH_H

#include "query/plan.h"

/* Queries of this world are answered by the plan's graph; the plan is made
 * later, before the first of them runs. */
void match_register(rasqal_world *world, struct plan *plan);

#endif
