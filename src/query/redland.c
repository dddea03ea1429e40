/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "query/redland.h"

#include "base/late.h"

static const char *const names[] = {
#define LATE(function) #function,
#include "query/redland.def"
#undef LATE
};

LATE_LIBRARY(redland, redland_load, names, "librdf.so.0")
