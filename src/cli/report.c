/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/report.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/bar.h"
#include "cli/clock.h"
#include "cli/log.h"

/* Seconds until the first bar, so that a short run shows none, and from one to the
 * next. */
static const double patience = 0.25, interval = 0.1;

/* -- diagnostics ------------------------------------------------------------------- */

static void show_json(void *self, struct place place, enum diag_code code,
		      const char *detail)
{
	struct buffer line;
	(void)self;
	buffer_init(&line);
	log_diagnostic(&line, place, code, detail);
	fwrite(line.at, 1, line.length, stderr);
	buffer_release(&line);
}

struct diag report_diag(const struct options *options)
{
	return (struct diag){ .out = stderr, .least = options->least,
			      .show = options->log == LOG_JSON ? show_json : NULL };
}

void report_format(const struct options *options, struct buffer *to, struct place place,
		   enum diag_code code, const char *detail)
{
	if (options->log == LOG_JSON)
		log_diagnostic(to, place, code, detail);
	else
		diag_format(to, place, code, detail);
}

void report_document(const struct options *options, struct buffer *to, const char *name,
		     const char *id, size_t triples)
{
	if (options->log == LOG_TEXT) {
		buffer_format(to, "%s: %zu triples\n", name, triples);
		return;
	}
	log_begin(to, "document");
	log_text(to, "file", name);
	log_text(to, "id", id);
	log_count(to, "triples", triples);
	log_end(to);
}

/* -- the bar ----------------------------------------------------------------------- */

/* Whether a graph that goes there leaves the terminal alone: a pipe may end in a
 * pager. */
static bool is_elsewhere(int output)
{
	struct stat status;
	return !fstat(output, &status) && !isatty(output) &&
	       (S_ISREG(status.st_mode) || S_ISCHR(status.st_mode));
}

static bool can_draw(void)
{
	const char *terminal = getenv("TERM");
	return terminal && *terminal && strcmp(terminal, "dumb");
}

void report_begin(struct report *report, const struct run *run, int output)
{
	const struct options *options = run->options;
	double now = clock_now();
	*report = (struct report){ .options = options, .start = now,
				   .next = now + patience };
	report->watched = options->log == LOG_TEXT && options->least < DIAG_ERROR &&
			  isatty(STDERR_FILENO) &&
			  (options->discard || is_elsewhere(output));
	report->bar = report->watched && can_draw();
	if (report->bar)
		report->size = run_size(run);
}

static size_t columns(void)
{
	struct winsize size = { 0 };
	return !ioctl(STDERR_FILENO, TIOCGWINSZ, &size) && size.ws_col ? size.ws_col : 80;
}

static void draw(struct report *report, struct buffer *to, const struct stats *stats,
		 uint64_t position, double now)
{
	double part = !report->size ? -1 :
		      position < report->size ? (double)position / (double)report->size : 1;
	const struct progress progress = { stats->documents, stats->bytes,
					   now - report->start, part };
	buffer_add_text(to, "\r");
	bar_format(to, &progress, columns());
	buffer_add_text(to, "\033[K");
	report->next = now + interval;
}

/* In one write, so that nothing flickers. */
void report_go_on(struct report *report, struct str messages, const struct stats *stats,
		  uint64_t position)
{
	double now = report->bar ? clock_now() : 0;
	bool due = report->bar && now >= report->next;
	if (!messages.length && !due)
		return;
	struct buffer shown;
	buffer_init(&shown);
	if (report->drawn && messages.length)
		buffer_add_text(&shown, "\r\033[K");
	buffer_add(&shown, messages.at, messages.length);
	bool again = due || (report->drawn && messages.length);
	if (again)
		draw(report, &shown, stats, position, now);
	report->drawn = again || report->drawn;
	fwrite(shown.at, 1, shown.length, stderr);
	buffer_release(&shown);
}

void report_clear(struct report *report)
{
	if (report->drawn)
		fputs("\r\033[K", stderr);
	report->drawn = false;
	report->bar = false;
}

/* -- the end ----------------------------------------------------------------------- */

void report_end(struct report *report, const struct stats *stats)
{
	const struct options *options = report->options;
	double seconds = clock_now() - report->start;
	struct buffer told;
	report_clear(report);
	buffer_init(&told);
	if (options->log == LOG_JSON && options->least < DIAG_ERROR)
		stats_log(stats, seconds, &told);
	else if (options->stats)
		stats_list(stats, seconds, &told);
	else if (report->watched)
		stats_tell(stats, seconds, &told);
	fwrite(told.at, 1, told.length, stderr);
	buffer_release(&told);
}
