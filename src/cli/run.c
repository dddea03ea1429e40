/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/run.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/exit.h"
#include "cli/report.h"

/* The lexicon beside the program, if there is one. */
static const char *folder_beside_program(struct arena *arena)
{
	char program[4096];
	ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
	if (length <= 0)
		return NULL;
	program[length] = '\0';
	*strrchr(program, '/') = '\0';
	const char *folder = arena_format(arena, "%s/lexicon", program);
	const char *file = arena_format(arena, "%s/states.tsv", folder);
	return access(file, R_OK) ? NULL : folder;
}

const char *run_lexicon_folder(struct arena *arena)
{
	const char *data = getenv("COMMUNIQUE_DATADIR");
	if (data && *data)
		return arena_format(arena, "%s/lexicon", data);
	const char *beside = folder_beside_program(arena);
	return beside ? beside : PKGDATADIR "/lexicon";
}

struct reading run_reading(const struct analysis *analysis)
{
	return (struct reading){ &analysis->document, &analysis->text,
				 &analysis->mentions, &analysis->entities,
				 &analysis->facts };
}

static void list_inputs(struct run *run)
{
	const struct options *options = run->options;
	for (int i = 0; i < options->input_count; i++)
		input_add(&run->inputs, options->inputs[i], &run->diag, run->arena);
	if (!options->input_count)
		input_add(&run->inputs, "-", &run->diag, run->arena);
}

/* Options that do not go together, or NULL. */
static const char *contradiction(const struct run *run)
{
	const struct options *options = run->options;
	if (run->inputs.count > 1 && (options->title || options->source))
		return "--title and --source are of one document";
	if (options->seen && (!options->output || options->discard))
		return "--seen needs a file to add to (--output)";
	return NULL;
}

int run_begin(struct run *run, const struct options *options)
{
	*run = (struct run){
		.options = options,
		.diag = report_diag(options),
		.arena = arena_new(),
	};
	run->lexicon = lexicon_load(run_lexicon_folder(run->arena),
				    options->lexicons, &run->diag);
	if (!run->lexicon) {
		run_end(run);
		return EXIT_WORLD;
	}
	list_inputs(run);
	const char *fault = contradiction(run);
	if (fault) {
		fprintf(stderr, "communique: error: %s\n", fault);
		run_end(run);
		return EXIT_USAGE;
	}
	return -1;
}

bool run_next(struct run *run, struct record *record, struct diag *diag,
	      struct arena *arena)
{
	while (!run->reader || !reader_next(run->reader, record, diag, arena)) {
		run->behind += run->reader ? reader_consumed(run->reader) : 0;
		reader_close(run->reader);
		run->reader = NULL;
		if (run->next == run->inputs.count)
			return false;
		run->reader = reader_open(run->inputs.at[run->next++],
					  &run->options->reading, diag);
	}
	return true;
}

uint64_t run_size(const struct run *run)
{
	uint64_t size = 0;
	struct stat status;
	for (uint32_t i = 0; i < run->inputs.count; i++) {
		if (stat(run->inputs.at[i], &status))
			continue;
		if (!S_ISREG(status.st_mode))
			return 0;
		size += (uint64_t)status.st_size;
	}
	return size;
}

uint64_t run_position(const struct run *run)
{
	return run->behind + (run->reader ? reader_consumed(run->reader) : 0);
}

int run_end(struct run *run)
{
	reader_close(run->reader);
	lexicon_free(run->lexicon);
	arena_free(run->arena);
	return run->diag.counts[DIAG_ERROR] ? EXIT_DOCUMENT : EXIT_FINE;
}
