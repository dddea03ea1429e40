/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Home: the state in whose name a text speaks. Its posts and bodies are named
 * without their state ("the Prime Minister", "the Ministry of Health"). */
#ifndef RESOLVE_HOME_H
#define RESOLVE_HOME_H

#include "resolve/store.h"

/* Weighs what the text shows: a letterhead or signature of a body of the
 * state, a capital as the place of issue, who the headline begins with, bodies
 * of its government, for whom the text condemns or welcomes, whose stance the official voices, of two states side by
 * side the one that is not others', "the head of Belgian diplomacy"; against
 * it, other officials' states, "his Turkish counterpart", and a post of one
 * holder ("Prime Minister") that one person has of that state and another
 * without any. How often a state is named counts only where hardly any other
 * is left. States must be resolved already; sets store.principal and .visited.
 * NONE for the texts of an international organization. */
uint32_t home_find(struct store *store);

#endif
