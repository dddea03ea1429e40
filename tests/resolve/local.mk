# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
cmocka_tests += \
	%reldir%/test_appointment \
	%reldir%/test_coref \
	%reldir%/test_home \
	%reldir%/test_identity \
	%reldir%/test_known \
	%reldir%/test_person \
	%reldir%/test_store \
	%reldir%/test_succession \
	%reldir%/test_tenure \
	%reldir%/test_thing \
	%reldir%/test_title
