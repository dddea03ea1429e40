# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# A state with a wrong code.
# Caught by the shapes: Its code is three capital letters.
DELETE { ?s cq:iso3166 ?c }
INSERT { ?s cq:iso3166 "kaz" }
WHERE { ?s cq:iso3166 ?c . FILTER (?c = "KAZ") }
