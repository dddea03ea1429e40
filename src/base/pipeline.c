/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/pipeline.h"

#include <sched.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/thread.h"

struct worker {
	struct pipeline *pipeline;
	unsigned number;
	pthread_t thread;
};

/* Jobs are numbered as they are taken; number n is in slot n modulo count.
 * given <= started <= taken <= given + count. */
struct pipeline {
	const struct pipeline_steps *steps;
	void *self;
	char *slots;
	size_t count, size;
	pthread_mutex_t lock;  /* of all that follows */
	pthread_cond_t job;    /* there is one to start, or there will be none */
	pthread_cond_t given_one;
	pthread_cond_t room;   /* half of the slots are free, or there was an error */
	size_t taken, started, given;
	bool *done;            /* one a slot: its job waits to be given */
	bool ended, giving;
	int error;

	struct worker *list;   /* the caller's, as are the next two */
	unsigned workers, begun;
};

static void *job_of(const struct pipeline *p, size_t number)
{
	return p->slots + number % p->count * p->size;
}

/* Gives what is next as long as it is done. The lock is held, but not while
 * giving; who comes meanwhile leaves the rest to this one. */
static void give_all(struct pipeline *p)
{
	while (!p->giving && p->given < p->started && p->done[p->given % p->count]) {
		if (!p->error) {
			p->giving = true;
			pthread_mutex_unlock(&p->lock);
			int error = p->steps->give(p->self, job_of(p, p->given));
			pthread_mutex_lock(&p->lock);
			p->giving = false;
			p->error = error;
		}
		p->done[p->given % p->count] = false;
		p->given++;
		pthread_cond_broadcast(&p->given_one);
		if (p->taken - p->given == p->count / 2 || p->error)
			pthread_cond_signal(&p->room);
	}
}

/* The next job, or false where none comes. The lock is held. */
static bool start(struct pipeline *p, size_t *number)
{
	while (p->started == p->taken && !p->ended)
		pthread_cond_wait(&p->job, &p->lock);
	*number = p->started;
	return p->started < p->taken && ++p->started;
}

static void *work(void *self)
{
	struct worker *worker = self;
	struct pipeline *p = worker->pipeline;
	size_t number;
	pthread_mutex_lock(&p->lock);
	while (start(p, &number)) {
		bool wanted = !p->error;
		pthread_mutex_unlock(&p->lock);
		if (wanted)
			p->steps->work(p->self, job_of(p, number), worker->number, p);
		pthread_mutex_lock(&p->lock);
		p->done[number % p->count] = true;
		give_all(p);
	}
	pthread_mutex_unlock(&p->lock);
	return NULL;
}

/* Waits for a slot that is free: where none was, for half of them, lest the threads
 * change places for each job. False after an error. */
static bool has_room(struct pipeline *p)
{
	pthread_mutex_lock(&p->lock);
	bool full = p->taken - p->given == p->count;
	while (full && p->taken - p->given > p->count / 2 && !p->error)
		pthread_cond_wait(&p->room, &p->lock);
	bool fine = !p->error;
	pthread_mutex_unlock(&p->lock);
	return fine;
}

/* Begins one more worker, if there may be one. */
static void begin_worker(struct pipeline *p)
{
	if (p->begun == p->workers)
		return;
	struct worker *worker = &p->list[p->begun];
	*worker = (struct worker){ .pipeline = p, .number = p->begun };
	if (thread_begin(&worker->thread, work, worker))
		p->workers = p->begun; /* those that there are have to do */
	else
		p->begun++;
}

/* A worker is begun for each job until all are: one job needs no more. */
static void take_all(struct pipeline *p)
{
	while (has_room(p) && p->steps->take(p->self, job_of(p, p->taken))) {
		pthread_mutex_lock(&p->lock);
		p->taken++;
		pthread_cond_signal(&p->job);
		pthread_mutex_unlock(&p->lock);
		begin_worker(p);
		if (!p->begun)
			return;
	}
	pthread_mutex_lock(&p->lock);
	p->ended = true;
	pthread_cond_broadcast(&p->job);
	pthread_mutex_unlock(&p->lock);
}

/* In the caller's own thread. */
static int run_alone(struct pipeline *p)
{
	while (!p->error && (p->taken || p->steps->take(p->self, p->slots))) {
		p->taken = 0;
		p->steps->work(p->self, p->slots, 0, p);
		p->error = p->steps->give(p->self, p->slots);
	}
	return p->error;
}

int pipeline_run(const struct pipeline_steps *steps, void *self, void *slots,
		 size_t count, size_t size, unsigned workers)
{
	struct pipeline p = {
		.steps = steps, .self = self, .slots = slots, .count = count,
		.size = size, .workers = workers,
		.lock = PTHREAD_MUTEX_INITIALIZER, .job = PTHREAD_COND_INITIALIZER,
		.given_one = PTHREAD_COND_INITIALIZER,
		.room = PTHREAD_COND_INITIALIZER,
	};
	if (workers <= 1)
		return run_alone(&p);
	p.list = memory_new(workers * sizeof *p.list);
	p.done = memory_new(count * sizeof *p.done);
	take_all(&p);
	for (unsigned i = 0; i < p.begun; i++)
		pthread_join(p.list[i].thread, NULL);
	free(p.done);
	free(p.list);
	p.done = NULL;
	return p.begun || !p.taken ? p.error : run_alone(&p);
}

bool pipeline_wait(struct pipeline *p, const void *job)
{
	if (!p->done)
		return true; /* alone */
	size_t slot = (size_t)((const char *)job - p->slots) / p->size;
	pthread_mutex_lock(&p->lock);
	while (p->given % p->count != slot)
		pthread_cond_wait(&p->given_one, &p->lock);
	bool fine = !p->error;
	pthread_mutex_unlock(&p->lock);
	return fine;
}

unsigned pipeline_processors(void)
{
	cpu_set_t set;
	int count = sched_getaffinity(0, sizeof set, &set) ? 1 : CPU_COUNT(&set);
	return count > 0 ? (unsigned)count : 1;
}
