/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Where the graph goes: standard output, or a file that appears whole or not
 * at all. */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include "base/str.h"

struct output {
	int fd;
	char *path;      /* the file to be, links resolved; NULL for standard output */
	char *temporary; /* what is being written beside it, or NULL */
};

/* Opens standard output where path is NULL. What is no regular file (a device,
 * a pipe) is written as it stands. 0, or an errno value. */
int output_open(struct output *output, const char *path);

/* Writes all of it. 0, or an errno value. */
int output_write(struct output *output, struct str bytes);

/* Puts the file in its place where error is 0, else takes away what was
 * written. Returns error, or the errno value of what went wrong here. */
int output_close(struct output *output, int error);

#endif
