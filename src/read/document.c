/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "read/document.h"

#include <nettle/sha2.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/buffer.h"
#include "read/content.h"
#include "read/day.h"
#include "read/language.h"
#include "read/utf16.h"
#include "text/utf8.h"

enum {
	SHOWN = 20 /* faults of one kind that are reported one by one */
};

/* Reports faults with their line and column, which it counts as it goes from
 * one to the next. */
struct inspector {
	const char *name;
	struct str bytes;
	struct diag *diag;
	struct place place; /* of the byte at "at" */
	size_t at;
	uint32_t faults[2]; /* of each kind below */
};

enum fault { FAULT_UTF8, FAULT_CONTROL };

static bool begins_code_point(char byte)
{
	return ((unsigned char)byte & 0xC0) != 0x80;
}

static void go_to(struct inspector *inspector, size_t offset)
{
	struct place *place = &inspector->place;
	for (; inspector->at < offset; inspector->at++) {
		char byte = inspector->bytes.at[inspector->at];
		bool crlf = byte == '\r' &&
			    inspector->at + 1 < inspector->bytes.length &&
			    inspector->bytes.at[inspector->at + 1] == '\n';
		if (byte == '\n' || (byte == '\r' && !crlf)) {
			place->line++;
			place->column = 1;
		} else if (begins_code_point(byte)) {
			place->column++;
		}
	}
}

static void report(struct inspector *inspector, enum fault fault,
		   size_t offset, const char *detail)
{
	if (inspector->faults[fault]++ >= SHOWN)
		return;
	go_to(inspector, offset);
	diag_report(inspector->diag, inspector->place,
		    fault == FAULT_UTF8 ? DIAG_INVALID_UTF8 :
					  DIAG_CONTROL_CHARACTER,
		    detail);
}

static void report_utf8(void *self, uint32_t offset)
{
	struct inspector *inspector = self;
	char detail[8];
	snprintf(detail, sizeof detail, "0x%02X",
		 (unsigned char)inspector->bytes.at[offset]);
	report(inspector, FAULT_UTF8, offset, detail);
}

/* One line for all that were not shown. */
static void summarize(const struct inspector *inspector, enum fault fault)
{
	char detail[32];
	if (inspector->faults[fault] <= SHOWN)
		return;
	snprintf(detail, sizeof detail, "%u more", inspector->faults[fault] - SHOWN);
	diag_report(inspector->diag, (struct place){ inspector->name, 0, 0 },
		    fault == FAULT_UTF8 ? DIAG_INVALID_UTF8 :
					  DIAG_CONTROL_CHARACTER,
		    detail);
}

static void inspect(struct inspector *inspector, struct str bytes)
{
	inspector->bytes = bytes;
	inspector->at = 0;
	inspector->place = (struct place){ inspector->name, 1, 1 };
}

/* The code point of the control character at an offset, or 0. NUL has become
 * U+FFFD; tab and line breaks are text. */
static unsigned char control_at(const char *at, size_t left)
{
	unsigned char byte = (unsigned char)at[0];
	if (byte == 0x7F || (byte < ' ' && byte != '\t' && byte != '\n' &&
			     byte != '\r'))
		return byte;
	if (byte == 0xC2 && left > 1 && (unsigned char)at[1] < 0xA0)
		return (unsigned char)at[1];
	return 0;
}

/* Each control character becomes one space: code points keep their places. */
static void blank_controls(struct inspector *inspector, struct buffer *buffer)
{
	struct str bytes = buffer_as_str(buffer);
	size_t to = 0, length;
	bool moved = false;
	inspect(inspector, bytes);
	for (size_t from = 0; from < bytes.length; from += length) {
		char detail[16];
		unsigned control =
			control_at(bytes.at + from, bytes.length - from);
		length = control >= 0x80 ? 2 : 1;
		if (control) {
			snprintf(detail, sizeof detail, "U+%04X", control);
			report(inspector, FAULT_CONTROL, from, detail);
			moved = true;
		}
		if (moved || to != from)
			buffer->at[to] = control ? ' ' : bytes.at[from];
		to++;
	}
	buffer->length = to;
	buffer->at[to] = '\0';
}

static void set_id(struct document *document, struct str bytes)
{
	struct sha256_ctx context;
	uint8_t digest[SHA256_DIGEST_SIZE];
	sha256_init(&context);
	sha256_update(&context, bytes.length, (const uint8_t *)bytes.at);
	sha256_digest(&context, sizeof digest, digest);
	for (size_t i = 0; i < 8; i++)
		snprintf(document->id + 2 * i, 3, "%02x", digest[i]);
}

static bool has_text(struct str text)
{
	for (uint32_t at = 0; at < text.length;)
		if (!utf8_is_space(utf8_next(text, &at)))
			return true;
	return false;
}

static void report_document(struct diag *diag, const char *name,
			    enum diag_code code, const char *detail)
{
	diag_report(diag, (struct place){ name, 0, 0 }, code, detail);
}

/* Whether nothing is to be repaired. Control characters are looked for in many
 * bytes at a time, for each of which there is a place of its own. */
