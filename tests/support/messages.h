/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* For a test: an arena, and a diag whose messages can be looked at. */
#ifndef TESTS_SUPPORT_MESSAGES_H
#define TESTS_SUPPORT_MESSAGES_H

#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/diag.h"

static struct arena *arena;
static struct diag diag;
static char *messages;
static size_t messages_length;

static inline int messages_begin(void **state)
{
	(void)state;
	arena = arena_new();
	diag = (struct diag){ .out = open_memstream(&messages,
						    &messages_length) };
	return diag.out ? 0 : -1;
}

static inline int messages_end(void **state)
{
	(void)state;
	fclose(diag.out);
	free(messages);
	arena_free(arena);
	return 0;
}

/* What was reported since messages_begin. */
static inline const char *messages_reported(void)
{
	fflush(diag.out);
	return messages;
}

#endif
