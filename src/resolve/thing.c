/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/thing.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "recognize/scan.h"
#include "resolve/home.h"
#include "text/spell.h"

static bool in_body_of_text(const struct store *store, uint32_t token)
{
	uint32_t sentence = store_sentence(store, token);
	uint32_t paragraph = store->text->sentences.at[sentence].paragraph;
	return store->text->paragraphs.at[paragraph].kind == PARAGRAPH_BODY;
}

/* In a heading between the paragraphs of the body, which names a subject. */
static bool is_in_heading(const struct store *store, uint32_t token)
{
	uint32_t sentence = store_sentence(store, token);
	uint32_t paragraph = store->text->sentences.at[sentence].paragraph;
	return store->text->paragraphs.at[paragraph].kind == PARAGRAPH_HEADING;
}

/* ---- states and cities ---- */

/* Whether the text names an entry by a form that is nobody else's. */
static bool is_shown(const struct store *store, const struct entry *entry)
{
	for (uint32_t i = 0; i < store->mentions->count && i < 500; i++) {
		const struct mention *mention = &store->mentions->at[i];
		if (mention->entry == entry && mention->role <= FORM_ALIAS &&
		    mention->range.last > mention->range.first + 1)
			return true;
	}
	return false;
}

/* "Congo", "Georgia": the reading that the rest of the text shows. */
static void resolve_place(struct store *store, uint32_t index)
{
	struct mention *mention = &store->mentions->at[index];
	struct match matches[4];
	if (lexicon_match(store->lexicon, store->text, mention->range.first,
			  1u << mention->entry->kind, matches, 4) &&
	    matches[0].range.last == mention->range.last)
		for (const struct form *form = matches[0].form; form; form = form->next)
			if (is_shown(store, form->entry))
				mention->entry = form->entry;
	store_refer(store, index, store_known(store, mention->entry));
}

/* ---- organizations ---- */

/* A body that one state has in another. */
static bool is_mission(const char *name)
{
	static const char *const heads[] = { "Embassy", "Consulate", "High Commission",
					     "Permanent Mission", "Mission" };
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (!strncmp(name, heads[i], strlen(heads[i])))
			return true;
	return false;
}

/* "Embassy of Peru in Nairobi", "Ministry of Health of Malta". */
char *thing_name_with_state(const struct store *store, const char *name,
			    const struct entity *state)
{
	const char *article = state->entry->article ? "the " : "", *place = NULL;
	if (is_mission(name))
		place = strstr(name, " in ") ? strstr(name, " in ") : strstr(name, " to ");
	if (!place)
		place = name + strlen(name);
	return arena_format(store->arena, "%.*s of %s%s%s", (int)(place - name), name,
			    article, state->label, place);
}

/* "Trade Ministry" is the "Ministry of Trade"; "Commerce Department" the
 * "Department of Commerce". NULL for what does not turn. */
static const char *turned_ministry(struct store *store, const char *name)
{
	static const char *const heads[] = { "Ministry", "Department" };
	const char *last = strrchr(name, ' ');
	for (size_t i = 0; last && i < sizeof heads / sizeof *heads; i++)
		if (!strcasecmp(last + 1, heads[i]) && !strstr(name, " of "))
			return arena_format(store->arena, "%s of %.*s", heads[i],
					    (int)(last - name), name);
	return NULL;
}

static char *national_iri(struct store *store, const char *name, uint32_t state)
{
	const char *slug = store_slug(store, name);
	return state == NONE ? arena_format(store->arena, "organization/%s", slug)
			     : arena_format(store->arena, "organization/%s/%s",
					    store_tail(store, state), slug);
}

/* A name without the words that it ends with and what ties them to it; itself
 * where it does not. */
static char *without_ending(const struct store *store, const char *name, const char *ending)
{
	static const char *const links[] = { " of the ", " of ", " in the ", " in ", ", ", " " };
	size_t length = strlen(name), tail = strlen(ending);
	size_t rest = length > tail && !strcmp(name + length - tail, ending) ? length - tail
									     : 0;
	for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
		size_t link = strlen(links[i]);
		if (rest > link && !strncmp(name + rest - link, links[i], link))
			return arena_copy(store->arena, name, rest - link);
	}
	return arena_copy(store->arena, name, length);
}

