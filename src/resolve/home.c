/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/home.h"

#include <string.h>
#include <strings.h>

#include "resolve/holder.h"
#include "resolve/known.h"
#include "resolve/title.h"

/* The weights were set so that what is written for this purpose (a letterhead)
 * beats what happens to be there. */
enum {
	WEIGHT_LETTERHEAD = 100,
	WEIGHT_PLACE_OF_ISSUE = 30,
	WEIGHT_PLACE_OF_SPEECH = 6,
	WEIGHT_HEADLINE = 32,
	WEIGHT_FIRST_OFFICIAL = 10,
	WEIGHT_DIPLOMACY = 30,
	WEIGHT_KNOWN = 30,
	WEIGHT_PEER = -10,
	WEIGHT_VISITED = -20,
	WEIGHT_TOPIC = -10,
	WEIGHT_FOREIGN = -20,
	WEIGHT_HOST = 40,
	WEIGHT_STANCE = 20,
	WEIGHT_PAIR = 5,
	WEIGHT_SUBJECT = 6,
	WEIGHT_BODY = 8,
	WEIGHT_ACTS = 20,
	WEIGHT_CONFLICT = -1000,
	WEIGHT_MENTION = 2,
	ENOUGH = 10,          /* half of it where an official of a state is named
			       * without it */
	MENTIONS_COUNTED = 12,
	MENTIONS_ENOUGH = 2,
	PHRASES_COMPARED = 200,
	BODIES_COUNTED = 3,
	BEGINNING = 160,       /* tokens in which a text says who acts */
	HEADLINE_LENGTH = 100  /* tokens: longer ones are not searched, each state in
				* them would search them anew */
};

struct votes {
	int *weight;           /* one an entity: what the text shows */
	bool national;         /* a national body of no named state signs */
	bool international;    /* an international organization does */
	bool met;              /* the first official has been */
	bool named;            /* a person without a post has been named */
	uint32_t letterhead;   /* the one state whose official name frames the text */
	bool letterheads;      /* there are others: a list of envoys, say */
	bool spoken;           /* the text is what somebody said, somewhere */
	uint32_t first;        /* mention of the first official, where it names no state;
				* else NONE */
	bool *foreign;         /* one an entity: others' posts name it */
	bool *host;            /* ... envoys are sent to it */
	uint8_t *bodies;       /* ... and how many of its bodies have been counted */
};

static const struct paragraph *paragraph_of(const struct store *store,
					    uint32_t token)
{
	uint32_t sentence = store_sentence(store, token);
	return &store->text->paragraphs.at[store->text->sentences.at[sentence].paragraph];
}

static bool frames_text(const struct paragraph *paragraph)
{
	return paragraph->kind == PARAGRAPH_HEADER ||
	       paragraph->kind == PARAGRAPH_FOOTER ||
	       (paragraph->kind == PARAGRAPH_HEADING &&
		paragraph->last - paragraph->first < 12);
}

static uint32_t state_of_entry(struct store *store, const struct entry *entry)
{
	if (!entry)
		return NONE;
	if (entry->kind == ENTRY_STATE)
		return store_known(store, entry);
	return entry->state ? store_known(store, entry->state) : NONE;
}

static uint32_t state_of_mention(struct store *store, uint32_t mention)
{
	return mention == NONE ? NONE
			       : state_of_entry(store, store->mentions->at[mention].entry);
}

static void vote(struct votes *votes, uint32_t state, int weight)
{
	if (state != NONE)
		votes->weight[state] += weight;
}

static bool is_international(const struct entry *entry)
{
	static const char *const others[] = { "national", "company", "business",
					      "media", "ngo", "academic",
					      "think-tank", "government", "party" };
	if (!entry || entry->kind != ENTRY_ORGANIZATION || entry->state || !entry->type)
		return false;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (!strcmp(entry->type, others[i]))
			return false;
	return true;
}

static bool is_government(const struct store *store, const struct mention *mention)
{
	if (mention->entry)
		return mention->entry->type && !strcmp(mention->entry->type, "national");
	for (uint32_t i = mention->range.first; i < mention->range.last; i++)
		if (store_classes(store, i) & WORD_BODY_GOVERNMENT)
			return true;
	return false;
}

/* "MINISTRY OF FOREIGN AFFAIRS", and on the next line "SINGAPORE"; or both on
 * one. */
