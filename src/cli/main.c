/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The command: `communique VERB ...`. */
#include "config.h"

#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
	if (argc == 2 && !strcmp(argv[1], "--version")) {
		puts("communique " PACKAGE_VERSION);
		return 0;
	}
	fputs("usage: communique --version\n", stderr);
	return 2;
}
