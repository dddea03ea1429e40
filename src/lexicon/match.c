/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Numbering the words of a text, and finding the forms that begin at one. */
#include "lexicon/internal.h"

/* How far lexicon_number looks for words in small letters. */
enum { REACH = 4 };

static bool in_word(const struct token *token)
{
	return token->kind == TOKEN_WORD || token->kind == TOKEN_NUMBER;
}

/* Whether the words beside one in capitals are in capitals, too: a headline.
 * Where it stands alone it is no headline. */
static bool among_capitals(const struct text *text, uint32_t index)
{
	const struct token *tokens = text->tokens.at;
	uint32_t first = index > REACH ? index - REACH : 0;
	uint32_t last = index + REACH < text->tokens.count ? index + REACH + 1
							   : text->tokens.count;
	bool found = false;
	for (uint32_t i = first; i < last; i++) {
		if (i == index || tokens[i].kind != TOKEN_WORD ||
		    tokens[i].sentence != tokens[index].sentence ||
		    tokens[i].end - tokens[i].start < 2)
			continue;
		if (!(tokens[i].flags & TOKEN_ALL_CAPS))
			return false;
		found = true;
	}
	return found;
}

/* In a headline of capitals an abbreviation cannot be told from the word it
 * looks like; but a headline does not say "us". */
static uint32_t number_of_word(const struct lexicon *lexicon,
			       const struct text *text, uint32_t index,
			       struct folding *folding)
{
	const struct vocabulary *vocabulary = &lexicon->vocabulary;
	struct str word = text_token(text, index);
	struct str folded = folding_word(folding, word);
	uint32_t number = vocabulary_find(vocabulary, folded);
	if (!(vocabulary->classes[number] & VOCABULARY_TWIN) ||
	    !letters_all_capitals(word))
		return number;
	bool stops = word.length > 2 && word.at[1] == '.';
	bool first_person = vocabulary->classes[number] & WORD_PRONOUN_I;
	if (!stops && !first_person && among_capitals(text, index))
		return number;
	return vocabulary_find_twin(vocabulary, folded);
}

static uint32_t number_of_mark(const struct lexicon *lexicon,
			       const struct text *text, uint32_t index,
			       struct folding *folding)
{
	struct str mark = text_token(text, index);
	switch (text->tokens.at[index].kind) {
	case TOKEN_POSSESSIVE:
		mark = str_of(PATTERN_POSSESSIVE);
		break;
	case TOKEN_DASH:
		mark = str_of(PATTERN_DASH);
		break;
	case TOKEN_HYPHEN:
	case TOKEN_STOP:
	case TOKEN_BULLET:
		return 0;
	case TOKEN_OTHER: /* Report.az looks like an address */
		mark = folding_word(folding, mark);
		break;
	default:
		break;
	}
	return vocabulary_find(&lexicon->vocabulary, mark);
}

void lexicon_number(const struct lexicon *lexicon, struct text *text)
{
	struct folding folding;
	folding_init(&folding);
	for (uint32_t i = 0; i < text->tokens.count; i++) {
		struct token *token = &text->tokens.at[i];
		token->word = in_word(token)
				      ? number_of_word(lexicon, text, i, &folding)
				      : number_of_mark(lexicon, text, i, &folding);
		token->classes = lexicon_classes(lexicon, token->word);
	}
	folding_release(&folding);
}

uint32_t lexicon_word(const struct lexicon *lexicon, const char *word)
{
	const struct vocabulary *vocabulary = &lexicon->vocabulary;
	struct folding folding;
	folding_init(&folding);
	struct str folded = folding_word(&folding, str_of(word));
	uint32_t number = vocabulary_find(vocabulary, folded);
	if (vocabulary->classes[number] & VOCABULARY_TWIN &&
	    letters_all_capitals(str_of(word)))
		number = vocabulary_find_twin(vocabulary, folded);
	folding_release(&folding);
	return number;
}

/* A place in the text where forms end. */
struct stop {
	uint32_t node, last;
};

/* Follows the automaton from a token; stops, from the shortest. */
static uint32_t walk(const struct automaton *automaton, const struct text *text,
		     uint32_t token, struct stop *stops)
{
	const struct token *tokens = text->tokens.at;
	uint32_t count = text->tokens.count, sentence = tokens[token].sentence;
	uint32_t found = 0, node = 0;
	for (uint32_t i = token; i < count; i++) {
		if (tokens[i].kind == TOKEN_HYPHEN && i > token &&
		    tokens[i - 1].kind != TOKEN_HYPHEN)
			continue;
		if (!tokens[i].word || tokens[i].sentence != sentence)
			break;
		node = automaton_step(automaton, node, tokens[i].word);
		if (!node)
			break;
		if (automaton->nodes.at[node].ending)
			stops[found++] = (struct stop){ node, i + 1 };
	}
	return found;
}

/* Whether the first word of letters in a range begins with a capital. */
static bool has_capital(const struct text *text, struct range range)
{
	while (range.first < range.last &&
	       text->tokens.at[range.first].kind != TOKEN_WORD)
		range.first++;
	return range.first == range.last ||
	       text->tokens.at[range.first].flags & TOKEN_CAPITAL;
}

static uint32_t letter_case_of(const struct text *text, struct range range)
{
	uint32_t letter_case = LETTER_CASE_NONE;
	for (uint32_t i = range.first; i < range.last; i++)
		if (in_word(&text->tokens.at[i]))
			letter_case = letter_case_add(letter_case,
						      text_token(text, i));
	return letter_case;
}

static const struct form *form_of_kinds(const struct form *form, uint32_t kinds)
{
	while (form && !(1u << form->entry->kind & kinds))
		form = form->next;
	return form;
}

/* The matches that end at one stop. */
static uint32_t read_stop(const struct automaton *automaton,
			  const struct text *text, struct range range,
			  uint32_t node, uint32_t kinds, struct match *matches,
			  uint32_t room)
{
	uint32_t count = 0;
	struct writing writing = {
		.capital = has_capital(text, range),
		.article = range.first && text->tokens.at[range.first - 1].word ==
						  VOCABULARY_THE,
	};
	uint32_t ending = automaton->nodes.at[node].ending;
	for (; ending && count < room;
	     ending = automaton->endings.at[ending].next) {
		const struct ending *at = &automaton->endings.at[ending];
		if (!(at->kinds & kinds))
			continue;
		if (at->cased)
			writing.letter_case = letter_case_of(text, range);
		const struct form *form = form_of_kinds(
			automaton_forms(automaton, ending, writing), kinds);
		if (form)
			matches[count++] = (struct match){ range, form };
	}
	return count;
}

uint32_t lexicon_match(const struct lexicon *lexicon, const struct text *text,
		       uint32_t token, uint32_t kinds, struct match *matches,
		       uint32_t room)
{
	if (token >= text->tokens.count)
		return 0;
	const struct automaton *automaton = &lexicon->automaton;
	uint32_t word = text->tokens.at[token].word;
	if (!(automaton->begins[word].kinds & kinds))
		return 0;
	struct stop stops[PATTERN_WORDS];
	uint32_t count = 0;
	for (uint32_t i = walk(automaton, text, token, stops); i-- > 0;) {
		struct range range = { token, stops[i].last };
		count += read_stop(automaton, text, range, stops[i].node, kinds,
				   matches + count, room - count);
	}
	return count;
}
