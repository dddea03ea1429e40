/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Calls that the parse tree does not show: rasqal works out a call of constants
 * alone while it parses, and leaves its value in the tree. */
#ifndef QUERY_FOLDED_H
#define QUERY_FOLDED_H

/* The construct, in words, where a query calls a function that cannot be trusted,
 * or a cast, with constants alone; NULL where it does not. */
const char *folded_call(const char *query);

#endif