static uint32_t state_behind(struct store *store, uint32_t index)
{
	uint32_t last = store->mentions->at[index].range.last;
	for (uint32_t i = index + 1; i < store->mentions->count && i < index + 4; i++) {
		const struct mention *next = &store->mentions->at[i];
		if (next->range.first > last + 1)
			break;
		if (next->kind == MENTION_STATE && next->role <= FORM_ABBREVIATION &&
		    next->range.last >= last)
			return state_of_mention(store, i);
	}
	return NONE;
}

/* A body of a government or parliament: those of home go without their state. */
static bool is_own_body(const struct entry *entry)
{
	static const char *const kinds[] = { "government", "national-agency", "national",
					     "parliament" };
	if (!entry || entry->kind != ENTRY_ORGANIZATION)
		return false;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (!strcmp(entry->type, kinds[i]))
			return true;
	return false;
}

static void weigh_body(struct store *store, struct votes *votes, uint32_t index)
{
	const struct mention *mention = &store->mentions->at[index];
	const struct paragraph *paragraph = paragraph_of(store, mention->range.first);
	/* a letterhead, or a dateline's source before the first sentence */
	bool dateline = paragraph->kind == PARAGRAPH_BODY &&
			mention->range.first < paragraph->first + 12 &&
			paragraph->last - paragraph->first > 12 &&
			mention->range.first < 80 &&
			store->text->tokens.at[mention->range.last].kind == TOKEN_DASH;
	bool headline = paragraph->kind == PARAGRAPH_TITLE &&
			mention->range.first < paragraph->first + 2;
	if (headline && is_international(mention->entry))
		votes->international = true;
	/* "HARARE, 17 November (Xinhua)": who reports, not of whom */
	if (mention->entry && mention->entry->type && !strcmp(mention->entry->type, "media"))
		return;
	uint32_t state = state_of_entry(store, mention->entry);
	/* "Distributed by APO Group on behalf of Department of Foreign Affairs" */
	bool distributed = store_word_is(store, paragraph->first, "distributed") &&
			   mention->range.first > 0 &&
			   store_word_is(store, mention->range.first - 1, "of");
	/* a body alone in the first line is no headline */
	bool letterhead = paragraph->kind == PARAGRAPH_TITLE &&
			  mention->range.last == paragraph->last && headline;
	if (!frames_text(paragraph) && !dateline && !letterhead && !distributed) {
		/* "at the White House" */
		if (is_own_body(mention->entry) && state != NONE &&
		    votes->bodies[state]++ < BODIES_COUNTED)
			vote(votes, state, WEIGHT_BODY);
		return;
	}
	if (state == NONE && is_government(store, mention)) {
		state = state_of_mention(store, mention->owner);
		if (state == NONE)
			state = state_behind(store, index);
		votes->national |= state == NONE;
	}
	vote(votes, state, WEIGHT_LETTERHEAD);
	if (state == NONE && is_international(mention->entry) &&
	    mention->range.first < 60)
		votes->international = true;
}

/* "KUWAIT: Minister X received", "AUSTRIA, April 10 -" */
static bool ends_dateline(const struct store *store, uint32_t token)
{
	enum token_kind kind = store->text->tokens.at[token].kind;
	return kind == TOKEN_COLON ||
	       (kind == TOKEN_COMMA && store_classes(store, token + 1) & WORD_MONTH);
}

static void add_letterhead(struct votes *votes, uint32_t state)
{
	votes->letterheads |= votes->letterhead != NONE && votes->letterhead != state;
	votes->letterhead = state;
}

/* "TRANSCRIPT OF DOORSTOP INTERVIEW, TRIPOLI": where somebody spoke says little
 * of where he is at home. */
static bool is_spoken(const struct store *store)
{
	for (uint32_t i = 0; i < store->text->tokens.count && i < BEGINNING; i++)
		if (store_classes(store, i) & WORD_OCCASION) {
			const struct paragraph *paragraph = paragraph_of(store, i);
			if (paragraph->kind == PARAGRAPH_TITLE || frames_text(paragraph))
				return true;
		}
	return false;
}

