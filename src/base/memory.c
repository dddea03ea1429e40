/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>

static void *or_die(void *block)
{
	if (!block) {
		fputs("communique: error: out of memory\n", stderr);
		_Exit(3);
	}
	return block;
}

void *memory_new(size_t size)
{
	return or_die(calloc(1, size ? size : 1));
}

void *memory_resize(void *block, size_t size)
{
	return or_die(realloc(block, size ? size : 1));
}
