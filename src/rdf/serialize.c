/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The line syntaxes are put down as they come. Turtle is gathered a document
 * at a time, because its prefixes stand before what uses them: one for each
 * folder of instances ("post-kaz:minister-of-defence") and for each
 * vocabulary, and the document itself as the base (<#statement-1>).
 *
 * No library is used. Raptor's Turtle serializer sorts everything by IRI, so
 * that a reader meets a hundred mentions before the first official, has no
 * short form for <#char=1,2>, and writes a carriage return and some numbers so
 * that no parser takes them back; to load it takes longer than to read a
 * release. Behind the gate what is left to do is to escape strings, "," and
 * ";", and prefixes only where the local name needs no escape. */
#include "rdf/serialize.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/hash.h"
#include "base/map.h"
#include "base/memory.h"
#include "base/vector.h"
#include "rdf/ntriples.h"

enum { BODY_KEPT = 1 << 22 }; /* bytes of memory, from document to document */

struct prefix {
	const char *name, *folder;
};
struct prefix_list { VECTOR_OF(struct prefix); };

struct serializer {
	enum syntax syntax;
	struct str base;
	struct passage *passage; /* of the document at hand */
	struct buffer *out;      /* its bytes; of Turtle, body */
	struct buffer subject;   /* of the triple before */
	uint64_t print;          /* of the subject; 0 where it is the document's own */

	/* Turtle, of the document at hand */
	struct buffer body, graph;
	struct piece block;      /* the description that is being written */
	size_t block_start;      /* in the body */
	enum vocab predicate;
	struct arena *arena;
	struct prefix_list prefixes;
	struct map folders;      /* to prefixes */
	struct map names;        /* of prefixes, so that none is given twice */
};

bool syntax_named(const char *name, enum syntax *syntax)
{
	static const struct {
		const char *name;
		enum syntax syntax;
	} names[] = {
		{ "turtle", SYNTAX_TURTLE },     { "ttl", SYNTAX_TURTLE },
		{ "ntriples", SYNTAX_NTRIPLES }, { "nt", SYNTAX_NTRIPLES },
		{ "nquads", SYNTAX_NQUADS },     { "nq", SYNTAX_NQUADS },
	};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!strcmp(names[i].name, name)) {
			*syntax = names[i].syntax;
			return true;
		}
	return false;
}

/* -- output ---------------------------------------------------------------- */

static inline void put(struct serializer *s, struct str text)
{
	buffer_add(s->out, text.at, text.length);
}

static inline void put_text(struct serializer *s, const char *text)
{
	buffer_add_text(s->out, text);
}

static inline void put_whole_iri(struct serializer *s, struct str iri)
{
	put_text(s, "<");
	put(s, iri);
	put_text(s, ">");
}

static void put_quoted(struct serializer *s, const struct term *literal)
{
	ntriples_add_string(s->out, literal->text);
	if (literal->language) {
		put_text(s, "@");
		put_text(s, literal->language);
	}
}

/* -- pieces ------------------------------------------------------------------- */

/* What has the document's IRI, or one below it, is said by no other document;
 * and a quad is of its document whatever it says. */
static bool is_own(const struct serializer *s, const struct triple *triple)
{
	struct str subject = triple->subject, graph = triple->graph;
	return s->syntax == SYNTAX_NQUADS ||
	       (subject.length >= graph.length &&
		!memcmp(subject.at, graph.at, graph.length) &&
		(subject.length == graph.length || subject.at[graph.length] == '#'));
}

static void turn_to_subject(struct serializer *s, const struct triple *triple)
{
	if (str_equal(buffer_as_str(&s->subject), triple->subject))
		return;
	buffer_clear(&s->subject);
	buffer_add(&s->subject, triple->subject.at, triple->subject.length);
	s->print = is_own(s, triple) ? 0 : hash_text(1, triple->subject);
}

static uint64_t print_of(const struct serializer *s, const struct triple *triple)
{
	const struct term *object = &triple->object;
	if (!s->print)
		return 0;
	uint64_t print = hash_number(s->print, (uint64_t)triple->predicate << 32 |
					       (uint64_t)object->datatype << 1 |
					       (object->kind == TERM_IRI));
	if (object->language)
		print = hash_text(print, str_of(object->language));
	print = hash_text(print, object->text);
	return print ? print : 1;
}