static void weigh_place(struct store *store, struct votes *votes, uint32_t index)
{
	const struct mention *mention = &store->mentions->at[index];
	const struct paragraph *paragraph = paragraph_of(store, mention->range.first);
	bool issue = frames_text(paragraph) ||
		     (paragraph->kind == PARAGRAPH_BODY &&
		      mention->range.first < paragraph->first + 8 && index < 8);
	if (mention->kind == MENTION_CITY && mention->entry->is_capital && issue)
		vote(votes, state_of_entry(store, mention->entry),
		     votes->spoken ? WEIGHT_PLACE_OF_SPEECH : WEIGHT_PLACE_OF_ISSUE);
	if (mention->kind == MENTION_STATE && mention->range.first == paragraph->first &&
	    index < 8 && ends_dateline(store, mention->range.last))
		vote(votes, state_of_mention(store, index), WEIGHT_PLACE_OF_ISSUE);
	if (mention->kind == MENTION_STATE && mention->role == FORM_OFFICIAL &&
	    mention->inside == NONE && frames_text(paragraph) &&
	    paragraph->last - paragraph->first < 8)
		add_letterhead(votes, state_of_mention(store, index));
}

/* Posts that a state has one of. */
static bool is_single(const struct post_phrase *post)
{
	static const char *const single[] = {
		"head-of-state", "head-of-government", "minister",
		"deputy-head-of-state"
	};
	for (size_t i = 0; post->entry && post->entry->type &&
			   i < sizeof single / sizeof *single; i++)
		if (!strcmp(post->entry->type, single[i]))
			return strcmp(post->entry->name, "Minister") != 0;
	return false;
}

/* Foreign ministers' portfolios differ from state to state, and a state may
 * have a row of its own for its president; it has one of each all the same. */
static const char foreign_minister[] = "foreign minister";
static const char president[] = "president";

static const void *single_post(const struct post_phrase *post)
{
	const char *title = post->title;
	bool foreign = strcasestr(title, "Foreign") || strcasestr(title, "External");
	bool lesser = strcasestr(title, "Deputy") || strcasestr(title, "Vice") ||
		      strcasestr(title, "State") || strcasestr(title, "Former");
	if (strcasestr(title, "Minister") && foreign && !lesser)
		return foreign_minister;
	if (is_single(post) && !strcasecmp(title, president))
		return president;
	return is_single(post) ? post->entry : NULL;
}

/* "KAMIKAWA Yoko" and "Kamikawa". */
static bool share_a_word(const struct store *store, struct range a, struct range b)
{
	for (uint32_t i = a.first; i < a.last; i++) {
		struct str word = text_token(store->text, i);
		for (uint32_t k = b.first; k < b.last; k++) {
			struct str other = text_token(store->text, k);
			if (word.length > 2 && word.length == other.length &&
			    !strncasecmp(word.at, other.at, word.length))
				return true;
		}
	}
	return false;
}

/* A diplomat's state is always said, be it home. */
static bool is_diplomat(const struct post_phrase *post)
{
	static const char *const heads[] = { "Ambassador", "Commissioner", "Consul",
					     "Representative", "Counsellor" };
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (title_has_word(post->title, heads[i]))
			return true;
	return false;
}

/* "Vice President X met President Y of Zambia": home would not be named. If it
 * is X himself whose state is named elsewhere, that tells the contrary. A
 * diplomat's state is said, be it home, but where he is sent from goes before
 * where he is sent to. */
static void weigh_other(struct store *store, struct votes *votes,
			const struct mention *mention,
			const struct post_phrase *post)
{
	const struct entry *entry = store->mentions->at[post->of].entry;
	if (votes->first == NONE || !entry || entry->kind != ENTRY_STATE ||
	    mention->person.first == mention->person.last ||
	    post->status == TENURE_FORMER ||
	    (is_diplomat(post) && title_has_word(post->title, "to")))
		return;
	uint32_t state = state_of_entry(store, entry);
	const struct mention *first = &store->mentions->at[votes->first];
	if (votes->foreign[state])
		return;
	if (share_a_word(store, first->person, mention->person)) {
		vote(votes, state, WEIGHT_FIRST_OFFICIAL);
	} else {
		votes->foreign[state] = true;
		vote(votes, state, WEIGHT_FOREIGN);
	}
}

/* Once, however many envoys present their credentials. */
static void weigh_host(struct votes *votes, uint32_t state)
{
	if (state == NONE || votes->host[state])
		return;
	votes->host[state] = true;
	vote(votes, state, WEIGHT_VISITED);
}

/* "the next High Commissioner to South Africa", of no named state: not of the
 * state where he is accredited. */
