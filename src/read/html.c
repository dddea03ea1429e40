/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* HTML by libxml2, as a stream of tags and characters: no tree of its own is
 * built, nothing is loaded, and how deep tags may lie is ours to say. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/memory.h"
#include "read/libxml.h"
#include "read/look.h"
#include "read/page.h"
#include "text/utf8.h"

enum {
	DEEPEST = 512,      /* tags in tags, as in browsers */
	MOST_ATTRIBUTES = 2 * 1000, /* room that libxml2 has for them and their values */
	LARGEST_SCRIPT = 1 << 20
};

/* What an element does to the text. */
enum effect {
	NOTHING,
	BLOCK = 1,   /* begins and ends a block */
	LAYS_OUT = 2,
	DROPPED = 4, /* with all that is in it */
	BESIDE = 8,
	MAIN = 16,
	HEADING = 32,
	BREAK = 64
};

static const struct tag {
	const char *name;
	int effect;
} tags[] = { /* sorted */
	{ "address", BLOCK },
	{ "article", BLOCK | LAYS_OUT | MAIN },
	{ "aside", BLOCK | LAYS_OUT | BESIDE },
	{ "blockquote", BLOCK },
	{ "body", BLOCK | LAYS_OUT },
	{ "br", BREAK },
	{ "button", DROPPED },
	{ "caption", BLOCK },
	{ "center", BLOCK },
	{ "dd", BLOCK },
	{ "details", BLOCK },
	{ "dialog", BLOCK | LAYS_OUT | BESIDE },
	{ "dir", BLOCK },
	{ "div", BLOCK | LAYS_OUT },
	{ "dl", BLOCK },
	{ "dt", BLOCK },
	{ "fieldset", BLOCK | LAYS_OUT },
	{ "figcaption", BLOCK | LAYS_OUT | BESIDE },
	{ "figure", BLOCK | LAYS_OUT },
	{ "footer", BLOCK | LAYS_OUT | BESIDE },
	{ "form", BLOCK | LAYS_OUT | BESIDE },
	{ "h1", BLOCK | HEADING },
	{ "h2", BLOCK | HEADING },
	{ "h3", BLOCK },
	{ "h4", BLOCK },
	{ "h5", BLOCK },
	{ "h6", BLOCK },
	{ "head", DROPPED },
	{ "header", BLOCK | LAYS_OUT },
	{ "hr", BLOCK },
	{ "iframe", DROPPED },
	{ "legend", BLOCK },
	{ "li", BLOCK },
	{ "main", BLOCK | LAYS_OUT | MAIN },
	{ "menu", BLOCK | LAYS_OUT | BESIDE },
	{ "nav", BLOCK | LAYS_OUT | BESIDE },
	{ "noscript", DROPPED },
	{ "object", DROPPED },
	{ "ol", BLOCK },
	{ "option", DROPPED },
	{ "p", BLOCK },
	{ "pre", BLOCK },
	{ "script", DROPPED },
	{ "section", BLOCK | LAYS_OUT },
	{ "select", DROPPED },
	{ "style", DROPPED },
	{ "summary", BLOCK },
	{ "svg", DROPPED },
	{ "table", BLOCK },
	{ "td", BLOCK | LAYS_OUT },
	{ "template", DROPPED },
	{ "textarea", DROPPED },
	{ "th", BLOCK | LAYS_OUT },
	{ "title", DROPPED },
	{ "tr", BLOCK },
	{ "ul", BLOCK },
};

/* Words of class and id by which pages tell what is beside the matter. */
static const char *const beside[] = { /* sorted */
	"advert", "alert", "backtotop", "banner", "breadcrumb", "breadcrumbs",
	"comment", "comments", "contentinfo", "copyright", "disclaimer", "footer",
	"hidden", "invisible", "login", "menu", "modal", "nav", "navbar",
	"navigation", "newsletter", "noprint", "pager", "pagination", "popup",
	"related", "ribbon", "search", "share", "sharing", "sidebar", "sidenav",
	"sitemap", "skip", "skiplink", "social", "subnav", "subscribe", "toolbar",
	"topbar",
};

/* An element that is open. */
struct open {
	int effect;
	uint32_t outer; /* of a block, the element around it */
	bool link;
};

