/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "read/libarchive.h"

#include "base/late.h"

static const char *const names[] = {
#define LATE(function) #function,
#include "read/libarchive.def"
#undef LATE
};

LATE_LIBRARY(libarchive, libarchive_load, names, "libarchive.so.13")
