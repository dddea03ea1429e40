/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The file of an embedded store, for the files of this folder: a database of
 * SQLite with the tables of librdf's storage "sqlite", so that Redland's tools
 * open it, and two of our own:
 *
 *     uris      id, uri
 *     blanks    id, blank
 *     literals  id, text, language, datatype -> uris
 *     triples   subjectUri, subjectBlank, predicateUri,
 *               objectUri, objectBlank, objectLiteral, contextUri
 *     sources   source, contextUri: the graph that it gave
 *     merged    subject, predicate, object: all graphs as one, each triple once,
 *               as the numbers of its nodes; and of how many graphs it is
 *
 * "merged" is what questions are answered from. Triggers keep it like "triples",
 * whoever changes that. */
#ifndef STORE_DATABASE_H
#define STORE_DATABASE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/map.h"
#include "rdf/quad.h"
#include "store/sqlite.h"

/* The statements, prepared when first used: STATEMENT(name, SQL). */
enum statement {
#define STATEMENT(name, sql) STATEMENT_##name,
#include "store/statement.def"
#undef STATEMENT
	STATEMENT_COUNT
};

/* The number of a node: its id and its kind, 4 * id + kind; 0 stands for none. */
typedef int64_t node_number;

struct database {
	sqlite3 *handle;
	sqlite3_stmt *statements[STATEMENT_COUNT];
	const char *name;
	struct diag *diag;
	enum diag_code blame; /* what could not be done, should it fail now */
	bool failed;          /* and said so: from then on nothing is done */
	struct arena *arena;  /* of iris */
	struct map iris;      /* the ids of those met last */
};

/* Whether a file begins as one of SQLite does. */
bool database_is_file(const char *path);

/* Makes a new store of a path; 0, or an errno value. It appears with its tables
 * or not at all. */
int database_make(const char *path);

/* False where it is no store or cannot be opened, which has been reported; it is
 * to be closed then, too. The name is borrowed. */
bool database_open(struct database *database, const char *path, struct diag *diag);
void database_close(struct database *database);

/* Reports a fault, that which SQLite told last or that the tables do not fit
 * together, unless another was reported before. Always false. */
bool database_fail(struct database *database);
bool database_is_damaged(struct database *database);

/* Runs commands that give nothing. */
bool database_run(struct database *database, const char *sql);

/* Adds what tables and indexes are missing: librdf makes fewer. */
bool database_complete(struct database *database);

/* A statement of one's own, to be finalized; NULL after a fault. */
sqlite3_stmt *database_prepare(struct database *database, enum statement statement);

/* A statement, to be bound: parameters count from 1. NULL after a fault. */
sqlite3_stmt *database_use(struct database *database, enum statement statement);
void bind_text(sqlite3_stmt *statement, int parameter, struct str text);
void bind_id(sqlite3_stmt *statement, int parameter, int64_t id); /* 0: NULL */

/* Goes to the next row. False where there is none, or a fault was reported; the
 * statement can then be used anew. */
bool database_step(struct database *database, sqlite3_stmt *statement);

/* The same where at most one row, of one number, matters: that, or 0. */
int64_t database_take(struct database *database, sqlite3_stmt *statement);

/* Shows each literal; the text is borrowed. False after a fault. */
bool database_each_literal(struct database *database,
			   void (*see)(void *whose, const struct node *), void *whose);

/* A node's number, and its id if it is of that kind; else 0. */
node_number number_of(enum node_kind kind, int64_t id);
int64_t id_of(node_number number, enum node_kind kind);

/* The number of a node, 0 where the store has none such. */
node_number database_find(struct database *database, const struct node *node);
/* The same, but one that is new is added. 0 after a fault. */
node_number database_add(struct database *database, const struct node *node);

/* The node of a number, whose text is borrowed until the next one is asked for;
 * false where there is none, which has been reported. */
bool database_node(struct database *database, node_number number, struct node *node);

#endif
