/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* RSS and Atom, by libxml2's pull parser, an item at a time. Nothing is loaded,
 * no entity but the five of XML is expanded: a feed that declares one is not
 * read (tags.h). */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "read/level.h"
#include "read/libxml.h"
#include "read/look.h"
#include "read/tags.h"

struct feed {
	xmlTextReaderPtr reader;
	struct tags tags;
	uint64_t item;       /* bytes since the last one */
	bool within;         /* the item that has just been read */
	char *publisher, *language; /* of the whole feed */
	char why[128];       /* the first error; empty where there is none */
	uint32_t line;
};

static void set_error(void *self, xmlErrorPtr error)
{
	struct feed *feed = self;
	if (feed->why[0] || error->level < XML_ERR_ERROR)
		return;
	size_t length = error->message ? strcspn(error->message, "\n") : 0;
	snprintf(feed->why, sizeof feed->why, "%.*s", (int)length,
		 length ? error->message : "");
	feed->line = (uint32_t)error->line;
}

static int give_bytes(void *self, char *to, int size)
{
	struct level *level = self;
	struct feed *feed = level->state;
	ssize_t length = stream_read(&level->stream, to, (size_t)size);
	const char *why = level->stream.why;
	if (length > 0) {
		feed->item += (uint64_t)length;
		why = tags_look(&feed->tags, (struct str){ to, (size_t)length });
	}
	if (feed->item > LARGEST_RECORD)
		why = "an item is larger than 16 MiB";
	if (why)
		snprintf(feed->why, sizeof feed->why, "%s", why);
	return why ? -1 : (int)length;
}

/* Of the charsets that a feed may name, those that have ASCII: in another the
 * look at its tags would miss them. */
static const char *charset_of(struct level *level)
{
	static const char *const known[] = { "utf-8", "utf8", "iso-8859-", "windows-125",
					     "us-ascii", "utf-16" };
	if (level->charset)
		return "UTF-8";
	struct str head = stream_peek(&level->stream, STREAM_ROOM / 2);
	size_t end = look_find(head, "?>"), at;
	head.length = end;
	at = look_find(head, "encoding=");
	if (at == head.length)
		return NULL;
	struct str name = look_behind(head, at + strlen("encoding=") + 1);
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (look_begins(name, known[i]))
			return NULL;
	return "UTF-8";
}

static void open_feed(struct level *level)
{
	struct feed *feed = level->state = memory_new(sizeof *feed);
	const char *fault = libxml_load();
	if (fault) {
		snprintf(feed->why, sizeof feed->why, "%s", fault);
		return;
	}
	feed->reader = xmlReaderForIO(give_bytes, NULL, level, NULL, charset_of(level),
				      XML_PARSE_NONET | XML_PARSE_NOCDATA);
	if (feed->reader)
		xmlTextReaderSetStructuredErrorHandler(feed->reader, set_error, feed);
}

static void close_feed(struct level *level)
{
	struct feed *feed = level->state;
	if (feed->reader)
		xmlFreeTextReader(feed->reader);
	free(feed->publisher);
	free(feed->language);
	free(feed);
}

static bool is_named(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && !strcmp((const char *)node->name, name);
}

static struct str take(xmlChar *text, struct arena *arena)
{
	struct str copy = { NULL, 0 };
	if (text) {
		copy = look_trimmed(str_of((const char *)text));
		copy.at = arena_copy(arena, copy.at, copy.length);
		xmlFree(text);
	}
	return copy;
}

static struct str content_of(xmlNode *node, struct arena *arena)
{
	return take(xmlNodeGetContent(node), arena);
}

static struct str attribute_of(xmlNode *node, const char *name, struct arena *arena)
{
	return take(xmlGetNoNsProp(node, (const xmlChar *)name), arena);
}

/* <content type="xhtml">: the markup itself. */
static struct str markup_of(xmlNode *node, struct arena *arena)
{
	xmlBufferPtr buffer = xmlBufferCreate();
	struct str markup = { NULL, 0 };
	if (buffer && xmlNodeDump(buffer, node->doc, node, 0, 0) >= 0)
		markup = (struct str){
			arena_copy(arena, (const char *)xmlBufferContent(buffer),
				   (size_t)xmlBufferLength(buffer)),
			(size_t)xmlBufferLength(buffer)
		};
	xmlBufferFree(buffer);
	return markup;
}

/* RSS has the address as its content, Atom in href, several of them. */
static void read_link(struct record *record, xmlNode *node, struct arena *arena)
{
	struct str relation = attribute_of(node, "rel", arena);
	struct str href = attribute_of(node, "href", arena);
	if (!href.at)
		href = content_of(node, arena);
	if (href.length && !record->source &&
	    (!relation.at || str_is(relation, "alternate")))
		record->source = href.at;
}

