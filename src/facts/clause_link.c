/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Verbs that share a subject: "welcomed X and urged Y", ", adding that", "went
 * on to stress". */
#include "facts/clause_parse.h"

enum { VERBS_BACK = 8 };

bool clause_has_actor(const struct clause_parse *parse,
		      const struct verb_group *verb)
{
	if (!verb->subjects.count)
		return false;
	enum mention_kind kind = parse->mentions->at[verb->subjects.at[0]].kind;
	return kind != MENTION_INSTRUMENT && kind != MENTION_DATE;
}

/* In a clause that hangs on another: "where X was concerned", "which X said". */
static bool is_subordinate(const struct clause_parse *parse,
			   const struct verb_group *verb)
{
	uint32_t left =
		clause_before(parse->clauses->chunk_of[verb->subject.first]);
	enum chunk_kind kind =
		left == NONE ? CHUNK_END : clause_chunk_kind(parse->clauses, left);
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
	bool actor = clause_has_actor(parse, other);
	if (!actor && verb->report.form && !other->report.form)
		return 0;
	return 1 + (actor ? 2 : 0) + (is_subordinate(parse, other) ? 0 : 2) +
	       (other->tense == verb->tense ? 2 : 0) +
	       (verb->report.form && other->report.form ? 1 : 0);
}

/* The verb that a conjoined one goes on from: the best, of equals the
 * nearest. */
uint32_t clause_verb_to_join(const struct clause_parse *parse, uint32_t index)
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

void clause_share_subject(struct clause_parse *parse, uint32_t index, uint32_t from)
{
	struct verb_list *verbs = &parse->clauses->verbs;
	if (from == NONE)
		return;
	struct verb_group *verb = &verbs->at[index];
	verb->linked = from;
	verb->subjects = verbs->at[from].subjects;
	verb->subject = verbs->at[from].subject;
}

/* "issued a statement | condemning X": said in what the noun is. */
static bool is_utterance(const struct clause_parse *parse, uint32_t chunk)
{
	uint32_t head = clause_chunk_at(parse->clauses, chunk)->range.last - 1;
	return clause_classes(parse, head) & WORD_UTTERANCE;
}

