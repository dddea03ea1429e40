/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* For the leak sanitizer: raptor 2.0.15 leaks the datatype of each literal of
 * N-Triples, rasqal 0.9.33 the rows of some queries. The program asks in a
 * process that ends with its answer, so nothing grows. */
#ifndef QUERY_LEAKS_H
#define QUERY_LEAKS_H

const char *__lsan_default_suppressions(void);

const char *__lsan_default_suppressions(void)
{
	return "leak:libraptor2.so\nleak:librasqal.so\n";
}

#endif
