/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/succession.h"

#include "resolve/tenure.h"

/* "Ms. Gamba succeeds Leila Zerrougui": behind a verb of succession, or "took
 * over ... from", "takes the place of". Returns where the predecessor's
 * phrase would begin, or 0. */
static uint32_t predecessor_after(const struct store *store, uint32_t token)
{
	if (store_classes(store, token) & WORD_SUCCESSION)
		return token + 1;
	/* "in succession to" */
	if (store_word_is(store, token, "succession") && store_word_is(store, token + 1, "to"))
		return token + 2;
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
	return store_official_before(store, token);
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
}
