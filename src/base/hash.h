/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* 64 bits that stand for a sequence of texts and numbers where it would be too
 * much to keep them: each call takes what came before and gives what it is
 * with one more. To be compared within a run, not kept beyond it. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stdint.h>
#include <string.h>

#include "base/str.h"

static inline uint64_t hash_number(uint64_t before, uint64_t number)
{
	uint64_t hash = (before ^ before >> 32) * 0x9E3779B97F4A7C15 + number;
	hash = (hash ^ hash >> 29) * 0xBF58476D1CE4E5B9;
	return hash ^ hash >> 32;
}

static inline uint64_t hash_text(uint64_t before, struct str text)
{
	uint64_t hash = hash_number(before, text.length), word;
	size_t at = 0;
	for (; text.length - at >= sizeof word; at += sizeof word) {
		memcpy(&word, text.at + at, sizeof word);
		hash = hash_number(hash, word);
	}
	word = 0;
	if (at < text.length)
		memcpy(&word, text.at + at, text.length - at);
	return hash_number(hash, word);
}

static inline uint64_t hash_eight_bytes(const char *at)
{
	uint64_t bytes;
	memcpy(&bytes, at, sizeof bytes);
	return bytes;
}

static inline uint64_t hash_four_bytes(const char *at)
{
	uint32_t bytes;
	memcpy(&bytes, at, sizeof bytes);
	return bytes;
}

/* Eight bytes or less as one number, without a loop: two pieces that may
 * overlap, or the first, the middle and the last byte. */
static inline uint64_t hash_last_bytes(struct str bytes)
{
	if (bytes.length >= 4)
		return hash_four_bytes(bytes.at) << 32 |
		       hash_four_bytes(bytes.at + bytes.length - 4);
	if (!bytes.length)
		return 0;
	return (uint64_t)(unsigned char)bytes.at[0] << 16 |
	       (uint64_t)(unsigned char)bytes.at[bytes.length / 2] << 8 |
	       (unsigned char)bytes.at[bytes.length - 1];
}

/* 32 bits for a place in a table of texts, in as few steps as there can be.
 * What it gives differs between machines of other byte order. */
static inline uint32_t hash_of(struct str bytes)
{
	uint64_t hash = bytes.length * UINT64_C(0x9E3779B97F4A7C15);
	for (; bytes.length > 8; bytes.at += 8, bytes.length -= 8) {
		hash = (hash ^ hash_eight_bytes(bytes.at)) *
		       UINT64_C(0xFF51AFD7ED558CCD);
		hash ^= hash >> 32;
	}
	hash = (hash ^ hash_last_bytes(bytes)) * UINT64_C(0xC4CEB9FE1A85EC53);
	return (uint32_t)(hash >> 32);
}

#endif
