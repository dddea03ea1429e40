# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# The key of states makes two states one through a code, and each has its own.
# Caught by the reasoner: two values of what has one
INSERT { ?s cq:iso3166 "EST" }
WHERE { ?s cq:iso3166 "KAZ" }
