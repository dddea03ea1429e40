/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The regular forms of English verbs. */
#ifndef LEXICON_CONJUGATE_H
#define LEXICON_CONJUGATE_H

#include "base/buffer.h"

/* Each replaces what is in form by that form of a lemma, whose first word is
 * the verb: "call on" -> "calls on", "called on", "calling on". */
void conjugate_present(struct buffer *form, const char *lemma);
void conjugate_past(struct buffer *form, const char *lemma);
void conjugate_ing(struct buffer *form, const char *lemma);

#endif
