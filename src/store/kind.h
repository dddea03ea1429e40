/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a kind of store does, for the functions of store.h, which say what is
 * meant. A new kind is a file and a line in the table of store.c. */
#ifndef STORE_KIND_H
#define STORE_KIND_H

#include "store/store.h"

struct store_kind {
	bool (*is_named)(const char *name); /* for one that is there already */
	bool (*may_be_made)(const char *name);
	struct store *(*open)(const char *name, enum store_use use,
			      const struct store_settings *settings,
			      struct diag *diag);
	void (*close)(struct store *store);
	bool (*begin)(struct store *store, const char *source);
	bool (*add)(struct store *store, const struct quad *quad);
	bool (*end)(struct store *store);
	void (*abandon)(struct store *store);
	bool (*commit)(struct store *store);
	bool (*has)(struct store *store, struct str graph);
	bool (*read)(struct store *store, struct graph *graph);
	/* NULL: what it holds is read into memory */
	struct graph *(*graph)(struct store *store);
	/* NULL: that graph is asked */
	int (*ask)(struct store *store, const char *query, const char *name,
		   enum results_format format, const char *syntax, FILE *out);
};

/* What all have; the first member of each kind's own struct. store_open sets
 * it after open has returned. */
struct store {
	const struct store_kind *kind;
	const char *name;
	struct diag *diag;
};

extern const struct store_kind store_embedded;
extern const struct store_kind store_endpoint;

#endif
