/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The line that shows on a terminal how far a run has come:
 *
 *     812 documents  6.3 MB  7.1 MB/s  [=======>            ]  38%  0:12 left
 *     812 documents  6.3 MB  7.1 MB/s  0:08      where nobody knows how much there is
 */
#ifndef CLI_BAR_H
#define CLI_BAR_H

#include "base/buffer.h"

struct progress {
	size_t documents;
	size_t bytes;   /* of their texts */
	double seconds; /* so far */
	double part;    /* of the input, 0 to 1; negative where that is not known */
};

/* Adds it, less than so many columns wide. */
void bar_format(struct buffer *line, const struct progress *progress, size_t columns);

#endif
