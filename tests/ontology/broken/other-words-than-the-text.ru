# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# The content is not what stands in the text.
# Caught by the shapes: Each stretch of the content stands in the content.
DELETE { ?s cq:content ?c }
INSERT { ?s cq:content "Kazakhstan will never open an embassy" }
WHERE { ?s cq:content ?c ; cq:number ?n . FILTER (?n = 1) }
