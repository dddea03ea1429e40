/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Documents that are done, on their way out: their graphs to the output, what
 * was reported of them to standard error, their figures to the sum. All is
 * called in the order of the documents, one call at a time. */
#ifndef CLI_DELIVERY_H
#define CLI_DELIVERY_H

#include "cli/ledger.h"
#include "cli/output.h"
#include "cli/report.h"
#include "rdf/passage.h"

/* What one document gives. */
struct parcel {
	const struct options *options;
	const char *name;       /* of its record */
	uint64_t position;      /* bytes of the input up to it, and with it */
	char id[17];            /* of its document; empty where there is none */
	enum { PARCEL_NEW, PARCEL_WANTED, PARCEL_SEEN } state;
	struct passage passage;
	struct diag diag;       /* shows nothing, but adds to messages */
	struct buffer messages;
	struct stats stats;
	int error;              /* of a part that was delivered before */
};

void parcel_init(struct parcel *parcel, const struct options *options);
void parcel_release(struct parcel *parcel);
void parcel_clear(struct parcel *parcel);

struct delivery {
	const struct options *options;
	struct diag *diag;       /* of the run */
	struct output output;
	struct ledger *ledger;   /* NULL: every document is wanted */
	struct written *written;
	struct stats stats;
	struct report report;
};

/* Opens the output, and what --seen names. False where that fails, which has
 * been reported. */
bool delivery_open(struct delivery *delivery, struct run *run);

/* Whether a document need not be looked into. Any thread may ask. */
bool delivery_had(const struct delivery *delivery, const char *id);

/* Writes what the passage holds of a document that has not been read to its
 * end, and empties it. 0, or an errno value, as the next. */
int delivery_part(struct delivery *delivery, struct parcel *parcel);

/* Writes the rest of the passage, and tells what there is to tell. */
int delivery_end(struct delivery *delivery, struct parcel *parcel);

/* Tells of what came to no document, such as a file that is not there. */
void delivery_tell(struct delivery *delivery, struct parcel *parcel);

/* Puts the output in its place, or takes it away where there was an error, which
 * is reported. False where there was one. */
bool delivery_close(struct delivery *delivery, int error);

#endif
