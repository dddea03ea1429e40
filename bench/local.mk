# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# Build with optimization and without sanitizers first: what is measured is
# the program as it stands.
bench: communique$(EXEEXT)
	$(AM_V_at)$(PYTHON) $(srcdir)/bench/run.py ./communique$(EXEEXT) $(BENCHFLAGS)

# A gigabyte in one run; make check reads three megabytes of it.
soak: communique$(EXEEXT)
	$(AM_V_at)$(PYTHON) $(srcdir)/bench/soak.py ./communique$(EXEEXT) $(SOAKFLAGS)
.PHONY: bench soak

EXTRA_DIST += \
	%reldir%/peers \
	%reldir%/run.py \
	%reldir%/soak.py \
	%reldir%/spark.py
