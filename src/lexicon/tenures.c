/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* tenures.tsv. Some thousand names are read at each start, so that an index of
 * their words must cost next to nothing: words meet by their first letters in
 * chains that are not even compared here. */
#include "lexicon/tenures.h"

#include <string.h>

#include "lexicon/load.h"
#include "text/fold.h"

enum { FIRST_LETTERS = 4, MONTHS = 12 };

static uint32_t bucket_of(uint32_t hash)
{
	return (hash * 2654435761u) >> (32 - TENURE_BUCKET_BITS);
}

/* A word that is not ASCII. Once folded it may still be of another alphabet. */
static uint32_t bucket_of_foreign_word(struct str word)
{
	struct buffer folded;
	uint32_t hash = 0;
	buffer_init(&folded);
	fold_word(&folded, word);
	for (size_t i = 0; i < folded.length && i < FIRST_LETTERS; i++)
		hash = hash << 8 | (unsigned char)folded.at[i];
	buffer_release(&folded);
	return bucket_of(hash);
}

/* The bucket of what a word begins with, its letters folded. */
static uint32_t bucket_of_word(struct str word)
{
	uint32_t hash = 0;
	size_t taken = 0;
	for (size_t i = 0; i < word.length && taken < FIRST_LETTERS; i++) {
		unsigned char c = (unsigned char)word.at[i];
		if (c >= 0x80)
			return bucket_of_foreign_word(word);
		if (c == '\'' || c == '.')
			continue;
		hash = hash << 8 | (c >= 'A' && c <= 'Z' ? c | 0x20u : c);
		taken++;
	}
	return bucket_of(hash);
}

uint32_t lexicon_tenures_like(const struct lexicon *lexicon, struct str word,
			      const struct known_tenure **tenures, uint32_t room)
{
	const struct known_tenures *known = &lexicon->tenures;
	uint32_t count = 0, last = UINT32_MAX;
	for (uint32_t link = known->heads[bucket_of_word(word)]; link && count < room;
	     link = known->links.at[link - 1].next) {
		uint32_t row = known->links.at[link - 1].row;
		if (row != last)
			tenures[count++] = &known->rows.at[row];
		last = row;
	}
	return count;
}

enum { TENURE_NAME, TENURE_OTHERS, TENURE_POST, TENURE_OF, TENURE_FROM, TENURE_UNTIL };
static const struct column tenure_columns[] = {
	[TENURE_NAME] = { "name", CELL_TEXT, COLUMN_FILLED },
	[TENURE_OTHERS] = { "others", CELL_TEXT, COLUMN_OPTIONAL },
	[TENURE_POST] = { "post", CELL_TEXT, COLUMN_FILLED },
	[TENURE_OF] = { "of", CELL_TEXT, COLUMN_FILLED },
	[TENURE_FROM] = { "from", CELL_DATE, COLUMN_FILLED },
	[TENURE_UNTIL] = { "until", CELL_DATE, COLUMN_NEEDED },
	{ 0 }
};

static void add_link(struct lexicon *lexicon, uint32_t bucket, uint32_t row)
{
	struct known_tenures *known = &lexicon->tenures;
	*vector_add(&known->links, lexicon->arena) =
		(struct tenure_link){ row, known->heads[bucket] };
	known->heads[bucket] = known->links.count;
}

static void index_names(struct lexicon *lexicon, const char *names, uint32_t row)
{
	static const bool parts[256] = {
		['\0'] = true, [' '] = true, ['-'] = true, ['|'] = true
	};
	for (const char *at = names; *at;) {
		size_t length = 0;
		while (!parts[(unsigned char)at[length]])
			length++;
		if (length > 1)
			add_link(lexicon, bucket_of_word((struct str){ at, length }), row);
		at += length + (at[length] != '\0');
	}
}

