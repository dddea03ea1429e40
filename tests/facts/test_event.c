/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Each row is a text and its events, one a line:
 *
 *     kind: participants in alphabetical order | place | date | topics
 *
 * What the text does not say is left empty; trailing bars fall away. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "facts/fact.h"
#include "recognize/heading.h"
#include "../support/lexicon.h"

#ifndef TEST_SOURCE_DIR
#define TEST_SOURCE_DIR "."
#endif

struct row {
	const char *text;
	const char *events;
};

static const char *const kinds[] = { "meeting",     "visit",        "call",
				     "conference",  "consultation", "signing",
				     "appointment", "ceremony",     "other" };

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void print_people(struct buffer *out, const struct event *event,
			 const struct entities *entities)
{
	const char *names[64];
	uint32_t count = event->participants.count;
	assert_true(count <= 64);
	for (uint32_t i = 0; i < count; i++)
		names[i] = entities->list.at[event->participants.at[i]].label;
	qsort(names, count, sizeof *names, by_name);
	for (uint32_t i = 0; i < count; i++)
		buffer_format(out, "%s%s", i ? ", " : " ", names[i]);
}

static void print_event(struct buffer *out, const struct event *event,
			const struct entities *entities)
{
	char day[DATE_SIZE];
	buffer_format(out, "%s:", kinds[event->kind]);
	print_people(out, event, entities);
	buffer_format(out, " | %s | %s",
		      event->place == NONE ? ""
					   : entities->list.at[event->place].label,
		      date_format(event->from, day));
	if (date_compare(event->from, event->to))
		buffer_format(out, "/%s", date_format(event->to, day));
	for (uint32_t i = 0; i < event->topics.count; i++)
		buffer_format(out, "%s%s", i ? ", " : " | ",
			      event->topics.at[i].label);
	while (out->length && strchr(" |", out->at[out->length - 1]))
		out->at[--out->length] = '\0';
	buffer_add_char(out, '\n');
}

static void find_events(struct buffer *out, const char *words, struct arena *arena)
{
	struct text text = { 0 };
	struct heading heading;
	struct mention_list mentions = { 0 };
	struct entities entities = { 0 };
	struct facts facts;
	text_parse(&text, str_of(words), lexicon_abbreviations(lexicon), arena);
	lexicon_number(lexicon, &text);
	heading_read(&heading, &text, lexicon);
	mentions_recognize(&mentions, &text, lexicon, heading.published, arena);
	entities_resolve(&entities, &mentions, &text, lexicon, arena);
	facts_find(&facts, &text, lexicon, &mentions, &entities, &heading,
		   heading.published, arena);
	const struct event_list *events = &facts.events;
	for (uint32_t i = 0; i < events->count; i++) {
		assert_true(events->at[i].evidence.count > 0);
		assert_non_null(events->at[i].rule);
		print_event(out, &events->at[i], &entities);
	}
}

static void check_row(const struct row *row)
{
	struct arena *arena = arena_new();
	struct buffer out;
	buffer_init(&out);
	find_events(&out, row->text, arena);
	if (strcmp(out.at, row->events))
		fail_msg("%s\nfound:\n%swanted:\n%s", row->text, out.at,
			 row->events);
	buffer_release(&out);
	arena_free(arena);
}

static void check_rows(const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++)
		check_row(&rows[i]);
}

#define CHECK(rows) check_rows(rows, sizeof(rows) / sizeof *(rows))

/* A dateline gives every text its day and place. */
#define LINE "ROME, 5 March 2024 – "
#define A "Foreign Minister of Italy Marco Bianchi"
#define B "Foreign Minister of Latvia Janis Ozols"
#define C "President of Estonia Kadri Tamm"

static void test_meetings(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ LINE A " met " B " today.\n",
		  "meeting: Janis Ozols, Marco Bianchi | Rome | 2024-03-05\n" },
		{ LINE A " held talks in Riga yesterday with " B ".\n",
		  "meeting: Janis Ozols, Marco Bianchi | Riga | 2024-03-04\n" },
		{ LINE A " had a meeting with " B " in Riga on 2 March.\n",
		  "meeting: Janis Ozols, Marco Bianchi | Riga | 2024-03-02\n" },
		{ LINE A " was received in Tallinn by " C ".\n",
		  "meeting: Kadri Tamm, Marco Bianchi | Tallinn\n" },
		{ LINE A " paid courtesy calls on " B " and on " C ".\n",
		  "meeting: Janis Ozols, Marco Bianchi\n"
		  "meeting: Kadri Tamm, Marco Bianchi\n" },
		{ LINE A " was received in turn by " B " and " C ".\n",
		  "meeting: Janis Ozols, Marco Bianchi\n"
		  "meeting: Kadri Tamm, Marco Bianchi\n" },
		{ LINE A " met " B " in the presence of " C ".\n",
		  "meeting: Janis Ozols, Kadri Tamm, Marco Bianchi\n" },
		{ LINE A " met with representatives of the community in "
			 "Riga.\n",
		  "meeting: Marco Bianchi | Riga\n" },
	};
	CHECK(rows);
}

