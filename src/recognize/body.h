/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Organizations: by the gazetteer, by the grammar of their names, and by a
 * head noun alone ("the Agency"), which resolve finds a name for. */
#ifndef RECOGNIZE_BODY_H
#define RECOGNIZE_BODY_H

#include "recognize/scan.h"

/* The body whose name begins at a token (after an article), or at. Adds its
 * mention and those of states and bodies inside it. */
uint32_t body_parse(struct scan *scan, uint32_t at, uint32_t *mention);

/* "Syrian foreign ministry", "ministry of health of Kenya", "Turkish embassy in
 * Riga": written small; at is behind an article. */
uint32_t body_parse_small(struct scan *scan, uint32_t at, uint32_t *mention);

/* "the Organization", "the Ministry", "the Embassy": at is the article. */
uint32_t body_parse_bare(struct scan *scan, uint32_t at, uint32_t *mention);

#endif
