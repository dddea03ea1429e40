/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What an instrument is about, in common words: "on the avoidance of double
 * taxation". */
#ifndef RECOGNIZE_SUBJECT_H
#define RECOGNIZE_SUBJECT_H

#include "recognize/scan.h"

/* The end of the noun phrase behind "on", "for", "concerning", "regarding" at a
 * token, or at where there is none. */
uint32_t subject_parse(const struct scan *scan, uint32_t at);

/* Whether the sentence tells that what stands from first to last is signed,
 * adopted, ratified. */
bool subject_is_adopted(const struct scan *scan, uint32_t first, uint32_t last);

#endif
