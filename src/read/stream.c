/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "read/stream.h"

#include <string.h>

void stream_init(struct stream *stream,
		 ssize_t (*pull)(struct stream *stream, char *to, size_t size),
		 void *self)
{
	stream->pull = pull;
	stream->self = self;
	stream->why = NULL;
	stream->expected = 0;
	stream->ended = false;
	stream->at = stream->end = 0;
}

static ssize_t pull(struct stream *stream, char *to, size_t size)
{
	ssize_t length = stream->ended ? 0 : stream->pull(stream, to, size);
	if (length <= 0)
		stream->ended = true;
	return stream->why ? -1 : length;
}

/* Adds to what the buffer holds; false where nothing more comes. */
static bool fill(struct stream *stream)
{
	if (stream->at == stream->end) {
		stream->at = stream->end = 0;
	} else if (stream->end == STREAM_ROOM) {
		memmove(stream->buffer, stream->buffer + stream->at,
			stream->end - stream->at);
		stream->end -= stream->at;
		stream->at = 0;
	}
	ssize_t length = pull(stream, stream->buffer + stream->end,
			      STREAM_ROOM - stream->end);
	if (length > 0)
		stream->end += (size_t)length;
	return length > 0;
}

struct str stream_peek(struct stream *stream, size_t size)
{
	while (stream->end - stream->at < size && fill(stream))
		;
	return (struct str){ stream->buffer + stream->at, stream->end - stream->at };
}

ssize_t stream_read(struct stream *stream, char *to, size_t size)
{
	size_t held = stream->end - stream->at;
	if (!held)
		return pull(stream, to, size);
	if (held > size)
		held = size;
	memcpy(to, stream->buffer + stream->at, held);
	stream->at += held;
	return (ssize_t)held;
}

bool stream_skip(struct stream *stream, uint64_t count)
{
	while (count) {
		size_t held = stream->end - stream->at;
		if (!held && !fill(stream))
			return false;
		held = stream->end - stream->at;
		if (held > count)
			held = (size_t)count;
		stream->at += held;
		count -= held;
	}
	return true;
}

/* Bytes that are put together in the arena. */
struct pile {
	char *at;
	size_t length, room;
	struct arena *arena;
};

/* There is always room for a NUL. */
static void make_room(struct pile *pile, size_t more)
{
	if (pile->room - pile->length > more)
		return;
	size_t room = pile->room;
	while (room - pile->length <= more)
		room *= 2;
	char *at = arena_take(pile->arena, room);
	memcpy(at, pile->at, pile->length);
	arena_give_back(pile->arena, pile->at, pile->room);
	pile->at = at;
	pile->room = room;
}

static struct pile pile_of(size_t room, struct arena *arena)
{
	return (struct pile){ arena_take(arena, room), 0, room, arena };
}

static struct str bytes_of(const struct pile *pile)
{
	pile->at[pile->length] = '\0';
	return (struct str){ pile->at, pile->length };
}

enum stream_end stream_read_all(struct stream *stream, size_t limit,
				struct str *bytes, struct arena *arena)
{
	size_t held = stream_peek(stream, 1).length;
	if (stream->expected > limit)
		return STREAM_TOO_LARGE;
	size_t first = stream->expected > held ? (size_t)stream->expected : held;
	struct pile pile = pile_of(first + 2, arena);
	ssize_t length;
	do {
		make_room(&pile, 1);
		length = stream_read(stream, pile.at + pile.length,
				     pile.room - pile.length - 1);
		if (length > 0)
			pile.length += (size_t)length;
		if (pile.length > limit)
			return STREAM_TOO_LARGE;
	} while (length > 0);
	*bytes = bytes_of(&pile);
	return stream->why ? STREAM_FAILED : STREAM_OK;
}

enum stream_end stream_read_line(struct stream *stream, size_t limit,
				 struct str *line, struct arena *arena)
{
	struct str next = stream_peek(stream, 1);
	if (!next.length)
		return stream->why ? STREAM_FAILED : STREAM_NO_MORE;
	const char *stop = memchr(next.at, '\n', next.length);
	struct pile pile = pile_of(stop ? (size_t)(stop - next.at) + 1 : next.length + 1,
				   arena);
	bool too_large = false;
	for (;; next = stream_peek(stream, 1)) {
		stop = next.length ? memchr(next.at, '\n', next.length) : NULL;
		size_t length = stop ? (size_t)(stop - next.at) : next.length;
		too_large = too_large || length > limit - pile.length;
		if (!too_large) {
			make_room(&pile, length);
			memcpy(pile.at + pile.length, next.at, length);
			pile.length += length;
		}
		stream->at += length + (stop != NULL);
		if (stop || !next.length)
			break;
	}
	if (too_large)
		return STREAM_TOO_LARGE;
	*line = bytes_of(&pile);
	return stream->why && !stop ? STREAM_FAILED : STREAM_OK;
}
