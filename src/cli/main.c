/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The command: `communique VERB ...`. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "cli/exit.h"
#include "cli/verb.h"

static const struct verb {
	const char *name, *summary;
	int (*run)(int argc, char **argv);
} verbs[] = {
	{ "extract", "read press releases, write a graph", verb_extract },
	{ "explain", "show what was read where, and by which rule", verb_explain },
	{ "load", "put press releases and graphs into a store", verb_load },
	{ "query", "ask graphs and press releases with SPARQL", verb_query },
	{ "stats", "tell what graphs and press releases hold", verb_stats },
	{ "lexicon", "check the files of a lexicon", verb_lexicon },
};
enum { VERB_COUNT = sizeof verbs / sizeof *verbs };

static void print_usage(FILE *out)
{
	fputs("usage: communique VERB [OPTION]... [FILE]...\n\n", out);
	for (int i = 0; i < VERB_COUNT; i++)
		fprintf(out, "  %-8s  %s\n", verbs[i].name, verbs[i].summary);
	fputs("\n'communique help VERB' tells the options of a verb.\n", out);
}

static int usage_error(const char *fault, const char *word)
{
	fprintf(stderr, "communique: error: %s", fault);
	if (word)
		fprintf(stderr, " '%s'", word);
	fputc('\n', stderr);
	print_usage(stderr);
	return EXIT_USAGE;
}

static int run_verb(int argc, char **argv)
{
	for (int i = 0; i < VERB_COUNT; i++)
		if (!strcmp(argv[0], verbs[i].name))
			return verbs[i].run(argc, argv);
	return usage_error("no such verb", argv[0]);
}

static int help(int argc, char **argv)
{
	if (argc > 1) {
		char *asked[] = { argv[1], "--help", NULL };
		return run_verb(2, asked);
	}
	print_usage(stdout);
	return EXIT_FINE;
}

static int run(int argc, char **argv)
{
	if (argc < 2)
		return usage_error("a verb is missing", NULL);
	if (!strcmp(argv[1], "help") || !strcmp(argv[1], "--help") ||
	    !strcmp(argv[1], "-h"))
		return help(argc - 1, argv + 1);
	if (!strcmp(argv[1], "--version")) {
		puts("communique " PACKAGE_VERSION);
		return EXIT_FINE;
	}
	return run_verb(argc - 1, argv + 1);
}

/* A standard stream that the caller closed gets a stand-in that fails at the
 * first use, lest a file that is opened later takes its number. */
static void hold_standard_streams(void)
{
	for (int fd = 0; fd <= 2; fd++)
		if (fcntl(fd, F_GETFD) < 0)
			(void)open("/dev/null", fd ? O_RDONLY : O_WRONLY);
}

int main(int argc, char **argv)
{
	hold_standard_streams();
	signal(SIGPIPE, SIG_IGN); /* a closed pipe is an error of writing */
	int code = run(argc, argv);
	errno = 0;
	if (ferror(stdout) | fclose(stdout)) {
		fprintf(stderr, "communique: error: cannot write%s%s\n",
			errno ? ": " : "", errno ? strerror(errno) : "");
		code = EXIT_WORLD;
	}
	return code;
}
