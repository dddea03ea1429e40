# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
libcommunique_a_SOURCES += \
	%reldir%/arena.c \
	%reldir%/arena.h \
	%reldir%/buffer.c \
	%reldir%/buffer.h \
	%reldir%/diag.c \
	%reldir%/diag.def \
	%reldir%/diag.h \
	%reldir%/hash.h \
	%reldir%/late.c \
	%reldir%/late.h \
	%reldir%/map.c \
	%reldir%/map.h \
	%reldir%/memory.c \
	%reldir%/memory.h \
	%reldir%/pipeline.c \
	%reldir%/pipeline.h \
	%reldir%/set.c \
	%reldir%/set.h \
	%reldir%/str.h \
	%reldir%/thread.c \
	%reldir%/thread.h \
	%reldir%/vector.c \
	%reldir%/vector.h
