/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "sample.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/buffer.h"
#include "base/map.h"

static struct arena *arena;
static struct sample sample;
static struct buffer lines; /* what the sink printed */

/* Every test starts from the sample as it was read. */
static int begin(void **state)
{
	(void)state;
	arena = arena_new();
	buffer_init(&lines);
	sample_read(&sample, arena);
	return 0;
}

static int end(void **state)
{
	(void)state;
	buffer_release(&lines);
	arena_free(arena);
	return 0;
}

/* IRIs under the base and the document's own are printed without it. */
static void print_iri(struct str iri)
{
	static const char *const cuts[] = {
		MAP_BASE "document/0123456789abcdef", MAP_BASE, IRI_cq
	};
	for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++) {
		size_t length = strlen(cuts[i]);
		if (iri.length < length || memcmp(iri.at, cuts[i], length))
			continue;
		buffer_add_text(&lines, i ? "" : "<>");
		buffer_add(&lines, iri.at + length, iri.length - length);
		return;
	}
	buffer_add(&lines, iri.at, iri.length);
}

/* A sink: one line a triple, "state/MLT cq:iso3166 "MLT"". */
static int print(void *self, const struct triple *triple)
{
	(void)self;
	const struct term *object = &triple->object;
	buffer_add_char(&lines, '\n');
	print_iri(triple->subject);
	buffer_format(&lines, " %s ", vocab_name(triple->predicate).at);
	if (object->kind == TERM_IRI) {
		print_iri(object->text);
	} else {
		buffer_add_char(&lines, '"');
		buffer_add(&lines, object->text.at, object->text.length);
		buffer_add_char(&lines, '"');
		if (object->language)
			buffer_format(&lines, "@%s", object->language);
		else if (object->datatype != VOCAB_xsd_string)
			buffer_add_text(&lines, strchr(vocab_name(object->datatype).at, ':'));
	}
	assert_true(str_is(triple->graph, MAP_BASE "document/0123456789abcdef"));
	return 0;
}

static void map(void)
{
	buffer_clear(&lines);
	assert_int_equal(sample_map(&sample, print, NULL), 0);
	buffer_add_char(&lines, '\n');
}

static bool has(const char *line)
{
	char *whole = arena_format(arena, "\n%s\n", line);
	return strstr(lines.at, whole) != NULL;
}

/* Rows of what must be there; with a '!' before it, of what must not. */
static void assert_lines(const char *const *rows, size_t count)
{
	unsigned wrong = 0;
	for (size_t i = 0; i < count; i++) {
		bool wanted = rows[i][0] != '!';
		if (has(rows[i] + !wanted) == wanted)
			continue;
		print_message("%s\n", rows[i]);
		wrong++;
	}
	if (wrong)
		print_message("%s", lines.at);
	assert_int_equal(wrong, 0);
}
#define ASSERT_LINES(...)                                              \
	do {                                                           \
		static const char *const wanted[] = { __VA_ARGS__ };   \
		assert_lines(wanted, sizeof wanted / sizeof *wanted);  \
	} while (0)

/* Whether a line begins like this. */
static bool has_start(const char *start)
{
	return strstr(lines.at, arena_format(arena, "\n%s", start)) != NULL;
}

static void describes_the_document(void **state)
{
	(void)state;
	sample.document.source = "https://example.org/a b";
	map();
	ASSERT_LINES("<> rdf:type Document",
		     "<> dcterms:title \"A visit to Valletta\"@en",
		     "<> dcterms:date \"2024-06-27\":date",
		     "<> dcterms:source https://example.org/a%20b",
		     "<> dcterms:language \"en\"");
	assert_false(has_start("<> dcterms:publisher"));
	sample.document.title = NULL;
	sample.document.date = "27 June";
	sample.document.source = "press office";
	map();
	assert_false(has_start("<> dcterms:title"));
	assert_false(has_start("<> dcterms:date"));
	assert_false(has_start("<> dcterms:source"));
	assert_false(has_start("<>#tenure-1 cq:asOf"));
}

