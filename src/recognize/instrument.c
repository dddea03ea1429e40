/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/instrument.h"

#include <string.h>

#include "recognize/date.h"
#include "recognize/phrase.h"
#include "recognize/subject.h"

static uint16_t as_year(const struct scan *scan, uint32_t at)
{
	if (scan_kind(scan, at) != TOKEN_NUMBER)
		return 0;
	struct str digits = text_token(scan->text, at);
	unsigned year = 0;
	if (digits.length != 4)
		return 0;
	for (size_t i = 0; i < 4; i++) {
		if (digits.at[i] < '0' || digits.at[i] > '9')
			return 0;
		year = year * 10 + (unsigned)(digits.at[i] - '0');
	}
	return year >= 1600 && year <= 2100 ? (uint16_t)year : 0;
}

/* "(2015)" */
static uint32_t parse_year_in_brackets(const struct scan *scan, uint32_t at,
				       struct date *date)
{
	if (scan_kind(scan, at) != TOKEN_OPEN || !as_year(scan, at + 1) ||
	    scan_kind(scan, at + 2) != TOKEN_CLOSE)
		return at;
	date->year = as_year(scan, at + 1);
	return at + 3;
}

/* "of 1995", "of 20th February 2014", "signed in Astana in 2015", "adopted on
 * 1 May 2016", ", first signed in Bali in 1976": the date of the text. It
 * stays outside the name. */
static void find_year_after(const struct scan *scan, uint32_t at,
			    struct date *date)
{
	static const char *const verbs[] = { "signed", "adopted", "concluded",
					     "approved", "dated", "initialled" };
	uint32_t i = at;
	bool verb = scan_is(scan, i, "of") ||
		    (scan_is(scan, i, "from") && as_year(scan, i + 1));
	for (; i < at + 9 && scan_same_sentence(scan, at, i); i++) {
		struct date from, to;
		for (size_t v = 0; v < sizeof verbs / sizeof *verbs; v++)
			verb |= scan_is(scan, i, verbs[v]);
		if (scan_kind(scan, i) == TOKEN_SEMICOLON ||
		    scan_kind(scan, i) == TOKEN_STOP ||
		    scan_classes(scan, i) & (WORD_BE | WORD_MODAL))
			return;
		if (verb && date_parse(scan->text, scan->lexicon, i,
				       scan->published, &from, &to)) {
			*date = from;
			return;
		}
		if (verb && i == at && !scan_is(scan, i + 1, "the") &&
		    scan_kind(scan, i + 1) == TOKEN_WORD &&
		    scan_is(scan, i, "of") &&
		    !(scan_classes(scan, i + 1) & WORD_MONTH))
			return;
	}
}

/* "Agreement of 20th February 2014", "Protocol of 1987": the date is what the
 * name has. */
static uint32_t parse_date_of_name(const struct scan *scan, uint32_t at,
				   struct date *date)
{
	struct date to;
	if (!scan_is(scan, at, "of"))
		return at;
	uint32_t count = date_parse(scan->text, scan->lexicon, at + 1,
				    scan->published, date, &to);
	if (!count && as_year(scan, at + 1)) {
		date->year = as_year(scan, at + 1);
		count = 1;
	}
	return count ? at + 1 + count : at;
}

/* "2231", "No. 5", "1325": the number of a resolution belongs to its name. */
static uint32_t parse_number(const struct scan *scan, uint32_t at)
{
	uint32_t i = at;
	if (scan_is(scan, i, "no.") || scan_is(scan, i, "number"))
		i++;
	if (scan_kind(scan, i) != TOKEN_NUMBER)
		return at;
	i++;
	while ((scan_kind(scan, i) == TOKEN_SLASH ||
		scan_kind(scan, i) == TOKEN_HYPHEN) &&
	       scan_kind(scan, i + 1) == TOKEN_NUMBER)
		i += 2;
	return i;
}

/* "between the Government of A and the Government of B on Air Services": where
 * the subject behind the parties begins, or at. */
