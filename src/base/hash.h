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

#endif