/* "Ministry of Foreign Affairs, Singapore"; not the "Embassy in Singapore", nor
 * where another body's name ends it: "Ministry of Trade and Enterprise
 * Singapore". */
static const char *without_own_state(struct store *store, const char *name,
				     const char *state)
{
	const char *bare = is_mission(name) ? name : without_ending(store, name, state);
	const char *last = strrchr(bare, ' ');
	bool other = last && lexicon_entry(store->lexicon, ENTRY_ORGANIZATION,
					   store_slug(store, name + (last + 1 - bare)));
	return other ? name : bare;
}

/* The body of a state that the lexicon knows, by the name that the text gives
 * it. */
static const struct entry *listed_body(struct store *store, const char *name,
				       const struct entity *state)
{
	if (!state->entry)
		return NULL;
	return lexicon_body(store->lexicon, arena_format(store->arena, "%s/%s",
							 state->entry->id,
							 store_slug(store, name)));
}

/* National bodies: one node a state and name. */
static uint32_t national_body(struct store *store, const char *name, uint32_t state)
{
	const struct entry *entry = NULL;
	if (state != NONE) {
		name = without_own_state(store, name, store_at(store, state)->label);
		entry = listed_body(store, name, store_at(store, state));
	}
	if (entry)
		return store_known(store, entry);
	static const char *const same[] = { "Royal Government", "Federal Government",
					    "Union Government", "Central Government" };
	for (size_t i = 0; state != NONE && i < sizeof same / sizeof *same; i++)
		if (!strcmp(name, same[i])) {
			uint32_t entity = national_body(store, "Government", state);
			store_add_name(store, entity, name);
			return entity;
		}
	const char *turned = turned_ministry(store, name);
	/* a department may be a city's: it turns only where the text does so */
	if (turned && !strncmp(turned, "Ministry", 8) && state != NONE) {
		uint32_t entity = national_body(store, turned, state);
		store_add_name(store, entity, name);
		return entity;
	}
	if (turned) {
		uint32_t found = map_find(&store->by_iri,
					  str_of(national_iri(store, turned, state)));
		if (found != MAP_NONE) {
			store_add_name(store, found, name);
			return found;
		}
	}
	const char *iri = national_iri(store, name, state);
	const char *label = state == NONE ? name
					  : thing_name_with_state(store, name,
								  store_at(store, state));
	uint32_t entity = store_entity(store, ENTITY_ORGANIZATION, iri, label);
	store_at(store, entity)->type = "government";
	store_at(store, entity)->of = state;
	store_add_name(store, entity, name);
	return entity;
}

static const char *type_by_head(const struct store *store,
				const struct mention *mention)
{
	const char *type = NULL;
	/* one of the "Ministries of Health of A and B" */
	if (mention->name && !strncmp(mention->name, "Ministry ", 9))
		return "government";
	for (uint32_t i = mention->range.first; i < mention->range.last; i++) {
		uint64_t classes = store_classes(store, i);
		if (classes & WORD_PREPOSITION && type)
			break;
		if (classes & WORD_BODY_GOVERNMENT)
			type = "government";
		else if (classes & WORD_BODY_ACADEMIC)
			type = "academic";
		else if (classes & WORD_BODY_COMPANY)
			type = "company";
		else if (classes & WORD_BODY_MEDIA)
			type = "media";
		else if (classes & WORD_BODY_PARTY)
			type = "other";
	}
	return type;
}

/* A name with its state behind it, "Ministry of Health of the Republic of
 * Malta": the name without the state. */
static char *without_state(struct store *store, const struct mention *mention)
{
	const char *name = mention->name;
	if (mention->owner == NONE ||
	    store->mentions->at[mention->owner].kind != MENTION_STATE)
		return arena_copy(store->arena, name, strlen(name));
	return without_ending(store, name,
			      store_text(store, store->mentions->at[mention->owner].range));
}

