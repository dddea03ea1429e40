/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The project's own lexicon, or another one, for a group of tests:
 *
 *     cmocka_run_group_tests(tests, lexicon_begin, lexicon_end)
 */
#ifndef TESTS_SUPPORT_LEXICON_H
#define TESTS_SUPPORT_LEXICON_H

#include <stdio.h>

#include "lexicon/lexicon.h"

#ifndef TEST_SOURCE_DIR
#define TEST_SOURCE_DIR "."
#endif
#ifndef TEST_LEXICON
#define TEST_LEXICON TEST_SOURCE_DIR "/lexicon"
#endif

static struct lexicon *lexicon;

static inline int lexicon_begin(void **state)
{
	(void)state;
	struct diag diag = { .out = stderr, .least = DIAG_WARNING };
	lexicon = lexicon_load(TEST_LEXICON, NULL, &diag);
	return lexicon ? 0 : -1;
}

static inline int lexicon_end(void **state)
{
	(void)state;
	lexicon_free(lexicon);
	return 0;
}

#endif
