# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# All but main.c, which the program alone has.
libcommunique_a_SOURCES += \
	%reldir%/bar.c \
	%reldir%/bar.h \
	%reldir%/clock.h \
	%reldir%/delivery.c \
	%reldir%/delivery.h \
	%reldir%/exit.h \
	%reldir%/explain.c \
	%reldir%/extract.c \
	%reldir%/extraction.c \
	%reldir%/extraction.h \
	%reldir%/guard.c \
	%reldir%/guard.h \
	%reldir%/input.c \
	%reldir%/input.h \
	%reldir%/ledger.c \
	%reldir%/ledger.h \
	%reldir%/lexicon.c \
	%reldir%/library.c \
	%reldir%/library.h \
	%reldir%/load.c \
	%reldir%/log.c \
	%reldir%/log.h \
	%reldir%/options.c \
	%reldir%/options.h \
	%reldir%/output.c \
	%reldir%/output.h \
	%reldir%/query.c \
	%reldir%/report.c \
	%reldir%/report.h \
	%reldir%/run.c \
	%reldir%/run.h \
	%reldir%/source.c \
	%reldir%/source.h \
	%reldir%/stats.c \
	%reldir%/stats.h \
	%reldir%/stop.c \
	%reldir%/stop.h \
	%reldir%/summarize.c \
	%reldir%/verb.h \
	%reldir%/written.c \
	%reldir%/written.h