static uint32_t skip_parties(const struct scan *scan, uint32_t at)
{
	if (!scan_is(scan, at, "between"))
		return at;
	for (uint32_t i = at + 1; i < at + 40 && scan_same_sentence(scan, at, i);) {
		if (scan_is(scan, i, "on") || scan_is(scan, i, "for") ||
		    scan_is(scan, i, "concerning"))
			return phrase_complement(scan, i) > i ? i : at;
		if (scan->things[i].last)
			i = scan->things[i].last;
		else if (scan_capital(scan, i) || scan_is(scan, i, "of") ||
			 scan_kind(scan, i) == TOKEN_COMMA ||
			 scan_classes(scan, i) & (WORD_ARTICLE | WORD_COORDINATOR))
			i++;
		else
			return at;
	}
	return at;
}

/* "the Use[, Stockpiling, Production and Transfer] of Mines": further words of
 * the kind that the name ends with, up to the one behind "and". */
static uint32_t parse_list(const struct scan *scan, uint32_t at)
{
	const uint64_t heads = WORD_INSTRUMENT_HEAD | WORD_ORGANIZATION_HEAD |
			       WORD_TITLE_HEAD | WORD_EVENT_HEAD | WORD_MONTH;
	if (scan_kind(scan, at) != TOKEN_COMMA)
		return at;
	bool last = false;
	uint32_t items = 0;
	for (uint32_t i = at; i < at + 24; i++, items++) {
		bool comma = scan_kind(scan, i) == TOKEN_COMMA;
		i += comma;
		if (scan_classes(scan, i) & WORD_COORDINATOR) {
			last = true;
			i++;
		} else if (!comma) {
			return at;
		}
		uint32_t word = i;
		while (scan_same_sentence(scan, at, i) && scan_capital(scan, i) &&
		       !scan->things[i].last && !scan->titles[i].last &&
		       !(scan_classes(scan, i) & heads))
			i++;
		/* a word that the lexicon does not know may be a name */
		if (i == word || i > word + 3 || !scan_same_sentence(scan, at, i) ||
		    scan->things[i].last || scan_classes(scan, i) & heads ||
		    (!scan_classes(scan, word) && i > word + 1))
			return at;
		if (last)
			return items ? i : at;
		i--;
	}
	return at;
}

/* The name goes on behind its head: "of Understanding on Cooperation in the
 * Field of Sports", "between the Member States of the CPLP". */
static uint32_t parse_complements(const struct scan *scan, uint32_t at)
{
	uint32_t end = parse_number(scan, at);
	for (int n = 0; n < 4; n++) {
		uint32_t next = phrase_complement(scan, skip_parties(scan, end));
		next = next > end ? next : end;
		if (next > at)
			next = parse_list(scan, next);
		if (next <= end)
			break;
		end = next;
	}
	/* "for 2023-2024" */
	if (scan_is(scan, end, "for") && as_year(scan, end + 1))
		end = parse_number(scan, end + 1);
	return end;
}

static void add_inner(struct scan *scan, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i < last;) {
		const struct hit *hit = &scan->things[i];
		uint32_t inner;
		enum entry_kind kind;
		if (!hit->last || hit->last > last) {
			i++;
			continue;
		}
		kind = hit->form->entry->kind;
		if (kind == ENTRY_STATE || kind == ENTRY_ORGANIZATION)
			i = scan_take_thing(scan, i, &inner);
		else
			i = hit->last;
	}
}

/* A head alone, or with words that any text might have, is no name. */
static bool says_enough(const struct scan *scan, const struct phrase *phrase,
			uint32_t end, const struct date *date)
{
	if (end > phrase->head + 1 || date->year)
		return true;
	for (uint32_t i = phrase->first; i < phrase->head; i++)
		if (scan_kind(scan, i) == TOKEN_WORD &&
		    !(scan_classes(scan, i) & (WORD_ORDINAL | WORD_ADVERB)))
			return true;
	return false;
}

static bool is_one_of(const struct scan *scan, uint32_t at,
		      const char *const *words)
{
	for (; *words; words++)
		if (scan_is(scan, at, *words))
			return true;
	return false;
}

/* Whether a number stands in the name from first on. */
static bool has_number(const struct scan *scan, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i < last; i++)
		if (scan_kind(scan, i) == TOKEN_NUMBER)
			return true;
	return false;
}

