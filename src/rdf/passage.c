/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rdf/passage.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/memory.h"

enum {
	FIRST_ROOM = 1 << 10,   /* prints; a power of two, as is the next */
	LARGEST_ROOM = 1 << 20, /* 8 MiB */
	BYTES_KEPT = 1 << 22    /* of memory, from document to document */
};

void passage_init(struct passage *passage)
{
	*passage = (struct passage){ 0 };
	buffer_init(&passage->bytes);
}

void passage_release(struct passage *passage)
{
	buffer_release(&passage->bytes);
	free(passage->pieces);
}

void passage_clear(struct passage *passage)
{
	buffer_empty(&passage->bytes, BYTES_KEPT);
	passage->count = 0;
}

void passage_add(struct passage *passage, size_t length, uint32_t triples,
		 uint64_t print)
{
	if (!print && passage->count && !passage->pieces[passage->count - 1].print) {
		passage->pieces[passage->count - 1].length += length;
		passage->pieces[passage->count - 1].triples += triples;
		return;
	}
	if (passage->count == passage->room) {
		passage->room = passage->room ? 2 * passage->room : 64;
		passage->pieces = memory_resize(passage->pieces,
						passage->room * sizeof *passage->pieces);
	}
	passage->pieces[passage->count++] = (struct piece){ length, triples, print };
}

/* -- what has been written ----------------------------------------------------- */

/* Open addressing. */
struct written {
	uint64_t *prints; /* 0 where there is none */
	size_t room, count;
};

static struct written with_room(size_t room)
{
	return (struct written){ memory_new(room * sizeof(uint64_t)), room, 0 };
}

struct written *written_new(void)
{
	struct written *written = memory_new(sizeof *written);
	*written = with_room(FIRST_ROOM);
	return written;
}

void written_free(struct written *written)
{
	if (written)
		free(written->prints);
	free(written);
}

/* Whether it is new; it no longer is. */
static bool is_new(struct written *written, uint64_t print)
{
	size_t mask = written->room - 1, at = print & mask;
	while (written->prints[at] && written->prints[at] != print)
		at = (at + 1) & mask;
	bool new = !written->prints[at];
	written->prints[at] = print;
	written->count += new;
	return new;
}

/* Half of it stays free. From the largest room nothing is taken over. */
static void make_room(struct written *written)
{
	struct written old = *written;
	if (old.count < old.room / 2)
		return;
	*written = with_room(old.room < LARGEST_ROOM ? 2 * old.room : LARGEST_ROOM);
	for (size_t i = 0; i < old.room && old.room < LARGEST_ROOM; i++)
		if (old.prints[i])
			is_new(written, old.prints[i]);
	free(old.prints);
}

size_t passage_thin(struct passage *passage, struct written *written)
{
	size_t triples = 0, from = 0, to = 0;
	for (size_t i = 0; i < passage->count; i++) {
		const struct piece *piece = &passage->pieces[i];
		make_room(written);
		if (!piece->print || is_new(written, piece->print)) {
			if (to != from)
				memmove(passage->bytes.at + to, passage->bytes.at + from,
					piece->length);
			to += piece->length;
			triples += piece->triples;
		}
		from += piece->length;
	}
	buffer_truncate(&passage->bytes, to);
	passage->count = 0;
	return triples;
}
