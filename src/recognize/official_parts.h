/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What the files that read officials' phrases share. */
#ifndef RECOGNIZE_OFFICIAL_PARTS_H
#define RECOGNIZE_OFFICIAL_PARTS_H

#include "recognize/official.h"

/* What has been read of one phrase. */
struct official_parts {
	uint32_t owner;              /* mention: "Malta's", "OSCE", or NONE */
	struct post_phrase_list posts;
	struct range name;
	enum tenure_status status;
	enum gender gender;
	bool determined;             /* the, his, a stand before it */
	bool counterpart, predecessor;
	bool honoured;               /* an honorific stands before the name */
	bool in_name;                /* the title is part of another name */
};

/* Adds the mention of an official. */
void official_add(struct scan *scan, struct range range,
		  const struct official_parts *parts, const char *rule);

/* "of Armenia", "from Austria", "(Kazakhstan)" behind a name. */
uint32_t official_parse_origin(struct scan *scan, uint32_t at,
			       struct official_parts *parts);

/* The singular of a title's head, as the lexicon knows it, or NULL. */
const char *official_singular_head(const struct scan *scan, uint32_t at);

#endif
