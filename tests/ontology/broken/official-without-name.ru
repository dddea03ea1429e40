# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# An official without a name.
# Caught by the shapes: It has one label.
DELETE { ?o rdfs:label ?l }
WHERE { ?o a cq:Official ; rdfs:label ?l }
