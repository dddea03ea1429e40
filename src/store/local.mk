# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
libcommunique_a_SOURCES += \
	%reldir%/curl.c \
	%reldir%/curl.def \
	%reldir%/curl.h \
	%reldir%/database.c \
	%reldir%/database.h \
	%reldir%/embedded.c \
	%reldir%/endpoint.c \
	%reldir%/http.c \
	%reldir%/http.h \
	%reldir%/import.c \
	%reldir%/import.h \
	%reldir%/kind.h \
	%reldir%/merged.c \
	%reldir%/merged.h \
	%reldir%/sources.c \
	%reldir%/sources.h \
	%reldir%/sqlite.c \
	%reldir%/sqlite.def \
	%reldir%/sqlite.h \
	%reldir%/statement.def \
	%reldir%/store.c \
	%reldir%/store.h
