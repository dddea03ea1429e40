/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Posts that clauses give somebody, rather than the phrase that names him. */
#ifndef RESOLVE_APPOINTMENT_H
#define RESOLVE_APPOINTMENT_H

#include "resolve/store.h"

/* "X was appointed Ambassador to Y", "the Government has named X Ambassador to
 * Y": the phrase of the post means X, so that tenures_resolve gives it to him.
 * Persons must be resolved. */
void appointments_resolve(struct store *store);

/* "He previously served as Ambassador to Peru, and as ...", "nominee to be
 * Ambassador": the subject of the clause held it, or is to hold it. Needs
 * pronouns to be resolved. */
void services_resolve(struct store *store);

#endif
