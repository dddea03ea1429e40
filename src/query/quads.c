/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "query/quads.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "query/parse.h"
#include "query/term.h"

struct quads {
	struct parse parse;
	quad_sink sink;
	void *self;
	int error;                    /* of the sink */
	uint32_t blanks;              /* that have no label in the file */
	char scope[20];               /* what labels of this file begin with */
	struct buffer subject, object; /* their labels */
};

static struct node node_of(const struct quads *quads, const raptor_term *term,
			   struct buffer *label)
{
	struct node node = term_describe(term);
	if (node.kind != NODE_BLANK)
		return node;
	buffer_clear(label);
	buffer_add_text(label, quads->scope);
	buffer_add(label, node.text.at, node.text.length);
	node.text = buffer_as_str(label);
	return node;
}

static void take(void *self, raptor_statement *statement)
{
	struct quads *quads = self;
	const raptor_term *graph = statement->graph;
	struct quad quad = {
		.subject = node_of(quads, statement->subject, &quads->subject),
		.predicate = term_iri(statement->predicate->value.uri),
		.object = node_of(quads, statement->object, &quads->object),
	};
	if (graph && graph->type == RAPTOR_TERM_TYPE_URI)
		quad.graph = term_iri(graph->value.uri);
	if (!quads->error)
		quads->error = quads->sink(quads->self, &quad);
	quads->parse.failed |= quads->error != 0;
}

/* Raptor would count them through all files of a run. */
static unsigned char *new_label(void *self, unsigned char *label)
{
	struct quads *quads = self;
	char text[24];
	if (label)
		return label;
	snprintf(text, sizeof text, "n%u", ++quads->blanks);
	size_t size = strlen(text) + 1;
	unsigned char *made = raptor_alloc_memory(size);
	return made ? memcpy(made, text, size) : NULL;
}

/* By its path: FNV-1a of 64 bits, for two files of a million must not meet. */
static void set_scope(struct quads *quads, const char *path)
{
	char *whole = realpath(path, NULL);
	uint64_t hash = UINT64_C(14695981039346656037);
	for (const char *at = whole ? whole : path; *at; at++)
		hash = (hash ^ (unsigned char)*at) * UINT64_C(1099511628211);
	snprintf(quads->scope, sizeof quads->scope, "f%016" PRIx64, hash);
	free(whole);
}

bool quads_read(const char *path, struct diag *diag, quad_sink sink, void *self)
{
	struct quads quads = { .sink = sink, .self = self };
	const char *fault = redland_load();
	if (fault) {
		diag_report(diag, (struct place){ 0 }, DIAG_NO_LIBRARY, fault);
		return false;
	}
	raptor_world *world = raptor_new_world();
	quads.parse = (struct parse){ .world = world, .diag = diag, .take = take,
				      .self = &quads, .file = path };
	if (!world || raptor_world_open(world)) {
		parse_fail(&quads.parse, strerror(ENOMEM));
		raptor_free_world(world);
		return false;
	}
	raptor_world_set_log_handler(world, &quads.parse, parse_message);
	raptor_world_set_generate_bnodeid_handler(world, &quads, new_label);
	set_scope(&quads, path);
	buffer_init(&quads.subject);
	buffer_init(&quads.object);
	bool fine = parse_file(&quads.parse, path);
	buffer_release(&quads.subject);
	buffer_release(&quads.object);
	raptor_free_world(world);
	return fine;
}
