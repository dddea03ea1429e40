/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/diag.h"

static const struct {
	enum diag_level level;
	const char *message;
} catalogue[] = {
#define DIAG(code, level, message) { DIAG_##level, message },
#include "base/diag.def"
#undef DIAG
};

enum diag_level diag_level_of(enum diag_code code)
{
	return catalogue[code].level;
}

void diag_report(struct diag *diag, struct place place, enum diag_code code,
		 const char *detail)
{
	static const char *const names[] = { "note", "warning", "error" };
	enum diag_level level = catalogue[code].level;
	diag->counts[level]++;
	if (!diag->out || level < diag->least)
		return;
	if (place.file)
		fprintf(diag->out, "%s:", place.file);
	if (place.line)
		fprintf(diag->out, "%u:", place.line);
	if (place.line && place.column)
		fprintf(diag->out, "%u:", place.column);
	fprintf(diag->out, "%s%s: %s", place.file ? " " : "", names[level],
		catalogue[code].message);
	if (detail)
		fprintf(diag->out, " '%s'", detail);
	fputc('\n', diag->out);
}
