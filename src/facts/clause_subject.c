/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Who the subject, the object and the agent of each verb group are. From the
 * verb we walk over the chunks: left to its subject, past whatever is set off
 * by commas, and right to its object. */
#include "facts/clause_parse.h"

enum { JOINED = 32 };

/* ------------------------------------------------------- subjects to the left */

/* "the views | expressed | by X" */
static bool is_participle(const struct clauses *clauses, uint32_t index)
{
	return clause_chunk_kind(clauses, index) == CHUNK_VERB &&
	       clauses->verbs.at[clause_chunk_at(clauses, index)->number].shape ==
		       VERB_PARTICIPLE;
}

/* From the last noun of "the head | of | the delegation | of | X" to the
 * first, where that is a noun before a preposition; a phrase that itself
 * begins with a preposition ("In Astana") has no such head. */
static uint32_t head_of(const struct clauses *clauses, uint32_t index)
{
	for (uint32_t n = 0; n < CLAUSE_REACH; n++) {
		uint32_t preposition = clause_before(index),
			 noun = clause_before(preposition);
		while (noun != NONE &&
		       (clause_chunk_kind(clauses, noun) == CHUNK_PAREN ||
			is_participle(clauses, noun)))
			noun = clause_before(noun);
		if (preposition == NONE || noun == NONE ||
		    clause_chunk_kind(clauses, preposition) != CHUNK_PREPOSITION ||
		    clause_chunk_kind(clauses, noun) != CHUNK_NOUN)
			break;
		index = noun;
	}
	return index;
}

static bool is_person_or_pronoun(const struct clause_parse *parse, uint32_t index)
{
	uint32_t mention = clause_chunk_at(parse->clauses, index)->is;
	if (mention == NONE)
		return false;
	enum mention_kind kind = parse->mentions->at[mention].kind;
	return kind == MENTION_OFFICIAL || kind == MENTION_PRONOUN;
}

static bool is_named_person(const struct clause_parse *parse, uint32_t index)
{
	uint32_t mention = clause_chunk_at(parse->clauses, index)->is;
	if (mention == NONE)
		return false;
	const struct mention *m = &parse->mentions->at[mention];
	return m->kind == MENTION_OFFICIAL && m->person.first < m->person.last;
}

static void set_subject(struct clause_parse *parse, struct verb_group *verb,
			uint32_t first, uint32_t last)
{
	const struct clauses *clauses = parse->clauses;
	verb->subject.first = clause_chunk_at(clauses, first)->range.first;
	verb->subject.last = clause_chunk_at(clauses, last)->range.last;
}

/* "the Ministers of X and | Y": Y is no second subject. */
static bool is_place_of(const struct clause_parse *parse, uint32_t who,
			uint32_t index)
{
	uint32_t last = clause_chunk_at(parse->clauses, index)->is;
	if (last == NONE || parse->mentions->at[who].kind != MENTION_GROUP)
		return false;
	enum mention_kind kind = parse->mentions->at[last].kind;
	return (kind == MENTION_STATE || kind == MENTION_CITY) &&
	       parse->mentions->at[who].range.last -
			       parse->mentions->at[who].range.first >
		       3;
}

/* "announced | X and Y | will sign" */
static bool says_that(const struct clause_parse *parse, uint32_t chunk,
		      const struct verb_group *verb)
{
	const struct clauses *clauses = parse->clauses;
	const struct match *report =
		&clauses->verbs.at[clause_chunk_at(clauses, chunk)->number].report;
	return report->form && report->form->entry->frames & FRAME_THAT &&
	       !verb->report.form;
}

/* Nouns joined to the left of the last one: "X, Y and | Z said". They count
 * only where nothing before them governs them. */
