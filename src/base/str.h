/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A borrowed run of bytes, not terminated: usually a piece of a document. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct str {
	const char *at;
	size_t length;
};

static inline struct str str_of(const char *text)
{
	return (struct str){ text, strlen(text) };
}

static inline bool str_equal(struct str a, struct str b)
{
	return a.length == b.length && !memcmp(a.at, b.at, a.length);
}

static inline bool str_is(struct str a, const char *text)
{
	return str_equal(a, str_of(text));
}

#endif
