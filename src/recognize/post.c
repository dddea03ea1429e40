/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/post.h"

#include <string.h>

#include "base/buffer.h"
#include "recognize/body.h"
#include "recognize/name.h"
#include "recognize/phrase.h"
#include "recognize/portfolio.h"

enum { MODIFIER_LIMIT = 8, COMPLEMENT_LIMIT = 4, POST_LIMIT = 6 };

/* The stretches of text that make up the bare title. */
struct title {
	struct range pieces[COMPLEMENT_LIMIT + 1];
	uint32_t count;
};

static void add_piece(struct title *title, uint32_t first, uint32_t last)
{
	if (title->count && title->pieces[title->count - 1].last == first)
		title->pieces[title->count - 1].last = last;
	else if (title->count < COMPLEMENT_LIMIT + 1)
		title->pieces[title->count++] = (struct range){ first, last };
}

static char *title_text(const struct scan *scan, const struct title *title)
{
	struct buffer text;
	buffer_init(&text);
	for (uint32_t i = 0; i < title->count; i++) {
		if (i)
			buffer_add_char(&text, ' ');
		buffer_add_text(&text, scan_text(scan, title->pieces[i]));
	}
	char *copy = arena_copy(scan->arena, text.at, text.length);
	buffer_release(&text);
	return copy;
}

uint32_t post_skip_status(const struct scan *scan, uint32_t at,
			  enum tenure_status *status)
{
	uint32_t i = at;
	while (scan_classes(scan, i) & WORD_FORMER && i < at + 3) {
		*status = TENURE_FORMER;
		i++;
		if (scan_kind(scan, i) == TOKEN_HYPHEN) /* ex-President */
			i++;
	}
	return i;
}

/* "Welcoming Minister X, ...", "Sacked Minister Y", "Under President Z": the first word of a sentence
 * has its capital from there; one that may mean something else does. */
static bool begins_clause(const struct scan *scan, uint32_t at)
{
	uint64_t classes = scan_classes(scan, at);
	struct str word = text_token(scan->text, at);
	bool gerund = word.length > 5 && (!strncmp(word.at + word.length - 3, "ing", 3) ||
					  !strncmp(word.at + word.length - 2, "ed", 2));
	bool title = scan->titles[at + 1].last ||
		     scan_classes(scan, at + 1) & WORD_TITLE_HEAD;
	return title && scan_begins(scan, at) && !(classes & WORD_ORGANIZATION_HEAD) &&
	       (gerund || classes & (WORD_COMMON | WORD_ADVERB | WORDS_OF_GRAMMAR));
}

/* Words that may stand before the head: "First Deputy", "Homeland Security",
 * "foreign" in lower case before a head in lower case. */
static bool modifies(const struct scan *scan, uint32_t at)
{
	uint64_t classes = scan_classes(scan, at);
	/* "On Monday Foreign Minister X", "RAVN MEETS FOREIGN MINISTER" */
	if (classes & (WORD_WEEKDAY | WORD_MONTH))
		return false;
	/* "under President X", but "Under Secretary" */
	if (scan_is(scan, at, "under") && !scan_is(scan, at + 1, "secretary") &&
	    scan_kind(scan, at + 1) != TOKEN_HYPHEN)
		return false;
	const uint64_t modifiers = WORD_TITLE_MODIFIER | WORD_PORTFOLIO | WORD_ACTING |
				   WORD_ORDINAL;
	if (scan_capital(scan, at) && !scan_capitals_tell_nothing(scan, at))
		return classes & modifiers ||
		       (!scan->things[at].last && !begins_clause(scan, at));
	return classes & modifiers && scan_kind(scan, at) == TOKEN_WORD;
}

/* "SMS", once the text has said what it stands for. */
static const struct defined_title *defined_title(const struct scan *scan, uint32_t at)
{
	if (at >= scan->text->tokens.count ||
	    !(scan->text->tokens.at[at].flags & TOKEN_ALL_CAPS))
		return NULL;
	uint32_t found = map_find(&scan->defined, text_token(scan->text, at));
	return found == MAP_NONE ? NULL : &scan->titles_defined.at[found];
}

static void define_title(struct scan *scan, struct range abbreviation,
			 const struct post_phrase *post)
{
	if (abbreviation.last != abbreviation.first + 1)
		return;
	uint32_t next = scan->titles_defined.count;
	struct str word = text_token(scan->text, abbreviation.first);
	if (map_put(&scan->defined, word, next) == next)
		*vector_add(&scan->titles_defined, scan->arena) =
			(struct defined_title){ post->title, post->entry };
}

