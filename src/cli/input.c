/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/input.h"

#include <dirent.h>
#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "read/look.h"

/* Sorts one entry of a directory: a directory will be read later. */
static void add_entry(struct path_list *files, struct path_list *folders,
		      const char *folder, const char *name, struct arena *arena)
{
	size_t length = strlen(folder);
	const char *slash = length && folder[length - 1] == '/' ? "" : "/";
	const char *path = arena_format(arena, "%s%s%s", folder, slash, name);
	struct stat status;
	if (lstat(path, &status))
		return;
	if (S_ISDIR(status.st_mode))
		*vector_add(folders, arena) = path;
	else if (look_is_input(str_of(name)) && !stat(path, &status) && S_ISREG(status.st_mode))
		*vector_add(files, arena) = path;
}

static void read_folder(struct path_list *files, struct path_list *folders,
			const char *folder, struct diag *diag,
			struct arena *arena)
{
	DIR *directory = opendir(folder);
	if (!directory) {
		diag_report(diag, (struct place){ folder, 0, 0 },
			    DIAG_CANNOT_OPEN, strerror(errno));
		return;
	}
	const struct dirent *entry;
	while ((entry = readdir(directory)))
		if (entry->d_name[0] != '.')
			add_entry(files, folders, folder, entry->d_name, arena);
	closedir(directory);
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool input_is_text(const char *name)
{
	struct stat status;
	return !strcmp(name, "-") ||
	       (look_is_input(str_of(name)) && !look_ends(str_of(name), ".xml")) ||
	       (!stat(name, &status) && S_ISDIR(status.st_mode));
}

void input_add(struct path_list *paths, const char *name, struct diag *diag,
	       struct arena *arena)
{
	struct stat status;
	if (!strcmp(name, "-") || stat(name, &status) || !S_ISDIR(status.st_mode)) {
		*vector_add(paths, arena) = name;
		return;
	}
	uint32_t first = paths->count;
	struct path_list folders = { 0 };
	*vector_add(&folders, arena) = name;
	while (folders.count)
		read_folder(paths, &folders, folders.at[--folders.count], diag, arena);
	if (paths->count > first)
		qsort(paths->at + first, paths->count - first, sizeof *paths->at,
		      by_bytes);
}
