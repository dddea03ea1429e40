/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Verb groups. Auxiliaries give themselves away; a bare form must be told from
 * a noun or an adjective by what stands before and after it. */
#include <string.h>

#include "facts/clause_parse.h"

enum { MATCH_ROOM = 16, VERB_KINDS = 1 << ENTRY_VERB | 1 << ENTRY_EVENT };

enum {
	BASE = 1 << FORM_VERB_BASE,
	PRESENT = 1 << FORM_VERB_PRESENT,
	PAST = 1 << FORM_VERB_PAST,
	PARTICIPLE = 1 << FORM_VERB_PARTICIPLE,
	ING = 1 << FORM_VERB_ING
};

/* Takes the longest reading in one of the roles for each kind of entry.
 * Returns the token behind the longer one, or the same token. */
static uint32_t take_forms(const struct clause_parse *parse, uint32_t token,
			   unsigned roles, struct verb_group *verb)
{
	struct match matches[MATCH_ROOM];
	uint32_t count = lexicon_match(parse->lexicon, parse->text, token,
				       VERB_KINDS, matches, MATCH_ROOM);
	uint32_t last = token;
	for (uint32_t i = 0; i < count; i++) {
		const struct form *form = matches[i].form;
		for (; form; form = form->next) {
			if (!(roles & 1u << form->role))
				continue;
			struct match *into = form->entry->kind == ENTRY_VERB
						     ? &verb->report
						     : &verb->event;
			if (into->form)
				continue;
			*into = (struct match){ matches[i].range, form };
			if (matches[i].range.last > last)
				last = matches[i].range.last;
		}
	}
	return last;
}

static unsigned roles_at(const struct clause_parse *parse, uint32_t token)
{
	struct match matches[MATCH_ROOM];
	uint32_t count = lexicon_match(parse->lexicon, parse->text, token,
				       VERB_KINDS, matches, MATCH_ROOM);
	unsigned roles = 0;
	for (uint32_t i = 0; i < count; i++)
		for (const struct form *form = matches[i].form; form;
		     form = form->next)
			if (form->role >= FORM_VERB_BASE)
				roles |= 1u << form->role;
	return roles;
}

/* Words of closed classes are no verbs, whatever they look like. */
static bool may_be_verb(const struct clause_parse *parse, uint32_t token)
{
	return clause_kind(parse, token) == TOKEN_WORD &&
	       clause_is_small(parse, token) &&
	       clause_mention(parse, token) == NONE &&
	       !(clause_classes(parse, token) &
		 (WORD_ARTICLE | WORD_DETERMINER | WORD_POSSESSIVE |
		  WORD_PREPOSITION | WORD_COORDINATOR | WORD_SUBORDINATOR |
		  WORD_RELATIVE | WORD_PRONOUN_HE | WORD_PRONOUN_SHE |
		  WORD_PRONOUN_IT | WORD_PRONOUN_THEY | WORD_PRONOUN_I |
		  WORD_NUMBER | WORD_ORDINAL));
}

static bool looks_past(const struct clause_parse *parse, uint32_t token)
{
	return may_be_verb(parse, token) &&
	       (clause_ends_in(parse, token, "ed") ||
		clause_ends_in(parse, token, "wn") ||
		clause_classes(parse, token) & WORD_VERB_PAST);
}

/* Endings of nouns that "to" may stand before: "contributed to stability". */
static bool looks_noun(const struct clause_parse *parse, uint32_t token)
{
	static const char *const endings[] = { "tion", "sion", "ment", "ness",
					       "ity",  "ship", "ism",  "ing",
					       "acy",  "age" };
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (clause_ends_in(parse, token, endings[i]))
			return true;
	return (clause_ends_in(parse, token, "s") &&
		!clause_ends_in(parse, token, "ss") &&
		!clause_ends_in(parse, token, "us")) ||
	       clause_classes(parse, token) & WORD_PLURAL;
}

static bool begins_noun(const struct clause_parse *parse, uint32_t token)
{
	uint64_t classes = clause_classes(parse, token);
	return clause_mention(parse, token) != NONE ||
	       clause_kind(parse, token) == TOKEN_QUOTE_OPEN ||
	       clause_kind(parse, token) == TOKEN_NUMBER ||
	       classes & (WORD_ARTICLE | WORD_DETERMINER | WORD_POSSESSIVE |
			  WORD_NUMBER | WORD_PRONOUN_IT | WORD_PRONOUN_THEY |
			  WORD_PRONOUN_HE | WORD_PRONOUN_SHE);
}

/* ------------------------------------------------------- with auxiliaries */

