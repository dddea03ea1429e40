/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/coref.h"

#include <string.h>
#include <strings.h>

#include "resolve/title.h"

static bool is_person(const struct store *store, uint32_t entity)
{
	return entity != NONE && store_at(store, entity)->kind == ENTITY_OFFICIAL;
}

/* ---- roles ---- */

/* Whether a title names a body: "Director-General for SPC". */
static bool names(const struct store *store, uint32_t body, const char *title)
{
	const struct entity *entity = store_at(store, body);
	if (entity->kind != ENTITY_ORGANIZATION)
		return false;
	if (strstr(title, entity->label))
		return true;
	for (uint32_t i = 0; i < entity->alt.count; i++)
		if (strlen(entity->alt.at[i]) > 2 && strstr(title, entity->alt.at[i]))
			return true;
	return false;
}

/* "Deputy Minister", "Vice President": the bare title is another's. */
static bool is_second(const char *title)
{
	return strcasestr(title, "deputy") || !strncasecmp(title, "vice", 4);
}

/* How well an official's tenure fits a role: 0 not at all. */
static int fit(const struct store *store, const struct tenure *tenure,
	       const struct post_phrase *role, uint32_t of)
{
	const struct entity *post = store_at(store, tenure->post);
	int score = 0;
	if (of != NONE && post->of != NONE && post->of != of &&
	    !names(store, of, post->label)) {
		/* "the head of the Foreign Ministry": the one whose ministry it is */
		if (store_at(store, of)->of != post->of || !post->entry ||
		    !strcasestr(store_at(store, of)->label, "ministry") ||
		    !strcasestr(post->label, "minister"))
			return 0;
		return strcasestr(role->title, "head") ? 3 : 0;
	}
	if (!title_stands_for(role->title, role->entry, post->label,
				     post->entry)) {
		bool stands = false;
		for (uint32_t i = 0; i < post->alt.count && !stands; i++)
			stands = title_stands_for(role->title, role->entry,
							 post->alt.at[i], NULL);
		if (!stands)
			return 0;
	}
	score = 2;
	/* "the Ambassador": the last one named, be his title longer or not */
	bool says_more = strchr(role->title, ' ') || strchr(role->title, '-');
	if (says_more && role->entry && role->entry == post->entry)
		score += 3;
	if (says_more && !strcasecmp(role->title, post->label))
		score += 2;
	if (of != NONE && post->of == of)
		score += 4;
	/* "the President" of a text is its own, be another one named nearer */
	if (of == NONE && post->of != NONE && post->of == store->entities->home)
		score += 1;
	if (is_second(post->label) && !is_second(role->title))
		score -= 1;
	if (tenure->status == TENURE_FORMER)
		score -= 1;
	return score;
}

/* The officials to choose among: those named before, the nearest first, then
 * those who come after. Returns how many; *before of them come before. */
static uint32_t candidates(const struct store *store, uint32_t index,
			   uint32_t *persons, uint32_t room, uint32_t *before)
{
	uint32_t count = 0;
	*before = 0;
	const struct mention_list *mentions = store->mentions;
	uint32_t last = mentions->count - index > STORE_LOOK_BACK
				? index + STORE_LOOK_BACK
				: mentions->count;
	for (uint32_t step = 1; step <= STORE_LOOK_BACK + last - index; step++) {
		uint32_t i;
		if (step <= STORE_LOOK_BACK) {
			if (step > index)
				continue;
			i = index - step;
		} else {
			i = index + (step - STORE_LOOK_BACK);
		}
		if (i >= last || mentions->at[i].kind != MENTION_OFFICIAL ||
		    mentions->at[i].person.first == mentions->at[i].person.last)
			continue;
		uint32_t person = store_meant(store, i);
		bool known = person == NONE;
		for (uint32_t k = 0; k < count && !known; k++)
			known = persons[k] == person;
		if (!known && count < room)
			persons[count++] = person;
		if (step <= STORE_LOOK_BACK)
			*before = count;
	}
	return count;
}

enum {
	PERSON_LIMIT = 24,
	OF_THE_SAME = 6 /* what fit gives for a title of the same state, or more */
};

