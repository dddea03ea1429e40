/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "store/database.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"

enum {
	PATIENCE = 5000,  /* milliseconds to wait while another process writes */
	KIND_BITS = 2,    /* of a node's number */
	MOST_IRIS = 1 << 16, /* that are kept in memory */
};

static const char magic[] = "SQLite format 3"; /* with its NUL */

static const char *const texts[STATEMENT_COUNT] = {
#define STATEMENT(name, sql) [STATEMENT_##name] = sql,
#include "store/statement.def"
#undef STATEMENT
};

/* The numbers of the nodes of a row of triples. */
#define NUMBERS(row) \
	"coalesce(" row ".subjectUri * 4, " row ".subjectBlank * 4 + 1), " \
	row ".predicateUri * 4, " \
	"coalesce(" row ".objectUri * 4, " row ".objectBlank * 4 + 1, " \
	row ".objectLiteral * 4 + 2)"

/* The first two indexes are those that librdf makes. */
static const char schema[] =
	"CREATE TABLE IF NOT EXISTS uris (id INTEGER PRIMARY KEY, uri TEXT);"
	"CREATE TABLE IF NOT EXISTS blanks (id INTEGER PRIMARY KEY, blank TEXT);"
	"CREATE TABLE IF NOT EXISTS literals (id INTEGER PRIMARY KEY, text TEXT, "
	"language TEXT, datatype INTEGER);"
	"CREATE TABLE IF NOT EXISTS triples (subjectUri INTEGER, "
	"subjectBlank INTEGER, predicateUri INTEGER, objectUri INTEGER, "
	"objectBlank INTEGER, objectLiteral INTEGER, contextUri INTEGER);"
	"CREATE INDEX IF NOT EXISTS spindex "
	"ON triples (subjectUri, subjectBlank, predicateUri);"
	"CREATE INDEX IF NOT EXISTS uriindex ON uris (uri);"
	"CREATE INDEX IF NOT EXISTS blank_index ON blanks (blank);"
	"CREATE INDEX IF NOT EXISTS literal_index "
	"ON literals (text, language, datatype);"
	"CREATE INDEX IF NOT EXISTS object_index ON triples (objectUri, predicateUri);"
	"CREATE INDEX IF NOT EXISTS predicate_index ON triples (predicateUri);"
	"CREATE INDEX IF NOT EXISTS graph_index ON triples (contextUri);"
	"CREATE TABLE IF NOT EXISTS sources (source TEXT PRIMARY KEY, "
	"contextUri INTEGER) WITHOUT ROWID;"
	"CREATE INDEX IF NOT EXISTS source_index ON sources (contextUri);"
	"CREATE TABLE IF NOT EXISTS merged (subject INTEGER, predicate INTEGER, "
	"object INTEGER, graphs INTEGER, PRIMARY KEY (subject, predicate, object)) "
	"WITHOUT ROWID;"
	"CREATE INDEX IF NOT EXISTS pos_index ON merged (predicate, object, subject);"
	"CREATE INDEX IF NOT EXISTS osp_index ON merged (object, subject, predicate);"
	"CREATE TRIGGER IF NOT EXISTS merge AFTER INSERT ON triples BEGIN "
	"INSERT INTO merged VALUES (" NUMBERS("new") ", 1) ON CONFLICT "
	"DO UPDATE SET graphs = graphs + 1; END;"
	"CREATE TRIGGER IF NOT EXISTS part AFTER DELETE ON triples BEGIN "
	"UPDATE merged SET graphs = graphs - 1 "
	"WHERE (subject, predicate, object) = (" NUMBERS("old") ");"
	"DELETE FROM merged WHERE graphs = 0 "
	"AND (subject, predicate, object) = (" NUMBERS("old") "); END;";

bool database_is_file(const char *path)
{
	char start[sizeof magic];
	FILE *file = fopen(path, "rb");
	if (!file)
		return false;
	bool is = fread(start, 1, sizeof start, file) == sizeof start &&
		  !memcmp(start, magic, sizeof start);
	fclose(file);
	return is;
}

/* -- faults ------------------------------------------------------------------ */

static const char *reason_of(const struct database *database)
{
	switch (sqlite3_errcode(database->handle) & 0xFF) {
	case SQLITE_BUSY: case SQLITE_LOCKED: return "in use by another process";
	case SQLITE_FULL: return strerror(ENOSPC);
	case SQLITE_READONLY: return "read-only";
	case SQLITE_NOTADB: return "not a store";
	case SQLITE_CORRUPT: return "damaged";
	case SQLITE_IOERR: case SQLITE_CANTOPEN:
		if (sqlite3_system_errno(database->handle))
			return strerror(sqlite3_system_errno(database->handle));
		/* fall through */
	default: return sqlite3_errmsg(database->handle);
	}
}

static bool fail(struct database *database, const char *reason)
{
	if (!database->failed)
		diag_report(database->diag, (struct place){ database->name, 0, 0 },
			    database->blame, reason);
	database->failed = true;
	return false;
}

