# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
cmocka_tests += \
	%reldir%/test_arena \
	%reldir%/test_buffer \
	%reldir%/test_diag \
	%reldir%/test_late \
	%reldir%/test_map \
	%reldir%/test_pipeline \
	%reldir%/test_set \
	%reldir%/test_vector
