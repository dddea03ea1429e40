/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A file is read twice: which graph a triple is for may follow from the last
 * one, and a file may be too large to be kept. */
#include "store/import.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "query/quads.h"

struct import {
	struct store *store;
	struct buffer graph;  /* for what has no graph's name */
	uint32_t documents;   /* described */
	bool named, nameless; /* what there is */
	int error;            /* of the store */
};

/* -- names ----------------------------------------------------------------------- */

static bool may_stand(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || (c && strchr("/-._~", c));
}

const char *import_source(const char *path, struct arena *arena)
{
	char *whole = realpath(path, NULL);
	if (!whole)
		return NULL;
	struct buffer iri;
	buffer_init(&iri);
	buffer_add_text(&iri, "file://");
	for (const char *at = whole; *at; at++)
		if (may_stand((unsigned char)*at))
			buffer_add_char(&iri, *at);
		else
			buffer_format(&iri, "%%%02X", (unsigned char)*at);
	const char *made = arena_copy(arena, iri.at, iri.length);
	buffer_release(&iri);
	free(whole);
	return made;
}

/* -- reading ----------------------------------------------------------------------- */

static bool is_document(const struct quad *quad)
{
	return quad->subject.kind == NODE_IRI && quad->object.kind == NODE_IRI &&
	       str_equal(quad->predicate, vocab_iri(VOCAB_rdf_type)) &&
	       str_equal(quad->object.text, vocab_iri(VOCAB_cq_Document));
}

static int look(void *self, const struct quad *quad)
{
	struct import *import = self;
	import->named |= quad->graph.length != 0;
	import->nameless |= !quad->graph.length;
	if (!is_document(quad) ||
	    str_equal(buffer_as_str(&import->graph), quad->subject.text))
		return 0;
	import->documents++;
	buffer_clear(&import->graph);
	buffer_add(&import->graph, quad->subject.text.at, quad->subject.text.length);
	return 0;
}

static int add(void *self, const struct quad *quad)
{
	struct import *import = self;
	struct quad named = *quad;
	if (!named.graph.length)
		named.graph = buffer_as_str(&import->graph);
	import->error = store_add(import->store, &named);
	return import->error;
}

/* A file of one graph is a source: that it gave before goes. Quads are not, for
 * a file of them may be written anew with other documents. */
static void load(struct import *import, const char *path, const char *source,
		 struct diag *diag)
{
	if (import->documents != 1) {
		buffer_clear(&import->graph);
		buffer_add_text(&import->graph, source);
	}
	if (!store_begin(import->store, import->named ? NULL : source))
		import->error = EIO;
	else if (quads_read(path, diag, add, import))
		import->error = store_end(import->store) ? 0 : EIO;
	else
		store_abandon(import->store);
}

int import_file(struct store *store, const char *path, struct diag *diag,
		struct arena *arena)
{
	struct import import = { .store = store };
	buffer_init(&import.graph);
	if (quads_read(path, diag, look, &import))
		load(&import, path, import_source(path, arena), diag);
	buffer_release(&import.graph);
	return import.error;
}
