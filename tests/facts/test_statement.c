/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Each row is a text and its statements, one a line:
 *
 *     speakers | cue | content
 *
 * Speakers are joined by +, - stands for none; pieces of interrupted content
 * are joined by " … ". */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "reading.h"

struct row {
	const char *text, *statements;
};

static void describe(struct buffer *out, const struct reading *reading,
		     const struct statement *statement)
{
	for (uint32_t i = 0; i < statement->speakers.count; i++)
		buffer_format(out, "%s%s", i ? "+" : "",
			      reading->entities.list
				      .at[statement->speakers.at[i]]
				      .label);
	if (!statement->speakers.count)
		buffer_add_char(out, '-');
	buffer_format(out, " | %s | ", reading_words(reading, statement->cue));
	for (uint32_t i = 0; i < statement->content.count; i++)
		buffer_format(out, "%s%s", i ? " … " : "",
			      reading_words(reading, statement->content.at[i]));
	buffer_add_char(out, '\n');
}

static void find(const char *text, struct reading *reading,
		 struct statement_list *statements)
{
	struct heading heading;
	struct facts facts;
	reading_init(reading, text);
	heading_read(&heading, &reading->text, lexicon);
	facts_find(&facts, &reading->text, lexicon, &reading->mentions,
		   &reading->entities, &heading, heading.published, reading->arena);
	*statements = facts.statements;
}

static void check(const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct reading reading;
		struct statement_list statements;
		struct buffer found;
		buffer_init(&found);
		find(rows[i].text, &reading, &statements);
		for (uint32_t s = 0; s < statements.count; s++)
			describe(&found, &reading, &statements.at[s]);
		if (strcmp(found.at, rows[i].statements))
			fail_msg("\"%s\":\nfound\n%swanted\n%s", rows[i].text,
				 found.at, rows[i].statements);
		buffer_release(&found);
		reading_release(&reading);
	}
}

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void test_content_behind_the_cue(void **state)
{
	static const struct row rows[] = {
		{ "President Anna Weiss of Austria said that the talks were useful.",
		  "Anna Weiss | said | the talks were useful\n" },
		{ "President Anna Weiss of Austria said the talks were useful.",
		  "Anna Weiss | said | the talks were useful\n" },
		{ "President Anna Weiss of Austria announced today the opening of a school.",
		  "Anna Weiss | announced | the opening of a school\n" },
		{ "Malta stressed in its address that trade must grow.",
		  "Malta | stressed | trade must grow\n" },
		{ "Malta warned against too much optimism.",
		  "Malta | warned | against too much optimism\n" },
		{ "Malta agreed to host the next session.",
		  "Malta | agreed | to host the next session\n" },
		{ "Malta suggested holding the talks in Valletta.",
		  "Malta | suggested | holding the talks in Valletta\n" },
		{ "Malta called on the parties to the conflict to return to talks.",
		  "Malta | called on | the parties to the conflict to return to talks\n" },
		{ "Malta said there were many questions.",
		  "Malta | said | there were many questions\n" },
	};
	(void)state;
	CHECK(rows);
}

static void test_addressees(void **state)
{
	static const struct row rows[] = {
		{ "President Anna Weiss of Austria told the press that trade had grown.",
		  "Anna Weiss | told | trade had grown\n" },
		{ "President Anna Weiss of Austria thanked Malta for its support.",
		  "Anna Weiss | thanked | Malta for its support\n" },
	};
	struct reading reading;
	struct statement_list statements;
	(void)state;
	CHECK(rows);
	find("President Anna Weiss of Austria told Malta that trade had grown.",
	     &reading, &statements);
	assert_int_equal(statements.count, 1);
	assert_int_equal(statements.at[0].addressees.count, 1);
	uint32_t malta = statements.at[0].addressees.at[0];
	assert_string_equal(reading.entities.list.at[malta].label, "Malta");
	reading_release(&reading);
}

