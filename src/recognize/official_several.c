/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Several officials under one title or role. */
#include "recognize/name.h"
#include "recognize/official_parts.h"
#include "recognize/post.h"

/* "Foreign Ministers", "Presidents", "Ministers of Foreign Affairs": the
 * title of each of them in *title. */
static uint32_t parse_plural_title(const struct scan *scan, uint32_t at,
				   const char **title)
{
	uint32_t i = at;
	const uint64_t modifier = WORD_TITLE_MODIFIER | WORD_PORTFOLIO | WORD_ORDINAL;
	while (i < at + 5 && scan_classes(scan, i) & modifier &&
	       !official_singular_head(scan, i))
		i++;
	const char *head = official_singular_head(scan, i);
	if (!head)
		return at;
	*title = i > at ? arena_format(scan->arena, "%s %s",
				       scan_text(scan, (struct range){ at, i }),
				       head)
			: head;
	uint32_t end = i + 1;
	if ((scan_is(scan, end, "of") || scan_is(scan, end, "for")) &&
	    scan_classes(scan, end + 1) & (WORD_PORTFOLIO | WORD_TITLE_MODIFIER) &&
	    scan_capital(scan, end + 1)) {
		uint32_t field = end + 1;
		while (field < end + 6 &&
		       scan_classes(scan, field) & (WORD_PORTFOLIO | WORD_TITLE_MODIFIER))
			field++;
		*title = arena_format(scan->arena, "%s %s", *title,
				      scan_text(scan, (struct range){ end, field }));
		end = field;
	}
	return end;
}

static void add_one_of_several(struct scan *scan, struct range range,
			       const char *title, struct range name,
			       enum gender gender, uint32_t state)
{
	struct official_parts parts = { .owner = NONE, .name = name, .gender = gender };
	struct post_phrase post = { .range = range, .title = title, .of = state };
	*vector_add(&parts.posts, scan->arena) = post;
	official_add(scan, range, &parts, "one of several under a title");
}

/* "of Belarus – Sergei Aleinik,": one of them. */
static uint32_t parse_state_and_name(struct scan *scan, uint32_t at,
				     const char *title)
{
	uint32_t i = at, state;
	if (!scan_is(scan, i, "of"))
		return at;
	i = scan_skip_article(scan, i + 1);
	if (!scan_thing(scan, i, ENTRY_STATE))
		return at;
	uint32_t word = i, end = scan->things[i].last;
	enum token_kind mark = scan_kind(scan, end);
	if (mark != TOKEN_COMMA && mark != TOKEN_DASH && mark != TOKEN_COLON &&
	    mark != TOKEN_WORD && mark != TOKEN_OPEN)
		return at;
	uint32_t name = mark == TOKEN_WORD ? end : end + 1;
	enum gender gender = GENDER_UNKNOWN;
	uint32_t first = name_skip_honorifics(scan, name, &gender);
	end = name_parse(scan, first, first > name);
	if (end == first)
		return at;
	scan_take_thing(scan, word, &state);
	add_one_of_several(scan, (struct range){ word, end }, title,
			   (struct range){ first, end }, gender, state);
	return end + (mark == TOKEN_OPEN && scan_kind(scan, end) == TOKEN_CLOSE);
}

/* "Sergey Lavrov of Russia" */
static uint32_t parse_name_and_state(struct scan *scan, uint32_t at,
				     const char *title)
{
	enum gender gender = GENDER_UNKNOWN;
	uint32_t first = name_skip_honorifics(scan, at, &gender);
	uint32_t end = name_parse(scan, first, first > at);
	if (end == first)
		return at;
	struct range name = { first, end };
	struct official_parts parts = { .owner = NONE };
	end = official_parse_origin(scan, end, &parts);
	add_one_of_several(scan, (struct range){ at, end }, title, name, gender,
			   parts.owner);
	return end;
}

