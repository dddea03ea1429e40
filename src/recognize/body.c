/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/body.h"

#include <string.h>

#include "recognize/phrase.h"
#include "recognize/portfolio.h"

/* "of Sustainability and the Environment, National Environment Agency": the
 * last of the fields may be a body of its own. */
static uint32_t end_before_body(const struct scan *scan, uint32_t at, uint32_t end)
{
	/* "Ministry of Foreign Affairs Singapore": the state it is of */
	for (uint32_t i = at + 1; i < end; i++) {
		const struct form *state = scan_thing(scan, i, ENTRY_STATE);
		if (state && scan->things[i].last == end && state->role < FORM_ADJECTIVE &&
		    scan_classes(scan, i - 1) & WORD_PORTFOLIO)
			end = i;
	}
	uint32_t cut = end, word = end; /* the last one that belongs to it */
	for (uint32_t i = at; i < end; i++) {
		bool joint = scan_kind(scan, i) == TOKEN_COMMA ||
			     scan_classes(scan, i) & WORD_COORDINATOR;
		if (joint)
			cut = i;
		else if (i > at && scan_kind(scan, i) == TOKEN_WORD &&
			 !(scan->text->tokens.at[i].flags & TOKEN_CAPITAL) &&
			 !(scan_classes(scan, i) & WORDS_OF_GRAMMAR))
			/* "the Department of Health data" */
			return word < end ? word + 1 : end;
		else if (cut < end && scan_capital(scan, i) &&
			 !(cut + 1 == i && scan_kind(scan, cut) == TOKEN_COMMA) &&
			 !scan_capital(scan, i + 1) && /* "Culture, Community and Youth" */
			 scan_classes(scan, i) & WORD_ORGANIZATION_HEAD)
			return scan_kind(scan, cut - 1) == TOKEN_COMMA ? cut - 1 : cut;
		if (scan_capital(scan, i))
			word = i;
	}
	return end;
}

/* "of Foreign Affairs, African Cooperation and Expatriates": a ministry's
 * fields are an office's. */
static uint32_t parse_fields(const struct scan *scan, uint32_t at, uint32_t head)
{
	if (scan_is(scan, at, "on") && (scan_is(scan, head, "commission") ||
					scan_is(scan, head, "committee"))) {
		/* "on Trade, Economic, Scientific and Technical Cooperation" */
		uint32_t end = scan->things[at + 1].last
				       ? at
				       : portfolio_parse(scan, at + 1, true);
		uint32_t plain = phrase_complement(scan, at);
		if (end <= plain || scan_is(scan, at + 1, "today") ||
		    !scan_capital(scan, end - 1) ||
		    (plain > at && scan_capital(scan, plain)) ||
		    scan_classes(scan, at + 1) & (WORD_WEEKDAY | WORD_MONTH))
			return at;
		if (scan_classes(scan, end) & WORD_COORDINATOR &&
		    scan_capital(scan, end + 1) && scan_capital(scan, end + 2) &&
		    scan_classes(scan, end + 1) & WORD_COMMON &&
		    scan_classes(scan, end + 2) & WORD_PORTFOLIO)
			end += 3;
		return end;
	}
	if ((!scan_is(scan, at, "of") && !scan_is(scan, at, "for")) ||
	    !(scan_classes(scan, head) & WORD_BODY_GOVERNMENT) ||
	    scan_classes(scan, head) & WORD_BODY_LOCAL ||
	    scan->things[scan_skip_article(scan, at + 1)].last ||
	    scan->titles[scan_skip_article(scan, at + 1)].last) /* "the Prime Minister" */
		return at;
	uint32_t end = portfolio_parse(scan, at + 1, true);
	return end > at + 1 ? end_before_body(scan, at + 1, end) : at;
}

static bool takes_place(const struct scan *scan, uint32_t head)
{
	return scan_classes(scan, head) & WORD_BODY_LOCAL;
}

/* "U.S. Embassy in Accra", but "Office of Legal Affairs" in New York: only a
 * body that represents keeps its place behind what it is of. */
static bool is_abroad(const struct scan *scan, uint32_t head)
{
	return scan_classes(scan, head) & WORD_BODY_ACCREDITED ||
	       scan_is(scan, head, "consulate");
}

/* "of Foreign Affairs", "of the Republic of Uzbekistan", "for Central Asia",
 * "in Astana": one preposition after the other. */
