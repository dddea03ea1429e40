/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "parse.h"

static void write_sentences(struct buffer *out, const struct text *text,
			    struct arena *arena)
{
	for (uint32_t i = 0; i < text->sentences.count; i++) {
		const struct sentence *sentence = &text->sentences.at[i];
		struct range range = { sentence->first, sentence->last };
		buffer_add_text(out, i ? " | " : "");
		buffer_add_text(out, text_line(text, text_span(text, range),
					       arena));
	}
}

static void stops(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "", "" },
		{ "They met. He left.", "They met. | He left." },
		{ "They met! Why? He left", "They met! | Why? | He left" },
		{ "They met… He left … and so on.",
		  "They met… | He left … and so on." },
		{ "They met ... and left.", "They met ... and left." },
		{ "A stop . He left.", "A stop . | He left." },
		{ "He met al. and left.", "He met al. and left." },
		{ "It rose to 2.5 million. 27 States took part.",
		  "It rose to 2.5 million. | 27 States took part." },
		{ "in Astana.The Minister left.",
		  "in Astana. | The Minister left." },
		{ "the web.He", "the web. | He" },
		{ "of it.[1] The rest", "of it.[1] The rest" },
		{ "They met. (He left.) She stayed.",
		  "They met. | (He left.) | She stayed." },
		{ "(They met.) He left.", "(They met.) | He left." },
		{ "They met (in Rome). He left.", "They met (in Rome). | He left." },
		{ "a\nb. C\nd.", "a b. | C d." },
		{ "One.\n\nTwo.", "One. | Two." },
		{ "One\n\nTwo", "One | Two" },
		{ "会议。", "会议。" },
		{ "They met. ـمرحبا again.", "They met. | ـمرحبا again." },
		{ "He asked: why? Because. Yes; no.",
		  "He asked: why? | Because. | Yes; no." },
	};
	CHECK_ROWS(rows, write_sentences);
}

static void abbreviations(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Mr. Doe met Dr. Roe. He left.",
		  "Mr. Doe met Dr. Roe. | He left." },
		{ "H.E. Mr. Doe met J. Smith.", "H.E. Mr. Doe met J. Smith." },
		{ "Mr. He Yafei spoke.", "Mr. He Yafei spoke." },
		{ "S.Lavrov met K. J. Tokayev.", "S.Lavrov met K. J. Tokayev." },
		{ "No. 5 and No. Seven.", "No. 5 and No. | Seven." },
		{ "He said no. He left.", "He said no. | He left." },
		{ "in the U.S. The Minister left.",
		  "in the U.S. | The Minister left." },
		{ "the U.S. Secretary of State", "the U.S. Secretary of State" },
		{ "in Washington, D.C. He left.",
		  "in Washington, D.C. | He left." },
		{ "at 5 p.m. The talks ended at 6 p.m. in Rome.",
		  "at 5 p.m. | The talks ended at 6 p.m. in Rome." },
		{ "trade, energy, etc. They agreed.",
		  "trade, energy, etc. | They agreed." },
		{ "as in Annex B. The rest", "as in Annex B. | The rest" },
		{ "Museum of Modern Art. The rest",
		  "Museum of Modern Art. | The rest" },
		{ "Chargé d'Affaires a.i. John Doe",
		  "Chargé d'Affaires a.i. John Doe" },
		{ "in the U.S.” He left.", "in the U.S.” | He left." },
		{ "in the U.S.\n\nThe end", "in the U.S. | The end" },
	};
	CHECK_ROWS(rows, write_sentences);
}

static void numbering_and_dates(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "1. The Minister met. 2. He left.",
		  "1. The Minister met. | 2. He left." },
		{ "II. The parties agree.", "II. The parties agree." },
		{ "13. Jun 2024.", "13. Jun 2024." },
		{ "He came on 13. June and left.", "He came on 13. June and left." },
		{ "19 May. 2016 was a day.", "19 May. 2016 was a day." },
		{ "It was in May. 27 States came.",
		  "It was in May. | 27 States came." },
		{ "It was in 2016. May will come.",
		  "It was in 2016. | May will come." },
	};
	CHECK_ROWS(rows, write_sentences);
}

static void quotations(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "“Is it?” he asked. He left.", "“Is it?” he asked. | He left." },
		{ "\"Is it?\" he asked.", "\"Is it?\" he asked." },
		{ "“We agree”, he said. “We will go on.”",
		  "“We agree”, he said. | “We will go on.”" },
		{ "“We agree.” He left.", "“We agree.” | He left." },
		{ "“We agree”. He left.", "“We agree”. | He left." },
		{ "\"We agree.\" He left.", "\"We agree.\" | He left." },
		{ "« We agree. » He left.", "« We agree. » | He left." },
		{ "‘We agree.’ He left.", "‘We agree.’ | He left." },
		{ "“We agree. We go.” – Doe", "“We agree. | We go.” – Doe" },
		{ "He left. “we agree”", "He left. “we agree”" },
	};
	CHECK_ROWS(rows, write_sentences);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stops),
		cmocka_unit_test(abbreviations),
		cmocka_unit_test(numbering_and_dates),
		cmocka_unit_test(quotations),
	};
	return cmocka_run_group_tests_name("text/sentence", tests, NULL, NULL);
}
