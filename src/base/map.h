/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A map from byte strings to numbers: open addressing, nothing is removed.
 * Keys are copied into the arena. */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

enum { MAP_NONE = UINT32_MAX };

struct map_slot {
	const char *key;
	uint32_t length, hash, value;
};

struct map {
	struct map_slot *slots;
	uint32_t room, count;
	struct arena *arena;
};

void map_init(struct map *map, struct arena *arena);

/* The number under the key, or MAP_NONE. */
uint32_t map_find(const struct map *map, struct str key);

/* The number that is kept under the key: the one that stood there before,
 * or value where the key is new. */
uint32_t map_put(struct map *map, struct str key, uint32_t value);

/* FNV-1a, 32 bits: the same on every machine. */
uint32_t map_hash(struct str key);

#endif
