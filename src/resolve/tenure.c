/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/tenure.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* ---- titles ---- */

static bool is_link(const char *word, size_t length)
{
	static const char *const links[] = { "of", "the", "for", "and", "in", "to", "on" };
	for (size_t i = 0; i < sizeof links / sizeof *links; i++)
		if (strlen(links[i]) == length && !strncasecmp(word, links[i], length))
			return true;
	return false;
}

static size_t next_word(const char **at)
{
	while (**at && !isalnum((unsigned char)**at) && (unsigned char)**at < 128)
		(*at)++;
	size_t length = 0;
	while ((*at)[length] && (isalnum((unsigned char)(*at)[length]) ||
				 (unsigned char)(*at)[length] >= 128))
		length++;
	return length;
}

static bool has_word(const char *text, const char *word, size_t length)
{
	const char *at = text;
	size_t n;
	while ((n = next_word(&at))) {
		if (n == length && !strncasecmp(at, word, n))
			return true;
		at += n;
	}
	return false;
}

static bool words_within(const char *role, const char *title)
{
	const char *at = role;
	size_t n;
	bool any = false;
	while ((n = next_word(&at))) {
		if (!is_link(at, n) && !has_word(title, at, n))
			return false;
		any = true;
		at += n;
	}
	return any;
}

/* "Deputy" and its like make another post of it: "Minister" does not stand
 * for "Deputy Minister" where the text has a minister, but the last one named
 * may be meant; the caller prefers equals. */
bool tenure_title_stands_for(const char *role, const struct entry *role_entry,
			     const char *title, const struct entry *entry)
{
	if (role_entry && role_entry == entry)
		return true;
	return words_within(role, title);
}

static bool same_title(const char *a, const struct entry *ea, const char *b,
		       const struct entry *eb)
{
	return (ea && ea == eb) || !strcasecmp(a, b);
}

/* ---- holders ---- */

static uint32_t state_of(struct store *store, uint32_t entity)
{
	if (entity == NONE)
		return NONE;
	const struct entity *it = store_at(store, entity);
	switch (it->kind) {
	case ENTITY_STATE: return entity;
	case ENTITY_CITY: return it->place;
	case ENTITY_ORGANIZATION: return it->of;
	default: return NONE;
	}
}

static uint32_t first_holder(const struct store *store, const struct mention *mention)
{
	for (uint32_t p = 0; p < mention->posts.count; p++) {
		uint32_t of = store_meant(store, mention->posts.at[p].of);
		if (of != NONE)
			return of;
	}
	return NONE;
}

/* "Egyptian President X, Foreign Minister Y and ...": Y's state is X's, where
 * nothing but a joint stands between them. */
static uint32_t holder_of_neighbour(struct store *store, uint32_t index)
{
	const struct mention *mention = &store->mentions->at[index];
	for (uint32_t i = index; i-- > 0;) {
		const struct mention *before = &store->mentions->at[i];
		if (before->range.last > mention->range.first || before->inside != NONE)
			continue;
		if (before->kind != MENTION_OFFICIAL || !before->posts.count ||
		    mention->range.first - before->range.last > 3)
			return NONE;
		for (uint32_t t = before->range.last; t < mention->range.first; t++)
			if (store->text->tokens.at[t].kind == TOKEN_WORD &&
			    !(store_classes(store, t) & (WORD_COORDINATOR | WORD_ARTICLE)))
				return NONE;
		return state_of(store, first_holder(store, before));
	}
	return NONE;
}

/* "In Kinshasa the Minister was received by President X": somebody whom an
 * official of home meets abroad is of the place. */
static uint32_t holder_of_place(struct store *store, uint32_t index)
{
	const struct mention *mention = &store->mentions->at[index];
	uint32_t sentence = store_sentence(store, mention->range.first);
	uint32_t place = NONE;
	bool guest = false;
	for (uint32_t i = index; i-- > 0;) {
		const struct mention *before = &store->mentions->at[i];
		if (store_sentence(store, before->range.first) != sentence)
			break;
		if (before->inside != NONE)
			continue;
		if (before->kind == MENTION_CITY && before->entity_count && place == NONE)
			place = state_of(store, before->entities[0]);
		if (before->kind == MENTION_OFFICIAL || before->kind == MENTION_PRONOUN)
			guest = true;
	}
	return guest && place != store->entities->home ? place : NONE;
}

static uint32_t last_state_before(struct store *store, uint32_t index)
{
	for (uint32_t i = index; i-- > 0;) {
		const struct mention *before = &store->mentions->at[i];
		if (before->kind == MENTION_STATE && before->entity_count)
			return before->entities[0];
	}
	return NONE;
}