static void test_content_before_the_cue(void **state)
{
	static const struct row rows[] = {
		{ "“We agree on all of this,” said President Anna Weiss of Austria.",
		  "Anna Weiss | said | “We agree on all of this,”\n" },
		{ "The border, President Anna Weiss of Austria stressed, was open.",
		  "Anna Weiss | stressed | The border … was open\n" },
		{ "The border was open, stressed President Anna Weiss of Austria.",
		  "Anna Weiss | stressed | The border was open\n" },
		{ "“We agree,” President Anna Weiss of Austria told the press. “The work goes on.”",
		  "Anna Weiss | told | “We agree,” … “The work goes on.”\n" },
		{ "“We built it,” President Anna Weiss of Austria recalled, “and we shall keep it.”",
		  "Anna Weiss | recalled | “We built it,” … “and we shall keep it.”\n" },
	};
	(void)state;
	CHECK(rows);
}

static void test_damaged_quotations(void **state)
{
	static const struct row rows[] = {
		{ "President Anna Weiss of Austria thanked Malta. Our countries are bound by "
		  "much”, she said.",
		  "Anna Weiss | thanked | Malta\n"
		  "Anna Weiss | said | Our countries are bound by much”\n" },
		{ "“Our countries are bound by much, said President Anna Weiss of Austria.",
		  "Anna Weiss | said | “Our countries are bound by much\n" },
	};
	(void)state;
	CHECK(rows);
}

static void test_several_in_a_sentence(void **state)
{
	static const struct row rows[] = {
		{ "Malta welcomed the accord, thanked Norway and urged both sides to keep it.",
		  "Malta | welcomed | the accord\n"
		  "Malta | thanked | Norway\n"
		  "Malta | urged | both sides to keep it\n" },
		{ "Malta thanked Norway, adding that the work would continue.",
		  "Malta | thanked | Norway\n"
		  "Malta | adding | the work would continue\n" },
		{ "Malta pledged support, while Norway promised to send experts.",
		  "Malta | pledged | support\n"
		  "Norway | promised | to send experts\n" },
		{ "Malta did not fail to thank Norway.",
		  "Malta | did not fail to thank | Norway\n" },
		{ "Malta was pleased to note the progress.",
		  "Malta | was pleased to note | the progress\n" },
		{ "Malta sent a letter thanking Norway for its help.",
		  "Malta | thanking | Norway for its help\n" },
		{ "Malta said Norway would help, adding that more was needed.",
		  "Malta | said | Norway would help\n"
		  "Malta | adding | more was needed\n" },
		/* what somebody is said to hold is no report of its own */
		{ "Malta opposes the plan, the United Nations stressed.",
		  "United Nations | stressed | Malta opposes the plan\n" },
		{ "Malta condemned the attack, the United Nations said in a statement.",
		  "United Nations | said | Malta condemned the attack\n"
		  "Malta | condemned | the attack\n" },
		/* a report within a report */
		{ "Malta said President Anna Weiss of Austria had promised to help.",
		  "Malta | said | President Anna Weiss of Austria had promised to help\n"
		  "Anna Weiss | had promised | to help\n" },
	};
	(void)state;
	CHECK(rows);
}

static void test_speakers(void **state)
{
	static const struct row rows[] = {
		{ "President Anna Weiss of Austria said that trade grew. She added that "
		  "more was needed.",
		  "Anna Weiss | said | trade grew\n"
		  "Anna Weiss | added | more was needed\n" },
		{ "Kenya and Uganda agreed to stay in touch.",
		  "Kenya+Uganda | agreed | to stay in touch\n" },
		{ "Kenya and Uganda agreed to meet again.",
		  "Kenya+Uganda | agreed | to meet again\n" },
		/* a capital speaks for its state */
		{ "Pretoria pledged to send experts.",
		  "South Africa | pledged | to send experts\n" },
		{ "President Anna Weiss of Austria, who thanked Malta, left in the evening.",
		  "Anna Weiss | thanked | Malta\n" },
		{ "It was agreed that the experts would meet.",
		  "- | was agreed | the experts would meet\n" },
		{ "The attack was condemned by Malta.",
		  "Malta | was condemned | The attack\n" },
		{ "The statement said that trade grew.",
		  "- | said | trade grew\n" },
		{ "A statement of the United Nations said that trade grew.",
		  "United Nations | said | trade grew\n" },
	};
	(void)state;
	CHECK(rows);
}

