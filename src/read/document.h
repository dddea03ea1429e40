/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* One input: a press release as it came. */
#ifndef READ_DOCUMENT_H
#define READ_DOCUMENT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"

struct document {
	const char *name;      /* its file, for diagnostics */
	struct str text;       /* valid UTF-8, one code point for one of the input
				* (an ill-formed subpart is U+FFFD): offsets hold for
				* both. A byte order mark is kept and counted */
	char id[17];           /* first 16 hex digits of the input's SHA-256 */
	const char *title;     /* this and the next three: given by options or by the */
	const char *date;      /* text, as YYYY-MM-DD; else NULL */
	const char *source;
	const char *publisher;
};

/* Makes a document of bytes, which it copies into the arena with the name.
 * Reports ill-formed UTF-8 and control characters (they become spaces). */
void document_from_bytes(struct document *document, const char *name,
			 struct str bytes, struct diag *diag,
			 struct arena *arena);

/* Reads a file, or standard input for "-". False where it cannot be read;
 * the reason has been reported. */
bool document_read(struct document *document, const char *path,
		   struct diag *diag, struct arena *arena);

#endif
