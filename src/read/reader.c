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
#include "read/stream.h"

enum { LARGEST = 1 << 30 }; /* bytes; offsets are 32 bits, U+FFFD has three bytes */

struct reader {
	const struct read_options *options;
	const char *name; /* borrowed */
	int file;
	bool ended;
	struct stream stream;
};

static ssize_t read_file(struct stream *stream, char *to, size_t size)
{
	const struct reader *reader = stream->self;
	ssize_t length;
	do {
		length = read(reader->file, to, size);
	} while (length < 0 && errno == EINTR);
	if (length < 0)
		stream->why = strerror(errno);
	else
		stream->expected -= stream->expected < (uint64_t)length ?
					    stream->expected : (uint64_t)length;
	return length;
}

struct reader *reader_open(const char *path, const struct read_options *options,
			   struct diag *diag)
{
	bool standard = !strcmp(path, "-");
	int file = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	struct stat status;
	if (file < 0) {
		diag_report(diag, (struct place){ path, 0, 0 }, DIAG_CANNOT_OPEN,
			    strerror(errno));
		return NULL;
	}
	struct reader *reader = memory_new(sizeof *reader);
	reader->options = options;
	reader->name = standard ? "standard input" : path;
	reader->file = file;
	stream_init(&reader->stream, read_file, reader);
	if (!standard && !fstat(file, &status) && S_ISREG(status.st_mode))
		reader->stream.expected = (uint64_t)status.st_size;
	return reader;
}

static bool check(const struct reader *reader, enum stream_end end,
		  struct diag *diag)
{
	struct place place = { reader->name, 0, 0 };
	if (end == STREAM_FAILED)
		diag_report(diag, place, DIAG_CANNOT_READ, reader->stream.why);
	else if (end == STREAM_TOO_LARGE)
		diag_report(diag, place, DIAG_DOCUMENT_TOO_LARGE, NULL);
	return end == STREAM_OK;
}

bool reader_next(struct reader *reader, struct record *record, struct diag *diag,
		 struct arena *arena)
{
	if (reader->ended)
		return false;
	reader->ended = true;
	*record = (struct record){
		.name = arena_copy(arena, reader->name, strlen(reader->name)),
		.format = FORMAT_TEXT,
	};
	return check(reader, stream_read_all(&reader->stream, LARGEST,
					     &record->bytes, arena), diag);
}

void reader_close(struct reader *reader)
{
	if (reader && reader->file != STDIN_FILENO)
		close(reader->file);
	free(reader);
}
