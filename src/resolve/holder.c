/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/holder.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "resolve/known.h"
#include "resolve/title.h"

/* One post in several wordings is one node. */
char *holder_post_iri(const struct store *store, const char *title, uint32_t of,
		      const struct entry *entry)
{
	const char *slug = store_slug(store, title_proper(store, title, entry));
	if (of == NONE)
		return arena_format(store->arena, "post/%s", slug);
	return arena_format(store->arena, "post/%s/%s", store_tail(store, of), slug);
}

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

/* "called on President X of Latvia, and met | Foreign Minister Y". */
static bool goes_on_to_meet(const struct store *store, uint32_t token)
{
	struct match match;
	return token && store_classes(store, token - 1) & WORD_COORDINATOR &&
	       lexicon_match(store->lexicon, store->text, token, 1u << ENTRY_EVENT,
			     &match, 1) &&
	       !strcmp(match.form->entry->name, "meet");
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
		    mention->range.first - before->range.last > 3 ||
		    store_sentence(store, before->range.first) !=
			    store_sentence(store, mention->range.first))
			return NONE;
		for (uint32_t t = before->range.last; t < mention->range.first; t++)
			if (store->text->tokens.at[t].kind == TOKEN_WORD &&
			    !(store_classes(store, t) &
			      (WORD_COORDINATOR | WORD_ARTICLE | WORD_BE)) &&
			    !goes_on_to_meet(store, t))
				return NONE;
		uint32_t of = state_of(store, first_holder(store, before));
		return of != NONE ? of : state_of_official(store, store_meant(store, i));
	}
	return NONE;
}

static bool tells_of_meeting(const struct store *store, uint32_t first, uint32_t last)
{
	struct match match;
	for (uint32_t i = first; i < last; i++)
		if (lexicon_match(store->lexicon, store->text, i, 1u << ENTRY_EVENT,
				  &match, 1) &&
		    match.form->entry->type &&
		    (!strcmp(match.form->entry->type, "meeting") ||
		     !strcmp(match.form->entry->type, "visit") ||
		     !strcmp(match.form->entry->type, "call") ||
		     !strcmp(match.form->entry->type, "consultation")))
			return true;
	return false;
}

/* The place that a mention names, where "in" or "to" stands before it, or a
 * capital. */
static uint32_t place_named(struct store *store, const struct mention *mention)
{
	uint32_t first = mention->range.first;
	if (first && store_classes(store, first - 1) & WORD_ARTICLE)
		first--;
	bool there = first && (store_word_is(store, first - 1, "in") ||
			       store_word_is(store, first - 1, "to"));
	if (!mention->entity_count || mention->inside != NONE ||
	    (mention->kind != MENTION_CITY && !(mention->kind == MENTION_STATE && there)))
		return NONE;
	return state_of(store, mention->entities[0]);
}

/* Whether no semicolon stands between a token and a mention. */
static bool is_same_item(const struct store *store, uint32_t token, uint32_t index)
{
	for (uint32_t i = token; i < store->mentions->at[index].range.first; i++)
		if (store->text->tokens.at[i].kind == TOKEN_SEMICOLON)
			return false;
	return true;
}

/* "the Minister for Law, X, and the Vice-Minister, Y, in Jakarta;": the place that
 * the item of a list ends with. */
static uint32_t place_behind(struct store *store, uint32_t index)
{
	uint32_t last = store->mentions->at[index].range.last;
	for (uint32_t i = index + 1; i < store->mentions->count && i < index + 8; i++) {
		const struct mention *next = &store->mentions->at[i];
		if (store_sentence(store, next->range.first) != store_sentence(store, last - 1) ||
		    !is_same_item(store, last, i))
			break;
		uint32_t place = place_named(store, next);
		if (place != NONE)
			return place;
	}
	return NONE;
}

/* "In Kinshasa the Minister was received by President X", "He goes to Papua New
 * Guinea. He will meet Prime Minister Y": somebody whom an official of home
 * meets abroad is of the place. */
