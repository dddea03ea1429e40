/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "text/utf8.h"

#include <utf8proc.h>

uint32_t utf8_next(struct str text, uint32_t *offset)
{
	const unsigned char *at = (const unsigned char *)text.at + *offset;
	if (at[0] < 0x80) {
		*offset += 1;
		return at[0];
	}
	if (at[0] < 0xE0) {
		*offset += 2;
		return (at[0] & 0x1Fu) << 6 | (at[1] & 0x3Fu);
	}
	if (at[0] < 0xF0) {
		*offset += 3;
		return (at[0] & 0x0Fu) << 12 | (at[1] & 0x3Fu) << 6 |
		       (at[2] & 0x3Fu);
	}
	*offset += 4;
	return (at[0] & 0x07u) << 18 | (at[1] & 0x3Fu) << 12 |
	       (at[2] & 0x3Fu) << 6 | (at[3] & 0x3Fu);
}

/* How many bytes at the front are ASCII without NUL: eight at a time. A byte
 * is NUL where subtracting one borrows into its top bit, which was not set. */
static size_t plain_length(const unsigned char *at, size_t length)
{
	size_t done = 0;
	while (length - done >= 8) {
		uint64_t word;
		memcpy(&word, at + done, 8);
		if (((word - UINT64_C(0x0101010101010101)) | word) &
		    UINT64_C(0x8080808080808080))
			break;
		done += 8;
	}
	while (done < length && at[done] && at[done] < 0x80)
		done++;
	return done;
}

/* The second byte's range tells overlong forms, surrogates and what lies
 * beyond U+10FFFF from the rest (Unicode, table 3-7). */
static void second_byte_range(unsigned char first, unsigned char *low,
			      unsigned char *high)
{
	*low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
	*high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
}

static unsigned sequence_length(unsigned char first)
{
	if (first < 0x80)
		return 1;
	if (first < 0xC2 || first > 0xF4)
		return 0;
	return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/* The length of the sequence or of the maximal ill-formed subpart at the
 * front of a text that is not empty; good tells which. */
static size_t sequence_at(const unsigned char *at, size_t left, bool *good)
{
	unsigned wanted = sequence_length(at[0]);
	unsigned char low, high;
	*good = false;
	if (!wanted || !at[0])
		return 1;
	second_byte_range(at[0], &low, &high);
	for (unsigned i = 1; i < wanted; i++) {
		if (i == left || at[i] < low || at[i] > high)
			return i;
		low = 0x80;
		high = 0xBF;
	}
	/* U+FFFE and U+FFFF, which XML and RDF do not allow */
	*good = !(at[0] == 0xEF && at[1] == 0xBF && at[2] >= 0xBE);
	return wanted;
}

void utf8_make_valid(struct buffer *valid, struct str bytes,
		     void (*bad)(void *self, uint32_t offset), void *self)
{
	const unsigned char *at = (const unsigned char *)bytes.at;
	size_t done = 0, copied = 0;
	while (done < bytes.length) {
		bool good;
		size_t plain = plain_length(at + done, bytes.length - done);
		done += plain;
		if (done == bytes.length)
			break;
		size_t length = sequence_at(at + done, bytes.length - done, &good);
		if (!good) {
			buffer_add(valid, bytes.at + copied, done - copied);
			buffer_add_text(valid, "\xEF\xBF\xBD");
			if (bad)
				bad(self, (uint32_t)done);
			copied = done + length;
		}
		done += length;
	}
	if (copied < done)
		buffer_add(valid, bytes.at + copied, done - copied);
}

bool utf8_is_valid(struct str bytes)
{
	const unsigned char *at = (const unsigned char *)bytes.at;
	size_t done = 0;
	while (done < bytes.length) {
		bool good;
		done += plain_length(at + done, bytes.length - done);
		if (done == bytes.length)
			break;
		done += sequence_at(at + done, bytes.length - done, &good);
		if (!good)
			return false;
	}
	return true;
}

static utf8proc_category_t category(uint32_t code_point)
{
	return utf8proc_category((utf8proc_int32_t)code_point);
}

bool utf8_is_letter(uint32_t code_point)
{
	if (code_point < 0x80)
		return (code_point | 0x20) - 'a' < 26;
	utf8proc_category_t c = category(code_point);
	return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_ME;
}

bool utf8_is_upper(uint32_t code_point)
{
	if (code_point < 0x80)
		return code_point - 'A' < 26;
	utf8proc_category_t c = category(code_point);
	return c == UTF8PROC_CATEGORY_LU || c == UTF8PROC_CATEGORY_LT;
}

bool utf8_is_digit(uint32_t code_point)
{
	if (code_point < 0x80)
		return code_point - '0' < 10;
	return category(code_point) == UTF8PROC_CATEGORY_ND;
}

bool utf8_is_space(uint32_t code_point)
{
	if (code_point < 0x80)
		return code_point == ' ' || code_point - '\t' < 5;
	if (code_point == 0x85 || code_point == 0x200B || code_point == 0xFEFF)
		return true;
	utf8proc_category_t c = category(code_point);
	return c >= UTF8PROC_CATEGORY_ZS && c <= UTF8PROC_CATEGORY_ZP;
}