/* "stressed his rejection of arms | noting the risk": by him, not by the arms. */
static bool only_goes_on(const struct clause_parse *parse,
			 const struct verb_group *verb)
{
	static const char *const words[] = { "noting", "adding", "stressing",
					     "emphasizing", "emphasising",
					     "reiterating", "reaffirming",
					     "underlining" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (clause_is(parse, verb->head, words[i]))
			return true;
	return false;
}

/* Whether an -ing form may stand behind a chunk and share a subject from
 * before it. */
static bool may_go_on(const struct clause_parse *parse, uint32_t left,
		      const struct verb_group *verb)
{
	const struct clauses *clauses = parse->clauses;
	switch (left == NONE ? CHUNK_END : clause_chunk_kind(clauses, left)) {
	case CHUNK_COMMA:
	case CHUNK_AND:
	case CHUNK_PREPOSITION:
	case CHUNK_SUBORDINATOR:
	case CHUNK_QUOTE:
	case CHUNK_DASH: return true;
	case CHUNK_NOUN:
		return verb->report.form &&
		       (clause_chunk_kind(clauses, verb->chunk + 1) == CHUNK_THAT ||
			is_utterance(parse, left) || only_goes_on(parse, verb));
	default: return false;
	}
}

/* How well a verb lends its subject to an -ing form: somebody who says
 * "adding that" has said something before. */
static int fit_to_lend(const struct clause_parse *parse,
		       const struct verb_group *verb, bool says, bool and)
{
	if (and&&verb->shape == VERB_ING && verb->linked != NONE)
		return 3;
	if (verb->shape != VERB_FINITE || verb->relative || verb->passive ||
	    verb->subject.first == verb->subject.last)
		return 0;
	bool actor = clause_has_actor(parse, verb);
	if (!says)
		return actor ? 3 : 0;
	bool reports = verb->report.form && verb->tense != TENSE_FUTURE &&
		       verb->tense != TENSE_MODAL;
	if (reports)
		return actor ? 3 : 2;
	return actor ? 2 : 1;
}

/* "with | the Minister | stressing that": done by him. True also where a person
 * stands there of whom that is not clear. */
static bool take_person_left(struct clause_parse *parse, uint32_t index,
			     uint32_t left)
{
	struct verb_group *verb = &parse->clauses->verbs.at[index];
	if (left == NONE || !verb->report.form)
		return false;
	const struct chunk *noun = clause_chunk_at(parse->clauses, left);
	uint32_t with = clause_before(left);
	if (noun->kind != CHUNK_NOUN || noun->is == NONE ||
	    parse->mentions->at[noun->is].kind != MENTION_OFFICIAL)
		return false;
	if (with != NONE &&
	    clause_is(parse, clause_chunk_at(parse->clauses, with)->range.first,
		      "with")) {
		verb->subject = noun->range;
		clause_add_mention(parse, &verb->subjects, noun->is);
		return true;
	}
	return only_goes_on(parse, verb);
}

/* The finite verb whose subject an -ing form shares: the best before it, for
 * ", adding that"; the next, for "Recalling X, the Minister said", is linked
 * when that one is found. */
void clause_link_ing(struct clause_parse *parse, uint32_t index)
{
	const struct verb_list *verbs = &parse->clauses->verbs;
	const struct verb_group *verb = &verbs->at[index];
	uint32_t left =
		clause_skip_light_left(parse->clauses, clause_before(verb->chunk));
	if (take_person_left(parse, index, left) || !may_go_on(parse, left, verb))
		return;
	bool and = clause_chunk_kind(parse->clauses, left) == CHUNK_AND;
	uint32_t best = NONE;
	int best_fit = 0;
	for (uint32_t i = index;
	     i-- > 0 && index - i <= VERBS_BACK && best_fit < 3;) {
		if (!clause_same_sentence(parse, verbs->at[i].head, verb->head))
			break;
		int fit = fit_to_lend(parse, &verbs->at[i],
				      verb->report.form != NULL, and);
		if (fit > best_fit) {
			best_fit = fit;
			best = i;
		}
	}
	clause_share_subject(parse, index, best);
}

void clause_link_openings(struct clause_parse *parse, uint32_t index)
{
	struct verb_list *verbs = &parse->clauses->verbs;
	const struct verb_group *main = &verbs->at[index];
	if (main->subject.first == main->subject.last || main->linked != NONE)
		return;
	uint32_t comma = clause_skip_light_left(
		parse->clauses,
		clause_before(parse->clauses->chunk_of[main->subject.first]));
	if (comma == NONE ||
	    clause_chunk_kind(parse->clauses, comma) != CHUNK_COMMA)
		return;
	for (uint32_t i = index; i-- > 0 && index - i <= VERBS_BACK;) {
		struct verb_group *other = &verbs->at[i];
		if (!clause_same_sentence(parse, other->head,
					  verbs->at[index].head))
			return;
		uint32_t left = clause_before(other->chunk);
		if (left != NONE && main->report.form && /* "In | thanking X, he said" */
		    main->tense < TENSE_FUTURE &&
		    clause_is(parse, clause_chunk_at(parse->clauses, left)->range.first,
			      "in"))
			left = clause_before(left);
		if (other->shape == VERB_ING && other->linked == NONE &&
		    (left == NONE ||
		     clause_is_between(clause_chunk_kind(parse->clauses, left))))
			clause_share_subject(parse, i, index);
	}
}

/* "was pleased to note" */
static bool is_feeling(const struct clause_parse *parse, uint32_t token)
{
	return clause_is(parse, token, "pleased") ||
	       clause_is(parse, token, "delighted") ||
	       clause_is(parse, token, "honoured") ||
	       clause_is(parse, token, "honored");
}

/* "is expected to meet", "was scheduled to visit": his programme. */
static bool is_programme(const struct clause_parse *parse, uint32_t token)
{
	return clause_is(parse, token, "expected") ||
	       clause_is(parse, token, "scheduled") ||
	       clause_is(parse, token, "slated") ||
	       clause_is(parse, token, "set");
}

static bool carries_infinitive(const struct clause_parse *parse, uint32_t token)
{
	return clause_is(parse, token, "first") || clause_is(parse, token, "due") ||
	       clause_is(parse, token, "opportunity") ||
	       clause_is(parse, token, "chance") ||
	       clause_is(parse, token, "honour") ||
	       clause_is(parse, token, "honor") ||
	       clause_is(parse, token, "privilege") ||
	       clause_is(parse, token, "pleasure") ||
	       clause_is(parse, token, "occasion") ||
	       clause_is(parse, token, "floor");
}

/* "went on to stress", "wished to thank", "did not fail to note": whoever does
 * the one does the other. Not "urged X to thank". */
void clause_link_infinitive(struct clause_parse *parse, uint32_t index)
{
	const struct clauses *clauses = parse->clauses;
	uint32_t chunk = clause_skip_light_left(
		clauses, clause_before(clauses->verbs.at[index].chunk));
	if (chunk == NONE || index == 0)
		return;
	if (clause_chunk_kind(clauses, chunk) == CHUNK_AND) {
		uint32_t other = index - 1;
		if (clauses->verbs.at[other].shape == VERB_INFINITIVE &&
		    clauses->verbs.at[other].linked != NONE &&
		    clause_same_sentence(parse, clauses->verbs.at[other].head,
					 clauses->verbs.at[index].head))
			clause_share_subject(parse, index, other);
		return;
	}
	/* "was (among) the first to thank", "took the opportunity to thank" */
	if (clause_chunk_kind(clauses, chunk) == CHUNK_NOUN &&
	    carries_infinitive(parse,
			       clause_chunk_at(clauses, chunk)->range.last - 1)) {
		chunk = clause_before(chunk);
		if (chunk != NONE &&
		    clause_chunk_kind(clauses, chunk) == CHUNK_PREPOSITION)
			chunk = clause_before(chunk);
	}
	if (chunk == NONE || clause_chunk_kind(clauses, chunk) != CHUNK_VERB)
		return;
	uint32_t other = clause_chunk_at(clauses, chunk)->number;
	if (!clauses->verbs.at[other].passive ||
	    is_feeling(parse, clauses->verbs.at[other].head) ||
	    is_programme(parse, clauses->verbs.at[other].head))
		clause_share_subject(parse, index, other);
}
