# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# A tenure of no post.
# Caught by the shapes: It shows one post.
DELETE { ?t cq:post ?p }
WHERE { ?t cq:post ?p ; cq:official ?o }
