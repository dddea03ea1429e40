# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
libcommunique_a_SOURCES += \
	%reldir%/automaton.c \
	%reldir%/automaton.h \
	%reldir%/cell.c \
	%reldir%/cell.h \
	%reldir%/check.c \
	%reldir%/conjugate.c \
	%reldir%/conjugate.h \
	%reldir%/entry.h \
	%reldir%/internal.h \
	%reldir%/lexicon.c \
	%reldir%/lexicon.h \
	%reldir%/load.c \
	%reldir%/load.h \
	%reldir%/match.c \
	%reldir%/names.c \
	%reldir%/organizations.c \
	%reldir%/pattern.c \
	%reldir%/pattern.h \
	%reldir%/states.c \
	%reldir%/tenures.c \
	%reldir%/tenures.h \
	%reldir%/titles.c \
	%reldir%/tsv.c \
	%reldir%/tsv.h \
	%reldir%/verbs.c \
	%reldir%/vocabulary.c \
	%reldir%/vocabulary.h \
	%reldir%/word_class.def \
	%reldir%/words.c
