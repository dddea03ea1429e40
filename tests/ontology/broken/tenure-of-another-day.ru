# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# A tenure that is older than its document.
# Caught by the shapes: It holds as of the day of its document.
DELETE { ?t cq:asOf ?d }
INSERT { ?t cq:asOf "2019-01-01"^^<http://www.w3.org/2001/XMLSchema#date> }
WHERE { ?t cq:asOf ?d }
