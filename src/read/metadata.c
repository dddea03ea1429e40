/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a page says of itself, in the vocabularies that pages use for it. */
#include <string.h>
#include <strings.h>

#include "read/jansson.h"
#include "read/look.h"
#include "read/page.h"

enum { MOST_OBJECTS = 64 }; /* of JSON-LD that are looked at */

/* In the order of trust. */
enum rank { ARTICLE, OPEN_GRAPH, DUBLIN_CORE, OTHER, PAGE };

static const struct row {
	const char *name;
	enum claim claim;
	enum rank rank;
} rows[] = {
	{ "og:title", CLAIM_TITLE, OPEN_GRAPH },
	{ "og:url", CLAIM_URL, OPEN_GRAPH },
	{ "og:site_name", CLAIM_PUBLISHER, OTHER },
	{ "og:locale", CLAIM_LANGUAGE, OTHER },
	{ "article:published_time", CLAIM_DATE, OPEN_GRAPH },
	{ "twitter:title", CLAIM_TITLE, OTHER },
	{ "dc.title", CLAIM_TITLE, DUBLIN_CORE },
	{ "dcterms.title", CLAIM_TITLE, DUBLIN_CORE },
	{ "dc.date.issued", CLAIM_DATE, DUBLIN_CORE },
	{ "dcterms.issued", CLAIM_DATE, DUBLIN_CORE },
	{ "dcterms.created", CLAIM_DATE, DUBLIN_CORE },
	{ "dcterms.date", CLAIM_DATE, DUBLIN_CORE },
	{ "dc.date", CLAIM_DATE, DUBLIN_CORE },
	{ "dc.publisher", CLAIM_PUBLISHER, DUBLIN_CORE },
	{ "dcterms.publisher", CLAIM_PUBLISHER, DUBLIN_CORE },
	{ "dc.language", CLAIM_LANGUAGE, DUBLIN_CORE },
	{ "dcterms.language", CLAIM_LANGUAGE, DUBLIN_CORE },
	{ "content-language", CLAIM_LANGUAGE, OTHER },
	{ "datePublished", CLAIM_DATE, OTHER },
	{ "date", CLAIM_DATE, OTHER },
	{ "pubdate", CLAIM_DATE, OTHER },
	{ "publishdate", CLAIM_DATE, OTHER },
	{ "publish_date", CLAIM_DATE, OTHER },
	{ "publication_date", CLAIM_DATE, OTHER },
	{ "headline", CLAIM_TITLE, OTHER },
};

void page_claim(struct page *page, enum claim claim, int rank, struct str value)
{
	struct page_claim *held = &page->claims[claim];
	value = look_trimmed(value);
	if (!value.length || (held->value && held->rank <= rank))
		return;
	*held = (struct page_claim){ arena_copy(page->arena, value.at, value.length),
				     rank };
}

/* "DC.date.issued" is "dc.date.issued" and "dcterms:issued" "dcterms.issued". */
static bool is_named(const char *name, const char *row)
{
	if (!strncasecmp(name, "dc", 2))
		for (; *name && *row; name++, row++)
			if (strncasecmp(name, row, 1) && !(*name == ':' && *row == '.'))
				return false;
	return !strcasecmp(name, row);
}

void page_claim_meta(struct page *page, const char *name, const char *content)
{
	for (size_t i = 0; name && i < sizeof rows / sizeof *rows; i++)
		if (is_named(name, rows[i].name))
			page_claim(page, rows[i].claim, (int)rows[i].rank, str_of(content));
}

static const char *string_under(const json_t *object, const char *key)
{
	return json_string_value(json_object_get(object, key));
}

static void claim_string(struct page *page, enum claim claim, int rank,
			 const char *value)
{
	if (value)
		page_claim(page, claim, rank, str_of(value));
}

/* The object of that @id among those of the graph. */
static const json_t *find_object(const json_t *graph, const char *id)
{
	size_t i;
	const json_t *object;
	json_array_foreach((json_t *)graph, i, object) {
		const char *found = string_under(object, "@id");
		if (found && !strcmp(found, id))
			return object;
	}
	return NULL;
}

static const char *name_of(const json_t *agent, const json_t *graph)
{
	if (json_is_array(agent))
		agent = json_array_get(agent, 0);
	const char *name = string_under(agent, "name");
	const char *id = string_under(agent, "@id");
	if (!name && id)
		name = string_under(find_object(graph, id), "name");
	return name ? name : json_string_value(agent);
}

static void claim_object(struct page *page, const json_t *object, const json_t *graph)
{
	const char *headline = string_under(object, "headline");
	int rank = headline ? ARTICLE : PAGE;
	if (!headline && !string_under(object, "datePublished"))
		return;
	claim_string(page, CLAIM_TITLE, rank, headline);
	claim_string(page, CLAIM_DATE, rank, string_under(object, "datePublished"));
	claim_string(page, CLAIM_URL, rank + PAGE, string_under(object, "url"));
	claim_string(page, CLAIM_LANGUAGE, rank, string_under(object, "inLanguage"));
	claim_string(page, CLAIM_PUBLISHER, rank,
		     name_of(json_object_get(object, "publisher"), graph));
}

/* schema.org: an object, a list of them, or a @graph. */
const char *page_claim_json(struct page *page, struct str json)
{
	const char *fault = jansson_load();
	if (fault)
		return fault;
	json_t *root = json_loadb(json.at, json.length, 0, NULL);
	const json_t *graph = json_object_get(root, "@graph");
	const json_t *object;
	size_t i;
	if (!graph)
		graph = root;
	if (json_is_object(graph))
		claim_object(page, graph, NULL);
	else
		json_array_foreach((json_t *)graph, i, object)
			if (i < MOST_OBJECTS)
				claim_object(page, object, graph);
	json_delete(root);
	return NULL;
}
