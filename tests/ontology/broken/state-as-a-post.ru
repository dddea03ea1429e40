# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# An official holds a state: the range makes it a post.
# Caught by the reasoner: isjoint
INSERT { ?o cq:holdsPost ?s }
WHERE { ?o cq:represents ?s }
