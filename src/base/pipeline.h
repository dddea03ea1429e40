/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Jobs that several threads do, and that begin and end in order:
 *
 *     take 1 2 3 4 5 6 ...      one thread, the caller's
 *       do 2 1 3 | 4 6 5        as many as there are workers, in any order
 *     give 1 2 3 4 5 6 ...      one at a time, in the order of taking
 *
 * A job lives in one of a fixed number of slots. Where the oldest is not done,
 * the ring fills and taking waits: memory is bounded by the slots. A job is
 * given by the worker that ends it or one before it, so that none waits for the
 * next input. It knows nothing of what a job is. */
#ifndef BASE_PIPELINE_H
#define BASE_PIPELINE_H

#include <stdbool.h>
#include <stddef.h>

struct pipeline; /* one that runs */

struct pipeline_steps {
	/* Fills a slot with the next job; false where there are no more. */
	bool (*take)(void *self, void *job);
	/* Does it; worker counts from 0. */
	void (*work)(void *self, void *job, unsigned worker, struct pipeline *pipeline);
	/* Ends it; another value than 0 ends the run. */
	int (*give)(void *self, void *job);
};

/* Runs all jobs; slots are an array of count times size bytes. One worker is
 * the caller's own thread, and there is no other. Returns what the last give
 * returned; after an error some jobs that were taken are not done, and none is
 * given. */
int pipeline_run(const struct pipeline_steps *steps, void *self, void *slots,
		 size_t count, size_t size, unsigned workers);

/* Within work: waits until all jobs before this one have been given. From then
 * on until work returns nothing is given, so work may do itself what give would
 * do, for a job that is too large to be kept. False where the run has ended by
 * an error. */
bool pipeline_wait(struct pipeline *pipeline, const void *job);

/* How many processors there are for this process. */
unsigned pipeline_processors(void);

#endif
