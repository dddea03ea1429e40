/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "query/folded.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "query/words.h"

/* All functions of SPARQL 1.1 but those that trust.c trusts with any constant. */
static bool is_function(struct str word)
{
	static const char *const names[] = {
		"BNODE", "CONCAT", "DATATYPE", "DAY", "ENCODE_FOR_URI", "GROUP_CONCAT",
		"HOURS", "IRI", "LCASE", "MD5", "MINUTES", "MONTH", "NOW", "RAND",
		"REGEX", "REPLACE", "ROUND", "SECONDS", "SHA1", "SHA224", "SHA256",
		"SHA384", "SHA512", "STRAFTER", "STRBEFORE", "STRDT", "STRLANG",
		"STRUUID", "SUBSTR", "TIMEZONE", "TZ", "UCASE", "URI", "UUID", "YEAR",
	};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (words_are(word, names[i]))
			return true;
	return false;
}

/* The name of a datatype, by its end: with a prefix, whichever that is, or whole. */
static bool is_cast(struct str word)
{
	static const char *const names[] = {
		"boolean", "date", "dateTime", "decimal", "double", "float", "integer",
		"string",
	};
	bool is_iri = word.length && *word.at == '<';
	size_t end = word.length - is_iri, start = end;
	while (start && word.at[start - 1] != (is_iri ? '#' : ':'))
		start--;
	for (size_t i = 0; start && i < sizeof names / sizeof *names; i++)
		if (strlen(names[i]) == end - start &&
		    !memcmp(word.at + start, names[i], end - start))
			return true;
	return false;
}

static bool is_variable(struct str word)
{
	return word.length > 1 && (*word.at == '?' || *word.at == '$');
}

/* A call has its parenthesis open till a variable comes, which all open ones then
 * have: so it is enough to know the innermost. */
const char *folded_call(const char *query)
{
	size_t depth = 0, call = 0; /* the depth within it; 0 where none is open */
	bool called = false;        /* the word before is the name of one */
	for (struct str word; (word = words_next(&query)).length;) {
		if (words_are(word, "(")) {
			depth++;
			call = called ? depth : call;
		} else if (words_are(word, ")")) {
			if (call && call == depth)
				return "a function of constants alone (write what it gives)";
			depth -= depth > 0;
		} else if (is_variable(word)) {
			call = 0;
		}
		called = is_function(word) || is_cast(word);
	}
	return NULL;
}
