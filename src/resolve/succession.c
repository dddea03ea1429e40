/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/succession.h"

#include <string.h>
#include <strings.h>

#include "resolve/tenure.h"
#include "resolve/title.h"

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

/* ---- what somebody served as ---- */

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
	static const char *const verbs[] = { "appoint", "appointed", "name", "named",
					     "nominate", "nominates", "nominated",
					     "elect", "elected", "designate",
					     "designated", "confirmed" };
	uint32_t i = verb;
	bool transitive = false;
	for (size_t v = 0; v < sizeof verbs / sizeof *verbs; v++)
		transitive |= store_word_is(store, verb, verbs[v]);
	while (i && i + 3 > verb && store_classes(store, i - 1) & WORD_ADVERB)
		i--;
	return transitive && i && !(store_classes(store, i - 1) & WORD_BE) &&
	       store->text->tokens.at[i - 1].kind != TOKEN_COMMA;
}

/* "served as", "was appointed", "nominee to be", "he was", "is currently", right
 * before a post. */
static struct lead lead_before(const struct store *store, uint32_t token)
{
	uint32_t i = token;
	for (int n = 0; n < 3 && i; n++) {
		if (!(store_classes(store, i - 1) & WORD_ADVERB))
			break;
		i--;
	}
	if (i && store_word_is(store, i - 1, "as"))
		i--;
	else if (i > 1 && store_word_is(store, i - 1, "be") &&
		 store_word_is(store, i - 2, "to"))
		i -= 2;
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

/* "named X Ambassador to Y": the person whose phrase ends right before the post. */
static uint32_t person_before(const struct store *store, uint32_t token)
{
	if (token && (store_word_is(store, token - 1, "as") ||
		      store_word_is(store, token - 1, "a")))
		token--;
	uint32_t mention = token ? official_at(store, token - 1) : NONE;
	return mention != NONE && store->mentions->at[mention].range.last == token
		       ? store_meant(store, mention)
		       : NONE;
}

static void take_services(struct store *store)
{
	uint32_t end = 0, official = NONE;
	enum tenure_status status = TENURE_CURRENT;
	for (uint32_t i = 0; i < store->mentions->count; i++) {
		const struct mention *mention = &store->mentions->at[i];
		if (mention->kind != MENTION_OFFICIAL || !mention->posts.count ||
		    mention->person.last > mention->person.first ||
		    mention->inside != NONE || !says_which(&mention->posts.at[0]))
			continue;
		struct lead lead = lead_before(store, mention->range.first);
		uint32_t object = person_before(store, mention->range.first);
		if (lead.found) {
			official = object;
			if (object == NONE && !gives(store, lead.verb))
				official = subject_before(store, lead.verb);
			status = lead.status;
		} else if (official == NONE ||
			   !only_joints(store, end, mention->range.first)) {
			official = NONE;
		}
		end = mention->range.last;
		if (official == NONE)
			continue;
		for (uint32_t p = 0; p < mention->posts.count; p++) {
			struct post_phrase post = mention->posts.at[p];
			if (post.status == TENURE_CURRENT)
				post.status = status;
			tenure_add(store, i, official, &post);
			if (!store->mentions->at[i].entity_count)
				store_point(store, i, official);
		}
	}
}

/* ---- successions ---- */

/* Who succeeds: the subject; "he" is the one whose appointment the sentence
 * before tells, the last it names. */
static uint32_t successor_before(const struct store *store, uint32_t token)
{
	uint32_t sentence = store_sentence(store, token);
	for (uint32_t i = token, n = 0; i-- > 0 && n < 80; n++) {
		uint32_t m = store->mentions->outermost[i];
		if (store_sentence(store, i) + 1 < sentence)
			break;
		if (m == NONE || store->mentions->at[m].kind != MENTION_OFFICIAL ||
		    store->mentions->at[m].person.first == store->mentions->at[m].person.last)
			continue;
		return store_meant(store, m);
	}
	return subject_before(store, token);
}

void successions_resolve(struct store *store)
{
	for (uint32_t i = 0; i < store->text->tokens.count; i++) {
		uint32_t behind = predecessor_after(store, i);
		uint32_t mention = behind ? official_at(store, behind) : NONE;
		uint32_t successor = mention == NONE ? NONE : successor_before(store, i);
		uint32_t t = successor == NONE ? NONE : last_post_of(store, successor);
		uint32_t official = store_meant(store, mention);
		if (t == NONE || official == successor)
			continue;
		tenure_keep(store,
			    (struct tenure){ official,
					     store->entities->tenures.at[t].post,
					     TENURE_FORMER, mention,
					     store->mentions->at[mention].range });
	}
	take_services(store);
	tenures_put_in_order(store);
}
