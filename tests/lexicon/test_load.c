/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "lexicon/lexicon.h"

#define DATA TEST_SOURCE_DIR "/tests/lexicon/data/"

static struct lexicon *load(const char *more)
{
	struct diag diag = { .out = stderr, .least = DIAG_WARNING };
	const char *const folders[] = { more, NULL };
	struct lexicon *lexicon = lexicon_load(DATA "base", folders, &diag);
	assert_non_null(lexicon);
	assert_int_equal(diag.counts[DIAG_WARNING], 0);
	return lexicon;
}

static const struct entry *entry(const struct lexicon *lexicon,
				 enum entry_kind kind, const char *id)
{
	const struct entry *entry = lexicon_entry(lexicon, kind, id);
	if (!entry)
		fail_msg("no entry '%s'", id);
	assert_int_equal(entry->kind, kind);
	assert_string_equal(entry->id, id);
	return entry;
}

static void assert_names(const struct entry *entry, const char *expected)
{
	struct buffer names;
	buffer_init(&names);
	for (const char *const *name = entry->names; *name; name++)
		buffer_format(&names, "%s%s", names.length ? "|" : "", *name);
	assert_string_equal(names.at, expected);
	buffer_release(&names);
}

static void entries_hold_their_rows(void **state)
{
	(void)state;
	struct lexicon *lexicon = load(NULL);
	const struct entry *kaz = entry(lexicon, ENTRY_STATE, "KAZ");
	assert_string_equal(kaz->name, "Kazakhstan");
	assert_string_equal(kaz->qid, "Q232");
	assert_string_equal(kaz->type, "un-member");
	assert_names(kaz, "Kazakhstan|Republic of Kazakhstan|RK|Kazakh|"
			  "Kazakhstani|Kazakhs|Ak Orda");
	const struct entry *convention =
		entry(lexicon, ENTRY_INSTRUMENT, "refugee-convention");
	assert_int_equal(convention->year, 1951);
	const struct entry *nice = entry(lexicon, ENTRY_PLACE, "nice-on-sea");
	assert_null(nice->qid);
	assert_null(nice->state);
	assert_false(nice->is_capital);
	assert_true(entry(lexicon, ENTRY_PLACE, "kaz/astana")->is_capital);
	const struct entry *honorific =
		entry(lexicon, ENTRY_HONORIFIC, "her-excellency");
	assert_string_equal(honorific->gender, "female");
	assert_string_equal(honorific->type, "diplomatic");
	assert_null(entry(lexicon, ENTRY_HONORIFIC, "eng")->gender);
	const struct entry *say = entry(lexicon, ENTRY_VERB, "say");
	assert_int_equal(say->frames, FRAME_THAT | FRAME_QUOTE);
	assert_string_equal(say->type, "assert");
	assert_names(say, "say|says|said|saying");
	assert_int_equal(entry(lexicon, ENTRY_EVENT, "meet/verb")->frames,
			 EVENT_SUBJECT | EVENT_WITH);
	assert_null(lexicon_entry(lexicon, ENTRY_PLACE, "KAZ"));
	lexicon_free(lexicon);
}

static void entries_are_joined(void **state)
{
	(void)state;
	struct lexicon *lexicon = load(NULL);
	const struct entry *usa = entry(lexicon, ENTRY_STATE, "USA");
	const struct entry *washington =
		entry(lexicon, ENTRY_PLACE, "usa/washington");
	const struct entry *un = entry(lexicon, ENTRY_ORGANIZATION, "un");
	const struct entry *department =
		entry(lexicon, ENTRY_ORGANIZATION, "us-state-department");
	assert_ptr_equal(usa->place, washington);
	assert_ptr_equal(washington->state, usa);
	assert_ptr_equal(department->state, usa);
	assert_ptr_equal(department->place, washington);
	assert_ptr_equal(entry(lexicon, ENTRY_ORGANIZATION, "who")->parent, un);
	assert_ptr_equal(entry(lexicon, ENTRY_INSTRUMENT, "un-charter")->parent,
			 un);
	assert_ptr_equal(entry(lexicon, ENTRY_INSTRUMENT, "alma-ata")->place,
			 entry(lexicon, ENTRY_PLACE, "kaz/astana"));
	/* the first one of the name, as the state tells nothing */
	assert_ptr_equal(entry(lexicon, ENTRY_STATE, "soviet-union")->place,
			 entry(lexicon, ENTRY_PLACE, "moscow"));
	lexicon_free(lexicon);
}