/* How much an element is the text: the whole before a summary. */
static int rank_of_text(const xmlNode *node)
{
	if (is_named(node, "encoded") || is_named(node, "content"))
		return 2;
	return is_named(node, "description") || is_named(node, "summary");
}

static void read_text(struct record *record, xmlNode *node, struct arena *arena)
{
	struct str type = attribute_of(node, "type", arena);
	bool text = type.at && (str_is(type, "text") || str_is(type, "text/plain"));
	record->bytes = type.at && str_is(type, "xhtml") ? markup_of(node, arena)
							 : content_of(node, arena);
	record->format = text ? FORMAT_TEXT : FORMAT_FRAGMENT;
}

static void read_item(struct record *record, xmlNode *item, struct arena *arena)
{
	int rank = 0, dated = 0;
	for (xmlNode *node = item->children; node; node = node->next) {
		int by_day = is_named(node, "pubDate") || is_named(node, "published") ? 2
			     : is_named(node, "date") || is_named(node, "updated");
		if (is_named(node, "title") && !record->title)
			record->title = content_of(node, arena).at;
		else if (is_named(node, "link"))
			read_link(record, node, arena);
		else if (is_named(node, "publisher"))
			record->publisher = content_of(node, arena).at;
		else if (by_day > dated)
			record->date = content_of(node, arena).at;
		else if (rank_of_text(node) > rank)
			read_text(record, node, arena);
		dated = by_day > dated ? by_day : dated;
		rank = rank_of_text(node) > rank ? rank_of_text(node) : rank;
	}
}

static char *copy(const char *text, struct arena *arena)
{
	if (!text)
		return NULL;
	return arena_copy(arena, text, strlen(text));
}

static enum step item_of(struct level *level, struct record *record,
			 struct diag *diag, struct arena *arena)
{
	struct feed *feed = level->state;
	xmlNode *item = xmlTextReaderExpand(feed->reader);
	feed->within = true;
	feed->item = 0;
	if (!item)
		return STEP_NOTHING; /* the next step says why */
	*record = (struct record){
		.name = arena_format(arena, "%s:%u", level->name, ++level->count),
		.charset = "UTF-8",
	};
	read_item(record, item, arena);
	if (!record->publisher)
		record->publisher = copy(feed->publisher, arena);
	record->language = copy(feed->language, arena);
	if (record->bytes.length)
		return STEP_RECORD;
	diag_report(diag, (struct place){ record->name, 0, 0 }, DIAG_EMPTY_DOCUMENT,
		    NULL);
	return STEP_NOTHING;
}

/* What the feed says of itself, before its items. */
static void read_channel(struct feed *feed, const char *name)
{
	char **field = !strcmp(name, "publisher") ? &feed->publisher
		       : !strcmp(name, "language") ? &feed->language : NULL;
	xmlChar *text = field && !*field ? xmlTextReaderReadString(feed->reader) : NULL;
	if (text) {
		struct str trimmed = look_trimmed(str_of((const char *)text));
		*field = memory_new(trimmed.length + 1);
		memcpy(*field, trimmed.at, trimmed.length);
	}
	xmlFree(text);
}

static enum step fail(const struct level *level, struct diag *diag)
{
	const struct feed *feed = level->state;
	diag_report(diag, (struct place){ level->name, feed->line, 0 }, DIAG_BAD_FEED,
		    feed->why);
	return STEP_END;
}

static enum step next_item(struct level *level, struct record *record,
			   struct diag *diag, struct arena *arena)
{
	struct feed *feed = level->state;
	int status = 1;
	if (!feed->reader)
		return fail(level, diag);
	while (status > 0 && !feed->why[0]) {
		status = feed->within ? xmlTextReaderNext(feed->reader)
				      : xmlTextReaderRead(feed->reader);
		feed->within = false;
		if (status <= 0)
			break;
		if (xmlTextReaderNodeType(feed->reader) != XML_READER_TYPE_ELEMENT)
			continue;
		const char *name = (const char *)xmlTextReaderConstLocalName(feed->reader);
		if (!strcmp(name, "item") || !strcmp(name, "entry"))
			return item_of(level, record, diag, arena);
		read_channel(feed, name);
	}
	return feed->why[0] || status < 0 ? fail(level, diag) : STEP_END;
}

static bool looks_like_feed(struct str head)
{
	head = look_behind_prolog(head);
	return look_begins(head, "<!doctype rss") || look_begins_with_tag(head, "rss") ||
	       look_begins_with_tag(head, "feed") ||
	       look_begins_with_tag(head, "rdf:RDF");
}

const struct layer layer_feed = {
	.format = FORMAT_FEED,
	.looks = looks_like_feed,
	.open = open_feed,
	.next = next_item,
	.close = close_feed,
};
