/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lexicon/load.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "text/fold.h"

/* In the order of reading: a file stands behind those whose words decide how
 * its names are read. */
static const struct kind_of_file *const files[] = {
	&spelling_file, &words_file,  &abbreviations_file, &honorifics_file,
	&verbs_file,    &events_file, &titles_file,        &states_file,
	&places_file,   &organizations_file, &instruments_file,
	&names_file,    &persons_file, &tenures_file,
};
enum { FILE_COUNT = sizeof files / sizeof *files };

/* In the folder, but not for this program's reading. */
static const char UNREAD_FILE[] = "memberships.tsv";

void loading_report(struct loading *loading, const struct row *row,
		    const char *at, enum diag_code code, const char *detail)
{
	row_report(row, at, code, detail, loading->diag);
	if (diag_level_of(code) == DIAG_ERROR)
		loading->faulty = true;
}

const char *loading_slug(struct loading *loading, const char *text)
{
	fold_slug(&loading->text, str_of(text));
	return arena_copy(loading->lexicon->arena, loading->text.at,
			  loading->text.length);
}

const char *loading_optional(const char *cell)
{
	return *cell ? cell : NULL;
}

/* Whether the letters of a word are capitals, small, and capitals that are
 * not the first of a part: eu-LISA has all three. */
struct letters {
	bool capital, small, inner;
};

static struct letters letters_of(const char *form)
{
	struct letters letters = { 0 };
	while (*form) {
		size_t length = strcspn(form, "-'");
		uint32_t letter_case = letter_case_add(
			LETTER_CASE_NONE, (struct str){ form, length });
		for (; letter_case > LETTER_CASE_NONE; letter_case >>= 1) {
			bool first = letter_case <= 3;
			letters.capital |= letter_case & 1;
			letters.small |= !(letter_case & 1);
			letters.inner |= letter_case & 1 && !first;
		}
		form += length + (form[length] != '\0');
	}
	return letters;
}

/* No small letter and at most eight characters, or a capital inside: OSCE,
 * G20, TÜRKPA, AfDB, eu-LISA. */
static bool looks_like_abbreviation(const char *form)
{
	if (strchr(form, ' '))
		return false;
	struct letters letters = letters_of(form);
	size_t characters = 0;
	for (const char *c = form; *c; c++)
		characters += (*c & 0xC0) != 0x80;
	return letters.capital &&
	       (letters.small ? letters.inner : characters <= 8);
}

/* Whether a single word is one that texts use for itself. */
static bool is_ordinary(const struct loading *loading,
			const struct pattern *pattern)
{
	const uint32_t words = 1u << ENTRY_VERB | 1u << ENTRY_EVENT;
	const struct automaton *automaton = &loading->lexicon->automaton;
	uint32_t word = pattern->words[0];
	if (pattern->count != 1)
		return false;
	return loading->lexicon->vocabulary.classes[word] ||
	       (word < automaton->begins_room &&
		automaton->begins[word].kinds & words);
}

static bool is_name_kind(enum entry_kind kind)
{
	return kind <= ENTRY_INSTRUMENT;
}

/* Abbreviations are what they are in their capitals only; but from six
 * letters on nobody takes Unesco for another word. */
static bool is_cased(const struct loading *loading, const struct entry *entry,
		     const struct pattern *pattern, const char *form,
		     enum form_role role)
{
	if (entry->kind == ENTRY_VERB || entry->kind == ENTRY_EVENT)
		return false;
	if (role == FORM_WEAK_ABBREVIATION)
		return true;
	bool ordinary = is_ordinary(loading, pattern);
	struct str text = str_of(form);
	bool capitals = (pattern->count == 1 || text.length <= 5) &&
			letters_all_capitals(text);
	if (capitals && pattern->count == 1 && text.length >= 6 && !ordinary &&
	    !strchr(form, '.'))
		return false;
	if (role == FORM_ABBREVIATION || (capitals && text.length <= 5))
		return true;
	return ordinary && is_name_kind(entry->kind) &&
	       (role == FORM_ALIAS || role == FORM_METONYM);
}

static void add_name(struct loading *loading, struct entry *entry,
		     const char *name)
{
	*vector_add(&loading->names, loading->lexicon->arena) = name;
	if (!entry->name)
		entry->name = name;
}

