/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The files of plain words: spelling.tsv, words.tsv, abbreviations.tsv. */
#include <string.h>

#include "lexicon/load.h"

static const struct {
	const char *name;
	uint64_t bit;
} classes[] = {
#define WORD(class, name) { name, UINT64_C(1) << WORD_##class##_BIT },
#include "lexicon/word_class.def"
#undef WORD
};

_Static_assert(WORD_CLASS_COUNT < 62, "the last bits are the vocabulary's");

/* The number of a single word; 0 after a report. */
static struct str one_word(struct loading *loading, const struct row *row,
			   const char *word)
{
	struct str folded = folding_word(&loading->folding, str_of(word));
	if (!*word) {
		loading_report(loading, row, word, DIAG_LEXICON_EMPTY_CELL, NULL);
		folded.length = 0;
	} else if (!folded.length || strchr(word, ' ')) {
		loading_report(loading, row, word, DIAG_LEXICON_NOT_ONE_WORD,
			       word);
		folded.length = 0;
	}
	return folded;
}

static void mark_words(struct loading *loading, const struct row *row,
		       char *cell, uint64_t bit)
{
	struct vocabulary *vocabulary = &loading->lexicon->vocabulary;
	for (char *word; (word = cell_value(&cell));) {
		struct str folded = one_word(loading, row, word);
		if (folded.length)
			vocabulary->classes[vocabulary_add(vocabulary, folded)] |=
				bit;
	}
}

enum { SPELLING_WORD, SPELLING_VARIANTS };
static const struct column spelling_columns[] = {
	[SPELLING_WORD] = { "word", CELL_TEXT, COLUMN_FILLED },
	[SPELLING_VARIANTS] = { "variants", CELL_TEXT, COLUMN_FILLED },
	{ 0 }
};

static void read_spelling(struct loading *loading, const struct row *row)
{
	struct vocabulary *vocabulary = &loading->lexicon->vocabulary;
	struct str folded = one_word(loading, row, row->cells[SPELLING_WORD]);
	if (!folded.length)
		return;
	uint32_t number = vocabulary_add(vocabulary, folded);
	char *cell = row->cells[SPELLING_VARIANTS];
	for (char *variant; (variant = cell_value(&cell));) {
		folded = one_word(loading, row, variant);
		if (folded.length)
			vocabulary_alias(vocabulary, folded, number);
	}
}

const struct kind_of_file spelling_file = {
	.name = "spelling.tsv", .columns = spelling_columns, .read = read_spelling
};

enum { WORDS_CLASS, WORDS_WORDS };
static const struct column words_columns[] = {
	[WORDS_CLASS] = { "class", CELL_TEXT, COLUMN_FILLED },
	[WORDS_WORDS] = { "words", CELL_TEXT, COLUMN_FILLED },
	{ 0 }
};

static void read_words(struct loading *loading, const struct row *row)
{
	const char *name = row->cells[WORDS_CLASS];
	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
		if (!strcmp(classes[i].name, name)) {
			mark_words(loading, row, row->cells[WORDS_WORDS],
				   classes[i].bit);
			return;
		}
	loading_report(loading, row, name, DIAG_LEXICON_BAD_CLASS, name);
}

const struct kind_of_file words_file = {
	.name = "words.tsv", .columns = words_columns, .read = read_words
};

enum { ABBREVIATION, ABBREVIATION_STANDS_FOR };
static const struct column abbreviation_columns[] = {
	[ABBREVIATION] = { "abbreviation", CELL_TEXT, COLUMN_FILLED },
	[ABBREVIATION_STANDS_FOR] = { "stands_for", CELL_TEXT, COLUMN_OPTIONAL },
	{ 0 }
};

static void read_abbreviation(struct loading *loading, const struct row *row)
{
	mark_words(loading, row, row->cells[ABBREVIATION],
		   VOCABULARY_ABBREVIATION);
}

const struct kind_of_file abbreviations_file = {
	.name = "abbreviations.tsv",
	.columns = abbreviation_columns,
	.read = read_abbreviation
};