/* "MINISTRY OF FOREIGN AFFAIRS" is "Ministry of Foreign Affairs". */
static char *in_usual_case(struct store *store, const char *name)
{
	spell_thing(&store->scratch, str_of(name));
	return arena_copy(store->arena, store->scratch.at, store->scratch.length);
}

/* The state, where the text names no other one; not one of its islands. */
static uint32_t only_state(const struct store *store)
{
	uint32_t found = NONE;
	for (uint32_t i = 0; i < store->entities->list.count; i++) {
		const struct entity *entity = store_at(store, i);
		if (entity->kind != ENTITY_STATE || !entity->mentions.count)
			continue;
		if (found != NONE)
			return NONE;
		found = i;
	}
	if (found == NONE)
		return NONE;
	const struct entry *entry = store_at(store, found)->entry;
	return entry && entry->type && !strcmp(entry->type, "un-member") ? found : NONE;
}

/* "the Cooperation Council", named in full before. */
static uint32_t body_ending_in(const struct store *store, const char *name)
{
	uint32_t found = map_find(&store->by_ending, str_of(name));
	return found == MAP_NONE ? NONE : found;
}

/* "the Law Society", of the "Law Society of Singapore": a name of two words
 * or more without what it is of. */
static void index_beginning(struct store *store, uint32_t body)
{
	static const char *const links[] = { " of ", " on ", " for " };
	const char *label = store_at(store, body)->label, *end = NULL;
	for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
		const char *at = strstr(label, links[i]);
		if (at && (!end || at < end))
			end = at;
	}
	if (!end)
		return;
	char *name = arena_copy(store->arena, label, (size_t)(end - label));
	if (strchr(name, ' '))
		map_put(&store->by_ending, str_of(name), body);
}

static void index_endings(struct store *store, uint32_t body)
{
	const char *label = store_at(store, body)->label;
	for (const char *at = label; (at = strchr(at, ' ')); at++)
		map_put(&store->by_ending, str_of(at + 1), body);
	index_beginning(store, body);
}

/* Of the same name, with the state that the text gives it. */
static uint32_t owned_body(struct store *store, const char *name)
{
	uint32_t found = map_find(&store->by_body, str_of(store_slug(store, name)));
	return found == MAP_NONE ? NONE : store_at(store, found)->of;
}

/* The state of a government's body that stands without one: home, else the
 * one that the text names with it, else the only one there is. */
static uint32_t state_of_body(struct store *store, const char *name)
{
	if (store->entities->home != NONE)
		return store->entities->home;
	uint32_t state = owned_body(store, name);
	return state != NONE ? state : only_state(store);
}

/* "Commission of the African Union" is the "African Union Commission" of the
 * lexicon. Each look goes through all of it, so there are few. */
static const struct entry *turned_name(struct store *store, const char *name,
				       const struct entity *owner)
{
	enum { LOOKS = 32 };
	const char *of = strstr(name, " of ");
	if (!of || !owner->entry || !strstr(of, owner->label) ||
	    store->turned_names >= LOOKS)
		return NULL;
	store->turned_names++;
	const char *turned = arena_format(store->arena, "%s %.*s", owner->label,
					  (int)(of - name), name);
	for (uint32_t i = 0; i < lexicon_count(store->lexicon); i++) {
		const struct entry *entry = lexicon_at(store->lexicon, i);
		if (entry->kind == ENTRY_ORGANIZATION && !strcmp(entry->name, turned))
			return entry;
	}
	return NULL;
}

/* "Committee of Ambassadors of the Organization": the name without the body
 * it is part of, where a complement stands before. */
static const char *without_body(struct store *store, const char *name,
				uint32_t mention)
{
	const struct mention *owner = &store->mentions->at[mention];
	const char *text = store_text(store, owner->range);
	size_t length = strlen(name), tail = strlen(text);
	if (length <= tail + 8 || strcmp(name + length - tail, text) != 0)
		return name;
	length -= tail;
	size_t link = !strncmp(name + length - 8, " of the ", 8)  ? 8
		      : !strncmp(name + length - 4, " of ", 4) ? 4
							       : 0;
	char *shorter = arena_copy(store->arena, name, length - link);
	return link && strchr(shorter, ' ') ? shorter : name;
}