/* Posts that an international organization has and states have not. */
static bool is_international_post(const struct post_phrase *post)
{
	const char *type = post->entry ? post->entry->type : NULL;
	return (type && (!strcmp(type, "io-head") || !strcmp(type, "io-envoy") ||
			 !strcmp(type, "io-official"))) ||
	       has_word(post->title, "Secretary-General", 17) ||
	       (has_word(post->title, "Secretary", 9) &&
		has_word(post->title, "General", 7));
}

static bool is_national_post(const struct post_phrase *post)
{
	static const char *const heads[] = { "Minister", "President", "King", "Queen",
					     "Emir", "Amir", "Sultan", "Chancellor",
					     "Secretary", "Ambassador", "Premier",
					     "Commissioner", "Governor", "Senator" };
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (has_word(post->title, heads[i], strlen(heads[i])))
			return true;
	return false;
}

static uint32_t last_organization(struct store *store, uint32_t index)
{
	for (uint32_t i = index; i-- > 0;) {
		const struct mention *before = &store->mentions->at[i];
		if (before->kind == MENTION_ORGANIZATION && before->entity_count &&
		    store_at(store, before->entities[0])->of == NONE)
			return before->entities[0];
	}
	return NONE;
}

/* The same post, with its holder, elsewhere in the text. */
static uint32_t holder_elsewhere(struct store *store, uint32_t index,
				 const struct post_phrase *post)
{
	uint32_t official = store_meant(store, index);
	for (uint32_t i = 0; i < store->mentions->count; i++) {
		const struct mention *other = &store->mentions->at[i];
		if (i == index || other->kind != MENTION_OFFICIAL ||
		    store_meant(store, i) != official || official == NONE)
			continue;
		for (uint32_t p = 0; p < other->posts.count; p++) {
			uint32_t of = store_meant(store, other->posts.at[p].of);
			if (of != NONE &&
			    tenure_title_stands_for(post->title, post->entry,
						    other->posts.at[p].title,
						    other->posts.at[p].entry))
				return of;
		}
	}
	return NONE;
}

static uint32_t find_holder(struct store *store, uint32_t index,
			    const struct post_phrase *post)
{
	uint32_t of = store_meant(store, post->of);
	if (of != NONE)
		return of;
	if ((of = holder_elsewhere(store, index, post)) != NONE)
		return of;
	const struct entity *publisher =
		store->entities->publisher == NONE
			? NULL
			: store_at(store, store->entities->publisher);
	if (is_international_post(post)) {
		if ((of = last_organization(store, index)) != NONE)
			return of;
		if (publisher)
			return store->entities->publisher;
	}
	if ((of = holder_of_neighbour(store, index)) != NONE)
		return of;
	if (is_national_post(post)) {
		if ((of = holder_of_place(store, index)) != NONE)
			return of;
		if (store->entities->home != NONE)
			return store->entities->home;
		return last_state_before(store, index);
	}
	if (store->entities->home != NONE && !publisher)
		return store->entities->home;
	return publisher ? store->entities->publisher : NONE;
}

/* ---- posts ---- */

static uint32_t post_entity(struct store *store, const char *title, uint32_t of,
			    const struct entry *entry)
{
	/* one post in several wordings is one node: the first name in
	 * titles.tsv gives the IRI, the text the title */
	const char *slug = store_slug(store, entry ? entry->name : title);
	char *iri;
	if (of == NONE)
		iri = arena_format(store->arena, "post/%s", slug);
	else
		iri = arena_format(store->arena, "post/%s/%s",
				   store_tail(store, of), slug);
	uint32_t post = store_entity(store, ENTITY_POST, iri, title);
	struct entity *it = store_at(store, post);
	it->of = of;
	it->entry = entry;
	/* the fuller wording is the title */
	if (strlen(title) > strlen(it->label)) {
		const char *shorter = it->label;
		it->label = title;
		store_add_name(store, post, shorter);
	} else {
		store_add_name(store, post, title);
	}
	return post;
}

/* A courtesy or a part of a fuller title that the same person has: "Minister
 * Lamola", "Ambassador Dr X, Deputy Minister". */
static bool is_covered(struct store *store, uint32_t official,
		       const struct post_phrase *post, uint32_t of)
{
	static const char *const courtesies[] = { "Ambassador", "Senator", "Admiral",
						  "General", "Professor", "Amb." };
	bool other = false;
	for (uint32_t i = 0; i < store->entities->tenures.count; i++) {
		const struct tenure *tenure = &store->entities->tenures.at[i];
		if (tenure->official != official)
			continue;
		const struct entity *held = store_at(store, tenure->post);
		other = true;
		if (tenure->status != TENURE_FORMER && held->of == of &&
		    same_title(post->title, post->entry, held->label, held->entry))
			continue;
		if ((held->of == of || of == NONE || post->of == NONE) &&
		    strlen(held->label) > strlen(post->title) &&
		    words_within(post->title, held->label))
			return true;
	}
	for (size_t i = 0; other && i < sizeof courtesies / sizeof *courtesies; i++)
		if (!strcasecmp(post->title, courtesies[i]))
			return true;
	return false;
}