/* "Prime Cabinet Secretary" will be "the PCS", "External Affairs Minister" "the
 * EAM", without a word about it. */
static void define_initials(struct scan *scan, const struct title *title,
			    const struct post_phrase *post)
{
	char initials[6];
	uint32_t count = 0;
	struct range range = title->pieces[0];
	if (title->count != 1 || range.last - range.first > 5)
		return;
	for (uint32_t i = range.first; i < range.last; i++) {
		struct str word = text_token(scan->text, i);
		if (!scan_capital(scan, i) || word.length < 2 || word.at[0] < 'A' ||
		    word.at[0] > 'Z' ||
		    scan->text->tokens.at[i].flags & TOKEN_ALL_CAPS)
			return;
		initials[count++] = word.at[0];
	}
	if (count < 3)
		return;
	uint32_t next = scan->titles_defined.count;
	if (map_put(&scan->defined, (struct str){ initials, count }, next) == next)
		*vector_add(&scan->titles_defined, scan->arena) =
			(struct defined_title){ post->title, post->entry };
}

static bool is_head(const struct scan *scan, uint32_t at)
{
	return scan_kind(scan, at) == TOKEN_WORD &&
	       scan_classes(scan, at) & WORD_TITLE_HEAD;
}

/* "President of the National Assembly", "High Representative of the Union":
 * a title of the list that names its holder gives the holder to the grammar. */
static uint32_t without_holder(const struct scan *scan, uint32_t at, uint32_t last,
			       const struct entry *title)
{
	for (uint32_t i = at + 1; i < last; i++) {
		uint32_t word = scan_skip_article(scan, i + 1);
		if (!scan_is(scan, i, "of") || word >= last)
			continue;
		const struct hit *hit = &scan->things[word];
		if (hit->last >= last && hit->form->entry->kind == ENTRY_STATE)
			return i;
		/* "Secretary of the Treasury" is of a state */
		if (title->type && !strcmp(title->type, "minister"))
			continue;
		if (hit->last >= last && hit->form->entry->kind == ENTRY_ORGANIZATION)
			return i;
		if (word > i + 1 && scan_classes(scan, word) & WORD_ORGANIZATION_HEAD &&
		    (word + 1 == last || scan_is(scan, word + 1, "for")))
			return i;
	}
	return last;
}

/* "Foreign and European Affairs Minister", but not "Information and Second Minister",
 * where another title begins. */
static bool joins_fields(const struct scan *scan, uint32_t at)
{
	uint64_t next = scan_classes(scan, at + 1);
	return !(next & WORD_ORDINAL) &&
	       (next & WORD_PORTFOLIO || !(next & (WORD_TITLE_HEAD | WORD_TITLE_MODIFIER)));
}

/* "Assistant", "deputy": a head where no other one follows. */
static bool is_modifying_head(const struct scan *scan, uint32_t at)
{
	/* "Chief Medical Adviser" */
	bool field = scan_classes(scan, at + 1) & WORD_PORTFOLIO && is_head(scan, at + 2) &&
		     scan_capital(scan, at + 2) == scan_capital(scan, at);
	return is_head(scan, at) && scan_classes(scan, at) & WORD_TITLE_MODIFIER &&
	       scan_capital(scan, at) == scan_capital(scan, at + 1) &&
	       (field || is_head(scan, at + 1) || scan->titles[at + 1].last) &&
	       (scan->titles[at + 1].last > at + 2 ||
		!(scan_classes(scan, at + 1) & (WORD_TITLE_OR_NAME | WORD_HONORIFIC)));
}

/* The end of modifiers and head, or at. Sets *entry where titles.tsv has
 * them, *modified where words of no list stand before the head. */
