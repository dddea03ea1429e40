/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "query/unparsed.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "query/words.h"

/* Whether it is a word of the query, outside strings. */
static bool has_word(const char *query, const char *keyword)
{
	for (struct str word; (word = words_next(&query)).length;)
		if (words_are(word, keyword))
			return true;
	return false;
}

static bool is_of_path(const char *message)
{
	static const char *const signs[] = { "'/'", "'^'", "'|'", "'+'", "'*'", "'('",
					     "after ?" };
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
