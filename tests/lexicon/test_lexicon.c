/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The lexicon that is shipped: it has no faults, and every name in it is found
 * in a text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lexicon/lexicon.h"

#define FOLDER TEST_SOURCE_DIR "/lexicon"

static void nothing_is_wrong_with_it(void **state)
{
	(void)state;
	struct diag diag = { .out = stderr, .least = DIAG_WARNING };
	assert_true(lexicon_check(FOLDER, &diag));
}

static bool ends_with_entry(const struct text *text, const struct match *match,
			    uint32_t end, const struct entry *entry)
{
	if (text->tokens.at[match->range.last - 1].end != end)
		return false;
	for (const struct form *form = match->form; form; form = form->next)
		if (form->entry == entry)
			return true;
	return false;
}

static bool is_found(const struct lexicon *lexicon, const struct entry *entry,
		     const char *name, struct arena *arena)
{
	static const char before[] = "This was ";
	struct text text = { 0 };
	struct match matches[16];
	const char *bytes = arena_format(
		arena, "%s%s then in the morning.", before, name);
	text_parse(&text, str_of(bytes), lexicon_abbreviations(lexicon), arena);
	lexicon_number(lexicon, &text);
	uint32_t end = (uint32_t)(strlen(before) + strlen(name));
	for (uint32_t i = 2; i < text.tokens.count; i++) {
		uint32_t count = lexicon_match(lexicon, &text, i,
					       1u << entry->kind, matches, 16);
		for (uint32_t k = 0; k < count; k++)
			if (ends_with_entry(&text, &matches[k], end, entry))
				return true;
	}
	return false;
}

/* How many names are not found: the text stage takes the stops of a few for
 * the ends of sentences (TT.EE.). */
enum { LOST = 8 };

static void its_names_are_found_in_texts(void **state)
{
	(void)state;
	struct diag diag = { .out = stderr, .least = DIAG_WARNING };
	struct lexicon *lexicon = lexicon_load(FOLDER, NULL, &diag);
	struct arena *arena = arena_new();
	uint32_t lost = 0;
	assert_non_null(lexicon);
	for (uint32_t i = 0; i < lexicon_count(lexicon); i++) {
		const struct entry *entry = lexicon_at(lexicon, i);
		for (const char *const *name = entry->names; *name; name++) {
			arena_reset(arena);
			if (is_found(lexicon, entry, *name, arena))
				continue;
			lost++;
			print_message("# '%s' of %s is not found\n", *name,
				      entry->id);
		}
	}
	assert_true(lexicon_count(lexicon) > 2000);
	assert_in_range(lost, 0, LOST);
	arena_free(arena);
	lexicon_free(lexicon);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_wrong_with_it),
		cmocka_unit_test(its_names_are_found_in_texts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
