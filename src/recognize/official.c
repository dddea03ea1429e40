/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/official_parts.h"

#include <string.h>

#include "recognize/body.h"
#include "recognize/name.h"
#include "recognize/phrase.h"
#include "recognize/post.h"
#include "text/fold.h"

static uint32_t parse_determiner(const struct scan *scan, uint32_t at,
				 struct official_parts *parts)
{
	uint64_t classes = scan_classes(scan, at);
	if (!(classes & (WORD_ARTICLE | WORD_POSSESSIVE)) &&
	    !(classes & WORD_DETERMINER && scan_is(scan, at, "this")))
		return at;
	/* "His Excellency" is an honorific, "the Honourable" too */
	enum gender gender = GENDER_UNKNOWN;
	if (name_skip_honorifics(scan, at, &gender) > at)
		return at;
	parts->determined = true;
	/* "the latter's Iranian counterpart" */
	if (scan_is(scan, at + 1, "latter") &&
	    scan_kind(scan, at + 2) == TOKEN_POSSESSIVE)
		return at + 3;
	return at + 1;
}

/* "Malta's", "OSCE", "Kazakh": whose the post is. Only where a post or a peer
 * follows. */
static uint32_t parse_owner(struct scan *scan, uint32_t at,
			    struct official_parts *parts)
{
	if (at >= scan->text->tokens.count || !scan->things[at].last)
		return at;
	enum entry_kind kind = scan->things[at].form->entry->kind;
	uint32_t end = scan->things[at].last;
	struct range abbreviation;
	if (kind == ENTRY_INSTRUMENT)
		return at;
	end = phrase_abbreviation(scan, end, &abbreviation);
	if (scan_kind(scan, end) == TOKEN_POSSESSIVE)
		end++;
	else if (at && scan_is(scan, at - 1, "in") &&
		 (kind == ENTRY_PLACE || kind == ENTRY_STATE))
		return at; /* "In Nairobi Foreign Minister X": where */
	enum tenure_status status = TENURE_CURRENT;
	uint32_t post = post_skip_status(scan, end, &status);
	if (!scan_same_sentence(scan, at, post) ||
	    (!post_begins(scan, post) && !(scan_classes(scan, post) & WORD_PEER)))
		return at;
	scan_take_thing(scan, at, &parts->owner);
	scan->mentions->at[parts->owner].alias = abbreviation;
	return end;
}

/* "NSC Spokesperson", "FEMA Administrator": capitals of no list before a head are
 * the abbreviation of a body; but before "Ambassador", which no body has, of
 * another post. Two letters are as often the end of a known one ("PA" of "OSCE PA")
 * or a rank. */
static uint32_t parse_owner_abbreviation(struct scan *scan, uint32_t at, uint32_t *body)
{
	enum { SHORTEST = 3, LONGEST = 6 };
	if (at + 1 >= scan->text->tokens.count || scan_kind(scan, at) != TOKEN_WORD)
		return at;
	const struct token *word = &scan->text->tokens.at[at];
	uint32_t length = word->end - word->start;
	if (!(word->flags & TOKEN_ALL_CAPS) || word->flags & TOKEN_INITIAL ||
	    scan->text->tokens.at[at + 1].flags & TOKEN_ALL_CAPS || length < SHORTEST ||
	    length > LONGEST || scan_classes(scan, at) || scan->things[at].last ||
	    scan->titles[at].last || !scan_capital(scan, at + 1) ||
	    scan_is(scan, at + 1, "ambassador"))
		return at;
	for (uint32_t i = word->start; i < word->end; i++)
		if (scan->text->bytes.at[i] < 'A' || scan->text->bytes.at[i] > 'Z')
			return at;
	*body = scan_mention(scan, MENTION_ORGANIZATION, (struct range){ at, at + 1 },
			     "abbreviation before post");
	scan->mentions->at[*body].name = scan_text(scan, (struct range){ at, at + 1 });
	return at + 1;
}

