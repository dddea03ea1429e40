/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Who the subject, the object and the agent of each verb group are. From the
 * verb we walk over the chunks: left to its subject, past whatever is set off
 * by commas, and right to its object. */
#include "facts/clause_parse.h"

enum { VERBS_BACK = 8, JOINED = 32 };

static const struct chunk *chunk_at(const struct clauses *clauses, uint32_t index)
{
	static const struct chunk edge = { .kind = CHUNK_END, .is = NONE,
					   .holds = NONE };
	return index < clauses->chunks.count ? &clauses->chunks.at[index] : &edge;
}

/* NONE stands for the chunk before the first. */
static uint32_t before(uint32_t chunk)
{
	return chunk == 0 || chunk == NONE ? NONE : chunk - 1;
}

static enum chunk_kind kind_at(const struct clauses *clauses, uint32_t index)
{
	return chunk_at(clauses, index)->kind;
}

/* ------------------------------------------------------- whom a noun means */

static bool stands_for_others(const struct clause_parse *parse, uint32_t token)
{
	static const char *const words[] = {
		"delegation", "delegations", "representatives", "side",
		"sides", "leaders", "leadership", "authorities", "government",
		"governments", "ministers", "presidents", "people", "service",
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (clause_is(parse, token, words[i]))
			return true;
	return false;
}

static bool acts(const struct mention *mention)
{
	return mention->kind != MENTION_DATE;
}

/* The mention that a noun chunk stands for: its head, or, where that is "the
 * delegation", whose it is. */
static uint32_t meant(const struct clause_parse *parse, uint32_t index)
{
	const struct clauses *clauses = parse->clauses;
	const struct chunk *noun = chunk_at(clauses, index);
	if (noun->kind != CHUNK_NOUN)
		return NONE;
	if (noun->is != NONE)
		return acts(&parse->mentions->at[noun->is]) ? noun->is : NONE;
	if (!stands_for_others(parse, noun->range.last - 1))
		return NONE;
	if (noun->holds != NONE)
		return noun->holds;
	const struct chunk *of = chunk_at(clauses, index + 1);
	if (of->kind != CHUNK_PREPOSITION ||
	    !clause_is(parse, of->range.first, "of"))
		return NONE;
	return chunk_at(clauses, index + 2)->is;
}

/* Behind a noun and what hangs on it by "of": "the people | of | Mali". */
static uint32_t behind_noun(const struct clause_parse *parse, uint32_t index)
{
	const struct clauses *clauses = parse->clauses;
	index++;
	while (kind_at(clauses, index) == CHUNK_PAREN ||
	       (kind_at(clauses, index) == CHUNK_PREPOSITION &&
		clause_is(parse, chunk_at(clauses, index)->range.first, "of") &&
		kind_at(clauses, index + 1) == CHUNK_NOUN))
		index += kind_at(clauses, index) == CHUNK_PAREN ? 1 : 2;
	return index;
}

static void add_mention(const struct clause_parse *parse, struct index_list *list,
			uint32_t mention)
{
	if (mention != NONE)
		*vector_add(list, parse->arena) = mention;
}

/* "X, Y and Z" to the right of a noun. The last one must come behind "and":
 * a comma alone may begin something else. */
static uint32_t join_right(const struct clause_parse *parse, uint32_t index,
			   struct index_list *list)
{
	const struct clauses *clauses = parse->clauses;
	if (kind_at(clauses, index) != CHUNK_NOUN)
		return index;
	add_mention(parse, list, meant(parse, index));
	uint32_t last = behind_noun(parse, index), next = last;
	struct index_list more = { 0 };
	for (uint32_t n = 0; n < JOINED; n++) {
		bool comma = kind_at(clauses, next) == CHUNK_COMMA;
		bool and = kind_at(clauses, next + comma) == CHUNK_AND;
		uint32_t noun = next + comma + and;
		if ((!comma && !and) || kind_at(clauses, noun) != CHUNK_NOUN ||
		    meant(parse, noun) == NONE)
			break;
		add_mention(parse, &more, meant(parse, noun));
		next = behind_noun(parse, noun);
		/* ", and X said" is a new clause */
		if (comma && and && kind_at(clauses, next) == CHUNK_VERB)
			break;
		if (!and)
			continue;
		for (uint32_t i = 0; i < more.count; i++)
			add_mention(parse, list, more.at[i]);
		more.count = 0;
		last = next;
	}
	return last;
}

uint32_t clauses_joined(const struct clauses *clauses, const struct text *text,
			const struct lexicon *lexicon, uint32_t chunk,
			const struct mention_list *mentions,
			struct index_list *list, struct arena *arena)
{
	struct clauses view = *clauses;
	struct clause_parse parse = { text, lexicon, mentions, &view, arena };
	return join_right(&parse, chunk, list);
}

/* ------------------------------------------------------- subjects to the left */

static bool is_between_clauses(enum chunk_kind kind)
{
	return kind == CHUNK_END || kind == CHUNK_SEMICOLON || kind == CHUNK_COLON;
}

static bool is_light(enum chunk_kind kind)
{
	return kind == CHUNK_ADVERB || kind == CHUNK_DATE || kind == CHUNK_PAREN;
}

/* Left over adverbs, dates and "on | 3 May". */
static uint32_t skip_light_left(const struct clauses *clauses, uint32_t index)
{
	for (uint32_t n = 0; n < CLAUSE_REACH && index != NONE; n++) {
		if (!is_light(kind_at(clauses, index)))
			break;
		bool date = kind_at(clauses, index) == CHUNK_DATE;
		index = before(index);
		if (date && index != NONE &&
		    kind_at(clauses, index) == CHUNK_PREPOSITION)
			index = before(index);
	}
	return index;
}

/* "the views | expressed | by X" */
static bool is_participle(const struct clauses *clauses, uint32_t index)
{
	return kind_at(clauses, index) == CHUNK_VERB &&
	       clauses->verbs.at[chunk_at(clauses, index)->is].shape ==
		       VERB_PARTICIPLE;
}

/* From the last noun of "the head | of | the delegation | of | X" to the
 * first, where that is a noun before a preposition; a phrase that itself
 * begins with a preposition ("In Astana") has no such head. */
static uint32_t head_of(const struct clauses *clauses, uint32_t index)
{
	for (uint32_t n = 0; n < CLAUSE_REACH; n++) {
		uint32_t preposition = before(index), noun = before(preposition);
		while (noun != NONE && (kind_at(clauses, noun) == CHUNK_PAREN ||
					is_participle(clauses, noun)))
			noun = before(noun);
		if (preposition == NONE || noun == NONE ||
		    kind_at(clauses, preposition) != CHUNK_PREPOSITION ||
		    kind_at(clauses, noun) != CHUNK_NOUN)
			break;
		index = noun;
	}
	return index;
}

static bool is_person_or_pronoun(const struct clause_parse *parse, uint32_t index)
{
	uint32_t mention = chunk_at(parse->clauses, index)->is;
	if (mention == NONE)
		return false;
	enum mention_kind kind = parse->mentions->at[mention].kind;
	return kind == MENTION_OFFICIAL || kind == MENTION_PRONOUN;
}

static void set_subject(struct clause_parse *parse, struct verb_group *verb,
			uint32_t first, uint32_t last)
{
	const struct clauses *clauses = parse->clauses;
	verb->subject.first = chunk_at(clauses, first)->range.first;
	verb->subject.last = chunk_at(clauses, last)->range.last;
}

/* "the Ministers of X and | Y": Y is no second subject. */
static bool is_place_of(const struct clause_parse *parse, uint32_t who,
			uint32_t index)
{
	uint32_t last = chunk_at(parse->clauses, index)->is;
	if (last == NONE || parse->mentions->at[who].kind != MENTION_GROUP)
		return false;
	enum mention_kind kind = parse->mentions->at[last].kind;
	return (kind == MENTION_STATE || kind == MENTION_CITY) &&
	       parse->mentions->at[who].range.last -
			       parse->mentions->at[who].range.first > 3;
}

/* Nouns joined to the left of the last one: "X, Y and | Z said". They count
 * only where nothing before them governs them. */
static uint32_t join_left(struct clause_parse *parse, uint32_t index,
			  struct index_list *list, uint32_t *instead)
{
	const struct clauses *clauses = parse->clauses;
	uint32_t found[JOINED], count = 0, first = index, left = before(index);
	bool and = left != NONE && kind_at(clauses, left) == CHUNK_AND;
	while (and && count < JOINED) {
		uint32_t noun = before(left);
		if (noun != NONE && kind_at(clauses, noun) == CHUNK_COMMA)
			noun = before(noun);
		while (noun != NONE && kind_at(clauses, noun) == CHUNK_PAREN)
			noun = before(noun);
		if (noun == NONE || kind_at(clauses, noun) != CHUNK_NOUN)
			break;
		uint32_t head = head_of(clauses, noun);
		uint32_t who = meant(parse, head);
		if (who == NONE) {
			head = noun;
			who = meant(parse, noun);
		}
		if (who == NONE)
			break;
		if (is_place_of(parse, who, index)) {
			*instead = head;
			return head;
		}
		found[count++] = who;
		first = head;
		left = before(head);
		if (left == NONE || kind_at(clauses, left) != CHUNK_COMMA)
			break;
	}
	if (count && left != NONE &&
	    (kind_at(clauses, left) == CHUNK_VERB ||
	     kind_at(clauses, left) == CHUNK_PREPOSITION)) {
		count = 0;
		first = index;
	}
	while (count)
		add_mention(parse, list, found[--count]);
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
	    !stands_for_others(parse, chunk_at(clauses, head)->range.last - 1))
		head = chunk_at(clauses, head)->is == NONE &&
				       kind_at(clauses, before(head)) ==
					       CHUNK_PREPOSITION
			       ? index
			       : head;
	struct index_list list = { 0 };
	uint32_t first = join_left(parse, head, &list, &head);
	add_mention(parse, &list, meant(parse, head));
	verb->subjects = list;
	set_subject(parse, verb, first, index);
	return true;
}

