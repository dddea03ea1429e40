/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A map from texts to numbers: open addressing, nothing is removed. A key has
 * no NUL in it. */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

enum { MAP_NONE = UINT32_MAX };

struct map_slot {
	const char *key; /* ends in NUL */
	uint32_t hash, value;
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
 * or value where the key is new. A new key is copied into the arena; one that
 * is kept is not, and must outlive the map. */
uint32_t map_put(struct map *map, struct str key, uint32_t value);
uint32_t map_put_kept(struct map *map, const char *key, uint32_t value);

/* Makes room for so many keys in all. */
void map_reserve(struct map *map, uint32_t count);

#endif
