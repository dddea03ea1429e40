# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# A tenure that may be current or former.
# Caught by the shapes: It says how the official stands to the post.
DELETE { ?t cq:status ?s }
WHERE { ?t cq:status ?s }