/* A stretch between commas that may stand between subject and verb: ", who
 * arrived today,", ", for his part,", ", speaking in Astana,". */
static bool is_inserted(const struct clause_parse *parse, uint32_t first)
{
	switch (kind_at(parse->clauses, first)) {
	case CHUNK_RELATIVE:
	case CHUNK_PREPOSITION:
	case CHUNK_SUBORDINATOR:
	case CHUNK_ADVERB:
	case CHUNK_DATE:
	case CHUNK_THAT:
		return true;
	case CHUNK_VERB: {
		uint32_t verb = chunk_at(parse->clauses, first)->is;
		return parse->clauses->verbs.at[verb].shape != VERB_FINITE ||
		       (parse->clauses->verbs.at[verb].tense == TENSE_PAST &&
			parse->clauses->verbs.at[verb].subject.first ==
				parse->clauses->verbs.at[verb].subject.last);
	}
	default:
		return false;
	}
}

/* The comma or clause edge to the left; NONE for the beginning of the text. */
static uint32_t edge_left(const struct clauses *clauses, uint32_t index)
{
	for (uint32_t n = 0; n < CLAUSE_REACH && index != NONE; n++) {
		enum chunk_kind kind = kind_at(clauses, index);
		if (kind == CHUNK_COMMA || kind == CHUNK_DASH ||
		    is_between_clauses(kind) || kind == CHUNK_QUOTE)
			return index;
		index = before(index);
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
		if (kind_at(parse->clauses, i) == CHUNK_VERB &&
		    parse->clauses->verbs.at[chunk_at(parse->clauses, i)->is]
				    .shape == VERB_FINITE)
			return true;
	return false;
}

/* Nothing but capitals: "Michael Tanner, an analyst, said". */
static bool is_name(const struct clause_parse *parse, uint32_t index)
{
	struct range range = chunk_at(parse->clauses, index)->range;
	for (uint32_t i = range.first; i < range.last; i++)
		if (!(parse->text->tokens.at[i].flags & TOKEN_CAPITAL))
			return false;
	return range.last - range.first > 1 && range.last - range.first < 6;
}

/* Before ", said": the noun in front of what is set off by commas. */
static bool take_over_commas(struct clause_parse *parse, struct verb_group *verb,
			     uint32_t comma)
{
	const struct clauses *clauses = parse->clauses;
	for (uint32_t n = 0; n < 8 && comma != NONE; n++) {
		uint32_t open = edge_left(clauses, before(comma));
		if (open == NONE || (kind_at(clauses, open) != CHUNK_COMMA &&
				     kind_at(clauses, open) != CHUNK_DASH)) {
			/* the first stretch of the clause: "X, Minister of Y,
			 * said", where the comma closes the mention */
			uint32_t only = before(comma);
			if (only != NONE && kind_at(clauses, only) == CHUNK_NOUN &&
			    (n > 0 || meant(parse, only) != NONE) &&
			    !has_finite(parse, open, comma))
				return take_noun_left(parse, verb, only);
			return false;
		}
		uint32_t noun = before(open);
		if (noun != NONE && kind_at(clauses, noun) == CHUNK_AND)
			return false; /* "and, in this regard, thanked" */
		bool inserted = is_inserted(parse, open + 1);
		if (!inserted && ((kind_at(clauses, open + 1) != CHUNK_NOUN &&
				   kind_at(clauses, open + 1) != CHUNK_AND) ||
				  has_finite(parse, open, comma)))
			return false;
		if (noun != NONE && kind_at(clauses, noun) == CHUNK_NOUN) {
			/* "X, and Y, said" */
			if (kind_at(clauses, open + 1) == CHUNK_AND &&
			    open + 3 == comma &&
			    is_person_or_pronoun(parse, open + 2)) {
				take_noun_left(parse, verb, noun);
				add_mention(parse, &verb->subjects,
					    meant(parse, open + 2));
				return true;
			}
			if (inserted || meant(parse, noun) != NONE ||
			    is_name(parse, noun))
				return take_noun_left(parse, verb, noun);
			/* "his spokesperson, X, said" */
			if (meant(parse, before(comma)) != NONE)
				return take_noun_left(parse, verb, before(comma));
		}
		comma = open;
	}
	return false;
}

/* ------------------------------------------------------- subjects to the right */

static bool stands_behind_speech(const struct clauses *clauses, uint32_t index)
{
	if (index == NONE)
		return false;
	enum chunk_kind kind = kind_at(clauses, index);
	return kind == CHUNK_QUOTE || kind == CHUNK_COMMA || kind == CHUNK_DASH ||
	       (kind == CHUNK_END && index &&
		kind_at(clauses, index - 1) == CHUNK_QUOTE);
}

/* Behind "at | the Ministry | during | the session". A person who stands right
 * behind belongs to the subject: "said the State Secretary at the Ministry X". */
static uint32_t skip_prepositions(const struct clause_parse *parse, uint32_t index,
				  struct index_list *list, uint32_t *last)
{
	const struct clauses *clauses = parse->clauses;
	for (uint32_t n = 0; n < 4; n++) {
		if (kind_at(clauses, index) != CHUNK_PREPOSITION ||
		    kind_at(clauses, index + 1) != CHUNK_NOUN)
			break;
		index += 2;
		if (is_person_or_pronoun(parse, index)) {
			list->count = 0;
			add_mention(parse, list, meant(parse, index));
			*last = ++index;
		}
	}
	return index;
}

/* "…”, said X": the subject follows, and after it the clause ends. */
static bool take_inverted(struct clause_parse *parse, struct verb_group *verb)
{
	const struct clauses *clauses = parse->clauses;
	if (!verb->report.form || verb->passive || verb->shape != VERB_FINITE ||
	    !(verb->report.form->entry->frames & (FRAME_QUOTE | FRAME_THAT)))
		return false;
	uint32_t index = verb->chunk + 1;
	if (!stands_behind_speech(clauses, before(verb->chunk)) ||
	    kind_at(clauses, index) != CHUNK_NOUN)
		return false;
	bool behind_quote = kind_at(clauses, before(verb->chunk)) == CHUNK_QUOTE ||
			    (before(verb->chunk) != NONE &&
			     kind_at(clauses, before(before(verb->chunk))) ==
				     CHUNK_QUOTE);
	if (meant(parse, index) == NONE && meant(parse, index + 1) != NONE)
		index++; /* "said | host | Chris Matthews" */
	struct index_list list = { 0 };
	uint32_t last = join_right(parse, index, &list);
	uint32_t end = skip_prepositions(parse, last, &list, &last);
	if (kind_at(clauses, end) == CHUNK_VERB) /* ", said he would" */
		return false;
	/* ", concluded a visit", ", thanked Germany": without a quotation that is
	 * an object */
	if (!behind_quote && verb->event.form)
		return false;
	uint16_t frames = verb->report.form->entry->frames;
	if (!behind_quote &&
	    (!(frames & FRAME_QUOTE) || !(frames & FRAME_THAT) ||
	     frames & FRAME_NP_TO || (!list.count && frames & FRAME_NP)))
		return false;
	if (!behind_quote && !is_person_or_pronoun(parse, index) &&
	    !is_between_clauses(kind_at(clauses, end)) &&
	    kind_at(clauses, end) != CHUNK_COMMA)
		return false;
	verb->subjects = list;
	verb->inverted = true;
	set_subject(parse, verb, index, last - 1);
	return true;
}

/* ------------------------------------------------------- shared subjects */

static bool has_actor(const struct clause_parse *parse, const struct verb_group *verb)
{
	if (!verb->subjects.count)
		return false;
	enum mention_kind kind =
		parse->mentions->at[verb->subjects.at[0]].kind;
	return kind != MENTION_INSTRUMENT && kind != MENTION_DATE;
}

/* In a clause that hangs on another: "where X was concerned", "which X said". */
static bool is_subordinate(const struct clause_parse *parse,
			   const struct verb_group *verb)
{
	uint32_t left = before(parse->clauses->chunk_of[verb->subject.first]);
	enum chunk_kind kind = left == NONE ? CHUNK_END
					    : kind_at(parse->clauses, left);
	return kind == CHUNK_SUBORDINATOR || kind == CHUNK_RELATIVE;
}

/* How well a conjoined verb goes on from another one: best in the same tense
 * and, for a verb of saying, from another of these. A verb of saying is not
 * done by the talks or by the situation. */
static int fit_to_join(const struct clause_parse *parse,
		       const struct verb_group *verb,
		       const struct verb_group *other)
{
	if (other->shape != VERB_FINITE || other->relative ||
	    other->subject.first == other->subject.last)
		return 0;
	bool actor = has_actor(parse, other);
	if (!actor && verb->report.form && !other->report.form)
		return 0;
	return 1 + (actor ? 2 : 0) + (is_subordinate(parse, other) ? 0 : 2) +
	       (other->tense == verb->tense ? 2 : 0) +
	       (verb->report.form && other->report.form ? 1 : 0);
}

/* The verb that a conjoined one goes on from: the best, of equals the
 * nearest. */
static uint32_t verb_to_join(const struct clause_parse *parse, uint32_t index)
{
	const struct verb_list *verbs = &parse->clauses->verbs;
	const struct verb_group *verb = &verbs->at[index];
	uint32_t best = NONE;
	int best_fit = 0;
	for (uint32_t i = index; i-- > 0 && index - i <= VERBS_BACK;) {
		const struct verb_group *other = &verbs->at[i];
		if (!clause_same_sentence(parse, other->head, verb->head))
			break;
		int fit = fit_to_join(parse, verb, other);
		if (fit > best_fit) {
			best_fit = fit;
			best = i;
		}
	}
	return best;
}

static void share_subject(struct clause_parse *parse, uint32_t index, uint32_t from)
{
	struct verb_list *verbs = &parse->clauses->verbs;
	if (from == NONE)
		return;
	struct verb_group *verb = &verbs->at[index];
	verb->linked = from;
	verb->subjects = verbs->at[from].subjects;
	verb->subject = verbs->at[from].subject;
}

/* The finite verb whose subject an -ing form shares: the last one before it
 * with an actor, for ", adding that"; the next, for "Recalling X, the Minister
 * said", is linked when that one is found. */
static void link_ing(struct clause_parse *parse, uint32_t index)
{
	const struct clauses *clauses = parse->clauses;
	const struct verb_list *verbs = &clauses->verbs;
	uint32_t left = skip_light_left(clauses, before(verbs->at[index].chunk));
	enum chunk_kind kind = left == NONE ? CHUNK_END : kind_at(clauses, left);
	bool that = kind_at(clauses, verbs->at[index].chunk + 1) == CHUNK_THAT;
	if (kind != CHUNK_COMMA && !(kind == CHUNK_NOUN && that) && kind != CHUNK_AND && kind != CHUNK_PREPOSITION &&
	    kind != CHUNK_SUBORDINATOR && kind != CHUNK_QUOTE && kind != CHUNK_DASH)
		return;
	uint32_t nearest = NONE;
	bool says = verbs->at[index].report.form != NULL;
	for (uint32_t i = index; i-- > 0 && index - i <= VERBS_BACK;) {
		const struct verb_group *other = &verbs->at[i];
		if (!clause_same_sentence(parse, other->head,
					  verbs->at[index].head))
			break;
		bool usable = other->shape == VERB_FINITE && !other->relative &&
			      has_actor(parse, other) && !other->passive;
		if (kind == CHUNK_AND && other->shape == VERB_ING &&
		    other->linked != NONE)
			usable = true;
		if (!usable)
			continue;
		if (nearest == NONE)
			nearest = i;
		/* Who says "adding that" has said something before. */
		if (!says || other->report.form) {
			nearest = i;
			break;
		}
	}
	share_subject(parse, index, nearest);
}

static void link_openings(struct clause_parse *parse, uint32_t index)
{
	struct verb_list *verbs = &parse->clauses->verbs;
	const struct verb_group *main = &verbs->at[index];
	if (main->subject.first == main->subject.last || main->linked != NONE)
		return;
	uint32_t comma = skip_light_left(
		parse->clauses,
		before(parse->clauses->chunk_of[main->subject.first]));
	if (comma == NONE || kind_at(parse->clauses, comma) != CHUNK_COMMA)
		return;
	for (uint32_t i = index; i-- > 0 && index - i <= VERBS_BACK;) {
		struct verb_group *other = &verbs->at[i];
		if (!clause_same_sentence(parse, other->head, verbs->at[index].head))
			return;
		uint32_t left = before(other->chunk);
		if (other->shape == VERB_ING && other->linked == NONE &&
		    (left == NONE ||
		     is_between_clauses(kind_at(parse->clauses, left))))
			share_subject(parse, i, index);
	}
}

static bool carries_infinitive(const struct clause_parse *parse, uint32_t token)
{
	return clause_is(parse, token, "first") ||
	       clause_is(parse, token, "opportunity") ||
	       clause_is(parse, token, "occasion") ||
	       clause_is(parse, token, "floor");
}

/* "went on to stress", "wished to thank", "did not fail to note": whoever does
 * the one does the other. Not "urged X to thank". */
static void link_infinitive(struct clause_parse *parse, uint32_t index)
{
	const struct clauses *clauses = parse->clauses;
	uint32_t chunk = skip_light_left(
		clauses, before(clauses->verbs.at[index].chunk));
	if (chunk == NONE || index == 0)
		return;
	if (kind_at(clauses, chunk) == CHUNK_AND) {
		uint32_t other = index - 1;
		if (clauses->verbs.at[other].shape == VERB_INFINITIVE &&
		    clauses->verbs.at[other].linked != NONE &&
		    clause_same_sentence(parse, clauses->verbs.at[other].head,
					 clauses->verbs.at[index].head))
			share_subject(parse, index, other);
		return;
	}
	/* "was (among) the first to thank", "took the opportunity to thank" */
	if (kind_at(clauses, chunk) == CHUNK_NOUN &&
	    carries_infinitive(parse, chunk_at(clauses, chunk)->range.last - 1)) {
		chunk = before(chunk);
		if (chunk != NONE && kind_at(clauses, chunk) == CHUNK_PREPOSITION)
			chunk = before(chunk);
	}
	if (chunk == NONE || kind_at(clauses, chunk) != CHUNK_VERB)
		return;
	uint32_t other = chunk_at(clauses, chunk)->is;
	if (!clauses->verbs.at[other].passive)
		share_subject(parse, index, other);
}

/* ------------------------------------------------------- each verb */

static void take_relative(struct clause_parse *parse, struct verb_group *verb,
			  uint32_t relative)
{
	const struct clauses *clauses = parse->clauses;
	uint32_t noun = before(relative);
	verb->relative = true;
	verb->subject = chunk_at(clauses, relative)->range;
	if (noun != NONE && kind_at(clauses, noun) == CHUNK_COMMA)
		noun = before(noun);
	while (noun != NONE && kind_at(clauses, noun) == CHUNK_PAREN)
		noun = before(noun);
	if (noun == NONE || kind_at(clauses, noun) != CHUNK_NOUN)
		return;
	uint32_t who = meant(parse, noun);
	bool person = clause_is(parse, verb->subject.first, "who");
	if (who == NONE || (person && !is_person_or_pronoun(parse, noun) &&
			    parse->mentions->at[who].kind != MENTION_GROUP)) {
		uint32_t head = head_of(clauses, noun);
		if (meant(parse, head) != NONE)
			who = meant(parse, head);
	}
	add_mention(parse, &verb->subjects, who);
}

static void find_finite_subject(struct clause_parse *parse, uint32_t index)
{
	struct clauses *clauses = parse->clauses;
	struct verb_group *verb = &clauses->verbs.at[index];
	if (take_inverted(parse, verb))
		return;
	uint32_t left = skip_light_left(clauses, before(verb->chunk));
	if (left == NONE)
		return;
	switch (kind_at(clauses, left)) {
	case CHUNK_NOUN:
		take_noun_left(parse, verb, left);
		break;
	case CHUNK_RELATIVE:
		take_relative(parse, verb, left);
		break;
	case CHUNK_THAT:
		if (before(left) != NONE &&
		    kind_at(clauses, before(left)) == CHUNK_NOUN)
			take_relative(parse, verb, left);
		break;
	case CHUNK_AND:
	case CHUNK_SEMICOLON:
		share_subject(parse, index, verb_to_join(parse, index));
		break;
	case CHUNK_COMMA:
	case CHUNK_DASH:
		if (!take_over_commas(parse, verb, left))
			share_subject(parse, index, verb_to_join(parse, index));
		break;
	default:
		break;
	}
}

static void find_objects(struct clause_parse *parse, struct verb_group *verb)
{
	const struct clauses *clauses = parse->clauses;
	uint32_t next = verb->chunk + 1;
	while (is_light(kind_at(clauses, next)) && next - verb->chunk < 8)
		next++;
	if (verb->inverted)
		return;
	const struct chunk *chunk = chunk_at(clauses, next);
	if (chunk->kind == CHUNK_NOUN && !verb->passive)
		join_right(parse, next, &verb->objects);
	if (chunk->kind == CHUNK_PREPOSITION &&
	    clause_is(parse, chunk->range.first, "by") &&
	    (verb->passive || verb->shape == VERB_PARTICIPLE))
		join_right(parse, next + 1, &verb->agents);
}

void clause_find_subjects(struct clause_parse *parse)
{
	struct verb_list *verbs = &parse->clauses->verbs;
	for (uint32_t i = 0; i < verbs->count; i++) {
		switch (verbs->at[i].shape) {
		case VERB_FINITE:
			find_finite_subject(parse, i);
			link_openings(parse, i);
			break;
		case VERB_ING:
			link_ing(parse, i);
			break;
		case VERB_INFINITIVE:
			link_infinitive(parse, i);
			break;
		case VERB_PARTICIPLE:
			break;
		}
		find_objects(parse, &verbs->at[i]);
	}
}
