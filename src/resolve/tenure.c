/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/tenure.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "resolve/holder.h"
#include "resolve/title.h"

/* "MINISTER OF FOREIGN AFFAIRS", in a letterhead, is shown as titles.tsv has it. */
static const char *shown_title(const struct post_phrase *post)
{
	for (const char *c = post->title; *c; c++)
		if (*c >= 'a' && *c <= 'z')
			return post->title;
	return post->entry && strchr(post->title, ' ') ? post->entry->name : post->title;
}

static uint32_t post_entity(struct store *store, const char *title, uint32_t of,
			    const struct entry *entry)
{
	uint32_t post = store_entity(store, ENTITY_POST,
				     holder_post_iri(store, title, of, entry), title);
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
static bool is_covered(struct store *store, uint32_t index, uint32_t official,
		       const struct post_phrase *post, uint32_t of)
{
	bool other = false;
	const struct index_list *held_by = &store_at(store, official)->tenures;
	for (uint32_t i = 0; i < held_by->count; i++) {
		const struct tenure *tenure =
			&store->entities->tenures.at[held_by->at[i]];
		const struct entity *held = store_at(store, tenure->post);
		other = true;
		if (tenure->status != TENURE_FORMER && held->of == of &&
		    title_same(post->title, post->entry, held->label, held->entry))
			continue;
		if ((held->of == of || of == NONE || post->of == NONE) &&
		    strlen(held->label) > strlen(post->title) &&
		    title_words_within(post->title, held->label))
			return true;
	}
	/* on a line of its own "Ambassador of Kenya" is no courtesy */
	const struct mention *mention = &store->mentions->at[index];
	other &= post->of == NONE || mention->person.last > mention->person.first;
	return other && title_is_courtesy(post->title, post->entry);
}

static bool has_tenure(const struct store *store, uint32_t official,
		       uint32_t post, enum tenure_status status)
{
	const struct index_list *held = &store_at(store, official)->tenures;
	for (uint32_t i = 0; i < held->count; i++) {
		const struct tenure *tenure = &store->entities->tenures.at[held->at[i]];
		if (tenure->post == post && tenure->status == status)
			return true;
	}
	return false;
}

/* The holder of the post that the official is already known to have. */
static uint32_t holder_known(const struct store *store, uint32_t official,
			     const struct post_phrase *post)
{
	const struct index_list *held_by = &store_at(store, official)->tenures;
	for (uint32_t i = 0; i < held_by->count; i++) {
		const struct tenure *tenure =
			&store->entities->tenures.at[held_by->at[i]];
		const struct entity *held = store_at(store, tenure->post);
		if (tenure->status == post->status &&
		    title_stands_for(post->title, post->entry, held->label,
					    held->entry))
			return held->of;
	}
	return NONE;
}

void tenure_keep(struct store *store, struct tenure tenure)
{
	store_at(store, tenure.official)->named = true;
	if (has_tenure(store, tenure.official, tenure.post, tenure.status))
		return;
	*vector_add(&store_at(store, tenure.official)->tenures, store->arena) =
		store->entities->tenures.count;
	*vector_add(&store_at(store, tenure.post)->tenures, store->arena) =
		store->entities->tenures.count;
	*vector_add(&store->entities->tenures, store->arena) = tenure;
}

void tenure_add(struct store *store, uint32_t index, uint32_t official,
		       const struct post_phrase *post)
{
	uint32_t of = post->of == NONE ? holder_known(store, official, post) : NONE;
	if (of == NONE)
		of = holder_find(store, index, post);
	if (is_covered(store, index, official, post, of))
		return;
	uint32_t it = post_entity(store, shown_title(post), of, post->entry);
	store_at(store, it)->named = true;
	*vector_add(&store_at(store, it)->mentions, store->arena) = index;
	tenure_keep(store, (struct tenure){ official, it, post->status, index,
					    post->range });
}

/* The official whose counterpart or predecessor somebody is: the one named
 * last before, of another state. */
static uint32_t peer_of(struct store *store, uint32_t index)
{
	const struct mention *mention = &store->mentions->at[index];
	uint32_t own = store_meant(store, mention->owner);
	for (uint32_t i = index, n = 0; i-- > 0 && n < STORE_LOOK_BACK; n++) {
		const struct mention *before = &store->mentions->at[i];
		if (before->kind != MENTION_OFFICIAL || !before->entity_count)
			continue;
		uint32_t person = before->entities[0];
		if (person == store_meant(store, index))
			continue;
		const struct index_list *held = &store_at(store, person)->tenures;
		uint32_t last = NONE;
		for (uint32_t t = 0; t < held->count; t++) {
			const struct tenure *tenure =
				&store->entities->tenures.at[held->at[t]];
			if (tenure->status != TENURE_FORMER && tenure->mention <= index &&
			    (own == NONE || store_at(store, tenure->post)->of != own) &&
			    (last == NONE ||
			     tenure->mention > store->entities->tenures.at[last].mention))
				last = held->at[t];
		}
		if (last != NONE)
			return last;
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
	tenure_keep(store, (struct tenure){ official, it, post.status, index,
					    post.range });
}

static int by_mention(const void *a, const void *b)
{
	const struct tenure *p = a, *q = b;
	if (p->mention != q->mention)
		return p->mention < q->mention ? -1 : 1;
	return p->evidence.first < q->evidence.first
		       ? -1
		       : p->evidence.first > q->evidence.first;
}

/* "The Ambassador of Kenya", on a line of its own, is no courtesy. */
static bool stands_alone(const struct store *store, const struct tenure *tenure)
{
	const struct mention *mention = &store->mentions->at[tenure->mention];
	const struct post_phrase_list *posts = &mention->posts;
	if (mention->person.last > mention->person.first)
		return false;
	for (uint32_t p = 0; p < posts->count; p++)
		if (posts->at[p].range.first == tenure->evidence.first &&
		    posts->at[p].of != NONE)
			return true;
	return false;
}

/* "Foreign Secretary", where the same person turns out to be "Secretary of
 * Foreign Affairs" of the same state; "Senator X", who is a minister. */
static bool says_less(const struct store *store, const struct tenure *tenure)
{
	const struct entity *post = store_at(store, tenure->post);
	const struct index_list *held = &store_at(store, tenure->official)->tenures;
	bool courtesy = title_is_courtesy(post->label, post->entry) && !stands_alone(store, tenure);
	for (uint32_t i = 0; i < held->count; i++) {
		const struct tenure *other = &store->entities->tenures.at[held->at[i]];
		const struct entity *fuller = store_at(store, other->post);
		if (courtesy && other->status != TENURE_FORMER &&
		    !title_is_courtesy(fuller->label, fuller->entry))
			return true;
		if (other->post != tenure->post && other->status == tenure->status &&
		    fuller->of == post->of &&
		    title_count_words(fuller->label) > title_count_words(post->label) &&
		    title_words_within(post->label, fuller->label) &&
		    !strcasestr(fuller->label, "Deputy"))
			return true;
	}
	return false;
}

static void list_again(struct store *store)
{
	const struct tenure_list *tenures = &store->entities->tenures;
	for (uint32_t i = 0; i < tenures->count; i++) {
		*vector_add(&store_at(store, tenures->at[i].official)->tenures,
			    store->arena) = i;
		*vector_add(&store_at(store, tenures->at[i].post)->tenures,
			    store->arena) = i;
	}
}

void tenures_put_in_order(struct store *store)
{
	struct tenure_list *tenures = &store->entities->tenures;
	bool *drop = arena_take(store->arena, tenures->count + 1);
	uint32_t kept = 0;
	for (uint32_t i = 0; i < tenures->count; i++)
		drop[i] = says_less(store, &tenures->at[i]);
	for (uint32_t i = 0; i < tenures->count; i++) {
		store_at(store, tenures->at[i].official)->tenures.count = 0;
		store_at(store, tenures->at[i].post)->tenures.count = 0;
		store_at(store, tenures->at[i].post)->named = false;
		if (!drop[i])
			tenures->at[kept++] = tenures->at[i];
	}
	tenures->count = kept;
	for (uint32_t i = 0; i < kept; i++)
		store_at(store, tenures->at[i].post)->named = true;
	if (kept)
		qsort(tenures->at, kept, sizeof *tenures->at, by_mention);
	list_again(store);
}

struct claim {
	uint32_t mention, post; /* of the mention's posts */
	uint32_t words;         /* of the title */
	bool held;              /* the phrase names the holder */
};
struct claim_list { VECTOR_OF(struct claim); };

/* Posts whose phrase names the holder come first, the fuller titles before the
 * shorter, so that what says less finds what says more; the others follow in
 * the order of the text, since one may have to be asked for the next. */
static int by_strength(const void *a, const void *b)
{
	const struct claim *p = a, *q = b;
	if (p->held != q->held)
		return p->held ? -1 : 1;
	if (!p->held && p->mention != q->mention)
		return p->mention < q->mention ? -1 : 1;
	if (p->words != q->words)
		return p->words > q->words ? -1 : 1;
	if (p->mention != q->mention)
		return p->mention < q->mention ? -1 : 1;
	return p->post < q->post ? -1 : p->post > q->post;
}

static void take_posts(struct store *store)
{
	struct claim_list claims = { 0 };
	for (uint32_t i = 0; i < store->mentions->count; i++) {
		const struct mention *mention = &store->mentions->at[i];
		if (mention->kind != MENTION_OFFICIAL || !mention->entity_count)
			continue;
		for (uint32_t p = 0; p < mention->posts.count; p++)
			*vector_add(&claims, store->arena) = (struct claim){
				i, p, title_count_words(mention->posts.at[p].title),
				store_meant(store, mention->posts.at[p].of) != NONE
			};
	}
	if (claims.count)
		qsort(claims.at, claims.count, sizeof *claims.at, by_strength);
	for (uint32_t i = 0; i < claims.count; i++) {
		uint32_t mention = claims.at[i].mention;
		tenure_add(store, mention, store_meant(store, mention),
			   &store->mentions->at[mention].posts.at[claims.at[i].post]);
	}
}


void tenures_resolve(struct store *store)
{
	for (uint32_t i = 0; i < store->mentions->count; i++) {
		uint32_t person = store_meant(store, i);
		if (person != NONE && store->mentions->at[i].kind == MENTION_OFFICIAL)
			store_at(store, person)->named = false;
	}
	take_posts(store);
	for (uint32_t i = 0; i < store->mentions->count; i++) {
		const struct mention *mention = &store->mentions->at[i];
		uint32_t person = store_meant(store, i);
		if (mention->kind == MENTION_OFFICIAL && person != NONE &&
		    (mention->counterpart || mention->predecessor) &&
		    !mention->posts.count)
			add_peer(store, i, person);
	}
	tenures_put_in_order(store);
}
