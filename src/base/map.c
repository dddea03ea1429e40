/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/map.h"

#include <string.h>

uint32_t map_hash(struct str key)
{
	uint32_t hash = 2166136261u;
	for (size_t i = 0; i < key.length; i++)
		hash = (hash ^ (unsigned char)key.at[i]) * 16777619u;
	return hash;
}

static struct map_slot *slot_of(const struct map *map, struct str key,
				uint32_t hash)
{
	uint32_t i = hash & (map->room - 1);
	while (map->slots[i].key &&
	       !(map->slots[i].hash == hash &&
		 map->slots[i].length == key.length &&
		 !memcmp(map->slots[i].key, key.at, key.length)))
		i = (i + 1) & (map->room - 1);
	return &map->slots[i];
}

static void resize(struct map *map, uint32_t room)
{
	struct map_slot *old = map->slots;
	uint32_t old_room = map->room;
	map->slots = arena_take(map->arena, room * sizeof *map->slots);
	map->room = room;
	for (uint32_t i = 0; i < old_room; i++)
		if (old[i].key)
			*slot_of(map, (struct str){ old[i].key, old[i].length },
				 old[i].hash) = old[i];
	arena_give_back(map->arena, old, old_room * sizeof *old);
}

void map_init(struct map *map, struct arena *arena)
{
	*map = (struct map){ .arena = arena };
	resize(map, 64);
}

uint32_t map_find(const struct map *map, struct str key)
{
	const struct map_slot *slot = slot_of(map, key, map_hash(key));
	return slot->key ? slot->value : MAP_NONE;
}

uint32_t map_put(struct map *map, struct str key, uint32_t value)
{
	if (map->count * 2 >= map->room)
		resize(map, map->room * 2);
	uint32_t hash = map_hash(key);
	struct map_slot *slot = slot_of(map, key, hash);
	if (!slot->key) {
		*slot = (struct map_slot){
			arena_copy(map->arena, key.at, key.length),
			(uint32_t)key.length, hash, value
		};
		map->count++;
	}
	return slot->value;
}
