/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "read/look.h"

#include <strings.h>

bool look_is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

struct str look_behind(struct str text, size_t length)
{
	return (struct str){ text.at + length, text.length - length };
}

struct str look_behind_space(struct str text)
{
	if (look_begins(text, "\xEF\xBB\xBF"))
		text = look_behind(text, 3);
	while (text.length && look_is_space(text.at[0]))
		text = look_behind(text, 1);
	return text;
}

struct str look_trimmed(struct str text)
{
	text = look_behind_space(text);
	while (text.length && look_is_space(text.at[text.length - 1]))
		text.length--;
	return text;
}

bool look_begins(struct str text, const char *with)
{
	size_t length = strlen(with);
	return text.length >= length && !strncasecmp(text.at, with, length);
}

bool look_ends(struct str text, const char *with)
{
	size_t length = strlen(with);
	return text.length >= length &&
	       look_begins(look_behind(text, text.length - length), with);
}

size_t look_find(struct str text, const char *word)
{
	for (size_t at = 0; at < text.length; at++)
		if (look_begins(look_behind(text, at), word))
			return at;
	return text.length;
}

static bool ends_in_one(struct str name, const char *const *endings)
{
	for (; *endings; endings++)
		if (name.length > strlen(*endings) && look_ends(name, *endings))
			return true;
	return false;
}

bool look_is_input(struct str name)
{
	static const char *const endings[] = {
		".txt", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".rss",
		".atom", ".xml", ".warc", ".wet", ".tar", ".zip", ".tgz", ".txz", NULL
	};
	static const char *const compressed[] = { ".gz", ".xz", ".zst", ".bz2", NULL };
	if (!ends_in_one(name, compressed))
		return ends_in_one(name, endings);
	while (name.at[name.length - 1] != '.')
		name.length--;
	name.length--;
	return ends_in_one(name, endings);
}

static bool is_behind_tag_name(struct str text, size_t length)
{
	return text.length > length &&
	       (look_is_space(text.at[length]) || strchr("/>", text.at[length]));
}

bool look_begins_with_tag(struct str text, const char *name)
{
	return text.length && text.at[0] == '<' &&
	       look_begins(look_behind(text, 1), name) &&
	       is_behind_tag_name(text, strlen(name) + 1);
}

static struct str behind_end(struct str text, const char *end)
{
	size_t at = look_find(text, end) + strlen(end);
	return look_behind_space(look_behind(text, at < text.length ? at : text.length));
}

struct str look_behind_prolog(struct str text)
{
	text = look_behind_space(text);
	for (;;) {
		if (look_begins(text, "<!--"))
			text = behind_end(text, "-->");
		else if (look_begins(text, "<?"))
			text = behind_end(text, "?>");
		else
			return text;
	}
}
