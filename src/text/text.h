/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A document's text and its parts: tokens, sentences, paragraphs, quotations.
 *
 *     bytes      "…" said Mr. Prévot. He …      valid UTF-8, never copied
 *     tokens     | “ | … | ” | said | Mr. | Prévot | . | He | …
 *     sentences  [                                  )[
 *     quotes       [     )
 *
 * Ranges are half open. Tokens point at bytes; everything else points at
 * tokens. Offsets in code points, as the graph gives them, are counted by
 * text_code_point. */
#ifndef TEXT_TEXT_H
#define TEXT_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/vector.h"

enum { NONE = UINT32_MAX }; /* "no token, no mention, no entity" */

struct span { /* bytes of the document's text */
	uint32_t start, end;
};

struct range { /* tokens [first, last) */
	uint32_t first, last;
};

enum token_kind {
	TOKEN_WORD,        /* letters, with inner apostrophes and full stops that
			    * belong to it: Malta, O'Brien, H.E., Mr., co-operation */
	TOKEN_NUMBER,      /* 1975, 1,600, 14th, 2.5 */
	TOKEN_POSSESSIVE,  /* 's or the ' after a plural */
	TOKEN_HYPHEN,      /* - ‐ ‑ between words, without a space on either side;
			    * an en dash in that place too (EU–Kyrgyz) */
	TOKEN_DASH,        /* – — - -- with a space on some side */
	TOKEN_QUOTE_OPEN,
	TOKEN_QUOTE_CLOSE,
	TOKEN_STOP,        /* . ! ? … that are not part of a word */
	TOKEN_COMMA,
	TOKEN_COLON,
	TOKEN_SEMICOLON,
	TOKEN_OPEN,        /* ( [ */
	TOKEN_CLOSE,       /* ) ] */
	TOKEN_SLASH,
	TOKEN_BULLET,      /* • * - at the start of a line */
	TOKEN_OTHER        /* any other symbol; URLs and mail addresses, whole */
};

enum token_flag {
	TOKEN_CAPITAL = 1,      /* begins with an upper-case letter */
	TOKEN_ALL_CAPS = 2,     /* two letters or more, all upper case */
	TOKEN_INITIAL = 4,      /* of a name: J. and also Sh., L.P., M.Yu. */
	TOKEN_ABBREVIATION = 8, /* ends in a full stop that belongs to it */
	TOKEN_SPACE = 16,       /* white space stands before it */
	TOKEN_LINE_START = 32,  /* first of its line */
	TOKEN_BLANK_LINE = 64   /* a blank line stands before it */
};

struct token {
	uint32_t start, end; /* bytes */
	uint32_t word;       /* the lexicon's number of the folded form (same
			      * number for all spellings of one word), 0 where the
			      * lexicon does not know it; set by lexicon_number */
	uint32_t sentence;   /* index into text.sentences */
	uint32_t quote;      /* index into text.quotes, or NONE */
	uint8_t kind;        /* enum token_kind */
	uint8_t flags;       /* enum token_flag */
	uint64_t classes;    /* of the word, a set of the lexicon's WORD_... bits; set
			      * by lexicon_number */
};
struct token_list { VECTOR_OF(struct token); };

struct sentence {
	uint32_t first, last; /* tokens */
	uint32_t paragraph;
};
struct sentence_list { VECTOR_OF(struct sentence); };

enum paragraph_kind {
	PARAGRAPH_BODY,
	PARAGRAPH_TITLE,   /* the headline: a line without a final stop before the body */
	PARAGRAPH_HEADER,  /* letterhead, dates, "Press release No. 7", "For immediate release" */
	PARAGRAPH_HEADING, /* a line without a final stop between paragraphs of the body */
	PARAGRAPH_FOOTER   /* signature, place and date at the end, contacts, "Issued by" */
};

struct paragraph {
	uint32_t first, last; /* tokens */
	uint8_t kind;         /* enum paragraph_kind, by shape alone */
};
struct paragraph_list { VECTOR_OF(struct paragraph); };

/* A quotation: the tokens between its marks, without them. A missing opening
 * mark is made good at the start of a sentence, of the closing mark's or of one
 * before it that does not tell a story; a missing closing mark at the end of
 * the paragraph or before the next quotation. A quotation that goes on in the
 * next paragraph (opened anew there or not) gives one quote a paragraph, the
 * later ones with continues set. Quotes never nest here: inner ones belong to
 * the outer one. */
struct quote {
	uint32_t first, last;
	bool opened, closed; /* the mark stands in the text */
	bool continues;
};
struct quote_list { VECTOR_OF(struct quote); };

struct text {
	struct str bytes;
	struct token_list tokens;
	struct sentence_list sentences;
	struct paragraph_list paragraphs;
	struct quote_list quotes;
	uint32_t *code_points; /* see text_code_point */
};

/* Words that end in a full stop without ending a sentence ("Mr", "No"): asked
 * with the word folded and without its stop. */
struct abbreviations {
	bool (*has)(const void *self, struct str folded);
	const void *self;
};

/* Splits bytes, which must be valid UTF-8 and outlive the text. All lists
 * live in the arena. Takes time in proportion to the length. */
void text_parse(struct text *text, struct str bytes,
		struct abbreviations abbreviations, struct arena *arena);

/* The offset in code points of a byte offset. Constant time. */
uint32_t text_code_point(const struct text *text, uint32_t byte);

/* The bytes from the first to the last token of a range; empty range, empty
 * span at the token's start. */
struct span text_span(const struct text *text, struct range range);

static inline struct str text_str(const struct text *text, struct span span)
{
	return (struct str){ text->bytes.at + span.start, span.end - span.start };
}

/* A token's bytes; none past the end. */
static inline struct str text_token(const struct text *text, uint32_t token)
{
	if (token >= text->tokens.count)
		return (struct str){ "", 0 };
	const struct token *at = &text->tokens.at[token];
	return text_str(text, (struct span){ at->start, at->end });
}

/* Whether a token is a word that is given in lower case; false past the end.
 * Most are told apart by their first letter or their length. */
bool text_token_matches(const struct text *text, uint32_t token, const char *lower);

static inline bool text_token_is(const struct text *text, uint32_t token,
				 const char *lower)
{
	if (token >= text->tokens.count)
		return false;
	const struct token *at = &text->tokens.at[token];
	char first = text->bytes.at[at->start];
	return (first | 0x20) == (lower[0] | 0x20) &&
	       at->end - at->start == strlen(lower) &&
	       text_token_matches(text, token, lower);
}

/* A span as one line: runs of white space (line breaks, non-breaking spaces)
 * become one space. In the arena, NUL-terminated. */
char *text_line(const struct text *text, struct span span, struct arena *arena);

#endif
