/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/identity.h"

#include <stdlib.h>
#include <string.h>

#include "resolve/holder.h"
#include "resolve/thing.h"
#include "resolve/title.h"
#include "text/fold.h"
#include "text/spell.h"

static char *spelt(struct store *store, void (*spell)(struct buffer *, struct str),
		   const char *name)
{
	spell(&store->scratch, str_of(name));
	return arena_copy(store->arena, store->scratch.at, store->scratch.length);
}

/* Under the document: nothing tells it from others of its name. */
static void make_local(struct store *store, struct entity *entity)
{
	if (*entity->iri != '#')
		entity->iri = arena_format(store->arena, "#%s", entity->iri);
}

/* ---- bodies and instruments ---- */

static uint64_t classes_of(const struct store *store, const char *word, size_t length)
{
	return lexicon_classes(store->lexicon, store_word(store, word, length));
}

/* "PACT", but not "MOU". */
static bool is_acronym(const char *word, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (word[i] < 'A' || word[i] > 'Z')
			return false;
	return length > 1 && (length != 3 || memcmp(word, "MOU", 3) != 0);
}

/* A name of words that many things have in theirs: "Memorandum of
 * Understanding", "General Secretariat", "Joint Declaration 2019". */
static bool is_generic(const struct store *store, const char *name, uint16_t year)
{
	const uint64_t says_nothing = WORD_GENERIC | WORD_PREPOSITION | WORD_ARTICLE |
				      WORD_COORDINATOR;
	static const char between[] = " -,'()";
	for (const char *word = name; *(word += strspn(word, between));) {
		size_t length = strcspn(word, between);
		if (!(year && strtoul(word, NULL, 10) == year) &&
		    (is_acronym(word, length) ||
		     !(classes_of(store, word, length) & says_nothing)))
			return false;
		word += length;
	}
	return true;
}

static bool is_of_government(const struct entity *body)
{
	return body->type && !strcmp(body->type, "government");
}

/* A body of a government is one state's; the text should say of which. */
static bool lacks_state(const struct entity *body)
{
	return body->of == NONE && body->part_of == NONE && is_of_government(body);
}

/* A name that is the id of an entry is another name of it: "CHIPS Act" of the
 * "CHIPS and Science Act". */
static void take_entry(struct store *store, struct entity *entity)
{
	enum entry_kind kind = entity->kind == ENTITY_ORGANIZATION ? ENTRY_ORGANIZATION
								   : ENTRY_INSTRUMENT;
	const char *id = strchr(entity->iri, '/') + 1;
	const struct entry *entry = entity->entry ? NULL
						  : lexicon_entry(store->lexicon, kind, id);
	/* a body that every state has is no one's by its name alone */
	if (!entry || (entry->type && !strcmp(entry->type, "national")))
		return;
	const char *label = entity->label;
	uint32_t index = (uint32_t)(entity - store->entities->list.at);
	entity->entry = entry;
	entity->label = entry->name;
	store_add_name(store, index, label);
	for (uint32_t i = 0; entry->names && entry->names[i]; i++)
		store_add_name(store, index, entry->names[i]);
	if (kind == ENTRY_ORGANIZATION)
		entity->type = store_organization_type(entry);
	else
		entity->year = entry->year;
}

static void settle_thing(struct store *store, struct entity *entity)
{
	take_entry(store, entity);
	if (entity->entry) {
		entity->proper = entity->label;
		return;
	}
	const char *name = entity->label;
	if (entity->kind == ENTITY_ORGANIZATION && entity->of != NONE &&
	    is_of_government(entity) && !strstr(name, store_at(store, entity->of)->label))
		name = thing_name_with_state(store, name, store_at(store, entity->of));
	entity->proper = spelt(store, spell_thing, name);
	if (lacks_state(entity) ||
	    (entity->of == NONE && is_generic(store, entity->proper, entity->year)))
		make_local(store, entity);
}

/* "the Judiciary Committee of the Senate" goes by what it is part of. */
static void settle_part(struct store *store, struct entity *body)
{
	const struct entity *whole = store_at(store, body->part_of);
	if (body->entry || *body->iri != '#' || whole == body)
		return;
	body->iri = arena_format(store->arena, "%sorganization/%s/%s",
				 *whole->iri == '#' ? "#" : "",
				 store_tail(store, body->part_of),
				 store_slug(store, body->label));
}

/* ---- posts ---- */

/* "PM", "Sen." */
static bool is_abbreviation(const char *title)
{
	size_t length = strlen(title);
	return !strchr(title, ' ') &&
	       (title[length - 1] == '.' || (length < 5 && title[1] && title[1] < 'a'));
}

/* The proper name is that of the post, the label its title as the text words
 * it: "Foreign Minister", "Minister for Foreign Affairs". */
static void settle_post(struct store *store, struct entity *post)
{
	bool local = post->of == NONE || *store_at(store, post->of)->iri == '#';
	post->proper = title_proper(store, post->label, post->entry);
	post->label = is_abbreviation(post->label)
			      ? post->proper
			      : spelt(store, spell_title, post->label);
	post->iri = holder_post_iri(store, post->label, post->of, post->entry);
	if (local)
		make_local(store, post);
}