/* A body that is part of another one: of that one's state, which need not be
 * home. */
static uint32_t organ(struct store *store, const char *name, uint32_t owner,
		      const char *type)
{
	uint32_t whole = store_meant(store, owner);
	const struct entity *entity = store_at(store, whole);
	uint32_t state = entity->of;
	if (state == NONE && entity->entry && entity->entry->state)
		state = store_known(store, entity->entry->state);
	const char *iri = store_iri(store, "organization", name);
	if (state != NONE)
		iri = arena_format(store->arena, "organization/%s/%s",
				   store_tail(store, state), store_slug(store, name));
	uint32_t part = store_entity(store, ENTITY_ORGANIZATION, iri, name);
	store_at(store, part)->type = type;
	store_at(store, part)->of = state;
	store_add_name(store, part, without_body(store, name, owner));
	if (part != whole)
		store_at(store, part)->part_of = whole;
	return part;
}

/* "Singapore's" Home Team Agency, but "Bangladesh" Nationalist Party. */
static bool is_possessor(const struct store *store, uint32_t mention)
{
	uint32_t behind = store->mentions->at[mention].range.last;
	return behind < store->text->tokens.count &&
	       store->text->tokens.at[behind].kind == TOKEN_POSSESSIVE;
}

/* A council or an office may be anybody's: international where it is part of
 * such a body or calls itself so, else of no kind that we know. */
static const char *type_of_unknown(const struct store *store, uint32_t index, uint32_t owner)
{
	static const char *const words[] = { "international", "intergovernmental",
					     "regional", "global", "world" };
	struct range range = store->mentions->at[index].range;
	if (owner != NONE && store_at(store, owner)->kind == ENTITY_STATE)
		return NULL;
	if (owner != NONE)
		return store_at(store, owner)->type;
	for (uint32_t i = range.first; i < range.last && i < range.first + 3; i++)
		for (size_t w = 0; w < sizeof words / sizeof *words; w++)
			if (text_token_is(store->text, i, words[w]))
				return "international";
	return NULL;
}

/* "Embassy of Peru in Kenya": the "Embassy in Kenya" of Peru. NULL for a name
 * that does not go on behind its state. */
static char *without_inner_state(struct store *store, const struct mention *mention)
{
	struct range owner = store->mentions->at[mention->owner].range;
	if (owner.first <= mention->range.first || owner.last >= mention->range.last)
		return NULL;
	const char *name = mention->name, *state = store_text(store, owner);
	const char *at = strstr(name, state);
	const char *rest = at ? at + strlen(state) : "";
	if (!*rest)
		return NULL;
	return arena_format(store->arena, "%s%s",
			    without_ending(store,
					   arena_copy(store->arena, name, (size_t)(rest - name)),
					   state),
			    rest);
}

/* "Political Department of the Estonian Foreign Ministry": its state stands in
 * its name. */
static uint32_t body_as_named(struct store *store, const char *name, uint32_t state)
{
	const char *iri = arena_format(store->arena, "organization/%s/%s",
				       store_tail(store, state), store_slug(store, name));
	uint32_t entity = store_entity(store, ENTITY_ORGANIZATION, iri, name);
	store_at(store, entity)->type = "government";
	store_at(store, entity)->of = state;
	return entity;
}

/* The tokens of a name, without the (“IPOS”) behind it. */
static struct range without_alias(const struct store *store, const struct mention *mention)
{
	struct range range = mention->range;
	if (mention->alias.last > mention->alias.first)
		for (range.last = mention->alias.first;
		     range.last > range.first + 1 &&
		     store->text->tokens.at[range.last - 1].kind != TOKEN_WORD;
		     range.last--)
			;
	return range;
}

