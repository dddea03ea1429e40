/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Reporting verbs: whether one reports here, who its speaker is, and where what
 * was said begins. */
#include <string.h>

#include "facts/statement_cue.h"

/* ------------------------------------------------------- does it report? */

/* Verbs behind which an infinitive is what is really done: "went on to
 * stress", "wished to thank". Not "plans to urge", "agreed to support". */
static bool opens_chain(const struct statement_parse *parse,
			const struct verb_group *verb)
{
	static const char *const words[] = {
		"went",      "goes",      "going",     "continued", "continues",
		"fail",      "failed",    "wish",      "wished",    "wishes",
		"want",      "wanted",    "wants",     "like",      "proceeded",
		"hastened",  "began",     "begins",    "started",   "chose",
		"hesitate",  "hesitated", "moved",     "turned",    "forget",
		"forgotten", "pleased",   "delighted", "honoured",  "honored",
		"rushed",    "took",      "takes",     "taking",    "taken",
		"used",      "seized",
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (clause_is(&parse->clause, verb->head, words[i]))
			return true;
	/* "was the first to thank" */
	return clause_classes(&parse->clause, verb->head) & WORD_BE &&
	       !verb->negated;
}

/* The group whose form and tense count, and the first token of the cue. */
static bool read_chain(const struct statement_parse *parse, struct cue *cue)
{
	const struct verb_list *verbs = &parse->clause.clauses->verbs;
	const struct verb_group *verb = &verbs->at[cue->verb];
	cue->range = (struct range){ verb->range.first, verb->report.range.last };
	cue->finite = verb;
	if (verb->shape == VERB_PARTICIPLE)
		return statement_behind_as(parse, cue) != NONE &&
		       verb->agents.count;
	if (verb->shape != VERB_INFINITIVE)
		return true;
	if (verb->linked == NONE)
		return false;
	uint32_t governor = verb->linked;
	bool first = true;
	for (uint32_t n = 0; n < 4 && verbs->at[governor].linked != NONE &&
			     verbs->at[governor].shape == VERB_INFINITIVE;
	     n++, first = false)
		governor = verbs->at[governor].linked;
	cue->finite = &verbs->at[governor];
	if (cue->finite->shape == VERB_INFINITIVE ||
	    (cue->finite->report.form && !opens_chain(parse, cue->finite)) ||
	    !opens_chain(parse, cue->finite))
		return false;
	cue->chained = true;
	if (first) /* not "took the floor to thank X and | to wish" */
		cue->range.first = cue->finite->range.first;
	return true;
}

/* "believe": what he believed is not what he said, and "I believe" and "we
 * believe" only hedge it. */
static bool is_held(const struct statement_parse *parse, const struct cue *cue)
{
	return !strcmp(cue->entry->name, "believe") &&
	       (cue->finite->tense != TENSE_PRESENT ||
		clause_is(&parse->clause, cue->group->subject.first, "i") ||
		clause_is(&parse->clause, cue->group->subject.first, "we"));
}

static bool tense_reports(const struct cue *cue)
{
	if (cue->finite->shape != VERB_FINITE)
		return true;
	if (cue->finite->tense == TENSE_MODAL)
		return cue->chained; /* "would like to thank" */
	return cue->finite->tense != TENSE_FUTURE;
}

/* "did not say that" tells of no utterance; "did not deny", "did not rule out",
 * "did not fail to stress" do. */
static bool negation_reports(const struct cue *cue)
{
	static const char *const forces[] = { "deny", "reject", "agree", "support",
					      "acknowledge" };
	if (!cue->finite->negated || cue->chained)
		return true;
	for (size_t i = 0; i < sizeof forces / sizeof *forces; i++)
		if (!strcmp(cue->entry->type, forces[i]))
			return true;
	return false;
}

/* "to ensure (that) the Council | supports", "made sure X | supports": no more
 * than wanted. */
static bool is_ensured(const struct statement_parse *parse, const struct cue *cue)
{
	static const char *const words[] = { "ensure", "ensures", "ensured",
					     "ensuring", "sure", "make",
					     "let",	"see" };
	const struct verb_group *verb = cue->group;
	if (verb->shape != VERB_FINITE || verb->inverted || verb->relative ||
	    verb->subject.first == verb->subject.last || !verb->subject.first)
		return false;
	uint32_t left = verb->subject.first - 1;
	if (left && clause_is(&parse->clause, left, "that"))
		left--;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (clause_is(&parse->clause, left, words[i]))
			return true;
	return false;
}

/* "governments must lead by explaining X"; not "I would like to begin by thanking
 * you". */
static bool is_wanted(const struct statement_parse *parse, uint32_t governor)
{
	const struct verb_group *verb = &parse->clause.clauses->verbs.at[governor];
	return (verb->tense == TENSE_MODAL || verb->tense == TENSE_FUTURE) &&
	       verb->subject.first < verb->subject.last &&
	       !(clause_classes(&parse->clause, verb->subject.first) & WORD_PRONOUN_I);
}

/* "urging ..." behind a comma, "by thanking", "while noting"; not "thanked
 * them for supporting". */
static bool ing_reports(const struct statement_parse *parse, const struct cue *cue)
{
	const struct verb_group *verb = cue->group;
	if (verb->linked == NONE) /* an item of a list may have its speaker */
		return verb->subjects.count > 0;
	uint32_t left = verb->chunk;
	while (left > 0 && (statement_kind(parse, left - 1) == CHUNK_ADVERB ||
			    statement_kind(parse, left - 1) == CHUNK_DATE))
		left--;
	if (left == 0)
		return true;
	left--;
	switch (statement_kind(parse, left)) {
	case CHUNK_PREPOSITION:
		if (statement_chunk_is(parse, left, "by"))
			return !is_wanted(parse, verb->linked);
		return statement_chunk_is(parse, left, "in") ||
		       statement_chunk_is(parse, left, "before") ||
		       statement_chunk_is(parse, left, "after");
	case CHUNK_SUBORDINATOR:
		return statement_chunk_is(parse, left, "while") ||
		       statement_chunk_is(parse, left, "when");
	case CHUNK_NOUN: /* linked: "a letter | thanking X" */
		return strcmp(cue->entry->type, "emphasize") != 0;
	case CHUNK_VERB:
		return statement_kind(parse, verb->chunk + 1) == CHUNK_THAT;
	default: return true;
	}
}

static bool is_expletive(const struct statement_parse *parse,
			 const struct verb_group *verb)
{
	return verb->subject.last == verb->subject.first + 1 &&
	       clause_is(&parse->clause, verb->subject.first, "it");
}

/* ------------------------------------------------------- the speaker */

static bool any_speaks(const struct statement_parse *parse,
		       const struct index_list *mentions)
{
	for (uint32_t i = 0; i < mentions->count; i++)
		if (statement_can_speak(parse, mentions->at[i]))
			return true;
	return false;
}

/* Capitals only, and no word that a sentence merely begins with. */
static bool is_name(const struct statement_parse *parse, struct range range)
{
	const struct token_list *tokens = &parse->clause.text->tokens;
	for (uint32_t i = range.first; i < range.last; i++)
		if (!(tokens->at[i].flags & TOKEN_CAPITAL) ||
		    clause_classes(&parse->clause, i) &
			    (WORD_COMMON | WORD_ARTICLE | WORD_DETERMINER |
			     WORD_PRONOUN_IT | WORD_EVENT_HEAD))
			return false;
	return range.last - range.first < 6;
}

/* "The Meeting welcomed": those who meet. A visit says nothing. */
static bool is_gathering(const struct statement_parse *parse, uint32_t head)
{
	static const char *const words[] = { "summit", "meeting", "conference",
					     "session", "assembly", "participants" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (clause_is(&parse->clause, head, words[i]))
			return parse->clause.text->tokens.at[head].flags &
				       TOKEN_CAPITAL ||
			       clause_is(&parse->clause, head, "participants");
	return false;
}

/* A subject that nothing is known of but that it can speak: "the spokesman",
 * "his counterpart", "The PCS". */
static bool looks_human(const struct statement_parse *parse, struct range subject)
{
	uint32_t chunk = parse->clause.clauses->chunk_of[subject.first];
	uint32_t head = statement_chunk(parse, chunk)->range.last - 1;
	if (is_name(parse, statement_chunk(parse, chunk)->range) ||
	    is_gathering(parse, head))
		return true;
	return clause_classes(&parse->clause, head) &
		       (WORD_TITLE_HEAD | WORD_GROUP_HEAD |
			WORD_ORGANIZATION_HEAD) ||
	       parse->clause.text->tokens.at[head].flags & TOKEN_ALL_CAPS ||
	       clause_is(&parse->clause, head, "counterpart") ||
	       clause_is(&parse->clause, head, "colleague");
}

/* A declaration may welcome something, but orders or supports nothing. */
static bool says_as_text(const struct entry *verb)
{
	static const char *const deeds[] = { "demand", "support", "commit",
					     "propose", "agree" };
	for (size_t i = 0; verb->type && i < sizeof deeds / sizeof *deeds; i++)
		if (!strcmp(verb->type, deeds[i]))
			return false;
	return true;
}

/* "analysts said it would", "the report shows that": whoever the subject is,
 * something was said. Not "the pandemic showed that", "places required here". */
static bool only_speakers_do(const struct statement_parse *parse,
			     const struct cue *cue)
{
	if (cue->subject.first < cue->subject.last &&
	    statement_is_utterance(
		    parse, parse->clause.clauses->chunk_of[cue->subject.first]))
		return true;
	return !(cue->frames & FRAME_THINGS) && says_as_text(cue->entry);
}

static void find_speaker(const struct statement_parse *parse, struct cue *cue)
{
	const struct verb_group *verb = cue->group;
	cue->subject = verb->subject;
	cue->speakers = verb->subjects;
	if (verb->passive || verb->shape == VERB_PARTICIPLE) {
		cue->speakers = verb->agents;
		cue->speaks = verb->agents.count > 0;
		return;
	}
	cue->speaks = any_speaks(parse, &cue->speakers);
	if (cue->speaks || cue->subject.first == cue->subject.last)
		return;
	struct index_list authors = { 0 };
	statement_find_author(parse, cue->subject, &authors);
	if (!authors.count)
		statement_find_body(parse, cue->subject, &authors);
	if (authors.count) {
		cue->speakers = authors;
		cue->speaks = true;
	} else if (cue->speakers.count) {
		cue->speaks =
			parse->clause.mentions->at[cue->speakers.at[0]].kind ==
				MENTION_INSTRUMENT &&
			says_as_text(cue->entry);
	} else {
		cue->speaks = looks_human(parse, cue->subject);
	}
}

/* A report within a report is one where somebody did say so, not where he is
 * said to hold it: "X said that Malta supports Y". */
static bool is_told(const struct verb_group *verb)
{
	return verb->shape == VERB_FINITE && !verb->relative && !verb->passive &&
	       verb->tense != TENSE_PRESENT;
}

/* "said that the Minister welcomes": to welcome is to say so. */
static bool is_done_by_saying(const struct cue *cue)
{
	static const char *const forces[] = { "welcome", "condemn", "urge",
					      "thank",	 "reaffirm", "congratulate",
					      "condole", "praise", "request" };
	const struct verb_group *verb = cue->group;
	if (verb->shape != VERB_FINITE || verb->relative || verb->passive ||
	    verb->tense != TENSE_PRESENT)
		return false;
	for (size_t i = 0; i < sizeof forces / sizeof *forces; i++)
		if (!strcmp(cue->entry->type, forces[i]))
			return true;
	return false;
}

/* ... and behind a cue, where an official is named who did. */
static bool counts_inside(const struct statement_parse *parse,
			  const struct cue *cue)
{
	const struct verb_group *verb = cue->group;
	if (verb->range.first >= parse->open_until)
		return true;
	if (verb->range.first < parse->inner_until ||
	    (!is_told(verb) && !is_done_by_saying(cue)) ||
	    verb->linked != NONE || !cue->speakers.count)
		return false;
	return parse->clause.mentions->at[cue->speakers.at[0]].kind ==
	       MENTION_OFFICIAL;
}

/* ------------------------------------------------------- the whole */

static void add_addressees(struct statement_parse *parse, struct cue *cue,
			   uint32_t statement)
{
	struct statement *into = &parse->statements->at[statement];
	for (uint32_t i = 0; i < cue->addressees.count; i++) {
		const struct mention *mention =
			&parse->clause.mentions->at[cue->addressees.at[i]];
		for (uint32_t e = 0; e < mention->entity_count; e++)
			*vector_add(&into->addressees, parse->clause.arena) =
				mention->entities[e];
	}
}

static uint32_t make(struct statement_parse *parse, struct cue *cue,
		     const char *rule)
{
	uint32_t index = statement_add(parse, rule);
	uint32_t outer = parse->open_until > cue->range.first;
	struct index_list last = parse->last_speakers;
	statement_set_speakers(parse, index, &cue->speakers, cue->subject);
	if (outer) /* the next "he" is the outer speaker again */
		parse->last_speakers = last;
	parse->statements->at[index].cue = cue->range;
	parse->statement_of[cue->verb] = index;
	add_addressees(parse, cue, index);
	return index;
}

/* The paragraphs before of a quotation that goes on over several. */
static void add_earlier(struct statement_parse *parse, uint32_t statement,
			uint32_t quote)
{
	const struct text *text = parse->clause.text;
	uint32_t first = statement_chunk(parse, quote)->number, last = first;
	while (first > 0 && text->quotes.at[first].continues)
		first--;
	for (uint32_t i = first; i < last; i++) {
		uint32_t token = text->quotes.at[i].first;
		uint32_t chunk = parse->clause.clauses->chunk_of[token];
		if (parse->quoted_by[chunk] == NONE &&
		    statement_kind(parse, chunk) == CHUNK_QUOTE)
			statement_add_chunks(parse, statement, chunk, chunk + 1);
	}
}

/* What was taken for statements until the sentence turned out to be said as a
 * whole: "Malta opposes this, the spokesman stressed." */
static void drop_inside(struct statement_parse *parse, const struct cue *cue,
			uint32_t first)
{
	const struct verb_list *verbs = &parse->clause.clauses->verbs;
	uint32_t token = statement_chunk(parse, first)->range.first;
	for (uint32_t i = cue->verb; i-- > 0;) {
		const struct verb_group *verb = &verbs->at[i];
		if (verb->range.first < token)
			break;
		if (parse->statement_of[i] == NONE || is_told(verb))
			continue;
		parse->statements->at[parse->statement_of[i]].content.count = 0;
		parse->statement_of[i] = NONE;
	}
}

/* Quotation marks stand before what was said, or a colon behind a verb that
 * quotes: not "One fact informed the talks: …". */
static bool is_marked(const struct statement_parse *parse, const struct cue *cue,
		      uint32_t first)
{
	return statement_kind(parse, first) == CHUNK_QUOTE ||
	       (cue->frames & FRAME_QUOTE && first &&
		statement_kind(parse, first - 1) == CHUNK_COLON);
}

static bool read_before(struct statement_parse *parse, struct cue *cue)
{
	struct content before = { 0 }, after = { 0 };
	if (!statement_content_before(parse, cue, &before, &after))
		return false;
	if (!cue->speaks && !is_marked(parse, cue, before.first) &&
	    !only_speakers_do(parse, cue))
		return false;
	drop_inside(parse, cue, before.first);
	uint32_t index = make(parse, cue, "content-first");
	if (statement_kind(parse, before.first) == CHUNK_QUOTE)
		add_earlier(parse, index, before.first);
	statement_add_chunks(parse, index, before.first, before.last);
	statement_add_chunks(parse, index, after.first, after.last);
	if (after.last > after.first)
		parse->open_until =
			statement_chunk(parse, after.last - 1)->range.last;
	parse->statements->at[index].force =
		statement_force(parse, cue->entry, cue->range.last);
	return true;
}

/* "His mission | is to encourage | people", "France | is to thank | them": an
 * aim or a plan. */
static bool is_aim(const struct statement_parse *parse, const struct cue *cue)
{
	return cue->chained && cue->finite->chunk + 1 == cue->group->chunk &&
	       clause_classes(&parse->clause, cue->finite->head) & WORD_BE;
}

/* "The aid is for the places | we | have committed | for refugees": what was
 * committed stands in front. */
static bool hangs_on_noun(const struct statement_parse *parse,
			  const struct cue *cue)
{
	const struct verb_group *verb = cue->group;
	uint32_t subject = parse->clause.clauses->chunk_of[verb->subject.first];
	if (verb->subject.last - verb->subject.first != 1 || verb->inverted ||
	    verb->linked != NONE || subject + 1 != verb->chunk || !subject ||
	    statement_kind(parse, subject - 1) != CHUNK_NOUN)
		return false;
	for (uint32_t i = subject - 1;
	     i-- > 0 && !clause_is_between(statement_kind(parse, i)) &&
	     statement_kind(parse, i) != CHUNK_COMMA;) {
		const struct verb_group *before = statement_verb(parse, i);
		if (before && before->shape == VERB_FINITE)
			return true;
	}
	return false;
}

static bool read_after(struct statement_parse *parse, struct cue *cue)
{
	struct content content = { 0 };
	if (!statement_content_after(parse, cue, &content))
		return false;
	if (!content.sure && (!cue->speaks || hangs_on_noun(parse, cue)))
		return false;
	if (is_aim(parse, cue))
		return false;
	if (!cue->speaks && !cue->group->passive &&
	    !is_marked(parse, cue, content.first) &&
	    !only_speakers_do(parse, cue))
		return false;
	/* "Referring to the talks, he said": not what he said */
	if (cue->group->shape == VERB_ING && !content.sure &&
	    cue->group->linked > cue->verb && !strcmp(cue->entry->type, "assert"))
		return false;
	uint32_t first = statement_chunk(parse, content.first)->range.first;
	bool inside = cue->range.first < parse->open_until;
	uint32_t index = make(parse, cue, cue->rule);
	statement_add_chunks(parse, index, content.first, content.last);
	parse->statements->at[index].force =
		statement_force(parse, cue->entry, first);
	*(inside ? &parse->inner_until : &parse->open_until) =
		statement_chunk(parse, content.last - 1)->range.last;
	return true;
}

/* "The importance of trade is underlined | by | frequent visits" */
static bool is_done_by_thing(const struct statement_parse *parse,
			     const struct verb_group *verb)
{
	return statement_chunk_is(parse, verb->chunk + 1, "by") &&
	       statement_kind(parse, verb->chunk + 2) == CHUNK_NOUN &&
	       !looks_human(parse, statement_chunk(parse, verb->chunk + 2)->range);
}

/* "The importance of trust was stressed by X", "Gratitude was expressed": the
 * subject is what was said. */
static bool read_passive(struct statement_parse *parse, struct cue *cue)
{
	const struct verb_group *verb = cue->group;
	struct range content = verb->subject;
	uint32_t quote = NONE;
	if (!verb->passive || verb->shape != VERB_FINITE || verb->relative ||
	    verb->range.first < parse->open_until)
		return false;
	if (content.first == content.last && verb->chunk &&
	    statement_kind(parse, verb->chunk - 1) == CHUNK_QUOTE)
		quote = verb->chunk - 1;
	else if (!(cue->frames & FRAME_NP) || content.first == content.last ||
		 is_expletive(parse, verb))
		return false;
	if (quote == NONE && !verb->agents.count &&
	    (!statement_may_be_said(parse, cue->entry, content) ||
	     is_done_by_thing(parse, verb)))
		return false;
	if (!cue->speakers.count) { /* "… in the speech of X" */
		uint32_t end = statement_sentence_end(parse, verb->chunk);
		struct range rest = { verb->range.last,
				      statement_chunk(parse, end)->range.first };
		if (statement_chunk_is(parse, verb->chunk + 1, "in"))
			statement_find_author(parse, rest, &cue->speakers);
	}
	cue->subject = (struct range){ 0, 0 };
	uint32_t index = make(parse, cue, "passive");
	parse->statements->at[index].force =
		statement_force(parse, cue->entry, content.first);
	if (quote != NONE)
		statement_add_chunks(parse, index, quote, quote + 1);
	else
		statement_add_content(parse, index, content.first, content.last);
	if (quote == NONE && !verb->agents.count) /* "… to the Government" */
		statement_add_chunks(parse, index, verb->chunk + 1,
			   statement_content_end(parse, cue->verb, verb->chunk + 1,
						 false));
	return true;
}

/* "was directed to begin": what somebody was told to do. */
static bool read_told_to(struct statement_parse *parse, struct cue *cue)
{
	const struct verb_group *verb = cue->group;
	const struct verb_group *deed = statement_verb(parse, verb->chunk + 1);
	if (!verb->passive || verb->shape != VERB_FINITE || verb->relative ||
	    verb->range.first < parse->open_until ||
	    !(cue->frames & FRAME_NP_TO) || !deed ||
	    deed->shape != VERB_INFINITIVE || verb->tense == TENSE_PRESENT)
		return false;
	cue->addressees = verb->subjects;
	cue->subject = (struct range){ 0, 0 };
	uint32_t index = make(parse, cue, "passive");
	parse->statements->at[index].force =
		statement_force(parse, cue->entry, deed->range.first);
	statement_add_chunks(parse, index, deed->chunk,
			     statement_content_end(parse, cue->verb, deed->chunk,
						   false));
	return true;
}

static bool read_around(struct statement_parse *parse, struct cue *cue)
{
	struct content before = { 0 }, after = { 0 };
	if (!statement_content_around(parse, cue, &before, &after))
		return false;
	uint32_t index = make(parse, cue, "as");
	statement_add_chunks(parse, index, before.first, before.last);
	statement_add_chunks(parse, index, after.first, after.last);
	parse->statements->at[index].force =
		statement_force(parse, cue->entry, cue->range.last);
	return true;
}

/* "Interfax quoted X as | saying": the verb group "quoted", or NULL. */
static const struct verb_group *quoting(const struct statement_parse *parse,
					const struct verb_group *saying)
{
	uint32_t as = saying->chunk;
	if (saying->shape != VERB_ING || !as ||
	    !statement_chunk_is(parse, --as, "as"))
		return NULL;
	for (uint32_t i = as; i-- > 0 && as - i < SETTING;) {
		const struct verb_group *verb = statement_verb(parse, i);
		if (statement_kind(parse, i) == CHUNK_END)
			return NULL;
		if (verb && verb->shape == VERB_FINITE)
			return !verb->passive && !verb->inverted &&
					       (clause_is(&parse->clause, verb->head,
							  "quoted") ||
						clause_is(&parse->clause, verb->head,
							  "quotes") ||
						clause_is(&parse->clause, verb->head,
							  "cited"))
				       ? verb
				       : NULL;
	}
	return NULL;
}

/* ... what X said, whoever quotes it. */
static bool read_quoted(struct statement_parse *parse, struct cue *cue)
{
	const struct verb_group *verb = quoting(parse, cue->group);
	struct content content = { 0 };
	if (!verb || verb->range.first < parse->open_until ||
	    statement_kind(parse, verb->chunk + 1) != CHUNK_NOUN)
		return false;
	cue->range = cue->group->range;
	cue->finite = cue->group;
	cue->speakers = (struct index_list){ 0 };
	clauses_joined(parse->clause.clauses, parse->clause.text,
		       parse->clause.lexicon, verb->chunk + 1,
		       parse->clause.mentions, &cue->speakers, parse->clause.arena);
	cue->subject = statement_chunk(parse, verb->chunk + 1)->range;
	if (!statement_content_after(parse, cue, &content))
		return false;
	cue->range = verb->range;
	uint32_t index = make(parse, cue, "quoted");
	statement_add_chunks(parse, index, content.first, content.last);
	parse->open_until = statement_chunk(parse, content.last - 1)->range.last;
	return true;
}

/* "what he called a breach": part of somebody else's words. */
static bool is_behind_what(const struct statement_parse *parse, uint32_t token)
{
	return clause_is(&parse->clause, token, "what") ||
	       (token && clause_is(&parse->clause, token - 1, "what"));
}

static bool subject_fits(const struct statement_parse *parse, const struct cue *cue)
{
	const struct verb_group *verb = cue->group;
	if (verb->subject.first < verb->subject.last && !verb->inverted &&
	    is_behind_what(parse, verb->subject.first))
		return false;
	/* in a question to somebody: "Have you told him that?" */
	if (clause_is(&parse->clause, verb->subject.first, "you") &&
	    verb->subject.last == verb->subject.first + 1)
		return false;
	if (verb->passive)
		return is_expletive(parse, verb) || verb->agents.count;
	/* "it was clear that" is nobody's word */
	if (!strncmp(cue->entry->name, "be ", 3) &&
	    (!cue->speaks || is_expletive(parse, verb)))
		return false;
	return cue->speaks || verb->subject.first < verb->subject.last;
}

bool statement_read_verb(struct statement_parse *parse, uint32_t index)
{
	const struct verb_group *verb = &parse->clause.clauses->verbs.at[index];
	if (!verb->report.form)
		return false;
	struct cue cue = {
		.verb = index,
		.group = verb,
		.entry = verb->report.form->entry,
		.rule = verb->shape == VERB_ING ? "participle"
			: verb->linked != NONE  ? "conjoined"
			: verb->relative        ? "relative"
			: verb->passive         ? "passive"
						: "subject-verb",
	};
	cue.frames = cue.entry->frames;
	if (read_quoted(parse, &cue))
		return true;
	if (!read_chain(parse, &cue) || !tense_reports(&cue) ||
	    is_held(parse, &cue) || is_ensured(parse, &cue) ||
	    !negation_reports(&cue) ||
	    (verb->shape == VERB_ING && !ing_reports(parse, &cue)))
		return false;
	find_speaker(parse, &cue);
	if (read_passive(parse, &cue) || read_told_to(parse, &cue) ||
	    read_around(parse, &cue))
		return true;
	if (verb->shape == VERB_PARTICIPLE)
		return false;
	if (!subject_fits(parse, &cue) || !counts_inside(parse, &cue))
		return false;
	return read_before(parse, &cue) || read_after(parse, &cue);
}
