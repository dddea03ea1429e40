/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/delivery.h"

#include <errno.h>
#include <string.h>
/* -- parcels ------------------------------------------------------------------- */

static void keep_message(void *self, struct place place, enum diag_code code,
			 const char *detail)
{
	struct parcel *parcel = self;
	report_format(parcel->options, &parcel->messages, place, code, detail);
}

void parcel_init(struct parcel *parcel, const struct options *options)
{
	*parcel = (struct parcel){
		.options = options,
		.diag = { .least = options->least, .show = keep_message, .self = parcel },
	};
	passage_init(&parcel->passage);
	buffer_init(&parcel->messages);
}

void parcel_release(struct parcel *parcel)
{
	passage_release(&parcel->passage);
	buffer_release(&parcel->messages);
}

void parcel_clear(struct parcel *parcel)
{
	passage_clear(&parcel->passage);
	buffer_clear(&parcel->messages);
	memset(parcel->diag.counts, 0, sizeof parcel->diag.counts);
	parcel->stats = (struct stats){ 0 };
	parcel->name = NULL;
	parcel->id[0] = '\0';
	parcel->state = PARCEL_NEW;
	parcel->error = 0;
}

/* -- their delivery --------------------------------------------------------------- */

static bool cannot_write(const struct delivery *delivery, int error)
{
	diag_report(delivery->diag, (struct place){ delivery->options->output, 0, 0 },
		    error == EWOULDBLOCK ? DIAG_IN_USE : DIAG_CANNOT_WRITE,
		    error == EWOULDBLOCK ? NULL : strerror(error));
	return false;
}

static bool open_with_ledger(struct delivery *delivery)
{
	const struct options *options = delivery->options;
	delivery->ledger = ledger_open(options->seen, delivery->diag);
	if (!delivery->ledger)
		return false;
	int error = output_open_to_grow(&delivery->output, options->output);
	if (error)
		return cannot_write(delivery, error);
	return ledger_begin(delivery->ledger, &delivery->output, options->syntax);
}

bool delivery_open(struct delivery *delivery, struct run *run)
{
	const struct options *options = run->options;
	*delivery = (struct delivery){
		.options = options,
		.diag = &run->diag,
		.output = { .fd = -1 },
		.written = written_new(),
	};
	bool fine;
	if (options->seen) {
		fine = open_with_ledger(delivery);
	} else {
		int error = output_open(&delivery->output, options->output);
		fine = !error || cannot_write(delivery, error);
	}
	if (!fine) {
		output_close(&delivery->output, ECANCELED);
		ledger_free(delivery->ledger);
		written_free(delivery->written);
	}
	if (fine)
		report_begin(&delivery->report, run, delivery->output.fd);
	return fine;
}

bool delivery_had(const struct delivery *delivery, const char *id)
{
	return delivery->ledger && ledger_had(delivery->ledger, id);
}

/* Two inputs may hold one document. */
static bool is_wanted(struct delivery *delivery, struct parcel *parcel)
{
	if (parcel->state == PARCEL_NEW)
		parcel->state = !delivery->ledger || !*parcel->id ||
						ledger_note(delivery->ledger, parcel->id)
					? PARCEL_WANTED : PARCEL_SEEN;
	return parcel->state == PARCEL_WANTED;
}

int delivery_part(struct delivery *delivery, struct parcel *parcel)
{
	if (is_wanted(delivery, parcel) && !parcel->error) {
		parcel->stats.triples += passage_thin(&parcel->passage, delivery->written);
		parcel->error = output_write(&delivery->output,
					     buffer_as_str(&parcel->passage.bytes));
	}
	passage_clear(&parcel->passage);
	return parcel->error;
}

void delivery_tell(struct delivery *delivery, struct parcel *parcel)
{
	for (int level = 0; level <= DIAG_ERROR; level++)
		delivery->diag->counts[level] += parcel->diag.counts[level];
	stats_add(&delivery->stats, &parcel->stats);
	report_go_on(&delivery->report, buffer_as_str(&parcel->messages),
		     &delivery->stats, parcel->position);
}

/* The graph is whole in the output; it is claimed where that is remembered. */
static int claim(struct delivery *delivery, const struct parcel *parcel)
{
	int error = output_mark(&delivery->output);
	if (error || !delivery->ledger || !parcel->stats.documents)
		return error;
	return ledger_claim(delivery->ledger, parcel->id);
}

int delivery_end(struct delivery *delivery, struct parcel *parcel)
{
	int error = delivery_part(delivery, parcel);
	if (parcel->state == PARCEL_SEEN)
		parcel->stats = (struct stats){ .seen = 1 };
	else if (!error)
		error = claim(delivery, parcel);
	if (delivery->options->verbose && parcel->stats.documents)
		report_document(delivery->options, &parcel->messages, parcel->name,
				parcel->id, parcel->stats.triples);
	delivery_tell(delivery, parcel);
	return error;
}

/* What is whole in an output that grows stays, and is claimed. */
static int close_with_ledger(struct delivery *delivery, int error)
{
	int cut = error ? output_cut(&delivery->output, delivery->output.whole) : 0;
	int end = cut ? cut : ledger_end(delivery->ledger);
	error = error ? error : end;
	return output_close(&delivery->output, error);
}

/* No empty graph comes in the place of one that was there. */
static int close_whole(struct delivery *delivery, int error)
{
	bool nothing = !delivery->stats.documents && delivery->diag->counts[DIAG_ERROR];
	if (!nothing || error)
		return output_close(&delivery->output, error);
	output_close(&delivery->output, ECANCELED);
	return 0;
}

bool delivery_close(struct delivery *delivery, int error)
{
	report_clear(&delivery->report);
	error = delivery->ledger ? close_with_ledger(delivery, error)
				 : close_whole(delivery, error);
	if (error)
		cannot_write(delivery, error);
	report_end(&delivery->report, &delivery->stats);
	ledger_free(delivery->ledger);
	written_free(delivery->written);
	return !error;
}
