/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/library.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "cli/run.h"

static const char ending[] = ".rq";

/* Beside the lexicon, wherever that is. */
static const char *folder(struct arena *arena)
{
	return arena_format(arena, "%s/../ontology/queries",
			    run_lexicon_folder(arena));
}

static int is_question(const struct dirent *entry)
{
	size_t length = strlen(entry->d_name);
	return length > strlen(ending) &&
	       !strcmp(entry->d_name + length - strlen(ending), ending);
}

static int by_bytes(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

/* A file's name without its number: "posts.rq" of "01-posts.rq". */
static const char *without_number(const char *file)
{
	const char *name = file;
	while (isdigit((unsigned char)*name))
		name++;
	return name > file && *name == '-' ? name + 1 : file;
}

static bool is_named(const char *file, const char *name)
{
	size_t length = strlen(name);
	return !strncmp(file, name, length) && !strcmp(file + length, ending);
}

const char *library_file(const char *name, struct arena *arena)
{
	const char *path = NULL, *where = folder(arena);
	struct dirent **entries;
	int count = scandir(where, &entries, is_question, by_bytes);
	for (int i = 0; i < count; i++) {
		const char *file = entries[i]->d_name;
		if (!path && (is_named(file, name) ||
			      is_named(without_number(file), name)))
			path = arena_format(arena, "%s/%s", where, file);
		free(entries[i]);
	}
	if (count >= 0)
		free(entries);
	return path;
}

/* What a question asks is said by the comment at its head, below the SPDX
 * lines; on one line here. */
static void write_purpose(const char *path, FILE *out)
{
	char line[256];
	FILE *file = fopen(path, "r");
	while (file && fgets(line, sizeof line, file) && !strncmp(line, "# ", 2)) {
		if (!strncmp(line, "# SPDX", 6))
			continue;
		line[strcspn(line, "\n")] = '\0';
		fprintf(out, " %s", line + 2);
	}
	if (file)
		fclose(file);
}

int library_list(FILE *out)
{
	struct arena *arena = arena_new();
	const char *where = folder(arena);
	struct dirent **entries;
	int count = scandir(where, &entries, is_question, by_bytes);
	int error = count < 0 ? errno : 0;
	for (int i = 0; i < count; i++) {
		const char *file = entries[i]->d_name, *name = without_number(file);
		fprintf(out, "%-24.*s", (int)(strlen(name) - strlen(ending)), name);
		write_purpose(arena_format(arena, "%s/%s", where, file), out);
		putc('\n', out);
		free(entries[i]);
	}
	if (count >= 0)
		free(entries);
	arena_free(arena);
	return error;
}