static void names_the_publisher(void **state)
{
	(void)state;
	sample.entities.publisher = UN;
	map();
	ASSERT_LINES("<> dcterms:publisher organization/un", "organization/un rdf:type Agent");
	sample.document.publisher = "OSCE"; /* the caller knows better */
	map();
	ASSERT_LINES("<> dcterms:publisher organization/osce",
		     "!<> dcterms:publisher organization/un");
	sample.document.publisher = "Department of Information";
	map();
	ASSERT_LINES("<> dcterms:publisher organization/department-of-information",
		     "organization/department-of-information rdf:type Agent",
		     "organization/department-of-information rdfs:label "
		     "\"Department of Information\"");
}

static void describes_officials(void **state)
{
	(void)state;
	sample_name(&sample, NURTLEU, "Murat Nurtleu");
	sample_name(&sample, NURTLEU, "Nurtleu");
	map();
	ASSERT_LINES("official/murat-nurtleu rdf:type Official",
		     "official/murat-nurtleu rdfs:label \"Murat Nurtleu\"",
		     "official/murat-nurtleu skos:altLabel \"Nurtleu\"",
		     "!official/murat-nurtleu skos:altLabel \"Murat Nurtleu\"",
		     "official/murat-nurtleu cq:holdsPost post/kaz/minister-of-foreign-affairs",
		     "official/murat-nurtleu cq:represents state/KAZ",
		     "post/kaz/minister-of-foreign-affairs rdf:type Post",
		     "post/kaz/minister-of-foreign-affairs cq:title "
		     "\"Minister of Foreign Affairs\"",
		     "post/kaz/minister-of-foreign-affairs rdfs:label "
		     "\"Minister of Foreign Affairs, Kazakhstan\"",
		     "post/kaz/minister-of-foreign-affairs cq:postOf state/KAZ");
}

static void tells_former_posts_from_present_ones(void **state)
{
	(void)state;
	sample.entities.tenures.at[0].status = TENURE_FORMER;
	sample.entities.tenures.at[1].status = TENURE_ACTING;
	map();
	ASSERT_LINES("official/ian-borg cq:heldPost post/mlt/foreign-minister",
		     "!official/ian-borg cq:holdsPost post/mlt/foreign-minister",
		     "!official/ian-borg cq:represents state/MLT",
		     "<>#tenure-1 rdf:type Tenure",
		     "<>#tenure-1 cq:official official/ian-borg",
		     "<>#tenure-1 cq:post post/mlt/foreign-minister",
		     "<>#tenure-1 cq:status Former",
		     "<>#tenure-1 cq:asOf \"2024-06-27\":date",
		     "<>#tenure-1 cq:inDocument <>",
		     "<>#tenure-1 cq:evidence <>#char=8,24",
		     "official/murat-nurtleu cq:holdsPost post/kaz/minister-of-foreign-affairs",
		     "<>#tenure-2 cq:status Acting");
}

static void describes_states_and_their_codes(void **state)
{
	(void)state;
	sample.entities.list.at[MALTA].entry = &(struct entry){ .qid = "Q233" };
	sample.entities.list.at[KAZAKHSTAN].iri = "state/kazakh-ssr";
	sample.entities.list.at[KAZAKHSTAN].entry = &(struct entry){ .qid = "232" };
	map();
	ASSERT_LINES("state/MLT rdf:type State", "state/MLT rdfs:label \"Malta\"",
		     "state/MLT cq:iso3166 \"MLT\"",
		     "state/MLT owl:sameAs http://www.wikidata.org/entity/Q233",
		     "state/MLT cq:capital city/mlt/valletta",
		     "state/kazakh-ssr rdf:type State");
	assert_false(has_start("state/kazakh-ssr cq:iso3166"));
	assert_false(has_start("state/kazakh-ssr owl:sameAs"));
	assert_false(has_start("state/kazakh-ssr cq:capital")); /* not named */
	assert_false(has_start("city/kaz/astana"));
}

