# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
EXTRA_DIST += \
	%reldir%/interop.py \
	%reldir%/interop.sh \
	%reldir%/million.py \
	%reldir%/stores.py

# Real stores, started, loaded and asked. Apart from make check: it installs what
# of them is to be had in the build directory. INTEROPFLAGS=--million loads each
# with a million triples and tells how long that takes.
interop: communique$(EXEEXT)
	@$(MKDIR_P) tests/interop
	@$(AM_TESTS_ENVIRONMENT) $(SH_LOG_DRIVER) --test-name %reldir%/interop.sh \
		--log-file tests/interop/interop.log --trs-file tests/interop/interop.trs \
		--color-tests no --enable-hard-errors yes --expect-failure no -- \
		$(SHELL) $(srcdir)/%reldir%/interop.sh $(INTEROPFLAGS)
	@sed -n 's/^# |/|/p' tests/interop/interop.log
	@! grep -qE '^:test-result: (FAIL|ERROR|XPASS)' tests/interop/interop.trs || \
		{ grep -A20 '^not ok' tests/interop/interop.log; exit 1; }
.PHONY: interop

clean-local: clean-interop
clean-interop:
	rm -f tests/interop/interop.log tests/interop/interop.trs
.PHONY: clean-interop
