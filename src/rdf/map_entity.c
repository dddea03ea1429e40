/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Officials, posts, states, organizations, cities, instruments. */
#include "rdf/mapper.h"

#include <stdlib.h>
#include <string.h>

#include "rdf/gate.h"
#include "text/spell.h"

static int by_text(const void *left, const void *right)
{
	return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* A name as it stands, without what nobody sees in it. */
static const char *tidy(struct mapper *m, const char *name)
{
	struct str text = str_of(name);
	if (spell_is_tidy(text))
		return name;
	spell_tidy(&m->object, text);
	return arena_copy(m->arena, m->object.at, m->object.length);
}

/* Every other form, the text's own best one among them. */
static void say_other_names(struct mapper *m, const struct entity *entity)
{
	uint32_t count = entity->alt.count + 1;
	const char **names = arena_take(m->arena, count * sizeof *names);
	for (uint32_t i = 0; i + 1 < count; i++)
		names[i] = tidy(m, entity->alt.at[i]);
	names[count - 1] = tidy(m, entity->label);
	qsort(names, count, sizeof *names, by_text);
	for (uint32_t i = 0; i < count; i++)
		if ((!i || strcmp(names[i - 1], names[i])) && strcmp(names[i], entity->proper))
			say_text(m, VOCAB_skos_altLabel, names[i]);
}

static void say_names(struct mapper *m, const struct entity *entity)
{
	say_text(m, VOCAB_rdfs_label, entity->proper);
	say_other_names(m, entity);
}

static void say_same_as(struct mapper *m, const struct entry *entry)
{
	if (!entry || !entry->qid || entry->qid[0] != 'Q' ||
	    !gate_is_canonical(str_of(entry->qid + 1), VOCAB_xsd_positiveInteger))
		return;
	say_iri(m, VOCAB_owl_sameAs, /* an identifier of letters and digits */
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
	say_turn(m);
	for (uint32_t i = 0; i < tenures->count; i++)
		if (!is_former(m, tenures->at[i]))
			say_once(m, VOCAB_cq_holdsPost, list[tenures->at[i]].post, POSTS);
	say_turn(m);
	for (uint32_t i = 0; i < tenures->count; i++)
		if (!is_former(m, tenures->at[i]))
			say_once(m, VOCAB_cq_represents,
				 entity_at(m, list[tenures->at[i]].post)->of, BODIES);
	say_turn(m);
	for (uint32_t i = 0; i < tenures->count; i++)
		if (is_former(m, tenures->at[i]))
			say_once(m, VOCAB_cq_heldPost, list[tenures->at[i]].post, POSTS);
}

/* Another name of a person that the lexicon knows. */
static void say_same_person(struct mapper *m, const struct entity *official)
{
	if (official->same_as)
		say_iri(m, VOCAB_owl_sameAs, iri_under_base(m, "", official->same_as));
}

static void map_official(struct mapper *m, uint32_t index)
{
	say_begin(m, m->iris[index], VOCAB_cq_Official);
	say_names(m, entity_at(m, index));
	say_same_person(m, entity_at(m, index));
	say_posts(m, &m->tenures[index]);
}

/* "Minister of Foreign Affairs, Kazakhstan": a comma, since "of" would make
 * one post "Ambassador to Saudi Arabia of Pakistan". */
static void map_post(struct mapper *m, uint32_t index)
{
	const struct entity *post = entity_at(m, index);
	const char *label = post->proper;
	if (entity_is_of(m, post->of, POST_OWNERS))
		label = arena_format(m->arena, "%s, %s", label,
				     entity_at(m, m->same[post->of])->proper);
	say_begin(m, m->iris[index], VOCAB_cq_Post);
	say_text(m, VOCAB_rdfs_label, label);
	say_text(m, VOCAB_cq_title, post->label);
	say_other_names(m, post);
	say_entity(m, VOCAB_cq_postOf, post->of, POST_OWNERS);
}

static void map_state(struct mapper *m, uint32_t index)
{
	say_begin(m, m->iris[index], VOCAB_cq_State);
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
	say_begin(m, m->iris[index], VOCAB_cq_Organization);
	if (kind)
		say_term(m, VOCAB_rdf_type, kind);
	say_names(m, organization);
	say_entity(m, VOCAB_cq_organOf, organization->of, STATES);
	say_entity(m, VOCAB_cq_partOf, organization->part_of, ORGANIZATIONS);
	say_place_if_named(m, VOCAB_cq_seat, organization->place);
}

static void map_city(struct mapper *m, uint32_t index)
{
	say_begin(m, m->iris[index], VOCAB_cq_City);
	say_names(m, entity_at(m, index));
}

static void map_instrument(struct mapper *m, uint32_t index)
{
	const struct entity *instrument = entity_at(m, index);
	say_begin(m, m->iris[index], VOCAB_cq_Instrument);
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
		say_begin(m, m->iris[index], VOCAB_cq_Declaration);
	else
		say_begin(m, m->iris[index], entity->kind == ENTITY_CITY
						 ? VOCAB_schema_Place : VOCAB_cq_Agent);
	say_text(m, VOCAB_rdfs_label, entity->proper);
	if (entity->kind == ENTITY_STATE)
		say_iso3166(m, entity);
	say_same_person(m, entity);
}

struct placed {
	uint32_t index, mention;
};

static int by_mention(const void *left, const void *right)
{
	const struct placed *a = left, *b = right;
	if (a->mention != b->mention)
		return a->mention < b->mention ? -1 : 1;
	return a->index < b->index ? -1 : a->index > b->index;
}

/* The entities as the text brings them up; those it does not name come last. */
static struct placed *in_text_order(struct mapper *m)
{
	uint32_t count = m->reading.entities->list.count;
	struct placed *order = arena_take(m->arena, (count + 1) * sizeof *order);
	for (uint32_t i = 0; i < count; i++) {
		const struct index_list *mentions = &entity_at(m, i)->mentions;
		order[i] = (struct placed){ i, mentions->count ? mentions->at[0] : NONE };
		for (uint32_t k = 1; k < mentions->count; k++)
			if (mentions->at[k] < order[i].mention)
				order[i].mention = mentions->at[k];
	}
	if (count)
		qsort(order, count, sizeof *order, by_mention);
	return order;
}

static void map_kind(struct mapper *m, const struct placed *order,
		     enum entity_kind kind,
		     void (*map_named)(struct mapper *m, uint32_t index))
{
	for (uint32_t k = 0; k < m->reading.entities->list.count; k++) {
		uint32_t i = order[k].index;
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

void map_entities(struct mapper *m)
{
	const struct placed *order = in_text_order(m);
	map_kind(m, order, ENTITY_OFFICIAL, map_official);
	map_kind(m, order, ENTITY_POST, map_post);
	map_kind(m, order, ENTITY_STATE, map_state);
	map_kind(m, order, ENTITY_ORGANIZATION, map_organization);
	map_kind(m, order, ENTITY_CITY, map_city);
	map_kind(m, order, ENTITY_INSTRUMENT, map_instrument);
}
