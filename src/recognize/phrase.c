/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/phrase.h"

enum { RUN_LIMIT = 20 };

static enum phrase_kind kind_of_entry(const struct entry *entry)
{
	switch (entry->kind) {
	case ENTRY_ORGANIZATION: return PHRASE_BODY;
	case ENTRY_INSTRUMENT: return PHRASE_INSTRUMENT;
	default: return PHRASE_OTHER;
	}
}

static enum phrase_kind kind_of_word(uint64_t classes)
{
	if (classes & WORD_TITLE_HEAD)
		return PHRASE_TITLE;
	if (classes & WORD_INSTRUMENT_HEAD)
		return PHRASE_INSTRUMENT;
	if (classes & WORD_ORGANIZATION_HEAD)
		return PHRASE_BODY;
	if (classes & WORD_EVENT_HEAD)
		return PHRASE_EVENT;
	return PHRASE_OTHER;
}

/* "the [Fish] and Wildlife Service": a word of no list right behind the
 * article, or behind a state, and two words after "and", of which the last
 * is a head. */
static bool is_unknown_field(const struct scan *scan, uint32_t at)
{
	return at && scan_capital(scan, at) && !scan_classes(scan, at) &&
	       !scan->things[at].last && !scan->titles[at].last &&
	       !(scan->text->tokens.at[at].flags & TOKEN_INITIAL) &&
	       scan_classes(scan, at - 1) & WORD_ARTICLE &&
	       scan_capital(scan, at + 2) && scan_capital(scan, at + 3) &&
	       scan_classes(scan, at + 3) & WORD_ORGANIZATION_HEAD;
}

/* "and" goes on with a name only between two of its common words ("Peace and
 * Security Council"), not between two names. */
static bool joins(const struct scan *scan, uint32_t at)
{
	const uint64_t inner = WORD_COMMON | WORD_PORTFOLIO |
			       WORD_TITLE_MODIFIER | WORD_INSTRUMENT_MODIFIER;
	/* "the Aqaba Meeting and Communiqué" */
	if (scan_classes(scan, at - 1) & WORD_EVENT_HEAD &&
	    scan_classes(scan, at + 1) & WORD_INSTRUMENT_HEAD)
		return false;
	/* "Financial Industry Bureau and Financial Policy Bureau" */
	struct str before = text_token(scan->text, at - 1);
	if (scan_classes(scan, at - 1) & WORD_ORGANIZATION_HEAD)
		for (uint32_t i = at + 2; i < at + 5 && scan_capital(scan, i); i++)
			if (str_equal(text_token(scan->text, i), before))
				return false;
	/* "... and Executive Order 14100" */
	if (scan_is(scan, at + 1, "executive") && scan_is(scan, at + 2, "order"))
		return false;
	/* "... and Ministry of Development": another one begins */
	if (scan_classes(scan, at + 1) & WORD_ORGANIZATION_HEAD &&
	    scan_classes(scan, at + 2) & WORD_PREPOSITION)
		return false;
	return scan_classes(scan, at) & WORD_COORDINATOR &&
	       (scan_classes(scan, at - 1) & inner || is_unknown_field(scan, at - 1)) &&
	       scan_capital(scan, at + 1) &&
	       scan_classes(scan, at + 1) & inner &&
	       !scan->things[at + 1].last;
}

/* Words that head an instrument's name with another word alone: "Executive
 * Order", "Exchange of Notes", "Letter of Intent", "Foreign Service Bill". */
static bool is_instrument_head(const struct scan *scan, uint32_t at)
{
	if (scan_is(scan, at, "order"))
		return scan_is(scan, at - 1, "executive");
	if (scan_is(scan, at, "exchange"))
		return scan_is(scan, at + 1, "of") &&
		       (scan_is(scan, at + 2, "notes") || scan_is(scan, at + 2, "letters"));
	if (scan_is(scan, at, "letter"))
		return scan_is(scan, at + 1, "of") && scan_is(scan, at + 2, "intent");
	if (scan_is(scan, at, "bill"))
		return at && scan_capital(scan, at - 1) &&
		       scan_classes(scan, at - 1) & (WORD_COMMON | WORD_PORTFOLIO) &&
		       !scan_capital(scan, at + 1) && !scan_begins(scan, at - 1);
	return false;
}

