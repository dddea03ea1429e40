/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lexicon/tsv.h"

#include <endian.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "text/utf8.h"

enum {
	FILE_LIMIT = 64 * 1024 * 1024,
	NO_COLUMN = 255,
	STEP = 64 /* bytes looked at together */
};

void row_report(const struct row *row, const char *at, enum diag_code code,
		const char *detail, struct diag *diag)
{
	struct place place = { row->path, row->line, 0 };
	if (at && row->start && at >= row->start && at - row->start < FILE_LIMIT) {
		place.column = 1;
		for (const char *c = row->start; c < at; c++)
			place.column += (*c & 0xC0) != 0x80;
	}
	diag_report(diag, place, code, detail);
}

static void report(struct tsv *tsv, const char *start, const char *at,
		   enum diag_code code, const char *detail)
{
	struct row row = { .path = tsv->path, .line = tsv->line, .start = start };
	row_report(&row, at, code, detail, tsv->diag);
	tsv->faulty = true;
}

/* What cannot be read in full, such as a pipe, is not opened at all. */
static enum tsv_status find_file(struct tsv *tsv, size_t *size)
{
	struct stat status;
	if (stat(tsv->path, &status)) {
		if (errno == ENOENT)
			return TSV_ABSENT;
		report(tsv, NULL, NULL, DIAG_CANNOT_OPEN, strerror(errno));
		return TSV_FAULTY;
	}
	*size = (size_t)status.st_size;
	if (S_ISREG(status.st_mode) && *size <= FILE_LIMIT)
		return TSV_READ;
	report(tsv, NULL, NULL,
	       S_ISREG(status.st_mode) ? DIAG_LEXICON_TOO_LARGE : DIAG_CANNOT_READ,
	       NULL);
	return TSV_FAULTY;
}

/* The whole file and a line break, which ends every line for sure, and line
 * breaks to the end of the last STEP. */
static enum tsv_status read_whole(struct tsv *tsv, struct arena *arena)
{
	size_t size;
	enum tsv_status status = find_file(tsv, &size);
	if (status != TSV_READ)
		return status;
	FILE *file = fopen(tsv->path, "re");
	if (!file) {
		report(tsv, NULL, NULL, DIAG_CANNOT_OPEN, strerror(errno));
		return TSV_FAULTY;
	}
	setvbuf(file, NULL, _IONBF, 0);
	tsv->at = arena_take(arena, size + STEP);
	tsv->end = tsv->at + fread(tsv->at, 1, size, file);
	memset(tsv->end, '\n', (size_t)(tsv->at + size + STEP - tsv->end));
	if (ferror(file)) {
		report(tsv, NULL, NULL, DIAG_CANNOT_READ, NULL);
		status = TSV_FAULTY;
	}
	fclose(file);
	return status;
}

/* Whether a text may stand in a file: valid UTF-8 without control characters
 * but for tabs and line breaks. Nearly every file passes as a whole. Looks at
 * STEP bytes together, each with a place of its own for what it found, as
 * compilers can do at once; behind the file there are line breaks. */
static bool is_clean(const char *at, const char *end)
{
	struct str whole = { at, (size_t)(end - at) };
	unsigned char control[STEP] = { 0 }, high[STEP] = { 0 };
	for (; at < end; at += STEP)
		for (int i = 0; i < STEP; i++) {
			unsigned char c = (unsigned char)at[i];
			control[i] |= (c < ' ' && c != '\t' && c != '\n') | (c == 0x7F);
			high[i] |= c;
		}
	for (int i = 0; i < STEP; i++) {
		if (control[i])
			return false;
		high[0] |= high[i];
	}
	return high[0] < 0x80 || utf8_is_valid(whole);
}

/* Whether a cell is valid; a carriage return before the line break behind it
 * is not of the cell. */
static bool is_valid_cell(struct str cell)
{
	for (size_t i = 0; i < cell.length; i++) {
		unsigned char c = (unsigned char)cell.at[i];
		if ((c < ' ' && c != '\r') || c == 0x7F)
			return false;
		if (c == '\r' && (i + 1 < cell.length || cell.at[i + 1] != '\n'))
			return false;
	}
	return utf8_is_valid(cell);
}

/* Looks at each cell of a line, of which no file has to be fast. */
static bool is_valid_line(struct tsv *tsv)
{
	const char *line = tsv->at, *cell = line;
	bool valid = true;
	for (const char *at = line;; at++) {
		if (*at != '\t' && *at != '\n')
			continue;
		if (!is_valid_cell((struct str){ cell, (size_t)(at - cell) })) {
			report(tsv, line, cell, DIAG_LEXICON_INVALID_UTF8, NULL);
			valid = false;
		}
		if (*at == '\n')
			return valid;
		cell = at + 1;
	}
}

enum { WORD = 8 };

/* Which of the next eight bytes lie below a space: the top bit of each of
 * those, the first byte lowest. Adding 0x60 takes to the top bit what does not,
 * and never further, as that bit has been cleared before. */
static inline uint64_t below_space(const char *at)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t bytes;
	memcpy(&bytes, at, WORD);
	return le64toh(~(((bytes & ones * 0x7F) + ones * 0x60) | bytes) & ones * 0x80);
}

/* Cuts the line at tsv->at into raw cells and returns how many there are; those
 * beyond TSV_COLUMNS are dropped. */
