/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Who held which high post when: tenures.tsv. Its names are in no automaton,
 * they are looked up only for persons whose post a text leaves without a
 * holder. */
#ifndef LEXICON_TENURES_H
#define LEXICON_TENURES_H

#include "lexicon/lexicon.h"

enum high_post {
	HIGH_HEAD_OF_STATE,
	HIGH_DEPUTY_HEAD_OF_STATE,
	HIGH_HEAD_OF_GOVERNMENT,
	HIGH_DEPUTY_HEAD_OF_GOVERNMENT,
	HIGH_FOREIGN_MINISTER,
	HIGH_DEFENCE_MINISTER,
	HIGH_MINISTER,          /* another member of the cabinet */
	HIGH_SECURITY_ADVISER,
	HIGH_LEADER,            /* of a party or a people that has a state */
	HIGH_ORGANIZATION_HEAD,
	HIGH_POST_COUNT
};

/* Months are counted from the year 0; a year alone leaves open which month of
 * it. */
struct known_tenure {
	const char *names;             /* the best one, then others, between bars */
	const struct entry *of;        /* a state or an organization */
	enum high_post post;
	uint16_t from, until;          /* the earliest and the latest; UINT16_MAX: still
	                                * in office */
	uint16_t until_earliest;
};

/* The tenures one of whose names may have a word that begins as this one does
 * (it may also begin otherwise: compare), those of the last row first. Returns
 * how many it wrote, room at most. */
uint32_t lexicon_tenures_like(const struct lexicon *lexicon, struct str word,
			      const struct known_tenure **tenures, uint32_t room);

#endif