static uint32_t person_in_role(const struct store *store, uint32_t index,
			       const struct post_phrase *role, uint32_t of)
{
	uint32_t persons[PERSON_LIMIT], best = NONE;
	uint32_t before, count = candidates(store, index, persons, PERSON_LIMIT, &before);
	int score = 0;
	for (uint32_t i = 0; i < count; i++) {
		const struct index_list *held = &store_at(store, persons[i])->tenures;
		/* those named only later serve where none before fits, or none
		 * whose post is known to be of the state that the role names */
		if (i == before && best != NONE && (of == NONE || score >= OF_THE_SAME))
			break;
		for (uint32_t t = 0; t < held->count; t++) {
			int fits = fit(store, &store->entities->tenures.at[held->at[t]],
				       role, of);
			if (fits > score) {
				best = persons[i];
				score = fits;
			}
		}
	}
	return best;
}

static void resolve_role(struct store *store, uint32_t index)
{
	const struct mention *mention = &store->mentions->at[index];
	for (uint32_t p = 0; p < mention->posts.count; p++) {
		const struct post_phrase *role = &mention->posts.at[p];
		uint32_t of = store_meant(store, role->of);
		uint32_t person = person_in_role(store, index, role, of);
		if (person != NONE) {
			store_point(store, index, person);
			return;
		}
	}
}

/* "his Ugandan counterpart", named elsewhere: the official of that state. */
static void resolve_peer(struct store *store, uint32_t index)
{
	uint32_t of = store_meant(store, store->mentions->at[index].owner);
	uint32_t persons[PERSON_LIMIT], before;
	uint32_t count = of == NONE ? 0
				    : candidates(store, index, persons, PERSON_LIMIT,
						 &before);
	for (uint32_t i = 0; i < count; i++) {
		const struct index_list *held = &store_at(store, persons[i])->tenures;
		for (uint32_t t = 0; t < held->count; t++) {
			const struct tenure *tenure =
				&store->entities->tenures.at[held->at[t]];
			if (store_at(store, tenure->post)->of != of ||
			    tenure->status == TENURE_FORMER)
				continue;
			store_point(store, index, persons[i]);
			return;
		}
	}
}

/* ---- pronouns ---- */

static bool gender_fits(const struct store *store, uint32_t person,
			enum gender gender)
{
	enum gender own = store_at(store, person)->gender;
	return own == GENDER_UNKNOWN || gender == GENDER_UNKNOWN || own == gender;
}

/* "his official visit to Astana": the state he travels to, which cannot be his
 * own; NONE for any other "his". */
static uint32_t state_visited(const struct store *store, uint32_t index)
{
	uint32_t token = store->mentions->at[index].range.last;
	uint32_t sentence = store_sentence(store, token - 1);
	bool visit = false;
	if (!(store_classes(store, token - 1) & WORD_POSSESSIVE))
		return NONE;
	for (uint32_t i = token; i < token + 8 && i < store->text->tokens.count &&
				 store_sentence(store, i) == sentence;
	     i++) {
		uint32_t mention = store->mentions->innermost[i];
		visit |= store_word_is(store, i, "visit") ||
			 store_word_is(store, i, "trip") ||
			 store_word_is(store, i, "tour");
		if (!visit || mention == NONE || !store->mentions->at[mention].entity_count)
			continue;
		uint32_t place = store->mentions->at[mention].entities[0];
		if (store_at(store, place)->kind == ENTITY_STATE)
			return place;
		if (store_at(store, place)->kind == ENTITY_CITY)
			return store_at(store, place)->place;
	}
	return NONE;
}

static bool is_of(const struct store *store, uint32_t person, uint32_t state)
{
	const struct index_list *held = &store_at(store, person)->tenures;
	for (uint32_t i = 0; state != NONE && i < held->count; i++) {
		uint32_t post = store->entities->tenures.at[held->at[i]].post;
		if (store_at(store, post)->of == state)
			return true;
	}
	return false;
}

/* An official of whom it is not known who he is, as the first words of a
 * sentence: "The President spoke with X. He …" is not X. Whom he appoints is
 * what the text goes on with. */
static bool begins_unknown(const struct store *store, uint32_t index,
			   uint32_t sentence)
{
	const struct mention *mention = &store->mentions->at[index];
	const struct sentence *at = &store->text->sentences.at[sentence];
	if (mention->kind != MENTION_OFFICIAL || mention->entity_count ||
	    mention->range.first != at->first)
		return false;
	for (uint32_t i = mention->range.last; i < at->last && i < at->first + 40; i++)
		if (store_classes(store, i) & WORD_APPOINTING ||
		    store_word_is(store, i, "appointment"))
			return false;
	return true;
}

enum { NOBODY_KNOWN = NONE - 1 };

/* The first official of a sentence, before a mention, of the gender, and not
 * of the state: its subject, as a rule. NOBODY_KNOWN where that is somebody of
 * whom nothing is known. */
