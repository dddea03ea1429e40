# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
libcommunique_a_SOURCES += \
	%reldir%/address.c \
	%reldir%/fold.c \
	%reldir%/fold.h \
	%reldir%/layout.c \
	%reldir%/mark.c \
	%reldir%/paragraph.c \
	%reldir%/quote.c \
	%reldir%/scan.h \
	%reldir%/sentence.c \
	%reldir%/single.c \
	%reldir%/spell.c \
	%reldir%/spell.h \
	%reldir%/text.c \
	%reldir%/text.h \
	%reldir%/token.c \
	%reldir%/token.h \
	%reldir%/utf8.c \
	%reldir%/utf8.h \
	%reldir%/word.c \
	%reldir%/words.c \
	%reldir%/words.h
