/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A mention: a run of tokens that names or stands for something.
 *
 *   OFFICIAL [Deputy Prime Minister - Minister of Foreign Affairs of
 *             the Republic of Kazakhstan Murat Nurtleu]
 *     STATE  [the Republic of Kazakhstan]   inside it
 *
 * Mentions nest but never cross. The list is in text order, an outer mention
 * before what stands inside it. */
#ifndef RECOGNIZE_MENTION_H
#define RECOGNIZE_MENTION_H

#include <stdbool.h>
#include <stdint.h>

#include "lexicon/lexicon.h"
#include "text/text.h"

enum mention_kind {
	MENTION_STATE,
	MENTION_CITY,
	MENTION_ORGANIZATION, /* a name, or "the Organization" */
	MENTION_INSTRUMENT,   /* a name, or "the Declaration" */
	MENTION_OFFICIAL,     /* a person with or without posts: "President X", "Mr X",
			       * "X", "the Minister"; the whole noun phrase */
	MENTION_PRONOUN,      /* he, she, it, they, who, his: subjects, objects, possessives */
	MENTION_GROUP,        /* "the sides", "both ministers", "the two countries" */
	MENTION_DATE
};

/* A day, month or year, or several days; 0 where a part is not known. */
struct date {
	uint16_t year;
	uint8_t month, day;
};

enum tenure_status {
	TENURE_CURRENT,
	TENURE_FORMER,
	TENURE_ACTING,
	TENURE_DESIGNATE
};

/* One post inside an official's phrase. */
struct post_phrase {
	struct range range;  /* the whole of it */
	const char *title;   /* bare: "Minister of Foreign Affairs" */
	const struct entry *entry; /* of titles.tsv, or NULL */
	uint32_t of;         /* mention of the state, organization or city it is of, or
			      * NONE where it must be found in the context */
	enum tenure_status status;
};
struct post_phrase_list { VECTOR_OF(struct post_phrase); };

enum gender { GENDER_UNKNOWN, GENDER_MALE, GENDER_FEMALE };

struct mention {
	enum mention_kind kind;
	struct range range;
	uint32_t inside;           /* index of the mention it stands in, or NONE */
	const struct entry *entry; /* what the lexicon says it is, or NULL */
	enum form_role role;       /* how the entry is named, where there is one */
	const char *rule;          /* which rule found it, for people who ask why */
	const char *name;          /* ORGANIZATION, INSTRUMENT: the name where no entry has it */
	bool bare;                 /* ... a head noun alone that points back: "the Agency" */
	uint32_t owner;            /* ... mention of the state or body in whose name it is:
				    * "Iranian Foreign Ministry", "OSCE Centre"; or NONE */
	struct range alias;        /* ... the abbreviation that the text defines after the name,
				    * "(IAEA)"; empty where it does not */

	/* OFFICIAL */
	struct range person;       /* the tokens of the personal name; empty for a bare role */
	struct post_phrase_list posts;
	enum gender gender;
	bool counterpart;          /* "his counterpart X": the post is the other one's */
	bool predecessor;

	/* DATE */
	struct date from, to;      /* to is from but for an interval */

	/* set by resolve: the entities meant, none where it is not known */
	uint32_t *entities;
	uint32_t entity_count;
};

struct mention_list {
	VECTOR_OF(struct mention);
	uint32_t *outermost; /* a token's outermost mention, or NONE; one each token */
	uint32_t *innermost;
	struct date published; /* year 0 where it is not known */
};

/* Finds all mentions of a text. Lives in the arena. published, where its year
 * is not 0, is the day from which "today" and "on Tuesday" count. */
void mentions_recognize(struct mention_list *mentions, const struct text *text,
			const struct lexicon *lexicon, struct date published,
			struct arena *arena);

#endif