static uint32_t subject_of_sentence(const struct store *store, uint32_t sentence,
				    uint32_t before, enum gender gender,
				    uint32_t not_of)
{
	uint32_t found = NONE;
	for (uint32_t i = before, n = 0; i-- > 0 && n < STORE_LOOK_BACK; n++) {
		const struct mention *mention = &store->mentions->at[i];
		uint32_t at = store_sentence(store, mention->range.first);
		if (at < sentence)
			break;
		if (at > sentence || mention->inside != NONE ||
		    (mention->kind != MENTION_OFFICIAL && mention->kind != MENTION_PRONOUN))
			continue;
		if (begins_unknown(store, i, sentence))
			return NOBODY_KNOWN;
		uint32_t person = store_meant(store, i);
		if (mention->entity_count == 1 && is_person(store, person) &&
		    gender_fits(store, person, gender) &&
		    !is_of(store, person, not_of))
			found = person;
	}
	return found;
}

/* The last official of a sentence before a mention, who is not another one. */
static uint32_t last_of_sentence(const struct store *store, uint32_t sentence,
				 uint32_t before, uint32_t not)
{
	for (uint32_t i = before, n = 0; i-- > 0 && n < STORE_LOOK_BACK; n++) {
		const struct mention *mention = &store->mentions->at[i];
		uint32_t at = store_sentence(store, mention->range.first);
		if (at < sentence)
			break;
		uint32_t person = store_meant(store, i);
		if (at == sentence && mention->kind == MENTION_OFFICIAL &&
		    is_person(store, person) && person != not &&
		    gender_fits(store, person, GENDER_MALE))
			return person;
	}
	return NONE;
}

/* "thanked him": not who thanks, as a rule the subject; somebody else of the
 * sentence or of the two before. */
static void resolve_him(struct store *store, uint32_t index)
{
	uint32_t sentence =
		store_sentence(store, store->mentions->at[index].range.first);
	uint32_t subject = subject_of_sentence(store, sentence, index,
					       GENDER_UNKNOWN, NONE);
	for (uint32_t back = 0; back < 3 && back <= sentence; back++) {
		uint32_t person = last_of_sentence(store, sentence - back, index,
						   subject);
		if (person == NONE)
			continue;
		store_point(store, index, person);
		return;
	}
}

static void resolve_person_pronoun(struct store *store, uint32_t index)
{
	const struct mention *mention = &store->mentions->at[index];
	uint32_t sentence = store_sentence(store, mention->range.first);
	uint32_t not_of = state_visited(store, index);
	if (store_word_is(store, mention->range.first, "him")) {
		resolve_him(store, index);
		return;
	}
	for (uint32_t back = 0; back < 6 && back <= sentence; back++) {
		uint32_t person = subject_of_sentence(store, sentence - back, index,
						      mention->gender, not_of);
		if (person == NONE)
			continue;
		if (person == NOBODY_KNOWN)
			return;
		store_point(store, index, person);
		/* "X called Y to congratulate her" does not tell what X is */
		if (store_at(store, person)->gender == GENDER_UNKNOWN &&
		    (store_word_is(store, mention->range.first, "he") ||
		     store_word_is(store, mention->range.first, "she")))
			store_at(store, person)->gender = mention->gender;
		return;
	}
}

/* "it", "its": the body or state that the sentence, or the one before it,
 * begins with. */
static void resolve_it(struct store *store, uint32_t index)
{
	uint32_t sentence = store_sentence(store,
					   store->mentions->at[index].range.first);
	uint32_t found = NONE, at_sentence = NONE;
	for (uint32_t i = index, n = 0; i-- > 0 && n < STORE_LOOK_BACK; n++) {
		const struct mention *mention = &store->mentions->at[i];
		uint32_t at = store_sentence(store, mention->range.first);
		if (at + 2 <= sentence || (at_sentence != NONE && at < at_sentence))
			break;
		uint32_t entity = store_meant(store, i);
		if (entity == NONE || mention->inside != NONE ||
		    (mention->kind != MENTION_ORGANIZATION && mention->kind != MENTION_STATE))
			continue;
		found = entity;
		at_sentence = at;
	}
	if (found != NONE)
		store_point(store, index, found);
}

/* ---- groups ---- */

