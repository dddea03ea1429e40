# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
cmocka_tests += \
	%reldir%/test_anaphor \
	%reldir%/test_body \
	%reldir%/test_date \
	%reldir%/test_heading \
	%reldir%/test_instrument \
	%reldir%/test_name \
	%reldir%/test_official \
	%reldir%/test_phrase \
	%reldir%/test_post \
	%reldir%/test_recognize \
	%reldir%/test_scan