static uint32_t join_left(struct clause_parse *parse,
			  const struct verb_group *verb, uint32_t index,
			  struct index_list *list, uint32_t *instead)
{
	const struct clauses *clauses = parse->clauses;
	uint32_t found[JOINED], heads[JOINED], count = 0, first = index,
						left = clause_before(index);
	bool and = left != NONE && clause_chunk_kind(clauses, left) == CHUNK_AND;
	while (and&&count < JOINED) {
		uint32_t noun = clause_before(left);
		if (noun != NONE && clause_chunk_kind(clauses, noun) == CHUNK_COMMA)
			noun = clause_before(noun);
		while (noun != NONE &&
		       clause_chunk_kind(clauses, noun) == CHUNK_PAREN)
			noun = clause_before(noun);
		if (noun == NONE || clause_chunk_kind(clauses, noun) != CHUNK_NOUN)
			break;
		uint32_t head = head_of(clauses, noun);
		uint32_t who = clause_meant(parse, head);
		if (who == NONE) {
			head = noun;
			who = clause_meant(parse, noun);
		}
		if (who == NONE)
			break;
		if (is_place_of(parse, who, index)) {
			*instead = head;
			return head;
		}
		heads[count] = head;
		found[count++] = who;
		first = head;
		left = clause_before(head);
		if (left == NONE || clause_chunk_kind(clauses, left) != CHUNK_COMMA)
			break;
	}
	if (count > 1 && left != NONE &&
	    clause_chunk_kind(clauses, left) == CHUNK_PREPOSITION &&
	    is_named_person(parse, heads[count - 2]) &&
	    !is_named_person(parse, heads[count - 1])) {
		/* "On the margins of the Assembly, | X and Y met" */
		first = heads[--count - 1];
		left = NONE;
	}
	if (count && left != NONE &&
	    ((clause_chunk_kind(clauses, left) == CHUNK_VERB &&
	      !says_that(parse, left, verb)) ||
	     clause_chunk_kind(clauses, left) == CHUNK_PREPOSITION)) {
		count = 0;
		first = index;
	}
	while (count)
		clause_add_mention(parse, list, found[--count]);
	return first;
}

static bool take_noun_left(struct clause_parse *parse, struct verb_group *verb,
			   uint32_t index)
{
	const struct clauses *clauses = parse->clauses;
	uint32_t head = head_of(clauses, index);
	/* "In the talks with Astana X said": a person is his own head. */
	if (head != index && is_person_or_pronoun(parse, index) &&
	    !is_person_or_pronoun(parse, head) &&
	    !clause_stands_for_others(
		    parse, clause_chunk_at(clauses, head)->range.last - 1))
		head = clause_chunk_at(clauses, head)->is == NONE &&
				       clause_chunk_kind(clauses,
							 clause_before(head)) ==
					       CHUNK_PREPOSITION
			       ? index
			       : head;
	struct index_list list = { 0 };
	uint32_t first = join_left(parse, verb, head, &list, &head);
	clause_add_mention(parse, &list, clause_meant(parse, head));
	verb->subjects = list;
	set_subject(parse, verb, first, index);
	return true;
}

/* A stretch between commas that may stand between subject and verb: ", who
 * arrived today,", ", for his part,", ", speaking in Astana,". */
static bool is_inserted(const struct clause_parse *parse, uint32_t first)
{
	switch (clause_chunk_kind(parse->clauses, first)) {
	case CHUNK_RELATIVE:
	case CHUNK_PREPOSITION:
	case CHUNK_SUBORDINATOR:
	case CHUNK_ADVERB:
	case CHUNK_DATE:
	case CHUNK_THAT: return true;
	case CHUNK_VERB: {
		uint32_t verb = clause_chunk_at(parse->clauses, first)->number;
		return parse->clauses->verbs.at[verb].shape != VERB_FINITE ||
		       (parse->clauses->verbs.at[verb].tense == TENSE_PAST &&
			parse->clauses->verbs.at[verb].subject.first ==
				parse->clauses->verbs.at[verb].subject.last);
	}
	default: return false;
	}
}

/* The comma or clause edge to the left; NONE for the beginning of the text. */
static uint32_t edge_left(const struct clauses *clauses, uint32_t index)
{
	for (uint32_t n = 0; n < CLAUSE_REACH && index != NONE; n++) {
		enum chunk_kind kind = clause_chunk_kind(clauses, index);
		if (kind == CHUNK_COMMA || kind == CHUNK_DASH ||
		    clause_is_between(kind) || kind == CHUNK_QUOTE)
			return index;
		index = clause_before(index);
	}
	return NONE;
}

/* A finite verb between two edges: that stretch is a clause of its own. */
static bool has_finite(const struct clause_parse *parse, uint32_t open,
		       uint32_t close)
{
	uint32_t first = open == NONE ? 0 : open + 1;
	if (close - first > CLAUSE_REACH)
		first = close - CLAUSE_REACH;
	for (uint32_t i = first; i < close; i++)
		if (clause_chunk_kind(parse->clauses, i) == CHUNK_VERB &&
		    parse->clauses->verbs
				    .at[clause_chunk_at(parse->clauses, i)->number]
				    .shape == VERB_FINITE)
			return true;
	return false;
}

