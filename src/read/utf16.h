/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Plain text in UTF-16, which its byte order mark tells. */
#ifndef READ_UTF16_H
#define READ_UTF16_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

/* The text in UTF-8 with its mark, in the arena; where it is in no UTF-16, as it is.
 * What is ill-formed there is ill-formed here, one byte for one code point. */
struct str utf16_undone(struct str bytes, struct arena *arena);

/* Whether it has the mark of UTF-32, which is not read. */
bool utf16_is_utf32(struct str bytes);

#endif