static uint32_t cut_line(struct tsv *tsv)
{
	char *cell = tsv->at;
	uint32_t count = 0;
	for (char *at = cell;; at += WORD)
		for (uint64_t left = below_space(at); left; left &= left - 1) {
			char *end = at + __builtin_ctzll(left) / WORD, c = *end;
			if (c != '\t' && c != '\n')
				continue;
			*end = '\0';
			if (count < TSV_COLUMNS)
				tsv->raw[count] = cell;
			count++;
			if (c == '\n') {
				if (end > cell && end[-1] == '\r')
					end[-1] = '\0';
				tsv->at = end + 1;
				return count;
			}
			cell = end + 1;
		}
}

/* As cut_line; false where some cell is not valid. */
static bool split_line(struct tsv *tsv, uint32_t *count)
{
	bool valid = tsv->clean || is_valid_line(tsv);
	*count = cut_line(tsv);
	return valid;
}

/* Moves to the next line that is neither empty nor a comment. */
static bool find_line(struct tsv *tsv)
{
	while (tsv->at < tsv->end) {
		tsv->line++;
		char c = *tsv->at;
		if (c != '#' && c != '\n' && !(c == '\r' && tsv->at[1] == '\n'))
			return true;
		tsv->at = (char *)memchr(tsv->at, '\n',
					 (size_t)(tsv->end - tsv->at) + 1) + 1;
	}
	return false;
}

static bool is_remark(const char *name)
{
	return strstr(name, "verification") || !strcmp(name, "note");
}

static void read_column(struct tsv *tsv, uint32_t cell, const char *start)
{
	const char *name = tsv->raw[cell];
	tsv->column_of[cell] = NO_COLUMN;
	for (uint8_t i = 0; tsv->columns[i].name; i++)
		if (!strcmp(tsv->columns[i].name, name))
			tsv->column_of[cell] = i;
	if (tsv->column_of[cell] == NO_COLUMN && !is_remark(name))
		report(tsv, start, name, DIAG_LEXICON_UNKNOWN_COLUMN, name);
	for (uint32_t i = 0; i < cell; i++)
		if (!strcmp(tsv->raw[i], name))
			report(tsv, start, name, DIAG_LEXICON_DUPLICATE, name);
}

static void find_missing_columns(struct tsv *tsv)
{
	for (uint8_t i = 0; tsv->columns[i].name; i++)
		if (tsv->columns[i].presence != COLUMN_OPTIONAL &&
		    !memchr(tsv->column_of, i, tsv->cell_count))
			report(tsv, NULL, NULL, DIAG_LEXICON_NO_COLUMN,
			       tsv->columns[i].name);
}

static void read_header(struct tsv *tsv)
{
	const char *start = tsv->at;
	if (!find_line(tsv)) {
		tsv->line = 0;
		report(tsv, NULL, NULL, DIAG_LEXICON_NO_HEADER, NULL);
		return;
	}
	start = tsv->at;
	uint32_t count;
	if (!split_line(tsv, &count))
		return;
	if (count > TSV_COLUMNS) {
		report(tsv, NULL, NULL, DIAG_LEXICON_CELLS, NULL);
		return;
	}
	tsv->cell_count = count;
	for (uint32_t i = 0; i < count; i++)
		read_column(tsv, i, start);
	find_missing_columns(tsv);
}

enum tsv_status tsv_open(struct tsv *tsv, const char *path,
			 const struct column *columns, struct diag *diag,
			 struct arena *arena)
{
	*tsv = (struct tsv){ .path = path, .columns = columns, .diag = diag };
	enum tsv_status status = read_whole(tsv, arena);
	if (status != TSV_READ)
		return status;
	if (tsv->end - tsv->at >= 3 && !memcmp(tsv->at, "\xEF\xBB\xBF", 3))
		tsv->at += 3;
	tsv->clean = is_clean(tsv->at, tsv->end);
	char *empty = arena_take(arena, 1);
	for (uint32_t i = 0; columns[i].name; i++)
		tsv->cells[i] = empty;
	read_header(tsv);
	return tsv->faulty ? TSV_FAULTY : TSV_READ;
}

uint32_t tsv_lines(const struct tsv *tsv)
{
	uint32_t lines = 0;
	for (const char *at = tsv->at; at < tsv->end; lines++)
		at = (const char *)memchr(at, '\n', (size_t)(tsv->end - at) + 1) + 1;
	return lines;
}

static bool check_cells(struct tsv *tsv, const char *start)
{
	bool good = true;
	for (uint32_t i = 0; i < tsv->cell_count; i++) {
		if (tsv->column_of[i] == NO_COLUMN)
			continue;
		const struct column *column = &tsv->columns[tsv->column_of[i]];
		char *cell = tsv->raw[i];
		tsv->cells[tsv->column_of[i]] = cell;
		enum diag_code fault = DIAG_CODE_COUNT;
		if (!*cell && column->presence == COLUMN_FILLED)
			fault = DIAG_LEXICON_EMPTY_CELL;
		else if (*cell && column->kind != CELL_TEXT)
			fault = cell_fault(column->kind, cell);
		if (fault == DIAG_CODE_COUNT)
			continue;
		report(tsv, start, cell, fault, *cell ? cell : column->name);
		good = false;
	}
	return good;
}

bool tsv_next(struct tsv *tsv, struct row *row)
{
	while (find_line(tsv)) {
		const char *start = tsv->at;
		uint32_t count;
		if (!split_line(tsv, &count))
			continue;
		if (count != tsv->cell_count) {
			char detail[40];
			snprintf(detail, sizeof detail, "%u for %u", count,
				 tsv->cell_count);
			report(tsv, NULL, NULL, DIAG_LEXICON_CELLS, detail);
			continue;
		}
		if (!check_cells(tsv, start))
			continue;
		*row = (struct row){ tsv->path, tsv->line, start, tsv->cells };
		return true;
	}
	return false;
}