static void test_no_events(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ LINE A " did not meet " B ".\n", "" },
		{ LINE A " wishes to meet " B ".\n", "" },
		{ LINE A " will meet " B " later this year.\n", "" },
		{ LINE A " received support from Latvia.\n", "" },
		{ LINE A " said: “I met " B " in Riga on 2 March.”\n", "" },
		{ LINE A " called for talks and for more visits.\n", "" },
		{ LINE A " talked about trade in Riga.\n", "" },
		{ LINE A " discussed the visit of " B " to Rome.\n", "" },
		{ LINE A " called on Latvia to sign the agreement.\n", "" },
		{ LINE A " attends all meetings of the Council.\n", "" },
	};
	CHECK(rows);
}

static void test_planned(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ LINE A " will meet " B " in Riga on 8 March.\n",
		  "meeting: Janis Ozols, Marco Bianchi | Riga | 2024-03-08\n" },
	};
	CHECK(rows);
}

static void test_calls_and_visits(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ LINE A " held a telephone conversation with " B " today.\n",
		  "call: Janis Ozols, Marco Bianchi |  | 2024-03-05\n" },
		{ LINE A " spoke today with " B ".\n",
		  "call: Janis Ozols, Marco Bianchi |  | 2024-03-05\n" },
		{ LINE A " arrived in Riga today.\n",
		  "visit: Marco Bianchi | Riga | 2024-03-05\n" },
		{ LINE A " began an official visit to Latvia on 4 March.\n",
		  "visit: Marco Bianchi | Latvia | 2024-03-04\n" },
		{ LINE A " travelled to Latvia and Estonia.\n",
		  "visit: Marco Bianchi | Latvia\n"
		  "visit: Marco Bianchi | Estonia\n" },
		{ LINE A " is in Latvia from 4 to 6 March.\n",
		  "visit: Marco Bianchi | Latvia | 2024-03-04/2024-03-06\n" },
		{ LINE "On arrival in Riga, " A " was received by " B ".\n",
		  "visit: Marco Bianchi | Riga\n"
		  "meeting: Janis Ozols, Marco Bianchi | Riga\n" },
		{ LINE A ", who came to Riga on his first visit, is well.\n",
		  "visit: Marco Bianchi | Riga\n" },
		{ LINE A " recalled the trip which " B " made to Rome.\n",
		  "visit: Janis Ozols | Rome\n" },
	};
	CHECK(rows);
}

static void test_other_kinds(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ LINE A " and " B " signed a Joint Declaration in Riga on "
			 "4 March.\n",
		  "signing: Janis Ozols, Marco Bianchi | Riga | 2024-03-04\n" },
		{ LINE A " recalled the Agreement signed in Riga on 3 May "
			 "2019 by Italy and Latvia.\n",
		  "signing: Italy, Latvia | Riga | 2019-05-03\n" },
		{ LINE C " appointed Mart Saar as Ambassador to Italy on "
			 "4 March.\n",
		  "appointment: Mart Saar |  | 2024-03-04\n" },
		{ LINE "Ambassador of Estonia Mart Saar presented his "
		       "credentials to President of Italy Luigi Verdi "
		       "today.\n",
		  "ceremony: Luigi Verdi, Mart Saar | Rome | 2024-03-05\n" },
		{ LINE A " and " B " co-chaired the 4th Session of the Joint "
			 "Commission in Riga.\n",
		  "conference: Janis Ozols, Joint Commission, Marco Bianchi | "
		  "Riga\n" },
		{ LINE "Political consultations were held in Riga on 4 March "
		       "between the foreign ministries of Italy and Latvia.\n",
		  "consultation: Italy, Latvia | Riga | 2024-03-04\n" },
	};
	CHECK(rows);
}