static uint32_t unknown_body(struct store *store, uint32_t index)
{
	const struct mention *mention = &store->mentions->at[index];
	const char *type = type_by_head(store, mention);
	uint32_t owner = store_meant(store, mention->owner);
	bool state = owner != NONE && store_at(store, owner)->kind == ENTITY_STATE;
	char *name = in_usual_case(store, without_state(store, mention));
	if (type && !strcmp(type, "government")) {
		const char *inner = state ? without_inner_state(store, mention) : NULL;
		if (inner && !is_mission(name))
			return body_as_named(store, name, owner);
		if (inner)
			name = in_usual_case(store, inner);
		if (owner != NONE && store_at(store, owner)->kind == ENTITY_ORGANIZATION)
			return organ(store, name, mention->owner, type);
		if (!state)
			owner = state_of_body(store, name);
		uint32_t entity = national_body(store, name, owner);
		if (state)
			map_put(&store->by_body, str_of(store_slug(store, name)), entity);
		return entity;
	}
	/* "Bangladesh Nationalist Party": the state is part of the name */
	name = in_usual_case(store, state && !is_possessor(store, mention->owner)
					    ? store_text(store, without_alias(store, mention))
					    : mention->name);
	uint32_t longer = body_ending_in(store, name);
	if (longer != NONE)
		return longer;
	const struct entry *turned = owner != NONE && !state
					     ? turned_name(store, name,
							   store_at(store, owner))
					     : NULL;
	if (turned)
		return store_known(store, turned);
	const char *shorter = owner != NONE && !state && store_at(store, owner)->entry
				      ? without_body(store, name, mention->owner)
				      : name;
	/* "Committee of Ambassadors" says enough, "Executive Board" does not */
	bool enough = strstr(shorter, " of ") || strstr(shorter, " for ");
	uint32_t entity = store_entity(store, ENTITY_ORGANIZATION,
				       store_iri(store, "organization", name),
				       enough ? shorter : name);
	store_add_name(store, entity, shorter);
	store_at(store, entity)->type = type ? type : type_of_unknown(store, index, owner);
	if (owner != NONE && !state && owner != entity)
		store_at(store, entity)->part_of = owner;
	return entity;
}

/* An abbreviation that the text defines. */
static bool is_defined_here(const struct entry *entry)
{
	return entry && !strncmp(entry->id, SCAN_DEFINED, strlen(SCAN_DEFINED));
}

/* The one that the text named in full where it defined the abbreviation. */
static uint32_t defined_thing(struct store *store, const struct entry *entry,
			      enum entity_kind kind, const struct map *aliases)
{
	uint32_t found = map_find(aliases, str_of(entry->id + strlen(SCAN_DEFINED)));
	if (found != MAP_NONE && store_at(store, found)->kind == kind)
		return found;
	const char *folder = kind == ENTITY_ORGANIZATION ? "organization" : "instrument";
	const char *type = entry->type;
	found = store_entity(store, kind, store_iri(store, folder, entry->name),
			     entry->name);
	if (kind == ENTITY_ORGANIZATION && !store_at(store, found)->type)
		store_at(store, found)->type =
			type && !strcmp(type, "government") ? type : NULL;
	return found;
}

static bool names_state(const struct store *store, const struct entry *state)
{
	for (uint32_t i = 0; state && i < store->entities->list.count; i++)
		if (store_at(store, i)->entry == state && store_at(store, i)->mentions.count)
			return true;
	return false;
}

/* "AKP" is a Turkish party and a Cambodian agency: of those that share letters,
 * the one whose state the text names. */
static void choose_body(struct store *store, uint32_t index)
{
	struct mention *mention = &store->mentions->at[index];
	struct match match;
	if (mention->kind != MENTION_ORGANIZATION || !mention->entry ||
	    mention->role != FORM_ABBREVIATION || !mention->entry->state ||
	    mention->range.last != mention->range.first + 1 ||
	    !lexicon_match(store->lexicon, store->text, mention->range.first,
			   1u << ENTRY_ORGANIZATION, &match, 1) ||
	    match.range.last != mention->range.last || !match.form->next ||
	    names_state(store, mention->entry->state))
		return;
	for (const struct form *form = match.form; form; form = form->next)
		if (form->entry->kind == ENTRY_ORGANIZATION &&
		    names_state(store, form->entry->state))
			mention->entry = form->entry;
}