static void weigh_accreditation(struct store *store, struct votes *votes, uint32_t index)
{
	const struct mention *mention = &store->mentions->at[index];
	for (uint32_t p = 0; p < mention->posts.count; p++) {
		const struct post_phrase *post = &mention->posts.at[p];
		if (post->of != NONE || !is_diplomat(post))
			continue;
		for (uint32_t i = index + 1;
		     i < store->mentions->count &&
		     store->mentions->at[i].range.first < post->range.last;
		     i++)
			if (store->mentions->at[i].kind == MENTION_STATE &&
			    store->mentions->at[i].range.first > post->range.first)
				weigh_host(votes, state_of_mention(store, i));
	}
}

/* "the head of the Polish MFA" */
static void weigh_head_of_ministry(struct store *store, struct votes *votes,
				   const struct mention *mention)
{
	if (mention->posts.count != 1 || mention->person.last > mention->person.first ||
	    !title_has_word(mention->posts.at[0].title, "head") ||
	    mention->posts.at[0].of == NONE)
		return;
	const struct mention *body = &store->mentions->at[mention->posts.at[0].of];
	if (body->kind == MENTION_ORGANIZATION && is_government(store, body))
		vote(votes, state_of_mention(store, body->owner), WEIGHT_DIPLOMACY);
}

/* "President Kibet received": whom nobody needs to be told of, his state speaks. */
static void weigh_known(struct store *store, struct votes *votes, uint32_t index,
			const struct post_phrase *post)
{
	uint32_t of = known_holder(store, index, post);
	if (of != NONE && store_at(store, of)->kind == ENTITY_STATE)
		vote(votes, of, WEIGHT_KNOWN);
}

static void weigh_official(struct store *store, struct votes *votes, uint32_t index)
{
	const struct mention *mention = &store->mentions->at[index];
	if (mention->counterpart)
		vote(votes, state_of_mention(store, mention->owner), WEIGHT_PEER);
	votes->named |= !mention->posts.count && mention->person.last > mention->person.first;
	for (uint32_t p = 0; p < mention->posts.count; p++) {
		const struct post_phrase *post = &mention->posts.at[p];
		bool named = mention->person.last > mention->person.first;
		bool begins = !votes->met && named;
		if (begins) {
			votes->met = true;
			/* whose officials need no state, speaks of its own */
			votes->national |= post->of == NONE &&
					   holder_is_national(post);
			if (post->of == NONE)
				weigh_known(store, votes, index, post);
		}
		if (post->of == NONE) {
			votes->national |= frames_text(paragraph_of(
						   store, mention->range.first)) &&
					   single_post(post);
			continue;
		}
		const struct entry *entry = store->mentions->at[post->of].entry;
		if (mention->rule && !strcmp(mention->rule, "head of diplomacy"))
			vote(votes, state_of_entry(store, entry), WEIGHT_DIPLOMACY);
		weigh_other(store, votes, mention, post);
		if (!begins)
			continue;
		if (votes->first == NONE && !votes->named)
			vote(votes, state_of_entry(store, entry), WEIGHT_FIRST_OFFICIAL);
		if (is_international(entry))
			votes->international = true;
	}
}

struct claim {
	const void *title;
	uint32_t state;        /* NONE where the phrase names no holder */
	struct range person;
};

/* The state of the city that a token's sentence names before it. */
static uint32_t state_of_place(struct store *store, uint32_t token)
{
	uint32_t sentence = store_sentence(store, token);
	for (uint32_t i = token, n = 0;
	     i-- > 0 && n < STORE_LOOK_BACK && store_sentence(store, i) == sentence; n++) {
		uint32_t mention = store->mentions->outermost[i];
		if (mention != NONE && store->mentions->at[mention].kind == MENTION_CITY)
			return state_of_mention(store, mention);
	}
	return NONE;
}

/* "Foreign Secretary Shringla", introduced as the "Foreign Secretary of India" */
static bool is_explicit_elsewhere(const struct store *store, const struct claim *claims,
				  uint32_t count, const struct claim *claim)
{
	for (uint32_t i = 0; i < count; i++)
		if (claims[i].state != NONE && claims[i].title == claim->title &&
		    share_a_word(store, claims[i].person, claim->person))
			return true;
	return false;
}