struct parse {
	struct page *page;
	struct str left;      /* bytes to be parsed */
	htmlParserCtxtPtr context;
	const char *why;
	struct open open[DEEPEST];
	uint32_t depth, links, dropped, preformatted;
	uint32_t element;     /* the innermost */
	struct page_block block; /* being read */
	bool space;           /* white space has been seen, and not been written */
	uint32_t breaks;      /* <br> likewise */
	uint32_t mains;       /* open elements of the main text */
	bool heading, in_title, in_json, seen_heading;
	struct buffer title, script;
};

static int by_name(const void *key, const void *tag)
{
	return strcmp(key, ((const struct tag *)tag)->name);
}

static int effect_of(const char *name)
{
	const struct tag *tag = bsearch(name, tags, sizeof tags / sizeof *tags,
					sizeof *tags, by_name);
	return tag ? tag->effect : NOTHING;
}

static int by_word(const void *key, const void *word)
{
	const struct str *str = key;
	const char *other = *(const char *const *)word;
	int order = strncasecmp(str->at, other, str->length);
	return order ? order : -(int)(strlen(other) > str->length);
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Whether one of the words of a class, an id or a role is of the list. */
static bool tells_beside(const char *words)
{
	while (words && *words) {
		struct str word = { words, 0 };
		while (is_letter(word.at[word.length]))
			word.length++;
		if (word.length && bsearch(&word, beside, sizeof beside / sizeof *beside,
					   sizeof *beside, by_word))
			return true;
		words += word.length;
		while (*words && !is_letter(*words))
			words++;
	}
	return false;
}

/* Ends the block that is being read. */
static void end_block(struct parse *parse)
{
	struct page *page = parse->page;
	struct page_block *block = &parse->block;
	block->end = (uint32_t)page->text.length;
	if (block->end > block->start) {
		struct page_element *element = &page->elements.at[block->element];
		element->text += block->end - block->start;
		element->links += block->links;
		*vector_add(&page->blocks, page->arena) = *block;
	}
	*block = (struct page_block){ block->end, block->end, parse->element, 0,
				      parse->heading };
	parse->space = false;
	parse->breaks = 0;
}

static const char *attribute(const xmlChar **attributes, const char *name)
{
	for (; attributes && *attributes; attributes += 2)
		if (!strcmp((const char *)attributes[0], name))
			return attributes[1] ? (const char *)attributes[1] : "";
	return NULL;
}

static bool attribute_is(const xmlChar **attributes, const char *name,
			 const char *value)
{
	const char *found = attribute(attributes, name);
	return found && !strcasecmp(found, value);
}

static bool is_hidden(const xmlChar **attributes)
{
	const char *style = attribute(attributes, "style");
	if (attribute(attributes, "hidden") ||
	    attribute_is(attributes, "aria-hidden", "true"))
		return true;
	if (!style)
		return false;
	struct str text = str_of(style);
	return look_find(text, "display:none") < text.length ||
	       look_find(text, "display: none") < text.length;
}

/* A consent dialog may have more text than the release: it is never looked at. */
static bool tells_consent(const char *words)
{
	static const char *const of_consent[] = { "cookie", "consent", "gdpr" };
	for (size_t i = 0; words && i < sizeof of_consent / sizeof *of_consent; i++)
		if (look_find(str_of(words), of_consent[i]) < strlen(words))
			return true;
	return false;
}

static int effect_of_role(const char *role)
{
	static const char *const roles[] = {
		"alert", "banner", "complementary", "contentinfo", "navigation", "search"
	};
	for (size_t i = 0; role && i < sizeof roles / sizeof *roles; i++)
		if (!strcasecmp(role, roles[i]))
			return BESIDE;
	return role && (!strcasecmp(role, "main") || !strcasecmp(role, "article"))
		       ? MAIN : NOTHING;
}

static bool is_dialog(const xmlChar **attributes)
{
	return attribute_is(attributes, "role", "dialog") ||
	       attribute_is(attributes, "role", "alertdialog") ||
	       tells_consent(attribute(attributes, "class")) ||
	       tells_consent(attribute(attributes, "id"));
}

/* Words of a class are heeded on blocks alone: what is marked within a sentence
 * belongs to it. */
static int effect_of_tag(const char *name, const xmlChar **attributes)
{
	int effect = effect_of(name);
	if (!attributes || effect & DROPPED || !strcmp(name, "body"))
		return effect;
	if (is_hidden(attributes))
		return DROPPED;
	if (!(effect & BLOCK))
		return effect;
	if (is_dialog(attributes))
		return DROPPED;
	effect |= effect_of_role(attribute(attributes, "role"));
	if (attribute_is(attributes, "itemprop", "articleBody"))
		effect |= MAIN;
	if (tells_beside(attribute(attributes, "class")) ||
	    tells_beside(attribute(attributes, "id")))
		effect |= BESIDE;
	return effect;
}

static void begin_element(struct parse *parse, struct open *open)
{
	struct page *page = parse->page;
	open->outer = parse->element;
	parse->element = page->elements.count;
	*vector_add(&page->elements, page->arena) = (struct page_element){
		.parent = open->outer,
		.beside = open->effect & BESIDE,
		.main = open->effect & MAIN,
		.lays_out = open->effect & LAYS_OUT,
	};
}

static void claim_link(struct page *page, const xmlChar **attributes)
{
	const char *href = attribute(attributes, "href");
	if (href && attribute_is(attributes, "rel", "canonical"))
		page_claim(page, CLAIM_URL, 0, str_of(href));
}

/* In <meta>, as microdata has them on any element, and in <time>. */
static void claim_by(struct parse *parse, const char *name, const xmlChar **attributes)
{
	struct page *page = parse->page;
	const char *content = attribute(attributes, "content");
	if (!strcmp(name, "meta") && content) {
		static const char *const keys[] = { "property", "name", "itemprop",
						    "http-equiv" };
		for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
			page_claim_meta(page, attribute(attributes, keys[i]), content);
	} else if (!strcmp(name, "time")) {
		const char *day = attribute(attributes, "datetime");
		bool published = attribute(attributes, "pubdate") ||
				 attribute_is(attributes, "itemprop", "datePublished");
		if (day && !parse->dropped && (parse->mains || parse->seen_heading))
			page_claim(page, CLAIM_DATE, published ? 5 : 6, str_of(day));
	} else if (!strcmp(name, "link")) {
		claim_link(page, attributes);
	} else if (!strcmp(name, "html") && attribute(attributes, "lang")) {
		page_claim(page, CLAIM_LANGUAGE, 0,
			   str_of(attribute(attributes, "lang")));
	}
}

static void stop(struct parse *parse, const char *why)
{
	parse->why = why;
	xmlStopParser(parse->context);
}

static void start_tag(void *self, const xmlChar *tag, const xmlChar **attributes)
{
	struct parse *parse = self;
	const char *name = (const char *)tag;
	if (parse->why)
		return;
	if (parse->depth == DEEPEST) {
		stop(parse, "tags nested deeper than 512");
		return;
	}
	claim_by(parse, name, attributes);
	struct open *open = &parse->open[parse->depth++];
	*open = (struct open){ .effect = effect_of_tag(name, attributes) };
	if (open->effect & BREAK && parse->block.start < parse->page->text.length)
		parse->breaks++;
	if (!strcmp(name, "title"))
		parse->in_title = !parse->title.length;
	if (!strcmp(name, "script"))
		parse->in_json = attribute_is(attributes, "type", "application/ld+json");
	if (open->effect & DROPPED) {
		parse->dropped++;
		return;
	}
	open->link = !strcmp(name, "a") && attribute(attributes, "href");
	parse->links += open->link;
	parse->preformatted += !strcmp(name, "pre");
	if (open->effect & HEADING)
		parse->heading = parse->seen_heading = true;
	/* the page's own, not an article's */
	if (!strcmp(name, "header") && !parse->mains)
		open->effect |= BESIDE;
	parse->mains += (open->effect & MAIN) != 0;
	if (open->effect & BLOCK) {
		begin_element(parse, open);
		end_block(parse);
	}
}

static void end_script(struct parse *parse)
{
	const char *fault = NULL;
	if (parse->in_json && parse->script.length < LARGEST_SCRIPT)
		fault = page_claim_json(parse->page, buffer_as_str(&parse->script));
	if (fault)
		stop(parse, fault);
	buffer_clear(&parse->script);
	parse->in_json = false;
}

static void end_tag(void *self, const xmlChar *tag)
{
	struct parse *parse = self;
	const char *name = (const char *)tag;
	if (parse->why || !parse->depth)
		return;
	const struct open *open = &parse->open[--parse->depth];
	if (!strcmp(name, "title"))
		parse->in_title = false;
	if (!strcmp(name, "script"))
		end_script(parse);
	if (open->effect & DROPPED) {
		parse->dropped--;
		return;
	}
	parse->links -= open->link;
	parse->preformatted -= !strcmp(name, "pre");
	parse->mains -= (open->effect & MAIN) != 0;
	if (open->effect & HEADING)
		parse->heading = false;
	if (open->effect & BLOCK) {
		parse->element = open->outer;
		end_block(parse);
	}
}

/* White space between words is one space, a <br> a line, two a block. */
static void write_space(struct parse *parse)
{
	struct buffer *text = &parse->page->text;
	if (parse->breaks > 1)
		end_block(parse);
	else if (parse->breaks && text->length > parse->block.start)
		buffer_add_char(text, '\n');
	else if (parse->space && text->length > parse->block.start)
		buffer_add_char(text, ' ');
	parse->space = false;
	parse->breaks = 0;
}

static void add_text(struct parse *parse, struct str text)
{
	struct buffer *to = &parse->page->text;
	size_t before = to->length;
	for (size_t i = 0; i < text.length; i++) {
		if (parse->preformatted && text.at[i] == '\n') {
			parse->breaks++;
		} else if (look_is_space(text.at[i])) {
			parse->space = true;
		} else {
			if (parse->space || parse->breaks)
				write_space(parse);
			buffer_add_char(to, text.at[i]);
		}
	}
	if (parse->links)
		parse->block.links += (uint32_t)(to->length - before);
}

static void characters(void *self, const xmlChar *at, int length)
{
	struct parse *parse = self;
	struct str text = { (const char *)at, (size_t)length };
	if (parse->why)
		return;
	if (parse->in_json && parse->script.length < LARGEST_SCRIPT)
		buffer_add(&parse->script, text.at, text.length);
	else if (parse->in_title)
		buffer_add(&parse->title, text.at, text.length);
	else if (!parse->dropped)
		add_text(parse, text);
}

/* The page bit by bit, so that it can be seen when libxml2 gets lost in a tag: it
 * compares each attribute with all before it. */
static int give_bytes(void *self, char *to, int size)
{
	struct parse *parse = self;
	size_t length = (size_t)size < parse->left.length ? (size_t)size
							  : parse->left.length;
	if (parse->context->maxatts > MOST_ATTRIBUTES)
		parse->why = "a tag with too many attributes";
	if (parse->why)
		return -1;
	memcpy(to, parse->left.at, length);
	parse->left = look_behind(parse->left, length);
	return (int)length;
}

/* Counts what is in an element to those around it: these stand before it. */
static void sum_up(struct page *page)
{
	for (uint32_t i = page->elements.count; i-- > 1;) {
		struct page_element *element = &page->elements.at[i];
		struct page_element *parent = &page->elements.at[element->parent];
		parent->text += element->text;
		parent->links += element->links;
	}
}

bool page_knows_charset(const char *name)
{
	xmlCharEncodingHandlerPtr handler = xmlFindCharEncodingHandler(name);
	if (handler)
		xmlCharEncCloseFunc(handler);
	return handler;
}

const char *page_read(struct page *page, struct str bytes, const char *charset)
{
	htmlSAXHandler handler = {
		.startElement = start_tag, .endElement = end_tag,
		.characters = characters, .ignorableWhitespace = characters,
		.cdataBlock = characters,
	};
	struct parse *parse = memory_new(sizeof *parse);
	parse->page = page;
	parse->left = bytes;
	buffer_init(&parse->title);
	buffer_init(&parse->script);
	*vector_add(&page->elements, page->arena) = (struct page_element){ 0 };
	parse->context = htmlNewParserCtxt();
	const char *why = "out of memory";
	if (parse->context) {
		*parse->context->sax = handler;
		parse->context->userData = parse;
		htmlCtxtReadIO(parse->context, give_bytes, NULL, parse, NULL, charset,
			       HTML_PARSE_NONET | HTML_PARSE_NOERROR |
			       HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER);
		end_block(parse);
		why = parse->why;
		htmlFreeParserCtxt(parse->context);
	}
	page->title = arena_copy(page->arena, parse->title.at, parse->title.length);
	sum_up(page);
	buffer_release(&parse->title);
	buffer_release(&parse->script);
	free(parse);
	return why;
}

void page_release(struct page *page)
{
	buffer_release(&page->text);
}
