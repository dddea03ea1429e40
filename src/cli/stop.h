/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* SIGINT and SIGTERM ask a run to come to a good end: what has been read is
 * written, and nothing more is read. A second one ends the program at once. */
#ifndef CLI_STOP_H
#define CLI_STOP_H

#include <stdbool.h>

/* From now on the first of them is only noted, and standard input ends. */
void stop_listen(void);

bool stop_asked(void);

#endif
