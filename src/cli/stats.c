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

void stats_read(struct stats *stats, const struct analysis *analysis)
{
	const struct event_list *events = &analysis->facts.events;
	stats->reading += lap(stats);
	stats->documents++;
	stats->bytes += analysis->text.bytes.length;
	stats->sentences += analysis->text.sentences.count;
	stats->posts += analysis->entities.tenures.count;
	stats->statements += analysis->facts.statements.count;
	for (uint32_t i = 0; i < events->count; i++)
		stats->events[events->at[i].kind]++;
}

void stats_written(struct stats *stats)
{
	stats->writing += lap(stats);
}

void stats_add(struct stats *total, const struct stats *one)
{
	total->documents += one->documents;
	total->skipped += one->skipped;
	total->seen += one->seen;
	total->bytes += one->bytes;
	total->sentences += one->sentences;
	total->posts += one->posts;
	total->statements += one->statements;
	for (int kind = 0; kind < EVENT_KINDS; kind++)
		total->events[kind] += one->events[kind];
	total->triples += one->triples;
	total->reading += one->reading;
	total->writing += one->writing;
}

void stats_print(const struct stats *stats, double seconds, FILE *out)
{
	static const char *const names[EVENT_KINDS] = {
		[EVENT_MEETING] = "meetings",
		[EVENT_VISIT] = "visits",
		[EVENT_CALL] = "calls",
		[EVENT_CONFERENCE] = "conferences",
		[EVENT_CONSULTATION] = "consultations",
		[EVENT_SIGNING] = "signings",
		[EVENT_APPOINTMENT] = "appointments",
		[EVENT_CEREMONY] = "ceremonies",
		[EVENT_OTHER] = "other-events",
	};
	fprintf(out, "documents %zu\nskipped %zu\nseen %zu\n", stats->documents,
		stats->skipped, stats->seen);
	fprintf(out, "bytes %zu\nsentences %zu\n", stats->bytes, stats->sentences);
	fprintf(out, "posts %zu\nstatements %zu\n", stats->posts, stats->statements);
	for (int kind = 0; kind < EVENT_KINDS; kind++)
		fprintf(out, "%s %zu\n", names[kind], stats->events[kind]);
	fprintf(out, "triples %zu\n", stats->triples);
	fprintf(out, "reading %.6f s\nwriting %.6f s\nelapsed %.6f s\n",
		stats->reading, stats->writing, seconds);
}
