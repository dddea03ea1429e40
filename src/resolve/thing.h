/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* States, cities, organizations and instruments: which one a name means. */
#ifndef RESOLVE_THING_H
#define RESOLVE_THING_H

#include "resolve/store.h"

/* Resolves every mention that names one. The state or body in whose name the
 * text speaks (entities.home, .publisher) is found on the way: national
 * bodies without a state are its own. */
void things_resolve(struct store *store);

/* Resolves "the Organization", "the Declaration" by the last name before that
 * ends in such a head noun, or, failing that, by the one body that the text
 * speaks of most. */
void things_resolve_bare(struct store *store);

/* "Embassy of Peru in Nairobi", "Ministry of Health of Malta". */
char *thing_name_with_state(const struct store *store, const char *name,
			    const struct entity *state);

#endif
