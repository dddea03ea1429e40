/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Shared libraries that are loaded late: by the runs that need them. Librdf
 * alone brings fifty others with it, which take longer to load than a release
 * takes to read.
 *
 * A stage that calls such a library has three files. x.def lists what it calls,
 * LATE(x_new), a line each; x.h keeps a pointer for each of them and gives their
 * names to the pointers; x.c says which library has them (LATE_LIBRARY). Calls are
 * then written as ever, and checked by the compiler as ever; one that is not in
 * the list does not link. */
#ifndef BASE_LATE_H
#define BASE_LATE_H

#include <pthread.h>
#include <stddef.h>

/* Loads a library, by the first of its sonames that there is (NULL ends them), and
 * looks the names up, in it and in what it depends on: pointers[i] gets the
 * function names[i]. It stays loaded to the end of the run. NULL, or what the
 * system says is wrong. */
const char *late_load(const char *const *sonames, const char *const *names,
		      void **pointers, size_t count);

/* Defines the two functions of x.h, library and load, by an array of names and the
 * sonames. Any thread may call them. */
#define LATE_LIBRARY(library, load, names, ...)                                     \
	enum { COUNT = sizeof names / sizeof *names };                              \
	/* the functions, and as what the system knows them */                      \
	static union {                                                              \
		struct library named;                                               \
		void *pointers[COUNT];                                              \
	} functions;                                                                \
	_Static_assert(sizeof functions == COUNT * sizeof(void *), "pointers are alike"); \
	static const char *fault;                                                   \
	static void look_up(void)                                                   \
	{                                                                           \
		static const char *const sonames[] = { __VA_ARGS__, NULL };         \
		fault = late_load(sonames, names, functions.pointers, COUNT);       \
	}                                                                           \
	const char *load(void)                                                      \
	{                                                                           \
		static pthread_once_t once = PTHREAD_ONCE_INIT;                     \
		pthread_once(&once, look_up);                                       \
		return fault;                                                       \
	}                                                                           \
	const struct library *library(void)                                         \
	{                                                                           \
		return &functions.named;                                            \
	}

#endif
