/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Days are numbered by a calendar whose year begins on 1 March, so that the
 * leap day comes last and no month after it is shifted. */
#include "recognize/calendar.h"

#include <assert.h>
#include <stdio.h>

enum { DAYS_OF_400_YEARS = 146097 }; /* 400 * 365 + 100 - 4 + 1 */

static bool is_leap(uint16_t year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

uint8_t date_month_length(uint16_t year, uint8_t month)
{
	static const uint8_t lengths[] = { 31, 28, 31, 30, 31, 30,
					   31, 31, 30, 31, 30, 31 };
	assert(month >= 1 && month <= 12);
	return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

bool date_is_valid(struct date date)
{
	if (!date.month)
		return !date.day;
	if (date.month > 12)
		return false;
	/* without a year the 29th of February is let pass */
	return date.day <=
	       date_month_length(date.year ? date.year : 2000, date.month);
}

bool date_is_day(struct date date)
{
	return date.year && date.month && date.day;
}

/* Reads exactly count digits. */
static const char *read_digits(const char *at, int count, uint16_t *value)
{
	*value = 0;
	for (; count; count--, at++) {
		if (*at < '0' || *at > '9')
			return NULL;
		*value = (uint16_t)(*value * 10 + (*at - '0'));
	}
	return at;
}

struct date date_from_iso(const char *iso)
{
	uint16_t parts[3] = { 0 };
	const char *at = iso;
	for (int i = 0; at && i < 3; i++) {
		at = read_digits(at, i ? 2 : 4, &parts[i]);
		if (!at || !parts[i])
			return (struct date){ 0 };
		if (!*at)
			break;
		if (i == 2 || *at++ != '-')
			return (struct date){ 0 };
	}
	struct date date = { parts[0], (uint8_t)parts[1], (uint8_t)parts[2] };
	return date_is_valid(date) ? date : (struct date){ 0 };
}

char *date_format(struct date date, char text[DATE_SIZE])
{
	text[0] = '\0';
	if (!date.year)
		return text;
	int year = date.year % 10000, month = date.month % 100;
	if (date.day && date.month)
		snprintf(text, DATE_SIZE, "%04d-%02d-%02d", year, month,
			 date.day % 100);
	else if (date.month)
		snprintf(text, DATE_SIZE, "%04d-%02d", year, month);
	else
		snprintf(text, DATE_SIZE, "%04d", year);
	return text;
}

/* The days before month m of a year that begins in March, m counted from 0,
 * are the integer part of (153 m + 2) / 5: every five months have 153 days,
 * as 31 30 31 30 31 repeats. Before year y lie y / 4 - y / 100 + y / 400 leap
 * days. */
int32_t date_to_number(struct date day)
{
	assert(date_is_day(day));
	int32_t year = day.month > 2 ? day.year : day.year - 1;
	int32_t month = day.month > 2 ? day.month - 3 : day.month + 9;
	return year * 365 + year / 4 - year / 100 + year / 400 +
	       (153 * month + 2) / 5 + day.day - 1;
}

/* The reverse. Within an era of 400 years, taking away the leap days that
 * have passed (one in 1460 days, but none in 36524, but one in 146096) leaves
 * years of 365 days. */
struct date date_from_number(int32_t number)
{
	assert(number >= 0);
	int32_t era = number / DAYS_OF_400_YEARS;
	int32_t day = number % DAYS_OF_400_YEARS;
	int32_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
	day -= year * 365 + year / 4 - year / 100;
	int32_t month = (5 * day + 2) / 153;
	day -= (153 * month + 2) / 5;
	year += era * 400 + (month > 9);
	month = month < 10 ? month + 3 : month - 9;
	return (struct date){ (uint16_t)year, (uint8_t)month, (uint8_t)(day + 1) };
}

struct date date_add_days(struct date day, int32_t days)
{
	return date_from_number(date_to_number(day) + days);
}

/* 1 March of year 0 of this calendar was a Wednesday. */
uint8_t date_weekday(struct date day)
{
	return (uint8_t)((date_to_number(day) + 2) % 7);
}

int date_compare(struct date a, struct date b)
{
	if (a.year != b.year)
		return a.year < b.year ? -1 : 1;
	if (a.month != b.month)
		return a.month < b.month ? -1 : 1;
	return a.day < b.day ? -1 : a.day > b.day;
}

bool date_covers(struct date wide, struct date narrow)
{
	return wide.year && wide.year == narrow.year &&
	       (!wide.month || (wide.month == narrow.month &&
				(!wide.day || wide.day == narrow.day)));
}
