/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A short release read by hand, so that this stage is tested without those
 * before it. Tests change what they need before they map it. */
#ifndef TESTS_RDF_SAMPLE_H
#define TESTS_RDF_SAMPLE_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <string.h>

#include <cmocka.h>

#include "rdf/map.h"

static const char sample_text[] =
	"Malta’s Foreign Minister Ian Borg received Murat Nurtleu, Minister of\n"
	"Foreign Affairs of Kazakhstan, in Valletta on 26 June 2024.\n"
	"“We thank Malta,” he said, “and the OSCE.” They discussed border security\n"
	"and the Helsinki Final Act.\n";

enum {
	BORG, NURTLEU, MINISTER_MLT, MINISTER_KAZ, MALTA, KAZAKHSTAN, VALLETTA,
	ASTANA, OSCE, UN, FINAL_ACT, HELSINKI, SAMPLE_ENTITIES
};

struct sample {
	struct arena *arena;
	struct document document;
	struct text text;
	struct mention_list mentions;
	struct entities entities;
	struct facts facts;
};

static bool sample_no_abbreviation(const void *self, struct str folded)
{
	(void)self;
	(void)folded;
	return false;
}

/* The tokens of a phrase of the text, at its nth place from 0. */
static struct range sample_words(const struct sample *s, const char *phrase, int nth)
{
	const char *at = strstr(s->text.bytes.at, phrase);
	while (at && nth--)
		at = strstr(at + 1, phrase);
	assert_non_null(at);
	size_t start = (size_t)(at - s->text.bytes.at), end = start + strlen(phrase);
	struct range range = { 0, 0 };
	for (uint32_t i = 0; i < s->text.tokens.count; i++) {
		if (s->text.tokens.at[i].start < start)
			range.first = i + 1;
		if (s->text.tokens.at[i].end <= end)
			range.last = i + 1;
	}
	return range;
}

static struct entity *sample_entity(struct sample *s, enum entity_kind kind,
				    const char *iri, const char *label, bool named)
{
	struct entity *entity = vector_add(&s->entities.list, s->arena);
	*entity = (struct entity){ .kind = kind, .iri = iri, .label = label,
				   .proper = label,
				   .named = named, .of = NONE, .part_of = NONE,
				   .place = NONE, .by = NONE };
	return entity;
}

static void sample_mention(struct sample *s, const char *phrase, int nth,
			   uint32_t entity)
{
	struct mention *mention = vector_add(&s->mentions, s->arena);
	mention->range = sample_words(s, phrase, nth);
	mention->entities = arena_take(s->arena, sizeof *mention->entities);
	mention->entities[0] = entity;
	mention->entity_count = 1;
}

static void sample_add(struct sample *s, struct index_list *list, uint32_t entity)
{
	*vector_add(list, s->arena) = entity;
}

static void sample_name(struct sample *s, uint32_t entity, const char *alt)
{
	*vector_add(&s->entities.list.at[entity].alt, s->arena) = alt;
}

static void sample_tenure(struct sample *s, uint32_t official, uint32_t post,
			  enum tenure_status status, const char *phrase)
{
	*vector_add(&s->entities.tenures, s->arena) = (struct tenure){
		.official = official, .post = post, .status = status,
		.evidence = sample_words(s, phrase, 0)
	};
}

