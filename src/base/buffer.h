/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Text that is being built. The pointer is never NULL and the text always
 * ends in a NUL that is not counted. */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/str.h"

struct buffer {
	char *at;
	size_t length, room;
};

void buffer_init(struct buffer *buffer);
void buffer_release(struct buffer *buffer);
void buffer_clear(struct buffer *buffer);
/* Clears it, and gives its memory back where that is more than kept. */
void buffer_empty(struct buffer *buffer, size_t kept);
void buffer_truncate(struct buffer *buffer, size_t length); /* not to grow */
void buffer_make_room(struct buffer *buffer, size_t more);
void buffer_add_number(struct buffer *buffer, uint32_t number); /* in decimal */
void buffer_format(struct buffer *buffer, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
struct str buffer_as_str(const struct buffer *buffer);

static inline void buffer_add(struct buffer *buffer, const char *bytes, size_t length)
{
	if (buffer->room - buffer->length <= length)
		buffer_make_room(buffer, length);
	if (length)
		memcpy(buffer->at + buffer->length, bytes, length);
	buffer->length += length;
	buffer->at[buffer->length] = '\0';
}

static inline void buffer_add_text(struct buffer *buffer, const char *text)
{
	buffer_add(buffer, text, strlen(text));
}

static inline void buffer_add_char(struct buffer *buffer, char c)
{
	buffer_add(buffer, &c, 1);
}

#endif
