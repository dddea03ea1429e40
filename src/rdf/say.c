/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rdf/mapper.h"

#include <stdio.h>

#include "rdf/gate.h"

static void send(struct mapper *m, enum vocab predicate, struct term object)
{
	const struct triple triple = { m->subject_iri, predicate, object, m->document };
	if (!m->error)
		m->error = m->sink(m->self, &triple);
}

void say(struct mapper *m, enum vocab predicate, struct term object)
{
	if (gate_term(&object, m->arena))
		send(m, predicate, object);
}

void say_iri(struct mapper *m, enum vocab predicate, struct str iri)
{
	send(m, predicate, (struct term){ .kind = TERM_IRI, .text = iri });
}

void say_term(struct mapper *m, enum vocab predicate, enum vocab object)
{
	say_iri(m, predicate, vocab_iri(object));
}

void say_typed(struct mapper *m, enum vocab predicate, const char *text,
	       enum vocab datatype)
{
	say(m, predicate, (struct term){ .kind = TERM_LITERAL, .text = str_of(text),
					 .datatype = datatype });
}

void say_text(struct mapper *m, enum vocab predicate, const char *text)
{
	if (text && *text)
		say_typed(m, predicate, text, VOCAB_xsd_string);
}

void say_english(struct mapper *m, enum vocab predicate, const char *text)
{
	if (text && *text)
		say(m, predicate, (struct term){ TERM_LITERAL, str_of(text),
						 VOCAB_xsd_string, "en" });
}

void say_number(struct mapper *m, enum vocab predicate, uint32_t number,
		enum vocab datatype)
{
	buffer_clear(&m->digits);
	buffer_add_number(&m->digits, number);
	send(m, predicate, (struct term){ .kind = TERM_LITERAL,
					  .text = buffer_as_str(&m->digits),
					  .datatype = datatype });
}

void say_date(struct mapper *m, enum vocab predicate, struct date date)
{
	char text[32];
	if (!date.year)
		return;
	if (date.month && date.day) {
		snprintf(text, sizeof text, "%04u-%02u-%02u", date.year, date.month,
			 date.day);
		say_typed(m, predicate, text, VOCAB_xsd_date);
	} else if (date.month) {
		snprintf(text, sizeof text, "%04u-%02u", date.year, date.month);
		say_typed(m, predicate, text, VOCAB_xsd_gYearMonth);
	} else {
		snprintf(text, sizeof text, "%04u", date.year);
		say_typed(m, predicate, text, VOCAB_xsd_gYear);
	}
}

const struct entity *entity_at(const struct mapper *m, uint32_t index)
{
	return &m->reading.entities->list.at[index];
}

bool entity_is_of(const struct mapper *m, uint32_t entity, enum kinds kinds)
{
	return entity != NONE && (1 << entity_at(m, entity)->kind & (int)kinds);
}

void say_entity(struct mapper *m, enum vocab predicate, uint32_t entity,
		enum kinds kinds)
{
	if (entity_is_of(m, entity, kinds))
		say_iri(m, predicate, m->iris[m->same[entity]]);
}

void say_turn(struct mapper *m)
{
	m->turn++;
}

void say_once(struct mapper *m, enum vocab predicate, uint32_t entity,
	      enum kinds kinds)
{
	if (entity == NONE || m->stamp[m->same[entity]] == m->turn)
		return;
	m->stamp[m->same[entity]] = m->turn;
	say_entity(m, predicate, entity, kinds);
}

void say_entities(struct mapper *m, enum vocab predicate,
		  const struct index_list *entities, enum kinds kinds)
{
	say_turn(m);
	for (uint32_t i = 0; i < entities->count; i++)
		say_once(m, predicate, entities->at[i], kinds);
}

/* The base is absolute, so that the gate refuses nothing. */
struct str iri_under_base(struct mapper *m, const char *folder, const char *tail)
{
	buffer_clear(&m->object);
	buffer_add_text(&m->object, m->base);
	buffer_add_text(&m->object, folder);
	buffer_add_text(&m->object, tail);
	struct str iri = { arena_copy(m->arena, m->object.at, m->object.length),
			   m->object.length };
	gate_iri(&iri, m->arena);
	return iri;
}

void say_begin(struct mapper *m, struct str iri, enum vocab type)
{
	m->subject_iri = iri;
	say_term(m, VOCAB_rdf_type, type);
}

/* Clean, since the document's IRI is. */
static struct str fragment(const struct mapper *m, struct buffer *iri,
			   const char *kind, uint32_t number)
{
	buffer_clear(iri);
	buffer_add(iri, m->document.at, m->document.length);
	buffer_add_char(iri, '#');
	buffer_add_text(iri, kind);
	buffer_add_number(iri, number);
	return buffer_as_str(iri);
}

struct str numbered_iri(struct mapper *m, struct buffer *iri, const char *kind,
			uint32_t index)
{
	return fragment(m, iri, kind, index + 1);
}

struct str span_iri(struct mapper *m, struct buffer *iri, struct span points)
{
	fragment(m, iri, "char=", points.start);
	buffer_add_char(iri, ',');
	buffer_add_number(iri, points.end);
	return buffer_as_str(iri);
}
