# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
cmocka_tests += \
	%reldir%/test_gate \
	%reldir%/test_map \
	%reldir%/test_passage \
	%reldir%/test_serialize \
	%reldir%/test_vocab
EXTRA_DIST += %reldir%/sample.h
