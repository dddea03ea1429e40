# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
libcommunique_a_SOURCES += \
	%reldir%/fold.h \
	%reldir%/text.h \
	%reldir%/utf8.h
