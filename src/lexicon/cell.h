/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What may stand in a cell. */
#ifndef LEXICON_CELL_H
#define LEXICON_CELL_H

#include <stdint.h>

#include "base/diag.h"

enum cell_kind {
	CELL_TEXT,    /* anything */
	CELL_SLUG,    /* un-member: small letters, digits, hyphens */
	CELL_QID,     /* Q232 */
	CELL_ALPHA3,  /* KAZ */
	CELL_YEAR,    /* 1975 */
	CELL_DATE,    /* 1975, 1975-07 or 1975-07-30 */
	CELL_CAPITAL, /* yes, de-facto, territory, no, region */
	CELL_POS,     /* noun, verb */
	CELL_GENDER   /* male, female, plural */
};

/* The fault of a cell that is not empty, or DIAG_CODE_COUNT. */
enum diag_code cell_fault(enum cell_kind kind, const char *cell);

/* The values of a cell, between bars, one after the other: cuts them out of
 * the cell, so that they can be listed only once. NULL at the end; "" for an
 * empty cell and where nothing stands between two bars. */
char *cell_value(char **cell);

#endif
