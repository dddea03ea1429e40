/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/title.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "text/spell.h"

static bool is_link(const char *word, size_t length)
{
	static const char *const links[] = { "of", "the", "for", "and", "in", "to", "on" };
	for (size_t i = 0; i < sizeof links / sizeof *links; i++)
		if (strlen(links[i]) == length && !strncasecmp(word, links[i], length))
			return true;
	return false;
}

static size_t next_word(const char **at)
{
	while (**at && !isalnum((unsigned char)**at) && (unsigned char)**at < 128)
		(*at)++;
	size_t length = 0;
	while ((*at)[length] && (isalnum((unsigned char)(*at)[length]) ||
				 (unsigned char)(*at)[length] >= 128))
		length++;
	return length;
}

static bool has_word(const char *text, const char *word, size_t length)
{
	const char *at = text;
	size_t n;
	while ((n = next_word(&at))) {
		if (n == length && !strncasecmp(at, word, n))
			return true;
		at += n;
	}
	return false;
}

bool title_words_within(const char *role, const char *title)
{
	const char *at = role;
	size_t n;
	bool any = false;
	while ((n = next_word(&at))) {
		if (!is_link(at, n)) {
			if (!has_word(title, at, n))
				return false;
			any = true;
		}
		at += n;
	}
	return any;
}

/* "Deputy" and its like make another post of it: "Minister" does not stand
 * for "Deputy Minister" where the text has a minister, but the last one named
 * may be meant; the caller prefers equals. */
bool title_stands_for(const char *role, const struct entry *role_entry,
			     const char *title, const struct entry *entry)
{
	if (role_entry && role_entry == entry)
		return true;
	if (!strcasecmp(role, "premier"))
		role = "prime minister";
	return title_words_within(role, title);
}

bool title_same(const char *a, const struct entry *ea, const char *b,
		       const struct entry *eb)
{
	return (ea && ea == eb) || !strcasecmp(a, b);
}

uint32_t title_count_words(const char *title)
{
	uint32_t count = 0;
	size_t n;
	for (const char *at = title; (n = next_word(&at)); at += n)
		count += !is_link(at, n);
	return count;
}

bool title_has_word(const char *title, const char *word)
{
	return has_word(title, word, strlen(word));
}

/* The same words, if in other spellings: "Adviser" and "Advisor". */
static bool is_worded_as(const struct store *store, const char *a, const char *b)
{
	for (size_t n;; a += n) {
		n = next_word(&a);
		size_t m = next_word(&b);
		if (!n || !m)
			return n == m;
		uint32_t number = store_word(store, a, n);
		if (!(number && number == store_word(store, b, m)) &&
		    !(n == m && !strncasecmp(a, b, n)))
			return false;
		b += m;
	}
}

char *title_proper(const struct store *store, const char *title,
		   const struct entry *entry)
{
	const struct entry *listed = lexicon_title(store->lexicon, store_slug(store, title));
	if (listed)
		return arena_copy(store->arena, listed->name, strlen(listed->name));
	for (uint32_t i = 0; entry && entry->names && entry->names[i]; i++)
		if (is_worded_as(store, title, entry->names[i]))
			return arena_copy(store->arena, entry->name, strlen(entry->name));
	struct buffer spelt;
	buffer_init(&spelt);
	spell_title(&spelt, str_of(title));
	spell_join(&spelt);
	char *proper = arena_copy(store->arena, spelt.at, spelt.length);
	buffer_release(&spelt);
	return proper;
}

bool title_is_courtesy(const char *title, const struct entry *entry)
{
	static const char *const courtesies[] = { "Ambassador", "Senator",   "Sen.",
						  "Professor",	"Amb.",	     "MP",
						  "M.P.",	"Rep.",	     "Sheikh" };
	static const char *const ranks[] = { "General", "Admiral",   "Marshal",
					     "Colonel", "Brigadier", "Commodore",
					     "Captain", "Major",     "Lieutenant" };
	for (size_t i = 0; i < sizeof courtesies / sizeof *courtesies; i++)
		if (!strcasecmp(title, courtesies[i]))
			return true;
	/* "Lieutenant General", but not "Director General" */
	const char *last = strrchr(title, ' ');
	bool military = entry && entry->type && !strcmp(entry->type, "military");
	if (last && !military)
		return false;
	for (size_t i = 0; i < sizeof ranks / sizeof *ranks; i++)
		if (!strcasecmp(last ? last + 1 : title, ranks[i]))
			return true;
	return false;
}