/* "Estonian Ministry of Foreign Affairs secretary general": the owner is a body
 * of no list. */
static uint32_t parse_owner_body(struct scan *scan, uint32_t at,
				 struct official_parts *parts)
{
	uint32_t mentions = scan->mentions->count, body;
	uint32_t end = body_parse_small(scan, at, &body);
	if (end == at && scan_capital(scan, at) &&
	    phrase_scan(scan, at).kind == PHRASE_BODY)
		end = body_parse(scan, at, &body);
	if (end == at)
		end = parse_owner_abbreviation(scan, at, &body);
	if (end == at || !scan_same_sentence(scan, at, end) || !post_begins(scan, end) ||
	    scan_classes(scan, end) & WORD_COORDINATOR) {
		scan->mentions->count = mentions;
		return at;
	}
	parts->owner = body;
	return end;
}

static uint32_t parse_peer(const struct scan *scan, uint32_t at,
			   struct official_parts *parts)
{
	if (!(scan_classes(scan, at) & WORD_PEER))
		return at;
	if (scan_is(scan, at, "predecessor"))
		parts->predecessor = true;
	else
		parts->counterpart = true;
	/* "his counterpart from Türkiye", "of Malta" */
	return at + 1;
}

static uint32_t parse_peer_origin(struct scan *scan, uint32_t at,
				  struct official_parts *parts)
{
	if (!scan_is(scan, at, "from") && !scan_is(scan, at, "of"))
		return at;
	uint32_t word = scan_skip_article(scan, at + 1);
	if (parts->owner != NONE || !scan_thing(scan, word, ENTRY_STATE))
		return at;
	return scan_take_thing(scan, word, &parts->owner);
}

static bool ends_phrase(const struct scan *scan, uint32_t at)
{
	switch (scan_kind(scan, at)) {
	case TOKEN_WORD:
		return !scan_capital(scan, at);
	case TOKEN_NUMBER:
	case TOKEN_HYPHEN:
		return false;
	default:
		return true;
	}
}

/* Whether the lexicon knows a word by itself: as a verb, an event, a place. */
static bool says_something(const struct scan *scan, uint32_t at)
{
	struct match match;
	const uint32_t kinds = 1u << ENTRY_VERB | 1u << ENTRY_EVENT | 1u << ENTRY_TITLE;
	return scan->things[at].last ||
	       lexicon_match(scan->lexicon, scan->text, at, kinds, &match, 1);
}

static bool begins_line(const struct scan *scan, uint32_t at)
{
	return !at || scan->text->tokens.at[at].flags & TOKEN_LINE_START;
}

static bool ends_line(const struct scan *scan, uint32_t at)
{
	return at >= scan->text->tokens.count || begins_line(scan, at);
}

/* "STATEMENT BY MINISTER LEE HSIEN LOONG": in capitals, two words and more to
 * the end of the line; not "MINISTER SLAMS CRITICS". */
static bool is_plain_in_capitals(const struct scan *scan, uint32_t first,
				 uint32_t end)
{
	struct str word = text_token(scan->text, first);
	return end > first + 1 && word.at[word.length - 1] != 'S' &&
	       ends_line(scan, name_skip_post_nominals(scan, end));
}

/* In a headline, words that no list has are a name where a word that some list
 * has follows them: "Minister Nurtleu Meets Counterpart". */
static bool is_plain_name(const struct scan *scan, uint32_t first, uint32_t end)
{
	bool line = is_plain_in_capitals(scan, first, end);
	for (uint32_t i = first; i < end; i++)
		if ((scan_classes(scan, i) && !(scan_classes(scan, i) & WORD_NAME_PARTICLE)) ||
		    (scan->text->tokens.at[i].flags & TOKEN_ALL_CAPS && !line) ||
		    (scan->text->tokens.at[i].word &&
		     (end == first + 1 || says_something(scan, i))))
			return false;
	return true;
}

