# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# The key of statements makes the two one, and their words differ.
# Caught by the reasoner: two values of what has one
DELETE { ?s cq:number ?two }
INSERT { ?s cq:number ?one }
WHERE { ?s cq:number ?two . ?other cq:number ?one . FILTER (?two = 2 && ?one = 1) }
