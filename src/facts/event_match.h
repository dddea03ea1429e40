/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Putting events together from tellings: what event.c, which does it, and
 * event_match.c, which knows when two tellings are of one happening, share. */
#ifndef FACTS_EVENT_MATCH_H
#define FACTS_EVENT_MATCH_H

#include "facts/telling.h"

/* An event that is being put together. */
struct draft {
	struct event event;
	uint32_t telling; /* the first that told of it */
	uint8_t ordinal;
	bool past_perfect; /* in all tellings of it */
	bool planned;      /* in all tellings of it */
	bool cancelled;    /* in one */
	bool faceless;
	struct range name; /* of the telling that says most */
	uint32_t part_of;  /* a telling, or NONE */
	bool marginal;
};
struct draft_list {
	VECTOR_OF(struct draft);
};

/* One happening that a telling tells: a telling of several tells one each. */
struct happening {
	const struct telling *telling;
	uint32_t index; /* of the telling */
	enum event_kind kind;
	struct index_list who;
	uint32_t place;
	bool bare; /* "the meeting", and no more */
};

struct builder {
	struct event_reader *reader;
	struct draft_list drafts;
	uint32_t *draft_of_telling;
};

/* Where an official takes part his state does not stand beside him. */
void event_drop_represented(const struct builder *builder, struct index_list *who);

/* The draft of the event that a happening comes back to, or NONE. */
uint32_t event_find(const struct builder *builder,
		    const struct happening *happening);

/* Whether a headline tells what the body tells. */
bool event_is_told_in_body(const struct builder *builder,
			   const struct happening *happening);

/* Whether what is planned counts though its day is not told. */
bool event_is_firm(const struct telling *telling);

/* Whether what is told is enough to be an event; scheduled where it is planned
 * for a trip that has its days. */
bool event_is_enough(const struct builder *builder,
		     const struct happening *happening, bool scheduled);

/* The draft of the visit, told with its days, in whose programme a planned
 * meeting is, or NONE: "will visit Rome from 3 to 5 May. He will meet ...". */
uint32_t event_trip(const struct builder *b, const struct happening *happening);

/* Whether an official is nobody's deputy or envoy; home is the state of his
 * post, or NONE. */
bool event_is_principal(const struct builder *b, uint32_t who, uint32_t *home);

#endif
