/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/extraction.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/pipeline.h"
#include "cli/delivery.h"
#include "cli/exit.h"
#include "cli/stop.h"
#include "cli/written.h"
#include "rdf/serialize.h"

enum {
	MOST_JOBS = 256,
	SLOTS = 8,          /* documents on their way, for each thread */
	PART_SIZE = 1 << 20 /* bytes of a graph that wait to be written */
};

struct slot {
	struct record record;
	struct arena *arena; /* of the record */
	struct parcel parcel;
};

struct worker {
	struct arena *arena; /* of the document at hand */
	struct serializer *serializer;
};

struct extraction {
	struct run *run;
	struct worker *workers;
	struct slot *slots, *last; /* last: that which was to take the next */
	unsigned worker_count;
	size_t slot_count;
	struct delivery delivery;
	struct buffer at;          /* the name of what was given last */
};

/* What was being read when the run was asked to stop may not be whole. */
static bool take(void *self, void *job)
{
	struct extraction *extraction = self;
	struct slot *slot = job;
	struct parcel *parcel = &slot->parcel;
	arena_reset(slot->arena);
	parcel_clear(parcel);
	extraction->last = slot;
	bool more = !stop_asked() && run_next(extraction->run, &slot->record,
					      &parcel->diag, slot->arena);
	if (stop_asked()) {
		parcel_clear(parcel);
		return false;
	}
	parcel->stats.skipped = parcel->diag.counts[DIAG_ERROR];
	parcel->name = more ? slot->record.name : NULL;
	parcel->position = run_position(extraction->run);
	return more;
}

/* A triple on its way into a passage. */
struct outlet {
	struct extraction *extraction;
	struct slot *slot;
	struct pipeline *pipeline;
	struct serializer *serializer; /* NULL: it is counted and dropped */
};

/* The graph of a long document is written in parts, when it is its turn. */
static int send(void *self, const struct triple *triple)
{
	struct outlet *outlet = self;
	struct parcel *parcel = &outlet->slot->parcel;
	if (!outlet->serializer) {
		parcel->stats.triples++;
		return 0;
	}
	serializer_write(outlet->serializer, triple);
	if (parcel->passage.bytes.length < PART_SIZE)
		return 0;
	return pipeline_wait(outlet->pipeline, outlet->slot)
		       ? delivery_part(&outlet->extraction->delivery, parcel)
		       : ECANCELED;
}

/* Makes the graph of what was read. */
static void map(struct outlet *outlet, const struct analysis *analysis,
		struct arena *arena)
{
	const struct reading reading = run_reading(analysis);
	struct serializer *serializer = outlet->serializer;
	if (serializer)
		serializer_begin(serializer, &outlet->slot->parcel.passage);
	map_document(send, outlet, &reading, outlet->extraction->run->options->base,
		     arena);
	if (serializer)
		serializer_end(serializer);
}

static int write_text(const struct options *options, const struct document *document,
		      struct diag *diag, struct arena *arena)
{
	return options->text_folder ? written_text(document, options->text_folder, diag,
						   arena) : 0;
}

static void extract(void *self, void *job, unsigned number, struct pipeline *pipeline)
{
	struct extraction *extraction = self;
	struct slot *slot = job;
	struct parcel *parcel = &slot->parcel;
	const struct worker *worker = &extraction->workers[number];
	struct outlet outlet = { extraction, slot, pipeline, worker->serializer };
	const struct run *run = extraction->run;
	struct analysis analysis = { 0 };

	stats_start(&parcel->stats);
	if (!document_from_record(&analysis.document, &slot->record,
				  &run->options->reading, &parcel->diag, worker->arena)) {
		parcel->stats.skipped++;
	} else if (delivery_had(&extraction->delivery, analysis.document.id)) {
		parcel->state = PARCEL_SEEN;
	} else {
		strcpy(parcel->id, analysis.document.id);
		run_analyse(run, &analysis, worker->arena);
		stats_read(&parcel->stats, &analysis);
		parcel->error = write_text(extraction->run->options, &analysis.document,
					 &parcel->diag, worker->arena);
		map(&outlet, &analysis, worker->arena);
		stats_written(&parcel->stats);
	}
	arena_reset(worker->arena);
}

static int give(void *self, void *job)
{
	struct extraction *extraction = self;
	struct slot *slot = job;
	buffer_clear(&extraction->at);
	buffer_add_text(&extraction->at, slot->parcel.name);
	return delivery_end(&extraction->delivery, &slot->parcel);
}

/* -- all of them ------------------------------------------------------------------ */

static void begin(struct extraction *extraction, struct run *run)
{
	const struct options *options = run->options;
	*extraction = (struct extraction){ .run = run };
	buffer_init(&extraction->at);
	extraction->worker_count = options->jobs < 1	    ? 1 :
				   options->jobs > MOST_JOBS ? MOST_JOBS : options->jobs;
	extraction->slot_count = extraction->worker_count > 1
					 ? SLOTS * extraction->worker_count : 1;
	extraction->slots = memory_new(extraction->slot_count * sizeof(struct slot));
	extraction->workers = memory_new(extraction->worker_count * sizeof(struct worker));
	for (size_t i = 0; i < extraction->slot_count; i++) {
		extraction->slots[i].arena = arena_new();
		parcel_init(&extraction->slots[i].parcel, options);
	}
	for (unsigned i = 0; i < extraction->worker_count; i++) {
		extraction->workers[i].arena = arena_new();
		if (!options->discard)
			extraction->workers[i].serializer =
				serializer_new(options->syntax, options->base);
	}
}

static void end(struct extraction *extraction)
{
	for (size_t i = 0; i < extraction->slot_count; i++) {
		arena_free(extraction->slots[i].arena);
		parcel_release(&extraction->slots[i].parcel);
	}
	for (unsigned i = 0; i < extraction->worker_count; i++) {
		arena_free(extraction->workers[i].arena);
		serializer_free(extraction->workers[i].serializer);
	}
	buffer_release(&extraction->at);
	free(extraction->slots);
	free(extraction->workers);
}

/* Where to go on, for whoever stopped it. */
static int tell_stop(struct extraction *extraction)
{
	const char *at = extraction->at.length ? extraction->at.at : NULL;
	diag_report(&extraction->run->diag, (struct place){ 0 }, DIAG_STOPPED, at);
	return EXIT_STOPPED;
}

/* The exit code, of all but the documents. */
static int run_all(struct extraction *extraction)
{
	static const struct pipeline_steps steps = { take, extract, give };
	struct delivery *delivery = &extraction->delivery;
	struct run *run = extraction->run;
	if (!delivery_open(delivery, run))
		return EXIT_WORLD;
	stop_listen();
	int error = pipeline_run(&steps, extraction, extraction->slots,
				 extraction->slot_count, sizeof *extraction->slots,
				 extraction->worker_count);
	if (!error)
		delivery_tell(delivery, &extraction->last->parcel);
	if (!delivery_close(delivery, error))
		return EXIT_WORLD;
	return stop_asked() ? tell_stop(extraction) : EXIT_FINE;
}

int extract_all(struct run *run)
{
	struct extraction extraction;
	begin(&extraction, run);
	int code = run_all(&extraction);
	end(&extraction);
	return code;
}