static bool has_tenure(const struct store *store, uint32_t official,
		       uint32_t post, enum tenure_status status)
{
	for (uint32_t i = 0; i < store->entities->tenures.count; i++) {
		const struct tenure *tenure = &store->entities->tenures.at[i];
		if (tenure->official == official && tenure->post == post &&
		    tenure->status == status)
			return true;
	}
	return false;
}

static void add_tenure(struct store *store, uint32_t index, uint32_t official,
		       const struct post_phrase *post)
{
	uint32_t of = find_holder(store, index, post);
	if (is_covered(store, official, post, of))
		return;
	uint32_t it = post_entity(store, post->title, of, post->entry);
	store_at(store, it)->named = true;
	*vector_add(&store_at(store, it)->mentions, store->arena) = index;
	store_at(store, official)->named = true;
	if (!has_tenure(store, official, it, post->status))
		*vector_add(&store->entities->tenures, store->arena) =
			(struct tenure){ official, it, post->status, index,
					 post->range };
}

/* ---- counterparts ---- */

/* The official whose counterpart or predecessor somebody is: the one named
 * last before, of another state. */
static uint32_t peer_of(struct store *store, uint32_t index)
{
	const struct mention *mention = &store->mentions->at[index];
	uint32_t own = store_meant(store, mention->owner);
	for (uint32_t i = index; i-- > 0;) {
		const struct mention *before = &store->mentions->at[i];
		if (before->kind != MENTION_OFFICIAL || !before->entity_count)
			continue;
		uint32_t person = before->entities[0];
		if (person == store_meant(store, index))
			continue;
		for (uint32_t t = 0; t < store->entities->tenures.count; t++) {
			const struct tenure *tenure = &store->entities->tenures.at[t];
			if (tenure->official == person && tenure->status != TENURE_FORMER &&
			    (own == NONE || store_at(store, tenure->post)->of != own))
				return t;
		}
	}
	return NONE;
}

static void add_peer(struct store *store, uint32_t index, uint32_t official)
{
	const struct mention *mention = &store->mentions->at[index];
	uint32_t t = peer_of(store, index);
	if (t == NONE)
		return;
	const struct tenure *tenure = &store->entities->tenures.at[t];
	const struct entity *held = store_at(store, tenure->post);
	struct post_phrase post = {
		.range = mention->range, .title = held->label,
		.entry = held->entry, .of = mention->owner
	};
	if (mention->predecessor)
		post.status = TENURE_FORMER;
	uint32_t of = mention->predecessor && mention->owner == NONE
			      ? held->of
			      : store_meant(store, mention->owner);
	uint32_t it = post_entity(store, post.title, of, post.entry);
	store_at(store, it)->named = true;
	*vector_add(&store_at(store, it)->mentions, store->arena) = index;
	store_at(store, official)->named = true;
	if (!has_tenure(store, official, it, post.status))
		*vector_add(&store->entities->tenures, store->arena) =
			(struct tenure){ official, it, post.status, index, post.range };
}

/* Phrases with longer titles first, so that shorter ones find them. */
static void take_posts(struct store *store, bool (*wanted)(const struct mention *,
							   const struct post_phrase *))
{
	for (uint32_t i = 0; i < store->mentions->count; i++) {
		const struct mention *mention = &store->mentions->at[i];
		if (mention->kind != MENTION_OFFICIAL ||
		    mention->person.first == mention->person.last)
			continue;
		uint32_t official = store_meant(store, i);
		for (uint32_t p = 0; p < mention->posts.count; p++) {
			const struct post_phrase *post = &mention->posts.at[p];
			if (wanted(mention, post))
				add_tenure(store, i, official, post);
		}
	}
}

static bool several_words(const struct post_phrase *post)
{
	return strchr(post->title, ' ') || strchr(post->title, '-');
}

static bool full(const struct mention *mention, const struct post_phrase *post)
{
	(void)mention;
	return several_words(post) || post->of != NONE;
}

static bool rest(const struct mention *mention, const struct post_phrase *post)
{
	return !full(mention, post);
}

void tenures_resolve(struct store *store)
{
	for (uint32_t i = 0; i < store->mentions->count; i++) {
		uint32_t person = store_meant(store, i);
		if (person != NONE && store->mentions->at[i].kind == MENTION_OFFICIAL)
			store_at(store, person)->named = false;
	}
	take_posts(store, full);
	take_posts(store, rest);
	for (uint32_t i = 0; i < store->mentions->count; i++) {
		const struct mention *mention = &store->mentions->at[i];
		uint32_t person = store_meant(store, i);
		if (mention->kind == MENTION_OFFICIAL && person != NONE &&
		    (mention->counterpart || mention->predecessor) &&
		    !mention->posts.count)
			add_peer(store, i, person);
	}
}
