/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "read/language.h"

#include <stdint.h>
#include <stdlib.h>
#include <strings.h>

#include "text/utf8.h"

enum {
	ENOUGH = 20,   /* words in lower case by which a text can be judged */
	CERTAIN = 200, /* ... by which it is English without reading on */
	LEAST = 10,    /* small words among a hundred */
	MOST = 25,     /* ... that make certain */
	LONGEST = 6    /* bytes of a small word */
};

/* None that another language of Europe has, as "in", "a" or "an" are. */
static const char *const small_words[] = { /* sorted */
	"after", "also", "and", "are", "been", "between", "both", "by", "for",
	"from", "has", "have", "he", "his", "is", "its", "of", "our", "said",
	"she", "that", "the", "their", "they", "this", "to", "today", "was", "we",
	"were", "which", "who", "will", "with", "would", "you",
};

struct count {
	uint32_t lower, small, foreign, latin;
};

static int by_word(const void *key, const void *word)
{
	const struct str *str = key;
	const char *other = *(const char *const *)word;
	int order = strncmp(str->at, other, str->length);
	return order ? order : -(int)(strlen(other) > str->length);
}

static bool is_small_word(struct str word)
{
	return word.length <= LONGEST + 1 &&
	       bsearch(&word, small_words, sizeof small_words / sizeof *small_words,
		       sizeof *small_words, by_word);
}

static bool is_ascii_letter(uint32_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Latin letters end with U+024F; what comes behind U+2000 and before the
 * scripts of East Asia is punctuation. */
static bool is_other_letter(uint32_t c)
{
	return c >= 0xC0 && c != 0xD7 && c != 0xF7 && (c < 0x2000 || c >= 0x2E80) &&
	       utf8_is_letter(c);
}

static void count_word(struct count *count, struct str word, bool lower, bool latin)
{
	count->foreign += !latin;
	count->latin += latin;
	count->lower += lower || !latin;
	count->small += lower && is_small_word(word);
}

static bool is_certain(const struct count *count)
{
	return count->lower >= CERTAIN && count->small * 100 >= count->lower * MOST;
}

static struct count count_words(struct str text)
{
	struct count count = { 0 };
	uint32_t at = 0, next;
	while (at < text.length && !is_certain(&count)) {
		next = at;
		uint32_t c = utf8_next(text, &next);
		if (!is_ascii_letter(c) && !is_other_letter(c)) {
			at = next;
			continue;
		}
		uint32_t start = at;
		bool lower = (c >= 'a' && c <= 'z') || (c > 0x7F && !utf8_is_upper(c));
		bool latin = true;
		while (is_ascii_letter(c) || is_other_letter(c)) {
			latin = latin && c < 0x250;
			at = next;
			if (at >= text.length)
				break;
			c = utf8_next(text, &next);
		}
		count_word(&count, (struct str){ text.at + start, at - start }, lower,
			   latin);
	}
	return count;
}

bool language_is_english(struct str text, const char *said)
{
	struct count count = count_words(text);
	bool says_other = said && strncasecmp(said, "en", 2) && *said;
	if (count.lower >= ENOUGH)
		return count.small * 100 >= count.lower * LEAST;
	if (count.foreign > count.latin)
		return false;
	return !says_other || count.small;
}
