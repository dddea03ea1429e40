/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Instruments: adopted and signed texts, by the gazetteer and by the grammar
 * of their names. */
#ifndef RECOGNIZE_INSTRUMENT_H
#define RECOGNIZE_INSTRUMENT_H

#include "recognize/scan.h"

/* The instrument whose name begins at a token (after an article), or at. */
uint32_t instrument_parse(struct scan *scan, uint32_t at, uint32_t *mention);

/* "an agreement on air services", written small, in a sentence that tells of
 * its signing. Adds its mention. */
uint32_t instrument_parse_small(struct scan *scan, uint32_t at);

/* "the Declaration", "this Agreement": at is the article. */
uint32_t instrument_parse_bare(struct scan *scan, uint32_t at,
			       uint32_t *mention);

#endif
