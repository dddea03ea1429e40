# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
cmocka_tests += %reldir%/test_embedded
script_tests += \
	%reldir%/endpoint.sh \
	%reldir%/kill.sh \
	%reldir%/load.sh
EXTRA_DIST += \
	%reldir%/endpoint.cases \
	%reldir%/kill.py \
	%reldir%/server.py

# A load killed as often as one likes (make kill-test KILLS=50).
kill-test: communique$(EXEEXT)
	$(AM_V_at)$(AM_TESTS_ENVIRONMENT) KILLS=$${KILLS:-50} \
		$(SHELL) $(srcdir)/%reldir%/kill.sh
.PHONY: kill-test
