/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Which entities the graph speaks of, and how much of each. */
#include "rdf/mapper.h"

#include <string.h>

#include "text/fold.h"

static void need(struct mapper *m, uint32_t entity, enum kinds kinds)
{
	if (entity_is_of(m, entity, kinds) && m->need[m->same[entity]] == UNNEEDED)
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
	m->publisher_iri = iri_under_base(m, "organization/", slug.at);
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

/* What only this document tells from others is under its IRI. */
static struct str entity_iri(struct mapper *m, const char *tail)
{
	if (*tail != '#')
		return iri_under_base(m, "", tail);
	return iri_under_base(m, m->document.at + strlen(m->base), tail);
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
		m->iris[i] = entity_iri(m, entity_at(m, i)->iri);
		m->same[i] = map_put(&m->entity_numbers, m->iris[i], i);
		if (entity_at(m, i)->named)
			m->need[m->same[i]] = NAMED;
	}
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

void mapper_prepare(struct mapper *m)
{
	name_entities(m);
	list_tenures(m);
	find_publisher(m);
	need_of_facts(m);
	need_of_entities(m);
}