void loading_form(struct loading *loading, struct record *record,
		  const char *text, enum form_role role)
{
	struct lexicon *lexicon = loading->lexicon;
	struct pattern pattern;
	if (!*text) {
		loading_report(loading, &record->row, text,
			       DIAG_LEXICON_EMPTY_CELL, NULL);
		return;
	}
	if (!pattern_read(&pattern, &lexicon->vocabulary, &loading->folding,
			  str_of(text))) {
		loading_report(loading, &record->row, text,
			       DIAG_LEXICON_BAD_FORM, text);
		return;
	}
	bool words = record->entry.kind == ENTRY_VERB ||
		     record->entry.kind == ENTRY_EVENT;
	if (role == FORM_ALIAS && !words && looks_like_abbreviation(text))
		role = FORM_ABBREVIATION;
	add_name(loading, &record->entry, text);
	automaton_add(&lexicon->automaton, &pattern,
		      (struct form){ .entry = &record->entry,
				     .role = role,
				     .cased = is_cased(loading, &record->entry,
						       &pattern, text, role) });
}

void loading_forms(struct loading *loading, struct record *record, char *cell,
		   enum form_role role)
{
	if (!*cell)
		return;
	for (char *form; (form = cell_value(&cell));)
		loading_form(loading, record, form, role);
}

const struct entry *loading_entry(struct loading *loading,
				  const struct record *record, const char *cell,
				  enum entry_kind kind)
{
	if (!*cell)
		return NULL;
	const struct entry *entry = lexicon_entry(loading->lexicon, kind, cell);
	if (!entry)
		loading_report(loading, &record->row, cell, DIAG_LEXICON_NO_SUCH,
			       cell);
	return entry;
}

/* Not yet joined to their states: an id tells the state of a place. */
static bool lies_in(const struct entry *place, const struct entry *state)
{
	size_t length = strlen(state->id);
	for (size_t i = 0; i < length; i++)
		if ((place->id[i] | 0x20) != (state->id[i] | 0x20))
			return false;
	return place->id[length] == '/';
}

const struct entry *loading_place(struct loading *loading,
				  const struct record *record, const char *cell,
				  const struct entry *state)
{
	const struct entry *found = NULL;
	struct pattern pattern;
	if (!*cell)
		return NULL;
	if (strchr(cell, '/'))
		return loading_entry(loading, record, cell, ENTRY_PLACE);
	const struct form *form = NULL;
	if (pattern_read(&pattern, &loading->lexicon->vocabulary,
			 &loading->folding, str_of(cell)))
		form = automaton_find(&loading->lexicon->automaton, &pattern,
				      ENTRY_PLACE);
	for (; form; form = form->next) {
		if (form->entry->kind != ENTRY_PLACE)
			continue;
		if (!found || (state && !lies_in(found, state) &&
			       lies_in(form->entry, state)))
			found = form->entry;
	}
	if (!found)
		loading_report(loading, &record->row, cell,
			       DIAG_LEXICON_NO_PLACE, cell);
	return found;
}

/* The record under an id, a new one where it has none; NULL after a report
 * where this folder has it already. */
static struct record *record_for(struct loading *loading,
				 const struct kind_of_file *file,
				 const struct row *row, const char *id)
{
	struct lexicon *lexicon = loading->lexicon;
	uint32_t index = map_put_kept(&lexicon->ids[file->kind], id,
				      lexicon->records.count);
	if (index == lexicon->records.count) {
		struct record *record = arena_take(lexicon->arena, sizeof *record);
		*vector_add(&lexicon->records, lexicon->arena) = record;
		return record;
	}
	struct record *record = lexicon->records.at[index];
	if (record->folder != loading->folder)
		return record;
	loading_report(loading, row, row->start, DIAG_LEXICON_DUPLICATE, id);
	return NULL;
}

static void read_entry(struct loading *loading, const struct kind_of_file *file,
		       const struct row *row)
{
	const char *id = file->identify(loading, row);
	struct record *record = record_for(loading, file, row, id);
	if (!record)
		return;
	size_t size = 0;
	while (file->columns[size].name)
		size++;
	size *= sizeof *row->cells;
	*record = (struct record){
		.entry = { .kind = file->kind, .id = id },
		.file = file,
		.row = *row,
		.folder = loading->folder,
	};
	record->row.cells = arena_take(loading->lexicon->arena, size);
	memcpy(record->row.cells, row->cells, size);
}

static void expect_rows(struct lexicon *lexicon, const struct kind_of_file *file,
			uint32_t rows)
{
	if (file->expect)
		file->expect(lexicon, rows);
	if (file->identify)
		map_reserve(&lexicon->ids[file->kind], rows);
}