static bool is_head(const struct store *store, uint32_t person)
{
	const struct index_list *held = &store_at(store, person)->tenures;
	for (uint32_t t = 0; t < held->count; t++) {
		const struct tenure *tenure = &store->entities->tenures.at[held->at[t]];
		const struct entry *entry = store_at(store, tenure->post)->entry;
		if (tenure->status != TENURE_FORMER && entry && entry->type &&
		    (!strcmp(entry->type, "head-of-state") ||
		     !strcmp(entry->type, "head-of-government")))
			return true;
	}
	return false;
}

static bool has_minister_post(const struct store *store, uint32_t person,
			      const char *head)
{
	const struct index_list *held = &store_at(store, person)->tenures;
	for (uint32_t t = 0; t < held->count; t++) {
		const struct tenure *tenure = &store->entities->tenures.at[held->at[t]];
		if (tenure->status != TENURE_FORMER &&
		    strcasestr(store_at(store, tenure->post)->label, head))
			return true;
	}
	return false;
}

/* What the members of a group must be, by its head noun. */
struct wanted {
	const char *head;  /* a word of the post, or NULL */
	bool heads;        /* of state or government */
	bool states;
	bool nobody;       /* a group that names nobody of the text */
	bool all;          /* nobody, but where they are counted: "all three" */
	bool others;       /* nobody, where they are somebody's: "his colleagues" */
	uint32_t count;    /* 0: not said */
};

static struct wanted wanted_members(const struct store *store,
				    const struct mention *mention)
{
	static const struct {
		const char *word;
		struct wanted adds;
	} words[] = {
		{ "ministers", { .head = "minister" } },
		{ "presidents", { .head = "president" } },
		{ "countries", { .states = true } },
		{ "states", { .states = true } },
		{ "nations", { .states = true } },
		{ "governments", { .states = true } },
		{ "peoples", { .states = true } },
		{ "delegations", { .states = true } },
		{ "heads", { .heads = true } },
		{ "leaders", { .heads = true } },
		{ "signatories", { .nobody = true } },
		{ "members", { .nobody = true } },
		{ "guests", { .nobody = true } },
		{ "partners", { .nobody = true } },
		{ "organizations", { .nobody = true } },
		{ "authorities", { .nobody = true } },
		{ "ambassadors", { .nobody = true } },
		{ "envoys", { .nobody = true } },
		{ "government", { .nobody = true } },
		{ "delegation", { .nobody = true } },
		{ "interlocutors", { .others = true } },
		{ "counterparts", { .others = true } },
		{ "colleagues", { .others = true } },
		{ "negotiators", { .nobody = true } },
		{ "teams", { .nobody = true } },
		{ "other", { .nobody = true } },
		{ "several", { .nobody = true } },
		{ "some", { .nobody = true } },
		{ "many", { .nobody = true } },
		{ "various", { .nobody = true } },
		{ "all", { .all = true } },
		{ "two", { .count = 2 } },
		{ "both", { .count = 2 } },
		{ "three", { .count = 3 } },
		{ "four", { .count = 4 } },
		{ "five", { .count = 5 } },
		{ "six", { .count = 6 } },
		{ "seven", { .count = 7 } },
	};
	struct wanted wanted = { 0 };
	for (uint32_t i = mention->range.first; i < mention->range.last; i++) {
		for (size_t w = 0; w < sizeof words / sizeof *words; w++) {
			const struct wanted *adds = &words[w].adds;
			if (!store_word_is(store, i, words[w].word))
				continue;
			wanted.head = adds->head ? adds->head : wanted.head;
			wanted.count = adds->count ? adds->count : wanted.count;
			wanted.heads |= adds->heads;
			wanted.states |= adds->states;
			wanted.nobody |= adds->nobody;
			wanted.all |= adds->all;
			wanted.others |= adds->others;
		}
		wanted.all &= !store_word_is(store, i, "participants");
	}
	wanted.nobody |= wanted.all && !wanted.count;
	wanted.nobody |= wanted.others && store_classes(store, mention->range.first) &
						  WORD_POSSESSIVE;
	return wanted;
}

/* "civil rights leaders", "the opposition leaders": a class of people. "The two
 * leaders", and those of "the annual leaders’ meeting", are those of the text. */
static bool is_class(const struct store *store, const struct mention *mention)
{
	static const char *const pointing[] = { "new", "respective", "former", "same", "trilateral",
						"current", "visiting", "present",
						"state", "world", NULL };
	uint32_t next = mention->range.last;
	if (next < store->text->tokens.count &&
	    store->text->tokens.at[next].kind == TOKEN_POSSESSIVE)
		return false;
	for (uint32_t i = mention->range.first; i < mention->range.last; i++) {
		uint64_t classes = store_classes(store, i);
		bool points = classes & (WORD_ARTICLE | WORD_DETERMINER | WORD_NUMBER |
					 WORD_POSSESSIVE | WORD_ORDINAL | WORD_PRONOUN_THEY);
		if (store_word_is(store, i, "leaders") || store_word_is(store, i, "heads"))
			return false;
		for (int w = 0; pointing[w] && !points; w++)
			points = store_word_is(store, i, pointing[w]);
		if (!points)
			return true;
	}
	return false;
}

