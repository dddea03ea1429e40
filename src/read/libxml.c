/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "read/libxml.h"

#include "base/late.h"

static const char *const names[] = {
#define LATE(function) #function,
#include "read/libxml.def"
#undef LATE
};

/* Since 2.14 it is another one: that whose headers this was built with. */
#if LIBXML_VERSION >= 21400
LATE_LIBRARY(libxml, libxml_load, names, "libxml2.so.16")
#else
LATE_LIBRARY(libxml, libxml_load, names, "libxml2.so.2")
#endif
