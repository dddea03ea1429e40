/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Whose mouth a statement is put into. */
#include <string.h>
#include <strings.h>

#include "facts/statement_parse.h"
#include "recognize/heading.h"

bool statement_can_speak(const struct statement_parse *parse, uint32_t mention)
{
	switch (parse->clause.mentions->at[mention].kind) {
	case MENTION_OFFICIAL:
	case MENTION_STATE:
	case MENTION_CITY:
	case MENTION_ORGANIZATION:
	case MENTION_PRONOUN:
	case MENTION_GROUP: return true;
	default: return false;
	}
}

static const struct entity *entity_at(const struct statement_parse *parse,
				      uint32_t index)
{
	return index < parse->entities->list.count
		       ? &parse->entities->list.at[index]
		       : NULL;
}

static void add_speaker(const struct statement_parse *parse,
			struct index_list *list, uint32_t index)
{
	const struct entity *entity = entity_at(parse, index);
	/* A capital speaks for its state. */
	if (entity && entity->kind == ENTITY_CITY)
		entity = entity_at(parse, index = entity->place);
	if (!entity ||
	    (entity->kind != ENTITY_OFFICIAL && entity->kind != ENTITY_STATE &&
	     entity->kind != ENTITY_ORGANIZATION))
		return;
	for (uint32_t i = 0; i < list->count; i++)
		if (list->at[i] == index)
			return;
	*vector_add(list, parse->clause.arena) = index;
}

static bool fits(const struct statement_parse *parse, uint32_t entity, uint64_t he)
{
	const struct entity *who = entity_at(parse, entity);
	if (!who)
		return false;
	if (he & (WORD_PRONOUN_HE | WORD_PRONOUN_SHE))
		return who->kind == ENTITY_OFFICIAL &&
		       who->gender !=
			       (he & WORD_PRONOUN_HE ? GENDER_FEMALE : GENDER_MALE);
	return who->kind == ENTITY_STATE || who->kind == ENTITY_ORGANIZATION;
}

static uint32_t letter_around(const struct statement_parse *parse, uint32_t token);

/* "I" is one person; "we" are all, or the body that speaks. */
static void add_authors(const struct statement_parse *parse,
			struct index_list *list, uint32_t pronoun)
{
	const struct index_list *authors = &parse->authors;
	bool one = clause_is(&parse->clause, pronoun, "i") ||
		   clause_is(&parse->clause, pronoun, "me");
	uint32_t letter = letter_around(parse, pronoun);
	if (letter != NONE) {
		add_speaker(parse, list, letter);
		return;
	}
	if (one && (authors->count != 1 ||
		    entity_at(parse, authors->at[0])->kind != ENTITY_OFFICIAL)) {
		if (parse->signer != NONE &&
		    entity_at(parse, parse->signer)->kind == ENTITY_OFFICIAL)
			add_speaker(parse, list, parse->signer);
		return;
	}
	for (uint32_t i = 0; i < authors->count; i++)
		add_speaker(parse, list, authors->at[i]);
	if (!authors->count && parse->signer != NONE)
		add_speaker(parse, list, parse->signer);
	for (uint32_t i = 0; !authors->count && parse->signer == NONE &&
			     i < parse->first.count;
	     i++)
		add_speaker(parse, list, parse->first.at[i]);
}

/* Who spoke or acted last, where the pronoun fits him; else whom coreference
 * has found. */
static void add_pronoun(const struct statement_parse *parse,
			struct index_list *list, const struct mention *mention)
{
	uint64_t classes = clause_classes(&parse->clause, mention->range.first);
	const struct index_list *last = &parse->last_speakers;
	bool one = classes & (WORD_PRONOUN_HE | WORD_PRONOUN_SHE | WORD_PRONOUN_IT);
	if (one && parse->last_unknown)
		return;
	if (one && last->count == 1 && fits(parse, last->at[0], classes)) {
		add_speaker(parse, list, last->at[0]);
		return;
	}
	if (classes & WORD_PRONOUN_THEY &&
	    (!mention->entity_count || last->count > 1)) {
		if (last->count == 1 &&
		    entity_at(parse, last->at[0])->kind == ENTITY_OFFICIAL)
			return;
		for (uint32_t i = 0; i < last->count; i++)
			add_speaker(parse, list, last->at[i]);
		return;
	}
	/* "We" of a release that says in whose name it speaks. */
	if (classes & WORD_PRONOUN_I && !mention->entity_count)
		add_authors(parse, list, mention->range.first);
	for (uint32_t i = 0; i < mention->entity_count; i++)
		add_speaker(parse, list, mention->entities[i]);
}

