/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Addresses: https://mfa.example/x, www.mfa.example, mfa.gov.example,
 * press@mfa.example, and the names and tags of social networks. */
#include "text/scan.h"
#include "text/words.h"

static bool is_alphanumeric(unsigned char c)
{
	return class_is_word(scan_bytes[c]);
}

static bool is_lower(unsigned char c)
{
	return c >= 'a' && c <= 'z';
}

/* What may stand in the part of an address before its path. */
static bool is_host_char(unsigned char c)
{
	return is_alphanumeric(c) || c == '.' || c == '-' || c == '_' ||
	       c == '@' || c == '%' || c == '+';
}

/* Behind a path: up to white space, a quotation mark, <> or a bracket that was
 * opened before it, and without the punctuation of the sentence. */
static uint32_t path_end(const struct scanner *scanner, uint32_t at)
{
	uint32_t start = at, brackets = 0;
	for (; at < scanner->length; at++) {
		unsigned char c = scanner->bytes[at];
		if (c <= ' ' || c >= 0x7F || strchr("\"<>", c) ||
		    (c == ')' && !brackets))
			break;
		if (c == '(')
			brackets++;
		else if (c == ')')
			brackets--;
	}
	while (at > start && strchr(".,;:!?']", scanner->bytes[at - 1]))
		at--;
	return at;
}

static bool begins(const struct scanner *scanner, const char *prefix)
{
	size_t length = strlen(prefix);
	if (scanner->length - scanner->at < length)
		return false;
	for (size_t i = 0; i < length; i++) {
		unsigned char c = scanner->bytes[scanner->at + i];
		if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) !=
		    (unsigned char)prefix[i])
			return false;
	}
	return true;
}

/* Whether a lower-case label is one that ends the name of a host: those of
 * states have two letters. */
static bool is_top_label(const unsigned char *label, uint32_t length)
{
	static const char *const labels[] = { "com", "edu",  "gov",
					      "info", "int", "mil",
					      "net", "org" };
	for (uint32_t i = 0; i < length; i++)
		if (!is_lower(label[i]))
			return false;
	return length == 2 ||
	       word_is_among((struct str){ (const char *)label, length }, labels,
			     sizeof labels / sizeof *labels);
}

/* Whether [start, end) is a host: labels of two characters or more, lower
 * case from the second on, the last of them a known one. */
static bool is_host(const unsigned char *bytes, uint32_t start, uint32_t end)
{
	uint32_t label = start;
	for (uint32_t i = start; i < end; i++) {
		if (bytes[i] != '.')
			continue;
		if (i - label < 2 || !is_lower(bytes[i + 1]))
			return false;
		label = i + 1;
	}
	return label > start && is_top_label(bytes + label, end - label);
}

/* The run of host characters that begins here; where it is no address, none
 * begins inside it either, so that it is looked at once only. */
static bool scan_host(struct scanner *scanner)
{
	const unsigned char *bytes = scanner->bytes;
	uint32_t start = scanner->at, end = start, sign = 0;
	while (end < scanner->length && is_host_char(bytes[end])) {
		if (bytes[end] == '@')
			sign = end;
		end++;
	}
	scanner->no_address = end;
	while (end > start && !is_alphanumeric(bytes[end - 1]))
		end--;
	if (sign > start && sign + 1 < end) {
		scan_add(scanner, TOKEN_OTHER, end);
		return true;
	}
	if (sign || !is_host(bytes, start, end) ||
	    (end < scanner->length && bytes[end] >= 0x80 &&
	     class_is_letter(scan_class(scanner, end))))
		return false;
	if (end < scanner->length && bytes[end] == '/')
		end = path_end(scanner, end);
	scan_add(scanner, TOKEN_OTHER, end);
	return true;
}

bool scan_address(struct scanner *scanner)
{
	const unsigned char *bytes = scanner->bytes;
	uint32_t at = scanner->at;
	if (at < scanner->no_address)
		return false;
	if ((bytes[at] | 0x20) == 'h' || (bytes[at] | 0x20) == 'w') {
		if (begins(scanner, "http://") || begins(scanner, "https://") ||
		    begins(scanner, "www.")) {
			scan_add(scanner, TOKEN_OTHER, path_end(scanner, at));
			return true;
		}
	}
	while (at < scanner->length && is_alphanumeric(bytes[at]))
		at++;
	if (at + 1 >= scanner->length || !is_host_char(bytes[at]) ||
	    !is_alphanumeric(bytes[at + 1]))
		return false;
	return scan_host(scanner);
}

bool scan_handle(struct scanner *scanner)
{
	uint32_t at = scanner->at + 1;
	unsigned char sign = scanner->bytes[scanner->at];
	if (sign != '@' && sign != '#')
		return false;
	while (at < scanner->length && (is_alphanumeric(scanner->bytes[at]) ||
					scanner->bytes[at] == '_'))
		at++;
	if (at == scanner->at + 1)
		return false;
	scan_add(scanner, TOKEN_OTHER, at);
	return true;
}