static uint32_t parse_head(const struct scan *scan, uint32_t at,
			   const struct entry **entry, uint32_t *first)
{
	uint32_t i = at, unknown = 0;
	*entry = NULL;
	*first = at;
	while (i < at + MODIFIER_LIMIT && (i == at || scan_same_sentence(scan, at, i))) {
		if (scan_classes(scan, i) & WORD_TITLE_OR_NAME &&
		    ((i > at && !scan_classes(scan, i - 1) &&
		      scan_kind(scan, i - 1) == TOKEN_WORD) ||
		     (scan_kind(scan, i + 1) == TOKEN_HYPHEN &&
		      scan_capital(scan, i + 2) && !scan_classes(scan, i + 2))))
			return at;
		if (i == at && defined_title(scan, i))
			return i + 1;
		/* "Assistant State Secretary": a title before another modifies it */
		uint32_t next = scan->titles[i].last ? scan->titles[i].last : i + 1;
		if (is_modifying_head(scan, next - 1) && scan_same_sentence(scan, at, next)) {
			i = next;
			continue;
		}
		if (scan->titles[i].last) {
			const struct entry *title = scan->titles[i].form->entry;
			*entry = i == at ? title : NULL;
			return without_holder(scan, i, scan->titles[i].last, title);
		}
		/* "Replied State Department spokesman": a verb, and whose he is */
		struct str word = text_token(scan->text, i);
		if (i == at && scan_begins(scan, i) && !scan->things[i].last &&
		    word.length > 4 && !memcmp(word.at + word.length - 2, "ed", 2) &&
		    !(scan_classes(scan, i) & WORD_TITLE_MODIFIER) &&
		    scan_thing(scan, i + 1, ENTRY_ORGANIZATION))
			return at;
		/* "Justice and Equality Movement" begins with no judge */
		if (is_head(scan, i) && scan_thing(scan, i, ENTRY_ORGANIZATION) &&
		    scan->things[i].last > i + 1)
			return at;
		/* "Consulate General" is no general */
		if (is_head(scan, i))
			return i > at && scan_is(scan, i, "general") &&
					       scan_classes(scan, i - 1) & WORD_ORGANIZATION_HEAD
				       ? at
				       : i + 1;
		/* "Le Hong Lam Ambassador to Norway": several words of no list are
		 * a name */
		unknown += scan_capital(scan, i) &&
			   (!scan_classes(scan, i) ||
			    scan_classes(scan, i) & WORD_NAME_PARTICLE);
		if (!modifies(scan, i) || unknown > 1)
			return at;
		i++;
		while (scan_kind(scan, i) == TOKEN_HYPHEN ||
		       (scan_classes(scan, i) & WORD_COORDINATOR && i > at &&
			scan_classes(scan, i - 1) & WORD_PORTFOLIO &&
			joins_fields(scan, i)))
			i++;
	}
	return at;
}

bool post_begins(const struct scan *scan, uint32_t at)
{
	const struct entry *entry;
	enum tenure_status status;
	uint32_t first, i = post_skip_status(scan, at, &status);
	return parse_head(scan, i, &entry, &first) > i;
}

/* "Ambassador-designate", "Secretary General", "President-elect",
 * "Extraordinary and Plenipotentiary". */
static uint32_t parse_suffix(const struct scan *scan, uint32_t at,
			     enum tenure_status *status)
{
	uint32_t i = at;
	uint32_t word = scan_kind(scan, i) == TOKEN_HYPHEN ? i + 1 : i;
	if (scan_classes(scan, word) & WORD_DESIGNATE) {
		*status = TENURE_DESIGNATE;
		return word + 1;
	}
	if (scan_is(scan, word, "general") &&
	    (scan_capital(scan, word) || !scan_capital(scan, at - 1)))
		i = word + 1;
	if (scan_is(scan, i, "ad") && scan_is(scan, i + 1, "interim"))
		i += 2;
	/* "Minister-in-Charge", "Minister in charge of Trade Relations" */
	uint32_t in = scan_kind(scan, i) == TOKEN_HYPHEN ? i + 1 : i;
	uint32_t charge = scan_kind(scan, in + 1) == TOKEN_HYPHEN ? in + 2 : in + 1;
	if (scan_is(scan, in, "in") && scan_is(scan, charge, "charge"))
		i = charge + 1;
	if (scan_is(scan, i, "extraordinary") &&
	    scan_classes(scan, i + 1) & WORD_COORDINATOR &&
	    scan_is(scan, i + 2, "plenipotentiary"))
		i += 3;
	return i;
}

