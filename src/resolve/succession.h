/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Who succeeded whom. */
#ifndef RESOLVE_SUCCESSION_H
#define RESOLVE_SUCCESSION_H

#include "resolve/store.h"

/* "Ms. Gamba succeeds Leila Zerrougui": who is succeeded held the post before.
 * Needs pronouns to be resolved. */
void successions_resolve(struct store *store);

#endif
