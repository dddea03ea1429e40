/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "read/utf16.h"

#include <stdint.h>
#include <string.h>

#include "base/buffer.h"

static bool begins_with(struct str bytes, struct str mark)
{
	return bytes.length >= mark.length && !memcmp(bytes.at, mark.at, mark.length);
}

/* By its byte order mark, which is little-endian, or not. */
static bool is_utf16(struct str bytes, bool *little)
{
	*little = begins_with(bytes, (struct str){ "\xFF\xFE", 2 });
	return *little || begins_with(bytes, (struct str){ "\xFE\xFF", 2 });
}

bool utf16_is_utf32(struct str bytes)
{
	return begins_with(bytes, (struct str){ "\xFF\xFE\0\0", 4 }) ||
	       begins_with(bytes, (struct str){ "\0\0\xFE\xFF", 4 });
}

static uint32_t unit_at(struct str bytes, size_t at, bool little)
{
	uint32_t first = (unsigned char)bytes.at[at];
	uint32_t second = (unsigned char)bytes.at[at + 1];
	return little ? first | second << 8 : first << 8 | second;
}

/* Half of a pair that stands alone becomes a byte that is no UTF-8: it is reported
 * and made good as others are, and one code point stays one. */
static void add_code_point(struct buffer *to, uint32_t c)
{
	char bytes[4];
	size_t length = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
	static const unsigned char first[] = { 0, 0, 0xC0, 0xE0, 0xF0 };
	for (size_t i = length - 1; i; i--, c >>= 6)
		bytes[i] = (char)(0x80 | (c & 0x3F));
	bytes[0] = (char)(first[length] | c);
	if (length == 3 && (unsigned char)bytes[0] == 0xED && bytes[1] & 0x20)
		buffer_add_char(to, '\xFF');
	else
		buffer_add(to, bytes, length);
}

struct str utf16_undone(struct str bytes, struct arena *arena)
{
	bool little;
	if (!is_utf16(bytes, &little))
		return bytes;
	struct buffer text;
	size_t at = 0;
	buffer_init(&text);
	while (bytes.length - at >= 2) {
		uint32_t c = unit_at(bytes, at, little);
		at += 2;
		bool pair = c >> 10 == 0xD800 >> 10 && bytes.length - at >= 2 &&
			    unit_at(bytes, at, little) >> 10 == 0xDC00 >> 10;
		if (pair) {
			c = 0x10000 + ((c & 0x3FF) << 10 |
				       (unit_at(bytes, at, little) & 0x3FF));
			at += 2;
		}
		add_code_point(&text, c);
	}
	if (at < bytes.length)
		buffer_add_char(&text, '\xFF');
	struct str copy = { arena_copy(arena, text.at, text.length), text.length };
	buffer_release(&text);
	return copy;
}
