# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
cmocka_tests += \
	%reldir%/test_fold \
	%reldir%/test_layout \
	%reldir%/test_paragraph \
	%reldir%/test_quote \
	%reldir%/test_sentence \
	%reldir%/test_spell \
	%reldir%/test_text \
	%reldir%/test_token \
	%reldir%/test_utf8 \
	%reldir%/test_words

EXTRA_DIST += %reldir%/parse.h
