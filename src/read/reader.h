/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The records of an input, one after the other: whatever is in the file, and
 * in the archives within it. Memory is bounded by the largest record, and
 * nothing is written to disk. */
#ifndef READ_READER_H
#define READ_READER_H

#include "base/arena.h"
#include "base/diag.h"
#include "read/record.h"

struct reader;

/* Opens a file, or standard input for "-". NULL where it cannot be opened,
 * which has been reported. Path and options are borrowed. */
struct reader *reader_open(const char *path, const struct read_options *options,
			   struct diag *diag);

/* The next record, in the arena. What cannot be read is reported and passed
 * over; false where no more is to come. */
bool reader_next(struct reader *reader, struct record *record, struct diag *diag,
		 struct arena *arena);

/* How many bytes of the input have been read: of an archive, packed ones. */
uint64_t reader_consumed(const struct reader *reader);

void reader_close(struct reader *reader); /* NULL is allowed */

#endif
