/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Facts: what a text says of its entities, each with the tokens that show it.
 * Who holds which post stands with the entities (struct tenure). */
#ifndef FACTS_FACT_H
#define FACTS_FACT_H

#include "recognize/heading.h"
#include "resolve/entity.h"

struct range_list { VECTOR_OF(struct range); };

/* One reporting clause or quotation. */
struct statement {
	struct index_list speakers;  /* entities; none where nobody named is meant */
	struct range speaker;        /* the tokens that name the speaker here; empty where
				      * none do */
	struct range cue;            /* "did not conceal"; empty for a bare attribution line */
	struct range_list content;   /* in text order; several where it is interrupted */
	bool quoted;                 /* the greater part stands in quotation marks */
	const char *force;           /* assert, commit, ...: a concept of the ontology's scheme */
	struct index_list addressees; /* entities */
	struct index_list cites;      /* instruments in the content */
	struct index_list about;      /* other entities in the content */
	struct range evidence;       /* the clause or sentences it stands in */
	const char *rule;
};
struct statement_list { VECTOR_OF(struct statement); };

enum event_kind {
	EVENT_MEETING,
	EVENT_VISIT,
	EVENT_CALL,
	EVENT_CONFERENCE,
	EVENT_CONSULTATION,
	EVENT_SIGNING,
	EVENT_APPOINTMENT,
	EVENT_CEREMONY,
	EVENT_OTHER
};

enum event_modality {
	EVENT_ACTUAL,                /* it took place */
	EVENT_PLANNED,               /* it was still to come */
	EVENT_CANCELLED,             /* called off, put off */
	EVENT_RECALLED               /* of an earlier time, told as background */
};

struct topic {
	struct range range;
	const char *label;           /* a noun phrase in the words of the text */
};
struct topic_list { VECTOR_OF(struct topic); };

struct event {
	enum event_kind kind;
	enum event_modality modality;
	struct index_list participants; /* entities */
	uint32_t host;               /* entity, or NONE */
	uint32_t place;              /* city or state, or NONE */
	struct date from, to;        /* year 0 where the text does not say */
	struct topic_list topics;
	uint32_t part_of;            /* an event of this list, or NONE */
	struct range_list evidence;  /* each place of the text that speaks of it */
	const char *rule;
};
struct event_list { VECTOR_OF(struct event); };

struct facts {
	struct statement_list statements; /* in text order */
	struct event_list events;
};

/* What a text says. published is the day from which "today" counts. Lives in
 * the arena. */
void facts_find(struct facts *facts, const struct text *text,
		const struct lexicon *lexicon, const struct mention_list *mentions,
		const struct entities *entities, const struct heading *heading,
		struct date published, struct arena *arena);

/* Its two halves. */
struct clauses;

void statements_find(struct statement_list *statements, const struct text *text,
		     const struct lexicon *lexicon,
		     const struct mention_list *mentions,
		     const struct entities *entities, struct clauses *clauses,
		     struct arena *arena);

void events_find(struct event_list *events, const struct text *text,
		 const struct lexicon *lexicon,
		 const struct mention_list *mentions,
		 const struct entities *entities, const struct clauses *clauses,
		 const struct heading *heading, struct date published,
		 struct arena *arena);

#endif
