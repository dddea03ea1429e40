/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/delivery.h"

#include <errno.h>
#include <string.h>

#include "cli/clock.h"

/* -- parcels ------------------------------------------------------------------- */

static void keep_message(void *self, struct place place, enum diag_code code,
			 const char *detail)
{
	diag_format(&((struct parcel *)self)->messages, place, code, detail);
}

void parcel_init(struct parcel *parcel, const struct diag *of_run)
{
	*parcel = (struct parcel){
		.diag = { .least = of_run->least, .show = keep_message, .self = parcel },
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
	parcel->error = 0;
}

/* -- their delivery --------------------------------------------------------------- */

int delivery_open(struct delivery *delivery, const struct options *options,
		  struct diag *diag)
{
	*delivery = (struct delivery){
		.options = options,
		.diag = diag,
		.written = written_new(),
		.start = clock_now(),
	};
	return output_open(&delivery->output, options->output);
}

int delivery_part(struct delivery *delivery, struct parcel *parcel)
{
	parcel->stats.triples += passage_thin(&parcel->passage, delivery->written);
	if (!parcel->error)
		parcel->error = output_write(&delivery->output,
					     buffer_as_str(&parcel->passage.bytes));
	passage_clear(&parcel->passage);
	return parcel->error;
}

void delivery_tell(struct delivery *delivery, struct parcel *parcel)
{
	for (int level = 0; level <= DIAG_ERROR; level++)
		delivery->diag->counts[level] += parcel->diag.counts[level];
	stats_add(&delivery->stats, &parcel->stats);
	fwrite(parcel->messages.at, 1, parcel->messages.length, delivery->diag->out);
}

int delivery_end(struct delivery *delivery, struct parcel *parcel)
{
	int error = delivery_part(delivery, parcel);
	if (delivery->options->verbose && parcel->stats.documents)
		buffer_format(&parcel->messages, "%s: %zu triples\n", parcel->name,
			      parcel->stats.triples);
	delivery_tell(delivery, parcel);
	return error;
}

int delivery_close(struct delivery *delivery, int error)
{
	const struct options *options = delivery->options;
	/* no empty graph in the place of one that was there */
	bool nothing = !delivery->stats.documents && delivery->diag->counts[DIAG_ERROR];
	if (nothing && !error)
		output_close(&delivery->output, ECANCELED);
	else
		error = output_close(&delivery->output, error);
	if (error)
		diag_report(delivery->diag, (struct place){ options->output, 0, 0 },
			    DIAG_CANNOT_WRITE, strerror(error));
	if (options->stats)
		stats_print(&delivery->stats, clock_now() - delivery->start, stderr);
	written_free(delivery->written);
	return error;
}