static void weigh_conflicts(struct store *store, struct votes *votes)
{
	struct claim *claims = arena_take(store->arena, PHRASES_COMPARED * sizeof *claims);
	uint32_t count = 0;
	for (uint32_t i = 0; i < store->mentions->count; i++) {
		const struct mention *mention = &store->mentions->at[i];
		if (mention->kind != MENTION_OFFICIAL ||
		    mention->person.first == mention->person.last)
			continue;
		for (uint32_t p = 0; p < mention->posts.count; p++)
			if (single_post(&mention->posts.at[p]) &&
			    mention->posts.at[p].status == TENURE_CURRENT &&
			    count < PHRASES_COMPARED)
				claims[count++] = (struct claim){
					single_post(&mention->posts.at[p]),
					state_of_mention(store, mention->posts.at[p].of),
					mention->person
				};
	}
	for (uint32_t a = 0; a < count; a++)
		for (uint32_t b = 0; b < count; b++)
			if (claims[a].state != NONE && claims[b].state == NONE &&
			    !is_explicit_elsewhere(store, claims, count, &claims[b]) &&
			    claims[a].title == claims[b].title &&
			    !share_a_word(store, claims[a].person, claims[b].person)) {
				vote(votes, claims[a].state, WEIGHT_CONFLICT);
				b = count;
			} else if (a < b && claims[a].state == NONE &&
				   claims[b].state == NONE &&
				   claims[a].title == claims[b].title &&
				   !share_a_word(store, claims[a].person,
						 claims[b].person)) {
				/* two foreign ministers of no named state: the
				 * other one is of the place where they met */
				vote(votes, state_of_place(store, claims[b].person.first),
				     WEIGHT_VISITED);
				b = count;
			}
}

/* Whether an event of travelling begins at a token. */
static bool tells_of_visit(const struct store *store, uint32_t token)
{
	struct match match;
	return lexicon_match(store->lexicon, store->text, token, 1u << ENTRY_EVENT, &match,
			     1) &&
	       match.form->entry->type && !strcmp(match.form->entry->type, "visit");
}

/* "will travel to Fiji", "arrived in Vanuatu", "is visiting the Lao PDR" */
static bool is_travelled_to(const struct store *store, const struct mention *mention)
{
	uint32_t first = mention->range.first;
	if (first && store_classes(store, first - 1) & WORD_ARTICLE)
		first--;
	if (first && tells_of_visit(store, first - 1))
		return true;
	if (!first || (!store_word_is(store, first - 1, "to") &&
		       !store_word_is(store, first - 1, "in")))
		return false;
	for (uint32_t i = first - 1, n = 0; i-- > 0 && n < 5; n++)
		if (tells_of_visit(store, i))
			return true;
	return false;
}

static void add_visited(struct store *store, uint32_t state)
{
	for (uint32_t i = 0; i < store->visited.count; i++)
		if (store->visited.at[i] == state)
			return;
	*vector_add(&store->visited, store->arena) = state;
}

/* "Foreign Minister concludes Fiji visit": where an official of no named state
 * goes is not home; "Visit of the Minister of Malta to Kazakhstan" tells
 * nothing of the kind. */
static void weigh_visit(struct store *store, struct votes *votes, uint32_t index)
{
	const struct mention *mention = &store->mentions->at[index];
	const struct paragraph *paragraph = paragraph_of(store, mention->range.first);
	bool visit = false, own = false;
	uint32_t guest = NONE;
	if (mention->inside == NONE && is_travelled_to(store, mention)) {
		add_visited(store, state_of_mention(store, index));
		if (votes->first != NONE)
			vote(votes, state_of_mention(store, index), WEIGHT_FOREIGN);
	}
	if (paragraph->kind != PARAGRAPH_TITLE || mention->inside != NONE ||
	    paragraph->last - paragraph->first > HEADLINE_LENGTH)
		return;
	for (uint32_t i = paragraph->first; i < paragraph->last; i++) {
		visit |= store_word_is(store, i, "visit") ||
			 store_word_is(store, i, "visits") ||
			 store_word_is(store, i, "trip") ||
			 store_word_is(store, i, "tour");
		uint32_t at = store->mentions->outermost[i];
		if (at == NONE || store->mentions->at[at].kind != MENTION_OFFICIAL)
			continue;
		const struct post_phrase_list *posts = &store->mentions->at[at].posts;
		own |= posts->count && posts->at[0].of == NONE;
		if (posts->count && posts->at[0].of != NONE)
			guest = state_of_mention(store, posts->at[0].of);
	}
	/* "Minister X in Estonia" */
	uint32_t token = mention->range.first;
	bool in = token && (store_word_is(store, token - 1, "in") ||
			    store_word_is(store, token - 1, "to"));
	if (own && (visit || in))
		vote(votes, state_of_mention(store, index), WEIGHT_VISITED);
	else if (visit && guest != NONE && token &&
		 (store_word_is(store, token - 1, "to") ||
		  store_word_is(store, token - 2, "to"))) {
		/* "Visit of the Foreign Secretary of India to the Maldives" */
		vote(votes, state_of_mention(store, index), WEIGHT_HOST);
		vote(votes, guest, -WEIGHT_HOST);
	}

}