static uint32_t parse_complements(const struct scan *scan, uint32_t at,
				  uint32_t head)
{
	uint32_t end = parse_fields(scan, at, head);
	for (int n = 0; n < 3; n++) {
		uint32_t next = end;
		/* "at the Department of Foreign Affairs for the Exchange of Notes" */
		if (end > head + 1 && scan_is(scan, end, "for") &&
		    scan_classes(scan, end - 1) & WORD_PORTFOLIO &&
		    scan_classes(scan, head) & WORD_BODY_GOVERNMENT)
			break;
		if (scan_is(scan, end, "in")) {
			uint32_t word = scan_skip_article(scan, end + 1);
			bool behind_head = end == head + 1 ||
					   scan_is(scan, end - 1, "general");
			if (takes_place(scan, head) && scan->things[word].last &&
			    (behind_head || is_abroad(scan, head)))
				next = scan->things[word].last;
		} else if (scan_is(scan, end, "to") || scan_is(scan, end, "with")) {
			/* "Embassy to Mark Anniversary" is a headline */
			if (scan_classes(scan, head) & WORD_BODY_ACCREDITED &&
			    scan->things[scan_skip_article(scan, end + 1)].last)
				next = phrase_complement(scan, end);
		} else {
			next = phrase_complement(scan, end);
		}
		if (next == end)
			break;
		end = next;
	}
	return end;
}

static uint32_t add_owner(struct scan *scan, const struct phrase *phrase)
{
	uint32_t owner = NONE;
	if (phrase->owner != NONE && scan->things[phrase->owner].last &&
	    scan->things[phrase->owner].last <= phrase->head)
		scan_take_thing(scan, phrase->owner, &owner);
	return owner;
}

/* "of Kenya", "of the Republic of Moldova", behind a national body. */
static uint32_t parse_state_behind(const struct scan *scan, uint32_t at)
{
	if (!scan_is(scan, at, "of"))
		return at;
	uint32_t state = scan_skip_article(scan, at + 1);
	return scan_thing(scan, state, ENTRY_STATE) ? scan->things[state].last : at;
}

/* A kind of body that each state has one of. */
static const struct entry *national_body(const struct scan *scan, uint32_t at)
{
	const struct form *form = scan_thing(scan, at, ENTRY_ORGANIZATION);
	return form && form->entry->type && !strcmp(form->entry->type, "national")
		       ? form->entry
		       : NULL;
}

/* The mentions inside the name that are not its owner. */
static void add_inner(struct scan *scan, uint32_t first, uint32_t last,
		      uint32_t head, bool with_places, uint32_t *owner)
{
	for (uint32_t i = first; i < last;) {
		const struct hit *hit = &scan->things[i];
		uint32_t inner;
		if (!hit->last || hit->last > last) {
			i++;
			continue;
		}
		enum entry_kind kind = hit->form->entry->kind;
		/* "National [Security Council]": less than the name */
		if (kind == ENTRY_ORGANIZATION && i <= head && head < hit->last) {
			i = hit->last;
			continue;
		}
		if (kind == ENTRY_INSTRUMENT ||
		    (kind == ENTRY_PLACE && !with_places)) {
			i = hit->last;
			continue;
		}
		bool holder = scan_is(scan, i - 1, "of") ||
			      (scan_is(scan, i - 1, "the") && scan_is(scan, i - 2, "of"));
		uint32_t behind = i > first && national_body(scan, i)
					  ? parse_state_behind(scan, hit->last)
					  : hit->last;
		i = scan_take_thing(scan, i, &inner);
		if (behind > i && behind <= last) {
			/* "... of the Ministry of Health of Kenya" */
			uint32_t state = scan_skip_article(scan, i + 1), taken;
			scan_take_thing(scan, state, &taken);
			scan->mentions->at[inner].owner = taken;
			scan->mentions->at[inner].range.last = behind;
			i = behind;
		}
		if (*owner == NONE && holder && kind != ENTRY_PLACE)
			*owner = inner;
	}
}

/* What the graph calls a body of no list: the words of the text, its owner
 * after them where it stands before ("Iranian Foreign Ministry"). */
static void name_it(struct scan *scan, uint32_t mention, struct range name)
{
	scan->mentions->at[mention].name = scan_text(scan, name);
}

/* "Bangladesh" in "Bangladesh Nationalist Party", "Palestinian" in "Palestinian
 * Authority". */
