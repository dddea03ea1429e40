/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What the tests of recognize/ and resolve/ share: a text is read with the
 * project's own lexicon and what was found is written down in short, so that a
 * case is a row of two strings.
 *
 * A "^" in a text is not part of it: it marks the token at which a parser is
 * called. */
#ifndef TESTS_SUPPORT_READING_H
#define TESTS_SUPPORT_READING_H

#undef NDEBUG
#include <assert.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "recognize/heading.h"
#include "recognize/scan.h"
#include "resolve/entity.h"
#include "../support/lexicon.h"

struct row {
	const char *text, *expected;
};

struct reading {
	struct arena *arena;
	struct text text;
	struct heading heading;
	uint32_t at; /* the token behind "^", or 0 */
	struct mention_list mentions;
	struct entities entities;
};

/* Writes what a test looks at. */
typedef void reading_writer(struct buffer *out, struct reading *reading);

static struct lexicon *lexicon;

/* The text without its mark, and where that stood. */
static inline struct str reading_unmark(struct arena *arena, const char *text,
					size_t *mark)
{
	size_t length = strlen(text), before = strcspn(text, "^");
	char *copy = arena_copy(arena, text, length);
	*mark = before;
	if (before < length)
		memmove(copy + before, copy + before + 1, length - before);
	else
		*mark = 0;
	return str_of(copy);
}

/* Splits a text into tokens with their numbers, and reads its heading. */
static inline void reading_tokens(struct reading *reading, struct arena *arena,
				  const char *text)
{
	size_t mark;
	*reading = (struct reading){ .arena = arena };
	struct str bytes = reading_unmark(arena, text, &mark);
	text_parse(&reading->text, bytes, lexicon_abbreviations(lexicon),
		   arena);
	lexicon_number(lexicon, &reading->text);
	heading_read(&reading->heading, &reading->text, lexicon);
	while (reading->at < reading->text.tokens.count &&
	       reading->text.tokens.at[reading->at].start < mark)
		reading->at++;
}

static inline void reading_scan(struct reading *reading, struct scan *scan)
{
	scan_init(scan, &reading->text, lexicon, &reading->mentions,
		  reading->heading.published, reading->arena);
}

static inline void reading_mentions(struct reading *reading)
{
	mentions_recognize(&reading->mentions, &reading->text, lexicon,
			   reading->heading.published, reading->arena);
}

static inline void reading_entities(struct reading *reading)
{
	reading_mentions(reading);
	entities_resolve(&reading->entities, &reading->mentions, &reading->text,
			 lexicon, reading->arena);
}

/* Reads each row's text and compares what write makes of it. All rows are
 * looked at; the test fails where one differs. */
static inline void check_rows(const struct row *rows, size_t count,
			      reading_writer *write)
{
	struct arena *arena = arena_new();
	struct buffer out;
	size_t wrong = 0;
	buffer_init(&out);
	for (size_t i = 0; i < count; i++) {
		struct reading reading;
		buffer_clear(&out);
		reading_tokens(&reading, arena, rows[i].text);
		write(&out, &reading);
		while (out.length && strchr(" \n", out.at[out.length - 1]))
			out.at[--out.length] = '\0';
		if (strcmp(out.at, rows[i].expected)) {
			print_message("in: %s\nfound:  %s\nwanted: %s\n",
				      rows[i].text, out.at, rows[i].expected);
			wrong++;
		}
		arena_reset(arena);
	}
	buffer_release(&out);
	arena_free(arena);
	assert_int_equal(wrong, 0);
}

#define CHECK(rows, write) check_rows(rows, sizeof(rows) / sizeof *(rows), write)

/* ---- texts ---- */

static inline const char *reading_words(const struct reading *reading,
					struct range range)
{
	return text_line(&reading->text, text_span(&reading->text, range),
			 reading->arena);
}

static inline const char *reading_status(enum tenure_status status)
{
	static const char *const words[] = { "", " former", " acting",
					     " designate" };
	return words[status];
}

/* ---- mentions ---- */

static inline void write_holder(struct buffer *out, const struct reading *reading,
				uint32_t mention)
{
	if (mention != NONE)
		buffer_format(out, " <%s>",
			      reading_words(reading,
					    reading->mentions.at[mention].range));
}

/* Title <holder> status; several are joined by " + ". */
static inline void write_posts(struct buffer *out, const struct reading *reading,
			       const struct post_phrase_list *posts)
{
	for (uint32_t p = 0; p < posts->count; p++) {
		buffer_format(out, "%s%s", p ? " + " : "", posts->at[p].title);
		write_holder(out, reading, posts->at[p].of);
		buffer_add_text(out, reading_status(posts->at[p].status));
	}
}

/* Name (m): Title <holder> + Title; "-" for a role alone, "peer" and
 * "predecessor" with their states. */
static inline void write_official(struct buffer *out, const struct reading *reading,
				  const struct mention *mention)
{
	static const char *const genders[] = { "", " (m)", " (f)" };
	bool named = mention->person.last > mention->person.first;
	buffer_format(out, "%s%s", named ? reading_words(reading, mention->person) : "-",
		      genders[mention->gender]);
	if (mention->posts.count)
		buffer_add_text(out, ": ");
	write_posts(out, reading, &mention->posts);
	if (mention->counterpart || mention->predecessor) {
		buffer_add_text(out, mention->counterpart ? "; peer" : "; predecessor");
		write_holder(out, reading, mention->owner);
	}
}

/* Name <owner> =ALIAS, the entry's name where the lexicon has it; "*" behind
 * a head noun that points back. */
