# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# An event without evidence.
# Caught by the shapes: A mention shows it.
DELETE { ?e cq:evidence ?m }
WHERE { ?e a cq:Meeting ; cq:evidence ?m }
