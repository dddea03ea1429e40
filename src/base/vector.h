/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A growing array in an arena. A list type names its element once:
 *
 *     struct token_list { VECTOR_OF(struct token); };
 *     struct token *token = vector_add(&list, arena);   // zeroed
 *
 * Growing moves the elements: keep indexes, not pointers, while adding. */
#ifndef BASE_VECTOR_H
#define BASE_VECTOR_H

#include <stdint.h>

#include "base/arena.h"

#define VECTOR_OF(type) \
	type *at;       \
	uint32_t count; \
	uint32_t room

#define vector_add(list, arena)                                          \
	((list)->count == (list)->room                                   \
		 ? (void)((list)->at = vector_grow((list)->at, (list)->count, \
						   &(list)->room,        \
						   sizeof *(list)->at,   \
						   (arena)))             \
		 : (void)0,                                              \
	 &(list)->at[(list)->count++])

/* Makes room for so many elements in all, so that none will be moved. */
#define vector_reserve(list, wanted, arena)                                 \
	((list)->room < (wanted)                                            \
		 ? (void)((list)->at = vector_resize((list)->at, (list)->count, \
						     &(list)->room, (wanted), \
						     sizeof *(list)->at,    \
						     (arena)))              \
		 : (void)0)

void *vector_grow(void *elements, uint32_t count, uint32_t *room, size_t size,
		  struct arena *arena);
void *vector_resize(void *elements, uint32_t count, uint32_t *room,
		    uint32_t wanted, size_t size, struct arena *arena);

#endif