static void resolve(const struct statement_parse *parse,
		    const struct index_list *mentions, struct index_list *list)
{
	for (uint32_t i = 0; i < mentions->count; i++) {
		const struct mention *mention =
			&parse->clause.mentions->at[mentions->at[i]];
		if (!statement_can_speak(parse, mentions->at[i]))
			continue;
		if (mention->kind == MENTION_PRONOUN) {
			add_pronoun(parse, list, mention);
			continue;
		}
		for (uint32_t e = 0; e < mention->entity_count; e++)
			add_speaker(parse, list, mention->entities[e]);
	}
}

/* A name, not "the PCS" or "the speaker", who may well be somebody known. */
static bool is_name(const struct statement_parse *parse, struct range range)
{
	const struct token *last = &parse->clause.text->tokens.at[range.last - 1];
	return last->flags & TOKEN_CAPITAL && !(last->flags & TOKEN_ALL_CAPS);
}

/* "the letter", "the statement": no more than that. */
static bool is_bare_text(const struct statement_parse *parse, struct range range)
{
	static const char *const words[] = { "statement", "letter",	"release",
					     "message",	  "communiqué", "communique",
					     "note",	  "declaration" };
	if (range.first == range.last || range.last - range.first > 3 ||
	    !clause_is(&parse->clause, range.first, "the"))
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (clause_is(&parse->clause, range.last - 1, words[i]))
			return true;
	return false;
}

/* "said the Ministry | in a letter", "a statement by X said": whose it is, for
 * "the letter added". */
static void note_text_author(struct statement_parse *parse, struct range speaker,
			     const struct index_list *speakers)
{
	enum { AHEAD = 12 };
	const struct text *text = parse->clause.text;
	bool in = false;
	if (!speakers->count || speaker.first == speaker.last ||
	    speaker.last - speaker.first > CLAUSE_REACH)
		return;
	for (uint32_t i = speaker.first;
	     i < speaker.last + AHEAD && i < text->tokens.count &&
	     clause_same_sentence(&parse->clause, i, speaker.first);
	     i++) {
		in |= clause_is(&parse->clause, i, "in");
		if ((in || i < speaker.last) &&
		    clause_classes(&parse->clause, i) & WORD_UTTERANCE) {
			parse->text_author = *speakers;
			return;
		}
	}
}

static bool names_body(const struct statement_parse *parse, uint32_t entity)
{
	enum entity_kind kind = entity_at(parse, entity)->kind;
	return kind == ENTITY_ORGANIZATION || kind == ENTITY_STATE;
}

void statement_set_speakers(struct statement_parse *parse, uint32_t statement,
			    const struct index_list *mentions, struct range range)
{
	struct index_list list = { 0 };
	resolve(parse, mentions, &list);
	parse->statements->at[statement].speakers = list;
	parse->statements->at[statement].speaker = range;
	if (list.count)
		parse->last_speakers = list;
	if (!parse->spoken && list.count && names_body(parse, list.at[0]))
		parse->first = list;
	parse->spoken = true;
	if (!list.count && parse->text_author.count && is_bare_text(parse, range)) {
		parse->statements->at[statement].speakers = parse->text_author;
		return;
	}
	note_text_author(parse, range, &list);
	bool pronoun =
		mentions->count == 1 &&
		parse->clause.mentions->at[mentions->at[0]].kind == MENTION_PRONOUN;
	if (list.count)
		parse->last_unknown = false;
	else if (!pronoun && range.first < range.last && is_name(parse, range))
		parse->last_unknown = true;
}

void statement_note_actor(struct statement_parse *parse,
			  const struct verb_group *verb)
{
	if (verb->shape != VERB_FINITE || verb->relative || verb->passive ||
	    verb->linked != NONE || !verb->subjects.count ||
	    verb->range.first < parse->open_until)
		return;
	const struct mention *first =
		&parse->clause.mentions->at[verb->subjects.at[0]];
	if (first->kind != MENTION_OFFICIAL)
		return;
	struct index_list list = { 0 };
	resolve(parse, &verb->subjects, &list);
	if (!list.count)
		return;
	parse->last_speakers = list;
	parse->last_unknown = false;
}

/* ------------------------------------------------------- authors */