static enum phrase_kind kind_of_token(const struct scan *scan, uint32_t at)
{
	return is_instrument_head(scan, at) ? PHRASE_INSTRUMENT
					    : kind_of_word(scan_classes(scan, at));
}

static void see_head(struct phrase *phrase, enum phrase_kind kind,
		     uint32_t head, uint32_t last)
{
	phrase->kind = kind;
	phrase->head = head;
	phrase->last = last;
}

/* One thing that the lexicon knows: a name of its own, or the owner of what
 * follows. */
static uint32_t see_thing(const struct scan *scan, struct phrase *phrase,
			  uint32_t at)
{
	const struct hit *hit = &scan->things[at];
	enum phrase_kind kind = kind_of_entry(hit->form->entry);
	if (kind == PHRASE_OTHER || at == phrase->first) {
		if (phrase->owner == NONE && at == phrase->first)
			phrase->owner = at;
	}
	if (kind != PHRASE_OTHER) {
		see_head(phrase, kind, hit->last - 1, hit->last);
		phrase->exact = at == phrase->first;
	} else if (phrase->kind == PHRASE_OTHER) {
		phrase->last = hit->last;
	}
	return hit->last;
}

/* Whether a word that is no head takes the run away from the head before it:
 * not in a headline, where the word may be its verb. */
static bool kind_before_lost(const struct scan *scan, const struct phrase *phrase,
			     uint32_t at)
{
	return phrase->kind == PHRASE_OTHER || !scan_capitals_tell_nothing(scan, at) ||
	       scan_classes(scan, at) & WORD_PORTFOLIO;
}

/* "Hossein Amir Abdollahian": a title that is a name as well, behind a word
 * of no list. */
static bool title_in_name(const struct scan *scan, uint32_t at, uint32_t first)
{
	return at > first && scan_classes(scan, at) & WORD_TITLE_OR_NAME &&
	       scan_capital(scan, at - 1) && !scan_classes(scan, at - 1) &&
	       !scan->things[at - 1].last;
}

/* Words that may stand in the name of a body or an instrument without being a
 * name of their own. */
static bool is_plain(const struct scan *scan, uint32_t at)
{
	const uint64_t plain = WORD_COMMON | WORD_PORTFOLIO | WORD_TITLE_MODIFIER |
			       WORD_INSTRUMENT_MODIFIER;
	return scan_capital(scan, at) && !scan->things[at].last &&
	       !scan->titles[at].last && !(scan_classes(scan, at) & WORD_GROUP_HEAD) &&
	       (scan_classes(scan, at) & plain ||
		scan->text->tokens.at[at].flags & TOKEN_ALL_CAPS);
}

/* Where the run of capitals from at on ends. Sets *head to its last word where
 * that is a head, and to NONE where it is none, or the run a known name. */
static uint32_t see_run(const struct scan *scan, uint32_t at, uint32_t *head)
{
	uint32_t i = at;
	*head = NONE;
	while (i < at + 6 && scan_same_sentence(scan, at, i) &&
	       (scan_capital(scan, i) || scan->things[i].last)) {
		enum phrase_kind kind = kind_of_word(scan_classes(scan, i));
		bool known = scan->things[i].last;
		if (known && kind_of_entry(scan->things[i].form->entry) != PHRASE_OTHER)
			break;
		if (scan->titles[i].last && kind == PHRASE_TITLE)
			break;
		*head = !known && (kind == PHRASE_BODY || kind == PHRASE_INSTRUMENT)
				? i
				: NONE;
		i = known ? scan->things[i].last : i + 1;
		/* "Broadcasting Board of ..." is a name that goes on by itself */
		if (*head != NONE && scan_classes(scan, i) & WORD_PREPOSITION)
			break;
	}
	return i;
}

