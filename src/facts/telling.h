/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Tellings: each place of a text that tells of a happening. Several tellings
 * of one happening become one event in event.c.
 *
 *     X held talks today in Astana with Y , who had arrived on a visit .
 *       ~~~~ ~~~~~                            ~~~~~~~~~~~
 *       verb noun: one telling, who: X Y      a telling of its own, who: Y
 *
 * A telling has a trigger: a noun ("talks") with the verb that it hangs on, or
 * a verb of its own ("met"). Who took part is read from the grammar round both,
 * where and when from what is attached to them. */
#ifndef FACTS_TELLING_H
#define FACTS_TELLING_H

#include "facts/clause.h"
#include "facts/fact.h"
#include "recognize/heading.h"

enum { EVENT_REACH = 48 }; /* chunks that a phrase is followed */

enum telling_reference {
	TELLS_PLAIN, /* held talks, met */
	TELLS_NEW,   /* a meeting, another call, a separate session */
	TELLS_KNOWN  /* the meeting, their talks, this visit */
};

struct telling {
	enum event_kind kind;
	const struct entry *entry;
	struct range words; /* the trigger: noun phrase, or verb group */
	uint32_t head;      /* its last word */
	uint32_t found;     /* how many were found before it */
	bool is_noun;
	bool is_body;       /* the noun ends the name of a body */
	uint32_t verb;        /* the group that is the trigger, or on which the noun
			       * hangs as subject or object; or NONE */
	bool subject_of_verb; /* the noun is its subject */
	enum telling_reference reference;
	bool several;      /* "calls on X and Y": one for each of the guests */
	bool together;     /* the guests are one delegation */
	bool past_perfect; /* told as lying before what is told around it */
	bool planned, negated;
	bool firm;         /* "will meet": planned by now, day or none */
	bool cancelled;    /* "the visit was postponed" */
	bool title;        /* in a headline, a heading or a header */
	bool headline;     /* in the headline of the text */
	bool another;      /* "another meeting", "also met": not the one before */
	bool authored;     /* "Remarks by X at the Summit" */
	bool discussion;   /* "discussed": what is placed there is the topic */
	bool joins;        /* "X also took part": adds to what was told before */
	bool alone;        /* "the meeting": nothing hangs on the noun itself */
	bool faceless;     /* somebody took part whom the text does not name */
	uint8_t ordinal;   /* the 25th session; 0 for none */
	struct range name; /* from the first modifier to the end of "of X" */
	struct index_list who; /* entities: those named as subject or possessor */
	struct index_list guests; /* and the others */
	uint32_t host, place;     /* entities, or NONE */
	struct date from, to;
	bool same_day;    /* "on the same day" */
	bool surrounds;   /* something else happened at it */
	bool marginal;    /* "on the sidelines of": within the telling in part_of */
	uint32_t part_of; /* a telling, or NONE */
	uint32_t within_verb; /* of a conference: the verb group of what was done at
			       * it, or NONE */
};
struct telling_list {
	VECTOR_OF(struct telling);
};

/* What the parts of events_find share. */
struct event_reader {
	const struct text *text;
	const struct lexicon *lexicon;
	const struct mention_list *mentions;
	const struct entities *entities;
	struct clauses clauses;
	struct heading heading;
	struct date published;
	struct telling_list tellings;
	uint32_t *telling_of_verb;  /* a verb group's telling, or NONE */
	uint32_t *telling_of_chunk; /* a noun chunk's telling, or NONE */
	struct arena *arena;
};

/* Fills tellings, in text order, with who took part. */
void tellings_find(struct event_reader *reader);

/* Gives each telling its place and date (circumstance.c). */
void tellings_place(struct event_reader *reader);

/* Gives events what was discussed at them, by the event that each telling
 * tells of, or NONE (topic.c). */
void topics_find(struct event_reader *reader, struct event_list *events,
		 const uint32_t *event_of_telling);

/* A verb or noun that tells what a meeting was about. */
bool is_topic(const struct entry *entry);

/* "presented [copies of] credentials to X". */
bool is_credentials(const struct entry *entry);

/* Whether one place is a city in the other, a state; either may be NONE. */
bool is_city_in(const struct event_reader *reader, uint32_t city, uint32_t state);

/* ---- participant.c */

/* Adds to list the entities that a mention means as actors: officials, states,
 * organizations; of an unnamed official the state or body he stands for.
 * Returns whether it added or met any. */
bool participants_add(const struct event_reader *reader, struct index_list *list,
		      uint32_t mention);

/* The same for each mention of a list. */
void participants_add_all(struct event_reader *reader, struct index_list *list,
			  const struct index_list *mentions);

/* Reads what follows a noun or verb up to the end of its phrase: "with X",
 * "between X and Y", "of X", "by X", "in the presence of X". */
void participants_read(struct event_reader *reader, struct telling *telling,
		       uint32_t chunk);

/* Whether a verb has its agent behind it or could have: "is hosted by X",
 * "talks hosted by X", ", hosted by X". */
bool is_passive(const struct event_reader *reader, const struct verb_group *verb);

/* The agents of such a verb. */
void participants_agents(struct event_reader *reader, struct index_list *list,
			 const struct verb_group *verb);

/* The chunk of those who come along: behind "together with", "accompanied by",
 * "led by" at a chunk; the same chunk where none of these stands there. */
uint32_t participants_companion(const struct event_reader *reader, uint32_t chunk);

/* Adds the mentions of a noun chunk and those joined to it; returns the chunk
 * behind. */
uint32_t participants_joined(struct event_reader *reader, struct index_list *list,
			     uint32_t chunk);

/* Whether mentions are officials by name, two or more of them: "President X and
 * Chancellor Y". */
bool participants_are_named(const struct event_reader *reader,
			    const struct index_list *mentions);

/* Whether a noun chunk is an official, by name or by post. */
bool is_official_noun(const struct event_reader *reader, uint32_t chunk);

/* Whether a noun chunk speaks of people: "representatives of civil society". */
bool is_people(const struct event_reader *reader, uint32_t chunk);

bool index_list_has(const struct index_list *list, uint32_t index);
void index_list_put(struct index_list *list, uint32_t index, struct arena *arena);

/* ---- small questions about chunks, for all parts */
const struct chunk *chunk_at(const struct event_reader *reader, uint32_t chunk);
bool chunk_is(const struct event_reader *reader, uint32_t chunk,
	      enum chunk_kind kind);
/* Whether a chunk is this one word. */
bool chunk_word(const struct event_reader *reader, uint32_t chunk,
		const char *word);
bool chunk_among(const struct event_reader *reader, uint32_t chunk,
		 const char *const *words);
/* Whether a token is this word. */
bool reader_word(const struct event_reader *reader, uint32_t token,
		 const char *word);
int reader_among(const struct event_reader *reader, uint32_t token,
		 const char *const *words);
bool reader_class(const struct event_reader *reader, uint32_t token,
		  uint64_t classes);

#endif
