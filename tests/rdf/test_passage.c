/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/hash.h"
#include "rdf/passage.h"
#include "rdf/serialize.h"

static void add(struct passage *passage, const char *bytes, uint64_t print)
{
	buffer_add_text(&passage->bytes, bytes);
	passage_add(passage, strlen(bytes), 1, print);
}

static void what_has_been_written_does_not_come_again(void **state)
{
	(void)state;
	struct passage passage;
	struct written *written = written_new();
	passage_init(&passage);
	add(&passage, "own 1. ", 0);
	add(&passage, "Malta. ", 7);
	add(&passage, "own 2. ", 0);
	assert_int_equal(passage_thin(&passage, written), 3);
	assert_string_equal(passage.bytes.at, "own 1. Malta. own 2. ");
	passage_clear(&passage);
	add(&passage, "Malta. ", 7);
	add(&passage, "own 3. ", 0);
	add(&passage, "own 4. ", 0);
	add(&passage, "Estonia. ", 8);
	add(&passage, "Malta. ", 7);
	assert_int_equal(passage_thin(&passage, written), 3);
	assert_string_equal(passage.bytes.at, "own 3. own 4. Estonia. ");
	passage_clear(&passage);
	assert_int_equal(passage_thin(&passage, written), 0);
	assert_string_equal(passage.bytes.at, "");
	passage_release(&passage);
	written_free(written);
	written_free(NULL);
}

/* Feeds numbers from first on; returns how many were new. */
static size_t feed(struct written *written, uint64_t first, uint64_t count)
{
	struct passage passage;
	size_t new = 0;
	passage_init(&passage);
	for (uint64_t i = 0; i < count; i++) {
		passage_clear(&passage);
		add(&passage, "x", hash_number(1, first + i) | 1);
		new += passage_thin(&passage, written);
	}
	passage_release(&passage);
	return new;
}

static void it_remembers_a_few_hundred_thousand_and_no_more_than_fit(void **state)
{
	(void)state;
	struct written *written = written_new();
	assert_int_equal(feed(written, 0, 200000), 200000);
	assert_int_equal(feed(written, 0, 200000), 0);
	/* more than there is room for: some are forgotten, none is taken for another */
	assert_int_equal(feed(written, 1000000, 3000000), 3000000);
	assert_true(feed(written, 0, 200000) > 0);
	written_free(written);
}

/* The second of two documents with one graph but for its name. */
static size_t second(enum syntax syntax, struct passage *passage)
{
	struct arena *arena = arena_new();
	struct sample sample;
	struct written *written = written_new();
	struct serializer *serializer = serializer_new(syntax, MAP_BASE);
	sample_read(&sample, arena);
	serializer_begin(serializer, passage);
	sample_map(&sample, serializer_write, serializer);
	serializer_end(serializer);
	size_t triples = passage_thin(passage, written);

	strcpy(sample.document.id, "fedcba9876543210");
	serializer_begin(serializer, passage);
	sample_map(&sample, serializer_write, serializer);
	serializer_end(serializer);
	size_t left = passage_thin(passage, written);
	assert_true(left <= triples);
	serializer_free(serializer);
	written_free(written);
	arena_free(arena);
	return triples - left;
}

static void entities_are_described_once_in_one_graph(void **state)
{
	(void)state;
	struct passage passage;
	size_t saved[3];
	passage_init(&passage);
	for (enum syntax syntax = SYNTAX_TURTLE; syntax <= SYNTAX_NQUADS; syntax++) {
		saved[syntax] = second(syntax, &passage);
		bool told = strstr(passage.bytes.at, "\"Valletta\"") != NULL;
		assert_int_equal(told, syntax == SYNTAX_NQUADS);
		assert_non_null(strstr(passage.bytes.at, "fedcba9876543210"));
	}
	assert_true(saved[SYNTAX_TURTLE] > 10);
	assert_int_equal(saved[SYNTAX_TURTLE], saved[SYNTAX_NTRIPLES]);
	assert_int_equal(saved[SYNTAX_NQUADS], 0);
	passage_release(&passage);
}

static void different_triples_have_different_prints(void **state)
{
	(void)state;
	struct str a = str_of("a"), b = str_of("b"), ab = str_of("ab"), none = str_of("");
	assert_true(hash_text(hash_text(1, a), b) != hash_text(1, ab));
	assert_true(hash_text(hash_text(1, a), b) != hash_text(hash_text(1, b), a));
	assert_true(hash_text(hash_text(1, none), a) != hash_text(hash_text(1, a), none));
	assert_true(hash_text(1, str_of("12345678")) != hash_text(1, str_of("12345678 ")));
	assert_true(hash_text(1, (struct str){ "a\0", 2 }) != hash_text(1, a));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_has_been_written_does_not_come_again),
		cmocka_unit_test(it_remembers_a_few_hundred_thousand_and_no_more_than_fit),
		cmocka_unit_test(entities_are_described_once_in_one_graph),
		cmocka_unit_test(different_triples_have_different_prints),
	};
	return cmocka_run_group_tests_name("passage", tests, NULL, NULL);
}
