# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
script_tests += %reldir%/questions.sh
EXTRA_DIST += \
	%reldir%/broken \
	%reldir%/reason.py \
	%reldir%/reason.sh

# The ontology and the graphs under a reasoner and the shapes. Apart from make
# check: it needs Python packages, which it installs in the build directory, and
# some minutes.
reason: communique$(EXEEXT)
	@$(MKDIR_P) tests/ontology
	@$(AM_TESTS_ENVIRONMENT) $(SH_LOG_DRIVER) --test-name %reldir%/reason.sh \
		--log-file tests/ontology/reason.log --trs-file tests/ontology/reason.trs \
		--color-tests no --enable-hard-errors yes --expect-failure no -- \
		$(SHELL) $(srcdir)/%reldir%/reason.sh
	@! grep -qE '^:test-result: (FAIL|ERROR|XPASS)' tests/ontology/reason.trs || \
		{ grep -A20 '^not ok' tests/ontology/reason.log; exit 1; }
.PHONY: reason

clean-local: clean-reason
clean-reason:
	rm -rf tests/packages tests/ontology/reason.log tests/ontology/reason.trs
.PHONY: clean-reason
