# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# A property that the vocabulary does not have.
# Caught by the shapes: closed
INSERT { ?e cq:particpant ?a }
WHERE { ?e cq:participant ?a }
