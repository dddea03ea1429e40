# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# Offsets the wrong way round.
# Caught by the shapes: It begins before it ends.
DELETE { ?m nif:beginIndex ?b ; nif:endIndex ?e }
INSERT { ?m nif:beginIndex ?e ; nif:endIndex ?b }
WHERE { ?m nif:beginIndex ?b ; nif:endIndex ?e }
