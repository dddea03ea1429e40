/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/store.h"

#include <ctype.h>
#include <string.h>

#include "text/fold.h"

enum { NAME_LIMIT = 64 };

void store_init(struct store *store, struct entities *entities,
		struct mention_list *mentions, const struct text *text,
		const struct lexicon *lexicon, struct arena *arena)
{
	*store = (struct store){ .text = text, .lexicon = lexicon,
				 .arena = arena, .mentions = mentions,
				 .entities = entities };
	*entities = (struct entities){ .publisher = NONE, .home = NONE };
	map_init(&store->by_iri, arena);
	map_init(&store->by_name, arena);
	map_init(&store->by_ending, arena);
	map_init(&store->by_body, arena);
	buffer_init(&store->scratch);
}

void store_release(struct store *store)
{
	buffer_release(&store->scratch);
}

struct entity *store_at(const struct store *store, uint32_t entity)
{
	return &store->entities->list.at[entity];
}

uint32_t store_entity(struct store *store, enum entity_kind kind,
		      const char *iri, const char *label)
{
	uint32_t next = store->entities->list.count;
	uint32_t index = map_put(&store->by_iri, str_of(iri), next);
	if (index < next)
		return index;
	struct entity *entity = vector_add(&store->entities->list, store->arena);
	*entity = (struct entity){ .kind = kind, .iri = iri, .label = label,
				   .of = NONE, .part_of = NONE,
				   .place = NONE, .by = NONE };
	return index;
}

const char *store_organization_type(const struct entry *entry)
{
	const char *kind = entry->type;
	static const struct {
		const char *kind, *type;
	} rows[] = {
		{ "company", "company" },        { "business", "other" },
		{ "academic", "academic" },      { "think-tank", "academic" },
		{ "media", "media" },            { "ngo", "ngo" },
		{ "national-agency", "government" },
		{ "foreign-ministry", "government" },
		{ "government", "government" },  { "national", "government" },
		{ "party", "other" },            { "other", "other" },
		{ "armed-group", "other" },      { "religious", "other" },
		{ "forum", "international" },
	};
	bool national = entry->state && kind && (!strcmp(kind, "court") ||
					  !strcmp(kind, "financial") ||
					  !strcmp(kind, "parliamentary"));
	if (national)
		return "government";
	for (size_t i = 0; kind && i < sizeof rows / sizeof *rows; i++)
		if (!strcmp(kind, rows[i].kind))
			return rows[i].type;
	return "international";
}

static void describe_organization(struct store *store, uint32_t index,
				  const struct entry *entry)
{
	uint32_t of = entry->state ? store_known(store, entry->state) : NONE;
	uint32_t parent = entry->parent ? store_known(store, entry->parent) : NONE;
	uint32_t seat = entry->place ? store_known(store, entry->place) : NONE;
	struct entity *entity = store_at(store, index);
	entity->type = store_organization_type(entry);
	entity->of = of;
	entity->part_of = parent;
	entity->place = seat;
}

static void describe(struct store *store, uint32_t index,
		     const struct entry *entry)
{
	uint32_t place = NONE, by = NONE;
	switch (entry->kind) {
	case ENTRY_STATE:
		if (entry->place)
			place = store_known(store, entry->place);
		store_at(store, index)->place = place;
		break;
	case ENTRY_PLACE:
		if (entry->state)
			place = store_known(store, entry->state);
		store_at(store, index)->place = place;
		break;
	case ENTRY_INSTRUMENT:
		if (entry->place)
			place = store_known(store, entry->place);
		if (entry->parent)
			by = store_known(store, entry->parent);
		store_at(store, index)->place = place;
		store_at(store, index)->by = by;
		store_at(store, index)->year = entry->year;
		break;
	case ENTRY_ORGANIZATION:
		describe_organization(store, index, entry);
		break;
	default:
		break;
	}
}

/* "state/KAZ": every mention of an entry asks for it. */
static char *iri_in(const struct store *store, const char *folder, const char *tail)
{
	size_t before = strlen(folder), behind = strlen(tail);
	char *iri = arena_take(store->arena, before + behind + 2);
	memcpy(iri, folder, before);
	iri[before] = '/';
	memcpy(iri + before + 1, tail, behind);
	return iri;
}