/* "Russia's Sergey Lavrov" */
static uint32_t parse_owner_and_name(struct scan *scan, uint32_t at, const char *title)
{
	if (!scan_thing(scan, at, ENTRY_STATE))
		return at;
	uint32_t name = scan->things[at].last, state;
	if (scan_kind(scan, name) != TOKEN_POSSESSIVE)
		return at;
	enum gender gender = GENDER_UNKNOWN;
	uint32_t first = name_skip_honorifics(scan, name + 1, &gender);
	uint32_t end = name_parse(scan, first, first > name + 1);
	if (end == first)
		return at;
	scan_take_thing(scan, at, &state);
	add_one_of_several(scan, (struct range){ at, end }, title,
			   (struct range){ first, end }, gender, state);
	return end;
}

/* "X from Luxembourg", "Russia's Y": one of those whom "including" brings. */
static uint32_t parse_one_included(struct scan *scan, uint32_t at, const char *title)
{
	uint32_t end = parse_owner_and_name(scan, at, title);
	if (end > at)
		return end;
	uint32_t mentions = scan->mentions->count;
	end = parse_name_and_state(scan, at, title);
	/* without a state it may be anybody */
	if (end > at &&
	    scan->mentions->at[scan->mentions->count - 1].owner == NONE) {
		scan->mentions->count = mentions;
		return at;
	}
	return end;
}

/* "foreign ministers, including Russia's Sergey Lavrov": where the list begins,
 * or at. */
static uint32_t skip_to_included(const struct scan *scan, uint32_t at)
{
	for (uint32_t i = at; i < at + 10 && scan_same_sentence(scan, at, i); i++)
		if (scan_is(scan, i, "including") || scan_is(scan, i, "namely"))
			return i + 1;
	return at;
}

static uint32_t skip_list_joint(const struct scan *scan, uint32_t at)
{
	uint32_t i = at;
	if (scan_kind(scan, i) == TOKEN_COMMA || scan_kind(scan, i) == TOKEN_SEMICOLON)
		i++;
	if (scan_classes(scan, i) & WORD_COORDINATOR)
		i++;
	return i;
}

enum { PEER_LIMIT = 8 };

/* "his Danish and Latvian", "his Danish, Latvian and Polish": the states. */
static uint32_t parse_adjectives(const struct scan *scan, uint32_t at,
				 uint32_t *states, uint32_t *count)
{
	uint32_t i = at;
	*count = 0;
	while (*count < PEER_LIMIT && scan_thing(scan, i, ENTRY_STATE) &&
	       scan_same_sentence(scan, at, i)) {
		states[(*count)++] = i;
		i = scan->things[i].last;
		uint32_t next = skip_list_joint(scan, i);
		if (next == i)
			return i;
		i = next;
	}
	return at;
}

/* "Estonia, Latvia and the United Kingdom" */
static uint32_t parse_states(const struct scan *scan, uint32_t at, uint32_t *states,
			     uint32_t *count)
{
	uint32_t i = scan_skip_article(scan, at), end = at;
	*count = 0;
	while (*count < PEER_LIMIT && scan_thing(scan, i, ENTRY_STATE) &&
	       scan->things[i].form->role < FORM_ADJECTIVE &&
	       scan_same_sentence(scan, at, i)) {
		states[(*count)++] = i;
		end = scan->things[i].last;
		uint32_t next = skip_list_joint(scan, end);
		if (next == end)
			break;
		i = scan_skip_article(scan, next);
	}
	return end;
}

/* "his Danish and Latvian counterparts, X and Y", "the Danish and Latvian foreign
 * ministers X and Y": as many names as states, in their order. */
