# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# A force that the scheme does not have.
# Caught by the shapes: skos:inScheme does not contain a value
DELETE { ?s cq:force ?f }
INSERT { ?s cq:force cq:Sing }
WHERE { ?s cq:force ?f }
