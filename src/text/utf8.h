/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* UTF-8: reading code points, and making any bytes valid. */
#ifndef TEXT_UTF8_H
#define TEXT_UTF8_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/str.h"

/* The code point at *offset of valid UTF-8; moves *offset behind it. */
uint32_t utf8_next(struct str text, uint32_t *offset);

/* Copies bytes to valid, each maximal ill-formed subpart (Unicode, 3.9) as
 * U+FFFD, U+FFFE and U+FFFF and NUL likewise. Calls bad, where it is not NULL,
 * with the offset in bytes of each. */
void utf8_make_valid(struct buffer *valid, struct str bytes,
		     void (*bad)(void *self, uint32_t offset), void *self);

/* Whether bytes are valid as utf8_make_valid leaves them. */
bool utf8_is_valid(struct str bytes);

/* Classes by Unicode's general category. */
bool utf8_is_letter(uint32_t code_point); /* L*, M* */
bool utf8_is_upper(uint32_t code_point);  /* Lu, Lt */
bool utf8_is_digit(uint32_t code_point);  /* Nd */
bool utf8_is_space(uint32_t code_point);  /* Z*, tab, line breaks, U+FEFF, U+200B */

#endif
