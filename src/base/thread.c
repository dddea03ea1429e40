/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/thread.h"

#include <signal.h>

int thread_begin(pthread_t *thread, void *(*work)(void *self), void *self)
{
	sigset_t all, before;
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	int error = pthread_create(thread, NULL, work, self);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return error;
}
