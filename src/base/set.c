/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/set.h"

#include <assert.h>
#include <stdlib.h>

#include "base/memory.h"

enum { FIRST_ROOM = 1 << 8 }; /* a power of two, as all after it */

static void make(struct set *set, size_t room)
{
	*set = (struct set){ memory_new(room * sizeof *set->at), room, 0 };
}

void set_init(struct set *set)
{
	make(set, FIRST_ROOM);
}

void set_release(struct set *set)
{
	free(set->at);
	*set = (struct set){ 0 };
}

void set_clear(struct set *set)
{
	set_release(set);
	set_init(set);
}

/* Where the number stands, or would. */
static uint64_t *place_of(const struct set *set, uint64_t number)
{
	size_t mask = set->room - 1, place = number & mask;
	while (set->at[place] && set->at[place] != number)
		place = (place + 1) & mask;
	return &set->at[place];
}

static void grow(struct set *set)
{
	struct set old = *set;
	make(set, 2 * old.room);
	set->count = old.count;
	for (size_t i = 0; i < old.room; i++)
		if (old.at[i])
			*place_of(set, old.at[i]) = old.at[i];
	set_release(&old);
}

bool set_add(struct set *set, uint64_t number)
{
	assert(number);
	uint64_t *place = place_of(set, number);
	if (*place)
		return false;
	*place = number;
	if (++set->count > set->room / 2)
		grow(set);
	return true;
}

bool set_has(const struct set *set, uint64_t number)
{
	return *place_of(set, number) != 0;
}
