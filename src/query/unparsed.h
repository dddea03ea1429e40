/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What is SPARQL 1.1 although rasqal 0.9.33 takes it for a mistake. */
#ifndef QUERY_UNPARSED_H
#define QUERY_UNPARSED_H

/* The construct at which a query was not parsed, in words, by what rasqal said;
 * NULL where it may be a mistake indeed. */
const char *unparsed_construct(const char *query, const char *message);

#endif
