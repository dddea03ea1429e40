/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Names that two places share: the state of Georgia and that of the USA, the
 * capital of the Seychelles and the states and islands called Victoria. */
#ifndef RECOGNIZE_HOMONYM_H
#define RECOGNIZE_HOMONYM_H

#include "recognize/scan.h"

/* Forgets what the lexicon found where the words around tell that the other
 * place is meant. */
void homonyms_drop(struct scan *scan);

#endif
