# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
cmocka_tests += \
	%reldir%/test_clause \
	%reldir%/test_event \
	%reldir%/test_statement

EXTRA_DIST += %reldir%/reading.h