/* -- N-Triples and N-Quads ---------------------------------------------------- */

static void put_line(struct serializer *s, const struct triple *triple)
{
	const struct term *object = &triple->object;
	put_whole_iri(s, triple->subject);
	put_text(s, " ");
	put_whole_iri(s, vocab_iri(triple->predicate));
	put_text(s, " ");
	if (object->kind == TERM_IRI) {
		put_whole_iri(s, object->text);
	} else {
		put_quoted(s, object);
		if (object->datatype != VOCAB_xsd_string) {
			put_text(s, "^^");
			put_whole_iri(s, vocab_iri(object->datatype));
		}
	}
	if (s->syntax == SYNTAX_NQUADS) {
		put_text(s, " ");
		put_whole_iri(s, triple->graph);
	}
	put_text(s, " .\n");
}

/* Each line of an entity is a piece, so that of a description only what is
 * new is kept. */
static void put_line_piece(struct serializer *s, const struct triple *triple)
{
	size_t start = s->out->length;
	turn_to_subject(s, triple);
	put_line(s, triple);
	passage_add(s->passage, s->out->length - start, 1, print_of(s, triple));
}

/* -- Turtle -------------------------------------------------------------------- */

static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
			    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";

static bool is_plain(struct str text)
{
	for (size_t i = 0; i < text.length; i++)
		if (!memchr(plain, text.at[i], sizeof plain - 1))
			return false;
	return text.length > 0;
}

/* "post/kaz/" under the base is post-kaz; "" where the folder gives no name. */
static void name_of_folder(struct serializer *s, struct buffer *name, struct str folder)
{
	for (size_t i = 0; vocab_prefixes[i].name; i++)
		if (str_is(folder, vocab_prefixes[i].iri)) {
			buffer_add_text(name, vocab_prefixes[i].name);
			return;
		}
	if (folder.length <= s->base.length + 1 ||
	    memcmp(folder.at, s->base.at, s->base.length))
		return;
	for (size_t i = s->base.length; i + 1 < folder.length; i++)
		buffer_add_char(name, folder.at[i] == '/' ? '-' : folder.at[i]);
	char first = name->at[0];
	if (!is_plain(buffer_as_str(name)) || !((first >= 'a' && first <= 'z') ||
						(first >= 'A' && first <= 'Z')))
		buffer_clear(name);
}

/* The prefix for a folder, NULL where it can have none: its name is not plain,
 * or is that of another one ("a/b-c/" and "a/b/c/"). */
static const char *prefix_of(struct serializer *s, struct str folder)
{
	uint32_t number = map_find(&s->folders, folder);
	if (number != MAP_NONE)
		return s->prefixes.at[number].name;
	struct buffer name;
	buffer_init(&name);
	name_of_folder(s, &name, folder);
	number = s->prefixes.count;
	map_put(&s->folders, folder, number);
	struct prefix *prefix = vector_add(&s->prefixes, s->arena);
	if (name.length && map_put(&s->names, buffer_as_str(&name), number) == number) {
		prefix->name = arena_copy(s->arena, name.at, name.length);
		prefix->folder = arena_copy(s->arena, folder.at, folder.length);
	}
	buffer_release(&name);
	return prefix->name;
}

/* Where the last part of an IRI begins. */
static size_t local_start(struct str iri)
{
	size_t start = iri.length;
	while (start && iri.at[start - 1] != '/' && iri.at[start - 1] != '#')
		start--;
	return start;
}

static void put_iri(struct serializer *s, struct str iri)
{
	struct str graph = buffer_as_str(&s->graph);
	if (iri.length >= graph.length && !memcmp(iri.at, graph.at, graph.length) &&
	    (iri.length == graph.length || iri.at[graph.length] == '#')) {
		put_whole_iri(s, (struct str){ iri.at + graph.length,
					       iri.length - graph.length });
		return;
	}
	size_t start = local_start(iri);
	struct str local = { iri.at + start, iri.length - start };
	const char *prefix = NULL;
	if (is_plain(local) && local.at[0] != '-')
		prefix = prefix_of(s, (struct str){ iri.at, start });
	if (!prefix) {
		put_whole_iri(s, iri);
		return;
	}
	put_text(s, prefix);
	put_text(s, ":");
	put(s, local);
}

static void put_predicate(struct serializer *s, enum vocab predicate)
{
	if (predicate == VOCAB_rdf_type)
		put_text(s, "a");
	else
		put_iri(s, vocab_iri(predicate));
}