static void gives_organizations_two_classes(void **state)
{
	(void)state;
	static const struct {
		const char *type, *class;
	} rows[] = {
		{ "international", "InternationalOrganization" },
		{ "government", "GovernmentBody" },
		{ "company", "Company" },
		{ "academic", "AcademicBody" },
		{ "ngo", "NonGovernmentalOrganization" },
		{ "media", "MediaOutlet" },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		sample.entities.list.at[OSCE].type = rows[i].type;
		map();
		assert_true(has("organization/osce rdf:type Organization"));
		assert_true(has(arena_format(arena, "organization/osce rdf:type %s",
					     rows[i].class)));
	}
	sample.entities.list.at[OSCE].type = "other";
	sample.entities.list.at[OSCE].of = KAZAKHSTAN;
	sample.entities.list.at[OSCE].place = VALLETTA;
	map();
	ASSERT_LINES("organization/osce rdf:type Organization",
		     "organization/osce cq:organOf state/KAZ",
		     "organization/osce cq:partOf organization/un",
		     "organization/osce cq:seat city/mlt/valletta",
		     "!organization/osce rdf:type MediaOutlet");
}

static void lets_posts_be_of_cities(void **state)
{
	(void)state;
	sample.entities.list.at[MINISTER_MLT].of = VALLETTA;
	sample.entities.list.at[MINISTER_KAZ].of = FINAL_ACT;
	map();
	ASSERT_LINES("post/mlt/foreign-minister cq:postOf city/mlt/valletta",
		     "post/mlt/foreign-minister rdfs:label \"Foreign Minister, Valletta\"",
		     "!official/ian-borg cq:represents city/mlt/valletta",
		     "post/kaz/minister-of-foreign-affairs rdfs:label "
		     "\"Minister of Foreign Affairs\"");
	assert_false(has_start("post/kaz/minister-of-foreign-affairs cq:postOf"));
}

/* What is only implied must not look like a finding. */
static void gives_implied_things_no_class_of_their_own(void **state)
{
	(void)state;
	sample.entities.list.at[KAZAKHSTAN].named = false;
	map();
	ASSERT_LINES("state/KAZ rdf:type Agent", "state/KAZ rdfs:label \"Kazakhstan\"",
		     "state/KAZ cq:iso3166 \"KAZ\"", "!state/KAZ rdf:type State",
		     "organization/un rdf:type Agent",
		     "organization/un rdfs:label \"United Nations\"",
		     "city/fin/helsinki rdf:type https://schema.org/Place",
		     "city/fin/helsinki rdfs:label \"Helsinki\"");
	assert_false(has_start("organization/un rdf:type Organization"));
	assert_false(has_start("city/fin/helsinki rdf:type City"));
	assert_false(has_start("city/kaz/astana"));
}

static void leaves_out_what_nothing_points_at(void **state)
{
	(void)state;
	sample.entities.list.at[OSCE].part_of = NONE;
	sample.entities.tenures.count = 1;
	map();
	assert_false(has_start("organization/un"));
	assert_false(has_start("post/kaz/minister-of-foreign-affairs"));
}

static void describes_instruments(void **state)
{
	(void)state;
	sample.entities.list.at[FINAL_ACT].by = OSCE;
	map();
	ASSERT_LINES("instrument/helsinki-final-act-1975 rdf:type Instrument",
		     "instrument/helsinki-final-act-1975 rdfs:label \"Helsinki Final Act\"",
		     "instrument/helsinki-final-act-1975 cq:year \"1975\":gYear",
		     "instrument/helsinki-final-act-1975 cq:adoptedIn city/fin/helsinki",
		     "instrument/helsinki-final-act-1975 cq:adoptedBy organization/osce");
}

