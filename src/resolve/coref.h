/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Coreference: roles ("the Minister"), pronouns and groups ("the sides"). */
#ifndef RESOLVE_COREF_H
#define RESOLVE_COREF_H

#include "resolve/store.h"

/* Fills what the mentions that name nobody mean, in text order. */
void coref_resolve(struct store *store);

#endif