/* "Melania Trump Honors Former Minister": in a headline a third word in -s, with
 * another capital behind it, is the verb. */
static uint32_t without_verb(const struct scan *scan, uint32_t first, uint32_t end)
{
	struct str last = text_token(scan->text, end - 1);
	return end > first + 2 && !(scan->text->tokens.at[end - 2].flags & TOKEN_INITIAL) &&
			       last.length > 3 && last.at[last.length - 1] == 's' &&
			       scan_kind(scan, end) == TOKEN_WORD &&
			       scan_capital(scan, end) && scan_same_sentence(scan, first, end)
		       ? end - 1
		       : end;
}

/* "Lord Ahmad of Wimbledon": what he is lord of is part of the name. */
static uint32_t skip_peerage(const struct scan *scan, uint32_t first, uint32_t end)
{
	return first && scan_is(scan, end, "of") && scan_capital(scan, end + 1) &&
			       (scan_is(scan, first - 1, "lord") ||
				scan_is(scan, first - 1, "baroness"))
		       ? end + 2
		       : end;
}

/* "on behalf of the Prime Minister, Minister X said": a minister is no rank. */
static bool is_office(const struct scan *scan, uint32_t at)
{
	static const char *const types[] = { "minister", "head-of-government" };
	const char *type = scan->titles[at].last ? scan->titles[at].form->entry->type : NULL;
	for (size_t i = 0; type && i < sizeof types / sizeof *types; i++)
		if (!strcmp(type, types[i]))
			return true;
	return false;
}

/* The name behind the posts: at once, or behind a comma that another comma,
 * a stop or an "and" answers. */
static uint32_t parse_name_after(const struct scan *scan, uint32_t at,
				 struct official_parts *parts)
{
	uint32_t i = at;
	/* "the Greek Consul General there, X" */
	if (scan_classes(scan, i) & WORD_ADVERB && scan_kind(scan, i + 1) == TOKEN_COMMA)
		i++;
	struct range abbreviation;
	i = phrase_abbreviation(scan, i, &abbreviation);
	bool comma = scan_kind(scan, i) == TOKEN_COMMA || scan_kind(scan, i) == TOKEN_DASH;
	if (comma)
		i++;
	if (!scan_same_sentence(scan, at - 1, i))
		return at;
	uint32_t first = name_skip_honorifics(scan, i, &parts->gender);
	bool honoured = first > i;
	/* "Ambassador" or "Senator" before a name is a courtesy where the
	 * person has a post; name_parse stops at it */
	uint32_t rank = first;
	while (rank < first + 2 && scan_classes(scan, rank) & WORD_TITLE_HEAD &&
	       scan_capital(scan, rank) && !(comma && is_office(scan, rank)) &&
	       name_parse(scan, rank + 1, true) > rank + 1)
		rank++;
	uint32_t after = name_skip_honorifics(scan, rank, &parts->gender);
	honoured |= after > first;
	first = after;
	uint32_t end = name_parse(scan, first, !comma || honoured);
	if (end == first ||
	    (comma && !ends_phrase(scan, name_skip_post_nominals(scan, end))))
		return at;
	/* "SECRETARY-GENERAL APPOINTS THREE": known names are found later */
	if (!honoured && scan_capitals_tell_nothing(scan, first) &&
	    !is_plain_name(scan, first, end))
		return at;
	if (!honoured && scan_capitals_tell_nothing(scan, first))
		end = without_verb(scan, first, end);
	/* "King Abdulaziz International Airport" is not a king */
	if (!comma && !honoured && scan_capital(scan, end) &&
	    name_skip_post_nominals(scan, end) == end &&
	    scan_same_sentence(scan, first, end) &&
	    !scan_capitals_tell_nothing(scan, end) && !post_begins(scan, end) &&
	    !scan->things[end].last) {
		parts->in_name = true;
		return at;
	}
	end = skip_peerage(scan, first, end);
	parts->name = (struct range){ first, end };
	parts->honoured = honoured;
	return end;
}