uint32_t store_known(struct store *store, const struct entry *entry)
{
	static const struct {
		const char *folder;
		enum entity_kind kind;
	} rows[] = {
		[ENTRY_STATE] = { "state", ENTITY_STATE },
		[ENTRY_PLACE] = { "city", ENTITY_CITY },
		[ENTRY_ORGANIZATION] = { "organization", ENTITY_ORGANIZATION },
		[ENTRY_INSTRUMENT] = { "instrument", ENTITY_INSTRUMENT },
	};
	const char *iri = iri_in(store, rows[entry->kind].folder, entry->id);
	uint32_t before = store->entities->list.count;
	uint32_t index = store_entity(store, rows[entry->kind].kind, iri,
				      entry->name);
	if (index < before)
		return index;
	store_at(store, index)->entry = entry;
	for (const char *const *name = entry->names; name && *name; name++)
		store_add_name(store, index, *name);
	describe(store, index, entry);
	return index;
}

void store_add_name(struct store *store, uint32_t index, const char *name)
{
	struct entity *entity = store_at(store, index);
	if (!*name || !strcmp(entity->label, name) || entity->alt.count >= NAME_LIMIT)
		return;
	for (uint32_t i = 0; i < entity->alt.count; i++)
		if (!strcmp(entity->alt.at[i], name))
			return;
	*vector_add(&entity->alt, store->arena) = name;
}

static bool means(const struct mention *mention, uint32_t entity)
{
	for (uint32_t i = 0; i < mention->entity_count; i++)
		if (mention->entities[i] == entity)
			return true;
	return false;
}

void store_point(struct store *store, uint32_t index, uint32_t entity)
{
	struct mention *mention = &store->mentions->at[index];
	if (means(mention, entity))
		return;
	uint32_t *grown = arena_take(store->arena, (mention->entity_count + 1) *
							   sizeof *grown);
	if (mention->entity_count)
		memcpy(grown, mention->entities,
		       mention->entity_count * sizeof *grown);
	grown[mention->entity_count++] = entity;
	mention->entities = grown;
	*vector_add(&store_at(store, entity)->mentions, store->arena) = index;
}

void store_refer(struct store *store, uint32_t index, uint32_t entity)
{
	store_point(store, index, entity);
	store_at(store, entity)->named = true;
}

uint32_t store_meant(const struct store *store, uint32_t mention)
{
	if (mention == NONE || !store->mentions->at[mention].entity_count)
		return NONE;
	return store->mentions->at[mention].entities[0];
}

char *store_slug(const struct store *store, const char *name)
{
	struct buffer slug;
	buffer_init(&slug);
	fold_slug(&slug, str_of(name));
	char *copy = arena_copy(store->arena, slug.at, slug.length);
	buffer_release(&slug);
	return copy;
}

char *store_iri(struct store *store, const char *folder, const char *name)
{
	fold_slug(&store->scratch, str_of(name));
	return iri_in(store, folder, store->scratch.at);
}

char *store_tail(const struct store *store, uint32_t entity)
{
	const char *iri = store_at(store, entity)->iri;
	const char *tail = strchr(iri, '/');
	char *lower = arena_copy(store->arena, tail + 1, strlen(tail + 1));
	for (char *c = lower; *c; c++)
		*c = (char)tolower((unsigned char)*c);
	return lower;
}

char *store_text(const struct store *store, struct range range)
{
	return text_line(store->text, text_span(store->text, range), store->arena);
}

uint32_t store_word(const struct store *store, const char *word, size_t length)
{
	char copy[32]; /* longer words have no number */
	if (length >= sizeof copy)
		return 0;
	memcpy(copy, word, length);
	copy[length] = '\0';
	return lexicon_word(store->lexicon, copy);
}

uint32_t store_sentence(const struct store *store, uint32_t token)
{
	return store->text->tokens.at[token].sentence;
}

uint32_t store_official_before(const struct store *store, uint32_t token)
{
	uint32_t sentence = store_sentence(store, token);
	for (uint32_t i = token, n = 0;
	     i-- > 0 && n < STORE_LOOK_BACK && store_sentence(store, i) == sentence;
	     n++) {
		uint32_t m = store->mentions->outermost[i];
		if (m == NONE || store->mentions->at[m].entity_count != 1)
			continue;
		uint32_t entity = store->mentions->at[m].entities[0];
		if (store_at(store, entity)->kind == ENTITY_OFFICIAL)
			return entity;
	}
	return NONE;
}