/* Clauses behind the cue that are hard to tell from nouns. */
static void test_hidden_clauses(void **state)
{
	static const struct row rows[] = {
		{ "The talks ended on Monday. Analysts say there is little hope.",
		  "- | say | there is little hope\n" },
		{ "The talks ended on Monday. Police say Malta has no plans.",
		  "- | say | Malta has no plans\n" },
		{ "Malta said it's ready and they're late.",
		  "Malta | said | it's ready and they're late\n" },
		{ "Malta said they're ready.", "Malta | said | they're ready\n" },
		{ "Malta said those who adopt would gain.",
		  "Malta | said | those who adopt would gain\n" },
		{ "Malta said the ruling “will force us all to act at once”.",
		  "Malta | said | the ruling “will force us all to act at once”\n" },
		{ "Malta announced Kenya and Uganda will sign a treaty.",
		  "Malta | announced | Kenya and Uganda will sign a treaty\n" },
		{ "A guest who wished not to be named said that trade grew.",
		  "- | said | trade grew\n" },
		{ "“We shall see to it,” President Anna Weiss of Austria was quoted as "
		  "saying.",
		  "Anna Weiss | was quoted as saying | “We shall see to it,”\n" },
		{ "Malta called the accord a milestone.",
		  "Malta | called | the accord a milestone\n" },
	};
	(void)state;
	CHECK(rows);
}

/* "We" speaks for whoever the title names. */
static void test_authors(void **state)
{
	static const struct row rows[] = {
		{ "Joint Statement of Malta and Norway on Trade\n\n"
		  "We reaffirm our support for free trade in all parts of the world.",
		  "Malta+Norway | reaffirm | our support for free trade in all parts of "
		  "the world\n" },
		{ "Statement by President Anna Weiss of Austria on Malta\n\n"
		  "I welcome the accord that was signed today in the capital.",
		  "Anna Weiss | welcome | the accord that was signed today in the "
		  "capital\n" },
	};
	(void)state;
	CHECK(rows);
}

static void test_without_a_verb(void **state)
{
	static const struct row rows[] = {
		{ "The two met in Vienna on Monday.\n\n"
		  "Quotes attributable to President Anna Weiss:\n\n"
		  "“We are glad to be here.”\n\n“We shall return in the spring.”",
		  "Anna Weiss | - | “We are glad to be here.” … “We shall return in the "
		  "spring.”\n" },
		{ "The two met in Vienna on Monday.\n\n"
		  "President Anna Weiss issued the following statement:\n\n"
		  "Trade has grown. It must grow more.",
		  "Anna Weiss | issued the following statement | Trade has grown. It must "
		  "grow more\n" },
		{ "The two met in Vienna on Monday.\n\n"
		  "President Anna Weiss welcomed the accord.\n\n"
		  "“We are glad to be here and to meet again.”",
		  "Anna Weiss | welcomed | the accord\n"
		  "Anna Weiss | - | “We are glad to be here and to meet again.”\n" },
		{ "According to President Anna Weiss of Austria, trade has grown.",
		  "Anna Weiss | According to | trade has grown\n" },
		{ "Trade, according to Malta, has grown.",
		  "Malta | according to | Trade … has grown\n" },
		{ "As noted by Malta, trade has grown.",
		  "Malta | noted | trade has grown\n" },
		{ "In the words of President Anna Weiss of Austria, the plan is good.",
		  "Anna Weiss | In the words of | the plan is good\n" },
		{ "The ceremony was held today.\n\n"
		  "“This is a good day for all our people.”\n"
		  "– Anna Weiss, President of Austria",
		  "Anna Weiss | - | “This is a good day for all our people.”\n" },
		{ "The two met in Vienna on Monday.\n\n"
		  "PRESIDENT WEISS: We are glad to be here.\n\nWe shall return.\n\n"
		  "QUESTION: When?\n\nPRESIDENT WEISS: In May.",
		  "WEISS | - | We are glad to be here … We shall return\n"
		  "WEISS | - | In May\n" },
		{ "Malta and Norway met in Valletta on Monday.\n\n"
		  "The United Nations:\n\n1. Welcomes the accord;\n\n"
		  "2. Calls for its ratification.",
		  "United Nations | Welcomes | the accord\n"
		  "United Nations | Calls for | its ratification\n" },
	};
	(void)state;
	CHECK(rows);
}

