/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "read/reader.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "read/level.h"
#include "read/look.h"

enum { LOOKED_AT = 1 << 13 }; /* bytes by which a format is known */

struct reader {
	const struct read_options *options;
	int file;
	uint64_t consumed;
	uint32_t depth;
	struct level *levels[LEVELS]; /* kept when they are left, for the next */
};

bool level_check(const struct level *level, enum stream_end end, const char *name,
		 struct diag *diag)
{
	struct place place = { name, 0, 0 };
	if (end == STREAM_FAILED)
		diag_report(diag, place, DIAG_CANNOT_READ, level->stream.why);
	else if (end == STREAM_TOO_LARGE)
		diag_report(diag, place, DIAG_DOCUMENT_TOO_LARGE,
			    level->layer->format == FORMAT_TEXT ? "1 GiB" : "16 MiB");
	return end == STREAM_OK;
}

/* A stream that is one record. */
static enum step next_whole(struct level *level, struct record *record,
			    struct diag *diag, struct arena *arena)
{
	bool text = level->layer->format == FORMAT_TEXT;
	if (level->count++)
		return STEP_END;
	*record = (struct record){
		.name = arena_copy(arena, level->name, strlen(level->name)),
		.format = level->layer->format,
	};
	enum stream_end end = stream_read_all(&level->stream,
					      text ? LARGEST_TEXT : LARGEST_RECORD,
					      &record->bytes, arena);
	return level_check(level, end, record->name, diag) ? STEP_RECORD : STEP_END;
}

static bool looks_like_html(struct str head)
{
	static const char *const tags[] = {
		"html", "head", "body", "title", "meta", "link", "script", "div", "p",
		"article", "main", "section", "table", "center", "h1", "h2"
	};
	head = look_behind_prolog(head);
	if (look_begins(head, "<!doctype html"))
		return true;
	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
		if (look_begins_with_tag(head, tags[i]))
			return true;
	return false;
}

static const struct layer layer_html = {
	.format = FORMAT_HTML, .looks = looks_like_html, .next = next_whole,
};
static const struct layer layer_text = {
	.format = FORMAT_TEXT, .next = next_whole,
};

/* In the order in which a content is tried with them; text is what is left. */
static const struct layer *const formats[] = {
	&layer_archive, &layer_warc, &layer_rows, &layer_feed, &layer_html, &layer_text,
};
enum { FORMAT_COUNT = sizeof formats / sizeof *formats };

