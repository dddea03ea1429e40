/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The words of a query: what can be told of it without a parse tree. */
#ifndef QUERY_WORDS_H
#define QUERY_WORDS_H

#include <stdbool.h>

#include "base/str.h"

/* The next keyword, name, variable, number, IRI (with its brackets) or other sign
 * of one byte, and leaves *at behind it; strings, comments and white space are
 * passed over. Of length 0 at the end. */
struct str words_next(const char **at);

/* Whether a word is a keyword, which may be written in either case. */
bool words_are(struct str word, const char *keyword);

#endif
