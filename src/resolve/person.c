/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/person.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "text/fold.h"

enum { FURTHER = 2000000000 };
enum { WORD_LIMIT = 12, WORD_SIZE = 32, CANDIDATE_LIMIT = 32, MENTION_LIMIT = 64 };

/* A name as its folded words. */
struct name {
	char words[WORD_LIMIT][WORD_SIZE];
	bool initial[WORD_LIMIT];
	bool particle[WORD_LIMIT];
	uint32_t count;
	uint32_t mention;
	uint32_t weight; /* full words, by which names are taken in turn */
};

static void read_name(struct store *store, uint32_t index, struct name *name)
{
	struct range range = store->mentions->at[index].person;
	*name = (struct name){ .mention = index };
	for (uint32_t i = range.first; i < range.last && name->count < WORD_LIMIT; i++) {
		const struct token *token = &store->text->tokens.at[i];
		if (token->kind != TOKEN_WORD)
			continue;
		uint32_t n = name->count++;
		fold_word(&store->scratch, text_token(store->text, i));
		size_t length = store->scratch.length;
		if (length >= WORD_SIZE)
			length = WORD_SIZE - 1;
		memcpy(name->words[n], store->scratch.at, length);
		name->initial[n] = token->flags & TOKEN_INITIAL;
		name->particle[n] = store_classes(store, i) & WORD_NAME_PARTICLE;
		if (!name->initial[n])
			name->weight += name->particle[n] ? 1 : 4;
		else
			name->weight += 2;
	}
}

static bool same_word(const struct name *a, uint32_t i, const struct name *b,
		      uint32_t k)
{
	if (a->initial[i] || b->initial[k])
		return a->words[i][0] == b->words[k][0];
	return !strcmp(a->words[i], b->words[k]);
}

/* Whether the words of the shorter name stand in the longer one, in order;
 * particles may be missing on either side. At least one word in full. */
static bool fits_in_order(const struct name *shorter, const struct name *longer)
{
	uint32_t k = 0, full = 0;
	for (uint32_t i = 0; i < shorter->count; i++) {
		uint32_t at = k;
		while (at < longer->count && !same_word(shorter, i, longer, at))
			at++;
		if (at == longer->count) {
			if (shorter->particle[i])
				continue;
			return false;
		}
		full += !shorter->initial[i] && !longer->initial[at] &&
			!shorter->particle[i];
		k = at + 1;
	}
	return full > 0;
}

/* "KAMIKAWA Yoko" is "Yoko Kamikawa". */
static bool fits_turned(const struct name *a, const struct name *b)
{
	return a->count == 2 && b->count == 2 && !a->initial[0] && !a->initial[1] &&
	       !strcmp(a->words[0], b->words[1]) && !strcmp(a->words[1], b->words[0]);
}

/* Two persons may share a family name, but one person has one given name: two
 * full names whose first words differ are two persons. */
static bool fits(const struct name *shorter, const struct name *longer)
{
	return fits_in_order(shorter, longer) || fits_turned(shorter, longer);
}

static int by_weight(const void *a, const void *b)
{
	const struct name *p = a, *q = b;
	if (p->weight != q->weight)
		return p->weight > q->weight ? -1 : 1;
	return p->mention < q->mention ? -1 : p->mention > q->mention;
}

/* The state that a phrase gives its official a post of which nobody has in two
 * states at once; or NONE. */
static uint32_t state_served(const struct store *store, uint32_t index)
{
	static const char *const types[] = { "minister", "head-of-state", "royal",
					     "head-of-government" };
	const struct mention *mention = &store->mentions->at[index];
	for (uint32_t p = 0; p < mention->posts.count; p++) {
		const struct post_phrase *post = &mention->posts.at[p];
		uint32_t of = store_meant(store, post->of);
		if (of == NONE || store_at(store, of)->kind != ENTITY_STATE ||
		    post->status != TENURE_CURRENT || !post->entry || !post->entry->type)
			continue;
		for (size_t i = 0; i < sizeof types / sizeof *types; i++)
			if (!strcmp(post->entry->type, types[i]))
				return of;
	}
	return NONE;
}

/* "the Foreign Minister of Peru, John R. Smith" is not "the Foreign Minister of
 * New Zealand, John Smith". */