/* What ends as instruments do and is none: a congress of a party, a scheme
 * that nobody signed, a memorandum of which nothing is said, an Australian
 * address. */
static bool is_no_instrument(const struct scan *scan, const struct phrase *phrase,
			     uint32_t end, const struct date *date)
{
	static const char *const congress[] = { "national", "party", "constitution",
						"constitutional", "annual",
						"republican", "democratic",
						"youth", NULL };
	static const char *const drafts[] = { "proposed", "draft", "house", "senate",
					      "this", "new", NULL };
	static const char *const settled[] = { "dispute", "disputes", "conflict",
					       "crisis", NULL };
	static const char *const scheme[] = { "program", "programme", NULL };
	static const char *const acting[] = { "action", "cooperation", "co-operation",
					      "work", "activities", "consultations",
					      "exchange", "exchanges", NULL };
	static const char *const paper[] = { "memorandum", "mou", NULL };
	static const char *const of_all[] = { "understanding", "cooperation",
					      "co-operation", "intent", NULL };
	uint32_t head = phrase->head;
	bool first = head == phrase->first;
	if (scan_is(scan, head - 1, "anniversary") || scan_is(scan, head, "a.c.t."))
		return true;
	/* "There is no Climate Act", "CANBERRA ACT 2600", "Qatar Airways Charter" */
	if (scan_is(scan, phrase->first - 1, "no") ||
	    (scan_is(scan, head, "act") && !first && scan_thing(scan, head - 1, ENTRY_PLACE) &&
	     scan_kind(scan, head + 1) == TOKEN_NUMBER) ||
	    (scan_is(scan, head, "charter") && !first &&
	     scan_classes(scan, head - 1) & WORD_BODY_COMPANY))
		return true;
	/* "an Executive Order"; a bill is a text once it has passed */
	if (scan_is(scan, head, "order"))
		return end == head + 1 && head == phrase->first + 1;
	if (scan_is(scan, head, "bill"))
		return !subject_is_adopted(scan, phrase->first, end) ||
		       scan->text->tokens.at[head].flags & TOKEN_ALL_CAPS ||
		       is_one_of(scan, head - 1, drafts) || scan_is(scan, head + 1, "of");
	if (scan_is(scan, head, "convention"))
		return end == head + 1 && !first && is_one_of(scan, head - 1, congress);
	if (is_one_of(scan, head, scheme))
		return !date->year && !has_number(scan, head, end) &&
		       !(scan_is(scan, head + 1, "of") && is_one_of(scan, head + 2, acting));
	if (is_one_of(scan, head, paper))
		return first && !date->year && end <= head + 3 &&
		       (end == head + 1 || is_one_of(scan, end - 1, of_all));
	if (scan_is(scan, head, "resolution")) /* "Dispute Resolution" */
		return !first && end == head + 1 && is_one_of(scan, head - 1, settled);
	return scan_is(scan, head, "act") &&
	       scan->text->tokens.at[head].flags & TOKEN_ALL_CAPS &&
	       (first ||
		!(scan->text->tokens.at[head - 1].flags & TOKEN_ALL_CAPS));
}

/* "the Agreement on the Solar Alliance (SA)": the abbreviation is that of the
 * body that ends the name. */
static bool is_of_body(const struct scan *scan, struct range abbreviation,
		       uint32_t first, uint32_t end)
{
	if (abbreviation.first == abbreviation.last ||
	    text_token(scan->text, abbreviation.first).at[0] ==
		    text_token(scan->text, first).at[0])
		return false;
	for (uint32_t i = end; i-- > first;)
		if (scan_thing(scan, i, ENTRY_ORGANIZATION) && scan->things[i].last == end)
			return true;
	return false;
}

/* From now on the abbreviation that the text gives an instrument is its
 * name; but "MOU" may be any. */
static void define(struct scan *scan, uint32_t mention)
{
	const struct mention *instrument = &scan->mentions->at[mention];
	struct range alias = instrument->alias;
	if (alias.first == alias.last ||
	    scan_classes(scan, alias.first) & WORD_INSTRUMENT_HEAD ||
	    !strcmp(scan_text(scan, alias), "MOC"))
		return;
	const struct entry *entry = instrument->entry;
	if (!entry) {
		struct entry *own = arena_take(scan->arena, sizeof *own);
		*own = (struct entry){
			.kind = ENTRY_INSTRUMENT,
			.id = arena_format(scan->arena, "%s%s", SCAN_DEFINED,
					   scan_text(scan, alias)),
			.name = instrument->name,
			.year = instrument->from.year,
		};
		entry = own;
	}
	scan_define(scan, alias, entry);
}