static void sample_entities(struct sample *s)
{
	static const struct entry osce = { .qid = "Q81299" };
	sample_entity(s, ENTITY_OFFICIAL, "official/ian-borg", "Ian Borg", true);
	sample_entity(s, ENTITY_OFFICIAL, "official/murat-nurtleu", "Murat Nurtleu", true);
	sample_entity(s, ENTITY_POST, "post/mlt/foreign-minister", "Foreign Minister",
		      false)->of = MALTA;
	sample_entity(s, ENTITY_POST, "post/kaz/minister-of-foreign-affairs",
		      "Minister of Foreign Affairs", false)->of = KAZAKHSTAN;
	sample_entity(s, ENTITY_STATE, "state/MLT", "Malta", true)->place = VALLETTA;
	sample_entity(s, ENTITY_STATE, "state/KAZ", "Kazakhstan", true)->place = ASTANA;
	sample_entity(s, ENTITY_CITY, "city/mlt/valletta", "Valletta", true);
	sample_entity(s, ENTITY_CITY, "city/kaz/astana", "Astana", false);
	struct entity *body = sample_entity(s, ENTITY_ORGANIZATION, "organization/osce",
		"Organization for Security and Co-operation in Europe", true);
	body->entry = &osce;
	body->type = "international";
	body->part_of = UN;
	sample_entity(s, ENTITY_ORGANIZATION, "organization/un", "United Nations", false);
	struct entity *act = sample_entity(s, ENTITY_INSTRUMENT,
		"instrument/helsinki-final-act-1975", "Helsinki Final Act", true);
	act->year = 1975;
	act->place = HELSINKI;
	sample_entity(s, ENTITY_CITY, "city/fin/helsinki", "Helsinki", false);
	sample_name(s, OSCE, "OSCE");
	sample_name(s, NURTLEU, "Nurtleu");
}

static void sample_statement(struct sample *s)
{
	struct statement *statement = vector_add(&s->facts.statements, s->arena);
	sample_add(s, &statement->speakers, NURTLEU);
	statement->speaker = sample_words(s, "he", 0);
	statement->cue = sample_words(s, "said", 0);
	*vector_add(&statement->content, s->arena) = sample_words(s, "We thank Malta", 0);
	*vector_add(&statement->content, s->arena) = sample_words(s, "and the OSCE", 0);
	statement->quoted = true;
	statement->force = "thank";
	statement->evidence = sample_words(s, "We thank Malta,” he said, “and the OSCE", 0);
	sample_add(s, &statement->about, MALTA);
	sample_add(s, &statement->about, OSCE);
}

static struct event *sample_event(struct sample *s)
{
	struct event *event = vector_add(&s->facts.events, s->arena);
	event->kind = EVENT_MEETING;
	sample_add(s, &event->participants, BORG);
	sample_add(s, &event->participants, NURTLEU);
	event->host = BORG;
	event->place = VALLETTA;
	event->from = event->to = (struct date){ 2024, 6, 26 };
	event->part_of = NONE;
	*vector_add(&event->topics, s->arena) =
		(struct topic){ sample_words(s, "border security", 0), "border security" };
	*vector_add(&event->evidence, s->arena) =
		sample_words(s, "Ian Borg received Murat Nurtleu", 0);
	return event;
}

/* Reads the sample; all of it lives in the arena. */
static void sample_read(struct sample *s, struct arena *arena)
{
	*s = (struct sample){ .arena = arena };
	s->document = (struct document){ .name = "sample", .id = "0123456789abcdef",
					 .text = str_of(sample_text),
					 .title = "A visit to Valletta",
					 .date = "2024-06-27" };
	text_parse(&s->text, s->document.text,
		   (struct abbreviations){ sample_no_abbreviation, NULL }, arena);
	s->entities.publisher = s->entities.home = NONE;
	sample_entities(s);
	sample_mention(s, "Ian Borg", 0, BORG);
	sample_mention(s, "Malta", 0, MALTA);
	sample_mention(s, "Murat Nurtleu", 0, NURTLEU);
	sample_mention(s, "Kazakhstan", 0, KAZAKHSTAN);
	sample_mention(s, "Malta", 1, MALTA);
	sample_mention(s, "he", 0, NURTLEU);
	sample_mention(s, "OSCE", 0, OSCE);
	sample_mention(s, "Helsinki Final Act", 0, FINAL_ACT);
	sample_tenure(s, BORG, MINISTER_MLT, TENURE_CURRENT, "Foreign Minister");
	sample_tenure(s, NURTLEU, MINISTER_KAZ, TENURE_CURRENT, "Minister of");
	sample_statement(s);
	sample_event(s);
}

static int sample_map(const struct sample *s, triple_sink sink, void *self)
{
	struct reading reading = { &s->document, &s->text, &s->mentions, &s->entities,
				   &s->facts };
	return map_document(sink, self, &reading, MAP_BASE, s->arena);
}

#endif