/* "of Armenia" behind the name, "(Kazakhstan)". */
uint32_t official_parse_origin(struct scan *scan, uint32_t at,
			     struct official_parts *parts)
{
	bool bracket = scan_kind(scan, at) == TOKEN_OPEN;
	if (!bracket && !scan_is(scan, at, "of") && !scan_is(scan, at, "from"))
		return at;
	uint32_t word = scan_skip_article(scan, at + 1);
	const struct form *form = scan_thing(scan, word, ENTRY_STATE);
	if (!form || form->role == FORM_ADJECTIVE || form->role == FORM_DEMONYM)
		return at;
	uint32_t end = scan->things[word].last;
	if (bracket && scan_kind(scan, end) != TOKEN_CLOSE)
		return at;
	uint32_t state;
	scan_take_thing(scan, word, &state);
	if (parts->owner == NONE)
		parts->owner = state;
	return end + bracket;
}

/* "X becomes Ambassador to China; Y Ambassador to Norway; and Z ...": what a
 * list says once need not be said again. */
static bool follows_semicolon(const struct scan *scan, uint32_t at)
{
	uint32_t i = at;
	if (i && scan_classes(scan, i - 1) & WORD_COORDINATOR)
		i--;
	return i && scan_kind(scan, i - 1) == TOKEN_SEMICOLON;
}

/* "is at present", "has been a": what somebody is, is as good as an
 * apposition. "was" may be anything. */
static uint32_t skip_copula(const struct scan *scan, uint32_t at)
{
	if (scan_is(scan, at, "is") || scan_is(scan, at, "becomes"))
		return at + 1;
	if (scan_is(scan, at, "has") && scan_is(scan, at + 1, "been"))
		return at + 2;
	/* ", a barrister, has been" */
	if (scan_kind(scan, at) == TOKEN_COMMA && scan_classes(scan, at + 1) & WORD_ARTICLE)
		for (uint32_t i = at + 2; i < at + 7; i++)
			if (scan_kind(scan, i) == TOKEN_COMMA &&
			    scan_kind(scan, i + 1) == TOKEN_WORD)
				return skip_copula(scan, i + 1) > i + 1
					       ? skip_copula(scan, i + 1)
					       : at;
	return at;
}

static bool begins_name(const struct scan *scan, uint32_t at);
static bool post_follows(const struct scan *scan, uint32_t at);

/* "X, Minister of Justice, Kingdom of Bahrain; Y": the state of the post behind a
 * comma, where the item ends with it or the next person's name begins. */
static uint32_t parse_state_behind_comma(struct scan *scan, uint32_t at,
					 struct post_phrase *post)
{
	if (post->of != NONE || scan_kind(scan, at) != TOKEN_COMMA ||
	    !scan_same_sentence(scan, at, at + 1))
		return at;
	uint32_t word = scan_skip_article(scan, at + 1);
	const struct form *form = scan_thing(scan, word, ENTRY_STATE);
	if (!form || form->role >= FORM_ADJECTIVE)
		return at;
	uint32_t end = scan->things[word].last;
	uint32_t next = end + (scan_kind(scan, end) == TOKEN_COMMA);
	next += (scan_classes(scan, next) & WORD_COORDINATOR) != 0;
	bool ends = !scan_same_sentence(scan, at, end) ||
		    scan_kind(scan, end) == TOKEN_SEMICOLON ||
		    scan_kind(scan, end) == TOKEN_STOP ||
		    scan_kind(scan, end) == TOKEN_COLON;
	if (!ends && (next == end || !scan_same_sentence(scan, at, next) ||
		      !begins_name(scan, next)))
		return at;
	scan_take_thing(scan, word, &post->of);
	return end;
}

