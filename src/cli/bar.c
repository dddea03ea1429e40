/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/bar.h"

enum { SHORTEST = 10, LONGEST = 40 }; /* columns within the brackets */

static void add_time(struct buffer *line, double seconds)
{
	unsigned long whole = seconds < 1e9 ? (unsigned long)(seconds + 0.5) : 0;
	if (whole >= 3600)
		buffer_format(line, "%lu:%02lu:%02lu", whole / 3600, whole / 60 % 60,
			      whole % 60);
	else
		buffer_format(line, "%lu:%02lu", whole / 60, whole % 60);
}

static void add_brackets(struct buffer *line, double part, size_t columns)
{
	size_t done = (size_t)(part * (double)columns);
	buffer_add_text(line, "[");
	for (size_t i = 0; i < columns; i++)
		buffer_add_char(line, i < done ? '=' : i == done ? '>' : ' ');
	buffer_add_text(line, "]  ");
}

static void add_rest(struct buffer *line, const struct progress *progress)
{
	double part = progress->part;
	buffer_format(line, "%3.0f%%", part * 100);
	if (part > 0) {
		buffer_add_text(line, "  ");
		add_time(line, progress->seconds * (1 - part) / part);
		buffer_add_text(line, " left");
	}
}

/* The brackets take what columns the words leave. */
static void add_part(struct buffer *line, const struct progress *progress, size_t columns)
{
	struct buffer rest;
	buffer_init(&rest);
	add_rest(&rest, progress);
	size_t taken = line->length + rest.length + sizeof "[]  ";
	size_t room = columns > taken ? columns - taken : 0;
	if (room >= SHORTEST)
		add_brackets(line, progress->part, room < LONGEST ? room : LONGEST);
	buffer_add(line, rest.at, rest.length);
	buffer_release(&rest);
}

void bar_format(struct buffer *line, const struct progress *progress, size_t columns)
{
	size_t start = line->length;
	double megabytes = (double)progress->bytes / 1e6;
	buffer_format(line, "%zu documents  %.1f MB  ", progress->documents, megabytes);
	if (progress->seconds > 0)
		buffer_format(line, "%.1f MB/s  ", megabytes / progress->seconds);
	if (progress->part < 0)
		add_time(line, progress->seconds);
	else
		add_part(line, progress, start + columns);
	if (line->length - start >= columns)
		buffer_truncate(line, start + (columns ? columns - 1 : 0));
}