/* "General Secretariat", "Prime Minister's Office", "Consulate General": the
 * title's word is part of a body's name. */
static bool title_in_body(const struct scan *scan, const struct phrase *phrase,
			  uint32_t last)
{
	if (phrase->kind == PHRASE_BODY && scan_is(scan, last - 1, "general") &&
	    phrase->last == last - 1)
		return true;
	/* "Major Economies Forum", "General Services Administration": a rank
	 * stands before a name */
	if ((scan_is(scan, last - 1, "major") || scan_is(scan, last - 1, "general")) &&
	    scan_capital(scan, last) && !scan->titles[last].last &&
	    scan_classes(scan, last) & (WORD_COMMON | WORD_PORTFOLIO)) {
		uint32_t head;
		see_run(scan, last, &head);
		if (head != NONE)
			return true;
	}
	/* "President, CEO Association of Village Councils" */
	static const char *const alone[] = { "ceo", "chairman", "chair", "director",
					     "member", "chairwoman" };
	for (size_t i = 0; i < sizeof alone / sizeof *alone; i++)
		if (scan_is(scan, last - 1, alone[i]))
			return false;
	enum phrase_kind next = kind_of_word(scan_classes(scan, last));
	return scan_capital(scan, last) && !scan->things[last].last &&
	       (next == PHRASE_BODY || next == PHRASE_EVENT);
}

static bool may_join(const struct scan *scan, uint32_t at, bool body)
{
	static const char *const words[] = { "of", "and", "for", "in", "to", "with",
					     "from" };
	const size_t count = body ? 1 : sizeof words / sizeof *words;
	for (size_t i = 0; i < count; i++)
		if (scan_is(scan, at, words[i]))
			return true;
	return false;
}

/* "[Freedom of] Information Act", "[Trade in] Goods Agreement", "[Victims of]
 * Crime Trust": plain words that a preposition joins to the head's run. */
static void join_left(const struct scan *scan, struct phrase *phrase)
{
	uint32_t at = phrase->first, link = phrase->last, head;
	if (link == at || link > at + 4 || scan_begins(scan, at) ||
	    scan_capitals_tell_nothing(scan, at) || !may_join(scan, link, false) ||
	    !is_plain(scan, link - 1))
		return;
	for (uint32_t i = at; i < link; i++)
		if (scan_kind(scan, i) == TOKEN_WORD && !scan->things[i].last &&
		    !is_plain(scan, i) && !(i > at && scan->things[at].last > i))
			return;
	/* "Bipartisan Infrastructure Law and ...": another one begins */
	if (scan_is(scan, link, "and") &&
	    (link > at + 2 || scan->things[at].last || scan_is(scan, link - 1, "law")))
		return;
	uint32_t end = see_run(scan, link + 1, &head);
	/* "[Protection of] Lawful Commerce in Arms Act" */
	if (head == NONE && end > link + 1 && is_plain(scan, end - 1) &&
	    (scan_is(scan, end, "in") || scan_is(scan, end, "of") ||
	     scan_is(scan, end, "for")))
		end = see_run(scan, end + 1, &head);
	if (head == NONE || head + 1 != end || end < link + 3)
		return;
	enum phrase_kind kind = kind_of_word(scan_classes(scan, head));
	if (!may_join(scan, link, kind == PHRASE_BODY))
		return;
	see_head(phrase, kind, head, end);
	phrase->exact = false;
}

/* "U.S.-EU", "anti-ISIS": a pair, not one body. Where it ends, or at. */
static uint32_t skip_pair(const struct scan *scan, uint32_t at)
{
	return scan_thing(scan, at + 1, ENTRY_ORGANIZATION) ? scan->things[at + 1].last
							    : at;
}

