/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Posts that clauses tell of: who succeeded whom, who served as what. */
#ifndef RESOLVE_SUCCESSION_H
#define RESOLVE_SUCCESSION_H

#include "resolve/store.h"

/* "Ms. Gamba succeeds Leila Zerrougui": who is succeeded held the post before.
 * "He previously served as Ambassador to Peru", "nominee to be Ambassador":
 * the subject of the clause held it, or is to hold it. Needs pronouns to be
 * resolved. */
void successions_resolve(struct store *store);

#endif