static void entries_can_be_listed(void **state)
{
	(void)state;
	struct lexicon *lexicon = load(NULL);
	uint32_t count = lexicon_count(lexicon);
	assert_int_equal(count, 5 + 4 + 3 + 4 + 8 + 13 + 9 + 4);
	for (uint32_t i = 0; i < count; i++) {
		const struct entry *at = lexicon_at(lexicon, i);
		assert_ptr_equal(lexicon_entry(lexicon, at->kind, at->id), at);
		assert_string_equal(at->names[0], at->name);
	}
	lexicon_free(lexicon);
}

static void later_folders_add_and_replace(void **state)
{
	(void)state;
	struct lexicon *lexicon = load(NULL), *more = load(DATA "more");
	assert_int_equal(lexicon_count(more), lexicon_count(lexicon) + 1);
	assert_names(entry(more, ENTRY_ORGANIZATION, "osce"), "OSCE");
	assert_null(entry(more, ENTRY_ORGANIZATION, "osce")->place);
	assert_string_equal(entry(more, ENTRY_ORGANIZATION, "turksoy")->name,
			    "TURKSOY");
	assert_int_equal(lexicon_classes(more, lexicon_word(more, "new")),
			 WORD_COMMON);
	assert_int_equal(lexicon_classes(lexicon, lexicon_word(lexicon, "new")),
			 0);
	lexicon_free(lexicon);
	lexicon_free(more);
}

/* A folder of one file, made for a test. */
struct folder {
	char path[64], file[128];
};

static void make_folder(struct folder *folder, const char *name,
			const char *bytes, size_t length)
{
	strcpy(folder->path, "/tmp/communique-XXXXXX");
	assert_non_null(mkdtemp(folder->path));
	snprintf(folder->file, sizeof folder->file, "%s/%s", folder->path, name);
	FILE *file = fopen(folder->file, "w");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, length, file), length);
	assert_int_equal(fclose(file), 0);
}

static void remove_folder(const struct folder *folder)
{
	unlink(folder->file);
	rmdir(folder->path);
}

/* Loads the base and the folder. What is reported, without the folder's path
 * at the beginning of lines. */
static struct lexicon *load_with(const struct folder *folder,
				 struct buffer *report)
{
	char *output, *line;
	size_t size, prefix = strlen(folder->path) + 1;
	FILE *out = open_memstream(&output, &size);
	struct diag diag = { .out = out, .least = DIAG_WARNING };
	const char *const folders[] = { folder->path, NULL };
	struct lexicon *lexicon = lexicon_load(DATA "base", folders, &diag);
	fclose(out);
	buffer_clear(report);
	for (line = strtok(output, "\n"); line; line = strtok(NULL, "\n"))
		buffer_format(report, "%s%s", report->length ? "\n" : "",
			      strncmp(line, folder->path, prefix - 1)
				      ? line
				      : line + prefix);
	free(output);
	return lexicon;
}

static void check_fault(const char *name, const char *bytes, size_t length,
			const char *expected)
{
	struct folder folder;
	struct buffer report;
	buffer_init(&report);
	make_folder(&folder, name, bytes, length);
	struct lexicon *lexicon = load_with(&folder, &report);
	remove_folder(&folder);
	assert_string_equal(report.at, expected);
	if (*expected)
		assert_null(lexicon);
	else
		assert_non_null(lexicon);
	lexicon_free(lexicon);
	buffer_release(&report);
}

