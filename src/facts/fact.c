/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "facts/fact.h"

#include "facts/clause.h"

/* Events come first: statements lend the verbs of a list a subject from the
 * line above it, who says what follows but need not have done it. */
void facts_find(struct facts *facts, const struct text *text,
		const struct lexicon *lexicon, const struct mention_list *mentions,
		const struct entities *entities, const struct heading *heading,
		struct date published, struct arena *arena)
{
	struct clauses clauses;
	*facts = (struct facts){ 0 };
	clauses_parse(&clauses, text, lexicon, mentions, arena);
	events_find(&facts->events, text, lexicon, mentions, entities, &clauses,
		    heading, published, arena);
	statements_find(&facts->statements, text, lexicon, mentions, entities,
			&clauses, arena);
	clauses_release(&clauses, text, arena);
}