static uint32_t known_body(struct store *store, uint32_t index,
			   const struct map *aliases)
{
	const struct mention *mention = &store->mentions->at[index];
	const struct entry *entry = mention->entry;
	if (is_defined_here(entry))
		return defined_thing(store, entry, ENTITY_ORGANIZATION, aliases);
	if (!entry->type || strcmp(entry->type, "national") != 0)
		return store_known(store, entry);
	uint32_t owner = store_meant(store, mention->owner);
	bool owned = owner != NONE && store_at(store, owner)->kind == ENTITY_STATE;
	if (!owned)
		owner = state_of_body(store, entry->name);
	uint32_t entity = national_body(store, entry->name, owner);
	if (owned)
		map_put(&store->by_body, str_of(store_slug(store, entry->name)), entity);
	for (const char *const *name = entry->names; *name; name++)
		store_add_name(store, entity, *name);
	return entity;
}

static void learn_alias(struct store *store, struct map *aliases,
			const struct mention *mention, uint32_t entity)
{
	if (mention->alias.first == mention->alias.last)
		return;
	char *alias = store_text(store, mention->alias);
	store_add_name(store, entity, alias);
	map_put(aliases, str_of(alias), entity);
}

static void resolve_body(struct store *store, uint32_t index, struct map *aliases)
{
	struct mention *mention = &store->mentions->at[index];
	uint32_t entity = mention->entry ? known_body(store, index, aliases)
					 : unknown_body(store, index);
	store_refer(store, index, entity);
	index_endings(store, entity);
	mention = &store->mentions->at[index];
	struct range shown = without_alias(store, mention);
	if (mention->owner == NONE ||
	    store->mentions->at[mention->owner].range.first != shown.first ||
	    store->mentions->at[mention->owner].range.last != shown.last)
		store_add_name(store, entity, store_text(store, shown));
	learn_alias(store, aliases, mention, entity);
}

/* ---- instruments ---- */

/* Several of one name ("Astana Declaration"): the one whose year fits. */
static const struct entry *fitting_instrument(const struct store *store,
					      const struct mention *mention)
{
	struct match matches[8];
	uint16_t year = mention->from.year;
	uint32_t first = mention->range.first, found = 0;
	const struct entry *fits = NULL, *only = NULL;
	for (uint32_t at = first; at < first + 3 && !found; at++) {
		uint32_t count = lexicon_match(store->lexicon, store->text, at,
					       1u << ENTRY_INSTRUMENT, matches, 8);
		if (!count || matches[0].range.last > mention->range.last)
			continue;
		for (const struct form *form = matches[0].form; form; form = form->next) {
			found++;
			only = form->entry;
			if (year && form->entry->year == year)
				fits = form->entry;
		}
	}
	if (fits)
		return fits;
	/* a year that the text gives and the lexicon does not is another text */
	return found == 1 && (!year || !only->year || only->year == year) ? only
									  : NULL;
}

/* Instruments by folded name, and by folded name and year. */
static char *name_key(struct store *store, const char *name, uint16_t year)
{
	char *slug = store_slug(store, name);
	return year ? arena_format(store->arena, "%s %u", slug, (unsigned)year) : slug;
}

/* One of the same name, and of no other year, before. */
static uint32_t same_instrument(struct store *store, const char *name, uint16_t year)
{
	uint32_t found = map_find(&store->by_name, str_of(name_key(store, name, year)));
	if (found == MAP_NONE && year) {
		found = map_find(&store->by_name, str_of(name_key(store, name, 0)));
		if (found != MAP_NONE && store_at(store, found)->year &&
		    store_at(store, found)->year != year)
			found = MAP_NONE;
	}
	return found == MAP_NONE ? NONE : found;
}

