/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "store/curl.h"

#include <pthread.h>

#include "base/late.h"

static const char *const names[] = {
#define LATE(function) #function,
#include "store/curl.def"
#undef LATE
};

enum { COUNT = sizeof names / sizeof *names };

/* The functions, and as what the system knows them. */
static union {
	struct curl_library named;
	void *pointers[COUNT];
} functions;
_Static_assert(sizeof functions == COUNT * sizeof(void *), "pointers are alike");

static pthread_once_t once = PTHREAD_ONCE_INIT;
static const char *fault;

/* Debian has it twice, by the library that does its encryption. Raptor brings
 * the first with it. */
static void load(void)
{
	fault = late_load("libcurl-gnutls.so.4", names, functions.pointers, COUNT);
	if (fault)
		fault = late_load("libcurl.so.4", names, functions.pointers, COUNT);
}

const char *curl_load(void)
{
	pthread_once(&once, load);
	return fault;
}

const struct curl_library *curl_library(void)
{
	return &functions.named;
}
