/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Private to text/: the steps of text_parse, in their order. */
#ifndef TEXT_TOKEN_H
#define TEXT_TOKEN_H

#include "text/text.h"

/* Fills text.tokens; sentences and quotes of the tokens come later. */
void tokens_scan(struct text *text, struct abbreviations abbreviations,
		 struct arena *arena);

/* Fills text.paragraphs: by blank lines, and inside a block by its lines. */
void paragraphs_split(struct text *text, struct arena *arena);

/* Fills text.sentences and token.sentence. */
void sentences_split(struct text *text, struct arena *arena);

/* Sets the kinds of the paragraphs. */
void paragraphs_classify(struct text *text, struct arena *arena);

/* Fills text.quotes and token.quote. */
void quotes_find(struct text *text, struct arena *arena);

#endif
