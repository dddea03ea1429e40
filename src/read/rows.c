/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* JSON Lines: each line a record. What is in a row is looked at later, so that
 * a bad one costs only itself. A file that is one array of objects is taken apart
 * as if each of them stood on a line. */
#include "read/level.h"

#include "base/buffer.h"
#include "read/look.h"

static bool looks_like_array(struct str head)
{
	head = look_behind_space(head);
	if (!head.length || head.at[0] != '[')
		return false;
	head = look_behind_space(look_behind(head, 1));
	return head.length && head.at[0] == '{';
}

static bool looks_like_rows(struct str head)
{
	if (looks_like_array(head))
		return true;
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

/* -- an array ------------------------------------------------------------------------ */

/* How far into an object its bytes have been seen. */
struct within {
	uint32_t depth;
	bool string, escaped;
};

/* Goes on over one more; false where the object ends with it. */
static bool is_within(struct within *within, char c)
{
	if (within->escaped) {
		within->escaped = false;
	} else if (within->string) {
		within->escaped = c == '\\';
		within->string = c != '"';
	} else {
		within->string = c == '"';
		within->depth += c == '{';
		within->depth -= c == '}';
	}
	return within->depth;
}

/* How many of the bytes are the object's, and whether it ends with them. */
static size_t length_within(struct within *within, struct str bytes, bool *ends)
{
	size_t length = 0;
	*ends = false;
	while (length < bytes.length && !*ends)
		*ends = !is_within(within, bytes.at[length++]);
	return length;
}

/* The next object, or what there is of it. */
static enum stream_end read_object(struct stream *stream, struct str *object,
				   struct arena *arena)
{
	struct within within = { 0 };
	struct buffer buffer;
	bool ends = false, fits = true;
	buffer_init(&buffer);
	for (struct str next; !ends && (next = stream_peek(stream, 1)).length;) {
		size_t length = length_within(&within, next, &ends);
		fits = fits && buffer.length + length <= LARGEST_RECORD;
		if (fits)
			buffer_add(&buffer, next.at, length);
		stream_skip(stream, length);
	}
	*object = (struct str){ arena_copy(arena, buffer.at, buffer.length), buffer.length };
	buffer_release(&buffer);
	return stream->why ? STREAM_FAILED : fits ? STREAM_OK : STREAM_TOO_LARGE;
}

/* What comes next behind white space and, but before the first, a comma: 0 at the
 * end. */
static char pass_over_comma(struct stream *stream)
{
	struct str next;
	while ((next = stream_peek(stream, 1)).length &&
	       (look_is_space(next.at[0]) || next.at[0] == ','))
		stream_skip(stream, 1);
	return next.length ? next.at[0] : '\0';
}

/* The mark of the array's beginning, and what may stand before it. */
static void pass_over_bracket(struct stream *stream)
{
	struct str next;
	while ((next = stream_peek(stream, 1)).length && next.at[0] != '[')
		stream_skip(stream, 1);
	stream_skip(stream, 1);
}

static enum step next_object(struct level *level, struct record *record,
			     struct diag *diag, struct arena *arena)
{
	struct stream *stream = &level->stream;
	struct str object;
	if (!level->count)
		pass_over_bracket(stream);
	char c = pass_over_comma(stream);
	if (c == ']')
		return STEP_END;
	const char *name = arena_format(arena, "%s:%u", level->name, ++level->count);
	if (c != '{') {
		diag_report(diag, (struct place){ name, 0, 0 },
			    stream->why ? DIAG_CANNOT_READ : DIAG_BAD_ROW, stream->why);
		return STEP_END;
	}
	enum stream_end end = read_object(stream, &object, arena);
	if (!level_check(level, end, name, diag))
		return end == STREAM_FAILED ? STEP_END : STEP_NOTHING;
	*record = (struct record){ .name = name, .bytes = object, .format = FORMAT_ROWS };
	return STEP_RECORD;
}

static const struct layer layer_array = {
	.format = FORMAT_ROWS,
	.next = next_object,
};

static void open_rows(struct level *level)
{
	if (looks_like_array(stream_peek(&level->stream, 1)))
		level->layer = &layer_array;
}

const struct layer layer_rows = {
	.format = FORMAT_ROWS,
	.looks = looks_like_rows,
	.open = open_rows,
	.next = next_row,
};
