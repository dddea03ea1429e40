/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rdf/vocab.h"

#include <string.h>

#define LITERAL(text) { text, sizeof text - 1 }

static const struct {
	struct str iri, name;
} terms[] = {
	{ LITERAL(""), LITERAL("") },
#define TERM(prefix, name) \
	{ LITERAL(IRI_##prefix #name), LITERAL(#prefix ":" #name) },
#include "rdf/vocab.def"
};

static const struct {
	const char *force;
	enum vocab concept;
} forces[] = {
#define FORCE(name, force) { force, VOCAB_cq_##name },
#include "rdf/vocab.def"
};

const struct vocab_prefix vocab_prefixes[] = {
#define NAMESPACE(prefix) { #prefix, IRI_##prefix },
#include "rdf/vocab.def"
	{ NULL, NULL }
};

struct str vocab_iri(enum vocab term)
{
	return terms[term].iri;
}

struct str vocab_name(enum vocab term)
{
	return terms[term].name;
}

enum vocab vocab_force(const char *force)
{
	for (size_t i = 0; force && i < sizeof forces / sizeof *forces; i++)
		if (!strcmp(forces[i].force, force))
			return forces[i].concept;
	return VOCAB_NONE;
}