/* Nothing but capitals: "Michael Tanner, an analyst, said". */
static bool is_name(const struct clause_parse *parse, uint32_t index)
{
	struct range range = clause_chunk_at(parse->clauses, index)->range;
	for (uint32_t i = range.first; i < range.last; i++)
		if (!(parse->text->tokens.at[i].flags & TOKEN_CAPITAL))
			return false;
	return range.last - range.first > 1 && range.last - range.first < 6;
}

/* "[W, X,] Y, and Z, said": the named persons in a row before Y. */
static void take_row(struct clause_parse *parse, struct verb_group *verb,
		     uint32_t noun)
{
	const struct clauses *clauses = parse->clauses;
	for (uint32_t n = 0; n < JOINED; n++) {
		uint32_t comma = clause_before(noun);
		uint32_t next = comma == NONE ? NONE : clause_before(comma);
		if (next == NONE ||
		    clause_chunk_kind(clauses, comma) != CHUNK_COMMA ||
		    !is_named_person(parse, next))
			return;
		noun = next;
		clause_add_mention(parse, &verb->subjects,
				   clause_meant(parse, noun));
		verb->subject.first = clause_chunk_at(clauses, noun)->range.first;
	}
}

/* What stands between two commas before a verb, and the noun in front of it:
 * "noun | open | … | close | comma | said". */
struct stretch {
	uint32_t noun, open, close, comma;
	bool inserted; /* no apposition to the noun, no noun of its own */
};

static bool is_noun(const struct clauses *clauses, uint32_t index)
{
	return index != NONE && clause_chunk_kind(clauses, index) == CHUNK_NOUN;
}

/* The first stretch of a clause: "X, Minister of Y, | said", where the comma
 * closes the mention. */
static bool take_first_stretch(struct clause_parse *parse, struct verb_group *verb,
			       const struct stretch *at, bool alone)
{
	const struct clauses *clauses = parse->clauses;
	return is_noun(clauses, at->close) &&
	       (!alone || clause_meant(parse, at->close) != NONE ||
		is_person_or_pronoun(parse, head_of(clauses, at->close))) &&
	       !has_finite(parse, at->open, at->comma) &&
	       take_noun_left(parse, verb, at->close);
}

/* "X, and Y, | said" */
static bool take_one_more(struct clause_parse *parse, struct verb_group *verb,
			  const struct stretch *at)
{
	if (clause_chunk_kind(parse->clauses, at->open + 1) != CHUNK_AND ||
	    at->open + 3 != at->comma || !is_person_or_pronoun(parse, at->close))
		return false;
	take_noun_left(parse, verb, at->noun);
	take_row(parse, verb, at->noun);
	clause_add_mention(parse, &verb->subjects, clause_meant(parse, at->close));
	return true;
}

/* "The Ministers of A and B, X and Y, | met" */
static bool take_named_two(struct clause_parse *parse, struct verb_group *verb,
			   const struct stretch *at)
{
	if (at->inserted || at->open + 4 != at->comma ||
	    clause_chunk_kind(parse->clauses, at->open + 2) != CHUNK_AND ||
	    !is_named_person(parse, at->open + 1) ||
	    !is_named_person(parse, at->close) || is_named_person(parse, at->noun))
		return false;
	clause_add_mention(parse, &verb->subjects,
			   clause_meant(parse, at->open + 1));
	clause_add_mention(parse, &verb->subjects, clause_meant(parse, at->close));
	set_subject(parse, verb, at->open + 1, at->close);
	return true;
}

/* "In Riga, the Minister, X, | said", "In Riga, X, adviser to the President, |
 * said" */
static bool take_behind_setting(struct clause_parse *parse, struct verb_group *verb,
				const struct stretch *at)
{
	const struct clauses *clauses = parse->clauses;
	uint32_t before = clause_before(at->noun);
	return !at->inserted && head_of(clauses, at->close) == at->open + 1 &&
	       is_person_or_pronoun(parse, at->open + 1) &&
	       !is_person_or_pronoun(parse, at->noun) && before != NONE &&
	       clause_chunk_kind(clauses, before) == CHUNK_PREPOSITION &&
	       take_noun_left(parse, verb, at->open + 1);
}

/* "X, who arrived today, | said"; "his spokesperson, X, | said" */
static bool take_noun_or_name(struct clause_parse *parse, struct verb_group *verb,
			      const struct stretch *at)
{
	if (at->inserted || clause_meant(parse, at->noun) != NONE ||
	    is_name(parse, at->noun))
		return take_noun_left(parse, verb, at->noun);
	return (clause_meant(parse, at->close) != NONE ||
		is_name(parse, at->close)) &&
	       take_noun_left(parse, verb, at->close);
}

