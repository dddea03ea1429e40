/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "query/redland.h"

#include <pthread.h>

#include "base/late.h"

static const char *const names[] = {
#define LATE(function) #function,
#include "query/redland.def"
#undef LATE
};

enum { COUNT = sizeof names / sizeof *names };

/* The functions, and as what the system knows them. */
static union {
	struct redland named;
	void *pointers[COUNT];
} functions;
_Static_assert(sizeof functions == COUNT * sizeof(void *), "pointers are alike");

static pthread_once_t once = PTHREAD_ONCE_INIT;
static const char *fault;

static void load(void)
{
	fault = late_load("librdf.so.0", names, functions.pointers, COUNT);
}

const char *redland_load(void)
{
	pthread_once(&once, load);
	return fault;
}

const struct redland *redland(void)
{
	return &functions.named;
}
