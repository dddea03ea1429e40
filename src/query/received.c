/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* JSON by jansson, which refuses what is not exactly that. */
#include "query/received.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "query/library.h"
#include "query/quads.h"
#include "query/results.h"
#include "query/term.h"
#include "rdf/vocab.h"
#include "read/jansson.h"

enum { MOST_COLUMNS = 10000 };

struct received {
	struct arena *arena;
	librdf_world *world;
	struct answer answer;
	const char *server;
	struct diag *diag;
};

static bool blame(const char *server, struct diag *diag, const char *why)
{
	diag_report(diag, (struct place){ server, 0, 0 }, DIAG_BAD_ANSWER, why);
	return false;
}

static bool wrong(const struct received *received, const char *why)
{
	return blame(received->server, received->diag, why);
}

/* -- rows ---------------------------------------------------------------------- */

static bool read_names(struct received *received, const json_t *root)
{
	struct answer *answer = &received->answer;
	const json_t *names = json_object_get(json_object_get(root, "head"), "vars");
	size_t count = json_array_size(names);
	if (!json_is_array(names) || count > MOST_COLUMNS)
		return wrong(received, "no list of variables");
	answer->columns = (uint32_t)count;
	answer->names = arena_take(received->arena, (count + 1) * sizeof *answer->names);
	for (size_t i = 0; i < count; i++) {
		const char *name = json_string_value(json_array_get(names, i));
		if (!name)
			return wrong(received, "a variable that is no name");
		answer->names[i] = arena_copy(received->arena, name, strlen(name));
	}
	return true;
}

static const char *member(const json_t *object, const char *name)
{
	return json_string_value(json_object_get(object, name));
}

static librdf_node *literal(librdf_world *world, const char *text,
			    const char *language, const char *datatype)
{
	librdf_uri *type = NULL;
	if (datatype && !language && strcmp(datatype, IRI_xsd "string"))
		type = librdf_new_uri(world, (const unsigned char *)datatype);
	librdf_node *node = term_text(world, str_of(text), language, type);
	if (type)
		librdf_free_uri(type);
	return node;
}

/* "typed-literal" is an older name of a literal that has a datatype. */
static librdf_node *node_of(librdf_world *world, const json_t *value)
{
	const char *kind = member(value, "type"), *text = member(value, "value");
	if (!kind || !text)
		return NULL;
	const unsigned char *bytes = (const unsigned char *)text;
	if (!strcmp(kind, "uri"))
		return librdf_new_node_from_counted_uri_string(world, bytes, strlen(text));
	if (!strcmp(kind, "bnode"))
		return librdf_new_node_from_blank_identifier(world, bytes);
	if (!strcmp(kind, "literal") || !strcmp(kind, "typed-literal"))
		return literal(world, text, member(value, "xml:lang"),
			       member(value, "datatype"));
	return NULL;
}

static bool read_row(struct received *received, const json_t *row)
{
	struct answer *answer = &received->answer;
	size_t bound = 0;
	if (!json_is_object(row))
		return wrong(received, "a row that is none");
	for (uint32_t i = 0; i < answer->columns; i++) {
		const json_t *value = json_object_get(row, answer->names[i]);
		librdf_node *node = value ? node_of(received->world, value) : NULL;
		*vector_add(&answer->cells, received->arena) = node;
		if (value && !node)
			return wrong(received, "a value that is no term");
		bound += node != NULL;
	}
	answer->rows++;
	return bound == json_object_size(row) ||
	       wrong(received, "a value of no variable that was asked for");
}

static bool read_rows(struct received *received, const json_t *root)
{
	const json_t *rows = json_object_get(json_object_get(root, "results"),
					     "bindings");
	if (!json_is_array(rows))
		return wrong(received, "neither rows nor true or false");
	size_t count = json_array_size(rows);
	if (!read_names(received, root))
		return false;
	if (count > UINT32_MAX / (received->answer.columns + 1))
		return wrong(received, "too many rows");
	for (size_t i = 0; i < count; i++)
		if (!read_row(received, json_array_get(rows, i)))
			return false;
	return true;
}

/* Virtuoso answers ASK with rows of a variable of its own: one row for true, none
 * for false. */
