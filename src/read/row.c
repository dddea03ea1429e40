/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A row of JSON Lines, by jansson, which refuses lone surrogates, ill-formed
 * UTF-8 and nesting beyond 2048. */
#include <string.h>

#include "read/content.h"
#include "read/jansson.h"
#include "read/look.h"

static const char *const usual[FIELD_COUNT][4] = {
	[FIELD_TEXT] = { "text", "body", "content" },
	[FIELD_HTML] = { "html" },
	[FIELD_TITLE] = { "title" },
	[FIELD_DATE] = { "date" },
	[FIELD_URL] = { "url" },
	[FIELD_PUBLISHER] = { "publisher" },
};

/* What is under "a", or under "b" of that for "a.b". */
static const json_t *under(const json_t *object, const char *key, struct arena *arena)
{
	const char *dot;
	while ((dot = strchr(key, '.')) && !json_object_get(object, key)) {
		object = json_object_get(object, arena_copy(arena, key,
							    (size_t)(dot - key)));
		key = dot + 1;
	}
	return json_object_get(object, key);
}

static struct str as_str(const json_t *value)
{
	return (struct str){ json_string_value(value), json_string_length(value) };
}

/* The string of a field, or none. */
static struct str field_of(const json_t *row, enum field field,
			   const struct read_options *options,
			   struct arena *arena)
{
	if (options->keys[field])
		return as_str(under(row, options->keys[field], arena));
	for (const char *const *key = usual[field]; *key; key++)
		if (json_is_string(json_object_get(row, *key)))
			return as_str(json_object_get(row, *key));
	return (struct str){ NULL, 0 };
}

static struct str copy_field(const json_t *row, enum field field,
			     const struct read_options *options, struct arena *arena)
{
	struct str found = field_of(row, field, options, arena);
	if (found.at)
		found.at = arena_copy(arena, found.at, found.length);
	return found;
}

static void read_fields(struct content *content, const json_t *row,
			const struct read_options *options, struct arena *arena)
{
	content->text = copy_field(row, FIELD_TEXT, options, arena);
	content->title = copy_field(row, FIELD_TITLE, options, arena).at;
	content->date = copy_field(row, FIELD_DATE, options, arena).at;
	content->source = copy_field(row, FIELD_URL, options, arena).at;
	content->publisher = copy_field(row, FIELD_PUBLISHER, options, arena).at;
	content->given = content->date;
}

/* A page, or its text as an export cut it out. */
static enum format format_of(struct str html)
{
	bool page = look_find(html, "<body") < html.length ||
		    look_find(html, "<html") < html.length;
	return page ? FORMAT_HTML : FORMAT_FRAGMENT;
}

/* What the row says goes before what its page says. */
static bool read_page(struct content *content, struct str html,
		      const struct record *record, struct diag *diag,
		      struct arena *arena)
{
	struct content page;
	const struct record of_page = { .name = record->name, .bytes = html,
					.charset = "UTF-8", .format = format_of(html) };
	if (!content_of_html(&page, &of_page, diag, arena))
		return false;
	if (content->title)
		page.title = content->title;
	if (content->source)
		page.source = content->source;
	if (content->publisher)
		page.publisher = content->publisher;
	if (content->date) {
		page.date = content->date;
		page.given = true;
	}
	*content = page;
	return true;
}

bool content_of_row(struct content *content, const struct record *record,
		    const struct read_options *options, struct diag *diag,
		    struct arena *arena)
{
	const struct place place = { record->name, 0, 0 };
	const char *fault = jansson_load();
	if (fault) {
		diag_report(diag, place, DIAG_NO_LIBRARY, fault);
		return false;
	}
	json_error_t error;
	json_t *row = json_loadb(record->bytes.at, record->bytes.length,
				 JSON_ALLOW_NUL, &error);
	if (!json_is_object(row)) {
		diag_report(diag, place, DIAG_BAD_ROW, row ? NULL : error.text);
		json_delete(row);
		return false;
	}
	*content = (struct content){ 0 };
	read_fields(content, row, options, arena);
	struct str html = copy_field(row, FIELD_HTML, options, arena);
	json_delete(row);
	if (!content->text.at && html.at)
		return read_page(content, html, record, diag, arena);
	if (!content->text.at)
		diag_report(diag, place, DIAG_NO_TEXT, NULL);
	return content->text.at;
}
