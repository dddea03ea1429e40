/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* An entity: the one thing that several mentions of a document mean. */
#ifndef RESOLVE_ENTITY_H
#define RESOLVE_ENTITY_H

#include "recognize/mention.h"

enum entity_kind {
	ENTITY_STATE,
	ENTITY_CITY,
	ENTITY_ORGANIZATION,
	ENTITY_INSTRUMENT,
	ENTITY_OFFICIAL,
	ENTITY_POST
};

struct name_list { VECTOR_OF(const char *); };
struct index_list { VECTOR_OF(uint32_t); };

struct entity {
	enum entity_kind kind;
	const char *iri;           /* tail under the base IRI: "official/murat-nurtleu"; or, where
				    * nothing tells it from others of its name, under the
				    * document's: "#official/nurtleu" */
	const char *label;         /* its best name in this text; of a POST its bare title */
	const char *proper;        /* the same in the one spelling that all documents share */
	const char *same_as;       /* OFFICIAL: the IRI under which the spellings of the name, or
				    * the names of a known person, meet; NULL where it is this */
	struct name_list alt;      /* every other form met or known */
	const struct entry *entry; /* or NULL */
	const char *type;          /* ORGANIZATION: international, government, company,
				    * academic, ngo, media, other */
	uint32_t of;               /* POST: the state or organization it is of; ORGANIZATION: the
				    * state whose organ it is; or NONE */
	uint32_t part_of;          /* ORGANIZATION: the greater one, or NONE */
	uint32_t place;            /* STATE: capital; ORGANIZATION: seat; INSTRUMENT: where it was
				    * adopted; CITY: its state; or NONE */
	uint32_t by;               /* INSTRUMENT: who adopted it, or NONE */
	uint16_t year;             /* INSTRUMENT, 0 where not known */
	enum gender gender;        /* OFFICIAL */
	struct index_list tenures; /* OFFICIAL, POST: those in entities.tenures */
	struct index_list mentions; /* where the document shows it, in text order */
	bool named;                /* the text itself names it: only these are in the graph as
				    * facts of their own; others stand where others point at them */
};

/* That the text shows an official in a post. */
struct tenure {
	uint32_t official, post;   /* entities */
	enum tenure_status status;
	uint32_t mention;          /* the official's phrase that shows it */
	struct range evidence;     /* and the tokens of it that do */
};

struct entity_list { VECTOR_OF(struct entity); };
struct tenure_list { VECTOR_OF(struct tenure); };

struct entities {
	struct entity_list list;
	struct tenure_list tenures;
	uint32_t publisher;        /* the body in whose name the text speaks, or NONE */
	uint32_t home;             /* the state in whose name the text speaks, or NONE */
};

/* Says what each mention means: fills mention.entities of all of them. */
void entities_resolve(struct entities *entities, struct mention_list *mentions,
		      const struct text *text, const struct lexicon *lexicon,
		      struct arena *arena);

#endif
