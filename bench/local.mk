# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# Build with optimization and without sanitizers first: what is measured is
# the program as it stands.
bench: communique$(EXEEXT)
	$(AM_V_at)$(PYTHON) $(srcdir)/bench/run.py ./communique$(EXEEXT) $(BENCHFLAGS)
.PHONY: bench

EXTRA_DIST += %reldir%/run.py
