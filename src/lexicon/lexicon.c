/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Asking a lexicon for what it holds. */
#include "lexicon/internal.h"

const struct entry *lexicon_entry(const struct lexicon *lexicon,
				  enum entry_kind kind, const char *id)
{
	uint32_t index = map_find(&lexicon->ids[kind], str_of(id));
	return index == MAP_NONE ? NULL : &lexicon->records.at[index]->entry;
}

const struct entry *lexicon_title(const struct lexicon *lexicon, const char *slug)
{
	uint32_t index = map_find(&lexicon->titles, str_of(slug));
	return index == MAP_NONE ? NULL : &lexicon->records.at[index]->entry;
}

const struct entry *lexicon_body(const struct lexicon *lexicon, const char *key)
{
	uint32_t index = map_find(&lexicon->bodies, str_of(key));
	return index == MAP_NONE ? NULL : &lexicon->records.at[index]->entry;
}

uint32_t lexicon_count(const struct lexicon *lexicon)
{
	return lexicon->records.count;
}

const struct entry *lexicon_at(const struct lexicon *lexicon, uint32_t index)
{
	return &lexicon->records.at[index]->entry;
}

uint64_t lexicon_classes(const struct lexicon *lexicon, uint32_t word)
{
	return lexicon->vocabulary.classes[word] &
	       ~(VOCABULARY_ABBREVIATION | VOCABULARY_TWIN);
}

static bool is_abbreviation(const void *self, struct str folded)
{
	const struct vocabulary *vocabulary = self;
	return vocabulary->classes[vocabulary_find(vocabulary, folded)] &
	       VOCABULARY_ABBREVIATION;
}

struct abbreviations lexicon_abbreviations(const struct lexicon *lexicon)
{
	return (struct abbreviations){ is_abbreviation, &lexicon->vocabulary };
}
