/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Where the text shows something: mentions, of which each stretch of text has
 * one, whatever it shows. */
#include "rdf/mapper.h"

#include <stdlib.h>

static struct span code_points(const struct mapper *m, struct span span)
{
	return (struct span){ text_code_point(m->reading.text, span.start),
			      text_code_point(m->reading.text, span.end) };
}

static void show(struct mapper *m, struct span span, uint32_t entity)
{
	*vector_add(&m->shown, m->arena) = (struct shown){ span, entity };
}

static int by_span(const void *left, const void *right)
{
	const struct span *a = left, *b = right;
	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	return (a->end > b->end) - (a->end < b->end);
}

static void say_spans(struct mapper *m, enum vocab predicate, struct span *spans,
		      size_t count)
{
	qsort(spans, count, sizeof *spans, by_span);
	for (size_t i = 0; i < count; i++) {
		if (i && !by_span(&spans[i - 1], &spans[i]))
			continue;
		say_iri(m, predicate,
			span_iri(m, &m->object, code_points(m, spans[i])));
		show(m, spans[i], NONE);
	}
}

void say_ranges(struct mapper *m, enum vocab predicate,
		const struct range_list *ranges)
{
	struct span *spans = arena_take(m->arena, (ranges->count + 1) * sizeof *spans);
	size_t count = 0;
	for (uint32_t i = 0; i < ranges->count; i++)
		if (!range_is_empty(ranges->at[i]))
			spans[count++] = text_span(m->reading.text, ranges->at[i]);
	say_spans(m, predicate, spans, count);
}

void say_range(struct mapper *m, enum vocab predicate, struct range range)
{
	struct range_list one = { .at = &range, .count = 1 };
	say_ranges(m, predicate, &one);
}

static void show_mentions(struct mapper *m)
{
	const struct mention_list *mentions = m->reading.mentions;
	for (uint32_t i = 0; i < mentions->count; i++) {
		const struct mention *mention = &mentions->at[i];
		if (range_is_empty(mention->range))
			continue;
		for (uint32_t j = 0; j < mention->entity_count; j++) {
			uint32_t entity = m->same[mention->entities[j]];
			if (m->need[entity] != UNNEEDED)
				show(m, text_span(m->reading.text, mention->range), entity);
		}
	}
}

static int by_span_and_entity(const void *left, const void *right)
{
	const struct shown *a = left, *b = right;
	int order = by_span(&a->span, &b->span);
	return order ? order : (a->entity > b->entity) - (a->entity < b->entity);
}

static void begin_mention(struct mapper *m, struct span span)
{
	struct span points = code_points(m, span);
	say_begin(m, span_iri(m, &m->subject, points), VOCAB_cq_Mention);
	say_number(m, VOCAB_nif_beginIndex, points.start, VOCAB_xsd_nonNegativeInteger);
	say_number(m, VOCAB_nif_endIndex, points.end, VOCAB_xsd_nonNegativeInteger);
	say(m, VOCAB_nif_anchorOf,
	    (struct term){ TERM_LITERAL, text_str(m->reading.text, span),
			   VOCAB_xsd_string, NULL });
	say_iri(m, VOCAB_cq_inDocument, m->document);
}

void map_mentions(struct mapper *m)
{
	struct shown_list *shown = &m->shown;
	show_mentions(m);
	if (shown->count)
		qsort(shown->at, shown->count, sizeof *shown->at, by_span_and_entity);
	for (uint32_t i = 0; i < shown->count; i++) {
		const struct shown *one = &shown->at[i];
		bool first = !i || by_span(&one[-1].span, &one->span);
		if (first)
			begin_mention(m, one->span);
		if (one->entity != NONE && (first || one[-1].entity != one->entity))
			say_iri(m, VOCAB_cq_refersTo, m->iris[one->entity]);
	}
}
