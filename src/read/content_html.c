/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "read/content.h"

#include <string.h>

#include "read/libxml.h"
#include "read/look.h"
#include "read/page.h"
#include "text/utf8.h"

enum { LOOKED_AT = 4096 }; /* bytes in which a page names its charset */

static bool is_utf16(struct str bytes)
{
	return look_begins(bytes, "\xFF\xFE") || look_begins(bytes, "\xFE\xFF");
}

/* The charset that a <meta> or an XML declaration names, or "". */
static const char *named_charset(struct str bytes, struct arena *arena)
{
	struct str head = bytes;
	if (head.length > LOOKED_AT)
		head.length = LOOKED_AT;
	size_t at = look_find(head, "charset=");
	if (at == head.length)
		return "";
	struct str name = look_behind(head, at + strlen("charset="));
	while (name.length && strchr("\"' ", name.at[0]))
		name = look_behind(name, 1);
	size_t length = 0;
	while (length < name.length && length < 40 &&
	       !strchr("\"' />;", name.at[length]))
		length++;
	return arena_copy(arena, name.at, length);
}

/* As browsers do it: what is UTF-8 is read as such, whatever it says; Latin-1,
 * or nothing said, is Windows-1252. */
static const char *charset_of(const struct record *record, struct arena *arena)
{
	struct str bytes = record->bytes;
	if (is_utf16(bytes))
		return "UTF-16";
	if (utf8_is_valid(bytes))
		return "UTF-8";
	const char *name = record->charset ? record->charset
					   : named_charset(bytes, arena);
	struct str str = str_of(name);
	if (look_begins(str, "utf-8") || look_begins(str, "utf8"))
		return "UTF-8";
	if (!*name || look_begins(str, "iso-8859-1") || look_begins(str, "latin1") ||
	    look_begins(str, "us-ascii") || !page_knows_charset(name))
		return "windows-1252";
	return name;
}

static void report_utf8(void *self, uint32_t offset)
{
	(void)offset;
	++*(uint32_t *)self;
}

/* The bytes as libxml2 is to see them: it would end at a NUL, and take what is
 * ill-formed for another charset. */
static struct str prepared(const struct record *record, const char *charset,
			   struct diag *diag, struct arena *arena)
{
	struct str bytes = record->bytes;
	uint32_t bad = 0;
	if (!strcmp(charset, "UTF-16"))
		return bytes;
	if (strcmp(charset, "UTF-8")) {
		char *copy = arena_copy(arena, bytes.at, bytes.length);
		for (char *at = copy; (at = memchr(at, '\0', (size_t)(copy + bytes.length - at))); )
			*at = ' ';
		return (struct str){ copy, bytes.length };
	}
	if (utf8_is_valid(bytes))
		return bytes;
	struct buffer buffer;
	buffer_init(&buffer);
	utf8_make_valid(&buffer, bytes, report_utf8, &bad);
	diag_report(diag, (struct place){ record->name, 0, 0 }, DIAG_INVALID_UTF8, NULL);
	bytes = (struct str){ arena_copy(arena, buffer.at, buffer.length),
			      buffer.length };
	buffer_release(&buffer);
	return bytes;
}

/* The window's title without what names the site: "Visit to Malta | Ministry". */
static const char *page_title(const struct page *page)
{
	if (page->headline)
		return page->headline;
	if (page->claims[CLAIM_TITLE].value)
		return page->claims[CLAIM_TITLE].value;
	struct str title = look_trimmed(str_of(page->title));
	size_t bar = look_find(title, " | ");
	return arena_copy(page->arena, title.at, bar);
}

bool content_of_html(struct content *content, const struct record *record,
		     struct diag *diag, struct arena *arena)
{
	const struct place place = { record->name, 0, 0 };
	const char *fault = libxml_load();
	if (fault) {
		diag_report(diag, place, DIAG_NO_LIBRARY, fault);
		return false;
	}
	struct page page = { .arena = arena };
	const char *charset = charset_of(record, arena);
	struct str bytes = prepared(record, charset, diag, arena);
	buffer_init(&page.text);
	const char *why = page_read(&page, bytes, charset);
	if (!why) {
		struct str text = record->format == FORMAT_FRAGMENT
					  ? page_whole_text(&page) : page_main_text(&page);
		*content = (struct content){
			.text = text,
			.title = page_title(&page),
			.date = page.claims[CLAIM_DATE].value,
			.source = page.claims[CLAIM_URL].value,
			.publisher = page.claims[CLAIM_PUBLISHER].value,
			.language = page.claims[CLAIM_LANGUAGE].value,
		};
	} else {
		diag_report(diag, place, DIAG_BAD_PAGE, why);
	}
	page_release(&page);
	return !why;
}
