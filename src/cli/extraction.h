/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* All documents of a run, several at a time:
 *
 *     record -> document -> graph    each worker one (run.h, map.h, serialize.h)
 *     in the order of the records    to the output and standard error (delivery.h)
 *
 * Memory is bounded by as many large documents as there are workers. */
#ifndef CLI_EXTRACTION_H
#define CLI_EXTRACTION_H

#include "cli/run.h"

/* Extracts them to the output of the options. EXIT_FINE also where documents
 * had errors, which have been reported, as has whatever else comes out. */
int extract_all(struct run *run);

#endif