static void describes_statements(void **state)
{
	(void)state;
	sample_add(&sample, &sample.facts.statements.at[0].addressees, BORG);
	sample_add(&sample, &sample.facts.statements.at[0].cites, FINAL_ACT);
	map();
	ASSERT_LINES("<>#statement-1 rdf:type Statement",
		     "<>#statement-1 cq:number \"1\":positiveInteger",
		     "<>#statement-1 cq:speaker official/murat-nurtleu",
		     "<>#statement-1 cq:cue \"said\"",
		     "<>#statement-1 cq:force Thank",
		     "<>#statement-1 cq:content \"We thank Malta and the OSCE\"",
		     "<>#statement-1 cq:quoted \"true\":boolean",
		     "<>#statement-1 cq:addressee official/ian-borg",
		     "<>#statement-1 cq:cites instrument/helsinki-final-act-1975",
		     "<>#statement-1 cq:about state/MLT",
		     "<>#statement-1 cq:about organization/osce",
		     "<>#statement-1 cq:inDocument <>",
		     "<>#statement-1 cq:evidence <>#char=131,170",
		     "<>#statement-1 cq:speakerEvidence <>#char=148,150",
		     "<>#statement-1 cq:cueEvidence <>#char=151,155",
		     "<>#statement-1 cq:contentEvidence <>#char=131,145",
		     "<>#statement-1 cq:contentEvidence <>#char=158,170");
}

static void says_nothing_of_what_a_statement_lacks(void **state)
{
	(void)state;
	struct statement *statement = &sample.facts.statements.at[0];
	statement->speakers.count = statement->about.count = 0;
	statement->speaker = statement->cue = (struct range){ 3, 3 };
	statement->force = "sing";
	statement->quoted = false;
	map();
	ASSERT_LINES("<>#statement-1 cq:quoted \"false\":boolean");
	static const char *const absent[] = { "cq:speaker ", "cq:cue ", "cq:force", "cq:about",
					      "cq:speakerEvidence", "cq:cueEvidence" };
	for (size_t i = 0; i < sizeof absent / sizeof *absent; i++)
		assert_false(has_start(arena_format(arena, "<>#statement-1 %s", absent[i])));
}

/* Only agents speak and are spoken to. */
static void keeps_to_the_ranges_of_properties(void **state)
{
	(void)state;
	sample_add(&sample, &sample.facts.statements.at[0].speakers, VALLETTA);
	sample_add(&sample, &sample.facts.statements.at[0].about, MINISTER_KAZ);
	sample_add(&sample, &sample.facts.statements.at[0].cites, OSCE);
	sample_add(&sample, &sample.facts.events.at[0].participants, FINAL_ACT);
	sample.facts.events.at[0].host = VALLETTA;
	sample.facts.events.at[0].place = OSCE;
	map();
	ASSERT_LINES("!<>#statement-1 cq:speaker city/mlt/valletta",
		     "!<>#statement-1 cq:about post/kaz/minister-of-foreign-affairs",
		     "!<>#statement-1 cq:cites organization/osce",
		     "!<>#event-1 cq:participant instrument/helsinki-final-act-1975",
		     "!<>#event-1 cq:host city/mlt/valletta",
		     "!<>#event-1 cq:location organization/osce");
}

static void marks_what_did_not_simply_happen(void **state)
{
	(void)state;
	static const char *const terms[] = { NULL, "Planned", "Cancelled",
					     "Recalled" };
	for (int i = 0; i < 4; i++) {
		sample.facts.events.at[0].modality = (enum event_modality)i;
		map();
		if (terms[i])
			assert_true(has(arena_format(
				arena, "<>#event-1 cq:modality %s", terms[i])));
		else
			assert_false(has_start("<>#event-1 cq:modality"));
	}
}

static void describes_events(void **state)
{
	(void)state;
	sample_event(&sample)->part_of = 0;
	map();
	ASSERT_LINES("<>#event-1 rdf:type Meeting",
		     "<>#event-1 cq:participant official/ian-borg",
		     "<>#event-1 cq:participant official/murat-nurtleu",
		     "<>#event-1 cq:host official/ian-borg",
		     "<>#event-1 cq:location city/mlt/valletta",
		     "<>#event-1 cq:date \"2024-06-26\":date",
		     "<>#event-1 cq:topic topic/border-security",
		     "<>#event-1 cq:inDocument <>",
		     "<>#event-1 cq:evidence <>#char=25,56",
		     "<>#event-2 cq:partOfEvent <>#event-1",
		     "topic/border-security rdf:type Topic",
		     "topic/border-security rdfs:label \"border security\"@en",
		     "!<>#event-1 rdf:type Event");
	assert_false(has_start("<>#event-1 cq:endDate"));
	assert_false(has_start("<>#event-1 cq:partOfEvent"));
}

