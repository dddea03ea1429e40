/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Officials: a person with or without posts, or a post alone.
 *
 *   official = [ article | possessive ] [ owner ] [ posts | peer ] [ name ]
 *            | { honorific } name [ "," posts | "(" posts ")" | "as" posts ]
 *
 *   the OSCE Chairperson-in-Office, Minister of ... of Malta Ian Borg
 *   Hossein Amir-Abdollahian, Foreign Minister of the Islamic Republic of Iran
 *   his Turkish counterpart, Hakan Fidan
 *   the Minister
 */
#ifndef RECOGNIZE_OFFICIAL_H
#define RECOGNIZE_OFFICIAL_H

#include "recognize/scan.h"

/* The official's phrase that begins at a token, or at. */
uint32_t official_parse(struct scan *scan, uint32_t at);

/* The same, where a body of no list owns the post: "Estonian Ministry of
 * Foreign Affairs Secretary General X". */
uint32_t official_parse_owned(struct scan *scan, uint32_t at);

/* Several officials under one title: "the Presidents of Latvia, Egils Levits,
 * of Lithuania, Gitanas Nausėda, and of Estonia, Alar Karis"; "Foreign
 * Ministers Sergey Lavrov and Hakan Fidan". at is the article or the title. */
uint32_t official_parse_several(struct scan *scan, uint32_t at);

/* Names that stand alone, now that all introduced ones are known: "Nurtleu
 * told journalists". */
void official_find_short_names(struct scan *scan);

#endif