/* "however, X, | said" */
static bool take_only_noun(struct clause_parse *parse, struct verb_group *verb,
			   const struct stretch *at)
{
	return is_noun(parse->clauses, at->close) && at->close == at->open + 1 &&
	       is_person_or_pronoun(parse, at->close) &&
	       take_noun_left(parse, verb, at->close);
}

static struct stretch stretch_before(const struct clause_parse *parse,
				     uint32_t comma)
{
	const struct clauses *clauses = parse->clauses;
	struct stretch at = { NONE, NONE, clause_before(comma), comma, false };
	at.open = edge_left(clauses, at.close);
	if (at.open == NONE)
		return at;
	at.noun = clause_before(at.open);
	while (at.noun != NONE &&
	       clause_chunk_kind(clauses, at.noun) == CHUNK_PAREN)
		at.noun = clause_before(at.noun);
	at.inserted = is_inserted(parse, at.open + 1);
	return at;
}

/* Before ", said": the noun in front of what is set off by commas. */
static bool take_over_commas(struct clause_parse *parse, struct verb_group *verb,
			     uint32_t comma)
{
	const struct clauses *clauses = parse->clauses;
	for (uint32_t n = 0; n < 8 && comma != NONE; n++) {
		struct stretch at = stretch_before(parse, comma);
		enum chunk_kind open = at.open == NONE
					       ? CHUNK_END
					       : clause_chunk_kind(clauses, at.open);
		if (open != CHUNK_COMMA && open != CHUNK_DASH)
			return take_first_stretch(parse, verb, &at, n == 0);
		if (at.noun != NONE &&
		    clause_chunk_kind(clauses, at.noun) == CHUNK_AND)
			return false; /* "and, in this regard, thanked" */
		enum chunk_kind first = clause_chunk_kind(clauses, at.open + 1);
		if (!at.inserted && ((first != CHUNK_NOUN && first != CHUNK_AND) ||
				     has_finite(parse, at.open, comma)))
			return false;
		if (is_noun(clauses, at.noun)
			    ? take_one_more(parse, verb, &at) ||
				      take_named_two(parse, verb, &at) ||
				      take_behind_setting(parse, verb, &at) ||
				      take_noun_or_name(parse, verb, &at)
			    : take_only_noun(parse, verb, &at))
			return true;
		comma = at.open;
	}
	return false;
}

/* "that | the statement | by | X, the Minister, | made": the first verb of the
 * clause that "that" begins has its first noun for a subject. */
static bool take_behind_that(struct clause_parse *parse, struct verb_group *verb,
			     uint32_t left)
{
	const struct clauses *clauses = parse->clauses;
	for (uint32_t n = 0; n < CLAUSE_REACH && left != NONE; n++) {
		enum chunk_kind kind = clause_chunk_kind(clauses, left);
		if (kind == CHUNK_THAT)
			return clause_chunk_kind(clauses, left + 1) == CHUNK_NOUN &&
			       !has_finite(parse, left, verb->chunk) &&
			       take_noun_left(parse, verb, left + 1);
		if (kind == CHUNK_VERB || kind == CHUNK_RELATIVE ||
		    kind == CHUNK_QUOTE || clause_is_between(kind))
			return false;
		left = clause_before(left);
	}
	return false;
}

/* ------------------------------------------------------- subjects to the right */

static bool stands_behind_speech(const struct clauses *clauses, uint32_t index)
{
	if (index == NONE)
		return false;
	enum chunk_kind kind = clause_chunk_kind(clauses, index);
	return kind == CHUNK_QUOTE || kind == CHUNK_COMMA || kind == CHUNK_DASH ||
	       (kind == CHUNK_END && index &&
		(clause_chunk_kind(clauses, index - 1) == CHUNK_QUOTE ||
		 clause_chunk_kind(clauses, index - 1) == CHUNK_COMMA));
}

/* Behind "at | the Ministry | during | the session". A person who stands right
 * behind belongs to the subject: "said the State Secretary at the Ministry X". */
static uint32_t skip_prepositions(const struct clause_parse *parse, uint32_t index,
				  struct index_list *list, uint32_t *last)
{
	const struct clauses *clauses = parse->clauses;
	for (uint32_t n = 0; n < 4; n++) {
		if (clause_chunk_kind(clauses, index) != CHUNK_PREPOSITION ||
		    clause_chunk_kind(clauses, index + 1) != CHUNK_NOUN)
			break;
		index += 2;
		if (is_person_or_pronoun(parse, index)) {
			list->count = 0;
			clause_add_mention(parse, list, clause_meant(parse, index));
			*last = ++index;
		}
	}
	return index;
}

