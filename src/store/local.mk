# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
libcommunique_a_SOURCES += \
	%reldir%/kind.h \
	%reldir%/store.h
