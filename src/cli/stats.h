/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a run has read and written, and how long the two took: --stats. */
#ifndef CLI_STATS_H
#define CLI_STATS_H

#include <stdio.h>

#include "rdf/serialize.h"
#include "text/text.h"

struct stats {
	size_t documents, bytes, sentences, triples;
	double reading, writing; /* seconds: from the file to its facts; from
				  * them to the written graph */
	double mark;
};

/* The marks of one document, in this order. */
void stats_start(struct stats *stats);
void stats_read(struct stats *stats, const struct text *text);
void stats_written(struct stats *stats, size_t triples);

/* One line a figure, "name value", for people and scripts. */
void stats_print(const struct stats *stats, FILE *out);

/* A triple_sink that counts what it passes on, or drops where out is NULL. */
struct counter {
	struct serializer *out;
	size_t triples;
};
int counter_write(void *self, const struct triple *triple);

#endif
