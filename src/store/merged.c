/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "store/merged.h"

#include <stdlib.h>

#include "base/memory.h"

/* What goes through the triples of a pattern. */
struct cursor {
	struct merged *merged;
	sqlite3_stmt *statement;
	struct cursor *next;
	enum statement pattern;
};

static int64_t find_node(void *self, const struct node *node)
{
	struct merged *merged = self;
	return database_find(merged->database, node);
}

static bool get_node(void *self, int64_t number, struct node *node)
{
	struct merged *merged = self;
	return database_node(merged->database, number, node);
}

static struct cursor *new_cursor(struct merged *merged, enum statement pattern)
{
	struct cursor *cursor = memory_new(sizeof *cursor);
	cursor->merged = merged;
	cursor->pattern = pattern;
	cursor->statement = database_prepare(merged->database, pattern);
	return cursor;
}

static struct cursor *find(void *self, const int64_t pattern[3])
{
	struct merged *merged = self;
	int given = (pattern[0] != 0) | (pattern[1] != 0) << 1 | (pattern[2] != 0) << 2;
	struct cursor **idle = &merged->idle[given];
	struct cursor *cursor = *idle;
	if (cursor)
		*idle = cursor->next;
	else
		cursor = new_cursor(merged, STATEMENT_FIND + (enum statement)given);
	for (int i = 0; i < 3; i++)
		if (pattern[i])
			sqlite3_bind_int64(cursor->statement, i + 1, pattern[i]);
	return cursor;
}

static bool next(struct cursor *cursor, int64_t triple[3])
{
	bool is = database_step(cursor->merged->database, cursor->statement);
	for (int i = 0; is && i < 3; i++)
		triple[i] = sqlite3_column_int64(cursor->statement, i);
	return is;
}

static void end(struct cursor *cursor)
{
	struct cursor **idle =
		&cursor->merged->idle[cursor->pattern - STATEMENT_FIND];
	sqlite3_reset(cursor->statement);
	cursor->next = *idle;
	*idle = cursor;
}

static int64_t count(void *self)
{
	struct merged *merged = self;
	return database_take(merged->database,
			     database_use(merged->database, STATEMENT_TRIPLES));
}

static bool each_literal(void *self, void (*see)(void *whose, const struct node *),
			 void *whose)
{
	struct merged *merged = self;
	return database_each_literal(merged->database, see, whose);
}

static bool is_fine(void *self)
{
	const struct merged *merged = self;
	return !merged->database->failed;
}

struct backing merged_backing(struct merged *merged)
{
	return (struct backing){ merged, find_node, get_node, find, next, end,
				 count, each_literal, is_fine };
}

void merged_release(struct merged *merged)
{
	for (int i = 0; i < MERGED_PATTERNS; i++)
		while (merged->idle[i]) {
			struct cursor *cursor = merged->idle[i];
			merged->idle[i] = cursor->next;
			sqlite3_finalize(cursor->statement);
			free(cursor);
		}
}
