/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* --seen: which documents have been written, so that the next run adds only
 * new ones, and how far the output was whole then, so that a run that was
 * killed can be gone on with. Lines of text, only ever added to:
 *
 *     communique seen 1
 *     output nquads 0 /home/ann/all.nq    a run begins; the output is so long
 *     6f1ed002ab559585 48211              its id (document.h); the output then
 *     0f343b0931126a20 90112
 *     end 90112                           a run ends
 *
 * A document is claimed only when its graph is on the disk. Where the last run
 * has no end, what its output has beyond the last claim is cut off, as is a last
 * line of the ledger that is not whole: those documents come again. */
#ifndef CLI_LEDGER_H
#define CLI_LEDGER_H

#include "base/diag.h"
#include "cli/output.h"
#include "rdf/serialize.h"

struct ledger;

/* Opens it for this run alone, or makes one. NULL where that fails, which has
 * been reported. path and diag must outlive it. */
struct ledger *ledger_open(const char *path, struct diag *diag);

/* Begins a run that adds to the output, which is brought to where the ledger
 * says it was whole, and must outlive the run. False where the two do not fit,
 * or cannot be written; that has been reported. */
bool ledger_begin(struct ledger *ledger, struct output *output, enum syntax syntax);

/* Whether a run before had the document. Any thread may ask. */
bool ledger_had(const struct ledger *ledger, const char *id);

/* Notes that a document is being written: false where it has been already. */
bool ledger_note(struct ledger *ledger, const char *id);

/* It has been written, whole; it is claimed once it is on the disk, which
 * another thread waits for. 0, or the errno value of what went wrong with one
 * before. */
int ledger_claim(struct ledger *ledger, const char *id);

/* Claims what is left, and ends the run. 0, or an errno value. */
int ledger_end(struct ledger *ledger);

void ledger_free(struct ledger *ledger); /* NULL is allowed */

#endif