/* A state, a body or a city behind a preposition; its mention in *holder. */
static uint32_t parse_holder(struct scan *scan, uint32_t at, uint32_t *holder)
{
	uint32_t i = scan_skip_article(scan, at);
	/* "High Representative of the Union for Foreign Affairs": the field is
	 * the post's, not the Union's */
	if (i > at && scan_classes(scan, i) & WORD_ORGANIZATION_HEAD &&
	    !scan->things[i].last && scan_capital(scan, i) &&
	    scan_is(scan, i + 1, "for")) {
		*holder = scan_mention(scan, MENTION_ORGANIZATION,
				       (struct range){ at, i + 1 }, "head noun alone");
		scan->mentions->at[*holder].bare = true;
		return i + 1;
	}
	/* "of the current Ministerial Council", "of the Iranian delegation" */
	while (i < at + 3 && scan_classes(scan, i) & WORD_COMMON &&
	       !scan_capital(scan, i) && scan_capital(scan, i + 1))
		i++;
	uint32_t end = body_parse(scan, i, holder);
	if (end > i)
		return end;
	end = body_parse_bare(scan, at, holder);
	if (end > at)
		return end;
	const struct form *form = scan_thing(scan, i, ENTRY_STATE);
	if (!form)
		form = scan_thing(scan, i, ENTRY_PLACE);
	if (!form || form->role == FORM_ADJECTIVE || form->role == FORM_DEMONYM)
		return at;
	return scan_take_thing(scan, i, holder);
}

/* "of the Regional Delegation for East Asia of the ICRC": a body of no list
 * that is part of another one is the post's field; the other is its holder. */
static uint32_t take_holder(struct scan *scan, uint32_t at, uint32_t end,
			    uint32_t holder, struct post_phrase *post,
			    struct title *title)
{
	const struct mention *body = &scan->mentions->at[holder];
	post->of = holder;
	if (body->kind != MENTION_ORGANIZATION || body->entry || body->owner == NONE)
		return end;
	const struct mention *owner = &scan->mentions->at[body->owner];
	uint32_t link = owner->range.first;
	while (link > at && !(scan_classes(scan, link) & WORD_PREPOSITION))
		link--;
	if (owner->kind != MENTION_ORGANIZATION ||
	    owner->range.last + 3 < body->range.last ||
	    link <= at + 1)
		return end;
	post->of = body->owner;
	add_piece(title, at, link);
	return end;
}

/* Whom a post serves, by name: an official inside the phrase of another one. */
static void add_superior(struct scan *scan, struct range range, struct range name,
			 const struct entry *entry)
{
	struct post_phrase post = {
		.range = { range.first, name.first }, .of = NONE, .entry = entry,
		.title = scan_text(scan, (struct range){ range.first, name.first })
	};
	uint32_t index = scan_mention(scan, MENTION_OFFICIAL, range, "superior");
	scan->mentions->at[index].person = name;
	*vector_add(&scan->mentions->at[index].posts, scan->arena) = post;
}

/* "to the Chairperson", "to the Nigerian President": whom the post serves. A
 * state named there is the holder, and goes without saying in the title. */
static uint32_t parse_superior(struct scan *scan, uint32_t at,
			       struct post_phrase *post, struct title *title)
{
	const struct entry *entry;
	uint32_t i = scan_skip_article(scan, at + 1), first;
	const struct form *state = scan_thing(scan, i, ENTRY_STATE);
	/* "of the UN Secretary-General"; "to the UN Ambassador X" is X's */
	if (!state && scan_is(scan, at, "of"))
		state = scan_thing(scan, i, ENTRY_ORGANIZATION);
	uint32_t head = state ? scan->things[i].last : i;
	uint32_t end = parse_head(scan, head, &entry, &first);
	if (end == head)
		return at;
	/* "Senior Advisor to President X" is not X */
	if (scan_is(scan, at, "to") && i == at + 1 && !state) {
		uint32_t named = name_parse(scan, end, true);
		if (named > end && scan_same_sentence(scan, at, end)) {
			add_superior(scan, (struct range){ i, named },
				     (struct range){ end, named }, entry);
			add_piece(title, at, end);
			return named;
		}
	}
	bool held = state && post->of == NONE;
	if (held)
		scan_take_thing(scan, i, &post->of);
	if (!held || scan_is(scan, at, "of"))
		add_piece(title, at, end);
	return end;
}

