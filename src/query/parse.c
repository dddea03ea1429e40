/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "query/parse.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { READ_SIZE = 64 * 1024 };

static void report(struct parse *parse, uint32_t line, enum diag_code code,
		   const char *detail)
{
	parse->failed = true;
	diag_report(parse->diag, (struct place){ parse->file, line, 0 }, code, detail);
}

void parse_message(void *self, raptor_log_message *message)
{
	struct parse *parse = self;
	const raptor_locator *at = message->locator;
	if (message->level >= RAPTOR_LOG_LEVEL_ERROR && !parse->failed)
		report(parse, at && at->line > 0 ? (uint32_t)at->line : 0,
		       DIAG_BAD_RDF, message->text); /* the first causes the others */
}

void parse_fail(struct parse *parse, const char *reason)
{
	if (!parse->failed)
		report(parse, 0, DIAG_CANNOT_READ, reason);
}

static void take_statement(void *self, raptor_statement *statement)
{
	struct parse *parse = self;
	if (!parse->failed)
		parse->take(parse->self, statement);
}

/* GRDDL would follow links; "guess" would be asked the same again. */
static bool may_parse(const char *name)
{
	return name && strcmp(name, "grddl") && strcmp(name, "guess");
}

static raptor_parser *new_parser(struct parse *parse, const char *start, size_t length)
{
	const char *name = raptor_world_guess_parser_name(
		parse->world, NULL, NULL, (const unsigned char *)start, length,
		(const unsigned char *)parse->file);
	raptor_parser *parser =
		may_parse(name) ? raptor_new_parser(parse->world, name) : NULL;
	if (!parser)
		return NULL;
	raptor_parser_set_option(parser, RAPTOR_OPTION_NO_NET, NULL, 1);
	raptor_parser_set_option(parser, RAPTOR_OPTION_NO_FILE, NULL, 1);
	raptor_parser_set_statement_handler(parser, parse, take_statement);
	return parser;
}

/* The base of relative IRIs: where the file is. */
static bool start(struct parse *parse, raptor_parser *parser)
{
	unsigned char *name = raptor_uri_filename_to_uri_string(parse->file);
	raptor_uri *base = name ? raptor_new_uri(parse->world, name) : NULL;
	bool started = base && !raptor_parser_parse_start(parser, base);
	raptor_free_uri(base);
	raptor_free_memory(name);
	return started;
}

static void read_blocks(struct parse *parse, FILE *file)
{
	char *block = memory_new(READ_SIZE);
	size_t length = fread(block, 1, READ_SIZE, file);
	raptor_parser *parser = new_parser(parse, block, length);
	if (!parser || !start(parse, parser))
		report(parse, 0, DIAG_UNKNOWN_RDF, NULL);
	while (!parse->failed) {
		bool last = length < READ_SIZE;
		if (raptor_parser_parse_chunk(parser, (unsigned char *)block,
					      length, last) || last)
			break;
		length = fread(block, 1, READ_SIZE, file);
	}
	raptor_free_parser(parser);
	free(block);
}

bool parse_file(struct parse *parse, const char *path)
{
	FILE *file = fopen(path, "rb");
	parse->file = path;
	parse->failed = false;
	if (!file) {
		report(parse, 0, DIAG_CANNOT_OPEN, strerror(errno));
		return false;
	}
	read_blocks(parse, file);
	if (ferror(file))
		report(parse, 0, DIAG_CANNOT_READ, strerror(errno));
	fclose(file);
	return !parse->failed;
}
