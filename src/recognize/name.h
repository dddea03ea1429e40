/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Personal names of all cultures, by their shape: there is no list. */
#ifndef RECOGNIZE_NAME_H
#define RECOGNIZE_NAME_H

#include "recognize/scan.h"

/* A name: capitalised words that mean nothing else, initials, particles
 * ("bin", "de", "van der"), hyphens. introduced: a title or an honorific
 * stands before it, so that one word is enough and a word that means
 * something else may begin it ("Israel Katz"). */
uint32_t name_parse(const struct scan *scan, uint32_t at, bool introduced);

/* Honorifics: "H.E. Sheikh", "Mr.", "His Excellency Dr". *gender is set
 * where they tell it. */
uint32_t name_skip_honorifics(const struct scan *scan, uint32_t at,
			      enum gender *gender);

/* What may follow a name and belongs to the person, not to the name: ", EGH"
 * or ", MP". */
uint32_t name_skip_post_nominals(const struct scan *scan, uint32_t at);

#endif