static bool is_sound(struct str bytes)
{
	enum { STEP = 64 };
	unsigned char doubtful[STEP] = { 0 };
	size_t at = 0;
	for (; bytes.length - at > STEP; at += STEP)
		for (size_t i = 0; i < STEP; i++) {
			unsigned char c = (unsigned char)bytes.at[at + i];
			unsigned char next = (unsigned char)bytes.at[at + i + 1];
			doubtful[i] |= (c < ' ' && c != '\t' && c != '\n' && c != '\r') |
				       (c == 0x7F) | (c == 0xC2 && next < 0xA0);
		}
	for (size_t i = 0; i < STEP; i++)
		if (doubtful[i])
			return false;
	for (; at < bytes.length; at++)
		if (control_at(bytes.at + at, bytes.length - at))
			return false;
	return utf8_is_valid(bytes);
}

/* The text with what is ill-formed made good and told of. */
static struct str repair(struct inspector *inspector, struct str bytes,
			 struct arena *arena)
{
	struct buffer buffer;
	if (is_sound(bytes))
		return (struct str){ arena_copy(arena, bytes.at, bytes.length),
				     bytes.length };
	buffer_init(&buffer);
	inspect(inspector, bytes);
	utf8_make_valid(&buffer, bytes, report_utf8, inspector);
	blank_controls(inspector, &buffer);
	summarize(inspector, FAULT_UTF8);
	summarize(inspector, FAULT_CONTROL);
	struct str text = { arena_copy(arena, buffer.at, buffer.length), buffer.length };
	buffer_release(&buffer);
	return text;
}

/* A string from outside as a text's own are: valid, on one line. */
static const char *tidy(const char *string, struct arena *arena)
{
	struct buffer buffer, line;
	if (!string)
		return NULL;
	buffer_init(&buffer);
	buffer_init(&line);
	utf8_make_valid(&buffer, str_of(string), NULL, NULL);
	struct str text = buffer_as_str(&buffer);
	bool space = false;
	for (uint32_t at = 0, next = 0; at < text.length; at = next) {
		uint32_t c = utf8_next(text, &next);
		if (utf8_is_space(c) || control_at(text.at + at, text.length - at)) {
			space = line.length;
			continue;
		}
		if (space)
			buffer_add_char(&line, ' ');
		space = false;
		buffer_add(&line, text.at + at, next - at);
	}
	const char *tidied = line.length ? arena_copy(arena, line.at, line.length) : NULL;
	buffer_release(&buffer);
	buffer_release(&line);
	return tidied;
}

/* An address of the web, without what no IRI has; NULL for all else, so for
 * "javascript:". */
static const char *address(const char *string, struct arena *arena)
{
	const char *found = tidy(string, arena);
	if (!found || (strncasecmp(found, "http://", 7) && strncasecmp(found, "https://", 8)))
		return NULL;
	return strpbrk(found, " <>\"{}|\\^`") ? NULL : found;
}

static bool read_content(struct content *content, const struct record *record,
			 const struct read_options *options, struct diag *diag,
			 struct arena *arena)
{
	switch (record->format) {
	case FORMAT_HTML:
	case FORMAT_FRAGMENT:
		return content_of_html(content, record, diag, arena);
	case FORMAT_ROWS:
		return content_of_row(content, record, options, diag, arena);
	case FORMAT_TEXT:
		*content = (struct content){ .text = utf16_undone(record->bytes, arena) };
		return true;
	default:
		*content = (struct content){ .text = record->bytes };
		return true;
	}
}

/* What is known from around a record goes before what is in it. */
static void describe(struct document *document, const struct record *record,
		     const struct content *content, struct arena *arena)
{
	const char *source = address(content->source, arena);
	document->title = tidy(record->title ? record->title : content->title, arena);
	document->publisher = tidy(record->publisher ? record->publisher
						     : content->publisher, arena);
	document->source = source ? source : address(record->source, arena);
	document->posted = day_of(record->date ? record->date : content->date, arena);
	if (content->given)
		document->date = document->posted;
}

bool document_from_record(struct document *document, const struct record *record,
			  const struct read_options *options, struct diag *diag,
			  struct arena *arena)
{
	struct inspector inspector = { .diag = diag, .name = record->name };
	struct content content;
	*document = (struct document){ .name = record->name };
	if (record->format == FORMAT_TEXT && utf16_is_utf32(record->bytes)) {
		report_document(diag, document->name, DIAG_NOT_UTF8, "UTF-32");
		return false;
	}
	if (!read_content(&content, record, options, diag, arena))
		return false;
	set_id(document, content.text);
	document->text = repair(&inspector, content.text, arena);
	describe(document, record, &content, arena);
	if (!has_text(document->text)) {
		report_document(diag, document->name, DIAG_EMPTY_DOCUMENT, NULL);
		return true;
	}
	const char *said = content.language ? content.language : record->language;
	if (options->any_language || language_is_english(document->text, said))
		return true;
	report_document(diag, document->name, DIAG_NOT_ENGLISH, NULL);
	return false;
}
