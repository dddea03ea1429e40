/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A capitalised run, and what it is by its head: the last head noun before
 * the first preposition decides, as English noun phrases go.
 *
 *     [Collective Security Treaty Organization]        BODY
 *     [UN Security Council] [resolution] 2231          INSTRUMENT
 *     [European Council] [President] Charles Michel    TITLE
 *     [ASEAN Foreign Ministers' Meeting]               EVENT
 */
#ifndef RECOGNIZE_PHRASE_H
#define RECOGNIZE_PHRASE_H

#include "recognize/scan.h"

enum phrase_kind {
	PHRASE_OTHER,
	PHRASE_TITLE,
	PHRASE_BODY,
	PHRASE_INSTRUMENT,
	PHRASE_EVENT
};

struct phrase {
	enum phrase_kind kind;
	uint32_t first; /* where the name begins, after a possessor */
	uint32_t head;  /* the head's token; of a title, its first token */
	uint32_t last;  /* behind the head (or the run, for PHRASE_OTHER) */
	uint32_t owner; /* the possessor's or first adjective's token, or NONE:
			 * "Kazakhstan's Ministry", "Iranian Foreign Ministry" */
	bool exact;     /* one name that the lexicon knows, and nothing more */
};

/* Reads the run that begins at a token; nothing there gives last == at. */
struct phrase phrase_scan(const struct scan *scan, uint32_t at);

/* "Zero-Emission", "10-Year", "Farm-to-Market", "COVID-19": the last token of
 * words that hyphens tie into one, or at. */
uint32_t phrase_skip_tied(const struct scan *scan, uint32_t at);

/* Whether a number or a word with a capital begins a run that hyphens tie it
 * to: "10-Year National Plan", "All-Atlantic Alliance". */
bool phrase_begins_tied(const struct scan *scan, uint32_t at);

/* The end of the noun phrase behind a preposition inside a name: "of
 * Understanding on Cooperation in the Field of Sports", "for Central Asia".
 * at is the preposition; returns at where no name goes on there. */
uint32_t phrase_complement(const struct scan *scan, uint32_t at);

/* "Children's Defense Fund": whether the possessor at the token, before what
 * begins at first, is one word of the name rather than its owner. */
bool phrase_keeps_possessor(const struct scan *scan, uint32_t at, uint32_t first);

/* Whether a word of a headline's capitals may be its verb: "Singapore and
 * Vietnam Sign Treaty". */
bool phrase_has_verb(const struct scan *scan, uint32_t first, uint32_t last);

/* An abbreviation in brackets that the text gives the name before it:
 * "(IAEA)", "(hereinafter “MinLaw”)". Returns at where there is none. */
uint32_t phrase_abbreviation(const struct scan *scan, uint32_t at,
			     struct range *abbreviation);

#endif