/* What two parties or more sign or adopt; an act or a plan says of itself what
 * it is. */
static const char *const contracts[] = { "agreement", "memorandum", "mou", "treaty",
					 "convention", "protocol", "declaration",
					 "accord", "pact", "resolution", NULL };

/* "the memorandum of understanding on cooperation which was signed": one that
 * was named before. */
static bool points_back(const struct scan *scan, uint32_t first, uint32_t head)
{
	if (!scan_is(scan, first - 1, "the") && !scan_is(scan, first - 1, "this"))
		return false;
	char *noun = scan_text(scan, (struct range){ head, head + 1 });
	for (uint32_t i = scan->mentions->count, n = 0; i-- > 0 && n < 64; n++)
		if (scan->mentions->at[i].kind == MENTION_INSTRUMENT &&
		    scan->mentions->at[i].name &&
		    strcasestr(scan->mentions->at[i].name, noun))
			return true;
	return false;
}

/* "Agreement on mutual visa exemption", "Memorandum of Understanding on trade": a
 * subject in common words, behind a head that says nothing else. */
static uint32_t parse_subject(const struct scan *scan, const struct phrase *phrase,
			      uint32_t end)
{
	static const char *const of[] = { "understanding", "cooperation", "co-operation",
					  "intent", NULL };
	bool alone = end == phrase->head + 1;
	if (!is_one_of(scan, phrase->head, contracts))
		return end;
	if (alone && scan_is(scan, end, "of") && is_one_of(scan, end + 1, of))
		end += 2;
	else if (!alone && !(end == phrase->head + 3 && is_one_of(scan, end - 1, of)))
		return end;
	/* "Disaster Declaration for the state" */
	if (scan_is(scan, end, "for") && phrase->first < phrase->head && end == phrase->head + 1)
		return end;
	return subject_parse(scan, end);
}

/* "the peace agreement between the government and the rebels": two sides have
 * it, and so it is one text. */
static bool names_parties(const struct scan *scan, uint32_t head)
{
	uint32_t party = scan_skip_article(scan, head + 2);
	return scan_is(scan, head + 1, "between") && scan_same_sentence(scan, head, party) &&
	       (scan->things[party].last || scan_is(scan, party, "government"));
}

/* "an agreement on air services", which the sentence says is signed. at is the
 * noun. */
uint32_t instrument_parse_small(struct scan *scan, uint32_t at)
{
	static const char *const praise[] = { "historic", "landmark", "final", "first",
					      "second", "third", "several",
					      "comprehensive", NULL };
	struct phrase phrase = { .kind = PHRASE_INSTRUMENT, .first = at, .head = at };
	if (!is_one_of(scan, at, contracts))
		return at;
	uint32_t end = parse_subject(scan, &phrase, at + 1);
	bool between = end == at + 1 && names_parties(scan, at);
	if (!between && (end < at + 3 || (end == at + 3 && scan_is(scan, at + 1, "of"))))
		return at;
	while (phrase.first && scan_same_sentence(scan, phrase.first - 1, at) &&
	       scan_kind(scan, phrase.first - 1) == TOKEN_WORD &&
	       !scan_capital(scan, phrase.first - 1) &&
	       scan_classes(scan, phrase.first - 1) & WORD_INSTRUMENT_MODIFIER &&
	       !is_one_of(scan, phrase.first - 1, praise))
		phrase.first--;
	/* "the cessation of hostilities agreement between ..." */
	if (scan_is(scan, phrase.first - 1, "hostilities") &&
	    scan_is(scan, phrase.first - 2, "of"))
		phrase.first -= 3;
	if (between && (phrase.first == at || !scan_is(scan, phrase.first - 1, "the")))
		return at;
	/* "the 2024 agreement on air services" */
	struct date date = { .year = phrase.first ? as_year(scan, phrase.first - 1) : 0 };
	if (!date.year && !between && (!subject_is_adopted(scan, at, end) || points_back(scan, phrase.first, at)))
		return at;
	if (!date.year)
		find_year_after(scan, end, &date);
	uint32_t index = scan_mention(scan, MENTION_INSTRUMENT,
				      (struct range){ phrase.first, end },
				      "signed text by its subject");
	struct mention *instrument = &scan->mentions->at[index];
	instrument->from = instrument->to = date;
	instrument->alias = (struct range){ end, end };
	instrument->name = scan_text(scan, (struct range){ phrase.first, end });
	add_inner(scan, phrase.first, end);
	return end;
}

