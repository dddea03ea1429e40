/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A server as a store. To load, by the SPARQL 1.1 Graph Store HTTP Protocol, each
 * graph is PUT in one request, which replaces it whole; or SPARQL 1.1 Update does
 * the same. To ask, by the SPARQL 1.1 Protocol.
 *
 * The triples of a source are gathered, a buffer for each graph, and sent when it
 * ends. A file of many graphs may hold more than memory does: beyond a limit what
 * there is is sent before, and what comes later for the same graph is added to it
 * (POST). Not where a graph has blank nodes, which two requests would not share. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/memory.h"
#include "base/vector.h"
#include "query/prologue.h"
#include "query/received.h"
#include "rdf/ntriples.h"
#include "store/http.h"
#include "store/kind.h"

enum {
	MOST_PENDING = 32 << 20, /* bytes of all graphs */
	MOST_OF_REPLY = 1 << 20, /* to what is loaded; nobody reads it */
	MOST_OF_ANSWER = 1 << 30 /* to a query */
};

/* A graph of the source at hand. */
struct part {
	struct str name;
	struct buffer lines; /* N-Triples, not yet sent */
	bool begun;          /* some have been */
	bool has_blank;
};

struct endpoint {
	struct store store;
	struct http *http;
	bool update;
	struct arena *arena; /* of the source at hand */
	struct map names;    /* to parts */
	struct { VECTOR_OF(struct part); } parts;
	size_t pending;      /* bytes */
	size_t limit;        /* of them, beyond which they are sent */
};

static struct endpoint *of(struct store *store)
{
	return (struct endpoint *)store;
}

static bool is_named(const char *name)
{
	return http_is_url(name);
}

static void forget_parts(struct endpoint *endpoint)
{
	for (uint32_t i = 0; i < endpoint->parts.count; i++)
		buffer_release(&endpoint->parts.at[i].lines);
	endpoint->parts.at = NULL;
	endpoint->parts.count = endpoint->parts.room = 0;
	endpoint->pending = 0;
	endpoint->limit = MOST_PENDING;
	arena_reset(endpoint->arena);
	map_init(&endpoint->names, endpoint->arena);
}

static struct store *open_endpoint(const char *name, enum store_use use,
				   const struct store_settings *settings,
				   struct diag *diag)
{
	(void)use;
	struct http *http = http_new(name, settings->seconds, diag);
	if (!http)
		return NULL;
	struct endpoint *endpoint = memory_new(sizeof *endpoint);
	endpoint->http = http;
	endpoint->update = settings->update;
	endpoint->arena = arena_new();
	forget_parts(endpoint);
	return &endpoint->store;
}

static void close_endpoint(struct store *store)
{
	struct endpoint *endpoint = of(store);
	forget_parts(endpoint);
	arena_free(endpoint->arena);
	http_free(endpoint->http);
	free(endpoint);
}

/* -- to load -------------------------------------------------------------------- */

static bool put(struct endpoint *endpoint, struct part *part)
{
	struct buffer url, reply;
	buffer_init(&url);
	buffer_init(&reply);
	buffer_add_text(&url, endpoint->store.name);
	buffer_add_text(&url, strchr(url.at, '?') ? "&graph=" : "?graph=");
	http_add_escaped(&url, part->name);
	const struct http_request request = {
		.method = part->begun ? "POST" : "PUT",
		.url = url.at,
		.type = "application/n-triples",
		.body = buffer_as_str(&part->lines),
	};
	bool fine = http_send(endpoint->http, &request, &reply, MOST_OF_REPLY);
	buffer_release(&url);
	buffer_release(&reply);
	return fine;
}

static bool update(struct endpoint *endpoint, struct part *part)
{
	struct buffer text, reply;
	buffer_init(&text);
	buffer_init(&reply);
	if (!part->begun) {
		buffer_add_text(&text, "DROP SILENT GRAPH ");
		ntriples_add_iri(&text, part->name);
		buffer_add_text(&text, " ;\n");
	}
	buffer_add_text(&text, "INSERT DATA { GRAPH ");
	ntriples_add_iri(&text, part->name);
	buffer_add_text(&text, " {\n");
	buffer_add(&text, part->lines.at, part->lines.length);
	buffer_add_text(&text, "} }\n");
	const struct http_request request = {
		.method = "POST",
		.url = endpoint->store.name,
		.type = "application/sparql-update",
		.body = buffer_as_str(&text),
	};
	bool fine = http_send(endpoint->http, &request, &reply, MOST_OF_REPLY);
	buffer_release(&text);
	buffer_release(&reply);
	return fine;
}

/* What is empty has all been sent. */
static bool send(struct endpoint *endpoint, struct part *part)
{
	if (part->begun && !part->lines.length)
		return true;
	bool fine = endpoint->update ? update(endpoint, part) : put(endpoint, part);
	part->begun = true;
	endpoint->pending -= part->lines.length;
	buffer_clear(&part->lines);
	return fine;
}

static bool send_early(struct endpoint *endpoint)
{
	bool fine = true;
	for (uint32_t i = 0; i < endpoint->parts.count && fine; i++) {
		struct part *part = &endpoint->parts.at[i];
		if (part->has_blank || !part->lines.length)
			continue;
		fine = send(endpoint, part);
		buffer_release(&part->lines);
		buffer_init(&part->lines);
	}
	endpoint->limit = endpoint->pending + MOST_PENDING;
	return fine;
}