static void gives_events_their_class(void **state)
{
	(void)state;
	static const char *const classes[] = {
		[EVENT_MEETING] = "Meeting", [EVENT_VISIT] = "Visit", [EVENT_CALL] = "Call",
		[EVENT_CONFERENCE] = "Conference", [EVENT_CONSULTATION] = "Consultation",
		[EVENT_SIGNING] = "Signing", [EVENT_APPOINTMENT] = "Appointment",
		[EVENT_CEREMONY] = "Ceremony", [EVENT_OTHER] = "Event",
	};
	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
		sample.facts.events.at[0].kind = (enum event_kind)i;
		map();
		assert_true(has(arena_format(arena, "<>#event-1 rdf:type %s", classes[i])));
	}
}

static void dates_events_as_far_as_known(void **state)
{
	(void)state;
	static const struct {
		struct date from, to;
		const char *date, *end; /* NULL: none */
	} rows[] = {
		{ { 2024, 6, 26 }, { 2024, 6, 26 }, "2024-06-26\":date", NULL },
		{ { 2024, 6, 26 }, { 2024, 7, 1 }, "2024-06-26\":date", "2024-07-01\":date" },
		{ { 2024, 6, 0 }, { 2024, 6, 0 }, "2024-06\":gYearMonth", NULL },
		{ { 2024, 0, 0 }, { 2024, 0, 0 }, "2024\":gYear", NULL },
		{ { 2024, 6, 26 }, { 0, 0, 0 }, "2024-06-26\":date", NULL },
		{ { 0, 0, 0 }, { 0, 0, 0 }, NULL, NULL },
		{ { 0, 6, 26 }, { 0, 6, 26 }, NULL, NULL },
		{ { 2023, 2, 31 }, { 2023, 2, 31 }, NULL, NULL },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		sample.facts.events.at[0].from = rows[i].from;
		sample.facts.events.at[0].to = rows[i].to;
		map();
		assert_int_equal(has_start("<>#event-1 cq:date"), rows[i].date != NULL);
		assert_int_equal(has_start("<>#event-1 cq:endDate"), rows[i].end != NULL);
		if (rows[i].date)
			assert_true(has(arena_format(arena, "<>#event-1 cq:date \"%s",
						     rows[i].date)));
		if (rows[i].end)
			assert_true(has(arena_format(arena, "<>#event-1 cq:endDate \"%s",
						     rows[i].end)));
	}
}

static void counts_mentions_in_code_points(void **state)
{
	(void)state;
	map();
	ASSERT_LINES("<>#char=131,145 rdf:type Mention",
		     "<>#char=131,145 nif:beginIndex \"131\":nonNegativeInteger",
		     "<>#char=131,145 nif:endIndex \"145\":nonNegativeInteger",
		     "<>#char=131,145 nif:anchorOf \"We thank Malta\"",
		     "<>#char=131,145 cq:inDocument <>",
		     "<>#char=0,5 cq:refersTo state/MLT",
		     "<>#char=140,145 cq:refersTo state/MLT",
		     "<>#char=148,150 nif:anchorOf \"he\"",
		     "<>#char=148,150 cq:refersTo official/murat-nurtleu");
	assert_false(has_start("<>#char=131,145 cq:refersTo"));
}

static int collect(void *self, const struct triple *triple)
{
	struct buffer line;
	struct map *seen = self;
	const struct term *object = &triple->object;
	buffer_init(&line);
	buffer_format(&line, "%.*s %d %d %s %.*s", (int)triple->subject.length,
		      triple->subject.at, triple->predicate, object->kind,
		      object->language ? object->language : "", (int)object->text.length,
		      object->text.at);
	uint32_t count = seen->count;
	if (map_put(seen, buffer_as_str(&line), 0) != MAP_NONE && seen->count == count)
		print_message("twice: %s\n", line.at);
	assert_int_equal(seen->count, count + 1);
	buffer_release(&line);
	return 0;
}

