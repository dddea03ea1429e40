# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# A body is part of itself.
# Caught by the reasoner: rreflexive
INSERT { ?b cq:partOf ?b }
WHERE { ?i cq:adoptedBy ?b }
