/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Persons: which name mentions mean one official. */
#ifndef RESOLVE_PERSON_H
#define RESOLVE_PERSON_H

#include "resolve/store.h"

/* Clusters all mentions that have a personal name: the fullest name first,
 * then shorter ones whose words it has ("Blinken", "Carlos França", "S.
 * Lavrov", "Minister Retno") in its order. Where several fit, the one met
 * last before it in the text. */
void persons_resolve(struct store *store);

#endif
