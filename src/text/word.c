/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Words: letters and digits, with the apostrophes, hyphens and full stops
 * that are spelt with them (O'Brien, co-operation, H.E., Mr.). */
#include "text/fold.h"
#include "text/scan.h"
#include "text/words.h"

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

struct word {
	uint32_t start, end;
	uint32_t letters, uppers; /* those that have case */
	bool capital;
};

static void count_letter(struct word *word, enum char_class class, uint32_t c)
{
	if (class == CHAR_DIGIT || (c >= 0x2B0 && c <= 0x36F))
		return; /* modifier letters and marks have no case */
	if (!word->letters)
		word->capital = class == CHAR_UPPER;
	word->letters++;
	word->uppers += class == CHAR_UPPER;
}

/* The plain part of a word, which is mostly all of it. */
static void read_ascii(const struct scanner *scanner, struct word *word)
{
	uint32_t at = word->end, digits = 0, uppers = 0;
	for (; at < scanner->length; at++) {
		enum char_class class = scan_bytes[scanner->bytes[at]];
		if (!class_is_word(class))
			break;
		digits += class == CHAR_DIGIT;
		uppers += class == CHAR_UPPER;
	}
	uint32_t letters = at - word->end - digits;
	if (letters && !word->letters)
		word->capital =
			scan_bytes[scanner->bytes[word->end]] == CHAR_UPPER;
	word->letters += letters;
	word->uppers += uppers;
	word->end = at;
}

static void read_letters(const struct scanner *scanner, struct word *word)
{
	read_ascii(scanner, word);
	uint32_t at = word->end, c;
	for (;;) {
		enum char_class class = scan_next(scanner, &at, &c);
		if (class == CHAR_FORMAT) {
			if (!class_is_word(scan_class(scanner, at)))
				return;
		} else if (class_is_word(class)) {
			count_letter(word, class, c);
		} else {
			return;
		}
		word->end = at;
	}
}

/* Behind the apostrophe at the word's end, where a letter follows that is
 * not the s of a possessive; else 0. */
static uint32_t behind_apostrophe(const struct scanner *scanner,
				  const struct word *word)
{
	uint32_t at = word->end, after, c;
	if (scan_next(scanner, &at, &c) != CHAR_APOSTROPHE || c == 0x2039 ||
	    c == 0x203A || c == 0x201A)
		return 0;
	after = at;
	if (!class_is_letter(scan_next(scanner, &after, &c)))
		return 0;
	if ((c | 0x20) == 's' && !class_is_word(scan_class(scanner, after)))
		return 0;
	return at;
}

/* Behind the hyphen of a word that is "co" so far: co-operation, Co-Chair. */
static uint32_t behind_co(const struct scanner *scanner,
			  const struct word *word)
{
	const unsigned char *bytes = scanner->bytes + word->start;
	uint32_t at = word->end, c;
	if (word->end - word->start != 2 || (bytes[0] | 0x20) != 'c' ||
	    (bytes[1] | 0x20) != 'o')
		return 0;
	scan_next(scanner, &at, &c);
	if (c != '-' && c != 0x2010 && c != 0x2011)
		return 0;
	return class_is_letter(scan_class(scanner, at)) ? at : 0;
}

/* An apostrophe after the last letter that neither closes a quotation nor
 * marks a plural's possessive: Dato'. */
static void take_last_apostrophe(struct scanner *scanner, struct word *word)
{
	uint32_t at = word->end, c;
	if (scan_next(scanner, &at, &c) != CHAR_APOSTROPHE ||
	    class_is_word(scan_class(scanner, at)) ||
	    scan_class(scanner, at) == CHAR_APOSTROPHE ||
	    (scanner->bytes[word->end - 1] | 0x20) == 's' ||
	    single_role(scanner, word->end) != SINGLE_APOSTROPHE)
		return;
	word->end = at;
}

/* Two letters that spell one of another script: Sh. Mirziyoyev. */
static bool is_digraph(const unsigned char *at)
{
	static const char *const digraphs[] = {
		"ch", "dj", "dz", "gh", "ja", "ju", "kh", "ph",
		"sh", "th", "ts", "ya", "ye", "yu", "zh"
	};
	return at[0] >= 'A' && at[0] <= 'Z' && at[1] >= 'a' &&
	       word_is_among((struct str){ (const char *)at, 2 }, digraphs,
			     COUNT_OF(digraphs));
}

/* The end of the letter, or the two, that begin at an offset and form a piece
 * of an abbreviation such as U.S. or Ph.D.; else 0. */
static uint32_t piece_end(const struct scanner *scanner, uint32_t at)
{
	uint32_t start = at, c;
	if (!class_is_letter(scan_next(scanner, &at, &c)))
		return 0;
	if (!class_is_word(scan_class(scanner, at)))
		return at;
	if (scanner->length - start >= 3 && scanner->bytes[start + 2] == '.' &&
	    is_digraph(scanner->bytes + start))
		return start + 2;
	return 0;
}

static bool stop_at(const struct scanner *scanner, uint32_t at)
{
	return at < scanner->length && scanner->bytes[at] == '.' &&
	       (at + 1 == scanner->length || scanner->bytes[at + 1] != '.');
}

/* Whether an apostrophe and a letter follow that belong to the same word:
 * the O of O'Brien is no piece. */
static bool goes_on(const struct scanner *scanner, uint32_t at)
{
	struct word word = { .end = at };
	return behind_apostrophe(scanner, &word) != 0;
}

/* Pieces with stops between them. Returns how many and where they end;
 * without a last stop (U.S) the end is behind the letter. */
static uint32_t read_pieces(const struct scanner *scanner, uint32_t start,
			    uint32_t *end)
{
	uint32_t count = 0, piece;
	*end = start;
	while ((piece = piece_end(scanner, *end))) {
		bool stopped = stop_at(scanner, piece);
		if (!stopped && (!count || goes_on(scanner, piece)))
			break;
		count++;
		*end = piece + stopped;
		if (!stopped)
			break;
	}
	return count;
}

/* Abbreviations that look like the initials of a name and are none. */
static bool is_no_initials(const struct scanner *scanner)
{
	static const char *const words[] = {
		"dc",  "dprk", "drc", "eu",  "he",  "hh",  "hm", "hrh",
		"hsh", "ir",   "ksa", "nz",  "phd", "pm",  "pr", "prc",
		"rok", "te",   "uae", "uk",  "un",  "us",  "usa", "ussr"
	};
	return word_is_among(buffer_as_str(&scanner->folded), words,
			     COUNT_OF(words));
}

static void fold(struct scanner *scanner, uint32_t start, uint32_t end)
{
	fold_word(&scanner->folded,
		  (struct str){ (const char *)scanner->bytes + start,
				end - start });
}

static bool is_known(const struct scanner *scanner)
{
	return scanner->abbreviations.has &&
	       scanner->abbreviations.has(scanner->abbreviations.self,
					  buffer_as_str(&scanner->folded));
}

/* What comes after an offset and the blanks there, one line break among
 * them. */
static enum char_class class_after_space(const struct scanner *scanner,
					 uint32_t at)
{
	uint32_t c, lines = 0;
	enum char_class class;
	do {
		class = scan_next(scanner, &at, &c);
		lines += class == CHAR_NEWLINE && c != '\r';
	} while (class == CHAR_SPACE || (class == CHAR_NEWLINE && c && lines < 2));
	return class;
}

/* One letter, or the two of a digraph, and a stop. */
static uint8_t single_piece_flags(const struct scanner *scanner,
				  const struct word *word)
{
	enum char_class after = class_after_space(scanner, word->end + 1);
	if (word->letters > 1)
		return after == CHAR_UPPER ? TOKEN_INITIAL | TOKEN_ABBREVIATION :
					     0;
	if (word->capital)
		return TOKEN_INITIAL | TOKEN_ABBREVIATION;
	unsigned char letter = scanner->bytes[word->start];
	if ((letter == 'v' && after != CHAR_NEWLINE) ||
	    (letter && strchr("cnp", letter) && after == CHAR_DIGIT))
		return TOKEN_ABBREVIATION;
	return 0;
}

/* Takes U.S., p.m., J., L.P. Returns the flags, 0 where the word is none of
 * these. */
static uint8_t take_pieces(struct scanner *scanner, struct word *word)
{
	uint32_t end;
	uint32_t count = read_pieces(scanner, word->start, &end);
	if (!count || end < word->end)
		return 0;
	uint8_t flags = 0;
	if (count == 1) {
		flags = single_piece_flags(scanner, word);
		word->end = flags ? end : word->end;
		return flags;
	}
	uint32_t from = word->end;
	while (from < end) {
		uint32_t c;
		enum char_class class = scan_next(scanner, &from, &c);
		if (class_is_letter(class))
			count_letter(word, class, c);
	}
	word->end = end;
	if (scanner->bytes[end - 1] != '.')
		return 0;
	fold(scanner, word->start, end);
	if (word->uppers == count && count < 4 &&
	    !is_no_initials(scanner) && !is_known(scanner))
		flags = TOKEN_INITIAL;
	return flags | TOKEN_ABBREVIATION;
}

/* Whether a word that the lexicon knows as an abbreviation is one here: "No."
 * and words in lower case are ordinary words too and need a sign. */
static bool is_abbreviation_here(const struct scanner *scanner,
				 const struct word *word)
{
	static const char *const always[] = { "al", "approx", "ca",   "cf",
					      "eg", "ie",     "incl", "resp",
					      "viz", "vs" };
	struct str folded = buffer_as_str(&scanner->folded);
	enum char_class after = class_after_space(scanner, word->end + 1);
	if (str_is(folded, "no") || str_is(folded, "nos"))
		return after == CHAR_DIGIT;
	if (word->capital || word_is_among(folded, always, COUNT_OF(always)))
		return true;
	return after == CHAR_LETTER || after == CHAR_DIGIT ||
	       after == CHAR_CLOSE;
}

static uint8_t take_stop(struct scanner *scanner, struct word *word)
{
	if (!stop_at(scanner, word->end))
		return 0;
	enum char_class next = scan_class(scanner, word->end + 1);
	bool inside = next == CHAR_COMMA || next == CHAR_SEMICOLON ||
		      (next == CHAR_HYPHEN &&
		       class_is_letter(scan_class(scanner, word->end + 2)));
	if (!inside) {
		fold(scanner, word->start, word->end);
		if (!is_known(scanner) || !is_abbreviation_here(scanner, word))
			return 0;
	}
	word->end++;
	return TOKEN_ABBREVIATION;
}

static void read_word(struct scanner *scanner, struct word *word)
{
	uint32_t next;
	read_letters(scanner, word);
	while ((next = behind_apostrophe(scanner, word)) ||
	       (next = behind_co(scanner, word))) {
		word->end = next;
		read_letters(scanner, word);
	}
}

void scan_word(struct scanner *scanner)
{
	struct word word = { scanner->at, scanner->at, 0, 0, false };
	uint32_t c;
	uint8_t flags = 0;
	if (scan_class(scanner, word.end) == CHAR_APOSTROPHE)
		scan_next(scanner, &word.end, &c);
	read_word(scanner, &word);
	if (stop_at(scanner, word.end)) {
		flags = take_pieces(scanner, &word);
		if (!flags)
			flags = take_stop(scanner, &word);
	} else {
		take_last_apostrophe(scanner, &word);
	}
	if (word.capital)
		flags |= TOKEN_CAPITAL;
	if (word.letters > 1 && word.uppers == word.letters)
		flags |= TOKEN_ALL_CAPS;
	scan_add(scanner, TOKEN_WORD, word.end)->flags |= flags;
}
