/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Whose post it is by the public record: who held the high posts of the world,
 * and when (tenures.tsv). Only for a post whose holder the text leaves unsaid. */
#ifndef RESOLVE_KNOWN_H
#define RESOLVE_KNOWN_H

#include "resolve/store.h"

/* The state or organization that the person of a mention held such a post of,
 * or NONE. His full name must be known under such a title, in office or after;
 * a family name alone must be that of one who was in office when the text was
 * published. Where two fit, the one whose state the text names. */
uint32_t known_holder(struct store *store, uint32_t mention,
		      const struct post_phrase *post);

#endif
