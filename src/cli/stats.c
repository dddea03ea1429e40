/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/stats.h"

#include "cli/clock.h"

/* The seconds since the last mark, which is set anew. */
static double lap(struct stats *stats)
{
	double last = stats->mark;
	stats->mark = clock_now();
	return stats->mark - last;
}

void stats_start(struct stats *stats)
{
	stats->mark = clock_now();
}

void stats_read(struct stats *stats, const struct text *text)
{
	stats->reading += lap(stats);
	stats->documents++;
	stats->bytes += text->bytes.length;
	stats->sentences += text->sentences.count;
}

void stats_written(struct stats *stats, size_t triples)
{
	stats->writing += lap(stats);
	stats->triples += triples;
}

void stats_print(const struct stats *stats, FILE *out)
{
	fprintf(out, "documents %zu\nbytes %zu\nsentences %zu\ntriples %zu\n",
		stats->documents, stats->bytes, stats->sentences, stats->triples);
	fprintf(out, "reading %.6f s\nwriting %.6f s\n", stats->reading,
		stats->writing);
}

int counter_write(void *self, const struct triple *triple)
{
	struct counter *counter = self;
	counter->triples++;
	return counter->out ? serializer_write(counter->out, triple) : 0;
}
