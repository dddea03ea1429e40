/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "query/literal.h"

#include <ctype.h>
#include <string.h>

#include "rdf/vocab.h"

/* '0' stands for a digit, 'N' for the digits of a whole number without leading
 * zeros, 'I' for as many of them as an int surely holds, 'F' for those of a fraction
 * without trailing ones, '-' at the start for a sign that may be missing, else each
 * character for itself. */
static const struct {
	const char *datatype, *form;
} forms[] = {
	{ "integer", "-I" },
	{ "nonNegativeInteger", "I" },
	{ "positiveInteger", "I" },
	{ "decimal", "-N.F" },
	{ "double", "-0.FEN" },
	{ "boolean", "true" },
	{ "boolean", "false" },
	{ "date", "0000-00-00" },
	{ "gYearMonth", "0000-00" },
	{ "gYear", "0000" },
	{ "dateTime", "0000-00-00T00:00:00" },
	{ "dateTime", "0000-00-00T00:00:00Z" },
};

static size_t digits(const char *text)
{
	return strspn(text, "0123456789");
}

/* How much of the text a letter of a form takes; 0 where it does not fit. */
static size_t length_of_part(char letter, const char *text)
{
	size_t count = digits(text);
	switch (letter) {
	case '0': return count > 0;
	case 'I': return *text == '0' ? 1 : count < 10 ? count : 0;
	case 'N': return *text == '0' ? 1 : count;
	case 'F': return count > 1 && text[count - 1] == '0' ? 0 : count;
	default: return *text == letter;
	}
}

static bool has_form(const char *text, const char *form)
{
	if (*form == '-')
		form++, text += *text == '-';
	for (; *form; form++) {
		size_t length = length_of_part(*form, text);
		if (!length)
			return false;
		text += length;
	}
	return !*text;
}

bool literal_is_usual(const char *text, const char *datatype)
{
	if (strncmp(datatype, IRI_xsd, strlen(IRI_xsd)))
		return true;
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (!strcmp(datatype + strlen(IRI_xsd), forms[i].datatype) &&
		    has_form(text, forms[i].form))
			return true;
	return false;
}
