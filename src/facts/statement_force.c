/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What kind of act an utterance is: the verb says so, and where the verb only
 * carries its object ("expressed", "voiced"), the object does. */
#include <string.h>

#include "facts/statement_parse.h"

static const struct {
	const char *noun, *force;
} acts[] = {
	{ "gratitude", "thank" },
	{ "thanks", "thank" },
	{ "appreciation", "praise" },
	{ "admiration", "praise" },
	{ "satisfaction", "welcome" },
	{ "pleasure", "welcome" },
	{ "joy", "welcome" },
	{ "congratulations", "congratulate" },
	{ "felicitations", "congratulate" },
	{ "wishes", "wish" },
	{ "wish", "wish" },
	{ "greetings", "wish" },
	{ "hope", "hope" },
	{ "hopes", "hope" },
	{ "optimism", "hope" },
	{ "confidence", "assert" },
	{ "conviction", "assert" },
	{ "belief", "assert" },
	{ "condolences", "condole" },
	{ "sympathy", "condole" },
	{ "sympathies", "condole" },
	{ "grief", "condole" },
	{ "sorrow", "condole" },
	{ "regret", "regret" },
	{ "regrets", "regret" },
	{ "apologies", "regret" },
	{ "disappointment", "regret" },
	{ "concern", "worry" },
	{ "concerns", "worry" },
	{ "alarm", "worry" },
	{ "worry", "worry" },
	{ "support", "support" },
	{ "solidarity", "support" },
	{ "backing", "support" },
	{ "readiness", "commit" },
	{ "willingness", "commit" },
	{ "commitment", "commit" },
	{ "determination", "commit" },
	{ "intention", "commit" },
	{ "resolve", "commit" },
	{ "interest", "wish" },
	{ "desire", "wish" },
	{ "agreement", "agree" },
	{ "objection", "reject" },
	{ "objections", "reject" },
	{ "opposition", "reject" },
	{ "protest", "reject" },
	{ "condemnation", "condemn" },
	{ "outrage", "condemn" },
	{ "indignation", "condemn" },
	{ "doubt", "deny" },
	{ "doubts", "deny" },
	{ "invitation", "invite" },
};

static const char *force_of_noun(const struct clause_parse *clause, uint32_t token)
{
	for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
		if (clause_is(clause, token, acts[i].noun))
			return acts[i].force;
	return NULL;
}

const char *statement_force(const struct statement_parse *parse,
			    const struct entry *verb, uint32_t content)
{
	static const char *const carriers[] = { "express", "voice", "convey",
						"extend" };
	enum { AHEAD = 6 };
	const char *force = verb->type ? verb->type : "assert";
	for (size_t i = 0; i < sizeof carriers / sizeof *carriers; i++) {
		if (strcmp(verb->name, carriers[i]) != 0)
			continue;
		for (uint32_t t = content; t < content + AHEAD; t++) {
			const char *found = force_of_noun(&parse->clause, t);
			if (found)
				return found;
		}
	}
	return force;
}

/* Without an agent only what can be nothing but said: "gratitude", "the need". */
bool statement_may_be_said(const struct statement_parse *parse,
			   const struct entry *verb, struct range range)
{
	if (verb->type && !strcmp(verb->type, "emphasize"))
		return true;
	uint32_t chunk = parse->clause.clauses->chunk_of[range.first];
	return force_of_noun(&parse->clause,
			     statement_chunk(parse, chunk)->range.last - 1) != NULL;
}
