/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* SQLite, loaded late (base/late.h): here in place of its own header. */
#ifndef STORE_SQLITE_H
#define STORE_SQLITE_H

#include <sqlite3.h>

struct sqlite {
#define LATE(function) __typeof__(function) *function;
#include "store/sqlite.def"
#undef LATE
};

/* Loads the library where that has not been done, by any thread; NULL, or what
 * is wrong. Before it, no function may be called. */
const char *sqlite_load(void);

/* The loaded library. */
const struct sqlite *sqlite(void);

#define sqlite3_bind_int64 (sqlite()->sqlite3_bind_int64)
#define sqlite3_bind_null (sqlite()->sqlite3_bind_null)
#define sqlite3_bind_text64 (sqlite()->sqlite3_bind_text64)
#define sqlite3_busy_timeout (sqlite()->sqlite3_busy_timeout)
#define sqlite3_close (sqlite()->sqlite3_close)
#define sqlite3_column_bytes (sqlite()->sqlite3_column_bytes)
#define sqlite3_column_int64 (sqlite()->sqlite3_column_int64)
#define sqlite3_column_text (sqlite()->sqlite3_column_text)
#define sqlite3_column_type (sqlite()->sqlite3_column_type)
#define sqlite3_errcode (sqlite()->sqlite3_errcode)
#define sqlite3_errmsg (sqlite()->sqlite3_errmsg)
#define sqlite3_exec (sqlite()->sqlite3_exec)
#define sqlite3_extended_result_codes (sqlite()->sqlite3_extended_result_codes)
#define sqlite3_finalize (sqlite()->sqlite3_finalize)
#define sqlite3_last_insert_rowid (sqlite()->sqlite3_last_insert_rowid)
#define sqlite3_open_v2 (sqlite()->sqlite3_open_v2)
#define sqlite3_prepare_v3 (sqlite()->sqlite3_prepare_v3)
#define sqlite3_reset (sqlite()->sqlite3_reset)
#define sqlite3_step (sqlite()->sqlite3_step)
#define sqlite3_system_errno (sqlite()->sqlite3_system_errno)

#endif
