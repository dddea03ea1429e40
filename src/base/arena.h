/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* An arena: memory that is taken piece by piece and given back all at once.
 * One belongs to each document, one to the lexicon. Built with
 * -DARENA_PLAIN_MALLOC every piece is an allocation of its own, so that the
 * address sanitizer sees each of them. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena;

struct arena *arena_new(void);
void arena_free(struct arena *arena);        /* NULL is allowed */

/* Gives every piece back and keeps the memory for the next document. */
void arena_reset(struct arena *arena);

/* Zeroed memory, aligned for any object, owned by the arena. */
void *arena_take(struct arena *arena, size_t size);

/* Gives a piece back before the others. Only large ones are worth it, those
 * that a long text has for each of its words: a small one stays until the
 * reset. NULL is allowed. */
void arena_give_back(struct arena *arena, void *piece, size_t size);

/* A copy of the bytes with a NUL after them, owned by the arena. */
char *arena_copy(struct arena *arena, const char *bytes, size_t length);

/* printf into the arena. */
char *arena_format(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Bytes that the arena has asked the system for: what it costs. */
size_t arena_size(const struct arena *arena);

#endif
