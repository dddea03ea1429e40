# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# A statement that says nothing.
# Caught by the shapes: Something is said.
DELETE { ?s cq:content ?c }
WHERE { ?s cq:content ?c }