static void read_file(struct loading *loading, const struct kind_of_file *file,
		      const char *folder, bool needed)
{
	struct arena *arena = loading->lexicon->arena;
	const char *path = arena_format(arena, "%s/%s", folder, file->name);
	struct tsv tsv;
	struct row row = { .path = path };
	enum tsv_status status = tsv_open(&tsv, path, file->columns,
					  loading->diag, arena);
	if (status == TSV_ABSENT && needed && !file->optional)
		loading_report(loading, &row, NULL, DIAG_CANNOT_OPEN, NULL);
	if (status == TSV_READ)
		expect_rows(loading->lexicon, file, tsv_lines(&tsv));
	while (status == TSV_READ && tsv_next(&tsv, &row)) {
		if (file->read)
			file->read(loading, &row);
		else
			read_entry(loading, file, &row);
	}
	if (tsv.faulty)
		loading->faulty = true;
}

static bool is_known_file(const char *name)
{
	for (size_t i = 0; i < FILE_COUNT; i++)
		if (!strcmp(files[i]->name, name))
			return true;
	return !strcmp(name, UNREAD_FILE);
}

static int is_unknown_tsv(const struct dirent *item)
{
	size_t length = strlen(item->d_name);
	return length > 4 && !strcmp(item->d_name + length - 4, ".tsv") &&
	       !is_known_file(item->d_name);
}

/* A name with a slip of the pen would otherwise be a file that is never
 * read. False where the folder cannot be read. */
static bool find_unknown_files(struct loading *loading, const char *folder)
{
	struct dirent **items;
	struct row row = { .path = folder };
	int count = scandir(folder, &items, is_unknown_tsv, alphasort);
	if (count < 0) {
		loading_report(loading, &row, NULL, DIAG_CANNOT_OPEN, NULL);
		return false;
	}
	for (int i = 0; i < count; i++) {
		loading_report(loading, &row, NULL, DIAG_LEXICON_UNKNOWN_FILE,
			       items[i]->d_name);
		free(items[i]);
	}
	free(items);
	return true;
}

static void read_folder(struct loading *loading, const char *folder, bool base)
{
	if (!find_unknown_files(loading, folder))
		return;
	for (size_t i = 0; i < FILE_COUNT; i++)
		read_file(loading, files[i], folder, base);
	loading->folder++;
}

/* Ends the list of the entry's names and gives it to the entry. */
static void keep_names(struct loading *loading, struct entry *entry)
{
	struct arena *arena = loading->lexicon->arena;
	uint32_t count = loading->names.count;
	const char **names = arena_take(arena, (count + 1) * sizeof *names);
	if (count)
		memcpy(names, loading->names.at, count * sizeof *names);
	entry->names = names;
	loading->names.count = 0;
}

static void describe_entries(struct loading *loading)
{
	struct record_list *records = &loading->lexicon->records;
	for (uint32_t i = 0; i < records->count; i++) {
		struct record *record = records->at[i];
		record->file->describe(loading, record);
		keep_names(loading, &record->entry);
	}
}

static void join_entries(struct loading *loading)
{
	struct record_list *records = &loading->lexicon->records;
	for (uint32_t i = 0; i < records->count; i++)
		if (records->at[i]->file->refer)
			records->at[i]->file->refer(loading, records->at[i]);
}

static struct lexicon *lexicon_new(void)
{
	struct lexicon *lexicon = memory_new(sizeof *lexicon);
	lexicon->arena = arena_new();
	vocabulary_init(&lexicon->vocabulary);
	automaton_init(&lexicon->automaton, lexicon->arena);
	for (int kind = 0; kind < ENTRY_KIND_COUNT; kind++)
		map_init(&lexicon->ids[kind], lexicon->arena);
	map_init(&lexicon->titles, lexicon->arena);
	map_init(&lexicon->bodies, lexicon->arena);
	map_init(&lexicon->name_words, lexicon->arena);
	map_init(&lexicon->person_keys, lexicon->arena);
	return lexicon;
}

void lexicon_free(struct lexicon *lexicon)
{
	if (!lexicon)
		return;
	vocabulary_release(&lexicon->vocabulary);
	automaton_release(&lexicon->automaton);
	arena_free(lexicon->arena);
	free(lexicon);
}

struct lexicon *lexicon_load(const char *folder, const char *const *more,
			     struct diag *diag)
{
	struct loading loading = { .lexicon = lexicon_new(), .diag = diag };
	struct lexicon *lexicon = loading.lexicon;
	folding_init(&loading.folding);
	buffer_init(&loading.text);
	buffer_init(&loading.key);
	read_folder(&loading, folder, true);
	for (; more && *more; more++)
		read_folder(&loading, *more, false);
	describe_entries(&loading);
	automaton_link(&lexicon->automaton, lexicon->vocabulary.count);
	join_entries(&loading);
	buffer_release(&loading.text);
	buffer_release(&loading.key);
	folding_release(&loading.folding);
	if (loading.faulty) {
		lexicon_free(lexicon);
		return NULL;
	}
	return lexicon;
}
