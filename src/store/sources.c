/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "store/sources.h"

#include "rdf/ntriples.h"

void sources_init(struct sources *sources, struct arena *arena)
{
	*sources = (struct sources){ .arena = arena };
	map_init(&sources->firsts, arena);
	map_init(&sources->graphs, arena);
}

/* The next one of a source that has not gone. */
static struct origin *next_of(struct sources *sources, uint32_t at)
{
	for (; at != MAP_NONE; at = sources->origins.at[at].next)
		if (!sources->origins.at[at].gone)
			return &sources->origins.at[at];
	return NULL;
}

static bool is_known(struct sources *sources, struct str graph, struct str source)
{
	const struct origin *origin =
		next_of(sources, map_find(&sources->firsts, source));
	while (origin && !str_equal(origin->graph, graph))
		origin = next_of(sources, origin->next);
	return origin != NULL;
}

static uint32_t *count_of(struct sources *sources, struct str graph)
{
	uint32_t place = map_put(&sources->graphs, graph, sources->counts.count);
	if (place == sources->counts.count)
		*vector_add(&sources->counts, sources->arena) = 0;
	return &sources->counts.at[place];
}

static struct str keep(struct sources *sources, struct str text)
{
	return (struct str){ arena_copy(sources->arena, text.at, text.length),
			     text.length };
}

bool sources_add(struct sources *sources, struct str graph, struct str source)
{
	if (is_known(sources, graph, source))
		return false;
	uint32_t place = sources->origins.count;
	uint32_t first = map_put(&sources->firsts, source, place);
	struct origin *origin = vector_add(&sources->origins, sources->arena);
	*origin = (struct origin){ keep(sources, graph), keep(sources, source),
				   MAP_NONE, false };
	if (first != place) { /* the second from now on */
		origin->next = sources->origins.at[first].next;
		sources->origins.at[first].next = place;
	}
	++*count_of(sources, graph);
	return true;
}

bool sources_remove_other(struct sources *sources, struct str source, struct str kept,
			  struct str *other)
{
	struct origin *origin = next_of(sources, map_find(&sources->firsts, source));
	for (; origin; origin = next_of(sources, origin->next)) {
		if (str_equal(origin->graph, kept))
			continue;
		origin->gone = sources->is_shorter = true;
		*other = origin->graph;
		if (!--*count_of(sources, origin->graph))
			return true;
	}
	return false;
}

void sources_write_one(struct buffer *out, struct str graph, struct str source)
{
	ntriples_add_iri(out, graph);
	buffer_add_text(out, " <" SOURCES_PREDICATE "> ");
	ntriples_add_iri(out, source);
	buffer_add_text(out, " .\n");
}

void sources_write(const struct sources *sources, struct buffer *out)
{
	for (uint32_t i = 0; i < sources->origins.count; i++)
		if (!sources->origins.at[i].gone)
			sources_write_one(out, sources->origins.at[i].graph,
					  sources->origins.at[i].source);
}
