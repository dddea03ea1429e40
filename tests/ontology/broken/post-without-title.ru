# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# A post without its title.
# Caught by the shapes: It has one title.
DELETE { ?p cq:title ?t }
WHERE { ?p cq:title ?t }