static void test_one_happening_told_often(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Minister Bianchi meets Latvian colleague\n\n" LINE A " met " B
		  " today.\n\nThe meeting was attended by " C
		  ".\n\nThe talks took place in a friendly mood.\n",
		  "meeting: Janis Ozols, Kadri Tamm, Marco Bianchi | Rome | "
		  "2024-03-05\n" },
		{ LINE A " met " B " today. In Tallinn he met " C ".\n",
		  "meeting: Janis Ozols, Marco Bianchi | Rome | 2024-03-05\n"
		  "meeting: Kadri Tamm, Marco Bianchi | Tallinn\n" },
		{ LINE A " held talks with " B " today. Their previous meeting "
			 "was held in Riga on 1 July 2022.\n",
		  "meeting: Janis Ozols, Marco Bianchi | Rome | 2024-03-05\n"
		  "meeting: Janis Ozols, Marco Bianchi | Riga | "
		  "2022-07-01\n" },
		{ LINE A " received " B " today. At the end of the talks a "
			 "memorandum of understanding was signed.\n",
		  "meeting: Janis Ozols, Marco Bianchi | Rome | 2024-03-05\n"
		  "signing: Janis Ozols, Marco Bianchi | Rome\n" },
		{ LINE A " met " B " today. The Minister also met " C ".\n",
		  "meeting: Janis Ozols, Marco Bianchi | Rome | 2024-03-05\n"
		  "meeting: Kadri Tamm, Marco Bianchi\n" },
		{ LINE A " was received by " C ". He then met " B ".\n",
		  "meeting: Kadri Tamm, Marco Bianchi\n"
		  "meeting: Janis Ozols, Marco Bianchi\n" },
		{ LINE "The third round of consultations between Italy and "
		       "Latvia was held in Riga on 4 March. The Italian "
		       "delegation was headed by Luigi Verdi, Deputy Minister "
		       "of Foreign Affairs of Italy.\n",
		  "consultation: Latvia, Luigi Verdi | Riga | 2024-03-04\n" },
		{ LINE A " held separate meetings with his counterparts from "
			 "Latvia and Estonia.\n",
		  "meeting: Latvia, Marco Bianchi\n"
		  "meeting: Estonia, Marco Bianchi\n" },
		{ LINE "Ambassador of Estonia Mart Saar called on " A ".\n",
		  "meeting: Marco Bianchi, Mart Saar\n" },
	};
	CHECK(rows);
}

static void test_one_by_one(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ LINE A " met Prime Minister of Estonia Mart Saar, " C
			 " and Minister of Defence of Estonia Jaan Kask.\n",
		  "meeting: Marco Bianchi, Mart Saar\n"
		  "meeting: Kadri Tamm, Marco Bianchi\n"
		  "meeting: Jaan Kask, Marco Bianchi\n" },
		{ LINE A " met Prime Minister of Estonia Mart Saar, " C
			 " and Deputy Minister of Defence of Estonia Jaan Kask.\n",
		  "meeting: Jaan Kask, Kadri Tamm, Marco Bianchi, Mart Saar\n" },
		{ LINE A " called on " C " and Deputy Prime Minister of Estonia "
			 "Mart Saar.\n",
		  "meeting: Kadri Tamm, Marco Bianchi\n"
		  "meeting: Marco Bianchi, Mart Saar\n" },
		{ LINE "In a telephone conversation, " A " briefed " B ".\n",
		  "call: Janis Ozols, Marco Bianchi\n" },
		{ LINE "In Riga, the Foreign Minister of Italy, Marco Bianchi, "
		       "had talks with the new Foreign Minister of Latvia, "
		       "Janis Ozols.\n",
		  "meeting: Janis Ozols, Marco Bianchi | Riga\n" },
		{ LINE "The Foreign Ministers of Italy and Latvia, Marco Bianchi "
		       "and Janis Ozols, met in Riga.\n",
		  "meeting: Janis Ozols, Marco Bianchi | Riga\n" },
		{ LINE A " welcomed " C " to Italy on 3 March.\n",
		  "meeting: Kadri Tamm, Marco Bianchi |  | 2024-03-03\n" },
		{ LINE A " welcomed the proposal of " C ".\n", "" },
	};
	CHECK(rows);
}