static void add_first_state(struct scan *scan, uint32_t at, uint32_t end)
{
	enum { ROOM = 8 };
	struct match matches[ROOM];
	uint32_t count = lexicon_match(scan->lexicon, scan->text, at,
				       1u << ENTRY_STATE, matches, ROOM);
	for (uint32_t i = 0; i < count; i++) {
		const struct form *form = matches[i].form;
		if (matches[i].range.last >= end || form->role > FORM_ADJECTIVE ||
		    form->role == FORM_WEAK_ABBREVIATION ||
		    form->entry->kind != ENTRY_STATE)
			continue;
		uint32_t state = scan_mention(scan, MENTION_STATE, matches[i].range,
					      "gazetteer");
		scan->mentions->at[state].entry = form->entry;
		scan->mentions->at[state].role = form->role;
		return;
	}
}

/* From now on the abbreviation that the text gives a body is its name. */
static void define(struct scan *scan, uint32_t mention, uint32_t head)
{
	const struct mention *body = &scan->mentions->at[mention];
	if (body->alias.first == body->alias.last)
		return;
	const struct entry *entry = body->entry;
	if (!entry || (entry->type && !strcmp(entry->type, "national"))) {
		struct entry *own = arena_take(scan->arena, sizeof *own);
		uint64_t classes = scan_classes(scan, head);
		*own = (struct entry){
			.kind = ENTRY_ORGANIZATION,
			.id = arena_format(scan->arena, "%s%s", SCAN_DEFINED,
					   scan_text(scan, body->alias)),
			.name = body->name,
			.type = classes & WORD_BODY_GOVERNMENT ? "government" : "ngo",
		};
		if (body->owner != NONE &&
		    scan->mentions->at[body->owner].kind == MENTION_STATE)
			own->state = scan->mentions->at[body->owner].entry;
		entry = own;
	}
	scan_define(scan, body->alias, entry);
}

static uint32_t add_known(struct scan *scan, uint32_t at, uint32_t *mention)
{
	uint32_t end = scan_take_thing(scan, at, mention);
	scan_take_shorter(scan, at, true);
	add_first_state(scan, at, end);
	scan_take_states_inside(scan, (struct range){ at + 1, end }, false);
	struct range abbreviation;
	end = phrase_abbreviation(scan, end, &abbreviation);
	scan->mentions->at[*mention].alias = abbreviation;
	define(scan, *mention, end);
	return end;
}

/* "Italian G20 Presidency", "Presidency of the EU Council": a turn in the
 * chair, not the house of a president. */
static bool chairs_body(const struct scan *scan, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (scan_thing(scan, i, ENTRY_ORGANIZATION) ||
		    scan_is(scan, i, "council"))
			return true;
	return false;
}

/* "Business Community", "Australian Aid Agencies", "Mr Downer's Office", "Oval
 * Office", "Parliament House", "Business Administration": groups, rooms,
 * buildings and subjects of study that end as bodies do. */
static bool is_no_body(const struct scan *scan, const struct phrase *phrase,
		       uint32_t end)
{
	static const char *const subjects[] = { "business", "public", "senior" };
	static const char *const rooms[] = { "oval", "box" };
	static const char *const parties[] = { "state", "states", "contracting", "third",
					       "ruling" };
	uint32_t head = phrase->head, before = head - 1;
	if (scan_is(scan, head, "presidency"))
		return chairs_body(scan, phrase->first, end);
	/* "Presidential Delegation to Attend the Inauguration of ..." */
	if (scan_is(scan, head, "delegation") && scan_is(scan, head + 1, "to")) {
		uint32_t party = scan_skip_article(scan, head + 2);
		return !scan->things[party].last || scan->things[party].last < end ||
		       scan_is(scan, end, "to");
	}
	if (end > head + 1)
		return false;
	if (head > phrase->first &&
	    ((scan_is(scan, head, "society") && scan_is(scan, before, "civil")) ||
	     (scan_is(scan, head, "corps") && scan_is(scan, before, "diplomatic")) ||
	     (scan_is(scan, head, "party") && scan_is_among(scan, before, parties, 5))))
		return true;
	if (scan_is(scan, head, "community") || scan_is(scan, head, "agencies"))
		return true;
	if (scan_is(scan, head, "office") && phrase->owner != NONE &&
	    head == phrase->first)
		return scan->honorifics[phrase->owner].last ||
		       (phrase->owner + 2 == head && !scan->things[phrase->owner].last &&
			!scan_classes(scan, phrase->owner));
	if (head == phrase->first)
		return false;
	if (scan_is(scan, head, "office"))
		return scan_is_among(scan, before, rooms, 2);
	if (scan_is(scan, head, "administration"))
		return before == phrase->first && scan_is_among(scan, before, subjects, 3);
	return scan_is(scan, head, "house");
}

