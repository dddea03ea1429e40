/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The grammar of N-Triples, for what a hostile text may try to write into a
 * graph: a parser of its own, that owes nothing to the writer. */
#include <stdio.h>
#include <stdlib.h>

#include "targets.h"
#include "text/utf8.h"

static void fail(struct str line, const char *why)
{
	fprintf(stderr, "not N-Triples, %s: %.*s\n", why, (int)line.length, line.at);
	abort();
}

static bool skip(struct str *rest, const char *what)
{
	size_t length = strlen(what);
	if (rest->length < length || memcmp(rest->at, what, length))
		return false;
	*rest = (struct str){ rest->at + length, rest->length - length };
	return true;
}

static bool is_hexadecimal(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/* Behind a backslash. */
static bool skip_escape(struct str *rest, const char *letters)
{
	size_t digits = skip(rest, "u") ? 4 : skip(rest, "U") ? 8 : 0;
	if (!digits && (!rest->length || !rest->at[0] || !strchr(letters, rest->at[0])))
		return false;
	for (size_t i = 0; i < digits; i++)
		if (i >= rest->length || !is_hexadecimal(rest->at[i]))
			return false;
	size_t length = digits ? digits : 1;
	*rest = (struct str){ rest->at + length, rest->length - length };
	return true;
}

/* Up to and with the end, which is no part of what stands between. */
static bool skip_to(struct str *rest, char end, const char *forbidden,
		    const char *escapes)
{
	while (rest->length) {
		char c = rest->at[0];
		*rest = (struct str){ rest->at + 1, rest->length - 1 };
		if (c == end)
			return true;
		if (c == '\\' ? !skip_escape(rest, escapes)
			      : !c || strchr(forbidden, c) != NULL)
			return false;
	}
	return false;
}

static bool skip_iri(struct str *rest)
{
	static const char forbidden[] =
		"\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0B\x0C\r\x0E\x0F\x10\x11\x12\x13"
		"\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F <\"{}|^`";
	return skip(rest, "<") && skip_to(rest, '>', forbidden, "");
}

static bool skip_language(struct str *rest)
{
	size_t length = 0;
	while (length < rest->length && rest->at[length] != ' ')
		length++;
	*rest = (struct str){ rest->at + length, rest->length - length };
	return length;
}

static bool skip_literal(struct str *rest)
{
	if (!skip(rest, "\"") || !skip_to(rest, '"', "\r\n", "tbnrf\"'\\"))
		return false;
	if (skip(rest, "^^"))
		return skip_iri(rest);
	return !skip(rest, "@") || skip_language(rest);
}

static void check_line(struct str line)
{
	struct str rest = line;
	if (!utf8_is_valid(line))
		fail(line, "not UTF-8");
	if (!skip_iri(&rest) || !skip(&rest, " "))
		fail(line, "no subject");
	if (!skip_iri(&rest) || !skip(&rest, " "))
		fail(line, "no predicate");
	bool literal = rest.length && rest.at[0] == '"';
	if (literal ? !skip_literal(&rest) : !skip_iri(&rest))
		fail(line, "no object");
	if (!skip(&rest, " .") || rest.length)
		fail(line, "no end");
}

void fuzz_check_ntriples(struct str bytes)
{
	while (bytes.length) {
		const char *stop = memchr(bytes.at, '\n', bytes.length);
		if (!stop)
			fail(bytes, "no end of line");
		size_t length = (size_t)(stop - bytes.at);
		check_line((struct str){ bytes.at, length });
		bytes = (struct str){ stop + 1, bytes.length - length - 1 };
	}
}
