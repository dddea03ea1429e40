/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a lexicon consists of; for this stage alone. */
#ifndef LEXICON_INTERNAL_H
#define LEXICON_INTERNAL_H

#include "base/map.h"
#include "lexicon/automaton.h"
#include "lexicon/lexicon.h"
#include "lexicon/tenures.h"
#include "lexicon/tsv.h"
#include "lexicon/vocabulary.h"

struct kind_of_file;

/* An entry and the row it stands in. */
struct record {
	struct entry entry;
	const struct kind_of_file *file;
	struct row row;
	uint32_t folder; /* the number of the folder it comes from */
};
struct record_list { VECTOR_OF(struct record *); };

/* A word of personal names. */
struct name_word {
	const char *slug; /* of its first spelling */
	bool common;
};

/* The rows of tenures.tsv, and by what their words begin with chains of them. */
enum { TENURE_BUCKET_BITS = 12 };
struct tenure_link {
	uint32_t row, next; /* a link + 1, or 0 */
};
struct known_tenures {
	struct { VECTOR_OF(struct known_tenure); } rows;
	struct { VECTOR_OF(struct tenure_link); } links;
	uint32_t heads[1 << TENURE_BUCKET_BITS]; /* a link + 1, or 0 */
};

struct lexicon {
	struct arena *arena;
	struct vocabulary vocabulary;
	struct automaton automaton;
	struct record_list records;
	struct map ids[ENTRY_KIND_COUNT]; /* id -> index into records */
	struct map titles;                /* slug of a wording -> index into records */
	struct map bodies;                /* "USA/department-of-justice" -> index into records */
	struct map name_words;            /* slug -> names */
	struct { VECTOR_OF(struct name_word); } names;
	struct map person_keys;           /* -> persons */
	struct { VECTOR_OF(struct person); } persons;
	struct known_tenures tenures;
};

#endif