/* "Award for Exemplary Diplomatic Service", "Medal for Distinguished Public
 * Service". */
static bool is_honour(const struct scan *scan, uint32_t at)
{
	static const char *const words[] = { "award", "awards", "medal", "prize",
					     "certificate", "order", "degree",
					     "decoration",
					     "master", "masters", "bachelor",
					     "bachelors", "doctor", "doctorate" };
	while (at > 1 && scan_capital(scan, at - 1) && scan_same_sentence(scan, at - 1, at))
		at--;
	uint32_t i = at - 1;
	if (at < 2 || (!scan_is(scan, i, "for") && !scan_is(scan, i, "of") &&
		       !scan_is(scan, i, "in")))
		return false;
	for (uint32_t back = 0; i-- > 0 && back < 2; back++)
		for (size_t w = 0; w < sizeof words / sizeof *words; w++)
			if (scan_is(scan, i, words[w]))
				return true;
	return false;
}

/* A head noun with nothing to it is no name: "Council", "European Office". */
static bool says_enough(const struct scan *scan, const struct phrase *phrase,
			uint32_t end)
{
	uint64_t head = scan_classes(scan, phrase->head);
	/* "briefed the Board on Iran": no name goes on so */
	if (end > phrase->head + 1 && phrase->first == phrase->head &&
	    scan_is(scan, phrase->head + 1, "on") &&
	    scan->things[scan_skip_article(scan, phrase->head + 2)].last)
		return false;
	if (end > phrase->head + 1)
		return true;
	for (uint32_t i = phrase->first; i < phrase->head; i++)
		if (scan_kind(scan, i) == TOKEN_WORD && !scan->things[i].last &&
		    !(scan_classes(scan, i) & (WORD_ORDINAL | WORD_NUMBER)))
			return true;
	if (phrase->owner == NONE)
		return false;
	/* "Trump's Cabinet", "U.S. Court", "NATO Alliance" */
	if (scan_thing(scan, phrase->head, ENTRY_ORGANIZATION))
		return true;
	const struct hit *owner = &scan->things[phrase->owner];
	if (!owner->last)
		return !(head & WORD_BODY_GOVERNMENT);
	if (scan_is(scan, phrase->head, "alliance") || scan_is(scan, phrase->head, "community"))
		return false;
	return owner->form->entry->kind != ENTRY_STATE ||
	       head & (WORD_BODY_GOVERNMENT | WORD_BODY_LOCAL);
}

/* In the middle of a text, or a part of it, that is all in capitals. */
static bool is_shouted(const struct scan *scan, uint32_t first, uint32_t last)
{
	uint32_t words = 0, from = first > 6 ? first - 6 : 0;
	for (uint32_t i = from; i < last + 6; i++) {
		if (scan_kind(scan, i) != TOKEN_WORD || !scan_same_sentence(scan, first, i))
			continue;
		if (!(scan->text->tokens.at[i].flags & TOKEN_ALL_CAPS))
			return false;
		words++;
	}
	return words > 6;
}

/* In a headline that writes every word with a capital, words before the head
 * need not be of the name: only what begins with the head, or with a state
 * or body right before it, is one; or what stands by itself, between a comma
 * or a preposition and the head, and has no verb. */
static bool is_headline_run(const struct scan *scan, const struct phrase *phrase)
{
	/* "Biden-Harris Administration" */
	uint32_t tied = phrase_skip_tied(scan, phrase->first);
	if (tied > phrase->first && tied + 1 == phrase->head)
		return false;
	if (phrase->first > 1 && scan_kind(scan, phrase->first - 1) == TOKEN_HYPHEN &&
	    scan_capital(scan, phrase->first - 2))
		return true;
	bool shouted = is_shouted(scan, phrase->first, phrase->last);
	if (!shouted && !scan_capitals_tell_nothing(scan, phrase->first))
		return false;
	if (!shouted && !scan_begins(scan, phrase->first) &&
	    !scan_capital(scan, phrase->first - 1) &&
	    !phrase_has_verb(scan, phrase->first, phrase->head))
		return false;
	for (uint32_t i = phrase->first; i < phrase->head; i++)
		if (!scan->things[i].last &&
		    !(i > phrase->first && scan->things[phrase->first].last > i))
			return true;
	return false;
}