/* "…” | said", "…”, | said" */
static bool is_behind_quote(const struct clauses *clauses, uint32_t verb)
{
	uint32_t left = clause_before(verb);
	if (left == NONE)
		return false;
	uint32_t further = clause_before(left);
	return clause_chunk_kind(clauses, left) == CHUNK_QUOTE ||
	       (further != NONE &&
		clause_chunk_kind(clauses, further) == CHUNK_QUOTE);
}

/* ", said | he | (fully) | supports": the noun begins what was said. */
static bool verb_follows(const struct clauses *clauses, uint32_t end)
{
	uint32_t beyond = end;
	while (clause_chunk_kind(clauses, beyond) == CHUNK_ADVERB)
		beyond++;
	return clause_chunk_kind(clauses, beyond) == CHUNK_VERB &&
	       (beyond == end ||
		clauses->verbs.at[clause_chunk_at(clauses, beyond)->number].shape ==
			VERB_FINITE);
}

/* Without a quotation before it the noun may be an object: ", concluded a
 * visit", ", thanked Germany". */
static bool may_be_object(const struct clause_parse *parse,
			  const struct verb_group *verb, uint32_t noun,
			  uint32_t end, bool known)
{
	const struct clauses *clauses = parse->clauses;
	uint16_t frames = verb->report.form->entry->frames;
	enum chunk_kind behind = clause_chunk_kind(clauses, end);
	if (verb->event.form || !(frames & FRAME_QUOTE) || !(frames & FRAME_THAT) ||
	    frames & FRAME_NP_TO || (!known && frames & FRAME_NP))
		return true;
	return !is_person_or_pronoun(parse, noun) && !clause_is_between(behind) &&
	       behind != CHUNK_COMMA;
}

/* Whether a verb of saying stands where its subject may follow. */
static bool may_be_inverted(const struct clauses *clauses,
			    const struct verb_group *verb)
{
	return verb->report.form && !verb->passive && verb->shape == VERB_FINITE &&
	       verb->report.form->entry->frames & (FRAME_QUOTE | FRAME_THAT) &&
	       stands_behind_speech(clauses, clause_before(verb->chunk)) &&
	       clause_chunk_kind(clauses, verb->chunk + 1) == CHUNK_NOUN;
}

/* "…”, said X": the subject follows, and after it the clause ends. */
static bool take_inverted(struct clause_parse *parse, struct verb_group *verb)
{
	const struct clauses *clauses = parse->clauses;
	uint32_t index = verb->chunk + 1;
	if (!may_be_inverted(clauses, verb))
		return false;
	if (clause_meant(parse, index) == NONE &&
	    clause_meant(parse, index + 1) != NONE)
		index++; /* "said | host | Chris Matthews" */
	struct index_list list = { 0 };
	uint32_t last = clause_join_right(parse, index, &list);
	uint32_t end = skip_prepositions(parse, last, &list, &last);
	if (is_participle(clauses, end) && /* "said a statement | issued | by | X" */
	    clause_is(parse, clause_chunk_at(clauses, end + 1)->range.first, "by") &&
	    clause_chunk_kind(clauses, end + 2) == CHUNK_NOUN)
		end = last = end + 3;
	if (verb_follows(clauses, end) ||
	    (!is_behind_quote(clauses, verb->chunk) &&
	     may_be_object(parse, verb, index, end, list.count > 0)))
		return false;
	verb->subjects = list;
	verb->inverted = true;
	set_subject(parse, verb, index, last - 1);
	return true;
}

/* ------------------------------------------------------- each verb */

static void take_relative(struct clause_parse *parse, struct verb_group *verb,
			  uint32_t relative)
{
	const struct clauses *clauses = parse->clauses;
	uint32_t noun = clause_before(relative);
	verb->relative = true;
	verb->subject = clause_chunk_at(clauses, relative)->range;
	if (noun != NONE && clause_chunk_kind(clauses, noun) == CHUNK_COMMA)
		noun = clause_before(noun);
	while (noun != NONE && clause_chunk_kind(clauses, noun) == CHUNK_PAREN)
		noun = clause_before(noun);
	if (noun == NONE || clause_chunk_kind(clauses, noun) != CHUNK_NOUN)
		return;
	uint32_t who = clause_meant(parse, noun);
	bool person = clause_is(parse, verb->subject.first, "who");
	if (who == NONE || (person && !is_person_or_pronoun(parse, noun) &&
			    parse->mentions->at[who].kind != MENTION_GROUP)) {
		uint32_t head = head_of(clauses, noun);
		if (clause_meant(parse, head) != NONE)
			who = clause_meant(parse, head);
	}
	clause_add_mention(parse, &verb->subjects, who);
}

