# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# A statement without a speaker.
# Caught by the shapes: Somebody speaks.
DELETE { ?s cq:speaker ?a ; cq:speakerEvidence ?e }
WHERE { ?s cq:speaker ?a ; cq:speakerEvidence ?e }
