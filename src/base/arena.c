/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/arena.h"

#include <assert.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { BLOCK_SIZE = 256 * 1024 };

struct block {
	struct block *next, *previous;
	size_t used, room;
	alignas(max_align_t) char bytes[];
};

struct arena {
	struct block *blocks; /* small pieces are taken from the first; one that was
			       * made for a large piece stands behind it */
	struct block *spare;  /* left from before the last reset */
	size_t size;
};

struct arena *arena_new(void)
{
	return memory_new(sizeof(struct arena));
}

static void free_blocks(struct block *block)
{
	while (block) {
		struct block *next = block->next;
		free(block);
		block = next;
	}
}

void arena_free(struct arena *arena)
{
	if (!arena)
		return;
	free_blocks(arena->blocks);
	free_blocks(arena->spare);
	free(arena);
}

/* Blocks of the usual size are kept for the next document; those made for
 * one large piece go back to the system, so that one huge document does not
 * hold its memory for the rest of the run. */
void arena_reset(struct arena *arena)
{
	struct block *block = arena->blocks;
	while (block) {
		struct block *next = block->next;
		if (block->room == BLOCK_SIZE) {
			memset(block->bytes, 0, block->used);
			block->used = 0;
			block->next = arena->spare;
			arena->spare = block;
		} else {
			arena->size -= block->room;
			free(block);
		}
		block = next;
	}
	arena->blocks = NULL;
}

static struct block *new_block(struct arena *arena, size_t room)
{
	struct block *block = arena->spare;
	if (block && room == BLOCK_SIZE) {
		arena->spare = block->next;
		return block;
	}
	block = memory_new(sizeof *block + room);
	block->room = room;
	arena->size += room;
	return block;
}

static void put_block(struct arena *arena, struct block *block, struct block *previous)
{
	struct block **place = previous ? &previous->next : &arena->blocks;
	block->previous = previous;
	block->next = *place;
	if (block->next)
		block->next->previous = block;
	*place = block;
}

#ifdef ARENA_PLAIN_MALLOC
static bool is_large(size_t size)
{
	(void)size;
	return true;
}
#else
static bool is_large(size_t size)
{
	return size > BLOCK_SIZE;
}
#endif

static size_t aligned(size_t size)
{
	const size_t align = alignof(max_align_t);
	assert(size < SIZE_MAX - align);
	return (size + align - 1) / align * align;
}

void *arena_take(struct arena *arena, size_t size)
{
	struct block *block = arena->blocks;
	size = aligned(size);
	if (is_large(size)) {
		block = new_block(arena, size);
		put_block(arena, block, arena->blocks);
	} else if (!block || block->room - block->used < size) {
		block = new_block(arena, BLOCK_SIZE);
		put_block(arena, block, NULL);
	}
	void *piece = block->bytes + block->used;
	block->used += size;
	return piece;
}

void arena_give_back(struct arena *arena, void *piece, size_t size)
{
	if (!piece || !is_large(aligned(size)))
		return;
	struct block *block =
		(struct block *)((char *)piece - offsetof(struct block, bytes));
	assert(block->room == aligned(size));
	if (block->next)
		block->next->previous = block->previous;
	*(block->previous ? &block->previous->next : &arena->blocks) = block->next;
	arena->size -= block->room;
	free(block);
}

char *arena_copy(struct arena *arena, const char *bytes, size_t length)
{
	char *copy = arena_take(arena, length + 1);
	if (length)
		memcpy(copy, bytes, length);
	return copy;
}

char *arena_format(struct arena *arena, const char *format, ...)
{
	char usual[256]; /* room for most texts, so that they are made once */
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	int length = vsnprintf(usual, sizeof usual, format, args);
	va_end(args);
	assert(length >= 0);
	char *text = arena_take(arena, (size_t)length + 1);
	if ((size_t)length < sizeof usual)
		memcpy(text, usual, (size_t)length);
	else
		vsnprintf(text, (size_t)length + 1, format, again);
	va_end(again);
	return text;
}

size_t arena_size(const struct arena *arena)
{
	return arena->size;
}
