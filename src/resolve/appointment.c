/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/appointment.h"

#include <string.h>

#include "resolve/tenure.h"

static bool is_named(const struct mention *mention)
{
	return mention->kind == MENTION_OFFICIAL &&
	       mention->person.last > mention->person.first;
}

/* A phrase of posts that names nobody: what a clause may give somebody. */
static bool is_post_alone(const struct mention *mention)
{
	return mention->kind == MENTION_OFFICIAL && mention->posts.count &&
	       mention->inside == NONE && !is_named(mention);
}

/* The mention of a person that ends right before a token, or NONE. */
static uint32_t person_before(const struct store *store, uint32_t token)
{
	uint32_t index = token ? store->mentions->outermost[token - 1] : NONE;
	return index != NONE && is_named(&store->mentions->at[index]) &&
			       store->mentions->at[index].range.last == token
		       ? index
		       : NONE;
}

/* Where the words begin that link a post to the verb or name before it: "as",
 * "to be", or nothing. */
static uint32_t before_link(const struct store *store, uint32_t post)
{
	if (post && store_word_is(store, post - 1, "as"))
		return post - 1;
	if (post > 1 && store_word_is(store, post - 1, "be") &&
	    store_word_is(store, post - 2, "to"))
		return post - 2;
	return post;
}

/* Where the adverbs begin that end before a token, limit of them at most. */
static uint32_t before_adverbs(const struct store *store, uint32_t token, uint32_t limit)
{
	uint32_t i = token;
	while (i && i + limit > token && store_classes(store, i - 1) & WORD_ADVERB)
		i--;
	return i;
}

/* ---- posts that a verb gives to a person right beside it ---- */

/* Whose phrase ends before "was appointed", "has now been elected". */
static uint32_t subject_of_passive(const struct store *store, uint32_t verb)
{
	uint32_t i = verb;
	bool passive = false;
	while (i && i + 4 > verb &&
	       store_classes(store, i - 1) & (WORD_BE | WORD_HAVE | WORD_ADVERB))
		passive |= (store_classes(store, --i) & WORD_BE) != 0;
	return passive ? person_before(store, i) : NONE;
}

static bool appoints(const struct store *store, uint32_t token)
{
	return store_classes(store, token) & WORD_APPOINTING;
}

/* The mention of the person that a post alone is given to, or NONE. */
static uint32_t find_appointee(const struct store *store, uint32_t post)
{
	uint32_t end = before_link(store, post);
	uint32_t person = person_before(store, end);
	if (person == NONE)
		return end && appoints(store, end - 1)
			       ? subject_of_passive(store, end - 1)
			       : NONE;
	uint32_t first = store->mentions->at[person].range.first;
	return first && appoints(store, first - 1) ? person : NONE;
}

void appointments_resolve(struct store *store)
{
	for (uint32_t i = 0; i < store->mentions->count; i++) {
		const struct mention *mention = &store->mentions->at[i];
		if (!is_post_alone(mention) || mention->entity_count ||
		    mention->counterpart || mention->predecessor)
			continue;
		uint32_t person = store_meant(store,
					      find_appointee(store, mention->range.first));
		if (person != NONE)
			store_point(store, i, person);
	}
}

/* ---- posts that a clause says its subject has ---- */

/* How a clause tells that its subject has a post. */
struct lead {
	bool found;
	enum tenure_status status;
	uint32_t verb;
};

static struct lead lead_of_verb(const struct store *store, uint32_t token)
{
	static const char *const past[] = { "served", "worked", "became" };
	static const char *const future[] = { "nominee", "nominated", "nominate",
					      "nominates", "designated" };
	struct lead lead = { true, TENURE_CURRENT, token };
	for (size_t i = 0; i < sizeof past / sizeof *past; i++)
		if (store_word_is(store, token, past[i]))
			lead.status = TENURE_FORMER;
	for (size_t i = 0; i < sizeof future / sizeof *future; i++)
		if (store_word_is(store, token, future[i]))
			lead.status = TENURE_DESIGNATE;
	return lead;
}

