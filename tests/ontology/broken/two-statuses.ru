# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# A tenure is current and former.
# Caught by the reasoner: ifferent
INSERT { ?t cq:status cq:Former }
WHERE { ?t cq:status cq:Current }
