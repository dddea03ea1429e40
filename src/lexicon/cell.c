/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lexicon/cell.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* The number of digits a cell begins with. */
static size_t digits(const char *cell)
{
	size_t count = 0;
	while (cell[count] >= '0' && cell[count] <= '9')
		count++;
	return count;
}

static bool is_slug(const char *cell)
{
	const char *c = cell;
	while ((*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9') ||
	       (*c == '-' && c > cell))
		c++;
	return !*c && c[-1] != '-';
}

static bool is_qid(const char *cell)
{
	if (cell[0] != 'Q' || cell[1] == '0')
		return false;
	size_t count = digits(cell + 1);
	return count >= 1 && count <= 10 && !cell[1 + count];
}

static bool is_alpha3(const char *cell)
{
	size_t count = 0;
	while (cell[count] >= 'A' && cell[count] <= 'Z')
		count++;
	return count == 3 && !cell[count];
}

static bool is_year(const char *cell)
{
	size_t count = digits(cell);
	return cell[0] != '0' && count >= 3 && count <= 4 && !cell[count];
}

/* Two digits of a month or a day, behind a hyphen. */
static bool is_part_of_date(const char *at, int last)
{
	int number = digits(at + 1) >= 2 ? (at[1] - '0') * 10 + at[2] - '0' : 0;
	return at[0] == '-' && number >= 1 && number <= last;
}

static bool is_date(const char *cell)
{
	if (digits(cell) != 4)
		return false;
	return !cell[4] ||
	       (is_part_of_date(cell + 4, 12) &&
		(!cell[7] || (is_part_of_date(cell + 7, 31) && !cell[10])));
}

static bool is_one_of(const char *cell, const char *const *words)
{
	while (*words && strcmp(cell, *words))
		words++;
	return *words;
}

enum diag_code cell_fault(enum cell_kind kind, const char *cell)
{
	static const char *const capital[] = { "yes", "de-facto", "territory", "region",
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
	case CELL_DATE:
		right = is_date(cell);
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
