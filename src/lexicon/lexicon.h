/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What the program knows of the world and of English, read from the text
 * files of a folder (lexicon/README.md describes them) into one automaton
 * over words. Read-only once loaded; any number of threads may share it. */
#ifndef LEXICON_LEXICON_H
#define LEXICON_LEXICON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/diag.h"
#include "lexicon/entry.h"
#include "text/text.h"

struct lexicon;

enum word_class {
#define WORD(class, name) WORD_##class##_BIT,
#include "lexicon/word_class.def"
#undef WORD
	WORD_CLASS_COUNT
};
#define WORD(class, name) \
	static const uint64_t WORD_##class = UINT64_C(1) << WORD_##class##_BIT;
#include "lexicon/word_class.def"
#undef WORD

/* Loads the folder, then each of the folders in more (ended by NULL; may be
 * NULL itself), whose rows add entries or replace those of the same id.
 * NULL where a file cannot be read or holds errors: they have been reported.
 * Freed by lexicon_free. */
struct lexicon *lexicon_load(const char *folder, const char *const *more,
			     struct diag *diag);
void lexicon_free(struct lexicon *lexicon);

/* Reports everything that is wrong in one folder, which must be complete, and
 * as notes what lexicon_load keeps silent about: names that entries share.
 * True where there is no error and no warning. (A folder that only adds to
 * another is checked by loading both.) */
bool lexicon_check(const char *folder, struct diag *diag);

/* For text_parse. */
struct abbreviations lexicon_abbreviations(const struct lexicon *lexicon);

/* Sets word and classes of every token of a text. An abbreviation that in small
 * letters would be another word (US, WHO, H.E.) has a number of its own;
 * in a line of capitals only, where nothing tells them apart, it has not,
 * but for US: a headline does not speak in the first person.
 * Marks that stand in names (comma, slash, bracket) have numbers, too. */
void lexicon_number(const struct lexicon *lexicon, struct text *text);

/* The classes of a word as a set of WORD_... bits; 0 for word 0. */
uint64_t lexicon_classes(const struct lexicon *lexicon, uint32_t word);

/* The number of a word given as text; 0 where the lexicon has none. */
uint32_t lexicon_word(const struct lexicon *lexicon, const char *word);

/* One way to read a run of tokens. Several entries may share a form
 * ("Georgia", "Congo"): they follow each other by next, in the order of the
 * files. All forms of such a chain are of one group of kinds: names (states,
 * places, organizations, instruments), titles, verbs, event words or
 * honorifics. */
struct form {
	const struct entry *entry;
	enum form_role role;
	bool cased;              /* the text must write it as the file does */
	uint8_t need;            /* the automaton's */
	const struct form *next; /* another reading of the same words, or NULL */
};

struct match {
	struct range range;      /* tokens */
	const struct form *form;
};
struct match_list { VECTOR_OF(struct match); };

/* All matches of the automaton that begin at a token, the longest first, for
 * entries of the kinds asked for (a set of 1 << enum entry_kind). A run that
 * can be read in several groups of kinds gives one match for each. The first
 * form of a match is of a kind asked for; one behind it may be of another
 * kind of its group. Hyphens between words are skipped; possessives are
 * crossed only where the form has one ("People's Republic"). A cased form
 * matches only what is written in its case, any other must begin with a
 * capital where the file gives it one; verbs and event words stand in any
 * case. A name of one word that the file gives with "the" matches only behind
 * it; the range never has the article. Returns how many it wrote to matches, room
 * at most; none past the last token, where a reader that looks ahead may ask. */
uint32_t lexicon_match(const struct lexicon *lexicon, const struct text *text,
		       uint32_t token, uint32_t kinds, struct match *matches,
		       uint32_t room);

/* The key under which the spellings of one personal name meet: its slug, with
 * the words of names.tsv in their first spelling and endings that are written
 * in many ways in one ("Zelenskyy", "Zelenskiy"). Replaces what is in key. */
void lexicon_name_key(const struct lexicon *lexicon, struct buffer *key,
		      struct str name);

/* Whether many bear a name, given as a slug: "john", "smith". */
bool lexicon_name_is_common(const struct lexicon *lexicon, struct str word);

/* A known person. */
struct person {
	const char *name; /* the best one */
	const char *slug; /* its slug */
};

/* The person of persons.tsv by the key of any of his names, behind the state or
 * body where that belongs to it: "joseph-r-biden", "rus/putin"; or NULL. */
const struct person *lexicon_person(const struct lexicon *lexicon, const char *key);

/* An entry by kind and id, or NULL. */
const struct entry *lexicon_entry(const struct lexicon *lexicon,
				  enum entry_kind kind, const char *id);

/* The title of which this is the slug of one of its wordings, or NULL. */
const struct entry *lexicon_title(const struct lexicon *lexicon, const char *slug);

/* The body of a state's government by its name without the state, given as a
 * slug: "USA/department-of-justice" is the U.S. Department of Justice; or NULL. */
const struct entry *lexicon_body(const struct lexicon *lexicon, const char *key);

/* How many entries there are, and each of them, in the order of the files. */
uint32_t lexicon_count(const struct lexicon *lexicon);
const struct entry *lexicon_at(const struct lexicon *lexicon, uint32_t index);

#endif
