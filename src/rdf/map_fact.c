/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Tenures, statements, events and their topics. */
#include "rdf/mapper.h"

#include "text/fold.h"

static enum vocab status_of(enum tenure_status status)
{
	static const enum vocab terms[] = {
		[TENURE_CURRENT] = VOCAB_cq_Current,
		[TENURE_FORMER] = VOCAB_cq_Former,
		[TENURE_ACTING] = VOCAB_cq_Acting,
		[TENURE_DESIGNATE] = VOCAB_cq_Designate,
	};
	return terms[status];
}

static void map_tenures(struct mapper *m)
{
	const struct tenure_list *tenures = &m->reading.entities->tenures;
	for (uint32_t i = 0; i < tenures->count; i++) {
		const struct tenure *tenure = &tenures->at[i];
		say_begin(m, numbered_iri(m, &m->subject, "tenure-", i), VOCAB_cq_Tenure);
		say_entity(m, VOCAB_cq_official, tenure->official, OFFICIALS);
		say_entity(m, VOCAB_cq_post, tenure->post, POSTS);
		say_term(m, VOCAB_cq_status, status_of(tenure->status));
		if (m->reading.document->date)
			say_typed(m, VOCAB_cq_asOf, m->reading.document->date,
				  VOCAB_xsd_date);
		say_iri(m, VOCAB_cq_inDocument, m->document);
		say_range(m, VOCAB_cq_evidence, tenure->evidence);
	}
}

/* The pieces of a content, each on one line, joined by a space. */
static const char *content_of(struct mapper *m, const struct range_list *ranges)
{
	const struct text *text = m->reading.text;
	struct buffer content;
	buffer_init(&content);
	for (uint32_t i = 0; i < ranges->count; i++) {
		if (range_is_empty(ranges->at[i]))
			continue;
		if (content.length)
			buffer_add_char(&content, ' ');
		buffer_add_text(&content, text_line(text, text_span(text, ranges->at[i]),
						    m->arena));
	}
	const char *copy = arena_copy(m->arena, content.at, content.length);
	buffer_release(&content);
	return copy;
}

static void say_words(struct mapper *m, enum vocab predicate, struct range range)
{
	const struct text *text = m->reading.text;
	if (!range_is_empty(range))
		say_text(m, predicate,
			 text_line(text, text_span(text, range), m->arena));
}

static void map_statement(struct mapper *m, uint32_t index)
{
	const struct statement *statement = &m->reading.facts->statements.at[index];
	enum vocab force = vocab_force(statement->force);
	say_begin(m, numbered_iri(m, &m->subject, "statement-", index),
		  VOCAB_cq_Statement);
	say_number(m, VOCAB_cq_number, index + 1, VOCAB_xsd_positiveInteger);
	say_entities(m, VOCAB_cq_speaker, &statement->speakers, AGENTS);
	say_words(m, VOCAB_cq_cue, statement->cue);
	if (force)
		say_term(m, VOCAB_cq_force, force);
	say_text(m, VOCAB_cq_content, content_of(m, &statement->content));
	say_typed(m, VOCAB_cq_quoted, statement->quoted ? "true" : "false",
		  VOCAB_xsd_boolean);
	say_entities(m, VOCAB_cq_addressee, &statement->addressees, AGENTS);
	say_entities(m, VOCAB_cq_cites, &statement->cites, INSTRUMENTS);
	say_entities(m, VOCAB_cq_about, &statement->about, AGENTS);
	say_iri(m, VOCAB_cq_inDocument, m->document);
	say_range(m, VOCAB_cq_evidence, statement->evidence);
	say_range(m, VOCAB_cq_speakerEvidence, statement->speaker);
	say_range(m, VOCAB_cq_cueEvidence, statement->cue);
	say_ranges(m, VOCAB_cq_contentEvidence, &statement->content);
}

static enum vocab event_class(enum event_kind kind)
{
	static const enum vocab classes[] = {
		[EVENT_MEETING] = VOCAB_cq_Meeting,
		[EVENT_VISIT] = VOCAB_cq_Visit,
		[EVENT_CALL] = VOCAB_cq_Call,
		[EVENT_CONFERENCE] = VOCAB_cq_Conference,
		[EVENT_CONSULTATION] = VOCAB_cq_Consultation,
		[EVENT_SIGNING] = VOCAB_cq_Signing,
		[EVENT_APPOINTMENT] = VOCAB_cq_Appointment,
		[EVENT_CEREMONY] = VOCAB_cq_Ceremony,
		[EVENT_OTHER] = VOCAB_cq_Event,
	};
	return classes[kind];
}

/* What took place has none. */
static void say_modality(struct mapper *m, enum event_modality modality)
{
	static const enum vocab terms[] = {
		[EVENT_PLANNED] = VOCAB_cq_Planned,
		[EVENT_CANCELLED] = VOCAB_cq_Cancelled,
		[EVENT_RECALLED] = VOCAB_cq_Recalled,
	};
	if (modality != EVENT_ACTUAL)
		say_term(m, VOCAB_cq_modality, terms[modality]);
}

static bool is_same_day(struct date a, struct date b)
{
	return a.year == b.year && a.month == b.month && a.day == b.day;
}

/* Topics of one name are one node, which has the words of its first place. */
static void say_topics(struct mapper *m, const struct topic_list *topics)
{
	struct buffer slug;
	buffer_init(&slug);
	say_turn(m);
	for (uint32_t i = 0; i < topics->count; i++) {
		fold_slug(&slug, str_of(topics->at[i].label));
		struct str iri = iri_under_base(m, "topic/", slug.at);
		uint32_t number = map_put(&m->topic_numbers, iri, m->topics.count);
		if (number == m->topics.count)
			*vector_add(&m->topics, m->arena) =
				(struct topic_iri){ iri, topics->at[i].label, 0 };
		if (m->topics.at[number].stamp == m->turn)
			continue;
		m->topics.at[number].stamp = m->turn;
		say_iri(m, VOCAB_cq_topic, iri);
	}
	buffer_release(&slug);
}

static void map_event(struct mapper *m, uint32_t index)
{
	const struct event *event = &m->reading.facts->events.at[index];
	say_begin(m, numbered_iri(m, &m->subject, "event-", index),
		  event_class(event->kind));
	say_entities(m, VOCAB_cq_participant, &event->participants, AGENTS);
	say_entity(m, VOCAB_cq_host, event->host, AGENTS);
	say_entity(m, VOCAB_cq_location, event->place, PLACES);
	say_date(m, VOCAB_cq_date, event->from);
	if (!is_same_day(event->from, event->to))
		say_date(m, VOCAB_cq_endDate, event->to);
	say_modality(m, event->modality);
	say_topics(m, &event->topics);
	if (event->part_of != NONE)
		say_iri(m, VOCAB_cq_partOfEvent,
			numbered_iri(m, &m->object, "event-", event->part_of));
	say_iri(m, VOCAB_cq_inDocument, m->document);
	say_ranges(m, VOCAB_cq_evidence, &event->evidence);
}

static void map_topics(struct mapper *m)
{
	for (uint32_t i = 0; i < m->topics.count; i++) {
		say_begin(m, m->topics.at[i].iri, VOCAB_cq_Topic);
		say_english(m, VOCAB_rdfs_label, m->topics.at[i].label);
	}
}

void map_facts(struct mapper *m)
{
	map_tenures(m);
	for (uint32_t i = 0; i < m->reading.facts->statements.count; i++)
		map_statement(m, i);
	for (uint32_t i = 0; i < m->reading.facts->events.count; i++)
		map_event(m, i);
	map_topics(m);
}
