/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rdf/passage.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/set.h"

enum {
	MOST_WRITTEN = 1 << 19, /* prints; they take 8 MiB */
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

struct written {
	struct set prints;
};

struct written *written_new(void)
{
	struct written *written = memory_new(sizeof *written);
	set_init(&written->prints);
	return written;
}

void written_free(struct written *written)
{
	if (written)
		set_release(&written->prints);
	free(written);
}

static bool is_new(struct written *written, uint64_t print)
{
	if (written->prints.count == MOST_WRITTEN)
		set_clear(&written->prints);
	return set_add(&written->prints, print);
}

size_t passage_thin(struct passage *passage, struct written *written)
{
	size_t triples = 0, from = 0, to = 0;
	for (size_t i = 0; i < passage->count; i++) {
		const struct piece *piece = &passage->pieces[i];
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
