/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* communique extract: the whole program on one page. */
#include "cli/exit.h"
#include "cli/extraction.h"
#include "cli/run.h"
#include "cli/verb.h"
#include "recognize/calendar.h"
#include "recognize/heading.h"

/* Which day the text is of: the one that was given, else what its head says,
 * else that of its page. */
static struct date day_of(const struct document *document,
			  const struct heading *heading,
			  const struct options *options)
{
	if (options->date)
		return options->published;
	if (document->date)
		return date_from_iso(document->date);
	if (date_is_day(heading->published) || !document->posted)
		return heading->published;
	return date_from_iso(document->posted);
}

/* Gives the document its title, source and day: those of the options, else
 * those it came with, else those of its head. */
static struct date describe(struct document *document, const struct text *text,
			    const struct heading *heading,
			    const struct options *options, struct arena *arena)
{
	struct date day = day_of(document, heading, options);
	if (options->title)
		document->title = options->title;
	if (options->source)
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

void run_analyse(const struct run *run, struct analysis *to, struct arena *arena)
{
	const struct lexicon *lexicon = run->lexicon;
	struct heading heading;

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
}

bool run_read(const struct run *run, const struct record *record,
	      struct analysis *to, struct diag *diag, struct arena *arena)
{
	*to = (struct analysis){ 0 };
	if (!document_from_record(&to->document, record, &run->options->reading,
				  diag, arena))
		return false;
	run_analyse(run, to, arena);
	return true;
}

int verb_extract(int argc, char **argv)
{
	struct options options;
	struct run run;

	int code = options_parse(&options, argc, argv, "otjNBDSTFKAXLPOqvh",
				 "[OPTION]... [FILE|DIRECTORY|-]...");
	if (code < 0)
		code = run_begin(&run, &options);
	if (code < 0) {
		code = extract_all(&run);
		int of_documents = run_end(&run);
		if (code == EXIT_FINE)
			code = of_documents;
	}
	options_release(&options);
	return code;
}
