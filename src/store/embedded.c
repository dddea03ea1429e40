/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A store that is a file. All that a load changes is one transaction: whatever
 * ends it too early, the store is as it was. What a source gives is gathered as
 * numbers and compared with what the store has, so that what is equal is not
 * written again. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/memory.h"
#include "base/vector.h"
#include "store/database.h"
#include "store/kind.h"
#include "store/merged.h"

enum {
	CACHE = 200000,     /* kilobytes of the database that a load keeps in memory */
	LAST_WAIT = 120000, /* milliseconds for those who read: a load is worth it */
};

/* A triple of a graph; row is where it stands, 0 for one that is to come. */
struct row {
	int64_t graph; /* an id, as all graphs below */
	node_number subject, predicate, object;
	int64_t row;
};
struct row_list { VECTOR_OF(struct row); };

struct embedded {
	struct store store;
	struct database database;
	struct arena *arena;    /* of the source being loaded */
	struct row_list rows;   /* what it gave */
	struct buffer source;   /* its name, empty where it does not matter */
	struct merged merged;   /* all graphs as one */
	struct backing backing; /* and where they are looked at */
};

static struct embedded *embedded_of(struct store *store)
{
	return (struct embedded *)store;
}

/* -- life ------------------------------------------------------------------------ */

/* A name of nothing that is there, and no URL. */
static bool may_be_made(const char *name)
{
	return *name && !strstr(name, "://") && access(name, F_OK) && errno == ENOENT;
}

static void embedded_close(struct store *store)
{
	struct embedded *embedded = embedded_of(store);
	merged_release(&embedded->merged);
	database_close(&embedded->database);
	buffer_release(&embedded->source);
	arena_free(embedded->arena);
	free(embedded);
}

static bool begin_load(struct database *database)
{
	char command[64];
	snprintf(command, sizeof command, "PRAGMA cache_size = -%d", CACHE);
	database->blame = DIAG_CANNOT_WRITE;
	return database_run(database, command) &&
	       database_run(database, "BEGIN IMMEDIATE") && database_complete(database);
}

static struct store *embedded_open(const char *name, enum store_use use,
				   const struct store_settings *settings,
				   struct diag *diag)
{
	(void)settings;
	const char *fault = sqlite_load();
	if (fault) {
		diag_report(diag, (struct place){ 0 }, DIAG_NO_LIBRARY, fault);
		return NULL;
	}
	int error = use == STORE_LOAD && may_be_made(name) ? database_make(name) : 0;
	if (error) {
		diag_report(diag, (struct place){ name, 0, 0 }, DIAG_CANNOT_WRITE,
			    strerror(error));
		return NULL;
	}
	struct embedded *embedded = memory_new(sizeof *embedded);
	embedded->arena = arena_new();
	buffer_init(&embedded->source);
	struct database *database = &embedded->database;
	embedded->merged.database = database;
	embedded->backing = merged_backing(&embedded->merged);
	if (database_open(database, name, diag) &&
	    (use == STORE_READ || begin_load(database)))
		return &embedded->store;
	embedded_close(&embedded->store);
	return NULL;
}

/* -- what a source gives ----------------------------------------------------------- */

static void embedded_abandon(struct store *store)
{
	struct embedded *embedded = embedded_of(store);
	embedded->rows = (struct row_list){ 0 };
	arena_reset(embedded->arena);
}

static bool embedded_begin(struct store *store, const char *source)
{
	struct embedded *embedded = embedded_of(store);
	embedded_abandon(store);
	buffer_clear(&embedded->source);
	buffer_add_text(&embedded->source, source ? source : "");
	return !embedded->database.failed;
}

static bool embedded_add(struct store *store, const struct quad *quad)
{
	struct embedded *embedded = embedded_of(store);
	struct database *database = &embedded->database;
	const struct node predicate = { .text = quad->predicate };
	const struct node graph = { .text = quad->graph };
	*vector_add(&embedded->rows, embedded->arena) = (struct row){
		.graph = id_of(database_add(database, &graph), NODE_IRI),
		.subject = database_add(database, &quad->subject),
		.predicate = database_add(database, &predicate),
		.object = database_add(database, &quad->object),
	};
	return !database->failed;
}

/* -- what becomes of it ------------------------------------------------------------ */

