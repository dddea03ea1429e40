/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Web archives (ISO 28500): the pages that a crawl was answered with. Read
 * here since libarchive keeps to itself the address of a page, leaves out those
 * whose address ends in "/", and knows no HTTP.
 *
 *     WARC/1.0                          a record's head
 *     WARC-Type: response
 *     WARC-Target-URI: https://...
 *     Content-Length: 2048
 *
 *     HTTP/1.1 200 OK                   its block, of so many bytes
 *     Content-Type: text/html
 *
 *     <html> ...                        what is read
 */
#include "read/level.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "read/look.h"

enum {
	LONGEST_LINE = 1 << 16,
	MOST_LINES = 1000 /* of a head */
};

struct warc {
	uint64_t left;  /* bytes of the block */
	uint64_t chunk; /* ... of the chunk, where it comes in chunks */
	bool chunked, last;
};

/* What the lines of a head say. The values are in the arena. */
struct head {
	struct str type, uri, length, content_type, status;
	bool chunked;
};

static bool looks_like_warc(struct str head)
{
	return head.length > 5 && !memcmp(head.at, "WARC/", 5);
}

static void open_warc(struct level *level)
{
	level->state = memory_new(sizeof(struct warc));
}

/* The value of a line "name: value", or none. */
static bool read_field(struct str line, const char *name, struct str *value)
{
	if (!look_begins(line, name))
		return false;
	*value = look_trimmed(look_behind(line, strlen(name)));
	return true;
}

static void read_head_line(struct head *head, struct str line)
{
	struct str coding;
	if (read_field(line, "WARC-Type:", &head->type) ||
	    read_field(line, "WARC-Target-URI:", &head->uri) ||
	    read_field(line, "Content-Length:", &head->length) ||
	    read_field(line, "Content-Type:", &head->content_type))
		return;
	if (read_field(line, "Transfer-Encoding:", &coding))
		head->chunked = look_begins(coding, "chunked");
}

/* Reads lines up to an empty one; false where the head does not end. limit is
 * what may be read, and is lessened. */
static bool read_head(struct level *level, struct head *head, uint64_t *limit,
		      struct arena *arena)
{
	*head = (struct head){ 0 };
	for (int i = 0; i < MOST_LINES; i++) {
		struct str line;
		if (stream_read_line(&level->stream, LONGEST_LINE, &line, arena) ||
		    line.length + 1 > *limit)
			return false;
		*limit -= line.length + 1;
		line = look_trimmed(line);
		if (!line.length)
			return true;
		if (i)
			read_head_line(head, line);
		else
			head->status = line;
	}
	return false;
}

static bool read_number(struct str digits, uint64_t *number)
{
	*number = 0;
	for (size_t i = 0; i < digits.length; i++) {
		if (digits.at[i] < '0' || digits.at[i] > '9' || i > 15)
			return false;
		*number = *number * 10 + (uint64_t)(digits.at[i] - '0');
	}
	return digits.length;
}

/* The line that begins a chunk: its length in hexadecimal digits. False where
 * none stands there: the archiver has put the chunks together. */
static bool read_chunk_head(struct level *level)
{
	struct warc *warc = level->state;
	struct str ahead = stream_peek(&level->stream, 64);
	size_t digits = 0, end = 0;
	while (digits < ahead.length && digits < 12 &&
	       strchr("0123456789abcdefABCDEF", ahead.at[digits]))
		digits++;
	while (end < ahead.length && end < 64 && ahead.at[end] != '\n')
		end++;
	if (!digits || end == ahead.length || ahead.at[end] != '\n' ||
	    !strchr("; \r\n", ahead.at[digits]) || end >= warc->left)
		return false;
	warc->chunk = strtoull(ahead.at, NULL, 16);
	warc->last = !warc->chunk;
	warc->left -= end + 1;
	return stream_skip(&level->stream, end + 1);
}

/* Goes to where bytes of the page stand; how many they are. */
static uint64_t find_payload(struct level *level)
{
	struct warc *warc = level->state;
	if (!warc->chunked)
		return warc->left;
	if (!warc->chunk && !warc->last) {
		if (warc->left > 2 && stream_peek(&level->stream, 2).length >= 2 &&
		    !memcmp(stream_peek(&level->stream, 2).at, "\r\n", 2)) {
			stream_skip(&level->stream, 2);
			warc->left -= 2;
		}
		if (!read_chunk_head(level))
			warc->last = true;
	}
	return warc->chunk < warc->left ? warc->chunk : warc->left;
}

