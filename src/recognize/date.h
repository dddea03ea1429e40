/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Finding dates in a text.
 *
 *     29 June 2023 · June 29th, 2023 · 05.07.2022 · 2024-06-26 · 13. Jun 2024
 *     Sunday, June 9, 2024 · today, 9 June · Thursday (19 May 2016)
 *     27 to 28 May 2024 · May 30 - June 2, 2024 · June 2023 · in 2015 · 2021-2027
 *     8 July · in August · yesterday · this morning · next Monday · two days ago
 *
 * What is written without its year, or names a day by its distance from the
 * day of the text, is worked out from that day:
 *   - a day or month without a year is the one that lies nearest to it, at
 *     most two months after it, or six where the sentence speaks of the future
 *     ("will", "scheduled"); with "last" or "next", before or after it;
 *   - a weekday is the last such day, that day included, or the next one
 *     where the sentence speaks of the future or "next" stands before it.
 * Where the day of the text is not known they are no dates. */
#ifndef RECOGNIZE_DATE_H
#define RECOGNIZE_DATE_H

#include "recognize/calendar.h"

/* The date that begins at a token: how many tokens it takes, 0 where none
 * does. to is from but for an interval. Looks at a bounded number of tokens. */
uint32_t date_parse(const struct text *text, const struct lexicon *lexicon,
		    uint32_t token, struct date published, struct date *from,
		    struct date *to);

#endif