static bool is_truth_as_rows(const struct answer *answer)
{
	return answer->columns == 1 && !strcmp(answer->names[0], "__ASK_RETVAL");
}

static bool read_answer(struct received *received, const json_t *root)
{
	struct answer *answer = &received->answer;
	const json_t *boolean = json_object_get(root, "boolean");
	if (!boolean) {
		bool fine = read_rows(received, root);
		answer->is_boolean = fine && is_truth_as_rows(answer);
		answer->boolean = answer->rows != 0;
		return fine;
	}
	answer->is_boolean = true;
	answer->boolean = json_is_true(boolean);
	return json_is_boolean(boolean) || wrong(received, "neither true nor false");
}

bool received_rows(struct str answer, enum results_format format, FILE *out,
		   const char *server, struct diag *diag)
{
	const char *fault = jansson_load();
	if (fault)
		return blame(server, diag, fault);
	json_error_t error;
	json_t *root = json_loadb(answer.at, answer.length, JSON_REJECT_DUPLICATES, &error);
	if (!root)
		return blame(server, diag, error.text);
	struct graph *graph = graph_new(diag); /* for its world */
	struct received received = { .arena = arena_new(), .server = server,
				     .diag = diag };
	bool fine = graph;
	if (graph) {
		received.world = graph->world;
		fine = read_answer(&received, root);
	}
	if (fine)
		results_write(&received.answer, format, out);
	answer_release(&received.answer);
	graph_free(graph);
	arena_free(received.arena);
	json_delete(root);
	return fine;
}

/* -- a graph ------------------------------------------------------------------------ */

/* Puts an answer into a file whose name is NULL where that cannot be done. */
static char *keep(struct str answer)
{
	const char *folder = getenv("TMPDIR");
	struct buffer name;
	buffer_init(&name);
	buffer_format(&name, "%s/communique-XXXXXX.nt", folder && *folder ? folder : "/tmp");
	int fd = mkstemps(name.at, (int)strlen(".nt"));
	FILE *file = fd < 0 ? NULL : fdopen(fd, "wb");
	bool fine = file && fwrite(answer.at, 1, answer.length, file) == answer.length;
	if (file)
		fine = !fclose(file) && fine;
	if (fine)
		return name.at; /* the caller's */
	if (fd >= 0)
		unlink(name.at);
	buffer_release(&name);
	return NULL;
}

/* Reads it by way of a file. */
static bool read_kept(struct str answer, bool (*read)(void *self, const char *path),
		      void *self, const char *server, struct diag *diag)
{
	if (!answer.length)
		return true;
	char *name = keep(answer);
	if (!name) {
		diag_report(diag, (struct place){ "TMPDIR", 0, 0 }, DIAG_CANNOT_WRITE,
			    strerror(errno));
		return false;
	}
	FILE *out = diag->out;
	uint32_t errors = diag->counts[DIAG_ERROR];
	diag->out = NULL; /* the server is to be blamed, not the file */
	bool fine = read(self, name);
	diag->out = out;
	diag->counts[DIAG_ERROR] = errors;
	unlink(name);
	free(name);
	return fine || blame(server, diag, "no N-Triples");
}

static bool into_graph(void *self, const char *path)
{
	return graph_read(self, path);
}

bool received_read(struct str answer, struct graph *graph, const char *server,
		   struct diag *diag)
{
	return read_kept(answer, into_graph, graph, server, diag);
}

struct giving {
	quad_sink sink;
	void *self;
	struct diag *diag;
};

static bool into_sink(void *self, const char *path)
{
	const struct giving *giving = self;
	return quads_read(path, giving->diag, giving->sink, giving->self);
}

bool received_quads(struct str answer, quad_sink sink, void *self, const char *server,
		    struct diag *diag)
{
	struct giving giving = { sink, self, diag };
	return read_kept(answer, into_sink, &giving, server, diag);
}

bool received_graph(struct str answer, const char *syntax, FILE *out,
		    const char *server, struct diag *diag)
{
	struct graph *graph = graph_new(diag);
	bool fine = graph && received_read(answer, graph, server, diag) &&
		    query_run(graph, "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", server,
			      RESULTS_TSV, syntax, out);
	graph_free(graph);
	return fine;
}
