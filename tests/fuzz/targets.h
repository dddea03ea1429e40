/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What is fuzzed: each target is given any bytes at all, and must come back.
 * fuzz.c tries new ones, replay.c those that are kept in corpus/. */
#ifndef TESTS_FUZZ_TARGETS_H
#define TESTS_FUZZ_TARGETS_H

#include "base/str.h"

struct fuzz_target {
	const char *name;
	void (*take)(struct str bytes);
};

/* The last has no name. */
extern const struct fuzz_target fuzz_targets[];

/* NULL where there is none. */
const struct fuzz_target *fuzz_target_named(const char *name);

/* lines.c: aborts where the bytes are not N-Triples, line by line. */
void fuzz_check_ntriples(struct str bytes);

#endif
