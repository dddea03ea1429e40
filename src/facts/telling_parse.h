/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What the parts of tellings_find share. Every look back or ahead is bounded,
 * so that the whole takes time in proportion to the text. */
#ifndef FACTS_TELLING_PARSE_H
#define FACTS_TELLING_PARSE_H

#include "facts/telling.h"

enum { OBJECT_REACH = 10 }; /* chunks from a verb to its object or subject */

/* ---- telling.c */

enum event_kind telling_kind(const struct entry *entry);

/* A new telling at the end of the list; pointers to others become stale. */
struct telling *telling_add(struct event_reader *reader, const struct entry *entry,
			    struct range words);

/* Whether a verb tells or carries something that was found. */
bool telling_has_verb(const struct event_reader *reader, uint32_t verb);

/* Whether what a verb says is still to come, if at all. */
bool telling_is_planned(const struct event_reader *reader, uint32_t verb);

/* Whether somebody looks "forward to" what it says. */
bool telling_is_ahead(const struct event_reader *reader,
		      const struct verb_group *verb);

/* ---- telling_noun.c */

void telling_read_noun(struct event_reader *reader, uint32_t chunk);
bool telling_is_container(const struct event_reader *reader, uint32_t chunk);

/* ---- telling_link.c: the telling of the noun that a verb carries, or NONE */

uint32_t telling_object(const struct event_reader *reader,
			const struct verb_group *verb);
uint32_t telling_relative(const struct event_reader *reader,
			  const struct verb_group *verb);
uint32_t telling_subject(const struct event_reader *reader,
			 const struct verb_group *verb);

/* ---- telling_actor.c */

void telling_read_actors(struct event_reader *reader, struct telling *telling,
			 const struct verb_group *verb);
uint32_t telling_read_object(struct event_reader *reader, struct telling *telling,
			     uint32_t chunk);
void telling_read_companions(struct event_reader *reader,
			     struct telling *telling,
			     const struct verb_group *verb);
bool telling_is_set_off(const struct event_reader *reader,
			const struct verb_group *verb, enum event_kind kind);
void telling_read_parties(struct event_reader *reader, struct telling *telling,
			  uint32_t chunk);

/* ---- telling_verb.c */

void telling_read_verb(struct event_reader *reader, uint32_t verb);

/* ---- telling_other.c: true where the verb was one of these */

bool telling_read_list(struct event_reader *reader, uint32_t verb);
bool telling_read_courtesy(struct event_reader *reader, uint32_t verb);
bool telling_read_stay(struct event_reader *reader, uint32_t verb);
void telling_read_visitor(struct event_reader *reader, uint32_t chunk);
void telling_read_discussion(struct event_reader *reader, uint32_t verb);

/* ---- telling_appointment.c */

bool telling_gives_post(const struct event_reader *reader,
			const struct verb_group *verb);
void telling_read_gapped(struct event_reader *reader, uint32_t chunk);
bool telling_read_becoming(struct event_reader *reader, uint32_t verb);
bool telling_is_intent(const struct event_reader *reader,
		       const struct verb_group *verb);
void telling_read_nominees(struct event_reader *reader, struct telling *telling,
			   const struct verb_group *verb);

/* ---- telling_doubt.c */

/* Whether what is told is no happening: asked, supposed, usual, or a word that
 * means something else here. */
bool telling_is_doubtful(const struct event_reader *reader,
			 const struct telling *telling);

/* Whether what is told is only asked for or thought of. */
bool telling_is_proposed(const struct event_reader *reader,
			 const struct telling *telling);

/* ---- telling_implied.c */

void tellings_complete(struct event_reader *reader);

#endif
