/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* All graphs of an embedded store as one, to be asked where they are. */
#ifndef STORE_MERGED_H
#define STORE_MERGED_H

#include "query/backing.h"
#include "store/database.h"

enum { MERGED_PATTERNS = 8 }; /* which of subject, predicate, object are given */

struct merged {
	struct database *database;             /* borrowed */
	struct cursor *idle[MERGED_PATTERNS];  /* those that were ended, to be used again */
};

/* Borrows merged. */
struct backing merged_backing(struct merged *merged);
void merged_release(struct merged *merged);

#endif
