/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "read/jansson.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/late.h"
#include "base/memory.h"

static const char *const names[] = {
#define LATE(function) #function,
#include "read/jansson.def"
#undef LATE
};

static const char *find(void);

LATE_LIBRARY(jansson, find, names, "libjansson.so.4")

static void *take(size_t size)
{
	return memory_resize(NULL, size);
}

/* Where it gets no memory it would leave out a character and say nothing. */
static void set_up(void)
{
	if (!find())
		json_set_alloc_funcs(take, free);
}

const char *jansson_load(void)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	pthread_once(&once, set_up);
	return fault;
}
