/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* One entry of the lexicon: a state, a place, an organization, an instrument,
 * a post title, a reporting verb. Entries are read-only once loaded and are
 * shared by all threads; equal means same pointer. */
#ifndef LEXICON_ENTRY_H
#define LEXICON_ENTRY_H

#include <stdbool.h>
#include <stdint.h>

enum entry_kind {
	ENTRY_STATE,
	ENTRY_PLACE,
	ENTRY_ORGANIZATION,
	ENTRY_INSTRUMENT,
	ENTRY_TITLE,
	ENTRY_VERB, /* a reporting verb: verbs.tsv */
	ENTRY_EVENT, /* a noun or verb that tells of an event: events.tsv */
	ENTRY_HONORIFIC, /* Mr, H.E., Her Royal Highness: honorifics.tsv */
	ENTRY_KIND_COUNT
};

/* How a form names its entry. */
enum form_role {
	FORM_NAME,         /* the canonical name */
	FORM_OFFICIAL,     /* Republic of Kazakhstan */
	FORM_ALIAS,
	FORM_ABBREVIATION, /* as it stands, case and all: OSCE, UAE */
	FORM_WEAK_ABBREVIATION, /* RK: only next to an office or a body */
	FORM_ADJECTIVE,    /* Kazakh */
	FORM_DEMONYM,      /* Kazakhs */
	FORM_METONYM,      /* the Kremlin: as an agent, never as a place */
	FORM_VERB_BASE,    /* of a reporting verb, or of an event verb; say: infinitive, and the present tense but for he/she/it */
	FORM_VERB_PRESENT, /* says */
	FORM_VERB_PAST,    /* said, as past tense */
	FORM_VERB_PARTICIPLE, /* said, given: only where it differs from the past */
	FORM_VERB_ING      /* saying */
};

/* What a reporting verb takes; a verb may take several. */
enum verb_frame {
	FRAME_THAT = 1,      /* said (that) X, said: "X" */
	FRAME_NP = 2,        /* welcomed X */
	FRAME_TO = 4,        /* agreed to X */
	FRAME_NP_THAT = 8,   /* told Y that X; the content starts after Y */
	FRAME_NP_TO = 16,    /* urged Y to X: the content starts with Y */
	FRAME_PP = 32,       /* warned against X, spoke about X */
	FRAME_ING = 64,      /* suggested holding X */
	FRAME_WH = 128,      /* explained how, asked whether */
	FRAME_QUOTE = 256,   /* a direct quotation */
	FRAME_OBJECT = 512,  /* presented X, where X is something said or held (class
			      * UTTERANCE): priorities, a proposal */
	FRAME_NEGATED = 1024, /* did not conceal X: a noun phrase under a negation */
	FRAME_THINGS = 2048 /* things do it, too, and say nothing: reforms require X */
};

/* Who takes part by the grammar of an event word. */
enum event_frame {
	EVENT_SUBJECT = 1,   /* X visited ... */
	EVENT_OBJECT = 2,    /* X received Y */
	EVENT_WITH = 4,      /* X met with Y, talks with Y, talks between X and Y */
	EVENT_TO = 8,        /* X travelled to P, X's visit to P */
	EVENT_HOST = 16,     /* the subject is at home: received, hosted */
	EVENT_OF = 32,       /* the visit of X, the appointment of X */
	EVENT_LIGHT = 64     /* a noun that needs a light verb or a date or place to be a
			      * happening of its own: "talks", "session" */
};

struct entry {
	enum entry_kind kind;
	const char *id;     /* KAZ; kaz/astana; osce; helsinki-final-act-1975; a title's,
			     * a verb's or an honorific's slug; visit/noun, visit/verb
			     * of an event word */
	const char *name;   /* the one best name; a verb's lemma */
	const char *qid;    /* Wikidata, or NULL */
	const char *gender; /* of an honorific: male, female, plural; or NULL */
	const char *type;   /* the file's kind column, or NULL; of a verb its force, of an
			     * event word the kind of event */
	const char *const *names; /* every form, the name first; NULL at the end */
	const struct entry *state;  /* of a place its state; of a national body or title */
	const struct entry *parent; /* of an organization: what it is part of;
				     * of an instrument: who adopted it */
	const struct entry *place;  /* capital of a state, seat of an organization, where
				     * an instrument was adopted */
	uint16_t year;      /* of an instrument; 0 where it is not known */
	uint16_t frames;    /* of a verb: enum verb_frame; of an event word: enum
			     * event_frame */
	const char *states; /* of a title that only some states have: their ids between
			     * bars, "|AUT|DEU|"; behind a "!" those that have it not;
			     * NULL where it is of .state alone, or of any */
	const char *head;   /* of a state whose head is not a president: the title */
	bool article;       /* of a state: its short name takes "the" in a sentence */
	bool is_capital;    /* of a place: seat of a state's government */
};

#endif
