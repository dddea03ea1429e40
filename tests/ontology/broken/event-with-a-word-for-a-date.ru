# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# A date that is none.
# Caught by the shapes: Its date is a day, a month or a year.
DELETE { ?e cq:date ?d }
INSERT { ?e cq:date "spring" }
WHERE { ?e cq:date ?d }
