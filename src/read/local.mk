# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
libcommunique_a_SOURCES += \
	%reldir%/archive.c \
	%reldir%/content.h \
	%reldir%/content_html.c \
	%reldir%/day.c \
	%reldir%/day.h \
	%reldir%/document.c \
	%reldir%/document.h \
	%reldir%/feed.c \
	%reldir%/html.c \
	%reldir%/jansson.c \
	%reldir%/jansson.def \
	%reldir%/jansson.h \
	%reldir%/language.c \
	%reldir%/language.h \
	%reldir%/level.h \
	%reldir%/libarchive.c \
	%reldir%/libarchive.def \
	%reldir%/libarchive.h \
	%reldir%/libxml.c \
	%reldir%/libxml.def \
	%reldir%/libxml.h \
	%reldir%/look.c \
	%reldir%/look.h \
	%reldir%/main_text.c \
	%reldir%/metadata.c \
	%reldir%/page.h \
	%reldir%/reader.c \
	%reldir%/reader.h \
	%reldir%/record.h \
	%reldir%/row.c \
	%reldir%/rows.c \
	%reldir%/stream.c \
	%reldir%/stream.h \
	%reldir%/tags.c \
	%reldir%/tags.h \
	%reldir%/utf16.c \
	%reldir%/utf16.h \
	%reldir%/warc.c