/* Whether the last verb before a token tells what is its subject's own, rather
 * than what he thinks of others: "reaffirmed U.S. support", not "welcomed U.S.
 * support". */
static bool is_voiced(const struct store *store, uint32_t token)
{
	static const char *const others[] = { "thank", "congratulate", "welcome",
					      "praise", "condemn", "request",
					      "appreciate", "note", "acknowledge" };
	uint32_t sentence = store_sentence(store, token);
	struct match match;
	for (uint32_t i = token, n = 0;
	     i-- > 0 && n < 12 && store_sentence(store, i) == sentence; n++) {
		if (store->mentions->outermost[i] != NONE ||
		    !lexicon_match(store->lexicon, store->text, i, 1u << ENTRY_VERB,
				   &match, 1))
			continue;
		const char *force = match.form->entry->type;
		for (size_t k = 0; force && k < sizeof others / sizeof *others; k++)
			if (!strcmp(force, others[k]))
				return false;
		return true;
	}
	return false;
}

/* "The Minister reaffirmed U.S. support": whose commitment somebody voices, of
 * that state he is. */
static void weigh_stance(struct store *store, struct votes *votes, uint32_t index)
{
	const struct mention *mention = &store->mentions->at[index];
	uint32_t behind = mention->range.last;
	if (store->text->tokens.at[behind].kind == TOKEN_POSSESSIVE)
		behind++;
	if (store_classes(store, behind) & (WORD_ADVERB | WORD_COMMON) &&
	    !(store_classes(store, behind) & WORD_STANCE))
		behind++;
	/* "support for Ukraine's efforts" */
	uint32_t before = mention->range.first;
	if (before && store_classes(store, before - 1) & WORD_ARTICLE)
		before--;
	if (mention->inside != NONE || !(store_classes(store, behind) & WORD_STANCE) ||
	    (before && store_classes(store, before - 1) & WORD_PREPOSITION))
		return;
	if (is_voiced(store, mention->range.first))
		vote(votes, state_of_mention(store, index), WEIGHT_STANCE);
}

/* "X stated that Israel is opposed ...", "“Ireland is engaged": for whom somebody
 * speaks. */
static void weigh_subject(struct store *store, struct votes *votes, uint32_t index)
{
	const struct mention *mention = &store->mentions->at[index];
	uint32_t first = mention->range.first;
	if (first && store_classes(store, first - 1) & WORD_ARTICLE)
		first--;
	if (votes->first == NONE || first < 2 || mention->inside != NONE ||
	    mention->role >= FORM_ADJECTIVE)
		return;
	struct match match;
	bool that = store_word_is(store, first - 1, "that") &&
		    lexicon_match(store->lexicon, store->text, first - 2, 1u << ENTRY_VERB,
				  &match, 1);
	bool quoted = store->text->tokens.at[first - 1].kind == TOKEN_QUOTE_OPEN &&
		      store->text->tokens.at[first].quote != NONE;
	if (that || quoted)
		vote(votes, state_of_mention(store, index), WEIGHT_SUBJECT);
}

/* "Statement by Minister X on the attack against Y": what a headline tells of,
 * where it does not say whose minister he is, is abroad. */
static void weigh_topic(struct store *store, struct votes *votes, uint32_t index)
{
	const struct mention *mention = &store->mentions->at[index];
	const struct paragraph *paragraph = paragraph_of(store, mention->range.first);
	if (paragraph->kind != PARAGRAPH_TITLE || mention->inside != NONE ||
	    votes->first == NONE ||
	    store->mentions->at[votes->first].range.first < paragraph->first ||
	    store->mentions->at[votes->first].range.first >= mention->range.first ||
	    mention->range.first - paragraph->first > HEADLINE_LENGTH)
		return;
	for (uint32_t i = mention->range.first; i-- > paragraph->first;)
		if (store_word_is(store, i, "on")) {
			vote(votes, state_of_mention(store, index), WEIGHT_TOPIC);
			return;
		}
}

/* "Today, the United States strongly condemns": for whom a minister of no named
 * state speaks. */