/* However often the stages before say a thing. */
static void sends_nothing_twice(void **state)
{
	(void)state;
	struct statement *statement = &sample.facts.statements.at[0];
	struct event *event = &sample.facts.events.at[0];
	uint32_t twin = sample.entities.list.count;
	sample_entity(&sample, ENTITY_OFFICIAL, "official/murat-nurtleu", "M. Nurtleu", true);
	sample_add(&sample, &statement->speakers, NURTLEU);
	sample_add(&sample, &statement->speakers, twin);
	sample_add(&sample, &statement->about, MALTA);
	sample_add(&sample, &event->participants, twin);
	struct range content = statement->content.at[0], evidence = event->evidence.at[0];
	*vector_add(&statement->content, arena) = content;
	*vector_add(&event->evidence, arena) = evidence;
	*vector_add(&event->topics, arena) = (struct topic){ evidence, "Border Security" };
	sample_name(&sample, OSCE, "OSCE");
	sample_mention(&sample, "Malta", 0, MALTA);
	sample_mention(&sample, "he", 0, twin);
	sample_tenure(&sample, NURTLEU, MINISTER_KAZ, TENURE_DESIGNATE, "Minister of");
	sample_tenure(&sample, twin, MINISTER_KAZ, TENURE_CURRENT, "Minister of");
	sample.document.publisher = "un";
	sample.entities.publisher = OSCE;
	struct map seen;
	map_init(&seen, arena);
	sample_map(&sample, collect, &seen);
	assert_true(seen.count > 150);
}

static int stop_at_third(void *self, const struct triple *triple)
{
	(void)triple;
	return ++*(int *)self == 3 ? ENOSPC : 0;
}

static void stops_when_the_sink_does(void **state)
{
	(void)state;
	int count = 0;
	assert_int_equal(sample_map(&sample, stop_at_third, &count), ENOSPC);
	assert_int_equal(count, 3);
}

static void maps_a_document_without_facts(void **state)
{
	(void)state;
	struct entities none = { .publisher = NONE, .home = NONE };
	sample.entities = none;
	sample.facts = (struct facts){ 0 };
	sample.mentions = (struct mention_list){ 0 };
	map();
	assert_string_equal(lines.at, "\n<> rdf:type Document"
			    "\n<> dcterms:title \"A visit to Valletta\"@en"
			    "\n<> dcterms:date \"2024-06-27\":date"
			    "\n<> dcterms:language \"en\"\n");
}

static void judges_bases(void **state)
{
	(void)state;
	static const struct {
		const char *base;
		bool valid;
	} rows[] = {
		{ MAP_BASE, true },
		{ "http://example.org/", true },
		{ "https://example.org/日本/", true },
		{ "urn:example:", true },
		{ "", false },
		{ "example.org/", false },
		{ "http://example.org/id", false },
		{ "http://example.org/id#", false },
		{ "http://example.org/?q=/", false },
		{ "http://example.org/a b/", false },
		{ "http://example.org/<a>/", false },
		{ "http://example.org/%zz/", false },
		{ "http://example.org/\xE9/", false },
		{ "http://example.org/a/../b/", false },
		{ "http://example.org/./", false },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(map_base_is_valid(rows[i].base), rows[i].valid);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(describes_the_document),
		TEST(names_the_publisher),
		TEST(describes_officials),
		TEST(tells_former_posts_from_present_ones),
		TEST(describes_states_and_their_codes),
		TEST(gives_organizations_two_classes),
		TEST(lets_posts_be_of_cities),
		TEST(gives_implied_things_no_class_of_their_own),
		TEST(leaves_out_what_nothing_points_at),
		TEST(describes_instruments),
		TEST(describes_statements),
		TEST(says_nothing_of_what_a_statement_lacks),
		TEST(keeps_to_the_ranges_of_properties),
		TEST(describes_events),
		TEST(marks_what_did_not_simply_happen),
		TEST(gives_events_their_class),
		TEST(dates_events_as_far_as_known),
		TEST(counts_mentions_in_code_points),
		TEST(sends_nothing_twice),
		TEST(stops_when_the_sink_does),
		TEST(maps_a_document_without_facts),
		TEST(judges_bases),
	};
	return cmocka_run_group_tests_name("map", tests, NULL, NULL);
}
