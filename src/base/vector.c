/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/vector.h"

#include <string.h>

/* Doubling: what is left behind in the arena is never more than what is
 * kept, and of large lists nothing is. */
void *vector_grow(void *elements, uint32_t count, uint32_t *room, size_t size,
		  struct arena *arena)
{
	return vector_resize(elements, count, room, *room ? *room * 2 : 8, size,
			     arena);
}

void *vector_resize(void *elements, uint32_t count, uint32_t *room,
		    uint32_t wanted, size_t size, struct arena *arena)
{
	void *grown = arena_take(arena, wanted * size);
	if (count)
		memcpy(grown, elements, count * size);
	arena_give_back(arena, elements, *room * size);
	*room = wanted;
	return grown;
}