static bool begins_name(const struct scan *scan, uint32_t at)
{
	enum gender gender = GENDER_UNKNOWN;
	uint32_t first = name_skip_honorifics(scan, at, &gender);
	uint32_t end = name_parse(scan, first, true);
	return scan_same_sentence(scan, at, first) && end > first;
}

/* "President X, Foreign Minister Y", "X, Deputy Prime Minister - Y" and, after a
 * post and its name, "the President of A, X, the President of B, Y": whether the
 * post that ends at a token is another's. Where Y has a post behind him in his
 * turn it is X's: "Ambassador X, Director of Protocol, Ms Y, Envoy to Italy". */
static bool names_another(const struct scan *scan, uint32_t end,
			  const struct official_parts *parts)
{
	enum token_kind mark = scan_kind(scan, end);
	if (begins_name(scan, end))
		return true;
	if (mark == TOKEN_DASH)
		return name_parse(scan, end + 1, false) > end + 1;
	if (mark != TOKEN_COMMA || !parts->posts.count || !begins_name(scan, end + 1))
		return false;
	enum gender gender = GENDER_UNKNOWN;
	uint32_t first = name_skip_honorifics(scan, end + 1, &gender);
	return !(first > end + 1 && post_follows(scan, name_parse(scan, first, true)));
}

/* "At the meeting with X, the King said": behind what a sentence begins with, a role
 * that no comma closes is its subject. */
static bool is_subject(const struct scan *scan, uint32_t at, uint32_t end)
{
	uint32_t first = at;
	while (first && first + SCAN_REACH > at && !scan_begins(scan, first))
		first--;
	return scan_is(scan, at + 1, "the") && scan_begins(scan, first) &&
	       scan_classes(scan, first) & WORD_PREPOSITION &&
	       scan_kind(scan, end) == TOKEN_WORD && !scan_capital(scan, end) &&
	       !(scan_classes(scan, end) & (WORD_PREPOSITION | WORD_COORDINATOR |
					    WORD_RELATIVE)) &&
	       scan_same_sentence(scan, at, end);
}

/* Posts behind the name: ", Minister of ...", "(Minister ...)", "as his
 * Special Envoy", "– Director of ...", ", then Foreign Minister of Iceland". */
