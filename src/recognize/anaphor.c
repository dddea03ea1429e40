/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/anaphor.h"

/* "the forum brought together leaders" is no group of leaders. */
static bool is_verb(const struct scan *scan, uint32_t at)
{
	struct match match;
	return scan_classes(scan, at) & WORD_VERB_PAST ||
	       lexicon_match(scan->lexicon, scan->text, at,
			     1u << ENTRY_VERB | 1u << ENTRY_EVENT, &match, 1);
}

/* "both optimism and anguish": a noun follows, and nobody is meant. */
static bool is_determiner(const struct scan *scan, uint32_t at)
{
	return scan_is(scan, at, "both") && scan_kind(scan, at + 1) == TOKEN_WORD &&
	       scan_same_sentence(scan, at, at + 1) &&
	       !(scan_classes(scan, at + 1) & (WORDS_OF_GRAMMAR | WORD_ADVERB)) &&
	       !is_verb(scan, at + 1);
}

uint32_t pronoun_parse(struct scan *scan, uint32_t at)
{
	const uint64_t pronouns = WORD_PRONOUN_HE | WORD_PRONOUN_SHE |
				  WORD_PRONOUN_IT | WORD_PRONOUN_THEY |
				  WORD_PRONOUN_I | WORD_POSSESSIVE;
	uint64_t classes = scan_classes(scan, at);
	if (scan_kind(scan, at) != TOKEN_WORD || !(classes & pronouns) ||
	    scan_capital(scan, at) || is_determiner(scan, at))
		return at;
	uint32_t index = scan_mention(scan, MENTION_PRONOUN,
				  (struct range){ at, at + 1 }, "pronoun");
	struct mention *pronoun = &scan->mentions->at[index];
	if (scan_is(scan, at, "his") || classes & WORD_PRONOUN_HE)
		pronoun->gender = GENDER_MALE;
	else if (scan_is(scan, at, "her") || classes & WORD_PRONOUN_SHE)
		pronoun->gender = GENDER_FEMALE;
	return at + 1;
}

/* "of Iceland, Estonia, Latvia and Lithuania" */
static uint32_t parse_members(struct scan *scan, uint32_t at)
{
	if (!scan_is(scan, at, "of"))
		return at;
	uint32_t i = at + 1, end = at, unused;
	/* "the Heads of State and Government" */
	if (scan_is(scan, i, "state") || scan_is(scan, i, "government")) {
		end = i + 1;
		if (scan_classes(scan, end) & WORD_COORDINATOR &&
		    (scan_is(scan, end + 1, "state") || scan_is(scan, end + 1, "government")))
			end += 2;
		return end;
	}
	for (int n = 0; n < 40; n++) {
		i = scan_skip_article(scan, i);
		const struct form *form = scan_thing(scan, i, ENTRY_STATE);
		if (!form)
			form = scan_thing(scan, i, ENTRY_ORGANIZATION);
		if (!form || form->role == FORM_ADJECTIVE)
			break;
		i = end = scan_take_thing(scan, i, &unused);
		if (scan_kind(scan, i) == TOKEN_COMMA)
			i++;
		if (scan_classes(scan, i) & WORD_COORDINATOR)
			i++;
		if (i == end)
			break;
	}
	return end;
}

/* "the Fijian government", "the government of Fiji": the body, though written
 * small; not "US government bonds". at is the noun. */
static uint32_t parse_government(struct scan *scan, uint32_t first, uint32_t at,
				 uint32_t owner)
{
	uint32_t end = at + 1, state = scan_skip_article(scan, end + 1);
	const struct form *form = scan_thing(scan, state, ENTRY_STATE);
	if (!scan_is(scan, at, "government") || scan_capital(scan, at))
		return first;
	if (owner == NONE && scan_is(scan, end, "of") && form && form->role < FORM_ADJECTIVE)
		end = scan_take_thing(scan, state, &owner);
	if (owner == NONE || scan->mentions->at[owner].kind != MENTION_STATE ||
	    (scan_same_sentence(scan, at, end) && scan_kind(scan, end) == TOKEN_WORD &&
	     !(scan_classes(scan, end) & (WORDS_OF_GRAMMAR | WORD_ADVERB)) &&
	     !is_verb(scan, end)))
		return first;
	uint32_t body = scan_mention(scan, MENTION_ORGANIZATION, (struct range){ first, end },
				     "government of a state");
	scan->mentions->at[body].name = "Government";
	scan->mentions->at[body].owner = owner;
	scan->mentions->at[body].alias = (struct range){ end, end };
	return end;
}

uint32_t group_parse(struct scan *scan, uint32_t at)
{
	const uint64_t inner = WORD_COMMON | WORD_NUMBER | WORD_PORTFOLIO |
			       WORD_TITLE_MODIFIER | WORD_ORDINAL | WORD_ADVERB;
	uint64_t first = scan_classes(scan, at);
	if (first & WORD_RELATIVE) /* "that they stand by", "which leaders" */
		return at;
	uint32_t mentions = scan->mentions->count;
	uint32_t i = at, owner = NONE;
	if (first & (WORD_ARTICLE | WORD_DETERMINER | WORD_POSSESSIVE))
		i++;
	else if (first & WORD_PRONOUN_THEY && scan_is(scan, at, "both"))
		i++;
	else if (!(first & WORD_NUMBER) && !scan->things[at].last &&
		 !(first & WORD_GROUP_HEAD && scan_is(scan, at + 1, "of") &&
		   scan_is(scan, at + 2, "state")))
		return at;
	if (scan_is(scan, i, "the"))
		i++;
	uint32_t words = 0;
	while (words++ < 5 && scan_same_sentence(scan, at, i)) {
		if (scan_classes(scan, i) & WORD_GROUP_HEAD)
			break;
		if (scan->things[i].last) {
			enum entry_kind kind = scan->things[i].form->entry->kind;
			if (kind != ENTRY_STATE && kind != ENTRY_ORGANIZATION)
				break;
			i = scan_take_thing(scan, i, &owner);
			if (scan_kind(scan, i) == TOKEN_POSSESSIVE)
				i++;
		} else if (scan_classes(scan, i) & inner &&
			   !(scan_classes(scan, i) & WORDS_OF_GRAMMAR) &&
			   !is_verb(scan, i)) {
			i++;
		} else {
			break;
		}
	}
	bool heads = i == at && scan_is(scan, at + 1, "of");
	if (!(scan_classes(scan, i) & WORD_GROUP_HEAD) ||
	    !scan_same_sentence(scan, at, i) || (i == at && owner == NONE && !heads)) {
		scan->mentions->count = mentions;
		return at;
	}
	/* "the UK Government", "the Government of Somalia": one body, by name */
	if (scan_is(scan, i, "government") && scan_capital(scan, i) &&
	    (owner != NONE || (scan_is(scan, i + 1, "of") &&
			       scan_thing(scan, scan_skip_article(scan, i + 2),
					  ENTRY_STATE)))) {
		scan->mentions->count = mentions;
		return at;
	}
	uint32_t end = parse_government(scan, at, i, owner);
	if (end > at)
		return end;
	end = parse_members(scan, i + 1);
	if (end < i + 1)
		end = i + 1;
	uint32_t index = scan_mention(scan, MENTION_GROUP, (struct range){ at, end },
				  owner == NONE ? "group" : "side of a state");
	scan->mentions->at[index].owner = owner;
	return end;
}
