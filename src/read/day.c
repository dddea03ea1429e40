/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "read/day.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

struct day {
	int year, month, day;
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static size_t digits_at(const char *text)
{
	size_t length = 0;
	while (is_digit(text[length]))
		length++;
	return length;
}

static int number_of(const char *text, size_t length)
{
	int number = 0;
	for (size_t i = 0; i < length; i++)
		number = number * 10 + (text[i] - '0');
	return number;
}

static bool is_day(const struct day *day)
{
	static const int lengths[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = day->year % 4 == 0 && (day->year % 100 || day->year % 400 == 0);
	if (day->year < 1000 || day->year > 9999 || day->month < 1 || day->month > 12)
		return false;
	return day->day >= 1 && day->day <= lengths[day->month - 1] &&
	       (day->month != 2 || day->day < 29 || leap);
}

/* 2024-03-05, 2024/3/5 and what comes behind; 20240305. */
static bool read_iso(const char *text, struct day *day)
{
	size_t length = digits_at(text);
	if (length == 8) {
		*day = (struct day){ number_of(text, 4), number_of(text + 4, 2),
				     number_of(text + 6, 2) };
		return true;
	}
	if (length != 4 || !strchr("-/.", text[4]) || !text[4])
		return false;
	size_t month = digits_at(text + 5);
	const char *behind = text + 5 + month;
	size_t of_month = *behind == text[4] ? digits_at(behind + 1) : 0;
	if (month < 1 || month > 2 || of_month < 1 || of_month > 2)
		return false;
	*day = (struct day){ number_of(text, 4), number_of(text + 5, month),
			     number_of(behind + 1, of_month) };
	return true;
}

static int month_of(const char *word, size_t length)
{
	static const char *const months[] = {
		"January", "February", "March", "April", "May", "June", "July", "August",
		"September", "October", "November", "December"
	};
	for (int i = 0; i < 12; i++)
		if (length >= 3 && length <= strlen(months[i]) &&
		    !strncasecmp(word, months[i], length))
			return i + 1;
	return length == 4 && !strncasecmp(word, "Sept", 4) ? 9 : 0;
}

/* The first name of a month, the first number of one or two digits and the first
 * of four, in whatever order. */
static bool read_words(const char *text, struct day *day)
{
	*day = (struct day){ 0 };
	for (int words = 0; *text && words < 6; words++) {
		size_t digits = digits_at(text), letters = 0;
		while (is_letter(text[letters]))
			letters++;
		if (!day->day && (digits == 1 || digits == 2))
			day->day = number_of(text, digits);
		else if (!day->year && digits == 4)
			day->year = number_of(text, digits);
		else if (!day->month)
			day->month = month_of(text, letters);
		text += digits + letters;
		while (*text && !is_digit(*text) && !is_letter(*text))
			text++;
	}
	return day->day && day->month && day->year;
}

const char *day_of(const char *timestamp, struct arena *arena)
{
	struct day day;
	if (!timestamp)
		return NULL;
	timestamp += strspn(timestamp, " \t\r\n");
	if ((!read_iso(timestamp, &day) && !read_words(timestamp, &day)) || !is_day(&day))
		return NULL;
	return arena_format(arena, "%04d-%02d-%02d", day.year, day.month, day.day);
}
