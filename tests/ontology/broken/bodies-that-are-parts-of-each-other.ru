# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# Each of two bodies is part of the other.
# Caught by the reasoner: symmetric
INSERT { ?b cq:partOf <https://w3id.org/communique/id/organization/osce> . <https://w3id.org/communique/id/organization/osce> cq:partOf ?b }
WHERE { ?i cq:adoptedBy ?b }
