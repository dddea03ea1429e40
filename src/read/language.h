/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Whether a text is English. English prose has one of forty small words (the,
 * of, and, to ...) among every three that are written in lower case; other
 * languages have next to none of them. Names are not counted: they begin with a
 * capital. A text too short to tell is taken at its word, or for English. */
#ifndef READ_LANGUAGE_H
#define READ_LANGUAGE_H

#include <stdbool.h>

#include "base/str.h"

/* text is valid UTF-8; said is the language it says it has ("fr", "pt-BR"), or
 * NULL. Linear, and done early with what is clearly English. */
bool language_is_english(struct str text, const char *said);

#endif
