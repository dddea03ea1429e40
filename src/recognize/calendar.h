/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Arithmetic with dates of the Gregorian calendar, and dates as text. A date
 * may lack its day, or its day and month; year 0 is no date. */
#ifndef RECOGNIZE_CALENDAR_H
#define RECOGNIZE_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

#include "recognize/mention.h"

enum { DATE_SIZE = 12 }; /* "YYYY-MM-DD", its NUL, and one to spare */

/* "2024-06-26", "2024-06", "2024"; year 0 where it is none of them or there
 * is no such day. NULL is no date. */
struct date date_from_iso(const char *iso);

/* The same form; the empty text where the year is 0. Returns text. */
char *date_format(struct date date, char text[DATE_SIZE]);

/* Whether the month has the day; a part that is 0 is not looked at. */
bool date_is_valid(struct date date);

/* A whole day, not a month or a year. */
bool date_is_day(struct date date);

uint8_t date_month_length(uint16_t year, uint8_t month);

/* Days since 1 March of year 0; only of whole days. */
int32_t date_to_number(struct date day);
struct date date_from_number(int32_t number);
struct date date_add_days(struct date day, int32_t days);

/* 0 is Monday. */
uint8_t date_weekday(struct date day);

/* Order by the first day that a date may mean: negative, 0, positive. */
int date_compare(struct date a, struct date b);

/* Whether one of the dates lies within the other: 2024-06 and 2024-06-26. */
bool date_covers(struct date wide, struct date narrow);

#endif
