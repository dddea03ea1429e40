# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# The gold standard, and the least that the program must reach on it (F1).

floors = officials=.93 names=.88 posts=.85 holds=.80 states=.97 cities=.92 \
	organizations=.82 instruments=.82 statements=.72 speakers=.62 events=.62

score: communique$(EXEEXT)
	$(AM_V_at)$(PYTHON) $(srcdir)/tests/evaluation/score.py $(SCOREFLAGS) \
		$(floors:%=--floor %) $(srcdir)/tests/evaluation/corpus \
		-- ./communique$(EXEEXT) extract -q -t ntriples {}
.PHONY: score

script_tests += %reldir%/gold.sh


EXTRA_DIST += \
	%reldir%/README.md \
	%reldir%/SCHEMA.md \
	%reldir%/check.py \
	%reldir%/corpus \
	%reldir%/countries.tsv \
	%reldir%/score.py \
	%reldir%/seed