/* "Senior White House", "New EU": words that no body's name begins with. */
static bool describes(const struct scan *scan, uint32_t at)
{
	static const char *const words[] = { "senior", "new", "top", "former", "acting",
					     "then", "joined", "democratic",
					     "republican" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (scan_is(scan, at, words[i]))
			return true;
	/* "Replied State Department spokesman", "Joined FCO" */
	struct match match;
	if (!lexicon_match(scan->lexicon, scan->text, at, 1u << ENTRY_VERB | 1u << ENTRY_EVENT,
			   &match, 1))
		return false;
	for (const struct form *form = match.form; form; form = form->next)
		if (form->role == FORM_VERB_PRESENT || form->role == FORM_VERB_PAST)
			return true;
	return false;
}

/* "Brian Monteith MSP": an abbreviation behind words of no list says what
 * they are, if anything. */
static bool follows_name(const struct scan *scan, uint32_t at)
{
	for (uint32_t i = at; i-- > 0 && i + 4 > at;)
		if (scan->things[i].last == at) /* "the Polish MFA" */
			return false;
	return scan->things[at].form->role == FORM_ABBREVIATION &&
	       scan_capital(scan, at - 1) && !scan_classes(scan, at - 1) &&
	       !(scan->text->tokens.at[at - 1].flags & TOKEN_ALL_CAPS);
}

uint32_t phrase_skip_tied(const struct scan *scan, uint32_t at)
{
	const struct token *tokens = scan->text->tokens.at;
	uint32_t last = at;
	for (uint32_t i = at; i < at + 6 && scan_kind(scan, i + 1) == TOKEN_HYPHEN; i += 2) {
		if (tokens[i].end != tokens[i + 1].start || i + 2 >= scan->text->tokens.count ||
		    tokens[i + 1].end != tokens[i + 2].start)
			break;
		bool number = scan_kind(scan, i + 2) == TOKEN_NUMBER;
		if (number ? scan_capital(scan, i + 3) : scan_capital(scan, i + 2))
			last = i + 2;
		else if (scan_kind(scan, i + 2) != TOKEN_WORD)
			break;
	}
	return last;
}

bool phrase_begins_tied(const struct scan *scan, uint32_t at)
{
	bool years = scan_kind(scan, at) == TOKEN_NUMBER &&
		     scan_kind(scan, at + 2) == TOKEN_NUMBER;
	if (years)
		return false;
	return (scan_kind(scan, at) == TOKEN_NUMBER ||
		(scan_kind(scan, at) == TOKEN_WORD && !scan->things[at].last &&
		 scan->text->tokens.at[at].flags & TOKEN_CAPITAL)) &&
	       phrase_skip_tied(scan, at) > at && !scan->things[phrase_skip_tied(scan, at)].last;
}

struct phrase phrase_scan(const struct scan *scan, uint32_t at)
{
	struct phrase phrase = {
		.kind = PHRASE_OTHER, .first = at, .last = at,
		.head = NONE, .owner = NONE
	};
	uint32_t i = phrase_begins_tied(scan, at) ? phrase_skip_tied(scan, at) : at;
	i += i > at && scan_kind(scan, i) == TOKEN_NUMBER;
	while (i < at + RUN_LIMIT && scan_same_sentence(scan, at, i)) {
		/* "Sixth Joint Ministerial Meeting": a word begins a title only
		 * where titles.tsv or its head says so */
		if (scan->titles[i].last && scan_capital(scan, i) &&
		    !title_in_name(scan, i, at) &&
		    !title_in_body(scan, &phrase, scan->titles[i].last)) {
			see_head(&phrase, PHRASE_TITLE, i, scan->titles[i].last);
			phrase.exact = false;
			return phrase;
		}
		if (i > at && scan_thing(scan, i, ENTRY_ORGANIZATION) &&
		    ((i == at + 1 && describes(scan, at)) || follows_name(scan, i))) {
			break;
		} else if (scan->things[i].last) {
			i = see_thing(scan, &phrase, i);
		} else if (scan_capital(scan, i)) {
			enum phrase_kind kind = kind_of_token(scan, i);
			if (kind == PHRASE_TITLE &&
			    (title_in_name(scan, i, at) ||
			     title_in_body(scan, &phrase, i + 1)))
				kind = PHRASE_OTHER;
			/* "Consulate General" */
			if (phrase.kind == PHRASE_BODY && phrase.last == i &&
			    scan_is(scan, i, "general")) {
				phrase.last = ++i;
				continue;
			}
			if (kind != PHRASE_OTHER) {
				see_head(&phrase, kind, i, i + 1);
				phrase.exact = false;
			} else if (kind_before_lost(scan, &phrase, i)) {
				/* "Public Service Management": the head must
				 * stand last */
				see_head(&phrase, PHRASE_OTHER, NONE, i + 1);
			}
			if (kind == PHRASE_TITLE)
				return phrase;
			i++;
		} else if (i > at && scan_kind(scan, i) == TOKEN_HYPHEN &&
			   scan_capital(scan, i + 1)) {
			uint32_t pair = skip_pair(scan, i);
			if (pair > i && phrase.kind == PHRASE_OTHER)
				phrase.last = pair;
			i = pair > i ? pair : i + 1;
		} else if (i > at && phrase_skip_tied(scan, i - 1) > i &&
			   !scan_capitals_tell_nothing(scan, i)) {
			/* "Farm-to-Market" */
			i = phrase_skip_tied(scan, i - 1);
			i += scan_kind(scan, i) == TOKEN_NUMBER;
		} else if (i > at && scan_is(scan, i, "ad") && scan_is(scan, i + 1, "hoc") &&
			   scan_capital(scan, i + 2)) {
			i += 2;
		} else if (i > at && joins(scan, i)) {
			i++;
		} else if (i > at && scan_kind(scan, i) == TOKEN_POSSESSIVE &&
			   scan_capital(scan, i + 1)) {
			/* what stood before owns what comes now */
			phrase = (struct phrase){
				.kind = PHRASE_OTHER, .first = i + 1,
				.last = i + 1, .head = NONE,
				.owner = at
			};
			i++;
		} else if (i == at && scan_kind(scan, i) == TOKEN_NUMBER &&
			   scan_capital(scan, i + 1)) {
			phrase.last = ++i;
		} else {
			break;
		}
	}
	if (phrase.kind == PHRASE_OTHER && phrase.first == at)
		join_left(scan, &phrase);
	/* "the OTS Kubanychbek Omuraliev": a known name, and something else */
	const struct hit *known = &scan->things[at];
	if (phrase.kind == PHRASE_OTHER && phrase.first == at && known->last &&
	    kind_of_entry(known->form->entry) != PHRASE_OTHER) {
		see_head(&phrase, kind_of_entry(known->form->entry), known->last - 1,
			 known->last);
		phrase.exact = true;
	}
	return phrase;
}

/* Function words that a name may have between its words. */
static bool links(const struct scan *scan, uint32_t at)
{
	static const char *const words[] = { "of", "on", "for", "in", "against",
					     "between", "with", "to", "the",
					     "and", "&", "its", "concerning" };
	/* with a capital it begins a line or a sentence of its own */
	if (at >= scan->text->tokens.count ||
	    (scan->text->tokens.at[at].flags & TOKEN_CAPITAL &&
	     !(scan->text->tokens.at[at].flags & TOKEN_ALL_CAPS) &&
	     !scan_is(scan, at, "against")))
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (scan_is(scan, at, words[i]))
			return true;
	/* "against Women and their Children" */
	if (scan_is(scan, at, "their"))
		return scan_is(scan, at - 1, "and");
	return scan_is(scan, at, "from") && (scan_is(scan, at - 1, "resulting") ||
					     scan_is(scan, at - 1, "arising"));
}

/* Where the next word of the name stands behind links, or at. */
static uint32_t skip_links(const struct scan *scan, uint32_t at)
{
	uint32_t i = at;
	while (i < at + 3 && links(scan, i) && scan_same_sentence(scan, at, i))
		i++;
	return i;
}

/* "the Supreme People's Court": whose it is, and part of its name. */
static bool is_people(const struct scan *scan, uint32_t at)
{
	static const char *const words[] = { "people", "women", "children", "workers",
					     "farmers", "veterans", "youth" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (scan_is(scan, at, words[i]))
			return true;
	return false;
}

/* Whether the name of a state or a city ends right before the token. */
static bool ends_place(const struct scan *scan, uint32_t at)
{
	for (uint32_t i = at; i-- > 0 && i + 6 > at;)
		if (scan->things[i].last == at &&
		    (scan_thing(scan, i, ENTRY_STATE) || scan_thing(scan, i, ENTRY_PLACE)))
			return true;
	return false;
}

static bool begins_another(const struct scan *scan, uint32_t link, uint32_t word)
{
	uint64_t classes = scan_classes(scan, word);
	bool and = scan_classes(scan, link) & WORD_COORDINATOR;
	/* "Heads of State and Government" */
	if (and && scan_is(scan, link - 1, "state") && scan_is(scan, link - 2, "of"))
		return false;
	/* "and Chinese Foreign Minister": of a state, and what is of it is no
	 * more the name */
	const struct form *state = scan_thing(scan, word, ENTRY_STATE);
	uint32_t behind_state = state ? scan->things[word].last : word;
	if (and && state && state->role >= FORM_ADJECTIVE &&
	    (scan->titles[behind_state].last || !scan_capital(scan, behind_state)))
		return true;
	/* "Mission of Sir Henry Forde" */
	uint32_t behind_sir = scan->honorifics[word].last;
	if (behind_sir && !scan->titles[word].last && scan_capital(scan, behind_sir) &&
	    !scan_classes(scan, behind_sir) && !scan->things[behind_sir].last)
		return true;
	/* "on Today's Attack" */
	if (scan_is(scan, word, "today") || scan_is(scan, word, "yesterday"))
		return true;
	/* "and the ...", "and President ...", "and Agreement": something else
	 * begins */
	bool own = word == link + 2 && scan_is(scan, link + 1, "their");
	if (and && ((word > link + 1 && !own) || scan->titles[word].last ||
		    classes & (WORD_TITLE_HEAD | WORD_INSTRUMENT_HEAD |
			       WORD_ORGANIZATION_HEAD) ||
		    scan_thing(scan, word, ENTRY_ORGANIZATION)))
		return true;
	/* "of Singapore and Chartered Institute ...", "... and Singapore's": the
	 * first is complete */
	bool behind = scan_thing(scan, word, ENTRY_STATE) ||
		      scan_thing(scan, word, ENTRY_PLACE);
	if (and && ((ends_place(scan, link) && !behind) ||
		    (behind && scan_kind(scan, scan->things[word].last) == TOKEN_POSSESSIVE)))
		return true;
	/* "the League of Cities on Twitter" */
	if (scan_is(scan, link, "on") && scan_thing(scan, word, ENTRY_ORGANIZATION) &&
	    !scan_capital(scan, scan->things[word].last))
		return true;
	/* "between the EU and Kazakhstan": the parties, not the name */
	if (scan_is(scan, link, "between") &&
	    (scan->things[word].last || (classes & WORD_ORGANIZATION_HEAD &&
					 !scan_is(scan, word, "ministries"))))
		return true;
	/* "in the Economic Bureau": a body, and what stands in it */
	uint32_t head = NONE;
	if (scan_is(scan, link, "in") && see_run(scan, word, &head) > word &&
	    head != NONE && scan_classes(scan, head) & WORD_ORGANIZATION_HEAD)
		return true;
	/* "in Khartoum", "in July", "in Höfði": where and when, not what */
	if (scan_is(scan, link, "in") &&
	    (scan_thing(scan, word, ENTRY_PLACE) || classes & WORD_MONTH ||
	     (word == link + 1 && !classes && !scan->things[word].last)))
		return true;
	return classes & (WORD_MONTH | WORD_WEEKDAY) ||
	       scan_kind(scan, word) == TOKEN_NUMBER;
}

/* "Institute of Studies and Chinese Academy of Sciences": a state and its body,
 * the second of two. */
static bool begins_states_body(const struct scan *scan, uint32_t link, uint32_t word)
{
	uint32_t head = NONE, behind = scan->things[word].last;
	return scan_classes(scan, link) & WORD_COORDINATOR &&
	       scan_thing(scan, word, ENTRY_STATE) &&
	       see_run(scan, behind, &head) > behind && head != NONE &&
	       scan_classes(scan, head) & WORD_ORGANIZATION_HEAD;
}

/* "... Public Engagement Cedric Richmond", "... Environmental Quality Chair
 * Brenda Mallory": where the name of who holds the office begins, or his
 * title. */
static bool begins_holder(const struct scan *scan, uint32_t at)
{
	if (scan_classes(scan, at) & (WORD_ACTING | WORD_FORMER) && /* not "AI" */
	    !(scan->text->tokens.at[at].flags & TOKEN_ALL_CAPS))
		return true;
	/* "Inspector General", "Notre Dame": no name follows */
	uint32_t behind = scan->honorifics[at].last;
	if (behind && scan_same_sentence(scan, at, behind) &&
	    (scan_capital(scan, behind) || scan_kind(scan, behind) == TOKEN_POSSESSIVE))
		return true;
	if (scan->titles[at].last) {
		uint32_t name = scan->titles[at].last;
		return scan_capital(scan, name) && !scan->things[name].last &&
		       !scan_classes(scan, name);
	}
	/* "of Oman MG Idris Bin Abdulrahman": the first may be a rank */
	uint32_t i = at, rank = ends_place(scan, at) ? at : NONE;
	while (i < at + 8 && scan_same_sentence(scan, at, i) && scan_capital(scan, i) &&
	       (i == rank || !(scan->text->tokens.at[i].flags & TOKEN_ALL_CAPS)) &&
	       (!(scan_classes(scan, i) & ~(uint64_t)WORD_NAME_PARTICLE) ||
		scan->text->tokens.at[i].flags & TOKEN_INITIAL) &&
	       (i > at || !scan->things[i].last))
		i++;
	return i > at + 1 && !scan_capital(scan, i);
}

static bool is_verb_in_s(const struct scan *scan, uint32_t at)
{
	struct str word = text_token(scan->text, at);
	return word.length > 3 && (word.at[word.length - 1] | 0x20) == 's' &&
	       scan_capital(scan, at + 1) && phrase_has_verb(scan, at, at + 1);
}

/* "Working Group on Digital Markets Releases Report": the verb of a headline,
 * which "Grants" is not in "Office of Lake Grants Announces Plan". */
static bool is_headline_verb(const struct scan *scan, uint32_t at)
{
	return is_verb_in_s(scan, at) && !is_verb_in_s(scan, at + 1);
}

uint32_t phrase_complement(const struct scan *scan, uint32_t at)
{
	uint32_t i = at, end = at;
	if (!(scan_classes(scan, at) & WORD_PREPOSITION) || !links(scan, at))
		return at;
	bool headline = scan_capitals_tell_nothing(scan, at);
	while (end < at + SCAN_REACH / 2) {
		uint32_t link = i, word = skip_links(scan, i);
		if (word >= scan->text->tokens.count ||
		    !scan_same_sentence(scan, at, word) ||
		    (word > i && begins_another(scan, i, word)) ||
		    (!scan_is(scan, at, "between") && begins_states_body(scan, i, word)) ||
		    (word == i && i > at + 1 &&
		     (begins_holder(scan, word) || (headline && is_headline_verb(scan, word)))))
			break;
		if (scan->things[word].last)
			i = scan->things[word].last;
		else if (scan_capital(scan, word))
			i = word + 1;
		else
			break;
		/* "on Cooperation with Belarus's Minister of Justice" */
		if (scan->things[word].last && word > link &&
		    scan_kind(scan, i) == TOKEN_POSSESSIVE && scan->titles[i + 1].last)
			break;
		end = i;
		while (scan_kind(scan, i) == TOKEN_HYPHEN &&
		       scan_capital(scan, i + 1))
			end = i = i + 2;
		/* "the Department of the Treasury's Office of ...": two bodies */
		uint32_t head = NONE;
		if (scan_kind(scan, i) == TOKEN_POSSESSIVE &&
		    scan_capital(scan, i + 1)) {
			see_run(scan, i + 1, &head);
			if (!is_people(scan, i - 1) && head != NONE &&
			    scan_classes(scan, head) & WORD_ORGANIZATION_HEAD)
				break;
			i++;
		}
	}
	return end;
}

bool phrase_keeps_possessor(const struct scan *scan, uint32_t at, uint32_t first)
{
	if (first > at + 2 && !scan->things[at].last && is_people(scan, first - 2))
		return true;
	const uint64_t others = WORD_ORGANIZATION_HEAD | WORD_TITLE_HEAD | WORD_ADVERB |
				WORD_MONTH | WORD_WEEKDAY;
	return first == at + 2 && !scan->things[at].last && !scan->titles[at].last &&
	       scan_classes(scan, at) & (WORD_COMMON | WORD_PORTFOLIO) &&
	       !(scan_classes(scan, at) & others);
}

bool phrase_has_verb(const struct scan *scan, uint32_t first, uint32_t last)
{
	const uint32_t verbs = 1u << ENTRY_VERB | 1u << ENTRY_EVENT;
	struct match matches[8];
	for (uint32_t i = first; i < last; i++) {
		if (scan->things[i].last > i + 1) {
			i = scan->things[i].last - 1;
			continue;
		}
		if (scan_classes(scan, i) & (WORD_EVENT_HEAD | WORD_PORTFOLIO |
					     WORD_INSTRUMENT_MODIFIER))
			continue;
		uint32_t count = lexicon_match(scan->lexicon, scan->text, i, verbs,
					       matches, 8);
		for (uint32_t m = 0; m < count; m++)
			for (const struct form *form = matches[m].form; form;
			     form = form->next)
				if (form->role == FORM_VERB_PRESENT ||
				    form->role == FORM_VERB_BASE)
					return true;
	}
	return false;
}

/* "hereinafter the", "or", "referred to as": what may stand before it. */
static uint32_t skip_introduction(const struct scan *scan, uint32_t at)
{
	static const char *const words[] = { "hereinafter", "hereafter", "referred",
					     "to", "as", "or", "the", "called" };
	uint32_t i = at;
	for (size_t w = 0; i < at + 6 && w < sizeof words / sizeof *words;)
		if (scan_kind(scan, i) == TOKEN_QUOTE_OPEN ||
		    scan_kind(scan, i) == TOKEN_COMMA ||
		    (scan_is(scan, i, words[w]) && !scan->things[i].last)) {
			i++;
			w = 0;
		} else {
			w++;
		}
	return i;
}

uint32_t phrase_abbreviation(const struct scan *scan, uint32_t at,
			     struct range *abbreviation)
{
	*abbreviation = (struct range){ at, at };
	if (scan_kind(scan, at) != TOKEN_OPEN)
		return at;
	uint32_t first = skip_introduction(scan, at + 1), i = first, words = 0;
	bool capitals = false;
	for (; i < first + 4 && scan_kind(scan, i) != TOKEN_CLOSE &&
	       scan_kind(scan, i) != TOKEN_QUOTE_CLOSE; i++) {
		if (scan_kind(scan, i) == TOKEN_WORD) {
			words++;
			struct str word = text_token(scan->text, i);
			for (size_t k = 1; k < word.length; k++)
				capitals |= word.at[k] >= 'A' && word.at[k] <= 'Z';
		} else if (scan_kind(scan, i) != TOKEN_HYPHEN) {
			return at;
		}
	}
	uint32_t close = scan_kind(scan, i) == TOKEN_QUOTE_CLOSE ? i + 1 : i;
	if (scan_kind(scan, close) != TOKEN_CLOSE || !words || words > 2 ||
	    !capitals || !scan_capital(scan, first))
		return at;
	*abbreviation = (struct range){ first, i };
	return close + 1;
}
