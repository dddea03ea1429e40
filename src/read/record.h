/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* One release as it stands in the input, not looked into yet: the bytes of a
 * file or of an archive's member, a row of JSON Lines, an item of a feed. A
 * reader (reader.h) makes records one after the other; what one says is taken
 * out of it later, perhaps elsewhere (document.h). */
#ifndef READ_RECORD_H
#define READ_RECORD_H

#include <stdbool.h>

#include "base/str.h"

enum format {
	FORMAT_ANY, /* what the content looks like */
	FORMAT_TEXT,
	FORMAT_HTML,
	FORMAT_FRAGMENT, /* HTML without a page around the text */
	FORMAT_ROWS, /* JSON Lines; a record is one row, a JSON object */
	FORMAT_FEED  /* RSS, Atom; a record is the text or the HTML of an item */
};

/* All in the arena it was read into. */
struct record {
	const char *name;    /* "site.tar.gz/press/1.html", "export.jsonl:17" */
	struct str bytes;
	enum format format;  /* of the bytes; not a feed's */
	const char *charset; /* this and the rest: what is known from around it, */
	const char *title;   /* as it stands there; NULL where nothing is */
	const char *date;
	const char *source;
	const char *publisher;
	const char *language;
};

/* What a row of JSON Lines says of a release. */
enum field {
	FIELD_TEXT,
	FIELD_HTML, /* in place of a text */
	FIELD_TITLE,
	FIELD_DATE,
	FIELD_URL,
	FIELD_PUBLISHER,
	FIELD_COUNT
};

/* How inputs are to be read. */
struct read_options {
	enum format from;
	bool any_language; /* texts that are not English are read, too */
	/* The key that has the field, "a.b" for b within a; NULL: the usual. */
	const char *keys[FIELD_COUNT];
};

#endif