static bool is_utterance(const struct statement_parse *parse, struct range range)
{
	for (uint32_t i = range.first; i < range.last; i++)
		if (clause_classes(&parse->clause, i) & WORD_UTTERANCE)
			return true;
	return false;
}

void statement_find_author(const struct statement_parse *parse, struct range range,
			   struct index_list *mentions)
{
	const struct mention_list *all = parse->clause.mentions;
	if (range.last - range.first > CLAUSE_REACH || !is_utterance(parse, range))
		return;
	for (uint32_t i = range.first; i < range.last; i++) {
		uint32_t mention = all->outermost[i];
		if (mention == NONE || !statement_can_speak(parse, mention))
			continue;
		*vector_add(mentions, parse->clause.arena) = mention;
		return;
	}
}

/* "the ministry", in small letters: the last body named that is one. */
void statement_find_body(const struct statement_parse *parse, struct range range,
			 struct index_list *mentions)
{
	static const char *const words[] = { "ministry", "embassy", "department",
					     "secretariat", "commission", "agency",
					     "consulate", "chancellery" };
	enum { BACK = 64 };
	const struct mention_list *all = parse->clause.mentions;
	const char *word = NULL;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (clause_is(&parse->clause, range.last - 1, words[i]))
			word = words[i];
	if (!word || !clause_is(&parse->clause, range.first, "the"))
		return;
	uint32_t after = 0, before = all->count; /* the first mention behind it */
	while (after < before) {
		uint32_t middle = after + (before - after) / 2;
		if (all->at[middle].range.first < range.last)
			after = middle + 1;
		else
			before = middle;
	}
	for (uint32_t i = after, n = 0; i-- > 0 && n < BACK; n++) {
		const struct mention *mention = &all->at[i];
		if (mention->kind != MENTION_ORGANIZATION || !mention->entity_count ||
		    !strcasestr(entity_at(parse, mention->entities[0])->label, word))
			continue;
		*vector_add(mentions, parse->clause.arena) = i;
		return;
	}
}