static bool begin(struct store *store, const char *source)
{
	(void)source; /* nobody keeps what it gave before */
	forget_parts(of(store));
	return true;
}

static struct part *part_of(struct endpoint *endpoint, struct str name)
{
	uint32_t number = map_find(&endpoint->names, name);
	if (number != MAP_NONE)
		return &endpoint->parts.at[number];
	struct str kept = { arena_copy(endpoint->arena, name.at, name.length),
			    name.length };
	map_put(&endpoint->names, kept, endpoint->parts.count);
	struct part *part = vector_add(&endpoint->parts, endpoint->arena);
	*part = (struct part){ .name = kept };
	buffer_init(&part->lines);
	return part;
}

static bool add(struct store *store, const struct quad *quad)
{
	struct endpoint *endpoint = of(store);
	struct part *part = part_of(endpoint, quad->graph);
	size_t before = part->lines.length;
	ntriples_add_triple(&part->lines, quad);
	endpoint->pending += part->lines.length - before;
	part->has_blank |= quad->subject.kind == NODE_BLANK ||
			   quad->object.kind == NODE_BLANK;
	return endpoint->pending < endpoint->limit || send_early(endpoint);
}

static bool end(struct store *store)
{
	struct endpoint *endpoint = of(store);
	bool fine = true;
	for (uint32_t i = 0; i < endpoint->parts.count && fine; i++)
		fine = send(endpoint, &endpoint->parts.at[i]);
	forget_parts(endpoint);
	return fine;
}

static void abandon(struct store *store)
{
	forget_parts(of(store));
}

static bool commit(struct store *store)
{
	(void)store; /* each graph is kept as soon as it is sent */
	return true;
}

/* -- to ask ------------------------------------------------------------------------ */

/* A server that stops at some number of rows would be believed. (Virtuoso says so;
 * of a graph it does not, see docs/stores.md.) */
static bool is_whole(struct endpoint *endpoint)
{
	const char *most = http_header(endpoint->http, "X-SPARQL-MaxRows");
	if (most)
		diag_report(endpoint->store.diag,
			    (struct place){ endpoint->store.name, 0, 0 },
			    DIAG_ANSWER_IS_CUT, most);
	return !most;
}

static bool is_of_type(struct endpoint *endpoint, const char *type)
{
	const char *found = http_type(endpoint->http);
	if (!strcmp(found, type))
		return true;
	diag_report(endpoint->store.diag, (struct place){ endpoint->store.name, 0, 0 },
		    DIAG_BAD_ANSWER, *found ? found : "nothing");
	return false;
}

/* In a form: not every server takes a query that is the body itself. */
static bool ask_for(struct endpoint *endpoint, const char *query, const char *type,
		    struct buffer *answer)
{
	struct buffer form;
	buffer_init(&form);
	buffer_add_text(&form, "query=");
	http_add_escaped(&form, str_of(query));
	const struct http_request request = {
		.method = "POST",
		.url = endpoint->store.name,
		.type = "application/x-www-form-urlencoded",
		.accept = type,
		.body = buffer_as_str(&form),
	};
	bool fine = http_send(endpoint->http, &request, answer, MOST_OF_ANSWER) &&
		    is_of_type(endpoint, type) && is_whole(endpoint);
	buffer_release(&form);
	return fine;
}

static int ask(struct store *store, const char *query, const char *name,
	       enum results_format format, const char *syntax, FILE *out)
{
	(void)name; /* the server is who finds fault with it */
	bool is_graph = prologue_asks_graph(query);
	struct buffer text, answer;
	buffer_init(&text);
	buffer_init(&answer);
	prologue_complete(&text, query);
	bool fine = ask_for(of(store), text.at, is_graph ? RECEIVED_GRAPH : RECEIVED_ROWS,
			    &answer);
	if (fine && is_graph)
		fine = received_graph(buffer_as_str(&answer), syntax, out, store->name,
				      store->diag);
	else if (fine)
		fine = received_rows(buffer_as_str(&answer), format, out, store->name,
				     store->diag);
	buffer_release(&text);
	buffer_release(&answer);
	if (fine)
		return 0;
	return http_status(of(store)->http) == 400 ? EINVAL : EIO;
}

static bool read_all(struct store *store, struct graph *graph)
{
	struct buffer answer;
	buffer_init(&answer);
	bool fine = ask_for(of(store), "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
			    RECEIVED_GRAPH, &answer) &&
		    received_read(buffer_as_str(&answer), graph, store->name, store->diag);
	buffer_release(&answer);
	return fine;
}

static bool has(struct store *store, struct str graph)
{
	(void)store;
	(void)graph;
	return false; /* to send it again is as cheap as to ask */
}

const struct store_kind store_endpoint = {
	.is_named = is_named, .may_be_made = is_named, .open = open_endpoint,
	.close = close_endpoint, .begin = begin, .add = add, .end = end,
	.abandon = abandon, .commit = commit, .has = has, .read = read_all, .ask = ask,
};
