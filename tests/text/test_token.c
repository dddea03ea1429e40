/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "parse.h"

/* Tokens parted by blanks. A word stands as it is, with ^ after an initial
 * and ~ after another abbreviation; before the others stands their kind. */
static void write_tokens(struct buffer *out, const struct text *text,
			 struct arena *arena)
{
	static const char *const kinds[] = { "",   "#", "s:", "h:", "d:", "o:",
					     "c:", ".:", ",:", "::", ";:", "(:",
					     "):", "/:", "b:", "?:" };
	(void)arena;
	for (uint32_t i = 0; i < text->tokens.count; i++) {
		const struct token *token = &text->tokens.at[i];
		struct str str = text_token(text, i);
		buffer_add_text(out, i ? " " : "");
		buffer_add_text(out, kinds[token->kind]);
		buffer_add(out, str.at, str.length);
		if (token->flags & TOKEN_INITIAL)
			buffer_add_text(out, "^");
		else if (token->flags & TOKEN_ABBREVIATION)
			buffer_add_text(out, "~");
	}
}

static void words(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "", "" },
		{ "Malta", "Malta" },
		{ "O'Brien and O’Brien", "O'Brien and O’Brien" },
		{ "N'Djamena, Qur'an, Sana'a", "N'Djamena ,:, Qur'an ,:, Sana'a" },
		{ "G20 COP28 M23", "G20 COP28 M23" },
		{ "AFC/M23", "AFC /:/ M23" },
		{ "Côte d’Ivoire", "Côte d’Ivoire" },
		{ "Chargé d'Affaires a.i. Doe", "Chargé d'Affaires a.i.~ Doe" },
		{ "don't we're", "don't we're" },
		{ "Đukanović Ərdoğan Łukasz", "Đukanović Ərdoğan Łukasz" },
		{ "E\xCC\x81milie", "E\xCC\x81milie" },
		{ "co\xC2\xADoperation", "co\xC2\xADoperation" },
		{ "外交部", "外交部" },
		{ "R&D", "R ?:& D" },
		{ "Oʻzbekiston Oʼzbek", "Oʻzbekiston Oʼzbek" },
		{ "O‘zbekiston G‘ulomov", "O‘zbekiston G‘ulomov" },
		{ "\xEF\xBB\xBFMalta", "Malta" },
		{ "a\xE2\x80\x8B" "b", "a b" },
	};
	CHECK_ROWS(rows, write_tokens);
}

static void hyphens(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Kyrgyz-Tajik", "Kyrgyz h:- Tajik" },
		{ "EU–Kyrgyz", "EU h:– Kyrgyz" },
		{ "Tripoli\xE2\x80\x90" "based", "Tripoli h:\xE2\x80\x90 based" },
		{ "co-operate Co-ordinator Co-Chair CO-OPERATION",
		  "co-operate Co-ordinator Co-Chair CO-OPERATION" },
		{ "co- and", "co d:- and" },
		{ "Chair-in-Office", "Chair h:- in h:- Office" },
		{ "cocoa-rich disco-era", "cocoa h:- rich disco h:- era" },
		{ "U.S.-Armenia", "U.S.~ h:- Armenia" },
		{ "Minister - Deputy", "Minister d:- Deputy" },
		{ "Minister – Deputy", "Minister d:– Deputy" },
		{ "(WAM) -- H.H. Sheikh", "(:( WAM ):) d:-- H.H.~ Sheikh" },
		{ "they—all of them—left", "they d:— all of them d:— left" },
		{ "2021-2027", "#2021 h:- #2027" },
		{ "COVID-19", "COVID h:- #19" },
		{ "(EU)-Russia", "(:( EU ):) h:- Russia" },
		{ "Central-\nAsian", "Central h:- Asian" },
		{ "Central –\nAsian", "Central d:– Asian" },
		{ "end-", "end d:-" },
		{ "-5 degrees", "d:- #5 degrees" },
	};
	CHECK_ROWS(rows, write_tokens);
}

static void possessives(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Malta's", "Malta s:'s" },
		{ "Malta’s priorities", "Malta s:’s priorities" },
		{ "MALTA'S VISIT", "MALTA s:'S VISIT" },
		{ "Ministers’ Meeting", "Ministers s:’ Meeting" },
		{ "Ministers' Meeting", "Ministers s:' Meeting" },
		{ "the U.S.’s role", "the U.S.~ s:’s role" },
		{ "Sana'a's people", "Sana'a s:'s people" },
		{ "the 1990s’ wars", "the #1990s s:’ wars" },
		{ "(OIC)’s role", "(:( OIC ):) s:’s role" },
		{ "“Invitee”’s place", "o:“ Invitee c:” s:’s place" },
		{ "O'Stone", "O'Stone" },
		{ "the parties', and", "the parties s:' ,:, and" },
	};
	CHECK_ROWS(rows, write_tokens);
}

