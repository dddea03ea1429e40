/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "text/words.h"

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

static int compare(struct str word, const char *entry)
{
	for (size_t i = 0; i < word.length; i++) {
		unsigned char c = (unsigned char)word.at[i];
		if (c >= 'A' && c <= 'Z')
			c |= 0x20;
		int difference = c - (unsigned char)entry[i];
		if (difference || !entry[i])
			return difference;
	}
	return entry[word.length] ? -1 : 0;
}

bool word_is(struct str word, const char *lower)
{
	return !compare(word, lower);
}

bool word_is_among(struct str word, const char *const *sorted, size_t count)
{
	size_t low = 0, high = count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int difference = compare(word, sorted[middle]);
		if (!difference)
			return true;
		if (difference < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return false;
}

bool word_opens_sentence(struct str word)
{
	static const char *const words[] = {
		"according", "after", "all", "also", "although", "among", "an",
		"and", "another", "as", "at", "because", "before", "besides",
		"both", "but", "by", "despite", "during", "each", "earlier",
		"every", "finally", "following", "for", "from", "further",
		"furthermore", "given", "he", "her", "here", "his", "how",
		"however", "i", "if", "in", "it", "its", "last", "later",
		"many", "meanwhile", "moreover", "most", "my", "next", "no",
		"nobody", "not", "now", "on", "once", "one", "our", "over",
		"recalling", "referring", "she", "since", "so", "some",
		"speaking", "such", "that", "the", "their", "then", "there",
		"these", "they", "this", "those", "through", "thus", "to",
		"today", "together", "under", "until", "upon", "we", "what",
		"when", "where", "whether", "which", "while", "who", "why",
		"with", "within", "without", "yesterday", "you"
	};
	return word_is_among(word, words, COUNT_OF(words));
}

bool word_is_function(struct str word)
{
	static const char *const words[] = {
		"a", "an", "and", "as", "at", "between", "by", "for", "from",
		"in", "into", "its", "of", "on", "or", "the", "their",
		"through", "to", "under", "upon", "via", "with"
	};
	return word_is_among(word, words, COUNT_OF(words));
}

bool word_is_month(struct str word)
{
	static const char *const words[] = {
		"apr", "april", "aug", "august", "dec", "december", "feb",
		"february", "jan", "january", "jul", "july", "jun", "june",
		"mar", "march", "may", "nov", "november", "oct", "october",
		"sep", "sept", "september"
	};
	return word_is_among(word, words, COUNT_OF(words));
}

bool word_is_weekday(struct str word)
{
	static const char *const words[] = {
		"fri", "friday", "mon", "monday", "sat", "saturday", "sun",
		"sunday", "thu", "thurs", "thursday", "tue", "tues",
		"tuesday", "wed", "wednesday"
	};
	return word_is_among(word, words, COUNT_OF(words));
}

bool word_is_letterhead(struct str word)
{
	static const char *const words[] = {
		"agency", "bureau", "centre", "commission", "council",
		"delegation", "department", "directorate", "division",
		"embassy", "general", "government", "headquarters",
		"ministry", "mission", "office", "organisation",
		"organization", "permanent", "press", "public", "republic",
		"secretariat", "service", "spokesperson", "union", "unit"
	};
	return word_is_among(word, words, COUNT_OF(words));
}

bool word_is_first_person(struct str word)
{
	static const char *const words[] = { "i",  "me",  "my",       "our",
					     "ours", "ourselves", "us", "we" };
	/* US, the country, is not us */
	return word_is_among(word, words, COUNT_OF(words)) &&
	       !str_is(word, "US");
}

bool word_is_irregular_past(struct str word)
{
	static const char *const words[] = {
		"became", "began", "brought", "came", "drew", "found", "gave",
		"had", "held", "laid", "left", "made", "met", "paid", "put", "said", "saw", "sent", "set", "spoke",
		"stood", "told", "took", "was", "went", "were",
		"wrote"
	};
	return word_is_among(word, words, COUNT_OF(words));
}
