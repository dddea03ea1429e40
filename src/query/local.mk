# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
libcommunique_a_SOURCES += \
	%reldir%/aggregate.c \
	%reldir%/aggregate.h \
	%reldir%/backing.c \
	%reldir%/backing.h \
	%reldir%/folded.c \
	%reldir%/folded.h \
	%reldir%/graph.c \
	%reldir%/graph.h \
	%reldir%/library.h \
	%reldir%/literal.c \
	%reldir%/literal.h \
	%reldir%/match.c \
	%reldir%/match.h \
	%reldir%/plan.c \
	%reldir%/plan.h \
	%reldir%/parse.c \
	%reldir%/parse.h \
	%reldir%/quads.c \
	%reldir%/quads.h \
	%reldir%/prologue.c \
	%reldir%/prologue.h \
	%reldir%/query.c \
	%reldir%/query.h \
	%reldir%/received.c \
	%reldir%/received.h \
	%reldir%/redland.c \
	%reldir%/redland.def \
	%reldir%/redland.h \
	%reldir%/results.c \
	%reldir%/results.h \
	%reldir%/summary.c \
	%reldir%/summary.h \
	%reldir%/term.c \
	%reldir%/term.h \
	%reldir%/trust.c \
	%reldir%/trust.h \
	%reldir%/unparsed.c \
	%reldir%/unparsed.h \
	%reldir%/words.c \
	%reldir%/words.h
