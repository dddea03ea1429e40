/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "../support/reading.h"

#include "resolve/store.h"

struct fixture {
	struct arena *arena;
	struct reading reading;
	struct store store;
};

static void begin(struct fixture *fixture, const char *text)
{
	fixture->arena = arena_new();
	reading_tokens(&fixture->reading, fixture->arena, text);
	reading_mentions(&fixture->reading);
	store_init(&fixture->store, &fixture->reading.entities,
		   &fixture->reading.mentions, &fixture->reading.text,
		   lexicon, fixture->arena);
}

static void end(struct fixture *fixture)
{
	store_release(&fixture->store);
	arena_free(fixture->arena);
}

static void test_one_entity_for_one_iri(void **state)
{
	(void)state;
	struct fixture f;
	begin(&f, "Peru agreed.");
	uint32_t a = store_entity(&f.store, ENTITY_OFFICIAL, "official/a", "A");
	uint32_t b = store_entity(&f.store, ENTITY_OFFICIAL, "official/b", "B");
	assert_int_not_equal(a, b);
	assert_int_equal(store_entity(&f.store, ENTITY_OFFICIAL, "official/a", "C"),
			 a);
	assert_string_equal(store_at(&f.store, a)->label, "A");
	assert_int_equal(store_at(&f.store, a)->of, NONE);
	assert_false(store_at(&f.store, a)->named);
	end(&f);
}

/* A state brings its capital, which is of the state again. */
static void test_known_things(void **state)
{
	(void)state;
	struct fixture f;
	begin(&f, "Peru agreed.");
	const struct entry *peru = lexicon_entry(lexicon, ENTRY_STATE, "PER");
	uint32_t it = store_known(&f.store, peru);
	assert_string_equal(store_at(&f.store, it)->iri, "state/PER");
	assert_string_equal(store_at(&f.store, it)->label, "Peru");
	assert_true(store_at(&f.store, it)->alt.count > 0);
	uint32_t capital = store_at(&f.store, it)->place;
	assert_string_equal(store_at(&f.store, capital)->label, "Lima");
	assert_int_equal(store_at(&f.store, capital)->place, it);
	assert_int_equal(store_known(&f.store, peru), it);
	assert_string_equal(store_tail(&f.store, it), "per");
	end(&f);
}

static void test_names(void **state)
{
	(void)state;
	struct fixture f;
	begin(&f, "Peru agreed.");
	uint32_t it = store_entity(&f.store, ENTITY_OFFICIAL, "official/a", "A");
	store_add_name(&f.store, it, "A");
	store_add_name(&f.store, it, "");
	assert_int_equal(store_at(&f.store, it)->alt.count, 0);
	store_add_name(&f.store, it, "B");
	store_add_name(&f.store, it, "B");
	assert_int_equal(store_at(&f.store, it)->alt.count, 1);
	assert_string_equal(store_iri(&f.store, "official", "Þóra Été"),
			    "official/thora-ete");
	assert_string_equal(store_slug(&f.store, "A & B"), "a-b");
	end(&f);
}

/* Only what is named is a fact of its own. */
static void test_meaning(void **state)
{
	(void)state;
	struct fixture f;
	begin(&f, "Peru agreed.");
	uint32_t a = store_entity(&f.store, ENTITY_OFFICIAL, "official/a", "A");
	uint32_t b = store_entity(&f.store, ENTITY_OFFICIAL, "official/b", "B");
	assert_int_equal(f.reading.mentions.count, 1);
	assert_int_equal(store_meant(&f.store, 0), NONE);
	assert_int_equal(store_meant(&f.store, NONE), NONE);
	store_point(&f.store, 0, a);
	store_point(&f.store, 0, a);
	assert_false(store_at(&f.store, a)->named);
	store_refer(&f.store, 0, b);
	assert_true(store_at(&f.store, b)->named);
	assert_int_equal(store_meant(&f.store, 0), a);
	assert_int_equal(f.reading.mentions.at[0].entity_count, 2);
	assert_int_equal(store_at(&f.store, a)->mentions.count, 1);
	end(&f);
}

static void test_text(void **state)
{
	(void)state;
	struct fixture f;
	begin(&f, "Peru  AGREED. He left.");
	assert_string_equal(store_text(&f.store, (struct range){ 0, 2 }),
			    "Peru AGREED");
	assert_true(store_word_is(&f.store, 1, "agreed"));
	assert_false(store_word_is(&f.store, 1, "agree"));
	assert_false(store_word_is(&f.store, 99, "agreed"));
	assert_true(store_classes(&f.store, 3) & WORD_PRONOUN_HE);
	assert_int_equal(store_classes(&f.store, 99), 0);
	assert_int_equal(store_sentence(&f.store, 3), 1);
	end(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one_entity_for_one_iri),
		cmocka_unit_test(test_known_things),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_meaning),
		cmocka_unit_test(test_text),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