/* "to Algeria, Mali and Senegal" */
static uint32_t parse_more_states(struct scan *scan, uint32_t at)
{
	uint32_t end = at, unused;
	for (int n = 0; n < 8; n++) {
		uint32_t i = end;
		if (scan_kind(scan, i) == TOKEN_COMMA)
			i++;
		if (scan_classes(scan, i) & WORD_COORDINATOR)
			i++;
		i = i > end ? scan_skip_article(scan, i) : i;
		const struct form *form = scan_thing(scan, i, ENTRY_STATE);
		if (i == end || !form || form->role >= FORM_ADJECTIVE ||
		    scan_kind(scan, scan->things[i].last) == TOKEN_POSSESSIVE)
			break;
		end = scan_take_thing(scan, i, &unused);
	}
	return end;
}

/* Whether a post is one that somebody is sent to a state or body with: not that
 * of a minister or a head of state. */
static bool is_sent(const struct scan *scan, struct range title,
		    const struct post_phrase *post)
{
	static const char *const types[] = { "minister", "head-of-state",
					     "head-of-government", "deputy-minister",
					     "deputy-head-of-government", "royal" };
	static const char *const heads[] = { "minister", "president", "king", "queen",
					     "premier", "chancellor", "secretary" };
	for (size_t i = 0; post->entry && post->entry->type &&
			   i < sizeof types / sizeof *types; i++)
		if (!strcmp(post->entry->type, types[i]))
			return false;
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (scan_is(scan, title.last - 1, heads[i]))
			return false;
	return true;
}

/* "the Ministry", "SPC", but not "UN and Financial Institutions". */
static bool is_definite(const struct scan *scan, uint32_t at)
{
	return scan_classes(scan, at) & WORD_ARTICLE ||
	       (scan->text->tokens.at[at].flags & TOKEN_ALL_CAPS &&
		!(scan_classes(scan, at + 1) & WORD_COORDINATOR));
}

/* "Spokesperson for the Ministry", "Director-General for SPC" */
static bool speaks_for(const struct scan *scan, const struct title *title)
{
	static const char *const heads[] = { "spokesperson", "spokesman", "spokeswoman",
					     "director" };
	for (uint32_t i = title->pieces[0].first; i < title->pieces[0].last; i++)
		for (size_t h = 0; h < sizeof heads / sizeof *heads; h++)
			if (scan_is(scan, i, heads[h]))
				return true;
	return false;
}

/* "Special Representative of the UN Secretary-General" */
static bool is_deputed(const struct scan *scan, const struct title *title)
{
	uint32_t head = title->pieces[0].last - 1;
	return scan_is(scan, head, "representative") || scan_is(scan, head, "envoy");
}

/* "with (special) responsibility for Disaster Risk Management" */
static uint32_t parse_responsibility(const struct scan *scan, uint32_t at,
				     struct title *title)
{
	uint32_t i = at + 1;
	if (!scan_is(scan, at, "with"))
		return at;
	i += scan_is(scan, i, "special");
	if ((!scan_is(scan, i, "responsibility") && !scan_is(scan, i, "responsibilities")) ||
	    !scan_is(scan, i + 1, "for"))
		return at;
	uint32_t end = portfolio_parse(scan, i + 2, true);
	if (end == i + 2)
		return at;
	add_piece(title, at, end);
	return end;
}

/* Whether the holder's name may follow a title at once: not in "a member of the
 * National Orchestra", "served as Director of ...", "X, president of ...". */
static bool may_be_named(const struct scan *scan, uint32_t title)
{
	if (!scan_capital(scan, title))
		return false;
	uint32_t before = title;
	if (before && scan_classes(scan, before - 1) & WORD_ARTICLE) {
		if (!scan_is(scan, before - 1, "the"))
			return false;
		before--;
	}
	return !before || (!scan_is(scan, before - 1, "as") &&
			   !(scan_classes(scan, before - 1) & WORD_BE));
}

/* "Statement of the President on the talks": a president is not on something. */
static bool leads_state(const struct post_phrase *post)
{
	return post->entry && post->entry->type &&
	       !strncmp(post->entry->type, "head-of-", strlen("head-of-"));
}

