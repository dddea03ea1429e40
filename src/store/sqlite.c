/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "store/sqlite.h"

#include "base/late.h"

static const char *const names[] = {
#define LATE(function) #function,
#include "store/sqlite.def"
#undef LATE
};

LATE_LIBRARY(sqlite, sqlite_load, names, "libsqlite3.so.0")