enum { MEMBER_LIMIT = 12 };

struct members {
	uint32_t at[MEMBER_LIMIT];
	uint32_t count;
};

static void add_member(struct members *members, uint32_t entity)
{
	for (uint32_t i = 0; i < members->count; i++)
		if (members->at[i] == entity)
			return;
	if (members->count < MEMBER_LIMIT)
		members->at[members->count++] = entity;
}

/* The officials (or states) of the last sentence before that has several, or
 * gathered over the sentences before where none has. */
static void gather(const struct store *store, uint32_t index,
		   const struct wanted *wanted, struct members *members)
{
	struct members here = { .count = 0 };
	uint32_t sentence = NONE;
	uint32_t need = wanted->count ? wanted->count : 2;
	for (uint32_t i = index, n = 0; i-- > 0 && n < STORE_LOOK_BACK; n++) {
		const struct mention *mention = &store->mentions->at[i];
		uint32_t at = store_sentence(store, mention->range.first);
		if (at != sentence) {
			if (here.count >= need) {
				*members = here;
				return;
			}
			here.count = 0;
			sentence = at;
		}
		for (uint32_t e = 0; e < mention->entity_count; e++) {
			uint32_t entity = mention->entities[e];
			enum entity_kind kind = store_at(store, entity)->kind;
			if (wanted->states ? kind != ENTITY_STATE
					   : kind != ENTITY_OFFICIAL)
				continue;
			if (!wanted->states &&
			    (!store_at(store, entity)->named ||
			     (mention->inside != NONE) ||
			     (wanted->heads && !is_head(store, entity)) ||
			     (wanted->head &&
			      !has_minister_post(store, entity, wanted->head))))
				continue;
			add_member(&here, entity);
			if (members->count < need)
				add_member(members, entity);
		}
	}
	if (here.count >= need)
		*members = here;
}

/* Persons give way to the states that their posts are of. */
static void states_of(const struct store *store, struct members *members)
{
	struct members persons = *members;
	members->count = 0;
	for (uint32_t i = 0; i < persons.count; i++) {
		const struct index_list *held = &store_at(store, persons.at[i])->tenures;
		for (uint32_t t = 0; t < held->count; t++) {
			uint32_t post = store->entities->tenures.at[held->at[t]].post;
			uint32_t of = store_at(store, post)->of;
			if (of == NONE || store_at(store, of)->kind != ENTITY_STATE)
				continue;
			add_member(members, of);
			break;
		}
	}
}

/* "The sides", once more: as it was understood before. */
static bool copy_same_group(struct store *store, uint32_t index)
{
	const struct mention_list *mentions = store->mentions;
	uint32_t word = store->text->tokens.at[mentions->at[index].range.last - 1].word;
	if (mentions->at[index].kind != MENTION_GROUP || !word)
		return false;
	for (uint32_t i = index, n = 0; i-- > 0 && n < STORE_LOOK_BACK; n++) {
		const struct mention *other = &mentions->at[i];
		if (other->kind != MENTION_GROUP || other->entity_count < 2 ||
		    store->text->tokens.at[other->range.last - 1].word != word)
			continue;
		for (uint32_t e = 0; e < other->entity_count; e++)
			store_point(store, index, other->entities[e]);
		return true;
	}
	return false;
}

/* "our two former Prime Ministers – X and Y": those whom a dash or a colon
 * names. Returns whether there are two or more. */
static bool name_members(struct store *store, uint32_t index)
{
	const struct mention_list *mentions = store->mentions;
	struct members members = { .count = 0 };
	uint32_t at = mentions->at[index].range.last;
	if (!store_word_is(store, at, "–") && !store_word_is(store, at, "—") &&
	    !store_word_is(store, at, "-") && !store_word_is(store, at, ":"))
		return false;
	at++;
	for (uint32_t i = index + 1; i < mentions->count; i++) {
		const struct mention *mention = &mentions->at[i];
		uint32_t entity = store_meant(store, i);
		if (mention->inside != NONE)
			continue;
		if (mention->range.first != at || mention->kind != MENTION_OFFICIAL ||
		    entity == NONE)
			break;
		add_member(&members, entity);
		at = mention->range.last;
		while (store_word_is(store, at, ",") || store_word_is(store, at, "and"))
			at++;
	}
	for (uint32_t i = 0; i < members.count && members.count > 1; i++)
		store_point(store, index, members.at[i]);
	return members.count > 1;
}