static uint32_t parse_peers(struct scan *scan, uint32_t at)
{
	uint32_t states[PEER_LIMIT], count;
	struct { struct range range, name; enum gender gender; } peers[PEER_LIMIT];
	if (!(scan_classes(scan, at) & (WORD_POSSESSIVE | WORD_ARTICLE)))
		return at;
	uint32_t i = parse_adjectives(scan, at + 1, states, &count);
	const char *title = NULL;
	uint32_t end = i + 1;
	if (!scan_is(scan, i, "counterparts") && !scan_is(scan, i, "colleagues"))
		end = parse_plural_title(scan, i, &title);
	if (count < 2 || end == i)
		return at;
	i = end;
	if (scan_kind(scan, i) == TOKEN_COMMA)
		i++;
	for (uint32_t n = 0; n < count; n++) {
		peers[n].gender = GENDER_UNKNOWN;
		uint32_t first = name_skip_honorifics(scan, i, &peers[n].gender);
		end = name_parse(scan, first, first > i);
		if (end == first || !scan_same_sentence(scan, at, first))
			return at;
		peers[n].range = (struct range){ i, end };
		peers[n].name = (struct range){ first, end };
		i = skip_list_joint(scan, end);
	}
	for (uint32_t n = 0; n < count; n++) {
		struct official_parts parts = { .name = peers[n].name,
					      .gender = peers[n].gender,
					      .counterpart = true };
		scan_take_thing(scan, states[n], &parts.owner);
		if (title)
			add_one_of_several(scan, peers[n].range, title, peers[n].name,
					   peers[n].gender, parts.owner);
		else
			official_add(scan, peers[n].range, &parts,
				     "one of several peers");
	}
	return end;
}

/* "of Estonia and Latvia, Kersti Tamm and Janis Ozols": as many names as states,
 * in their order. Returns the token behind them, or at. */
static uint32_t parse_states_and_names(struct scan *scan, uint32_t at, const char *title)
{
	uint32_t states[PEER_LIMIT], count, owner;
	struct { struct range range, name; enum gender gender; } persons[PEER_LIMIT];
	if (!scan_is(scan, at, "of"))
		return at;
	uint32_t i = parse_states(scan, at + 1, states, &count), end = i;
	if (count < 2)
		return at;
	if (scan_kind(scan, i) == TOKEN_COMMA)
		i++;
	for (uint32_t n = 0; n < count; n++) {
		persons[n].gender = GENDER_UNKNOWN;
		uint32_t first = name_skip_honorifics(scan, i, &persons[n].gender);
		end = name_parse(scan, first, first > i);
		if (end == first || !scan_same_sentence(scan, at, first))
			return at;
		persons[n].range = (struct range){ i, end };
		persons[n].name = (struct range){ first, end };
		i = skip_list_joint(scan, end);
	}
	for (uint32_t n = 0; n < count; n++) {
		scan_take_thing(scan, states[n], &owner);
		add_one_of_several(scan, persons[n].range, title, persons[n].name,
				   persons[n].gender, owner);
	}
	return end;
}

uint32_t official_parse_several(struct scan *scan, uint32_t at)
{
	typedef uint32_t parser(struct scan *, uint32_t, const char *);
	const char *title = NULL;
	uint32_t peers = parse_peers(scan, at);
	if (peers > at)
		return peers;
	uint32_t i = scan_skip_article(scan, at);
	if (scan_classes(scan, i) & WORD_NUMBER)
		i++;
	uint32_t end = parse_plural_title(scan, i, &title);
	if (end == i)
		return at;
	uint32_t listed = parse_states_and_names(scan, end, title);
	if (listed > end)
		return listed;
	parser *one = scan_is(scan, end, "of") ? parse_state_and_name
					       : parse_name_and_state;
	uint32_t included = skip_to_included(scan, end);
	if (included > end) {
		one = parse_one_included;
		end = included;
	}
	uint32_t found = 0, last = at, next = end;
	uint32_t mentions = scan->mentions->count;
	/* "the two Presidents, X and Y": a comma tells names only where there
	 * are several of them */
	bool comma = scan_kind(scan, end) == TOKEN_COMMA;
	if (comma)
		next++;
	for (; found < 30; found++) {
		uint32_t after = one(scan, next, title);
		if (after == next)
			break;
		last = after;
		next = skip_list_joint(scan, after);
		if (next == after || !scan_same_sentence(scan, at, next))
			break;
	}
	if (comma && found < 2) {
		scan->mentions->count = mentions;
		return at;
	}
	return found ? last : at;
}
