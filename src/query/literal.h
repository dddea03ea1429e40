/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Values of XML Schema's datatypes, as they are written. */
#ifndef QUERY_LITERAL_H
#define QUERY_LITERAL_H

#include <stdbool.h>

/* Whether a value is written in the one usual form of its datatype, so that
 * two that are equal are written alike: rasqal, which compares some values by
 * how they are written, then compares them rightly, and writes them as they were.
 * Also true of datatypes whose values nothing compares. */
bool literal_is_usual(const char *text, const char *datatype);

#endif
