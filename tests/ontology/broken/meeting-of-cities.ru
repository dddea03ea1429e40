# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# A city takes part in a meeting.
# Caught by the shapes: Agents take part.
INSERT { ?e cq:participant ?c }
WHERE { ?e a cq:Meeting ; cq:location ?c }
