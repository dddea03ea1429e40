/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A web page as it is looked at: a run of blocks of text, each in a tree of
 * elements, and what the page claims to be.
 *
 *     body
 *       nav.menu              "Home" "Ministry" "Press"     links
 *       main
 *         h1                  "Minister meets ..."          heading
 *         div                 "5 March 2024"
 *         div                 "The Minister ..." "He ..."   prose
 *       div#cookie-banner     "We use cookies ..."          hinted */
#ifndef READ_PAGE_H
#define READ_PAGE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/vector.h"

/* A block element, or another that says what it is for. */
struct page_element {
	uint32_t parent;    /* its number; 0 is the whole page, its own parent */
	uint32_t text;      /* bytes of text within it, and of these in links */
	uint32_t links;
	bool beside;        /* by its name or role: not what the page is about */
	bool main;          /* ... is what the page is about */
	bool lays_out;      /* one that blocks are laid out by: div, td, section */
};

/* Text without a break of paragraph. */
struct page_block {
	uint32_t start, end; /* bytes of the page's text */
	uint32_t element;    /* the innermost that it is in */
	uint32_t links;      /* bytes of it that are in links */
	bool heading;        /* <h1>, <h2> */
};

/* What the head of the page says, strings in the arena or NULL. Of several
 * the one told by the most trusted vocabulary: rank says by which. */
struct page_claim {
	const char *value;
	int rank;
};

enum claim {
	CLAIM_TITLE,
	CLAIM_DATE,
	CLAIM_URL,
	CLAIM_PUBLISHER,
	CLAIM_LANGUAGE,
	CLAIM_COUNT
};

struct page {
	struct arena *arena;
	struct buffer text;
	struct { VECTOR_OF(struct page_element); } elements;
	struct { VECTOR_OF(struct page_block); } blocks;
	struct page_claim claims[CLAIM_COUNT];
	const char *title;    /* of the window: <title> */
	const char *headline; /* set by page_main_text: the heading that the title
			       * has, or NULL */
};

/* html.c: reads a page in UTF-8, or in the charset where that is not NULL, when
 * libxml2 is loaded. NULL, or why it cannot be read. */
const char *page_read(struct page *page, struct str bytes, const char *charset);
void page_release(struct page *page);
bool page_knows_charset(const char *name);

/* metadata.c: what a <meta> says, or a <script> of JSON-LD: NULL, or why that cannot
 * be read. A claim of lower rank goes before one of higher; of equal ones the first. */
void page_claim(struct page *page, enum claim claim, int rank, struct str value);
void page_claim_meta(struct page *page, const char *name, const char *content);
const char *page_claim_json(struct page *page, struct str json);

/* main_text.c: the main text, paragraphs with an empty line between them, the
 * headline before them where the page has one; or all of the text. In the arena. */
struct str page_main_text(struct page *page);
struct str page_whole_text(struct page *page);

#endif
