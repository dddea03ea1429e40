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

/* What a directory is searched for: paths by their endings. */
struct search {
	struct path_list *texts, *graphs; /* NULL where they are not wanted */
	struct path_list folders;         /* to be read later */
	struct diag *diag;
	struct arena *arena;
};

static bool is_text(const char *name)
{
	return look_is_input(str_of(name));
}

static bool is_graph(const char *name)
{
	static const char *const endings[] = { ".nt", ".nq", ".ttl", ".trig", ".rdf",
					       ".owl", NULL };
	for (const char *const *ending = endings; *ending; ending++)
		if (look_ends(str_of(name), *ending))
			return true;
	return false;
}

static struct path_list *list_for(const struct search *search, const char *name)
{
	if (is_text(name))
		return search->texts;
	return is_graph(name) ? search->graphs : NULL;
}

static void look_at(struct search *search, const char *folder, const char *name)
{
	size_t length = strlen(folder);
	const char *slash = length && folder[length - 1] == '/' ? "" : "/";
	const char *path = arena_format(search->arena, "%s%s%s", folder, slash, name);
	struct path_list *files = list_for(search, name);
	struct stat status;
	if (lstat(path, &status))
		return;
	if (S_ISDIR(status.st_mode))
		*vector_add(&search->folders, search->arena) = path;
	else if (files && !stat(path, &status) && S_ISREG(status.st_mode))
		*vector_add(files, search->arena) = path;
}

static void report(const struct search *search, const char *folder,
		   enum diag_code code, const char *detail)
{
	diag_report(search->diag, (struct place){ folder, 0, 0 }, code, detail);
}

static void read_folder(struct search *search, const char *folder)
{
	DIR *directory = opendir(folder);
	if (!directory) {
		report(search, folder, DIAG_CANNOT_OPEN, strerror(errno));
		return;
	}
	const struct dirent *entry;
	while ((entry = readdir(directory)))
		if (entry->d_name[0] != '.')
			look_at(search, folder, entry->d_name);
	closedir(directory);
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* From one on, in order; whether there are any. */
static bool sort(struct path_list *paths, uint32_t first)
{
	if (!paths || paths->count == first)
		return false;
	qsort(paths->at + first, paths->count - first, sizeof *paths->at, by_bytes);
	return true;
}

static bool is_folder(const char *name)
{
	struct stat status;
	return strcmp(name, "-") && !stat(name, &status) && S_ISDIR(status.st_mode);
}

static void search_folder(struct search *search, const char *name)
{
	uint32_t texts = search->texts ? search->texts->count : 0;
	uint32_t graphs = search->graphs ? search->graphs->count : 0;
	uint32_t errors = search->diag->counts[DIAG_ERROR];
	*vector_add(&search->folders, search->arena) = name;
	while (search->folders.count)
		read_folder(search, search->folders.at[--search->folders.count]);
	bool any_text = sort(search->texts, texts);
	bool any_graph = sort(search->graphs, graphs);
	if (!any_text && !any_graph && search->diag->counts[DIAG_ERROR] == errors)
		report(search, name, DIAG_EMPTY_FOLDER, NULL);
}

void input_add(struct path_list *paths, const char *name, struct diag *diag,
	       struct arena *arena)
{
	struct search search = { .texts = paths, .diag = diag, .arena = arena };
	if (is_folder(name))
		search_folder(&search, name);
	else
		*vector_add(paths, arena) = name;
}

/* A file *.xml may be RDF, which is told by its content. */
static bool is_for_texts(const char *name)
{
	return !strcmp(name, "-") ||
	       (is_text(name) && !look_ends(str_of(name), ".xml"));
}

void input_sort(const char *name, struct path_list *texts, struct path_list *graphs,
		struct diag *diag, struct arena *arena)
{
	struct search search = { texts, graphs, { 0 }, diag, arena };
	if (is_folder(name))
		search_folder(&search, name);
	else
		*vector_add(is_for_texts(name) ? texts : graphs, arena) = name;
}
