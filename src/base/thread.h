/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_THREAD_H
#define BASE_THREAD_H

#include <pthread.h>

/* As pthread_create, but no signal comes to the thread: they are for the one
 * that begins it, where they end a read that waits. */
int thread_begin(pthread_t *thread, void *(*work)(void *self), void *self);

#endif
