/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* From mentions to entities, step by step: names first, then who holds what,
 * then the words that point back at them. */
#include "resolve/appointment.h"
#include "resolve/coref.h"
#include "resolve/identity.h"
#include "resolve/line.h"
#include "resolve/person.h"
#include "resolve/succession.h"
#include "resolve/tenure.h"
#include "resolve/thing.h"

void entities_resolve(struct entities *entities, struct mention_list *mentions,
		      const struct text *text, const struct lexicon *lexicon,
		      struct arena *arena)
{
	struct store store;
	store_init(&store, entities, mentions, text, lexicon, arena);
	things_resolve(&store);
	things_resolve_bare(&store);
	persons_resolve(&store);
	appointments_resolve(&store);
	lines_resolve(&store);
	tenures_resolve(&store);
	coref_resolve(&store);
	successions_resolve(&store);
	services_resolve(&store);
	identities_settle(&store);
	store_release(&store);
}