struct auxiliaries {
	bool have, had, be, modal, future, past_modal, doing, to, negated;
	bool past;
	uint32_t last; /* behind the last auxiliary, adverbs after it left out */
	uint32_t main; /* where the verb proper would be */
};

static bool is_auxiliary(const struct clause_parse *parse, uint32_t token)
{
	uint64_t classes = clause_classes(parse, token);
	if (clause_is_contracted(parse, token))
		return true;
	if (!(classes & (WORD_BE | WORD_HAVE | WORD_DO | WORD_MODAL)))
		return false;
	return clause_mention(parse, token) == NONE &&
	       clause_is_small(parse, token) &&
	       !(classes & WORD_MONTH && token && clause_is(parse, token, "may") &&
		 !clause_is_small(parse, token));
}

static bool is_past_auxiliary(const struct clause_parse *parse, uint32_t token)
{
	static const char *const past[] = { "was", "were", "had", "did" };
	for (size_t i = 0; i < sizeof past / sizeof *past; i++)
		if (clause_is(parse, token, past[i]))
			return true;
	return false;
}

static void read_auxiliary(const struct clause_parse *parse, uint32_t token,
			   struct auxiliaries *aux)
{
	uint64_t classes = clause_classes(parse, token);
	if (aux->last == 0 || !(aux->have || aux->be || aux->doing))
		aux->past = is_past_auxiliary(parse, token);
	aux->had |= clause_is(parse, token, "had");
	if (classes & WORD_MODAL) {
		aux->modal = true;
		aux->future |= clause_is(parse, token, "will") ||
			       clause_is(parse, token, "shall");
	}
	aux->have |= !!(classes & WORD_HAVE);
	aux->be |= classes & WORD_BE || clause_is_contracted(parse, token);
	aux->doing |= !!(classes & WORD_DO);
	aux->negated |= !!(classes & WORD_NEGATION);
}

static void read_auxiliaries(const struct clause_parse *parse, uint32_t token,
			     struct auxiliaries *aux)
{
	uint32_t limit = token + 10;
	if (clause_is(parse, token, "to")) {
		aux->to = true;
		aux->last = ++token;
	}
	for (; token < limit; token++) {
		if (is_auxiliary(parse, token)) {
			read_auxiliary(parse, token, aux);
			aux->last = token + 1;
		} else if (aux->to && token == aux->last &&
			   roles_at(parse, token) & BASE) {
			break; /* "to back the candidate" */
		} else if (clause_is_adverb(parse, token)) {
			aux->negated |=
				!!(clause_classes(parse, token) & WORD_NEGATION);
		} else {
			break;
		}
	}
	aux->main = token;
}

static enum verb_tense tense_of(const struct auxiliaries *aux)
{
	if (aux->modal)
		return aux->future ? TENSE_FUTURE : TENSE_MODAL;
	if (aux->have)
		return aux->had ? TENSE_PLUPERFECT : TENSE_PERFECT;
	return aux->past ? TENSE_PAST : TENSE_PRESENT;
}

/* The verb proper behind auxiliaries; the same token where the last auxiliary
 * is the verb itself ("has two aims", "is ready"). */
static uint32_t read_main(const struct clause_parse *parse,
			  const struct auxiliaries *aux, struct verb_group *verb)
{
	uint32_t token = aux->main, last = token;
	bool bare = !aux->have && !aux->be;
	if (!bare) {
		last = take_forms(parse, token, PAST | PARTICIPLE, verb);
		if (last == token && looks_past(parse, token))
			last = token + 1;
		verb->passive = last > token && aux->be;
	}
	if (last == token && aux->be) {
		last = take_forms(parse, token, ING, verb);
		if (last == token && may_be_verb(parse, token) &&
		    clause_ends_in(parse, token, "ing"))
			last = token + 1;
	}
	if (last == token && bare) {
		last = take_forms(parse, token, BASE, verb);
		if (last == token && may_be_verb(parse, token) &&
		    !(aux->to && looks_noun(parse, token)))
			last = token + 1;
	}
	return last;
}

/* "was quoted | as saying": he said so. */
static uint32_t read_quoted_as(const struct clause_parse *parse, uint32_t as,
			       struct verb_group *verb)
{
	static const char *const words[] = { "quoted", "cited", "reported" };
	struct verb_group saying = { 0 };
	bool quoted = false;
	for (size_t i = 0; i < sizeof words / sizeof *words && !quoted; i++)
		quoted = clause_is(parse, as - 1, words[i]);
	uint32_t last = quoted ? take_forms(parse, as + 1, ING, &saying) : 0;
	if (!saying.report.form)
		return as;
	verb->report = saying.report;
	verb->passive = false;
	return last;
}