static void weigh_act(struct store *store, struct votes *votes, uint32_t index)
{
	const struct mention *mention = &store->mentions->at[index];
	uint32_t first = mention->range.first, verb = mention->range.last;
	if (first && store_classes(store, first - 1) & WORD_ARTICLE)
		first--;
	const struct sentence *sentence =
		&store->text->sentences.at[store_sentence(store, first)];
	if ((votes->first == NONE && !votes->spoken) || mention->inside != NONE ||
	    mention->role >= FORM_ADJECTIVE || first > sentence->first + 3)
		return;
	verb += (store_classes(store, verb) & WORD_ADVERB) != 0;
	struct match match;
	struct str word = text_token(store->text, verb);
	bool past = word.length > 2 && !memcmp(word.at + word.length - 2, "ed", 2);
	if (verb < sentence->last && !past &&
	    lexicon_match(store->lexicon, store->text, verb, 1u << ENTRY_VERB, &match, 1))
		vote(votes, state_of_mention(store, index), WEIGHT_ACTS);
}

/* "Poland and Japan sign ...": who a headline begins with, but not whose
 * official: "South Africa's Deputy President visits". */
static bool begins_headline(const struct store *store, const struct mention *mention)
{
	const struct paragraph *paragraph = paragraph_of(store, mention->range.first);
	uint32_t first = paragraph->first;
	first += (store_classes(store, first) & WORD_ARTICLE) != 0;
	return paragraph->kind == PARAGRAPH_TITLE && mention->range.first == first &&
	       mention->inside == NONE;
}

/* "U.S.-Japan relations", "Kenya and Poland": of two states side by side, of
 * which one is others', the other is home. */
static void weigh_pair(struct store *store, struct votes *votes, uint32_t index)
{
	const struct mention *a = &store->mentions->at[index];
	uint32_t between = a->range.last;
	if (a->inside != NONE || index + 1 == store->mentions->count)
		return;
	const struct mention *b = &store->mentions->at[index + 1];
	if (store->text->tokens.at[between].kind == TOKEN_HYPHEN ||
	    store_classes(store, between) & WORD_COORDINATOR)
		between++;
	else
		return;
	between += (store_classes(store, between) & WORD_ARTICLE) != 0;
	if (b->kind != MENTION_STATE || b->inside != NONE || b->range.first != between)
		return;
	uint32_t one = state_of_mention(store, index);
	uint32_t other = state_of_mention(store, index + 1);
	if (votes->foreign[one] != votes->foreign[other])
		vote(votes, votes->foreign[one] ? other : one, WEIGHT_PAIR);
}

/* Posts of a government, those of its staff among them. */
static bool is_of_government(const struct post_phrase *post)
{
	static const char *const staff[] = { "security-official", "presidential-staff",
					     "government-staff", "spokesperson" };
	for (size_t i = 0; post->entry && post->entry->type &&
			   i < sizeof staff / sizeof *staff; i++)
		if (!strcmp(post->entry->type, staff[i]))
			return true;
	return holder_is_national(post) || title_has_word(post->title, "Adviser") ||
	       title_has_word(post->title, "Advisor");
}

/* The first official, where the text does not say of which state he is. */
static uint32_t find_first(const struct store *store)
{
	for (uint32_t i = 0; i < store->mentions->count &&
			     store->mentions->at[i].range.first < BEGINNING; i++) {
		const struct mention *mention = &store->mentions->at[i];
		if (mention->kind != MENTION_OFFICIAL || !mention->posts.count ||
		    mention->person.last == mention->person.first ||
		    mention->posts.at[0].status == TENURE_FORMER)
			continue;
		return mention->posts.at[0].of == NONE && !mention->counterpart &&
				       is_of_government(&mention->posts.at[0]) &&
				       !is_diplomat(&mention->posts.at[0])
			       ? i
			       : NONE;
	}
	return NONE;
}

/* Home has the posts of those who need no state named. */
static bool may_be_home(const struct store *store, const struct votes *votes,
			uint32_t state)
{
	static const char *const others[] = { "historical", "subnational",
					      "overseas-region" };
	const struct entry *entry = store_at(store, state)->entry;
	for (size_t i = 0; entry && i < sizeof others / sizeof *others; i++)
		if (!strcmp(entry->type, others[i]))
			return false;
	return votes->first == NONE ||
	       holder_may_be(store, state, &store->mentions->at[votes->first].posts.at[0]);
}