static void put_object(struct serializer *s, const struct term *object)
{
	if (object->kind == TERM_IRI) {
		put_iri(s, object->text);
	} else if (object->datatype == VOCAB_xsd_boolean) {
		put(s, object->text);
	} else {
		put_quoted(s, object);
		if (object->datatype != VOCAB_xsd_string) {
			put_text(s, "^^");
			put_iri(s, vocab_iri(object->datatype));
		}
	}
}

static void begin_graph(struct serializer *s, struct str graph)
{
	buffer_add(&s->graph, graph.at, graph.length);
	s->prefixes = (struct prefix_list){ 0 };
	arena_reset(s->arena);
	map_init(&s->folders, s->arena);
	map_init(&s->names, s->arena);
}

static void begin_block(struct serializer *s, const struct triple *triple)
{
	turn_to_subject(s, triple);
	s->block = (struct piece){ .print = s->print };
	s->block_start = s->body.length;
	put_iri(s, triple->subject);
}

static void end_block(struct serializer *s)
{
	if (!s->subject.length)
		return;
	put_text(s, " .\n\n");
	passage_add(s->passage, s->body.length - s->block_start, s->block.triples,
		    s->block.print);
	buffer_clear(&s->subject);
}

static void put_grouped(struct serializer *s, const struct triple *triple)
{
	if (!s->graph.length)
		begin_graph(s, triple->graph);
	bool same = str_equal(buffer_as_str(&s->subject), triple->subject);
	if (!same) {
		end_block(s);
		begin_block(s, triple);
	}
	if (same && s->predicate == triple->predicate) {
		put_text(s, ", ");
	} else {
		put_text(s, same ? " ;\n    " : "\n    ");
		put_predicate(s, triple->predicate);
		put_text(s, " ");
	}
	s->predicate = triple->predicate;
	put_object(s, &triple->object);
	s->block.triples++;
	if (s->block.print)
		s->block.print = hash_number(s->block.print, print_of(s, triple)) | 1;
}

/* The base and the prefixes, before what uses them. */
static void write_head(struct serializer *s)
{
	struct passage *passage = s->passage;
	struct buffer *bytes = &passage->bytes;
	buffer_format(bytes, "@base <%s> .\n", s->graph.at);
	for (uint32_t i = 0; i < s->prefixes.count; i++)
		if (s->prefixes.at[i].name)
			buffer_format(bytes, "@prefix %s: <%s> .\n",
				      s->prefixes.at[i].name, s->prefixes.at[i].folder);
	buffer_add_char(bytes, '\n');
	passage->pieces[0].length += bytes->length;
}

static void end_turtle(struct serializer *s)
{
	if (!s->graph.length)
		return;
	end_block(s);
	write_head(s);
	buffer_add(&s->passage->bytes, s->body.at, s->body.length);
}

/* -- life ------------------------------------------------------------------------ */

struct serializer *serializer_new(enum syntax syntax, const char *base)
{
	struct serializer *s = memory_new(sizeof *s);
	s->syntax = syntax;
	s->arena = arena_new();
	s->base = str_of(base);
	buffer_init(&s->body);
	buffer_init(&s->graph);
	buffer_init(&s->subject);
	return s;
}

void serializer_begin(struct serializer *s, struct passage *to)
{
	bool turtle = s->syntax == SYNTAX_TURTLE;
	s->passage = to;
	s->out = turtle ? &s->body : &to->bytes;
	buffer_clear(&s->subject);
	buffer_clear(&s->graph);
	buffer_empty(&s->body, BODY_KEPT);
	passage_clear(to);
	if (turtle)
		passage_add(to, 0, 0, 0); /* for the head */
}

int serializer_write(void *self, const struct triple *triple)
{
	struct serializer *s = self;
	if (s->syntax == SYNTAX_TURTLE)
		put_grouped(s, triple);
	else
		put_line_piece(s, triple);
	return 0;
}

void serializer_end(struct serializer *s)
{
	if (s->syntax == SYNTAX_TURTLE)
		end_turtle(s);
}

void serializer_free(struct serializer *s)
{
	if (!s)
		return;
	buffer_release(&s->body);
	buffer_release(&s->graph);
	buffer_release(&s->subject);
	arena_free(s->arena);
	free(s);
}