/* "Another guest who wished not to be named | said": the noun in front of the
 * relative clause. */
static void take_over_relative(struct clause_parse *parse, struct verb_group *verb,
			       uint32_t left)
{
	const struct clauses *clauses = parse->clauses;
	enum { FAR = 16 };
	if (!verb->report.form)
		return;
	for (uint32_t n = 0; n < FAR && left != NONE; n++) {
		enum chunk_kind kind = clause_chunk_kind(clauses, left);
		if (clause_is_between(kind) || kind == CHUNK_QUOTE ||
		    kind == CHUNK_COMMA || kind == CHUNK_THAT)
			return;
		if (kind == CHUNK_RELATIVE)
			break;
		left = clause_before(left);
	}
	uint32_t noun = left == NONE ? NONE : clause_before(left);
	if (noun != NONE &&
	    clause_chunk_kind(clauses, left) == CHUNK_RELATIVE &&
	    clause_chunk_kind(clauses, noun) == CHUNK_NOUN)
		take_noun_left(parse, verb, noun);
}

static void find_finite_subject(struct clause_parse *parse, uint32_t index)
{
	struct clauses *clauses = parse->clauses;
	struct verb_group *verb = &clauses->verbs.at[index];
	if (clause_holds_pronoun(parse, verb->range.first)) { /* "they're" */
		verb->subject =
			(struct range){ verb->range.first, verb->range.first + 1 };
		return;
	}
	if (take_inverted(parse, verb))
		return;
	uint32_t left = clause_skip_light_left(clauses, clause_before(verb->chunk));
	if (left == NONE)
		return;
	switch (clause_chunk_kind(clauses, left)) {
	case CHUNK_VERB: take_over_relative(parse, verb, left); break;
	case CHUNK_NOUN: take_noun_left(parse, verb, left); break;
	case CHUNK_RELATIVE: take_relative(parse, verb, left); break;
	case CHUNK_THAT:
		if (clause_before(left) != NONE &&
		    clause_chunk_kind(clauses, clause_before(left)) == CHUNK_NOUN)
			take_relative(parse, verb, left);
		break;
	case CHUNK_AND:
	case CHUNK_SEMICOLON:
		clause_share_subject(parse, index,
				     clause_verb_to_join(parse, index));
		break;
	case CHUNK_COMMA:
	case CHUNK_DASH:
		if (!take_over_commas(parse, verb, left) &&
		    !take_behind_that(parse, verb, left))
			clause_share_subject(parse, index,
					     clause_verb_to_join(parse, index));
		break;
	default: break;
	}
}

static void find_objects(struct clause_parse *parse, struct verb_group *verb)
{
	const struct clauses *clauses = parse->clauses;
	uint32_t next = verb->chunk + 1;
	while (clause_is_light(clause_chunk_kind(clauses, next)) &&
	       next - verb->chunk < 8)
		next++;
	if (verb->inverted)
		return;
	const struct chunk *chunk = clause_chunk_at(clauses, next);
	if (chunk->kind == CHUNK_NOUN && !verb->passive)
		clause_join_right(parse, next, &verb->objects);
	if (chunk->kind == CHUNK_PREPOSITION &&
	    clause_is(parse, chunk->range.first, "by") &&
	    (verb->passive || verb->shape == VERB_PARTICIPLE))
		clause_join_right(parse, next + 1, &verb->agents);
}

void clause_find_subjects(struct clause_parse *parse)
{
	struct verb_list *verbs = &parse->clauses->verbs;
	for (uint32_t i = 0; i < verbs->count; i++) {
		switch (verbs->at[i].shape) {
		case VERB_FINITE:
			find_finite_subject(parse, i);
			clause_link_openings(parse, i);
			break;
		case VERB_ING: clause_link_ing(parse, i); break;
		case VERB_INFINITIVE: clause_link_infinitive(parse, i); break;
		case VERB_PARTICIPLE: break;
		}
		find_objects(parse, &verbs->at[i]);
	}
}
