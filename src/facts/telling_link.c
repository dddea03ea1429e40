/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Which event noun a verb carries: as its object, as its subject, or from
 * within a relative clause. */
#include "facts/telling_parse.h"

static bool is_about(const struct verb_group *verb)
{
	return verb->event.form && is_topic(verb->event.form->entry);
}

/* "took part in", "presided over", "began with", "are on a visit", "came on a
 * visit". */
static bool takes_object(const struct event_reader *reader,
			 const struct verb_group *verb, uint32_t preposition)
{
	static const char *const words[] = {
		"in", "at", "over", "to", "with", NULL
	};
	if (chunk_word(reader, preposition, "on"))
		return reader_class(reader, verb->head, WORD_BE) ||
		       (verb->event.form &&
			telling_kind(verb->event.form->entry) == EVENT_VISIT);
	/* "was in Peru | for | a working visit" */
	if (chunk_word(reader, preposition, "for"))
		return reader_class(reader, verb->head, WORD_BE) &&
		       reader->tellings.at[reader->telling_of_chunk[preposition +
								    1]]
				       .kind == EVENT_VISIT;
	/* "signed at a ceremony" tells of a signing */
	return verb->event.form && !is_about(verb) &&
	       verb->event.form->entry->frames & EVENT_LIGHT &&
	       chunk_among(reader, preposition, words);
}

/* The noun that is a verb's object: "held [talks]", "took part in [the
 * session]", "co-chaired in Rome [the session]", "held a number of [talks]". */
uint32_t telling_object(const struct event_reader *reader,
			const struct verb_group *verb)
{
	static const char *const means[] = { "via", "by", "through", NULL };
	const uint32_t *tellings = reader->telling_of_chunk;
	uint32_t at = verb->chunk + 1, end = at + OBJECT_REACH;
	while (at < end) {
		const struct chunk *chunk = chunk_at(reader, at);
		switch (chunk->kind) {
		case CHUNK_ADVERB:
		case CHUNK_DATE:
		case CHUNK_PAREN: at++; break;
		case CHUNK_PREPOSITION:
			if (!chunk_is(reader, at + 1, CHUNK_NOUN) &&
			    !chunk_is(reader, at + 1, CHUNK_DATE))
				return NONE;
			if (chunk_among(reader, at, means)) { /* "via videoconference" */
				at += 2;
				break;
			}
			if (tellings[at + 1] != NONE)
				return takes_object(reader, verb, at)
					       ? tellings[at + 1]
					       : NONE;
			if (telling_is_container(reader, at + 1) &&
			    tellings[at + 3] != NONE &&
			    !chunk_word(reader, at, "for") &&
			    takes_object(reader, verb, at))
				return tellings[at + 3];
			at += 2;
			break;
		case CHUNK_NOUN:
			if (chunk_word(reader, at, "here")) {
				at++;
				break;
			}
			if (tellings[at] != NONE)
				return tellings[at];
			return !is_about(verb) &&
					       chunk_word(reader, at + 1, "of") &&
					       chunk_is(reader, at + 2,
							CHUNK_NOUN) &&
					       chunk->is == NONE
				       ? tellings[at + 2]
				       : NONE;
		default: return NONE;
		}
	}
	return NONE;
}

static bool is_instrument(const struct event_reader *reader, uint32_t chunk)
{
	uint32_t is = chunk_at(reader, chunk)->is;
	return is != NONE && reader->mentions->at[is].kind == MENTION_INSTRUMENT;
}

/* The event noun that heads the stretch of nouns and prepositions that ends
 * before a chunk: "[the talks] with X in Rome |". A second noun phrase ends
 * the stretch. Where it is to be a subject (not governed), no preposition and
 * no verb stands before it, but for one of saying ("said [the talks] ..."). */
static uint32_t head_before(const struct event_reader *reader, uint32_t chunk,
			    bool governed)
{
	uint32_t noun = NONE, found = NONE;
	bool relative = false; /* inside a relative clause */
	for (uint32_t at = chunk, n = 0; at-- > 0 && n < EVENT_REACH; n++) {
		const struct chunk *here = chunk_at(reader, at);
		enum chunk_kind kind = here->kind;
		if (relative) {
			relative = kind != CHUNK_RELATIVE && kind != CHUNK_THAT;
			if (kind == CHUNK_END)
				break;
		} else if (kind == CHUNK_VERB && !governed &&
			   reader->clauses.verbs.at[here->number].relative) {
			relative = true;
			noun = found = NONE;
		} else if (kind == CHUNK_NOUN) {
			if (noun != NONE && noun == at + 1) {
				/* "the Communiqué | formalizing relations" */
				if (found == noun && is_instrument(reader, at))
					found = NONE;
				break;
			}
			noun = at;
			if (reader->telling_of_chunk[at] != NONE)
				found = at;
		} else if (kind == CHUNK_PREPOSITION) {
			if (found == at + 1 && !governed &&
			    !(at && telling_is_container(reader, at - 1)))
				found = NONE;
			noun = NONE;
		} else if (kind == CHUNK_VERB && !governed &&
			   reader->clauses.verbs.at[here->number].shape ==
				   VERB_PARTICIPLE) {
			noun = found = NONE; /* "the talks | scheduled | for May" */
		} else if (kind == CHUNK_VERB && !governed) {
			if (!reader->clauses.verbs.at[here->number].report.form)
				found = NONE;
			break;
		} else if (kind == CHUNK_AND && noun == NONE) {
			break; /* "and | met": a subject further off */
		} else if (kind != CHUNK_AND && kind != CHUNK_PAREN &&
			   kind != CHUNK_DATE && kind != CHUNK_ADVERB) {
			break;
		}
	}
	return found == NONE ? NONE : reader->telling_of_chunk[found];
}

