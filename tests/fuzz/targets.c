/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "targets.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "cli/run.h"
#include "lexicon/lexicon.h"
#include "rdf/map.h"
#include "rdf/serialize.h"
#include "read/reader.h"
#include "text/text.h"
#include "text/utf8.h"

/* What must hold whatever is read. */
static void demand(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "broken: %s\n", what);
	abort();
}

/* -- readers ----------------------------------------------------------------------- */

/* The bytes as a file: its name, which lasts until the next. */
static const char *file_of(struct str bytes)
{
	static int file = -1;
	static char name[32];
	if (file < 0)
		file = memfd_create("fuzz", MFD_CLOEXEC);
	demand(file >= 0 && !ftruncate(file, 0) &&
		       pwrite(file, bytes.at, bytes.length, 0) == (ssize_t)bytes.length,
	       "a file in memory");
	snprintf(name, sizeof name, "/proc/self/fd/%d", file);
	return name;
}

/* Each document of the bytes, with what is of use to a target. */
static void read_all(struct str bytes, enum format from,
		     void (*take)(struct document *document, struct arena *arena))
{
	const struct read_options options = { .from = from };
	struct diag diag = { 0 };
	struct arena *of_record = arena_new(), *arena = arena_new();
	struct reader *reader = reader_open(file_of(bytes), &options, &diag);
	struct record record;
	while (reader && reader_next(reader, &record, &diag, of_record)) {
		struct document document;
		if (document_from_record(&document, &record, &options, &diag, arena))
			take(&document, arena);
		arena_reset(of_record);
		arena_reset(arena);
	}
	reader_close(reader);
	arena_free(of_record);
	arena_free(arena);
}

static void check_document(struct document *document, struct arena *arena)
{
	(void)arena;
	demand(utf8_is_valid(document->text), "a text that is UTF-8");
	demand(strlen(document->id) == 16, "a document's id");
	demand(!document->date || strlen(document->date) == 10, "a date");
	demand(!document->title || utf8_is_valid(str_of(document->title)), "a title");
	demand(!document->source || !strncasecmp(document->source, "http", 4),
	       "a source of the web");
}

static void take_plain(struct str bytes)
{
	read_all(bytes, FORMAT_TEXT, check_document);
}

static void take_html(struct str bytes)
{
	read_all(bytes, FORMAT_HTML, check_document);
}

static void take_jsonl(struct str bytes)
{
	read_all(bytes, FORMAT_ROWS, check_document);
}

static void take_feed(struct str bytes)
{
	read_all(bytes, FORMAT_FEED, check_document);
}

/* Containers are known by how they begin, as any content is here. */
static void take_any(struct str bytes)
{
	read_all(bytes, FORMAT_ANY, check_document);
}

/* -- text ---------------------------------------------------------------------------- */

static bool is_abbreviation(const void *self, struct str folded)
{
	(void)self;
	return str_is(folded, "mr") || str_is(folded, "no");
}

static void check_tokens(const struct text *text)
{
	uint32_t end = 0, point = 0;
	for (uint32_t i = 0; i < text->tokens.count; i++) {
		const struct token *token = &text->tokens.at[i];
		demand(token->start >= end && token->end > token->start &&
			       token->end <= text->bytes.length, "tokens in order");
		demand(token->sentence < text->sentences.count, "a token's sentence");
		demand(token->quote == NONE || token->quote < text->quotes.count,
		       "a token's quotation");
		uint32_t next = text_code_point(text, token->end);
		demand(next > point && next <= token->end, "code points in order");
		point = next;
		end = token->end;
	}
}

static void take_text(struct str bytes)
{
	struct arena *arena = arena_new();
	struct buffer valid;
	struct text text;
	buffer_init(&valid);
	utf8_make_valid(&valid, bytes, NULL, NULL);
	text_parse(&text, buffer_as_str(&valid),
		   (struct abbreviations){ is_abbreviation, NULL }, arena);
	check_tokens(&text);
	for (uint32_t i = 0, at = 0; i < text.sentences.count; i++) {
		demand(text.sentences.at[i].first == at &&
			       text.sentences.at[i].last > at, "sentences side by side");
		at = text.sentences.at[i].last;
	}
	buffer_release(&valid);
	arena_free(arena);
}