bool database_fail(struct database *database)
{
	return fail(database, reason_of(database));
}

bool database_is_damaged(struct database *database)
{
	return fail(database, "damaged");
}

/* -- life ---------------------------------------------------------------------- */

bool database_run(struct database *database, const char *sql)
{
	return !database->failed &&
	       (sqlite3_exec(database->handle, sql, NULL, NULL, NULL) == SQLITE_OK ||
		database_fail(database));
}

bool database_complete(struct database *database)
{
	return database_run(database, schema);
}

/* SQLite would take some names for something else than a file. */
static int open_file(struct database *database, const char *path)
{
	char *whole = realpath(path, NULL);
	int error = errno;
	if (!whole)
		return error;
	/* what a load left that was killed can be undone only by writing */
	int code = sqlite3_open_v2(whole, &database->handle, SQLITE_OPEN_READWRITE,
				   NULL);
	free(whole);
	if (!database->handle)
		return ENOMEM;
	sqlite3_extended_result_codes(database->handle, 1);
	sqlite3_busy_timeout(database->handle, PATIENCE);
	if (code != SQLITE_OK)
		database_fail(database);
	return 0;
}

/* A database of something else has other tables. */
static void look_for_tables(struct database *database)
{
	sqlite3_stmt *statement = database_use(database, STATEMENT_COUNT_TABLES);
	if (database_take(database, statement) < 6)
		fail(database, "not a store");
}

bool database_open(struct database *database, const char *path, struct diag *diag)
{
	*database = (struct database){ .name = path, .diag = diag,
				       .blame = DIAG_CANNOT_OPEN };
	int error = open_file(database, path);
	if (error)
		fail(database, strerror(error));
	else
		look_for_tables(database);
	database->blame = DIAG_CANNOT_READ;
	return !database->failed;
}

void database_close(struct database *database)
{
	for (int i = 0; i < STATEMENT_COUNT; i++)
		sqlite3_finalize(database->statements[i]);
	sqlite3_close(database->handle);
	arena_free(database->arena);
}

static int fill(const char *path)
{
	struct diag mute = { .out = NULL }; /* the caller tells what went wrong */
	struct database database = { .diag = &mute };
	int error = open_file(&database, path);
	bool fine = !error && database_run(&database, "BEGIN") &&
		    database_complete(&database) && database_run(&database, "COMMIT");
	if (!error && !fine)
		error = sqlite3_system_errno(database.handle);
	database_close(&database);
	return fine ? 0 : error ? error : EIO;
}

/* Two that make the same store at once meet in the one that was first. */
static int put_in_place(const char *from, const char *to)
{
	if (!renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE))
		return 0;
	if (errno == EINVAL && !rename(from, to)) /* not every file system can */
		return 0;
	int error = errno;
	unlink(from);
	return error == EEXIST ? 0 : error;
}

int database_make(const char *path)
{
	struct buffer name;
	buffer_init(&name);
	buffer_format(&name, "%s.XXXXXX", path);
	int error = 0, fd = mkstemp(name.at);
	if (fd < 0) {
		error = errno;
	} else {
		mode_t mask = umask(0);
		umask(mask);
		fchmod(fd, 0666 & ~mask);
		close(fd);
		error = fill(name.at);
		if (error)
			unlink(name.at);
		else
			error = put_in_place(name.at, path);
	}
	buffer_release(&name);
	return error;
}

/* -- statements ------------------------------------------------------------------ */

sqlite3_stmt *database_prepare(struct database *database, enum statement statement)
{
	sqlite3_stmt *prepared = NULL;
	if (!database->failed &&
	    sqlite3_prepare_v3(database->handle, texts[statement], -1,
			       SQLITE_PREPARE_PERSISTENT, &prepared, NULL) != SQLITE_OK)
		database_fail(database);
	return prepared;
}

sqlite3_stmt *database_use(struct database *database, enum statement statement)
{
	if (!database->statements[statement])
		database->statements[statement] = database_prepare(database, statement);
	return database->statements[statement];
}

void bind_text(sqlite3_stmt *statement, int parameter, struct str text)
{
	sqlite3_bind_text64(statement, parameter, text.at, text.length, SQLITE_STATIC,
			    SQLITE_UTF8);
}

void bind_id(sqlite3_stmt *statement, int parameter, int64_t id)
{
	if (id)
		sqlite3_bind_int64(statement, parameter, id);
	else
		sqlite3_bind_null(statement, parameter);
}

bool database_step(struct database *database, sqlite3_stmt *statement)
{
	int code = database->failed ? SQLITE_DONE : sqlite3_step(statement);
	if (code == SQLITE_ROW)
		return true;
	if (code != SQLITE_DONE)
		database_fail(database);
	sqlite3_reset(statement);
	return false;
}

int64_t database_take(struct database *database, sqlite3_stmt *statement)
{
	int64_t taken = database_step(database, statement) ?
				sqlite3_column_int64(statement, 0) : 0;
	sqlite3_reset(statement);
	return taken;
}

/* -- nodes ----------------------------------------------------------------------- */

