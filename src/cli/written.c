/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/written.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/output.h"

int written_text(const struct document *document, const char *folder,
		 struct diag *diag, struct arena *arena)
{
	const char *path = arena_format(arena, "%s/%s.txt", folder, document->id);
	struct output output;
	int error = output_open(&output, path);
	/* another thread may have made it meanwhile */
	if (error == ENOENT && (!mkdir(folder, 0777) || errno == EEXIST)) {
		output_close(&output, error);
		error = output_open(&output, path);
	}
	if (!error)
		error = output_write(&output, document->text);
	error = output_close(&output, error);
	if (error)
		diag_report(diag, (struct place){ path, 0, 0 }, DIAG_CANNOT_WRITE,
			    strerror(error));
	return error;
}
