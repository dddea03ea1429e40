/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rdf/mapper.h"

#include <stdio.h>

#include "rdf/gate.h"

void say(struct mapper *m, enum vocab predicate, struct term object)
{
	struct triple clean;
	struct triple triple = { m->subject, predicate, object, m->document };
	if (!m->error && gate_triple(&clean, &triple, m->arena))
		m->error = m->sink(m->self, &clean);
}

void say_iri(struct mapper *m, enum vocab predicate, struct str iri)
{
	say(m, predicate, (struct term){ .kind = TERM_IRI, .text = iri });
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
	char digits[16];
	snprintf(digits, sizeof digits, "%u", number);
	say_typed(m, predicate, digits, datatype);
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

struct str iri_under_base(struct mapper *m, const char *folder, const char *tail)
{
	return str_of(arena_format(m->arena, "%s%s%s", m->base, folder, tail));
}

void say_begin(struct mapper *m, struct str iri, enum vocab type)
{
	m->subject = iri;
	say_term(m, VOCAB_rdf_type, type);
}

struct str numbered_iri(struct mapper *m, const char *kind, uint32_t index)
{
	return str_of(arena_format(m->arena, "%s#%s-%u", m->document.at, kind,
				   index + 1));
}
