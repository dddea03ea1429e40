# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
cmocka_tests += \
	%reldir%/test_date \
	%reldir%/test_heading
