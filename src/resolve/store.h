/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The entities of a document while they are being resolved. */
#ifndef RESOLVE_STORE_H
#define RESOLVE_STORE_H

#include "base/buffer.h"
#include "base/map.h"
#include "resolve/entity.h"

/* How many mentions back a referent is sought. Keeps the cost of a long text
 * in proportion to its length; nobody refers further back. */
enum { STORE_LOOK_BACK = 400 };

struct store {
	const struct text *text;
	const struct lexicon *lexicon;
	struct arena *arena;
	struct mention_list *mentions;
	struct entities *entities;
	struct map by_iri;      /* entity by IRI tail */
	struct map by_name;     /* instrument by its folded name */
	struct map by_ending;   /* organization by the folded ends of its name */
	struct map by_body;     /* body of a state by its folded name */
	uint32_t turned_names;  /* how often the lexicon was gone through */
	struct buffer scratch;
	bool *others;               /* one an entity: states that cannot be home; for
				     * others' posts and journeys name them */
	uint32_t others_count;
	uint32_t principal;         /* mention of the first official, where no state is named
				     * with his post; or NONE; set with home */
	struct index_list visited;  /* states that somebody travels to; set with home */
	uint32_t main_organization; /* what the text speaks of most, or NONE; set */
	uint32_t main_state;        /* once the things are resolved */
};

void store_init(struct store *store, struct entities *entities,
		struct mention_list *mentions, const struct text *text,
		const struct lexicon *lexicon, struct arena *arena);
void store_release(struct store *store);

/* The entity with this IRI tail, made where there is none yet. */
uint32_t store_entity(struct store *store, enum entity_kind kind,
		      const char *iri, const char *label);
struct entity *store_at(const struct store *store, uint32_t entity);

/* The entity of a lexicon entry, not marked as named by the text. */
uint32_t store_known(struct store *store, const struct entry *entry);

/* How the lexicon's kinds of organization map to those of the graph. */
const char *store_organization_type(const struct entry *entry);

/* Another form of the name; those already there are not added again. */
void store_add_name(struct store *store, uint32_t entity, const char *name);

/* Lets a mention mean an entity (too), and the text name it. */
void store_refer(struct store *store, uint32_t mention, uint32_t entity);

/* A mention means it without naming it: a pronoun, a role, a group. */
void store_point(struct store *store, uint32_t mention, uint32_t entity);

/* The first entity that a mention means, or NONE. mention may be NONE. */
uint32_t store_meant(const struct store *store, uint32_t mention);

/* "organization/" + slug(name), in the arena. */
char *store_iri(struct store *store, const char *folder, const char *name);
char *store_slug(const struct store *store, const char *name);

/* The tail of an entity's IRI behind its folder: "kaz" of state/KAZ, in lower
 * case. */
char *store_tail(const struct store *store, uint32_t entity);

char *store_text(const struct store *store, struct range range);
/* Whether a token is this word, given in lower case. */
static inline bool store_word_is(const struct store *store, uint32_t token,
				 const char *word)
{
	return text_token_is(store->text, token, word);
}
/* The number of a word of a name, or 0. */
uint32_t store_word(const struct store *store, const char *word, size_t length);
static inline uint64_t store_classes(const struct store *store, uint32_t token)
{
	return token < store->text->tokens.count ? store->text->tokens.at[token].classes : 0;
}
uint32_t store_sentence(const struct store *store, uint32_t token);

/* The last official that a sentence names or points at before a token, or
 * NONE: the subject of its clause, where the token is the verb. */
uint32_t store_official_before(const struct store *store, uint32_t token);

#endif
