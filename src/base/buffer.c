/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/buffer.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

void buffer_init(struct buffer *buffer)
{
	buffer->room = 64;
	buffer->at = memory_resize(NULL, buffer->room);
	buffer->at[0] = '\0';
	buffer->length = 0;
}

void buffer_release(struct buffer *buffer)
{
	free(buffer->at);
	*buffer = (struct buffer){ 0 };
}

void buffer_clear(struct buffer *buffer)
{
	buffer_truncate(buffer, 0);
}

void buffer_empty(struct buffer *buffer, size_t kept)
{
	if (buffer->room > kept) {
		buffer_release(buffer);
		buffer_init(buffer);
	}
	buffer_clear(buffer);
}

void buffer_truncate(struct buffer *buffer, size_t length)
{
	assert(length <= buffer->length);
	buffer->length = length;
	buffer->at[length] = '\0';
}

void buffer_make_room(struct buffer *buffer, size_t more)
{
	if (buffer->length + more + 1 <= buffer->room)
		return;
	while (buffer->length + more + 1 > buffer->room)
		buffer->room *= 2;
	buffer->at = memory_resize(buffer->at, buffer->room);
}

void buffer_add_number(struct buffer *buffer, uint32_t number)
{
	char digits[10];
	size_t first = sizeof digits;
	do {
		digits[--first] = (char)('0' + number % 10);
		number /= 10;
	} while (number);
	buffer_add(buffer, digits + first, sizeof digits - first);
}

void buffer_format(struct buffer *buffer, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	int length = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (length <= 0)
		return;
	buffer_make_room(buffer, (size_t)length);
	va_start(args, format);
	vsnprintf(buffer->at + buffer->length, (size_t)length + 1, format, args);
	va_end(args);
	buffer->length += (size_t)length;
}

struct str buffer_as_str(const struct buffer *buffer)
{
	return (struct str){ buffer->at, buffer->length };
}
