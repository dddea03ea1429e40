/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a record says once its markup is undone: the text, and what it tells
 * about it. */
#ifndef READ_CONTENT_H
#define READ_CONTENT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "read/record.h"

/* In the arena, as it stands in the record; NULL where that does not say. */
struct content {
	struct str text;
	const char *title, *date, *source, *publisher, *language;
	bool given; /* the date was given with the text: it counts more than what
		     * the text says */
};

/* A page, or a fragment of one, in UTF-8 or the charset it has. False where it
 * cannot be read, which has been reported. */
bool content_of_html(struct content *content, const struct record *record,
		     struct diag *diag, struct arena *arena);

/* A JSON object. */
bool content_of_row(struct content *content, const struct record *record,
		    const struct read_options *options, struct diag *diag,
		    struct arena *arena);

#endif
