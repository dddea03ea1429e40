/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Posts that stand on a line of their own:
 *
 *     The Ambassador of Peru           Ana Price
 *     H.E. Mr Mateo Quispe             Press Secretary
 *
 *     2013 to 2015    Cabinet Office, Deputy Director
 *     2015 to present Doha, Ambassador
 */
#ifndef RESOLVE_LINE_H
#define RESOLVE_LINE_H

#include "resolve/store.h"

/* Lets such posts mean whom the line beside them names, or, behind a year,
 * whose life the text tells; the posts of the past are former ones. Persons
 * must be resolved; comes before tenures_resolve. */
void lines_resolve(struct store *store);

#endif
