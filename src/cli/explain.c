/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* communique explain: what was read where in a text, and by which rule. One
 * line a finding, beginning with the line and column it stands at. */
#include <stdio.h>
#include <stdlib.h>

#include "cli/run.h"
#include "cli/verb.h"
#include "recognize/calendar.h"

struct explanation {
	const struct analysis *analysis;
	struct arena *arena;
	FILE *out;
	struct { VECTOR_OF(uint32_t); } lines; /* where each line begins, in bytes */
};

static void find_lines(struct explanation *e)
{
	struct str bytes = e->analysis->text.bytes;
	*vector_add(&e->lines, e->arena) = 0;
	for (uint32_t i = 0; i < bytes.length; i++)
		if (bytes.at[i] == '\n')
			*vector_add(&e->lines, e->arena) = i + 1;
}

/* Line and column of a byte, both from 1. */
static struct place place_of(const struct explanation *e, uint32_t byte)
{
	uint32_t low = 0, high = e->lines.count;
	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;
		if (e->lines.at[middle] <= byte)
			low = middle;
		else
			high = middle;
	}
	const struct text *text = &e->analysis->text;
	return (struct place){
		.line = low + 1,
		.column = text_code_point(text, byte) -
			  text_code_point(text, e->lines.at[low]) + 1,
	};
}

/* Begins the line of a finding that stands in a range of tokens. */
static void begin(const struct explanation *e, struct range range, uint32_t depth)
{
	uint32_t start = text_span(&e->analysis->text, range).start;
	struct place place = place_of(e, start);
	char where[32];
	snprintf(where, sizeof where, "%u:%u", place.line, place.column);
	fprintf(e->out, "  %-8s%*s", where, (int)(depth < 20 ? depth : 20) * 2, "");
}

static const char *words(const struct explanation *e, struct range range)
{
	const struct text *text = &e->analysis->text;
	return text_line(text, text_span(text, range), e->arena);
}

static void print_entity(const struct explanation *e, uint32_t index)
{
	const struct entity_list *list = &e->analysis->entities.list;
	fputs(index < list->count ? list->at[index].iri : "?", e->out);
}

static void print_entities(const struct explanation *e, const char *before,
			   const uint32_t *at, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		fputs(i ? ", " : before, e->out);
		print_entity(e, at[i]);
	}
}

static void print_dates(const struct explanation *e, const char *before,
			struct date from, struct date to)
{
	char text[DATE_SIZE];
	if (!from.year)
		return;
	fprintf(e->out, "%s%s", before, date_format(from, text));
	if (date_compare(from, to) || from.day != to.day || from.month != to.month)
		fprintf(e->out, "/%s", date_format(to, text));
}

static void end(const struct explanation *e, const char *rule)
{
	if (rule)
		fprintf(e->out, "  [%s]", rule);
	fputc('\n', e->out);
}

static void explain_document(const struct explanation *e)
{
	const struct document *document = &e->analysis->document;
	fprintf(e->out, "document\n");
	if (document->title)
		fprintf(e->out, "  title     %s\n", document->title);
	if (document->date)
		fprintf(e->out, "  date      %s\n", document->date);
	if (document->source)
		fprintf(e->out, "  source    %s\n", document->source);
	if (e->analysis->entities.publisher != NONE) {
		fputs("  publisher ", e->out);
		print_entity(e, e->analysis->entities.publisher);
		fputc('\n', e->out);
	}
}

static void explain_mentions(const struct explanation *e)
{
	static const char *const kinds[] = {
		"state", "city", "organization", "instrument", "official",
		"pronoun", "group", "date"
	};
	const struct mention_list *mentions = &e->analysis->mentions;
	uint32_t *depths = arena_take(e->arena, mentions->count * sizeof *depths);
	fputs("mentions\n", e->out);
	for (uint32_t i = 0; i < mentions->count; i++) {
		const struct mention *m = &mentions->at[i];
		depths[i] = m->inside == NONE ? 0 : depths[m->inside] + 1;
		begin(e, m->range, depths[i]);
		fprintf(e->out, "%s \"%s\"", kinds[m->kind], words(e, m->range));
		print_entities(e, " = ", m->entities, m->entity_count);
		print_dates(e, " = ", m->from, m->to);
		end(e, m->rule);
	}
}

