# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
cmocka_tests += \
	%reldir%/test_graph \
	%reldir%/test_literal \
	%reldir%/test_query
EXTRA_DIST += %reldir%/leaks.h
