/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/diag.h"

static const struct {
	enum diag_level level;
	const char *name, *message;
} catalogue[] = {
#define DIAG(code, level, message) { DIAG_##level, #code, message },
#include "base/diag.def"
#undef DIAG
};

enum diag_level diag_level_of(enum diag_code code)
{
	return catalogue[code].level;
}

const char *diag_level_name(enum diag_level level)
{
	static const char *const names[] = { "note", "warning", "error" };
	return names[level];
}

const char *diag_name(enum diag_code code)
{
	return catalogue[code].name;
}

const char *diag_message(enum diag_code code)
{
	return catalogue[code].message;
}

void diag_format(struct buffer *to, struct place place, enum diag_code code,
		 const char *detail)
{
	if (place.file)
		buffer_format(to, "%s:", place.file);
	if (place.line)
		buffer_format(to, "%u:", place.line);
	if (place.line && place.column)
		buffer_format(to, "%u:", place.column);
	buffer_format(to, "%s%s: %s", place.file ? " " : "",
		      diag_level_name(catalogue[code].level), catalogue[code].message);
	if (detail)
		buffer_format(to, " '%s'", detail);
	buffer_add_char(to, '\n');
}

void diag_report(struct diag *diag, struct place place, enum diag_code code,
		 const char *detail)
{
	enum diag_level level = catalogue[code].level;
	diag->counts[level]++;
	if (level < diag->least)
		return;
	if (diag->show) {
		diag->show(diag->self, place, code, detail);
	} else if (diag->out) {
		struct buffer line;
		buffer_init(&line);
		diag_format(&line, place, code, detail);
		fwrite(line.at, 1, line.length, diag->out);
		buffer_release(&line);
	}
}