static uint32_t holder_of_place(struct store *store, uint32_t index)
{
	const struct mention *mention = &store->mentions->at[index];
	uint32_t sentence = store_sentence(store, mention->range.first);
	uint32_t place = NONE, guest = NONE, place_at = 0;
	for (uint32_t i = index, n = 0; i-- > 0 && n < STORE_LOOK_BACK; n++) {
		const struct mention *before = &store->mentions->at[i];
		uint32_t at = store_sentence(store, before->range.first);
		if (at + 2 < sentence || (at < sentence && (guest == NONE || place != NONE)))
			break;
		if (before->inside != NONE)
			continue;
		if (place == NONE) {
			place = place_named(store, before);
			place_at = before->range.last;
		}
		if (at == sentence && (before->kind == MENTION_OFFICIAL ||
				       before->kind == MENTION_PRONOUN))
			guest = i;
	}
	/* "the meeting between President X and Minister Y" */
	uint32_t first = mention->range.first;
	if (guest == NONE || (first && (store_word_is(store, first - 1, "between") ||
					store_word_is(store, first - 1, "of"))))
		return NONE;
	if (place != NONE && !is_same_item(store, place_at, index))
		place = place_behind(store, index);
	if (place == NONE && store->visited.count == 1)
		place = store->visited.at[0];
	/* a guest of home meets the people of home */
	uint32_t his = state_of_official(store, store_meant(store, guest));
	if (his != NONE && his != store->entities->home)
		return NONE;
	return place != store->entities->home &&
			       tells_of_meeting(store,
						store->mentions->at[guest].range.last,
						mention->range.first)
		       ? place
		       : NONE;
}

/* Posts that an international organization has and states have not. */
static bool is_international_post(const struct post_phrase *post)
{
	const char *type = post->entry ? post->entry->type : NULL;
	return (type && (!strcmp(type, "io-head") || !strcmp(type, "io-envoy") ||
			 !strcmp(type, "io-official") || !strcmp(type, "envoy"))) ||
	       title_has_word(post->title, "Secretary-General") ||
	       (title_has_word(post->title, "Secretary") &&
		title_has_word(post->title, "General"));
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
	return has_type(post, types) || title_has_word(post->title, "Ambassador");
}

/* Of a church or a mosque, which the phrase names or nobody knows. */
static bool is_religious_post(const struct post_phrase *post)
{
	static const char *const types[] = { "religious", NULL };
	return has_type(post, types);
}

static bool is_municipal_post(const struct post_phrase *post)
{
	static const char *const types[] = { "municipal", NULL };
	return has_type(post, types) || title_has_word(post->title, "Mayor");
}

bool holder_is_national(const struct post_phrase *post)
{
	static const char *const types[] = { "minister", "deputy-minister", "head-of-state",
					     "head-of-government", "royal", "diplomat",
					     "deputy-head-of-government", "parliament",
					     "deputy-head-of-state", "security-official",
					     NULL };
	if (has_type(post, types))
		return true;
	static const char *const heads[] = { "Minister", "President", "King", "Queen",
					     "Emir", "Amir", "Sultan", "Chancellor",
					     "Secretary", "Ambassador", "Premier",
					     "Commissioner", "Governor", "Senator" };
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (title_has_word(post->title, heads[i]))
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

/* Whether a state may have a title by what titles.tsv says of it. */
static bool is_listed(const struct entry *title, const struct entry *state)
{
	if (!title || !title->states)
		return true;
	bool but = *title->states == '!';
	char id[64];
	snprintf(id, sizeof id, "|%s|", state->id);
	return (strstr(title->states, id) != NULL) != but;
}

/* "Deputy Prime Minister of X" is a title that those have who have a "Prime
 * Minister"; what it is in charge of does not matter. */
static bool is_known_there(const struct store *store, const struct entry *state,
			   const char *title)
{
	char *slug = store_slug(store, title);
	static const char *const links[] = { "-of-", "-for-", "-to-" };
	for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
		char *link = strstr(slug, links[i]);
		if (link)
			*link = '\0';
	}
	for (const char *at = slug; at; at = strchr(at, '-')) {
		at += *at == '-';
		if (!is_listed(lexicon_entry(store->lexicon, ENTRY_TITLE, at), state))
			return false;
	}
	return true;
}

/* What no state as such has for its government. */
static bool is_no_state(const struct entry *state)
{
	static const char *const kinds[] = { "historical", "subnational", "territory",
					     "overseas-region", "dependent-territory" };
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (!strcmp(state->type, kinds[i]))
			return true;
	return false;
}

/* A state whose head has another title cannot be what "President X" is of. */
static bool has_such_head(const struct entry *state, const char *title)
{
	static const char *const heads[] = { "President", "King", "Queen", "Emir",
					     "Amir", "Sultan" };
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (!strcasecmp(title, heads[i]))
			return title_has_word(state->head ? state->head : "President",
					      heads[i]);
	return true;
}