static void index_instrument(struct store *store, uint32_t index)
{
	const struct entity *entity = store_at(store, index);
	map_put(&store->by_name, str_of(name_key(store, entity->label, 0)), index);
	map_put(&store->by_name, str_of(name_key(store, entity->label, entity->year)),
		index);
	for (uint32_t i = 0; i < entity->alt.count; i++) {
		const char *name = entity->alt.at[i];
		map_put(&store->by_name, str_of(name_key(store, name, 0)), index);
		map_put(&store->by_name, str_of(name_key(store, name, entity->year)),
			index);
	}
}

static void resolve_instrument(struct store *store, uint32_t index,
			       struct map *aliases)
{
	struct mention *mention = &store->mentions->at[index];
	uint16_t year = mention->from.year;
	const struct entry *entry = mention->entry && !is_defined_here(mention->entry)
					    ? fitting_instrument(store, mention)
					    : NULL;
	const char *name = mention->name ? mention->name : mention->entry->name;
	uint32_t entity = NONE;
	if (is_defined_here(mention->entry)) {
		entity = defined_thing(store, mention->entry, ENTITY_INSTRUMENT, aliases);
		store_refer(store, index, entity);
		return;
	}
	if (!entry || !year)
		entity = same_instrument(store, name, year);
	if (entity == NONE && entry)
		entity = store_known(store, entry);
	if (entity == NONE) {
		char *slug = store_slug(store, name);
		char *iri = year ? arena_format(store->arena, "instrument/%s-%u",
						slug, (unsigned)year)
				 : arena_format(store->arena, "instrument/%s", slug);
		entity = store_entity(store, ENTITY_INSTRUMENT, iri, name);
	}
	if (!store_at(store, entity)->year)
		store_at(store, entity)->year = year;
	store_refer(store, index, entity);
	mention = &store->mentions->at[index];
	store_add_name(store, entity, name);
	learn_alias(store, aliases, mention, entity);
	if (store_at(store, entity)->mentions.count < 8)
		index_instrument(store, entity);
}

/* ---- in the order of the text ---- */

static void resolve_one(struct store *store, uint32_t index, struct map *aliases)
{
	struct mention *mention = &store->mentions->at[index];
	if (mention->bare || mention->entity_count)
		return;
	switch (mention->kind) {
	case MENTION_STATE:
	case MENTION_CITY:
		resolve_place(store, index);
		break;
	case MENTION_ORGANIZATION:
		/* what stands inside it, its owner above all, comes first */
		if (mention->owner != NONE)
			resolve_one(store, mention->owner, aliases);
		resolve_body(store, index, aliases);
		break;
	case MENTION_INSTRUMENT:
		resolve_instrument(store, index, aliases);
		break;
	default:
		break;
	}
}

static int by_index(const void *a, const void *b)
{
	const uint32_t *p = a, *q = b;
	return *p < *q ? -1 : *p > *q;
}

/* What was resolved before its turn stands in the order of the text again. */
static void sort_mentions(struct store *store)
{
	for (uint32_t i = 0; i < store->entities->list.count; i++) {
		struct entity *entity = store_at(store, i);
		if (entity->kind == ENTITY_ORGANIZATION && entity->mentions.count > 1)
			qsort(entity->mentions.at, entity->mentions.count,
			      sizeof *entity->mentions.at, by_index);
	}
}

static bool is_in_full(const struct mention *mention)
{
	return mention->kind == MENTION_ORGANIZATION && !mention->bare &&
	       (mention->owner != NONE || mention->alias.last > mention->alias.first ||
		(mention->name && strstr(mention->name, " of ")));
}

/* The international organization that the text speaks of most. */
static uint32_t count_main_organization(const struct store *store)
{
	uint32_t best = NONE, most = 0;
	for (uint32_t i = 0; i < store->entities->list.count; i++) {
		const struct entity *entity = store_at(store, i);
		if (entity->kind != ENTITY_ORGANIZATION || entity->of != NONE ||
		    !entity->entry || !entity->type ||
		    strcmp(entity->type, "international") != 0 ||
		    !entity->mentions.count || entity->mentions.count < most ||
		    (entity->mentions.count == most &&
		     entity->mentions.at[0] > store_at(store, best)->mentions.at[0]))
			continue;
		most = entity->mentions.count;
		best = i;
	}
	return best;
}

