/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "store/curl.h"

#include "base/late.h"

static const char *const names[] = {
#define LATE(function) #function,
#include "store/curl.def"
#undef LATE
};

/* Debian has it twice, by the library that does its encryption. Raptor brings
 * the first with it. */
LATE_LIBRARY(curl_library, curl_load, names, "libcurl-gnutls.so.4", "libcurl.so.4")
