# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
libcommunique_a_SOURCES += \
	%reldir%/anaphor.c \
	%reldir%/anaphor.h \
	%reldir%/body.c \
	%reldir%/body.h \
	%reldir%/body_small.c \
	%reldir%/calendar.c \
	%reldir%/calendar.h \
	%reldir%/date.c \
	%reldir%/date.h \
	%reldir%/heading.c \
	%reldir%/heading.h \
	%reldir%/homonym.c \
	%reldir%/homonym.h \
	%reldir%/instrument.c \
	%reldir%/instrument.h \
	%reldir%/mention.h \
	%reldir%/name.c \
	%reldir%/name.h \
	%reldir%/official.c \
	%reldir%/official.h \
	%reldir%/official_alone.c \
	%reldir%/official_parts.h \
	%reldir%/official_several.c \
	%reldir%/phrase.c \
	%reldir%/phrase.h \
	%reldir%/portfolio.c \
	%reldir%/portfolio.h \
	%reldir%/post.c \
	%reldir%/post.h \
	%reldir%/recognize.c \
	%reldir%/scan.c \
	%reldir%/scan.h \
	%reldir%/subject.c \
	%reldir%/subject.h
