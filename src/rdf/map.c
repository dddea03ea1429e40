/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* One function a kind of thing; each begins a subject and says its triples.
 * The order is the reader's: the document, who and what it names, who was in
 * which post, what was said, what happened, and last the characters that show
 * it all. No triple is sent twice: lists of entities are thinned by a stamp,
 * lists of names and of spans by sorting. */
#include "rdf/map.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "rdf/gate.h"
#include "text/fold.h"

enum need {
	UNNEEDED,
	IMPLIED, /* a fact points at it */
	NAMED    /* the text itself does */
};

/* Sets of kinds: what a property may point at, by the ontology. What does not
 * belong there is left out rather than made into something that it is not. */
enum kinds {
	AGENTS = 1 << ENTITY_OFFICIAL | 1 << ENTITY_STATE | 1 << ENTITY_ORGANIZATION,
	BODIES = 1 << ENTITY_STATE | 1 << ENTITY_ORGANIZATION,
	POST_OWNERS = 1 << ENTITY_STATE | 1 << ENTITY_ORGANIZATION | 1 << ENTITY_CITY,
	PLACES = 1 << ENTITY_CITY | 1 << ENTITY_STATE,
	OFFICIALS = 1 << ENTITY_OFFICIAL,
	POSTS = 1 << ENTITY_POST,
	STATES = 1 << ENTITY_STATE,
	ORGANIZATIONS = 1 << ENTITY_ORGANIZATION,
	CITIES = 1 << ENTITY_CITY,
	INSTRUMENTS = 1 << ENTITY_INSTRUMENT
};

/* A mention node: a span, and one entity that it means or NONE. */
struct shown {
	struct span span;
	uint32_t entity;
};
struct shown_list { VECTOR_OF(struct shown); };

struct topic_iri {
	struct str iri;
	const char *label;
	uint32_t stamp;          /* the turn in which it was last said */
};
struct topic_iri_list { VECTOR_OF(struct topic_iri); };

struct mapper {
	triple_sink sink;
	void *self;
	int error;               /* what the sink returned; nothing is sent after it */
	struct reading reading;
	const char *base;
	struct arena *arena;
	struct str document;     /* its IRI */
	struct str subject;      /* of the triples that are being said */
	uint32_t turn;
	struct str *iris;        /* one each entity, as are the next four */
	uint32_t *same;          /* the first entity with its IRI */
	unsigned char *need;     /* enum need */
	uint32_t *stamp;         /* the turn in which it was last said */
	struct index_list *tenures;
	struct map entity_numbers; /* by IRI: the first entity that has it */
	uint32_t publisher;      /* an entity or NONE; then its IRI, where a name makes it */
	struct str publisher_iri;
	struct shown_list shown;
	struct map topic_numbers; /* by IRI, into topics */
	struct topic_iri_list topics;
};

/* -- saying ------------------------------------------------------------- */

static void say(struct mapper *m, enum vocab predicate, struct term object)
{
	struct triple clean;
	struct triple triple = { m->subject, predicate, object, m->document };
	if (!m->error && gate_triple(&clean, &triple, m->arena))
		m->error = m->sink(m->self, &clean);
}

static void say_iri(struct mapper *m, enum vocab predicate, struct str iri)
{
	say(m, predicate, (struct term){ .kind = TERM_IRI, .text = iri });
}

static void say_term(struct mapper *m, enum vocab predicate, enum vocab object)
{
	say_iri(m, predicate, vocab_iri(object));
}

static void say_typed(struct mapper *m, enum vocab predicate, const char *text,
		      enum vocab datatype)
{
	say(m, predicate, (struct term){ .kind = TERM_LITERAL, .text = str_of(text),
					 .datatype = datatype });
}

/* Names, titles and cues are plain strings, so that a query can give them as
 * they are. NULL and "" say nothing. */
static void say_text(struct mapper *m, enum vocab predicate, const char *text)
{
	if (text && *text)
		say_typed(m, predicate, text, VOCAB_xsd_string);
}

/* A line in the language of the document. */
static void say_english(struct mapper *m, enum vocab predicate, const char *text)
{
	if (text && *text)
		say(m, predicate, (struct term){ TERM_LITERAL, str_of(text),
						 VOCAB_xsd_string, "en" });
}

static void say_number(struct mapper *m, enum vocab predicate, uint32_t number,
		       enum vocab datatype)
{
	char digits[16];
	snprintf(digits, sizeof digits, "%u", number);
	say_typed(m, predicate, digits, datatype);
}

