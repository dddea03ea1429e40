/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/line.h"

#include "resolve/title.h"

enum { LINE_LIMIT = 40 };

static const struct token *token_at(const struct store *store, uint32_t token)
{
	return &store->text->tokens.at[token];
}

/* The line that a token stands in; longer ones are no lines of a list. */
static struct range line_of(const struct store *store, uint32_t token)
{
	struct range line = { token, token + 1 };
	while (line.first && !(token_at(store, line.first)->flags & TOKEN_LINE_START) &&
	       token - line.first < LINE_LIMIT)
		line.first--;
	while (line.last < store->text->tokens.count &&
	       !(token_at(store, line.last)->flags & TOKEN_LINE_START) &&
	       line.last - token < LINE_LIMIT)
		line.last++;
	return line;
}

/* "a.", "1)", a bullet: what may stand before and behind the words of a line. */
static bool is_mark(const struct store *store, uint32_t token)
{
	const struct token *it = token_at(store, token);
	return (it->kind != TOKEN_WORD && it->kind != TOKEN_POSSESSIVE) ||
	       it->end - it->start < 3;
}

static bool fills_line(const struct store *store, const struct mention *mention)
{
	struct range line = line_of(store, mention->range.first);
	if (mention->range.first - line.first > 3 || mention->range.last > line.last ||
	    line.last - mention->range.last > 2)
		return false;
	for (uint32_t i = line.first; i < line.last; i++)
		if ((i < mention->range.first || i >= mention->range.last) &&
		    !is_mark(store, i))
			return false;
	return true;
}

static bool is_named(const struct mention *mention)
{
	return mention->kind == MENTION_OFFICIAL &&
	       mention->person.last > mention->person.first;
}

static bool is_post_alone(const struct mention *mention)
{
	return mention->kind == MENTION_OFFICIAL && mention->posts.count &&
	       mention->inside == NONE && !is_named(mention) && !mention->counterpart &&
	       !mention->predecessor;
}

/* "The Hon. X MP", "Senator X": no post that says what he is, but for the one
 * that stands in a line of its own. */
static bool lacks_post(const struct mention *mention, const struct mention *post)
{
	for (uint32_t p = 0; p < mention->posts.count; p++) {
		const struct post_phrase *held = &mention->posts.at[p];
		if (!title_is_courtesy(held->title, held->entry) &&
		    held->range.first != post->range.first)
			return false;
	}
	return true;
}

/* The name that fills the line of a token and may have a post, or NONE. */
static uint32_t name_on_line(const struct store *store, uint32_t token,
			     const struct mention *post)
{
	struct range line = line_of(store, token);
	for (uint32_t i = line.first; i < line.last; i++) {
		uint32_t m = store->mentions->outermost[i];
		if (m == NONE)
			continue;
		const struct mention *mention = &store->mentions->at[m];
		return is_named(mention) && lacks_post(mention, post) &&
				       fills_line(store, mention)
			       ? m
			       : NONE;
	}
	return NONE;
}

/* Whom the line above or below a post names: the one above, as in a signature,
 * unless it has a post from the line above that. */
static uint32_t name_beside(const struct store *store, uint32_t index, uint32_t *taken)
{
	const struct mention *mention = &store->mentions->at[index];
	struct range line = line_of(store, mention->range.first);
	uint32_t above = line.first ? name_on_line(store, line.first - 1, mention) : NONE;
	if (above != NONE && above != *taken)
		return *taken = above;
	return line.last < store->text->tokens.count
		       ? *taken = name_on_line(store, line.last, mention)
		       : NONE;
}

/* ---- the lines of a life ---- */

static bool is_year(const struct store *store, uint32_t token)
{
	struct str text = text_token(store->text, token);
	return token_at(store, token)->kind == TOKEN_NUMBER && text.length == 4 &&
	       (text.at[0] == '1' || text.at[0] == '2') &&
	       (text.at[1] == '9' || text.at[1] == '0');
}

/* "2013 to 2015", "2000:", "Since 2019": a line that is no sentence begins with a
 * period, which goes on to the present where *lasts is set. */
static bool begins_with_period(const struct store *store, struct range line, bool *lasts)
{
	uint32_t i = line.first;
	*lasts = store_word_is(store, i, "since");
	i += *lasts || token_at(store, i)->kind == TOKEN_BULLET;
	if (i >= line.last || !is_year(store, i) ||
	    !(token_at(store, line.first)->flags & TOKEN_LINE_START) ||
	    line.last - line.first >= LINE_LIMIT ||
	    token_at(store, line.last - 1)->kind == TOKEN_STOP)
		return false;
	for (uint32_t k = i + 1; k < line.last && k < i + 4; k++)
		*lasts |= store_word_is(store, k, "present") ||
			  store_word_is(store, k, "date") ||
			  store_word_is(store, k, "now") ||
			  store_word_is(store, k, "today");
	return true;
}

/* The last body that a line names before a token. */
static uint32_t body_before(const struct store *store, struct range line, uint32_t token)
{
	for (uint32_t i = token; i-- > line.first;) {
		uint32_t m = store->mentions->outermost[i];
		if (m != NONE && store->mentions->at[m].kind == MENTION_ORGANIZATION)
			return m;
	}
	return NONE;
}

static void take_period(struct store *store, uint32_t index, struct range line, bool lasts)
{
	struct mention *mention = &store->mentions->at[index];
	uint32_t body = body_before(store, line, mention->range.first);
	for (uint32_t p = 0; p < mention->posts.count; p++) {
		struct post_phrase *post = &mention->posts.at[p];
		if (!lasts && post->status == TENURE_CURRENT)
			post->status = TENURE_FORMER;
		if (post->of == NONE)
			post->of = body;
	}
}

void lines_resolve(struct store *store)
{
	uint32_t subject = NONE, taken = NONE;
	for (uint32_t i = 0; i < store->mentions->count; i++) {
		const struct mention *mention = &store->mentions->at[i];
		if (mention->kind != MENTION_OFFICIAL || mention->inside != NONE)
			continue;
		bool lasts;
		struct range line = line_of(store, mention->range.first);
		bool dated = begins_with_period(store, line, &lasts);
		if (is_named(mention) && !dated)
			subject = store_meant(store, i);
		if (!is_post_alone(mention) || mention->entity_count)
			continue;
		uint32_t person = NONE;
		if (dated && subject != NONE) {
			take_period(store, i, line, lasts);
			person = subject;
		} else if (fills_line(store, mention)) {
			person = store_meant(store, name_beside(store, i, &taken));
		}
		if (person != NONE)
			store_point(store, i, person);
	}
}