/* Where the further fields end behind the known name of a ministry. */
static uint32_t parse_more_fields(const struct scan *scan,
				  const struct phrase *phrase)
{
	uint32_t name = phrase->first;
	while (name < phrase->last && scan->things[name].last != phrase->last)
		name++;
	if (!national_body(scan, name) || name + 1 == phrase->last ||
	    !(scan_classes(scan, phrase->last - 1) & WORD_PORTFOLIO))
		return phrase->last;
	uint32_t end = portfolio_parse(scan, phrase->last - 1, true);
	return end > phrase->last ? end_before_body(scan, phrase->last - 1, end)
				  : phrase->last;
}

/* Whether a body is one of its kind in the world: not a party or a charity, of
 * which each state may have its own. */
static bool stands_by_itself(const struct form *form)
{
	static const char *const types[] = { "armed-group", "intergovernmental", "un-body",
					     "military-alliance", "forum", "company",
					     "media", "financial" };
	for (size_t i = 0; form && form->entry->type && i < sizeof types / sizeof *types; i++)
		if (!strcmp(form->entry->type, types[i]))
			return true;
	return false;
}

/* "Ministries of Foreign Affairs of Armenia and Georgia": one body each. Their
 * mentions are the first phrase up to its state, and the other states. */
static uint32_t parse_several(struct scan *scan, uint32_t at, uint32_t *mention)
{
	uint32_t fields = parse_fields(scan, at + 1, at);
	uint32_t end = parse_state_behind(scan, fields);
	*mention = NONE;
	if (fields == at + 1 || end == fields)
		return at;
	const char *name = arena_format(scan->arena, "Ministry %s",
					scan_text(scan, (struct range){ at + 1, fields }));
	uint32_t first = at, state = scan_skip_article(scan, fields + 1);
	for (;;) {
		uint32_t owner;
		scan_take_thing(scan, state, &owner);
		uint32_t body = scan_mention(scan, MENTION_ORGANIZATION,
					     (struct range){ first, end },
					     "one of several bodies");
		if (*mention == NONE)
			*mention = body;
		scan->mentions->at[body].name = name;
		scan->mentions->at[body].owner = owner;
		scan->mentions->at[body].alias = (struct range){ end, end };
		uint32_t i = end;
		if (scan_kind(scan, i) == TOKEN_COMMA)
			i++;
		if (scan_classes(scan, i) & WORD_COORDINATOR)
			i++;
		state = scan_skip_article(scan, i);
		if (i == end || !scan_thing(scan, state, ENTRY_STATE) ||
		    scan_thing(scan, state, ENTRY_STATE)->role == FORM_ADJECTIVE)
			return end;
		first = state;
		end = scan->things[state].last;
	}
}

