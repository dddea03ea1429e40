/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Private to rdf/: what is at hand while one document is mapped, and how its
 * triples are said. One function a kind of thing; each begins a subject and
 * says its triples. */
#ifndef RDF_MAPPER_H
#define RDF_MAPPER_H

#include "base/buffer.h"
#include "base/map.h"
#include "rdf/map.h"

enum need {
	UNNEEDED,
	IMPLIED, /* a fact points at it */
	NAMED    /* the text itself does */
};

/* Sets of kinds: what a property may point at, by the ontology. What does not
 * belong there is left out rather than made into something that it is not. */
enum kinds {
	AGENTS = 1 << ENTITY_OFFICIAL | 1 << ENTITY_STATE | 1 << ENTITY_ORGANIZATION,
	BODIES = 1 << ENTITY_STATE | 1 << ENTITY_ORGANIZATION,
	POST_OWNERS = 1 << ENTITY_STATE | 1 << ENTITY_ORGANIZATION | 1 << ENTITY_CITY,
	PLACES = 1 << ENTITY_CITY | 1 << ENTITY_STATE,
	OFFICIALS = 1 << ENTITY_OFFICIAL,
	POSTS = 1 << ENTITY_POST,
	STATES = 1 << ENTITY_STATE,
	ORGANIZATIONS = 1 << ENTITY_ORGANIZATION,
	CITIES = 1 << ENTITY_CITY,
	INSTRUMENTS = 1 << ENTITY_INSTRUMENT
};

/* A mention node: a span, and one entity that it means or NONE. */
struct shown {
	struct span span;
	uint32_t entity;
};
struct shown_list { VECTOR_OF(struct shown); };

struct topic_iri {
	struct str iri;
	const char *label;
	uint32_t stamp;          /* the turn in which it was last said */
};
struct topic_iri_list { VECTOR_OF(struct topic_iri); };

struct mapper {
	triple_sink sink;
	void *self;
	int error;               /* what the sink returned; nothing is sent after it */
	struct reading reading;
	const char *base;
	struct arena *arena;
	struct str document;     /* its IRI */
	struct str subject_iri;  /* of the triples that are being said */
	struct buffer subject, object; /* IRIs that live for one subject, one triple */
	struct buffer digits;
	uint32_t turn;
	struct str *iris;        /* one each entity, as are the next four */
	uint32_t *same;          /* the first entity with its IRI */
	unsigned char *need;     /* enum need */
	uint32_t *stamp;         /* the turn in which it was last said */
	struct index_list *tenures;
	struct map entity_numbers; /* by IRI: the first entity that has it */
	uint32_t publisher;      /* an entity or NONE; then its IRI, where a name makes it */
	struct str publisher_iri;
	struct shown_list shown;
	struct map topic_numbers; /* by IRI, into topics */
	struct topic_iri_list topics;
};

/* -- say.c: every triple goes through here ------------------------------------
 *
 * What the text or the caller wrote goes through the gate with say; IRIs that
 * are made here went through it when they were made, or are a clean IRI and a
 * number. A document says each of them many times. */

void say(struct mapper *m, enum vocab predicate, struct term object);
void say_iri(struct mapper *m, enum vocab predicate, struct str iri);
void say_term(struct mapper *m, enum vocab predicate, enum vocab object);
void say_typed(struct mapper *m, enum vocab predicate, const char *text,
	       enum vocab datatype);

/* Names, titles and cues are plain strings, so that a query can give them as
 * they are; say_english is for lines in the language of the document. NULL and
 * "" say nothing. */
void say_text(struct mapper *m, enum vocab predicate, const char *text);
void say_english(struct mapper *m, enum vocab predicate, const char *text);
void say_number(struct mapper *m, enum vocab predicate, uint32_t number,
		enum vocab datatype);
void say_date(struct mapper *m, enum vocab predicate, struct date date);

const struct entity *entity_at(const struct mapper *m, uint32_t index);
bool entity_is_of(const struct mapper *m, uint32_t entity, enum kinds kinds);

/* An entity, if there is one and it is of these kinds. */
void say_entity(struct mapper *m, enum vocab predicate, uint32_t entity,
		enum kinds kinds);

/* The same, but nothing twice since say_turn. */
void say_turn(struct mapper *m);
void say_once(struct mapper *m, enum vocab predicate, uint32_t entity,
	      enum kinds kinds);
void say_entities(struct mapper *m, enum vocab predicate,
		  const struct index_list *entities, enum kinds kinds);

/* Makes an IRI the subject of what is said next, and says its class. */
void say_begin(struct mapper *m, struct str iri, enum vocab type);

struct str iri_under_base(struct mapper *m, const char *folder, const char *tail);

/* "document#statement-3" for "statement-" and 2; "document#char=120,133" (RFC
 * 5147) for code points. Built in iri, which is m->subject or m->object. */
struct str numbered_iri(struct mapper *m, struct buffer *iri, const char *kind,
			uint32_t index);
struct str span_iri(struct mapper *m, struct buffer *iri, struct span points);

/* -- need.c ------------------------------------------------------------------- */

/* Fills what stands one each entity, and the publisher. */
void mapper_prepare(struct mapper *m);

/* -- map_mention.c -------------------------------------------------------------- */

static inline bool range_is_empty(struct range range)
{
	return range.first >= range.last;
}

/* Points at the mentions that these tokens are. */
void say_range(struct mapper *m, enum vocab predicate, struct range range);
void say_ranges(struct mapper *m, enum vocab predicate,
		const struct range_list *ranges);

/* Describes all mentions that were pointed at, and those of the entities. */
void map_mentions(struct mapper *m);

/* -- map_entity.c, map_fact.c ------------------------------------------------------ */

void map_entities(struct mapper *m);
void map_facts(struct mapper *m);

#endif
