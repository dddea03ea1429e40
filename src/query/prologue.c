/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "query/prologue.h"

#include <string.h>
#include <strings.h>

#include "rdf/vocab.h"

/* Whether the query declares a prefix itself. What looks like it in a comment
 * or a string does no harm: the prefix then is not added. */
static bool declares(const char *query, const char *prefix)
{
	size_t length = strlen(prefix);
	for (const char *at = query; (at = strcasestr(at, "prefix")); at++) {
		const char *name = at + strlen("prefix");
		name += strspn(name, " \t\r\n");
		if (!strncmp(name, prefix, length) && name[length] == ':')
			return true;
	}
	return false;
}

/* Behind white space and comments. */
static const char *skip_blank(const char *at)
{
	for (;;) {
		at += strspn(at, " \t\r\n");
		if (*at != '#')
			return at;
		at += strcspn(at, "\n");
	}
}

static bool is_word(const char *at, const char *word)
{
	return !strncasecmp(at, word, strlen(word));
}

/* Behind the IRI that ends a declaration. */
static const char *skip_iri(const char *at)
{
	const char *end = strchr(at, '>');
	return end ? end + 1 : at + strlen(at);
}

/* Where prefixes may stand: rasqal wants them behind BASE. */
static const char *skip_base(const char *query)
{
	const char *at = skip_blank(query);
	return is_word(at, "base") ? skip_iri(at) : query;
}

void prologue_complete(struct buffer *text, const char *query)
{
	const char *rest = skip_base(query);
	buffer_add(text, query, (size_t)(rest - query));
	buffer_add_char(text, ' ');
	for (const struct vocab_prefix *p = vocab_prefixes; p->name; p++)
		if (!declares(query, p->name))
			buffer_format(text, "PREFIX %s: <%s> ", p->name, p->iri);
	buffer_add_text(text, rest);
}

bool prologue_asks_graph(const char *query)
{
	const char *at = skip_blank(query);
	while (is_word(at, "base") || is_word(at, "prefix"))
		at = skip_blank(skip_iri(at));
	return is_word(at, "construct") || is_word(at, "describe");
}