/* The state that most of the text's mentions are of. */
static uint32_t count_main_state(const struct store *store)
{
	uint32_t best = NONE, most = 0;
	for (uint32_t i = 0; i < store->entities->list.count; i++) {
		const struct entity *entity = store_at(store, i);
		if (entity->kind == ENTITY_STATE && entity->mentions.count > most) {
			most = entity->mentions.count;
			best = i;
		}
	}
	return best;
}

void things_resolve(struct store *store)
{
	struct map aliases;
	map_init(&aliases, store->arena);
	for (uint32_t i = 0; i < store->mentions->count; i++) {
		enum mention_kind kind = store->mentions->at[i].kind;
		if (kind == MENTION_STATE || kind == MENTION_CITY)
			resolve_place(store, i);
	}
	for (uint32_t i = 0; i < store->mentions->count; i++)
		choose_body(store, i);
	store->entities->home = home_find(store);
	/* names with a year first, so that "the Astana Declaration" finds the
	 * "2010 Astana Declaration" */
	for (uint32_t i = 0; i < store->mentions->count; i++) {
		const struct mention *mention = &store->mentions->at[i];
		if (mention->kind == MENTION_INSTRUMENT && mention->from.year)
			resolve_one(store, i, &aliases);
	}
	/* bodies in full first, so that "the Law Society" finds the "Law Society
	 * of Singapore" */
	for (uint32_t i = 0; i < store->mentions->count; i++)
		if (is_in_full(&store->mentions->at[i]))
			resolve_one(store, i, &aliases);
	for (uint32_t i = 0; i < store->mentions->count; i++)
		resolve_one(store, i, &aliases);
	sort_mentions(store);
	for (uint32_t i = 0; i < store->mentions->count; i++) {
		const struct mention *mention = &store->mentions->at[i];
		if (mention->kind == MENTION_ORGANIZATION && mention->entity_count &&
		    !in_body_of_text(store, mention->range.first) &&
		    !is_in_heading(store, mention->range.first)) {
			store->entities->publisher = mention->entities[0];
			break;
		}
	}
	store->main_organization = count_main_organization(store);
	store->main_state = count_main_state(store);
}

/* ---- head nouns alone ---- */

static bool name_has_word(const char *name, const char *word)
{
	size_t length = strlen(word);
	for (const char *at = name; (at = strcasestr(at, word)); at++) {
		char before = at == name ? ' ' : at[-1];
		if ((before == ' ' || before == '-') &&
		    (at[length] == '\0' || at[length] == ' ' || at[length] == ','))
			return true;
	}
	return false;
}

static bool has_head(const struct entity *entity, const char *head)
{
	if (name_has_word(entity->label, head))
		return true;
	for (uint32_t i = 0; i < entity->alt.count; i++)
		if (name_has_word(entity->alt.at[i], head))
			return true;
	return false;
}

void things_resolve_bare(struct store *store)
{
	for (uint32_t i = 0; i < store->mentions->count; i++) {
		const struct mention *mention = &store->mentions->at[i];
		if (!mention->bare)
			continue;
		enum entity_kind kind = mention->kind == MENTION_ORGANIZATION
						? ENTITY_ORGANIZATION
						: ENTITY_INSTRUMENT;
		struct range head = { mention->range.last - 1, mention->range.last };
		char *word = store_text(store, head);
		uint32_t found = NONE;
		for (uint32_t m = i, n = 0;
		     m-- > 0 && n < STORE_LOOK_BACK && found == NONE; n++) {
			uint32_t entity = store_meant(store, m);
			if (entity != NONE && store_at(store, entity)->kind == kind &&
			    has_head(store_at(store, entity), word))
				found = entity;
		}
		/* any of them may be called "the Organization" */
		if (found == NONE && kind == ENTITY_ORGANIZATION &&
		    (!strcasecmp(word, "Organization") || !strcasecmp(word, "Organisation")))
			found = store->main_organization;
		if (found == NONE)
			continue;
		store_point(store, i, found);
		store_add_name(store, found, store_text(store, mention->range));
	}
}
