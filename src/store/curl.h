/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Libcurl, loaded late (base/late.h): here in place of its own header. */
#ifndef STORE_CURL_H
#define STORE_CURL_H

/* Its macros that check types would call what is not linked. */
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#undef curl_easy_setopt
#undef curl_easy_getinfo

struct curl_library {
#define LATE(function) __typeof__(function) *function;
#include "store/curl.def"
#undef LATE
};

/* Loads the library where that has not been done, by any thread; NULL, or what
 * is wrong. Before it, no function may be called. */
const char *curl_load(void);

/* The loaded library. */
const struct curl_library *curl_library(void);

#define curl_easy_cleanup (curl_library()->curl_easy_cleanup)
#define curl_easy_getinfo (curl_library()->curl_easy_getinfo)
#define curl_easy_header (curl_library()->curl_easy_header)
#define curl_easy_init (curl_library()->curl_easy_init)
#define curl_easy_perform (curl_library()->curl_easy_perform)
#define curl_easy_setopt (curl_library()->curl_easy_setopt)
#define curl_easy_strerror (curl_library()->curl_easy_strerror)
#define curl_free (curl_library()->curl_free)
#define curl_slist_append (curl_library()->curl_slist_append)
#define curl_slist_free_all (curl_library()->curl_slist_free_all)
#define curl_url (curl_library()->curl_url)
#define curl_url_cleanup (curl_library()->curl_url_cleanup)
#define curl_url_get (curl_library()->curl_url_get)
#define curl_url_set (curl_library()->curl_url_set)

#endif
