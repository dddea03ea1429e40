/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What stands around the story: the headline, the dateline, the day of
 * publication.
 *
 *     Visit of the Minister to Portugal            title
 *     Lisbon, March 7, 2022                        published, dateline_place
 *     ASTANA, 5 March 2024 (KazInform) - The ...   dateline, and both of them
 *     Islamabad                                    a place of issue, not one where
 *     25 August 2025                               things happen; published
 */
#ifndef RECOGNIZE_HEADING_H
#define RECOGNIZE_HEADING_H

#include "recognize/date.h"

struct heading {
	struct date published; /* a day, or year 0 where the text does not say */
	struct range title;    /* the headline's tokens, or empty */
	struct range source;   /* the address where the text was published, or empty:
				* a line of its own, or "Source: https://..." */
	struct range dateline; /* the tokens before the first sentence proper, their
				* dash included; empty where there are none */
	struct range
		dateline_place; /* the tokens that name the city or, failing that,
				 * the state; empty where there are none */
};

void heading_read(struct heading *heading, const struct text *text,
		  const struct lexicon *lexicon);

#endif
