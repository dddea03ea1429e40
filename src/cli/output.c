/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
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

/* The folder that a file is in. */
static struct buffer folder_of(const char *path)
{
	struct buffer folder;
	const char *slash = strrchr(path, '/');
	buffer_init(&folder);
	buffer_add_text(&folder, slash ? "" : ".");
	buffer_add(&folder, path, slash ? (size_t)(slash - path) + 1 : 0);
	return folder;
}

static int open_named(struct output *output)
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
	return 0;
}

/* A file that has no name: the system's for it. */
enum { SELF_SIZE = 32 };

static const char *self_of(const struct output *output, char *room)
{
	snprintf(room, SELF_SIZE, "/proc/self/fd/%d", output->fd);
	return room;
}

/* False where the file system, or the system as it is set up, has none such. */
static bool open_nameless(struct output *output, mode_t mode)
{
	char self[SELF_SIZE];
	struct buffer folder = folder_of(output->path);
	output->fd = open(folder.at, O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
	buffer_release(&folder);
	if (output->fd < 0)
		return false;
	output->nameless = !access(self_of(output, self), F_OK);
	if (!output->nameless)
		close(output->fd);
	return output->nameless;
}

/* Whoever kills the run leaves nothing behind of a file that has no name. */
static int open_temporary(struct output *output, mode_t mode)
{
	int error = open_nameless(output, mode) ? 0 : open_named(output);
	if (error)
		return error;
	return fchmod(output->fd, mode) ? errno : 0;
}

/* A name is given to what has none, but not one that another has: so there is one
 * on the way. */
static int give_name(struct output *output)
{
	char self[SELF_SIZE];
	struct buffer name;
	int error = EEXIST;
	if (!output->nameless)
		return 0;
	buffer_init(&name);
	for (unsigned i = 0; i < 1000 && error == EEXIST; i++) {
		buffer_clear(&name);
		buffer_format(&name, "%s.%ld-%u", output->path, (long)getpid(), i);
		error = linkat(AT_FDCWD, self_of(output, self), AT_FDCWD, name.at,
			       AT_SYMLINK_FOLLOW) ? errno : 0;
	}
	if (error)
		buffer_release(&name);
	else
		output->temporary = name.at;
	return error;
}

/* Its path with links resolved, as far as it is there. */
static int find(struct output *output, const char *path)
{
	output->path = realpath(path, NULL);
	if (!output->path)
		output->path = strdup(path);
	return output->path ? 0 : ENOMEM;
}

int output_open(struct output *output, const char *path)
{
	struct stat status;
	*output = (struct output){ .fd = STDOUT_FILENO };
	if (!path)
		return 0;
	if (find(output, path))
		return ENOMEM;
	if (stat(output->path, &status))
		return open_temporary(output, usual_mode());
	if (S_ISREG(status.st_mode))
		return open_temporary(output, status.st_mode & 07777);
	output->fd = open(output->path, O_WRONLY);
	return output->fd < 0 ? errno : 0;
}

/* A new file must still have its name after a power cut. */
static int sync_folder_of(const char *path)
{
	struct buffer folder = folder_of(path);
	int fd = open(folder.at, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	buffer_release(&folder);
	int error = fd < 0 || fsync(fd) ? errno : 0;
	if (fd >= 0)
		close(fd);
	return error == EINVAL ? 0 : error; /* there are folders that cannot */
}

int output_open_to_grow(struct output *output, const char *path)
{
	struct stat status;
	*output = (struct output){ .grows = true };
	output->fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
	if (output->fd < 0 || fstat(output->fd, &status))
		return errno;
	if (find(output, path))
		return ENOMEM;
	if (!S_ISREG(status.st_mode))
		return EINVAL;
	if (flock(output->fd, LOCK_EX | LOCK_NB))
		return errno;
	output->whole = lseek(output->fd, 0, SEEK_END);
	if (output->whole < 0)
		return errno;
	return sync_folder_of(output->path);
}

int output_cut(struct output *output, off_t length)
{
	if (ftruncate(output->fd, length) || lseek(output->fd, length, SEEK_SET) < 0)
		return errno;
	output->whole = length;
	return 0;
}

int output_mark(struct output *output)
{
	if (!output->grows)
		return 0;
	off_t whole = lseek(output->fd, 0, SEEK_CUR);
	if (whole < 0)
		return errno;
	output->whole = whole;
	return 0;
}

int output_sync(struct output *output)
{
	return fdatasync(output->fd) ? errno : 0;
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
	bool replaces = output->temporary || output->nameless;
	int error = replaces && fsync(output->fd) ? errno : give_name(output);
	if (error)
		return error;
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
	if (error && output->grows && output->fd >= 0)
		(void)output_cut(output, output->whole); /* the first error is told */
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