bool holder_may_be(const struct store *store, uint32_t state,
		   const struct post_phrase *post)
{
	const struct entry *entry = store_at(store, state)->entry;
	if (!entry || entry->kind != ENTRY_STATE || is_diplomatic_post(post))
		return true;
	if (post->entry && post->entry->state && post->entry->state != entry)
		return false;
	static const char *const heads[] = { "head-of-state", "head-of-government",
					     "deputy-head-of-state", NULL };
	if (has_type(post, heads) && is_no_state(entry))
		return false;
	return is_listed(post->entry, entry) && has_such_head(entry, post->title) &&
	       is_known_there(store, entry, post->title);
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
			    title_stands_for(post->title, post->entry,
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
	/* a row for this state alone may have another name for the post */
	for (uint32_t i = 0; i < store->entities->tenures.count && i < STORE_LOOK_BACK;
	     i++) {
		const struct tenure *tenure = &store->entities->tenures.at[i];
		const struct entity *held = store_at(store, tenure->post);
		if (held->of == state && tenure->official != official &&
		    tenure->status == TENURE_CURRENT &&
		    !strcasecmp(held->label, post->title))
			return true;
	}
	uint32_t post_there = map_find(&store->by_iri,
				       str_of(holder_post_iri(store, post->title, state,
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
	return state != NONE && holder_may_be(store, state, post) &&
	       !is_taken(store, state, post, official);
}

/* A state that the text names with others' posts only is not that of a post
 * without any. */
static bool is_others(const struct store *store, uint32_t state)
{
	return state < store->others_count && store->others[state];
}

/* The one state, home apart, that is left for a post: no other that may have it
 * is spoken of a third as often. */
static uint32_t only_state_left(const struct store *store, const struct post_phrase *post,
				uint32_t official)
{
	uint32_t best = NONE, most = 0, second = 0;
	for (uint32_t i = 0; i < store->entities->list.count && i < 200; i++) {
		const struct entity *entity = store_at(store, i);
		if (entity->kind != ENTITY_STATE || i == store->entities->home ||
		    is_others(store, i) || !can_be_of(store, i, post, official))
			continue;
		if (entity->mentions.count > most) {
			second = most;
			most = entity->mentions.count;
			best = i;
		} else if (entity->mentions.count > second) {
			second = entity->mentions.count;
		}
	}
	return most >= 3 * second ? best : NONE;
}

/* "The Azerbaijani delegation was led by Deputy Minister X, the Georgian one by
 * Minister Y" */
static uint32_t holder_of_delegation(const struct store *store, uint32_t index)
{
	uint32_t first = store->mentions->at[index].range.first;
	if (first < 2 || !store_word_is(store, first - 1, "by") ||
	    !(store_classes(store, first - 2) & WORD_LEADING))
		return NONE;
	for (uint32_t i = first - 1, n = 0; i-- > 0 && n < 6; n++) {
		uint32_t mention = store->mentions->innermost[i];
		if (store->text->tokens.at[i].kind == TOKEN_COMMA ||
		    store->text->tokens.at[i].kind == TOKEN_STOP)
			break;
		if (mention == NONE || !store->mentions->at[mention].entity_count)
			continue;
		uint32_t state = store->mentions->at[mention].entities[0];
		if (store_at(store, state)->kind == ENTITY_STATE)
			return state;
		break;
	}
	return NONE;
}

/* "X led the Singapore delegation comprising Y and Z" */
static uint32_t holder_of_only_delegation(const struct store *store, uint32_t index)
{
	uint32_t first = store->mentions->at[index].range.first;
	const struct sentence *sentence =
		&store->text->sentences.at[store_sentence(store, first)];
	uint32_t state = NONE;
	bool led = false;
	uint32_t from = first - sentence->first > 60 ? first - 60 : sentence->first;
	for (uint32_t i = from + 1; i < sentence->last && i < first + 60; i++) {
		uint32_t mention = store->mentions->innermost[i - 1];
		led |= (store_classes(store, i) & WORD_LEADING) != 0;
		if (!store_word_is(store, i, "delegation") || mention == NONE ||
		    !store->mentions->at[mention].entity_count)
			continue;
		uint32_t of = store->mentions->at[mention].entities[0];
		if (store_at(store, of)->kind != ENTITY_STATE)
			continue;
		if (state != NONE && state != of)
			return NONE;
		state = of;
	}
	return led ? state : NONE;
}

/* A diplomat whose state goes unsaid is of the mission that the text speaks
 * of; failing that of home, unless he is accredited there. */
static uint32_t holder_of_mission(struct store *store, uint32_t index,
				  const struct post_phrase *post)
{
	uint32_t home = store->entities->home;
	for (uint32_t i = index, n = 0; i-- > 0 && n < STORE_LOOK_BACK; n++) {
		const struct mention *before = &store->mentions->at[i];
		if (before->kind != MENTION_ORGANIZATION || !before->entity_count)
			continue;
		const struct entity *body = store_at(store, before->entities[0]);
		if (body->of != NONE && body->of != home &&
		    (strcasestr(body->label, "Embassy") ||
		     strcasestr(body->label, "High Commission") ||
		     strcasestr(body->label, "Consulate")))
			return body->of;
	}
	if (home != NONE && strcasestr(post->title, store_at(store, home)->label))
		return NONE;
	return home;
}

/* Posts that organizations have rather than states. */
static bool may_be_of_organization(const struct post_phrase *post)
{
	static const char *const heads[] = { "Representative", "Envoy", "Rapporteur",
					     "Commissioner", "Coordinator",
					     "Chairperson", "Director" };
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (title_has_word(post->title, heads[i]))
			return true;
	return false;
}

/* "Chairman of the Arctic Circle": of a body that nobody knows, which the title
 * names. */
static bool names_its_body(const struct store *store, const struct post_phrase *post)
{
	const char *of = strstr(post->title, " of ");
	if (!of || post->entry)
		return false;
	of += strncmp(of, " of the ", 8) ? 4 : 8;
	uint32_t word = store_word(store, of, strcspn(of, " "));
	return *of >= 'A' && *of <= 'Z' &&
	       !(lexicon_classes(store->lexicon, word) &
		 (WORD_PORTFOLIO | WORD_TITLE_MODIFIER | WORD_COMMON));
}

static bool is_international_body(const struct entity *body)
{
	return body->of == NONE && body->entry && body->type &&
	       !strcmp(body->type, "international");
}

/* Those who speak for a ministry, and the first of its servants. */
static bool serves_publisher(const struct post_phrase *post, const struct entity *publisher)
{
	static const char *const heads[] = { "Spokesperson", "Spokesman", "Spokeswoman",
					     "Protocol" };
	if (publisher->type && !strcmp(publisher->type, "media"))
		return false;
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (title_has_word(post->title, heads[i]))
			return true;
	return !strcasecmp(post->title, "Director General") ||
	       !strcasecmp(post->title, "Director-General");
}

/* Posts of those who serve a government, which go without its name at home. */
static bool is_of_government(const struct post_phrase *post)
{
	static const char *const types[] = { "judiciary", "presidential-staff",
					     "government-staff", "ceremonial",
					     "spokesperson", NULL };
	static const char *const heads[] = { "Adviser", "Advisor", "Administrator",
					     "Attorney", "Protocol", "Parliament",
					     "Spokesman", "Spokeswoman" };
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (title_has_word(post->title, heads[i]))
			return true;
	/* "Judge X" sits in any court */
	return has_type(post, types) && strcasecmp(post->title, "Judge") != 0 &&
	       strcasecmp(post->title, "Justice") != 0;
}

uint32_t holder_find(struct store *store, uint32_t index,
			    const struct post_phrase *post)
{
	uint32_t of = store_meant(store, post->of);
	if (of != NONE)
		return of;
	if ((of = holder_elsewhere(store, index, post)) != NONE ||
	    (of = known_holder(store, index, post)) != NONE)
		return of;
	const struct entity *publisher =
		store->entities->publisher == NONE
			? NULL
			: store_at(store, store->entities->publisher);
	uint32_t home = store->entities->home;
	if (is_religious_post(post))
		return post->entry->state ? store_known(store, post->entry->state) : NONE;
	if (is_international_post(post) && (of = store->main_organization) != NONE)
		return of;
	/* "Augusta Mayor" says of which city */
	if (is_municipal_post(post))
		return post->entry ? last_city_before(store, index) : NONE;
	if ((of = holder_of_delegation(store, index)) != NONE ||
	    (of = holder_of_only_delegation(store, index)) != NONE)
		return of;
	if (is_diplomatic_post(post) && (of = holder_of_mission(store, index, post)) != NONE)
		return of;
	uint32_t official = store_meant(store, index);
	if (can_be_of(store, of = holder_of_neighbour(store, index), post, official))
		return of;
	if (holder_is_national(post)) {
		if (post->entry && post->entry->state)
			return store_known(store, post->entry->state);
		if (can_be_of(store, of = holder_of_place(store, index), post, official))
			return of;
		if (can_be_of(store, home, post, official))
			return home;
		/* home has such a post, and somebody else has it */
		if (home != NONE && holder_may_be(store, home, post))
			return NONE;
		/* the one who acts is of home, known or not; no other state is his */
		return official == store_meant(store, store->principal)
			       ? NONE
			       : only_state_left(store, post, official);
	}
	/* "Executive Director", "Spokesperson", in what a body says itself */
	if (publisher && (serves_publisher(post, publisher) ||
			  (is_international_body(publisher) && !names_its_body(store, post) &&
			   may_be_of_organization(post))))
		return store->entities->publisher;
	if (home == NONE && may_be_of_organization(post))
		return store->main_organization;
	return is_of_government(post) && !names_its_body(store, post) ? home : NONE;
}
