# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
libcommunique_a_SOURCES += \
	%reldir%/appointment.c \
	%reldir%/appointment.h \
	%reldir%/coref.c \
	%reldir%/coref.h \
	%reldir%/entity.h \
	%reldir%/holder.c \
	%reldir%/holder.h \
	%reldir%/home.c \
	%reldir%/home.h \
	%reldir%/identity.c \
	%reldir%/identity.h \
	%reldir%/known.c \
	%reldir%/known.h \
	%reldir%/line.c \
	%reldir%/line.h \
	%reldir%/person.c \
	%reldir%/person.h \
	%reldir%/resolve.c \
	%reldir%/store.c \
	%reldir%/store.h \
	%reldir%/succession.c \
	%reldir%/succession.h \
	%reldir%/tenure.c \
	%reldir%/tenure.h \
	%reldir%/thing.c \
	%reldir%/thing.h \
	%reldir%/title.c \
	%reldir%/title.h
