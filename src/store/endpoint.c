/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A server as a store. To load, by the SPARQL 1.1 Graph Store HTTP Protocol, each
 * graph is PUT in one request, which replaces it whole; or SPARQL 1.1 Update does
 * the same. To ask, by the SPARQL 1.1 Protocol.
 *
 * Which source gave which graph is a graph of the server, too (sources.h). It is
 * told of a new one before that is sent, so that a load that breaks off leaves
 * nothing that nobody knows of; and only then what the source gave before goes.
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
#include "store/sources.h"

#define NTRIPLES "application/n-triples"

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
	struct arena *run;   /* of all */
	struct sources sources;
	bool knows_sources;
	struct buffer source; /* at hand; empty where it does not matter */
	struct arena *arena; /* of the source at hand */
	struct map names;    /* to parts */
	struct { VECTOR_OF(struct part); } parts; /* the first is what a source gives */
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
	endpoint->run = arena_new();
	sources_init(&endpoint->sources, endpoint->run);
	buffer_init(&endpoint->source);
	endpoint->arena = arena_new();
	forget_parts(endpoint);
	return &endpoint->store;
}

static void close_endpoint(struct store *store)
{
	struct endpoint *endpoint = of(store);
	forget_parts(endpoint);
	arena_free(endpoint->arena);
	arena_free(endpoint->run);
	buffer_release(&endpoint->source);
	http_free(endpoint->http);
	free(endpoint);
}

/* -- requests of the graph store protocol ----------------------------------------- */

/* Does something with a graph; what is read goes to the reply, after what is there. */
static bool request_graph(struct endpoint *endpoint, const char *method, struct str graph,
			  struct str lines, struct buffer *reply)
{
	struct buffer url;
	bool sends = *method == 'P'; /* PUT, POST */
	buffer_init(&url);
	buffer_add_text(&url, endpoint->store.name);
	buffer_add_text(&url, strchr(url.at, '?') ? "&graph=" : "?graph=");
	http_add_escaped(&url, graph);
	const struct http_request request = {
		.method = method,
		.url = url.at,
		.type = sends ? NTRIPLES : NULL,
		.accept = reply ? NTRIPLES : NULL,
		.body = lines,
		.may_be_missing = !sends,
	};
	struct buffer unread;
	buffer_init(&unread);
	bool fine = http_send(endpoint->http, &request, reply ? reply : &unread,
			      reply ? MOST_OF_ANSWER : MOST_OF_REPLY);
	buffer_release(&unread);
	buffer_release(&url);
	return fine;
}

static int take_origin(void *self, const struct quad *quad)
{
	struct sources *sources = self;
	if (str_is(quad->predicate, SOURCES_PREDICATE))
		sources_add(sources, quad->subject.text, quad->object.text);
	return 0;
}

static bool read_sources(struct endpoint *endpoint)
{
	struct buffer reply;
	buffer_init(&reply);
	bool fine = request_graph(endpoint, "GET", str_of(SOURCES_GRAPH), str_of(""), &reply);
	if (fine && http_status(endpoint->http) != 404)
		fine = received_quads(buffer_as_str(&reply), take_origin,
				      &endpoint->sources, endpoint->store.name,
				      endpoint->store.diag);
	buffer_release(&reply);
	endpoint->knows_sources = fine;
	return fine;
}

/* Says where a graph will have come from. */
static bool tell_source(struct endpoint *endpoint, struct str graph)
{
	const struct str source = buffer_as_str(&endpoint->source);
	if (!endpoint->knows_sources && !read_sources(endpoint))
		return false;
	if (!sources_add(&endpoint->sources, graph, source))
		return true;
	struct buffer line;
	buffer_init(&line);
	sources_write_one(&line, graph, source);
	bool fine = request_graph(endpoint, "POST", str_of(SOURCES_GRAPH),
				  buffer_as_str(&line), NULL);
	buffer_release(&line);
	return fine;
}

static bool delete_former(struct endpoint *endpoint, struct str graph)
{
	struct str former;
	while (sources_remove_other(&endpoint->sources, buffer_as_str(&endpoint->source),
				    graph, &former))
		if (!request_graph(endpoint, "DELETE", former, str_of(""), NULL))
			return false;
	return true;
}

