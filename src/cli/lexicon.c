/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* communique lexicon check: is a lexicon, or an addition to it, in order? */
#include <stdio.h>
#include <string.h>

#include "cli/exit.h"
#include "cli/options.h"
#include "cli/report.h"
#include "cli/run.h"
#include "cli/verb.h"

/* The folder by itself, then with what is to be added to it. */
static bool check(const struct options *options, const char *folder,
		  struct diag *diag)
{
	if (!lexicon_check(folder, diag))
		return false;
	if (!options->lexicons[0])
		return true;
	struct lexicon *lexicon = lexicon_load(folder, options->lexicons, diag);
	lexicon_free(lexicon);
	return lexicon != NULL;
}

static int check_all(const struct options *options)
{
	struct diag diag = report_diag(options);
	struct arena *arena = arena_new();
	bool fine = true;
	if (options->input_count == 1)
		fine = check(options, run_lexicon_folder(arena), &diag);
	for (int i = 1; i < options->input_count; i++)
		fine &= check(options, options->inputs[i], &diag);
	arena_free(arena);
	printf("%u errors, %u warnings, %u notes\n", diag.counts[DIAG_ERROR],
	       diag.counts[DIAG_WARNING], diag.counts[DIAG_NOTE]);
	return fine ? EXIT_FINE : EXIT_DOCUMENT;
}

int verb_lexicon(int argc, char **argv)
{
	struct options options;
	int code = options_parse(&options, argc, argv, "LOqvh",
				 "check [OPTION]... [DIRECTORY]...");
	if (code < 0 &&
	    (!options.input_count || strcmp(options.inputs[0], "check"))) {
		fputs("communique: error: say 'communique lexicon check'\n", stderr);
		code = EXIT_USAGE;
	}
	if (code < 0)
		code = check_all(&options);
	options_release(&options);
	return code;
}
