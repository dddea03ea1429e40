/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The day of a timestamp. */
#ifndef READ_DAY_H
#define READ_DAY_H

#include "base/arena.h"

/* YYYY-MM-DD of ISO 8601 ("2024-03-05T10:00:00Z", "20240305"), RFC 5322 ("Tue,
 * 05 Mar 2024 10:00 GMT"), "5 March 2024" and "March 5, 2024", as it is written:
 * no zone is reckoned with. In the arena; NULL for all else. */
const char *day_of(const char *timestamp, struct arena *arena);

#endif
