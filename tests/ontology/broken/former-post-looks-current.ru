# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# The only tenure is a former one, and yet the official holds the post.
# Caught by the shapes: A tenure that is not former shows each post that the official holds.
DELETE { ?t cq:status cq:Current }
INSERT { ?t cq:status cq:Former }
WHERE { ?t cq:status cq:Current }
