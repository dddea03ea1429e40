/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The documents that a command line names. */
#ifndef CLI_INPUT_H
#define CLI_INPUT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/vector.h"

struct path_list { VECTOR_OF(const char *); };

/* Adds what a name stands for: a file or "-" for itself, a directory for the
 * regular files in and below it that look_is_input knows, in the order of their
 * paths (bytes). Hidden ones are passed over, links to directories not followed.
 * Reports a directory that cannot be read or has no such file. The paths live in
 * the arena. */
void input_add(struct path_list *paths, const char *name, struct diag *diag,
	       struct arena *arena);

/* The same where files of RDF are wanted, too: what is no text goes to the
 * graphs, as *.xml does, which may be RDF; and of a directory NAME.ttl, NAME.nt
 * and so on. */
void input_sort(const char *name, struct path_list *texts, struct path_list *graphs,
		struct diag *diag, struct arena *arena);

#endif
