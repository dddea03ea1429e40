# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# The post has been left, the official still represents the state.
# Caught by the shapes: The official represents only what a post is of that is still held.
DELETE { ?o cq:holdsPost ?p . ?t cq:status ?s }
INSERT { ?o cq:heldPost ?p . ?t cq:status cq:Former }
WHERE { ?o cq:holdsPost ?p . ?t cq:official ?o ; cq:status ?s }
