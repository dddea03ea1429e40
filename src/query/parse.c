/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "query/parse.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "text/utf8.h"

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

/* Raptor also hands on halves of a pair (\uD800). */
static bool is_text(const unsigned char *bytes, size_t length)
{
	return utf8_is_valid((struct str){ (const char *)bytes, length });
}

static bool is_sound(const raptor_term *term)
{
	size_t length;
	const unsigned char *iri;
	switch (term ? term->type : RAPTOR_TERM_TYPE_UNKNOWN) {
	case RAPTOR_TERM_TYPE_LITERAL:
		return is_text(term->value.literal.string, term->value.literal.string_len);
	case RAPTOR_TERM_TYPE_URI:
		iri = raptor_uri_as_counted_string(term->value.uri, &length);
		return is_text(iri, length);
	default: return true;
	}
}

static void take_statement(void *self, raptor_statement *statement)
{
	struct parse *parse = self;
	if (parse->failed)
		return;
	if (is_sound(statement->subject) && is_sound(statement->predicate) &&
	    is_sound(statement->object) && is_sound(statement->graph))
		parse->take(parse->self, statement);
	else
		parse_fail(parse, "a character that no text has, U+D800 to U+DFFF");
}

/* How far into "\u0000" or "\U00000000" a byte comes, behind so much of it. */
enum { ESCAPE = 1, SHORT = 2, SHORT_END = SHORT + 4, LONG = 8, LONG_END = LONG + 8 };

static unsigned next_of_escape(unsigned seen, char byte)
{
	if (seen == ESCAPE)
		return byte == 'u' ? SHORT : byte == 'U' ? LONG : 0;
	if (seen)
		return byte == '0' ? seen + 1 : 0;
	return byte == '\\' ? ESCAPE : 0;
}

/* Whether a block has a NUL or, with what was seen before it, its escape. Raptor
 * takes it for the end of a string, and the rest would be lost without a word. */
static bool has_nul(const char *block, size_t length, unsigned *seen)
{
	const char *end = block + length;
	if (memchr(block, '\0', length))
		return true;
	while (block && block < end) {
		*seen = next_of_escape(*seen, *block++);
		if (*seen == SHORT_END || *seen == LONG_END)
			return true;
		if (!*seen)
			block = memchr(block, '\\', (size_t)(end - block));
	}
	return false;
}

/* Those of Turtle's family; in RDF/XML a NUL is an error, or half a character of
 * UTF-16. */
static bool may_hide_nul(raptor_parser *parser)
{
	static const char *const names[] = { "turtle", "trig", "ntriples", "nquads" };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!strcmp(raptor_parser_get_name(parser), names[i]))
			return true;
	return false;
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
	unsigned seen = 0;
	if (!parser || !start(parse, parser))
		report(parse, 0, DIAG_UNKNOWN_RDF, NULL);
	while (!parse->failed) {
		bool last = length < READ_SIZE;
		if (may_hide_nul(parser) && has_nul(block, length, &seen))
			parse_fail(parse, "a character that no text has, U+0000");
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
