/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/options.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/pipeline.h"
#include "cli/exit.h"
#include "rdf/gate.h"
#include "rdf/map.h"
#include "recognize/calendar.h"

/* The key of an option is its letter; one in upper case is a key alone. */
static const struct row {
	char key;
	const char *name, *argument, *help;
} rows[] = {
	{ 'o', "output", "FILE", "write to FILE, whole or not at all" },
	{ 't', "to", "SYNTAX", "turtle (default), ntriples, nquads; none: write nothing" },
	{ 'B', "base", "IRI", "where instances live (default " MAP_BASE ")" },
	{ 'D', "date", "YYYY-MM-DD", "the day of publication, over what the text says" },
	{ 'S', "source", "IRI", "where the text was published" },
	{ 'T', "title", "TEXT", "its title, over what the text says" },
	{ 'f', "file", "FILE", "the query is in FILE (- for standard input)" },
	{ 'U', "run", "NAME", "the query is one of those that come with the program" },
	{ 'I', "list", NULL, "list these, and what they ask" },
	{ 'R', "results", "FORMAT", "table (default on a terminal), tsv (default elsewhere), csv, json, xml" },
	{ 'G', "to", "SYNTAX", "how a constructed graph is written: ntriples (default), turtle, rdfxml, ..." },
	{ 'Z', "time-limit", "SECONDS", "give up after so long (default 60; 0: never)" },
	{ 'M', "memory-limit", "MB", "give up beyond so much memory (default 4096; 0: never)" },
	{ 'N', "seen", "FILE", "remember documents in FILE, and add only new ones to the output" },
	{ 'j', "jobs", "N", "read N documents at a time (default: one a processor)" },
	{ 'F', "from", "FORMAT", "auto (default), text, html, jsonl, feed: what archives and files hold" },
	{ 'K', "key", "FIELD=KEY", "where JSON Lines have text, html, title, date, url, publisher" },
	{ 'A', "any-language", NULL, "read texts that are not in English, too" },
	{ 'X', "text-dir", "DIR", "write the text of each document, as it was found, to DIR/ID.txt" },
	{ 'L', "lexicon", "DIR", "add to the lexicon, or override it; may be repeated" },
	{ 'Y', "update", NULL, "STORE is the URL of SPARQL Update, not of a graph store" },
	{ 'P', "stats", NULL, "tell what was read and how long it took" },
	{ 'O', "log", "FORMAT", "how errors and the summary are told: text (default), json" },
	{ 'q', "quiet", NULL, "report errors only" },
	{ 'v', "verbose", NULL, "report notes as well, and each document" },
	{ 'h', "help", NULL, "show this and do nothing" },
};
enum { ROW_COUNT = sizeof rows / sizeof *rows };

static void print_usage(const char *verb, const char *allowed, const char *usage)
{
	printf("usage: communique %s %s\n\n", verb, usage);
	for (int i = 0; i < ROW_COUNT; i++) {
		char text[40];
		if (!strchr(allowed, rows[i].key))
			continue;
		snprintf(text, sizeof text, "--%s%s%s", rows[i].name,
			 rows[i].argument ? " " : "",
			 rows[i].argument ? rows[i].argument : "");
		if (rows[i].key >= 'a')
			printf("  -%c, %-20s %s\n", rows[i].key, text, rows[i].help);
		else
			printf("      %-20s %s\n", text, rows[i].help);
	}
}

/* What getopt_long wants to know of the options that a verb has. */
static void describe(const char *allowed, struct option *names, char *letters)
{
	for (int i = 0; i < ROW_COUNT; i++) {
		if (!strchr(allowed, rows[i].key))
			continue;
		*names++ = (struct option){ rows[i].name, rows[i].argument != NULL,
					    NULL, rows[i].key };
		if (rows[i].key < 'a')
			continue;
		*letters++ = rows[i].key;
		if (rows[i].argument)
			*letters++ = ':';
	}
	*names = (struct option){ 0 };
	*letters = '\0';
}

static bool wrong(const char *option, enum diag_code code, const char *value)
{
	struct diag diag = { .out = stderr };
	diag_report(&diag, (struct place){ option, 0, 0 }, code, value);
	return false;
}

static bool set_syntax(struct options *options, const char *name)
{
	options->discard = !strcmp(name, "none");
	return options->discard || syntax_named(name, &options->syntax) ||
	       wrong("--to", DIAG_BAD_SYNTAX, name);
}

static bool set_base(struct options *options, const char *base)
{
	options->base = base;
	return map_base_is_valid(base) || wrong("--base", DIAG_BAD_BASE, base);
}

static bool set_source(struct options *options, const char *source)
{
	options->source = source;
	return gate_iri_is_valid(str_of(source)) ||
	       wrong("--source", DIAG_BAD_IRI, source);
}

static bool set_date(struct options *options, const char *date)
{
	options->date = date;
	options->published = date_from_iso(date);
	return date_is_day(options->published) ||
	       wrong("--date", DIAG_BAD_DATE, date);
}