static bool serve_apart(const struct store *store, uint32_t a, uint32_t b)
{
	uint32_t one = state_served(store, a), other = state_served(store, b);
	return one != NONE && other != NONE && one != other;
}

struct cluster {
	const struct name *name; /* the fullest */
	uint32_t entity;
};
struct cluster_list { VECTOR_OF(struct cluster); };

/* How well a cluster serves: the last one named before the mention, else the
 * first after it. */
static uint32_t distance(const struct store *store, uint32_t entity,
			 uint32_t mention)
{
	const struct index_list *mentions = &store_at(store, entity)->mentions;
	uint32_t best = NONE;
	for (uint32_t i = 0; i < mentions->count && i < MENTION_LIMIT; i++) {
		uint32_t at = mentions->at[mentions->count - 1 - i];
		uint32_t away = at < mention ? mention - at : (at - mention) + 1000000;
		if (away < best)
			best = away;
	}
	return best;
}

/* "President Biden and First Lady Jill Biden": who is named beside another is not
 * that other. */
static bool stand_together(const struct store *store, uint32_t a, uint32_t b)
{
	struct range one = store->mentions->at[a].range, other = store->mentions->at[b].range;
	uint32_t between = one.last < other.last ? one.last : other.last;
	uint32_t next = one.first > other.first ? one.first : other.first;
	return next == between + 1 && store_classes(store, between) & WORD_COORDINATOR;
}

/* "President Biden" is more likely "President Joe Biden" than "Jill Biden". */
static bool share_title(const struct store *store, uint32_t a, uint32_t b)
{
	const struct post_phrase_list *one = &store->mentions->at[a].posts;
	const struct post_phrase_list *other = &store->mentions->at[b].posts;
	for (uint32_t i = 0; i < one->count; i++)
		for (uint32_t k = 0; k < other->count; k++)
			if (!strcasecmp(one->at[i].title, other->at[k].title))
				return true;
	return false;
}

/* Clusters by the words of their names: chains, newest first. */
struct link {
	uint32_t cluster, next;
};
struct link_list { VECTOR_OF(struct link); };

struct clusters {
	struct cluster_list list;
	struct map keys;        /* key of a full name, or slug of a known person */
	struct map heads;       /* word to its chain in links */
	struct link_list links;
	uint32_t *newest;       /* ... by the number that heads gives the word */
};

static void index_cluster(struct store *store, struct clusters *clusters,
			  uint32_t cluster)
{
	const struct name *name = clusters->list.at[cluster].name;
	for (uint32_t i = 0; i < name->count; i++) {
		if (name->initial[i])
			continue;
		uint32_t word = map_put(&clusters->heads, str_of(name->words[i]),
					clusters->heads.count);
		uint32_t link = clusters->links.count;
		*vector_add(&clusters->links, store->arena) =
			(struct link){ cluster, clusters->newest[word] };
		clusters->newest[word] = link;
	}
}

/* Among those that share a word with the name: where several fit, the one
 * nearest in the text. */
static uint32_t find_cluster(const struct store *store,
			     const struct clusters *clusters,
			     const struct name *name)
{
	uint32_t best = NONE, nearest = NONE;
	for (uint32_t i = 0; i < name->count; i++) {
		uint32_t word = name->initial[i]
					? MAP_NONE
					: map_find(&clusters->heads, str_of(name->words[i]));
		uint32_t link = word == MAP_NONE ? NONE : clusters->newest[word];
		for (uint32_t n = 0; link != NONE && n < CANDIDATE_LIMIT; n++) {
			uint32_t c = clusters->links.at[link].cluster;
			link = clusters->links.at[link].next;
			const struct name *other = clusters->list.at[c].name;
			if (c == best || !fits(name, other) ||
			    serve_apart(store, name->mention, other->mention) ||
			    stand_together(store, name->mention, other->mention))
				continue;
			uint32_t away = distance(store, clusters->list.at[c].entity,
						 name->mention);
			/* one of that title, or known by that name alone, goes
			 * before all others */
			if (!share_title(store, name->mention, other->mention) &&
			    (name->count > 1 || other->count > 1))
				away += FURTHER;
			if (best == NONE || away < nearest ||
			    (away == nearest && c < best)) {
				best = c;
				nearest = away;
			}
		}
	}
	return best;
}