/* "2030 Strategy for Growth": the year up to which it goes, not its own. */
static bool is_target(const struct scan *scan, uint32_t head, uint16_t year)
{
	static const char *const heads[] = { "agenda", "plan", "strategy", "roadmap", NULL };
	return is_one_of(scan, head, heads) &&
	       (scan->published.year ? year > scan->published.year : year % 5 == 0);
}

/* Whether a noun written small behind a run of capitals makes it a text's name:
 * behind a city, or behind words that are no name of a person. */
static bool heads_small(const struct scan *scan, const struct phrase *phrase)
{
	static const char *const heads[] = { "agreement", "agreements", "accord", "accords",
					     "protocol", "protocols", "memorandum",
					     "declaration", "treaty", "communiqué", NULL };
	uint32_t first = phrase->first, head = phrase->last;
	if (!is_one_of(scan, head, heads) || scan_capital(scan, head) ||
	    !scan_same_sentence(scan, first, head) ||
	    (scan_kind(scan, head + 1) == TOKEN_WORD &&
	     !(scan_classes(scan, head + 1) & WORDS_OF_GRAMMAR)))
		return false;
	if (scan_thing(scan, first, ENTRY_PLACE) && scan->things[first].last == head)
		return true;
	const uint64_t plain = WORD_COMMON | WORD_PORTFOLIO | WORD_INSTRUMENT_MODIFIER;
	for (uint32_t i = first; i < head; i++)
		if (!scan_capital(scan, i) || scan->things[i].last ||
		    !(scan_classes(scan, i) & plain))
			return false;
	return head > first + 1 && !scan_begins(scan, first);
}