static void explain_posts(const struct explanation *e)
{
	static const char *const statuses[] = {
		"current", "former", "acting", "designate"
	};
	const struct tenure_list *tenures = &e->analysis->entities.tenures;
	fputs("posts\n", e->out);
	for (uint32_t i = 0; i < tenures->count; i++) {
		const struct tenure *t = &tenures->at[i];
		begin(e, t->evidence, 0);
		print_entity(e, t->official);
		fprintf(e->out, " %s ", statuses[t->status]);
		print_entity(e, t->post);
		end(e, NULL);
	}
}

static void explain_statements(const struct explanation *e)
{
	const struct statement_list *statements = &e->analysis->facts.statements;
	fputs("statements\n", e->out);
	for (uint32_t i = 0; i < statements->count; i++) {
		const struct statement *s = &statements->at[i];
		begin(e, s->evidence, 0);
		print_entities(e, "", s->speakers.at, s->speakers.count);
		fprintf(e->out, " | %s |", words(e, s->cue));
		for (uint32_t k = 0; k < s->content.count; k++)
			fprintf(e->out, "%s %s", k ? " ..." : "",
				words(e, s->content.at[k]));
		fprintf(e->out, " | %s%s", s->force ? s->force : "?",
			s->quoted ? ", quoted" : "");
		print_entities(e, "; to ", s->addressees.at, s->addressees.count);
		print_entities(e, "; cites ", s->cites.at, s->cites.count);
		print_entities(e, "; about ", s->about.at, s->about.count);
		end(e, s->rule);
	}
}

static void explain_event(const struct explanation *e, const struct event *event)
{
	static const char *const kinds[] = {
		"meeting", "visit", "call", "conference", "consultation",
		"signing", "appointment", "ceremony", "event"
	};
	static const char *const modalities[] = { "", "planned ", "cancelled ",
						  "recalled " };
	fputs(modalities[event->modality], e->out);
	fputs(kinds[event->kind], e->out);
	print_entities(e, " of ", event->participants.at, event->participants.count);
	if (event->host != NONE)
		print_entities(e, "; host ", &event->host, 1);
	if (event->place != NONE)
		print_entities(e, "; in ", &event->place, 1);
	print_dates(e, "; on ", event->from, event->to);
	if (event->part_of != NONE)
		fprintf(e->out, "; part of event %u", event->part_of + 1);
	for (uint32_t i = 0; i < event->topics.count; i++)
		fprintf(e->out, "; topic \"%s\"", event->topics.at[i].label);
	end(e, event->rule);
}

static void explain_events(const struct explanation *e)
{
	const struct event_list *events = &e->analysis->facts.events;
	fputs("events\n", e->out);
	for (uint32_t i = 0; i < events->count; i++) {
		const struct event *event = &events->at[i];
		struct range none = { 0, 0 };
		begin(e, event->evidence.count ? event->evidence.at[0] : none, 0);
		explain_event(e, event);
	}
}

static void explain(struct run *run, const struct record *record,
		    struct arena *arena)
{
	struct analysis analysis;
	if (!run_read(run, record, &analysis, &run->diag, arena))
		return;
	struct explanation e = { .analysis = &analysis, .arena = arena,
				 .out = stdout };
	find_lines(&e);
	if (run->inputs.count > 1)
		printf("%s\n", record->name);
	explain_document(&e);
	explain_mentions(&e);
	explain_posts(&e);
	explain_statements(&e);
	explain_events(&e);
}

int verb_explain(int argc, char **argv)
{
	struct options options;
	struct run run;
	int code = options_parse(&options, argc, argv, "DSTFKALOqvh",
				 "[OPTION]... [FILE|DIRECTORY|-]...");
	if (code < 0)
		code = run_begin(&run, &options);
	if (code < 0) {
		struct arena *arena = arena_new();
		struct record record;
		while (run_next(&run, &record, &run.diag, arena)) {
			explain(&run, &record, arena);
			arena_reset(arena);
		}
		arena_free(arena);
		code = run_end(&run);
	}
	options_release(&options);
	return code;
}
