/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Reporting what is doubtful in a lexicon that can be loaded. */
#include <string.h>

#include "lexicon/internal.h"

/* An entry before this one in the files that has the name, too. */
static const struct entry *earlier_owner(const struct form *form,
					 const struct entry *entry)
{
	for (; form && form->entry != entry; form = form->next)
		if (form->role != FORM_WEAK_ABBREVIATION)
			return form->entry;
	return NULL;
}

static void note_shared_names(struct lexicon *lexicon,
			      const struct record *record,
			      struct folding *folding, struct diag *diag)
{
	const struct entry *entry = &record->entry;
	struct pattern pattern;
	if (entry->kind == ENTRY_EVENT)
		return; /* a noun looks like its verb: a visit, they visit */
	for (const char *const *name = entry->names; *name; name++) {
		if (!pattern_read(&pattern, &lexicon->vocabulary, folding,
				  str_of(*name)))
			continue;
		const struct entry *owner = earlier_owner(
			automaton_find(&lexicon->automaton, &pattern,
				       entry->kind),
			entry);
		if (!owner)
			continue;
		char detail[256];
		snprintf(detail, sizeof detail, "%s: %s, %s", *name, owner->id,
			 entry->id);
		row_report(&record->row, *name, DIAG_LEXICON_SHARED_NAME, detail,
			   diag);
	}
}

bool lexicon_check(const char *folder, struct diag *diag)
{
	uint32_t warnings = diag->counts[DIAG_WARNING];
	struct lexicon *lexicon = lexicon_load(folder, NULL, diag);
	if (!lexicon)
		return false;
	struct folding folding;
	folding_init(&folding);
	for (uint32_t i = 0; i < lexicon->records.count; i++)
		note_shared_names(lexicon, lexicon->records.at[i], &folding,
				  diag);
	folding_release(&folding);
	lexicon_free(lexicon);
	return diag->counts[DIAG_WARNING] == warnings;
}