/* Under what other spellings and other names of a person meet: "Sergei" and
 * "Sergey Lavrov", "Joe Biden" and "Joseph R. Biden, Jr." */
static const char *meeting_key(struct store *store, const char *name)
{
	lexicon_name_key(store->lexicon, &store->scratch, str_of(name));
	const struct person *person = lexicon_person(store->lexicon, store->scratch.at);
	return person ? person->slug
		      : arena_copy(store->arena, store->scratch.at, store->scratch.length);
}

/* The cluster of a name that none has the words of, or a new one. */
static uint32_t cluster_by_key(struct store *store, struct clusters *clusters,
			       const struct name *name, const char *shown)
{
	uint32_t next = clusters->list.count;
	uint32_t c = name->count > 1 ? map_put(&clusters->keys,
					       str_of(meeting_key(store, shown)), next)
				     : next;
	return c < next && serve_apart(store, name->mention,
				       clusters->list.at[c].name->mention)
		       ? next : c;
}

static bool in_capitals(const char *text)
{
	for (; *text; text++)
		if (*text >= 'a' && *text <= 'z')
			return false;
	return true;
}

static void take_name(struct store *store, struct clusters *clusters,
		      const struct name *name)
{
	struct mention *mention = &store->mentions->at[name->mention];
	char *shown = store_text(store, mention->person);
	uint32_t c = find_cluster(store, clusters, name);
	if (c == NONE)
		c = cluster_by_key(store, clusters, name, shown);
	if (c == clusters->list.count) {
		char *iri = store_iri(store, "official", shown);
		if (map_find(&store->by_iri, str_of(iri)) != MAP_NONE)
			iri = arena_format(store->arena, "%s/%u", iri,
					   (unsigned)clusters->list.count);
		uint32_t entity = store_entity(store, ENTITY_OFFICIAL, iri, shown);
		*vector_add(&clusters->list, store->arena) =
			(struct cluster){ name, entity };
		index_cluster(store, clusters, c);
	}
	uint32_t entity = clusters->list.at[c].entity;
	struct entity *person = store_at(store, entity);
	if (in_capitals(person->label) && !in_capitals(shown) &&
	    strlen(shown) >= strlen(person->label)) {
		const char *other = person->label;
		person->label = shown;
		store_add_name(store, entity, other);
	}
	store_add_name(store, entity, shown);
	store_refer(store, name->mention, entity);
	mention = &store->mentions->at[name->mention];
	if (mention->gender != GENDER_UNKNOWN)
		store_at(store, entity)->gender = mention->gender;
}

static int by_number(const void *a, const void *b)
{
	uint32_t p = *(const uint32_t *)a, q = *(const uint32_t *)b;
	return p < q ? -1 : p > q;
}

void persons_resolve(struct store *store)
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < store->mentions->count; i++)
		count += store->mentions->at[i].person.last >
			 store->mentions->at[i].person.first;
	size_t names_size = (count + 1) * sizeof(struct name);
	struct name *names = arena_take(store->arena, names_size);
	count = 0;
	for (uint32_t i = 0; i < store->mentions->count; i++)
		if (store->mentions->at[i].person.last >
		    store->mentions->at[i].person.first)
			read_name(store, i, &names[count++]);
	qsort(names, count, sizeof *names, by_weight);
	size_t room = (size_t)(count + 1) * WORD_LIMIT * sizeof(uint32_t);
	struct clusters clusters = { .newest = arena_take(store->arena, room) };
	memset(clusters.newest, 0xff, room); /* all NONE */
	map_init(&clusters.heads, store->arena);
	map_init(&clusters.keys, store->arena);
	for (uint32_t i = 0; i < count; i++)
		take_name(store, &clusters, &names[i]);
	arena_give_back(store->arena, clusters.newest, room);
	arena_give_back(store->arena, names, names_size);
	for (uint32_t i = 0; i < store->entities->list.count; i++) {
		struct index_list *mentions = &store_at(store, i)->mentions;
		if (mentions->count)
			qsort(mentions->at, mentions->count, sizeof *mentions->at,
			      by_number);
	}
}
