/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Archives and compressed files, by libarchive: streamed front to back, so that
 * a zip file's directory at its end is not looked at, nor whatever hides behind
 * it. Filters that libarchive leaves to other programs are not asked for. */
#include "read/level.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "read/libarchive.h"
#include "read/look.h"

struct unpacking {
	struct archive *archive;
	bool opened;
	bool within;     /* a member */
	bool ended;      /* it goes no further */
	uint64_t produced;
	const char *why; /* what is wrong and has not been reported */
	char block[STREAM_ROOM];
};

static bool looks_like_archive(struct str head)
{
	static const struct str magic[] = {
#define MAGIC(bytes) { bytes, sizeof(bytes) - 1 }
		MAGIC("\x1F\x8B\x08"), MAGIC("\xFD" "7zXZ\0"),
		MAGIC("\x28\xB5\x2F\xFD"), MAGIC("PK\3\4"), MAGIC("PK\5\6"),
#undef MAGIC
	};
	for (size_t i = 0; i < sizeof magic / sizeof *magic; i++)
		if (head.length >= magic[i].length &&
		    !memcmp(head.at, magic[i].at, magic[i].length))
			return true;
	bool bzip2 = head.length > 9 && !memcmp(head.at, "BZh", 3) &&
		     !memcmp(head.at + 4, "1AY&SY", 6);
	return bzip2 || (head.length > 262 && !memcmp(head.at + 257, "ustar", 5));
}

static la_ssize_t give_block(struct archive *archive, void *self, const void **block)
{
	struct level *level = self;
	struct unpacking *unpacking = level->state;
	ssize_t length = stream_read(&level->stream, unpacking->block,
				     sizeof unpacking->block);
	*block = unpacking->block;
	if (length < 0)
		archive_set_error(archive, EIO, "%s", level->stream.why);
	return length;
}

/* False where there is no memory for it: a kind that is not looked for would be
 * taken for nothing at all. */
static bool support(struct archive *archive)
{
	return archive_read_support_filter_gzip(archive) >= ARCHIVE_WARN &&
	       archive_read_support_filter_bzip2(archive) >= ARCHIVE_WARN &&
	       archive_read_support_filter_xz(archive) >= ARCHIVE_WARN &&
	       archive_read_support_filter_zstd(archive) >= ARCHIVE_WARN &&
	       archive_read_support_format_tar(archive) >= ARCHIVE_WARN &&
	       archive_read_support_format_zip_streamable(archive) >= ARCHIVE_WARN &&
	       archive_read_support_format_raw(archive) >= ARCHIVE_WARN;
}

static void open_archive(struct level *level)
{
	struct unpacking *unpacking = memory_new(sizeof *unpacking);
	level->state = unpacking;
	unpacking->why = libarchive_load();
	struct archive *archive = unpacking->why ? NULL : archive_read_new();
	unpacking->archive = archive;
	if (!archive)
		return;
	unpacking->opened = support(archive) &&
			    !archive_read_open(archive, level, NULL, give_block, NULL);
}

static bool is_bomb(const struct level *level)
{
	const struct unpacking *unpacking = level->state;
	return unpacking->produced > UNSUSPICIOUS &&
	       unpacking->produced / LARGEST_EXPANSION > *level->consumed;
}

/* What unpacking came to, with what was unpacked counted. */
static la_ssize_t count(struct level *level, la_ssize_t length)
{
	struct unpacking *unpacking = level->state;
	if (length > 0)
		unpacking->produced += (uint64_t)length;
	if (length >= 0 && !is_bomb(level))
		return length;
	unpacking->ended = length >= 0 || length == ARCHIVE_FATAL;
	unpacking->within = false;
	unpacking->why = length >= 0 ? "expands more than 200-fold"
				     : archive_error_string(unpacking->archive);
	if (!unpacking->why)
		unpacking->why = "damaged";
	return -1;
}

static ssize_t unpack(struct stream *stream, char *to, size_t size)
{
	struct level *level = stream->self;
	struct unpacking *unpacking = level->state;
	ssize_t length = count(level, archive_read_data(unpacking->archive, to, size));
	if (length < 0) {
		stream->why = unpacking->why;
		unpacking->why = NULL;
	}
	return length;
}

/* What is left of a member is unpacked here, where it is counted, and not by
 * libarchive on the way to the next. */
static void pass_over(struct level *level)
{
	struct unpacking *unpacking = level->state;
	while (unpacking->within) {
		const void *block;
		size_t length = 0;
		la_int64_t offset;
		int status = archive_read_data_block(unpacking->archive, &block,
						     &length, &offset);
		if (status == ARCHIVE_EOF)
			unpacking->within = false;
		else
			count(level, status < 0 ? status : (la_ssize_t)length);
	}
}

/* Names come from outside: what would move a terminal's cursor is made
 * visible. */
static const char *name_of_member(const struct level *level,
				  struct archive_entry *entry, struct arena *arena)
{
	const char *path = archive_entry_pathname(entry);
	if (!path)
		path = archive_entry_pathname_utf8(entry);
	char *name = arena_format(arena, "%s/%s", level->name, path ? path : "?");
	for (char *at = name; *at; at++)
		if ((unsigned char)*at < ' ' || *at == 0x7F)
			*at = '?';
	return name;
}

/* The last step, and what is wrong, if anything is. */
static enum step end(const struct level *level, const char *why, struct diag *diag)
{
	if (why)
		diag_report(diag, (struct place){ level->name, 0, 0 },
			    DIAG_CANNOT_READ, why);
	return STEP_END;
}

static enum step next_member(struct level *level, struct record *record,
			     struct diag *diag, struct arena *arena)
{
	struct unpacking *unpacking = level->state;
	struct archive_entry *entry;
	(void)record;
	if (!unpacking->archive)
		return end(level, unpacking->why ? unpacking->why : "no memory", diag);
	const char *why = archive_error_string(unpacking->archive);
	if (!unpacking->opened)
		return end(level, why ? why : "no memory", diag);
	pass_over(level);
	if (unpacking->ended)
		return end(level, unpacking->why, diag);
	int status = archive_read_next_header(unpacking->archive, &entry);
	if (status == ARCHIVE_EOF)
		return STEP_END;
	if (status < ARCHIVE_WARN)
		return end(level, archive_error_string(unpacking->archive), diag);
	bool raw = archive_format(unpacking->archive) == ARCHIVE_FORMAT_RAW;
	if (!raw && archive_entry_filetype(entry) != AE_IFREG)
		return STEP_NOTHING;
	unpacking->within = true;
	level->member = (struct member){
		.pull = unpack,
		.name = raw ? level->name : name_of_member(level, entry, arena),
		.any = raw,
	};
	return STEP_MEMBER;
}

static void close_archive(struct level *level)
{
	struct unpacking *unpacking = level->state;
	if (unpacking->archive)
		archive_read_free(unpacking->archive);
	free(unpacking);
}

const struct layer layer_archive = {
	.looks = looks_like_archive,
	.open = open_archive,
	.next = next_member,
	.close = close_archive,
};