/* One complement. Adds to the title what belongs there, sets the holder. */
static uint32_t parse_complement(struct scan *scan, uint32_t at,
				 struct post_phrase *post, struct title *title)
{
	static const char *const links[] = { "of", "for", "to", "on", "at", "in" };
	enum { OF, FOR, TO, ON, AT, IN, OTHER };
	int link = 0;
	while (link < OTHER && !scan_is(scan, at, links[link]))
		link++;
	if (link == OTHER)
		return parse_responsibility(scan, at, title);
	uint32_t holder = NONE, mentions = scan->mentions->count;
	/* "of Prime Minister X" has another one's name, "of the Prime Minister" none */
	if (link == OF && is_deputed(scan, title) &&
	    scan_classes(scan, at + 1) & WORD_ARTICLE) {
		uint32_t superior = parse_superior(scan, at, post, title);
		if (superior > at)
			return superior;
	}
	uint32_t end = parse_holder(scan, at + 1, &holder);
	if (end > at + 1) {
		bool body = scan->mentions->at[holder].kind == MENTION_ORGANIZATION;
		bool city = scan->mentions->at[holder].kind == MENTION_CITY;
		bool holds = (link == OF || (body && (link == AT || link == IN ||
						      (link == FOR && speaks_for(scan, title) &&
						       is_definite(scan, at + 1))))) &&
			     post->of == NONE;
		/* "Foreign Affairs of X": the field comes first, then X */
		if (link == OF && !body && scan_is(scan, at + 1, "the") &&
		    scan_classes(scan, end) & WORD_PORTFOLIO)
			holds = false;
		if (holds)
			return take_holder(scan, at, end, holder, post, title);
		/* "Chargé d'Affaires of Peru in Kenya": where he is sent */
		bool sent = post->entry && post->entry->type &&
			    !strcmp(post->entry->type, "diplomat");
		if (link == OF || link == ON ||
		    (link == IN && !city && !body && !sent)) {
			scan->mentions->count = mentions;
			return at;
		}
		/* "Visit of the Foreign Secretary of India to the Maldives", "Prime
		 * Minister of Nepal at the University" */
		if ((link == TO || link == AT) && !is_sent(scan, title->pieces[0], post)) {
			scan->mentions->count = mentions;
			return at;
		}
		if (link == TO)
			end = parse_more_states(scan, end);
		add_piece(title, at, end);
		return end;
	}
	scan->mentions->count = mentions;
	if (link == TO && (end = parse_superior(scan, at, post, title)) > at)
		return end;
	if (link == AT || link == IN || (link == ON && leads_state(post)))
		return at;
	end = portfolio_parse(scan, at + 1, may_be_named(scan, title->pieces[0].first));
	if (end == at + 1)
		return at;
	add_piece(title, at, end);
	return end;
}

/* "Assistant Director", "Minister Counsellor": a head may go on to another. */
static uint32_t extend_head(const struct scan *scan, uint32_t head)
{
	if (!scan_same_sentence(scan, head - 1, head) || !is_head(scan, head - 1))
		return head;
	if (is_head(scan, head) && scan_capital(scan, head) &&
	    scan_classes(scan, head - 1) & WORD_TITLE_MODIFIER &&
	    !(scan_classes(scan, head) & (WORD_TITLE_OR_NAME | WORD_HONORIFIC)))
		return head + 1;
	/* "Director Americas", "Director General Political Affairs": the field
	 * without a preposition; a name follows it */
	uint32_t i = head;
	while (i < head + 4 && scan_same_sentence(scan, head, i) && scan_capital(scan, i) &&
	       !scan->things[i].last &&
	       scan_classes(scan, i) & WORD_PORTFOLIO)
		i++;
	return i > head && scan_capital(scan, i) ? i : head;
}

uint32_t post_is_head_of_diplomacy(const struct scan *scan, uint32_t at)
{
	uint32_t i = at + 1;
	if ((!scan_is(scan, at, "head") && !scan_is(scan, at, "chief")) ||
	    !scan_is(scan, i, "of"))
		return 0;
	i = scan_skip_article(scan, i + 1);
	uint32_t end = scan_thing(scan, i, ENTRY_STATE) ? scan->things[i].last : i;
	if (scan_kind(scan, end) == TOKEN_POSSESSIVE)
		end++;
	while (scan_is(scan, end, "foreign") || scan_is(scan, end, "national"))
		end++;
	return scan_is(scan, end, "diplomacy") ? end + 1 : 0;
}