static void test_trips(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ LINE A " will visit Estonia from 7 to 9 March to strengthen "
			 "ties. He will meet " C ".\n",
		  "visit: Marco Bianchi | Estonia | 2024-03-07/2024-03-09\n"
		  "meeting: Kadri Tamm, Marco Bianchi | Estonia\n" },
		{ LINE A " will meet " C ".\n",
		  "meeting: Kadri Tamm, Marco Bianchi\n" },
		{ LINE A " was in Estonia for a working visit from 1 to 3 March.\n",
		  "visit: Marco Bianchi | Estonia | 2024-03-01/2024-03-03\n" },
		{ LINE A " wrapped up a visit to Estonia today.\n",
		  "visit: Marco Bianchi | Estonia | 2024-03-05\n" },
		{ LINE A " said that when it came to Estonia he agreed.\n", "" },
		{ LINE C " will host " A " for a visit to Estonia on 9 March.\n",
		  "visit: Marco Bianchi | Estonia | 2024-03-09\n" },
	};
	CHECK(rows);
}

static void test_appointments(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ LINE A " announced that Luigi Verdi will be the next "
			 "Ambassador to Estonia.\n",
		  "appointment: Luigi Verdi\n" },
		{ LINE A " has appointed diplomat Luigi Verdi as Ambassador to "
			 "Estonia.\n",
		  "appointment: Luigi Verdi\n" },
		{ LINE "It is the first trip of " A
		       " to Estonia since he took office on "
		       "1 February 2024.\n",
		  "visit: Marco Bianchi | Estonia\n"
		  "appointment: Marco Bianchi |  | 2024-02-01\n" },
		{ LINE "Ambassador Luigi Verdi took up his duties on 4 March.\n",
		  "appointment: Luigi Verdi |  | 2024-03-04\n" },
		{ LINE C " announced her intent to nominate the following "
			 "individuals:\n\n- Mart Saar, Nominee to be Ambassador to "
			 "Italy\n\n- Jaan Kask, Nominee to be Ambassador to "
			 "Latvia\n",
		  "appointment: Mart Saar\nappointment: Jaan Kask\n" },
		{ LINE "Estonia was elected to the Council.\n", "" },
		{ LINE A " will speak if he is elected.\n", "" },
	};
	CHECK(rows);
}

static void test_sessions(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ LINE A " headed the delegation to the summit of the European "
			 "Union in Riga on 4 March.\n",
		  "conference: European Union, Marco Bianchi | Riga | "
		  "2024-03-04\n" },
		{ LINE A " attended the opening of the Consulate in Riga on 4 "
			 "March.\n",
		  "ceremony: Marco Bianchi | Riga | 2024-03-04\n" },
		{ LINE A " reviewed the projects in accordance with " C ".\n", "" },
		{ LINE A " took part in the celebrations of Europe Day.\n",
		  "ceremony: Marco Bianchi\n" },
	};
	CHECK(rows);
}

static void test_topics(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ LINE A " met " B " today. They discussed trade, energy and "
			 "the role of women in diplomacy.\n",
		  "meeting: Janis Ozols, Marco Bianchi | Rome | 2024-03-05 | "
		  "trade, energy, role of women in diplomacy\n" },
		{ LINE A " met " B " today. The talks focused on trade and "
			 "economic cooperation.\n",
		  "meeting: Janis Ozols, Marco Bianchi | Rome | 2024-03-05 | "
		  "trade and economic cooperation\n" },
		{ LINE A " met " B " today. During the meeting, transport links "
			 "and tourism were discussed.\n",
		  "meeting: Janis Ozols, Marco Bianchi | Rome | 2024-03-05 | "
		  "transport links and tourism\n" },
		{ LINE A ", on an official visit to Estonia, met " C ". They "
			 "touched upon building roads and opening ports.\n",
		  "visit: Marco Bianchi | Estonia\n"
		  "meeting: Kadri Tamm, Marco Bianchi | Estonia |  | "
		  "building roads, opening ports\n" },
		{ LINE A " met " B " today. The Agreement covers trade.\n",
		  "meeting: Janis Ozols, Marco Bianchi | Rome | "
		  "2024-03-05\n" },
		{ LINE A " met " B " today. They reviewed cooperation in the "
			 "political, economic and cultural fields.\n",
		  "meeting: Janis Ozols, Marco Bianchi | Rome | 2024-03-05 | "
		  "cooperation in the political, economic and cultural "
		  "fields\n" },
	};
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_meetings),
		cmocka_unit_test(test_no_events),
		cmocka_unit_test(test_planned),
		cmocka_unit_test(test_calls_and_visits),
		cmocka_unit_test(test_other_kinds),
		cmocka_unit_test(test_one_happening_told_often),
		cmocka_unit_test(test_one_by_one),
		cmocka_unit_test(test_trips),
		cmocka_unit_test(test_appointments),
		cmocka_unit_test(test_sessions),
		cmocka_unit_test(test_topics),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