/* The noun before "which", "that" or ", which". */
static uint32_t antecedent(const struct event_reader *reader, uint32_t relative)
{
	if (relative && chunk_is(reader, relative - 1, CHUNK_COMMA))
		relative--;
	uint32_t noun = relative;
	while (noun && chunk_is(reader, noun - 1, CHUNK_PAREN))
		noun--;
	if (!noun)
		return NONE;
	uint32_t is = chunk_at(reader, noun - 1)->is;
	if (is != NONE && (reader->mentions->at[is].kind == MENTION_OFFICIAL ||
			   reader->mentions->at[is].kind == MENTION_GROUP))
		return NONE; /* "a meeting of the states which ..." */
	return head_before(reader, relative, true);
}

/* The noun that a relative clause tells of: "[the trip] which X made to P",
 * "[the talks] that he held". */
uint32_t telling_relative(const struct event_reader *reader,
			  const struct verb_group *verb)
{
	uint32_t at = verb->chunk;
	if (!verb->event.form || verb->shape != VERB_FINITE)
		return NONE;
	for (uint32_t n = 0; n < OBJECT_REACH && at-- > 0; n++) {
		switch (chunk_at(reader, at)->kind) {
		case CHUNK_NOUN:
		case CHUNK_ADVERB:
		case CHUNK_DATE: continue;
		case CHUNK_RELATIVE:
		case CHUNK_THAT: return n ? antecedent(reader, at) : NONE;
		default: return NONE;
		}
	}
	return NONE;
}

/* "he", "she", "they"; not "it". */
static bool is_somebody(const struct event_reader *reader, uint32_t chunk)
{
	uint32_t is = chunk_at(reader, chunk)->is;
	return is != NONE && reader->mentions->at[is].kind == MENTION_PRONOUN &&
	       !reader_class(reader, chunk_at(reader, chunk)->range.first,
			     WORD_PRONOUN_IT);
}

/* "[the session] was held in Rome, | co-chaired | by X", "[the session], chaired
 * by X, | took place": the noun that the verb before it carries. */
static uint32_t carried_before(const struct event_reader *reader,
			       const struct verb_group *verb)
{
	uint32_t index = (uint32_t)(verb - reader->clauses.verbs.at);
	if (!index || !verb->chunk || !verb->event.form ||
	    !chunk_is(reader, verb->chunk - 1, CHUNK_COMMA))
		return NONE;
	const struct verb_group *before = verb - 1;
	const struct token *tokens = reader->text->tokens.at;
	uint32_t told = reader->telling_of_verb[index - 1];
	bool by = chunk_word(reader, verb->chunk + 1, "by") && !verb->passive;
	bool inserted = before->chunk &&
			chunk_is(reader, before->chunk - 1, CHUNK_COMMA) &&
			chunk_word(reader, before->chunk + 1, "by");
	if (tokens[before->head].sentence != tokens[verb->head].sentence)
		return NONE;
	if (told == NONE && inserted)
		told = head_before(reader, before->chunk - 1, false);
	return told != NONE && (by || inserted) && reader->tellings.at[told].is_noun
		       ? told
		       : NONE;
}

/* The noun that is its subject: "[the talks] with X were held", "[the summit],
 * which is hosted by X". */
uint32_t telling_subject(const struct event_reader *reader,
			 const struct verb_group *verb)
{
	uint32_t at = verb->chunk, carried = carried_before(reader, verb);
	if (carried != NONE)
		return carried;
	if (verb->relative) {
		while (at && !chunk_is(reader, at, CHUNK_RELATIVE) &&
		       !chunk_is(reader, at, CHUNK_THAT) &&
		       verb->chunk - at < OBJECT_REACH)
			at--;
		return antecedent(reader, at);
	}
	if (verb->shape == VERB_FINITE &&
	    verb->subject.first < verb->subject.last) {
		uint32_t chunk = reader->clauses.chunk_of[verb->subject.first];
		if (reader->telling_of_chunk[chunk] != NONE &&
		    (!chunk || !chunk_is(reader, chunk - 1, CHUNK_PREPOSITION)))
			return reader->telling_of_chunk[chunk];
	}
	if (at && !(verb->shape == VERB_FINITE && verb->subjects.count) &&
	    chunk_is(reader, at - 1, CHUNK_COMMA) &&
	    chunk_word(reader, at + 1, "by"))
		return head_before(reader, at - 1, true);
	/* "the summit | to be held | in Rome on 3 May" */
	if (verb->shape == VERB_INFINITIVE && verb->passive && verb->event.form)
		return head_before(reader, at, true);
	if (verb->shape != VERB_FINITE && verb->shape != VERB_PARTICIPLE)
		return NONE;
	/* "the first visit | since | she | took office": she does */
	if (verb->shape == VERB_FINITE && is_somebody(reader, at - 1))
		return NONE;
	return head_before(reader, at, verb->shape == VERB_PARTICIPLE);
}