static uint32_t read_with_auxiliaries(const struct clause_parse *parse,
				      uint32_t token, struct verb_group *verb)
{
	struct auxiliaries aux = { 0 };
	read_auxiliaries(parse, token, &aux);
	verb->negated = aux.negated;
	verb->tense = tense_of(&aux);
	verb->shape = aux.to ? VERB_INFINITIVE : VERB_FINITE;
	if (clause_is(parse, token, "being") || clause_is(parse, token, "having"))
		verb->shape = VERB_ING;
	uint32_t last = read_main(parse, &aux, verb);
	/* "was confident that": the entry begins with the auxiliary. */
	struct verb_group whole = { 0 };
	uint32_t long_last =
		!aux.to && aux.last
			? take_forms(parse, aux.last - 1,
				     BASE | PRESENT | PAST | PARTICIPLE | ING,
				     &whole)
			: 0;
	if (whole.report.form && long_last > last) {
		verb->report = whole.report;
		verb->passive = false;
		verb->head = aux.last - 1;
		return long_last;
	}
	verb->head = aux.main;
	if (verb->passive && clause_is(parse, last, "as"))
		last = read_quoted_as(parse, last, verb);
	if (last == aux.main) { /* no verb behind the auxiliaries */
		if (aux.to && aux.last == token + 1)
			return token;
		verb->head = aux.last - 1;
		verb->negated = aux.negated;
		return aux.last;
	}
	return last;
}

/* ------------------------------------------------------- without */

/* One of the last finite verbs of this sentence was in the present tense: then
 * a form like "urge" behind "and" or a comma may be one more verb. */
static bool present_goes_on(const struct clause_parse *parse, uint32_t token)
{
	const struct verb_list *verbs = &parse->clauses->verbs;
	for (uint32_t i = verbs->count; i-- > 0 && verbs->count - i < 4;) {
		if (!clause_same_sentence(parse, verbs->at[i].head, token))
			return false;
		if (verbs->at[i].shape == VERB_FINITE &&
		    verbs->at[i].tense == TENSE_PRESENT)
			return true;
	}
	return false;
}

/* "condemn", "reaffirm": no purpose of something else, as "support" may be. */
static bool is_only_said(const struct verb_group *verb)
{
	static const char *const forces[] = { "condemn",   "reaffirm", "welcome",
					      "urge",	   "regret",   "worry",
					      "emphasize", "thank" };
	const char *force = verb->report.form ? verb->report.form->entry->type : NULL;
	for (size_t i = 0; force && i < sizeof forces / sizeof *forces; i++)
		if (!strcmp(force, forces[i]))
			return true;
	return false;
}

