/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/guard.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/clock.h"
#include "cli/exit.h"

static int complain(const char *fault)
{
	fprintf(stderr, "communique: error: %s\n", fault);
	return EXIT_WORLD;
}

static _Noreturn void do_work(int (*work)(void *, FILE *), void *self, FILE *to)
{
	int code = work(self, to);
	if (fflush(to) || ferror(to))
		code = complain("cannot write the answer to a temporary file");
	fflush(stderr);
	_exit(code);
}

/* The memory that a process has, in megabytes. */
static unsigned long memory_of(pid_t child)
{
	char path[64];
	unsigned long all = 0, resident = 0;
	snprintf(path, sizeof path, "/proc/%ld/statm", (long)child);
	FILE *file = fopen(path, "r");
	if (file && fscanf(file, "%lu %lu", &all, &resident) != 2)
		resident = 0;
	if (file)
		fclose(file);
	return resident * (unsigned long)sysconf(_SC_PAGESIZE) >> 20;
}

static int end(pid_t child, const char *why)
{
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
	return complain(why);
}

static int code_of(int status)
{
	if (WIFEXITED(status))
		return WEXITSTATUS(status);
	return complain(WTERMSIG(status) == SIGKILL ? "the work was killed" :
						      "the work crashed its library");
}

/* Looks after the work until it is done, seldom once it takes long. The limit
 * of memory is not the system's own (RLIMIT_AS): rasqal takes a failed
 * allocation for the end of the answer. */
static int watch(pid_t child, struct guard_limits limits)
{
	double start = clock_now();
	for (long pause = 1;; pause = pause < 32 ? 2 * pause : pause) {
		int status;
		pid_t done = waitpid(child, &status, WNOHANG);
		if (done < 0 && errno != EINTR)
			return complain(strerror(errno));
		if (done == child)
			return code_of(status);
		if (limits.seconds && clock_now() - start > limits.seconds)
			return end(child, "it took too long (--time-limit)");
		if (limits.megabytes && memory_of(child) > limits.megabytes)
			return end(child, "it took too much memory (--memory-limit)");
		nanosleep(&(struct timespec){ 0, pause * 1000000 }, NULL);
	}
}

static int copy(FILE *from, FILE *to)
{
	char block[16 * 1024];
	size_t length;
	rewind(from);
	while ((length = fread(block, 1, sizeof block, from)))
		if (fwrite(block, 1, length, to) != length)
			return EXIT_FINE; /* main sees it and says so */
	return ferror(from) ? complain("cannot read the answer back") : EXIT_FINE;
}

int guard_run(int (*work)(void *self, FILE *to), void *self,
	      struct guard_limits limits, FILE *out)
{
	FILE *answer = tmpfile();
	if (!answer)
		return complain("cannot make a temporary file");
	fflush(NULL); /* or both processes would write what is pending */
	pid_t child = fork();
	if (child == 0)
		do_work(work, self, answer);
	int code = child < 0 ? complain(strerror(errno)) : watch(child, limits);
	if (code == EXIT_FINE)
		code = copy(answer, out);
	fclose(answer);
	return code;
}
