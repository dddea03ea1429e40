/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Shared libraries that are loaded late: by the runs that need them. Librdf
 * alone brings fifty others with it, which take longer to load than a release
 * takes to read.
 *
 * A stage that calls such a library has three files. x.def lists what it calls,
 * LATE(x_new), a line each; x.h keeps a pointer for each of them and gives their
 * names to the pointers; x.c fills these with late_load when it is asked to.
 * Calls are then written as ever, and checked by the compiler as ever; one that
 * is not in the list does not link. */
#ifndef BASE_LATE_H
#define BASE_LATE_H

#include <stddef.h>

/* Loads a library by its soname and looks the names up, in it and in what it
 * depends on: pointers[i] gets the function names[i]. It stays loaded to the
 * end of the run. NULL, or what the system says is wrong. */
const char *late_load(const char *soname, const char *const *names,
		      void **pointers, size_t count);

#endif