/* ---- officials ---- */

static char *name_slug(struct store *store, const char *name)
{
	fold_name(&store->scratch, str_of(name));
	return arena_copy(store->arena, store->scratch.at, store->scratch.length);
}

/* What tells one of a short name from others: the state, else the body, of the
 * first post that the text gives him and says of what. */
static const char *qualifier(struct store *store, const struct entity *official)
{
	for (uint32_t i = 0; i < official->tenures.count; i++) {
		uint32_t tenure = official->tenures.at[i];
		uint32_t post = store->entities->tenures.at[tenure].post;
		uint32_t of = store_at(store, post)->of;
		if (of == NONE)
			continue;
		const struct entity *owner = store_at(store, of);
		uint32_t state = owner->kind == ENTITY_CITY	      ? owner->place
				 : owner->kind == ENTITY_ORGANIZATION ? owner->of
								      : NONE;
		if (state != NONE)
			of = state;
		if (*store_at(store, of)->iri != '#')
			return store_tail(store, of);
	}
	return NULL;
}

/* Two words in full at least: "Murat Nurtleu", not "Nurtleu", "M. Nurtleu",
 * "Abdullah II". */
static bool is_full_name(const struct store *store, const char *name)
{
	uint32_t full = 0;
	for (const char *word = name; *(word += strspn(word, " "));) {
		size_t length = strcspn(word, " ");
		bool initials = length < 2 || word[1] == '.' ||
				(length == 2 && is_acronym(word, length) &&
				 !strchr("AEIOUY", word[1])) ||
				(length < 5 && strspn(word, "IVX") == length);
		full += !initials && word[length - 1] != '.' &&
			!((word > name || *word >= 'a') &&
			  classes_of(store, word, length) & WORD_NAME_PARTICLE);
		word += length;
	}
	return full > 1;
}

/* "John Smith": every word of it that is no initial is a name that many bear. */
static bool is_common_name(const struct store *store, const char *slug)
{
	for (const char *word = slug; *word;) {
		size_t length = strcspn(word, "-");
		if (length > 1 && !lexicon_name_is_common(store->lexicon,
							  (struct str){ word, length }))
			return false;
		word += length + (word[length] == '-');
	}
	return true;
}

/* Other spellings of the name, and other names of a known person, are nodes of
 * their own that say whose they are. */
static void find_same(struct store *store, struct entity *official, const char *by,
		      const char *slug)
{
	lexicon_name_key(store->lexicon, &store->scratch, str_of(official->proper));
	const char *parted = *by ? "/" : "";
	const char *key = arena_format(store->arena, "%s%s%s", by, parted,
				       store->scratch.at);
	const struct person *person = lexicon_person(store->lexicon, key);
	if (person)
		key = person->slug;
	if (person && !*by && !strcmp(slug, person->slug))
		official->proper = person->name;
	else if (person || strcmp(store->scratch.at, slug) != 0)
		official->same_as = arena_format(store->arena, "official/%s", key);
}

/* shared: the text has another official of the name. */
static void settle_official(struct store *store, struct entity *official, bool shared)
{
	const char *slug = name_slug(store, official->proper);
	bool full = is_full_name(store, official->proper);
	const char *by = full && !shared && !is_common_name(store, slug)
				 ? "" : qualifier(store, official);
	if (!by && full)
		by = "";
	if (!by) {
		official->iri = arena_format(store->arena, "#official/%s", slug);
		return;
	}
	official->iri = arena_format(store->arena, "official/%s%s%s", by, *by ? "/" : "",
				     slug);
	find_same(store, official, by, slug);
}

static void settle_officials(struct store *store)
{
	uint32_t count = store->entities->list.count;
	bool *shared = arena_take(store->arena, count + 1);
	struct map names;
	map_init(&names, store->arena);
	for (uint32_t i = 0; i < count; i++) {
		struct entity *entity = store_at(store, i);
		if (entity->kind != ENTITY_OFFICIAL)
			continue;
		entity->proper = spelt(store, spell_person, entity->label);
		uint32_t first = map_put(&names, str_of(name_slug(store, entity->proper)), i);
		shared[i] = first != i;
		shared[first] |= shared[i];
	}
	for (uint32_t i = 0; i < count; i++)
		if (store_at(store, i)->kind == ENTITY_OFFICIAL)
			settle_official(store, store_at(store, i), shared[i]);
}

/* What a post is of must be settled before the post, and posts before those
 * who hold them. */
void identities_settle(struct store *store)
{
	uint32_t count = store->entities->list.count;
	for (uint32_t i = 0; i < count; i++) {
		struct entity *entity = store_at(store, i);
		if (entity->kind == ENTITY_ORGANIZATION ||
		    entity->kind == ENTITY_INSTRUMENT)
			settle_thing(store, entity);
		else
			entity->proper = entity->label;
	}
	for (uint32_t i = 0; i < count; i++)
		if (store_at(store, i)->part_of != NONE)
			settle_part(store, store_at(store, i));
	for (uint32_t i = 0; i < count; i++)
		if (store_at(store, i)->kind == ENTITY_POST)
			settle_post(store, store_at(store, i));
	settle_officials(store);
}