/* "X appointed the Ambassador": who gives a post to somebody else. */
static bool gives(const struct store *store, uint32_t verb)
{
	uint32_t i = before_adverbs(store, verb, 3);
	return appoints(store, verb) && i && !(store_classes(store, i - 1) & WORD_BE) &&
	       store->text->tokens.at[i - 1].kind != TOKEN_COMMA;
}

/* "served as", "was appointed", "nominee to be", "he was", "is currently", right
 * before a post. */
static struct lead lead_before(const struct store *store, uint32_t token)
{
	uint32_t i = before_link(store, before_adverbs(store, token, 3));
	for (uint32_t back = 0; back < 4 && i > back; back++)
		if (store_classes(store, i - 1 - back) & WORD_INCUMBENT)
			return lead_of_verb(store, i - 1 - back);
	if (i == token || store_classes(store, i) & WORD_ADVERB) {
		if (i && store_word_is(store, i - 1, "is"))
			return (struct lead){ true, TENURE_CURRENT, i - 1 };
		if (i && (store_word_is(store, i - 1, "was") ||
			  store_word_is(store, i - 1, "been")))
			return (struct lead){ true, TENURE_FORMER, i - 1 };
	}
	return (struct lead){ .found = false };
}

/* "named X Ambassador to Y", "made X a Special Envoy": the person whose phrase
 * ends right before the post. */
static uint32_t object_before(const struct store *store, uint32_t post)
{
	bool linked = post && (store_word_is(store, post - 1, "as") ||
			       store_word_is(store, post - 1, "a"));
	return store_meant(store, person_before(store, post - linked));
}

/* Who has the post at a token by its lead. */
static uint32_t incumbent_of(const struct store *store, uint32_t post, struct lead lead)
{
	uint32_t object = object_before(store, post);
	if (object == NONE && !gives(store, lead.verb))
		return store_official_before(store, lead.verb);
	return object;
}

/* Nothing but commas, articles and "and" between two posts of one list. */
static bool only_joints(const struct store *store, uint32_t first, uint32_t last)
{
	if (last < first || last - first > 4)
		return false;
	for (uint32_t i = first; i < last; i++)
		if (store->text->tokens.at[i].kind != TOKEN_COMMA &&
		    store->text->tokens.at[i].kind != TOKEN_SEMICOLON &&
		    !store_word_is(store, i, "as") &&
		    !(store_classes(store, i) &
		      (WORD_COORDINATOR | WORD_ARTICLE | WORD_ADVERB)))
			return false;
	return last > first;
}

static bool says_which(const struct post_phrase *post)
{
	return post->of != NONE || strchr(post->title, ' ');
}

static void add_services(struct store *store, uint32_t index, uint32_t official,
			 enum tenure_status status)
{
	for (uint32_t p = 0; p < store->mentions->at[index].posts.count; p++) {
		struct post_phrase post = store->mentions->at[index].posts.at[p];
		if (post.status == TENURE_CURRENT)
			post.status = status;
		tenure_add(store, index, official, &post);
		if (!store->mentions->at[index].entity_count)
			store_point(store, index, official);
	}
}

void services_resolve(struct store *store)
{
	uint32_t end = 0, official = NONE;
	enum tenure_status status = TENURE_CURRENT;
	for (uint32_t i = 0; i < store->mentions->count; i++) {
		const struct mention *mention = &store->mentions->at[i];
		uint32_t first = mention->range.first;
		if (!is_post_alone(mention) || !says_which(&mention->posts.at[0]))
			continue;
		struct lead lead = lead_before(store, first);
		if (lead.found) {
			official = incumbent_of(store, first, lead);
			status = lead.status;
		} else if (!only_joints(store, end, first)) {
			official = NONE;
		}
		end = mention->range.last;
		if (official != NONE)
			add_services(store, i, official, status);
	}
	tenures_put_in_order(store);
}