static uint32_t parse_apposition(struct scan *scan, uint32_t at,
				 struct official_parts *parts)
{
	enum token_kind mark = scan_kind(scan, at);
	bool as = scan_is(scan, at, "as");
	uint32_t copula = skip_copula(scan, at);
	if (mark == TOKEN_COMMA && copula > at && post_begins(scan, at + 2))
		copula = at;
	bool gap = follows_semicolon(scan, parts->name.first) && post_begins(scan, at) &&
		   scan_capital(scan, at);
	if (mark != TOKEN_COMMA && mark != TOKEN_OPEN && mark != TOKEN_DASH && !as &&
	    !gap && copula == at)
		return at;
	struct official_parts other = { .owner = NONE };
	uint32_t mentions = scan->mentions->count;
	uint32_t i = copula > at ? copula : gap ? at : at + 1;
	if (!scan_same_sentence(scan, at, i))
		return at;
	while (i < at + 5 && scan_classes(scan, i) & WORD_ADVERB &&
	       !(scan_classes(scan, i) & WORD_FORMER))
		i++;
	if (scan_is(scan, i, "at") && scan_is(scan, i + 1, "present"))
		i += 2;
	if (scan_classes(scan, i) & (WORD_ARTICLE | WORD_POSSESSIVE))
		i++;
	if (!scan_capital(scan, i) &&
	    (scan_is(scan, i, "new") || scan_is(scan, i, "current") ||
	     scan_is(scan, i, "next")))
		i++;
	enum tenure_status status = TENURE_CURRENT;
	uint32_t first = i;
	i = post_skip_status(scan, i, &status);
	i = parse_owner(scan, i, &other);
	struct post_phrase_list posts = { 0 };
	uint32_t end = i > first && other.owner == NONE && status == TENURE_CURRENT
			       ? i
			       : post_parse_list(scan, i, other.owner,
						 parts->posts.count ? BEHIND_POST_AND_NAME
								    : BEHIND_NAME,
						 &posts);
	/* "President X, Foreign Minister Y" and, after a post and its name, "the
	 * President of A, X, the President of B, Y": a new official begins */
	bool named_anew = end > i && mark != TOKEN_OPEN && names_another(scan, end, parts);
	named_anew |= mark == TOKEN_COMMA && posts.count && is_subject(scan, at, end);
	/* "as Chief Guest" is no chief */
	if (posts.count && scan_same_sentence(scan, at, end) && scan_capital(scan, end) &&
	    scan_classes(scan, end) & WORD_COMMON && posts.at[posts.count - 1].of == NONE &&
	    !strchr(posts.at[posts.count - 1].title, ' '))
		named_anew = true;
	/* a bare "is president" and the like says too little */
	if (copula > at && posts.count && posts.at[0].of == NONE &&
	    !strchr(posts.at[0].title, ' '))
		named_anew = true;
	if (gap && posts.count && posts.at[0].of == NONE && !strchr(posts.at[0].title, ' '))
		named_anew = true;
	if (end == i || named_anew ||
	    (mark == TOKEN_OPEN && scan_kind(scan, end) != TOKEN_CLOSE)) {
		scan->mentions->count = mentions;
		return at;
	}
	if (mark == TOKEN_COMMA && other.owner == NONE)
		end = parse_state_behind_comma(scan, end, &posts.at[posts.count - 1]);
	for (uint32_t p = 0; p < posts.count; p++) {
		if (posts.at[p].of == NONE)
			posts.at[p].of = posts.at[posts.count - 1].of;
		if (status != TENURE_CURRENT)
			posts.at[p].status = status;
		*vector_add(&parts->posts, scan->arena) = posts.at[p];
	}
	return end + (mark == TOKEN_OPEN);
}

/* "King County", "General Hospital": a title that begins the name of a place. */
static bool begins_place(const struct scan *scan, const struct official_parts *parts)
{
	uint32_t end = parts->posts.count ? parts->posts.at[parts->posts.count - 1].range.last
					  : 0;
	return end && scan_capital(scan, end) && scan_same_sentence(scan, end - 1, end) &&
	       scan_classes(scan, end) & WORD_FEATURE &&
	       !scan_capitals_tell_nothing(scan, end);
}

static bool worth_a_role(const struct scan *scan, const struct official_parts *parts,
			 uint32_t at)
{
	if (parts->in_name && !parts->determined)
		return false;
	if (begins_place(scan, parts))
		return false;
	/* "a general trend", "the head office" */
	if (!scan_capital(scan, at) && scan_classes(scan, at) & WORD_TITLE_OR_NAME &&
	    parts->posts.count && parts->posts.at[0].of == NONE &&
	    parts->owner == NONE && !strchr(parts->posts.at[0].title, ' '))
		return false;
	/* "Foreign Ministers Sign New Treaty": no one of them is meant */
	if (parts->posts.count &&
	    official_singular_head(scan, parts->posts.at[0].range.last - 1))
		return false;
	if (parts->determined || parts->owner != NONE)
		return true;
	return parts->posts.count && scan_capital(scan, at);
}

void official_add(struct scan *scan, struct range range,
			 const struct official_parts *parts, const char *rule)
{
	uint32_t index = scan_mention(scan, MENTION_OFFICIAL, range, rule);
	struct mention *official = &scan->mentions->at[index];
	official->person = parts->name;
	official->posts = parts->posts;
	official->gender = parts->gender;
	official->owner = parts->owner;
	official->counterpart = parts->counterpart;
	official->predecessor = parts->predecessor;
}

