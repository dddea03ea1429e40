/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "read/jansson.h"

#include "base/late.h"

static const char *const names[] = {
#define LATE(function) #function,
#include "read/jansson.def"
#undef LATE
};

LATE_LIBRARY(jansson, jansson_load, names, "libjansson.so.4")
