# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
libcommunique_a_SOURCES += \
	%reldir%/document.c \
	%reldir%/document.h \
	%reldir%/reader.c \
	%reldir%/reader.h \
	%reldir%/record.h \
	%reldir%/stream.c \
	%reldir%/stream.h