/* One body behind a comma; the token behind it, or at. */
static uint32_t parse_one_body_behind_comma(struct scan *scan, uint32_t at,
					    struct post_phrase *post)
{
	uint32_t mentions = scan->mentions->count, body;
	if (scan_kind(scan, at) != TOKEN_COMMA || !scan_same_sentence(scan, at, at + 1))
		return at;
	uint32_t end = body_parse(scan, at + 1, &body);
	bool administrative = (scan_classes(scan, at + 1) | scan_classes(scan, end - 1)) &
			      WORD_ORGANIZATION_HEAD;
	for (uint32_t i = at + 1; i < end; i++)
		administrative |= scan_classes(scan, i) &
				  (WORD_BODY_GOVERNMENT | WORD_BODY_LOCAL) &&
				  i > at + 1;
	bool goes_on = scan_same_sentence(scan, at, end) &&
		       scan_kind(scan, end) == TOKEN_WORD;
	/* at the end of a line or of an item it can be nothing else */
	administrative |= !scan_same_sentence(scan, at, end) ||
			  scan_kind(scan, end) == TOKEN_SEMICOLON;
	if (end == at + 1 || goes_on || !administrative) {
		scan->mentions->count = mentions;
		return at;
	}
	post->of = body;
	return end;
}

/* "Permanent Secretary, Ministry of Education": the body whose post it is; of two
 * the second, where the first is a mere part of it: "Joint Secretary, Europe
 * Division, Ministry of Foreign Affairs". */
static uint32_t parse_body_behind_comma(struct scan *scan, uint32_t at,
					struct post_phrase *post)
{
	uint32_t end = parse_one_body_behind_comma(scan, at, post);
	for (uint32_t i = at; i < end; i++)
		if (scan_is(scan, i, "of"))
			return end;
	return end > at ? parse_one_body_behind_comma(scan, end, post) : at;
}

/* "the first head of government to visit" is the first of many, the "Chair of the
 * Session" sits there for an hour. */
static bool is_no_post(const struct scan *scan, uint32_t at, uint32_t head, uint32_t end)
{
	bool ordinal = scan_classes(scan, at) & WORD_ORDINAL && !scan_capital(scan, at);
	for (uint32_t i = head; ordinal && i <= end; i++)
		if (scan_is(scan, i, "to") && !scan_capital(scan, i + 1) &&
		    !(scan_classes(scan, i + 1) & WORD_ARTICLE))
			return true;
	return end == head + 3 && scan_is(scan, head, "of") &&
	       scan_is(scan, head + 1, "the") &&
	       scan_classes(scan, head + 2) & WORD_EVENT_HEAD &&
	       !(scan_classes(scan, head + 2) & WORD_ORGANIZATION_HEAD);
}

uint32_t post_parse(struct scan *scan, uint32_t at, struct post_phrase *post)
{
	*post = (struct post_phrase){ .of = NONE };
	uint32_t first, i = post_skip_status(scan, at, &post->status);
	if (scan_classes(scan, i) & WORD_ACTING)
		post->status = TENURE_ACTING;
	uint32_t head = parse_head(scan, i, &post->entry, &first);
	if (head == i)
		return at;
	if (post_is_head_of_diplomacy(scan, i))
		return at;
	struct title title = { .count = 0 };
	const struct defined_title *defined = defined_title(scan, i);
	head = extend_head(scan, head);
	struct range abbreviation;
	if (scan_classes(scan, head - 1) & WORD_DESIGNATE)
		post->status = TENURE_DESIGNATE;
	uint32_t end = parse_suffix(scan, head, &post->status);
	add_piece(&title, first, end);
	/* "Senior Minister of State (SMS) for Law" */
	uint32_t bracket = phrase_abbreviation(scan, end, &abbreviation);
	end = bracket;
	/* "Minister of Foreign Affairs" stands in titles.tsv as a whole; its
	 * portfolio may go on: "... and International Cooperation" */
	if (end > first + 1 && scan_classes(scan, end - 1) & WORD_PORTFOLIO) {
		uint32_t more = portfolio_parse(scan, end - 1,
						may_be_named(scan, first));
		if (more > end) {
			add_piece(&title, end, more);
			post->entry = NULL;
			end = more;
		}
	}
	if (post->of == NONE)
		end = parse_body_behind_comma(scan, end, post);
	for (int n = 0; n < COMPLEMENT_LIMIT - 1; n++) {
		uint32_t more = scan_same_sentence(scan, at, end)
					? parse_complement(scan, end, post, &title)
					: end;
		if (more == end)
			break;
		if (title.pieces[title.count - 1].last == more)
			post->entry = NULL;
		end = more;
	}
	if (is_no_post(scan, i, head, end))
		return at;
	post->range = (struct range){ at, end };
	post->title = title_text(scan, &title);
	if (defined && title.count == 1 && title.pieces[0].last == head) {
		post->title = defined->title;
		post->entry = defined->entry;
	}
	define_title(scan, abbreviation, post);
	define_initials(scan, &title, post);
	return end;
}

