/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A set of numbers other than 0 that are spread evenly, such as hashes: open
 * addressing, nothing is removed. */
#ifndef BASE_SET_H
#define BASE_SET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct set {
	uint64_t *at; /* 0 where there is none */
	size_t room, count;
};

void set_init(struct set *set);
void set_release(struct set *set);
void set_clear(struct set *set); /* and gives its memory back */

/* Whether it is new; it no longer is. */
bool set_add(struct set *set, uint64_t number);
bool set_has(const struct set *set, uint64_t number);

#endif