static void say_date(struct mapper *m, enum vocab predicate, struct date date)
{
	char text[32];
	if (!date.year)
		return;
	if (date.month && date.day) {
		snprintf(text, sizeof text, "%04u-%02u-%02u", date.year, date.month,
			 date.day);
		say_typed(m, predicate, text, VOCAB_xsd_date);
	} else if (date.month) {
		snprintf(text, sizeof text, "%04u-%02u", date.year, date.month);
		say_typed(m, predicate, text, VOCAB_xsd_gYearMonth);
	} else {
		snprintf(text, sizeof text, "%04u", date.year);
		say_typed(m, predicate, text, VOCAB_xsd_gYear);
	}
}

static const struct entity *entity_at(const struct mapper *m, uint32_t index)
{
	return &m->reading.entities->list.at[index];
}

static bool is_of(const struct mapper *m, uint32_t entity, enum kinds kinds)
{
	return entity != NONE && (1 << entity_at(m, entity)->kind & (int)kinds);
}

static void say_entity(struct mapper *m, enum vocab predicate, uint32_t entity,
		       enum kinds kinds)
{
	if (is_of(m, entity, kinds))
		say_iri(m, predicate, m->iris[m->same[entity]]);
}

/* Starts a list of which nothing is to be said twice. */
static void start_turn(struct mapper *m)
{
	m->turn++;
}

static void say_once(struct mapper *m, enum vocab predicate, uint32_t entity,
		     enum kinds kinds)
{
	if (entity == NONE || m->stamp[m->same[entity]] == m->turn)
		return;
	m->stamp[m->same[entity]] = m->turn;
	say_entity(m, predicate, entity, kinds);
}

static void say_entities(struct mapper *m, enum vocab predicate,
			 const struct index_list *entities, enum kinds kinds)
{
	start_turn(m);
	for (uint32_t i = 0; i < entities->count; i++)
		say_once(m, predicate, entities->at[i], kinds);
}

/* -- IRIs ---------------------------------------------------------------- */

static struct str under_base(struct mapper *m, const char *folder, const char *tail)
{
	return str_of(arena_format(m->arena, "%s%s%s", m->base, folder, tail));
}

static void begin(struct mapper *m, struct str iri, enum vocab type)
{
	m->subject = iri;
	say_term(m, VOCAB_rdf_type, type);
}

/* document#statement-3 */
static struct str numbered(struct mapper *m, const char *kind, uint32_t index)
{
	return str_of(arena_format(m->arena, "%s#%s-%u", m->document.at, kind,
				   index + 1));
}