static bool read_post(const char *cell, enum high_post *post)
{
	static const char *const names[HIGH_POST_COUNT] = {
		[HIGH_HEAD_OF_STATE] = "head-of-state",
		[HIGH_DEPUTY_HEAD_OF_STATE] = "deputy-head-of-state",
		[HIGH_HEAD_OF_GOVERNMENT] = "head-of-government",
		[HIGH_DEPUTY_HEAD_OF_GOVERNMENT] = "deputy-head-of-government",
		[HIGH_FOREIGN_MINISTER] = "foreign-minister",
		[HIGH_DEFENCE_MINISTER] = "defence-minister",
		[HIGH_MINISTER] = "minister",
		[HIGH_SECURITY_ADVISER] = "security-adviser",
		[HIGH_LEADER] = "leader",
		[HIGH_ORGANIZATION_HEAD] = "io-head",
	};
	for (int i = 0; i < HIGH_POST_COUNT; i++)
		if (!strcmp(names[i], cell)) {
			*post = (enum high_post)i;
			return true;
		}
	return false;
}

/* The state or organization of a row. Rows of one holder stand together: mostly
 * it is that of the row before. */
static const struct entry *read_holder(struct lexicon *lexicon, const char *id)
{
	struct known_tenures *known = &lexicon->tenures;
	if (known->rows.count &&
	    !strcmp(known->rows.at[known->rows.count - 1].of->id, id))
		return known->rows.at[known->rows.count - 1].of;
	const struct entry *of = lexicon_entry(lexicon, ENTRY_STATE, id);
	return of ? of : lexicon_entry(lexicon, ENTRY_ORGANIZATION, id);
}

/* YYYY or YYYY-MM, a day behind it is read over. */
static void read_months(const char *cell, uint16_t *earliest, uint16_t *latest)
{
	int year = 0, month = 0;
	for (int i = 0; i < 4; i++)
		year = year * 10 + cell[i] - '0';
	if (cell[4])
		month = (cell[5] - '0') * 10 + cell[6] - '0' - 1;
	*earliest = (uint16_t)(year * MONTHS + month);
	*latest = (uint16_t)(*earliest + (cell[4] ? 0 : MONTHS - 1));
}

/* The name and, behind a bar, the others: one text again. */
static const char *join_names(struct lexicon *lexicon, char **cells)
{
	if (!*cells[TENURE_OTHERS])
		return cells[TENURE_NAME];
	size_t length = strlen(cells[TENURE_NAME]);
	size_t others = strlen(cells[TENURE_OTHERS]);
	char *names = arena_take(lexicon->arena, length + others + 2);
	memcpy(names, cells[TENURE_NAME], length);
	names[length] = '|';
	memcpy(names + length + 1, cells[TENURE_OTHERS], others);
	return names;
}

static void read_tenure(struct loading *loading, const struct row *row)
{
	struct lexicon *lexicon = loading->lexicon;
	char **cells = row->cells;
	struct known_tenure tenure = { .until = UINT16_MAX, .until_earliest = UINT16_MAX };
	tenure.of = read_holder(lexicon, cells[TENURE_OF]);
	if (!tenure.of) {
		loading_report(loading, row, cells[TENURE_OF], DIAG_LEXICON_NO_SUCH,
			       cells[TENURE_OF]);
		return;
	}
	if (!read_post(cells[TENURE_POST], &tenure.post)) {
		loading_report(loading, row, cells[TENURE_POST], DIAG_LEXICON_BAD_CELL,
			       cells[TENURE_POST]);
		return;
	}
	uint16_t from_latest;
	read_months(cells[TENURE_FROM], &tenure.from, &from_latest);
	if (*cells[TENURE_UNTIL])
		read_months(cells[TENURE_UNTIL], &tenure.until_earliest, &tenure.until);
	if (tenure.until < tenure.from)
		loading_report(loading, row, cells[TENURE_UNTIL], DIAG_LEXICON_BAD_CELL,
			       cells[TENURE_UNTIL]);
	tenure.names = join_names(lexicon, cells);
	uint32_t index = lexicon->tenures.rows.count;
	*vector_add(&lexicon->tenures.rows, lexicon->arena) = tenure;
	index_names(lexicon, tenure.names, index);
}

/* Three words a row, as names have on average. */
static void expect_tenures(struct lexicon *lexicon, uint32_t rows)
{
	struct known_tenures *known = &lexicon->tenures;
	vector_reserve(&known->rows, known->rows.count + rows, lexicon->arena);
	vector_reserve(&known->links, known->links.count + 3 * rows, lexicon->arena);
}

const struct kind_of_file tenures_file = {
	.name = "tenures.tsv", .columns = tenure_columns, .read = read_tenure,
	.expect = expect_tenures,
	.optional = true
};
