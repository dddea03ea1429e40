/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Looking at bytes whose format is not known yet: ASCII alone counts. */
#ifndef READ_LOOK_H
#define READ_LOOK_H

#include "base/str.h"

bool look_is_space(char c);

/* Without the byte order mark and the white space it begins with. */
struct str look_behind_space(struct str text);

/* Without the white space around it. */
struct str look_trimmed(struct str text);

/* Whether it begins or ends so, in whatever case. */
bool look_begins(struct str text, const char *with);
bool look_ends(struct str text, const char *with);

/* Where word stands in text, in whatever case, or its length. */
size_t look_find(struct str text, const char *word);

/* What comes behind the first bytes. */
struct str look_behind(struct str text, size_t length);

/* Markup behind its byte order mark, comments and processing instructions. */
struct str look_behind_prolog(struct str text);

/* Whether it begins with that tag. */
bool look_begins_with_tag(struct str text, const char *name);

/* A file's name whose ending tells that it holds texts. */
bool look_is_input(struct str name);

#endif