static ssize_t give_payload(struct stream *stream, char *to, size_t size)
{
	struct level *level = stream->self;
	struct warc *warc = level->state;
	uint64_t there = find_payload(level);
	if (!there)
		return 0;
	ssize_t length = stream_read(&level->stream, to,
				     there < size ? (size_t)there : size);
	if (length <= 0) {
		stream->why = level->stream.why ? level->stream.why : "truncated";
		return -1;
	}
	warc->left -= (uint64_t)length;
	if (warc->chunked)
		warc->chunk -= (uint64_t)length;
	return length;
}

static bool is_of_text(struct str content_type)
{
	return look_begins(content_type, "text/html") ||
	       look_begins(content_type, "text/plain") ||
	       look_begins(content_type, "application/xhtml") ||
	       look_begins(content_type, "application/rss") ||
	       look_begins(content_type, "application/atom");
}

static const char *charset_of(struct str content_type, struct arena *arena)
{
	size_t at = look_find(content_type, "charset=");
	if (at == content_type.length)
		return NULL;
	struct str name = look_behind(content_type, at + strlen("charset="));
	if (name.length && name.at[0] == '"')
		name = look_behind(name, 1);
	size_t length = 0;
	while (length < name.length && !strchr("\"; ", name.at[length]))
		length++;
	return arena_copy(arena, name.at, length);
}

static enum step end(const struct level *level, const char *why, struct diag *diag)
{
	diag_report(diag, (struct place){ level->name, 0, 0 }, DIAG_CANNOT_READ,
		    level->stream.why ? level->stream.why : why);
	return STEP_END;
}

/* Passes over what is left of a record, and the empty lines behind it. */
static bool pass_over(struct level *level)
{
	struct warc *warc = level->state;
	if (!stream_skip(&level->stream, warc->left))
		return false;
	struct str ahead;
	while ((ahead = stream_peek(&level->stream, 1)).length &&
	       look_is_space(ahead.at[0]))
		stream_skip(&level->stream, 1);
	return true;
}

/* The head of the HTTP response in the block. False where it is none that is
 * read. */
static bool enter_response(struct level *level, struct head *head,
			   struct arena *arena)
{
	struct warc *warc = level->state;
	struct head http;
	if (!look_begins(head->content_type, "application/http"))
		return true;
	if (!read_head(level, &http, &warc->left, arena) ||
	    look_find(http.status, " 200") == http.status.length)
		return false;
	head->content_type = http.content_type;
	if (http.chunked && read_chunk_head(level))
		warc->chunked = true;
	return true;
}

static enum step next_page(struct level *level, struct record *record,
			   struct diag *diag, struct arena *arena)
{
	struct warc *warc = level->state;
	struct head head;
	uint64_t limit = UINT64_MAX;
	(void)record;
	if (!pass_over(level))
		return end(level, "truncated", diag);
	*warc = (struct warc){ 0 };
	if (!stream_peek(&level->stream, 1).length)
		return level->stream.why ? end(level, NULL, diag) : STEP_END;
	if (!read_head(level, &head, &limit, arena) ||
	    !look_begins(head.status, "WARC/") || !read_number(head.length, &warc->left))
		return end(level, "damaged head of a record", diag);
	if (!str_is(head.type, "response") && !str_is(head.type, "resource") &&
	    !str_is(head.type, "conversion"))
		return STEP_NOTHING;
	if (!enter_response(level, &head, arena) || !is_of_text(head.content_type))
		return STEP_NOTHING;
	/* some writers put the address in angle brackets */
	if (head.uri.length > 1 && head.uri.at[0] == '<')
		head.uri = (struct str){ head.uri.at + 1, head.uri.length - 2 };
	const char *uri = arena_copy(arena, head.uri.at ? head.uri.at : "", head.uri.length);
	level->member = (struct member){
		.pull = give_payload,
		.name = arena_format(arena, "%s/%s", level->name, uri),
		.charset = charset_of(head.content_type, arena),
		.source = uri,
		.any = true,
	};
	return STEP_MEMBER;
}

static void close_warc(struct level *level)
{
	free(level->state);
}

const struct layer layer_warc = {
	.looks = looks_like_warc,
	.open = open_warc,
	.next = next_page,
	.close = close_warc,
};
