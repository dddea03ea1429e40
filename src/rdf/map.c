/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The order is the reader's: the document, who and what it names, who was in
 * which post, what was said, what happened, and last the characters that show
 * it all. No triple is sent twice: lists of entities are thinned by a stamp,
 * lists of names and of spans by sorting. */
#include "rdf/map.h"

#include <string.h>

#include "rdf/gate.h"
#include "rdf/mapper.h"

/* A publisher given by name that the text does not speak of. */
static void map_publisher(struct mapper *m)
{
	if (m->publisher != NONE || !m->publisher_iri.length)
		return;
	say_begin(m, m->publisher_iri, VOCAB_cq_Agent);
	say_text(m, VOCAB_rdfs_label, m->reading.document->publisher);
}

static void map_about(struct mapper *m)
{
	const struct document *document = m->reading.document;
	say_begin(m, m->document, VOCAB_cq_Document);
	say_english(m, VOCAB_dcterms_title, document->title);
	if (document->date)
		say_typed(m, VOCAB_dcterms_date, document->date, VOCAB_xsd_date);
	if (document->source)
		say(m, VOCAB_dcterms_source,
		    (struct term){ .kind = TERM_IRI, .text = str_of(document->source) });
	say_text(m, VOCAB_dcterms_language, "en");
	say_entity(m, VOCAB_dcterms_publisher, m->publisher, ORGANIZATIONS);
	if (m->publisher == NONE && m->publisher_iri.length)
		say_iri(m, VOCAB_dcterms_publisher, m->publisher_iri);
}

bool map_base_is_valid(const char *base)
{
	size_t length = strlen(base);
	return gate_iri_is_valid(str_of(base)) && strchr("/:", base[length - 1]) &&
	       !strpbrk(base, "#?") && !strstr(base, "/./") && !strstr(base, "/../");
}

int map_document(triple_sink sink, void *self, const struct reading *reading,
		 const char *base, struct arena *arena)
{
	struct mapper mapper = { .sink = sink, .self = self, .reading = *reading,
				 .base = base, .arena = arena };
	struct mapper *m = &mapper;
	map_init(&m->topic_numbers, arena);
	buffer_init(&m->subject);
	buffer_init(&m->object);
	buffer_init(&m->digits);
	m->document = iri_under_base(m, "document/", reading->document->id);
	mapper_prepare(m);
	map_about(m);
	map_publisher(m);
	map_entities(m);
	map_facts(m);
	map_mentions(m);
	buffer_release(&m->subject);
	buffer_release(&m->object);
	buffer_release(&m->digits);
	return m->error;
}
