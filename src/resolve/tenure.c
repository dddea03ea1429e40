/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/tenure.h"

#include <ctype.h>
#include <stdlib.h>
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
		if (!is_link(at, n)) {
			if (!has_word(title, at, n))
				return false;
			any = true;
		}
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

/* One post in several wordings is one node: the first name in titles.tsv gives
 * the IRI, the text the title. */
static char *post_iri(const struct store *store, const char *title, uint32_t of,
		      const struct entry *entry)
{
	const char *slug = store_slug(store, entry ? entry->name : title);
	if (of == NONE)
		return arena_format(store->arena, "post/%s", slug);
	return arena_format(store->arena, "post/%s/%s", store_tail(store, of), slug);
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

static uint32_t state_of_official(struct store *store, uint32_t official)
{
	if (official == NONE)
		return NONE;
	const struct index_list *held = &store_at(store, official)->tenures;
	for (uint32_t i = 0; i < held->count; i++) {
		const struct tenure *tenure = &store->entities->tenures.at[held->at[i]];
		uint32_t state = state_of(store, store_at(store, tenure->post)->of);
		if (state != NONE)
			return state;
	}
	return NONE;
}

/* "Egyptian President X, Foreign Minister Y and ...": Y's state is X's, where
 * nothing but a joint stands between them. */
static uint32_t holder_of_neighbour(struct store *store, uint32_t index)
{
	const struct mention *mention = &store->mentions->at[index];
	for (uint32_t i = index, n = 0; i-- > 0 && n < STORE_LOOK_BACK; n++) {
		const struct mention *before = &store->mentions->at[i];
		if (before->range.last > mention->range.first || before->inside != NONE)
			continue;
		if (before->kind != MENTION_OFFICIAL ||
		    mention->range.first - before->range.last > 3)
			return NONE;
		for (uint32_t t = before->range.last; t < mention->range.first; t++)
			if (store->text->tokens.at[t].kind == TOKEN_WORD &&
			    !(store_classes(store, t) &
			      (WORD_COORDINATOR | WORD_ARTICLE | WORD_BE)))
				return NONE;
		uint32_t of = state_of(store, first_holder(store, before));
		return of != NONE ? of : state_of_official(store, store_meant(store, i));
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
	for (uint32_t i = index, n = 0; i-- > 0 && n < STORE_LOOK_BACK; n++) {
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

/* The last state, or state of a city, of this sentence or the one before. */
static uint32_t nearest_state_before(struct store *store, uint32_t index)
{
	uint32_t sentence = store_sentence(store,
					   store->mentions->at[index].range.first);
	uint32_t by_city = NONE;
	for (uint32_t i = index, n = 0; i-- > 0 && n < STORE_LOOK_BACK; n++) {
		const struct mention *before = &store->mentions->at[i];
		if (store_sentence(store, before->range.first) + 1 < sentence)
			break;
		if (!before->entity_count)
			continue;
		uint32_t state = state_of(store, before->entities[0]);
		if (state == NONE || state == store->entities->home)
			continue;
		if (before->kind == MENTION_STATE)
			return state;
		if (before->kind == MENTION_CITY && by_city == NONE)
			by_city = state;
	}
	return by_city;
}

/* Posts that an international organization has and states have not. */
static bool is_international_post(const struct post_phrase *post)
{
	const char *type = post->entry ? post->entry->type : NULL;
	return (type && (!strcmp(type, "io-head") || !strcmp(type, "io-envoy") ||
			 !strcmp(type, "io-official") || !strcmp(type, "envoy"))) ||
	       has_word(post->title, "Secretary-General", 17) ||
	       (has_word(post->title, "Secretary", 9) &&
		has_word(post->title, "General", 7));
}

static bool has_type(const struct post_phrase *post, const char *const *types)
{
	for (; post->entry && post->entry->type && *types; types++)
		if (!strcmp(post->entry->type, *types))
			return true;
	return false;
}

/* Sent from one state to another: never of the place where it is. */
static bool is_diplomatic_post(const struct post_phrase *post)
{
	static const char *const types[] = { "diplomat", NULL };
	return has_type(post, types) || has_word(post->title, "Ambassador", 10);
}

static bool is_municipal_post(const struct post_phrase *post)
{
	static const char *const types[] = { "municipal", NULL };
	return has_type(post, types);
}

static bool is_national_post(const struct post_phrase *post)
{
	static const char *const types[] = { "minister", "deputy-minister", "head-of-state",
					     "head-of-government", "royal", "diplomat",
					     "deputy-head-of-government", "parliament",
					     "deputy-head-of-state", NULL };
	if (has_type(post, types))
		return true;
	static const char *const heads[] = { "Minister", "President", "King", "Queen",
					     "Emir", "Amir", "Sultan", "Chancellor",
					     "Secretary", "Ambassador", "Premier",
					     "Commissioner", "Governor", "Senator" };
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (has_word(post->title, heads[i], strlen(heads[i])))
			return true;
	return false;
}

static uint32_t last_city_before(struct store *store, uint32_t index)
{
	for (uint32_t i = index, n = 0; i-- > 0 && n < STORE_LOOK_BACK; n++) {
		const struct mention *before = &store->mentions->at[i];
		if (before->kind == MENTION_CITY && before->entity_count)
			return before->entities[0];
	}
	return NONE;
}

/* A state whose head has another title cannot be what "President X" is of. */
static bool may_have(const struct store *store, uint32_t state,
		     const struct post_phrase *post)
{
	static const char *const heads[] = { "President", "King", "Queen", "Emir",
					     "Amir", "Sultan" };
	const char *own = state == NONE ? NULL : store_at(store, state)->entry->head;
	if (!own)
		own = "President";
	for (size_t i = 0; state != NONE && i < sizeof heads / sizeof *heads; i++)
		if (!strcasecmp(post->title, heads[i]))
			return has_word(own, heads[i], strlen(heads[i]));
	return true;
}

/* The same post, with its holder, elsewhere in the text. */
static uint32_t holder_elsewhere(struct store *store, uint32_t index,
				 const struct post_phrase *post)
{
	uint32_t official = store_meant(store, index);
	if (official == NONE)
		return NONE;
	const struct index_list *mentions = &store_at(store, official)->mentions;
	for (uint32_t i = 0; i < mentions->count && i < STORE_LOOK_BACK; i++) {
		const struct mention *other = &store->mentions->at[mentions->at[i]];
		if (mentions->at[i] == index || other->kind != MENTION_OFFICIAL)
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

/* Whether somebody else is known to have a post that there is one of. */
static bool is_taken(const struct store *store, uint32_t state,
		     const struct post_phrase *post, uint32_t official)
{
	static const char *const types[] = { "head-of-state", "head-of-government",
					     "minister", NULL };
	if (!has_type(post, types) || post->status != TENURE_CURRENT ||
	    state == NONE || !strcasecmp(post->title, "Minister"))
		return false;
	uint32_t post_there = map_find(&store->by_iri,
				       str_of(post_iri(store, post->title, state,
						       post->entry)));
	if (post_there == MAP_NONE)
		return false;
	const struct index_list *holders = &store_at(store, post_there)->tenures;
	for (uint32_t i = 0; i < holders->count; i++) {
		const struct tenure *tenure =
			&store->entities->tenures.at[holders->at[i]];
		if (tenure->official != official && tenure->status == TENURE_CURRENT)
			return true;
	}
	return false;
}

static bool can_be_of(const struct store *store, uint32_t state,
		      const struct post_phrase *post, uint32_t official)
{
	return state != NONE && may_have(store, state, post) &&
	       !is_taken(store, state, post, official);
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
	uint32_t home = store->entities->home;
	if (is_international_post(post) && (of = store->main_organization) != NONE)
		return of;
	if (is_municipal_post(post))
		return last_city_before(store, index);
	if (is_diplomatic_post(post) && home != NONE)
		return home;
	uint32_t official = store_meant(store, index);
	if (can_be_of(store, of = holder_of_neighbour(store, index), post, official))
		return of;
	if (is_national_post(post)) {
		if (post->entry && post->entry->state)
			return store_known(store, post->entry->state);
		if (can_be_of(store, of = holder_of_place(store, index), post, official))
			return of;
		if (can_be_of(store, home, post, official))
			return home;
		if (can_be_of(store, of = nearest_state_before(store, index), post, official))
			return of;
		return can_be_of(store, store->main_state, post, official)
			       ? store->main_state
			       : NONE;
	}
	if (publisher)
		return store->entities->publisher;
	return home != NONE ? home : store->main_organization;
}

/* ---- posts ---- */

static uint32_t post_entity(struct store *store, const char *title, uint32_t of,
			    const struct entry *entry)
{
	uint32_t post = store_entity(store, ENTITY_POST,
				     post_iri(store, title, of, entry), title);
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
	const struct index_list *held_by = &store_at(store, official)->tenures;
	for (uint32_t i = 0; i < held_by->count; i++) {
		const struct tenure *tenure =
			&store->entities->tenures.at[held_by->at[i]];
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
		    tenure_title_stands_for(post->title, post->entry, held->label,
					    held->entry))
			return held->of;
	}
	return NONE;
}

static void keep_tenure(struct store *store, struct tenure tenure)
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

static void add_tenure(struct store *store, uint32_t index, uint32_t official,
		       const struct post_phrase *post)
{
	uint32_t of = post->of == NONE ? holder_known(store, official, post) : NONE;
	if (of == NONE)
		of = find_holder(store, index, post);
	if (is_covered(store, official, post, of))
		return;
	uint32_t it = post_entity(store, post->title, of, post->entry);
	store_at(store, it)->named = true;
	*vector_add(&store_at(store, it)->mentions, store->arena) = index;
	keep_tenure(store, (struct tenure){ official, it, post->status, index,
					    post->range });
}

/* ---- counterparts ---- */

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
		for (uint32_t t = 0; t < held->count; t++) {
			const struct tenure *tenure =
				&store->entities->tenures.at[held->at[t]];
			if (tenure->status != TENURE_FORMER &&
			    (own == NONE || store_at(store, tenure->post)->of != own))
				return held->at[t];
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
	keep_tenure(store, (struct tenure){ official, it, post.status, index,
					    post.range });
}

/* ---- successions ---- */

/* "Ms. Gamba succeeds Leila Zerrougui": behind a verb of succession, or "took
 * over ... from", "takes the place of". Returns where the predecessor's
 * phrase would begin, or 0. */
static uint32_t predecessor_after(const struct store *store, uint32_t token)
{
	if (store_classes(store, token) & WORD_SUCCESSION)
		return token + 1;
	bool take = store_word_is(store, token, "takes") ||
		    store_word_is(store, token, "took") ||
		    store_word_is(store, token, "taking");
	if (take && store_word_is(store, token + 1, "the") &&
	    store_word_is(store, token + 2, "place") &&
	    store_word_is(store, token + 3, "of"))
		return token + 4;
	if (!take || !store_word_is(store, token + 1, "over"))
		return 0;
	for (uint32_t i = token + 2; i < token + 14; i++)
		if (store_word_is(store, i, "from"))
			return i + 1;
	return 0;
}

static uint32_t official_at(const struct store *store, uint32_t token)
{
	if (token >= store->text->tokens.count)
		return NONE;
	uint32_t mention = store->mentions->outermost[token];
	return mention != NONE &&
			       store->mentions->at[mention].kind == MENTION_OFFICIAL &&
			       store->mentions->at[mention].person.last >
				       store->mentions->at[mention].person.first
		       ? mention
		       : NONE;
}

/* The newest post that an official has: what somebody took over. */
static uint32_t last_post_of(const struct store *store, uint32_t official)
{
	uint32_t best = NONE;
	const struct index_list *held = &store_at(store, official)->tenures;
	for (uint32_t i = 0; i < held->count; i++) {
		const struct tenure *tenure = &store->entities->tenures.at[held->at[i]];
		if (tenure->status != TENURE_FORMER &&
		    (best == NONE ||
		     tenure->mention < store->entities->tenures.at[best].mention))
			best = held->at[i];
	}
	return best;
}

static uint32_t subject_before(const struct store *store, uint32_t token)
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

static int by_mention(const void *a, const void *b)
{
	const struct tenure *p = a, *q = b;
	if (p->mention != q->mention)
		return p->mention < q->mention ? -1 : 1;
	return p->evidence.first < q->evidence.first
		       ? -1
		       : p->evidence.first > q->evidence.first;
}

/* Tenures in text order, and the officials' lists after them. */
static void put_in_order(struct store *store)
{
	struct tenure_list *tenures = &store->entities->tenures;
	if (tenures->count)
		qsort(tenures->at, tenures->count, sizeof *tenures->at, by_mention);
	for (uint32_t i = 0; i < tenures->count; i++) {
		store_at(store, tenures->at[i].official)->tenures.count = 0;
		store_at(store, tenures->at[i].post)->tenures.count = 0;
	}
	for (uint32_t i = 0; i < tenures->count; i++) {
		*vector_add(&store_at(store, tenures->at[i].official)->tenures,
			    store->arena) = i;
		*vector_add(&store_at(store, tenures->at[i].post)->tenures,
			    store->arena) = i;
	}
}

void tenures_resolve_successions(struct store *store)
{
	for (uint32_t i = 0; i < store->text->tokens.count; i++) {
		uint32_t behind = predecessor_after(store, i);
		uint32_t mention = behind ? official_at(store, behind) : NONE;
		uint32_t successor = mention == NONE ? NONE : subject_before(store, i);
		uint32_t t = successor == NONE ? NONE : last_post_of(store, successor);
		uint32_t official = store_meant(store, mention);
		if (t == NONE || official == successor)
			continue;
		keep_tenure(store,
			    (struct tenure){ official,
					     store->entities->tenures.at[t].post,
					     TENURE_FORMER, mention,
					     store->mentions->at[mention].range });
	}
	put_in_order(store);
}

/* ---- appointments ---- */

static bool appoints(const struct store *store, uint32_t token)
{
	static const char *const verbs[] = { "appointed", "named", "nominated",
					     "elected", "re-elected", "designated",
					     "reappointed", "confirmed" };
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (store_word_is(store, token, verbs[i]))
			return true;
	return false;
}

/* The person whose phrase ends right before a token, or NONE. */
static uint32_t person_before(const struct store *store, uint32_t token)
{
	uint32_t mention = token ? official_at(store, token - 1) : NONE;
	return mention != NONE && store->mentions->at[mention].range.last == token
		       ? mention
		       : NONE;
}

/* "X was appointed Ambassador to Y", "the Government has named X Ambassador to
 * Y": the person that a post alone is given to, or NONE. */
static uint32_t appointee(const struct store *store, const struct mention *post)
{
	uint32_t i = post->range.first;
	if (i && store_word_is(store, i - 1, "as"))
		i--;
	else if (i > 1 && store_word_is(store, i - 1, "be") &&
		 store_word_is(store, i - 2, "to"))
		i -= 2;
	uint32_t named = person_before(store, i);
	if (named != NONE) {
		uint32_t verb = store->mentions->at[named].range.first;
		return verb && appoints(store, verb - 1) ? named : NONE;
	}
	if (!i || !appoints(store, i - 1))
		return NONE;
	uint32_t first = --i;
	while (i && i + 4 > first &&
	       store_classes(store, i - 1) & (WORD_BE | WORD_HAVE | WORD_ADVERB))
		i--;
	return i < first && store_classes(store, first - 1) & (WORD_BE | WORD_ADVERB)
		       ? person_before(store, i)
		       : NONE;
}

/* Lets the posts that somebody is given mean him. */
static void point_appointments(struct store *store)
{
	for (uint32_t i = 0; i < store->mentions->count; i++) {
		const struct mention *mention = &store->mentions->at[i];
		if (mention->kind != MENTION_OFFICIAL || mention->entity_count ||
		    !mention->posts.count || mention->inside != NONE ||
		    mention->counterpart || mention->predecessor)
			continue;
		uint32_t person = store_meant(store, appointee(store, mention));
		if (person != NONE)
			store_point(store, i, person);
	}
}

/* ---- in turn ---- */

struct claim {
	uint32_t mention, post; /* of the mention's posts */
	uint32_t words;         /* of the title */
	bool held;              /* the phrase names the holder */
};
struct claim_list { VECTOR_OF(struct claim); };

static uint32_t count_words(const char *title)
{
	uint32_t count = 0;
	size_t n;
	for (const char *at = title; (n = next_word(&at)); at += n)
		count += !is_link(at, n);
	return count;
}

/* Posts whose phrase names the holder come first, and fuller titles before
 * shorter ones, so that what says less finds what says more. */
static int by_strength(const void *a, const void *b)
{
	const struct claim *p = a, *q = b;
	if (p->held != q->held)
		return p->held ? -1 : 1;
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
				i, p, count_words(mention->posts.at[p].title),
				store_meant(store, mention->posts.at[p].of) != NONE
			};
	}
	if (claims.count)
		qsort(claims.at, claims.count, sizeof *claims.at, by_strength);
	for (uint32_t i = 0; i < claims.count; i++) {
		uint32_t mention = claims.at[i].mention;
		add_tenure(store, mention, store_meant(store, mention),
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
	point_appointments(store);
	take_posts(store);
	for (uint32_t i = 0; i < store->mentions->count; i++) {
		const struct mention *mention = &store->mentions->at[i];
		uint32_t person = store_meant(store, i);
		if (mention->kind == MENTION_OFFICIAL && person != NONE &&
		    (mention->counterpart || mention->predecessor) &&
		    !mention->posts.count)
			add_peer(store, i, person);
	}
	put_in_order(store);
}