/* What is no text, by how it begins; NULL where it may be one. */
static const char *what_else(struct str head)
{
	static const struct {
		const char *begins, *is;
	} rows[] = {
		{ "%PDF-", "PDF" }, { "\x89PNG", "PNG" }, { "GIF8", "GIF" },
		{ "\xFF\xD8\xFF", "JPEG" }, { "\xD0\xCF\x11\xE0", "Microsoft Office" },
		{ "{\\rtf", "RTF" }, { "<?xml", "XML" },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (look_begins(head, rows[i].begins))
			return rows[i].is;
	return NULL;
}

/* UTF-16 without its zeros, which is enough to look at. */
static struct str narrowed(struct str head, char *room)
{
	if (!look_begins(head, "\xFF\xFE") && !look_begins(head, "\xFE\xFF"))
		return head;
	size_t length = 0;
	for (size_t i = 2; i < head.length; i++)
		if (head.at[i])
			room[length++] = head.at[i];
	return (struct str){ room, length };
}

/* How a stream that begins so is read: containers by their content, whatever is
 * asked for. */
static const struct layer *layer_for(struct str head, enum format from)
{
	char room[LOOKED_AT];
	if (head.length > LOOKED_AT)
		head.length = LOOKED_AT;
	head = narrowed(head, room);
	for (size_t i = 0; i < FORMAT_COUNT; i++) {
		const struct layer *layer = formats[i];
		bool asked = from != FORMAT_ANY && layer->format != FORMAT_ANY;
		if (asked ? layer->format == from : !layer->looks || layer->looks(head))
			return layer;
	}
	return &layer_text;
}

static char *copy(const char *text)
{
	return text ? memcpy(memory_new(strlen(text) + 1), text, strlen(text)) : NULL;
}

static struct level *put_level(struct reader *reader, const struct member *member,
			       void *self)
{
	struct level *level = reader->levels[reader->depth];
	if (!level)
		level = reader->levels[reader->depth] = memory_new(sizeof *level);
	reader->depth++;
	level->layer = NULL;
	level->state = NULL;
	level->name = copy(member->name);
	level->charset = copy(member->charset);
	level->source = copy(member->source);
	level->consumed = &reader->consumed;
	level->options = reader->options;
	level->count = 0;
	stream_init(&level->stream, member->pull, self);
	return level;
}

static void leave_level(struct reader *reader)
{
	struct level *level = reader->levels[--reader->depth];
	if (level->layer && level->layer->close)
		level->layer->close(level);
	free(level->name);
	free(level->charset);
	free(level->source);
}

/* Finds out what a stream is; false where it is nothing that can be read. */
static bool begin_level(struct level *level, bool outermost, bool any,
			struct diag *diag)
{
	struct place place = { level->name, 0, 0 };
	struct str head = stream_peek(&level->stream, LOOKED_AT);
	const struct layer *layer = layer_for(head, level->options->from);
	bool guessed = layer == &layer_text && level->options->from != FORMAT_TEXT;
	const char *other = guessed ? what_else(head) : NULL;
	bool unknown = guessed && !any && !look_is_input(str_of(level->name));
	if (other || unknown)
		diag_report(diag, place,
			    outermost ? DIAG_NOT_A_TEXT : DIAG_PASSED_OVER, other);
	else
		level->layer = layer;
	if (level->layer && level->layer->open)
		level->layer->open(level);
	return level->layer;
}

/* Puts a level on the member of the top one. */
static void enter_member(struct reader *reader, struct diag *diag)
{
	struct level *level = reader->levels[reader->depth - 1];
	if (reader->depth == LEVELS) {
		diag_report(diag, (struct place){ level->member.name, 0, 0 },
			    DIAG_TOO_DEEP, NULL);
		return;
	}
	bool any = level->member.any;
	struct level *inner = put_level(reader, &level->member, level);
	if (!begin_level(inner, false, any, diag))
		leave_level(reader);
}

static ssize_t read_file(struct stream *stream, char *to, size_t size)
{
	struct reader *reader = stream->self;
	ssize_t length;
	do {
		length = read(reader->file, to, size);
	} while (length < 0 && errno == EINTR);
	if (length < 0) {
		stream->why = strerror(errno);
	} else {
		uint64_t taken = (uint64_t)length;
		stream->expected -= stream->expected < taken ? stream->expected : taken;
		reader->consumed += taken;
	}
	return length;
}

struct reader *reader_open(const char *path, const struct read_options *options,
			   struct diag *diag)
{
	bool standard = !strcmp(path, "-");
	int file = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	const struct member member = {
		.pull = read_file, .name = standard ? "standard input" : path
	};
	struct stat status;
	if (file < 0) {
		diag_report(diag, (struct place){ path, 0, 0 }, DIAG_CANNOT_OPEN,
			    strerror(errno));
		return NULL;
	}
	struct reader *reader = memory_new(sizeof *reader);
	reader->options = options;
	reader->file = file;
	struct level *level = put_level(reader, &member, reader);
	if (!standard && !fstat(file, &status) && S_ISREG(status.st_mode))
		level->stream.expected = (uint64_t)status.st_size;
	if (!begin_level(level, true, true, diag))
		leave_level(reader);
	return reader;
}

/* Adds what the level knows of all that is in it. */
static void add_known(const struct level *level, struct record *record,
		      struct arena *arena)
{
	if (!record->charset && level->charset)
		record->charset = arena_copy(arena, level->charset, strlen(level->charset));
	if (!record->source && level->source)
		record->source = arena_copy(arena, level->source, strlen(level->source));
}

bool reader_next(struct reader *reader, struct record *record, struct diag *diag,
		 struct arena *arena)
{
	while (reader->depth) {
		struct level *level = reader->levels[reader->depth - 1];
		switch (level->layer->next(level, record, diag, arena)) {
		case STEP_RECORD: add_known(level, record, arena); return true;
		case STEP_MEMBER: enter_member(reader, diag); break;
		case STEP_NOTHING: break;
		case STEP_END: leave_level(reader); break;
		}
	}
	return false;
}

uint64_t reader_consumed(const struct reader *reader)
{
	return reader->consumed;
}

void reader_close(struct reader *reader)
{
	if (!reader)
		return;
	while (reader->depth)
		leave_level(reader);
	for (int i = 0; i < LEVELS; i++)
		free(reader->levels[i]);
	if (reader->file != STDIN_FILENO)
		close(reader->file);
	free(reader);
}