static void abbreviations(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "U.S. support", "U.S.~ support" },
		{ "the U.S", "the U.S" },
		{ "H.E. Mr. Doe", "H.E.~ Mr.~ Doe" },
		{ "H.E.Mr.Doe", "H.E.~ Mr.~ Doe" },
		{ "Washington, D.C., today", "Washington ,:, D.C.~ ,:, today" },
		{ "at 5 p.m. today", "at #5 p.m.~ today" },
		{ "Antony J. Blinken", "Antony J.^ Blinken" },
		{ "S.Lavrov", "S.^ Lavrov" },
		{ "Retno L.P. Marsudi", "Retno L.P.^ Marsudi" },
		{ "M.U.M. Ali", "M.U.M.^ Ali" },
		{ "J.O'Brien", "J.^ O'Brien" },
		{ "Sh.Mirziyoyev", "Sh.^ Mirziyoyev" },
		{ "Sh. Mirziyoyev and M.Yu. Doe",
		  "Sh.^ Mirziyoyev and M.Yu.^ Doe" },
		{ "Ph.D. holders", "Ph.D.~ holders" },
		{ "Hon. Gen. Doe", "Hon.~ Gen.~ Doe" },
		{ "Lt.-Gen. Doe", "Lt.~ h:- Gen.~ Doe" },
		{ "No. 38", "No.~ #38" },
		{ "No.38", "No.~ #38" },
		{ "No. We disagree", "No .:. We disagree" },
		{ "para. 5, art. 7", "para.~ #5 ,:, art.~ #7" },
		{ "modern art. We", "modern art .:. We" },
		{ "Russia vs. Ukraine", "Russia vs.~ Ukraine" },
		{ "trade, etc., and", "trade ,:, etc.~ ,:, and" },
		{ "p. 5 of v. 2", "p.~ #5 of v.~ #2" },
		{ "Doe v. Roe", "Doe v.~ Roe" },
		{ "in Astana.The Minister", "in Astana .:. The Minister" },
		{ "Unknwn. Doe", "Unknwn .:. Doe" },
		{ "U.S...", "U.S .:..." },
	};
	CHECK_ROWS(rows, write_tokens);
}

static void numbers(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "1,600 and 2.5", "#1,600 and #2.5" },
		{ "1,234,567", "#1,234,567" },
		{ "14th 2nd 1990s 5G", "#14th #2nd #1990s #5G" },
		{ "05.07.2022 - 11:20", "#05.07.2022 d:- #11:20" },
		{ "28/10/2024", "#28 /:/ #10 /:/ #2024" },
		{ "in 2003,2004", "in #2003 ,:, #2004" },
		{ "in 2003, 2004", "in #2003 ,:, #2004" },
		{ "in 2024.", "in #2024 .:." },
		{ "40 %, 5%", "#40 ?:% ,:, #5 ?:%" },
		{ "2231 (2015)", "#2231 (:( #2015 ):)" },
		{ "on 4:The", "on #4 ::: The" },
		{ "٣٤", "#٣٤" },
	};
	CHECK_ROWS(rows, write_tokens);
}

static void punctuation(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "a; b: c, d.", "a ;:; b ::: c ,:, d .:." },
		{ "Really?! Yes!", "Really .:?! Yes .:!" },
		{ "well... no… . . . so", "well .:... no .:… .:. . . so" },
		{ "[a] {b}", "(:[ a ):] (:{ b ):}" },
		{ "• one\n- two\n* three\n– four",
		  "b:• one b:- two b:* three d:– four" },
		{ "a • b * c", "a ?:• b ?:* c" },
		{ "-\nOne", "b:- One" },
		{ "#TURKTIME @MFA_KZ", "?:#TURKTIME ?:@MFA_KZ" },
		{ "# @", "?:# ?:@" },
	};
	CHECK_ROWS(rows, write_tokens);
}

static void addresses(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "see https://mfa.example/en/news?id=1.",
		  "see ?:https://mfa.example/en/news?id=1 .:." },
		{ "(http://a.example/b_(c))", "(:( ?:http://a.example/b_(c) ):)" },
		{ "WWW.MFA.EXAMPLE", "?:WWW.MFA.EXAMPLE" },
		{ "on mfa.gov.kz, today", "on ?:mfa.gov.kz ,:, today" },
		{ "mfa.gov.kz/news.", "?:mfa.gov.kz/news .:." },
		{ "press-office@mfa.example.org;", "?:press-office@mfa.example.org ;:;" },
		{ "j.doe@x.example", "?:j.doe@x.example" },
		{ "him.The", "him .:. The" },
		{ "talks.unclear", "talks .:. unclear" },
		{ "world and web", "world and web" },
	};
	CHECK_ROWS(rows, write_tokens);
}

