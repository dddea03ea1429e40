/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "query/words.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static bool is_of_word(char c)
{
	return isalnum((unsigned char)c) || (c && strchr("_:?$", c)) || (c & 0x80);
}

/* Behind a string, which may be one in three quotes. */
static const char *skip_string(const char *at)
{
	size_t quotes = at[1] == *at && at[2] == *at ? 3 : 1;
	const char mark[] = { *at, *at, *at };
	for (at += quotes; *at && strncmp(at, mark, quotes); at++)
		if (*at == '\\' && at[1])
			at++;
	return *at ? at + quotes : at;
}

/* Of an IRI; 0 where the sign is that of a comparison. */
static size_t length_of_iri(const char *at)
{
	size_t length = 1 + strcspn(at + 1, "<>\"{}|^`\\ \t\r\n");
	return at[length] == '>' ? length + 1 : 0;
}

static const char *skip_unsaid(const char *at)
{
	for (;;)
		if (isspace((unsigned char)*at))
			at++;
		else if (*at == '#')
			at += strcspn(at, "\r\n");
		else if (*at == '"' || *at == '\'')
			at = skip_string(at);
		else
			return at;
}

struct str words_next(const char **at)
{
	const char *start = skip_unsaid(*at);
	size_t length = *start == '<' ? length_of_iri(start) : 0;
	if (!length)
		while (is_of_word(start[length]))
			length++;
	if (!length && *start)
		length = 1;
	*at = start + length;
	return (struct str){ start, length };
}

bool words_are(struct str word, const char *keyword)
{
	return word.length == strlen(keyword) &&
	       !strncasecmp(word.at, keyword, word.length);
}
