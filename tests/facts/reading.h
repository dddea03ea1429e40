/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A text taken through all stages before the facts. */
#ifndef TESTS_FACTS_READING_H
#define TESTS_FACTS_READING_H

#include <stdlib.h>

#include "facts/clause.h"
#include "facts/fact.h"
#include "../support/lexicon.h"

#ifndef TEST_SOURCE_DIR
#define TEST_SOURCE_DIR "."
#endif

struct reading {
	struct arena *arena;
	struct text text;
	struct mention_list mentions;
	struct entities entities;
};

static struct lexicon *lexicon;

static inline void reading_init(struct reading *reading, const char *bytes)
{
	*reading = (struct reading){ .arena = arena_new() };
	struct date unknown = { 0 };
	text_parse(&reading->text, str_of(bytes), lexicon_abbreviations(lexicon),
		   reading->arena);
	lexicon_number(lexicon, &reading->text);
	mentions_recognize(&reading->mentions, &reading->text, lexicon, unknown,
			   reading->arena);
	entities_resolve(&reading->entities, &reading->mentions, &reading->text,
			 lexicon, reading->arena);
}

static inline void reading_release(struct reading *reading)
{
	arena_free(reading->arena);
}

static inline const char *reading_words(const struct reading *reading,
					struct range range)
{
	if (range.first == range.last)
		return "-";
	return text_line(&reading->text, text_span(&reading->text, range),
			 reading->arena);
}

#endif
