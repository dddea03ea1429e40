/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Gives each target what corpus/ keeps for it, seeds and what once broke it, in
 * any build; or one target the files that are named: replay html page.html.
 * Prints TAP: a target is a case; the file it is at stands in a comment before. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/arena.h"
#include "base/diag.h"
#include "read/stream.h"
#include "targets.h"

#define CORPUS TEST_SOURCE_DIR "/tests/fuzz/corpus"

enum { SLOW = 10 }; /* seconds that no file of a corpus may take */

static ssize_t pull(struct stream *stream, char *to, size_t size)
{
	return (ssize_t)fread(to, 1, size, stream->self);
}

static struct str bytes_of(const char *path, struct arena *arena)
{
	static struct stream stream;
	struct str bytes = { "", 0 };
	FILE *file = fopen(path, "r");
	if (!file) {
		perror(path);
		exit(1);
	}
	stream_init(&stream, pull, file);
	stream_read_all(&stream, 1 << 26, &bytes, arena);
	fclose(file);
	return bytes;
}

static bool replay(const struct fuzz_target *target, const char *path)
{
	struct arena *arena = arena_new();
	struct str bytes = bytes_of(path, arena);
	time_t begin = time(NULL);
	printf("# %s\n", path);
	fflush(stdout);
	target->take(bytes);
	arena_free(arena);
	return time(NULL) - begin <= SLOW;
}

static int is_visible(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

/* How many files were replayed in time; 0 where one was not. */
static int replay_corpus(const struct fuzz_target *target)
{
	struct dirent **entries;
	char path[4096];
	bool fine = true;
	snprintf(path, sizeof path, CORPUS "/%s", target->name);
	int count = scandir(path, &entries, is_visible, alphasort);
	for (int i = 0; i < count; i++) {
		snprintf(path, sizeof path, CORPUS "/%s/%s", target->name,
			 entries[i]->d_name);
		fine &= replay(target, path);
		free(entries[i]);
	}
	if (count >= 0)
		free(entries);
	return fine ? count : 0;
}

static int replay_named(int argc, char **argv)
{
	const struct fuzz_target *target = fuzz_target_named(argv[1]);
	bool fine = target;
	for (int i = 2; i < argc && target; i++)
		fine &= replay(target, argv[i]);
	return fine ? EXIT_SUCCESS : EXIT_FAILURE;
}

int main(int argc, char **argv)
{
	bool fine = true;
	int count = 0;
	if (argc > 1)
		return replay_named(argc, argv);
	for (; fuzz_targets[count].name; count++)
		;
	printf("1..%d\n", count);
	for (int i = 0; i < count; i++) {
		bool replayed = replay_corpus(&fuzz_targets[i]) > 0;
		printf("%sok %d - %s\n", replayed ? "" : "not ", i + 1,
		       fuzz_targets[i].name);
		fine &= replayed;
	}
	return fine ? EXIT_SUCCESS : EXIT_FAILURE;
}
