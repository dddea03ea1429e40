# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# The gold standard; floors.d has the least F1 that the program must reach on
# each set.

score: communique$(EXEEXT)
	$(AM_V_at)for set in corpus second seed; do echo "$$set:"; \
		$(PYTHON) $(srcdir)/tests/evaluation/score.py $(SCOREFLAGS) \
			`sed 's/^/--floor /' $(srcdir)/tests/evaluation/floors.d/$$set` \
			$(srcdir)/tests/evaluation/$$set \
			-- ./communique$(EXEEXT) extract -q -t ntriples {} || exit 1; \
	done
.PHONY: score

# Statements in news articles: POLNEAR is a checkout of the PolNeAR corpus.
polnear: communique$(EXEEXT)
	@test -d "$(POLNEAR)" || { echo "make polnear POLNEAR=FOLDER: a checkout of networkdynamics/PolNeAR" >&2; exit 1; }
	$(AM_V_at)$(PYTHON) $(srcdir)/tests/evaluation/polnear/run.py \
		"$(POLNEAR)" -- ./communique$(EXEEXT) extract -q -t ntriples {}
.PHONY: polnear

script_tests += %reldir%/gold.sh %reldir%/score.sh


EXTRA_DIST += \
	%reldir%/README.md \
	%reldir%/SCHEMA.md \
	%reldir%/check.py \
	%reldir%/corpus \
	%reldir%/countries.tsv \
	%reldir%/floors.d \
	%reldir%/polnear \
	%reldir%/score.py \
	%reldir%/second \
	%reldir%/seed
