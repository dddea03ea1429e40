/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#undef NDEBUG
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "read/language.h"

static void tells_english_from_others(void **state)
{
	(void)state;
	static const struct {
		const char *text, *said;
		bool english;
	} rows[] = {
		{ "The Minister of Foreign Affairs met the President in the capital and thanked "
		  "him for the support that his country has given to the people.", NULL, true },
		{ "The Minister of Foreign Affairs met the President in the capital and thanked "
		  "him for the support that his country has given to the people.", "fr", true },
		{ "Le ministre des affaires étrangères a rencontré son homologue dans la capitale "
		  "pour évoquer les relations entre les deux pays et la situation dans la région.",
		  NULL, false },
		{ "Der Minister hat heute in der Hauptstadt seinen Amtskollegen empfangen, um über "
		  "die Lage in der Region und die gemeinsamen Beziehungen zu sprechen. Sie waren sich "
		  "einig, dass beide weiter eng zusammen arbeiten werden.", NULL, false },
		{ "El ministro se reunió hoy en la capital con su homólogo para tratar de las "
		  "relaciones entre los dos países y de la situación en la región.", "en", false },
		{ "Министр прибыл в Ригу.", NULL, false },
		{ "Mari Kask, Riga", NULL, true },
		{ "Visite officielle", "fr", false },
		{ "", NULL, true },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (language_is_english(str_of(rows[i].text), rows[i].said) != rows[i].english)
			fail_msg("%s", rows[i].text);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(tells_english_from_others) };
	return cmocka_run_group_tests_name("read/language", tests, NULL, NULL);
}