static bool set_number(const char *option, unsigned *number, const char *value)
{
	char *end;
	errno = 0;
	unsigned long read = strtoul(value, &end, 10);
	*number = (unsigned)read;
	return (*value >= '0' && *value <= '9' && !*end && !errno && read <= 1000000) ||
	       wrong(option, DIAG_BAD_NUMBER, value);
}

static bool set_format(struct options *options, const char *name)
{
	static const struct {
		const char *name;
		enum format format;
	} formats[] = {
		{ "auto", FORMAT_ANY }, { "text", FORMAT_TEXT }, { "html", FORMAT_HTML },
		{ "jsonl", FORMAT_ROWS }, { "feed", FORMAT_FEED },
	};
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
		if (!strcmp(name, formats[i].name)) {
			options->reading.from = formats[i].format;
			return true;
		}
	return wrong("--from", DIAG_BAD_FROM, name);
}

static bool set_key(struct options *options, const char *value)
{
	static const char *const fields[FIELD_COUNT] = {
		[FIELD_TEXT] = "text", [FIELD_HTML] = "html", [FIELD_TITLE] = "title",
		[FIELD_DATE] = "date", [FIELD_URL] = "url",
		[FIELD_PUBLISHER] = "publisher",
	};
	const char *equals = strchr(value, '=');
	for (int i = 0; equals && equals[1] && i < FIELD_COUNT; i++)
		if (!strncmp(value, fields[i], (size_t)(equals - value)) &&
		    !fields[i][equals - value]) {
			options->reading.keys[i] = equals + 1;
			return true;
		}
	return wrong("--key", DIAG_BAD_KEY, value);
}

static bool set_log(struct options *options, const char *name)
{
	options->log = strcmp(name, "json") ? LOG_TEXT : LOG_JSON;
	return options->log == LOG_JSON || !strcmp(name, "text") ||
	       wrong("--log", DIAG_BAD_LOG, name);
}

static bool add_lexicon(struct options *options, const char *folder)
{
	const char **next = options->lexicons;
	while (*next)
		next++;
	*next = folder;
	return true;
}

static bool set(struct options *options, int key, const char *value)
{
	switch (key) {
	case 'o': options->output = value; return true;
	case 't': return set_syntax(options, value);
	case 'B': return set_base(options, value);
	case 'D': return set_date(options, value);
	case 'S': return set_source(options, value);
	case 'T': options->title = value; return true;
	case 'F': return set_format(options, value);
	case 'K': return set_key(options, value);
	case 'X': options->text_folder = value; return true;
	case 'A': options->reading.any_language = true; return true;
	case 'L': return add_lexicon(options, value);
	case 'f': options->query = value; return true;
	case 'U': options->question = value; return true;
	case 'I': options->list = true; return true;
	case 'R': options->results = value; return true;
	case 'G': options->graph_syntax = value; return true;
	case 'N': options->seen = value; return true;
	case 'j': return set_number("--jobs", &options->jobs, value);
	case 'Z': return set_number("--time-limit", &options->seconds, value);
	case 'M': return set_number("--memory-limit", &options->megabytes, value);
	case 'O': return set_log(options, value);
	case 'Y': options->update = true; return true;
	case 'P': options->stats = true; return true;
	case 'q': options->least = DIAG_ERROR; return true;
	case 'v': options->least = DIAG_NOTE; options->verbose = true; return true;
	default: return false; /* getopt_long has said why */
	}
}

static int read_options(struct options *options, int argc, char **argv,
			const char *allowed)
{
	struct option names[ROW_COUNT + 1];
	char letters[2 * ROW_COUNT + 1];
	describe(allowed, names, letters);
	int key;
	while ((key = getopt_long(argc, argv, letters, names, NULL)) != -1) {
		if (key == 'h')
			return EXIT_FINE;
		if (!set(options, key, optarg))
			return EXIT_USAGE;
	}
	return -1;
}

int options_parse(struct options *options, int argc, char **argv,
		  const char *allowed, const char *usage)
{
	*options = (struct options){
		.base = MAP_BASE,
		.least = DIAG_WARNING,
		.graph_syntax = "ntriples",
		.jobs = pipeline_processors(),
		.seconds = 60,
		.megabytes = 4096,
		.lexicons = memory_new(((size_t)argc + 1) * sizeof *options->lexicons),
	};
	char *verb = argv[0], name[32]; /* getopt_long begins its messages with it */
	snprintf(name, sizeof name, "communique %s", verb);
	argv[0] = name;
	int code = read_options(options, argc, argv, allowed);
	argv[0] = verb;
	if (code == EXIT_FINE)
		print_usage(verb, allowed, usage);
	options->inputs = (const char *const *)argv + optind;
	options->input_count = argc - optind;
	return code;
}

void options_release(struct options *options)
{
	free(options->lexicons);
}
