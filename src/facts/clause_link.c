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

/* The finite verb whose subject an -ing form shares: the last one before it
 * with an actor, for ", adding that"; the next, for "Recalling X, the Minister
 * said", is linked when that one is found. */
void clause_link_ing(struct clause_parse *parse, uint32_t index)
{
	const struct clauses *clauses = parse->clauses;
	const struct verb_list *verbs = &clauses->verbs;
	uint32_t left = clause_skip_light_left(
		clauses, clause_before(verbs->at[index].chunk));
	enum chunk_kind kind =
		left == NONE ? CHUNK_END : clause_chunk_kind(clauses, left);
	bool that = clause_chunk_kind(clauses, verbs->at[index].chunk + 1) ==
		    CHUNK_THAT;
	if (kind != CHUNK_COMMA && !(kind == CHUNK_NOUN && that) &&
	    kind != CHUNK_AND && kind != CHUNK_PREPOSITION &&
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
			      clause_has_actor(parse, other) && !other->passive;
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
	clause_share_subject(parse, index, nearest);
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
		if (other->shape == VERB_ING && other->linked == NONE &&
		    (left == NONE ||
		     clause_is_between(clause_chunk_kind(parse->clauses, left))))
			clause_share_subject(parse, i, index);
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
	if (!clauses->verbs.at[other].passive)
		clause_share_subject(parse, index, other);
}
