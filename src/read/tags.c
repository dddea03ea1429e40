/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "read/tags.h"

enum { MOST_ATTRIBUTES = 1000 };

static void look_in_tag(struct tags *tags, char c)
{
	if (tags->quote) {
		if (c == tags->quote)
			tags->quote = '\0';
	} else if (c == '"' || c == '\'') {
		tags->quote = c;
	} else if (c == '=') {
		tags->attributes++;
	} else if (c == '>') {
		tags->state = TAGS_TEXT;
	}
}

static void look_behind_open(struct tags *tags, char c)
{
	tags->attributes = 0;
	tags->quote = '\0';
	tags->state = c == '!' ? TAGS_DECLARED : c == '?' ? TAGS_PROCESSING : TAGS_TAG;
	if (tags->state == TAGS_TAG)
		look_in_tag(tags, c);
}

/* Its first byte tells: "<!--", "<![CDATA[", "<!DOCTYPE". */
static void look_behind_declared(struct tags *tags, char c)
{
	tags->state = c == '-' ? TAGS_COMMENT : c == '[' ? TAGS_CDATA : TAGS_DOCTYPE;
}

static void look(struct tags *tags, char c)
{
	bool ends = c == '>';
	switch (tags->state) {
	case TAGS_TEXT:
		if (c == '<')
			tags->state = TAGS_OPENED;
		break;
	case TAGS_OPENED: look_behind_open(tags, c); break;
	case TAGS_TAG: look_in_tag(tags, c); break;
	case TAGS_DECLARED: look_behind_declared(tags, c); break;
	case TAGS_DOCTYPE: break;
	case TAGS_COMMENT: ends = ends && tags->last == '-' && tags->before == '-'; break;
	case TAGS_CDATA: ends = ends && tags->last == ']' && tags->before == ']'; break;
	case TAGS_PROCESSING: ends = ends && tags->last == '?'; break;
	}
	if (ends && tags->state > TAGS_TAG)
		tags->state = TAGS_TEXT;
	tags->before = tags->last;
	tags->last = c;
}

const char *tags_look(struct tags *tags, struct str bytes)
{
	for (size_t i = 0; i < bytes.length; i++) {
		char c = bytes.at[i];
		if (!c)
			continue;
		if (tags->state == TAGS_DOCTYPE && c == '[')
			return "the document type has declarations";
		look(tags, c);
		if (tags->attributes > MOST_ATTRIBUTES)
			return "a tag with too many attributes";
	}
	return NULL;
}