/* "is", "has", "supports": behind "and", what goes on from it has an ending. */
static bool is_singular(const struct clause_parse *parse,
			const struct verb_group *verb)
{
	static const char *const words[] = { "is", "has", "does" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (clause_is(parse, verb->range.first, words[i]))
			return true;
	return false;
}

/* ... but a form without an ending may go on from "should foster trade", "to
 * foster trade, | support growth" or "to foster trade and | update plans". */
static bool base_goes_on(const struct clause_parse *parse, uint32_t token,
			 const struct verb_group *verb)
{
	const struct clauses *clauses = parse->clauses;
	const struct verb_list *verbs = &clauses->verbs;
	uint32_t chunks = clauses->chunks.count, last = verbs->count;
	if (last && verbs->at[last - 1].shape == VERB_INFINITIVE && chunks &&
	    (clause_chunk_is(clauses, chunks - 1, CHUNK_COMMA) ||
	     (chunks > 1 && !verb->event.form &&
	      !clause_chunk_is(clauses, chunks - 2, CHUNK_COMMA))) &&
	    !is_only_said(verb))
		return false;
	while (last && verbs->count - last < 4 &&
	       verbs->at[last - 1].shape != VERB_FINITE)
		last--;
	/* "will visit Rome and | meet the President" */
	if (last && verb->event.form && !verb->report.form && chunks &&
	    verbs->at[last - 1].tense == TENSE_FUTURE &&
	    clause_chunk_is(clauses, chunks - 1, CHUNK_AND))
		return true;
	if (!last || !present_goes_on(parse, token) ||
	    (last == verbs->count && is_singular(parse, &verbs->at[last - 1])))
		return false;
	enum verb_tense tense = verbs->at[last - 1].tense;
	if (tense != TENSE_MODAL && tense != TENSE_FUTURE)
		return true;
	/* "that all must comply, and | reaffirm": the only comma since */
	if (chunks < 2 || !clause_chunk_is(clauses, chunks - 1, CHUNK_AND) ||
	    !clause_chunk_is(clauses, chunks - 2, CHUNK_COMMA))
		return false;
	uint32_t commas = 0, near = chunks > CLAUSE_REACH ? chunks - CLAUSE_REACH : 0;
	for (uint32_t i = chunks; i-- > near && i > verbs->at[last - 1].chunk;)
		commas += clause_chunk_is(clauses, i, CHUNK_COMMA);
	return commas == 1;
}

static bool is_plural(const struct clause_parse *parse,
		      const struct verb_context *context, uint32_t token)
{
	const struct clauses *clauses = parse->clauses;
	uint32_t chunks = clauses->chunks.count;
	if (context->mention != NONE) {
		const struct mention *mention =
			&parse->mentions->at[context->mention];
		if (mention->kind == MENTION_GROUP)
			return true;
		if (mention->kind == MENTION_PRONOUN)
			return clause_classes(parse, token - 1) &
			       (WORD_PRONOUN_THEY | WORD_PRONOUN_I | WORD_RELATIVE);
	}
	if (chunks > 1 && clause_chunk_is(clauses, chunks - 1, CHUNK_AND) &&
	    clause_chunk_is(clauses, chunks - 2, CHUNK_NOUN))
		return true;
	return (clause_ends_in(parse, token - 1, "s") &&
		!clause_ends_in(parse, token - 1, "ss")) ||
	       clause_classes(parse, token - 1) & WORD_PLURAL;
}

/* A clause follows a verb of saying: "experts say Malta will", "Weiss says
 * there is". */
static bool clause_follows(const struct clause_parse *parse, uint32_t next,
			   const struct verb_group *verb)
{
	static const char *const words[] = { "that", "there", "how", "what" };
	enum { SPEECH = FRAME_THAT | FRAME_QUOTE };
	if (!verb->report.form ||
	    (verb->report.form->entry->frames & SPEECH) != SPEECH)
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (clause_is(parse, next, words[i]))
			return true;
	return begins_noun(parse, next) ||
	       (clause_kind(parse, next) == TOKEN_WORD &&
		parse->text->tokens.at[next].flags & TOKEN_CAPITAL);
}

/* ": “…", ", “…", "“…" */
static bool speech_begins(const struct clause_parse *parse, uint32_t token)
{
	enum token_kind kind = clause_kind(parse, token);
	if (kind == TOKEN_COMMA || kind == TOKEN_COLON)
		kind = clause_kind(parse, token + 1);
	return kind == TOKEN_QUOTE_OPEN;
}

static bool content_may_begin(const struct clause_parse *parse, uint32_t token)
{
	return speech_begins(parse, token) || begins_noun(parse, token) || clause_is(parse, token, "to") ||
	       clause_is(parse, token, "that") || clause_is_adverb(parse, token) ||
	       may_be_verb(parse, token);
}

/* First in an item of a list that a colon or a semicolon began. */
static bool begins_item(const struct clause_parse *parse)
{
	const struct clauses *clauses = parse->clauses;
	uint32_t chunk = clauses->chunks.count;
	bool item = false;
	for (uint32_t n = 0; n < 5 && chunk-- > 0; n++) {
		enum chunk_kind kind = clauses->chunks.at[chunk].kind;
		uint32_t first = clauses->chunks.at[chunk].range.first;
		if (kind == CHUNK_NOUN && clause_kind(parse, first) == TOKEN_NUMBER)
			continue;
		if (kind == CHUNK_COLON || kind == CHUNK_SEMICOLON ||
		    kind == CHUNK_COMMA)
			return item;
		item |= kind == CHUNK_END;
		if (kind != CHUNK_END && kind != CHUNK_OTHER)
			return false;
	}
	return false;
}

static bool present_fits(const struct clause_parse *parse, uint32_t token,
			 uint32_t next, const struct verb_context *context,
			 const struct verb_group *verb)
{
	const struct clauses *clauses = parse->clauses;
	uint32_t chunks = clauses->chunks.count;
	if (context->before == BEFORE_NOUN) {
		if (context->mention != NONE) {
			const struct mention *mention =
				&parse->mentions->at[context->mention];
			return !(mention->kind == MENTION_STATE &&
				 mention->role >= FORM_ADJECTIVE);
		}
		if (clause_is(parse, token, "says"))
			return true;
		return !clause_ends_in(parse, token - 1, "s") &&
		       (begins_noun(parse, next) ||
			clause_is(parse, next, "that") ||
			clause_follows(parse, next, verb) ||
			clause_kind(parse, next) == TOKEN_STOP);
	}
	if (context->before != BEFORE_OPEN || !chunks)
		return false;
	switch (clauses->chunks.at[chunks - 1].kind) {
	case CHUNK_RELATIVE:
	case CHUNK_THAT: return true;
	case CHUNK_ADVERB:
		if (chunks < 2 || !content_may_begin(parse, next))
			return false;
		return clause_chunk_is(clauses, chunks - 2, CHUNK_NOUN) ||
		       (clause_chunk_is(clauses, chunks - 2, CHUNK_AND) &&
			present_goes_on(parse, token));
	case CHUNK_END:
	case CHUNK_OTHER:
		return begins_item(parse) && content_may_begin(parse, next);
	case CHUNK_AND:
	case CHUNK_SEMICOLON:
		return present_goes_on(parse, token) &&
		       content_may_begin(parse, next);
	case CHUNK_COMMA:
	case CHUNK_QUOTE:
		return begins_noun(parse, next) ||
		       clause_follows(parse, next, verb) ||
		       (present_goes_on(parse, token) &&
			content_may_begin(parse, next));
	default: return false;
	}
}

/* The clause has a plural subject and no finite verb yet: "We, the Ministers of
 * X, strongly | condemn", "Both sides also | urge". */
static bool plural_waits(const struct clause_parse *parse)
{
	const struct clauses *clauses = parse->clauses;
	uint32_t chunk = clauses->chunks.count;
	bool plural = false;
	for (uint32_t n = 0; n < CLAUSE_REACH && chunk-- > 0; n++) {
		const struct chunk *at = &clauses->chunks.at[chunk];
		if (at->kind == CHUNK_END || at->kind == CHUNK_QUOTE ||
		    at->kind == CHUNK_THAT || at->kind == CHUNK_SEMICOLON)
			break;
		if (at->kind == CHUNK_VERB &&
		    clauses->verbs.at[at->number].shape == VERB_FINITE)
			return false;
		if (at->kind != CHUNK_NOUN)
			continue;
		bool governed = chunk && clauses->chunks.at[chunk - 1].kind ==
						 CHUNK_PREPOSITION;
		bool group = at->is != NONE &&
			     parse->mentions->at[at->is].kind == MENTION_GROUP;
		plural |= !governed &&
			  (group || clause_classes(parse, at->range.last - 1) &
					    (WORD_PRONOUN_THEY | WORD_PRONOUN_I));
	}
	return plural;
}

/* "EU foreign ministers | meet in Brussels"; not "visit to", "call for". */
static bool happens_here(const struct clause_parse *parse, uint32_t next,
			 const struct verb_group *verb)
{
	return verb->event.form && !verb->event.form->next &&
	       !verb->report.form &&
	       (clause_is(parse, next, "in") || clause_is(parse, next, "on") ||
		clause_is(parse, next, "with") || clause_is(parse, next, "here"));
}

static bool base_fits(const struct clause_parse *parse, uint32_t token,
		      uint32_t next, const struct verb_context *context,
		      const struct verb_group *verb)
{
	const struct clauses *clauses = parse->clauses;
	uint32_t chunks = clauses->chunks.count;
	if (context->before == BEFORE_NOUN)
		return is_plural(parse, context, token) &&
		       (content_may_begin(parse, next) ||
			happens_here(parse, next, verb) ||
			clause_follows(parse, next, verb) ||
			clause_kind(parse, next) == TOKEN_STOP ||
			(clause_kind(parse, next) == TOKEN_COMMA &&
			 clause_is(parse, token, "say")));
	if (context->before != BEFORE_OPEN || !chunks)
		return false;
	switch (clauses->chunks.at[chunks - 1].kind) {
	case CHUNK_ADVERB:
		if (chunks > 1 &&
		    clause_chunk_is(clauses, chunks - 2, CHUNK_NOUN) &&
		    clause_ends_in(parse,
				   clauses->chunks.at[chunks - 2].range.last - 1,
				   "s"))
			return content_may_begin(parse, next);
		return plural_waits(parse) && content_may_begin(parse, next);
	case CHUNK_RELATIVE: /* "those who | say Malta" */
		return clause_is(parse, token - 1, "who") &&
		       clause_follows(parse, next, verb);
	case CHUNK_AND:
	case CHUNK_COMMA:
	case CHUNK_SEMICOLON:
		return (base_goes_on(parse, token, verb) || plural_waits(parse)) &&
		       content_may_begin(parse, next);
	case CHUNK_END:
	case CHUNK_OTHER:
		return begins_item(parse) && content_may_begin(parse, next);
	default: return false;
	}
}

static bool behind_as(const struct clause_parse *parse)
{
	const struct clauses *clauses = parse->clauses;
	uint32_t chunks = clauses->chunks.count;
	return chunks && clauses->chunks.at[chunks - 1].kind == CHUNK_PREPOSITION &&
	       clause_is(parse, clauses->chunks.at[chunks - 1].range.first, "as");
}

static bool past_fits(const struct clause_parse *parse, uint32_t token,
		      const struct verb_context *context)
{
	const struct clauses *clauses = parse->clauses;
	/* "places not | required here": "did" would stand before a verb */
	if (context->before == BEFORE_NEED || (token && clause_is(parse, token - 1, "not")))
		return false;
	if (context->before != BEFORE_OPEN)
		return true;
	uint32_t chunks = clauses->chunks.count;
	while (chunks && /* "of internationally recognized scholars" */
	       clauses->chunks.at[chunks - 1].kind == CHUNK_ADVERB)
		chunks--;
	return !chunks ||
	       clauses->chunks.at[chunks - 1].kind != CHUNK_PREPOSITION ||
	       behind_as(parse);
}

static bool ing_fits(const struct clause_parse *parse, uint32_t token,
		     const struct verb_context *context, bool report)
{
	if (context->before == BEFORE_NEED || context->before == BEFORE_SOFT)
		return false;
	if (clause_is(parse, token + 1, "of"))
		return false;
	return context->before == BEFORE_OPEN || report;
}

/* A past form right behind a noun: a finite verb, or a participle that hangs
 * on the noun ("the views expressed by X")? */
static enum verb_shape shape_of_past(const struct clause_parse *parse,
				     uint32_t next,
				     const struct verb_context *context,
				     const struct verb_group *verb)
{
	if (context->before == BEFORE_OPEN && behind_as(parse))
		return VERB_PARTICIPLE; /* "as noted by X" */
	if (context->before != BEFORE_NOUN)
		return VERB_FINITE;
	/* What is said is no noun phrase: "the aide said in an interview". */
	if (verb->report.form &&
	    !(verb->report.form->entry->frames & (FRAME_NP | FRAME_OBJECT)))
		return VERB_FINITE;
	if (clause_is(parse, next, "by") ||
	    (clause_is(parse, verb->head, "scheduled") &&
	     clause_is(parse, next, "for")))
		return VERB_PARTICIPLE;
	/* "…,” Weiss recalled in an interview" */
	const struct clauses *clauses = parse->clauses;
	if (verb->report.form && verb->report.form->entry->frames & FRAME_QUOTE &&
	    clauses->chunks.count &&
	    clause_chunk_is(clauses, clauses->chunks.count - 1, CHUNK_QUOTE))
		return VERB_FINITE;
	if (context->mention != NONE) {
		const struct mention *mention =
			&parse->mentions->at[context->mention];
		if (mention->kind != MENTION_INSTRUMENT)
			return VERB_FINITE;
	}
	if (verb->report.form && clause_classes(parse, verb->head - 1) &
					 (WORD_TITLE_HEAD | WORD_GROUP_HEAD))
		return VERB_FINITE;
	bool preposition = clause_classes(parse, next) & WORD_PREPOSITION &&
			   !clause_is(parse, next, "that");
	return preposition ? VERB_PARTICIPLE : VERB_FINITE;
}

static uint32_t read_known(const struct clause_parse *parse, uint32_t token,
			   const struct verb_context *context,
			   struct verb_group *verb)
{
	unsigned roles = roles_at(parse, token);
	if (!roles)
		return token;
	uint32_t last;
	if (roles & PAST && past_fits(parse, token, context)) {
		last = take_forms(parse, token, PAST, verb);
		verb->tense = TENSE_PAST;
		verb->shape = clause_is(parse, token, "took") ||
					      clause_is(parse, token, "began")
				      ? VERB_FINITE
				      : shape_of_past(parse, last, context, verb);
		return last;
	}
	if (roles & PARTICIPLE && context->before == BEFORE_NOUN) {
		last = take_forms(parse, token, PARTICIPLE, verb);
		verb->shape = VERB_PARTICIPLE;
		return last;
	}
	if (roles & ING) {
		last = take_forms(parse, token, ING, verb);
		if (ing_fits(parse, token, context, verb->report.form != NULL)) {
			verb->shape = VERB_ING;
			return last;
		}
	}
	struct verb_group present = { 0 }, base = { 0 };
	last = roles & PRESENT ? take_forms(parse, token, PRESENT, &present)
			       : token;
	if (last > token && present_fits(parse, token, last, context, &present)) {
		verb->report = present.report;
		verb->event = present.event;
		verb->tense = TENSE_PRESENT;
		return last;
	}
	last = roles & BASE ? take_forms(parse, token, BASE, &base) : token;
	if (last > token && base_fits(parse, token, last, context, &base)) {
		verb->report = base.report;
		verb->event = base.event;
		verb->tense = TENSE_PRESENT;
		return last;
	}
	return token;
}

/* "Serbia | firmly | adheres" */
static bool behind_name(const struct clause_parse *parse)
{
	const struct clauses *clauses = parse->clauses;
	uint32_t chunks = clauses->chunks.count;
	return chunks > 1 && clause_chunk_is(clauses, chunks - 2, CHUNK_NOUN) &&
	       clauses->chunks.at[chunks - 2].is != NONE;
}

/* What shows that a word in -s behind "France" is a verb: "remains fully",
 * "attaches a great"; not "France ties with", "France leaders also". */
static bool is_done_by_state(const struct clause_parse *parse, uint32_t token)
{
	return !(clause_classes(parse, token) & (WORD_GROUP_HEAD | WORD_TITLE_HEAD |
						 WORD_EVENT_HEAD | WORD_PLURAL)) &&
	       (clause_is_adverb(parse, token + 1) ||
		clause_classes(parse, token + 1) &
			(WORD_ARTICLE | WORD_POSSESSIVE));
}

/* Verbs that the lexicon does not know, where the place leaves little else. */
static uint32_t read_unknown(const struct clause_parse *parse, uint32_t token,
			     const struct verb_context *context,
			     struct verb_group *verb)
{
	if (!may_be_verb(parse, token) || clause_is_adverb(parse, token))
		return token;
	const struct clauses *clauses = parse->clauses;
	uint32_t chunks = clauses->chunks.count;
	bool ed = looks_past(parse, token);
	bool s = clause_ends_in(parse, token, "s");
	bool fits = false;
	if (context->before == BEFORE_NOUN && context->mention != NONE) {
		const struct mention *mention =
			&parse->mentions->at[context->mention];
		bool subject = clause_classes(parse, token - 1) &
				       (WORD_PRONOUN_HE | WORD_PRONOUN_SHE |
					WORD_PRONOUN_THEY | WORD_PRONOUN_I) &&
			       !clause_is(parse, token - 1, "them") &&
			       !clause_is(parse, token - 1, "him");
		fits = mention->kind == MENTION_PRONOUN ? subject || ed || s
		       : mention->kind == MENTION_OFFICIAL
			       ? (mention->person.last == mention->range.last &&
				  (s || !looks_noun(parse, token))) ||
					 ed || s
			       : ed || (s && mention->kind == MENTION_STATE &&
					mention->role < FORM_ADJECTIVE &&
					is_done_by_state(parse, token));
	} else if (context->before == BEFORE_NOUN) {
		/* "Weiss represents the party": a name that we do not know */
		bool name = parse->text->tokens.at[token - 1].flags & TOKEN_CAPITAL;
		fits = ed || (s && name && begins_noun(parse, token + 1));
	} else if (context->before == BEFORE_OPEN && chunks) {
		enum chunk_kind kind = clauses->chunks.at[chunks - 1].kind;
		bool irregular = clause_classes(parse, token) & WORD_VERB_PAST;
		fits = (kind == CHUNK_RELATIVE &&
			(ed || s || clause_is(parse, token - 1, "who"))) ||
		       ((kind == CHUNK_ADVERB || kind == CHUNK_AND) && ed) ||
		       (kind == CHUNK_COMMA && irregular) ||
		       (kind == CHUNK_ADVERB && s && behind_name(parse)) ||
		       (kind == CHUNK_ADVERB && s && chunks > 1 &&
			clause_chunk_is(clauses, chunks - 2, CHUNK_AND) &&
			present_goes_on(parse, token));
		if (clause_ends_in(parse, token, "ing") &&
		    !clause_is(parse, token + 1, "of")) {
			verb->shape = VERB_ING;
			return token + 1;
		}
	}
	if (!fits)
		return token;
	verb->tense = s && !ed ? TENSE_PRESENT : TENSE_PAST;
	verb->shape =
		ed ? shape_of_past(parse, token + 1, context, verb) : VERB_FINITE;
	return token + 1;
}

static bool is_noun_despite(const struct clause_parse *parse, uint32_t token,
			    const struct verb_context *context)
{
	/* "the need for", "their will", "the 4 May treaty" */
	return context->before == BEFORE_NEED &&
	       clause_classes(parse, token) & WORD_MODAL;
}

/* Words that end the name of a happening are no verb: "paid courtesy | calls
 * on X", "a press | briefing". */
static bool is_event_noun(const struct clause_parse *parse, uint32_t token,
			  const struct verb_context *context)
{
	struct match matches[MATCH_ROOM];
	if (context->before == BEFORE_OPEN || !token ||
	    clause_mention(parse, token - 1) != NONE)
		return false;
	uint32_t count = lexicon_match(parse->lexicon, parse->text, token - 1,
				       1U << ENTRY_EVENT, matches, MATCH_ROOM);
	for (uint32_t i = 0; i < count; i++)
		for (const struct form *form = matches[i].form; form;
		     form = form->next)
			if (form->role < FORM_VERB_BASE &&
			    matches[i].range.last == token + 1)
				return true;
	return false;
}

/* "was hosted | to | lunch by": "to" and the name of a happening that is no
 * verb, before a preposition. Not "agreed | to stay in touch". */
static bool is_to_noun(const struct clause_parse *parse, uint32_t token)
{
	struct match matches[MATCH_ROOM];
	const struct clauses *clauses = parse->clauses;
	uint32_t chunks = clauses->chunks.count;
	if (chunks && clause_chunk_is(clauses, chunks - 1, CHUNK_VERB) &&
	    !clauses->verbs.at[clauses->chunks.at[chunks - 1].number].passive)
		return false;
	if (!clause_is(parse, token, "to") ||
	    !(clause_classes(parse, token + 2) & WORD_PREPOSITION))
		return false;
	uint32_t count = lexicon_match(parse->lexicon, parse->text, token + 1,
				       1U << ENTRY_EVENT | 1U << ENTRY_VERB,
				       matches, MATCH_ROOM);
	bool noun = false;
	for (uint32_t i = 0; i < count; i++)
		for (const struct form *form = matches[i].form; form;
		     form = form->next) {
			if (form->role >= FORM_VERB_BASE)
				return false;
			noun |= form->entry->kind == ENTRY_EVENT;
		}
	return noun;
}

static bool begins_with_noun(const struct clause_parse *parse, uint32_t token)
{
	return clause_kind(parse, token) == TOKEN_WORD &&
	       !(clause_classes(parse, token) &
		 (WORD_ARTICLE | WORD_DETERMINER | WORD_POSSESSIVE |
		  WORD_PREPOSITION | WORD_COORDINATOR | WORD_SUBORDINATOR |
		  WORD_RELATIVE | WORD_BE | WORD_HAVE | WORD_DO | WORD_MODAL |
		  WORD_PRONOUN_HE | WORD_PRONOUN_SHE | WORD_PRONOUN_IT |
		  WORD_PRONOUN_THEY | WORD_PRONOUN_I | WORD_MONTH |
		  WORD_WEEKDAY)) &&
	       !clause_is_adverb(parse, token);
}

/* A participle before its noun: "welcomed | renewed cooperation", "recognized
 * and | appreciated diplomacy". */
static bool is_adjective(const struct clause_parse *parse, uint32_t token,
			 const struct verb_context *context)
{
	const struct clauses *clauses = parse->clauses;
	uint32_t chunks = clauses->chunks.count;
	if (context->before != BEFORE_OPEN || !chunks ||
	    !looks_past(parse, token) || !begins_with_noun(parse, token + 1))
		return false;
	const struct chunk *last = &clauses->chunks.at[chunks - 1];
	if (last->kind == CHUNK_VERB) {
		const struct match *report = &clauses->verbs.at[last->number].report;
		return report->form && report->form->entry->frames & FRAME_NP;
	}
	if (last->kind != CHUNK_AND || chunks < 2 ||
	    !clause_chunk_is(clauses, chunks - 2, CHUNK_NOUN) ||
	    clauses->chunks.at[chunks - 2].is != NONE)
		return false;
	uint32_t left = last->range.first - 1;
	/* "the longstanding and | multifaceted relations" */
	bool quality = clause_ends_in(parse, left, "ing") ||
		       clause_ends_in(parse, left, "ive") ||
		       clause_ends_in(parse, left, "ous") ||
		       clause_ends_in(parse, left, "ful");
	return clause_ends_in(parse, left, "ed") ||
	       (quality && !roles_at(parse, token));
}

uint32_t clause_read_verb(const struct clause_parse *parse, uint32_t token,
			  const struct verb_context *context,
			  struct verb_group *verb)
{
	*verb = (struct verb_group){ .linked = NONE, .head = token };
	uint32_t last = token;
	if (token && clause_is(parse, token - 1, "of") &&
	    clause_is(parse, token, "understanding"))
		return token; /* "a memorandum of understanding" */
	if (is_event_noun(parse, token, context) || is_to_noun(parse, token) ||
	    is_adjective(parse, token, context))
		return token;
	if ((is_auxiliary(parse, token) &&
	     !is_noun_despite(parse, token, context)) ||
	    (clause_is(parse, token, "to") && clause_mention(parse, token) == NONE))
		last = read_with_auxiliaries(parse, token, verb);
	else if (clause_mention(parse, token) == NONE &&
		 clause_is_small(parse, token))
		last = read_known(parse, token, context, verb);
	if (last == token) {
		*verb = (struct verb_group){ .linked = NONE, .head = token };
		last = read_unknown(parse, token, context, verb);
	}
	verb->range = (struct range){ token, last };
	return last;
}
