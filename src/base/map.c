/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/map.h"

#include <string.h>

#include "base/hash.h"

enum { FIRST_ROOM = 64 };

static struct map_slot *slot_of(const struct map *map, struct str key,
				uint32_t hash)
{
	uint32_t i = hash & (map->room - 1);
	while (map->slots[i].key &&
	       !(map->slots[i].hash == hash &&
		 !strncmp(map->slots[i].key, key.at, key.length) &&
		 !map->slots[i].key[key.length]))
		i = (i + 1) & (map->room - 1);
	return &map->slots[i];
}

static void resize(struct map *map, uint32_t room)
{
	struct map_slot *old = map->slots;
	uint32_t old_room = map->room;
	map->slots = arena_take(map->arena, room * sizeof *map->slots);
	map->room = room;
	for (uint32_t i = 0; i < old_room; i++) {
		if (!old[i].key)
			continue;
		uint32_t k = old[i].hash & (room - 1);
		while (map->slots[k].key)
			k = (k + 1) & (room - 1);
		map->slots[k] = old[i];
	}
	arena_give_back(map->arena, old, old_room * sizeof *old);
}

/* Whether so many keys fill a map too far: searches are short up to three
 * quarters. */
static bool is_full(uint32_t room, uint32_t count)
{
	return count / 3 >= room / 4;
}

void map_init(struct map *map, struct arena *arena)
{
	*map = (struct map){ .arena = arena };
	resize(map, FIRST_ROOM);
}

void map_reserve(struct map *map, uint32_t count)
{
	uint32_t room = map->room;
	while (is_full(room, count))
		room *= 2;
	if (room > map->room)
		resize(map, room);
}

uint32_t map_find(const struct map *map, struct str key)
{
	const struct map_slot *slot = slot_of(map, key, hash_of(key));
	return slot->key ? slot->value : MAP_NONE;
}

/* The slot of a key, which is the caller's to fill where it is free. */
static struct map_slot *slot_for(struct map *map, struct str key, uint32_t hash)
{
	if (is_full(map->room, map->count))
		resize(map, map->room * 2);
	return slot_of(map, key, hash);
}

static uint32_t put(struct map *map, struct map_slot *slot, const char *key,
		    uint32_t hash, uint32_t value)
{
	*slot = (struct map_slot){ key, hash, value };
	map->count++;
	return value;
}

uint32_t map_put(struct map *map, struct str key, uint32_t value)
{
	uint32_t hash = hash_of(key);
	struct map_slot *slot = slot_for(map, key, hash);
	return slot->key ? slot->value :
			   put(map, slot, arena_copy(map->arena, key.at, key.length),
			       hash, value);
}

uint32_t map_put_kept(struct map *map, const char *key, uint32_t value)
{
	uint32_t hash = hash_of(str_of(key));
	struct map_slot *slot = slot_for(map, str_of(key), hash);
	return slot->key ? slot->value : put(map, slot, key, hash, value);
}
