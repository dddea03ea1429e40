/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Whose name it is: names.tsv, spellings of words of names; persons.tsv, names
 * of known persons. */
#include <string.h>

#include "lexicon/load.h"
#include "text/fold.h"

/* ---- the key of a name ---- */

static bool ends_in(const struct buffer *key, size_t word, const char *ending)
{
	size_t length = strlen(ending);
	return key->length - word > length &&
	       !memcmp(key->at + key->length - length, ending, length);
}

static bool is_vowel(char c)
{
	return c && strchr("aeiou", c);
}

/* Endings that are written out of other alphabets in many ways: "Zelenskyy",
 * "Zelenskiy" and "Zelenski" as "zelensky". The longest first. */
static void settle_ending(struct buffer *key, size_t word)
{
	static const struct {
		const char *ending, *settled;
	} rows[] = {
		{ "skyy", "sky" }, { "skyi", "sky" }, { "skiy", "sky" }, { "skij", "sky" },
		{ "skii", "sky" }, { "ski", "sky" },  { "iy", "y" },	 { "ii", "y" },
		{ "ij", "y" },	   { "yy", "y" },
	};
	if (key->length - word < 6)
		return;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (ends_in(key, word, rows[i].ending)) {
			buffer_truncate(key, key->length - strlen(rows[i].ending));
			buffer_add_text(key, rows[i].settled);
			return;
		}
}

/* "Tokayev" as "tokaev". */
static void settle_glide(struct buffer *key, size_t word)
{
	for (size_t i = word + 1; i + 2 < key->length; i++)
		if (is_vowel(key->at[i - 1]) && !memcmp(key->at + i, "yev", 3)) {
			memmove(key->at + i, key->at + i + 1, key->length - i);
			key->length--;
			return;
		}
}

static void add_word(const struct lexicon *lexicon, struct buffer *key, struct str word)
{
	size_t start = key->length;
	uint32_t known = map_find(&lexicon->name_words, word);
	if (known != MAP_NONE) {
		buffer_add_text(key, lexicon->names.at[known].slug);
		return;
	}
	buffer_add(key, word.at, word.length);
	settle_ending(key, start);
	settle_glide(key, start);
}

/* "Oliver (Olly) Robbins" without what he is called by. */
static void drop_nickname(struct buffer *plain, struct str name)
{
	bool inside = false;
	for (size_t i = 0; i < name.length; i++) {
		inside |= name.at[i] == '(';
		if (!inside)
			buffer_add_char(plain, name.at[i]);
		inside &= name.at[i] != ')';
	}
}

static void add_name_key(const struct lexicon *lexicon, struct buffer *key,
			 struct str name)
{
	struct buffer slug, plain;
	size_t start = key->length;
	buffer_init(&slug);
	buffer_init(&plain);
	drop_nickname(&plain, name);
	fold_name(&slug, buffer_as_str(&plain));
	buffer_release(&plain);
	for (const char *word = slug.at; *word;) {
		size_t length = strcspn(word, "-");
		if (key->length > start)
			buffer_add_char(key, '-');
		add_word(lexicon, key, (struct str){ word, length });
		word += length + (word[length] == '-');
	}
	buffer_release(&slug);
}

void lexicon_name_key(const struct lexicon *lexicon, struct buffer *key, struct str name)
{
	buffer_clear(key);
	add_name_key(lexicon, key, name);
}

bool lexicon_name_is_common(const struct lexicon *lexicon, struct str word)
{
	uint32_t known = map_find(&lexicon->name_words, word);
	return known != MAP_NONE && lexicon->names.at[known].common;
}

const struct person *lexicon_person(const struct lexicon *lexicon, const char *key)
{
	uint32_t index = map_find(&lexicon->person_keys, str_of(key));
	return index == MAP_NONE ? NULL : &lexicon->persons.at[index];
}

/* ---- the files ---- */

enum { NAMES_WORD, NAMES_VARIANTS, NAMES_COMMON };
static const struct column names_columns[] = {
	[NAMES_WORD] = { "word", CELL_TEXT, COLUMN_FILLED },
	[NAMES_VARIANTS] = { "variants", CELL_TEXT, COLUMN_OPTIONAL },
	[NAMES_COMMON] = { "common", CELL_TEXT, COLUMN_OPTIONAL },
	{ 0 }
};

static void read_names(struct loading *loading, const struct row *row)
{
	struct lexicon *lexicon = loading->lexicon;
	const char *word = loading_slug(loading, row->cells[NAMES_WORD]);
	char *cell = row->cells[NAMES_VARIANTS];
	uint32_t index = lexicon->names.count;
	*vector_add(&lexicon->names, lexicon->arena) =
		(struct name_word){ word, *row->cells[NAMES_COMMON] };
	map_put_kept(&lexicon->name_words, word, index);
	if (!*cell)
		return;
	for (char *variant; (variant = cell_value(&cell));) {
		const char *slug = loading_slug(loading, variant);
		if (map_put_kept(&lexicon->name_words, slug, index) != index)
			loading_report(loading, row, variant, DIAG_LEXICON_DUPLICATE,
				       variant);
	}
}

const struct kind_of_file names_file = {
	.name = "names.tsv", .columns = names_columns, .read = read_names, .optional = true
};

enum { PERSONS_NAME, PERSONS_OTHERS, PERSONS_OF, PERSONS_ALONE };
static const struct column persons_columns[] = {
	[PERSONS_NAME] = { "name", CELL_TEXT, COLUMN_FILLED },
	[PERSONS_OTHERS] = { "others", CELL_TEXT, COLUMN_OPTIONAL },
	[PERSONS_OF] = { "of", CELL_TEXT, COLUMN_OPTIONAL },
	[PERSONS_ALONE] = { "alone", CELL_TEXT, COLUMN_OPTIONAL },
	{ 0 }
};

static void add_key(struct loading *loading, const struct row *row, uint32_t person,
		    const char *of, const char *name)
{
	struct lexicon *lexicon = loading->lexicon;
	struct buffer *key = &loading->text;
	buffer_clear(key);
	if (*of) {
		buffer_add_text(key, of);
		buffer_add_char(key, '/');
	}
	add_name_key(lexicon, key, str_of(name));
	if (map_put(&lexicon->person_keys, buffer_as_str(key), person) != person)
		loading_report(loading, row, name, DIAG_LEXICON_DUPLICATE, name);
}

static void add_keys(struct loading *loading, const struct row *row, uint32_t person,
		     const char *of, char *cell)
{
	if (!*cell)
		return;
	for (char *name; (name = cell_value(&cell));)
		add_key(loading, row, person, of, name);
}

static void read_persons(struct loading *loading, const struct row *row)
{
	struct lexicon *lexicon = loading->lexicon;
	uint32_t person = lexicon->persons.count;
	char **cells = row->cells;
	fold_name(&loading->text, str_of(cells[PERSONS_NAME]));
	*vector_add(&lexicon->persons, lexicon->arena) = (struct person){
		cells[PERSONS_NAME],
		arena_copy(lexicon->arena, loading->text.at, loading->text.length)
	};
	add_key(loading, row, person, "", cells[PERSONS_NAME]);
	add_keys(loading, row, person, "", cells[PERSONS_OTHERS]);
	add_keys(loading, row, person, loading_slug(loading, cells[PERSONS_OF]),
		  cells[PERSONS_ALONE]);
}

const struct kind_of_file persons_file = {
	.name = "persons.tsv", .columns = persons_columns, .read = read_persons,
	.optional = true
};