node_number number_of(enum node_kind kind, int64_t id)
{
	return id ? id << KIND_BITS | (int64_t)kind : 0;
}

int64_t id_of(node_number number, enum node_kind kind)
{
	return (number & ((1 << KIND_BITS) - 1)) == (int64_t)kind ? number >> KIND_BITS : 0;
}

static const struct { enum statement find, add; } of_kind[] = {
	[NODE_IRI] = { STATEMENT_FIND_URI, STATEMENT_ADD_URI },
	[NODE_BLANK] = { STATEMENT_FIND_BLANK, STATEMENT_ADD_BLANK },
	[NODE_LITERAL] = { STATEMENT_FIND_LITERAL, STATEMENT_ADD_LITERAL },
};

static sqlite3_stmt *describe(struct database *database, enum statement statement,
			      const struct node *node, int64_t datatype)
{
	sqlite3_stmt *prepared = database_use(database, statement);
	bind_text(prepared, 1, node->text);
	if (node->kind != NODE_LITERAL)
		return prepared;
	if (node->language)
		bind_text(prepared, 2, str_of(node->language));
	else
		sqlite3_bind_null(prepared, 2);
	bind_id(prepared, 3, datatype);
	return prepared;
}

static struct node datatype_of(const struct node *node)
{
	return (struct node){ .kind = NODE_IRI, .text = node->datatype };
}

node_number database_find(struct database *database, const struct node *node)
{
	int64_t datatype = 0;
	if (node->datatype.length) {
		const struct node type = datatype_of(node);
		datatype = id_of(database_find(database, &type), NODE_IRI);
		if (!datatype)
			return 0;
	}
	return number_of(node->kind,
			 database_take(database, describe(database,
							  of_kind[node->kind].find,
							  node, datatype)));
}

static node_number add_node(struct database *database, const struct node *node)
{
	node_number found = database_find(database, node);
	if (found || database->failed)
		return found;
	int64_t datatype = 0;
	if (node->datatype.length) {
		const struct node type = datatype_of(node);
		datatype = id_of(database_add(database, &type), NODE_IRI);
	}
	database_take(database, describe(database, of_kind[node->kind].add, node,
					 datatype));
	return database->failed ? 0 :
		number_of(node->kind, sqlite3_last_insert_rowid(database->handle));
}

/* Most triples name an IRI that one shortly before them named, too. */
static void keep(struct database *database, struct str iri, int64_t id)
{
	if (!database->arena || database->iris.count == MOST_IRIS) {
		if (!database->arena)
			database->arena = arena_new();
		arena_reset(database->arena);
		map_init(&database->iris, database->arena);
	}
	if (id > 0 && id < MAP_NONE)
		map_put(&database->iris, iri, (uint32_t)id);
}

node_number database_add(struct database *database, const struct node *node)
{
	if (node->kind != NODE_IRI)
		return add_node(database, node);
	uint32_t kept = database->arena ? map_find(&database->iris, node->text) : MAP_NONE;
	if (kept != MAP_NONE)
		return number_of(NODE_IRI, kept);
	node_number number = add_node(database, node);
	keep(database, node->text, id_of(number, NODE_IRI));
	return number;
}

static struct str text_in(sqlite3_stmt *statement, int column)
{
	const char *text = (const char *)sqlite3_column_text(statement, column);
	return (struct str){ text, (size_t)sqlite3_column_bytes(statement, column) };
}

/* Columns as in STATEMENT_LITERAL. */
static struct node literal_in(sqlite3_stmt *statement)
{
	struct node node = {
		.kind = NODE_LITERAL,
		.text = text_in(statement, 0),
		.language = (const char *)sqlite3_column_text(statement, 1),
	};
	if (sqlite3_column_type(statement, 2) != SQLITE_NULL)
		node.datatype = text_in(statement, 3);
	return node;
}

bool database_node(struct database *database, node_number number, struct node *node)
{
	static const enum statement statements[] = {
		[NODE_IRI] = STATEMENT_URI,
		[NODE_BLANK] = STATEMENT_BLANK,
		[NODE_LITERAL] = STATEMENT_LITERAL,
	};
	enum node_kind kind = (enum node_kind)(number & ((1 << KIND_BITS) - 1));
	sqlite3_stmt *statement = database_use(database, statements[kind]);
	sqlite3_reset(statement); /* only now, for the sake of the last one's text */
	bind_id(statement, 1, number >> KIND_BITS);
	if (!database_step(database, statement))
		return database_is_damaged(database);
	*node = kind == NODE_LITERAL ? literal_in(statement) :
		(struct node){ .kind = kind, .text = text_in(statement, 0) };
	return node->text.at || database_is_damaged(database);
}

bool database_each_literal(struct database *database,
			   void (*see)(void *whose, const struct node *), void *whose)
{
	sqlite3_stmt *statement = database_use(database, STATEMENT_LITERALS);
	while (database_step(database, statement)) {
		const struct node node = literal_in(statement);
		if (!node.text.at)
			return database_is_damaged(database);
		see(whose, &node);
	}
	return !database->failed;
}
