# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# Offsets and words do not agree.
# Caught by the shapes: It is as long as its offsets say.
DELETE { ?m nif:anchorOf ?w }
INSERT { ?m nif:anchorOf "Aidar" }
WHERE { ?m nif:anchorOf ?w . FILTER (?w = "Seitkali") }
