/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/appointment.h"

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

/* The mention of a person that ends right before a token, or NONE. */
static uint32_t person_before(const struct store *store, uint32_t token)
{
	uint32_t index = token ? store->mentions->outermost[token - 1] : NONE;
	if (index == NONE)
		return NONE;
	const struct mention *mention = &store->mentions->at[index];
	return mention->kind == MENTION_OFFICIAL &&
			       mention->person.last > mention->person.first &&
			       mention->range.last == token
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

static bool is_post_alone(const struct mention *mention)
{
	return mention->kind == MENTION_OFFICIAL && mention->posts.count &&
	       mention->inside == NONE && !mention->entity_count &&
	       !mention->counterpart && !mention->predecessor;
}

void appointments_resolve(struct store *store)
{
	for (uint32_t i = 0; i < store->mentions->count; i++) {
		if (!is_post_alone(&store->mentions->at[i]))
			continue;
		uint32_t person = store_meant(
			store,
			find_appointee(store, store->mentions->at[i].range.first));
		if (person != NONE)
			store_point(store, i, person);
	}
}
