/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* JSON Lines: each line a record. What is in a row is looked at later, so that
 * a bad one costs only itself. */
#include "read/level.h"

#include "read/look.h"

static bool looks_like_rows(struct str head)
{
	head = look_behind_space(head);
	if (!head.length || head.at[0] != '{')
		return false;
	head = look_behind_space((struct str){ head.at + 1, head.length - 1 });
	return head.length && (head.at[0] == '"' || head.at[0] == '}');
}

static enum step next_row(struct level *level, struct record *record,
			  struct diag *diag, struct arena *arena)
{
	struct str line;
	enum stream_end end = stream_read_line(&level->stream, LARGEST_RECORD, &line,
					       arena);
	if (end == STREAM_NO_MORE)
		return STEP_END;
	const char *name = arena_format(arena, "%s:%u", level->name, ++level->count);
	if (!level_check(level, end, name, diag))
		return end == STREAM_FAILED ? STEP_END : STEP_NOTHING;
	if (!look_behind_space(line).length)
		return STEP_NOTHING;
	*record = (struct record){ .name = name, .bytes = line, .format = FORMAT_ROWS };
	return STEP_RECORD;
}

const struct layer layer_rows = {
	.format = FORMAT_ROWS,
	.looks = looks_like_rows,
	.next = next_row,
};
