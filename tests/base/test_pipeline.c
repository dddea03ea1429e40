/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

#include "base/pipeline.h"

enum { SLOTS = 5 };

struct job {
	unsigned number, square;
	bool large;
};

struct bench {
	struct job slots[SLOTS];
	unsigned jobs, taken, given, in_slots, fails_at;
	unsigned seen[64];        /* by worker */
	unsigned large_in_turn;
};

static bool take(void *self, void *slot)
{
	struct bench *bench = self;
	struct job *job = slot;
	if (bench->taken == bench->jobs)
		return false;
	*job = (struct job){ .number = bench->taken++ };
	job->large = job->number % 7 == 3;
	return true;
}

/* Those that come first take longest. */
static void work(void *self, void *slot, unsigned worker, struct pipeline *pipeline)
{
	struct bench *bench = self;
	struct job *job = slot;
	nanosleep(&(struct timespec){ 0, (5 - job->number % 5) * 20000 }, NULL);
	job->square = job->number * job->number;
	bench->seen[worker]++;
	if (job->large && pipeline_wait(pipeline, job))
		bench->large_in_turn += bench->given == job->number;
}

static int give(void *self, void *slot)
{
	struct bench *bench = self;
	const struct job *job = slot;
	assert_int_equal(job->number, bench->given);
	assert_int_equal(job->square, job->number * job->number);
	bench->given++;
	return bench->fails_at && bench->given == bench->fails_at ? 28 : 0;
}

static const struct pipeline_steps steps = { take, work, give };

static int run(struct bench *bench, unsigned jobs, unsigned workers, unsigned fails_at)
{
	*bench = (struct bench){ .jobs = jobs, .fails_at = fails_at };
	return pipeline_run(&steps, bench, bench->slots, SLOTS, sizeof *bench->slots,
			    workers);
}

static void jobs_come_out_as_they_went_in(void **state)
{
	(void)state;
	static const unsigned counts[] = { 0, 1, 2, SLOTS, SLOTS + 1, 500 };
	for (unsigned workers = 0; workers <= 8; workers++)
		for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
			struct bench bench;
			unsigned done = 0;
			assert_int_equal(run(&bench, counts[i], workers, 0), 0);
			assert_int_equal(bench.given, counts[i]);
			assert_int_equal(bench.large_in_turn, (counts[i] + 3) / 7);
			for (unsigned k = 0; k < 64; k++)
				done += bench.seen[k];
			assert_int_equal(done, counts[i]);
			for (unsigned k = workers ? workers : 1; k < 64; k++)
				assert_int_equal(bench.seen[k], 0);
		}
}

static void all_workers_work(void **state)
{
	(void)state;
	struct bench bench;
	run(&bench, 500, 3, 0);
	for (unsigned k = 0; k < 3; k++)
		assert_true(bench.seen[k] > 0);
}

static void an_error_ends_it(void **state)
{
	(void)state;
	for (unsigned workers = 1; workers <= 8; workers++)
		for (unsigned at = 1; at < 40; at += 6) {
			struct bench bench;
			assert_int_equal(run(&bench, 500, workers, at), 28);
			assert_int_equal(bench.given, at);
			assert_true(bench.taken <= at + SLOTS);
		}
}

static void there_is_a_processor(void **state)
{
	(void)state;
	assert_true(pipeline_processors() >= 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(jobs_come_out_as_they_went_in),
		cmocka_unit_test(all_workers_work),
		cmocka_unit_test(an_error_ends_it),
		cmocka_unit_test(there_is_a_processor),
	};
	return cmocka_run_group_tests_name("pipeline", tests, NULL, NULL);
}