static inline void write_thing(struct buffer *out, const struct reading *reading,
			       const struct mention *mention)
{
	const char *name = mention->entry  ? mention->entry->name
			   : mention->name ? mention->name
					   : reading_words(reading, mention->range);
	buffer_format(out, "%s%s", name, mention->bare ? "*" : "");
	write_holder(out, reading, mention->owner);
	if (mention->alias.last > mention->alias.first)
		buffer_format(out, " =%s", reading_words(reading, mention->alias));
	if (mention->kind == MENTION_INSTRUMENT && mention->from.year)
		buffer_format(out, " %u", mention->from.year);
}

/* All mentions of some kinds (a set of 1 << kind), one a line. */
static inline void write_mentions(struct buffer *out, struct reading *reading,
				  unsigned kinds)
{
	reading_mentions(reading);
	for (uint32_t i = 0; i < reading->mentions.count; i++) {
		const struct mention *mention = &reading->mentions.at[i];
		if (!(kinds & 1u << mention->kind))
			continue;
		assert_non_null(mention->rule);
		if (mention->kind == MENTION_OFFICIAL)
			write_official(out, reading, mention);
		else if (mention->kind == MENTION_PRONOUN ||
			 mention->kind == MENTION_GROUP ||
			 mention->kind == MENTION_DATE)
			buffer_add_text(out, reading_words(reading, mention->range));
		else
			write_thing(out, reading, mention);
		if (mention->kind == MENTION_GROUP)
			write_holder(out, reading, mention->owner);
		buffer_add_char(out, '\n');
	}
}

/* ---- entities ---- */

static inline const char *entity_label(const struct reading *reading, uint32_t entity)
{
	return entity == NONE ? "-" : reading->entities.list.at[entity].label;
}

/* Name: Title <holder> status + Title; one official a line, in the order in
 * which the text names them. */
static inline void write_person(struct buffer *out, const struct reading *reading,
				const struct entity *person)
{
	buffer_format(out, "%s: ", person->label);
	for (uint32_t i = 0; i < person->tenures.count; i++) {
		const struct tenure *tenure =
			&reading->entities.tenures.at[person->tenures.at[i]];
		const struct entity *post = &reading->entities.list.at[tenure->post];
		buffer_format(out, "%s%s", i ? " + " : "", post->label);
		if (post->of != NONE)
			buffer_format(out, " <%s>", entity_label(reading, post->of));
		buffer_add_text(out, reading_status(tenure->status));
	}
	buffer_add_char(out, '\n');
}

static inline int by_first_mention(const void *a, const void *b)
{
	const struct entity *p = *(const struct entity *const *)a;
	const struct entity *q = *(const struct entity *const *)b;
	uint32_t first = p->mentions.count ? p->mentions.at[0] : NONE;
	uint32_t other = q->mentions.count ? q->mentions.at[0] : NONE;
	if (first != other)
		return first < other ? -1 : 1;
	return strcmp(p->iri, q->iri);
}

/* The entities of one kind that the text names, in its order. */
static inline uint32_t named_entities(const struct reading *reading,
				      enum entity_kind kind,
				      const struct entity **found, uint32_t room)
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < reading->entities.list.count; i++) {
		const struct entity *entity = &reading->entities.list.at[i];
		if (entity->kind == kind && entity->named && count < room)
			found[count++] = entity;
	}
	qsort(found, count, sizeof *found, by_first_mention);
	return count;
}

enum { READING_ENTITIES = 256 };

static inline void write_persons(struct buffer *out, struct reading *reading)
{
	const struct entity *found[READING_ENTITIES];
	reading_entities(reading);
	uint32_t count = named_entities(reading, ENTITY_OFFICIAL, found,
					READING_ENTITIES);
	for (uint32_t i = 0; i < count; i++)
		write_person(out, reading, found[i]);
}

static inline void write_labels(struct buffer *out, struct reading *reading,
				enum entity_kind kind)
{
	const struct entity *found[READING_ENTITIES];
	reading_entities(reading);
	uint32_t count = named_entities(reading, kind, found, READING_ENTITIES);
	for (uint32_t i = 0; i < count; i++) {
		buffer_format(out, "%s%s", i ? "; " : "", found[i]->label);
		if (found[i]->kind == ENTITY_INSTRUMENT && found[i]->year)
			buffer_format(out, " %u", found[i]->year);
	}
}

static inline int by_label(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The labels of what a mention means, in alphabetical order. */
static inline void write_meant(struct buffer *out, const struct reading *reading,
			       const struct mention *mention)
{
	const char *labels[64];
	uint32_t count = mention->entity_count;
	assert_true(count <= 64);
	for (uint32_t e = 0; e < count; e++)
		labels[e] = entity_label(reading, mention->entities[e]);
	qsort(labels, count, sizeof *labels, by_label);
	for (uint32_t e = 0; e < count; e++)
		buffer_format(out, "%s %s", e ? "," : "", labels[e]);
}

/* What the mentions of some kinds mean: words = A, B. */
static inline void write_meanings(struct buffer *out, struct reading *reading,
				  unsigned kinds)
{
	reading_entities(reading);
	for (uint32_t i = 0; i < reading->mentions.count; i++) {
		const struct mention *mention = &reading->mentions.at[i];
		if (!(kinds & 1u << mention->kind))
			continue;
		buffer_format(out, "%s =", reading_words(reading, mention->range));
		write_meant(out, reading, mention);
		buffer_add_char(out, '\n');
	}
}

#endif
