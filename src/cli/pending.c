/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Stand-ins for stages that are still being written. The library has the real
 * ones before this file, so they are taken as soon as they are there; then
 * this file goes. */
#include "facts/fact.h"

__attribute__((weak)) void
events_find(struct event_list *events, const struct text *text,
	    const struct lexicon *lexicon, const struct mention_list *mentions,
	    const struct entities *entities, struct date published,
	    struct arena *arena)
{
	(void)text, (void)lexicon, (void)mentions, (void)entities, (void)arena;
	(void)published;
	*events = (struct event_list){ 0 };
}
