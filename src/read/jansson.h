/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Jansson, loaded late (base/late.h): here in place of its own header. A value that
 * was loaded goes by json_delete: json_decref, which is inline, would call what is
 * not linked. */
#ifndef READ_JANSSON_H
#define READ_JANSSON_H

#include <jansson.h>

struct jansson {
#define LATE(function) __typeof__(function) *function;
#include "read/jansson.def"
#undef LATE
};

/* Loads the library where that has not been done, by any thread; NULL, or what
 * is wrong. Before it, no function may be called. */
const char *jansson_load(void);

/* The loaded library. */
const struct jansson *jansson(void);

#define json_array_get (jansson()->json_array_get)
#define json_array_size (jansson()->json_array_size)
#define json_delete (jansson()->json_delete)
#define json_loadb (jansson()->json_loadb)
#define json_object_get (jansson()->json_object_get)
#define json_object_size (jansson()->json_object_size)
#define json_set_alloc_funcs (jansson()->json_set_alloc_funcs)
#define json_string_length (jansson()->json_string_length)
#define json_string_value (jansson()->json_string_value)

#endif
