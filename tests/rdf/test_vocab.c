/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* vocab.def, the ontology and the forces of the reporting verbs say the same. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <raptor2.h>

#include "rdf/vocab.h"

#define ONTOLOGY TEST_SOURCE_DIR "/ontology/communique.ttl"
#define VERBS TEST_SOURCE_DIR "/lexicon/verbs.tsv"

static const char *const entailed[] = {
#define ENTAILED(name) IRI_cq #name,
#include "rdf/vocab.def"
};
#define ENTAILED_COUNT (sizeof entailed / sizeof *entailed)
#define TERM_COUNT (VOCAB_COUNT + ENTAILED_COUNT)

/* What the ontology says of each term of the code; entailed ones come last. */
static struct {
	bool typed, label, definition, example, in_scheme;
} found[TERM_COUNT];
static unsigned strangers; /* terms of ours that the code has not */

/* A term of the code, or 0. */
static size_t term_of(const char *iri)
{
	for (enum vocab i = VOCAB_NONE + 1; i < VOCAB_COUNT; i++)
		if (str_is(vocab_iri(i), iri))
			return i;
	for (size_t i = 0; i < ENTAILED_COUNT; i++)
		if (!strcmp(entailed[i], iri))
			return VOCAB_COUNT + i;
	return VOCAB_NONE;
}

static const char *name_of(size_t term)
{
	return term < VOCAB_COUNT ? vocab_name((enum vocab)term).at
				  : entailed[term - VOCAB_COUNT];
}

static bool is_iri(const raptor_term *term, const char *iri)
{
	return term->type == RAPTOR_TERM_TYPE_URI &&
	       !strcmp((const char *)raptor_uri_as_string(term->value.uri), iri);
}

static void take(void *self, raptor_statement *statement)
{
	(void)self;
	if (statement->subject->type != RAPTOR_TERM_TYPE_URI)
		return;
	const char *iri = (const char *)raptor_uri_as_string(statement->subject->value.uri);
	if (strncmp(iri, IRI_cq, strlen(IRI_cq)))
		return;
	size_t term = term_of(iri);
	if (!term) {
		print_message("not in vocab.def: %s\n", iri);
		strangers++;
		return;
	}
	if (is_iri(statement->predicate, IRI_rdf "type"))
		found[term].typed = true;
	if (is_iri(statement->predicate, IRI_rdfs "label"))
		found[term].label = true;
	if (is_iri(statement->predicate, IRI_skos "definition"))
		found[term].definition = true;
	if (is_iri(statement->predicate, IRI_skos "example"))
		found[term].example = true;
	if (is_iri(statement->predicate, IRI_skos "inScheme") &&
	    is_iri(statement->object, IRI_cq "Forces"))
		found[term].in_scheme = true;
}

static int read_ontology(void **state)
{
	(void)state;
	raptor_world *world = raptor_new_world();
	raptor_parser *parser = raptor_new_parser(world, "turtle");
	raptor_uri *base = raptor_new_uri(world, (const unsigned char *)"http://x/");
	FILE *file = fopen(ONTOLOGY, "r");
	raptor_parser_set_statement_handler(parser, NULL, take);
	int failed = !file || raptor_parser_parse_file_stream(parser, file, NULL, base);
	if (file)
		fclose(file);
	raptor_free_uri(base);
	raptor_free_parser(parser);
	raptor_free_world(world);
	return failed;
}

static bool is_ours(size_t term)
{
	return term >= VOCAB_COUNT || !strncmp(name_of(term), "cq:", 3);
}

static bool is_defined(size_t term)
{
	return found[term].typed && found[term].label && found[term].definition &&
	       found[term].example;
}

static void ontology_has_no_term_but_ours(void **state)
{
	(void)state;
	assert_int_equal(strangers, 0);
}

static void ontology_defines_every_term(void **state)
{
	(void)state;
	unsigned missing = 0;
	for (size_t i = VOCAB_NONE + 1; i < TERM_COUNT; i++) {
		if (!is_ours(i) || is_defined(i))
			continue;
		print_message("no type, label, definition or example: %s\n", name_of(i));
		missing++;
	}
	assert_int_equal(missing, 0);
}

static void scheme_has_every_force(void **state)
{
	(void)state;
	unsigned forces = 0;
#define FORCE(name, force)                                         \
	assert_int_equal(vocab_force(force), VOCAB_cq_##name);     \
	assert_true(found[VOCAB_cq_##name].in_scheme);             \
	forces++;
#include "rdf/vocab.def"
	for (enum vocab i = VOCAB_NONE + 1; i < VOCAB_COUNT; i++)
		forces -= found[i].in_scheme;
	assert_int_equal(forces, 0);
	assert_int_equal(vocab_force("sing"), VOCAB_NONE);
	assert_int_equal(vocab_force(NULL), VOCAB_NONE);
}

/* The second cell of a row. */
static const char *force_of(char *line)
{
	char *tab = strchr(line, '\t');
	if (!tab)
		return NULL;
	tab[1 + strcspn(tab + 1, "\t\n")] = '\0';
	return tab + 1;
}

static void scheme_has_the_force_of_every_verb(void **state)
{
	(void)state;
	char line[4096];
	unsigned verbs = 0, unknown = 0;
	bool head = true;
	FILE *file = fopen(VERBS, "r");
	assert_non_null(file);
	while (fgets(line, sizeof line, file)) {
		const char *force = line[0] == '#' ? NULL : force_of(line);
		if (!force)
			continue;
		if (head) {
			assert_string_equal(force, "force");
			head = false;
			continue;
		}
		verbs++;
		if (!vocab_force(force)) {
			print_message("no such force: %s\n", force);
			unknown++;
		}
	}
	fclose(file);
	assert_true(verbs > 0);
	assert_int_equal(unknown, 0);
}

static void names_are_prefixes_and_locals(void **state)
{
	(void)state;
	assert_true(str_is(vocab_iri(VOCAB_cq_holdsPost), IRI_cq "holdsPost"));
	assert_true(str_is(vocab_name(VOCAB_cq_holdsPost), "cq:holdsPost"));
	assert_true(str_is(vocab_iri(VOCAB_xsd_date), IRI_xsd "date"));
	bool seen = false;
	for (size_t i = 0; vocab_prefixes[i].name; i++)
		if (!strcmp(vocab_prefixes[i].name, "nif"))
			seen = !strcmp(vocab_prefixes[i].iri, IRI_nif);
	assert_true(seen);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ontology_has_no_term_but_ours),
		cmocka_unit_test(ontology_defines_every_term),
		cmocka_unit_test(scheme_has_every_force),
		cmocka_unit_test(scheme_has_the_force_of_every_verb),
		cmocka_unit_test(names_are_prefixes_and_locals),
	};
	return cmocka_run_group_tests_name("vocab", tests, read_ontology, NULL);
}
