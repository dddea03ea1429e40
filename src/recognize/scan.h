/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What the recognizers of one text share: the text, what the lexicon says of
 * each token, and the mentions found so far. A parser takes the token where
 * its phrase would begin and returns the token behind it, or the same token
 * where there is no such phrase; it never looks further ahead than
 * SCAN_REACH tokens, so that the whole takes time in proportion to the text. */
#ifndef RECOGNIZE_SCAN_H
#define RECOGNIZE_SCAN_H

#include "base/map.h"
#include "recognize/mention.h"

enum { SCAN_REACH = 64 };

/* Words of grammar: they stand in names only between other words. */
#define WORDS_OF_GRAMMAR                                                    \
	(WORD_ARTICLE | WORD_DETERMINER | WORD_POSSESSIVE | WORD_PRONOUN_HE | \
	 WORD_PRONOUN_SHE | WORD_PRONOUN_IT | WORD_PRONOUN_THEY |           \
	 WORD_PRONOUN_I | WORD_RELATIVE | WORD_PREPOSITION |                \
	 WORD_COORDINATOR | WORD_SUBORDINATOR | WORD_BE | WORD_HAVE |       \
	 WORD_DO | WORD_MODAL | WORD_NEGATION)

/* The longest lexicon match that begins at a token; last is 0 for none. */
struct hit {
	const struct form *form;
	uint32_t last;
	bool in_region; /* inside the name of a sea, a gulf, a continent */
};

/* ... and what they stand for. */
struct defined_title {
	const char *title;
	const struct entry *entry;
};

/* The id of an entry that the text itself defines, "the Ministry of Law
 * (MinLaw)", begins so. */
#define SCAN_DEFINED "="

struct scan {
	const struct text *text;
	const struct lexicon *lexicon;
	struct arena *arena;
	struct date published;
	uint64_t *classes;   /* word classes, one set a token */
	struct hit *things;  /* states, places, organizations, instruments */
	struct hit *titles;
	struct hit *honorifics;
	struct mention_list *mentions;
	struct map defined;        /* abbreviations of titles that the text defines:
				    * "Senior Minister of State (SMS)" ... */
	struct map definitions;    /* other abbreviations that the text defines */
	uint32_t *next_same;       /* the next token that is the same word in capitals,
				    * 0 for none; NULL until it is asked for */
	struct defined_title_list { VECTOR_OF(struct defined_title); } titles_defined;
};

void scan_init(struct scan *scan, const struct text *text,
	       const struct lexicon *lexicon, struct mention_list *mentions,
	       struct date published, struct arena *arena);

/* Gives back what it has of each token; the mentions stay. */
void scan_release(struct scan *scan);

/* A token past the end has no classes and is of kind TOKEN_OTHER. */
static inline uint64_t scan_classes(const struct scan *scan, uint32_t token)
{
	return token < scan->text->tokens.count ? scan->classes[token] : 0;
}

static inline enum token_kind scan_kind(const struct scan *scan, uint32_t token)
{
	return token < scan->text->tokens.count
		       ? (enum token_kind)scan->text->tokens.at[token].kind
		       : TOKEN_OTHER;
}

static inline bool scan_is(const struct scan *scan, uint32_t token, const char *word)
{
	return text_token_is(scan->text, token, word);
}

/* Whether a token is one of several words. */
bool scan_is_among(const struct scan *scan, uint32_t token, const char *const *words,
		   size_t count);

/* A word that begins with a capital because it names something, as far as one
 * word tells: function words never do, though a sentence or a line in
 * capitals writes them so. */
bool scan_capital(const struct scan *scan, uint32_t token);

/* Whether two tokens belong to one sentence; false past the end. */
static inline bool scan_same_sentence(const struct scan *scan, uint32_t a, uint32_t b)
{
	const struct token_list *tokens = &scan->text->tokens;
	return a < tokens->count && b < tokens->count &&
	       tokens->at[a].sentence == tokens->at[b].sentence;
}

/* First of its sentence, or right behind an opening quotation mark. */
bool scan_begins(const struct scan *scan, uint32_t token);

/* In a paragraph whose words are all written in capitals, or begin so
 * ("Ministers Sign New Treaty"): capitals tell nothing there. */
bool scan_capitals_tell_nothing(const struct scan *scan, uint32_t token);

/* What the lexicon sees at a token, of one kind; NULL for nothing. */
const struct form *scan_thing(const struct scan *scan, uint32_t token,
			      enum entry_kind kind);

/* Skips "the", "a", "an". */
uint32_t scan_skip_article(const struct scan *scan, uint32_t token);

/* Adds a mention; its index holds until recognition ends. */
uint32_t scan_mention(struct scan *scan, enum mention_kind kind, struct range range,
		  const char *rule);

/* The tokens of a range as one line of text. */
char *scan_text(const struct scan *scan, struct range range);

/* Adds the mention that the lexicon sees at a token and sets *mention to it
 * (to NONE where there is none). */
uint32_t scan_take_thing(struct scan *scan, uint32_t token, uint32_t *mention);

/* Lets a word that the text defines as an abbreviation mean the entry from
 * there on. The first definition holds. */
void scan_define(struct scan *scan, struct range abbreviation,
		 const struct entry *entry);

/* Lets an abbreviation in brackets at a token mean nothing from there on where
 * the text gives it to common words: "visa on arrival (VOA)". */
void scan_drop_plain_abbreviation(struct scan *scan, uint32_t at);

/* Adds the organization with which a longer known name begins: "OSCE" in "OSCE
 * Minsk Group", the Council in "UN Security Council resolution 2231". */
void scan_take_shorter(struct scan *scan, uint32_t at, bool abbreviation);

/* Adds the states named inside a range: one inside the name of a body or an
 * instrument is named too. Adjectives count where adjectives is set. */
void scan_take_states_inside(struct scan *scan, struct range range,
			     bool adjectives);

#endif
