/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The verbs. Each takes its own command line, argv[0] being the verb, and
 * returns an exit code. */
#ifndef CLI_VERB_H
#define CLI_VERB_H

int verb_extract(int argc, char **argv);
int verb_explain(int argc, char **argv);
int verb_load(int argc, char **argv);
int verb_query(int argc, char **argv);
int verb_stats(int argc, char **argv);
int verb_lexicon(int argc, char **argv);

#endif
