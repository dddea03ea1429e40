/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* How a reader is made: of levels, each a stream and what takes it apart. A
 * level yields records, or streams within its own, on each of which the reader
 * puts a level.
 *
 *     site.tar.gz                 archive     member x.jsonl.gz
 *       x.jsonl.gz                archive     member x.jsonl
 *         x.jsonl                 rows        record x.jsonl:1, x.jsonl:2 ...
 *
 * A new format is a file with one of these tables and a line in formats[] of
 * reader.c. */
#ifndef READ_LEVEL_H
#define READ_LEVEL_H

#include "base/arena.h"
#include "base/diag.h"
#include "read/record.h"
#include "read/stream.h"

enum {
	LEVELS = 6,                    /* the deepest that streams lie in streams */
	LARGEST_TEXT = 1 << 30,        /* bytes; offsets are 32 bits, U+FFFD has three */
	LARGEST_RECORD = 1 << 24,      /* of all that is marked up */
	LARGEST_EXPANSION = 200,       /* of what archives unpack to, but what is not */
	UNSUSPICIOUS = 1 << 26         /* more than this may expand as it likes */
};

enum step {
	STEP_RECORD,
	STEP_MEMBER, /* a stream, in level->member */
	STEP_NOTHING, /* something was passed over: ask again */
	STEP_END
};

struct level;

struct layer {
	enum format format; /* by which --from asks for it; FORMAT_ANY: it is
			     * a container, which is always looked for */
	/* Whether content that begins so is of this kind. */
	bool (*looks)(struct str head);
	/* NULL, or makes state. */
	void (*open)(struct level *level);
	enum step (*next)(struct level *level, struct record *record,
			  struct diag *diag, struct arena *arena);
	void (*close)(struct level *level); /* NULL, or frees state */
};

/* A stream within a level: what the next level reads. The strings are copied. */
struct member {
	ssize_t (*pull)(struct stream *stream, char *to, size_t size);
	const char *name; /* the whole */
	const char *charset, *source;
	bool any;         /* whatever its name is */
};

struct level {
	const struct layer *layer;
	void *state;
	char *name, *charset, *source;
	const uint64_t *consumed; /* bytes of the input so far */
	const struct read_options *options;
	struct member member;
	uint32_t count;           /* for the layer: lines, items */
	struct stream stream;
};

/* Reports what reading a record came to, where that is not well. */
bool level_check(const struct level *level, enum stream_end end, const char *name,
		 struct diag *diag);

extern const struct layer layer_archive, layer_rows, layer_feed, layer_warc;

#endif
