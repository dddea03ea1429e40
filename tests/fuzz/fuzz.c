/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What libFuzzer calls; the environment names the target, FUZZ_TARGET=html. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "targets.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct fuzz_target *target;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	const char *name = getenv("FUZZ_TARGET");
	(void)argc, (void)argv;
	target = name ? fuzz_target_named(name) : NULL;
	if (!target) {
		fputs("FUZZ_TARGET must be one of", stderr);
		for (target = fuzz_targets; target->name; target++)
			fprintf(stderr, " %s", target->name);
		fputc('\n', stderr);
		exit(2);
	}
	return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	target->take((struct str){ (const char *)data, size });
	return 0;
}