static int compare(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int compare_triples(const struct row *a, const struct row *b)
{
	int order = compare(a->graph, b->graph);
	if (!order)
		order = compare(a->subject, b->subject);
	if (!order)
		order = compare(a->predicate, b->predicate);
	return order ? order : compare(a->object, b->object);
}

static int by_triple(const void *a, const void *b)
{
	return compare_triples(a, b);
}

static void sort(struct row_list *rows)
{
	if (rows->count)
		qsort(rows->at, rows->count, sizeof *rows->at, by_triple);
}

/* The number of the node in one of several columns, of which one is filled. */
static node_number number_in(sqlite3_stmt *statement, const int columns[3])
{
	static const enum node_kind kinds[] = { NODE_IRI, NODE_BLANK, NODE_LITERAL };
	for (int i = 0; i < 3; i++)
		if (columns[i] >= 0 && sqlite3_column_int64(statement, columns[i]))
			return number_of(kinds[i],
					 sqlite3_column_int64(statement, columns[i]));
	return 0;
}

/* What the store has of a graph, in order. */
static struct row_list old_rows(struct embedded *embedded, int64_t graph)
{
	static const int subject[] = { 0, 1, -1 }, predicate[] = { 2, -1, -1 },
			 object[] = { 3, 4, 5 };
	struct database *database = &embedded->database;
	struct row_list rows = { 0 };
	sqlite3_stmt *statement = database_use(database, STATEMENT_GRAPH);
	bind_id(statement, 1, graph);
	while (database_step(database, statement))
		*vector_add(&rows, embedded->arena) = (struct row){
			graph, number_in(statement, subject),
			number_in(statement, predicate), number_in(statement, object),
			sqlite3_column_int64(statement, 6)
		};
	sort(&rows);
	return rows;
}

static void add_row(struct database *database, const struct row *row)
{
	sqlite3_stmt *statement = database_use(database, STATEMENT_ADD_TRIPLE);
	bind_id(statement, 1, id_of(row->subject, NODE_IRI));
	bind_id(statement, 2, id_of(row->subject, NODE_BLANK));
	bind_id(statement, 3, id_of(row->predicate, NODE_IRI));
	bind_id(statement, 4, id_of(row->object, NODE_IRI));
	bind_id(statement, 5, id_of(row->object, NODE_BLANK));
	bind_id(statement, 6, id_of(row->object, NODE_LITERAL));
	bind_id(statement, 7, row->graph);
	database_take(database, statement);
}

static void remove_row(struct database *database, const struct row *row)
{
	sqlite3_stmt *statement = database_use(database, STATEMENT_REMOVE_TRIPLE);
	bind_id(statement, 1, row->row);
	database_take(database, statement);
}

/* Makes the rows of a graph these, which are in order but may come twice. */
static void replace(struct embedded *embedded, const struct row *rows, uint32_t count)
{
	struct database *database = &embedded->database;
	const struct row_list old = old_rows(embedded, rows->graph);
	uint32_t kept = 0;
	for (uint32_t i = 0; i < count; i++) {
		int order = 1;
		if (i && !compare_triples(&rows[i - 1], &rows[i]))
			continue;
		while (kept < old.count &&
		       (order = compare_triples(&old.at[kept], &rows[i])) < 0)
			remove_row(database, &old.at[kept++]);
		if (kept < old.count && !order)
			kept++;
		else
			add_row(database, &rows[i]);
	}
	while (kept < old.count)
		remove_row(database, &old.at[kept++]);
}

/* The graph that a source gave before goes, unless another source gave it, too. */
static void forget(struct database *database, int64_t graph)
{
	sqlite3_stmt *statement = database_use(database, STATEMENT_HAS_SOURCE);
	bind_id(statement, 1, graph);
	if (database_take(database, statement))
		return;
	statement = database_use(database, STATEMENT_REMOVE_GRAPH);
	bind_id(statement, 1, graph);
	database_take(database, statement);
}

static void remember_source(struct database *database, struct str source, int64_t graph)
{
	sqlite3_stmt *statement = database_use(database, STATEMENT_GRAPH_OF_SOURCE);
	bind_text(statement, 1, source);
	int64_t before = database_take(database, statement);
	if (before == graph)
		return;
	statement = database_use(database, STATEMENT_SET_SOURCE);
	bind_text(statement, 1, source);
	bind_id(statement, 2, graph);
	database_take(database, statement);
	if (before)
		forget(database, before);
}

static bool embedded_end(struct store *store)
{
	struct embedded *embedded = embedded_of(store);
	const struct row_list *rows = &embedded->rows;
	struct database *database = &embedded->database;
	sort(&embedded->rows);
	for (uint32_t i = 0, next; i < rows->count && !database->failed; i = next) {
		next = i + 1;
		while (next < rows->count && rows->at[next].graph == rows->at[i].graph)
			next++;
		replace(embedded, &rows->at[i], next - i);
	}
	if (rows->count && embedded->source.length)
		remember_source(database, buffer_as_str(&embedded->source),
				rows->at[0].graph);
	embedded_abandon(store);
	return !database->failed;
}

static bool embedded_commit(struct store *store)
{
	struct database *database = &embedded_of(store)->database;
	sqlite3_busy_timeout(database->handle, LAST_WAIT);
	return database_run(database, "COMMIT");
}

/* -- what is asked ------------------------------------------------------------------ */

static bool embedded_has(struct store *store, struct str graph)
{
	struct database *database = &embedded_of(store)->database;
	const struct node node = { .text = graph };
	sqlite3_stmt *statement = database_use(database, STATEMENT_HAS_GRAPH);
	bind_id(statement, 1, id_of(database_find(database, &node), NODE_IRI));
	return database_take(database, statement);
}

static bool embedded_read(struct store *store, struct graph *graph)
{
	return graph_add_backing(graph, &embedded_of(store)->backing);
}

static struct graph *embedded_graph(struct store *store)
{
	return graph_over(&embedded_of(store)->backing, store->diag);
}

const struct store_kind store_embedded = {
	.is_named = database_is_file,
	.may_be_made = may_be_made,
	.open = embedded_open,
	.close = embedded_close,
	.begin = embedded_begin,
	.add = embedded_add,
	.end = embedded_end,
	.abandon = embedded_abandon,
	.commit = embedded_commit,
	.has = embedded_has,
	.read = embedded_read,
	.graph = embedded_graph,
};