uint32_t body_parse(struct scan *scan, uint32_t at, uint32_t *mention)
{
	struct phrase phrase = phrase_scan(scan, at);
	*mention = NONE;
	if (phrase.kind != PHRASE_BODY)
		return at;
	if (scan_is(scan, phrase.head, "ministries"))
		return phrase.head == at ? parse_several(scan, at, mention) : at;
	bool whole = phrase.exact && phrase.first == at &&
		     scan->things[at].last == phrase.last;
	/* "Ministry of Health and Sanitation": more than the list knows */
	uint32_t more = parse_more_fields(scan, &phrase);
	bool extended = more > phrase.last;
	whole &= !extended;
	phrase.last = more;
	/* "Ministry of Foreign Affairs of Kenya": a national body's state
	 * follows it; "the Government" alone is no name */
	if (whole && !national_body(scan, at))
		return add_known(scan, at, mention);
	if (whole && phrase.last == at + 1 &&
	    phrase_complement(scan, phrase.last) == phrase.last)
		return at;
	/* "the UN's Economic and Social Council": two names */
	if (phrase.first > at && scan_thing(scan, phrase.first, ENTRY_ORGANIZATION) &&
	    scan->things[phrase.first].last == phrase.last &&
	    !national_body(scan, phrase.first))
		return at;
	/* "Lebanese Hezbollah", "Russian WTO negotiator": a known name that the
	 * state before it is no part of; "Kenyan Red Cross" is another body */
	if (phrase.owner == at && scan_thing(scan, at, ENTRY_STATE) &&
	    stands_by_itself(scan_thing(scan, scan->things[at].last, ENTRY_ORGANIZATION)) &&
	    scan->things[scan->things[at].last].last == phrase.last)
		return at;
	/* a known name behind its owner: "Canada's House of Commons" */
	uint32_t first = phrase.first;
	uint32_t end = whole ? parse_state_behind(scan, phrase.last)
			     : parse_complements(scan, phrase.last, phrase.head);

	if (!says_enough(scan, &phrase, end) || is_headline_run(scan, &phrase) ||
	    is_no_body(scan, &phrase, end) || is_honour(scan, at))
		return at;
	/* "Ministry of Foreign Affairs Singapore" */
	const struct form *state = scan_thing(scan, end, ENTRY_STATE);
	uint32_t behind = NONE, name_end = end;
	bool alone = whole || (phrase.owner == NONE && phrase.first == phrase.head &&
			       end > phrase.head + 1 &&
			       scan_classes(scan, phrase.head) & WORD_BODY_GOVERNMENT);
	if (state && state->role < FORM_ADJECTIVE && alone &&
	    scan_same_sentence(scan, at, end) &&
	    !scan_capital(scan, scan->things[end].last) &&
	    scan_kind(scan, scan->things[end].last) != TOKEN_POSSESSIVE) {
		behind = end;
		end = scan->things[end].last;
	}
	/* "U.S. Embassy Warsaw" */
	if (end == phrase.last && takes_place(scan, phrase.head) &&
	    scan_thing(scan, end, ENTRY_PLACE))
		end = scan->things[end].last;
	struct range abbreviation;
	uint32_t last = phrase_abbreviation(scan, end, &abbreviation);
	*mention = scan_mention(scan, MENTION_ORGANIZATION,
			    (struct range){ at, last }, "body by its head noun");
	uint32_t owner = add_owner(scan, &phrase);
	if (behind != NONE)
		scan_take_thing(scan, behind, &owner);
	uint32_t name = first;
	/* "St. Peter's School": a possessor of no list is part of the name */
	if (owner == NONE && (phrase_keeps_possessor(scan, at, first) ||
			      (first > at && first == phrase.head && end == first + 1)))
		name = at;
	if (owner != NONE && phrase.owner == first &&
	    scan->things[first].form->entry->kind == ENTRY_STATE)
		name = scan->things[first].last;
	/* "Iranian [Foreign Ministry]", "[Foreign Ministry] of Iran" */
	const struct entry *national = national_body(scan, name);
	/* "Senate Foreign Relations Committee": not the Senate */
	if (national && scan->things[name].last <= phrase.head)
		national = NULL;
	uint32_t inner_first = national ? scan->things[name].last
			       : owner != NONE && phrase.owner == first
				       ? scan->things[first].last
				       : name;
	add_inner(scan, inner_first, behind == NONE ? end : name_end, national ? NONE : phrase.head,
		  takes_place(scan, phrase.head), &owner);
	struct mention *body = &scan->mentions->at[*mention];
	body->alias = (struct range){ end, end };
	body->owner = owner;
	/* "the Delegation of the Red Cross Committee (ICRC)": the abbreviation is
	 * that of the body it stands right behind */
	bool inner = owner != NONE && scan->mentions->at[owner].range.last == end &&
		     scan->mentions->at[owner].kind == MENTION_ORGANIZATION;
	if (inner)
		scan->mentions->at[owner].alias = abbreviation;
	else
		body->alias = abbreviation;
	body->entry = extended ? NULL : national;
	/* "Islamic Resistance Movement (Hamas)": a known name, not letters */
	const struct form *called = abbreviation.last > abbreviation.first
					    ? scan_thing(scan, abbreviation.first, ENTRY_ORGANIZATION)
					    : NULL;
	if (called && called->role < FORM_ABBREVIATION &&
	    scan->things[abbreviation.first].last == abbreviation.last && !inner)
		body->entry = called->entry;
	name_it(scan, *mention, (struct range){ name, behind == NONE ? end : name_end });
	if (!inner)
		define(scan, *mention, phrase.head);
	return last;
}

uint32_t body_parse_bare(struct scan *scan, uint32_t at, uint32_t *mention)
{
	uint32_t head = at + 1;
	*mention = NONE;
	if (!(scan_classes(scan, at) & WORD_ARTICLE) || !scan_is(scan, at, "the"))
		return at;
	if (!(scan_classes(scan, head) & WORD_ORGANIZATION_HEAD) ||
	    scan->things[head].last || scan_is(scan, head, "ministries") ||
	    !scan_capital(scan, head) || scan_capital(scan, head + 1) ||
	    phrase_begins_tied(scan, head) ||
	    phrase_complement(scan, head + 1) > head + 1)
		return at;
	*mention = scan_mention(scan, MENTION_ORGANIZATION,
			    (struct range){ at, head + 1 }, "head noun alone");
	scan->mentions->at[*mention].bare = true;
	return head + 1;
}