static void resolve_group(struct store *store, uint32_t index)
{
	const struct mention *mention = &store->mentions->at[index];
	uint32_t owner = store_meant(store, mention->owner);
	uint32_t named = 0;
	if (mention->owner != NONE && owner != NONE) {
		store_point(store, index, owner);
		return;
	}
	/* "the foreign ministers of Iceland, Estonia and Latvia" */
	for (uint32_t i = index + 1; i < store->mentions->count &&
				     store->mentions->at[i].inside == index;
	     i++) {
		uint32_t entity = store_meant(store, i);
		if (entity != NONE) {
			store_point(store, index, entity);
			named++;
		}
	}
	if (named || name_members(store, index))
		return;
	struct wanted wanted = wanted_members(store, mention);
	struct members members = { .count = 0 };
	if (wanted.nobody || (wanted.heads && is_class(store, mention)))
		return;
	bool ministers = wanted.head != NULL, heads = wanted.heads;
	gather(store, index, &wanted, &members);
	if (members.count < 2 && wanted.states) {
		/* the states whose officials the text has named */
		wanted.states = false;
		members.count = 0;
		gather(store, index, &wanted, &members);
		states_of(store, &members);
	} else if (members.count < 2) {
		wanted.head = NULL;
		wanted.heads = false;
		members.count = 0;
		gather(store, index, &wanted, &members);
	}
	if (members.count < 2 && !wanted.states && !ministers) {
		/* "Both sides": of a text that names two states alone */
		wanted.states = true;
		members.count = 0;
		gather(store, index, &wanted, &members);
		if ((members.count > 2 || heads) && members.count != wanted.count)
			members.count = 0;
	}
	if (members.count < 2 && copy_same_group(store, index))
		return;
	if (members.count < 2)
		return;
	for (uint32_t i = 0; i < members.count; i++)
		store_point(store, index, members.at[i]);
}

/* The group that begins one of the last two sentences, NONE where none does. */
static uint32_t group_in_front(const struct store *store, uint32_t index)
{
	const struct mention_list *mentions = store->mentions;
	uint32_t own = store_sentence(store, mentions->at[index].range.first);
	uint32_t first = NONE;
	for (uint32_t i = index, n = 0; i-- > 0 && n < STORE_LOOK_BACK; n++) {
		const struct mention *mention = &mentions->at[i];
		uint32_t sentence = store_sentence(store, mention->range.first);
		if (sentence + 1 < own)
			break;
		if (mention->inside == NONE && mention->kind != MENTION_DATE &&
		    mention->kind != MENTION_PRONOUN)
			first = i;
	}
	return first != NONE && mentions->at[first].kind == MENTION_GROUP ? first : NONE;
}

/* "they": the group that acts before; else the persons named last. */
static void resolve_they(struct store *store, uint32_t index)
{
	uint32_t group = group_in_front(store, index);
	if (group == NONE || store->mentions->at[group].entity_count == 1) {
		resolve_group(store, index);
		return;
	}
	const struct mention *before = &store->mentions->at[group];
	for (uint32_t e = 0; e < before->entity_count; e++)
		store_point(store, index, before->entities[e]);
}

void coref_resolve(struct store *store)
{
	for (uint32_t i = 0; i < store->mentions->count; i++) {
		const struct mention *mention = &store->mentions->at[i];
		if (mention->entity_count)
			continue;
		switch (mention->kind) {
		case MENTION_OFFICIAL:
			if (mention->posts.count)
				resolve_role(store, i);
			else
				resolve_peer(store, i);
			break;
		case MENTION_PRONOUN:
			if (mention->gender != GENDER_UNKNOWN)
				resolve_person_pronoun(store, i);
			else if (store_classes(store, mention->range.first) &
					 WORD_PRONOUN_IT ||
				 store_word_is(store, mention->range.first, "its"))
				resolve_it(store, i);
			else if (store_classes(store, mention->range.first) &
				 WORD_PRONOUN_THEY)
				resolve_they(store, i);
			break;
		case MENTION_GROUP:
			resolve_group(store, i);
			break;
		default:
			break;
		}
	}
}
