/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The formats of the W3C's recommendations: SPARQL Query Results JSON, CSV and
 * TSV, XML; and a table. */
#include "query/results.h"

#include <string.h>

#include "base/buffer.h"
#include "base/arena.h"
#include "base/vector.h"
#include "query/term.h"
#include "rdf/vocab.h"

static const struct {
	const char *name;
	enum results_format format;
} formats[] = {
	{ "table", RESULTS_TABLE }, { "tsv", RESULTS_TSV }, { "csv", RESULTS_CSV },
	{ "json", RESULTS_JSON },   { "xml", RESULTS_XML },
};

bool results_format_named(const char *name, enum results_format *format)
{
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
		if (!strcmp(formats[i].name, name)) {
			*format = formats[i].format;
			return true;
		}
	return false;
}

void answer_read(struct answer *answer, rasqal_query_results *results,
		 librdf_world *world, const char **names, uint32_t columns,
		 struct arena *arena)
{
	*answer = (struct answer){ .names = names, .columns = columns };
	answer->is_boolean = rasqal_query_results_is_boolean(results);
	if (answer->is_boolean) {
		answer->boolean = rasqal_query_results_get_boolean(results) > 0;
		return;
	}
	for (; !rasqal_query_results_finished(results);
	     rasqal_query_results_next(results)) {
		for (uint32_t i = 0; i < answer->columns; i++)
			*vector_add(&answer->cells, arena) = term_node(
				world,
				rasqal_query_results_get_binding_value(results, (int)i));
		answer->rows++;
	}
}

librdf_node *answer_cell(const struct answer *answer, uint32_t row, uint32_t column)
{
	return answer->cells.at[row * answer->columns + column];
}

void answer_release(struct answer *answer)
{
	for (uint32_t i = 0; i < answer->cells.count; i++)
		if (answer->cells.at[i])
			librdf_free_node(answer->cells.at[i]);
}

/* A bound value, taken apart; text is NULL where the variable is not bound. */
struct value {
	enum { VALUE_IRI, VALUE_BLANK, VALUE_LITERAL } kind;
	const char *text, *language, *datatype;
};

static struct value take_apart(librdf_node *node)
{
	struct value value = { VALUE_IRI, NULL, NULL, NULL };
	if (!node)
		return value;
	if (librdf_node_is_resource(node)) {
		value.text = (char *)librdf_uri_as_string(librdf_node_get_uri(node));
	} else if (librdf_node_is_blank(node)) {
		value.kind = VALUE_BLANK;
		value.text = (char *)librdf_node_get_blank_identifier(node);
	} else {
		librdf_uri *type = librdf_node_get_literal_value_datatype_uri(node);
		value.kind = VALUE_LITERAL;
		value.text = (char *)librdf_node_get_literal_value(node);
		value.language = librdf_node_get_literal_value_language(node);
		value.datatype = type ? (char *)librdf_uri_as_string(type) : NULL;
	}
	return value;
}

/* -- how each format writes a value -------------------------------------------- */

static void escape(FILE *out, const char *text, const char *special,
		   const char *const *replacements)
{
	for (; *text; text++) {
		const char *found = strchr(special, *text);
		if (found)
			fputs(replacements[found - special], out);
		else
			putc(*text, out);
	}
}

static void write_turtle_string(FILE *out, const char *text)
{
	static const char *const replacements[] = { "\\\"", "\\\\", "\\n", "\\r", "\\t" };
	putc('"', out);
	escape(out, text, "\"\\\n\r\t", replacements);
	putc('"', out);
}

static void write_tsv(FILE *out, const struct value *value)
{
	if (!value->text)
		return;
	if (value->kind == VALUE_IRI) {
		fprintf(out, "<%s>", value->text);
	} else if (value->kind == VALUE_BLANK) {
		fprintf(out, "_:%s", value->text);
	} else {
		write_turtle_string(out, value->text);
		if (value->language)
			fprintf(out, "@%s", value->language);
		else if (value->datatype)
			fprintf(out, "^^<%s>", value->datatype);
	}
}

static void write_csv(FILE *out, const struct value *value)
{
	static const char *const replacements[] = { "\"\"" };
	if (!value->text)
		return;
	if (value->kind == VALUE_BLANK)
		fputs("_:", out);
	if (!strpbrk(value->text, "\",\r\n")) {
		fputs(value->text, out);
		return;
	}
	putc('"', out);
	escape(out, value->text, "\"", replacements);
	putc('"', out);
}

static void write_json_string(FILE *out, const char *text)
{
	putc('"', out);
	for (; *text; text++) {
		unsigned char c = (unsigned char)*text;
		if (c == '"' || c == '\\')
			fprintf(out, "\\%c", c);
		else if (c < ' ')
			fprintf(out, "\\u%04x", c);
		else
			putc(c, out);
	}
	putc('"', out);
}

