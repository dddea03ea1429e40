/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Bytes that come one after the other and are seen once: a file, a pipe, a
 * member of an archive. Buffered, so that a format may look at what comes
 * before it is chosen to read it. */
#ifndef READ_STREAM_H
#define READ_STREAM_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "base/arena.h"
#include "base/str.h"

enum { STREAM_ROOM = 1 << 16 };

struct stream {
	/* As read(2): 0 at the end; -1 where it fails, with why set. Never
	 * called again after either. */
	ssize_t (*pull)(struct stream *stream, char *to, size_t size);
	void *self;        /* whose stream it is */
	const char *why;   /* what went wrong; NULL where nothing has */
	uint64_t expected; /* bytes that are still to come, where that is known */
	bool ended;
	size_t at, end;    /* what the buffer holds */
	char buffer[STREAM_ROOM];
};

/* How reading came out. */
enum stream_end {
	STREAM_OK,
	STREAM_NO_MORE,  /* of what was asked for there is none */
	STREAM_TOO_LARGE,
	STREAM_FAILED    /* why tells */
};

void stream_init(struct stream *stream,
		 ssize_t (*pull)(struct stream *stream, char *to, size_t size),
		 void *self);

/* What comes next, at least size bytes (not more than STREAM_ROOM) where there
 * are as many. Borrowed until the next call. */
struct str stream_peek(struct stream *stream, size_t size);

/* As read(2), without errno. */
ssize_t stream_read(struct stream *stream, char *to, size_t size);

/* Passes over so many bytes; false where there are fewer. */
bool stream_skip(struct stream *stream, uint64_t count);

/* All that is left, if that is not more than limit; a NUL stands behind it. */
enum stream_end stream_read_all(struct stream *stream, size_t limit,
				struct str *bytes, struct arena *arena);

/* The next line without its "\n". A longer one than limit is passed over. */
enum stream_end stream_read_line(struct stream *stream, size_t limit,
				 struct str *line, struct arena *arena);

#endif
