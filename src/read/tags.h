/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A look at XML before it is parsed, for what libxml2 would take too long over:
 * it compares each attribute of a tag with all before it. And for a document
 * type that declares something, which no feed has, as hostile XML does. */
#ifndef READ_TAGS_H
#define READ_TAGS_H

#include <stdint.h>

#include "base/str.h"

/* Where in the markup the bytes seen so far end; all zero at the beginning. */
struct tags {
	enum {
		TAGS_TEXT,
		TAGS_OPENED,  /* behind "<" */
		TAGS_TAG,
		TAGS_DECLARED, /* behind "<!" */
		TAGS_DOCTYPE,
		TAGS_COMMENT,
		TAGS_CDATA,
		TAGS_PROCESSING
	} state;
	char quote;          /* in an attribute's value: what ends it */
	char last, before;   /* the last two bytes */
	uint32_t attributes; /* of this tag */
};

/* Goes on over more bytes of a charset that has ASCII, or of UTF-16. NULL, or
 * what is wrong with them. */
const char *tags_look(struct tags *tags, struct str bytes);

#endif