static void single_marks(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Ms. ‘Utoikamanu of Tonga", "Ms.~ ‘Utoikamanu of Tonga" },
		{ "Katoa ʻUtoikamanu", "Katoa ʻUtoikamanu" },
		{ "Ms. ‘Utoikamanu thanked the two officials’ staff",
		  "Ms.~ ‘Utoikamanu thanked the two officials s:’ staff" },
		{ "Dato’ Seri Mohamad", "Dato’ Seri Mohamad" },
		{ "Dato' Seri Mohamad", "Dato' Seri Mohamad" },
		{ "the ‘Lugano Principles’, are",
		  "the o:‘ Lugano Principles c:’ ,:, are" },
		{ "the ‘Lugano Principles’ are",
		  "the o:‘ Lugano Principles c:’ are" },
		{ "the 'Lugano Principles' are",
		  "the o:' Lugano Principles c:' are" },
		{ "‘We thank the ministers’ staff,’ he said",
		  "o:‘ We thank the ministers s:’ staff ,:, c:’ he said" },
		{ "‘We met Dato’ Seri today,’ he said",
		  "o:‘ We met Dato’ Seri today ,:, c:’ he said" },
		{ "‘He won’t’, he said", "o:‘ He won’t c:’ ,:, he said" },
		{ "‚Gut‘, he said", "o:‚ Gut c:‘ ,:, he said" },
		{ "he said ’We agree’.", "he said o:’ We agree c:’ .:." },
		{ "in the ’90s and '90s", "in the ’90s and '90s" },
		{ "rock ’n’ roll", "rock ’n’ roll" },
		{ "«a ‹b› c»", "o:« a o:‹ b c:› c c:»" },
		{ "the ministers’ and the officials’ meetings",
		  "the ministers s:’ and the officials s:’ meetings" },
	};
	CHECK_ROWS(rows, write_tokens);
}

static void double_marks(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "“a” b", "o:“ a c:” b" },
		{ "\"a\" b \"c\"", "o:\" a c:\" b o:\" c c:\"" },
		{ "„a“ b „c”", "o:„ a c:“ b o:„ c c:”" },
		{ "”a” b", "o:” a c:” b" },
		{ "« a » b", "o:« a c:» b" },
		{ "»a« b", "o:» a c:« b" },
		{ "``a'' b", "o:`` a c:'' b" },
		{ "“a“ b", "o:“ a c:“ b" },
		{ "(\"a\")", "(:( o:\" a c:\" ):)" },
		{ "said:\"a\", he", "said ::: o:\" a c:\" ,:, he" },
		{ "\" a \" b", "o:\" a c:\" b" },
		{ "mission,\" said", "mission ,:, c:\" said" },
		{ "“a\" b", "o:“ a c:\" b" },
	};
	CHECK_ROWS(rows, write_tokens);
}

static void write_flags(struct buffer *out, const struct text *text,
			struct arena *arena)
{
	(void)arena;
	for (uint32_t i = 0; i < text->tokens.count; i++) {
		uint8_t flags = text->tokens.at[i].flags;
		buffer_add_text(out, i ? " " : "");
		buffer_add_text(out, flags & TOKEN_SPACE ? "_" : "");
		buffer_add_text(out, flags & TOKEN_LINE_START ? "/" : "");
		buffer_add_text(out, flags & TOKEN_BLANK_LINE ? "/" : "");
		buffer_add_text(out, flags & TOKEN_ALL_CAPS   ? "A" :
				     flags & TOKEN_CAPITAL ? "C" : "-");
	}
}

static void flags(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Malta in EU", "/C _- _A" },
		{ "J. X H.E. U.S.", "/C _C _A _A" },
		{ "MoU G20 COP28 ÉTÉ É", "/C _C _A _A _C" },
		{ "E\xCC\x81TE\xCC\x81 ‘Utoikamanu ʻUTO", "/A _C _A" },
		{ "al-Assad", "/- - C" },
		{ "a\nb\n\nc", "/- _/- _//-" },
		{ "a\r\nb\r\n\r\nc\rd", "/- _/- _//- _/-" },
		{ "a\n \t\xC2\xA0\nb", "/- _//-" },
		{ "a\xE2\x80\xA9" "b", "/- _//-" },
		{ "\n\n a", "_//-" },
		{ "a\xC2\xA0" "b", "/- _-" },
		{ "27th Čapek", "/- _C" },
	};
	CHECK_ROWS(rows, write_flags);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words),
		cmocka_unit_test(hyphens),
		cmocka_unit_test(possessives),
		cmocka_unit_test(abbreviations),
		cmocka_unit_test(numbers),
		cmocka_unit_test(punctuation),
		cmocka_unit_test(addresses),
		cmocka_unit_test(single_marks),
		cmocka_unit_test(double_marks),
		cmocka_unit_test(flags),
	};
	return cmocka_run_group_tests_name("text/token", tests, NULL, NULL);
}
