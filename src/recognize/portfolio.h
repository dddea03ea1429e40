/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The fields of an office or a ministry:
 *
 *   portfolio = field { ("," | "and" | "in" | "against") field }
 *
 *   Foreign and European Affairs and Trade
 *   Children and Armed Conflict
 *   Sustainability and the Environment
 */
#ifndef RECOGNIZE_PORTFOLIO_H
#define RECOGNIZE_PORTFOLIO_H

#include "recognize/scan.h"

/* The end of the portfolio that begins at a token, or at. A personal name
 * behind it, or a further post, ends it; named tells whether a name may follow. */
uint32_t portfolio_parse(const struct scan *scan, uint32_t at, bool named);

#endif
