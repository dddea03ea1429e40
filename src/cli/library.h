/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The questions that come with the program: ontology/queries/NUMBER-NAME.rq. */
#ifndef CLI_LIBRARY_H
#define CLI_LIBRARY_H

#include <stdio.h>

#include "base/arena.h"

/* The file of a question, by its name with or without the number; NULL where
 * there is none such. */
const char *library_file(const char *name, struct arena *arena);

/* Writes each question's name and what it asks, a line each, in their order.
 * 0, or the errno value of what went wrong. */
int library_list(FILE *out);

#endif
