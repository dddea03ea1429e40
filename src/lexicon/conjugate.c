/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lexicon/conjugate.h"

#include <stdbool.h>
#include <string.h>

static struct str first_word(const char *lemma)
{
	return (struct str){ lemma, strcspn(lemma, " ") };
}

/* The letter that stands that far from the end, 1 for the last; NUL before
 * the beginning and before a hyphen ("co-host" ends as "host" does). */
static char letter(struct str verb, size_t from_end)
{
	for (size_t i = 1; i <= from_end; i++)
		if (i > verb.length || verb.at[verb.length - i] == '-')
			return '\0';
	return verb.at[verb.length - from_end];
}

static bool is_vowel(char c)
{
	return c && strchr("aeiou", c);
}

static bool is_consonant(char c)
{
	return c >= 'a' && c <= 'z' && !is_vowel(c);
}

static bool ends_in(struct str verb, const char *end)
{
	size_t length = strlen(end);
	return verb.length >= length &&
	       !memcmp(verb.at + verb.length - length, end, length);
}

static bool ends_in_consonant_y(struct str verb)
{
	return letter(verb, 1) == 'y' && is_consonant(letter(verb, 2));
}

/* One syllable of consonants, a vowel, a consonant: plan, stop. Longer verbs
 * double by their stress, which no rule knows: they stand in the file. */
static bool doubles(struct str verb)
{
	char last = letter(verb, 1);
	if (!is_consonant(last) || strchr("wxy", last) ||
	    !is_vowel(letter(verb, 2)))
		return false;
	for (size_t i = 3; letter(verb, i); i++)
		if (!is_consonant(letter(verb, i)) &&
		    !(letter(verb, i) == 'u' && letter(verb, i + 1) == 'q'))
			return false;
	return is_consonant(letter(verb, 3)) || letter(verb, 3) == 'u';
}

static void build(struct buffer *form, const char *lemma, size_t keep,
		  const char *end)
{
	buffer_clear(form);
	buffer_add(form, lemma, keep);
	buffer_add_text(form, end);
	buffer_add_text(form, lemma + strcspn(lemma, " "));
}

static void double_last(struct buffer *form, const char *lemma,
			struct str verb, const char *end)
{
	char doubled[8] = { letter(verb, 1) };
	strcat(doubled, end);
	build(form, lemma, verb.length, doubled);
}

void conjugate_present(struct buffer *form, const char *lemma)
{
	struct str verb = first_word(lemma);
	if (ends_in_consonant_y(verb))
		build(form, lemma, verb.length - 1, "ies");
	else if (ends_in(verb, "s") || ends_in(verb, "x") ||
		 ends_in(verb, "z") || ends_in(verb, "ch") ||
		 ends_in(verb, "sh") || ends_in(verb, "o"))
		build(form, lemma, verb.length, "es");
	else
		build(form, lemma, verb.length, "s");
}

void conjugate_past(struct buffer *form, const char *lemma)
{
	struct str verb = first_word(lemma);
	if (ends_in_consonant_y(verb))
		build(form, lemma, verb.length - 1, "ied");
	else if (ends_in(verb, "e"))
		build(form, lemma, verb.length, "d");
	else if (doubles(verb))
		double_last(form, lemma, verb, "ed");
	else
		build(form, lemma, verb.length, "ed");
}

void conjugate_ing(struct buffer *form, const char *lemma)
{
	struct str verb = first_word(lemma);
	bool silent_e = ends_in(verb, "e") && !ends_in(verb, "ee") &&
			!ends_in(verb, "oe") && !ends_in(verb, "ye") &&
			letter(verb, 2);
	if (ends_in(verb, "ie"))
		build(form, lemma, verb.length - 2, "ying");
	else if (silent_e)
		build(form, lemma, verb.length - 1, "ing");
	else if (doubles(verb))
		double_last(form, lemma, verb, "ing");
	else
		build(form, lemma, verb.length, "ing");
}
