/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What is told like a happening and is none: what is asked, supposed, usual,
 * what goes on all the time, and words that mean something else here ("sees
 * China as", "called on Congress", "unveiled a plan"). */
#include "facts/telling_parse.h"

#include <string.h>

static const struct verb_group *verb_of(const struct event_reader *reader,
					const struct telling *t)
{
	return t->verb == NONE ? NULL : &reader->clauses.verbs.at[t->verb];
}

static struct range sentence_at(const struct event_reader *reader, uint32_t token)
{
	const struct sentence *s =
		&reader->text->sentences
			 .at[reader->text->tokens.at[token].sentence];
	return (struct range){ s->first, s->last };
}

/* "Has there been a meeting between X and Y?" */
static bool is_asked(const struct event_reader *reader, const struct telling *t)
{
	struct range sentence = sentence_at(reader, t->head);
	uint32_t last = sentence.last - 1;
	if (last > sentence.first &&
	    reader->text->tokens.at[last].kind == TOKEN_QUOTE_CLOSE)
		last--;
	return !t->title && str_equal(text_token(reader->text, last), str_of("?"));
}

/* "if they were elected", "how leaders are elected", "whenever they meet". */
static bool is_supposed(const struct event_reader *reader, uint32_t chunk)
{
	static const char *const words[] = { "if",  "unless", "whether", "whenever",
					     "how", "lest",   NULL };
	for (uint32_t at = chunk, n = 0; at-- > 0 && n < OBJECT_REACH; n++) {
		if (chunk_among(reader, at, words))
			return true;
		/* "has not confirmed | that | he will meet" */
		if (chunk_is(reader, at, CHUNK_THAT) && at &&
		    chunk_is(reader, at - 1, CHUNK_VERB))
			return reader->clauses.verbs
				.at[chunk_at(reader, at - 1)->number]
				.negated;
		switch (chunk_at(reader, at)->kind) {
		case CHUNK_END:
		case CHUNK_COMMA:
		case CHUNK_VERB: return false;
		default: break;
		}
	}
	return false;
}

/* "Had they nominated X, ...", "were she elected, ...": the condition without
 * its "if". */
static bool is_counterfactual(const struct event_reader *reader,
			      const struct verb_group *verb)
{
	static const char *const words[] = { "had", "were", "should", NULL };
	uint32_t first = sentence_at(reader, verb->head).first;
	if (reader_among(reader, first, words) < 0)
		return false;
	for (uint32_t at = reader->clauses.chunk_of[first], n = 0;
	     at < verb->chunk && n < EVENT_REACH; at++, n++)
		if (chunk_is(reader, at, CHUNK_COMMA))
			return false;
	return true;
}

/* "intent on succeeding him", "potentially becoming his deputy". */
static bool is_hoped(const struct event_reader *reader,
		     const struct verb_group *verb)
{
	static const char *const adverbs[] = { "potentially", "possibly",
					       "hypothetically", "theoretically",
					       NULL };
	static const char *const bents[] = { "intent", "bent", "keen", "set",
					     NULL };
	uint32_t first = verb->range.first;
	if (reader_among(reader, first, adverbs) >= 0 ||
	    (first && reader_among(reader, first - 1, adverbs) >= 0))
		return true;
	return first > 1 && verb->shape == VERB_ING &&
	       reader_word(reader, first - 1, "on") &&
	       reader_among(reader, first - 2, bents) >= 0;
}

/* "regularly meet", "meet on a regular basis", "visits India every year". */
static bool is_usual(const struct event_reader *reader,
		     const struct verb_group *verb)
{
	enum { REACH = 8 };
	static const char *const words[] = {
		"regularly",  "usually",       "often",
		"always",     "normally",      "typically",
		"frequently", "routinely",     "sometimes",
		"rarely",     "traditionally", "periodically",
		"every",      "annually",      NULL
	};
	uint32_t first = verb->range.first - (verb->range.first > 0);
	struct range sentence = sentence_at(reader, verb->head);
	for (uint32_t i = first; i < verb->range.last + REACH && i < sentence.last;
	     i++)
		if (i >= sentence.first && (reader_among(reader, i, words) >= 0 ||
					    (reader_word(reader, i, "regular") &&
					     reader_word(reader, i + 1, "basis"))))
			return true;
	return false;
}

/* "the ongoing talks between A and B". */
static bool is_two_sided(const struct telling *t)
{
	return t->guests.count > 1 && strcmp(t->entry->name, "dialogue");
}

/* "ongoing dialogue", "a public consultation", "close consultations". */
static bool is_process(const struct event_reader *reader, const struct telling *t)
{
	static const char *const words[] = {
		"ongoing", "continuing", "continued", "continuous", "constant",
		"close",   "frequent",   "sustained", "public",     NULL
	};
	if (!t->is_noun || t->title || is_two_sided(t))
		return false;
	for (uint32_t i = t->words.first; i < t->head; i++)
		if (reader_among(reader, i, words) >= 0)
			return t->kind == EVENT_CONSULTATION ||
			       t->kind == EVENT_MEETING;
	return false;
}

/* "continued dialogue with", "for dialogue and cooperation": one dialogue has an
 * article, an owner, or a name with a capital. */
static bool is_uncounted(const struct event_reader *reader, const struct telling *t)
{
	uint32_t before = t->words.first;
	for (uint32_t n = 0; n < 3 && before > 0; n++) /* "the June dialogue" */
		if (reader_class(reader, --before, WORD_ARTICLE))
			return false;
	return t->is_noun && !strcmp(t->entry->name, "dialogue") &&
	       t->reference == TELLS_PLAIN && !t->ordinal &&
	       !(reader->text->tokens.at[t->head].flags & TOKEN_CAPITAL);
}

static bool is_official(const struct event_reader *reader, uint32_t entity)
{
	return reader->entities->list.at[entity].kind == ENTITY_OFFICIAL;
}

/* "the results of the negotiations": they are one happening where somebody held
 * or began them. */
static bool is_drawn_out(const struct event_reader *reader, const struct telling *t)
{
	const struct verb_group *verb = verb_of(reader, t);
	return t->is_noun && !t->title && !t->ordinal &&
	       !(t->guests.count == 1 && is_official(reader, t->guests.at[0])) &&
	       (!strcmp(t->entry->name, "negotiations") ||
		!strcmp(t->entry->name, "deliberations")) &&
	       (!verb || !verb->event.form || is_topic(verb->event.form->entry));
}

/* "is a forum for", "serves as the main forum", "provides a forum": what
 * something is, not that it took place. */
static bool is_description(const struct event_reader *reader,
			   const struct telling *t)
{
	static const char *const verbs[] = { "serve",    "serves",   "served",
					     "provide",  "provides", "provided",
					     "offer",    "offers",   "present",
					     "presents", "remain",   "remains",
					     "become",   "becomes",  "providing",
					     "offering", NULL };
	uint32_t chunk = reader->clauses.chunk_of[t->words.first];
	if (!t->is_noun || !chunk || !(t->entry->frames & EVENT_LIGHT) ||
	    (t->kind != EVENT_CONFERENCE && t->kind != EVENT_CONSULTATION))
		return false;
	const struct chunk *before = chunk_at(reader, chunk - 1);
	if (before->kind == CHUNK_PREPOSITION || before->kind == CHUNK_SUBORDINATOR)
		return chunk_word(reader, chunk - 1, "as");
	if (before->kind != CHUNK_VERB)
		return false;
	uint32_t head = reader->clauses.verbs.at[before->number].head;
	return reader_class(reader, head, WORD_BE) ||
	       reader_among(reader, head, verbs) >= 0;
}

/* "is a member of the ASEAN Regional Forum": the body, not a session of it. */
static bool is_membership(const struct event_reader *reader,
			  const struct telling *t)
{
	static const char *const words[] = {
		"member",  "members",     "membership", "observer", "observers",
		"founder", "secretariat", "partner",    "partners", NULL
	};
	uint32_t chunk = reader->clauses.chunk_of[t->words.first];
	if (!t->is_noun || chunk < 2 || !chunk_word(reader, chunk - 1, "of"))
		return false;
	const struct chunk *noun = chunk_at(reader, chunk - 2);
	return t->kind == EVENT_CONFERENCE && noun->kind == CHUNK_NOUN &&
	       noun->range.last > noun->range.first &&
	       reader_among(reader, noun->range.last - 1, words) >= 0;
}

/* "an exchange of visits", "its arrival", "a tour of duty": nobody's visit in
 * particular. */
static bool is_nobodys(const struct event_reader *reader, const struct telling *t)
{
	uint32_t chunk = reader->clauses.chunk_of[t->words.first];
	if (!t->is_noun || t->kind != EVENT_VISIT)
		return false;
	if (reader_word(reader, t->words.first, "its") ||
	    (reader_word(reader, t->head + 1, "of") &&
	     reader_word(reader, t->head + 2, "duty")))
		return true;
	return chunk >= 2 && chunk_word(reader, chunk - 1, "of") &&
	       chunk_is(reader, chunk - 2, CHUNK_NOUN) &&
	       reader_word(reader, chunk_at(reader, chunk - 2)->range.last - 1,
			   "exchange");
}

/* "the 50th anniversary of (the establishment of) diplomatic relations" */
static bool is_anniversary(const struct event_reader *reader,
			   const struct telling *t)
{
	static const char *const words[] = { "anniversary", "years", "decades",
					     NULL };
	uint32_t at = reader->clauses.chunk_of[t->words.first];
	if (!t->is_noun || strcmp(t->entry->name, "diplomatic relations"))
		return false;
	for (uint32_t n = 0; at > 1 && n < 2; n++, at -= 2) {
		struct range noun = chunk_at(reader, at - 2)->range;
		if (!chunk_word(reader, at - 1, "of") || noun.last == noun.first)
			return false;
		if (reader_among(reader, noun.last - 1, words) >= 0)
			return true;
	}
	return false;
}

/* "called on Congress": a parliament, while the congress of a party or of
 * scholars has more words to its name. */
static bool is_parliament(const struct event_reader *reader,
			  const struct telling *t)
{
	return t->is_noun && !strcmp(t->entry->name, "congress") &&
	       reader->text->tokens.at[t->head].flags & TOKEN_CAPITAL &&
	       !t->ordinal && t->words.last - t->words.first <= 2 &&
	       !t->guests.count;
}

/* "told her audience", "a talk on trade": not one that somebody was granted, or
 * had with somebody. */
static bool is_one_sided(const struct event_reader *reader, const struct telling *t)
{
	static const char *const verbs[] = { "granted", "grants",   "given",
					     "gave",    "received", NULL };
	const struct verb_group *verb = verb_of(reader, t);
	return t->is_noun &&
	       (!strcmp(t->entry->name, "audience") ||
		!strcmp(t->entry->name, "talk")) &&
	       !t->guests.count &&
	       (!verb || (!reader_class(reader, verb->head, WORD_HAVE) &&
			  reader_among(reader, verb->head, verbs) < 0));
}

/* "sees China as", "saw the Minister resign"; "will see the President". */
static bool is_view(const struct event_reader *reader, const struct telling *t)
{
	const struct verb_group *verb = verb_of(reader, t);
	if (t->is_noun || !verb || strcmp(t->entry->name, "see"))
		return false;
	uint32_t behind = verb->chunk + 2;
	while (chunk_is(reader, behind, CHUNK_NOUN))
		behind++;
	return (verb->shape == VERB_FINITE && verb->tense == TENSE_PRESENT) ||
	       verb->shape == VERB_INFINITIVE || is_passive(reader, verb) ||
	       chunk_is(reader, behind, CHUNK_VERB) ||
	       chunk_word(reader, behind, "as");
}

/* "unveiled a plan" is no ceremony; "unveiled a plaque" is. */
static bool is_figure_of_speech(const struct event_reader *reader,
				const struct telling *t)
{
	static const char *const shown[] = { "plaque",   "statue",     "monument",
					     "memorial", "bust",       "portrait",
					     "stone",    "mural",      "sculpture",
					     "tablet",   "foundation", NULL };
	const struct verb_group *verb = verb_of(reader, t);
	if (t->is_noun || !verb || strcmp(t->entry->name, "unveil"))
		return false;
	const struct chunk *object = chunk_at(reader, verb->chunk + 1);
	struct range where = is_passive(reader, verb)     ? verb->subject
			     : object->kind == CHUNK_NOUN ? object->range
							  : (struct range){ 0, 0 };
	for (uint32_t i = where.first; i < where.last; i++)
		if (reader_among(reader, i, shown) >= 0)
			return false;
	return true;
}

/* "succeeded in", "succeeded to unite": no office that somebody came into. */
static bool is_success(const struct event_reader *reader, const struct telling *t)
{
	const struct verb_group *verb = verb_of(reader, t);
	if (t->is_noun || !verb || strcmp(t->entry->name, "succeed") ||
	    is_passive(reader, verb))
		return false;
	uint32_t next = verb->chunk + 1;
	while (chunk_is(reader, next, CHUNK_ADVERB) ||
	       chunk_is(reader, next, CHUNK_DATE))
		next++;
	return !chunk_is(reader, next, CHUNK_NOUN) &&
	       !chunk_word(reader, next, "as") && !chunk_word(reader, next, "to");
}

/* "dismissed him as a weak leader": what he thinks of him. */
static bool is_contempt(const struct event_reader *reader, const struct telling *t)
{
	static const char *const articles[] = { "a", "an", "mere", "merely", NULL };
	const struct verb_group *verb = verb_of(reader, t);
	if (t->is_noun || !verb || strcmp(t->entry->name, "dismiss"))
		return false;
	uint32_t at = verb->chunk + 1;
	if (chunk_is(reader, at, CHUNK_NOUN))
		at++;
	return chunk_word(reader, at, "as") &&
	       reader_among(reader, chunk_at(reader, at)->range.last, articles) >= 0;
}

/* "the flag was flown by X": he did not travel. */
static bool is_flag(const struct event_reader *reader, const struct telling *t)
{
	const struct verb_group *verb = verb_of(reader, t);
	return !t->is_noun && verb && !strcmp(t->entry->name, "fly") &&
	       verb->passive && t->who.count && !verb->subjects.count;
}

/* "meeting their targets": what is met is no person. */
static bool is_gerund(const struct event_reader *reader, const struct telling *t)
{
	return t->is_noun && !strcmp(t->entry->name, "meeting") &&
	       reader_word(reader, t->head, "meeting") &&
	       reader_class(reader, t->head + 1, WORD_POSSESSIVE);
}

/* "the statement signed by the spokesman", "a letter signed by X". */
static bool is_authorship(const struct event_reader *reader,
			  const struct telling *t)
{
	static const char *const texts[] = { "statement", "letter",   "article",
					     "report",    "petition", "release",
					     "letters",   "articles", NULL };
	const struct verb_group *verb = verb_of(reader, t);
	return !t->is_noun && t->kind == EVENT_SIGNING && verb &&
	       verb->range.first &&
	       reader_among(reader, verb->range.first - 1, texts) >= 0;
}

/* "called for an emergency conference" */
static bool calls_for(const struct event_reader *reader,
		      const struct verb_group *verb)
{
	static const char *const calls[] = { "call", "calls", "called", "calling",
					     NULL };
	return reader_among(reader, verb->head, calls) >= 0 &&
	       (reader_word(reader, verb->range.last - 1, "for") ||
		chunk_word(reader, verb->chunk + 1, "for"));
}

/* "an invitation for a visit", "plans for a summit", "welcomes a visit": one
 * that may come. */
bool telling_is_proposed(const struct event_reader *reader, const struct telling *t)
{
	static const char *const nouns[] = { "invitation", "invitations", "plans",
					     "plan",       "proposal",    "proposals",
					     "request",    "possibility", "prospect",
					     "need",       "idea",        "readiness",
					     NULL };
	static const char *const verbs[] = { "welcome",  "welcomes", "propose",
					     "proposed", "proposes", "suggested",
					     "suggests", "seek",     "seeks",
					     "sought",   "want",     "wants",
					     "wanted",   "urged",    "demanded",
					     "offered",  "offers",   "requested",
					     "favours",  "favors",   "considered",
					     NULL };
	static const char *const links[] = { "for", "of", "to", NULL };
	uint32_t chunk = reader->clauses.chunk_of[t->words.first];
	const struct verb_group *verb = verb_of(reader, t);
	if (!t->is_noun)
		return false;
	if (verb && !t->subject_of_verb && calls_for(reader, verb))
		return true;
	if (verb && !t->subject_of_verb && t->reference == TELLS_NEW &&
	    reader_among(reader, verb->head, verbs) >= 0)
		return true;
	if (chunk < 2 || !chunk_among(reader, chunk - 1, links))
		return false;
	/* "extended an invitation to X for a visit" */
	for (uint32_t at = chunk - 1, n = 0; at-- > 0 && n < 4; n++) {
		const struct chunk *here = chunk_at(reader, at);
		if (here->kind == CHUNK_VERB || here->kind == CHUNK_END ||
		    here->kind == CHUNK_COMMA)
			return false;
		if (here->kind == CHUNK_NOUN &&
		    here->range.last > here->range.first &&
		    reader_among(reader, here->range.last - 1, nouns) >= 0)
			return true;
	}
	return false;
}

/* "are elected for five years", "nominating a judge is a matter of": the way it
 * is done. */
static bool is_custom(const struct event_reader *reader, const struct telling *t)
{
	const struct verb_group *verb = verb_of(reader, t);
	if (t->is_noun || !verb || t->kind != EVENT_APPOINTMENT || t->title)
		return false;
	if (verb->shape == VERB_ING)
		return !verb->subjects.count && verb->chunk &&
		       (chunk_is(reader, verb->chunk - 1, CHUNK_END) ||
			chunk_is(reader, verb->chunk - 1, CHUNK_THAT));
	return verb->shape == VERB_FINITE && verb->tense == TENSE_PRESENT &&
	       verb->passive && verb->range.last - verb->range.first < 3 &&
	       !reader_word(reader, verb->range.first, "is");
}

/* "asked about X's visit", "if X's visit": his visit is taken for granted. */
static bool is_given(const struct telling *t)
{
	return t->is_noun && t->reference == TELLS_KNOWN && t->who.count;
}

bool telling_is_doubtful(const struct event_reader *reader, const struct telling *t)
{
	const struct verb_group *verb = verb_of(reader, t);
	bool given = is_given(t);
	if (verb && !given &&
	    (is_supposed(reader, verb->chunk) || is_counterfactual(reader, verb) ||
	     is_hoped(reader, verb) ||
	     (!t->title && !t->ordinal && is_usual(reader, verb))))
		return true;
	return (!given && is_asked(reader, t)) || is_process(reader, t) ||
	       is_uncounted(reader, t) || is_description(reader, t) ||
	       is_anniversary(reader, t) ||
	       is_parliament(reader, t) || is_one_sided(reader, t) ||
	       is_view(reader, t) || is_figure_of_speech(reader, t) ||
	       is_custom(reader, t) || is_drawn_out(reader, t) ||
	       is_membership(reader, t) || is_success(reader, t) ||
	       is_contempt(reader, t) || is_flag(reader, t) ||
	       is_gerund(reader, t) ||
	       is_nobodys(reader, t) || is_authorship(reader, t);
}
