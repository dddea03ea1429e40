/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/stop.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

/* A signal has no other way to tell. */
static atomic_bool asked;

/* A read of standard input that waits would wait on: nothing takes the place
 * of what may never come. */
static void note(int number)
{
	int error = errno, nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
	(void)number;
	atomic_store(&asked, true);
	signal(SIGINT, SIG_DFL);
	signal(SIGTERM, SIG_DFL);
	if (nothing >= 0) {
		dup2(nothing, STDIN_FILENO);
		close(nothing);
	}
	errno = error;
}

/* Without SA_RESTART, so that a read ends; one that is ignored stays so. */
static void listen_to(int number)
{
	struct sigaction action = { .sa_handler = note }, before;
	sigemptyset(&action.sa_mask);
	sigaddset(&action.sa_mask, SIGINT);
	sigaddset(&action.sa_mask, SIGTERM);
	if (!sigaction(number, NULL, &before) && before.sa_handler != SIG_IGN)
		sigaction(number, &action, NULL);
}

void stop_listen(void)
{
	listen_to(SIGINT);
	listen_to(SIGTERM);
}

bool stop_asked(void)
{
	return atomic_load(&asked);
}
