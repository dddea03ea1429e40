/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* One press release: its text, and what came with it. */
#ifndef READ_DOCUMENT_H
#define READ_DOCUMENT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "read/record.h"

struct document {
	const char *name;      /* that of its record, for diagnostics */
	struct str text;       /* valid UTF-8. Of a plain text, one code point for one
				* of the input (an ill-formed subpart is U+FFFD): offsets
				* hold for both. A byte order mark is kept and counted */
	char id[17];           /* first 16 hex digits of the SHA-256 of the text, as it
				* was before its repair */
	const char *title;     /* these as the record has them; else NULL. The source */
	const char *source;    /* is an address of the web */
	const char *publisher;
	const char *date;      /* YYYY-MM-DD: given with the text, over what that says; */
	const char *posted;    /* that of its page, where the text says nothing */
};

/* Makes a document of a record of the same arena, whose bytes it may point
 * into. A function of record and options alone: any thread may call it. Reports
 * ill-formed UTF-8 and control characters (they become spaces). False where
 * there is no document, which has been reported. */
bool document_from_record(struct document *document, const struct record *record,
			  const struct read_options *options, struct diag *diag,
			  struct arena *arena);

#endif