/* Several appositions may follow a name. */
static uint32_t parse_behind_name(struct scan *scan, uint32_t at,
				  struct official_parts *parts)
{
	uint32_t end = name_skip_post_nominals(scan, at);
	uint32_t before = parts->posts.count;
	end = official_parse_origin(scan, end, parts);
	for (int n = 0; n < 3; n++) {
		uint32_t next = parse_apposition(scan, end, parts);
		if (next == end)
			break;
		end = next;
	}
	/* "Cyril Ramaphosa of South Africa": the state is that of the posts
	 * before the name; what the person is appointed to may be elsewhere */
	if (parts->owner != NONE)
		for (uint32_t i = 0; i < before; i++)
			if (parts->posts.at[i].of == NONE)
				parts->posts.at[i].of = parts->owner;
	return end;
}

/* "the head of Belgian diplomacy": the foreign minister, in other words. */
static uint32_t parse_head_of_diplomacy(struct scan *scan, uint32_t at,
					struct official_parts *parts)
{
	uint32_t end = post_is_head_of_diplomacy(scan, at);
	if (!end)
		return at;
	struct post_phrase post = {
		.range = { at, end }, .title = "Minister of Foreign Affairs",
		.entry = lexicon_entry(scan->lexicon, ENTRY_TITLE,
				       "minister-of-foreign-affairs"),
	};
	scan_take_thing(scan, scan_skip_article(scan, at + 2), &post.of);
	*vector_add(&parts->posts, scan->arena) = post;
	return end;
}

/* Titles in lower case are titles only in front of a name or behind an
 * article ("the minister"). */
static uint32_t parse_with_posts(struct scan *scan, uint32_t at)
{
	struct official_parts parts = { .owner = NONE };
	bool diplomacy = false;
	uint32_t mentions = scan->mentions->count;
	uint32_t i = parse_determiner(scan, at, &parts);
	enum gender gender = GENDER_UNKNOWN;
	i = name_skip_honorifics(scan, i, &gender);
	i = post_skip_status(scan, i, &parts.status);
	i = parse_owner(scan, i, &parts);
	if (parts.status == TENURE_CURRENT)
		i = post_skip_status(scan, i, &parts.status);
	if (parts.owner == NONE)
		i = parse_owner_body(scan, i, &parts);
	uint32_t begin = i;
	uint32_t end = parse_peer(scan, i, &parts);
	if (end > i) {
		end = parse_peer_origin(scan, end, &parts);
		uint32_t post = scan_kind(scan, end) == TOKEN_COMMA ? end + 1 : end;
		uint32_t more = post_parse_list(scan, post, parts.owner, BEFORE_NAME, &parts.posts);
		end = more > post ? more : end;
	} else {
		end = parse_head_of_diplomacy(scan, i, &parts);
		diplomacy = end > i;
		if (end == i)
			end = post_parse_list(scan, i, parts.owner, BEFORE_NAME, &parts.posts);
	}
	if (end == i) {
		scan->mentions->count = mentions;
		return at;
	}
	if (parts.status != TENURE_CURRENT)
		for (uint32_t p = 0; p < parts.posts.count; p++)
			parts.posts.at[p].status = parts.status;
	/* "a public servant and leader, Governor X" */
	if (parts.posts.count > 1 && !parts.determined && parts.owner == NONE &&
	    parts.posts.at[0].range.last == begin + 1 && !scan_capital(scan, begin) &&
	    scan_kind(scan, begin + 1) == TOKEN_COMMA) {
		scan->mentions->count = mentions;
		return at;
	}
	uint32_t named = parse_name_after(scan, end, &parts);
	/* "the major Balkans problems", "a public servant and leader, Governor X" */
	if (named > end && !scan_capital(scan, begin) && end == begin + 1 &&
	    ((scan_classes(scan, begin) & WORD_TITLE_OR_NAME && named == end + 1 &&
	      scan_kind(scan, named) == TOKEN_WORD) ||
	     (!parts.determined && parts.owner == NONE &&
	      scan_kind(scan, end) == TOKEN_COMMA))) {
		scan->mentions->count = mentions;
		return at;
	}
	if (named > end)
		end = parse_behind_name(scan, named, &parts);
	else if (!worth_a_role(scan, &parts, begin)) {
		scan->mentions->count = mentions;
		return at;
	}
	official_add(scan, (struct range){ at, end }, &parts,
		     diplomacy	       ? "head of diplomacy"
		     : parts.name.last ? "post before name"
				       : "post alone");
	return end;
}

