/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* communique extract: the whole program on one page. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "cli/exit.h"
#include "cli/output.h"
#include "cli/run.h"
#include "cli/stats.h"
#include "cli/verb.h"
#include "recognize/calendar.h"
#include "recognize/heading.h"

/* Gives the document its title and day: those of the options, else those of
 * its head. */
static struct date describe(struct document *document, const struct text *text,
			    const struct heading *heading,
			    const struct options *options, struct arena *arena)
{
	struct date day = options->date ? options->published : heading->published;
	document->title = options->title;
	document->source = options->source;
	if (!document->source && heading->source.first < heading->source.last)
		document->source = text_line(text, text_span(text, heading->source),
					     arena);
	if (!document->title && heading->title.first < heading->title.last)
		document->title = text_line(text, text_span(text, heading->title),
					    arena);
	if (date_is_day(day))
		document->date = date_format(day, arena_take(arena, DATE_SIZE));
	return day;
}

bool run_read(const struct run *run, const struct record *record,
	      struct analysis *to, struct diag *diag, struct arena *arena)
{
	const struct lexicon *lexicon = run->lexicon;
	struct heading heading;
	*to = (struct analysis){ 0 };

	if (!document_from_record(&to->document, record, &run->options->reading,
				  diag, arena))
		return false;
	text_parse(&to->text, to->document.text, lexicon_abbreviations(lexicon),
		   arena);
	lexicon_number(lexicon, &to->text);
	heading_read(&heading, &to->text, lexicon);
	struct date day = describe(&to->document, &to->text, &heading,
				   run->options, arena);

	mentions_recognize(&to->mentions, &to->text, lexicon, day, arena);
	entities_resolve(&to->entities, &to->mentions, &to->text, lexicon, arena);
	facts_find(&to->facts, &to->text, lexicon, &to->mentions, &to->entities,
		   &heading, day, arena);
	return true;
}

/* Reads one document and sends its graph on its way. */
static int extract(struct run *run, const struct record *record,
		   struct stats *stats, struct serializer *out, struct arena *arena)
{
	struct analysis analysis;
	if (!run_read(run, record, &analysis, &run->diag, arena))
		return 0;
	stats_read(stats, &analysis.text);

	const struct reading reading = run_reading(&analysis);
	struct counter counter = { out, 0 };
	int error = map_document(counter_write, &counter, &reading,
				 run->options->base, arena);
	if (!error && out)
		error = serializer_end_document(out);
	stats_written(stats, counter.triples);
	if (run->options->verbose)
		fprintf(stderr, "%s: %zu triples\n", record->name, counter.triples);
	return error;
}

static int extract_all(struct run *run, int fd, struct stats *stats)
{
	const struct options *options = run->options;
	struct arena *arena = arena_new();
	struct serializer *out = NULL;
	if (!options->discard)
		out = serializer_new(options->syntax, fd, options->base);

	int error = 0;
	struct record record;
	stats_start(stats);
	while (!error && run_next(run, &record, &run->diag, arena)) {
		error = extract(run, &record, stats, out, arena);
		arena_reset(arena);
		stats_start(stats);
	}
	if (!error && out)
		error = serializer_finish(out);
	serializer_free(out);
	arena_free(arena);
	return error;
}

int verb_extract(int argc, char **argv)
{
	struct options options;
	struct run run;
	struct output output;
	struct stats stats = { 0 };

	int code = options_parse(&options, argc, argv, "otBDSTLPqvh",
				 "[OPTION]... [FILE|DIRECTORY|-]...");
	if (code < 0)
		code = run_begin(&run, &options);
	if (code < 0) {
		int error = output_open(&output, options.output);
		if (!error)
			error = extract_all(&run, output.fd, &stats);
		/* no empty graph in the place of one that was there */
		bool nothing = !stats.documents && run.diag.counts[DIAG_ERROR];
		if (nothing && !error)
			output_close(&output, ECANCELED);
		else
			error = output_close(&output, error);
		if (error)
			diag_report(&run.diag, (struct place){ options.output, 0, 0 },
				    DIAG_CANNOT_WRITE, strerror(error));
		if (options.stats)
			stats_print(&stats, stderr);
		code = run_end(&run);
		if (error)
			code = EXIT_WORLD;
	}
	options_release(&options);
	return code;
}
