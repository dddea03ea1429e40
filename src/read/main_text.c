/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Where the text of a page is among its menus. Each block has a worth: the
 * bytes of its prose count for it, links against it, and so does leaving the
 * box that the block before it was in. The main text is the run of blocks of
 * greatest worth. What elements say of themselves (main, nav, class="menu") comes
 * before this, unless it would leave out most of the page. */
#include <stdlib.h>
#include <string.h>

#include "read/look.h"
#include "read/page.h"

enum {
	LINK = 4,         /* a byte in a link takes back so many of prose */
	LEAVING = 60,     /* bytes that going to another box costs */
	NEXT = 5,         /* ... to another block */
	HEADLINE = 400,   /* bytes that the headline is worth */
	SHORT = 8         /* a heading that is shorter is none */
};

struct search {
	struct page *page;
	bool *left_out;   /* by element */
	bool *within;     /* by element: of the one that is said to be the main one */
	uint32_t main;    /* this element; 0 where there is none */
	uint32_t headline; /* this block; count where there is none */
};

static uint32_t prose_of(const struct page_element *element)
{
	return element->text - element->links;
}

/* What is said to be beside the matter is, unless it holds most of the page. */
static void find_beside(struct search *search)
{
	const struct page *page = search->page;
	uint32_t all = prose_of(&page->elements.at[0]);
	for (uint32_t i = 1; i < page->elements.count; i++) {
		const struct page_element *element = &page->elements.at[i];
		bool most = prose_of(element) > all / 2;
		search->left_out[i] = search->left_out[element->parent] ||
				      (element->beside && !most);
	}
}

static uint32_t prose_not_beside(const struct search *search)
{
	const struct page *page = search->page;
	uint32_t sum = 0;
	for (uint32_t i = 0; i < page->blocks.count; i++) {
		const struct page_block *block = &page->blocks.at[i];
		if (!search->left_out[block->element])
			sum += block->end - block->start - block->links;
	}
	return sum;
}

/* The smallest element that calls itself the main one and has half of what is
 * not beside it. */
static void find_main(struct search *search)
{
	const struct page *page = search->page;
	uint32_t half = prose_not_beside(search) / 2, least = UINT32_MAX;
	for (uint32_t i = 1; i < page->elements.count; i++) {
		const struct page_element *element = &page->elements.at[i];
		if (element->main && !search->left_out[i] && prose_of(element) > half &&
		    prose_of(element) <= least) {
			search->main = i;
			least = prose_of(element);
		}
	}
	search->within[search->main] = true;
	for (uint32_t i = 1; i < page->elements.count; i++)
		if (search->within[page->elements.at[i].parent])
			search->within[i] = true;
}

static struct str text_of(const struct page *page, const struct page_block *block)
{
	return (struct str){ page->text.at + block->start, block->end - block->start };
}

static bool has(const char *title, struct str heading, struct arena *arena)
{
	if (!title || strlen(title) < heading.length)
		return false;
	const char *text = arena_copy(arena, heading.at, heading.length);
	return look_find(str_of(title), text) < strlen(title);
}

/* The first heading that the title of the page has. Titles of some hundred
 * bytes alone are looked through, since each heading is looked for. */
static void find_headline(struct search *search)
{
	struct page *page = search->page;
	const char *titles[] = { page->title, page->claims[CLAIM_TITLE].value };
	search->headline = page->blocks.count;
	for (int k = 0; k < 2; k++)
		if (titles[k] && strlen(titles[k]) > 500)
			titles[k] = NULL;
	for (uint32_t i = 0; i < page->blocks.count; i++) {
		struct str text = text_of(page, &page->blocks.at[i]);
		if (!page->blocks.at[i].heading || text.length < SHORT ||
		    (!has(titles[0], text, page->arena) &&
		     !has(titles[1], text, page->arena)))
			continue;
		search->headline = i;
		page->headline = arena_copy(page->arena, text.at, text.length);
		return;
	}
}

static bool is_left_out(const struct search *search, const struct page_block *block)
{
	return search->left_out[block->element] || !search->within[block->element];
}

/* The box that a block is in: the element that lays it out on the page. */
static uint32_t box_of(const struct page *page, uint32_t element)
{
	while (element && !page->elements.at[element].lays_out)
		element = page->elements.at[element].parent;
	return element;
}

static int64_t worth_of(const struct search *search, uint32_t index, bool same_box)
{
	const struct page_block *block = &search->page->blocks.at[index];
	int64_t length = block->end - block->start;
	if (index == search->headline)
		return HEADLINE;
	if (is_left_out(search, block))
		return -length - LEAVING;
	return length - LINK * (int64_t)block->links - (same_box ? NEXT : LEAVING);
}

/* The run of blocks of greatest worth (Bentley, Programming pearls: algorithm
 * design techniques, 1984). Both 0 where nothing is worth anything. */
static void find_run(const struct search *search, uint32_t *first, uint32_t *end)
{
	const struct page *page = search->page;
	int64_t here = 0, best = 0;
	uint32_t begun = 0, last_box = 0;
	*first = *end = 0;
	for (uint32_t i = 0; i < page->blocks.count; i++) {
		uint32_t box = box_of(page, page->blocks.at[i].element);
		here += worth_of(search, i, box == last_box);
		last_box = box;
		if (here <= 0) {
			here = 0;
			begun = i + 1;
		} else if (here > best) {
			best = here;
			*first = begun;
			*end = i + 1;
		}
	}
}

static void add_block(struct buffer *to, const struct page *page, uint32_t index)
{
	struct str text = text_of(page, &page->blocks.at[index]);
	if (to->length)
		buffer_add_text(to, "\n\n");
	buffer_add(to, text.at, text.length);
}

static struct str finish(struct buffer *buffer, struct arena *arena)
{
	struct str text = { NULL, buffer->length };
	buffer_add_char(buffer, '\n');
	text.length = buffer->length;
	text.at = arena_copy(arena, buffer->at, buffer->length);
	buffer_release(buffer);
	return text;
}

struct str page_main_text(struct page *page)
{
	uint32_t elements = page->elements.count, first, end;
	struct search search = {
		.page = page,
		.left_out = arena_take(page->arena, elements * sizeof(bool)),
		.within = arena_take(page->arena, elements * sizeof(bool)),
	};
	struct buffer text;
	find_beside(&search);
	find_main(&search);
	find_headline(&search);
	find_run(&search, &first, &end);
	buffer_init(&text);
	if (search.headline < first)
		add_block(&text, page, search.headline);
	for (uint32_t i = first; i < end; i++) {
		const struct page_block *block = &page->blocks.at[i];
		bool links = block->links > (block->end - block->start) / 2;
		if (i == search.headline || (!is_left_out(&search, block) && !links))
			add_block(&text, page, i);
	}
	return finish(&text, page->arena);
}

struct str page_whole_text(struct page *page)
{
	struct buffer text;
	buffer_init(&text);
	for (uint32_t i = 0; i < page->blocks.count; i++)
		add_block(&text, page, i);
	return finish(&text, page->arena);
}