/* What a title calls a text that speaks in its authors' own name. */
static bool is_own_words(const struct statement_parse *parse, uint32_t token)
{
	static const char *const words[] = {
		"statement", "declaration", "communiqué", "communique",
		"remarks",   "message",	    "letter",	  "address",
		"speech",    "statements",  "doorstop",	  "interview",
		"transcript", "opinion"
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (clause_is(&parse->clause, token, words[i]))
			return true;
	return false;
}

/* Behind the authors: "on the situation in Z", "at the meeting". */
static bool ends_authors(const struct statement_parse *parse, uint32_t token)
{
	static const char *const words[] = { "on",   "at",    "regarding",
					     "to",   "after", "concerning",
					     "about", "following", "for", "in" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (clause_is(&parse->clause, token, words[i]))
			return true;
	return false;
}

static void add_author(struct statement_parse *parse, const struct mention *mention)
{
	if (mention->kind != MENTION_OFFICIAL && mention->kind != MENTION_STATE &&
	    mention->kind != MENTION_ORGANIZATION && mention->kind != MENTION_GROUP)
		return;
	enum { MOST = 48 }; /* a title that names more is none */
	for (uint32_t e = 0;
	     e < mention->entity_count && parse->authors.count < MOST; e++)
		add_speaker(parse, &parse->authors, mention->entities[e]);
}

/* "X's Remarks", "X's National Statement" */
static bool owns_words(const struct statement_parse *parse, uint32_t behind)
{
	enum { AHEAD = 4 };
	if (clause_kind(&parse->clause, behind) != TOKEN_POSSESSIVE)
		return false;
	for (uint32_t i = behind + 1; i < behind + AHEAD; i++)
		if (is_own_words(parse, i))
			return true;
	return false;
}

/* The mention at a token of a title; of "the G7 Declaration" what is inside. */
static uint32_t mention_in_title(const struct statement_parse *parse, uint32_t token)
{
	const struct mention_list *mentions = parse->clause.mentions;
	uint32_t mention = mentions->outermost[token];
	if (mention == NONE || mentions->at[mention].kind != MENTION_INSTRUMENT)
		return mention;
	mention = mentions->innermost[token];
	return mentions->at[mention].kind == MENTION_INSTRUMENT ? NONE : mention;
}

static bool is_of_leaders(const struct statement_parse *parse, struct range line)
{
	for (uint32_t i = line.first; i < line.last; i++)
		if (clause_is(&parse->clause, i, "leaders") ||
		    clause_is(&parse->clause, i, "summit") ||
		    clause_is(&parse->clause, i, "ministers"))
			return true;
	return false;
}

/* "G7 Leaders' Statement", "APEC Declaration", "U.S.-EU Summit": the bodies, and
 * of leaders the states, that begin a line. */
static void read_authors_in_front(struct statement_parse *parse, struct range line)
{
	bool leaders = is_of_leaders(parse, line);
	for (uint32_t i = line.first; i < line.last; i++) {
		uint32_t mention = mention_in_title(parse, i);
		if (is_own_words(parse, i) || ends_authors(parse, i) ||
		    clause_kind(&parse->clause, i) == TOKEN_COLON)
			return;
		if (mention == NONE)
			continue;
		const struct mention *at = &parse->clause.mentions->at[mention];
		if (at->kind == MENTION_ORGANIZATION ||
		    (leaders && at->kind == MENTION_STATE))
			add_author(parse, at);
	}
}

static void read_authors(struct statement_parse *parse, struct range line)
{
	const struct clause_parse *clause = &parse->clause;
	const struct mention_list *mentions = clause->mentions;
	bool joint = false, named = false;
	for (uint32_t i = line.first; i < line.last; i++) {
		joint |= clause_is(clause, i, "joint");
		named |= is_own_words(parse, i);
	}
	bool behind = false;
	for (uint32_t i = line.first; named && i < line.last;) {
		uint32_t mention = mention_in_title(parse, i);
		behind |= is_own_words(parse, i);
		if (mention == NONE && behind && ends_authors(parse, i))
			break;
		uint32_t last = mention != NONE ? mentions->at[mention].range.last : i;
		if (mention != NONE && (behind || joint || owns_words(parse, last)))
			add_author(parse, &mentions->at[mention]);
		i = last > i ? last : i + 1;
	}
	if ((named || is_of_leaders(parse, line)) && !parse->authors.count)
		read_authors_in_front(parse, line);
}

/* What may stand in a letterhead before a name. */
static uint32_t skip_kind_of_text(const struct statement_parse *parse,
				  struct range line)
{
	static const char *const words[] = { "media", "press", "news", "release",
					     "statement", "by", "from" };
	uint32_t i = line.first;
	for (bool again = true; again && i < line.last;) {
		again = false;
		for (size_t w = 0; w < sizeof words / sizeof *words && !again; w++)
			again = clause_is(&parse->clause, i, words[w]);
		i += again;
	}
	return i;
}

/* Behind a name nothing but titles, a number and a day: no other word in small
 * letters. */
static bool ends_letterhead(const struct statement_parse *parse, uint32_t token,
			    uint32_t last)
{
	const uint64_t small = WORD_PREPOSITION | WORD_ARTICLE | WORD_COORDINATOR;
	for (; token < last; token++) {
		const struct token *at = &parse->clause.text->tokens.at[token];
		if (at->kind == TOKEN_POSSESSIVE || at->kind == TOKEN_COLON ||
		    (at->kind == TOKEN_WORD && !(at->flags & TOKEN_CAPITAL) &&
		     !(clause_classes(&parse->clause, token) & small)) ||
		    clause_is(&parse->clause, token, "to") ||
		    clause_is(&parse->clause, token, "with"))
			return false;
	}
	return true;
}

/* The official, named, or body who has a line of his own, or NONE. */
static uint32_t name_of_line(const struct statement_parse *parse,
			     const struct paragraph *line, enum mention_kind kind)
{
	const struct mention_list *mentions = parse->clause.mentions;
	uint32_t first = skip_kind_of_text(
		parse, (struct range){ line->first, line->last });
	uint32_t index = first < line->last ? mentions->outermost[first] : NONE;
	if (index == NONE)
		return NONE;
	const struct mention *mention = &mentions->at[index];
	bool official = kind == MENTION_OFFICIAL;
	if (!mention->entity_count || mention->kind != kind ||
	    (official && mention->person.first == mention->person.last))
		return NONE;
	bool alone = mention->range.last + 2 >= line->last ||
		     (official && line->kind == PARAGRAPH_HEADER &&
		      ends_letterhead(parse, mention->range.last, line->last));
	return alone ? mention->entities[0] : NONE;
}

/* Which of a kind stands in the letterhead or signs under the text; NONE where
 * several do. */
static uint32_t find_signer(const struct statement_parse *parse,
			    enum mention_kind kind)
{
	const struct paragraph_list *paragraphs = &parse->clause.text->paragraphs;
	uint32_t first = 0, last = paragraphs->count, signer = NONE;
	while (first < last && paragraphs->at[first].kind != PARAGRAPH_BODY)
		first++;
	while (last > first && paragraphs->at[last - 1].kind != PARAGRAPH_BODY)
		last--;
	for (uint32_t i = 0; i < paragraphs->count; i++) {
		if (i == first)
			i = last;
		uint32_t found =
			i < paragraphs->count
				? name_of_line(parse, &paragraphs->at[i], kind)
				: NONE;
		if (found == NONE)
			continue;
		if (signer != NONE && signer != found)
			return NONE;
		signer = found;
	}
	return signer;
}

/* "Yours sincerely, X": whose letter ends here, or NONE. */
static uint32_t signer_of_letter(const struct statement_parse *parse, uint32_t token)
{
	enum { NEAR = 6 };
	const struct mention_list *mentions = parse->clause.mentions;
	const struct token_list *tokens = &parse->clause.text->tokens;
	uint32_t lines = 0;
	for (uint32_t i = token + 1; i < token + NEAR && i < tokens->count; i++) {
		lines += tokens->at[i].flags & TOKEN_LINE_START ? 1 : 0;
		if (lines > 1)
			break;
		uint32_t index = mentions->outermost[i];
		if (index != NONE && mentions->at[index].kind == MENTION_OFFICIAL)
			return mentions->at[index].entity_count
				       ? mentions->at[index].entities[0]
				       : NONE;
	}
	return NONE;
}

static void find_letters(struct statement_parse *parse)
{
	uint32_t count = parse->clause.text->tokens.count;
	for (uint32_t i = 0; i < count; i++) {
		if (!clause_is(&parse->clause, i, "sincerely") &&
		    !clause_is(&parse->clause, i, "faithfully"))
			continue;
		uint32_t who = signer_of_letter(parse, i);
		if (who != NONE)
			*vector_add(&parse->letters, parse->clause.arena) =
				(struct letter){ i, who };
	}
}

/* Who signs the letter that a token stands in, or NONE. */
static uint32_t letter_around(const struct statement_parse *parse, uint32_t token)
{
	uint32_t first = 0, last = parse->letters.count;
	while (first < last) {
		uint32_t middle = first + (last - first) / 2;
		if (parse->letters.at[middle].end <= token)
			first = middle + 1;
		else
			last = middle;
	}
	return first < parse->letters.count ? parse->letters.at[first].signer : NONE;
}

/* "The Prime Minister sent a letter to X": whose letter follows. */
static void read_sender(struct statement_parse *parse, struct range line)
{
	static const char *const words[] = { "sent", "sends", "conveys", "conveyed",
					     "extends", "wrote", "writes" };
	const struct mention_list *mentions = parse->clause.mentions;
	uint32_t mention = line.first < line.last ? mentions->outermost[line.first]
						  : NONE;
	if (mention == NONE || mentions->at[mention].kind != MENTION_OFFICIAL)
		return;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (clause_is(&parse->clause, mentions->at[mention].range.last,
			      words[i]))
			add_author(parse, &mentions->at[mention]);
}

/* "Representatives of X, Y and Z met", "the Governments of X and Y": who speak
 * together in a text whose title does not name them. */
static void read_members(struct statement_parse *parse, struct range sentence)
{
	static const char *const heads[] = { "representatives", "governments",
					     "leaders", "ministers" };
	const struct mention_list *mentions = parse->clause.mentions;
	bool in = false;
	for (uint32_t i = sentence.first; i < sentence.last; i++) {
		uint32_t mention = mentions->innermost[i];
		for (size_t h = 0; h < sizeof heads / sizeof *heads && !in; h++)
			in = clause_is(&parse->clause, i, heads[h]) &&
			     clause_is(&parse->clause, i + 1, "of");
		if (!in)
			continue;
		const uint64_t links = WORD_COORDINATOR | WORD_ARTICLE;
		if (mention == NONE && parse->authors.count &&
		    clause_kind(&parse->clause, i) == TOKEN_WORD &&
		    !(clause_classes(&parse->clause, i) & links))
			return;
		if (mention != NONE &&
		    (mentions->at[mention].kind == MENTION_STATE ||
		     mentions->at[mention].kind == MENTION_ORGANIZATION))
			add_author(parse, &mentions->at[mention]);
	}
}

static void read_first_sentence(struct statement_parse *parse)
{
	const struct text *text = parse->clause.text;
	for (uint32_t i = 0; i < text->paragraphs.count; i++) {
		const struct paragraph *paragraph = &text->paragraphs.at[i];
		if (paragraph->kind != PARAGRAPH_BODY ||
		    paragraph->first == paragraph->last)
			continue;
		uint32_t sentence = text->tokens.at[paragraph->first].sentence;
		read_members(parse, (struct range){ text->sentences.at[sentence].first,
						    text->sentences.at[sentence].last });
		return;
	}
}

/* Of several, of whom a letterhead names but one. */
static bool is_joint(const struct statement_parse *parse)
{
	const struct paragraph_list *paragraphs = &parse->clause.text->paragraphs;
	for (uint32_t i = 0; i < paragraphs->count &&
			     paragraphs->at[i].kind != PARAGRAPH_BODY;
	     i++)
		for (uint32_t t = paragraphs->at[i].first;
		     t < paragraphs->at[i].last; t++)
			if (clause_is(&parse->clause, t, "joint"))
				return true;
	return false;
}

/* The title says so, or another line above the text. */
void statement_find_authors(struct statement_parse *parse)
{
	const struct text *text = parse->clause.text;
	struct heading heading;
	heading_read(&heading, text, parse->clause.lexicon);
	find_letters(parse);
	parse->signer = find_signer(parse, MENTION_OFFICIAL);
	if (parse->signer == NONE && !is_joint(parse))
		parse->signer = find_signer(parse, MENTION_ORGANIZATION);
	read_sender(parse, heading.title);
	read_authors(parse, heading.title);
	for (uint32_t i = 0; !parse->authors.count && i < text->paragraphs.count &&
			     text->paragraphs.at[i].kind != PARAGRAPH_BODY;
	     i++)
		read_authors(parse, (struct range){ text->paragraphs.at[i].first,
						    text->paragraphs.at[i].last });
	if (!parse->authors.count && is_joint(parse))
		read_first_sentence(parse);
}

/* "PM", "THE PRESIDENT": no name behind it. */
static bool is_title_label(const struct statement_parse *parse, struct range label)
{
	static const char *const titles[] = { "pm", "president", "minister", "premier",
					      "secretary", "chancellor",
					      "ambassador" };
	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
		if (clause_is(&parse->clause, label.last - 1, titles[i]))
			return true;
	return false;
}

/* Whether somebody has a post that a label names, or none that is known. */
static bool may_hold(const struct statement_parse *parse, const struct entity *who,
		     struct range label)
{
	if (!who->tenures.count)
		return true;
	for (uint32_t i = 0; i < who->tenures.count; i++) {
		uint32_t post = parse->entities->tenures.at[who->tenures.at[i]].post;
		bool all = true;
		for (uint32_t t = label.first; t < label.last && all; t++) {
			struct str word = text_token(parse->clause.text, t);
			char name[32];
			if (clause_is(&parse->clause, t, "the") ||
			    word.length >= sizeof name)
				continue;
			memcpy(name, word.at, word.length);
			name[word.length] = '\0';
			all = strcasestr(entity_at(parse, post)->label,
					 clause_is(&parse->clause, t, "pm")
						 ? "prime minister"
						 : name);
		}
		if (all)
			return true;
	}
	return false;
}

/* "BERG" of "Liv Berg". */
static bool is_surname_of(const struct statement_parse *parse, struct range label,
			  const char *name)
{
	struct str word = text_token(parse->clause.text, label.last - 1);
	size_t length = strlen(name);
	return length > word.length && name[length - word.length - 1] == ' ' &&
	       !strncasecmp(name + length - word.length, word.at, word.length);
}

void statement_set_host(struct statement_parse *parse, uint32_t index)
{
	struct statement *statement = &parse->statements->at[index];
	struct range label = statement->speaker;
	uint32_t host = parse->authors.count == 1 ? parse->authors.at[0]
						  : parse->signer;
	const struct entity *who = host == NONE ? NULL : entity_at(parse, host);
	if (!who || who->kind != ENTITY_OFFICIAL)
		return;
	bool title = is_title_label(parse, label);
	if (!title &&
	    (statement->speakers.count || !is_surname_of(parse, label, who->label)))
		return;
	statement->speakers = (struct index_list){ 0 };
	if (!title || may_hold(parse, who, label))
		add_speaker(parse, &statement->speakers, host);
}
