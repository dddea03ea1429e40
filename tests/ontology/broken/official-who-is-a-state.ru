# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# One thing is a person and a country.
# Caught by the reasoner: isjoint
INSERT { ?o a cq:State }
WHERE { ?o a cq:Official }