static void test_no_statements(void **state)
{
	static const struct row rows[] = {
		{ "Kenya and Uganda discussed trade and exchanged views on Mali.", "" },
		{ "Malta will call for a ceasefire.", "" },
		{ "Malta did not say that the treaty had been signed.", "" },
		{ "Malta keeps what it has promised.", "" },
		{ "The agreed measures of the stated plan are known.", "" },
		{ "The forum “Trade and Growth in the Region” began on Monday.", "" },
		{ "He said so.", "" },
		{ "The Ambassador called on the President of Malta.", "" },
		{ "Malta supported a loan to Kenya.", "" },
		{ "The treaty supports the work of the panel.", "" },
		{ "The accord shall deny them shelter. Malta denied them shelter.", "" },
		{ "Malta directed the fund.", "" },
		{ "It was clear that trade grew.", "" },
	};
	(void)state;
	CHECK(rows);
}

static void test_force(void **state)
{
	static const struct {
		const char *text, *force;
	} rows[] = {
		{ "Malta expressed its gratitude to Norway.", "thank" },
		{ "Malta voiced concern about the violence.", "worry" },
		{ "Malta condemned the attack.", "condemn" },
		{ "Malta said that trade grew.", "assert" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct reading reading;
		struct statement_list statements;
		find(rows[i].text, &reading, &statements);
		assert_int_equal(statements.count, 1);
		assert_string_equal(statements.at[0].force, rows[i].force);
		reading_release(&reading);
	}
}

static void test_what_it_is_about(void **state)
{
	struct reading reading;
	struct statement_list statements;
	(void)state;
	find("“We stand by the Paris Agreement and by Norway,” said President Anna Weiss "
	     "of Austria.",
	     &reading, &statements);
	assert_int_equal(statements.count, 1);
	const struct statement *statement = &statements.at[0];
	assert_true(statement->quoted);
	assert_int_equal(statement->cites.count, 1);
	assert_int_equal(statement->about.count, 1);
	uint32_t norway = statement->about.at[0];
	assert_string_equal(reading.entities.list.at[norway].label, "Norway");
	assert_int_equal(statement->evidence.first, 0);
	assert_int_equal(statement->evidence.last, reading.text.tokens.count);
	reading_release(&reading);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_content_behind_the_cue),
		cmocka_unit_test(test_addressees),
		cmocka_unit_test(test_content_before_the_cue),
		cmocka_unit_test(test_damaged_quotations),
		cmocka_unit_test(test_several_in_a_sentence),
		cmocka_unit_test(test_speakers),
		cmocka_unit_test(test_hidden_clauses),
		cmocka_unit_test(test_authors),
		cmocka_unit_test(test_without_a_verb),
		cmocka_unit_test(test_no_statements),
		cmocka_unit_test(test_force),
		cmocka_unit_test(test_what_it_is_about),
	};
	return cmocka_run_group_tests(tests, lexicon_begin, lexicon_end);
}
