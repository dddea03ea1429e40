/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What the parts of statements_find share. */
#ifndef FACTS_STATEMENT_PARSE_H
#define FACTS_STATEMENT_PARSE_H

#include "facts/clause_parse.h"
#include "facts/fact.h"

/* How many chunks a sentence may reach from where one asks. Longer ones are no
 * prose, and looking through all of it at each verb would take too long. */
enum { STATEMENT_REACH = 400 };

/* Where a paragraph is the speech of somebody of whom nothing is known. */
enum { SAID_BY_UNKNOWN = NONE - 1 };

/* A letter in the text: the token of "Yours sincerely" and who signs. */
struct letter {
	uint32_t end, signer;
};
struct letter_list { VECTOR_OF(struct letter); };

struct statement_parse {
	struct clause_parse clause;   /* text, lexicon, mentions, clauses, arena */
	const struct entities *entities;
	struct statement_list *statements;
	uint32_t *statement_of;       /* a verb's statement, or NONE; one each verb */
	uint32_t *quoted_by;          /* a chunk's statement, of quotations; or NONE */
	uint32_t *said_in;            /* a paragraph's statement where a speaker's label
				       * stands before it; or NONE */
	uint32_t *unquoted;           /* a token's count of tokens outside quotations
				       * before it; one more than there are tokens */
	uint32_t *starts, *ends;      /* of the sentence of each chunk: its first chunk, and
				       * the END chunk behind it */
	struct index_list authors;    /* entities: whose words the title says the text is */
	uint32_t signer;              /* entity: the "I" or "we" of a text without authors, or
				       * NONE */
	struct index_list first;      /* entities: the states or bodies that speak in the
				       * first statement, "we" of what follows */
	struct letter_list letters;
	bool spoken;                  /* somebody has spoken */
	struct index_list text_author; /* entities: whose "the statement" is */
	struct index_list last_speakers; /* entities: who spoke last, for "he" */
	bool last_unknown;            /* ... somebody of whom nothing is known */
	uint32_t open_until;          /* end of the clause reported last: what stands before
				       * it is a report within a report */
	uint32_t inner_until;         /* end of such a report within a report */
};

/* ------------------------------------------------------- walking */

const struct chunk *statement_chunk(const struct statement_parse *parse,
				    uint32_t index);
enum chunk_kind statement_kind(const struct statement_parse *parse, uint32_t index);
bool statement_chunk_is(const struct statement_parse *parse, uint32_t index,
			const char *word);

/* The verb group that a chunk is, or NULL. */
const struct verb_group *statement_verb(const struct statement_parse *parse,
					uint32_t index);

/* First chunk of the sentence that a chunk stands in, dateline and number left
 * out; and the END chunk behind it. */
uint32_t statement_sentence_start(const struct statement_parse *parse,
				  uint32_t index);
uint32_t statement_sentence_end(const struct statement_parse *parse,
				uint32_t index);

/* ------------------------------------------------------- making */

/* Adds a statement; its index. */
uint32_t statement_add(struct statement_parse *parse, const char *rule);

/* Adds the tokens of a stretch to its content, without the marks at its edges
 * that are no part of it. */
void statement_add_content(struct statement_parse *parse, uint32_t statement,
			   uint32_t first, uint32_t last);

/* The same with chunks; the quotations among them are the statement's. */
void statement_add_chunks(struct statement_parse *parse, uint32_t statement,
			  uint32_t first, uint32_t last);

bool statement_is_mostly_quoted(const struct statement_parse *parse,
				uint32_t statement);

/* Who speaks: sets speaker and speakers by the mentions. */
void statement_set_speakers(struct statement_parse *parse, uint32_t statement,
			    const struct index_list *mentions, struct range range);

/* "PM: …", "BERG: …": puts a statement into the mouth of whom the letterhead
 * names, where the label fits him. */
void statement_set_host(struct statement_parse *parse, uint32_t statement);

/* The mentions behind a subject that is itself no mention but something said:
 * "a statement of the Ministry", "its message". */
void statement_find_author(const struct statement_parse *parse, struct range range,
			   struct index_list *mentions);

/* The body that "the ministry" means, where one was named before. */
void statement_find_body(const struct statement_parse *parse, struct range range,
			 struct index_list *mentions);

/* "Joint Statement of X and Y on Z", "Statement by X": sets the authors. */
void statement_find_authors(struct statement_parse *parse);

/* Remembers who acted last, for "he" and "she". */
void statement_note_actor(struct statement_parse *parse,
			  const struct verb_group *verb);

/* Kinds of mention that can speak. */
bool statement_can_speak(const struct statement_parse *parse, uint32_t mention);

/* The force of a verb with its object: "expressed gratitude" thanks. */
const char *statement_force(const struct statement_parse *parse,
			    const struct entry *verb, uint32_t content);

/* Whether the subject of an agentless passive is something said. */
bool statement_may_be_said(const struct statement_parse *parse,
			   const struct entry *verb, struct range subject);

/* ------------------------------------------------------- finding */

/* A reporting verb; true where it made a statement. */
bool statement_read_verb(struct statement_parse *parse, uint32_t verb);

bool statement_is_according(const struct statement_parse *parse, uint32_t chunk);

/* "According to X, ...". */
bool statement_read_according(struct statement_parse *parse, uint32_t chunk);

/* Where the content that begins at a chunk ends: the chunk behind it. */
uint32_t statement_content_end(const struct statement_parse *parse, uint32_t verb,
			       uint32_t chunk, bool clause);

/* Speech with a mark instead of a verb: "X: …", "“…” – X". */
void statement_read_labels(struct statement_parse *parse);

/* Gives the items of a list the subject that stands before it. */
void statement_read_lists(struct statement_parse *parse);

/* A quotation that no verb has claimed: it goes on from the statement before,
 * or the speaker stands behind a dash. */
void statement_read_quote(struct statement_parse *parse, uint32_t chunk,
			  uint32_t before);

/* What somebody else is said to say in a quotation whose statement is known. */
void statement_read_nested(struct statement_parse *parse, uint32_t chunk);

#endif
