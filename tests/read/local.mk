# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
cmocka_tests += \
	%reldir%/test_day \
	%reldir%/test_document \
	%reldir%/test_language \
	%reldir%/test_page \
	%reldir%/test_reader \
	%reldir%/test_stream \
	%reldir%/test_tags \
	%reldir%/test_warc
