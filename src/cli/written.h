/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* --text-dir: the text of a document, as the offsets of its facts count it. */
#ifndef CLI_WRITTEN_H
#define CLI_WRITTEN_H

#include "read/document.h"

/* Writes it to FOLDER/ID.txt, whole or not at all; makes the folder where it is
 * not there. Any thread may call it. 0, or an errno value, which has been
 * reported. */
int written_text(const struct document *document, const char *folder,
		 struct diag *diag, struct arena *arena);

#endif
