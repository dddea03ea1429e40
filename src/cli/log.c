/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/log.h"

#include "text/utf8.h"

/* What a terminal or a reader of lines would act on: controls, and Unicode's ends
 * of lines. */
static bool must_be_escaped(uint32_t code_point)
{
	return code_point < ' ' || (code_point >= 0x7F && code_point < 0xA0) ||
	       code_point == 0x2028 || code_point == 0x2029;
}

static void add_string(struct buffer *line, const char *text)
{
	struct buffer valid;
	buffer_init(&valid);
	utf8_make_valid(&valid, str_of(text), NULL, NULL);
	struct str str = buffer_as_str(&valid);
	buffer_add_char(line, '"');
	for (uint32_t at = 0, next = 0; at < str.length; at = next) {
		uint32_t code_point = utf8_next(str, &next);
		if (must_be_escaped(code_point))
			buffer_format(line, "\\u%04x", code_point);
		else if (code_point == '"' || code_point == '\\')
			buffer_format(line, "\\%c", (char)code_point);
		else
			buffer_add(line, str.at + at, next - at);
	}
	buffer_add_char(line, '"');
	buffer_release(&valid);
}

void log_begin(struct buffer *line, const char *kind)
{
	buffer_format(line, "{\"kind\":\"%s\"", kind);
}

void log_text(struct buffer *line, const char *key, const char *text)
{
	buffer_format(line, ",\"%s\":", key);
	add_string(line, text);
}

void log_count(struct buffer *line, const char *key, size_t count)
{
	buffer_format(line, ",\"%s\":%zu", key, count);
}

void log_seconds(struct buffer *line, const char *key, double seconds)
{
	buffer_format(line, ",\"%s\":%.6f", key, seconds);
}

void log_end(struct buffer *line)
{
	buffer_add_text(line, "}\n");
}

void log_diagnostic(struct buffer *to, struct place place, enum diag_code code,
		    const char *detail)
{
	log_begin(to, "diagnostic");
	log_text(to, "level", diag_level_name(diag_level_of(code)));
	log_text(to, "code", diag_name(code));
	if (place.file)
		log_text(to, "file", place.file);
	if (place.line)
		log_count(to, "line", place.line);
	if (place.line && place.column)
		log_count(to, "column", place.column);
	log_text(to, "message", diag_message(code));
	if (detail)
		log_text(to, "detail", detail);
	log_end(to);
}
