/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A cue, the verb by which something is reported, and its content. */
#ifndef FACTS_STATEMENT_CUE_H
#define FACTS_STATEMENT_CUE_H

#include "facts/statement_parse.h"

/* How many chunks may stand between a cue and its content. */
enum { SETTING = 12 };

struct cue {
	uint32_t verb;
	const struct verb_group *group;
	const struct verb_group *finite; /* the same, or the first of "went on to say" */
	const struct entry *entry;
	uint16_t frames;
	bool chained;
	struct range range;              /* tokens */
	struct range subject;
	struct index_list speakers;      /* mentions */
	struct index_list addressees;    /* mentions */
	bool speaks;                     /* somebody who can speak is the subject */
	const char *rule;
};

/* Chunks [first, last). sure: that this is speech does not hang on the subject,
 * as a quotation or "that" shows it. */
struct content {
	uint32_t first, last;
	bool sure;
};

/* "“…”, said X", "…, he stressed, …": what stands before the cue and, where it
 * interrupts its content, behind it. */
bool statement_content_before(const struct statement_parse *parse,
			      const struct cue *cue, struct content *before,
			      struct content *after);

/* "As the Minister noted, …", "…, as noted by X": the chunk of "as", or NONE,
 * and what stands before and behind. */
uint32_t statement_behind_as(const struct statement_parse *parse,
			     const struct cue *cue);
bool statement_content_around(const struct statement_parse *parse,
			      const struct cue *cue, struct content *before,
			      struct content *after);

/* "said that …", "welcomed …", "told X that …": sets the cue's addressees. */
bool statement_content_after(const struct statement_parse *parse, struct cue *cue,
			     struct content *content);

/* Whether the head of a noun chunk is something that one says or holds. */
bool statement_is_utterance(const struct statement_parse *parse, uint32_t noun);

/* Marks behind which something new may begin. */
bool statement_is_boundary(enum chunk_kind kind);

/* Behind adverbs, days and "last week"; and behind "in | his address" too. */
uint32_t statement_skip_light(const struct statement_parse *parse, uint32_t index);
uint32_t statement_skip_setting(const struct statement_parse *parse, uint32_t index);

/* Behind what is set off by commas: ", however,". */
uint32_t statement_skip_inserted(const struct statement_parse *parse,
				 uint32_t index);

/* Whether there is a finite verb between two chunks; and whether a clause
 * without "that" begins at the first. */
bool statement_has_finite(const struct statement_parse *parse, uint32_t first,
			  uint32_t last);
bool statement_is_clause(const struct statement_parse *parse, uint32_t first,
			 uint32_t last);

/* Whether a noun is, with those joined to it, the subject of a clause. */
bool statement_is_subject(const struct statement_parse *parse, uint32_t noun,
			  uint32_t last);

#endif
