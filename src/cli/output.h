/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Where the graph goes: standard output, or a file that appears whole or not
 * at all; or one that grows by a whole document at a time. */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/str.h"

struct output {
	int fd;
	char *path;      /* the file to be, links resolved; NULL for standard output */
	char *temporary; /* what is being written beside it, or NULL */
	bool nameless;   /* or that has no name until it is whole */
	bool grows;
	off_t whole;     /* where it grows: up to here, documents are whole */
};

/* Opens standard output where path is NULL. What is no regular file (a device,
 * a pipe) is written as it stands. 0, or an errno value; to be closed then, too. */
int output_open(struct output *output, const char *path);

/* Opens a regular file to which documents are added, for this run alone;
 * EWOULDBLOCK where another has it. whole is its length. */
int output_open_to_grow(struct output *output, const char *path);

/* Cuts it. */
int output_cut(struct output *output, off_t length);

/* Writes all of it. 0, or an errno value, as the next two. */
int output_write(struct output *output, struct str bytes);

/* What has been written ends with a whole document. */
int output_mark(struct output *output);

/* What has been written is on the disk. */
int output_sync(struct output *output);

/* Puts the file in its place where error is 0, else takes away what was
 * written, or of one that grows, what is not whole. Returns error, or the errno
 * value of what went wrong here. */
int output_close(struct output *output, int error);

#endif