/* document#char=120,133 (RFC 5147), and the number of either end */
static struct str span_iri(struct mapper *m, struct span span)
{
	const struct text *text = m->reading.text;
	return str_of(arena_format(m->arena, "%s#char=%u,%u", m->document.at,
				   text_code_point(text, span.start),
				   text_code_point(text, span.end)));
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

static bool is_empty(struct range range)
{
	return range.first >= range.last;
}

static void say_spans(struct mapper *m, enum vocab predicate, struct span *spans,
		      size_t count)
{
	qsort(spans, count, sizeof *spans, by_span);
	for (size_t i = 0; i < count; i++) {
		if (i && !by_span(&spans[i - 1], &spans[i]))
			continue;
		say_iri(m, predicate, span_iri(m, spans[i]));
		show(m, spans[i], NONE);
	}
}

static void say_ranges(struct mapper *m, enum vocab predicate,
		       const struct range_list *ranges)
{
	struct span *spans = arena_take(m->arena, (ranges->count + 1) * sizeof *spans);
	size_t count = 0;
	for (uint32_t i = 0; i < ranges->count; i++)
		if (!is_empty(ranges->at[i]))
			spans[count++] = text_span(m->reading.text, ranges->at[i]);
	say_spans(m, predicate, spans, count);
}

static void say_range(struct mapper *m, enum vocab predicate, struct range range)
{
	struct range_list one = { .at = &range, .count = 1 };
	say_ranges(m, predicate, &one);
}

/* -- what is needed ------------------------------------------------------- */

static void need(struct mapper *m, uint32_t entity, enum kinds kinds)
{
	if (is_of(m, entity, kinds) && m->need[m->same[entity]] == UNNEEDED)
		m->need[m->same[entity]] = IMPLIED;
}

static void need_all(struct mapper *m, const struct index_list *entities,
		     enum kinds kinds)
{
	for (uint32_t i = 0; i < entities->count; i++)
		need(m, entities->at[i], kinds);
}

static bool has_name(const struct entity *entity, const char *name)
{
	if (entity->label && !strcmp(entity->label, name))
		return true;
	for (uint32_t i = 0; i < entity->alt.count; i++)
		if (!strcmp(entity->alt.at[i], name))
			return true;
	return false;
}

/* What the caller says goes before what the text lets us guess: an entity of
 * that name, else one that the name alone makes. */
static void find_publisher(struct mapper *m)
{
	const struct entity_list *list = &m->reading.entities->list;
	const char *name = m->reading.document->publisher;
	m->publisher = NONE;
	if (!name || !*name) {
		m->publisher = m->reading.entities->publisher;
		return;
	}
	for (uint32_t i = 0; i < list->count && m->publisher == NONE; i++)
		if (list->at[i].kind == ENTITY_ORGANIZATION && has_name(&list->at[i], name))
			m->publisher = i;
	if (m->publisher != NONE)
		return;
	struct buffer slug;
	buffer_init(&slug);
	fold_slug(&slug, str_of(name));
	m->publisher_iri = under_base(m, "organization/", slug.at);
	m->publisher = map_find(&m->entity_numbers, m->publisher_iri);
	buffer_release(&slug);
}

static void need_of_facts(struct mapper *m)
{
	const struct entities *entities = m->reading.entities;
	const struct facts *facts = m->reading.facts;
	need(m, m->publisher, ORGANIZATIONS);
	for (uint32_t i = 0; i < entities->tenures.count; i++) {
		need(m, entities->tenures.at[i].official, OFFICIALS);
		need(m, entities->tenures.at[i].post, POSTS);
	}
	for (uint32_t i = 0; i < facts->statements.count; i++) {
		const struct statement *statement = &facts->statements.at[i];
		need_all(m, &statement->speakers, AGENTS);
		need_all(m, &statement->addressees, AGENTS);
		need_all(m, &statement->cites, INSTRUMENTS);
		need_all(m, &statement->about, AGENTS);
	}
	for (uint32_t i = 0; i < facts->events.count; i++) {
		need_all(m, &facts->events.at[i].participants, AGENTS);
		need(m, facts->events.at[i].host, AGENTS);
		need(m, facts->events.at[i].place, PLACES);
	}
}

/* A post is described whenever it is pointed at, so what it is of is needed;
 * the others only when they are named. Nothing implied needs a further thing. */
static void need_of_entities(struct mapper *m)
{
	for (uint32_t i = 0; i < m->reading.entities->list.count; i++) {
		const struct entity *entity = entity_at(m, i);
		bool described = m->need[i] == NAMED;
		if (m->same[i] != i)
			continue;
		if (entity->kind == ENTITY_POST && m->need[i] != UNNEEDED)
			need(m, entity->of, POST_OWNERS);
		if (entity->kind == ENTITY_ORGANIZATION && described) {
			need(m, entity->of, STATES);
			need(m, entity->part_of, ORGANIZATIONS);
		}
		if (entity->kind == ENTITY_INSTRUMENT && described) {
			need(m, entity->by, AGENTS);
			need(m, entity->place, CITIES);
		}
	}
}

static void name_entities(struct mapper *m)
{
	uint32_t count = m->reading.entities->list.count;
	map_init(&m->entity_numbers, m->arena);
	m->iris = arena_take(m->arena, (count + 1) * sizeof *m->iris);
	m->same = arena_take(m->arena, (count + 1) * sizeof *m->same);
	m->need = arena_take(m->arena, count + 1);
	m->stamp = arena_take(m->arena, (count + 1) * sizeof *m->stamp);
	for (uint32_t i = 0; i < count; i++) {
		m->iris[i] = under_base(m, "", entity_at(m, i)->iri);
		m->same[i] = map_put(&m->entity_numbers, m->iris[i], i);
		if (entity_at(m, i)->named)
			m->need[m->same[i]] = NAMED;
	}
}

/* -- entities ------------------------------------------------------------- */

static int by_text(const void *left, const void *right)
{
	return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static void say_names(struct mapper *m, const struct entity *entity)
{
	uint32_t count = entity->alt.count;
	say_text(m, VOCAB_rdfs_label, entity->label);
	if (!count)
		return;
	const char **names = arena_take(m->arena, count * sizeof *names);
	memcpy(names, entity->alt.at, count * sizeof *names);
	qsort(names, count, sizeof *names, by_text);
	for (uint32_t i = 0; i < count; i++)
		if ((!i || strcmp(names[i - 1], names[i])) &&
		    !(entity->label && !strcmp(names[i], entity->label)))
			say_text(m, VOCAB_skos_altLabel, names[i]);
}

static void say_same_as(struct mapper *m, const struct entry *entry)
{
	if (!entry || !entry->qid || entry->qid[0] != 'Q' ||
	    !gate_is_canonical(str_of(entry->qid + 1), VOCAB_xsd_positiveInteger))
		return;
	say_iri(m, VOCAB_owl_sameAs,
		str_of(arena_format(m->arena, IRI_wd "%s", entry->qid)));
}

/* States without an ISO code have slugs of small letters. */
static void say_iso3166(struct mapper *m, const struct entity *state)
{
	const char *slash = strrchr(state->iri, '/');
	const char *code = slash ? slash + 1 : state->iri;
	if (strlen(code) == 3 && strspn(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3)
		say_text(m, VOCAB_cq_iso3166, code);
}

static void say_place_if_named(struct mapper *m, enum vocab predicate, uint32_t place)
{
	if (place != NONE && m->need[m->same[place]] == NAMED)
		say_entity(m, predicate, place, CITIES);
}

static bool is_former(const struct mapper *m, uint32_t tenure)
{
	return m->reading.entities->tenures.at[tenure].status == TENURE_FORMER;
}

/* Posts held, also as acting or designate: the tenure says which; and for
 * whom the holder stands by them. Then posts that were held. */
static void say_posts(struct mapper *m, const struct index_list *tenures)
{
	const struct tenure *list = m->reading.entities->tenures.at;
	start_turn(m);
	for (uint32_t i = 0; i < tenures->count; i++)
		if (!is_former(m, tenures->at[i]))
			say_once(m, VOCAB_cq_holdsPost, list[tenures->at[i]].post, POSTS);
	start_turn(m);
	for (uint32_t i = 0; i < tenures->count; i++)
		if (!is_former(m, tenures->at[i]))
			say_once(m, VOCAB_cq_represents,
				 entity_at(m, list[tenures->at[i]].post)->of, BODIES);
	start_turn(m);
	for (uint32_t i = 0; i < tenures->count; i++)
		if (is_former(m, tenures->at[i]))
			say_once(m, VOCAB_cq_heldPost, list[tenures->at[i]].post, POSTS);
}

static void map_official(struct mapper *m, uint32_t index)
{
	begin(m, m->iris[index], VOCAB_cq_Official);
	say_names(m, entity_at(m, index));
	say_posts(m, &m->tenures[index]);
}

/* "Minister of Foreign Affairs, Kazakhstan": a comma, since "of" would make
 * one post "Ambassador to Saudi Arabia of Pakistan". */
static void map_post(struct mapper *m, uint32_t index)
{
	const struct entity *post = entity_at(m, index);
	const char *label = post->label;
	if (is_of(m, post->of, POST_OWNERS))
		label = arena_format(m->arena, "%s, %s", label,
				     entity_at(m, m->same[post->of])->label);
	begin(m, m->iris[index], VOCAB_cq_Post);
	say_text(m, VOCAB_rdfs_label, label);
	say_text(m, VOCAB_cq_title, post->label);
	say_entity(m, VOCAB_cq_postOf, post->of, POST_OWNERS);
}

static void map_state(struct mapper *m, uint32_t index)
{
	begin(m, m->iris[index], VOCAB_cq_State);
	say_names(m, entity_at(m, index));
	say_iso3166(m, entity_at(m, index));
	say_place_if_named(m, VOCAB_cq_capital, entity_at(m, index)->place);
}

static enum vocab organization_class(const char *type)
{
	static const struct {
		const char *type;
		enum vocab class;
	} classes[] = {
		{ "international", VOCAB_cq_InternationalOrganization },
		{ "government", VOCAB_cq_GovernmentBody },
		{ "company", VOCAB_cq_Company },
		{ "academic", VOCAB_cq_AcademicBody },
		{ "ngo", VOCAB_cq_NonGovernmentalOrganization },
		{ "media", VOCAB_cq_MediaOutlet },
	};
	for (size_t i = 0; type && i < sizeof classes / sizeof *classes; i++)
		if (!strcmp(classes[i].type, type))
			return classes[i].class;
	return VOCAB_NONE;
}

/* Both classes, so that a query for all organizations needs no reasoning. */
static void map_organization(struct mapper *m, uint32_t index)
{
	const struct entity *organization = entity_at(m, index);
	enum vocab kind = organization_class(organization->type);
	begin(m, m->iris[index], VOCAB_cq_Organization);
	if (kind)
		say_term(m, VOCAB_rdf_type, kind);
	say_names(m, organization);
	say_entity(m, VOCAB_cq_organOf, organization->of, STATES);
	say_entity(m, VOCAB_cq_partOf, organization->part_of, ORGANIZATIONS);
	say_place_if_named(m, VOCAB_cq_seat, organization->place);
}

static void map_city(struct mapper *m, uint32_t index)
{
	begin(m, m->iris[index], VOCAB_cq_City);
	say_names(m, entity_at(m, index));
}

static void map_instrument(struct mapper *m, uint32_t index)
{
	const struct entity *instrument = entity_at(m, index);
	begin(m, m->iris[index], VOCAB_cq_Instrument);
	say_names(m, instrument);
	say_date(m, VOCAB_cq_year, (struct date){ .year = instrument->year });
	say_entity(m, VOCAB_cq_adoptedIn, instrument->place, CITIES);
	say_entity(m, VOCAB_cq_adoptedBy, instrument->by, AGENTS);
}

/* See map.h: no class of its own. A post and an instrument have no other. */
static void map_implied(struct mapper *m, uint32_t index)
{
	const struct entity *entity = entity_at(m, index);
	if (entity->kind == ENTITY_INSTRUMENT)
		begin(m, m->iris[index], VOCAB_cq_Declaration);
	else
		begin(m, m->iris[index], entity->kind == ENTITY_CITY
						 ? VOCAB_schema_Place : VOCAB_cq_Agent);
	say_text(m, VOCAB_rdfs_label, entity->label);
	if (entity->kind == ENTITY_STATE)
		say_iso3166(m, entity);
}

static void map_entities(struct mapper *m, enum entity_kind kind,
			 void (*map_named)(struct mapper *m, uint32_t index))
{
	for (uint32_t i = 0; i < m->reading.entities->list.count; i++) {
		if (entity_at(m, i)->kind != kind || m->need[i] == UNNEEDED)
			continue;
		if (m->need[i] == IMPLIED && kind != ENTITY_POST) {
			map_implied(m, i);
			continue;
		}
		map_named(m, i);
		say_same_as(m, entity_at(m, i)->entry);
	}
}

/* -- the document ---------------------------------------------------------- */

/* A publisher given by name that the text does not speak of. */
static void map_publisher(struct mapper *m)
{
	if (m->publisher != NONE || !m->publisher_iri.length)
		return;
	begin(m, m->publisher_iri, VOCAB_cq_Agent);
	say_text(m, VOCAB_rdfs_label, m->reading.document->publisher);
}

static void map_about(struct mapper *m)
{
	const struct document *document = m->reading.document;
	begin(m, m->document, VOCAB_cq_Document);
	say_english(m, VOCAB_dcterms_title, document->title);
	if (document->date)
		say_typed(m, VOCAB_dcterms_date, document->date, VOCAB_xsd_date);
	if (document->source)
		say_iri(m, VOCAB_dcterms_source, str_of(document->source));
	say_text(m, VOCAB_dcterms_language, "en");
	say_entity(m, VOCAB_dcterms_publisher, m->publisher, ORGANIZATIONS);
	if (m->publisher == NONE && m->publisher_iri.length)
		say_iri(m, VOCAB_dcterms_publisher, m->publisher_iri);
}

/* -- facts ------------------------------------------------------------------ */

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
		begin(m, numbered(m, "tenure", i), VOCAB_cq_Tenure);
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
		if (is_empty(ranges->at[i]))
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
	if (!is_empty(range))
		say_text(m, predicate,
			 text_line(text, text_span(text, range), m->arena));
}

static void map_statement(struct mapper *m, uint32_t index)
{
	const struct statement *statement = &m->reading.facts->statements.at[index];
	enum vocab force = vocab_force(statement->force);
	begin(m, numbered(m, "statement", index), VOCAB_cq_Statement);
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

static bool is_same_day(struct date a, struct date b)
{
	return a.year == b.year && a.month == b.month && a.day == b.day;
}

/* Topics of one name are one node, which has the words of its first place. */
static void say_topics(struct mapper *m, const struct topic_list *topics)
{
	struct buffer slug;
	buffer_init(&slug);
	start_turn(m);
	for (uint32_t i = 0; i < topics->count; i++) {
		fold_slug(&slug, str_of(topics->at[i].label));
		struct str iri = under_base(m, "topic/", slug.at);
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
	begin(m, numbered(m, "event", index), event_class(event->kind));
	say_entities(m, VOCAB_cq_participant, &event->participants, AGENTS);
	say_entity(m, VOCAB_cq_host, event->host, AGENTS);
	say_entity(m, VOCAB_cq_location, event->place, PLACES);
	say_date(m, VOCAB_cq_date, event->from);
	if (!is_same_day(event->from, event->to))
		say_date(m, VOCAB_cq_endDate, event->to);
	say_topics(m, &event->topics);
	if (event->part_of != NONE)
		say_iri(m, VOCAB_cq_partOfEvent, numbered(m, "event", event->part_of));
	say_iri(m, VOCAB_cq_inDocument, m->document);
	say_ranges(m, VOCAB_cq_evidence, &event->evidence);
}

static void map_topics(struct mapper *m)
{
	for (uint32_t i = 0; i < m->topics.count; i++) {
		begin(m, m->topics.at[i].iri, VOCAB_cq_Topic);
		say_english(m, VOCAB_rdfs_label, m->topics.at[i].label);
	}
}

/* -- mentions ----------------------------------------------------------------- */

static void show_mentions(struct mapper *m)
{
	const struct mention_list *mentions = m->reading.mentions;
	for (uint32_t i = 0; i < mentions->count; i++) {
		const struct mention *mention = &mentions->at[i];
		if (is_empty(mention->range))
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
	const struct text *text = m->reading.text;
	begin(m, span_iri(m, span), VOCAB_cq_Mention);
	say_number(m, VOCAB_nif_beginIndex, text_code_point(text, span.start),
		   VOCAB_xsd_nonNegativeInteger);
	say_number(m, VOCAB_nif_endIndex, text_code_point(text, span.end),
		   VOCAB_xsd_nonNegativeInteger);
	say(m, VOCAB_nif_anchorOf, (struct term){ TERM_LITERAL, text_str(text, span),
						  VOCAB_xsd_string, NULL });
	say_iri(m, VOCAB_cq_inDocument, m->document);
}

static void map_mentions(struct mapper *m)
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

/* ------------------------------------------------------------------------------ */

bool map_base_is_valid(const char *base)
{
	size_t length = strlen(base);
	return gate_iri_is_valid(str_of(base)) && strchr("/:", base[length - 1]) &&
	       !strpbrk(base, "#?") && !strstr(base, "/./") && !strstr(base, "/../");
}

static void list_tenures(struct mapper *m)
{
	const struct entities *entities = m->reading.entities;
	m->tenures = arena_take(m->arena,
				(entities->list.count + 1) * sizeof *m->tenures);
	for (uint32_t i = 0; i < entities->tenures.count; i++) {
		uint32_t official = m->same[entities->tenures.at[i].official];
		*vector_add(&m->tenures[official], m->arena) = i;
	}
}

int map_document(triple_sink sink, void *self, const struct reading *reading,
		 const char *base, struct arena *arena)
{
	struct mapper mapper = { .sink = sink, .self = self, .reading = *reading,
				 .base = base, .arena = arena };
	struct mapper *m = &mapper;
	map_init(&m->topic_numbers, arena);
	m->document = under_base(m, "document/", reading->document->id);
	name_entities(m);
	list_tenures(m);
	find_publisher(m);
	need_of_facts(m);
	need_of_entities(m);

	map_about(m);
	map_publisher(m);
	map_entities(m, ENTITY_OFFICIAL, map_official);
	map_entities(m, ENTITY_POST, map_post);
	map_entities(m, ENTITY_STATE, map_state);
	map_entities(m, ENTITY_ORGANIZATION, map_organization);
	map_entities(m, ENTITY_CITY, map_city);
	map_entities(m, ENTITY_INSTRUMENT, map_instrument);
	map_tenures(m);
	for (uint32_t i = 0; i < reading->facts->statements.count; i++)
		map_statement(m, i);
	for (uint32_t i = 0; i < reading->facts->events.count; i++)
		map_event(m, i);
	map_topics(m);
	map_mentions(m);
	return m->error;
}
