/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "query/unparsed.h"

#include <ctype.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>

/* Part of a name, a variable or a keyword. */
static bool is_of_word(char c)
{
	return isalnum((unsigned char)c) || (c && strchr("_:?$@-", c)) || (c & 0x80);
}

static bool is_word(const char *at, const char *word)
{
	size_t length = strlen(word);
	return !strncasecmp(at, word, length) && !is_of_word(at[length]);
}

/* Behind a string, an IRI or a comment that begins here, or the same. */
static const char *skip_quoted(const char *at)
{
	const char *end = at + 1;
	if (*at == '#')
		return at + strcspn(at, "\n");
	if (*at == '<')
		end += strcspn(end, "<>\"{}|^`\\ \t\r\n");
	else if (*at == '"' || *at == '\'')
		while (*end && *end != *at)
			end += *end == '\\' && end[1] ? 2 : 1;
	else
		return at;
	return *end == (*at == '<' ? '>' : *at) ? end + 1 : at + 1;
}

/* Whether it is a word of the query, outside strings. */
static bool has_word(const char *query, const char *word)
{
	for (const char *at = query; *at;) {
		const char *behind = skip_quoted(at);
		if (behind > at) {
			at = behind;
		} else if (is_word(at, word)) {
			return true;
		} else {
			size_t length = 0;
			while (is_of_word(at[length]))
				length++;
			at += length ? length : 1;
		}
	}
	return false;
}

static bool is_of_path(const char *message)
{
	static const char *const signs[] = { "'/'", "'^'", "'|'", "'+'", "'*'", "after ?" };
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (strstr(message, signs[i]))
			return true;
	return false;
}

const char *unparsed_construct(const char *query, const char *message)
{
	if (strstr(message, "SPARQL 1.1 Update"))
		return "an update (communique load changes a store)";
	if (has_word(query, "EXISTS"))
		return "EXISTS (OPTIONAL, and FILTER (BOUND(?x)) or FILTER (!BOUND(?x)), "
		       "may ask the same)";
	if (strstr(message, "'!'"))
		return "a path with ! (if a FILTER is meant, it needs parentheses)";
	if (is_of_path(message))
		return "a property path, if that is no slip (?a cq:x ?b . ?b cq:y ?c "
		       "is ?a cq:x/cq:y ?c)";
	return NULL;
}