/* Where the next post of a list begins behind its joint, or at. */
static uint32_t parse_joint(const struct scan *scan, uint32_t at)
{
	uint32_t i = at;
	switch (scan_kind(scan, i)) {
	case TOKEN_COMMA:
		i++;
		if (scan_classes(scan, i) & WORD_COORDINATOR)
			i++;
		break;
	case TOKEN_HYPHEN:
	case TOKEN_DASH:
	case TOKEN_SLASH:
		i++;
		break;
	default:
		if (!(scan_classes(scan, i) & WORD_COORDINATOR))
			return at;
		i++;
	}
	/* "and the Foreign Minister": another person */
	return scan_same_sentence(scan, at, i) && post_begins(scan, i) ? i : at;
}

/* ", member of the Bureau and Chinese foreign minister" */
static uint32_t parse_owned_joint(struct scan *scan, uint32_t at, uint32_t *of)
{
	uint32_t state = at + 1;
	if (!(scan_classes(scan, at) & WORD_COORDINATOR) ||
	    !scan_thing(scan, state, ENTRY_STATE))
		return at;
	uint32_t post = scan->things[state].last;
	if (scan->things[state].form->role != FORM_ADJECTIVE ||
	    !scan_same_sentence(scan, at, post) || !post_begins(scan, post))
		return at;
	scan_take_thing(scan, state, of);
	return post;
}

static void share_holders(struct post_phrase_list *posts, uint32_t owner)
{
	uint32_t of = NONE;
	for (uint32_t i = posts->count; i-- > 0;) {
		if (posts->at[i].of != NONE)
			of = posts->at[i].of;
		else if (owner == NONE)
			posts->at[i].of = of;
	}
	of = owner;
	for (uint32_t i = 0; i < posts->count; i++) {
		if (posts->at[i].of == NONE)
			posts->at[i].of = of;
		else if (owner == NONE)
			of = posts->at[i].of;
	}
}

/* Behind a name, "and Ambassador Y" begins another official. */
static bool begins_official(struct scan *scan, uint32_t end)
{
	enum gender gender = GENDER_UNKNOWN;
	uint32_t name = name_skip_honorifics(scan, end, &gender);
	return name_parse(scan, name, true) > name;
}

/* "on behalf of the Prime Minister, Minister X": one word is no second post. */
static bool is_bare_office(const struct post_phrase *post)
{
	static const char *const types[] = { "minister", "head-of-state",
					     "head-of-government" };
	/* "the Speaker of Parliament, former President X" is one person */
	if (post->of != NONE || post->status == TENURE_FORMER ||
	    strchr(post->title, ' ') || !post->entry || !post->entry->type)
		return false;
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (!strcmp(post->entry->type, types[i]))
			return true;
	return false;
}

uint32_t post_parse_list(struct scan *scan, uint32_t at, uint32_t owner,
			 enum list_place place, struct post_phrase_list *posts)
{
	uint32_t end = at, next = at, of = NONE;
	do {
		struct post_phrase post;
		uint32_t mentions = scan->mentions->count;
		uint32_t last = post_parse(scan, next, &post);
		bool other = next > at && (place != BEFORE_NAME || is_bare_office(&post)) &&
			     begins_official(scan, last);
		if (last == next || other) {
			scan->mentions->count = mentions;
			/* "President X, Deputy Prime Minister and Minister for
			 * Law Y": the list is Y's */
			if (other && (place == BEHIND_POST_AND_NAME ||
				      scan_kind(scan, end) != TOKEN_COMMA))
				return at;
			break;
		}
		if (of != NONE && post.of == NONE)
			post.of = of;
		*vector_add(posts, scan->arena) = post;
		end = last;
		of = NONE;
		next = parse_joint(scan, end);
		if (next == end && place == BEHIND_NAME)
			next = parse_owned_joint(scan, end, &of);
	} while (next > end && posts->count < POST_LIMIT);
	share_holders(posts, owner);
	return end;
}
