/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Allocation that cannot fail: out of memory ends the program here, and
 * nobody else checks. What libraries allocate for us is checked where they
 * are called. */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stddef.h>

void *memory_new(size_t size);               /* zeroed; freed with free() */
void *memory_resize(void *block, size_t size);

#endif
