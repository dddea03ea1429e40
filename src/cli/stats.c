/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/stats.h"

#include "cli/clock.h"
#include "cli/log.h"

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

static const char *const event_names[EVENT_KINDS] = {
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

/* All that are counted, in their order. */
enum { COUNTS = 8 + EVENT_KINDS, FACTS = 5 };

struct count {
	const char *name;
	size_t count;
};

static void count_all(const struct stats *stats, struct count counts[COUNTS])
{
	struct count *next = counts;
	*next++ = (struct count){ "documents", stats->documents };
	*next++ = (struct count){ "skipped", stats->skipped };
	*next++ = (struct count){ "seen", stats->seen };
	*next++ = (struct count){ "bytes", stats->bytes };
	*next++ = (struct count){ "sentences", stats->sentences };
	*next++ = (struct count){ "posts", stats->posts };
	*next++ = (struct count){ "statements", stats->statements };
	for (int kind = 0; kind < EVENT_KINDS; kind++)
		*next++ = (struct count){ event_names[kind], stats->events[kind] };
	*next++ = (struct count){ "triples", stats->triples };
}

void stats_list(const struct stats *stats, double seconds, struct buffer *to)
{
	struct count counts[COUNTS];
	count_all(stats, counts);
	for (int i = 0; i < COUNTS; i++)
		buffer_format(to, "%s %zu\n", counts[i].name, counts[i].count);
	buffer_format(to, "reading %.6f s\nwriting %.6f s\nelapsed %.6f s\n",
		      stats->reading, stats->writing, seconds);
}

void stats_tell(const struct stats *stats, double seconds, struct buffer *to)
{
	struct count counts[COUNTS];
	double megabytes = (double)stats->bytes / 1e6;
	count_all(stats, counts);
	buffer_format(to, "documents %zu, skipped %zu", stats->documents, stats->skipped);
	if (stats->seen)
		buffer_format(to, ", seen before %zu", stats->seen);
	buffer_format(to, "; %.1f MB in %.1f s, %.1f MB/s\n", megabytes, seconds,
		      seconds > 0 ? megabytes / seconds : 0);
	for (int i = FACTS; i < COUNTS - 1; i++)
		if (counts[i].count)
			buffer_format(to, "%s %zu, ", counts[i].name, counts[i].count);
	buffer_format(to, "triples %zu\n", stats->triples);
}

void stats_log(const struct stats *stats, double seconds, struct buffer *to)
{
	struct count counts[COUNTS];
	count_all(stats, counts);
	log_begin(to, "summary");
	for (int i = 0; i < COUNTS; i++)
		log_count(to, counts[i].name, counts[i].count);
	log_seconds(to, "reading", stats->reading);
	log_seconds(to, "writing", stats->writing);
	log_seconds(to, "elapsed", seconds);
	log_end(to);
}