static void faults_are_told_where_they_stand(void **state)
{
	(void)state;
	static const struct {
		const char *file, *bytes, *expected;
	} rows[] = {
		{ "words.tsv", "class\twords\ncommon\tfine\n", "" },
		{ "words.tsv", "\xEF\xBB\xBF" "class\twords\r\ncommon\tfine\r\n",
		  "" },
		{ "words.tsv", "# only a comment\n",
		  "words.tsv: error: header line missing" },
		{ "words.tsv", "", "words.tsv: error: header line missing" },
		{ "word.tsv", "class\twords\n",
		  " error: not the name of a lexicon file 'word.tsv'" },
		{ "words.tsv", "class\n",
		  "words.tsv:1: error: column missing from the header line "
		  "'words'" },
		{ "words.tsv", "class\twords\tcolour\n",
		  "words.tsv:1:13: error: unknown column 'colour'" },
		{ "words.tsv", "class\twords\tclass\n",
		  "words.tsv:1:13: error: defined twice 'class'" },
		{ "words.tsv", "class\twords\tverification\n", "" },
		{ "words.tsv", "#\n\nclass\twords\ncommon\n",
		  "words.tsv:4: error: number of cells differs from the "
		  "header line '1 for 2'" },
		{ "words.tsv", "class\twords\ncommon\ta\tb\n",
		  "words.tsv:2: error: number of cells differs from the "
		  "header line '3 for 2'" },
		{ "words.tsv", "class\twords\ncommon\t\n",
		  "words.tsv:2:8: error: cell must not be empty 'words'" },
		{ "words.tsv", "class\twords\ncommon\ta||b\n",
		  "words.tsv:2:10: error: cell must not be empty" },
		{ "words.tsv", "class\twords\ncommon\ta|two words\n",
		  "words.tsv:2:10: error: not a single word 'two words'" },
		{ "words.tsv", "class\twords\nwhatever\ta\n",
		  "words.tsv:2:1: error: not the name of a word class "
		  "'whatever'" },
		{ "words.tsv", "class\twords\ncommon\tcaf\xE9\n",
		  "words.tsv:2:8: error: invalid UTF-8 or control character" },
		{ "words.tsv", "class\twords\ncommon\ta\x01\n",
		  "words.tsv:2:8: error: invalid UTF-8 or control character" },
		{ "instruments.tsv",
		  "id\tqid\ttitle\tkind\tyear\nx\t7\tÉté\ttreaty\t\n"
		  "X\tQ0\tY\ttreaty\t19\ny\tQ1\tÉté\ttreaty\t1975a\n",
		  "instruments.tsv:2:3: error: not a Wikidata item of the form "
		  "Q123 '7'\n"
		  "instruments.tsv:3:1: error: not an id of small letters, "
		  "digits and hyphens 'X'\n"
		  "instruments.tsv:3:3: error: not a Wikidata item of the form "
		  "Q123 'Q0'\n"
		  "instruments.tsv:3:15: error: not a year '19'\n"
		  "instruments.tsv:4:17: error: not a year '1975a'" },
		{ "states.tsv",
		  "alpha3\tqid\tkind\tshort_name\nUt\t\tun-member\tUtopia\n",
		  "states.tsv:2:1: error: not a code of three capital letters "
		  "'Ut'" },
		{ "places.tsv",
		  "name\talpha3\tqid\tis_capital\nAmaurot\tUTO\t\tyes\n",
		  "places.tsv:2:9: error: refers to an entry that is not there "
		  "'UTO'" },
		{ "places.tsv",
		  "name\talpha3\tqid\tis_capital\nAmaurot\tKAZ\t\tperhaps\n",
		  "places.tsv:2:14: error: not allowed in this column "
		  "'perhaps'" },
		{ "organizations.tsv",
		  "id\tqid\tname\tkind\tparent\na\t\tA\tforum\tb\na\t\tB\tforum\t\n",
		  "organizations.tsv:3:1: error: defined twice 'a'\n"
		  "organizations.tsv:2:12: error: refers to an entry that is "
		  "not there 'b'" },
		{ "organizations.tsv", "id\tqid\tname\tkind\na\t\t...\tforum\n",
		  "organizations.tsv:2:4: error: has no word, or more than 64 "
		  "'...'" },
		{ "verbs.tsv", "lemma\tforce\tframes\nhum\tsay\tthat|tune\n",
		  "verbs.tsv:2:14: error: not the name of a frame 'tune'" },
		{ "events.tsv", "lemma\tpos\tkind\tframes\nhum\tadverb\tx\twith\n",
		  "events.tsv:2:5: error: not allowed in this column "
		  "'adverb'" },
		{ "honorifics.tsv", "honorific\tkind\tgender\nMx\tcivil\tx\n",
		  "honorifics.tsv:2:10: error: not allowed in this column "
		  "'x'" },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		check_fault(rows[i].file, rows[i].bytes, strlen(rows[i].bytes),
			    rows[i].expected);
	check_fault("words.tsv", "class\twords\ncommon\ta\0b\n", 22,
		    "words.tsv:2:8: error: invalid UTF-8 or control character");
}

static void base_must_be_complete(void **state)
{
	(void)state;
	struct diag diag = { 0 };
	assert_null(lexicon_load(DATA "more", NULL, &diag));
	assert_int_equal(diag.counts[DIAG_ERROR], 9);
	diag = (struct diag){ 0 };
	assert_null(lexicon_load(DATA "nowhere", NULL, &diag));
	assert_int_equal(diag.counts[DIAG_ERROR], 1);
}

static void check_notes_what_load_is_silent_about(void **state)
{
	(void)state;
	char *output;
	size_t size;
	FILE *out = open_memstream(&output, &size);
	struct diag diag = { .out = out };
	assert_true(lexicon_check(DATA "base", &diag));
	fclose(out);
	assert_int_equal(diag.counts[DIAG_WARNING], 0);
	assert_non_null(strstr(output, "states.tsv:7:"));
	assert_non_null(strstr(output, "note: name shared with another entry "
				       "'Congo: COG, COD'"));
	free(output);
	diag = (struct diag){ 0 };
	assert_false(lexicon_check(DATA "more", &diag));
}

/* One line of many megabytes, of many cells, of many values, of the same
 * letters in every case. */
static void hostile_files_are_survived(void **state)
{
	(void)state;
	static const struct {
		const char *head, *piece;
		size_t count;
		bool loads;
	} rows[] = {
		{ "class\twords\ncommon\t", "a|", 400000, false },
		{ "class\twords\ncommon\t", "a", 4000000, true },
		{ "class\twords\ncommon\t", "a\t", 2000000, false },
		{ "class\twords\n", "common\ta\n", 400000, true },
		{ "class\twords\n", "common\n", 100000, false },
		{ "", "\t", 2000000, false },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buffer bytes;
		struct folder folder;
		struct diag diag = { 0 };
		buffer_init(&bytes);
		buffer_add_text(&bytes, rows[i].head);
		for (size_t k = 0; k < rows[i].count; k++)
			buffer_add_text(&bytes, rows[i].piece);
		make_folder(&folder, "words.tsv", bytes.at, bytes.length);
		const char *const folders[] = { folder.path, NULL };
		struct lexicon *lexicon =
			lexicon_load(DATA "base", folders, &diag);
		assert_int_equal(lexicon != NULL, rows[i].loads);
		lexicon_free(lexicon);
		remove_folder(&folder);
		buffer_release(&bytes);
	}
}

static void names_have_at_most_64_words(void **state)
{
	(void)state;
	struct buffer bytes;
	buffer_init(&bytes);
	buffer_add_text(&bytes, "title\tkind\n");
	for (int i = 0; i < 64; i++)
		buffer_add_text(&bytes, "Of ");
	size_t length = bytes.length;
	buffer_add_text(&bytes, "\tleader\n");
	check_fault("titles.tsv", bytes.at, bytes.length, "");
	bytes.length = length;
	buffer_add_text(&bytes, "Of\tleader\n");
	struct buffer expected;
	buffer_init(&expected);
	buffer_add_text(&expected, "titles.tsv:2:1: error: has no word, or more "
				   "than 64 '");
	for (int i = 0; i < 64; i++)
		buffer_add_text(&expected, "Of ");
	buffer_add_text(&expected, "Of'");
	check_fault("titles.tsv", bytes.at, bytes.length, expected.at);
	buffer_release(&expected);
	buffer_release(&bytes);
}

static void add_cases(struct buffer *bytes, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		buffer_add_char(bytes, i ? '|' : '\t');
		for (uint32_t bit = 0; bit < 15; bit++)
			buffer_add_char(bytes, i >> bit & 1 ? 'A' : 'a');
	}
}

