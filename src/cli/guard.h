/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Work that may run away or crash, because a library does it on input that
 * nobody knows: it is done in a process of its own, under limits, and its
 * output is seen only when it has come to a good end. */
#ifndef CLI_GUARD_H
#define CLI_GUARD_H

#include <stdio.h>

struct guard_limits {
	unsigned seconds;   /* by the clock; 0: none */
	unsigned megabytes; /* of memory; 0: none */
};

/* Does the work, which writes to a stream and returns an exit code; what it
 * wrote goes to out where that is 0. Returns the code; EXIT_WORLD, having said
 * why, where the work was ended by a limit or a crash. */
int guard_run(int (*work)(void *self, FILE *to), void *self,
	      struct guard_limits limits, FILE *out);

#endif
