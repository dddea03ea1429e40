# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# A day that is a string.
# Caught by the shapes: It holds as of one day.
DELETE { ?t cq:asOf ?d }
INSERT { ?t cq:asOf "today" }
WHERE { ?t cq:asOf ?d }
