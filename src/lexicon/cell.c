/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lexicon/cell.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

static const char SMALL[] = "abcdefghijklmnopqrstuvwxyz0123456789-";
static const char CAPITALS[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
static const char DIGITS[] = "0123456789";

static bool consists_of(const char *cell, const char *characters)
{
	return cell[strspn(cell, characters)] == '\0';
}

static bool is_slug(const char *cell)
{
	return consists_of(cell, SMALL) && cell[0] != '-' &&
	       cell[strlen(cell) - 1] != '-';
}

static bool is_qid(const char *cell)
{
	return cell[0] == 'Q' && cell[1] >= '1' && cell[1] <= '9' &&
	       strlen(cell) <= 11 && consists_of(cell + 1, DIGITS);
}

static bool is_alpha3(const char *cell)
{
	return strlen(cell) == 3 && consists_of(cell, CAPITALS);
}

static bool is_year(const char *cell)
{
	return cell[0] != '0' && strlen(cell) <= 4 && strlen(cell) >= 3 &&
	       consists_of(cell, DIGITS);
}

static bool is_one_of(const char *cell, const char *const *words)
{
	while (*words && strcmp(cell, *words))
		words++;
	return *words;
}

enum diag_code cell_fault(enum cell_kind kind, const char *cell)
{
	static const char *const capital[] = { "yes", "de-facto", "territory",
					       "no", NULL };
	static const char *const pos[] = { "noun", "verb", NULL };
	static const char *const gender[] = { "male", "female", "plural", NULL };
	bool right = true;
	enum diag_code fault = DIAG_LEXICON_BAD_CELL;
	switch (kind) {
	case CELL_TEXT:
		break;
	case CELL_SLUG:
		right = is_slug(cell);
		fault = DIAG_LEXICON_BAD_ID;
		break;
	case CELL_QID:
		right = is_qid(cell);
		fault = DIAG_LEXICON_BAD_QID;
		break;
	case CELL_ALPHA3:
		right = is_alpha3(cell);
		fault = DIAG_LEXICON_BAD_CODE;
		break;
	case CELL_YEAR:
		right = is_year(cell);
		fault = DIAG_LEXICON_BAD_YEAR;
		break;
	case CELL_CAPITAL:
		right = is_one_of(cell, capital);
		break;
	case CELL_POS:
		right = is_one_of(cell, pos);
		break;
	case CELL_GENDER:
		right = is_one_of(cell, gender);
		break;
	}
	return right ? DIAG_CODE_COUNT : fault;
}

char *cell_value(char **cell)
{
	char *value = *cell;
	if (!value)
		return NULL;
	char *bar = strchr(value, '|');
	if (bar)
		*bar = '\0';
	*cell = bar ? bar + 1 : NULL;
	return value;
}