static void weigh_mentions(struct store *store, struct votes *votes)
{
	bool headline = true;
	for (uint32_t i = 0; i < store->mentions->count; i++) {
		const struct mention *mention = &store->mentions->at[i];
		switch (mention->kind) {
		case MENTION_ORGANIZATION:
			weigh_body(store, votes, i);
			break;
		case MENTION_STATE:
			if (headline && begins_headline(store, mention)) {
				vote(votes, state_of_mention(store, i), WEIGHT_HEADLINE);
				headline = false;
			}
			weigh_visit(store, votes, i);
			if (mention->kind == MENTION_STATE)
				weigh_stance(store, votes, i);
			if (mention->kind == MENTION_STATE)
				weigh_subject(store, votes, i);
			weigh_topic(store, votes, i);
			weigh_act(store, votes, i);
			/* fall through */
		case MENTION_CITY:
			weigh_place(store, votes, i);
			break;
		case MENTION_OFFICIAL:
			weigh_official(store, votes, i);
			weigh_accreditation(store, votes, i);
			weigh_head_of_ministry(store, votes, mention);
			break;
		default:
			break;
		}
	}
}

/* What speaks against home, for those who look for the state of a post. */
static void keep_others(struct store *store, const struct votes *votes, uint32_t room)
{
	store->others = arena_take(store->arena, room);
	store->others_count = room;
	for (uint32_t i = 0; i < room; i++)
		store->others[i] = votes->weight[i] < 0;
}

/* A state that the text speaks of again and again, and of hardly any other but
 * those that are others': what is left to who names only his own. */
static bool is_spoken_of(const struct store *store, const struct votes *votes,
			 uint32_t room, uint32_t state)
{
	uint32_t own = store_at(store, state)->mentions.count, all = 0;
	bool others = false;
	for (uint32_t i = 0; i < store->entities->list.count && i < room; i++)
		if (store_at(store, i)->kind == ENTITY_STATE) {
			others |= votes->weight[i] < 0;
			if (votes->weight[i] >= 0)
				all += store_at(store, i)->mentions.count;
		}
	/* beside a partner, it is no more than one of those talked of */
	return own >= MENTIONS_ENOUGH && own * 3 >= all * 2 && (!others || own == all);
}

/* The state with most weight, or NONE where none has any. */
static uint32_t heaviest(const struct store *store, const struct votes *votes,
			 uint32_t room, int *most)
{
	uint32_t best = NONE;
	*most = 0;
	for (uint32_t i = 0; i < store->entities->list.count && i < room; i++) {
		uint32_t mentions = store_at(store, i)->mentions.count;
		if (store_at(store, i)->kind != ENTITY_STATE || votes->weight[i] < -99 ||
		    !may_be_home(store, votes, i))
			continue;
		if (mentions > MENTIONS_COUNTED)
			mentions = MENTIONS_COUNTED;
		int weight = votes->weight[i] + WEIGHT_MENTION * (int)mentions;
		if (weight > *most) {
			*most = weight;
			best = i;
		}
	}
	return best;
}

uint32_t home_find(struct store *store)
{
	/* entities may still be added while we look: states that bodies are of */
	uint32_t room = store->entities->list.count + store->mentions->count * 4 + 16;
	struct votes votes = { .weight = arena_take(store->arena, room * sizeof(int)),
			       .foreign = arena_take(store->arena, room),
			       .host = arena_take(store->arena, room),
			       .bodies = arena_take(store->arena, room),
			       .first = find_first(store),
			       .letterhead = NONE };
	store->principal = votes.first;
	votes.spoken = is_spoken(store);
	weigh_mentions(store, &votes);
	for (uint32_t i = 0; i < store->mentions->count; i++)
		if (store->mentions->at[i].kind == MENTION_STATE)
			weigh_pair(store, &votes, i);
	if (!votes.letterheads)
		vote(&votes, votes.letterhead, WEIGHT_LETTERHEAD);
	weigh_conflicts(store, &votes);
	keep_others(store, &votes, room);
	int most;
	uint32_t best = heaviest(store, &votes, room, &most);
	if (best == NONE || most >= WEIGHT_LETTERHEAD)
		return best;
	if (votes.international)
		return NONE;
	if (votes.weight[best] >= (votes.national ? ENOUGH / 2 : ENOUGH))
		return best;
	return votes.national && is_spoken_of(store, &votes, room, best) ? best : NONE;
}
