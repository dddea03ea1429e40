/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "read/libxml.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/late.h"
#include "base/memory.h"

static const char *const names[] = {
#define LATE(function) #function,
#include "read/libxml.def"
#undef LATE
};

static const char *find(void);

/* Since 2.14 it is another one: that whose headers this was built with. */
#if LIBXML_VERSION >= 21400
LATE_LIBRARY(libxml, find, names, "libxml2.so.16")
#else
LATE_LIBRARY(libxml, find, names, "libxml2.so.2")
#endif

static void *take(size_t size)
{
	return memory_resize(NULL, size);
}

static char *copy(const char *text)
{
	return strcpy(take(strlen(text) + 1), text);
}

/* Where it gets no memory it would leave out a part of the page and say nothing. */
static void set_up(void)
{
	if (!find())
		xmlMemSetup(free, take, memory_resize, copy);
}

const char *libxml_load(void)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	pthread_once(&once, set_up);
	return fault;
}