static bool put(struct endpoint *endpoint, const struct part *part, bool from_source,
		bool last)
{
	if (from_source && !part->begun && !tell_source(endpoint, part->name))
		return false;
	return request_graph(endpoint, part->begun ? "POST" : "PUT", part->name,
			     buffer_as_str(&part->lines), NULL) &&
	       (!from_source || !last || delete_former(endpoint, part->name));
}

/* What the server has been told that is no longer so. */
static bool put_sources(struct endpoint *endpoint)
{
	struct buffer lines;
	if (!endpoint->sources.is_shorter)
		return true;
	buffer_init(&lines);
	sources_write(&endpoint->sources, &lines);
	bool fine = request_graph(endpoint, "PUT", str_of(SOURCES_GRAPH),
				  buffer_as_str(&lines), NULL);
	buffer_release(&lines);
	return fine;
}

/* -- requests of SPARQL Update ----------------------------------------------------- */

/* Adds a text in which $G stands for the graph, $S for the source, $L for the graph
 * of sources and $D for "came from". */
static void add_template(struct buffer *out, const char *text, struct str graph,
			 struct str source)
{
	for (const char *at = text; *at; at++) {
		if (*at != '$') {
			buffer_add_char(out, *at);
			continue;
		}
		at++;
		ntriples_add_iri(out, *at == 'G' ? graph : *at == 'S' ? source :
				 str_of(*at == 'L' ? SOURCES_GRAPH : SOURCES_PREDICATE));
	}
}

static const char telling[] = "INSERT DATA { GRAPH $L { $G $D $S } } ;\n";
static const char emptying[] = "DROP SILENT GRAPH $G ;\n";
static const char forgetting[] =
	" ;\nDELETE { GRAPH ?old { ?s ?p ?o } } WHERE {\n"
	"  GRAPH $L { ?old $D $S } FILTER (?old != $G)\n"
	"  OPTIONAL { GRAPH $L { ?old $D ?other } FILTER (?other != $S) }\n"
	"  FILTER (!BOUND(?other)) GRAPH ?old { ?s ?p ?o } } ;\n"
	"DELETE { GRAPH $L { ?old $D $S } } WHERE {\n"
	"  GRAPH $L { ?old $D $S } FILTER (?old != $G) }\n";

/* All at once, where the server does not do half of what it is asked for. */
static bool update(struct endpoint *endpoint, const struct part *part, bool from_source,
		   bool last)
{
	const struct str source = buffer_as_str(&endpoint->source);
	struct buffer text, reply;
	buffer_init(&text);
	buffer_init(&reply);
	if (!part->begun && from_source)
		add_template(&text, telling, part->name, source);
	if (!part->begun)
		add_template(&text, emptying, part->name, source);
	add_template(&text, "INSERT DATA { GRAPH $G {\n", part->name, source);
	buffer_add(&text, part->lines.at, part->lines.length);
	buffer_add_text(&text, "} }");
	if (last && from_source)
		add_template(&text, forgetting, part->name, source);
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

/* -- to load ------------------------------------------------------------------------ */

/* last: nothing more of the graph is to come. */
static bool send(struct endpoint *endpoint, struct part *part, bool last)
{
	bool from_source = endpoint->source.length && part == endpoint->parts.at;
	if (part->begun && !part->lines.length && !from_source)
		return true; /* all has been sent */
	bool fine = (endpoint->update ? update : put)(endpoint, part, from_source, last);
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
		fine = send(endpoint, part, false);
		buffer_release(&part->lines);
		buffer_init(&part->lines);
	}
	endpoint->limit = endpoint->pending + MOST_PENDING;
	return fine;
}

static bool begin(struct store *store, const char *source)
{
	struct endpoint *endpoint = of(store);
	forget_parts(endpoint);
	buffer_clear(&endpoint->source);
	buffer_add_text(&endpoint->source, source ? source : "");
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
		fine = send(endpoint, &endpoint->parts.at[i], true);
	forget_parts(endpoint);
	return fine;
}

static void abandon(struct store *store)
{
	forget_parts(of(store));
}

static bool commit(struct store *store)
{
	return put_sources(of(store)); /* each graph was kept when it was sent */
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
