/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Sentences. One ends at a stop, with the marks and brackets that close after
 * it, where white space and something that can begin a sentence follow; at a
 * word whose full stop belongs to it only before a word that opens sentences
 * and no name ("in the U.S. The Minister"); and with its paragraph. */
#include "text/token.h"
#include "text/words.h"

struct splitter {
	const struct text *text;
	uint32_t first; /* of the sentence */
	uint32_t last;  /* behind the paragraph */
};

static const struct token *token_at(const struct splitter *splitter,
				    uint32_t token)
{
	return &splitter->text->tokens.at[token];
}

static bool is_kind(const struct splitter *splitter, uint32_t token,
		    enum token_kind kind)
{
	return token < splitter->last &&
	       token_at(splitter, token)->kind == kind;
}

static bool has_flag(const struct splitter *splitter, uint32_t token,
		     enum token_flag flag)
{
	return (token_at(splitter, token)->flags & flag) != 0;
}

/* Behind what closes after a stop: quotation marks, brackets, more stops. */
static uint32_t behind_closers(const struct splitter *splitter, uint32_t token)
{
	while (token < splitter->last) {
		uint8_t kind = token_at(splitter, token)->kind;
		bool space = has_flag(splitter, token, TOKEN_SPACE);
		if (!(kind == TOKEN_QUOTE_CLOSE ||
		      (!space && (kind == TOKEN_CLOSE || kind == TOKEN_STOP))))
			break;
		token++;
	}
	return token;
}

/* A word in lower case does not begin a sentence; one of a script without
 * case does, and so do numbers, opening marks before these, symbols. */
static bool can_begin(const struct splitter *splitter, uint32_t token)
{
	while (is_kind(splitter, token, TOKEN_QUOTE_OPEN) ||
	       is_kind(splitter, token, TOKEN_OPEN))
		token++;
	if (token >= splitter->last)
		return true;
	const struct token *at = token_at(splitter, token);
	switch (at->kind) {
	case TOKEN_WORD: {
		unsigned char c =
			(unsigned char)splitter->text->bytes.at[at->start];
		return at->flags & TOKEN_CAPITAL || c >= 0xD7;
	}
	case TOKEN_NUMBER:
	case TOKEN_BULLET:
	case TOKEN_OTHER:
		return true;
	default:
		return false;
	}
}

static bool is_month(const struct splitter *splitter, uint32_t token)
{
	return is_kind(splitter, token, TOKEN_WORD) &&
	       word_is_month(text_token(splitter->text, token));
}

static bool is_roman(struct str word)
{
	for (size_t i = 0; i < word.length; i++)
		if (!strchr("IVXivx", word.at[i]))
			return false;
	return word.length < 6;
}

/* "4. The parties": the number of a paragraph; "on 13. June", "19 May. 2016":
 * a stop inside a date. */
static bool is_numbering(const struct splitter *splitter, uint32_t stop)
{
	uint32_t before = stop - 1;
	if (stop == splitter->first)
		return false;
	const struct token *at = token_at(splitter, before);
	if (at->kind == TOKEN_NUMBER) {
		return (before == splitter->first && at->end - at->start <= 3) ||
		       (at->end - at->start <= 2 && is_month(splitter, stop + 1));
	}
	if (at->kind != TOKEN_WORD)
		return false;
	if (before == splitter->first &&
	    is_roman(text_token(splitter->text, before)))
		return true;
	return is_month(splitter, before) && before > splitter->first &&
	       is_kind(splitter, before - 1, TOKEN_NUMBER) &&
	       is_kind(splitter, stop + 1, TOKEN_NUMBER);
}

/* "in Astana.The Minister": a blank is missing. */
static bool is_glued(const struct splitter *splitter, uint32_t stop,
		     uint32_t next)
{
	if (stop == splitter->first || next != stop + 1 ||
	    !is_kind(splitter, next, TOKEN_WORD))
		return false;
	const struct token *before = token_at(splitter, stop - 1);
	const struct token *after = token_at(splitter, next);
	unsigned char last =
		(unsigned char)splitter->text->bytes.at[before->end - 1];
	return splitter->text->bytes.at[before->end] == '.' &&
	       before->kind == TOKEN_WORD && before->end - before->start > 2 &&
	       last >= 'a' && last <= 'z' &&
	       (after->flags & (TOKEN_CAPITAL | TOKEN_ALL_CAPS)) ==
		       TOKEN_CAPITAL;
}

