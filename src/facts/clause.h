/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Clauses: the verbs of a text and what hangs on them, found by shape, without
 * a tagger. First the text is cut into chunks, then each verb group gets its
 * subject and objects by walking over them.
 *
 *     The Minister , who arrived today , has also called for restraint .
 *     NOUN         , REL VERB    DATE  , VERB                NOUN      END
 *     ^- subject of both                 ^- report: "called for"
 *
 * Nothing inside a quotation is a verb group: a quotation is one chunk. */
#ifndef FACTS_CLAUSE_H
#define FACTS_CLAUSE_H

#include "resolve/entity.h"

enum chunk_kind {
	CHUNK_NOUN,         /* a noun phrase without what follows its head: "the head |
			     * of | the delegation"; pronouns too */
	CHUNK_VERB,         /* a verb group */
	CHUNK_PREPOSITION,  /* one word, but "according to" */
	CHUNK_DATE,         /* a date mention: "today", "3 May"; a weekday */
	CHUNK_ADVERB,
	CHUNK_AND,          /* and, or, but */
	CHUNK_THAT,
	CHUNK_RELATIVE,     /* who, which, whose */
	CHUNK_SUBORDINATOR, /* because, while, whether */
	CHUNK_COMMA,
	CHUNK_COLON,
	CHUNK_SEMICOLON,
	CHUNK_DASH,
	CHUNK_PAREN,        /* a parenthesis with its marks, short ones only */
	CHUNK_QUOTE,        /* a quotation with its marks; short ones inside a noun
			     * phrase ("the “troika” format") belong to that */
	CHUNK_OTHER,        /* any other mark */
	CHUNK_END           /* the end of a sentence or paragraph, mark or not */
};

struct chunk {
	enum chunk_kind kind;
	struct range range;
	uint32_t is;        /* NOUN: the outermost mention that is its head; else NONE */
	uint32_t number;    /* VERB: index of the group; QUOTE: index of the first quote
			     * of the text in it; else NONE */
	uint32_t holds;     /* NOUN: the first outermost mention in it, or NONE */
};
struct chunk_list { VECTOR_OF(struct chunk); };

enum verb_shape {
	VERB_FINITE,        /* said, has said, will say, is said */
	VERB_INFINITIVE,    /* to say */
	VERB_ING,           /* saying */
	VERB_PARTICIPLE     /* "the views expressed in Astana": hangs on the noun before */
};

enum verb_tense {       /* of finite groups */
	TENSE_PRESENT,
	TENSE_PAST,
	TENSE_PERFECT,      /* has said */
	TENSE_PLUPERFECT,   /* had said */
	TENSE_FUTURE,       /* will, shall */
	TENSE_MODAL         /* would, should, may */
};

struct verb_group {
	struct range range;      /* from the first auxiliary to the end of the verb with its
				  * particles: "has also called for" */
	uint32_t head;           /* first token of the verb proper: "called" */
	struct match report;     /* reading as a reporting verb; form NULL where none */
	struct match event;      /* reading as an event verb; form NULL where none */
	enum verb_shape shape;
	enum verb_tense tense;
	bool passive, negated;
	bool inverted;           /* the subject follows: "…”, said X" */
	bool relative;           /* the subject is who or which; it is resolved here */
	uint32_t linked;         /* the group whose subject it shares ("welcomed X and
				  * urged Y", ", adding that", "went on to say"), or NONE */
	struct range subject;    /* tokens of the subject; empty where there is none */
	struct index_list subjects; /* mentions that make up the subject: several by
				  * coordination; none where it is no mention */
	struct index_list objects;  /* mentions that make up the direct object */
	struct index_list agents;   /* after a passive: "by X and Y" */
	uint32_t chunk;
};
struct verb_list { VECTOR_OF(struct verb_group); };

struct clauses {
	struct chunk_list chunks; /* the whole text in order, without gaps */
	struct verb_list verbs;
	uint32_t *chunk_of;       /* a token's chunk; one each token */
};

/* Lives in the arena. Takes time in proportion to the text. */
void clauses_parse(struct clauses *clauses, const struct text *text,
		   const struct lexicon *lexicon,
		   const struct mention_list *mentions, struct arena *arena);

/* Gives back what it has of each token. */
void clauses_release(struct clauses *clauses, const struct text *text,
		     struct arena *arena);

/* Adds to list the mention that heads the noun chunk and those joined to it to
 * the right: "X, Y and Z". Returns the chunk behind the last one. A head that
 * stands for somebody else is seen through: "the delegation of X" is X. */
uint32_t clauses_joined(const struct clauses *clauses, const struct text *text,
			const struct lexicon *lexicon, uint32_t chunk,
			const struct mention_list *mentions,
			struct index_list *list, struct arena *arena);

#endif
