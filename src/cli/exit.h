/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The exit codes, as the manual gives them. */
#ifndef CLI_EXIT_H
#define CLI_EXIT_H

enum exit_code {
	EXIT_FINE,
	EXIT_DOCUMENT, /* a document had an error and was skipped */
	EXIT_USAGE,    /* the command line is wrong */
	EXIT_WORLD,    /* no lexicon, output not written, out of memory */
	EXIT_STOPPED   /* by a signal; what was done is whole */
};

#endif
