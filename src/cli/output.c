/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"

/* The mode that a new file gets; mkstemp makes it private. */
static mode_t usual_mode(void)
{
	mode_t mask = umask(0);
	umask(mask);
	return 0666 & ~mask;
}

static int open_temporary(struct output *output, mode_t mode)
{
	struct buffer name;
	buffer_init(&name);
	buffer_format(&name, "%s.XXXXXX", output->path);
	output->fd = mkstemp(name.at);
	if (output->fd < 0) {
		int error = errno;
		buffer_release(&name);
		return error;
	}
	output->temporary = name.at;
	return fchmod(output->fd, mode) ? errno : 0;
}

int output_open(struct output *output, const char *path)
{
	struct stat status;
	*output = (struct output){ .fd = STDOUT_FILENO };
	if (!path)
		return 0;
	output->path = realpath(path, NULL);
	if (!output->path)
		output->path = strdup(path);
	if (!output->path)
		return ENOMEM;
	if (stat(output->path, &status))
		return open_temporary(output, usual_mode());
	if (S_ISREG(status.st_mode))
		return open_temporary(output, status.st_mode & 07777);
	output->fd = open(output->path, O_WRONLY);
	return output->fd < 0 ? errno : 0;
}

int output_write(struct output *output, struct str bytes)
{
	while (bytes.length) {
		ssize_t count = write(output->fd, bytes.at, bytes.length);
		if (count == 0)
			return EIO;
		if (count < 0 && errno != EINTR)
			return errno;
		if (count > 0) {
			bytes.at += count;
			bytes.length -= (size_t)count;
		}
	}
	return 0;
}

/* The bytes must have reached the disk before the name does. Standard output
 * is closed, and that checked, by main. */
static int finish(struct output *output)
{
	if (!output->path)
		return 0;
	if (output->temporary && fsync(output->fd))
		return errno;
	int fd = output->fd;
	output->fd = -1;
	if (close(fd))
		return errno;
	if (output->temporary && rename(output->temporary, output->path))
		return errno;
	return 0;
}

int output_close(struct output *output, int error)
{
	if (!error)
		error = finish(output);
	if (output->path && output->fd >= 0)
		close(output->fd);
	if (error && output->temporary)
		unlink(output->temporary);
	free(output->temporary);
	free(output->path);
	*output = (struct output){ .fd = -1 };
	return error;
}