/* Whether the sentence ends at the stop, and before which token. */
static bool ends_at_stop(const struct splitter *splitter, uint32_t stop,
			 uint32_t *next)
{
	*next = behind_closers(splitter, stop + 1);
	if (*next >= splitter->last)
		return true;
	if (is_numbering(splitter, stop))
		return false;
	if (!has_flag(splitter, *next, TOKEN_SPACE))
		return is_glued(splitter, stop, *next);
	return can_begin(splitter, *next);
}

/* What has stops inside (U.S., D.C., p.m.) or is written small (etc.) often
 * ends a sentence, and so do the short forms of companies; an honorific or a
 * rank does not. */
static bool may_end(struct str word)
{
	static const char *const never[] = { "h.e.", "h.h.", "h.m.", "h.r.h.",
					     "t.e." };
	static const char *const names[] = { "bros.", "co.", "corp.", "inc.",
					     "jr.", "ltd.", "no.", "sr." };
	bool inner = memchr(word.at, '.', word.length - 1) != NULL;
	bool small = word.at[0] >= 'a' && word.at[0] <= 'z';
	if (word_is_among(word, never, sizeof never / sizeof *never))
		return false;
	return inner || small ||
	       word_is_among(word, names, sizeof names / sizeof *names);
}

/* "Annex B. The" ends, and "Modern Art. The": The is nobody's name, but He
 * is one after an initial or "Mr." */
static bool is_never_a_name(struct str word)
{
	static const char *const words[] = { "according", "both", "during", "in",
					     "it", "the", "their", "these",
					     "they", "this" };
	return word_is_among(word, words, sizeof words / sizeof *words);
}

static bool ends_at_abbreviation(const struct splitter *splitter,
				 uint32_t token, uint32_t *next)
{
	*next = behind_closers(splitter, token + 1);
	if (*next >= splitter->last)
		return true;
	if (!has_flag(splitter, *next, TOKEN_SPACE))
		return false;
	uint32_t word = *next;
	if (is_kind(splitter, word, TOKEN_QUOTE_OPEN))
		word++;
	if (!is_kind(splitter, word, TOKEN_WORD) ||
	    !has_flag(splitter, word, TOKEN_CAPITAL))
		return false;
	struct str abbreviation = text_token(splitter->text, token);
	struct str after = text_token(splitter->text, word);
	if (has_flag(splitter, token, TOKEN_INITIAL))
		return token > splitter->first && is_never_a_name(after);
	return may_end(abbreviation) ? word_opens_sentence(after) :
				       is_never_a_name(after);
}

static bool ends_here(const struct splitter *splitter, uint32_t token,
		      uint32_t *next)
{
	const struct token *at = token_at(splitter, token);
	*next = token + 1;
	if (at->kind == TOKEN_STOP)
		return ends_at_stop(splitter, token, next);
	if (at->kind == TOKEN_WORD && at->flags & TOKEN_ABBREVIATION)
		return ends_at_abbreviation(splitter, token, next);
	return false;
}

static void add_sentence(struct text *text, uint32_t paragraph, uint32_t first,
			 uint32_t last, struct arena *arena)
{
	uint32_t sentence = text->sentences.count;
	*vector_add(&text->sentences, arena) =
		(struct sentence){ first, last, paragraph };
	for (uint32_t i = first; i < last; i++)
		text->tokens.at[i].sentence = sentence;
}

static void split_paragraph(struct text *text, uint32_t paragraph,
			    struct arena *arena)
{
	struct splitter splitter = {
		text, text->paragraphs.at[paragraph].first,
		text->paragraphs.at[paragraph].last
	};
	uint32_t token = splitter.first, next;
	while (token < splitter.last) {
		if (ends_here(&splitter, token, &next)) {
			add_sentence(text, paragraph, splitter.first, next,
				     arena);
			splitter.first = next;
		}
		token = next;
	}
	if (splitter.first < splitter.last)
		add_sentence(text, paragraph, splitter.first, splitter.last,
			     arena);
}

void sentences_split(struct text *text, struct arena *arena)
{
	for (uint32_t i = 0; i < text->paragraphs.count; i++)
		split_paragraph(text, i, arena);
}