uint32_t instrument_parse(struct scan *scan, uint32_t at, uint32_t *mention)
{
	struct date date = { 0 };
	uint32_t first = at;
	*mention = NONE;
	/* "COVID-19 Action Plan", "$10MM Plan" */
	if (at && scan_kind(scan, at) == TOKEN_NUMBER &&
	    (scan_kind(scan, at - 1) == TOKEN_HYPHEN || scan_kind(scan, at - 1) == TOKEN_OTHER) &&
	    scan->text->tokens.at[at - 1].end == scan->text->tokens.at[at].start)
		return at;
	uint32_t known_end = scan->things[at].last; /* "1951 Convention" on Refugees */
	if (as_year(scan, at) && scan_capital(scan, at + 1) &&
	    (!known_end || phrase_complement(scan, known_end) > known_end)) {
		date.year = as_year(scan, at);
		first = at + 1;
	}
	struct phrase phrase = phrase_scan(scan, first);
	if (phrase_keeps_possessor(scan, first, phrase.first) &&
	    phrase.owner == first) {
		/* "Women's Health Protection Act" */
		phrase.first = first;
		phrase.owner = NONE;
	}
	/* "Washington agreement", "Closer Economic Relations agreement" */
	if (phrase.kind == PHRASE_OTHER && heads_small(scan, &phrase)) {
		phrase.kind = PHRASE_INSTRUMENT;
		phrase.head = phrase.last++;
		phrase.exact = false;
	}
	/* "Council resolution 2231": the head may be in lower case before a
	 * number */
	if (phrase.last > first && phrase.kind != PHRASE_INSTRUMENT &&
	    scan_classes(scan, phrase.last) & WORD_INSTRUMENT_HEAD &&
	    parse_number(scan, phrase.last + 1) > phrase.last + 1) {
		phrase.kind = PHRASE_INSTRUMENT;
		phrase.head = phrase.last++;
		phrase.exact = false;
	}
	if (phrase.kind != PHRASE_INSTRUMENT)
		return at;
	if (first > at && is_target(scan, phrase.head, date.year)) {
		phrase.first = at;
		date.year = 0;
	}
	bool known = phrase.exact && scan->things[phrase.first].last == phrase.last;
	uint32_t end = known ? phrase.last
			     : parse_complements(scan, phrase.last);
	/* "Agreement on mutual visa exemption" */
	if (!known)
		end = parse_subject(scan, &phrase, end);
	struct range abbreviation;
	uint32_t last = parse_year_in_brackets(scan, end, &date);
	last = phrase_abbreviation(scan, last, &abbreviation);
	if (is_of_body(scan, abbreviation, phrase.first, end))
		abbreviation.last = abbreviation.first;
	/* "Memorandum of Understanding (MOU) on Legal Exchange" */
	if (!known && last > end && phrase.first == phrase.head &&
	    end <= phrase.head + 3 &&
	    (scan_is(scan, last, "on") || scan_is(scan, last, "for") ||
	     scan_is(scan, last, "concerning")))
		last = end = parse_complements(scan, last);
	if (!date.year && !known && end == phrase.head + 1 && phrase.first == phrase.head)
		last = end = parse_date_of_name(scan, end, &date);
	if (!date.year)
		find_year_after(scan, last, &date);
	if (!known && (!says_enough(scan, &phrase, end, &date) ||
		       (scan_capitals_tell_nothing(scan, at) &&
			phrase_has_verb(scan, at, phrase.head))))
		return at;
	if (!known && is_no_instrument(scan, &phrase, end, &date)) {
		/* nor is it anything else: "the Clean Ferry Program"; but "the
		 * [Paris Agreement] Work Programme" names another */
		for (uint32_t i = first, inner; i < phrase.last;) {
			uint32_t next = scan->things[i].last <= phrase.last
						? scan_take_thing(scan, i, &inner)
						: i;
			i = next > i ? next : i + 1;
		}
		return phrase.last;
	}
	/* an owner in the genitive is not part of the name */
	if (phrase.first > first && phrase.owner != NONE)
		add_inner(scan, first, phrase.first);
	*mention = scan_mention(scan, MENTION_INSTRUMENT,
			    (struct range){ phrase.first > first ? phrase.first : at, last },
			    known ? "gazetteer" : "instrument by its head noun");
	struct mention *instrument = &scan->mentions->at[*mention];
	instrument->from = instrument->to = date;
	instrument->alias = abbreviation;
	instrument->name = scan_text(scan, (struct range){ phrase.first, end });
	if (known) {
		instrument->entry = scan->things[phrase.first].form->entry;
		instrument->role = scan->things[phrase.first].form->role;
		scan_take_states_inside(scan, (struct range){ phrase.first, end },
					false);
		scan_take_shorter(scan, phrase.first, false);
	} else {
		add_inner(scan, phrase.first, end);
	}
	define(scan, *mention);
	return last;
}

uint32_t instrument_parse_bare(struct scan *scan, uint32_t at,
			       uint32_t *mention)
{
	uint32_t head = at + 1;
	*mention = NONE;
	if (!(scan_classes(scan, at) & (WORD_ARTICLE | WORD_DETERMINER)) ||
	    scan_is(scan, at, "a") || scan_is(scan, at, "an") ||
	    !(scan_classes(scan, head) & WORD_INSTRUMENT_HEAD) ||
	    !scan_capital(scan, head) || scan_capital(scan, head + 1) ||
	    scan_kind(scan, head + 1) == TOKEN_NUMBER ||
	    skip_parties(scan, head + 1) > head + 1 ||
	    (is_one_of(scan, head, contracts) &&
	     subject_parse(scan, head + 1) > head + 1) ||
	    phrase_complement(scan, head + 1) > head + 1)
		return at;
	struct date date = { 0 };
	find_year_after(scan, head + 1, &date);
	if (date.year)
		return at;
	*mention = scan_mention(scan, MENTION_INSTRUMENT,
			    (struct range){ at, head + 1 }, "head noun alone");
	scan->mentions->at[*mention].bare = true;
	return head + 1;
}