static void many_patterns_of_case_are_survived(void **state)
{
	(void)state;
	struct buffer bytes, report;
	struct folder folder;
	buffer_init(&bytes);
	buffer_init(&report);
	buffer_add_text(&bytes, "id\tqid\tname\tkind\taliases\nx\t\tX\tforum");
	add_cases(&bytes, 30000);
	make_folder(&folder, "organizations.tsv", bytes.at, bytes.length);
	struct lexicon *lexicon = load_with(&folder, &report);
	assert_string_equal(report.at, "");
	assert_non_null(lexicon);
	lexicon_free(lexicon);
	remove_folder(&folder);
	buffer_release(&bytes);
	buffer_release(&report);
}

static void check_unreadable(const struct folder *folder, const char *expected)
{
	struct buffer report;
	buffer_init(&report);
	assert_null(load_with(folder, &report));
	assert_string_equal(report.at, expected);
	buffer_release(&report);
}

static void only_files_of_some_size_are_read(void **state)
{
	(void)state;
	struct folder folder;
	make_folder(&folder, "words.tsv", "", 0);
	assert_int_equal(truncate(folder.file, 64 * 1024 * 1024 + 1), 0);
	check_unreadable(&folder,
			 "words.tsv: error: lexicon file larger than 64 MiB");
	unlink(folder.file);
	assert_int_equal(mkdir(folder.file, 0700), 0);
	check_unreadable(&folder, "words.tsv: error: cannot read");
	rmdir(folder.file);
	assert_int_equal(mkfifo(folder.file, 0600), 0);
	check_unreadable(&folder, "words.tsv: error: cannot read");
	remove_folder(&folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(entries_hold_their_rows),
		cmocka_unit_test(entries_are_joined),
		cmocka_unit_test(entries_can_be_listed),
		cmocka_unit_test(later_folders_add_and_replace),
		cmocka_unit_test(faults_are_told_where_they_stand),
		cmocka_unit_test(base_must_be_complete),
		cmocka_unit_test(check_notes_what_load_is_silent_about),
		cmocka_unit_test(hostile_files_are_survived),
		cmocka_unit_test(names_have_at_most_64_words),
		cmocka_unit_test(many_patterns_of_case_are_survived),
		cmocka_unit_test(only_files_of_some_size_are_read),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