static void write_json(FILE *out, const char *name, const struct value *value)
{
	static const char *const kinds[] = { "uri", "bnode", "literal" };
	write_json_string(out, name);
	fprintf(out, ": {\"type\": \"%s\", \"value\": ", kinds[value->kind]);
	write_json_string(out, value->text);
	if (value->language) {
		fputs(", \"xml:lang\": ", out);
		write_json_string(out, value->language);
	} else if (value->datatype) {
		fputs(", \"datatype\": ", out);
		write_json_string(out, value->datatype);
	}
	putc('}', out);
}

static void write_xml_text(FILE *out, const char *text)
{
	static const char *const replacements[] = { "&lt;", "&gt;", "&amp;", "&quot;",
						    "&#13;" };
	escape(out, text, "<>&\"\r", replacements);
}

static void write_xml_literal(FILE *out, const struct value *value)
{
	fputs("<literal", out);
	if (value->language)
		fprintf(out, " xml:lang=\"%s\"", value->language);
	else if (value->datatype) {
		fputs(" datatype=\"", out);
		write_xml_text(out, value->datatype);
		putc('"', out);
	}
	putc('>', out);
	write_xml_text(out, value->text);
	fputs("</literal>", out);
}

static void write_xml(FILE *out, const char *name, const struct value *value)
{
	fprintf(out, "      <binding name=\"%s\">", name);
	if (value->kind == VALUE_LITERAL) {
		write_xml_literal(out, value);
	} else {
		const char *tag = value->kind == VALUE_IRI ? "uri" : "bnode";
		fprintf(out, "<%s>", tag);
		write_xml_text(out, value->text);
		fprintf(out, "</%s>", tag);
	}
	fputs("</binding>\n", out);
}

/* -- rows ------------------------------------------------------------------------ */

struct rows {
	const struct answer *answer;
	FILE *out;
	uint32_t columns, row;
};

static const char *name_of(const struct rows *rows, uint32_t column)
{
	return rows->answer->names[column];
}

typedef void cell_writer(struct rows *rows, uint32_t column,
			 const struct value *value);

/* Writes each value of the row at hand. */
static void write_cells(struct rows *rows, cell_writer *write)
{
	for (uint32_t i = 0; i < rows->columns; i++) {
		struct value value = take_apart(answer_cell(rows->answer, rows->row, i));
		write(rows, i, &value);
	}
}

/* Goes to the next row; the first where none has been gone to. */
static bool next(struct rows *rows)
{
	return ++rows->row < rows->answer->rows;
}

/* How the formats that give a row a line differ. */
struct line_form {
	const char *between, *before_name, *end;
	void (*write)(FILE *out, const struct value *value);
};

struct line_rows {
	struct rows rows;
	const struct line_form *form;
};

static void line_cell(struct rows *rows, uint32_t column, const struct value *value)
{
	const struct line_form *form = ((struct line_rows *)rows)->form;
	if (column)
		fputs(form->between, rows->out);
	form->write(rows->out, value);
}

static void write_lines(struct rows *rows, const struct line_form *form)
{
	struct line_rows lines = { *rows, form };
	for (uint32_t i = 0; i < rows->columns; i++)
		fprintf(rows->out, "%s%s%s", i ? form->between : "",
			form->before_name, name_of(rows, i));
	fputs(form->end, rows->out);
	while (next(&lines.rows)) {
		write_cells(&lines.rows, line_cell);
		fputs(form->end, rows->out);
	}
}

static void write_tsv_rows(struct rows *rows)
{
	write_lines(rows, &(struct line_form){ "\t", "?", "\n", write_tsv });
}

static void write_csv_rows(struct rows *rows)
{
	write_lines(rows, &(struct line_form){ ",", "", "\r\n", write_csv });
}

/* Unbound variables are left out, so the comma goes before each but the first
 * that is there. */
struct json_row {
	struct rows rows;
	bool begun;
};

static void json_cell(struct rows *rows, uint32_t column, const struct value *value)
{
	struct json_row *row = (struct json_row *)rows;
	if (!value->text)
		return;
	fputs(row->begun ? ", " : "", rows->out);
	row->begun = true;
	write_json(rows->out, name_of(rows, column), value);
}

static void write_json_rows(struct rows *rows)
{
	fputs("{\"head\": {\"vars\": [", rows->out);
	for (uint32_t i = 0; i < rows->columns; i++) {
		fputs(i ? ", " : "", rows->out);
		write_json_string(rows->out, name_of(rows, i));
	}
	fputs("]}, \"results\": {\"bindings\": [", rows->out);
	const char *before = "\n";
	while (next(rows)) {
		struct json_row row = { *rows, false };
		fprintf(rows->out, "%s  {", before);
		write_cells(&row.rows, json_cell);
		putc('}', rows->out);
		before = ",\n";
	}
	fputs("\n]}}\n", rows->out);
}

static const char xml_begin[] =
	"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	"<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n";

static void xml_cell(struct rows *rows, uint32_t column, const struct value *value)
{
	if (value->text)
		write_xml(rows->out, name_of(rows, column), value);
}