/* ", Minister of ..." */
static bool post_follows(const struct scan *scan, uint32_t at)
{
	return scan_kind(scan, at) == TOKEN_COMMA &&
	       post_begins(scan, scan_skip_article(scan, at + 1));
}

/* A post alone fills the lines right above a token. */
static bool post_above(const struct scan *scan, uint32_t at)
{
	if (!scan->mentions->count)
		return false;
	const struct mention *above =
		&scan->mentions->at[scan->mentions->count - 1];
	return above->kind == MENTION_OFFICIAL && above->range.last == at &&
	       above->person.first == above->person.last &&
	       begins_line(scan, above->range.first);
}

/* A line "Anna Keller, Secretary of State", "Anna Keller OBE MP", "ANNA KELLER"
 * above or below a line with a post. */
static bool is_line_of_name(const struct scan *scan, uint32_t first, uint32_t end)
{
	uint32_t last = name_skip_post_nominals(scan, end);
	if (!begins_line(scan, first))
		return false;
	if (!ends_line(scan, last))
		return post_follows(scan, end) || post_follows(scan, last);
	return last > end || post_begins(scan, last) || post_above(scan, first);
}

static uint32_t parse_with_name(struct scan *scan, uint32_t at)
{
	struct official_parts parts = { .owner = NONE };
	uint32_t first = name_skip_honorifics(scan, at, &parts.gender);
	parts.honoured = first > at;
	uint32_t end = name_parse(scan, first, parts.honoured);
	/* "the White Paper" is no person */
	bool the = at && scan_classes(scan, at - 1) & WORD_ARTICLE;
	if (end == first || (the && !parts.honoured && !post_follows(scan, end)))
		return at;
	/* in a headline, capitalised words of no list need not be a name */
	if (!parts.honoured && scan_capitals_tell_nothing(scan, first) &&
	    !is_line_of_name(scan, first, end))
		return at;
	end = skip_peerage(scan, first, end);
	parts.name = (struct range){ first, end };
	end = parse_behind_name(scan, end, &parts);
	official_add(scan, (struct range){ at, end }, &parts,
		     parts.posts.count ? "name before post"
		     : parts.honoured  ? "honorific and name"
				       : "name");
	return end;
}

uint32_t official_parse_owned(struct scan *scan, uint32_t at)
{
	struct official_parts parts = { .owner = NONE };
	uint32_t mentions = scan->mentions->count;
	bool owned = parse_owner_body(scan, at, &parts) > at;
	scan->mentions->count = mentions;
	return owned ? parse_with_posts(scan, at) : at;
}

uint32_t official_parse(struct scan *scan, uint32_t at)
{
	uint32_t end = parse_with_posts(scan, at);
	return end > at ? end : parse_with_name(scan, at);
}

/* The singular of a title's head, as the lexicon knows it, or NULL. */
const char *official_singular_head(const struct scan *scan, uint32_t at)
{
	if (scan_kind(scan, at) != TOKEN_WORD)
		return NULL;
	char *word = scan_text(scan, (struct range){ at, at + 1 });
	size_t length = strlen(word);
	if (length < 4 || word[length - 1] != 's')
		return NULL;
	word[length - 1] = '\0';
	struct buffer folded;
	buffer_init(&folded);
	fold_word(&folded, (struct str){ word, length - 1 });
	uint32_t number = lexicon_word(scan->lexicon, folded.at);
	buffer_release(&folded);
	return lexicon_classes(scan->lexicon, number) & WORD_TITLE_HEAD ? word
									: NULL;
}
