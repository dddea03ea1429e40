/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Words that point at something named elsewhere: pronouns and groups. */
#ifndef RECOGNIZE_ANAPHOR_H
#define RECOGNIZE_ANAPHOR_H

#include "recognize/scan.h"

/* he, she, it, they, who, his, her, its, their. */
uint32_t pronoun_parse(struct scan *scan, uint32_t at);

/* "the sides", "both ministers", "the two countries", "the Kazakh side", "the
 * foreign ministers of Iceland, Estonia and Latvia". The states it names are
 * mentions inside it. */
uint32_t group_parse(struct scan *scan, uint32_t at);

#endif