static void write_xml_rows(struct rows *rows)
{
	fprintf(rows->out, "%s  <head>\n", xml_begin);
	for (uint32_t i = 0; i < rows->columns; i++)
		fprintf(rows->out, "    <variable name=\"%s\"/>\n", name_of(rows, i));
	fputs("  </head>\n  <results>\n", rows->out);
	while (next(rows)) {
		fputs("    <result>\n", rows->out);
		write_cells(rows, xml_cell);
		fputs("    </result>\n", rows->out);
	}
	fputs("  </results>\n</sparql>\n", rows->out);
}

/* -- the table ------------------------------------------------------------------- */

/* A table is gathered before it is written, to know how wide its columns are;
 * those on a terminal are short. */
struct table {
	struct rows rows;
	struct arena *arena;
	struct { VECTOR_OF(const char *); } cells; /* row by row, the header first */
	struct buffer text;
};

/* An IRI as people write it, where a prefix or the base is known. */
static void add_iri(struct buffer *text, const char *iri)
{
	for (const struct vocab_prefix *p = vocab_prefixes; p->name; p++) {
		size_t length = strlen(p->iri);
		if (!strncmp(iri, p->iri, length)) {
			buffer_format(text, "%s:%s", p->name, iri + length);
			return;
		}
	}
	buffer_format(text, "<%s>", iri);
}

/* One line, whatever the text holds. */
static void add_line(struct buffer *text, const char *words)
{
	for (; *words; words++)
		buffer_add_char(text, (unsigned char)*words < ' ' ? ' ' : *words);
}

static void table_cell(struct rows *rows, uint32_t column, const struct value *value)
{
	struct table *table = (struct table *)rows;
	(void)column;
	buffer_clear(&table->text);
	if (value->text && value->kind == VALUE_IRI)
		add_iri(&table->text, value->text);
	else if (value->text)
		add_line(&table->text, value->text);
	*vector_add(&table->cells, table->arena) =
		arena_copy(table->arena, table->text.at, table->text.length);
}

/* Columns that a text takes on a terminal, near enough: its code points. */
static int width(const char *text)
{
	int columns = 0;
	for (; *text; text++)
		columns += ((unsigned char)*text & 0xC0) != 0x80;
	return columns;
}

static void print_row(const struct table *table, uint32_t first, const int *widths)
{
	for (uint32_t i = 0; i < table->rows.columns; i++) {
		const char *cell = table->cells.at[first + i];
		bool last = i + 1 == table->rows.columns;
		fprintf(table->rows.out, "%s%*s", cell,
			last ? 0 : widths[i] - width(cell) + 2, "");
	}
	putc('\n', table->rows.out);
}

static void print_table(const struct table *table)
{
	uint32_t columns = table->rows.columns;
	int *widths = arena_take(table->arena, (columns + 1) * sizeof *widths);
	for (uint32_t i = 0; i < table->cells.count; i++) {
		int wide = width(table->cells.at[i]);
		if (wide > widths[i % columns])
			widths[i % columns] = wide;
	}
	for (uint32_t row = 0; row < table->cells.count; row += columns) {
		print_row(table, row, widths);
		if (row)
			continue;
		for (uint32_t i = 0; i < columns; i++) {
			for (int j = 0; j < widths[i]; j++)
				putc('-', table->rows.out);
			fputs(i + 1 < columns ? "  " : "\n", table->rows.out);
		}
	}
}

static void write_table(struct rows *rows)
{
	struct table table = { .rows = *rows, .arena = arena_new() };
	buffer_init(&table.text);
	for (uint32_t i = 0; i < rows->columns; i++) {
		const char *name = name_of(rows, i);
		*vector_add(&table.cells, table.arena) =
			arena_copy(table.arena, name, strlen(name));
	}
	while (next(&table.rows))
		write_cells(&table.rows, table_cell);
	if (rows->columns)
		print_table(&table);
	buffer_release(&table.text);
	arena_free(table.arena);
}

/* -- all of them --------------------------------------------------------------- */

static void write_boolean(bool value, enum results_format format, FILE *out)
{
	const char *word = value ? "true" : "false";
	if (format == RESULTS_JSON)
		fprintf(out, "{\"head\": {}, \"boolean\": %s}\n", word);
	else if (format == RESULTS_XML)
		fprintf(out, "%s  <head/>\n  <boolean>%s</boolean>\n</sparql>\n",
			xml_begin, word);
	else
		fprintf(out, "%s\n", word);
}

void results_write(const struct answer *answer, enum results_format format,
		   FILE *out)
{
	static void (*const writers[])(struct rows *) = {
		[RESULTS_TABLE] = write_table, [RESULTS_TSV] = write_tsv_rows,
		[RESULTS_CSV] = write_csv_rows, [RESULTS_JSON] = write_json_rows,
		[RESULTS_XML] = write_xml_rows,
	};
	struct rows rows = { answer, out, answer->columns, UINT32_MAX };
	if (answer->is_boolean)
		write_boolean(answer->boolean, format, out);
	else
		writers[format](&rows);
}