/* -- lexicon ------------------------------------------------------------------------- */

static char folder[] = "/tmp/communique-fuzz-XXXXXX";

static void remove_folder(void)
{
	rmdir(folder);
}

static const char *folder_to_read(void)
{
	static bool made;
	if (!made)
		demand(mkdtemp(folder) && !atexit(remove_folder), "a folder");
	made = true;
	return folder;
}

/* The first line names the file, the rest is what it has; the others are those of
 * tests/lexicon/data. */
static void take_lexicon(struct str bytes)
{
	const char *stop = bytes.length ? memchr(bytes.at, '\n', bytes.length) : NULL;
	size_t length = stop ? (size_t)(stop - bytes.at) : 0;
	char path[128];
	if (!length || length > 32 || memchr(bytes.at, '/', length) ||
	    memchr(bytes.at, '\0', length))
		return;
	snprintf(path, sizeof path, "%s/%.*s", folder_to_read(), (int)length, bytes.at);
	FILE *file = fopen(path, "w");
	if (!file)
		return;
	size_t rest = bytes.length - length - 1;
	demand(fwrite(stop + 1, 1, rest, file) == rest && !fclose(file), "a file");
	struct diag diag = { 0 };
	const char *const more[] = { folder, NULL };
	struct lexicon *lexicon = lexicon_load(TEST_SOURCE_DIR "/tests/lexicon/data/base",
					       more, &diag);
	demand(lexicon || diag.counts[DIAG_ERROR], "why there is no lexicon");
	lexicon_free(lexicon);
	unlink(path);
}

/* -- all of it ----------------------------------------------------------------------- */

static struct options options = { .base = MAP_BASE };
static struct run run = { .options = &options };

static void map(enum syntax syntax, const struct reading *reading,
		struct passage *passage, struct arena *arena)
{
	struct serializer *serializer = serializer_new(syntax, MAP_BASE);
	serializer_begin(serializer, passage);
	demand(!map_document(serializer_write, serializer, reading, MAP_BASE, arena),
	       "a graph");
	serializer_end(serializer);
	serializer_free(serializer);
}

static void extract(struct document *document, struct arena *arena)
{
	struct analysis analysis = { .document = *document };
	struct passage passage;
	run_analyse(&run, &analysis, arena);
	const struct reading reading = run_reading(&analysis);
	passage_init(&passage);
	map(SYNTAX_NTRIPLES, &reading, &passage, arena);
	fuzz_check_ntriples(buffer_as_str(&passage.bytes));
	map(SYNTAX_TURTLE, &reading, &passage, arena);
	passage_release(&passage);
}

static void take_pipeline(struct str bytes)
{
	struct diag diag = { .out = stderr, .least = DIAG_WARNING };
	if (!run.lexicon)
		run.lexicon = lexicon_load(TEST_SOURCE_DIR "/lexicon", NULL, &diag);
	demand(run.lexicon, "the lexicon");
	read_all(bytes, FORMAT_ANY, extract);
}

/* ------------------------------------------------------------------------------------ */

const struct fuzz_target fuzz_targets[] = {
	{ "plain", take_plain },     { "html", take_html },   { "jsonl", take_jsonl },
	{ "feed", take_feed },       { "archive", take_any }, { "warc", take_any },
	{ "text", take_text },       { "lexicon", take_lexicon },
	{ "pipeline", take_pipeline }, { NULL, NULL },
};

const struct fuzz_target *fuzz_target_named(const char *name)
{
	const struct fuzz_target *target = fuzz_targets;
	while (target->name && strcmp(target->name, name))
		target++;
	return target->name ? target : NULL;
}
